"""What each method sends, and what it makes of the answer."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import NotFound, TruncatedResult, _async, _sync, models

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import Sent

KEY = "KeyOfTheTestsKeyOfTheTests"

LISTED = {
    "ID": 77, "AchievementID": 501, "AchievementTitle": "Mind the Gap", "AchievementDesc": "Cross",
    "AchievementType": None,
    "Points": 5, "BadgeName": "00501", "AchievementAuthor": "MockUser", "AchievementAuthorULID": None, "GameID": 50,
    "ConsoleName": "Paper Console", "GameTitle": None, "GameIcon": None, "ReportedAt": "2024-03-05 00:00:09",
    "ReportType": 2, "ReportTypeDescription": "Did not trigger", "ReportState": 4,
    "ReportStateDescription": "Pending Review", "Hardcore": 0, "ReportNotes": "Nothing", "ReportedBy": None,
    "ReportedByULID": None, "ResolvedAt": None, "ResolvedBy": None, "ResolvedByULID": None,
}  # fmt: skip


@pytest.fixture
def ra(client: Any) -> Any:
    return client


# Method call, the query that it sends beside the key, the answer of the server.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "get": (lambda tickets: tickets.get(12), "i=12", "Ticket"),
    "recent": (lambda tickets: tickets.recent(), "o=0&c=10", "RecentOpenTickets"),
    "recent, paged": (lambda tickets: tickets.recent(count=100, offset=200), "o=200&c=100", "RecentOpenTickets"),
    "most_ticketed_games": (lambda tickets: tickets.most_ticketed_games(), "f=1&c=10", "MostTicketedGames"),
    "most_ticketed_games, one": (lambda tickets: tickets.most_ticketed_games(count=1), "f=1&c=1", "MostTicketedGames"),
    "developer_stats": (lambda tickets: tickets.developer_stats("MockUser"), "u=MockUser", "DeveloperTicketStats"),
    "developer_stats, ULID": (
        lambda tickets: tickets.developer_stats("00003emfwr7xb8sdpehb3k56zq"),
        "u=00003emfwr7xb8sdpehb3k56zq",
        "DeveloperTicketStats",
    ),
    "game_stats": (lambda tickets: tickets.game_stats(50), "f=3&g=50", "GameTicketStats"),
    "game_stats, unofficial": (lambda tickets: tickets.game_stats(50, unofficial=True), "f=5&g=50", "GameTicketStats"),
    "game_tickets": (lambda tickets: tickets.game_tickets(50), "f=3&g=50&d=1&o=0&c=10", "GameTickets"),
    "game_tickets, unofficial and paged": (
        lambda tickets: tickets.game_tickets(50, unofficial=True, count=1, offset=3),
        "f=5&g=50&d=1&o=3&c=1",
        "GameTickets",
    ),
    "achievement_stats": (lambda tickets: tickets.achievement_stats(501), "a=501", "AchievementTicketStats"),
}  # fmt: skip


@pytest.mark.parametrize(("call", "query", "answer"), CALLS.values(), ids=CALLS)
def test_methods_send_exactly_this_and_answer_their_model(
    flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent, call: Callable[[Any], Any], query: str, answer: str
) -> None:
    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(example(f"getTicketData-200-{answer}"))
    value = flavor.result(call(ra.tickets))
    assert type(value) is getattr(models, answer)
    assert sent() == [f"API_GetTicketData.php?{query}"]


def test_requests_ask_for_json_and_say_who_asks(flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(example("getTicketData-200-Ticket"))
    flavor.result(ra.tickets.get(12))
    headers = httpserver.log[0][0].headers
    assert headers["Accept"] == "application/json"
    assert headers["User-Agent"].startswith("retroachievements-python/")
    assert "Authorization" not in headers


class TestValues:
    """Each attribute, of answers written by hand."""

    @pytest.fixture
    def answer(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> Callable[..., Any]:
        def answer(body: object, call: Callable[[Any], Any]) -> Any:
            httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(body)
            return flavor.result(call(ra.tickets))

        return answer

    def test_developer_stats(self, answer: Callable[..., Any]) -> None:
        body = {
            "User": "New",
            "ULID": "00003EMFWR7XB8SDPEHB3K56ZQ",
            "Open": 1,
            "Closed": 2,
            "Resolved": 3,
            "Total": 6,
            "URL": "u",
        }
        stats = answer(body, lambda tickets: tickets.developer_stats("Old"))
        assert (stats.user, stats.ulid, stats.url) == ("New", "00003EMFWR7XB8SDPEHB3K56ZQ", "u")
        assert (stats.open, stats.closed, stats.resolved, stats.total) == (1, 2, 3, 6)

    def test_get(self, answer: Callable[..., Any]) -> None:
        ticket = answer(LISTED | {"URL": "u"}, lambda tickets: tickets.get(77))
        assert (ticket.id, ticket.achievement_id, ticket.game_id, ticket.points) == (77, 501, 50, 5)
        assert (ticket.report_state, ticket.report_type) == (
            models.TicketState.PENDING_REVIEW,
            models.TicketType.DID_NOT_TRIGGER,
        )
        assert ticket.reported_at == datetime(2024, 3, 5, 0, 0, 9, tzinfo=UTC)
        assert (ticket.hardcore, ticket.resolved_at, ticket.url) == (False, None, "u")
        assert (ticket.achievement_title, ticket.achievement_description) == ("Mind the Gap", "Cross")

    def test_recent(self, answer: Callable[..., Any]) -> None:
        body = {"OpenTickets": 9, "URL": "u", "RecentTickets": [LISTED]}
        page = answer(body, lambda tickets: tickets.recent())
        assert (page.open_tickets, page.url, [ticket.id for ticket in page.tickets]) == (9, "u", [77])

    def test_an_empty_page(self, answer: Callable[..., Any]) -> None:
        body = {"OpenTickets": 0, "URL": "u", "RecentTickets": []}
        assert answer(body, lambda tickets: tickets.recent(offset=500)).tickets == []

    def test_most_ticketed_games(self, answer: Callable[..., Any]) -> None:
        row = {"GameID": 5, "GameTitle": "T", "GameIcon": "/i", "Console": "C", "OpenTickets": 4}
        body = {"MostReportedGames": [row], "URL": "u"}
        (game,) = answer(body, lambda tickets: tickets.most_ticketed_games()).games
        found = (game.game_id, game.game_title, game.game_icon, game.console_name, game.open_tickets)
        assert found == (5, "T", "/i", "C", 4)

    def test_game_stats_and_tickets(self, answer: Callable[..., Any]) -> None:
        body = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": 4, "URL": "u"}
        stats = answer(body, lambda tickets: tickets.game_stats(5))
        assert (stats.game_id, stats.game_title, stats.console_name, stats.open_tickets) == (5, "T", "C", 4)

    def test_game_tickets(self, answer: Callable[..., Any]) -> None:
        body = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": 4, "URL": "u", "Tickets": [LISTED]}
        page = answer(body, lambda tickets: tickets.game_tickets(5))
        assert (page.open_tickets, [ticket.id for ticket in page.tickets]) == (4, [77])

    def test_achievement_stats(self, answer: Callable[..., Any]) -> None:
        body = {
            "AchievementID": 7,
            "AchievementTitle": "T",
            "AchievementDescription": "D",
            "AchievementType": "missable",
            "OpenTickets": 2,
            "URL": "u",
        }
        stats = answer(body, lambda tickets: tickets.achievement_stats(7))
        found = (stats.achievement_id, stats.achievement_title, stats.achievement_description, stats.achievement_type)
        assert found == (7, "T", "D", "missable")
        assert stats.open_tickets == 2


class TestIterators:
    """Walking through pages, with a server that answers slices of a list."""

    def serve(self, httpserver: HTTPServer, ids: list[int], change: Callable[[list[int]], None] | None = None) -> None:
        """Answer pages of these tickets; `change` happens to the list behind each request."""

        def answer(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            rows = [LISTED | {"ID": ticket_id} for ticket_id in ids[offset : offset + count]]
            common = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": len(ids), "URL": "u"}
            if change:
                change(ids)
            return Response(json.dumps(common | {"RecentTickets": rows, "Tickets": rows}))

        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(answer)

    def test_recent(self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent) -> None:
        self.serve(httpserver, list(range(250, 0, -1)))
        rows = flavor.rows(ra.tickets.iter_recent())
        assert [row.id for row in rows] == list(range(250, 0, -1))
        assert {type(row) for row in rows} == {models.ListedTicket}
        path = "API_GetTicketData.php?"
        assert sent() == [f"{path}o=0&c=100", f"{path}o=100&c=100", f"{path}o=200&c=100"]

    def test_game_tickets(self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent) -> None:
        self.serve(httpserver, [5, 4, 3, 2, 1])
        rows = flavor.rows(ra.tickets.iter_game_tickets(5, unofficial=True, page_size=2))
        assert [row.id for row in rows] == [5, 4, 3, 2, 1]
        path = "API_GetTicketData.php?f=5&g=5&d=1"
        assert sent() == [f"{path}&o=0&c=2", f"{path}&o=2&c=2", f"{path}&o=4&c=2"]

    def test_a_page_has_100_by_default(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, [])
        assert flavor.rows(ra.tickets.iter_game_tickets(5)) == []
        assert flavor.rows(ra.tickets.iter_recent()) == []
        assert [request.args["c"] for request, _ in httpserver.log] == ["100", "100"]

    def test_nothing_is_sent_before_the_first_row_is_wanted(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        self.serve(httpserver, list(range(300)))
        iterator = ra.tickets.iter_recent()
        assert sent() == []
        flavor.rows(iterator, limit=1)
        assert len(sent()) == 1

    @pytest.mark.parametrize(("how_many", "requests"), [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2)])
    def test_the_page_that_reaches_the_total_is_the_last(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent, how_many: int, requests: int
    ) -> None:
        self.serve(httpserver, list(range(how_many)))
        assert len(flavor.rows(ra.tickets.iter_recent(page_size=2))) == how_many
        assert len(sent()) == requests

    def test_a_ticket_that_is_new_makes_no_other_one_come_twice(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer
    ) -> None:
        def report_another(ids: list[int]) -> None:
            if len(ids) < 9:
                ids.insert(0, max(ids) + 1)

        self.serve(httpserver, [6, 5, 4, 3, 2, 1], change=report_another)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1]

    def test_nor_do_whole_pages_of_new_tickets(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        def report_a_page(ids: list[int]) -> None:
            if len(ids) < 12:
                ids[:0] = range(max(ids) + 3, max(ids), -1)

        self.serve(httpserver, [6, 5, 4, 3, 2, 1], change=report_a_page)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1]

    def test_enough_rows_are_remembered_but_not_all(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def report_two(ids: list[int]) -> None:
            if len(ids) < 9:
                ids[:0] = [max(ids) + 2, max(ids) + 1]

        for pages in _async.pages, _sync.pages:
            monkeypatch.setattr(pages, "REMEMBERED_ROWS", 2)
        # The second page begins with 5, two rows behind the last one of the first page; the last row is too far behind.
        self.serve(httpserver, [6, 5, 4, 3, 2, 1, 6], change=report_two)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1, 6]

    def test_a_server_that_ignores_the_offset_is_not_asked_for_ever(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        rows = [LISTED | {"ID": ticket_id} for ticket_id in (2, 1)]
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(
            {"RecentTickets": rows, "OpenTickets": 200, "URL": "u"}
        )
        with pytest.warns(TruncatedResult, match="^10 responses in a row had nothing new, .* rows may be missing$"):
            assert [row.id for row in flavor.rows(ra.tickets.iter_recent(page_size=2))] == [2, 1]
        assert len(sent()) == 11

    def test_tickets_that_vanish_end_it(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, [4, 3, 2, 1], change=list.clear)
        with pytest.warns(
            TruncatedResult, match="^the server counts 4 rows, but 2 were returned: rows may be missing$"
        ):
            assert [row.id for row in flavor.rows(ra.tickets.iter_recent(page_size=2))] == [4, 3]

    def test_errors_come_through(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json({"error": "Game ID 5 not found"}, 404)
        with pytest.raises(NotFound, match="Game ID 5 not found"):
            flavor.rows(ra.tickets.iter_game_tickets(5))
