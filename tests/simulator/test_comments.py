"""GetComments behaves as on the server. Each test checks one fact."""

import pytest

from retroachievements_simulator import User

from .conftest import Site

FILE = "API_GetComments.php"
GAME, ACHIEVEMENT, WALL = f"{FILE}?i=1&t=1", f"{FILE}?i=11&t=2", f"{FILE}?i=MockUser"
NOTHING = {"Count": 0, "Total": 0, "Results": []}


def texts(site: Site, query: str) -> list[str]:
    return [comment["CommentText"] for comment in site.json(query)["Results"]]


FIRST, SECOND, THIRD = "First! (1)", "A line\nand another (2)", "See [game=1] ☕ (3)"


class TestPage:
    def test_all_fields(self, site: Site) -> None:
        assert site.json(f"{GAME}&c=2") == {
            "Count": 2,
            "Total": 3,
            "Results": [
                {
                    "User": "PixelBaker",
                    "ULID": "01MADEUP000000000000000002",
                    "Submitted": "2024-03-03T11:00:00.000000Z",
                    "CommentText": FIRST,
                },
                {
                    "User": "MockReporter",
                    "ULID": "01MADEUP000000000000000008",
                    "Submitted": "2024-03-03T12:00:00.000000Z",
                    "CommentText": SECOND,
                },
            ],
        }

    @pytest.mark.parametrize("query", [GAME, ACHIEVEMENT, WALL, f"{WALL}&t=3"])
    def test_all_kinds(self, site: Site, query: str) -> None:
        assert texts(site, query) == [FIRST, SECOND, THIRD]

    @pytest.mark.parametrize(("order", "first"), [("submitted", FIRST), ("-submitted", THIRD), ("", FIRST)])
    def test_order(self, site: Site, order: str, first: str) -> None:
        assert texts(site, f"{GAME}&sort={order}")[0] == first

    def test_offset(self, site: Site) -> None:
        assert texts(site, f"{GAME}&o=2&c=") == [THIRD]
        assert site.json(f"{GAME}&o=3") == {"Count": 0, "Total": 3, "Results": []}

    def test_default_count_is_100(self, site: Site) -> None:
        site.data.comments *= 40
        assert site.json(GAME)["Count"] == 100
        assert site.json(f"{GAME}&c=500")["Count"] == 120

    @pytest.mark.parametrize(
        ("parameter", "value", "message"),
        [
            ("c", "0", "The c must be at least 1."),
            ("c", "501", "The c must not be greater than 500."),
            ("c", "x", "The c must be an integer."),
            ("o", "-1", "The o must be at least 0."),
            ("sort", "newest", "The selected sort is invalid."),
        ],
    )
    def test_invalid_parameters_are_refused(self, site: Site, parameter: str, value: str, message: str) -> None:
        assert site.validation_errors(f"{GAME}&{parameter}={value}") == {parameter: [message]}


class TestLeftOut:
    @pytest.mark.parametrize("attribute", ["banned", "deleted"])
    def test_comments_of_banned_and_deleted_authors(self, site: Site, attribute: str) -> None:
        setattr(site.data.user("PixelBaker"), attribute, True)
        page = site.json(GAME)
        assert (page["Count"], page["Total"]) == (2, 2)
        assert texts(site, GAME) == [SECOND, THIRD]

    def test_deleted_comments(self, site: Site) -> None:
        site.data.comments[1].deleted = True
        assert (site.json(GAME)["Total"], texts(site, GAME)) == (2, [FIRST, THIRD])

    def test_banned_caller_sees_only_the_total(self, site: Site) -> None:
        site.data.user("QuietHands").banned, site.data.user("QuietHands").web_api_key = True, "KeyOfTheBanned"
        page = site.json(f"{GAME}&y=KeyOfTheBanned")
        assert page == {"Count": 0, "Total": 3, "Results": []}


class TestSubject:
    def test_is_required(self, site: Site) -> None:
        assert site.validation_errors(FILE) == {"i": ["The i field is required."]}
        assert site.validation_errors(f"{FILE}?i=&t=3") == {"i": ["The i field is required."]}

    @pytest.mark.parametrize("subject", ["1", "12.0", "1e3", "-1"])
    def test_number_requires_a_kind(self, site: Site, subject: str) -> None:
        assert site.validation_errors(f"{FILE}?i={subject}") == {"t": ["The t field is required."]}
        assert site.validation_errors(f"{FILE}?i={subject}&t=") == {"t": ["The t field is required."]}

    def test_name_requires_no_kind_but_refuses_an_empty_one(self, site: Site) -> None:
        assert site.json(WALL)["Total"] == 3
        assert list(site.validation_errors(f"{WALL}&t=")) == ["t"]

    @pytest.mark.parametrize("kind", ["0", "4", "-1"])
    def test_other_kinds_are_refused(self, site: Site, kind: str) -> None:
        assert site.validation_errors(f"{FILE}?i=1&t={kind}") == {"t": ["The selected t is invalid."]}

    @pytest.mark.parametrize("kind", ["1", "2"])
    @pytest.mark.parametrize("subject", ["MockUser", "1.5", "12.0"])
    def test_ids_of_games_and_achievements_are_integers(self, site: Site, kind: str, subject: str) -> None:
        assert site.validation_errors(f"{FILE}?i={subject}&t={kind}") == {"i": ["The i must be an integer."]}

    @pytest.mark.parametrize("query", ["i=9999&t=1", "i=9999&t=2", "i=0&t=1", "i=9999&t=3"])
    def test_unknown_ids_have_no_comments(self, site: Site, query: str) -> None:
        assert site.json(f"{FILE}?{query}") == NOTHING


class TestWall:
    def test_by_ulid(self, site: Site) -> None:
        assert texts(site, f"{FILE}?i=00003emfwr7xb8sdpehb3k56zq") == [FIRST, SECOND, THIRD]

    @pytest.mark.parametrize("user", ["Nobody", "x", "no_user", "1.5", "GoneFishing"])
    def test_unknown_users_are_an_empty_404(self, site: Site, user: str) -> None:
        response = site.request(f"{FILE}?i={user}&t=3")
        assert (response.status_code, response.json()) == (404, [])

    def test_disabled_wall_is_an_empty_404(self, site: Site) -> None:
        site.data.user("MockUser").wall_active = False
        response = site.request(WALL)
        assert (response.status_code, response.json()) == (404, [])

    def test_wall_of_a_banned_user_is_an_empty_404(self, site: Site) -> None:
        site.data.user("PixelBaker").banned = True
        response = site.request(f"{FILE}?i=PixelBaker")
        assert (response.status_code, response.json()) == (404, [])

    def test_surprise_13_number_is_an_id_and_not_a_name(self, site: Site) -> None:
        site.data.users.append(User(12345, "01MADEUP000000000000012345", "1", "1"))
        site.data.user("MockUser").wall_active = False
        assert texts(site, f"{FILE}?i=1&t=3") == [FIRST, SECOND, THIRD]
