"""The endpoints about users behave as on the server. Each test checks one fact."""

import pytest

from .conftest import Site

USER_ENDPOINTS = ["API_GetUserProfile.php", "API_GetUserPoints.php"]


@pytest.mark.parametrize("file", USER_ENDPOINTS)
class TestUserParameter:
    @pytest.mark.parametrize(
        ("user", "message"),
        [
            ("", "The u field is required."),
            ("%20", "The u field is required."),
            ("x", "The u must be between 2 and 20 characters when providing a username."),
            ("x" * 21, "The u must be between 2 and 20 characters when providing a username."),
            ("no_underscore", "The u may only contain letters and numbers."),
            ("0000-EMFWR7XB8SDPEHB3K56ZQ", "The u must be a valid ULID."),
        ],
    )
    def test_invalid_users_are_refused(self, site: Site, file: str, user: str, message: str) -> None:
        assert site.validation_errors(f"{file}?u={user}") == {"u": [message]}

    def test_unknown_user_is_an_empty_404(self, site: Site, file: str) -> None:
        response = site.request(f"{file}?u=Nobody")
        assert (response.status_code, response.json()) == (404, [])

    def test_users_are_found_by_any_name(self, site: Site, file: str) -> None:
        by_name = site.json(f"{file}?u=newlantern")
        assert site.json(f"{file}?u=OldLantern") == by_name
        assert site.json(f"{file}?u=01madeup000000000000000003") == by_name


class TestProfile:
    def test_all_fields(self, site: Site) -> None:
        # Hardcore: 32, 61, 92, 94 and 121. Softcore: 31, 33, 91, 93 and 122.
        assert site.json("API_GetUserProfile.php?u=NightOwl") == {
            "User": "NightOwl",
            "ULID": "01MADEUP000000000000000007",
            "UserPic": "/UserPic/NightOwl.png",
            "MemberSince": "2023-01-01 12:00:00",
            "RichPresenceMsg": "Counting postcards in the attic",
            "LastGameID": 12,
            "ContribCount": 312,
            "ContribYield": 960,
            "TotalPoints": 80,
            "TotalSoftcorePoints": 70,
            "TotalTruePoints": 330,
            "Permissions": 3,
            "Untracked": 0,
            "ID": 7,
            "UserWallActive": 1,
            "Motto": "",
        }

    def test_picture_has_the_original_name(self, site: Site) -> None:
        assert site.json("API_GetUserProfile.php?u=NewLantern")["UserPic"] == "/UserPic/OldLantern.png"

    @pytest.mark.parametrize("text", ["", "Unknown", None])
    def test_no_rich_presence_is_null(self, site: Site, text: str | None) -> None:
        site.data.user("NightOwl").rich_presence = text
        assert site.json("API_GetUserProfile.php?u=NightOwl")["RichPresenceMsg"] is None

    def test_flags_are_numbers(self, site: Site) -> None:
        owl = site.data.user("NightOwl")
        owl.untracked, owl.wall_active = True, False
        profile = site.json("API_GetUserProfile.php?u=NightOwl")
        assert (repr(profile["Untracked"]), repr(profile["UserWallActive"])) == ("1", "0")


def test_points(site: Site) -> None:
    assert site.json("API_GetUserPoints.php?u=NightOwl") == {"Points": 80, "SoftcorePoints": 70}


class TestWithoutADisplayName:
    """A user without a display name, as in old accounts."""

    @pytest.fixture(autouse=True)
    def nameless(self, site: Site) -> None:
        site.data.user("MockReporter").display_name = None

    @pytest.mark.parametrize(
        ("query", "path"),
        [
            ("API_GetUserProfile.php?u=MockReporter", ["User"]),
            ("API_GetUserGameLeaderboards.php?i=2&u=MockReporter", ["Results", 0, "UserEntry", "User"]),
            ("API_GetComments.php?i=1&t=1", ["Results", 1, "User"]),
        ],
    )
    def test_most_endpoints_return_null(self, site: Site, query: str, path: list[str | int]) -> None:
        found = site.json(query)
        for step in path:
            found = found[step]
        assert found is None

    def test_summary_does_not_find_them(self, site: Site) -> None:
        response = site.request("API_GetUserSummary.php?u=MockReporter")
        assert (response.status_code, response.json()) == (404, {"ID": None, "User": "MockReporter"})

    @pytest.mark.parametrize(
        "query", ["API_GetUserRankAndScore.php?u=MockReporter", "API_GetTicketData.php?u=MockReporter"]
    )
    def test_some_endpoints_fail(self, site: Site, query: str) -> None:
        assert site.fails(query)
