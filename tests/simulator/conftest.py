"""Fixtures for the tests of the simulator: its responses over HTTP."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest
from hypothesis import settings

from retroachievements_simulator import Dataset, Simulator

# So that failures of the invariants show the compared values.
pytest.register_assert_rewrite("tests.simulator.invariants")

# A profile with many scripts for test_agreement.py. It is registered here, and loaded by an option of pytest.
settings.register_profile("agreement", max_examples=2_000, database=None, print_blob=True)


class Site:
    """Sends requests to the simulator, as curl would."""

    def __init__(self, simulator: Simulator, http_client: httpx.Client) -> None:
        self._http_client = http_client
        self._base_url = simulator.base_url
        self.data: Dataset = simulator.data
        self.key = simulator.web_api_key

    def request(self, query: str, **options: Any) -> httpx.Response:
        """Send a request such as `API_GetUserPoints.php?u=MockUser`, with the key."""
        file, _, parameters = query.partition("?")
        url = f"{self._base_url}/{file}?y={self.key}&{parameters}"
        return self._http_client.request(options.pop("method", "GET"), url, **options)

    def json(self, query: str, **options: Any) -> Any:
        """Return the body of a successful response."""
        response = self.request(query, **options)
        assert response.status_code == 200, response.text
        return response.json()

    def validation_errors(self, query: str) -> Any:
        """Return the messages for each invalid parameter."""
        response = self.request(query)
        assert response.status_code == 422, response.text
        return response.json()["errors"]

    def fails(self, query: str) -> bool:
        response = self.request(query)
        return response.status_code == 500 and response.json() == {"message": "Server Error"}


@pytest.fixture(scope="session")
def http_client() -> Iterator[httpx.Client]:
    with httpx.Client() as client:
        yield client


@pytest.fixture
def site(simulator: Simulator, http_client: httpx.Client) -> Site:
    return Site(simulator, http_client)
