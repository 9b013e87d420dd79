"""Fixtures that build the site, serve it on loopback, and record the errors of each page in Chromium."""

import shutil
import threading
import tomllib
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, ViewportSize, expect, sync_playwright
from tools import site
from tools.redocly import ROOT

from ..docs.conftest import site as simulated_site  # noqa: F401 - a fixture

DESKTOP = ViewportSize(width=1280, height=900)
PHONE = ViewportSize(width=390, height=844)
# The names of the program in the packages of Debian, Ubuntu and Google.
BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def pages_of(nav: list[dict[str, Any]]) -> list[str]:
    """Return the addresses of the pages in a navigation, in order."""
    pages: list[str] = []
    for entry in nav:
        for target in entry.values():
            pages += pages_of(target) if isinstance(target, list) else [target.replace(".md", ".html")]
    return pages


PAGES = pages_of(tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]["nav"])
REFERENCE = "api/index.html"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files, and logs nothing."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the name in the base class
        pass


class Visit:
    """A page in the browser, and its errors."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.faults: list[str] = []
        self._origin = origin
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.faults.append(f"error: {error}"))
        page.on("request", lambda request: self._on_request(request.url))
        page.on("requestfailed", lambda request: self._on_failure(request.url, request.failure))
        page.on("response", lambda response: self._on_response(response.status, response.url))

    def goto(self, path: str, wait_until: Literal["load", "networkidle"] = "networkidle") -> None:
        self.page.goto(f"{self._origin}/{path}", wait_until=wait_until)

    def is_too_wide(self) -> bool:
        """Return whether the whole page scrolls sideways."""
        root = "document.documentElement"
        return bool(self.page.evaluate(f"{root}.scrollWidth > {root}.clientWidth"))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"console: {message.text}")

    def _on_request(self, url: str) -> None:
        if not url.startswith((f"{self._origin}/", "data:", "blob:")):
            self.faults.append(f"request to another site: {url}")

    def _on_failure(self, url: str, failure: str | None) -> None:
        # When the browser leaves a page, it cancels the workers that the page still loads from blobs.
        if not (url.startswith("blob:") and failure == "net::ERR_ABORTED"):
            self.faults.append(f"failed: {url}")

    def _on_response(self, status: int, url: str) -> None:
        if status >= 400:
            self.faults.append(f"{status}: {url}")


@pytest.fixture(scope="session")
def built_site() -> Path:
    """Build the site. An older build would hide errors of the current pages."""
    site.build()
    return site.SITE


@pytest.fixture(scope="session")
def origin(built_site: Path) -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(QuietHandler, directory=built_site)) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


# Redoc is slow on a busy machine.
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.fail("these tests open the site in Chromium: apt install chromium", pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def desktop(chromium: Browser, origin: str) -> Iterator[Visit]:
    with chromium.new_page(viewport=DESKTOP) as page:
        yield Visit(page, origin)


@pytest.fixture
def phone(chromium: Browser, origin: str) -> Iterator[Visit]:
    with chromium.new_page(viewport=PHONE) as page:
        yield Visit(page, origin)
