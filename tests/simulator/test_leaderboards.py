"""The endpoints about leaderboards behave as on the server. Each test checks one fact."""

from typing import Any

import pytest

from retroachievements_simulator.data import Leaderboard, LeaderboardEntry
from retroachievements_simulator.leaderboards import formatted

from .conftest import Site

OF_GAME = "API_GetGameLeaderboards.php"
ENTRIES = "API_GetLeaderboardEntries.php"
OF_USER = "API_GetUserGameLeaderboards.php"
# Each endpoint with its parameters, and the number of rows.
QUERIES = {OF_GAME: ("i=2", 2), ENTRIES: ("i=22", 3), OF_USER: ("i=2&u=TurboSnail", 2)}


def board(site: Site, board_id: int) -> Leaderboard:
    return next(board for board in site.data.leaderboards if board.id == board_id)


def enter(site: Site, board_id: int, username: str, score: int) -> LeaderboardEntry:
    at = site.data.leaderboard_entries[0].at
    entry = LeaderboardEntry(board(site, board_id), site.data.user(username), score, at)
    site.data.leaderboard_entries.append(entry)
    return entry


def ranks(body: Any) -> list[tuple[int, str]]:
    return [(entry["Rank"], entry["User"]) for entry in body["Results"]]


@pytest.mark.parametrize("file", QUERIES)
class TestPages:
    def test_envelope(self, site: Site, file: str) -> None:
        query, total = QUERIES[file]
        whole = site.json(f"{file}?{query}")
        assert (whole["Count"], whole["Total"], len(whole["Results"])) == (total, total, total)
        second = site.json(f"{file}?{query}&c=1&o=1")
        assert (second["Count"], second["Total"], second["Results"]) == (1, total, [whole["Results"][1]])
        assert site.json(f"{file}?{query}&c=&o=") == whole

    def test_page_past_the_end_is_empty(self, site: Site, file: str) -> None:
        query, total = QUERIES[file]
        assert site.json(f"{file}?{query}&o=50") == {"Count": 0, "Total": total, "Results": []}

    @pytest.mark.parametrize(
        ("page", "errors"),
        [
            ("c=501", {"c": ["The c must not be greater than 500."]}),
            ("c=0", {"c": ["The c must be at least 1."]}),
            ("c=-1", {"c": ["The c must be at least 1."]}),
            ("c=abc", {"c": ["The c must be an integer."]}),
            ("o=-1", {"o": ["The o must be at least 0."]}),
        ],
    )
    def test_values_out_of_bounds_are_refused(self, site: Site, file: str, page: str, errors: object) -> None:
        assert site.validation_errors(f"{file}?{QUERIES[file][0]}&{page}") == errors

    def test_count_of_500_is_allowed(self, site: Site, file: str) -> None:
        query, total = QUERIES[file]
        assert site.json(f"{file}?{query}&c=500")["Count"] == total

    def test_id_is_required(self, site: Site, file: str) -> None:
        query = QUERIES[file][0].split("&", 1)[1:]
        assert site.validation_errors(f"{file}?i=&{''.join(query)}") == {"i": ["The i field is required."]}


class TestDefaultCounts:
    @pytest.mark.parametrize(("query", "default"), [(f"{OF_GAME}?i=2", 100), (f"{OF_USER}?i=2&u=TurboSnail", 200)])
    def test_leaderboards(self, site: Site, query: str, default: int) -> None:
        for board_id in range(1000, 1300):
            site.data.leaderboards.append(Leaderboard(board_id, site.data.game(2), "One of many", ""))
            enter(site, board_id, "TurboSnail", 1)
        body = site.json(query)
        assert (body["Count"], body["Total"]) == (default, 302)

    def test_entries(self, site: Site) -> None:
        for score in range(150):
            enter(site, 22, "TurboSnail", score)
        body = site.json(f"{ENTRIES}?i=22")
        assert (body["Count"], body["Total"]) == (100, 153)


class TestOfGame:
    def test_all_fields(self, site: Site) -> None:
        assert site.json(f"{OF_GAME}?i=2") == {
            "Count": 2,
            "Total": 2,
            "Results": [
                {
                    "ID": 21,
                    "RankAsc": False,
                    "Title": "High score",
                    "Description": "Most points in one run",
                    "Format": "VALUE",
                    "TopEntry": {
                        "User": "MockReporter",
                        "ULID": "01MADEUP000000000000000008",
                        "Score": 800,
                        "FormattedScore": "800",
                    },
                    "Author": "PixelBaker",
                    "AuthorULID": "01MADEUP000000000000000002",
                    "State": "active",
                },
                {
                    "ID": 22,
                    "RankAsc": True,
                    "Title": "Sprint",
                    "Description": "First room, fastest",
                    "Format": "MILLISECS",
                    "TopEntry": {
                        "User": "MockReporter",
                        "ULID": "01MADEUP000000000000000008",
                        "Score": 5920,
                        "FormattedScore": "0:59.20",
                    },
                    "Author": None,
                    "AuthorULID": None,
                    "State": "active",
                },
            ],
        }

    @pytest.mark.parametrize("game_id", ["9999", "0", "-5", "abc", "14"])  # 14 is deleted
    def test_unknown_game_is_an_empty_404(self, site: Site, game_id: str) -> None:
        response = site.request(f"{OF_GAME}?i={game_id}")
        assert (response.status_code, response.json()) == (404, [])

    def test_game_without_leaderboards_has_an_empty_page(self, site: Site) -> None:
        assert site.json(f"{OF_GAME}?i=7") == {"Count": 0, "Total": 0, "Results": []}

    def test_hidden_leaderboards_are_left_out(self, site: Site) -> None:
        body = site.json(f"{OF_GAME}?i=1")
        assert (body["Total"], [row["ID"] for row in body["Results"]]) == (2, [11, 12])

    @pytest.mark.parametrize("state", ["disabled", "unpromoted"])
    def test_other_states_are_listed(self, site: Site, state: str) -> None:
        board(site, 21).state = state
        assert [row["State"] for row in site.json(f"{OF_GAME}?i=2")["Results"]] == [state, "active"]

    def test_no_leader(self, site: Site) -> None:
        site.data.leaderboard_entries.clear()
        assert [row["TopEntry"] for row in site.json(f"{OF_GAME}?i=2")["Results"]] == [None, None]

    def test_untracked_and_deleted_users_do_not_lead(self, site: Site) -> None:
        site.data.user("MockReporter").untracked = True
        assert [row["TopEntry"]["User"] for row in site.json(f"{OF_GAME}?i=2")["Results"]] == ["TurboSnail"] * 2
        # GoneFishing would lead these.
        assert [row["TopEntry"]["User"] for row in site.json(f"{OF_GAME}?i=1")["Results"]] == ["PixelBaker"] * 2

    def test_deleted_leader_fails(self, site: Site) -> None:
        board(site, 22).leader_is_deleted = True
        assert site.fails(f"{OF_GAME}?i=2")
        assert site.json(f"{OF_GAME}?i=2&c=1")["Count"] == 1


class TestEntries:
    def test_all_fields(self, site: Site) -> None:
        body = site.json(f"{ENTRIES}?i=22")
        assert body["Results"][1] == {
            "Rank": 2,
            "User": "TurboSnail",
            "ULID": "01MADEUP000000000000000005",
            "Score": 5950,
            "FormattedScore": "0:59.50",
            "DateSubmitted": "2024-02-15T23:00:00+00:00",
        }
        assert ranks(body) == [(1, "MockReporter"), (2, "TurboSnail"), (3, "MockUser")]

    def test_higher_can_be_better(self, site: Site) -> None:
        assert ranks(site.json(f"{ENTRIES}?i=21")) == [(1, "MockReporter"), (2, "TurboSnail"), (3, "MockUser")]
        board(site, 21).lower_is_better = True
        assert ranks(site.json(f"{ENTRIES}?i=21")) == [(1, "MockUser"), (2, "TurboSnail"), (3, "MockReporter")]

    @pytest.mark.parametrize("board_id", ["9999", "0", "-5", "abc"])
    def test_unknown_leaderboard_is_an_empty_404(self, site: Site, board_id: str) -> None:
        response = site.request(f"{ENTRIES}?i={board_id}")
        assert (response.status_code, response.json()) == (404, [])

    def test_hidden_leaderboards_are_found(self, site: Site) -> None:
        assert site.json(f"{ENTRIES}?i=90") == {"Count": 0, "Total": 0, "Results": []}

    @pytest.mark.parametrize("attribute", ["untracked", "deleted"])
    def test_untracked_and_deleted_users_are_left_out(self, site: Site, attribute: str) -> None:
        setattr(site.data.user("MockReporter"), attribute, True)
        body = site.json(f"{ENTRIES}?i=22")
        assert (ranks(body), body["Total"]) == ([(1, "TurboSnail"), (2, "MockUser")], 2)

    def test_equal_scores_share_a_rank_on_every_page(self, site: Site) -> None:
        enter(site, 22, "PixelBaker", 5950)  # earlier than TurboSnail
        expected = [(1, "MockReporter"), (2, "PixelBaker"), (2, "TurboSnail"), (4, "MockUser")]
        assert ranks(site.json(f"{ENTRIES}?i=22")) == expected
        assert ranks(site.json(f"{ENTRIES}?i=22&o=2")) == expected[2:]

    def test_negative_scores_are_formatted_and_ranked_as_unsigned(self, site: Site) -> None:
        board(site, 21).format = "UNSIGNED"
        enter(site, 21, "PixelBaker", -1)
        first = site.json(f"{ENTRIES}?i=21")["Results"][0]
        assert (first["User"], first["Rank"], first["Score"]) == ("PixelBaker", 1, -1)
        assert first["FormattedScore"] == "4,294,967,295"


class TestOfUser:
    def test_all_fields(self, site: Site) -> None:
        assert site.json(f"{OF_USER}?i=2&u=TurboSnail&o=1") == {
            "Count": 1,
            "Total": 2,
            "Results": [
                {
                    "ID": 22,
                    "RankAsc": True,
                    "Title": "Sprint",
                    "Description": "First room, fastest",
                    "Format": "MILLISECS",
                    "UserEntry": {
                        "User": "TurboSnail",
                        "ULID": "01MADEUP000000000000000005",
                        "Score": 5950,
                        "FormattedScore": "0:59.50",
                        "Rank": 2,
                        "DateUpdated": "2024-02-15T23:00:00+00:00",
                    },
                }
            ],
        }

    def test_by_id(self, site: Site) -> None:
        site.data.leaderboard_entries.reverse()
        assert [row["ID"] for row in site.json(f"{OF_USER}?i=2&u=TurboSnail")["Results"]] == [21, 22]

    def test_by_any_name(self, site: Site) -> None:
        by_name = site.json(f"{OF_USER}?i=3&u=newlantern")
        assert by_name["Results"][0]["UserEntry"]["User"] == "NewLantern"
        assert site.json(f"{OF_USER}?i=3&u=OldLantern") == by_name
        assert site.json(f"{OF_USER}?i=3&u=01MADEUP000000000000000003") == by_name

    @pytest.mark.parametrize(
        ("query", "status", "message"),
        [
            ("i=2&u=Nobody", 404, "User not found"),
            ("i=9999&u=Nobody", 404, "User not found"),
            ("i=9999&u=MockUser", 404, "Game not found"),
            ("i=abc&u=MockUser", 404, "Game not found"),
            ("i=14&u=MockUser", 404, "Game not found"),
            ("i=7&u=MockUser", 422, "Game has no leaderboards"),
            ("i=1&u=MockUser", 422, "User has no leaderboards on this game"),
        ],
    )
    def test_missing_objects_are_a_422_with_a_text(self, site: Site, query: str, status: int, message: str) -> None:
        response = site.request(f"{OF_USER}?{query}")
        assert (response.status_code, response.json()) == (status, [message])

    def test_untracked_users_have_no_leaderboards(self, site: Site) -> None:
        site.data.user("TurboSnail").untracked = True
        response = site.request(f"{OF_USER}?i=2&u=TurboSnail")
        assert (response.status_code, response.json()) == (422, ["User has no leaderboards on this game"])

    def test_invalid_parameters_are_a_422_with_a_map(self, site: Site) -> None:
        assert site.validation_errors(OF_USER) == {"i": ["The i field is required."], "u": ["The u field is required."]}
        errors = {"u": ["The u may only contain letters and numbers."]}
        assert site.validation_errors(f"{OF_USER}?i=2&u=no_underscore") == errors

    def test_hidden_leaderboards_are_listed(self, site: Site) -> None:
        enter(site, 90, "PixelBaker", 5)
        assert [row["ID"] for row in site.json(f"{OF_USER}?i=1&u=PixelBaker")["Results"]] == [11, 12, 90]

    def test_rank_does_not_count_deleted_users(self, site: Site) -> None:
        # GoneFishing was better than PixelBaker on both.
        rows = site.json(f"{OF_USER}?i=1&u=PixelBaker")["Results"]
        assert [row["UserEntry"]["Rank"] for row in rows] == [1, 1]
        assert ranks(site.json(f"{ENTRIES}?i=11")) == [(1, "PixelBaker")]

    def test_rank_does_not_count_untracked_users(self, site: Site) -> None:
        site.data.user("MockReporter").untracked = True
        rows = site.json(f"{OF_USER}?i=2&u=TurboSnail")["Results"]
        assert [row["UserEntry"]["Rank"] for row in rows] == [1, 1]

    def test_equal_scores_share_a_rank(self, site: Site) -> None:
        enter(site, 22, "PixelBaker", 5950)
        for user in ("PixelBaker", "TurboSnail"):
            assert site.json(f"{OF_USER}?i=2&u={user}")["Results"][-1]["UserEntry"]["Rank"] == 2

    def test_rank_compares_unsigned_scores_as_signed(self, site: Site) -> None:
        board(site, 21).format = "UNSIGNED"
        enter(site, 21, "PixelBaker", -1)
        entry = site.json(f"{OF_USER}?i=2&u=PixelBaker")["Results"][0]["UserEntry"]
        assert (entry["Rank"], entry["FormattedScore"]) == (4, "4,294,967,295")


@pytest.mark.parametrize(
    ("form", "score", "shown"),
    [
        ("SCORE", 1234, "001234"),
        ("TIME", 3790, "1:03.16"),
        ("MILLISECS", 12620, "2:06.20"),
        ("TIMESECS", 3725, "1h02:05"),
        ("MINUTES", 125, "2h05"),
        ("SECS_AS_MINS", 7505, "2h05"),
        ("VALUE", 390490, "390,490"),
        ("UNSIGNED", -2, "4,294,967,294"),
        ("TENS", 1234, "12,340"),
        ("HUNDREDS", 1234, "123,400"),
        ("THOUSANDS", 1234, "1,234,000"),
        ("FIXED1", 12345, "1,234.5"),
        ("FIXED2", -150, "-1.50"),
        ("FIXED3", 1, "0.001"),
        ("", 1000, "1,000"),
    ],
)
def test_formats_of_scores(form: str, score: int, shown: str) -> None:
    assert formatted(score, form) == shown


@pytest.mark.parametrize(
    ("form", "found"),
    [("{}abc", True), ("{}e0", True), ("%2B{}", True), ("{}.0", True), ("{}.5", False), ("-{}", False)],
)
@pytest.mark.parametrize(
    ("query", "number"),
    [
        ("API_GetGameHashes.php?i=", 2),
        ("API_GetGameLeaderboards.php?i=", 2),
        ("API_GetUserGameLeaderboards.php?u=TurboSnail&i=", 2),
        ("API_GetLeaderboardEntries.php?i=", 22),
    ],
)
def test_ids_are_compared_by_the_database(site: Site, query: str, number: int, form: str, found: bool) -> None:
    assert site.request(query + form.format(number)).status_code == (200 if found else 404)
