"""Invariants within one response, for the recorded replies of the server's code and for the simulator."""

from collections.abc import Callable
from typing import Any

import pytest

from ..recorded import REPLIES
from .conftest import Site
from .test_invented_data import queries

Check = Callable[[Any], None]


def rows_of(body: Any) -> list[Any]:
    """Return the rows of a list, even if it is an object."""
    return list(body.values()) if isinstance(body, dict) else body


def a_page_counts_its_rows(body: Any) -> None:
    assert body["Count"] == len(rows_of(body["Results"])) <= body["Total"]


def awards_are_counted(body: Any) -> None:
    kinds = ("Mastery", "Completion", "BeatenHardcore", "BeatenSoftcore")
    assert body["TotalAwardsCount"] == len(body["VisibleUserAwards"]) + body["HiddenAwardsCount"]
    assert sum(body[f"{kind}AwardsCount"] for kind in kinds) <= body["TotalAwardsCount"]


def developer_stats_add_up(body: Any) -> None:
    if "Resolved" in body:
        assert body["Total"] == body["Open"] + body["Closed"] + body["Resolved"]
    if "RecentTickets" in body:
        assert len(body["RecentTickets"]) <= body["OpenTickets"]


def a_game_counts_what_was_unlocked(body: Any) -> None:
    # An uncounted game has no achievements in this response.
    if body and body["NumAchievements"] is not None:
        rows = rows_of(body["Achievements"])
        assert body["NumAwardedToUser"] == sum("DateEarned" in row for row in rows)
        assert body["NumAwardedToUserHardcore"] == sum("DateEarnedHardcore" in row for row in rows)
        share = 100 * body["NumAwardedToUser"] / (len(rows) or 1)
        assert body["UserCompletion"] == f"{share:.2f}%"


def scores_add_up(body: Any) -> None:
    total = 0
    for row in body:
        total += row["Points"]
        assert row["CumulScore"] == total
    assert [row["Date"] for row in body] == sorted(row["Date"] for row in body)


def a_completed_game_has_its_fraction(body: Any) -> None:
    for row in body:
        assert row["PctWon"] == f"{row['NumAwarded'] / row['MaxPossible']:.4f}"


def users_are_sorted_by_points(body: Any) -> None:
    points = [row["2"] for row in rows_of(body)]
    assert sorted(points, reverse=True) == points or isinstance(body, dict)


def unlocks_are_sorted_by_date(body: Any) -> None:
    if "Unlocks" in body:
        dates = [row["DateAwarded"] for row in body["Unlocks"]]
        assert dates == sorted(dates, reverse=True)
        assert body["UnlocksHardcoreCount"] <= body["UnlocksCount"]


def entries_are_sorted_by_rank(body: Any) -> None:
    a_page_counts_its_rows(body)
    ranks = [row["Rank"] for row in body["Results"]]
    assert ranks == sorted(ranks)


def claims_are_sorted_newest_first(body: Any) -> None:
    dates = [row["Created"] for row in rows_of(body)]
    assert dates == sorted(dates, reverse=True)


def comments_are_sorted_by_date(body: Any) -> None:
    a_page_counts_its_rows(body)
    dates = [row["Submitted"] for row in body["Results"]]
    # The requests use both orders.
    assert sorted(dates) in (dates, dates[::-1])


def progress_is_within_what_is_possible(body: Any) -> None:
    for row in body.values() if isinstance(body, dict) else body:
        assert row["NumAchievedHardcore"] <= row["NumAchieved"]
        assert row["ScoreAchievedHardcore"] <= row["ScoreAchieved"]


def achievement_count_matches_the_list(body: Any) -> None:
    if body:
        assert body["NumAchievements"] == len(body["Achievements"])


CHECKS: dict[str, Check] = {
    "API_GetAchievementOfTheWeek.php": unlocks_are_sorted_by_date,
    "API_GetAchievementUnlocks.php": unlocks_are_sorted_by_date,
    "API_GetAchievementsEarnedBetween.php": scores_add_up,
    "API_GetAchievementsEarnedOnDay.php": scores_add_up,
    "API_GetActiveClaims.php": claims_are_sorted_newest_first,
    "API_GetClaims.php": claims_are_sorted_newest_first,
    "API_GetComments.php": comments_are_sorted_by_date,
    "API_GetGameExtended.php": achievement_count_matches_the_list,
    "API_GetGameInfoAndUserProgress.php": a_game_counts_what_was_unlocked,
    "API_GetGameLeaderboards.php": a_page_counts_its_rows,
    "API_GetLeaderboardEntries.php": entries_are_sorted_by_rank,
    "API_GetRecentGameAwards.php": a_page_counts_its_rows,
    "API_GetTicketData.php": developer_stats_add_up,
    "API_GetTopTenUsers.php": users_are_sorted_by_points,
    "API_GetUserAwards.php": awards_are_counted,
    "API_GetUserClaims.php": claims_are_sorted_newest_first,
    "API_GetUserCompletedGames.php": a_completed_game_has_its_fraction,
    "API_GetUserCompletionProgress.php": a_page_counts_its_rows,
    "API_GetUserProgress.php": progress_is_within_what_is_possible,
    "API_GetUserRecentlyPlayedGames.php": progress_is_within_what_is_possible,
    "API_GetUsersFollowingMe.php": a_page_counts_its_rows,
    "API_GetUsersIFollow.php": a_page_counts_its_rows,
}


@pytest.mark.parametrize("endpoint", CHECKS)
def test_recorded_replies(endpoint: str) -> None:
    recorded = [reply for reply in REPLIES if reply.endpoint == endpoint and reply.status == 200]
    assert recorded
    for reply in recorded:
        CHECKS[endpoint](reply.json())


def test_simulator(site: Site) -> None:
    for query in queries(site.data):
        check = CHECKS.get(query.partition("?")[0])
        if check:
            response = site.request(query)
            if response.status_code == 200:
                check(response.json())
