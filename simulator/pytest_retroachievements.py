"""Fixtures for the tests of programs that use the client, with the extra `testing`.

pytest loads this module wherever the package is installed, so it imports nothing until a test uses a fixture.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from retroachievements import AsyncRetroAchievements, RetroAchievements
    from retroachievements_simulator import Simulator


@pytest.fixture(scope="session")
def _running_ra_simulator() -> Iterator["Simulator"]:
    try:
        from retroachievements_simulator import Simulator
    except ModuleNotFoundError as error:
        if error.name not in ("starlette", "uvicorn"):
            raise
        from retroachievements._version import INSTALL

        pytest.fail(f"{error.name} is missing: {INSTALL.format(extra='testing')}", pytrace=False)
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def ra_simulator(_running_ra_simulator: "Simulator") -> "Simulator":
    """A simulator of the RetroAchievements server on this machine, with fresh invented data for each test.

    Its methods script situations, such as `add_user`, `add_award`, `unlock`, `add_ticket` and `fail_next`.
    """
    _running_ra_simulator.reset()
    return _running_ra_simulator


@pytest.fixture
def ra_client(ra_simulator: "Simulator") -> Iterator["RetroAchievements"]:
    """A client for `ra_simulator`. It neither paces requests nor retries, so your code sees each failure.

    For retries, make one with `build_authorization(web_api_key=ra_simulator.web_api_key)`,
    `base_url=ra_simulator.base_url` and a `retry=` of your choice.
    """
    from retroachievements import RetroAchievements, build_authorization

    authorization = build_authorization(username="MockUser", web_api_key=ra_simulator.web_api_key)
    with RetroAchievements(authorization, base_url=ra_simulator.base_url, pacing=None, retry=None) as client:
        yield client


@pytest.fixture
def ra_async_client(ra_simulator: "Simulator") -> "AsyncRetroAchievements":
    """An async client for `ra_simulator`, for tests with pytest-asyncio, anyio or `asyncio.run`.

    For retries, make one with `build_authorization(web_api_key=ra_simulator.web_api_key)`,
    `base_url=ra_simulator.base_url` and a `retry=` of your choice, in an `async with`.
    """
    from retroachievements import AsyncRetroAchievements, build_authorization

    authorization = build_authorization(username="MockUser", web_api_key=ra_simulator.web_api_key)
    # Its connections close with the event loop of the test.
    return AsyncRetroAchievements(authorization, base_url=ra_simulator.base_url, pacing=None, retry=None)
