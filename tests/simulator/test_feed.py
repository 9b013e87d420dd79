"""The feed and the withdrawn endpoints behave as on the server. Each test checks one fact."""

from typing import Any

import pytest

from .conftest import Site

FILE = "API_GetRecentGameAwards.php"
NOTHING = {"Count": 0, "Total": 0, "Results": []}


def users_and_games(page: dict[str, Any]) -> list[tuple[str, int]]:
    return [(award["User"], award["GameID"]) for award in page["Results"]]


class TestPage:
    def test_all_fields(self, site: Site) -> None:
        page = site.json(f"{FILE}?c=1&o=1")
        assert page == {
            "Count": 1,
            "Total": 17,
            "Results": [
                {
                    "User": "TurboSnail",
                    "ULID": "01MADEUP000000000000000005",
                    "AwardKind": "beaten-softcore",
                    "AwardDate": "2024-02-25T17:00:00+00:00",
                    "GameID": 11,
                    "GameTitle": "Steam & Cinders",
                    "ConsoleID": 3,
                    "ConsoleName": "Glass Arcade",
                }
            ],
        }

    def test_newest_first_and_no_other_awards(self, site: Site) -> None:
        # The newest award is for a patron.
        page = site.json(FILE)
        assert (page["Count"], page["Total"]) == (17, 17)
        assert users_and_games(page)[:3] == [("NightOwl", 9), ("TurboSnail", 11), ("MockReporter", 2)]
        dates = [award["AwardDate"] for award in page["Results"]]
        assert dates == sorted(dates, reverse=True)

    def test_has_the_current_name(self, site: Site) -> None:
        assert ("NewLantern", 6) in users_and_games(site.json(FILE))

    def test_page_past_the_end_is_empty(self, site: Site) -> None:
        assert site.json(f"{FILE}?o=17") == {"Count": 0, "Total": 17, "Results": []}

    def test_default_is_25_and_maximum_is_100(self, site: Site) -> None:
        site.data.awards *= 10
        assert site.json(FILE)["Count"] == 25
        assert site.json(f"{FILE}?c=1000")["Count"] == 100

    def test_game_without_a_console(self, site: Site) -> None:
        site.data.awards[0].data = 13
        award = next(award for award in site.json(FILE)["Results"] if award["GameID"] == 13)
        found = (award["GameTitle"], award["ConsoleID"], award["ConsoleName"])
        assert found == ("Prototype Without a Console", None, None)

    @pytest.mark.parametrize("game_id", [14, 9999])
    def test_deleted_game_fails(self, site: Site, game_id: int) -> None:
        games = [award for award in site.data.awards if award.type in ("Game Beaten", "Mastery/Completion")]
        newest = max(games, key=lambda award: award.at)
        newest.data = game_id
        assert site.fails(f"{FILE}?c=2")
        assert site.json(f"{FILE}?o=2")["Count"] == 15


class TestDay:
    def test_is_the_last_day(self, site: Site) -> None:
        page = site.json(f"{FILE}?d=2024-02-15&c=2")
        assert (page["Total"], users_and_games(page)) == (12, [("TurboSnail", 2), ("PixelBaker", 7)])

    def test_surprise_12_includes_the_whole_day(self, site: Site) -> None:
        assert site.json(f"{FILE}?d=2024-02-12")["Results"][0]["AwardDate"] == "2024-02-12T03:00:00+00:00"
        assert site.json(f"{FILE}?d=2024-02-11")["Results"][0]["AwardDate"] == "2024-01-20T15:00:00+00:00"
        assert site.json(f"{FILE}?d=2024-01-11") == NOTHING

    def test_can_not_be_after_today(self, site: Site) -> None:
        assert site.json(f"{FILE}?d=2024-05-01")["Total"] == 17
        message = "The d must be a date before or equal to today."
        assert site.validation_errors(f"{FILE}?d=2024-05-02") == {"d": [message]}

    @pytest.mark.parametrize("day", ["soon", "2024-02-30", "yesterday"])
    def test_invalid_dates_are_refused(self, site: Site, day: str) -> None:
        assert site.validation_errors(f"{FILE}?d={day}") == {"d": ["The d is not a valid date."]}

    @pytest.mark.parametrize("day", ["x", "tomorrow", "now"])
    def test_times_after_midnight_are_refused(self, site: Site, day: str) -> None:
        messages = ["The d is not a valid date.", "The d must be a date before or equal to today."]
        assert site.validation_errors(f"{FILE}?d={day}") == {"d": messages}

    @pytest.mark.parametrize("day", ["2024-2-12", "02/12/2024", "2024-02-12 23:00:00"])
    def test_other_forms_of_a_date(self, site: Site, day: str) -> None:
        assert site.json(f"{FILE}?d={day}") == site.json(f"{FILE}?d=2024-02-12")


class TestKinds:
    @pytest.mark.parametrize(
        ("kinds", "total"),
        [
            ("beaten-softcore", 8),
            ("beaten-hardcore", 6),
            ("completed", 1),
            ("mastered", 2),
            ("beaten-hardcore,completed", 7),
            ("beaten-hardcore,nonsense", 6),
            ("beaten-hardcore,%20completed", 6),
            ("nonsense", 0),
            ("Completed", 0),
            ("0", 17),
        ],
    )
    def test_kinds_filter_the_awards(self, site: Site, kinds: str, total: int) -> None:
        assert site.json(f"{FILE}?k={kinds}")["Total"] == total

    def test_unknown_kinds_are_an_empty_page(self, site: Site) -> None:
        assert site.json(f"{FILE}?k=nonsense") == NOTHING

    def test_all_kinds(self, site: Site) -> None:
        kinds = {award["AwardKind"] for award in site.json(FILE)["Results"]}
        assert kinds == {"beaten-softcore", "beaten-hardcore", "completed", "mastered"}


class TestDeletedUsers:
    def test_surprise_12_results_are_an_object_if_a_row_is_missing(self, site: Site) -> None:
        site.data.user("TurboSnail").deleted = True
        page = site.json(f"{FILE}?c=3")
        assert list(page["Results"]) == ["0", "2"]
        assert (page["Count"], page["Total"]) == (2, 17)

    def test_results_are_a_list_if_the_last_rows_are_missing(self, site: Site) -> None:
        site.data.user("TurboSnail").deleted = True
        page = site.json(f"{FILE}?c=2")
        assert users_and_games(page) == [("NightOwl", 9)]

    def test_page_in_the_middle_can_be_empty(self, site: Site) -> None:
        site.data.user("TurboSnail").deleted = True
        assert site.json(f"{FILE}?c=1&o=1") == {"Count": 0, "Total": 17, "Results": []}


@pytest.mark.parametrize(
    ("parameter", "messages"),
    [
        ("d", ["The d is not a valid date.", "The d must be a date before or equal to today."]),
        ("c", ["The c must be an integer.", "The c must be at least 1."]),
        ("k", ["The k must be a string."]),
    ],
)
def test_surprise_12_empty_parameters_are_refused(site: Site, parameter: str, messages: list[str]) -> None:
    assert site.validation_errors(f"{FILE}?{parameter}=") == {parameter: messages}


def test_empty_offset_is_0(site: Site) -> None:
    assert site.json(f"{FILE}?o=")["Count"] == 17


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("c=0", "The c must be at least 1."),
        ("c=-1", "The c must be at least 1."),
        ("o=-1", "The o must be at least 0."),
    ],
)
def test_bounds(site: Site, query: str, message: str) -> None:
    assert site.validation_errors(f"{FILE}?{query}") == {query[0]: [message]}


@pytest.mark.parametrize("file", ["API_GetFeed.php", "API_GetGameRating.php"])
def test_withdrawn_endpoints_return_410(site: Site, file: str) -> None:
    response = site.request(f"{file}?u=MockUser&i=1")
    error = {"status": "410", "code": "gone", "title": "Gone"}
    assert (response.status_code, response.json()) == (410, {"message": "Gone", "errors": [error]})
    assert site.request(f"{file}?y=NotTheKey").status_code == 401
