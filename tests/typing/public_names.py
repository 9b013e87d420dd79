"""Type checkers infer these types for the public names. `make lint` checks this program, and nothing runs it.

It calls a few methods of each kind. `tests/contract/test_types.py` checks the annotations of every method.
"""

import ssl
from datetime import date, datetime
from typing import Any, Unpack, assert_type

import httpx

from retroachievements import (
    BASE_URL,
    Achievements,
    AsyncAchievements,
    AsyncCacheTransport,
    AsyncClaims,
    AsyncComments,
    AsyncConsoles,
    AsyncFeed,
    AsyncGames,
    AsyncKeyTransport,
    AsyncLeaderboards,
    AsyncNetworkTransport,
    AsyncOptions,
    AsyncPacingTransport,
    AsyncRetroAchievements,
    AsyncRetryTransport,
    AsyncRows,
    AsyncTickets,
    AsyncUsers,
    Attempt,
    AuthenticationFailed,
    Authorization,
    Cache,
    CacheTransport,
    Claims,
    ClientClosed,
    Comments,
    ConnectionFailed,
    Consoles,
    EndpointGone,
    Feed,
    Games,
    Hooks,
    IncompleteResponse,
    InvalidArgument,
    InvalidRequest,
    KeyTransport,
    Leaderboards,
    MissingField,
    NetworkTransport,
    NotFound,
    Options,
    Pacing,
    PacingTransport,
    PacingUnavailable,
    PermissionDenied,
    RateLimited,
    RecordedResponse,
    RedisPacing,
    ResponseError,
    RetroAchievements,
    RetroAchievementsError,
    Retry,
    RetryTransport,
    Rows,
    ServerError,
    SqlitePacing,
    StaleResponse,
    Tickets,
    TimedOut,
    TruncatedResult,
    UnexpectedResponse,
    Users,
    __version__,
    achievement_url,
    badge_url,
    build_authorization,
    console_id,
    game_url,
    is_ulid,
    leaderboard_url,
    media_url,
    rows,
    ticket_url,
    user_url,
)
from retroachievements.models import (
    AchievementCount,
    AchievementOfTheWeek,
    AchievementProgress,
    AchievementType,
    AchievementUnlock,
    AchievementUnlocks,
    AwardKind,
    Claim,
    ClaimSetType,
    ClaimSpecial,
    ClaimStatus,
    ClaimType,
    Comment,
    CommentsPage,
    CompletionProgress,
    CompletionProgressPage,
    Console,
    ConsoleReference,
    DeveloperTicketStats,
    EarnedAchievement,
    EventTopic,
    Follower,
    Game,
    GameAchievement,
    GameAward,
    GameAwardsPage,
    GameClaim,
    GameExtended,
    GameHash,
    GameHashes,
    GameProgress,
    GameProgression,
    GameReference,
    GameTickets,
    GameWithProgress,
    LastActivity,
    LastGame,
    Leaderboard,
    LeaderboardEntriesPage,
    LeaderboardEntry,
    LeaderboardFormat,
    LeaderboardScore,
    LeaderboardsPage,
    LeaderboardState,
    ListedGame,
    ListedTicket,
    MostTicketedGames,
    Permissions,
    ProgressionAchievement,
    RequestedSet,
    SummaryAchievement,
    SummaryGame,
    Ticket,
    TicketedGame,
    TicketState,
    TicketType,
    UnlockedAchievement,
    UserAward,
    UserLeaderboard,
    UserLeaderboardEntry,
    UserLeaderboardsPage,
    UserProfile,
    UserSetRequests,
    UserSummary,
    WeeklyAchievement,
)
from retroachievements_api import Client
from retroachievements_api.api.tickets import get_ticket_data
from retroachievements_simulator import (
    ACHIEVEMENT,
    CLOSED,
    DID_NOT_TRIGGER,
    LEADERBOARD,
    OPEN,
    PENDING_REVIEW,
    REQUEST,
    RESOLVED,
    TRIGGERED_AT_THE_WRONG_TIME,
    WEB_API_KEY,
    Achievement,
    Award,
    Dataset,
    Play,
    ReceivedRequest,
    Simulator,
    System,
    Unlock,
    User,
    empty,
    invented,
)
from retroachievements_simulator import AchievementOfTheWeek as StoredWeek
from retroachievements_simulator import Claim as StoredClaim
from retroachievements_simulator import Comment as StoredComment
from retroachievements_simulator import Game as StoredGame
from retroachievements_simulator import GameHash as StoredHash
from retroachievements_simulator import Leaderboard as StoredLeaderboard
from retroachievements_simulator import LeaderboardEntry as StoredEntry
from retroachievements_simulator import Ticket as StoredTicket

version: str = __version__
assert_type(badge_url("00501", locked=True), str)
assert_type(badge_url(None), None)
assert_type(user_url("MockUser"), str)
assert_type(game_url(1) + achievement_url(1) + ticket_url(1) + leaderboard_url(1), str)
assert_type(console_id("msx2"), int)
assert_type(is_ulid("00003EMFWR7XB8SDPEHB3K56ZQ"), bool)

assert_type(media_url("/Images/000001.png"), str)
assert_type(media_url(None), None)

authorization = build_authorization(username="me", web_api_key="...", send_key="header")
assert_type(authorization, Authorization)
assert_type(authorization.username, str | None)


def make_client(**options: Unpack[Options]) -> RetroAchievements:
    return RetroAchievements(authorization, **options)


def make_async_client(**options: Unpack[AsyncOptions]) -> AsyncRetroAchievements:
    return AsyncRetroAchievements(authorization, **options)


def sync_calls() -> None:
    make_client(timeout=5, queue_timeout=None, hooks=None, user_agent="MyBot/1.2")
    assert_type(RetroAchievements(), RetroAchievements)
    with RetroAchievements.from_env(timeout=5) as ra:
        assert_type(ra, RetroAchievements)
        assert_type(ra.users, Users)
        assert_type(ra.users.profile("MockUser"), UserProfile)
        assert_type(ra.consoles, Consoles)
        assert_type(ra.consoles.all(only_active=True, only_game_systems=True), list[Console])
        assert_type(ra.claims, Claims)
        assert_type(ra.claims.active(), list[Claim])
        assert_type(ra.comments, Comments)
        assert_type(ra.comments.on_game(1, count=5, offset=5, newest_first=True), CommentsPage)
        assert_type(ra.comments.iter_on_game(1, newest_first=True, page_size=5), Rows[Comment])
        assert_type(ra.feed, Feed)
        day, kinds = date(2024, 2, 3), [AwardKind.MASTERED]
        assert_type(ra.feed.recent_game_awards(until=day, kinds=kinds, count=5, offset=5), GameAwardsPage)
        assert_type(ra.feed.iter_recent_game_awards(until=day, kinds=kinds, page_size=5), Rows[GameAward])
        assert_type(ra.feed.recent_game_awards(kinds=["mastered", AwardKind.COMPLETED]), GameAwardsPage)
        ra.feed.recent_game_awards(kinds=["mastery"])  # type: ignore[list-item]
        assert_type(ra.tickets, Tickets)
        assert_type(ra.api, Client)
        view = ra.with_options(authorization=authorization, refresh=True, priority="background", retry=None, deadline=3)
        assert_type(view, RetroAchievements)
        with view.record_responses() as responses:
            assert_type(view.tickets.developer_stats("Hexadigital"), DeveloperTicketStats)
        assert_type(responses, list[RecordedResponse])
        assert_type(responses[0].headers, httpx.Headers)
        assert_type(responses[0].age, float | None)
        assert_type(ra.tickets.developer_stats("Hexadigital"), DeveloperTicketStats)
        assert_type(ra.tickets.game_tickets(1, unofficial=True, count=5, offset=5), GameTickets)
        assert_type(ra.tickets.iter_game_tickets(1, unofficial=True, page_size=5), Rows[ListedTicket])
        assert_type(ra.achievements, Achievements)
        assert_type(ra.achievements.of_the_week(), AchievementOfTheWeek)
        assert_type(ra.achievements.unlocks(1, count=5, offset=5), AchievementUnlocks)
        assert_type(ra.leaderboards, Leaderboards)
        assert_type(ra.leaderboards.entries(1, count=5, offset=5), LeaderboardEntriesPage)
        assert_type(ra.leaderboards.iter_entries(1, page_size=5), Rows[LeaderboardEntry])
        assert_type(ra.games, Games)
        assert_type(ra.games.extended(1, unofficial=True), GameExtended)
        games = ra.games.list_for_console(1, only_with_achievements=True, with_hashes=True, count=5, offset=5)
        assert_type(games, list[ListedGame])
        assert_type(ra.games.find_by_hash("0123456789abcdef0123456789abcdef", console_id=1), ListedGame)
        assert_type(ra.games.achievement_ids(1), list[int])
        assert_type(ra.games.achievement_distribution(1, hardcore=True, unofficial=True), dict[int, int])
        assert_type(ra.users.summary("Hexadigital", recent_games=5, recent_achievements=5), UserSummary)
        assert_type(ra.users.iter_followers(page_size=5, start=10), Rows[Follower])
        assert_type(ra.users.iter_followers().first(5), list[Follower])
        assert_type(ra.users.iter_followers().total(), int | None)
        assert_type(next(ra.users.iter_followers()), Follower)
        assert_type(ra.users.set_requests("Hexadigital", include_fulfilled=True), UserSetRequests)
        raw = get_ticket_data.sync(client=ra.api, u="Hexadigital")
        assert isinstance(raw, DeveloperTicketStats)


def sync_play(ra: RetroAchievements, start: datetime, end: datetime) -> None:
    assert_type(ra.users.achievements_earned_between("me", start, end), list[EarnedAchievement])
    assert_type(ra.users.iter_achievements_earned_between("me", start, end), Rows[EarnedAchievement])
    assert_type(ra.users.achievements_earned_on("me", date(2024, 2, 24)), list[EarnedAchievement])
    assert_type(ra.users.completion_progress("me", count=5, offset=5), CompletionProgressPage)
    assert_type(ra.users.iter_completion_progress("me", page_size=5), Rows[CompletionProgress])
    assert_type(ra.users.progress("me", [1, 2]), dict[int, GameProgress])
    game = ra.users.game_progress("me", 1)
    assert_type(game, GameWithProgress)
    assert_type(game.achievements, dict[int, AchievementProgress])
    assert_type(game.achievements[1].unlocked_at, datetime | None)
    assert_type(game.highest_award_kind, AwardKind | None)
    assert_type(game.released, date | None)
    assert_type(game.user_completion, float)


async def async_play(ra: AsyncRetroAchievements, start: datetime, end: datetime) -> None:
    assert_type(ra.users.iter_achievements_earned_between("me", start, end), AsyncRows[EarnedAchievement])
    assert_type(ra.users.iter_completion_progress("me"), AsyncRows[CompletionProgress])
    assert_type(await ra.users.progress("me", (1, 2)), dict[int, GameProgress])
    assert_type(await ra.users.game_progress("me", 1), GameWithProgress)


def warned(warning: TruncatedResult | IncompleteResponse | StaleResponse) -> UserWarning:
    return warning


def missing(error: MissingField) -> AttributeError:
    return error


async def async_calls() -> None:
    transport = AsyncKeyTransport(authorization, httpx.AsyncHTTPTransport(), base_url=BASE_URL)
    async with AsyncRetroAchievements(http_client=httpx.AsyncClient(base_url=BASE_URL, transport=transport)) as ra:
        assert_type(ra, AsyncRetroAchievements)
        assert_type(ra.with_options(timeout=None, queue_timeout=3, priority="normal"), AsyncRetroAchievements)
        with ra.record_responses() as responses:
            assert_type(responses, list[RecordedResponse])
        assert_type(ra.users, AsyncUsers)
        assert_type(await ra.users.profile("MockUser"), UserProfile)
        assert_type(ra.consoles, AsyncConsoles)
        assert_type(ra.claims, AsyncClaims)
        assert_type(await ra.claims.active(), list[Claim])
        assert_type(ra.comments, AsyncComments)
        assert_type(ra.comments.iter_on_game(1), AsyncRows[Comment])
        assert_type(await ra.comments.iter_on_game(1, start=10).first(5), list[Comment])
        assert_type(await ra.comments.iter_on_game(1).total(), int | None)
        assert_type(await anext(ra.comments.iter_on_game(1)), Comment)
        assert_type(ra.feed, AsyncFeed)
        assert_type(ra.feed.iter_recent_game_awards(), AsyncRows[GameAward])
        assert_type(ra.tickets, AsyncTickets)
        assert_type(await ra.tickets.developer_stats("Hexadigital"), DeveloperTicketStats)
        assert_type(ra.tickets.iter_game_tickets(1), AsyncRows[ListedTicket])
        assert_type(ra.achievements, AsyncAchievements)
        assert_type(await ra.achievements.unlocks(1), AchievementUnlocks)
        assert_type(ra.leaderboards, AsyncLeaderboards)
        assert_type(ra.leaderboards.iter_entries(1), AsyncRows[LeaderboardEntry])
        assert_type(ra.games, AsyncGames)
        assert_type(await ra.games.achievement_ids(1), list[int])
        assert_type(await ra.games.achievement_distribution(1), dict[int, int])


def games_values(game: Game, extended: GameExtended, listed: ListedGame, progression: GameProgression) -> None:
    assert_type(game.released, date | None)
    assert_type(media_url(game.image_icon), str | None)
    assert_type(extended.updated_at, datetime)
    assert_type(extended.achievements, dict[int, GameAchievement])
    assert_type(extended.claims, list[GameClaim])
    assert_type(rows(extended.achievements), list[dict[str, Any]])
    assert_type(rows(extended.claims), list[dict[str, Any]])
    assert_type(rows(extended), list[dict[str, Any]])
    assert_type(extended.to_dict(names="wire", json=True), dict[str, Any])
    assert_type(extended.claims[0].claim_type, ClaimType)
    assert_type(extended.claims[0].set_type, ClaimSetType)
    assert_type(listed.hashes, list[str | None] | None)
    assert_type(listed.modified_at, datetime | None)
    assert_type(progression.achievements, list[ProgressionAchievement])
    assert_type(progression.median_time_to_beat, int | None)


def values(ticket: Ticket, listed: ListedTicket, page: GameTickets, games: MostTicketedGames) -> None:
    assert_type(ticket.id, int)
    assert_type(ticket.report_state, TicketState)
    assert_type(ticket.report_type, TicketType)
    assert_type(ticket.hardcore, bool | None)
    assert_type(ticket.reported_at, datetime | None)
    assert_type(listed.reported_at, datetime)
    assert_type(listed.achievement_title, str)
    assert_type(page.tickets, list[ListedTicket])
    assert_type(games.games, list[TicketedGame])


def achievement_values(week: AchievementOfTheWeek, page: AchievementUnlocks) -> None:
    assert_type(week.achievement, WeeklyAchievement)
    assert_type(week.achievement.created_at, date | None)
    assert_type(week.start_at, datetime | None)
    assert_type(week.forum_topic, EventTopic)
    assert_type(week.unlocks, list[AchievementUnlock])
    assert_type(page.achievement, UnlockedAchievement)
    assert_type(page.achievement.created_at, datetime)
    assert_type(page.achievement.achievement_type, AchievementType | None)
    assert_type(page.console, ConsoleReference)
    assert_type(page.game, GameReference)
    assert_type(page.unlocks[0].hardcore, bool)


def leaderboard_values(boards: LeaderboardsPage, entries: LeaderboardEntriesPage, mine: UserLeaderboardsPage) -> None:
    assert_type(boards.results, list[Leaderboard])
    assert_type(boards.results[0].top_entry, LeaderboardScore | None)
    assert_type(boards.results[0].lower_is_better, bool)
    assert_type(boards.results[0].format, LeaderboardFormat | None)
    assert_type(boards.results[0].state, LeaderboardState)
    assert_type(entries.results, list[LeaderboardEntry])
    assert_type(entries.results[0].submitted_at, datetime)
    assert_type(mine.results, list[UserLeaderboard])
    assert_type(mine.results[0].user_entry, UserLeaderboardEntry)


def more_values(
    claim: Claim, comment: Comment, award: GameAward, achievement: GameAchievement, game: TicketedGame
) -> None:
    assert_type(claim.claim_type, ClaimType)
    assert_type(badge_url(achievement.badge_name), str | None)
    assert_type(achievement.page_url, str)
    assert_type(game.page_url, str | None)
    assert_type(claim.set_type, ClaimSetType)
    assert_type(claim.status, ClaimStatus)
    assert_type(claim.special, ClaimSpecial)
    assert_type(claim.user_is_junior_developer, bool)
    assert_type(claim.created_at, datetime)
    assert_type(comment.submitted_at, datetime)
    assert_type(comment.ulid, str | None)
    assert_type(award.award_kind, AwardKind)
    assert_type(award.awarded_at, datetime)


def values_of_users(summary: UserSummary) -> None:
    assert_type(summary.awarded, dict[int, GameProgress] | None)
    assert_type(summary.recent_achievements, dict[int, dict[int, SummaryAchievement]] | None)
    assert_type(summary.last_game, LastGame | None)
    assert_type(summary.rank, int | None)
    assert_type(summary.rich_presence_at, datetime | None)


def failures() -> str:
    try:
        sync_calls()
    except InvalidRequest as error:
        assert_type(error.errors, dict[str, list[str]])
    except RateLimited as error:
        assert_type(error.retry_after, float | None)
    except (AuthenticationFailed, PermissionDenied, NotFound, EndpointGone, ServerError) as error:
        assert_type(error.status, int)
    except ResponseError as error:
        assert_type(error.message, str)
        assert_type(error.body, bytes)
    except (TimedOut, ConnectionFailed, UnexpectedResponse) as error:
        return error.reason
    except (ClientClosed, InvalidArgument, PacingUnavailable) as error:
        return str(error)
    except RetroAchievementsError as error:
        return str(error)
    return ""


def invent(data: Dataset) -> None:
    assert_type(data.users, list[User])
    assert_type(data.systems, list[System])
    assert_type(data.games, list[StoredGame])
    assert_type(data.achievements, list[Achievement])
    assert_type(data.tickets, list[StoredTicket])
    assert_type(data.plays, list[Play])
    assert_type(data.game(1).hashes, list[StoredHash])
    assert_type(data.achievement_of_the_week, StoredWeek | None)
    data.ticket(1).subject = LEADERBOARD if data.ticket(1).subject == ACHIEVEMENT else ACHIEVEMENT


def simulated(data: Dataset) -> None:
    with Simulator(data or invented() or empty(), host="127.0.0.1", port=0) as simulator:
        assert_type(simulator, Simulator)
        key = build_authorization(web_api_key=simulator.web_api_key or WEB_API_KEY)
        transport = KeyTransport(key, base_url=simulator.base_url)
        RetroAchievements(key, base_url=simulator.base_url, transport=httpx.HTTPTransport(), timeout=None).close()
        httpx.Client(base_url=simulator.base_url, transport=transport).close()


def scripted(simulator: Simulator, at: datetime) -> None:
    user = simulator.add_user("Newcomer", display_name="Oldtimer", web_api_key="...")
    assert_type(user, User)
    assert_type(simulator.rename_user(user, "Renamed"), User)
    ticket = simulator.add_ticket(11, developer=user, reporter="Renamed", state=OPEN, notes="Nothing happened.")
    assert_type(ticket, StoredTicket)
    ticket.type = DID_NOT_TRIGGER if ticket.type == TRIGGERED_AT_THE_WRONG_TIME else TRIGGERED_AT_THE_WRONG_TIME
    for state in (CLOSED, RESOLVED, REQUEST, PENDING_REVIEW, TicketState.OPEN):
        ticket.state = state
    assert_type(simulator.unlock("Renamed", 11, at=at, hardcore=False), Unlock)
    assert_type(simulator.add_game("Snow Globe", console="Paper Console", achievements=6), StoredGame)
    assert_type(simulator.add_achievement(1, "Ten Snowmen", points=10, achievement_type="missable"), Achievement)
    assert_type(simulator.add_award(user, 15, AwardKind.COMPLETED, at=at), Award)
    assert_type(simulator.add_leaderboard(1, score_format="TIME", lower_is_better=True), StoredLeaderboard)
    assert_type(simulator.add_entry(11, user, 4200, at=at), StoredEntry)
    assert_type(simulator.add_comment(user, "Nice!", wall_of="MockUser", at=at), StoredComment)
    assert_type(simulator.add_claim(user, 1, at=at), StoredClaim)
    simulator.follow(user, "MockUser")
    simulator.fail_next(status=429, retry_after=0.5, times=2, endpoint="API_GetTicketData.php")
    assert_type(simulator.requests, list[ReceivedRequest])
    simulator.fail_next(fault="truncated", after=0.5)
    simulator.limit(per_minute=60)
    assert_type(simulator.requests[0].at, datetime)
    assert_type(simulator.requests[0].endpoint, str)
    assert_type(simulator.requests[0].parameters, dict[str, str])
    simulator.reset()


def stay_up(seen: list[Attempt]) -> None:
    shared = RedisPacing("redis://localhost", name="bots", per_second=0.5, burst=5, fallback=Pacing(burst=1))
    hooks = Hooks(on_request=seen.append, on_response=seen.append, on_retry=lambda attempt, wait: print(attempt, wait))
    retry = Retry(attempts=3, backoff=1, longest_wait=10)
    cache = Cache("answers.db", lifetimes={"API_GetConsoleIDs.php": 60}, stale_if_error=60)
    RetroAchievements(authorization, deadline=None, retry=retry, pacing=shared, cache=cache, hooks=hooks).close()
    RetroAchievements(authorization, retry=None, pacing=None, cache=None, transport=httpx.HTTPTransport()).close()
    RetroAchievements(authorization, transport=NetworkTransport(proxy="http://127.0.0.1:8080")).close()
    AsyncRetroAchievements(authorization, transport=AsyncNetworkTransport(ssl_context=ssl.create_default_context()))
    AsyncRetroAchievements(authorization, deadline=5, pacing=SqlitePacing("budget.db"), cache=Cache())
    httpx.Client(transport=CacheTransport(RetryTransport(PacingTransport(KeyTransport(authorization)), retry)))
    paced = AsyncPacingTransport(AsyncKeyTransport(authorization), shared)
    httpx.AsyncClient(transport=AsyncCacheTransport(AsyncRetryTransport(paced, None, hooks), cache))
    assert_type(seen[0].endpoint, str)
    assert_type(seen[0].number, int)
    assert_type(seen[0].waited, float)
    assert_type(seen[0].status, int | None)
    assert_type(seen[0].error, str | None)
    assert_type(seen[0].seconds, float | None)


def wholes(hashes: GameHashes, count: AchievementCount) -> None:
    assert_type(hashes.results, list[GameHash])
    assert_type(count.achievement_ids, list[int])


def user_values(profile: UserProfile) -> None:
    assert_type(profile.permissions, Permissions)
    assert_type(profile.member_since, datetime)
    assert_type(profile.untracked, bool)


def parts(award: UserAward, game: SummaryGame, requested: RequestedSet, activity: LastActivity) -> None:
    assert_type(award.awarded_at, datetime)
    assert_type(game.game_id, int)
    assert_type(requested.game_id, int)
    assert_type(activity.user, str)
