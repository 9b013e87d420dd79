# Derived from wrapper/retroachievements/_async/games.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Games and their players."""

from http import HTTPStatus
from math import inf
from time import monotonic

from retroachievements_api.api.games import (
    get_achievement_count,
    get_achievement_distribution,
    get_game,
    get_game_extended,
    get_game_hashes,
    get_game_list,
    get_game_progression,
    get_game_rank_and_score,
)
from retroachievements_api.types import INTEGER, UNSET

from .. import models
from .._responses import list_of, map_to, one
from .._transports.queue import STANDS_BACK
from .._transports.single_flight import REFRESH, SingleFlight
from .._validation import check_seconds, flag, md5_digest, whole_number
from ..errors import NotFound
from ..recording import recording
from .connection import Connection, Namespace

# The server's number for unofficial achievements.
UNOFFICIAL = 5

DAY = 24 * 60 * 60.0


class Games(Namespace):
    """Games and their players.

    Images are given as paths. `retroachievements.media_url` converts them to URLs.
    """

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        # By console: the time its games were fetched, and the games by hash.
        self._indexes: dict[int, tuple[float, dict[str, models.ListedGame]]] = connection.shared.setdefault(
            "indexes", {}
        )
        self._flights: SingleFlight = connection.shared.setdefault("flights", SingleFlight())

    def get(self, game_id: int) -> "models.Game":
        """Get the basics of a game.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            The game, without its id: see `extended`. `released_at_granularity` is the precision of `released`. In
            Python, `retroachievements.game_url` returns the URL of its page.

        Raises:
            NotFound: The game does not exist.
            ServerError: The game has no console.

        https://api-docs.retroachievements.org/v1/get-game.html
        """
        return self._connection.fetch(one(models.Game), get_game.get_kwargs(i=whole_number("game_id", game_id)))

    def extended(self, game_id: int, *, unofficial: bool = False) -> "models.GameExtended":
        """Get a game with its achievements and claims.

        Args:
            game_id: The id of the game, 1 or more.
            unofficial: Get the unofficial achievements instead of the official ones.

        Returns:
            The game. `achievements` are ordered by id, not by `display_order`, and `achievement_count` is their number.
            `claims` are all claims ever made, without their status. Times are UTC.

        Raises:
            NotFound: The game does not exist.
            ServerError: The game has no console.

        https://api-docs.retroachievements.org/v1/get-game-extended.html
        """
        return self._connection.fetch(
            one(models.GameExtended),
            get_game_extended.get_kwargs(
                i=whole_number("game_id", game_id), f=UNOFFICIAL if flag("unofficial", unofficial) else UNSET
            ),
        )

    def hashes(self, game_id: int) -> "list[models.GameHash]":
        """List the hashes of the files that work with the achievements of a game.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            The hashes, in no particular order. Empty if the game has none.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-game-hashes.html
        """
        return (
            self._connection.fetch(
                one(models.GameHashes), get_game_hashes.get_kwargs(i=whole_number("game_id", game_id))
            )
        ).results

    def list_for_console(
        self,
        console_id: int,
        *,
        only_with_achievements: bool = False,
        with_hashes: bool = False,
        count: int | None = None,
        offset: int = 0,
    ) -> "list[models.ListedGame]":
        """List the games of a console.

        Args:
            console_id: The id of the console, 1 or more. In Python, `ra.consoles.all()` lists them, and
                `retroachievements.console_id` finds one by name.
            only_with_achievements: Leave out games without official achievements.
            with_hashes: Include `hashes`, which are None otherwise.
            count: How many games to return, 1 or more, without a maximum. All by default, which can be thousands.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            The games by title, including deleted ones, which have a `leaderboard_count` of 0 and no `modified_at`.
            Empty for an unknown console. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-game-list.html
        """
        return self._connection.fetch(
            list_of(models.ListedGame),
            get_game_list.get_kwargs(
                i=whole_number("console_id", console_id),
                f=1 if flag("only_with_achievements", only_with_achievements) else UNSET,
                h=1 if flag("with_hashes", with_hashes) else UNSET,
                o=whole_number("offset", offset, minimum=0),
                c=UNSET if count is None else whole_number("count", count),
            ),
        )

    def find_by_hash(
        self, md5: str, *, console_id: int, max_age: float = DAY, refresh: bool = False
    ) -> "models.ListedGame":
        """Find the game that a file belongs to.

        In Python, the first call for a console fetches all of its games. The client keeps them and sends no further
        request until they are older than `max_age`. A list without games, or without hashes, is not kept.

        Args:
            md5: The hash that emulators compute for the file, 32 hexadecimal digits in any case. For many consoles it
                is not the hash of the whole file.
            console_id: The id of the console, 1 or more. In Python, `ra.consoles.all()` lists them, and
                `retroachievements.console_id` finds one by name.
            max_age: In Python, the seconds to keep the games of the console, 0 or more, default one day.
            refresh: In Python, fetch the games now and bypass the `Cache` of the client, to find a hash that was just
                added.

        Returns:
            The game, with its `hashes`. A deleted game is returned only if no other game has the hash.

        Raises:
            NotFound: No game of the console has this hash.

        https://api-docs.retroachievements.org/v1/get-game-list.html
        """
        digest, console = md5_digest("md5", md5), whole_number("console_id", console_id)
        check_seconds("max_age", max_age, minimum=0)
        refresh = flag("refresh", refresh) or self._connection.extensions.get(REFRESH, False)
        oldest = monotonic() - (0 if refresh else max_age)
        # Concurrent calls of the same priority fetch the games once.
        flight = self._flights.join(f"{console} {self._connection.extensions.get(STANDS_BACK, 0.0)}")
        with self._connection.call("API_GetGameList.php"):
            with flight.place() as place:
                flight.wait(place)
                indexed_at, games_by_hash = self._indexes.get(console, (-inf, {}))
                if indexed_at <= oldest:
                    now = monotonic()
                    request = get_game_list.get_kwargs(i=console, h=1, o=0)
                    # A cached response may be as old as the games that are replaced.
                    request["extensions"] = {REFRESH: True} if refresh or console in self._indexes else {}
                    with recording(self._connection.http_client) as responses:
                        games = self._connection.fetch(list_of(models.ListedGame), request)
                    if any(getattr(game, "hashes", None) is not None for game in games):
                        # A response of the cache is older.
                        indexed_at = now - (responses[-1].age or 0.0)
                        self._indexes[console] = indexed_at, (games_by_hash := _by_hash(games))
        if digest not in games_by_hash:
            raise NotFound(
                "API_GetGameList.php", HTTPStatus.OK, f"no game of console {console} has the hash {digest}", "game"
            )
        return games_by_hash[digest]

    def progression(self, game_id: int) -> "models.GameProgression":
        """Get the times that players took to beat and to master a game, and to unlock each of its achievements.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            Medians in seconds. The medians of the game are None if no player got that far. `achievements` are the
            official ones: first those without a hardcore median, then shortest hardcore median first. If a number of
            samples (`times_used_in_...`) is 0 or None, ignore its median, even if it is 0.

        Raises:
            NotFound: The game does not exist.
            ServerError: The game has no console.

        https://api-docs.retroachievements.org/v1/get-game-progression.html
        """
        return self._connection.fetch(
            one(models.GameProgression), get_game_progression.get_kwargs(i=whole_number("game_id", game_id))
        )

    def high_scores(self, game_id: int) -> "list[models.TopAchiever]":
        """List the players with the most hardcore points in a game.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            At most ten players, including those who mastered the game: most points first, ties by who reached them
            first. In a game without points, achievements count instead. Untracked users are left out. Empty without any
            hardcore unlock. Times are UTC; 1970 means that the time is unknown.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-game-rank-and-score.html
        """
        return self._connection.fetch(
            list_of(models.TopAchiever), get_game_rank_and_score.get_kwargs(g=whole_number("game_id", game_id))
        )

    def latest_masters(self, game_id: int) -> "list[models.TopAchiever]":
        """List the players who most recently mastered a game.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            At most ten players, most recent first. Untracked users are left out. Empty if no player mastered the game.
            Times are UTC; 1970 means that the time is unknown.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-game-rank-and-score.html
        """
        return self._connection.fetch(
            list_of(models.TopAchiever), get_game_rank_and_score.get_kwargs(g=whole_number("game_id", game_id), t=1)
        )

    def achievement_ids(self, game_id: int) -> list[int]:
        """List the ids of the official achievements of a game.

        Args:
            game_id: The id of the game, 1 or more.

        Returns:
            The ids, ascending. Empty if the game has no achievements or does not exist.

        https://api-docs.retroachievements.org/v1/get-achievement-count.html
        """
        return (
            self._connection.fetch(
                one(models.AchievementCount), get_achievement_count.get_kwargs(i=whole_number("game_id", game_id))
            )
        ).achievement_ids

    def achievement_distribution(
        self, game_id: int, *, hardcore: bool = False, unofficial: bool = False
    ) -> dict[int, int]:
        """Count the players of a game by the number of achievements that they unlocked.

        Args:
            game_id: The id of the game, 1 or more.
            hardcore: Count only hardcore unlocks instead of only softcore unlocks.
            unofficial: Count the unofficial achievements instead of the official ones.

        Returns:
            The number of players for each number of achievements, from 1 to all of them. Untracked users do not count,
            except yourself. Empty if the game has no such achievements or does not exist.

        https://api-docs.retroachievements.org/v1/get-achievement-distribution.html
        """
        return self._connection.fetch(
            map_to(INTEGER),
            get_achievement_distribution.get_kwargs(
                i=whole_number("game_id", game_id),
                h=1 if flag("hardcore", hardcore) else UNSET,
                f=UNOFFICIAL if flag("unofficial", unofficial) else UNSET,
            ),
        )


def _by_hash(games: "list[models.ListedGame]") -> "dict[str, models.ListedGame]":
    # Deleted games have no date. They are sorted first, so that another game with the same hash replaces them.
    games.sort(key=lambda game: getattr(game, "modified_at", None) is not None)
    return {md5.lower(): game for game in games for md5 in getattr(game, "hashes", None) or [] if md5}
