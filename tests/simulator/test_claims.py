"""The endpoints about claims behave as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import Claim

from .conftest import Site

ACTIVE, COMPLETED, DROPPED, EXPIRED = "API_GetActiveClaims.php", *[f"API_GetClaims.php?k={k}" for k in (1, 2, 3)]
OF_USER = "API_GetUserClaims.php"


def ids(claims: list[dict[str, Any]]) -> list[int]:
    return [claim["ID"] for claim in claims]


class TestRow:
    def test_all_fields(self, site: Site) -> None:
        # The simulator's time is 2024-05-01 00:00, so 68 days and 9 hours are left.
        assert site.json(ACTIVE)[0] == {
            "ID": 3,
            "User": "TurboSnail",
            "ULID": "01MADEUP000000000000000005",
            "GameID": 8,
            "GameTitle": "~Homebrew~ Kite Weather",
            "GameIcon": "/Images/000008.png",
            "ConsoleID": 2,
            "ConsoleName": "Pocket Lantern",
            "ClaimType": 0,
            "SetType": 1,
            "Status": 3,
            "Extension": 0,
            "Special": 0,
            "Created": "2024-04-09 09:00:00",
            "DoneTime": "2024-07-08 09:00:00",
            "Updated": "2024-04-18 09:00:00",
            "UserIsJrDev": 0,
            "MinutesLeft": 98460,
        }

    @pytest.mark.parametrize(("permissions", "flag"), [(-1, 1), (1, 1), (2, 1), (3, 0), (4, 0)])
    def test_other_users_count_as_junior_developers(self, site: Site, permissions: int, flag: int) -> None:
        site.data.user("TurboSnail").permissions = permissions
        assert repr(site.json(ACTIVE)[0]["UserIsJrDev"]) == repr(flag)

    def test_game_without_a_console(self, site: Site) -> None:
        site.data.claims[2].game = site.data.game(13)
        row = site.json(ACTIVE)[0]
        assert (row["GameTitle"], row["ConsoleID"], row["ConsoleName"]) == ("Prototype Without a Console", None, None)

    def test_includes_deleted_users(self, site: Site) -> None:
        site.data.user("TurboSnail").deleted = True
        assert site.json(ACTIVE)[0]["User"] == "TurboSnail"

    @pytest.mark.parametrize(("seconds", "minutes"), [(119, 1), (59, 0), (-59, 0), (-60, -1)])
    def test_minutes_are_rounded_down(self, site: Site, seconds: int, minutes: int) -> None:
        site.data.claims[2].done_at = site.data.now + timedelta(seconds=seconds)
        assert site.json(ACTIVE)[0]["MinutesLeft"] == minutes


class TestActive:
    def test_active_and_in_review_newest_first(self, site: Site) -> None:
        claims = site.json(ACTIVE)
        assert ids(claims) == [3, 2, 1, 4]
        assert [claim["Status"] for claim in claims] == [3, 0, 0, 0]

    def test_includes_collaborations(self, site: Site) -> None:
        assert [claim["ClaimType"] for claim in site.json(ACTIVE)] == [0, 1, 0, 0]

    def test_includes_expired_claims(self, site: Site) -> None:
        assert [claim["MinutesLeft"] for claim in site.json(ACTIVE)] == [98460, 85500, 84060, -31140]

    def test_has_no_limit(self, site: Site) -> None:
        add_claims(site, 1001)
        assert len(site.json(ACTIVE)) == 1005


class TestKinds:
    def test_completed_is_the_default(self, site: Site) -> None:
        assert ids(site.json(COMPLETED)) == [6, 5]
        assert site.json("API_GetClaims.php") == site.json("API_GetClaims.php?k=") == site.json(COMPLETED)

    def test_completed_collaborations_are_left_out(self, site: Site) -> None:
        site.data.claims[4].claim_type = 1
        assert ids(site.json(COMPLETED)) == [6]

    def test_dropped_claims(self, site: Site) -> None:
        assert ids(site.json(DROPPED)) == [7]

    def test_includes_dropped_collaborations(self, site: Site) -> None:
        site.data.claims[6].claim_type = 1
        assert ids(site.json(DROPPED)) == [7]

    @pytest.mark.parametrize("kind", ["0", "4", "x", "-1", "1.5"])
    def test_other_kinds_are_refused(self, site: Site, kind: str) -> None:
        message = "k must be set to one of the following values: 1, 2, 3"
        assert site.validation_errors(f"API_GetClaims.php?k={kind}") == {"k": [message]}

    @pytest.mark.parametrize("kind", ["03", "3.0"])
    def test_other_forms_of_a_number_mean_completed(self, site: Site, kind: str) -> None:
        assert ids(site.json(f"API_GetClaims.php?k={kind}")) == [6, 5]

    def test_returns_at_most_1000(self, site: Site) -> None:
        add_claims(site, 1001, status=1)
        assert len(site.json(COMPLETED)) == 1000


class TestExpired:
    def test_surprise_3_is_an_object_with_row_numbers_as_keys(self, site: Site) -> None:
        claims = site.json(EXPIRED)
        assert list(claims) == ["3"]
        assert (claims["3"]["ID"], claims["3"]["MinutesLeft"]) == (4, -31140)

    def test_is_a_list_if_it_has_the_first_rows(self, site: Site) -> None:
        long_ago = datetime(2024, 1, 1, tzinfo=UTC)
        for claim in site.data.claims[:3]:
            claim.done_at = long_ago
        assert ids(site.json(EXPIRED)) == [3, 2, 1, 4]
        site.data.claims[1].done_at = datetime(2025, 1, 1, tzinfo=UTC)
        assert list(site.json(EXPIRED)) == ["0", "2", "3"]

    def test_no_claims_are_an_empty_list(self, site: Site) -> None:
        site.data.claims = site.data.claims[:3]
        assert site.json(EXPIRED) == []

    def test_limit_applies_before_the_filter(self, site: Site) -> None:
        add_claims(site, 997)
        assert list(site.json(EXPIRED)) == []
        site.data.claims.pop()
        assert list(site.json(EXPIRED)) == ["999"]


class TestOfUser:
    def test_all_statuses_newest_first(self, site: Site) -> None:
        claims = site.json(f"{OF_USER}?u=PixelBaker")
        assert [(claim["ID"], claim["Status"]) for claim in claims] == [(1, 0), (7, 2), (6, 1)]

    def test_user_without_claims(self, site: Site) -> None:
        assert site.json(f"{OF_USER}?u=QuietHands") == []

    def test_unknown_user_is_an_empty_404(self, site: Site) -> None:
        response = site.request(f"{OF_USER}?u=Nobody")
        assert (response.status_code, response.json()) == (404, [])

    def test_user_is_required(self, site: Site) -> None:
        assert site.validation_errors(OF_USER) == {"u": ["The u field is required."]}

    def test_by_ulid_and_after_a_rename(self, site: Site) -> None:
        site.data.user("PixelBaker").display_name = "BreadBaker"
        claims = site.json(f"{OF_USER}?u=01MADEUP000000000000000002")
        assert [claim["User"] for claim in claims] == ["BreadBaker"] * 3

    def test_has_no_limit(self, site: Site) -> None:
        add_claims(site, 1001)
        assert len(site.json(f"{OF_USER}?u=NightOwl")) == 1003


def add_claims(site: Site, how_many: int, status: int = 0) -> None:
    """Add claims of NightOwl that are newer than all others and do not expire."""
    owl, game, made = site.data.user("NightOwl"), site.data.game(12), datetime(2024, 4, 20, tzinfo=UTC)
    site.data.claims += [
        Claim(100 + n, owl, game, made, made + timedelta(days=90), made, status=status) for n in range(how_many)
    ]
