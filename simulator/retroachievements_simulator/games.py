"""Games: their data, achievements, hashes and players."""

import unicodedata
from collections import Counter
from datetime import UTC, datetime
from statistics import median
from typing import Any

from attrs import frozen

from .data import Achievement, Dataset, Game, Play, System, Unlock, User
from .endpoints import endpoint
from .inputs import Inputs, database_id, integer, is_truthy
from .lookup import achievements_of, counted_achievements_of, find_game, plain, zulu
from .replies import Reply, ServerFailure
from .validation import Validation

OFFICIAL, UNOFFICIAL = 3, 5
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
NO_SUCCESS = Reply({"success": False})


@endpoint("API_GetGame.php")
def get_game(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    game = find_game(data, integer(inputs.query("i")))
    if game is None:
        return Reply([])
    fields = basics(game)
    return Reply(
        fields
        | {
            "GameTitle": fields["Title"],
            "Console": fields["ConsoleName"],
            "Flags": 0,
            "GameIcon": fields["ImageIcon"],
        }
    )


@endpoint("API_GetGameExtended.php")
def get_game_extended(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        if validation.required("i") is not None:
            validation.integer("i", 0, minimum=1)
        flags = [str(OFFICIAL), str(UNOFFICIAL)]
        message = "Invalid flag parameter. Valid values are 3 (published) or 5 (unpublished)."
        flag = integer(validation.choice("f", flags, message))
    game = find_game(data, integer(inputs.query("i")))
    if game is None:
        return Reply([])
    achievements = achievements_of(data, game, promoted=flag != UNOFFICIAL)
    players = player_count(data, game)
    return Reply(
        basics(game)
        | {
            "ID": game.id,
            "Flags": None,
            "IsFinal": False,
            "RichPresencePatch": game.rich_presence_md5,
            "GuideURL": game.guide_url,
            "Updated": zulu(game.updated_at),
            "ParentGameID": game.parent_game_id,
            "NumDistinctPlayers": players,
            "NumDistinctPlayersCasual": players,
            "NumDistinctPlayersHardcore": players,
            "NumAchievements": len(achievements),
            # An object even if it is empty, unlike the maps of other endpoints.
            "Achievements": {str(achievement.id): _extended_row(data, achievement) for achievement in achievements},
            "Claims": [
                {
                    "User": claim.user.display_name,
                    "ULID": claim.user.ulid,
                    "SetType": claim.set_type,
                    "GameID": game.id,
                    "ClaimType": claim.claim_type,
                    "Created": plain(claim.created_at),
                    "Expiration": plain(claim.done_at),
                }
                for claim in data.claims
                if claim.game is game
            ],
        }
    )


@endpoint("API_GetGameHashes.php")
def get_game_hashes(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        game_id = validation.required("i")
    if isinstance(game_id, list):
        raise ServerFailure
    game = find_game(data, database_id(game_id))
    if game is None:
        return Reply({"Results": []}, 404)
    return Reply(
        {
            "Results": [
                {"Name": known.name, "MD5": known.md5, "Labels": _labels(known.labels), "PatchUrl": known.patch_url}
                for known in game.hashes
                if known.compatible
            ]
        }
    )


@endpoint("API_GetGameList.php")
def get_game_list(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    console_id = integer(inputs.query("i"))
    if console_id <= 0:
        return NO_SUCCESS
    offset, count = integer(inputs.query("o")), integer(inputs.query("c"))
    if count < 0 < offset:
        raise ServerFailure  # an offset without a limit, which is not valid SQL
    # A raw query: deleted games are included.
    games = [(game, game.system) for game in data.games if game.system and game.system.id == console_id]
    if is_truthy(inputs.query("f")):
        games = [(game, system) for game, system in games if counted_achievements_of(data, game)]
    games.sort(key=lambda row: _by_title(row[0].title or ""))
    games = games[max(0, offset) :]
    rows = [_listed(data, game, system) for game, system in (games[:count] if count > 0 else games)]
    if is_truthy(inputs.query("h")):
        for row in rows:
            row["Hashes"] = [known.md5 for known in data.game(row["ID"]).hashes if known.compatible]
    return Reply(rows)


@endpoint("API_GetGameProgression.php")
def get_game_progression(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    game = find_game(data, integer(inputs.query("i")))
    if game is None:
        return Reply([], 404)
    system = _system(game)
    beaten: dict[bool, list[int]] = {False: [], True: []}
    finished: dict[bool, list[int]] = {False: [], True: []}
    achievements = achievements_of(data, game)
    for player in _players(data, game):
        awards = [
            award
            for award in data.awards
            if award.user is player.user and award.type == "Game Beaten" and award.data == game.id
        ]
        in_hardcore = [award for award in awards if award.extra]
        # Users who beat it in hardcore mode do not count for softcore.
        for award in in_hardcore or awards:
            beaten[bool(award.extra)].append(player.seconds_to(award.at))
        if achievements and len(player.unlocks) == len(achievements):
            mastered = len(player.hardcore) == len(achievements)
            finished[mastered].append(player.seconds_to(max(unlock.at for unlock in player.unlocks)))
    rows = [_progression_row(data, achievement) for achievement in achievements]
    return Reply(
        {
            "ID": game.id,
            "Title": game.title,
            "ConsoleID": system.id,
            "ConsoleName": system.name,
            "ImageIcon": game.icon,
            "NumDistinctPlayers": player_count(data, game),
            "TimesUsedInBeatMedian": len(beaten[False]),
            "TimesUsedInHardcoreBeatMedian": len(beaten[True]),
            "MedianTimeToBeat": _median(beaten[False]),
            "MedianTimeToBeatHardcore": _median(beaten[True]),
            "TimesUsedInCompletionMedian": len(finished[False]),
            "TimesUsedInMasteryMedian": len(finished[True]),
            "MedianTimeToComplete": _median(finished[False]),
            "MedianTimeToMaster": _median(finished[True]),
            "NumAchievements": len(achievements) if game.counted else None,
            "Achievements": sorted(rows, key=lambda row: row["MedianTimeToUnlockHardcore"] or 0),
        }
    )


@endpoint("API_GetGameRankAndScore.php")
def get_game_rank_and_score(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    game = find_game(data, integer(inputs.query("g")))
    if game is None:
        return NO_SUCCESS
    latest_masters = integer(inputs.query("t")) == 1
    achievements = counted_achievements_of(data, game)
    worth_points = any(achievement.points for achievement in achievements)
    players = [player for player in _players(data, game) if player.hardcore]
    # If the site counts no achievements, each player is a master.
    masters = [player for player in players if not achievements or len(player.hardcore) == len(achievements)]
    if latest_masters:
        rows = sorted(masters, key=lambda player: player.last_hardcore_at or EPOCH, reverse=True)
    else:
        rows = sorted(players, key=lambda player: player.last_hardcore_at or EPOCH)
        rows.sort(key=lambda player: player.points if worth_points else len(player.hardcore), reverse=True)
    # The page of the game shows one of the two lists, and only that list may have missing times.
    is_on_the_page = latest_masters == (len(masters) >= 10)
    if not is_on_the_page and any(player.last_hardcore_at is None for player in rows[:10]):
        raise ServerFailure
    return Reply(
        [
            {
                "User": player.user.display_name,
                "ULID": player.user.ulid,
                "NumAchievements": len(player.hardcore),
                "TotalScore": player.points,
                "LastAward": plain(player.last_hardcore_at or EPOCH),
            }
            for player in rows[:10]
        ]
    )


@endpoint("API_GetAchievementCount.php")
def get_achievement_count(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    game_id = integer(inputs.query("i"))
    ids = [
        achievement.id
        for achievement in data.achievements
        if achievement.game.id == game_id and achievement.promoted and not achievement.deleted
    ]
    return Reply({"GameID": game_id, "AchievementIDs": sorted(ids)})


@endpoint("API_GetAchievementDistribution.php")
def get_achievement_distribution(data: Dataset, inputs: Inputs, caller: User) -> Reply:
    game = find_game(data, integer(inputs.query("i")))
    hardcore = integer(inputs.query("h")) != 0
    promoted = integer(inputs.query("f"), default=OFFICIAL) != UNOFFICIAL
    achievements = achievements_of(data, game, promoted=promoted) if game else []
    if not achievements:
        return Reply([])
    unlocked = Counter(
        unlock.user.id
        for unlock in data.unlocks
        if unlock.achievement in achievements
        and (unlock.hardcore_at is not None) == hardcore
        and (not unlock.user.untracked or unlock.user is caller)
    )
    players = Counter(unlocked.values())
    return Reply({str(n): players[n] for n in range(1, len(achievements) + 1)})


@frozen
class _Player:
    """The activity of a user in a game."""

    play: Play
    unlocks: list[Unlock]

    @property
    def user(self) -> User:
        return self.play.user

    @property
    def hardcore(self) -> list[Unlock]:
        return [unlock for unlock in self.unlocks if unlock.hardcore_at]

    @property
    def points(self) -> int:
        return sum(unlock.achievement.points for unlock in self.hardcore)

    @property
    def last_hardcore_at(self) -> datetime | None:
        times = [unlock.hardcore_at for unlock in self.hardcore if unlock.hardcore_at]
        return None if self.play.undated else max(times, default=None)

    def seconds_to(self, moment: datetime) -> int:
        """Return the seconds since the user started the game."""
        return int((moment - self.play.last_played_at).total_seconds()) + self.play.seconds


def _system(game: Game) -> System:
    if game.system is None:
        raise ServerFailure
    return game.system


def _unlocks(data: Dataset, game: Game) -> list[Unlock]:
    """Return the unlocks of official achievements by tracked users."""
    achievements = achievements_of(data, game)
    return [unlock for unlock in data.unlocks if unlock.achievement in achievements and not unlock.user.untracked]


def _players(data: Dataset, game: Game) -> list[_Player]:
    unlocks = _unlocks(data, game)
    return [
        _Player(play, [unlock for unlock in unlocks if unlock.user is play.user])
        for play in data.plays
        if play.game is game and not play.user.untracked
    ]


def basics(game: Game) -> dict[str, Any]:
    """Return the attributes in every response about a game. A game without a console is a failure."""
    system = _system(game)
    return {
        "Title": game.title,
        "ConsoleID": system.id,
        "ConsoleName": system.name,
        "ForumTopicID": game.forum_topic_id,
        "ImageIcon": game.icon,
        "ImageTitle": game.image_title,
        "ImageIngame": game.image_ingame,
        "ImageBoxArt": game.image_boxart,
        "Publisher": game.publisher,
        "Developer": game.developer,
        "Genre": game.genre,
        "Released": game.released.isoformat() if game.released else None,
        "ReleasedAtGranularity": game.released_granularity,
    }


def _achievement_row(data: Dataset, achievement: Achievement) -> dict[str, Any]:
    unlocks, hardcore = unlock_counts(data, achievement)
    return {
        "ID": achievement.id,
        "Title": achievement.title,
        "Description": achievement.description,
        "Points": achievement.points,
        "TrueRatio": achievement.retro_points,
        "BadgeName": achievement.badge_name,
        "NumAwarded": unlocks,
        "NumAwardedHardcore": hardcore,
    }


def _extended_row(data: Dataset, achievement: Achievement) -> dict[str, Any]:
    return _achievement_row(data, achievement) | {
        "Author": achievement.author.display_name if achievement.author else None,
        "AuthorULID": achievement.author.ulid if achievement.author else None,
        "DateModified": plain(achievement.modified_at),
        "DateCreated": plain(achievement.created_at),
        "DisplayOrder": achievement.display_order,
        "MemAddr": achievement.logic_md5,
        "type": achievement.type,
    }


def _progression_row(data: Dataset, achievement: Achievement) -> dict[str, Any]:
    times: dict[bool, list[int]] = {False: [], True: []}
    players = _players(data, achievement.game)
    for player in players:
        for unlock in player.unlocks:
            if unlock.achievement is achievement:
                times[unlock.hardcore_at is not None].append(player.seconds_to(unlock.hardcore_at or unlock.at))
    # Without any unlock in the game, the server has no measurements.
    measured = any(player.unlocks for player in players)
    return _achievement_row(data, achievement) | {
        "Type": achievement.type,
        "TimesUsedInUnlockMedian": len(times[False]) if measured else None,
        "TimesUsedInHardcoreUnlockMedian": len(times[True]) if measured else None,
        "MedianTimeToUnlock": (_median(times[False]) or 0) if measured else None,
        "MedianTimeToUnlockHardcore": (_median(times[True]) or 0) if measured else None,
    }


def _listed(data: Dataset, game: Game, system: System) -> dict[str, Any]:
    # The query joins these numbers only for games that are not deleted.
    leaderboards = [leaderboard for leaderboard in data.leaderboards if leaderboard.game is game]
    modified = [found.modified_at for found in data.achievements if found.game is game and not found.deleted]
    achievements = counted_achievements_of(data, game)
    return {
        "Title": game.title,
        "ID": game.id,
        "ConsoleID": system.id,
        "ConsoleName": system.name,
        "ImageIcon": game.icon,
        "NumAchievements": len(achievements),
        "NumLeaderboards": 0 if game.deleted else len(leaderboards),
        "Points": sum(achievement.points for achievement in achievements),
        "DateModified": None if game.deleted else plain(max(modified, default=None)),
        "ForumTopicID": game.forum_topic_id,
    }


def _labels(labels: list[str]) -> list[str] | dict[str, str]:
    """Filter out empty labels like PHP, which keeps the keys. A list whose keys have gaps becomes an object."""
    kept = {n: label for n, label in enumerate(labels) if is_truthy(label)}
    return list(kept.values()) if list(kept) == list(range(len(kept))) else {str(n): kept[n] for n in kept}


def _by_title(title: str) -> list[tuple[bool, str]]:
    """Return a sort key like the database's: without case and accents, and with symbols before letters and digits."""
    letters = unicodedata.normalize("NFKD", title.casefold())
    return [(letter.isalnum(), letter) for letter in letters if not unicodedata.combining(letter)]


def _median(times: list[int]) -> int | None:
    return int(median(times)) if times else None


def unlock_counts(data: Dataset, achievement: Achievement) -> tuple[int | None, int | None]:
    """Return the number of users with an unlock, in any mode and in hardcore mode, if the site has counted them."""
    unlocks = [unlock for unlock in data.unlocks if unlock.achievement is achievement and not unlock.user.untracked]
    hardcore = sum(unlock.hardcore_at is not None for unlock in unlocks)
    return (len(unlocks), hardcore) if achievement.game.counted else (None, None)


def player_count(data: Dataset, game: Game) -> int | None:
    """Return the number of tracked players with an unlock, if the site has counted them."""
    if not game.counted:
        return None
    return len({unlock.user.id for unlock in _unlocks(data, game)})
