"""The requests and results of the methods of `ra.tickets`."""

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


# The call, the query without the key, and the name of the example in the response.
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


@pytest.mark.parametrize(("call", "query", "example_name"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    flavor: Flavor,
    ra: Any,
    httpserver: HTTPServer,
    sent: Sent,
    call: Callable[[Any], Any],
    query: str,
    example_name: str,
) -> None:
    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(
        example(f"getTicketData-200-{example_name}")
    )
    value = flavor.result(call(ra.tickets))
    assert type(value) is getattr(models, example_name)
    assert sent() == [f"API_GetTicketData.php?{query}"]


def test_headers_of_requests(flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(example("getTicketData-200-Ticket"))
    flavor.result(ra.tickets.get(12))
    headers = httpserver.log[0][0].headers
    assert headers["Accept"] == "application/json"
    assert headers["User-Agent"].startswith("retroachievements-python/")
    assert "Authorization" not in headers


class TestValues:
    """Each attribute, from handwritten responses."""

    @pytest.fixture
    def result_of(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> Callable[..., Any]:
        def result_of(body: object, call: Callable[[Any], Any]) -> Any:
            httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(body)
            return flavor.result(call(ra.tickets))

        return result_of

    def test_developer_stats(self, result_of: Callable[..., Any]) -> None:
        body = {
            "User": "New",
            "ULID": "00003EMFWR7XB8SDPEHB3K56ZQ",
            "Open": 1,
            "Closed": 2,
            "Resolved": 3,
            "Total": 6,
            "URL": "u",
        }
        stats = result_of(body, lambda tickets: tickets.developer_stats("Old"))
        assert (stats.user, stats.ulid, stats.url) == ("New", "00003EMFWR7XB8SDPEHB3K56ZQ", "u")
        assert (stats.open, stats.closed, stats.resolved, stats.total) == (1, 2, 3, 6)

    def test_get(self, result_of: Callable[..., Any]) -> None:
        ticket = result_of(LISTED | {"URL": "u"}, lambda tickets: tickets.get(77))
        assert (ticket.id, ticket.achievement_id, ticket.game_id, ticket.points) == (77, 501, 50, 5)
        assert (ticket.report_state, ticket.report_type) == (
            models.TicketState.PENDING_REVIEW,
            models.TicketType.DID_NOT_TRIGGER,
        )
        assert ticket.reported_at == datetime(2024, 3, 5, 0, 0, 9, tzinfo=UTC)
        assert (ticket.hardcore, ticket.resolved_at, ticket.url) == (False, None, "u")
        assert (ticket.achievement_title, ticket.achievement_description) == ("Mind the Gap", "Cross")

    def test_recent(self, result_of: Callable[..., Any]) -> None:
        body = {"OpenTickets": 9, "URL": "u", "RecentTickets": [LISTED]}
        page = result_of(body, lambda tickets: tickets.recent())
        assert (page.open_tickets, page.url, [ticket.id for ticket in page.tickets]) == (9, "u", [77])

    def test_empty_page(self, result_of: Callable[..., Any]) -> None:
        body = {"OpenTickets": 0, "URL": "u", "RecentTickets": []}
        assert result_of(body, lambda tickets: tickets.recent(offset=500)).tickets == []

    def test_most_ticketed_games(self, result_of: Callable[..., Any]) -> None:
        row = {"GameID": 5, "GameTitle": "T", "GameIcon": "/i", "Console": "C", "OpenTickets": 4}
        body = {"MostReportedGames": [row], "URL": "u"}
        (game,) = result_of(body, lambda tickets: tickets.most_ticketed_games()).games
        found = (game.game_id, game.game_title, game.game_icon, game.console_name, game.open_tickets)
        assert found == (5, "T", "/i", "C", 4)

    def test_game_stats_and_tickets(self, result_of: Callable[..., Any]) -> None:
        body = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": 4, "URL": "u"}
        stats = result_of(body, lambda tickets: tickets.game_stats(5))
        assert (stats.game_id, stats.game_title, stats.console_name, stats.open_tickets) == (5, "T", "C", 4)

    def test_game_tickets(self, result_of: Callable[..., Any]) -> None:
        body = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": 4, "URL": "u", "Tickets": [LISTED]}
        page = result_of(body, lambda tickets: tickets.game_tickets(5))
        assert (page.open_tickets, [ticket.id for ticket in page.tickets]) == (4, [77])

    def test_achievement_stats(self, result_of: Callable[..., Any]) -> None:
        body = {
            "AchievementID": 7,
            "AchievementTitle": "T",
            "AchievementDescription": "D",
            "AchievementType": "missable",
            "OpenTickets": 2,
            "URL": "u",
        }
        stats = result_of(body, lambda tickets: tickets.achievement_stats(7))
        found = (stats.achievement_id, stats.achievement_title, stats.achievement_description, stats.achievement_type)
        assert found == (7, "T", "D", "missable")
        assert stats.open_tickets == 2


class TestIterators:
    """Pagination, with a server that returns slices of a list."""

    def serve(self, httpserver: HTTPServer, ids: list[int], change: Callable[[list[int]], None] | None = None) -> None:
        """Serve pages of these tickets. `change` modifies the list after each request."""

        def respond(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            rows = [LISTED | {"ID": ticket_id} for ticket_id in ids[offset : offset + count]]
            common = {"GameID": 5, "GameTitle": "T", "ConsoleName": "C", "OpenTickets": len(ids), "URL": "u"}
            if change:
                change(ids)
            return Response(json.dumps(common | {"RecentTickets": rows, "Tickets": rows}))

        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(respond)

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

    def test_default_page_size(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, [])
        assert flavor.rows(ra.tickets.iter_game_tickets(5)) == []
        assert flavor.rows(ra.tickets.iter_recent()) == []
        assert [request.args["c"] for request, _ in httpserver.log] == ["100", "100"]

    def test_sends_nothing_before_the_first_row(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        self.serve(httpserver, list(range(300)))
        iterator = ra.tickets.iter_recent()
        assert sent() == []
        flavor.rows(iterator, limit=1)
        assert len(sent()) == 1

    @pytest.mark.parametrize(("how_many", "requests"), [(0, 1), (1, 1), (2, 1), (3, 2), (4, 2)])
    def test_page_that_reaches_the_total_is_the_last(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent, how_many: int, requests: int
    ) -> None:
        self.serve(httpserver, list(range(how_many)))
        assert len(flavor.rows(ra.tickets.iter_recent(page_size=2))) == how_many
        assert len(sent()) == requests

    def test_new_ticket_causes_no_duplicates(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        def report_another(ids: list[int]) -> None:
            if len(ids) < 9:
                ids.insert(0, max(ids) + 1)

        self.serve(httpserver, [6, 5, 4, 3, 2, 1], change=report_another)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1]

    def test_page_of_new_tickets_causes_no_duplicates(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        def report_a_page(ids: list[int]) -> None:
            if len(ids) < 12:
                ids[:0] = range(max(ids) + 3, max(ids), -1)

        self.serve(httpserver, [6, 5, 4, 3, 2, 1], change=report_a_page)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1]

    def test_remembers_a_limited_number_of_rows(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def report_two(ids: list[int]) -> None:
            if len(ids) < 9:
                ids[:0] = [max(ids) + 2, max(ids) + 1]

        for pages in _async.pages, _sync.pages:
            monkeypatch.setattr(pages, "REMEMBERED_ROWS", 2)
        # The second page begins with 5, two rows after the last row of the first page. The last row is too far back.
        self.serve(httpserver, [6, 5, 4, 3, 2, 1, 6], change=report_two)
        rows = flavor.rows(ra.tickets.iter_recent(page_size=3))
        assert [row.id for row in rows] == [6, 5, 4, 3, 2, 1, 6]

    def test_ends_if_the_server_ignores_the_offset(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        rows = [LISTED | {"ID": ticket_id} for ticket_id in (2, 1)]
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(
            {"RecentTickets": rows, "OpenTickets": 200, "URL": "u"}
        )
        with pytest.warns(TruncatedResult, match="^10 responses in a row had nothing new, .* rows may be missing$"):
            assert [row.id for row in flavor.rows(ra.tickets.iter_recent(page_size=2))] == [2, 1]
        assert len(sent()) == 11

    def test_ends_if_tickets_disappear(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, [4, 3, 2, 1], change=list.clear)
        with pytest.warns(
            TruncatedResult, match="^the server counts 4 rows, but 2 were returned: rows may be missing$"
        ):
            assert [row.id for row in flavor.rows(ra.tickets.iter_recent(page_size=2))] == [4, 3]

    def test_errors_are_raised(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json({"error": "Game ID 5 not found"}, 404)
        with pytest.raises(NotFound, match="Game ID 5 not found"):
            flavor.rows(ra.tickets.iter_game_tickets(5))
