"""Methods that script the simulator, tested with a client."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from datetime import UTC, datetime, timedelta, timezone

import httpx
import pytest

from retroachievements import NotFound, RetroAchievements, Retry, ServerError, build_authorization
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
