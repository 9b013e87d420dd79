"""The base URL of a client, and the URLs that it refuses."""

import re
from collections.abc import Callable
from typing import Any

import httpx
import pytest
from pytest_httpserver import HTTPServer

from retroachievements import Authorization

from ..conftest import Flavor
from ..contract.spec import example


class TestBaseUrl:
    @pytest.mark.parametrize(
        "url",
        [
            "https://retroachievements.org/API",
            "https://localhost:8443/API",
            "http://localhost/API",
            "http://127.0.0.1:8000/API/",
            "http://127.1.2.3/API",
            "http://[::1]:8000/API",
            httpx.URL("https://localhost:8443/API"),
        ],
    )
    def test_accepts_https_and_loopback(self, flavor: Flavor, authorization: Authorization, url: Any) -> None:
        with flavor.opened(flavor.client_class(authorization, base_url=url)):
            pass

    @pytest.mark.parametrize(
        ("url", "message"),
        [
            ("http://retroachievements.org/API", "would send your key in the clear: use https"),
            ("http://192.168.1.5/API", "would send your key in the clear: use https"),
            ("http://localhost.example.org/API", "would send your key in the clear: use https"),
            ("http://127.0.0.1.example.org/API", "would send your key in the clear: use https"),
            ("ftp://retroachievements.org/API", "is not an http or https URL"),
            ("retroachievements.org/API", "is not an http or https URL"),
            ("https://", "is not an http or https URL"),
            ("", "is not an http or https URL"),
            ("https://retroachievements.org/API?x=1", "has a query or a fragment"),
            ("https://retroachievements.org/API#x", "has a query or a fragment"),
            ("https://host:port/", "is not a URL"),
            ("https://host:0/", "is not a URL"),
            ("https://host:65536/", "is not a URL"),
            ("https://a..b/", "is not a URL"),
            (f"https://{'a-' * 32}a.org/", "is not a URL"),
            ("https://xn--a/", "is not a URL"),
            ("https://[::1", "is not a URL"),
            ("https://host/\n", "is not a URL"),
            (b"https://host/", "is not a URL"),
            (5, "is not a URL"),
        ],
    )
    def test_refuses_other_urls(self, flavor: Flavor, authorization: Authorization, url: Any, message: str) -> None:
        for make in (flavor.client_class, flavor.key_transport_class):
            with pytest.raises(ValueError, match=re.escape(f"base_url {url!r} {message}")):
                make(authorization, base_url=url)

    @pytest.mark.parametrize(
        "url",
        [
            *("http://u:hunter2@example.org", "http://u:hunter2@h:x", "ftp://u:hunter2@h", "u:hunter2@h:8080"),
            *("http:/u:hunter2@h", "http:u:hunter2@h", "/u:hunter2@h", "http:\\\\u:hunter2@h", "http://u:hun@ter2@h:x"),
        ],
    )
    def test_password_is_not_shown(self, flavor: Flavor, authorization: Authorization, url: str) -> None:
        with pytest.raises(ValueError, match=r"^base_url '") as caught:
            flavor.client_class(authorization, base_url=url)
        assert "hunter2" not in str(caught.value)

    def test_password_is_sent_and_not_logged(
        self, flavor: Flavor, httpserver: HTTPServer, authorization: Authorization, log_text: Callable[[], str]
    ) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(
            example("getTicketData-200-DeveloperTicketStats")
        )
        base_url = httpserver.url_for("/API").replace("//", "//user:hunter2@")
        with flavor.opened(flavor.client_class(authorization, base_url=base_url)) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
        sent = httpserver.log[0][0].authorization
        assert sent is not None
        assert (sent.username, sent.password) == ("user", "hunter2")
        assert "hunter2" not in "\n".join(line for line in log_text().splitlines() if not line.startswith("werkzeug"))
