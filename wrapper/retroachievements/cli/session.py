"""Whom a command asks, and with which key."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Annotated

from attrs import frozen
from cyclopts import Group, Parameter
from cyclopts.validators import Number

from .. import RetroAchievements, build_authorization
from ..auth import Authorization
from .exits import FAILURE, USAGE, CommandError
from .keys import authorization

CONNECTION = Group("Connection", sort_key=3)


@Parameter(name="*", group=CONNECTION)
@frozen(kw_only=True)
class Session:
    """Whom a command asks, and with which key.

    Args:
        base_url: Where the API is: https, or http on this machine. By default the value of the environment variable
            RETROACHIEVEMENTS_BASE_URL, or the site.
        simulator: Ask a simulator on this machine, which has invented data and wants no key.
        key_fd: Read the web API key from this file descriptor, as in `--key-fd 3 3<key.txt`.
    """

    base_url: Annotated[str | None, Parameter(metavar="URL")] = None
    simulator: Annotated[bool, Parameter(negative=())] = False
    key_fd: Annotated[int | None, Parameter(metavar="NUMBER", validator=Number(gte=0))] = None

    @contextmanager
    def client(self, key: Authorization | None = None) -> Iterator[RetroAchievements]:
        """A client: with the key, or with the one that can be found."""
        if self.simulator:
            with _simulated() as ra:
                yield ra
            return
        try:
            ra = RetroAchievements(key or authorization(self.key_fd), base_url=self.base_url)
        except ValueError as error:
            raise CommandError(error, USAGE) from None
        with ra:
            yield ra


@contextmanager
def _simulated() -> Iterator[RetroAchievements]:
    try:
        from retroachievements_simulator import Simulator
    except ModuleNotFoundError as error:
        raise CommandError(error, FAILURE) from None
    try:
        started = Simulator()
    except OSError as error:
        raise CommandError(f"the simulator can't listen on this machine: {error}", FAILURE) from None
    with started as simulator:
        key = build_authorization(web_api_key=simulator.web_api_key)
        with RetroAchievements(key, base_url=simulator.base_url) as ra:
            yield ra
