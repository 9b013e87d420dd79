"""Wrong arguments: each is named, what is allowed is said, and nothing is sent."""

from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import is_ulid

from ..conftest import Flavour
from .conftest import Answer, Sent


@pytest.fixture
def ra(client: Any, httpserver: HTTPServer) -> Iterator[Any]:
    yield client
    assert httpserver.log == []


NO_USERNAME = "is no username (2 to 20 ASCII letters and digits) and no ULID (26 of them)"
NO_ULID = "is no ULID, though it has 26 characters: a ULID has letters and digits only"


@pytest.mark.parametrize(
    ("user", "error", "message"),
    [
        ("", ValueError, "user is empty: pass a username or ULID"),
        (" \t", ValueError, "user is empty: pass a username or ULID"),
        ("0", ValueError, f"user '0' {NO_USERNAME}"),
        ("x", ValueError, f"user 'x' {NO_USERNAME}"),
        ("x" * 21, ValueError, f"user '{'x' * 21}' {NO_USERNAME}"),
        ("x" * 27, ValueError, f"user '{'x' * 27}' {NO_USERNAME}"),
        ("no_underscore", ValueError, f"user 'no_underscore' {NO_USERNAME}"),
        ("Müller", ValueError, f"user 'Müller' {NO_USERNAME}"),
        ("MockUser\n", ValueError, f"user 'MockUser\\n' {NO_USERNAME}"),
        ("00003EMFWR7XB8SDPEHB3K56Z-", ValueError, f"user '00003EMFWR7XB8SDPEHB3K56Z-' {NO_ULID}"),
        (None, TypeError, "user must be a username or ULID, not NoneType"),
        (5, TypeError, "user must be a username or ULID, not int"),
    ],
)
def test_user(flavour: Flavour, ra: Any, user: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        flavour.result(ra.tickets.developer_stats(user))
    assert str(caught.value) == message


class Friend(str, Enum):  # noqa: UP042 - the kind whose members are not their values as texts
    MOCK = "MockUser"


def test_a_user_in_an_enum_of_texts(answer: Answer, sent: Sent) -> None:
    example = "getTicketData-200-DeveloperTicketStats"
    assert answer("API_GetTicketData.php", example, lambda ra: ra.tickets.developer_stats(Friend.MOCK)).total == 44
    assert sent() == ["API_GetTicketData.php?u=MockUser"]


ID_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "ticket_id": lambda tickets, value: tickets.get(value),
    "game_id": lambda tickets, value: tickets.game_stats(value),
    "game_id, tickets": lambda tickets, value: tickets.game_tickets(value),
    "achievement_id": lambda tickets, value: tickets.achievement_stats(value),
}
COUNT_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "count": lambda tickets, value: tickets.recent(count=value),
    "count, of games": lambda tickets, value: tickets.most_ticketed_games(count=value),
    "count, of a game": lambda tickets, value: tickets.game_tickets(1, count=value),
}
OFFSET_CALLS: dict[str, Callable[[Any, Any], Any]] = {
    "offset": lambda tickets, value: tickets.recent(offset=value),
    "offset, of a game": lambda tickets, value: tickets.game_tickets(1, offset=value),
}
BOUNDS = [(ID_CALLS, "1 or more", [0, -1]), (COUNT_CALLS, "1 to 100", [0, -1, 101]), (OFFSET_CALLS, "0 or more", [-1])]


@pytest.mark.parametrize(
    ("call", "value", "error", "message"),
    [
        pytest.param(call, value, error, f"{name.split(',')[0]} must be {reason}", id=f"{name} {value!r}")
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
def test_numbers(
    flavour: Flavour, ra: Any, call: Callable[[Any, Any], Any], value: Any, error: type[Exception], message: str
) -> None:
    with pytest.raises(error) as caught:
        flavour.result(call(ra.tickets, value))
    assert str(caught.value) == message


def test_iterators_refuse_at_the_call_and_not_at_the_first_row(ra: Any) -> None:
    for page_size in [0, 101, -1]:
        with pytest.raises(ValueError, match=f"^page_size must be 1 to 100, not {page_size}$"):
            ra.tickets.iter_recent(page_size=page_size)
        with pytest.raises(ValueError, match=f"^page_size must be 1 to 100, not {page_size}$"):
            ra.tickets.iter_game_tickets(1, page_size=page_size)
    with pytest.raises(ValueError, match=r"^game_id must be 1 or more, not 0$"):
        ra.tickets.iter_game_tickets(0)


def test_everything_but_the_subject_is_named(ra: Any) -> None:
    for call in [ra.tickets.recent, ra.tickets.most_ticketed_games, ra.tickets.iter_recent]:
        with pytest.raises(TypeError, match="positional argument"):
            call(5)
    with pytest.raises(TypeError, match="positional argument"):
        ra.tickets.game_stats(1, True)


class TestWhatIsAccepted:
    """The other side of the bounds."""

    @pytest.fixture
    def tickets(self, simulator: Any, authorization: Any, flavour: Flavour) -> Iterator[Any]:
        with flavour.opened(flavour.client_class(authorization, base_url=simulator.base_url)) as client:
            yield client.tickets

    @pytest.mark.parametrize("count", [1, 100])
    def test_counts(self, flavour: Flavour, tickets: Any, count: int) -> None:
        assert len(flavour.result(tickets.recent(count=count)).tickets) == min(count, 56)

    def test_what_is_an_integer_without_being_an_int(self, flavour: Flavour, tickets: Any) -> None:
        class Integer:  # as numpy and pandas have them
            def __index__(self) -> int:
                return 12

        assert flavour.result(tickets.get(Integer())).id == 12


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("00003EMFWR7XB8SDPEHB3K56ZQ", True),
        ("00003emfwr7xb8sdpehb3k56zq", True),
        ("ILOU" + "0" * 22, True),  # the server takes every letter
        ("00003EMFWR7XB8SDPEHB3K56Z", False),
        ("00003EMFWR7XB8SDPEHB3K56ZQQ", False),
        ("00003EMFWR7XB8SDPEHB3K56Z-", False),
        ("00003EMFWR7XB8SDPEHB3K56Z\n", False),
        ("\u0660" * 26, False),  # digits, but not ASCII
        ("MockUser", False),
        ("", False),
    ],
)
def test_is_ulid(text: str, answer: bool) -> None:
    assert is_ulid(text) is answer
