"""Long lists of ids are split, so that each URL is short. Numbers of more than 64 bits are refused."""

import asyncio
from collections.abc import Callable
from random import Random
from typing import Any

import httpx
import pytest

from retroachievements import IncompleteResponse, ServerError, TimedOut

from ..conftest import Flavor
from .test_pages import client_of

ZEROS = dict.fromkeys(
    ["NumPossibleAchievements", "PossibleScore", "NumAchieved", "ScoreAchieved", "NumAchievedHardcore"], 0
)
# Servers and proxies limit URLs to 4,096 characters or more.
MAX_URL_LENGTH = 4_000
KEY = "&y=KeyOfTheTestsKeyOfTheTestsKeyOfT"


class Site:
    """A server that refuses long URLs. A game in its responses has as many points as its id."""

    def __init__(self) -> None:
        self.requests: list[list[int]] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        if len(str(request.url)) + len(KEY) >= MAX_URL_LENGTH:
            return httpx.Response(414)
        ids = [int(part) for part in request.url.params["i"].split(",")]
        self.requests.append(ids)
        # The server can return the games in any order.
        return httpx.Response(200, json={str(n): ZEROS | {"ScoreAchievedHardcore": n} for n in sorted(ids)})


@pytest.mark.parametrize(
    ("how_many", "first", "requests"),
    [(1, 1, 1), (400, 10_000, 1), (1_500, 10_000, 4), (14_000, 10_000, 33), (200, 2**63 - 200, 2)],
)
def test_each_url_is_short(flavor: Flavor, how_many: int, first: int, requests: int) -> None:
    ids = list(range(first, first + how_many))
    Random(3).shuffle(ids)  # noqa: S311
    site = Site()
    with client_of(flavor, site) as ra:
        progress = flavor.result(ra.users.progress("00003EMFWR7XB8SDPEHB3K56ZQ", ids))
    assert list(progress) == ids
    assert {game.hardcore_unlocked_points for game in progress.values()} == set(ids)
    assert [n for ids_sent in site.requests for n in ids_sent] == ids
    assert len(site.requests) == requests


def test_base_url_may_be_long(flavor: Flavor) -> None:
    site = Site()
    with client_of(flavor, site, base_url=f"https://example.org/{'gateway/' * 40}API") as ra:
        assert len(flavor.result(ra.users.progress("00003EMFWR7XB8SDPEHB3K56ZQ", range(10_000, 10_500)))) == 500


def test_duplicate_ids_are_requested_once(flavor: Flavor) -> None:
    site = Site()
    with client_of(flavor, site) as ra:
        assert list(flavor.result(ra.users.progress("MockUser", iter([5, 3, 5, 3])))) == [5, 3]
    assert site.requests == [[5, 3]]


def test_invalid_id_is_named_before_any_request(flavor: Flavor) -> None:
    site = Site()
    with (
        client_of(flavor, site) as ra,
        pytest.raises(ValueError, match=r"^game_ids\[1400\] must be 1 or more, not 0$"),
    ):
        flavor.result(ra.users.progress("MockUser", [*range(1, 1_401), 0]))
    assert site.requests == []


def test_incomplete_responses_cause_one_warning(flavor: Flavor) -> None:
    def respond(request: httpx.Request) -> httpx.Response:
        first, *others = request.url.params["i"].split(",")
        return httpx.Response(200, json={first: "none"} | {n: ZEROS | {"ScoreAchievedHardcore": 1} for n in others})

    with client_of(flavor, respond) as ra, pytest.warns(IncompleteResponse) as caught:
        progress = flavor.result(ra.users.progress("MockUser", range(10_000, 10_500)))
    assert len(progress) == 498
    (warning,) = caught
    assert str(warning.message) == (
        "API_GetUserProgress.php: the response is incomplete: "
        "1 of 425 entries of response are left out, because they have another type; "
        "1 of 75 entries of response are left out, because they have another type"
    )
    assert warning.filename in {__file__, asyncio.events.__file__}


def test_failure_of_one_request_fails_the_call(flavor: Flavor) -> None:
    site = Site()

    def respond(request: httpx.Request) -> httpx.Response:
        return httpx.Response(500) if len(site.requests) == 2 else site(request)

    with client_of(flavor, respond) as ra, pytest.raises(ServerError):
        flavor.result(ra.users.progress("MockUser", range(10_000, 11_500)))
    assert len(site.requests) == 2


def test_deadline_covers_all_requests(flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each request takes 20 s of the deadline of 60 s, so the third request is the last one."""
    site, clock = Site(), [0.0]

    def respond(request: httpx.Request) -> httpx.Response:
        clock[0] += 20
        return site(request)

    monkeypatch.setattr("retroachievements._transports.deadline.time.monotonic", lambda: clock[0])
    with client_of(flavor, respond) as ra, pytest.raises(TimedOut, match="its deadline of 60 s"):
        flavor.result(ra.users.progress("MockUser", range(10_000, 12_000)))
    assert len(site.requests) == 3


HUGE: dict[str, tuple[Callable[[Any], Any], str]] = {
    "id": (lambda ra: ra.tickets.get(10**5_000), "ticket_id must be 1 or more, not a number of 16610 bits"),
    "negative id": (lambda ra: ra.tickets.get(-(10**5_000)), "ticket_id must be 1 or more, not a number of 16610 bits"),
    "offset": (lambda ra: ra.tickets.recent(offset=2**63), "offset must be 0 or more, not a number of 64 bits"),
    "count": (lambda ra: ra.tickets.recent(count=2**80), "count must be 1 to 100, not a number of 81 bits"),
    "minutes": (
        lambda ra: ra.users.recent_achievements("MockUser", minutes=2**64),
        "minutes must be 0 or more, not a number of 65 bits",
    ),
    "one of many": (
        lambda ra: ra.users.progress("MockUser", [1, 2**63]),
        "game_ids[1] must be 1 or more, not a number of 64 bits",
    ),
}


@pytest.mark.parametrize("case", HUGE)
def test_numbers_of_more_than_64_bits(flavor: Flavor, case: str) -> None:
    """The server would read another number, so the client refuses them."""
    call, message = HUGE[case]
    with client_of(flavor, lambda _: httpx.Response(500)) as ra, pytest.raises(ValueError) as caught:  # noqa: PT011
        flavor.result(call(ra))
    assert str(caught.value) == message


def test_user_of_10_000_characters_is_refused_before_any_request(flavor: Flavor) -> None:
    site = Site()
    with client_of(flavor, site) as ra, pytest.raises(ValueError, match="is not a username") as caught:
        flavor.result(ra.users.profile("a" * 10_000))
    assert len(str(caught.value)) < 200
    assert site.requests == []
