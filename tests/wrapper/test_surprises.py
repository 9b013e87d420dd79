"""The surprises of `docs/surprises.md` that no other file tests, end to end."""

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import (
    AuthenticationFailed,
    InvalidRequest,
    NotFound,
    RateLimited,
    RetroAchievements,
    ServerError,
    build_authorization,
)
from retroachievements.models import TicketState
from retroachievements_api.api.tickets import get_ticket_data
from retroachievements_api.models import RecentOpenTickets
from retroachievements_simulator import Simulator

from ..conftest import Flavor

TESTS = Path(__file__).parents[1]


def test_surprise_1_tickets_of_a_game_are_in_every_state(flavor: Flavor, ra: Any) -> None:
    page = flavor.result(ra.tickets.game_tickets(3, count=100))
    assert (page.open_tickets, len(page.tickets)) == (10, 10)
    assert {ticket.report_state for ticket in page.tickets} == set(TicketState)
    assert flavor.result(ra.tickets.game_stats(3)).open_tickets == 10


def test_surprise_2_ids_of_zero_are_refused_before_any_request(flavor: Flavor, ra: Any) -> None:
    for method, argument in [("get", 0), ("get", -1), ("game_stats", 0), ("achievement_stats", 0)]:
        with pytest.raises(ValueError, match="must be 1 or more"):
            flavor.result(getattr(ra.tickets, method)(argument))
    with pytest.raises(ValueError, match="is not a username"):
        flavor.result(ra.tickets.developer_stats("0"))


def test_surprise_2_generated_client_gets_another_mode(simulator: Simulator) -> None:
    with RetroAchievements(
        build_authorization(web_api_key=simulator.web_api_key), base_url=simulator.base_url, pacing=None
    ) as ra:
        assert isinstance(get_ticket_data.sync(client=ra.api, u="0"), RecentOpenTickets)


@pytest.mark.parametrize(
    ("status", "body", "error", "message"),
    [
        (401, {"message": "Unauthenticated.", "errors": [{"status": "401"}]}, AuthenticationFailed, "Unauthenticated."),
        (404, {"message": "Not Found", "errors": [{"status": "404"}]}, NotFound, "Not Found"),
        (404, {"Results": []}, NotFound, "there is no such user"),
        (404, {"ID": None, "User": "Nobody"}, NotFound, "there is no such user"),
        (404, ["Game not found"], NotFound, "Game not found"),
        (422, {"message": "The u is wrong.", "errors": {"u": ["The u is wrong."]}}, InvalidRequest, "The u is wrong."),
    ],
)
def test_surprise_5_every_shape_of_an_error_is_read(
    flavor: Flavor, client: Any, httpserver: HTTPServer, status: int, body: object, error: Any, message: str
) -> None:
    httpserver.expect_request("/API/API_GetUserPoints.php").respond_with_json(body, status)
    with pytest.raises(error) as caught:
        flavor.result(client.users.points("MockUser"))
    assert caught.value.message == message
    assert getattr(caught.value, "errors", {"u": [message]}) == {"u": [message]}


def test_surprise_10_no_data_is_not_found(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(NotFound, match="Game has no leaderboards"):
        flavor.result(ra.leaderboards.of_user("MockUser", 12))


def test_surprise_15_counts_have_bounds_and_most_ticketed_games_has_no_offset(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(TypeError, match="offset"):
        ra.tickets.most_ticketed_games(offset=10)
    for count in [0, -1, 101]:
        for method in [ra.tickets.most_ticketed_games, ra.tickets.recent]:
            with pytest.raises(ValueError, match=r"^count must be 1 to 100"):
                flavor.result(method(count=count))


def test_surprise_16_developer_stats_leave_out_some_states(flavor: Flavor, ra: Any) -> None:
    tickets = flavor.rows(ra.tickets.iter_game_tickets(12))
    states = [ticket.report_state for ticket in tickets]
    assert states.count(TicketState.REQUEST) == states.count(TicketState.PENDING_REVIEW) == 1
    stats = flavor.result(ra.tickets.developer_stats("NightOwl"))
    assert stats.total == stats.open + stats.closed + stats.resolved == 17


def test_surprise_18_every_timestamp_is_aware(flavor: Flavor, ra: Any) -> None:
    without_zone = flavor.result(ra.tickets.get(1)).reported_at
    with_z = flavor.result(ra.games.extended(1)).updated_at
    with_offset = flavor.result(ra.users.awards("NightOwl")).visible_awards[0].awarded_at
    assert without_zone == datetime(2024, 1, 1, 8, 15, 55, tzinfo=UTC)
    assert with_z == datetime(2024, 1, 1, 12, 30, tzinfo=UTC)
    assert with_offset.tzinfo is not None


@pytest.mark.parametrize(
    ("call", "limit"),
    [
        (lambda ra, n: ra.tickets.recent(count=n), 100),
        (lambda ra, n: ra.achievements.unlocks(1, count=n), 500),
        (lambda ra, n: ra.users.recently_played("MockUser", count=n), 50),
        (lambda ra, n: ra.feed.recent_game_awards(count=n), 100),
        (lambda ra, n: ra.users.summary("MockUser", recent_games=n), 100),
        (lambda ra, n: ra.comments.on_game(1, count=n), 500),
        (lambda ra, n: ra.leaderboards.of_game(1, count=n), 500),
        (lambda ra, n: ra.leaderboards.entries(11, count=n), 500),
        (lambda ra, n: ra.leaderboards.of_user("MockUser", 1, count=n), 500),
        (lambda ra, n: ra.users.completion_progress("MockUser", count=n), 500),
        (lambda ra, n: ra.users.want_to_play("MockUser", count=n), 500),
        (lambda ra, n: ra.users.followers(count=n), 500),
        (lambda ra, n: ra.users.following(count=n), 500),
    ],
)
def test_surprise_19_counts_above_the_limit_are_refused_before_any_request(
    flavor: Flavor, client: Any, call: Any, limit: int
) -> None:
    with pytest.raises(ValueError, match=rf" to {limit}, not {limit + 1}$"):
        flavor.result(call(client, limit + 1))


def test_surprise_23_numbers_sent_as_text_are_numbers(flavor: Flavor, ra: Any) -> None:
    rows = flavor.result(ra.users.completed_games("MockReporter"))
    rows += flavor.result(ra.users.completed_games("OldLantern"))
    assert {type(row.fraction_won) for row in rows} == {float}
    assert {type(row.hardcore) for row in rows} == {bool}


@pytest.mark.parametrize(("status", "error"), [(429, RateLimited), (502, ServerError), (503, ServerError)])
def test_surprise_25_html_raises_the_error_of_its_status(
    flavor: Flavor, client: Any, httpserver: HTTPServer, status: int, error: Any
) -> None:
    page = "<html><title>Down for maintenance</title></html>"
    httpserver.expect_request("/API/API_GetUserPoints.php").respond_with_data(page, status, content_type="text/html")
    with pytest.raises(error) as caught:
        flavor.result(client.users.points("MockUser"))
    assert caught.value.status == status
    assert getattr(caught.value, "retry_after", None) is None


def test_every_surprise_of_the_page_has_a_test() -> None:
    page = (TESTS.parent / "docs" / "surprises.md").read_text(encoding="utf-8")
    listed = {int(number) for number in re.findall(r"^(\d+)\. ", page, re.MULTILINE)}
    tested: set[int] = set()
    for module in TESTS.rglob("test_*.py"):
        for name in re.findall(r"def test_surprises?_((?:\d+_(?:and_)?)+)", module.read_text(encoding="utf-8")):
            tested |= {int(number) for number in re.findall(r"\d+", name)}
    assert listed == set(range(1, 26))
    assert listed <= tested
