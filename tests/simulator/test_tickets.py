"""GetTicketData behaves as on the server. Each test checks one fact.

The expected numbers are counted by hand from the tables in `retroachievements_simulator/data.py`.
"""

from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from retroachievements_simulator import Ticket, User

from .conftest import Site

RECENT = {"OpenTickets", "URL", "RecentTickets"}
TICKET_FIELDS = {
    "ID", "AchievementID", "AchievementTitle", "AchievementDesc", "AchievementType", "Points", "BadgeName",
    "AchievementAuthor", "AchievementAuthorULID", "GameID", "ConsoleName", "GameTitle", "GameIcon", "ReportedAt",
    "ReportType", "ReportTypeDescription", "ReportState", "ReportStateDescription", "Hardcore", "ReportNotes",
    "ReportedBy", "ReportedByULID", "ResolvedAt", "ResolvedBy", "ResolvedByULID",
}  # fmt: skip


class TicketSite:
    """Sends requests to the ticket endpoint, as curl would."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self.data = site.data

    def request(self, query: str = "", **options: Any) -> httpx.Response:
        return self._site.request(f"API_GetTicketData.php?{query}", **options)

    def json(self, query: str = "", **options: Any) -> Any:
        return self._site.json(f"API_GetTicketData.php?{query}", **options)

    def fails(self, query: str) -> bool:
        return self._site.fails(f"API_GetTicketData.php?{query}")

    def add_ticket(self, achievement_id: int, state: int = 1, **fields: Any) -> Ticket:
        ticket = Ticket(
            id=max(ticket.id for ticket in self.data.tickets) + 1,
            subject_id=achievement_id,
            author=self.data.user("NightOwl"),
            reporter=self.data.user("MockReporter"),
            state=state,
            type=2,
            notes="",
            reported_at=datetime(2025, 1, 1, tzinfo=UTC),
        )
        for name, value in fields.items():
            setattr(ticket, name, value)
        self.data.tickets.append(ticket)
        return ticket


@pytest.fixture(name="site")
def ticket_site(site: Site) -> TicketSite:
    return TicketSite(site)


class TestOneTicket:
    def test_all_fields(self, site: TicketSite) -> None:
        site.data.tickets.append(
            Ticket(
                id=500,
                subject_id=12,
                author=site.data.user("OldLantern"),
                reporter=site.data.user("MockReporter"),
                state=2,
                type=1,
                notes="Popped/early. é<br/>",
                reported_at=datetime(2024, 2, 3, 4, 5, 6, tzinfo=UTC),
                hardcore=0,
                resolver=site.data.user("MockUser"),
                resolved_at=datetime(2024, 2, 4, 0, 0, 0, tzinfo=UTC),
            )
        )
        assert site.json("i=500") == {
            "ID": 500,
            "AchievementID": 12,
            "AchievementTitle": "Halfway There",
            "AchievementDesc": 'Reach the "Café Bridge"',
            "AchievementType": None,
            "Points": 10,
            "BadgeName": "00012",
            "AchievementAuthor": "NewLantern",
            "AchievementAuthorULID": "01MADEUP000000000000000003",
            "GameID": 1,
            "ConsoleName": "Paper Console",
            "GameTitle": "Pokétown Rescue: Red Rooftops",
            "GameIcon": "/Images/000001.png",
            "ReportedAt": "2024-02-03 04:05:06",
            "ReportType": 1,
            "ReportTypeDescription": "Triggered at the wrong time",
            "ReportState": 2,
            "ReportStateDescription": "Resolved",
            "Hardcore": 0,
            "ReportNotes": "Popped/early. é<br/>",
            "ReportedBy": "MockReporter",
            "ReportedByULID": "01MADEUP000000000000000008",
            "ResolvedAt": "2024-02-04 00:00:00",
            "ResolvedBy": "MockUser",
            "ResolvedByULID": "00003EMFWR7XB8SDPEHB3K56ZQ",
            "URL": "https://retroachievements.org/ticket/500",
        }

    def test_unknown_ticket(self, site: TicketSite) -> None:
        response = site.request("i=9999")
        assert (response.status_code, response.json()) == (404, {"error": "Ticket ID 9999 not found"})

    @pytest.mark.parametrize(
        ("state", "words"), [(0, "Closed"), (1, "Open"), (2, "Resolved"), (3, "Request"), (4, "Pending Review")]
    )
    def test_all_states(self, site: TicketSite, state: int, words: str) -> None:
        ticket = site.json(f"i={site.add_ticket(11, state=state).id}")
        assert (ticket["ReportState"], ticket["ReportStateDescription"]) == (state, words)

    @pytest.mark.parametrize(("kind", "words"), [(1, "Triggered at the wrong time"), (2, "Did not trigger")])
    def test_all_types(self, site: TicketSite, kind: int, words: str) -> None:
        ticket = site.json(f"i={site.add_ticket(11, type=kind).id}")
        assert (ticket["ReportType"], ticket["ReportTypeDescription"]) == (kind, words)

    def test_unknown_values_are_null(self, site: TicketSite) -> None:
        ticket = site.json(f"i={site.add_ticket(11, author=None, reporter=None, reported_at=None).id}")
        nulls = {name for name, value in ticket.items() if value is None}
        assert nulls == {
            "AchievementAuthor", "AchievementAuthorULID", "ReportedAt", "Hardcore", "ReportedBy", "ReportedByULID",
            "ResolvedAt", "ResolvedBy", "ResolvedByULID",
        }  # fmt: skip

    def test_remains_after_deletion_of_its_objects(self, site: TicketSite) -> None:
        assert site.json("i=147")["ReportNotes"] == "Deleted"
        assert site.json("i=148")["AchievementTitle"] == "Withdrawn"
        assert site.json("i=149")["ConsoleName"] is None
        assert site.json("i=150")["GameTitle"] == "Withdrawn Game"

    def test_nonexistent_achievement_leaves_nulls(self, site: TicketSite) -> None:
        ticket = site.json(f"i={site.add_ticket(99999).id}")
        gone = ["AchievementTitle", "AchievementDesc", "AchievementType", "Points", "BadgeName"]
        gone += ["GameID", "ConsoleName", "GameTitle", "GameIcon"]
        assert [ticket[name] for name in gone] == [None] * 9
        assert ticket["AchievementID"] == 99999

    def test_ticket_about_a_leaderboard_is_not_found(self, site: TicketSite) -> None:
        assert site.request("i=146").status_code == 404

    def test_reporter_name_falls_back_to_the_username_but_not_in_lists(self, site: TicketSite) -> None:
        assert site.json("i=145")["ReportedBy"] == "Nameless"
        assert site.json("c=1")["RecentTickets"][0]["ReportedBy"] is None
        assert site.json("c=1")["RecentTickets"][0]["ReportedByULID"] == "01MADEUP000000000000000009"

    def test_developer_and_resolver_names_fall_back_likewise(self, site: TicketSite) -> None:
        nameless = site.data.user("Nameless")
        ticket_id = site.add_ticket(11, author=nameless, resolver=nameless).id
        alone, (listed,) = site.json(f"i={ticket_id}"), site.json("c=1")["RecentTickets"]
        assert (alone["AchievementAuthor"], alone["ResolvedBy"]) == ("Nameless", "Nameless")
        assert (listed["ID"], listed["AchievementAuthor"], listed["ResolvedBy"]) == (ticket_id, None, None)

    def test_author_is_the_assigned_developer(self, site: TicketSite) -> None:
        site.data.ticket(12).author = site.data.user("QuietHands")
        assert site.json("i=12")["AchievementAuthor"] == "QuietHands"
        assert site.json("u=QuietHands")["Total"] == 1

    def test_deleted_users_still_appear(self, site: TicketSite) -> None:
        of_game = site.json("g=11&d=1")["Tickets"]
        assert {ticket["AchievementAuthor"] for ticket in of_game} == {"GoneFishing"}
        assert site.json(f"i={of_game[0]['ID']}")["AchievementAuthor"] == "GoneFishing"


class TestListedTickets:
    def test_rows_have_25_fields_and_no_url(self, site: TicketSite) -> None:
        assert len(TICKET_FIELDS) == 25
        for row in site.json("c=100")["RecentTickets"] + site.json("g=1&d=1")["Tickets"]:
            assert row.keys() == TICKET_FIELDS
        assert site.json("i=12").keys() == TICKET_FIELDS | {"URL"}

    def test_rows_match_the_ticket(self, site: TicketSite) -> None:
        for row in site.json("g=1&d=1")["Tickets"]:
            assert site.json(f"i={row['ID']}") == row | {"URL": f"https://retroachievements.org/ticket/{row['ID']}"}

    def test_newest_first_by_time_and_then_by_id(self, site: TicketSite) -> None:
        tied = datetime(2030, 1, 1, tzinfo=UTC)
        ids = [site.add_ticket(11, reported_at=tied).id for _ in range(2)]
        oldest = site.add_ticket(11, reported_at=datetime(2000, 1, 1, tzinfo=UTC)).id
        rows = site.json("c=100")["RecentTickets"]
        assert [row["ID"] for row in rows[:2]] == [ids[1], ids[0]]
        assert rows[-1]["ID"] == oldest
        assert [row["ID"] for row in site.json("g=1&f=5&d=1")["Tickets"]] == [144, 143, 142]

    @pytest.mark.parametrize("achievement_id", [131, 141], ids=["game without a console", "deleted game"])
    def test_invalid_game_fails_the_list(self, site: TicketSite, achievement_id: int) -> None:
        site.add_ticket(achievement_id)
        assert site.fails("")
        assert site.json("o=1")["OpenTickets"] == 57

    def test_ticket_without_a_time_fails_the_list(self, site: TicketSite) -> None:
        site.add_ticket(11, reported_at=None)
        assert site.fails("g=1&d=1&c=100")
        assert site.json("g=1&d=1&c=5")["OpenTickets"] == 25


class TestMostTicketedGames:
    def test_all_fields(self, site: TicketSite) -> None:
        body = site.json("f=1&c=100")
        assert body.keys() == {"MostReportedGames", "URL"}
        assert body["URL"] == "https://retroachievements.org/manage/most-reported-games"
        assert body["MostReportedGames"][0] == {
            "GameID": 12,
            "GameTitle": "Postcard Detective",
            "GameIcon": "/Images/000012.png",
            "Console": "Glass Arcade",
            "OpenTickets": 9,
        }
        # Open and request, on official achievements, including the deleted ticket 147 of game 4.
        counts = {game["GameID"]: game["OpenTickets"] for game in body["MostReportedGames"]}
        assert counts == {12: 9, 4: 6, 7: 6, 3: 5, 5: 5, 6: 5, 8: 5, 9: 5, 10: 5, 11: 4, 1: 1, 2: 1}
        assert list(counts.values()) == sorted(counts.values(), reverse=True)

    def test_game_without_a_console_has_no_console_name(self, site: TicketSite) -> None:
        for _ in range(20):
            site.add_ticket(131)
        game = site.json("f=1&c=1")["MostReportedGames"][0]
        assert (game["GameID"], game["Console"]) == (13, None)

    def test_deleted_achievements_count(self, site: TicketSite) -> None:
        for _ in range(20):
            site.add_ticket(59)
        assert site.json("f=1&c=1")["MostReportedGames"][0]["OpenTickets"] == 25


class TestDeveloperStats:
    def test_documented_example(self, site: TicketSite) -> None:
        assert site.json("u=MockUser") == {
            "User": "MockUser",
            "ULID": "00003EMFWR7XB8SDPEHB3K56ZQ",
            "Open": 0,
            "Closed": 17,
            "Resolved": 27,
            "Total": 44,
            "URL": "https://retroachievements.org/user/MockUser/tickets",
        }

    @pytest.mark.parametrize(
        "user",
        ["NewLantern", "OldLantern", "newlantern", "OLDLANTERN", "N%C3%ABwLantern",
         "01MADEUP000000000000000003", "01madeup000000000000000003"],
    )  # fmt: skip
    def test_renamed_developer_by_any_name(self, site: TicketSite, user: str) -> None:
        stats = site.json(f"u={user}")
        assert (stats["User"], stats["ULID"]) == ("NewLantern", "01MADEUP000000000000000003")
        assert (stats["Open"], stats["Closed"], stats["Resolved"], stats["Total"]) == (9, 3, 4, 16)
        assert stats["URL"] == "https://retroachievements.org/user/NewLantern/tickets"

    def test_developer_without_tickets(self, site: TicketSite) -> None:
        stats = site.json("u=QuietHands")
        assert (stats["Open"], stats["Closed"], stats["Resolved"], stats["Total"]) == (0, 0, 0, 0)

    def test_request_and_pending_review_are_not_counted(self, site: TicketSite) -> None:
        site.add_ticket(121, state=3)
        site.add_ticket(121, state=4)
        stats = site.json("u=NightOwl")  # including 149 and 150, because games do not matter here
        assert (stats["Open"], stats["Closed"], stats["Resolved"], stats["Total"]) == (8, 5, 4, 17)

    def test_only_official_achievements_count(self, site: TicketSite) -> None:
        stats = site.json("u=TurboSnail")  # 142 and 143 are about an unofficial achievement
        assert (stats["Open"], stats["Resolved"]) == (12, 4)

    def test_leaderboard_ticket_counts_if_an_achievement_has_its_id(self, site: TicketSite) -> None:
        # 11 of the table, 145, and 146 about a leaderboard, without the deleted 147 and 148.
        assert (site.json("u=PixelBaker")["Open"], site.json("u=PixelBaker")["Closed"]) == (13, 4)

    @pytest.mark.parametrize("user", ["Nobody", "no such name!", "x" * 26, "MockUser%00x"])
    def test_unknown_user_is_named_as_sent(self, site: TicketSite, user: str) -> None:
        response = site.request(f"u={user}")
        sent = user.replace("%00", "\0")
        assert (response.status_code, response.json()) == (404, {"error": f"User {sent} not found"})

    def test_name_is_trimmed(self, site: TicketSite) -> None:
        assert site.json("u=%20MockUser%20")["Total"] == 44

    def test_deleted_user_is_not_found(self, site: TicketSite) -> None:
        assert site.request("u=GoneFishing").status_code == 404
        assert site.request("u=01MADEUP000000000000000006").status_code == 404

    def test_user_without_a_display_name_fails(self, site: TicketSite) -> None:
        assert site.fails("u=Nameless")

    def test_26_characters_are_a_ulid(self, site: TicketSite) -> None:
        site.data.users.append(User(10, "01MADEUP000000000000000010", "a" * 26, "a" * 26))
        assert site.request(f"u={'a' * 26}").status_code == 404


class TestGameStats:
    def test_all_fields(self, site: TicketSite) -> None:
        assert site.json("g=3") == {
            "GameID": 3,
            "GameTitle": "~Hack~ Night Market: After Hours",
            "ConsoleName": "Paper Console",
            "OpenTickets": 10,
            "URL": "https://retroachievements.org/game/3/tickets",
        }

    def test_tickets_of_every_state_are_counted_and_listed(self, site: TicketSite) -> None:
        body = site.json("g=3&d=1&c=100")
        states = [ticket["ReportState"] for ticket in body["Tickets"]]
        assert {state: states.count(state) for state in range(5)} == {0: 2, 1: 4, 2: 2, 3: 1, 4: 1}
        assert body["OpenTickets"] == 10

    def test_only_a_value_of_one_lists_tickets(self, site: TicketSite) -> None:
        assert "Tickets" in site.json("g=3&d=1")
        for details in ["0", "2", "abc", ""]:
            assert "Tickets" not in site.json(f"g=3&d={details}")

    def test_unofficial_achievements(self, site: TicketSite) -> None:
        assert site.json("g=1&f=5")["OpenTickets"] == 3
        assert [ticket["AchievementID"] for ticket in site.json("g=1&f=5&d=1")["Tickets"]] == [15, 15, 15]

    @pytest.mark.parametrize("flag", ["0", "3", "4", "abc"])
    def test_other_flags_mean_official(self, site: TicketSite, flag: str) -> None:
        assert site.json(f"g=1&f={flag}&d=1&c=100") == site.json("g=1&d=1&c=100")
        assert site.json(f"g=1&f={flag}")["OpenTickets"] == 24

    def test_deleted_tickets_and_achievements_do_not_count(self, site: TicketSite) -> None:
        assert site.json("g=4")["OpenTickets"] == 8  # including 147
        assert site.json("g=5")["OpenTickets"] == 8  # including 148

    def test_unknown_game(self, site: TicketSite) -> None:
        response = site.request("g=999")
        assert (response.status_code, response.json()) == (404, {"error": "Game ID 999 not found"})

    def test_deleted_game_is_not_found(self, site: TicketSite) -> None:
        assert site.request("g=14").json() == {"error": "Game ID 14 not found"}

    def test_game_without_a_console_fails(self, site: TicketSite) -> None:
        assert site.fails("g=13")

    def test_game_without_a_title(self, site: TicketSite) -> None:
        site.data.game(1).title = None
        assert site.json("g=1")["GameTitle"] is None


class TestAchievementStats:
    def test_all_fields(self, site: TicketSite) -> None:
        assert site.json("a=31") == {
            "AchievementID": 31,
            "AchievementTitle": "First Steps",
            "AchievementDescription": "Leave the starting room",
            "AchievementType": "progression",
            "URL": "https://retroachievements.org/achievement/31/tickets",
            "OpenTickets": 2,  # one of the table and 145, because 146 is about a leaderboard
        }

    def test_open_and_request_count(self, site: TicketSite) -> None:
        assert site.json("a=34")["OpenTickets"] == 2

    def test_unofficial_achievements_count(self, site: TicketSite) -> None:
        assert site.json("a=15")["OpenTickets"] == 1

    def test_deleted_tickets_do_not_count(self, site: TicketSite) -> None:
        assert site.json("a=41")["OpenTickets"] == 1

    @pytest.mark.parametrize("achievement_id", [999, 59], ids=["unknown", "deleted"])
    def test_not_found(self, site: TicketSite, achievement_id: int) -> None:
        response = site.request(f"a={achievement_id}")
        assert (response.status_code, response.json()) == (404, {"error": f"Achievement ID {achievement_id} not found"})


class TestRecentTickets:
    def test_open_and_request_on_official_achievements(self, site: TicketSite) -> None:
        body = site.json("c=100")
        assert body.keys() == RECENT
        # 43 open and 12 request in the table, and 145.
        assert (body["OpenTickets"], len(body["RecentTickets"])) == (56, 56)
        assert {ticket["ReportState"] for ticket in body["RecentTickets"]} == {1, 3}
        assert not {142, 146, 147} & {ticket["ID"] for ticket in body["RecentTickets"]}
        assert body["URL"] == "https://retroachievements.org/tickets"

    def test_total_counts_all_pages(self, site: TicketSite) -> None:
        assert site.json("c=1&o=50")["OpenTickets"] == 56

    def test_no_tickets(self, site: TicketSite) -> None:
        site.data.tickets.clear()
        assert site.json() == {"OpenTickets": 0, "URL": "https://retroachievements.org/tickets", "RecentTickets": []}


def test_numbers_of_the_data(site: TicketSite) -> None:
    assert len(site.data.tickets) == 150
    assert {ticket.state for ticket in site.data.tickets} == {0, 1, 2, 3, 4}
    assert {ticket.type for ticket in site.data.tickets} == {1, 2}
    assert len({game.system.id for game in site.data.games if game.system}) == 3
    assert len([game for game in site.data.games if game.system and not game.deleted]) == 15
    assert len({ticket.author.id for ticket in site.data.tickets if ticket.author}) == 6
