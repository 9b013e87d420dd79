"""Awards of users are as on the server. Each test checks one fact."""

from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements_simulator.data import Achievement, Award

from .conftest import Site

APRIL = datetime(2024, 4, 1, tzinfo=UTC)


class TestAwards:
    def test_all_fields(self, site: Site) -> None:
        beaten = {"AwardType": "Game Beaten", "AwardDataExtra": 0, "DisplayOrder": 0}
        arcade = {"ConsoleID": 3, "ConsoleName": "Glass Arcade"}
        nothing: dict[str, Any] = {"Flags": None, "display_award_tier": None}
        # An award from when the set had enough achievements.
        completed = datetime(2024, 2, 29, 13, 20, tzinfo=UTC)
        site.data.awards.append(Award(site.data.user("NightOwl"), "Mastery/Completion", 9, 0, completed))
        assert site.json("API_GetUserAwards.php?u=NightOwl") == {
            "TotalAwardsCount": 5,
            "HiddenAwardsCount": 0,
            "MasteryAwardsCount": 0,
            "CompletionAwardsCount": 1,
            "BeatenHardcoreAwardsCount": 0,
            "BeatenSoftcoreAwardsCount": 2,
            "EventAwardsCount": 0,
            "SiteAwardsCount": 2,
            "VisibleUserAwards": [
                beaten
                | nothing
                | {
                    "AwardedAt": "2024-02-23T01:00:00+00:00",
                    "AwardData": 3,
                    "Title": "~Hack~ Night Market: After Hours",
                    "ConsoleID": 1,
                    "ConsoleName": "Paper Console",
                    "ImageIcon": "/Images/000003.png",
                },
                beaten
                | nothing
                | arcade
                | {
                    "AwardedAt": "2024-02-29T13:00:00+00:00",
                    "AwardData": 9,
                    "Title": "Marble Alley",
                    "ImageIcon": "/Images/000009.png",
                },
                nothing
                | arcade
                | {
                    "AwardedAt": "2024-02-29T13:20:00+00:00",
                    "AwardType": "Mastery/Completion",
                    "AwardData": 9,
                    "AwardDataExtra": 0,
                    "DisplayOrder": 0,
                    "Title": "Marble Alley",
                    "ImageIcon": "/Images/000009.png",
                },
                nothing
                | {
                    "AwardedAt": "2024-03-01T00:00:00+00:00",
                    "AwardType": "Patreon Supporter",
                    "AwardData": 0,
                    "AwardDataExtra": 1,
                    "DisplayOrder": 0,
                    "Title": None,
                    "ConsoleID": None,
                    "ConsoleName": None,
                    "ImageIcon": None,
                },
                nothing
                | {
                    "AwardedAt": "2024-03-03T00:00:00+00:00",
                    "AwardType": "Achievement Unlocks Yield",
                    "AwardData": 1,
                    "AwardDataExtra": 0,
                    "DisplayOrder": 0,
                    "Title": None,
                    "ConsoleID": None,
                    "ConsoleName": None,
                    "ImageIcon": None,
                },
            ],
        }

    def awards(self, site: Site, *awards: tuple[str, int, int]) -> Any:
        """Return the awards of a user with only these: types, data and extra."""
        quiet = site.data.user("QuietHands")
        site.data.awards += [Award(quiet, kind, data, extra, APRIL) for kind, data, extra in awards]
        return site.json("API_GetUserAwards.php?u=QuietHands")

    def rows(self, body: Any) -> list[tuple[str, int, int]]:
        return [(row["AwardType"], row["AwardData"], row["AwardDataExtra"]) for row in body["VisibleUserAwards"]]

    def test_surprise_21_unknown_user_looks_like_one_without_awards(self, site: Site) -> None:
        nothing = site.json("API_GetUserAwards.php?u=Nobody")
        assert nothing.pop("VisibleUserAwards") == []
        assert (len(nothing), set(nothing.values())) == (8, {0})
        assert site.json("API_GetUserAwards.php?u=QuietHands") == site.json("API_GetUserAwards.php?u=Nobody")

    def test_hidden_awards_are_counted_but_not_listed(self, site: Site) -> None:
        site.data.awards.append(Award(site.data.user("QuietHands"), "Game Beaten", 5, 1, APRIL, display_order=-1))
        body = self.awards(site, ("Mastery/Completion", 5, 1))
        assert (body["TotalAwardsCount"], body["HiddenAwardsCount"]) == (2, 1)
        assert (body["BeatenHardcoreAwardsCount"], body["MasteryAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Mastery/Completion", 5, 1)]

    def test_hardcore_award_replaces_the_softcore_one(self, site: Site) -> None:
        body = self.awards(
            site,
            ("Game Beaten", 5, 0),
            ("Game Beaten", 5, 1),
            ("Game Beaten", 6, 0),
            ("Mastery/Completion", 5, 1),
            ("Mastery/Completion", 5, 0),
        )
        assert self.rows(body) == [("Game Beaten", 6, 0), ("Game Beaten", 5, 1), ("Mastery/Completion", 5, 1)]
        counts = ("TotalAwardsCount", "MasteryAwardsCount", "CompletionAwardsCount")
        assert [body[name] for name in counts] == [3, 1, 0]
        assert (body["BeatenHardcoreAwardsCount"], body["BeatenSoftcoreAwardsCount"]) == (1, 1)

    @pytest.mark.parametrize(
        "kind",
        [
            "Achievement Unlocks Yield",
            "Achievement Points Yield",
            "Patreon Supporter",
            "Certified Legend",
            "Media Contribution",
        ],
    )
    def test_some_kinds_have_one_row(self, site: Site, kind: str) -> None:
        # The row has the highest number and the newest date, even of different awards.
        later = datetime(2024, 5, 1, tzinfo=UTC)
        site.data.awards.append(Award(site.data.user("QuietHands"), kind, 1, 0, later))
        body = self.awards(site, (kind, 2, 0))
        assert (body["TotalAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [(kind, 2, 0)]
        assert body["VisibleUserAwards"][0]["AwardedAt"] == "2024-05-01T00:00:00+00:00"

    def test_sorted_by_display_order_and_then_by_time(self, site: Site) -> None:
        quiet = site.data.user("QuietHands")
        march = datetime(2024, 3, 1, tzinfo=UTC)
        site.data.awards += [
            Award(quiet, "Certified Legend", 0, 0, march, display_order=2),
            Award(quiet, "Game Beaten", 5, 1, APRIL, display_order=1),
            Award(quiet, "Playtest", 6, 0, march, display_order=1),
            Award(quiet, "Mastery/Completion", 5, 1, APRIL, display_order=1),
        ]
        kinds = [kind for kind, _, _ in self.rows(site.json("API_GetUserAwards.php?u=QuietHands"))]
        assert kinds == ["Playtest", "Game Beaten", "Mastery/Completion", "Certified Legend"]

    @pytest.mark.parametrize(("kind", "counts"), [("Event", (2, 0)), ("Playtest", (0, 2))])
    def test_events_and_playtests_have_one_row_per_award(self, site: Site, kind: str, counts: tuple[int, int]) -> None:
        body = self.awards(site, (kind, 7, 1), (kind, 8, 3))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == counts
        assert self.rows(body) == [(kind, 7, 1), (kind, 8, 3)]

    def test_titles_of_events_and_playtests(self, site: Site) -> None:
        quiet = site.data.user("QuietHands")
        site.data.awards += [
            Award(quiet, "Event", 17, 4, APRIL, 2, "Spring of the Lanterns", "/Images/000017.png", 3),
            Award(quiet, "Playtest", 5, 0, APRIL, 1, "Playtester", "/Images/000018.png"),
        ]
        playtest, event = site.json("API_GetUserAwards.php?u=QuietHands")["VisibleUserAwards"]
        assert event == {
            "AwardedAt": "2024-04-01T00:00:00+00:00",
            "AwardType": "Event",
            "AwardData": 17,
            "AwardDataExtra": 4,
            "DisplayOrder": 2,
            "Title": "Spring of the Lanterns",
            "ConsoleID": 101,
            "ConsoleName": "Events",
            "Flags": None,
            "ImageIcon": "/Images/000017.png",
            "display_award_tier": 3,
        }
        assert (playtest["Title"], playtest["ConsoleID"], playtest["ConsoleName"]) == ("Playtester", None, None)

    def test_events_with_a_site_award_count_as_site_awards(self, site: Site) -> None:
        body = self.awards(site, ("Site Event", 7, 1), ("Event", 8, 1))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Event", 8, 1), ("Site Event", 7, 1)]

    def test_site_award_with_the_same_number_makes_an_event_a_site_award(self, site: Site) -> None:
        body = self.awards(site, ("Event", 5, 1), ("Playtest", 5, 0))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Site Event", 5, 1), ("Playtest", 5, 0)]

    def test_games_of_the_events_console_are_events(self, site: Site) -> None:
        site.data.game(5).system = site.data.systems[5]
        body = self.awards(site, ("Mastery/Completion", 5, 1))
        assert (body["EventAwardsCount"], body["MasteryAwardsCount"]) == (1, 1)

    def test_award_of_a_nonexistent_game(self, site: Site) -> None:
        (row,) = self.awards(site, ("Game Beaten", 999, 1))["VisibleUserAwards"]
        assert (row["Title"], row["ConsoleID"], row["ConsoleName"], row["ImageIcon"]) == (None, None, None, None)


def test_deleted_achievements_do_not_count(site: Site) -> None:
    game = site.data.game(5)
    site.data.achievements.append(Achievement(58, game, "Gone", "Gone", None, 5, "00058", deleted=True))
    row = site.json("API_GetUserWantToPlayList.php?u=MockUser")["Results"][0]
    assert (row["ID"], row["PointsTotal"], row["AchievementsPublished"]) == (5, 90, 4)
    mock = site.data.user("MockUser")
    mock.last_game_id = 5
    summary = site.json("API_GetUserSummary.php?u=MockUser&g=3&a=0")
    assert list(summary["RecentAchievements"]["5"]) == ["51", "52", "53", "54"]
    assert summary["Awarded"]["5"]["NumPossibleAchievements"] == 4
