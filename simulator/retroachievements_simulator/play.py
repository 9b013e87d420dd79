"""The games, unlocks and progress of users."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

from attrs import evolve, frozen

from .data import Achievement, Award, Dataset, Game, Unlock, User
from .endpoints import endpoint
from .games import basics, player_count, unlock_counts
from .inputs import Inputs, day_of, integer
from .lookup import achievements_of, find_game, find_user, offset_form, plain
from .replies import Reply, ServerFailure
from .unlocking import BEATEN, EVENTS, FEWEST_FOR_MASTERY, HARDCORE, MASTERY, SOFTCORE, unlock_of, unlocks_in
from .validation import Validation, page_of

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
FIRST_SECOND = (datetime.min.replace(tzinfo=UTC) - EPOCH) // timedelta(seconds=1)
LAST_SECOND = (datetime.max.replace(tzinfo=UTC) - EPOCH) // timedelta(seconds=1)
# Lists of unlocks end after the oldest ones.
OLDEST = 500

GAME_AWARDS = (MASTERY, BEATEN)
EVENT_AWARDS = ("Event", "Site Event")
# From the lowest award to the highest.
AWARD_KINDS = {
    (BEATEN, SOFTCORE): "beaten-softcore",
    (BEATEN, HARDCORE): "beaten-hardcore",
    (MASTERY, SOFTCORE): "completed",
    (MASTERY, HARDCORE): "mastered",
}
NO_PROGRESS = {
    "NumPossibleAchievements": 0,
    "PossibleScore": 0,
    "NumAchieved": 0,
    "ScoreAchieved": 0,
    "NumAchievedHardcore": 0,
    "ScoreAchievedHardcore": 0,
}


@endpoint("API_GetUserRecentAchievements.php")
def get_user_recent_achievements(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        minutes = validation.integer("m", 60)
    user = find_user(data, identifier)
    since = (data.now - EPOCH) // timedelta(seconds=1) - 60 * minutes
    rows = _earned(data, user, _moment(since), data.now + timedelta(minutes=1))
    for row in rows:
        del row["CumulScore"]
    return Reply(rows[::-1])


@endpoint("API_GetAchievementsEarnedBetween.php")
def get_achievements_earned_between(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    start, end = _moment(integer(inputs.query("f"))), _moment(integer(inputs.query("t")))
    return Reply(_earned(data, find_user(data, identifier), start, end))


@endpoint("API_GetAchievementsEarnedOnDay.php")
def get_achievements_earned_on_day(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        day = _day(validation)
    return Reply(_earned(data, find_user(data, identifier), day, day + timedelta(hours=23, minutes=59, seconds=59)))


@endpoint("API_GetUserRecentlyPlayedGames.php")
def get_user_recently_played_games(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        count, offset = validation.integer("c", 10), validation.integer("o", 0)
    user = find_user(data, identifier)
    plays = [
        play
        for play in data.plays
        if play.user is user and not play.game.deleted and play.game.system and play.game.system.is_game_system
    ]
    plays.sort(key=lambda play: play.last_played_at, reverse=True)
    return Reply(
        [
            recently_played(data, play.game, play.last_played_at) | progress_in(data, play.user, play.game.id)
            for play in plays[offset : offset + min(count, 50)]
        ]
    )


@endpoint("API_GetUserCompletedGames.php")
def get_user_completed_games(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    rows: list[dict[str, Any]] = []
    for progress in _completable(data, find_user(data, identifier)):
        game, possible = progress.game, progress.possible
        for mode, unlocked in enumerate((progress.unlocked, progress.hardcore)):
            if unlocked:
                rows.append(
                    {
                        "GameID": game.id,
                        "Title": game.title,
                        "ImageIcon": game.icon,
                        "ConsoleID": game.system.id if game.system else None,
                        "ConsoleName": game.system.name if game.system else None,
                        "MaxPossible": len(possible),
                        "NumAwarded": len(unlocked),
                        "PctWon": f"{len(unlocked) / len(possible):.4f}",
                        "HardcoreMode": str(mode),
                    }
                )
    return Reply(rows)


@endpoint("API_GetUserCompletionProgress.php")
def get_user_completion_progress(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        offset, count = validation.page()
    user = find_user(data, identifier)
    games = _completable(data, user)
    awards = awards_of(data, user)
    consoles = [system for system in data.systems if system.active and system.id != EVENTS]
    highest = {award.data: _highest_award(awards, award.data) for award in awards if _kind(award)}

    rows: list[tuple[datetime, dict[str, Any]]] = []
    for progress in games:
        if progress.unlocked and progress.game.system in consoles:
            numbers = (len(progress.possible), len(progress.unlocked), len(progress.hardcore))
            latest = max(_effective(unlock) for unlock in progress.unlocked)
            rows.append((latest, _completion(progress.game, numbers, latest, highest.get(progress.game.id))))
    for game_id, award in highest.items():
        if any(progress.game.id == game_id for progress in games):
            continue
        # The first award with that number, of any kind, decides. If it has no game, the server drops the row.
        first = next(found for found in awards if found.data == game_id)
        game = next((game for game in data.games if game.id == game_id), None) if _kind(first) else None
        if game and game.system in consoles:
            rows.append((first.at, _completion(game, (0, 0, 0), first.at, award)))
    rows.sort(key=lambda row: row[0], reverse=True)
    return page_of([row for _, row in rows], offset, count)


@endpoint("API_GetUserProgress.php")
def get_user_progress(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    if user is None:
        return Reply([])
    listed = inputs.query("i")
    if isinstance(listed, list):
        raise ServerFailure
    game_ids = [integer(text) for text in (listed or "").split(",") if _is_numeric(text)]
    progress = {str(game_id): progress_in(data, user, game_id) for game_id in game_ids if game_id > 0}
    return Reply(progress or [])


@endpoint("API_GetUserGameRankAndScore.php")
def get_user_game_rank_and_score(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
        game_id = integer(validation.required("g"))
    user = find_user(data, identifier)
    # Unranked users get their own row, without a rank.
    players = [
        (play.user, _progress(data, play.user, play.game))
        for play in data.plays
        if play.game.id == game_id and (not play.user.untracked or play.user is user)
    ]
    # A null date sorts before all others, so among equal points those without a hardcore unlock come first.
    players.sort(key=lambda player: (-player[1].score, player[1].latest_if_hardcore or EPOCH))
    ranked = [player for player, _ in players if not player.untracked]
    return Reply(
        [
            {
                "User": player.username,
                "ULID": player.ulid,
                "UserRank": None if player.untracked else ranked.index(player) + 1,
                "TotalScore": progress.score,
                "LastAward": plain(progress.latest_if_hardcore),
            }
            for player, progress in players
            if player is user
        ]
    )


@endpoint("API_GetGameInfoAndUserProgress.php")
def get_game_info_and_user_progress(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        game_id = integer(validation.required("g"))
        identifier = validation.user()
    user = find_user(data, identifier)
    game = find_game(data, game_id)
    if user is None or game is None:
        return Reply([])
    progress = _progress(data, user, game)
    play = next((play for play in data.plays if play.user is user and play.game is game), None)
    players = player_count(data, game)
    body: dict[str, Any] = basics(game) | {
        "ID": game.id,
        "ParentGameID": game.parent_game_id,
        "NumDistinctPlayers": players,
        "NumDistinctPlayersCasual": players,
        "NumDistinctPlayersHardcore": players,
        "NumAchievements": len(progress.possible) if game.counted else None,
        "NumAwardedToUser": len(progress.unlocked),
        "NumAwardedToUserHardcore": len(progress.hardcore),
        "UserCompletion": _percent(progress.unlocked, progress.possible),
        "UserCompletionHardcore": _percent(progress.hardcore, progress.possible),
        "UserTotalPlaytime": play.seconds if play else 0,
        "Flags": 0,
        "IsFinal": False,
        "RichPresencePatch": game.rich_presence_md5,
        "Achievements": {
            str(achievement.id): _achievement(data, user, achievement)
            for achievement in sorted(progress.possible, key=lambda achievement: achievement.display_order)
            if game.counted
        },
    }
    with_award = inputs.query("a")
    if isinstance(with_award, str) and _is_numeric(with_award) and float(with_award) == 1:
        award = _highest_award(awards_of(data, user), game.id)
        body["HighestAwardKind"] = _kind(award) if award else None
        body["HighestAwardDate"] = offset_form(award.at) if award else None
    return Reply(body)


@frozen
class _Progress:
    """The unlocks of a user among the official achievements of a game."""

    game: Game
    possible: list[Achievement]
    unlocked: list[Unlock]
    """In either mode."""
    hardcore: list[Unlock]

    @property
    def score(self) -> int:
        return _points(self.unlocked)

    @property
    def latest_if_hardcore(self) -> datetime | None:
        """The last unlock of players with a hardcore one. SQL's GREATEST is null if one of its values is."""
        return max(_effective(unlock) for unlock in self.unlocked) if self.hardcore else None


def _progress(data: Dataset, user: User, game: Game) -> _Progress:
    possible = achievements_of(data, game)
    unlocked = unlocks_in(data, user, possible)
    return _Progress(game, possible, unlocked, [unlock for unlock in unlocked if unlock.hardcore_at])


def _completable(data: Dataset, user: User | None) -> list[_Progress]:
    """Return the games of a user with enough achievements, most complete first, including deleted ones."""
    games = [_progress(data, user, play.game) for play in data.plays if user and play.user is user]
    games = [progress for progress in games if progress.game.counted and len(progress.possible) >= FEWEST_FOR_MASTERY]
    return sorted(
        games,
        key=lambda progress: (
            -len(progress.unlocked) / len(progress.possible),
            -len(progress.hardcore) / len(progress.possible),
            -len(progress.possible),
            progress.game.title or "",
        ),
    )


def _earned(data: Dataset, user: User | None, start: datetime, end: datetime) -> list[dict[str, Any]]:
    """Return the oldest unlocks of a period, with inclusive ends and deleted achievements."""
    rows = [
        (_effective(unlock), unlock)
        for unlock in data.unlocks
        if unlock.user is user
        and unlock.achievement.promoted
        and unlock.achievement.author
        and unlock.achievement.game.system
        and start <= _effective(unlock) <= end
    ]
    rows.sort(key=lambda row: (row[0], not row[1].hardcore_at))
    return list(_earned_rows(rows[:OLDEST]))


def _earned_rows(rows: list[tuple[datetime, Unlock]]) -> Iterator[dict[str, Any]]:
    score = 0
    for date, unlock in rows:
        achievement = unlock.achievement
        game, author = achievement.game, achievement.author
        score += achievement.points
        yield {
            "Date": plain(date),
            "HardcoreMode": int(bool(unlock.hardcore_at)),
            "AchievementID": achievement.id,
            "Title": achievement.title,
            "Description": achievement.description,
            "BadgeName": achievement.badge_name,
            "Points": achievement.points,
            "TrueRatio": achievement.retro_points,
            "Type": achievement.type,
            "Author": (author.display_name or author.username) if author else None,
            "AuthorULID": author.ulid if author else None,
            "GameTitle": game.title,
            "GameIcon": game.icon,
            "GameID": game.id,
            "ConsoleName": game.system.name if game.system else None,
            "CumulScore": score,
            "BadgeURL": f"/Badge/{achievement.badge_name or ''}.png",
            "GameURL": f"/game/{game.id}",
        }


def recently_played(data: Dataset, game: Game, played_at: datetime) -> dict[str, Any]:
    """Return a game in a list of recently played games."""
    official = achievements_of(data, game)
    return {
        "GameID": game.id,
        "ConsoleID": game.system.id if game.system else None,
        "ConsoleName": game.system.name if game.system else None,
        "Title": game.title,
        "ImageIcon": game.icon,
        "ImageTitle": game.image_title,
        "ImageIngame": game.image_ingame,
        "ImageBoxArt": game.image_boxart,
        "LastPlayed": plain(played_at),
        "AchievementsTotal": len(official) if game.counted else None,
    }


def progress_in(data: Dataset, user: User, game_id: int) -> dict[str, int]:
    """Return the progress of a user in a game: zeros if there is no such game."""
    game = find_game(data, game_id)
    if game is None:
        return NO_PROGRESS
    progress = _progress(data, user, game)
    return {
        "NumPossibleAchievements": len(progress.possible) if game.counted else 0,
        "PossibleScore": sum(achievement.points for achievement in progress.possible) if game.counted else 0,
        "NumAchieved": len(progress.unlocked),
        "ScoreAchieved": progress.score,
        "NumAchievedHardcore": len(progress.hardcore),
        "ScoreAchievedHardcore": _points(progress.hardcore),
    }


def _completion(game: Game, numbers: tuple[int, int, int], latest: datetime, award: Award | None) -> dict[str, Any]:
    possible, unlocked, hardcore = numbers
    return {
        "GameID": game.id,
        "Title": game.title,
        "ImageIcon": game.icon,
        "ConsoleID": game.system.id if game.system else None,
        "ConsoleName": game.system.name if game.system else None,
        "MaxPossible": possible,
        "NumAwarded": unlocked,
        "NumAwardedHardcore": hardcore,
        "MostRecentAwardedDate": offset_form(latest),
        "HighestAwardKind": _kind(award) if award else None,
        "HighestAwardDate": offset_form(award.at) if award else None,
    }


def _achievement(data: Dataset, user: User, achievement: Achievement) -> dict[str, Any]:
    unlocks, hardcore = unlock_counts(data, achievement)
    mine = unlock_of(data, user, achievement)
    author = achievement.author
    if author is None:
        raise ServerFailure
    row = {
        "ID": achievement.id,
        "Title": achievement.title,
        "Description": achievement.description,
        "Points": achievement.points,
        "TrueRatio": achievement.retro_points,
        "Type": achievement.type,
        "BadgeName": achievement.badge_name,
        "NumAwarded": unlocks,
        "NumAwardedHardcore": hardcore,
        "DisplayOrder": achievement.display_order,
        "Author": author.display_name,
        "AuthorULID": author.ulid,
        "DateCreated": plain(achievement.created_at),
        "DateModified": plain(achievement.modified_at),
        "MemAddr": achievement.logic_md5,
    }
    if mine:
        row["DateEarned"] = plain(mine.at)
        if mine.hardcore_at:
            row["DateEarnedHardcore"] = plain(mine.hardcore_at)
    return row


def _effective(unlock: Unlock) -> datetime:
    """Return the time of the unlock in hardcore mode, or else in softcore mode."""
    return unlock.hardcore_at or unlock.at


def _points(unlocks: list[Unlock]) -> int:
    return sum(unlock.achievement.points for unlock in unlocks)


def _percent(unlocks: list[Unlock], possible: list[Achievement]) -> str:
    return f"{100 * len(unlocks) / (len(possible) or 1):.2f}%"


def awards_of(data: Dataset, user: User | None) -> list[Award]:
    """Return the awards in the order of the profile, without those that the query leaves out."""
    mine = [award for award in data.awards if award.user is user]
    # A hardcore award replaces the same one in softcore mode.
    hardcore = {(award.type, award.data) for award in mine if award.type in GAME_AWARDS and award.extra == 1}
    kept: list[Award] = []
    highest: dict[str, Award] = {}
    for award in mine:
        if award.type in GAME_AWARDS:
            if award.extra == 1 or (award.type, award.data) not in hardcore:
                kept.append(award)
        elif award.type in (*EVENT_AWARDS, "Playtest"):
            kept.append(award)
        else:
            # The newest date, the highest number, and the other values of one row.
            first = highest.setdefault(award.type, award)
            highest[award.type] = evolve(first, data=max(first.data, award.data), at=max(first.at, award.at))
    return sorted(
        [*kept, *highest.values()], key=lambda award: (award.display_order, award.at, award.type, award.extra)
    )


def _kind(award: Award) -> str | None:
    return AWARD_KINDS.get((award.type, award.extra))


def _highest_award(awards: list[Award], game_id: int) -> Award | None:
    ranks = list(AWARD_KINDS)
    mine = [award for award in awards if award.data == game_id and _kind(award)]
    return max(mine, key=lambda award: ranks.index((award.type, award.extra)), default=None)


def _is_numeric(text: str) -> bool:
    """Return whether a text is a number, like PHP's `is_numeric`."""
    return re.fullmatch(r"\s*[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\s*", text, re.ASCII) is not None


def _moment(seconds: int) -> datetime:
    """Return a time in seconds since 1970, limited to the range of datetime."""
    return EPOCH + timedelta(seconds=max(FIRST_SECOND, min(LAST_SECOND, seconds)))


def _day(validation: Validation) -> datetime:
    """Return the day of a date in UTC."""
    value = validation.required("d")
    day = day_of(value)
    if day is None and value is not None:
        validation.refuse("d", "The d is not a valid date.")
    return day or EPOCH
