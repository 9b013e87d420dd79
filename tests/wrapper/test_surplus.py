"""A response too many is not taken for the response to the next call."""

import pytest

from retroachievements import build_authorization

from ..conftest import Flavor
from ..faults.misbehavior import GAME_STATS
from ..faults.server import GOOD, Exchange, FaultServer, answer
from .conftest import KEY


@pytest.mark.parametrize("late", [False, True], ids=["at once", "late"])
def test_it_is_thrown_away_with_its_connection(flavor: Flavor, late: bool) -> None:
    exchanges: list[Exchange] = []

    def behave(exchange: Exchange) -> None:
        exchanges.append(exchange)
        surplus = answer(GAME_STATS) if len(exchanges) == 1 and not late else b""
        exchange.send(answer(GOOD) + surplus)

    with FaultServer(behave) as server:
        client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=server.base_url, pacing=None)
        with flavor.opened(client) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
            if late:
                # It is in the buffer of the client before the next request.
                exchanges[0].send(answer(GAME_STATS))
            for _ in range(3):
                assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
    assert len({exchange.connection for exchange in exchanges}) == 2
