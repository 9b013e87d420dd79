"""Methods that script the simulator, tested with a client."""

import logging
import re
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import httpx
import pytest

from retroachievements import (
    AuthenticationFailed,
    ConnectionFailed,
    EndpointGone,
    InvalidRequest,
    NotFound,
    RateLimited,
    ResponseError,
    RetroAchievements,
    Retry,
    ServerError,
    TimedOut,
    UnexpectedResponse,
    build_authorization,
)
from retroachievements.models import TicketState
from retroachievements_simulator import (
    CLOSED,
    OPEN,
    PENDING_REVIEW,
    RESOLVED,
    Achievement,
    Dataset,
    Game,
    Simulator,
    System,
    Ticket,
    User,
)

from ..conftest import Flavor

NOW = datetime(2024, 5, 1, tzinfo=UTC)


def client_of(simulator: Simulator, retry: Retry | None = None) -> RetroAchievements:
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    return RetroAchievements(authorization, base_url=simulator.base_url, pacing=None, retry=retry)


@pytest.fixture
def ra(simulator: Simulator) -> Iterator[RetroAchievements]:
    """A client without retries."""
    with client_of(simulator) as client:
        yield client


class TestTickets:
    def test_new_ticket_is_open_and_the_newest(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_ticket()
        page = ra.tickets.recent(count=1)
        assert page.tickets[0].id == added.id == 151
        ticket = ra.tickets.get(151)
        assert (ticket.achievement_id, ticket.achievement_title, ticket.game_id) == (11, "First Steps", 1)
        assert (ticket.report_state, ticket.reported_at, ticket.resolved_at) == (TicketState.OPEN, NOW, None)
        assert (ticket.assigned_to, ticket.reported_by) == ("PixelBaker", "MockReporter")

    def test_developer_is_the_author_of_the_achievement(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.tickets.developer_stats("PixelBaker").open
        simulator.add_ticket()
        assert ra.tickets.developer_stats("PixelBaker").open == before + 1

    def test_all_arguments(self, simulator: Simulator, ra: RetroAchievements) -> None:
        night_owl = simulator.data.user("NightOwl")
        added = simulator.add_ticket(
            21, developer="quiethands", reporter=night_owl, state=CLOSED, notes="Pops on the title screen"
        )
        ticket = ra.tickets.get(added.id)
        assert (ticket.achievement_id, ticket.report_state) == (21, TicketState.CLOSED)
        assert (ticket.assigned_to, ticket.reported_by) == ("QuietHands", "NightOwl")
        assert (ticket.resolved_by, ticket.resolved_at) == ("QuietHands", NOW)
        assert ticket.report_notes == "Pops on the title screen"

    def test_changes_of_a_ticket_are_visible(self, simulator: Simulator, ra: RetroAchievements) -> None:
        ticket = simulator.add_ticket(developer="QuietHands")
        stats = ra.tickets.developer_stats("QuietHands")
        assert (stats.open, stats.resolved) == (1, 0)
        ticket.state = RESOLVED
        stats = ra.tickets.developer_stats("QuietHands")
        assert (stats.open, stats.resolved) == (0, 1)

    def test_accepts_states_of_the_client(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_ticket(state=TicketState.PENDING_REVIEW)
        assert added.state == PENDING_REVIEW
        assert ra.tickets.get(added.id).report_state is TicketState.PENDING_REVIEW

    def test_invalid_arguments_of_a_ticket(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no achievement 999: .* such as 11, 12, 13"):
            simulator.add_ticket(999)
        with pytest.raises(ValueError, match=r"^there is no user 'Nobody': add_user\(\) adds one, .*NightOwl"):
            simulator.add_ticket(developer="Nobody")
        with pytest.raises(ValueError, match=r"^state must be one of 0 \(Closed\), 1 \(Open\), .*, not 5$"):
            simulator.add_ticket(state=5)
        assert len(simulator.data.tickets) == 150


class TestUsers:
    def test_new_user_has_no_data(self, simulator: Simulator, ra: RetroAchievements) -> None:
        user = simulator.add_user("Newcomer")
        profile = ra.users.profile("newcomer")
        assert (profile.user, profile.ulid, profile.points) == ("Newcomer", user.ulid, 0)
        assert profile.member_since == NOW
        assert user.ulid is not None
        assert ra.tickets.developer_stats(user.ulid).total == 0

    def test_user_with_an_earlier_name(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer", display_name="Oldtimer")
        assert ra.users.profile("Newcomer").user == ra.users.profile("Oldtimer").user == "Oldtimer"

    def test_user_with_a_key(self, simulator: Simulator, ra: RetroAchievements) -> None:
        newcomer = simulator.add_user("Newcomer", web_api_key="AnotherKey")
        newcomer.follows.append(simulator.data.user("NightOwl"))
        authorization = build_authorization(web_api_key="AnotherKey")
        with RetroAchievements(authorization, base_url=simulator.base_url) as theirs:
            assert [user.user for user in theirs.users.following().results] == ["NightOwl"]
        assert [user.user for user in ra.users.following().results] == ["NewLantern", "PixelBaker"]

    @pytest.mark.parametrize("name", ["nightowl", "NEWLANTERN", "OldLantern", "GoneFishing"])
    def test_existing_name_is_refused(self, simulator: Simulator, name: str) -> None:
        with pytest.raises(
            ValueError, match=rf"^'{name}' is already a name of the user 01MADEUP\d+: pass another one$"
        ):
            simulator.add_user(name)
        with pytest.raises(ValueError, match=rf"^'{name}' is already a name of"):
            simulator.add_user("Newcomer", display_name=name)

    @pytest.mark.parametrize("name", ["", "x", "a" * 21, "two words", "Café"])
    def test_invalid_name_is_refused(self, simulator: Simulator, name: str) -> None:
        with pytest.raises(ValueError, match=r"^a name must have 2 to 20 letters and digits, without accents, not '"):
            simulator.add_user(name)


class TestRenaming:
    @pytest.mark.parametrize("by", ["NightOwl", "nightowl", "01MADEUP000000000000000007"])
    def test_keeps_the_ulid_and_the_first_name(self, simulator: Simulator, ra: RetroAchievements, by: str) -> None:
        assert simulator.rename_user(by, "DayOwl") is simulator.data.user("NightOwl")
        found = [ra.users.profile(name) for name in ("DayOwl", "NightOwl", "01MADEUP000000000000000007")]
        assert {(profile.user, profile.ulid) for profile in found} == {("DayOwl", "01MADEUP000000000000000007")}

    def test_removes_intermediate_names(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.rename_user("NightOwl", "DayOwl")
        simulator.rename_user("DayOwl", "NoonOwl")
        with pytest.raises(NotFound):
            ra.users.profile("DayOwl")
        assert ra.users.profile("NightOwl").user == "NoonOwl"

    def test_back_to_the_first_name(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.rename_user("NewLantern", "OldLantern")
        assert ra.users.profile("OldLantern").user == "OldLantern"

    def test_unknown_user_and_existing_name_are_refused(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no user 'Nobody'"):
            simulator.rename_user("Nobody", "Somebody")
        with pytest.raises(ValueError, match=r"^'TurboSnail' is already a name of the user 01MADEUP0{17}5:"):
            simulator.rename_user("NightOwl", "TurboSnail")
        with pytest.raises(ValueError, match=r"not 'Night Owl'$"):
            simulator.rename_user("NightOwl", "Night Owl")

    def test_user_of_other_data_is_refused(self, simulator: Simulator) -> None:
        stale = simulator.add_user("Newcomer")
        simulator.reset()
        with pytest.raises(ValueError, match=r"^Newcomer is not in the data, or a reset removed it"):
            simulator.rename_user(stale, "Somebody")


class TestUnlocking:
    def test_unlock_is_counted_and_the_newest(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer")
        simulator.unlock("Newcomer", 13)
        points = ra.users.points("Newcomer")
        assert (points.points, points.softcore_points) == (25, 0)
        newest = ra.users.recent_achievements("Newcomer", minutes=1)
        assert [(unlock.achievement_id, unlock.hardcore) for unlock in newest] == [(13, True)]
        assert ra.achievements.unlocks(13, count=1).unlocks[0].user == "Newcomer"

    def test_game_counts_as_played(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer")
        simulator.unlock("Newcomer", 81)
        simulator.unlock("Newcomer", 11, at=NOW - timedelta(hours=1))
        played = ra.users.recently_played("Newcomer")
        assert [(game.game_id, game.last_played) for game in played] == [
            (8, NOW),
            (1, NOW - timedelta(hours=1)),
        ]
        assert ra.users.profile("Newcomer").last_game_id == 8

    def test_softcore_and_hardcore(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer")
        simulator.unlock("Newcomer", 13, hardcore=False)
        assert ra.users.points("Newcomer").softcore_points == 25
        simulator.unlock("Newcomer", 13)
        points = ra.users.points("Newcomer")
        assert (points.points, points.softcore_points) == (25, 0)

    def test_any_time_zone(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer")
        simulator.unlock("Newcomer", 11, at=datetime(2024, 4, 30, 23, 30, tzinfo=timezone(timedelta(hours=2))))
        unlock = ra.achievements.unlocks(11, count=1).unlocks[0]
        assert (unlock.user, unlock.unlocked_at) == ("Newcomer", datetime(2024, 4, 30, 21, 30, tzinfo=UTC))

    @pytest.mark.parametrize("hardcore", [True, False])
    def test_duplicate_unlock_is_refused(self, simulator: Simulator, hardcore: bool) -> None:
        simulator.unlock("QuietHands", 11)
        with pytest.raises(ValueError, match=r"^QuietHands has already unlocked 11: pass another achievement"):
            simulator.unlock("QuietHands", 11, hardcore=hardcore)

    def test_invalid_arguments_of_an_unlock(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no user 'Nobody'"):
            simulator.unlock("Nobody", 11)
        with pytest.raises(ValueError, match=r"^there is no achievement 999"):
            simulator.unlock("QuietHands", 999)
        with pytest.raises(ValueError, match=r"^at needs a time zone, as in datetime\(2024, 5, 1, tzinfo=UTC\), not"):
            simulator.unlock("QuietHands", 11, at=datetime(2024, 4, 30))  # noqa: DTZ001 - naive on purpose


class TestFailing:
    @pytest.mark.parametrize(
        ("status", "kind", "message"),
        [
            (401, AuthenticationFailed, "Unauthenticated."),
            (403, ResponseError, "Forbidden"),
            (404, NotFound, "Not Found"),
            (410, EndpointGone, "Gone"),
            (422, InvalidRequest, "The u field is required."),
            (429, RateLimited, "Too Many Requests"),
            (500, ServerError, "Server Error"),
            (502, ServerError, "Bad Gateway"),
            (503, ServerError, "Service Unavailable"),
            (599, ServerError, "a status that is not known"),
        ],
    )
    def test_client_raises_the_error_of_the_status(
        self, simulator: Simulator, ra: RetroAchievements, status: int, kind: type[ResponseError], message: str
    ) -> None:
        simulator.fail_next(status=status)
        with pytest.raises(ResponseError) as caught:
            ra.tickets.developer_stats("MockUser")
        assert type(caught.value) is kind
        assert (caught.value.status, caught.value.message) == (status, message)
        assert ra.tickets.developer_stats("MockUser").total == 44

    def test_422_names_parameters(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=422)
        with pytest.raises(InvalidRequest) as caught:
            ra.users.profile("MockUser")
        assert caught.value.errors == {"u": ["The u field is required."]}

    @pytest.mark.parametrize("status", [429, 502, 504, 520])
    def test_proxy_statuses_are_html(self, simulator: Simulator, status: int) -> None:
        simulator.fail_next(status=status)
        response = httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php")
        assert response.status_code == status
        assert response.headers["content-type"].startswith("text/html")
        assert re.search(rf"<title>{status}.*</title>", response.text)
        assert "retry-after" not in response.headers

    @pytest.mark.parametrize(
        ("accept", "retry_after", "media_type"),
        [
            ("application/json", None, "application/json"),
            ("text/html;q=0.5, application/problem+json", None, "application/json"),
            ("*/*", None, "text/html"),
            ("text/html, application/json", None, "text/html"),
            ("application/json", 5, "text/html"),
        ],
    )
    def test_maintenance_is_json_only_on_request_and_without_retry_after(
        self, simulator: Simulator, accept: str, retry_after: float | None, media_type: str
    ) -> None:
        simulator.fail_next(status=503, retry_after=retry_after)
        response = httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php", headers={"Accept": accept})
        assert response.status_code == 503
        assert response.headers["content-type"].partition(";")[0] == media_type
        assert ("retry-after" in response.headers) == (retry_after is not None)

    @pytest.mark.parametrize("seconds", [0, 2, 0.25])
    def test_retry_after(self, simulator: Simulator, ra: RetroAchievements, seconds: float) -> None:
        simulator.fail_next(status=429, retry_after=seconds)
        with pytest.raises(RateLimited) as caught:
            ra.consoles.all()
        assert caught.value.retry_after == seconds

    def test_ends_after_the_number_of_times(self, simulator: Simulator) -> None:
        simulator.fail_next(status=503, times=2)
        with client_of(simulator, Retry(attempts=3, backoff=0)) as persistent:
            assert persistent.tickets.developer_stats("MockUser").total == 44
        assert len(simulator.requests) == 3

    def test_failures_come_in_order(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=500)
        simulator.fail_next(status=502, times=2)
        statuses = []
        for _ in range(3):
            with pytest.raises(ServerError) as caught:
                ra.consoles.all()
            statuses.append(caught.value.status)
        assert statuses == [500, 502, 502]
        assert ra.consoles.all()

    def test_failure_of_one_endpoint(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=500, endpoint="API_GetTicketData.php")
        assert ra.consoles.all()
        with pytest.raises(ServerError):
            ra.tickets.recent()
        assert ra.tickets.recent()

    def test_fails_with_an_invalid_key_too(self, simulator: Simulator) -> None:
        simulator.fail_next(status=429)
        assert httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php", params={"y": "wrong"}).status_code == 429

    @pytest.mark.parametrize(
        ("fail", "message"),
        [
            (lambda it: it.fail_next(status=200), "status must be an error status, from 400 to 599, not 200"),
            (lambda it: it.fail_next(status=600), "status must be an error status, from 400 to 599, not 600"),
            (lambda it: it.fail_next(status=429, retry_after=-1), "retry_after must be 0 or more seconds, not -1"),
            (lambda it: it.fail_next(status=500, times=0), "times must be 1 or more, not 0"),
            (lambda it: it.fail_next(after=-1), "after must be 0 or more seconds, not -1"),
            (lambda it: it.fail_next(), "pass a status, a fault, or after= with the seconds until the response"),
            (
                lambda it: it.fail_next(fault="flood"),
                "fault must be one of truncated, disconnected, html, not 'flood'",
            ),
            (
                lambda it: it.fail_next(status=500, fault="html"),
                "pass a status or a fault, not 500 and 'html'",
            ),
            (
                lambda it: it.fail_next(fault="html", retry_after=1),
                "retry_after is a header of an error: pass a status too",
            ),
            (lambda it: it.limit(), "pass either per_minute or per_second"),
            (lambda it: it.limit(per_minute=1, per_second=1), "pass either per_minute or per_second"),
            (lambda it: it.limit(per_minute=0), "the limit must be 1 or more, not 0"),
            (
                lambda it: it.fail_next(status=500, endpoint="GetTicketData"),
                "there is no endpoint 'GetTicketData': the closest is 'API_GetTicketData.php'",
            ),
        ],
    )
    def test_invalid_arguments_are_refused(
        self, simulator: Simulator, ra: RetroAchievements, fail: Callable[[Simulator], None], message: str
    ) -> None:
        with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
            fail(simulator)
        assert ra.consoles.all()


class TestFaults:
    @pytest.fixture
    def get_tickets(self, simulator: Simulator, flavor: Flavor) -> Iterator[Callable[..., Any]]:
        """Return a function that requests the tickets of MockUser, without retries by default."""
        authorization = build_authorization(web_api_key=simulator.web_api_key)
        with ExitStack() as clients:

            def get_tickets(*, retry: Retry | None = None, timeout: float = 30) -> Any:
                client = flavor.client_class(
                    authorization, base_url=simulator.base_url, pacing=None, retry=retry, timeout=timeout
                )
                return flavor.result(
                    clients.enter_context(flavor.opened(client)).tickets.developer_stats("MockUser")
                ).total

            yield get_tickets

    def test_truncated_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="truncated")
        with pytest.raises(ConnectionFailed, match="complete message body"):
            get_tickets()
        assert get_tickets() == 44

    def test_disconnect_without_a_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="disconnected")
        with pytest.raises(ConnectionFailed, match="without sending a response"):
            get_tickets()
        assert get_tickets() == 44

    def test_html_with_status_200(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="html")
        with pytest.raises(UnexpectedResponse):
            get_tickets()
        assert get_tickets() == 44

    def test_delayed_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(after=60)
        begun = time.monotonic()
        with pytest.raises(TimedOut):
            get_tickets(timeout=0.1)
        simulator.fail_next(after=0.2)
        assert get_tickets() == 44
        assert 0.2 < time.monotonic() - begun < 20

    def test_delayed_error(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(status=500, after=0.1)
        begun = time.monotonic()
        with pytest.raises(ServerError):
            get_tickets()
        assert time.monotonic() - begun > 0.1

    @pytest.mark.parametrize("fault", ["truncated", "disconnected"])
    def test_retry_succeeds(self, simulator: Simulator, get_tickets: Callable[..., Any], fault: str) -> None:
        simulator.fail_next(fault=fault, times=2)
        assert get_tickets(retry=Retry(attempts=3, backoff=0)) == 44
        assert len(simulator.requests) == 3

    @pytest.mark.parametrize("fault", ["truncated", "disconnected"])
    def test_fault_is_not_logged_as_an_error(
        self, simulator: Simulator, get_tickets: Callable[..., Any], fault: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        simulator.fail_next(fault=fault)
        with pytest.raises(ConnectionFailed):
            get_tickets()
        assert get_tickets() == 44
        assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []

    def test_rate_limit_is_a_429_with_retry_after(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=2)
        assert [get_tickets(), get_tickets()] == [44, 44]
        with pytest.raises(RateLimited) as caught:
            get_tickets()
        # The first request can be some seconds ago.
        assert 30 <= (caught.value.retry_after or 0) <= 60
        assert caught.value.retry_after == int(caught.value.retry_after or 0)
        simulator.advance(minutes=1)
        assert get_tickets() == 44

    def test_client_waits_for_the_rate_limit(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_second=1)
        get_tickets()
        assert get_tickets(retry=Retry(attempts=2, backoff=0)) == 44
        # One more if the first two arrived in the same second.
        assert len(simulator.requests) in (2, 3)

    def test_rate_limit_counts_allowed_requests(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=1)
        simulator.fail_next(status=500)
        with pytest.raises(ServerError):
            get_tickets()
        simulator.fail_next(status=503)
        with pytest.raises(RateLimited):
            get_tickets()
        simulator.advance(minutes=1)
        with pytest.raises(ServerError):
            get_tickets()

    def test_reset_removes_the_rate_limit(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=1)
        get_tickets()
        simulator.reset()
        assert [get_tickets(), get_tickets()] == [44, 44]


class TestRequests:
    def test_requests_have_the_time_of_the_simulator(self, simulator: Simulator, ra: RetroAchievements) -> None:
        ra.consoles.all()
        simulator.advance(days=2)
        ra.consoles.all()
        assert [request.at for request in simulator.requests] == [NOW, NOW + timedelta(days=2)]

    def test_requests_are_recorded_in_order(self, simulator: Simulator, ra: RetroAchievements) -> None:
        assert simulator.requests == []
        ra.tickets.developer_stats("MockUser")
        ra.users.profile("NightOwl")
        assert simulator.requests == [
            ("API_GetTicketData.php", {"u": "MockUser"}),
            ("API_GetUserProfile.php", {"u": "NightOwl"}),
        ]
        assert simulator.requests[1].endpoint == "API_GetUserProfile.php"
        assert simulator.requests[1].parameters == {"u": "NightOwl"}

    def test_requests_do_not_contain_the_key(self, simulator: Simulator) -> None:
        key = simulator.web_api_key
        for query in (f"y={key}&u=MockUser", f"y=x&y={key}&u=MockUser", f"y[]={key}&u=MockUser"):
            httpx.get(f"{simulator.base_url}/API_GetUserProfile.php?{query}")
        httpx.get(f"{simulator.base_url}/API_GetUserProfile.php?u=MockUser", headers={"Authorization": f"Bearer {key}"})
        assert simulator.requests == [("API_GetUserProfile.php", {"u": "MockUser"})] * 4

    def test_failed_requests_are_recorded(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=500)
        with pytest.raises(ServerError):
            ra.consoles.all()
        assert [request.endpoint for request in simulator.requests] == ["API_GetConsoleIDs.php"]

    def test_requests_are_a_snapshot(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = simulator.requests
        ra.consoles.all()
        assert (len(before), len(simulator.requests)) == (0, 1)

    def test_last_10_000_requests_are_kept(self, simulator: Simulator, ra: RetroAchievements) -> None:
        for _ in range(10_000):
            simulator._script.record("API_GetConsoleIDs.php", {}, NOW)
        ra.tickets.get(1)
        assert len(simulator.requests) == 10_000
        assert simulator.requests[-1].endpoint == "API_GetTicketData.php"


class TestResetting:
    def test_restores_the_data(self, simulator: Simulator, ra: RetroAchievements) -> None:
        data = simulator.data
        simulator.add_ticket(developer="MockUser")
        simulator.rename_user("MockUser", "Renamed")
        simulator.data.users.clear()
        simulator.reset()
        assert simulator.data is data
        stats = ra.tickets.developer_stats("MockUser")
        assert (stats.user, stats.open, stats.total) == ("MockUser", 0, 44)

    def test_clears_failures_and_requests(self, simulator: Simulator, ra: RetroAchievements) -> None:
        ra.consoles.all()
        simulator.fail_next(status=500, times=10)
        simulator.reset()
        assert simulator.requests == []
        assert ra.consoles.all()

    def test_restores_custom_data(self) -> None:
        developer = User(1, "01MADEUP000000000000000001", "Developer", "Developer", web_api_key=Simulator.web_api_key)
        game = Game(1, "Tiny", System(1, "Tiny Console"), None)
        achievement = Achievement(5, game, "Done", "Do it", None, 5, None, author=developer)
        data = Dataset(users=[developer], systems=[], games=[game], achievements=[achievement])
        with Simulator(data) as simulator, client_of(simulator) as ra:
            assert simulator.data is data
            simulator.add_ticket(5, reporter="Developer", state=OPEN)
            simulator.rename_user("Developer", "Renamed")
            assert ra.tickets.developer_stats("Developer").open == 1
            for _ in range(2):
                simulator.reset()
                stats = ra.tickets.developer_stats("Developer")
                assert (stats.user, stats.open) == ("Developer", 0)
                simulator.add_ticket(5, reporter="Developer")


class SlowTickets(list[Ticket]):
    """Tickets whose iteration blocks until `may_continue` is set."""

    def __init__(self, tickets: list[Ticket]) -> None:
        super().__init__(tickets)
        self.begun, self.may_continue = threading.Event(), threading.Event()

    def __iter__(self) -> Iterator[Ticket]:
        self.begun.set()
        assert self.may_continue.wait(10)
        return super().__iter__()


@pytest.mark.parametrize(
    "change",
    [
        lambda simulator: simulator.reset(),
        lambda simulator: simulator.add_user("Newcomer"),
        lambda simulator: simulator.rename_user("MockUser", "Renamed"),
        lambda simulator: simulator.add_game("Snow Globe"),
        lambda simulator: simulator.add_achievement(1),
        lambda simulator: simulator.add_award("NightOwl", 15),
        lambda simulator: simulator.add_leaderboard(1),
        lambda simulator: simulator.add_entry(11, "QuietHands", 1),
        lambda simulator: simulator.add_comment("NightOwl", game_id=1),
        lambda simulator: simulator.add_claim("PixelBaker", 1),
        lambda simulator: simulator.follow("MockUser", "NightOwl"),
        lambda simulator: simulator.add_ticket(developer="MockUser"),
        lambda simulator: simulator.unlock("MockUser", 86),
        lambda simulator: simulator.relock("MockUser", 81),
        lambda simulator: simulator.demote(81),
        lambda simulator: simulator.promote(85),
        lambda simulator: simulator.delete_user("NightOwl"),
        lambda simulator: simulator.fail_next(status=500),
        lambda simulator: simulator.limit(per_minute=60),
        lambda simulator: simulator.requests,
    ],
    ids=[
        "reset",
        "add_user",
        "rename_user",
        "add_game",
        "add_achievement",
        "add_award",
        "add_leaderboard",
        "add_entry",
        "add_comment",
        "add_claim",
        "follow",
        "add_ticket",
        "unlock",
        "relock",
        "demote",
        "promote",
        "delete_user",
        "fail_next",
        "limit",
        "requests",
    ],
)
def test_change_waits_for_a_running_request(
    simulator: Simulator, ra: RetroAchievements, change: Callable[[Simulator], object]
) -> None:
    tickets = simulator.data.tickets = SlowTickets(simulator.data.tickets)
    with ThreadPoolExecutor() as threads:
        running = threads.submit(ra.tickets.developer_stats, "MockUser")
        assert tickets.begun.wait(10)
        changed = threads.submit(change, simulator)
        assert wait([changed], timeout=0.1).not_done
        tickets.may_continue.set()
        assert (running.result().user, running.result().total) == ("MockUser", 44)
        changed.result()
