"""Achievements and their unlocks."""

from typing import Any

from .data import Achievement, Dataset, Unlock, User
from .endpoints import endpoint
from .games import player_count
from .inputs import Inputs, integer
from .lookup import plain, zulu
from .replies import Reply, ServerFailure
from .unlocking import points_of

MOST_UNLOCKS = 500


@endpoint("API_GetAchievementOfTheWeek.php")
def get_achievement_of_the_week(data: Dataset, _inputs: Inputs, _caller: User) -> Reply:
    week = data.achievement_of_the_week
    if week is None:
        return Reply({"Achievement": {"ID": None}, "StartAt": None})
    achievement = week.achievement
    # The server takes the newest ones before it removes deleted users, and counts the rest.
    unlocks = [unlock for unlock in _newest_first(week.unlocks)[:MOST_UNLOCKS] if not unlock.user.deleted]
    common = _common(achievement)
    common["Achievement"] |= {
        "BadgeName": achievement.badge_name,
        "BadgeURL": f"/Badge/{achievement.badge_name or ''}.png",
        "DateCreated": f"{achievement.created_at:%Y-%m-%d}",
        "DateModified": f"{achievement.modified_at:%Y-%m-%d}",
    }
    return Reply(
        common
        | {
            "ForumTopic": {"ID": week.forum_topic_id},
            "StartAt": zulu(week.started_at),
            "TotalPlayers": week.total_players,
            "UnlocksCount": len(unlocks),
            "UnlocksHardcoreCount": _hardcore(unlocks),
            # Users without a display name have no name here.
            "Unlocks": [_row(data, unlock) | {"User": unlock.user.display_name} for unlock in unlocks],
        }
    )


@endpoint("API_GetAchievementUnlocks.php")
def get_achievement_unlocks(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    achievement_id = integer(inputs.query("a"))
    count = min(integer(inputs.query("c"), default=50), MOST_UNLOCKS)
    offset = max(0, integer(inputs.query("o")))
    if not achievement_id:
        return Reply({"Achievement": {"ID": None}})
    achievement = next((found for found in data.achievements if found.id == achievement_id and not found.deleted), None)
    if achievement is None:
        counts = {"UnlocksCount": 0, "UnlocksHardcoreCount": 0, "TotalPlayers": 0}
        return Reply({"Achievement": [], **counts, "Unlocks": []}, 404)
    common = _common(achievement)
    common["Achievement"] |= {
        "DateCreated": plain(achievement.created_at),
        "DateModified": plain(achievement.modified_at),
    }
    if count < 0:
        raise ServerFailure  # the query has an offset without a limit, which is not valid SQL
    # The list has all users, but the stored counts leave out untracked ones.
    unlocks = _newest_first([unlock for unlock in data.unlocks if unlock.achievement is achievement])
    counted = [unlock for unlock in unlocks if not unlock.user.untracked]
    return Reply(
        common
        | {
            "UnlocksCount": len(counted),
            "UnlocksHardcoreCount": _hardcore(counted),
            "TotalPlayers": player_count(data, achievement.game) or 0,
            "Unlocks": [_row(data, unlock) for unlock in unlocks[offset : offset + count]],
        }
    )


def _common(achievement: Achievement) -> dict[str, Any]:
    """Return the attributes of an achievement, its game and its console in both endpoints."""
    game = achievement.game
    if game.deleted or game.system is None:
        raise ServerFailure
    return {
        "Achievement": {
            "ID": achievement.id,
            "Title": achievement.title,
            "Description": achievement.description,
            "Points": achievement.points,
            "TrueRatio": achievement.retro_points,
            "Type": achievement.type,
            "Author": achievement.author.display_name if achievement.author else None,
            "AuthorULID": achievement.author.ulid if achievement.author else None,
        },
        "Console": {"ID": game.system.id, "Title": game.system.name},
        "Game": {"ID": game.id, "Title": game.title},
    }


def _newest_first(unlocks: list[Unlock]) -> list[Unlock]:
    return sorted(unlocks, key=lambda unlock: unlock.hardcore_at or unlock.at, reverse=True)


def _hardcore(unlocks: list[Unlock]) -> int:
    return sum(unlock.hardcore_at is not None for unlock in unlocks)


def _row(data: Dataset, unlock: Unlock) -> dict[str, Any]:
    points, softcore_points, _ = points_of(data, unlock.user)
    return {
        "User": unlock.user.display_name or unlock.user.username,
        "ULID": unlock.user.ulid,
        "RAPoints": points,
        "RASoftcorePoints": softcore_points,
        "DateAwarded": zulu(unlock.hardcore_at or unlock.at),
        "HardcoreMode": int(unlock.hardcore_at is not None),
    }
