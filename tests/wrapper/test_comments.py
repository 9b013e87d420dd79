"""The requests and results of the methods of `ra.comments`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements import NotFound, models

from ..conftest import Flavor
from .conftest import ResultOf, Sent

FILE = "API_GetComments.php"
ULID = "00003EMFWR7XB8SDPEHB3K56ZQ"
METHODS: dict[str, Any] = {"on_game": 1, "on_achievement": 11, "on_user_wall": "MockUser"}

CALLS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "on_game": (lambda ra: ra.comments.on_game(1), "i=1&t=1&o=0&c=100"),
    "on_game, paged": (
        lambda ra: ra.comments.on_game(1, count=500, offset=3, newest_first=True),
        "i=1&t=1&o=3&c=500&sort=-submitted",
    ),
    "on_achievement": (lambda ra: ra.comments.on_achievement(11), "i=11&t=2&o=0&c=100"),
    "on_achievement, paged": (
        lambda ra: ra.comments.on_achievement(11, count=1, offset=3, newest_first=True),
        "i=11&t=2&o=3&c=1&sort=-submitted",
    ),
    "on_user_wall": (lambda ra: ra.comments.on_user_wall("MockUser"), "i=MockUser&t=3&o=0&c=100"),
    "on_user_wall, paged": (
        lambda ra: ra.comments.on_user_wall(ULID, count=1, offset=3, newest_first=True),
        f"i={ULID}&t=3&o=3&c=1&sort=-submitted",
    ),
}


@pytest.mark.parametrize(("call", "query"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str
) -> None:
    page = result_of(FILE, "getComments-200-comments", call)
    assert sent() == [f"{FILE}?{query}"]
    assert type(page) is models.CommentsPage


def test_attributes_of_a_comment(result_of: ResultOf) -> None:
    page = result_of(FILE, "getComments-200-comments", lambda ra: ra.comments.on_game(1))
    assert (page.count, page.total) == (2, 3)
    first, second = page.results
    assert (first.user, first.ulid, first.text) == ("PixelBaker", "01MADEUP000000000000000002", "First!")
    assert first.submitted_at == datetime(2024, 3, 3, 11, 0, 0, tzinfo=UTC)
    assert (second.ulid, second.text) == (None, "See [game=1] ☕\nand [user=MockUser]")
    assert second.additional_properties == {}


@pytest.mark.parametrize(("method", "subject"), METHODS.items())
def test_order_of_comments(flavor: Flavor, ra: Any, method: str, subject: Any) -> None:
    call = getattr(ra.comments, method)
    assert [comment.user for comment in flavor.result(call(subject)).results] == [
        "PixelBaker",
        "MockReporter",
        "MockUser",
    ]
    assert flavor.result(call(subject, newest_first=True)).results[0].user == "MockUser"


@pytest.mark.parametrize(("method", "subject"), METHODS.items())
@pytest.mark.parametrize("page_size", [1, 2, 500])
def test_iterators_return_all_comments(flavor: Flavor, ra: Any, method: str, subject: Any, page_size: int) -> None:
    walk = getattr(ra.comments, f"iter_{method}")
    hours = [comment.submitted_at.hour for comment in flavor.rows(walk(subject, page_size=page_size))]
    assert hours == [11, 12, 13]
    hours = [
        comment.submitted_at.hour for comment in flavor.rows(walk(subject, newest_first=True, page_size=page_size))
    ]
    assert hours == [13, 12, 11]


def test_iterators_request_pages_of_500(result_of: ResultOf, flavor: Flavor, client: Any, sent: Sent) -> None:
    result_of(FILE, {"Count": 0, "Total": 0, "Results": []}, lambda ra: ra.comments.on_game(1))
    assert flavor.rows(client.comments.iter_on_user_wall("MockUser")) == []
    assert sent()[1:] == [f"{FILE}?i=MockUser&t=3&o=0&c=500"]


@pytest.mark.parametrize("method", ["on_game", "on_achievement"])
def test_unknown_subject_has_no_comments(flavor: Flavor, ra: Any, method: str) -> None:
    page = flavor.result(getattr(ra.comments, method)(9999))
    assert (page.count, page.total, page.results) == (0, 0, [])


def test_disabled_wall_raises_not_found(flavor: Flavor, ra: Any, simulator: Any) -> None:
    simulator.data.user("NightOwl").wall_active = False
    for user in ("Nobody", "NightOwl"):
        with pytest.raises(NotFound):
            flavor.result(ra.comments.on_user_wall(user))
        with pytest.raises(NotFound):
            flavor.rows(ra.comments.iter_on_user_wall(user))


@pytest.mark.parametrize("user", ["12345", "00", "1e5", "12E3", "0" * 26])
def test_surprise_13_numeric_usernames_are_refused(flavor: Flavor, client: Any, sent: Sent, user: str) -> None:
    message = f"^user '{user}' is a number, which the server would take for a user's id here: pass the ULID$"
    with pytest.raises(ValueError, match=message):
        flavor.result(client.comments.on_user_wall(user))
    with pytest.raises(ValueError, match=message):
        client.comments.iter_on_user_wall(user)
    assert sent() == []


@pytest.mark.parametrize("user", ["e5", "1e", "1e5x", "R2D2"])
def test_usernames_with_digits_are_sent(result_of: ResultOf, sent: Sent, user: str) -> None:
    result_of(FILE, "getComments-200-comments", lambda ra: ra.comments.on_user_wall(user))
    assert sent() == [f"{FILE}?i={user}&t=3&o=0&c=100"]


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda comments: comments.on_game(0), "game_id must be 1 or more, not 0"),
        (lambda comments: comments.on_achievement(-1), "achievement_id must be 1 or more, not -1"),
        (lambda comments: comments.on_user_wall(""), "user is empty: pass a username or ULID"),
        (lambda comments: comments.on_game(1, count=501), "count must be 1 to 500, not 501"),
        (lambda comments: comments.on_achievement(1, count=0), "count must be 1 to 500, not 0"),
        (lambda comments: comments.on_user_wall("MockUser", offset=-1), "offset must be 0 or more, not -1"),
        (lambda comments: comments.iter_on_game(0), "game_id must be 1 or more, not 0"),
        (lambda comments: comments.iter_on_achievement(0), "achievement_id must be 1 or more, not 0"),
        (lambda comments: comments.iter_on_game(1, page_size=501), "page_size must be 1 to 500, not 501"),
    ],
)
def test_invalid_arguments_are_not_sent(
    flavor: Flavor, client: Any, sent: Sent, call: Callable[[Any], Any], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        flavor.result(call(client.comments))
    assert sent() == []
