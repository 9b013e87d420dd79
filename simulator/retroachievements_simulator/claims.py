"""Claims."""

from datetime import timedelta
from typing import Any

from .data import Claim, Dataset, User
from .endpoints import endpoint
from .inputs import Inputs
from .lookup import find_user, plain
from .replies import Reply, list_with_gaps
from .validation import Validation

PRIMARY, COLLABORATION = 0, 1
NEW_SET, REVISION = 0, 1
ACTIVE, COMPLETE, DROPPED, IN_REVIEW = range(4)
JUNIOR_DEVELOPER = 2
MOST = 1000


@endpoint("API_GetActiveClaims.php")
def get_active_claims(data: Dataset, _inputs: Inputs, _caller: User) -> Reply:
    return Reply([_fields(data, claim) for claim in _open(data)])


@endpoint("API_GetClaims.php")
def get_claims(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        kind = validation.choice("k", ["1", "2", "3"], "k must be set to one of the following values: 1, 2, 3")
    if kind == "2":
        claims = _newest_first([claim for claim in data.claims if claim.status == DROPPED])
    elif kind == "3":
        # The other rows keep their keys.
        rows = enumerate(_fields(data, claim) for claim in _open(data)[:MOST])
        return Reply(list_with_gaps({n: row for n, row in rows if row["MinutesLeft"] < 0}))
    else:
        completed = [claim for claim in data.claims if claim.status == COMPLETE and claim.claim_type == PRIMARY]
        claims = _newest_first(completed)
    return Reply([_fields(data, claim) for claim in claims[:MOST]])


@endpoint("API_GetUserClaims.php")
def get_user_claims(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    if user is None:
        return Reply([], 404)
    claims = [claim for claim in data.claims if claim.user is user]
    return Reply([_fields(data, claim) for claim in _newest_first(claims)])


def _open(data: Dataset) -> list[Claim]:
    return _newest_first([claim for claim in data.claims if claim.status in (ACTIVE, IN_REVIEW)])


def _newest_first(claims: list[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda claim: claim.created_at, reverse=True)


def _fields(data: Dataset, claim: Claim) -> dict[str, Any]:
    system = claim.game.system
    return {
        "ID": claim.id,
        "User": claim.user.display_name or claim.user.username,
        "ULID": claim.user.ulid,
        "GameID": claim.game.id,
        "GameTitle": claim.game.title,
        "GameIcon": claim.game.icon,
        "ConsoleID": system.id if system else None,
        "ConsoleName": system.name if system else None,
        "ClaimType": claim.claim_type,
        "SetType": claim.set_type,
        "Status": claim.status,
        "Extension": claim.extension,
        "Special": claim.special,
        "Created": plain(claim.created_at),
        "DoneTime": plain(claim.done_at),
        "Updated": plain(claim.updated_at),
        "UserIsJrDev": int(claim.user.permissions <= JUNIOR_DEVELOPER),
        "MinutesLeft": int((claim.done_at - data.now) / timedelta(minutes=1)),
    }
