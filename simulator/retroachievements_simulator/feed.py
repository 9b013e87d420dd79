"""The activity on the site."""

import re
from datetime import date

from .data import Award, Dataset, User
from .endpoints import endpoint
from .inputs import Inputs, day_of, is_truthy
from .lookup import find_game, offset_form
from .play import AWARD_KINDS
from .replies import GONE, Reply, ServerFailure, list_with_gaps
from .validation import Validation


@endpoint("API_GetFeed.php")
@endpoint("API_GetGameRating.php")
def gone(_data: Dataset, _inputs: Inputs, _caller: User) -> Reply:
    """Handle the withdrawn endpoints."""
    return GONE


@endpoint("API_GetRecentGameAwards.php")
def get_recent_game_awards(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        validation.not_empty("d", "The d is not a valid date.", "The d must be a date before or equal to today.")
        until = _day(data, inputs, validation)
        offset = validation.integer("o", 0)
        validation.not_empty("c", "The c must be an integer.", "The c must be at least 1.")
        count = min(validation.integer("c", 25, minimum=1), 100)
        validation.not_empty("k", "The k must be a string.")
        kinds = inputs.query("k")
        if isinstance(kinds, list):
            validation.refuse("k", "The k must be a string.")
    selected = set(AWARD_KINDS.values())
    if is_truthy(kinds):
        selected &= set(str(kinds).split(","))
    awards = [
        award
        for award in data.awards
        if AWARD_KINDS.get((award.type, award.extra)) in selected and (until is None or award.at.date() <= until)
    ]
    awards.sort(key=lambda award: award.at, reverse=True)
    # The server removes the awards of deleted users from the page, and the other rows keep their keys.
    page = {n: award for n, award in enumerate(awards[offset : offset + count]) if not award.user.deleted}
    results = {n: _fields(data, award) for n, award in page.items()}
    return Reply({"Count": len(results), "Total": len(awards), "Results": list_with_gaps(results)})


def _day(data: Dataset, inputs: Inputs, validation: Validation) -> date | None:
    """Return `d`, the last day."""
    value = inputs.query("d")
    if value is None:
        return None
    day = day_of(value)
    if day is None:
        validation.refuse("d", "The d is not a valid date.")
    # The second rule also accepts relative times, which are after midnight.
    is_moment = re.fullmatch(r"now|tomorrow|[a-ik-z]", str(value), re.IGNORECASE)
    if is_moment if day is None else day.date() > data.now.date():
        validation.refuse("d", "The d must be a date before or equal to today.")
    return day.date() if day else None


def _fields(data: Dataset, award: Award) -> dict[str, object]:
    game = find_game(data, award.data)
    if game is None:
        raise ServerFailure
    return {
        "User": award.user.display_name,
        "ULID": award.user.ulid,
        "AwardKind": AWARD_KINDS[award.type, award.extra],
        "AwardDate": offset_form(award.at),
        "GameID": game.id,
        "GameTitle": game.title,
        "ConsoleID": game.system.id if game.system else None,
        "ConsoleName": game.system.name if game.system else None,
    }
