"""Users and others: summaries, ranks, follows, wishes and awards."""

from datetime import datetime
from typing import Any

from .data import Achievement, Award, Dataset, Game, Unlock, User
from .endpoints import endpoint
from .games import basics
from .inputs import Inputs, integer
from .lookup import achievements_of, find_user, offset_form, plain
from .play import EVENT_AWARDS, GAME_AWARDS, awards_of, progress_in, recently_played
from .replies import Reply, ServerFailure
from .unlocking import points_of
from .users import profile_of
from .validation import Validation, page_of

HIDDEN = -1


@endpoint("API_GetUserSummary.php")
def get_user_summary(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        how_many_games = min(validation.integer("g", 0), 100)
        how_many_achievements = validation.integer("a", 10)
    user = find_user(data, identifier)
    if user is None or user.display_name is None:
        return Reply({"ID": None, "User": identifier}, 404)
    games = _recently_played(data, user)[:how_many_games]
    return Reply(
        profile_of(data, user)
        | {
            "LastActivity": {
                "ID": 0,
                "timestamp": None,
                "lastupdate": None,
                "activitytype": None,
                "User": user.display_name,
                "data": None,
                "data2": None,
            },
            "RichPresenceMsgDate": plain(user.rich_presence_at),
            "Rank": _rank(data, user),
            "TotalRanked": len(_ranked(data)),
            "RecentlyPlayedCount": len(games),
            "RecentlyPlayed": [recently_played(data, game, played_at) for game, played_at in games],
            "Status": "Offline",
        }
        | _game_fields(data, user, [game.id for game, _ in games], how_many_games, how_many_achievements)
    )


def _recently_played(data: Dataset, user: User) -> list[tuple[Game, datetime]]:
    """Newest first, without hubs and events."""
    played = [
        (play.game, play.last_played_at)
        for play in data.plays
        if play.user is user and not play.game.deleted and play.game.system and play.game.system.is_game_system
    ]
    return sorted(played, key=lambda row: row[1], reverse=True)


def _game_fields(
    data: Dataset, user: User, game_ids: list[int], how_many_games: int, how_many_achievements: int
) -> dict[str, Any]:
    if not game_ids:
        return {} if how_many_games else {"Awarded": {}, "RecentAchievements": {}}
    if user.last_game_id and user.last_game_id not in game_ids:
        game_ids = [*game_ids, user.last_game_id]
    games = [game for game in data.games if game.id in game_ids and not game.deleted]
    body: dict[str, Any] = {
        "Awarded": {str(game_id): progress_in(data, user, game_id) for game_id in game_ids},
        # An empty map is an empty array in PHP.
        "RecentAchievements": _recent_achievements(data, user, game_ids, how_many_achievements) or [],
    }
    for game in games:
        if game.system is None:
            raise ServerFailure
        if game.id == user.last_game_id:
            body["LastGame"] = _last_game(game)
    return body


def _recent_achievements(data: Dataset, user: User, game_ids: list[int], how_many: int) -> dict[str, dict[str, Any]]:
    mine = {unlock.achievement.id: unlock for unlock in data.unlocks if unlock.user is user}
    achievements = [
        achievement
        for achievement in data.achievements
        if achievement.promoted and not achievement.deleted and achievement.game.id in game_ids
    ]
    unlocked: list[Unlock] = []
    for game_id in game_ids:
        of_game = [
            mine[achievement.id]
            for achievement in achievements
            if achievement.game.id == game_id and achievement.id in mine
        ]
        newest_first = sorted(of_game, key=lambda unlock: unlock.at, reverse=True)
        # 0 means all of them, including locked ones.
        unlocked += newest_first[: how_many or None]
    unlocked.sort(key=lambda unlock: unlock.achievement.id)
    unlocked.sort(key=lambda unlock: unlock.hardcore_at or unlock.at, reverse=True)
    rows: list[tuple[Achievement, Unlock | None]] = [
        (unlock.achievement, unlock) for unlock in unlocked[: how_many or None]
    ]
    if not how_many:
        locked = [achievement for achievement in achievements if achievement.id not in mine]
        rows += [(achievement, None) for achievement in sorted(locked, key=lambda row: (row.display_order, row.id))]
    by_game: dict[str, dict[str, Any]] = {}
    for achievement, unlock in rows:
        if achievement.game.deleted:
            raise ServerFailure
        of_this_game = by_game.setdefault(str(achievement.game.id), {})
        of_this_game[str(achievement.id)] = _recent_achievement(achievement, unlock)
    return by_game


def _recent_achievement(achievement: Achievement, unlock: Unlock | None) -> dict[str, Any]:
    return {
        "ID": achievement.id,
        "GameID": achievement.game.id,
        "GameTitle": achievement.game.title,
        "Title": achievement.title,
        "Description": achievement.description,
        "Points": achievement.points,
        "Type": achievement.type,
        "BadgeName": achievement.badge_name,
        "IsAwarded": "1" if unlock else "0",
        "DateAwarded": plain(unlock.hardcore_at or unlock.at) if unlock else None,
        "HardcoreAchieved": int(unlock.hardcore_at is not None) if unlock else None,
    }


def _last_game(game: Game) -> dict[str, Any]:
    return basics(game) | {"ID": game.id, "ForumTopicID": game.forum_topic_id or 0, "Flags": 0, "IsFinal": 0}


@endpoint("API_GetUserRankAndScore.php")
def get_user_rank_and_score(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    if user and user.display_name is None:
        raise ServerFailure
    points, softcore_points, _ = points_of(data, user) if user else (0, 0, 0)
    return Reply(
        {
            "Score": points,
            "SoftcoreScore": softcore_points,
            "Rank": _rank(data, user) if user else None,
            "TotalRanked": len(_ranked(data)),
        }
    )


def _rank(data: Dataset, user: User) -> int | None:
    """Return the rank of a user. Users with equal points have equal ranks."""
    ranked = _ranked(data)
    return 1 + sum(points > ranked[user.id] for points in ranked.values()) if user.id in ranked else None


def _ranked(data: Dataset) -> dict[int, int]:
    """Return the hardcore points of all users with a rank."""
    points = {user.id: points_of(data, user)[0] for user in data.users if not user.untracked and not user.deleted}
    return {user_id: mine for user_id, mine in points.items() if mine >= data.points_for_a_rank}


@endpoint("API_GetTopTenUsers.php")
def get_top_ten_users(data: Dataset, _inputs: Inputs, _caller: User) -> Reply:
    users = [(user, *points_of(data, user)) for user in data.users if not user.untracked and not user.deleted]
    top = sorted(users, key=lambda row: row[1], reverse=True)[:10]
    rows = {
        str(n): {"1": user.display_name or user.username, "2": points, "3": retro_points, "4": user.ulid}
        for n, (user, points, _, retro_points) in enumerate(top)
    }
    # The second sort keeps the keys, and PHP writes a list whose keys are out of order as an object.
    ordered = dict(sorted(rows.items(), key=lambda row: (row[1]["2"], row[1]["3"]), reverse=True))
    return Reply(list(rows.values()) if list(ordered) == list(rows) else ordered)


@endpoint("API_GetUsersFollowingMe.php")
def get_users_following_me(data: Dataset, inputs: Inputs, caller: User) -> Reply:
    with Validation(inputs) as validation:
        offset, count = validation.page()
    followers = [user for user in data.users if caller in user.follows]
    rows = [_follow(data, user) | {"AmIFollowing": user in caller.follows} for user in _by_activity(followers)]
    return page_of(rows, offset, count)


@endpoint("API_GetUsersIFollow.php")
def get_users_i_follow(data: Dataset, inputs: Inputs, caller: User) -> Reply:
    with Validation(inputs) as validation:
        offset, count = validation.page()
    rows = [_follow(data, user) | {"IsFollowingMe": caller in user.follows} for user in _by_activity(caller.follows)]
    return page_of(rows, offset, count)


def _by_activity(users: list[User]) -> list[User]:
    existing = [user for user in users if not user.deleted]
    return sorted(existing, key=lambda user: user.last_active_at, reverse=True)


def _follow(data: Dataset, user: User) -> dict[str, Any]:
    points, softcore_points, _ = points_of(data, user)
    return {"User": user.display_name, "ULID": user.ulid, "Points": points, "PointsSoftcore": softcore_points}


@endpoint("API_GetUserWantToPlayList.php")
def get_user_want_to_play_list(data: Dataset, inputs: Inputs, caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        offset, count = validation.page()
    user = find_user(data, identifier)
    if user is None:
        return Reply([], 404)
    if user is not caller and not (user in caller.follows and caller in user.follows):
        return Reply([], 401)
    if any(game.deleted or game.system is None for game in user.wants_to_play[offset : offset + count]):
        raise ServerFailure
    return page_of([_want_to_play_row(data, game) for game in user.wants_to_play], offset, count)


def _want_to_play_row(data: Dataset, game: Game) -> dict[str, Any]:
    published = achievements_of(data, game)
    return {
        "ID": game.id,
        "Title": game.title,
        "ConsoleID": game.system.id if game.system else None,
        "ConsoleName": game.system.name if game.system else None,
        "ImageIcon": game.icon,
        "PointsTotal": sum(achievement.points for achievement in published) if game.counted else None,
        "AchievementsPublished": len(published) if game.counted else None,
    }


@endpoint("API_GetUserSetRequests.php")
def get_user_set_requests(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        with_achievements = integer(validation.choice("t", ["0", "1"])) == 1
    user = find_user(data, identifier)
    if user is None:
        return Reply([], 404)
    requests = [
        {
            "GameID": game.id,
            "Title": game.title,
            "ImageIcon": game.icon,
            "ConsoleID": game.system.id,
            "ConsoleName": game.system.name,
        }
        for game in sorted(user.set_requests, key=lambda game: (game.title or "").casefold())
        if game.system and (with_achievements or (game.counted and not achievements_of(data, game)))
    ]
    return Reply(
        {
            "RequestedSets": requests,
            "TotalRequests": user.set_requests_allowed,
            "PointsForNext": user.points_for_next_set_request,
        }
    )


@endpoint("API_GetUserAwards.php")
def get_user_awards(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    awards = awards_of(data, user)
    site_awards = {award.data for award in awards if _is_site_award(award)}
    rows = [_award_row(data, award, site_awards) for award in awards]
    visible = [row for award, row in zip(awards, rows, strict=True) if award.display_order != HIDDEN]
    kinds = [(award.type, award.extra == 1) for award in awards]
    # A game in the console Events always counts as an event, and also in its other counts.
    of_events = [row for award, row in zip(awards, rows, strict=True) if not _is_site_award(award)]
    return Reply(
        {
            "TotalAwardsCount": len(rows),
            "HiddenAwardsCount": len(rows) - len(visible),
            "MasteryAwardsCount": kinds.count(("Mastery/Completion", True)),
            "CompletionAwardsCount": kinds.count(("Mastery/Completion", False)),
            "BeatenHardcoreAwardsCount": kinds.count(("Game Beaten", True)),
            "BeatenSoftcoreAwardsCount": kinds.count(("Game Beaten", False)),
            "EventAwardsCount": sum(row["ConsoleName"] == "Events" for row in of_events),
            "SiteAwardsCount": len(rows) - len(of_events),
            "VisibleUserAwards": visible,
        }
    )


def _is_site_award(award: Award) -> bool:
    return award.type not in (*GAME_AWARDS, "Event")


def _award_row(data: Dataset, award: Award, site_awards: set[int]) -> dict[str, Any]:
    kind, title, icon, console_id, console_name = award.type, award.title, award.icon, None, None
    if kind in GAME_AWARDS:
        game = next((game for game in data.games if game.id == award.data), None)
        title, icon = (game.title, game.icon) if game else (None, None)
        console_id, console_name = (game.system.id, game.system.name) if game and game.system else (None, None)
    elif kind in EVENT_AWARDS:
        # The server compares the number with that of any site award, even if it means something else.
        kind = "Site Event" if award.data in site_awards else "Event"
        console_id, console_name = 101, "Events"
    return {
        "AwardedAt": offset_form(award.at),
        "AwardType": kind,
        "AwardData": award.data,
        "AwardDataExtra": award.extra,
        "DisplayOrder": award.display_order,
        "Title": title,
        "ConsoleID": console_id,
        "ConsoleName": console_name,
        "Flags": None,
        "ImageIcon": icon,
        "display_award_tier": award.display_tier,
    }
