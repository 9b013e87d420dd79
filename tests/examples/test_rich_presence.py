"""rich_presence.py: prints what a user is playing, and then changes."""

import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from retroachievements_simulator import Simulator, User

from .conftest import Run, load

rich_presence = load("rich_presence")


@pytest.fixture
def owl(site: Simulator) -> User:
    """A user with a rich presence from five and a half minutes ago."""
    owl = site.data.user("NightOwl")
    owl.rich_presence_at = datetime.now(UTC) - timedelta(minutes=5, seconds=30)
    return owl


@pytest.fixture
def during_waits(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[float]]:
    """Replace the waits with a function each, and then Ctrl-C. Return the seconds to wait."""

    def during_waits(*steps: Callable[[], object]) -> list[float]:
        def sleep(seconds: float) -> None:
            waits.append(seconds)
            step = next(remaining, None)
            if step is None:
                raise KeyboardInterrupt
            step()

        waits: list[float] = []
        remaining: Iterator[Callable[[], object]] = iter(steps)
        monkeypatch.setattr(rich_presence.time, "sleep", sleep)
        return waits

    return during_waits


@pytest.mark.usefixtures("owl")
def test_prints_game_and_time(site: Simulator, run: Run) -> None:
    assert run(rich_presence, "nightowl", "--once") == [
        "NightOwl is playing Postcard Detective: Counting postcards in the attic, 5 minutes ago"
    ]
    assert [request.endpoint for request in site.requests] == ["API_GetUserSummary.php"]


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(seconds=30), "is playing"),
        (timedelta(minutes=11, seconds=30), "was playing"),
    ],
)
def test_inactive_user_was_playing(run: Run, owl: User, passed: timedelta, text: str) -> None:
    owl.rich_presence_at = datetime.now(UTC) - passed
    assert f"NightOwl {text} " in run(rich_presence, "NightOwl", "--once")[0]


@pytest.mark.parametrize(
    ("passed", "text"),
    [
        (timedelta(seconds=-20), "just now"),
        (timedelta(seconds=30), "just now"),
        (timedelta(minutes=1, seconds=30), "1 minute ago"),
        (timedelta(minutes=59, seconds=30), "59 minutes ago"),
        (timedelta(hours=1, minutes=30), "1 hour ago"),
        (timedelta(days=3, hours=12), "3 days ago"),
    ],
)
def test_formats_of_time_ago(passed: timedelta, text: str) -> None:
    assert rich_presence.ago(datetime.now(UTC) - passed) == text


def test_only_changes_are_printed(
    site: Simulator, run: Run, owl: User, during_waits: Callable[..., list[float]]
) -> None:
    def keeps_playing() -> None:
        owl.rich_presence_at = datetime.now(UTC)

    def changes_activity() -> None:
        owl.rich_presence = "Feeding the cat"

    waits = during_waits(keeps_playing, changes_activity, keeps_playing)
    lines = run(rich_presence, "NightOwl", "--every", 5)
    assert [line.split(": ")[1] for line in lines] == [
        "Counting postcards in the attic, 5 minutes ago",
        "Feeding the cat, just now",
    ]
    # The shortest wait is thirty seconds.
    assert waits == [30] * 4
    assert len(site.requests) == 4


@pytest.mark.usefixtures("owl")
def test_continues_after_a_failure(
    site: Simulator,
    during_waits: Callable[..., list[float]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    waits = during_waits(lambda: site.fail_next(status=503), lambda: site.fail_next(status=429))
    monkeypatch.setattr(sys, "argv", ["rich_presence.py", "NightOwl"])
    rich_presence.main()
    printed = capsys.readouterr()
    assert len(printed.out.splitlines()) == 1
    assert [line[:39] for line in printed.err.splitlines()] == [
        "API_GetUserSummary.php returned 503: Se",
        "API_GetUserSummary.php returned 429: To",
    ]
    assert waits == [120] * 3


@pytest.mark.usefixtures("site")
def test_user_without_games(run: Run) -> None:
    assert run(rich_presence, "QuietHands", "--once") == ["QuietHands has played nothing"]


@pytest.mark.parametrize(
    ("user", "message"), [("Nobody", "API_GetUserSummary.php"), ("not a name", "is not a username")]
)
@pytest.mark.usefixtures("site")
def test_errors_are_one_line(run: Run, user: str, message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        run(rich_presence, user)


def test_failure_with_once_is_one_line(site: Simulator, run: Run) -> None:
    site.fail_next(status=503)
    with pytest.raises(SystemExit, match="returned 503"):
        run(rich_presence, "NightOwl", "--once")
