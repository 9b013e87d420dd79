"""The parameters of GetTicketData select its mode and its page, as on the server. Each test checks one fact."""

from typing import Any

import pytest

from retroachievements_simulator import Achievement, Game

from .conftest import Site
from .test_tickets import RECENT, TicketSite


@pytest.fixture(name="site")
def ticket_site(site: Site) -> TicketSite:
    return TicketSite(site)


class TestModes:
    @pytest.mark.parametrize(
        ("query", "key"),
        [
            ("i=1&f=1&u=MockUser&g=1&a=11", "ReportState"),
            ("f=1&u=MockUser&g=1&a=11", "MostReportedGames"),
            ("u=MockUser&g=1&a=11", "Total"),
            ("g=1&a=11", "GameID"),
            ("a=11", "AchievementID"),
            ("", "RecentTickets"),
        ],
    )
    def test_first_matching_selector(self, site: TicketSite, query: str, key: str) -> None:
        assert key in site.json(query)

    @pytest.mark.parametrize(
        "query", ["i=abc", "i=0", "i=-1", "u=", "u=0", "u=%20", "g=0", "g=-1", "g=x", "a=x", "a=0", "f=2"]
    )
    def test_invalid_selectors_return_the_recent_tickets(self, site: TicketSite, query: str) -> None:
        assert site.json(query).keys() == RECENT

    @pytest.mark.parametrize("query", ["i=abc&a=11", "f=0&a=11", "u=0&a=11", "g=-5&a=11"])
    def test_invalid_selectors_fall_through_to_the_next_mode(self, site: TicketSite, query: str) -> None:
        assert site.json(query)["AchievementID"] == 11

    @pytest.mark.parametrize(
        "i", ["12", "12abc", "%2B12", "12.9", "1.2e1", "%2012%20", "i=5&i=12"], ids=lambda value: value
    )
    def test_integers_are_cast_as_in_php(self, site: TicketSite, i: str) -> None:
        assert site.json(i if i.startswith("i=") else f"i={i}")["ID"] == 12

    def test_all_integers_are_cast(self, site: TicketSite) -> None:
        assert "MostReportedGames" in site.json("f=1abc")
        assert site.json("g=1&f=5x")["OpenTickets"] == 3
        assert "Tickets" in site.json("g=1&d=1x")
        assert site.json(f"i={'0' * 30}12")["ID"] == 12

    def test_any_text_but_empty_and_zero_is_a_user(self, site: TicketSite) -> None:
        assert site.request("u=00").json() == {"error": "User 00 not found"}

    def test_array_counts_as_one(self, site: TicketSite) -> None:
        assert site.json("i[]=77")["ID"] == 1

    def test_huge_ids_stay_in_64_bits(self, site: TicketSite) -> None:
        response = site.request("i=99999999999999999999999")
        assert response.status_code == 404
        assert response.json() == {"error": "Ticket ID 9223372036854775807 not found"}
        assert site.request("i=1e300").json() == response.json()

    @pytest.mark.parametrize("body", [{"json": {"i": 12}}, {"data": {"i": "12"}}], ids=["json", "form"])
    def test_ticket_id_in_a_body_takes_precedence(self, site: TicketSite, body: dict[str, Any]) -> None:
        assert site.json("i=5", method="POST", **body)["ID"] == 12

    def test_empty_ticket_id_in_a_body_takes_precedence(self, site: TicketSite) -> None:
        assert site.json("i=5", method="POST", json={"i": ""}).keys() == RECENT

    def test_form_of_a_get_is_ignored(self, site: TicketSite) -> None:
        form = {"content": b"i=12", "headers": {"Content-Type": "application/x-www-form-urlencoded"}}
        assert site.json("i=5", **form)["ID"] == 5

    @pytest.mark.parametrize("name", ["f", "u", "g", "a"])
    def test_other_parameters_in_a_body_are_ignored(self, site: TicketSite, name: str) -> None:
        assert site.json("", method="POST", json={name: "1"}).keys() == RECENT

    def test_array_as_user_fails(self, site: TicketSite) -> None:
        assert site.fails("u[]=MockUser")

    def test_details_only_affect_game_stats(self, site: TicketSite) -> None:
        for query in ["i=12", "f=1", "u=MockUser", "a=11"]:
            assert site.json(f"{query}&d=1") == site.json(query)

    def test_unofficial_flag_only_affects_games(self, site: TicketSite) -> None:
        for query in ["i=12", "u=MockUser", "a=11", ""]:
            assert site.json(f"{query}&f=5") == site.json(query)


class TestCountAndOffset:
    def test_default_is_ten(self, site: TicketSite) -> None:
        assert len(site.json()["RecentTickets"]) == 10
        assert len(site.json("c=")["RecentTickets"]) == 10
        assert len(site.json("g=1&d=1")["Tickets"]) == 10
        assert len(site.json("f=1")["MostReportedGames"]) == 10

    def test_count(self, site: TicketSite) -> None:
        assert len(site.json("c=3")["RecentTickets"]) == 3
        assert len(site.json("g=1&d=1&c=3")["Tickets"]) == 3
        assert len(site.json("f=1&c=3")["MostReportedGames"]) == 3

    def test_count_is_reduced_to_100(self, site: TicketSite) -> None:
        for _ in range(100):
            site.add_ticket(121)
        assert len(site.json("c=600")["RecentTickets"]) == 100
        assert len(site.json("g=12&d=1&c=600")["Tickets"]) == 100

    def test_count_of_games_is_reduced_to_100(self, site: TicketSite) -> None:
        add_games_with_open_tickets(site, 120)
        assert len(site.json("f=1&c=600")["MostReportedGames"]) == 100

    @pytest.mark.parametrize("count", ["0", "abc"])
    def test_count_of_zero_is_an_empty_list_of_tickets(self, site: TicketSite, count: str) -> None:
        assert site.json(f"c={count}")["RecentTickets"] == []
        assert site.json(f"g=1&d=1&c={count}")["Tickets"] == []

    @pytest.mark.parametrize("count", ["0", "-1", "abc"])
    def test_count_below_one_returns_twenty_games(self, site: TicketSite, count: str) -> None:
        add_games_with_open_tickets(site, 30)
        assert len(site.json(f"f=1&c={count}")["MostReportedGames"]) == 20

    def test_negative_count_of_tickets_fails(self, site: TicketSite) -> None:
        assert site.fails("c=-1")
        assert site.fails("g=1&d=1&c=-1")

    def test_count_only_affects_lists(self, site: TicketSite) -> None:
        for query in ["i=12", "u=MockUser", "g=1", "a=11"]:
            assert site.json(f"{query}&c=-1&o=3") == site.json(query)

    def test_offset_skips_tickets(self, site: TicketSite) -> None:
        first = site.json("c=5")["RecentTickets"]
        assert site.json("c=3&o=2")["RecentTickets"] == first[2:]
        of_game = site.json("g=1&d=1&c=5")["Tickets"]
        assert site.json("g=1&d=1&c=3&o=2")["Tickets"] == of_game[2:]

    @pytest.mark.parametrize("offset", ["-3", "abc", ""])
    def test_negative_offset_is_zero(self, site: TicketSite, offset: str) -> None:
        assert site.json(f"c=5&o={offset}") == site.json("c=5")

    def test_most_ticketed_games_ignore_the_offset(self, site: TicketSite) -> None:
        assert site.json("f=1&o=5") == site.json("f=1")

    def test_page_past_the_end_is_empty(self, site: TicketSite) -> None:
        assert site.json("o=56")["RecentTickets"] == []
        assert site.json("g=3&d=1&o=10")["Tickets"] == []


def add_games_with_open_tickets(site: TicketSite, how_many: int) -> None:
    for n in range(1000, 1000 + how_many):
        game = Game(n, f"Game {n}", site.data.systems[0], None)
        site.data.games.append(game)
        site.data.achievements.append(Achievement(10 * n, game, "Title", "Description", None, 5, None))
        site.add_ticket(10 * n)
