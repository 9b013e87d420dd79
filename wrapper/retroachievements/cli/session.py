"""The connection options of a command, and the client that it uses."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated, Any

from attrs import evolve, frozen
from cyclopts import Parameter
from cyclopts.validators import Number

from ..auth import build_authorization
from ..errors import RetroAchievementsError
from .exits import FAILURE, OF_ERRORS, USAGE, CommandError, write_message
from .groups import CONNECTION
from .keys import Key, find
from .messages import DEADLINE, TIMEOUT, of_failure

if TYPE_CHECKING:
    from .. import RetroAchievements
    from .waiting import Show

SIMULATOR = "the simulator"


def whole_number(_: Any, tokens: Sequence[Any]) -> int:
    """Return the number in a shell argument. The converter of cyclopts rounds 2.5, and reads 0x10."""
    if not re.fullmatch("[+-]?[0-9]+", tokens[0].value):
        raise ValueError  # Without a text, so that the message is the same as for other types.
    return int(tokens[0].value)


@Parameter(name="*", group=CONNECTION)
@frozen(kw_only=True)
class Session:
    """The connection options of a command.

    Args:
        base_url: The URL of the API. Only this machine may use http. Default: RETROACHIEVEMENTS_BASE_URL, or the site.
        timeout: How long to wait for a response, including retries. The default is 60.
        simulator: Use a simulator on this machine, which has made-up data and needs no key.
        key_fd: Read the web API key from this file descriptor, as in --key-fd 3 3<key.txt.
    """

    base_url: Annotated[str | None, Parameter(metavar="URL")] = None
    timeout: Annotated[float | None, Parameter(metavar="SECONDS", validator=Number(gt=0, lte=31_536_000))] = None
    simulator: bool = False
    key_fd: Annotated[int | None, Parameter(metavar="NUMBER", converter=whole_number, validator=Number(gte=0))] = None

    def address(self) -> str:
        """Return the URL of the API."""
        from .._transports.addresses import base_url_from_environment, checked_base_url

        try:
            if self.base_url is None:
                return base_url_from_environment()
            return str(checked_base_url(self.base_url, name="--base-url"))
        except ValueError as error:
            raise CommandError(error, USAGE) from None

    @contextmanager
    def client(
        self, key: Key | None = None, *, given: Mapping[str, Any] | None = None, show: "Show | None" = None
    ) -> "Iterator[RetroAchievements]":
        """Yield a client with the key, by default the first one found. Its errors name the arguments given."""
        from .. import RetroAchievements
        from .pacing import shared_pacing
        from .waiting import Waiting, line

        if self.simulator:
            if self.base_url is not None or self.key_fd is not None:
                raise CommandError(
                    "the simulator has its own address and key: leave out --base-url and --key-fd", USAGE
                )
            with _simulated() as (key, address):
                session = evolve(self, simulator=False, base_url=address, key_fd=None)
                with session.client(key, given=given, show=show) as ra:
                    yield ra
            return
        try:
            key, address = key or find(self.key_fd), self.address()
            server = address.partition("://")[2].partition("/")[0].rpartition("@")[2]
            waiting = Waiting(server, show or line())
            ra = RetroAchievements(
                key.authorization,
                base_url=address,
                hooks=waiting.hooks(),
                pacing=None if key.source == SIMULATOR else shared_pacing(server, waiting),
                timeout=TIMEOUT if self.timeout is None else self.timeout,
                deadline=DEADLINE if self.timeout is None else self.timeout,
            )
        except ValueError as error:
            raise CommandError(error, USAGE) from None
        try:
            with ra:
                yield ra
        except RetroAchievementsError as error:
            message = of_failure(error, server, key.source, waiting.attempts, self.timeout, given or {})
            raise CommandError(message, OF_ERRORS.get(type(error), FAILURE)) from error
        finally:
            waiting.end()


@contextmanager
def _simulated() -> Iterator[tuple[Key, str]]:
    try:
        from retroachievements_simulator import Simulator
    except ModuleNotFoundError as error:
        raise CommandError(error, FAILURE) from None
    try:
        started = Simulator()
    except OSError as error:
        raise CommandError(f"the simulator can't listen on this machine: {error}", FAILURE) from None
    with started as simulator:
        write_message(f"the data is made up, and the date in the simulator is {simulator.now:%Y-%m-%d}")
        yield Key(build_authorization(web_api_key=simulator.web_api_key), SIMULATOR), simulator.base_url
