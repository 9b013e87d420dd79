"""The requests and results of the methods of `ra.users` about summaries, ranks, follows, wishlists and awards."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any, NamedTuple

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import IncompleteResponse, NotFound, PermissionDenied, ServerError, models
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

SUMMARY, FOLLOWERS, FOLLOWING = "API_GetUserSummary.php", "API_GetUsersFollowingMe.php", "API_GetUsersIFollow.php"
WANT_TO_PLAY, TOP_TEN, AWARDS = "API_GetUserWantToPlayList.php", "API_GetTopTenUsers.php", "API_GetUserAwards.php"

# The call, the request, the name of the example in the response, and the model.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, type]] = {
    "summary": (
        lambda ra: ra.users.summary("MockUser"),
        "API_GetUserSummary.php?u=MockUser&g=0&a=10",
        "getUserSummary-200-user",
        models.UserSummary,
    ),
    "summary, most": (
        lambda ra: ra.users.summary("MockUser", recent_games=100, recent_achievements=5000),
        "API_GetUserSummary.php?u=MockUser&g=100&a=5000",
        "getUserSummary-200-games",
        models.UserSummary,
    ),
    "summary, all achievements": (
        lambda ra: ra.users.summary("MockUser", recent_games=1, recent_achievements=0),
        "API_GetUserSummary.php?u=MockUser&g=1&a=0",
        "getUserSummary-200-games",
        models.UserSummary,
    ),
    "rank": (
        lambda ra: ra.users.rank("00003EMFWR7XB8SDPEHB3K56ZQ"),
        "API_GetUserRankAndScore.php?u=00003EMFWR7XB8SDPEHB3K56ZQ",
        "getUserRankAndScore-200-ranked",
        models.UserRank,
    ),
    "top_ten": (lambda ra: ra.users.top_ten(), "API_GetTopTenUsers.php", "getTopTenUsers-200-list", list),
    "followers": (
        lambda ra: ra.users.followers(),
        "API_GetUsersFollowingMe.php?o=0&c=100",
        "getUsersFollowingMe-200-page",
        models.FollowersPage,
    ),
    "followers, paged": (
        lambda ra: ra.users.followers(count=500, offset=1000),
        "API_GetUsersFollowingMe.php?o=1000&c=500",
        "getUsersFollowingMe-200-page",
        models.FollowersPage,
    ),
    "following": (
        lambda ra: ra.users.following(),
        "API_GetUsersIFollow.php?o=0&c=100",
        "getUsersIFollow-200-page",
        models.FollowedUsersPage,
    ),
    "following, paged": (
        lambda ra: ra.users.following(count=1, offset=3),
        "API_GetUsersIFollow.php?o=3&c=1",
        "getUsersIFollow-200-page",
        models.FollowedUsersPage,
    ),
    "want_to_play": (
        lambda ra: ra.users.want_to_play("MockUser"),
        "API_GetUserWantToPlayList.php?u=MockUser&o=0&c=100",
        "getUserWantToPlayList-200-page",
        models.WantToPlayPage,
    ),
    "want_to_play, paged": (
        lambda ra: ra.users.want_to_play("MockUser", count=500, offset=7),
        "API_GetUserWantToPlayList.php?u=MockUser&o=7&c=500",
        "getUserWantToPlayList-200-page",
        models.WantToPlayPage,
    ),
    "set_requests": (
        lambda ra: ra.users.set_requests("MockUser"),
        "API_GetUserSetRequests.php?u=MockUser",
        "getUserSetRequests-200-requests",
        models.UserSetRequests,
    ),
    "set_requests, fulfilled": (
        lambda ra: ra.users.set_requests("MockUser", include_fulfilled=True),
        "API_GetUserSetRequests.php?u=MockUser&t=1",
        "getUserSetRequests-200-requests",
        models.UserSetRequests,
    ),
    "awards": (
        lambda ra: ra.users.awards("MockUser"),
        "API_GetUserAwards.php?u=MockUser",
        "getUserAwards-200-awards",
        models.UserAwards,
    ),
}


@pytest.mark.parametrize(("call", "query", "example", "model"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, model: type
) -> None:
    value = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert type(value) is model


class TestSummary:
    def summary(self, result_of: ResultOf, body: object = "getUserSummary-200-games") -> Any:
        return result_of(SUMMARY, body, lambda ra: ra.users.summary("OldLantern", recent_games=1))

    def test_user(self, result_of: ResultOf) -> None:
        summary = self.summary(result_of)
        assert (summary.user, summary.ulid, summary.id) == ("NewLantern", "01MADEUP000000000000000003", 3)
        assert (summary.points, summary.softcore_points, summary.retro_points) == (1250, 35, 2510)
        assert (summary.contribution_count, summary.contribution_yield) == (3, 40)
        assert (summary.untracked, summary.user_wall_active) == (False, True)
        assert summary.permissions is models.Permissions.DEVELOPER
        assert (summary.user_pic, summary.motto, summary.status) == ("/UserPic/OldLantern.png", "", "Offline")
        assert (summary.rank, summary.total_ranked) == (417, 90210)
        assert summary.member_since == datetime(2023, 1, 1, 12, 0, 0, tzinfo=UTC)
        assert summary.rich_presence == "Counting postcards in the attic"
        assert summary.rich_presence_at == datetime(2024, 2, 23, 18, 20, 0, tzinfo=UTC)

    def test_last_activity_has_no_data(self, result_of: ResultOf) -> None:
        activity = self.summary(result_of).last_activity
        assert (activity.id, activity.user) == (0, "NewLantern")
        assert (activity.timestamp, activity.last_update, activity.activity_type) == (None, None, None)
        assert (activity.data, activity.data2) == (None, None)

    def test_recently_played(self, result_of: ResultOf) -> None:
        summary = self.summary(result_of)
        (game,) = summary.recently_played
        assert (game.game_id, game.title, game.achievement_count) == (9, "Marble Alley", 4)
        assert (game.console_id, game.console_name) == (3, "Glass Arcade")
        assert (game.image_icon, game.image_title) == ("/Images/000009.png", "/Images/000901.png")
        assert (game.image_ingame, game.image_box_art) == ("/Images/000902.png", "/Images/000903.png")
        assert game.last_played == datetime(2024, 2, 24, 12, 40, 0, tzinfo=UTC)
        assert summary.recently_played_count == 1

    def test_awarded(self, result_of: ResultOf) -> None:
        awarded = self.summary(result_of).awarded
        assert list(awarded) == [9, 12]
        progress = awarded[9]
        assert (progress.possible_achievements, progress.possible_points) == (4, 90)
        assert (progress.unlocked_achievements, progress.unlocked_points) == (2, 15)
        assert (progress.hardcore_unlocked_achievements, progress.hardcore_unlocked_points) == (1, 5)

    def test_recent_achievements(self, result_of: ResultOf) -> None:
        recent = self.summary(result_of).recent_achievements
        assert {game_id: list(rows) for game_id, rows in recent.items()} == {9: [92, 91]}
        row = recent[9][91]
        assert (row.id, row.title, row.description) == (91, "First Steps", "Leave the starting room")
        assert (row.game_id, row.game_title) == (9, "Marble Alley")
        assert (row.points, row.achievement_type, row.badge_name) == (5, "progression", "00091")
        assert (row.unlocked, row.hardcore) == (True, True)
        assert row.unlocked_at == datetime(2024, 2, 20, 12, 20, 0, tzinfo=UTC)
        assert (recent[9][92].hardcore, recent[9][92].achievement_type) == (False, None)

    def test_locked_achievement(self, result_of: ResultOf) -> None:
        body = json.loads(json.dumps(example("getUserSummary-200-games")))
        body["RecentAchievements"]["9"]["92"] |= {"IsAwarded": "0", "DateAwarded": None, "HardcoreAchieved": None}
        row = self.summary(result_of, body).recent_achievements[9][92]
        assert (row.unlocked, row.unlocked_at, row.hardcore) == (False, None, None)

    def test_last_game(self, result_of: ResultOf) -> None:
        summary = self.summary(result_of)
        game = summary.last_game
        assert (game.id, game.title, summary.last_game_id) == (12, "Postcard Detective", 12)
        assert (game.console_id, game.console_name, game.forum_topic_id) == (3, "Glass Arcade", 1012)
        assert (game.publisher, game.developer, game.genre) == ("", "Invented Works", None)
        assert (game.released, game.released_at_granularity) == (date(1995, 12, 1), "month")
        assert (game.image_icon, game.image_title) == ("/Images/000012.png", "/Images/001201.png")
        assert (game.image_ingame, game.image_box_art) == ("/Images/001202.png", "/Images/001203.png")

    def test_surprise_17_flags_of_the_last_game(self, result_of: ResultOf) -> None:
        game = self.summary(result_of).last_game
        assert (game.flags, game.is_final) == (0, False)

    def test_surprise_8_empty_maps(self, result_of: ResultOf) -> None:
        summary = self.summary(result_of, "getUserSummary-200-user")
        assert (summary.awarded, summary.recent_achievements, summary.last_game) == ({}, {}, None)
        assert (summary.recently_played, summary.rank, summary.ulid) == ([], None, None)
        assert (summary.rich_presence, summary.rich_presence_at) == (None, None)

    def test_surprise_8_empty_list(self, result_of: ResultOf) -> None:
        body = example("getUserSummary-200-games") | {"RecentAchievements": []}
        assert self.summary(result_of, body).recent_achievements == {}

    def test_surprise_8_absent_keys(self, result_of: ResultOf) -> None:
        body = example("getUserSummary-200-user").copy()
        del body["Awarded"], body["RecentAchievements"]
        summary = self.summary(result_of, body)
        assert (summary.awarded, summary.recent_achievements, summary.last_game) == (None, None, None)

    @pytest.mark.parametrize("name", ["games", "user"])
    def test_round_trips_through_to_dict(self, result_of: ResultOf, name: str) -> None:
        summary = self.summary(result_of, f"getUserSummary-200-{name}")
        assert models.UserSummary.from_dict(summary.to_dict("wire", json=True)) == summary
        assert list(summary.to_dict("wire", json=True)["RecentAchievements"]) == list(
            example(f"getUserSummary-200-{name}")["RecentAchievements"]
        )

    def test_warning_names_a_field_in_a_map_of_maps(self, result_of: ResultOf) -> None:
        body = json.loads(json.dumps(example("getUserSummary-200-games")))
        body["RecentAchievements"]["9"]["92"]["IsAwarded"] = "maybe"
        place = r"response\.recent_achievements\[9\]\[92\]\.unlocked is 'maybe', expected 0 or 1$"
        with pytest.warns(IncompleteResponse, match=place):
            self.summary(result_of, body)

    def test_unknown_user_raises_not_found(self, flavor: Flavor, ra: Any) -> None:
        with pytest.raises(NotFound):
            flavor.result(ra.users.summary("Nobody"))

    @pytest.mark.parametrize(
        ("arguments", "error", "message"),
        [
            ({"recent_games": -1}, ValueError, "recent_games must be 0 to 100, not -1"),
            ({"recent_games": 101}, ValueError, "recent_games must be 0 to 100, not 101"),
            ({"recent_games": True}, TypeError, "recent_games must be an integer, 0 to 100, not bool"),
            ({"recent_achievements": -1}, ValueError, "recent_achievements must be 0 or more, not -1"),
            (
                {"recent_achievements": None},
                TypeError,
                "recent_achievements must be an integer, 0 or more, not NoneType",
            ),
        ],
    )
    def test_invalid_counts(
        self, flavor: Flavor, client: Any, arguments: dict[str, Any], error: type[Exception], message: str
    ) -> None:
        with pytest.raises(error) as caught:
            flavor.result(client.users.summary("MockUser", **arguments))
        assert str(caught.value) == message


def test_rank(result_of: ResultOf) -> None:
    body = {"Score": 7, "SoftcoreScore": 2, "Rank": 5, "TotalRanked": 9}
    rank = result_of("API_GetUserRankAndScore.php", body, lambda ra: ra.users.rank("MockUser"))
    assert (rank.points, rank.softcore_points, rank.rank, rank.total_ranked) == (7, 2, 5, 9)


def test_surprise_21_unknown_user_has_no_rank_and_no_awards(flavor: Flavor, ra: Any) -> None:
    rank = flavor.result(ra.users.rank("Nobody"))
    assert (rank.points, rank.softcore_points, rank.rank, rank.total_ranked) == (0, 0, None, 2)
    awards = flavor.result(ra.users.awards("Nobody"))
    assert (awards.total_count, awards.visible_awards) == (0, [])


class TestTopTen:
    def test_list(self, result_of: ResultOf) -> None:
        first, second = result_of(TOP_TEN, "getTopTenUsers-200-list", lambda ra: ra.users.top_ten())
        assert type(first) is models.TopUser
        assert (first.user, first.points, first.retro_points) == ("NewLantern", 399597, 1599212)
        assert (first.ulid, second.ulid, second.retro_points) == ("01MADEUP000000000000000003", None, None)

    def test_surprise_11_object(self, result_of: ResultOf) -> None:
        top = result_of(TOP_TEN, "getTopTenUsers-200-ties", lambda ra: ra.users.top_ten())
        assert [(user.user, user.retro_points) for user in top] == [("NightOwl", 900000), ("PixelBaker", 700000)]


class TestFollows:
    def test_followers(self, result_of: ResultOf) -> None:
        page = result_of(FOLLOWERS, "getUsersFollowingMe-200-page", lambda ra: ra.users.followers())
        assert (page.count, page.total) == (2, 120)
        first, second = page.results
        assert (first.user, first.ulid) == ("TurboSnail", "01MADEUP000000000000000005")
        assert (first.points, first.softcore_points, first.am_i_following) == (1882, 258, True)
        assert (second.ulid, second.softcore_points, second.am_i_following) == (None, None, False)

    def test_following(self, result_of: ResultOf) -> None:
        page = result_of(FOLLOWING, "getUsersIFollow-200-page", lambda ra: ra.users.following())
        assert (page.count, page.total) == (2, 20)
        first, second = page.results
        assert (first.user, first.ulid) == ("PixelBaker", "01MADEUP000000000000000002")
        assert (first.points, first.softcore_points, first.is_following_me) == (1882, 258, True)
        assert (second.ulid, second.softcore_points, second.is_following_me) == (None, None, False)


class TestWantToPlay:
    def test_games(self, result_of: ResultOf) -> None:
        page = result_of(WANT_TO_PLAY, "getUserWantToPlayList-200-page", lambda ra: ra.users.want_to_play("MockUser"))
        assert (page.count, page.total) == (2, 1287)
        first, second = page.results
        assert (first.id, first.title) == (3, "~Hack~ Night Market: After Hours")
        assert (first.console_id, first.console_name) == (1, "Paper Console")
        assert (first.image_icon, first.points, first.achievement_count) == ("/Images/000003.png", 90, 4)
        assert (second.image_icon, second.points, second.achievement_count) == (None, None, None)

    def test_surprise_9_private_list_raises_permission_denied(self, flavor: Flavor, ra: Any) -> None:
        with pytest.raises(PermissionDenied):
            flavor.result(ra.users.want_to_play("TurboSnail"))
        with pytest.raises(PermissionDenied):
            flavor.rows(ra.users.iter_want_to_play("TurboSnail"))

    def test_deleted_game(self, flavor: Flavor, ra: Any, simulator: Simulator) -> None:
        data = simulator.data
        data.user("MockUser").wants_to_play.append(data.game(14))
        with pytest.raises(ServerError):
            flavor.result(ra.users.want_to_play("MockUser"))


def test_set_requests(result_of: ResultOf) -> None:
    requests = result_of(
        "API_GetUserSetRequests.php",
        "getUserSetRequests-200-requests",
        lambda ra: ra.users.set_requests("MockUser"),
    )
    assert (requests.total_requests, requests.points_for_next) == (5, 1215)
    first, second = requests.requested_sets
    assert type(first) is models.RequestedSet
    assert (first.game_id, first.title, first.image_icon) == (12, "Postcard Detective", "/Images/000012.png")
    assert (first.console_id, first.console_name) == (3, "Glass Arcade")
    assert (second.title, second.image_icon) == (None, None)


def test_awards(result_of: ResultOf) -> None:
    awards = result_of(AWARDS, "getUserAwards-200-awards", lambda ra: ra.users.awards("MockUser"))
    assert (awards.total_count, awards.hidden_count) == (6, 2)
    assert (awards.mastery_count, awards.completion_count) == (1, 0)
    assert (awards.beaten_hardcore_count, awards.beaten_softcore_count) == (1, 0)
    assert (awards.event_count, awards.site_count) == (1, 3)
    game, event, patreon, developer = awards.visible_awards
    assert (game.award_type, game.award_data, game.award_data_extra) == ("Mastery/Completion", 9, 1)
    assert (game.title, game.console_id, game.console_name) == ("Marble Alley", 3, "Glass Arcade")
    assert (game.image_icon, game.display_order) == ("/Images/000009.png", 3)
    assert game.awarded_at == datetime(2024, 2, 20, 12, 40, 0, tzinfo=UTC)
    assert (patreon.title, patreon.console_id, patreon.console_name, patreon.image_icon) == (None, None, None, None)
    assert (event.award_type, event.award_data, event.award_data_extra) == ("Event", 17, 4)
    assert (patreon.award_data, patreon.award_data_extra) == (0, 1)
    assert (developer.award_type, developer.award_data) == ("Achievement Unlocks Yield", 4)
    assert developer.award_data_extra == 0


def test_surprise_21_awards_have_a_tier_and_no_flags(result_of: ResultOf) -> None:
    awards = result_of(AWARDS, "getUserAwards-200-awards", lambda ra: ra.users.awards("MockUser"))
    assert [award.display_tier for award in awards.visible_awards] == [None, 3, None, None]
    assert [award.flags for award in awards.visible_awards] == [None, None, None, None]


@pytest.mark.parametrize("method", ["want_to_play", "set_requests"])
def test_unknown_user_raises_not_found(flavor: Flavor, ra: Any, method: str) -> None:
    with pytest.raises(NotFound):
        flavor.result(getattr(ra.users, method)("Nobody"))


@pytest.mark.parametrize("method", ["summary", "rank", "want_to_play", "set_requests", "awards"])
def test_invalid_user_is_refused(flavor: Flavor, client: Any, method: str) -> None:
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        flavor.result(getattr(client.users, method)("no name"))


PAGED: dict[str, Callable[..., Any]] = {
    "followers": lambda ra, **page: ra.users.followers(**page),
    "following": lambda ra, **page: ra.users.following(**page),
    "want_to_play": lambda ra, **page: ra.users.want_to_play("MockUser", **page),
}


@pytest.mark.parametrize("call", PAGED.values(), ids=PAGED)
@pytest.mark.parametrize(
    ("page", "message"),
    [
        ({"count": 0}, "count must be 1 to 500, not 0"),
        ({"count": 501}, "count must be 1 to 500, not 501"),
        ({"offset": -1}, "offset must be 0 or more, not -1"),
    ],
)
def test_invalid_counts_and_offsets(
    flavor: Flavor, client: Any, call: Callable[..., Any], page: dict[str, int], message: str
) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 - compared below
        flavor.result(call(client, **page))
    assert str(caught.value) == message


FOLLOW = {"ULID": None, "Points": 1, "PointsSoftcore": 0, "AmIFollowing": True, "IsFollowingMe": True}
GAME = {"Title": "T", "ConsoleID": 1, "ConsoleName": "C", "ImageIcon": None}
COUNTS = {"PointsTotal": 5, "AchievementsPublished": 1}


class IteratorCase(NamedTuple):
    """An iterator: its call, its request, a row, the number in a row, and its model."""

    call: Callable[..., Any]
    query: str
    row_of: Callable[[int], Any]
    number_of: Callable[[Any], int]
    model: type


ITERATORS = {
    "iter_followers": IteratorCase(
        lambda ra, **size: ra.users.iter_followers(**size),
        f"{FOLLOWERS}?",
        lambda n: FOLLOW | {"User": f"User{n}"},
        lambda row: int(row.user.removeprefix("User")),
        models.Follower,
    ),
    "iter_following": IteratorCase(
        lambda ra, **size: ra.users.iter_following(**size),
        f"{FOLLOWING}?",
        lambda n: FOLLOW | {"User": "Renamed", "ULID": f"{n:026}"},
        lambda row: int(row.ulid),
        models.FollowedUser,
    ),
    "iter_want_to_play": IteratorCase(
        lambda ra, **size: ra.users.iter_want_to_play("MockUser", **size),
        f"{WANT_TO_PLAY}?u=MockUser&",
        lambda n: GAME | COUNTS | {"ID": n},
        lambda row: int(row.id),
        models.WantToPlayGame,
    ),
}


@pytest.mark.parametrize("walk", ITERATORS.values(), ids=ITERATORS)
class TestIterators:
    def serve(self, httpserver: HTTPServer, walk: IteratorCase, numbers: list[int], new: int | None = None) -> None:
        """Serve slices of these rows. A new row is added at the top after the first request."""
        waiting = [] if new is None else [new]

        def respond(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            page = [walk.row_of(n) for n in numbers[offset : offset + count]]
            body = {"Count": len(page), "Total": len(numbers), "Results": page}
            if waiting:
                numbers.insert(0, waiting.pop())
            return Response(json.dumps(body))

        httpserver.expect_request(f"/API/{walk.query.split('?')[0]}").respond_with_handler(respond)

    def test_iterates_over_all_pages(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent, walk: IteratorCase
    ) -> None:
        self.serve(httpserver, walk, [1, 2, 3, 4, 5])
        rows = flavor.rows(walk.call(client, page_size=2))
        assert [walk.number_of(row) for row in rows] == [1, 2, 3, 4, 5]
        assert {type(row) for row in rows} == {walk.model}
        assert sent() == [f"{walk.query}o=0&c=2", f"{walk.query}o=2&c=2", f"{walk.query}o=4&c=2"]

    def test_new_row_causes_no_duplicates(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, walk: IteratorCase
    ) -> None:
        self.serve(httpserver, walk, [1, 2, 3, 4], new=9)
        rows = flavor.rows(walk.call(client, page_size=3))
        assert [walk.number_of(row) for row in rows] == [1, 2, 3, 4]

    def test_requests_pages_of_500(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent, walk: IteratorCase
    ) -> None:
        self.serve(httpserver, walk, [])
        assert flavor.rows(walk.call(client)) == []
        assert sent() == [f"{walk.query}o=0&c=500"]
        with pytest.raises(ValueError, match=r"^page_size must be 1 to 500, not 501$"):
            walk.call(client, page_size=501)


def test_iter_want_to_play_checks_the_user_at_the_call(client: Any) -> None:
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        client.users.iter_want_to_play("no name")
