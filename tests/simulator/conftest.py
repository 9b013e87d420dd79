"""What the tests of the simulator share: the simulator as curl would see it."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import settings

from retroachievements_simulator import Dataset, Simulator

# Registered and not loaded, for many scripts in test_agreement.py.
settings.register_profile("agreement", max_examples=2_000, database=None, print_blob=True)


class Site:
    """The simulator as curl would see it."""

    def __init__(self, simulator: Simulator, http_client: httpx.Client) -> None:
        self._http_client = http_client
        self._base_url = simulator.base_url
        self.data: Dataset = simulator.data
        self.key = simulator.web_api_key

    def ask(self, query: str, **request: Any) -> httpx.Response:
        """Ask for `API_GetUserPoints.php?u=MockUser`, with the key."""
        file, _, parameters = query.partition("?")
        url = f"{self._base_url}/{file}?y={self.key}&{parameters}"
        return self._http_client.request(request.pop("method", "GET"), url, **request)

    def json(self, query: str, **request: Any) -> Any:
        """What a successful answer says."""
        response = self.ask(query, **request)
        assert response.status_code == 200, response.text
        return response.json()

    def refusal(self, query: str) -> Any:
        """What is said of wrong parameters: the messages for each."""
        response = self.ask(query)
        assert response.status_code == 422, response.text
        return response.json()["errors"]

    def fails(self, query: str) -> bool:
        response = self.ask(query)
        return response.status_code == 500 and response.json() == {"message": "Server Error"}


@pytest.fixture(scope="session")
def http_client() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


@pytest.fixture
def site(simulator: Simulator, http_client: httpx.Client) -> Site:
    return Site(simulator, http_client)
