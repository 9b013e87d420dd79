"""The client and the simulator, end to end."""

from typing import Any

import pytest

from retroachievements import AuthenticationFailed, NotFound, ServerError, build_authorization
from retroachievements.models import TicketState
from retroachievements_api.api.tickets import get_ticket_data
from retroachievements_api.models import DeveloperTicketStats
from retroachievements_simulator import Simulator

from ..conftest import Async, Flavor


def test_call_by_name_and_by_the_returned_ulid(flavor: Flavor, ra: Any, simulator: Simulator) -> None:
    stats = flavor.result(ra.tickets.developer_stats("oldlantern"))
    assert stats.user == "NewLantern"
    simulator.data.user("OldLantern").display_name = "NewestLantern"
    again = flavor.result(ra.tickets.developer_stats(stats.ulid))
    assert (again.user, again.total) == ("NewestLantern", 16)


def test_documented_example(flavor: Flavor, ra: Any) -> None:
    stats = flavor.result(ra.tickets.developer_stats("MockUser"))
    assert (stats.open, stats.closed, stats.resolved, stats.total) == (0, 17, 27, 44)
    assert stats.ulid == "00003EMFWR7XB8SDPEHB3K56ZQ"


def test_all_modes(flavor: Flavor, ra: Any) -> None:
    recent = flavor.result(ra.tickets.recent(count=3))
    assert (recent.open_tickets, len(recent.tickets), recent.tickets[0].id) == (56, 3, 145)
    assert flavor.result(ra.tickets.get(145)).reported_by == "Nameless"
    assert flavor.result(ra.tickets.most_ticketed_games(count=1)).games[0].game_title == "Postcard Detective"
    assert flavor.result(ra.tickets.game_stats(1)).open_tickets == 24
    assert flavor.result(ra.tickets.game_stats(1, unofficial=True)).open_tickets == 3
    states = {ticket.report_state for ticket in flavor.result(ra.tickets.game_tickets(3, count=100)).tickets}
    assert states == set(TicketState)
    assert flavor.result(ra.tickets.achievement_stats(31)).open_tickets == 2


def test_iterators_return_all_rows(flavor: Flavor, ra: Any) -> None:
    ids = [ticket.id for ticket in flavor.rows(ra.tickets.iter_recent(page_size=7))]
    assert (len(ids), len(set(ids)), ids[0]) == (56, 56, 145)
    ids = [ticket.id for ticket in flavor.rows(ra.tickets.iter_game_tickets(1, unofficial=True, page_size=1))]
    assert ids == [144, 143, 142]


@pytest.mark.parametrize(
    ("method", "argument", "message"),
    [
        ("get", 9999, "Ticket ID 9999 not found"),
        ("developer_stats", "Nobody", "User Nobody not found"),
        ("game_stats", 9999, "Game ID 9999 not found"),
        ("game_tickets", 9999, "Game ID 9999 not found"),
        ("achievement_stats", 9999, "Achievement ID 9999 not found"),
    ],
)
def test_not_found(flavor: Flavor, ra: Any, method: str, argument: object, message: str) -> None:
    with pytest.raises(NotFound) as caught:
        flavor.result(getattr(ra.tickets, method)(argument))
    assert (caught.value.status, caught.value.endpoint, caught.value.message) == (404, "API_GetTicketData.php", message)
    assert str(caught.value) == f"API_GetTicketData.php returned 404: {message}"


def test_invalid_key(flavor: Flavor, simulator: Simulator) -> None:
    authorization = build_authorization(web_api_key="NotTheKey")
    with (
        flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url, pacing=None)) as ra,
        pytest.raises(AuthenticationFailed) as caught,
    ):
        flavor.result(ra.tickets.recent())
    assert str(caught.value) == (
        "API_GetTicketData.php returned 401: Unauthenticated. "
        "Compare your web API key with https://retroachievements.org/settings"
    )


def test_server_error(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(ServerError, match=r"^API_GetTicketData\.php returned 500: Server Error$"):
        flavor.result(ra.tickets.game_stats(13))


def test_key_in_a_header(flavor: Flavor, simulator: Simulator) -> None:
    authorization = build_authorization(web_api_key=simulator.web_api_key, send_key="header")
    with flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url, pacing=None)) as ra:
        assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44


def test_generated_client_uses_the_same_transports(flavor: Flavor, ra: Any) -> None:
    if isinstance(flavor, Async):
        stats = flavor.result(get_ticket_data.asyncio(client=ra.api, u="MockUser"))
        detailed = flavor.result(get_ticket_data.asyncio_detailed(client=ra.api, u="Nobody"))
    else:
        stats = get_ticket_data.sync(client=ra.api, u="MockUser")
        detailed = get_ticket_data.sync_detailed(client=ra.api, u="Nobody")
    assert isinstance(stats, DeveloperTicketStats)
    assert stats.total == 44
    assert (detailed.status_code, detailed.parsed.error) == (404, "User Nobody not found")


def test_one_client_serves_many_calls(flavor: Flavor, ra: Any) -> None:
    for _ in range(20):
        with pytest.raises(NotFound):
            flavor.result(ra.tickets.get(9999))
        assert flavor.result(ra.tickets.get(12)).id == 12
