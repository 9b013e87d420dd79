"""Leaderboards and their entries."""

from typing import Any

from .data import Dataset, Leaderboard, LeaderboardEntry, User
from .endpoints import endpoint
from .inputs import Inputs, database_id
from .lookup import find_game, find_user, offset_form
from .replies import Reply, ServerFailure
from .validation import Validation, page_of

# The format of a score: its factor, and its decimal places.
NUMBERS = {
    "TENS": (10, 0),
    "HUNDREDS": (100, 0),
    "THOUSANDS": (1000, 0),
    "FIXED1": (1, 1),
    "FIXED2": (1, 2),
    "FIXED3": (1, 3),
}
FORMATS = ("SCORE", "TIME", "MILLISECS", "TIMESECS", "MINUTES", "SECS_AS_MINS", "VALUE", "UNSIGNED", *NUMBERS)


@endpoint("API_GetGameLeaderboards.php")
def get_game_leaderboards(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        game_id = database_id(validation.required("i"))
        offset, count = validation.page()
    game = find_game(data, game_id)
    if game is None:
        return Reply([], 404)
    boards = [board for board in data.leaderboards if board.game is game and board.order >= 0]
    if any(board.leader_is_deleted for board in boards[offset : offset + count]):
        raise ServerFailure
    rows: list[dict[str, Any]] = []
    for board in boards:
        entries = _ranked(data, board)
        rows.append(
            _common(board)
            | {
                "TopEntry": _score(entries[0]) if entries else None,
                "Author": board.author.display_name if board.author else None,
                "AuthorULID": board.author.ulid if board.author else None,
                "State": board.state,
            }
        )
    return page_of(rows, offset, count)


@endpoint("API_GetLeaderboardEntries.php")
def get_leaderboard_entries(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        board_id = database_id(validation.required("i"))
        offset, count = validation.page()
    board = next((board for board in data.leaderboards if board.id == board_id), None)
    if board is None:
        return Reply([], 404)
    entries = _ranked(data, board)
    scores = [entry.score for entry in entries]
    rows = [
        _score(entry) | {"Rank": scores.index(entry.score) + 1, "DateSubmitted": offset_form(entry.at)}
        for entry in entries
    ]
    return page_of(rows, offset, count)


@endpoint("API_GetUserGameLeaderboards.php")
def get_user_game_leaderboards(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        game_id = database_id(validation.required("i"))
        identifier = validation.user()
        offset, count = validation.page(default=200)
    user = find_user(data, identifier)
    if user is None:
        return Reply(["User not found"], 404)
    game = find_game(data, game_id)
    if game is None:
        return Reply(["Game not found"], 404)
    if not any(board.game is game for board in data.leaderboards):
        return Reply(["Game has no leaderboards"], 422)
    entries = [
        entry
        for entry in data.leaderboard_entries
        if entry.user is user and entry.leaderboard.game is game and not user.untracked
    ]
    if not entries:
        return Reply(["User has no leaderboards on this game"], 422)
    rows = [
        _common(entry.leaderboard)
        | {"UserEntry": _score(entry) | {"Rank": _signed_rank(data, entry), "DateUpdated": offset_form(entry.at)}}
        for entry in sorted(entries, key=lambda entry: entry.leaderboard.id)
    ]
    return page_of(rows, offset, count)


def _ranked(data: Dataset, board: Leaderboard) -> list[LeaderboardEntry]:
    """Return the entries of a leaderboard, the best first, without untracked and deleted users."""
    sign = 1 if board.lower_is_better else -1
    entries = [
        entry
        for entry in data.leaderboard_entries
        if entry.leaderboard is board and not entry.user.untracked and not entry.user.deleted
    ]
    unsigned = board.format == "UNSIGNED"
    return sorted(entries, key=lambda entry: (sign * (entry.score % 2**32 if unsigned else entry.score), entry.at))


def _signed_rank(data: Dataset, entry: LeaderboardEntry) -> int:
    """Return the rank by signed numbers, whatever the format is. Deleting a user deletes their entries."""
    sign = 1 if entry.leaderboard.lower_is_better else -1
    return 1 + sum(
        sign * other.score < sign * entry.score
        for other in data.leaderboard_entries
        if other.leaderboard is entry.leaderboard and not other.user.untracked and not other.user.deleted
    )


def _common(board: Leaderboard) -> dict[str, Any]:
    return {
        "ID": board.id,
        "RankAsc": board.lower_is_better,
        "Title": board.title,
        "Description": board.description,
        "Format": board.format,
    }


def _score(entry: LeaderboardEntry) -> dict[str, Any]:
    return {
        "User": entry.user.display_name,
        "ULID": entry.user.ulid,
        "Score": entry.score,
        "FormattedScore": formatted(entry.score, entry.leaderboard.format),
    }


def formatted(score: int, form: str | None) -> str:
    """Return a score as the site shows it. Times are not negative."""
    if form == "UNSIGNED":
        return f"{score % 2**32:,}"
    if form == "SCORE":
        return f"{score:06}"
    if form == "TIME":
        return f"{_clock(score // 60)}.{score % 60 * 100 // 60:02}"
    if form == "MILLISECS":
        return f"{_clock(score // 100)}.{score % 100:02}"
    if form == "TIMESECS":
        return _clock(score)
    if form in ("MINUTES", "SECS_AS_MINS"):
        minutes = score if form == "MINUTES" else score // 60
        return f"{minutes // 60}h{minutes % 60:02}"
    factor, digits = NUMBERS.get(form or "", (1, 0))
    return f"{score * factor / 10**digits:,.{digits}f}"


def _clock(seconds: int) -> str:
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}h{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
