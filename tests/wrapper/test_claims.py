"""The requests and results of the methods of `ra.claims`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements import NotFound, TruncatedResult, models

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

# The call, the request, the name of the example in the response, and the ids of the claims.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, list[int]]] = {
    "active": (lambda ra: ra.claims.active(), "API_GetActiveClaims.php", "getActiveClaims-200-claims", [3, 2]),
    "completed": (lambda ra: ra.claims.completed(), "API_GetClaims.php?k=1", "getClaims-200-completed", [6]),
    "dropped": (lambda ra: ra.claims.dropped(), "API_GetClaims.php?k=2", "getUserClaims-200-claims", [7]),
    "expired": (lambda ra: ra.claims.expired(), "API_GetClaims.php?k=3", "getClaims-200-expired", [4]),
    "of_user": (
        lambda ra: ra.claims.of_user("PixelBaker"),
        "API_GetUserClaims.php?u=PixelBaker",
        "getUserClaims-200-claims",
        [7],
    ),
}


@pytest.mark.parametrize(("call", "query", "example", "ids"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_claims(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, ids: list[int]
) -> None:
    claims = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert [claim.id for claim in claims] == ids
    assert {type(claim) for claim in claims} == {models.Claim}


def test_attributes_of_a_claim(result_of: ResultOf) -> None:
    first, second = result_of("API_GetActiveClaims.php", "getActiveClaims-200-claims", lambda ra: ra.claims.active())
    assert (first.user, first.ulid, first.id) == ("TurboSnail", "01MADEUP000000000000000005", 3)
    assert (first.game_id, first.game_title, first.game_icon) == (8, "~Homebrew~ Kite Weather", "/Images/000008.png")
    assert (first.console_id, first.console_name) == (2, "Pocket Lantern")
    assert (first.claim_type, second.claim_type) == (models.ClaimType.PRIMARY, models.ClaimType.COLLABORATION)
    assert (first.set_type, second.set_type) == (models.ClaimSetType.REVISION, models.ClaimSetType.NEW_SET)
    assert (first.status, second.status) == (models.ClaimStatus.IN_REVIEW, models.ClaimStatus.ACTIVE)
    assert (first.special, second.special) == (models.ClaimSpecial.OWN_REVISION, models.ClaimSpecial.NOT_SPECIAL)
    assert first.extension_count == 2
    assert first.created_at == datetime(2024, 4, 9, 9, 0, 0, tzinfo=UTC)
    assert first.done_at == datetime(2024, 7, 8, 9, 0, 0, tzinfo=UTC)
    assert first.updated_at == datetime(2024, 4, 18, 9, 0, 1, tzinfo=UTC)
    assert (first.user_is_junior_developer, second.user_is_junior_developer) == (False, True)
    assert (first.minutes_left, second.minutes_left) == (98460, -31140)
    assert (second.game_icon, second.console_id, second.console_name) == (None, None, None)
    assert first.additional_properties == {}


def test_surprise_3_expired_claims_are_always_a_list(flavor: Flavor, ra: Any) -> None:
    assert [claim.id for claim in flavor.result(ra.claims.expired())] == [4]


@pytest.mark.parametrize("method", ["active", "completed", "dropped", "expired"])
def test_no_claims(result_of: ResultOf, method: str) -> None:
    file = "API_GetActiveClaims.php" if method == "active" else "API_GetClaims.php"
    assert result_of(file, [], lambda ra: getattr(ra.claims, method)()) == []


def test_of_user_returns_claims(flavor: Flavor, ra: Any) -> None:
    assert [claim.id for claim in flavor.result(ra.claims.of_user("PixelBaker"))] == [1, 7, 6]
    assert flavor.result(ra.claims.of_user("QuietHands")) == []


def test_unknown_user_raises_not_found(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(NotFound):
        flavor.result(ra.claims.of_user("Nobody"))


def test_invalid_user_is_refused(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        flavor.result(ra.claims.of_user("no name"))


@pytest.mark.parametrize("method", ["completed", "dropped"])
def test_warns_of_a_truncated_list(result_of: ResultOf, method: str) -> None:
    rows = [example("getClaims-200-completed")[0]] * 1000
    with pytest.warns(TruncatedResult, match="the newest 1000 claims, its maximum: older ones may be missing"):
        assert len(result_of("API_GetClaims.php", rows, lambda ra: getattr(ra.claims, method)())) == 1000
