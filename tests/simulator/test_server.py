"""Authentication and headers of all endpoints, and the simulator as a program."""

import base64
import re
import signal
import socket
import subprocess
import sys
from typing import Any

import httpx
import pytest

from retroachievements_simulator import Simulator
from retroachievements_simulator.endpoints import endpoint
from retroachievements_simulator.games import get_game

UNAUTHENTICATED = {
    "message": "Unauthenticated.",
    "errors": [{"status": "401", "code": "unauthorized", "title": "Unauthenticated."}],
}


def basic(password: str) -> str:
    return "Basic " + base64.b64encode(f"anybody:{password}".encode()).decode()


@pytest.fixture
def url(simulator: Simulator) -> str:
    return f"{simulator.base_url}/API_GetTicketData.php"


GOOD = Simulator.web_api_key
BAD = "NotTheKey"


class TestKey:
    @pytest.mark.parametrize(
        "request_with_key",
        [
            {"params": {"y": GOOD}},
            {"params": {"y": f" {GOOD} "}},
            {"params": {"y": GOOD.upper()}},
            {"json": {"y": GOOD}},
            {"data": {"y": GOOD}},
            {"headers": {"Authorization": f"Bearer {GOOD}"}},
            {"headers": {"Authorization": f"bearer {GOOD}"}},
            {"headers": {"Authorization": basic(GOOD)}},
            # Empty values and "0" count as absent, so the next place counts.
            {"params": {"y": ""}, "json": {"y": GOOD}},
            {"params": {"y": "0"}, "headers": {"Authorization": f"Bearer {GOOD}"}},
            # The first place with a key counts.
            {"params": {"y": GOOD}, "json": {"y": BAD}, "headers": {"Authorization": f"Bearer {BAD}"}},
            {"json": {"y": GOOD}, "headers": {"Authorization": f"Bearer {BAD}"}},
        ],
        ids=str,
    )
    def test_accepted_in_four_places(self, url: str, request_with_key: dict[str, Any]) -> None:
        assert httpx.post(url, **request_with_key).status_code == 200

    @pytest.mark.parametrize(
        "request_without_key",
        [
            {},
            {"params": {"y": BAD}},
            {"params": {"y": "0"}},
            {"params": {"z": GOOD}},
            {"headers": {"X-API-Key": GOOD}},
            {"headers": {"Authorization": "Basic !"}},
            # A right key after a wrong one does not count.
            {"params": {"y": BAD}, "json": {"y": GOOD}},
            {"params": {"y": BAD}, "headers": {"Authorization": f"Bearer {GOOD}"}},
            {"json": {"y": BAD}, "headers": {"Authorization": f"Bearer {GOOD}"}},
            {"data": {"y": BAD}, "headers": {"Authorization": basic(GOOD)}},
        ],
        ids=str,
    )
    def test_refused(self, url: str, request_without_key: dict[str, Any]) -> None:
        response = httpx.post(url, **request_without_key)
        assert (response.status_code, response.json()) == (401, UNAUTHENTICATED)
        assert response.headers["content-type"] == "application/json"
        assert "www-authenticate" not in response.headers

    def test_key_of_a_deleted_user_is_refused(self, simulator: Simulator, url: str) -> None:
        simulator.data.user("MockUser").deleted = True
        assert httpx.get(url, params={"y": GOOD}).status_code == 401

    def test_key_is_checked_first(self, simulator: Simulator) -> None:
        assert httpx.get(f"{simulator.base_url}/API_GetNothing.php").status_code == 401


def test_unknown_endpoints(simulator: Simulator) -> None:
    for path, message in [("API_GetNothing.php", "Not Found"), ("API_getticketdata.php", "Not Found")]:
        response = httpx.get(f"{simulator.base_url}/{path}", params={"y": GOOD})
        error = {"status": "404", "code": "not_found", "title": message}
        assert (response.status_code, response.json()) == (404, {"message": message, "errors": [error]})
    for path in ["", "/"]:
        response = httpx.get(f"{simulator.base_url}{path}", params={"y": GOOD})
        assert (response.status_code, response.json()["message"]) == (404, "API endpoint not found")


@pytest.mark.parametrize("verb", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
def test_all_http_methods_are_accepted(url: str, verb: str) -> None:
    response = httpx.request(verb, url, params={"y": GOOD, "u": "MockUser"})
    assert response.status_code == 200
    assert verb == "HEAD" or response.json()["Total"] == 44


@pytest.mark.parametrize("key", [GOOD, BAD])
def test_cors_and_cache_headers(url: str, key: str) -> None:
    headers = httpx.get(url, params={"y": key}).headers
    assert headers["access-control-allow-origin"] == "*"
    assert headers["cache-control"] == "no-cache, private"


def test_json_is_formatted_as_in_php(url: str) -> None:
    text = httpx.get(url, params={"y": GOOD, "g": 1}).text
    assert r"Pok\u00e9town" in text
    assert r"https:\/\/retroachievements.org\/" in text


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_program_prints_its_address_and_stops_on_a_signal(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "retroachievements_simulator"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        match = re.fullmatch(r"Ready at (http://127\.0\.0\.1:\d+/API) with the key (\w+), date 2024-05-01\n", line)
        assert match is not None
        base_url, key = match.groups()
        body = httpx.get(f"{base_url}/API_GetTicketData.php", params={"y": key, "u": "MockUser"})
        assert body.json()["Total"] == 44
        program.send_signal(number)
        rest, errors = program.communicate(timeout=10)
    assert (program.returncode, rest, errors) == (0, "", "")


def test_program_prints_why_it_cannot_listen() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        command = [sys.executable, "-m", "retroachievements_simulator", "--port", port]
        program = subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)
    assert program.returncode == 1
    assert program.stderr.startswith(f"can't listen on 127.0.0.1 port {port}: ")
    assert "Traceback" not in program.stderr


def test_endpoint_with_two_handlers_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^API_GetConsoleIDs\.php has two handlers: get_console_ids and get_game$"):
        endpoint("API_GetConsoleIDs.php")(get_game)
