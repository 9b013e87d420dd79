"""A surplus response is not used for the next call."""

import pytest

from retroachievements import build_authorization

from ..conftest import Flavor
from ..faults.misbehavior import GAME_STATS
from ..faults.server import GOOD, Exchange, FaultServer, http_response
from .conftest import KEY


@pytest.mark.parametrize("late", [False, True], ids=["at once", "late"])
def test_surplus_response_closes_the_connection(flavor: Flavor, late: bool) -> None:
    exchanges: list[Exchange] = []

    def behave(exchange: Exchange) -> None:
        exchanges.append(exchange)
        surplus = http_response(GAME_STATS) if len(exchanges) == 1 and not late else b""
        exchange.send(http_response(GOOD) + surplus)

    with FaultServer(behave) as server:
        client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=server.base_url, pacing=None)
        with flavor.opened(client) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
            if late:
                # The client receives it before it sends the next request.
                exchanges[0].send(http_response(GAME_STATS))
            for _ in range(3):
                assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
    assert len({exchange.connection for exchange in exchanges}) == 2
