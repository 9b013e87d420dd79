"""Invalid arguments raise an error with the name and the allowed values, and are not sent."""

import pickle
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import InvalidArgument, RetroAchievementsError, is_ulid

from ..conftest import Flavor
from .conftest import ResultOf, Sent


@pytest.fixture
def ra(client: Any, httpserver: HTTPServer) -> Iterator[Any]:
    yield client
    assert httpserver.log == []


NO_USERNAME = "is not a username (2 to 20 ASCII letters and digits) or a ULID (26 of them)"
NO_ULID = "is not a ULID, although it has 26 characters: a ULID has only letters and digits"


@pytest.mark.parametrize(
    ("user", "error", "message"),
    [
        ("", InvalidArgument, "user is empty: pass a username or ULID"),
        (" \t", InvalidArgument, "user is empty: pass a username or ULID"),
        ("0", InvalidArgument, f"user '0' {NO_USERNAME}"),
        ("x", InvalidArgument, f"user 'x' {NO_USERNAME}"),
        ("x" * 21, InvalidArgument, f"user '{'x' * 21}' {NO_USERNAME}"),
        ("x" * 27, InvalidArgument, f"user '(27 characters, hidden)' {NO_USERNAME}"),
        ("no_underscore", InvalidArgument, f"user 'no_underscore' {NO_USERNAME}"),
        ("Müller", InvalidArgument, f"user 'Müller' {NO_USERNAME}"),
        ("Mock User", InvalidArgument, f"user 'Mock User' {NO_USERNAME}"),
        ("Mock\nUser", InvalidArgument, f"user 'Mock\\nUser' {NO_USERNAME}"),
        ("@MockUser", InvalidArgument, f"user '@MockUser' {NO_USERNAME}"),
        ("https://ra.org/MockUser", InvalidArgument, f"user 'https://ra.org/MockUser' {NO_USERNAME}"),
        ("\u0661\u0662\u0663", InvalidArgument, f"user '\u0661\u0662\u0663' {NO_USERNAME}"),
        ("\u0661" * 26, InvalidArgument, "user '" + "\u0661" * 26 + f"' {NO_ULID}"),
        ("k" * 32, InvalidArgument, f"user '(32 characters, hidden)' {NO_USERNAME}"),  # could be a key
        ("00003EMFWR7XB8SDPEHB3K56Z-", InvalidArgument, f"user '00003EMFWR7XB8SDPEHB3K56Z-' {NO_ULID}"),
        (None, TypeError, "user must be a username or ULID, not NoneType"),
        (5, TypeError, "user must be a username or ULID, not int"),
    ],
)
def test_invalid_users_are_refused(flavor: Flavor, ra: Any, user: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        flavor.result(ra.tickets.developer_stats(user))
    assert str(caught.value) == message


class Friend(str, Enum):  # noqa: UP042 - str() of a member is not its value
    MOCK = "MockUser"


class Name(str):
    """A str subclass like that of a bot framework, whose str() is not its value."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"<{self.upper()}>"

    def strip(self, _: str | None = None) -> str:
        return "stripped"


@pytest.mark.parametrize("user", [Friend.MOCK, Name("MockUser"), Name(" MockUser")])
def test_subclasses_of_str_are_sent_by_value(result_of: ResultOf, sent: Sent, user: str) -> None:
    example = "getTicketData-200-DeveloperTicketStats"
    assert result_of("API_GetTicketData.php", example, lambda ra: ra.tickets.developer_stats(user)).total == 44
    result_of("API_GetComments.php", "getComments-200-comments", lambda ra: ra.comments.on_user_wall(user))
    assert sent() == ["API_GetTicketData.php?u=MockUser", "API_GetComments.php?i=MockUser&t=3&o=0&c=100"]


# Some characters that the server trims: white space, the byte order mark, and invisible characters.
@pytest.mark.parametrize(
    "around", [" ", "\r\n", "\t \v\f\0", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u2028", "\U000e0020"]
)
@pytest.mark.parametrize("user", ["MockUser", "00003EMFWR7XB8SDPEHB3K56ZQ"])
def test_white_space_around_a_user_is_trimmed(result_of: ResultOf, sent: Sent, user: str, around: str) -> None:
    text = f"{around}{user}{around}"
    result_of("API_GetUserPoints.php", "getUserPoints-200-points", lambda ra: ra.users.points(text))
    result_of("API_GetComments.php", "getComments-200-comments", lambda ra: ra.comments.on_user_wall(text))
    assert sent() == [f"API_GetUserPoints.php?u={user}", f"API_GetComments.php?i={user}&t=3&o=0&c=100"]


def test_invalid_user_input_raises_invalid_argument(flavor: Flavor, ra: Any) -> None:
    calls: list[Callable[[], Any]] = [
        lambda: ra.users.points("no name"),
        lambda: ra.users.points("\u200b"),
        lambda: ra.comments.on_user_wall("12345"),
        lambda: ra.games.find_by_hash("no hash", console_id=1),
    ]
    for call in calls:
        with pytest.raises(RetroAchievementsError) as caught:
            flavor.result(call())
        assert isinstance(caught.value, InvalidArgument)
        assert issubclass(InvalidArgument, ValueError)
        assert str(pickle.loads(pickle.dumps(caught.value))) == str(caught.value)  # noqa: S301 - our own


def test_mistakes_of_programmers_are_not_invalid_argument(flavor: Flavor, ra: Any) -> None:
    calls: list[Callable[[], Any]] = [
        lambda: ra.users.points(5),
        lambda: ra.games.get(0),
        lambda: ra.tickets.recent(count=0),
    ]
    for call in calls:
        with pytest.raises((TypeError, ValueError)) as caught:
            flavor.result(call())
        assert not isinstance(caught.value, RetroAchievementsError)


ID_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "ticket_id": lambda tickets, value: tickets.get(value),
    "game_id": lambda tickets, value: tickets.game_stats(value),
    "game_id of tickets": lambda tickets, value: tickets.game_tickets(value),
    "achievement_id": lambda tickets, value: tickets.achievement_stats(value),
}
COUNT_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "count": lambda tickets, value: tickets.recent(count=value),
    "count of games": lambda tickets, value: tickets.most_ticketed_games(count=value),
    "count of a game": lambda tickets, value: tickets.game_tickets(1, count=value),
}
OFFSET_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "offset": lambda tickets, value: tickets.recent(offset=value),
    "offset of a game": lambda tickets, value: tickets.game_tickets(1, offset=value),
}
BOUNDS = [(ID_CALLS, "1 or more", [0, -1]), (COUNT_CALLS, "1 to 100", [0, -1, 101]), (OFFSET_CALLS, "0 or more", [-1])]


@pytest.mark.parametrize(
    ("call", "value", "error", "message"),
    [
        pytest.param(call, value, error, f"{name.split()[0]} must be {reason}", id=f"{name} {value!r}")
        for calls, allowed, outside in BOUNDS
        for name, call in calls.items()
        for value, error, reason in [
            *((number, ValueError, f"{allowed}, not {number}") for number in outside),
            ("5", TypeError, f"an integer, {allowed}, not str"),
            (5.0, TypeError, f"an integer, {allowed}, not float"),
            (True, TypeError, f"an integer, {allowed}, not bool"),
            (None, TypeError, f"an integer, {allowed}, not NoneType"),
        ]
    ],
)
def test_numbers_out_of_bounds_are_refused(
    flavor: Flavor, ra: Any, call: Callable[[Any, Any], Any], value: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        flavor.result(call(ra.tickets, value))
    assert str(caught.value) == message


def test_iterators_check_arguments_at_the_call(ra: Any) -> None:
    for page_size in [0, 101, -1]:
        with pytest.raises(ValueError, match=f"^page_size must be 1 to 100, not {page_size}$"):
            ra.tickets.iter_recent(page_size=page_size)
        with pytest.raises(ValueError, match=f"^page_size must be 1 to 100, not {page_size}$"):
            ra.tickets.iter_game_tickets(1, page_size=page_size)
    with pytest.raises(ValueError, match=r"^game_id must be 1 or more, not 0$"):
        ra.tickets.iter_game_tickets(0)


def test_only_the_subject_is_positional(ra: Any) -> None:
    for call in [ra.tickets.recent, ra.tickets.most_ticketed_games, ra.tickets.iter_recent]:
        with pytest.raises(TypeError, match="positional argument"):
            call(5)
    with pytest.raises(TypeError, match="positional argument"):
        ra.tickets.game_stats(1, True)


class TestAccepted:
    """Values within the bounds."""

    @pytest.fixture
    def tickets(self, simulator: Any, authorization: Any, flavor: Flavor) -> Iterator[Any]:
        with flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url)) as client:
            yield client.tickets

    @pytest.mark.parametrize("count", [1, 100])
    def test_smallest_and_largest_count(self, flavor: Flavor, tickets: Any, count: int) -> None:
        assert len(flavor.result(tickets.recent(count=count)).tickets) == min(count, 56)

    def test_integers_of_numpy_and_pandas(self, flavor: Flavor, tickets: Any) -> None:
        class Integer:  # like the integers of numpy and pandas
            def __index__(self) -> int:
                return 12

        assert flavor.result(tickets.get(Integer())).id == 12


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("00003EMFWR7XB8SDPEHB3K56ZQ", True),
        ("00003emfwr7xb8sdpehb3k56zq", True),
        ("ILOU" + "0" * 22, True),  # the server accepts every letter
        ("00003EMFWR7XB8SDPEHB3K56Z", False),
        ("00003EMFWR7XB8SDPEHB3K56ZQQ", False),
        ("00003EMFWR7XB8SDPEHB3K56Z-", False),
        ("00003EMFWR7XB8SDPEHB3K56Z\n", False),
        ("\u0660" * 26, False),  # digits, but not ASCII
        ("MockUser", False),
        ("", False),
    ],
)
def test_is_ulid_recognizes_ulids(text: str, expected: bool) -> None:
    assert is_ulid(text) is expected
