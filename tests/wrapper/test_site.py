"""The URLs of pages of the site."""

import inspect
from typing import Any

import attrs
import pytest

from retroachievements import (
    InvalidArgument,
    MissingField,
    achievement_url,
    game_url,
    leaderboard_url,
    models,
    ticket_url,
    user_url,
)

from ..contract.spec import example
from ..recorded import REPLIES

ULID = "00003EMFWR7XB8SDPEHB3K56ZQ"

# The attribute at the end of each URL, and the URL, with 7 for a number and Scott for a name.
USER = ("user", "https://retroachievements.org/user/Scott")
GAME = ("id", "https://retroachievements.org/game/7")
GAME_ID = ("game_id", "https://retroachievements.org/game/7")
ACHIEVEMENT = ("id", "https://retroachievements.org/achievement/7")
ACHIEVEMENT_ID = ("achievement_id", "https://retroachievements.org/achievement/7")
TICKET = ("id", "https://retroachievements.org/ticket/7")
LEADERBOARD = ("id", "https://retroachievements.org/leaderboard/7")
PAGES = {
    "AchievementCount": GAME_ID,
    "AchievementProgress": ACHIEVEMENT,
    "AchievementTicketStats": ACHIEVEMENT_ID,
    "AchievementUnlock": USER,
    "CompletedGame": GAME_ID,
    "CompletionProgress": GAME_ID,
    "DeveloperTicketStats": USER,
    "EarnedAchievement": ACHIEVEMENT_ID,
    "FollowedUser": USER,
    "Follower": USER,
    "GameAchievement": ACHIEVEMENT,
    "GameExtended": GAME,
    "GameProgression": GAME,
    "GameReference": GAME,
    "GameTicketStats": GAME_ID,
    "GameTickets": GAME_ID,
    "GameWithProgress": GAME,
    "LastGame": GAME,
    "Leaderboard": LEADERBOARD,
    "LeaderboardEntry": USER,
    "LeaderboardScore": USER,
    "ListedGame": GAME,
    "ListedTicket": TICKET,
    "ProgressionAchievement": ACHIEVEMENT,
    "RecentAchievement": ACHIEVEMENT_ID,
    "RecentlyPlayedGame": GAME_ID,
    "RequestedSet": GAME_ID,
    "SummaryAchievement": ACHIEVEMENT,
    "SummaryGame": GAME_ID,
    "Ticket": TICKET,
    "TicketedGame": GAME_ID,
    "TopAchiever": USER,
    "TopUser": USER,
    "UnlockedAchievement": ACHIEVEMENT,
    "UserGameRank": USER,
    "UserLeaderboard": LEADERBOARD,
    "UserLeaderboardEntry": USER,
    "UserProfile": USER,
    "UserSummary": USER,
    "WantToPlayGame": GAME,
    "WeeklyAchievement": ACHIEVEMENT,
}
WITHOUT_PAGE = {
    # These have no page, and refer to several objects that have one.
    *("Claim", "Comment", "GameAward", "GameClaim", "UserAward"),
    # These do not name their subject.
    *("Game", "GameHash", "GameProgress", "LastActivity", "UserPoints", "UserRank"),
    # Consoles and topics of the forum.
    *("Console", "ConsoleReference", "EventTopic"),
    # These contain several objects.
    *("AchievementOfTheWeek", "AchievementUnlocks", "GameHashes", "MostTicketedGames", "RecentOpenTickets"),
    *("UserAwards", "UserSetRequests", "CommentsPage", "CompletionProgressPage", "FollowedUsersPage"),
    *("FollowersPage", "GameAwardsPage", "LeaderboardEntriesPage", "LeaderboardsPage", "UserLeaderboardsPage"),
    "WantToPlayPage",
}


def only_with(model: Any, **values: Any) -> Any:
    """Return a model with only these attributes."""
    found = model.__new__(model)
    for name, value in values.items():
        object.__setattr__(found, name, value)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_page_url(name: str) -> None:
    attribute, address = PAGES[name]
    value = 7 if address.endswith("7") else "Scott"
    model = getattr(models, name)
    assert only_with(model, **{attribute: value}).page_url == address
    assert "page_url" not in {field.name for field in attrs.fields(model)}


def test_all_models_are_tested() -> None:
    classes = {name for name in models.__all__ if attrs.has(getattr(models, name))}
    assert classes == PAGES.keys() | WITHOUT_PAGE
    assert {name for name in classes if hasattr(getattr(models, name), "page_url")} == PAGES.keys()


@pytest.mark.parametrize(
    ("user", "address"),
    [
        ("A/B?c#d e", "https://retroachievements.org/user/A%2FB%3Fc%23d%20e"),
        ("Ké&=%", "https://retroachievements.org/user/K%C3%A9%26%3D%25"),
    ],
)
def test_names_are_quoted(user: str, address: str) -> None:
    assert only_with(models.TopUser, user=user).page_url == address


def test_null_has_no_page() -> None:
    assert only_with(models.TicketedGame, game_id=None).page_url is None
    getter: Any = inspect.getattr_static(models.TicketedGame, "page_url")
    assert getter.fget.__annotations__["return"] == str | None
    getter = inspect.getattr_static(models.Ticket, "page_url")
    assert getter.fget.__annotations__["return"] is str


@pytest.mark.filterwarnings("ignore::retroachievements.IncompleteResponse")
def test_missing_field_is_named() -> None:
    ticket = models.Ticket.from_dict(example("getTicketData-200-Ticket") | {"ID": "none"})
    with pytest.raises(MissingField, match=r"^Ticket\.id \(ID on the wire\) is 'none', expected an integer$"):
        _ = ticket.page_url
    with pytest.raises(AttributeError, match=r"^'Ticket' object has no attribute 'pages_url'$"):
        _ = ticket.pages_url  # type: ignore[attr-defined]


def test_urls_match_those_of_the_server() -> None:
    tickets = [reply.json() for reply in REPLIES if reply.endpoint == "API_GetTicketData.php" and reply.status == 200]
    suffixes = {"Ticket": "", "DeveloperTicketStats": "/tickets", "GameTicketStats": "/tickets"}
    suffixes["AchievementTicketStats"] = "/tickets"
    keys = {
        "ReportType": "Ticket",
        "Resolved": "DeveloperTicketStats",
        "ConsoleName": "GameTicketStats",
        "AchievementTitle": "AchievementTicketStats",
    }
    seen = set()
    for body in tickets:
        name = next((name for key, name in keys.items() if key in body), None)
        if name:
            seen.add(name)
            read = getattr(models, name).from_dict(body)
            assert read.url == read.page_url + suffixes[name]
    assert seen == suffixes.keys()


FUNCTIONS = {
    "game": game_url,
    "achievement": achievement_url,
    "ticket": ticket_url,
    "leaderboard": leaderboard_url,
}


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_urls_by_id(kind: str) -> None:
    assert FUNCTIONS[kind](1) == f"https://retroachievements.org/{kind}/1"
    for wrong, error in [(0, ValueError), (-1, ValueError), ("1", TypeError), (True, TypeError), (None, TypeError)]:
        with pytest.raises(error, match=f"^{kind}_id must be "):
            FUNCTIONS[kind](wrong)  # type: ignore[arg-type]


def test_urls_of_users() -> None:
    assert user_url("Scott") == "https://retroachievements.org/user/Scott"
    assert user_url(" Scott\n") == "https://retroachievements.org/user/Scott"
    # The site redirects it to the current name of the user.
    assert user_url(ULID) == f"https://retroachievements.org/u/{ULID}"


@pytest.mark.parametrize("wrong", ["", " ", "A/B", "x", "k" * 32])
def test_invalid_users_are_refused(wrong: str) -> None:
    with pytest.raises(InvalidArgument) as raised:
        user_url(wrong)
    assert "k" * 32 not in str(raised.value)
