"""The search of the site, served and from the file system."""

import re
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit


def search_for_ulid(page: Page) -> None:
    """Search for "ULID", and open the first result."""
    page.locator("button.md-search__button:visible, label[for=__search]:visible").first.click()
    page.get_by_role("combobox").fill("ULID")
    result = page.get_by_role("option").first
    expect(result).to_contain_text("ulid", ignore_case=True)
    result.click()
    expect(page.get_by_role("article")).to_contain_text("ULID")


# Search words, and the page that should be the first result.
PAGES = {
    "API_GetGame": "namespaces/games",
    "API_GetTicketData": "namespaces/tickets",
    "API_GetUserSummary": "namespaces/users",
    "certificate": "staying-up",
    "discord": "guides/discord-bot",
    "fastapi": "guides/web-app",
    "hash": "namespaces/games",
    "home assistant": "guides/home-assistant",
    "jupyter": "guides/pandas",
    "login": "index",
    "mastered": "guides/subsets-and-awards",
    "mcp": "guides/web-app",
    "offline": "guides/what-is-new",
    "pagination": "guides/pagination",
    "pandas": "guides/pandas",
    "points": "namespaces/users",
    "progress bar": "guides/long-lists",
    "proxy": "staying-up",
    "pytest": "testing",
    "rate limit": "guides/rate-limits",
    "rename": "username-or-ulid",
    "rom": "guides/rom-folder",
    "softcore": "surprises",
    "timeout": "staying-up",
    "ULID": "username-or-ulid",
}


def test_the_right_page_is_the_first_result(desktop: Visit) -> None:
    desktop.goto("index.html")
    desktop.page.locator("button.md-search__button:visible").click()
    found = {}
    for words in PAGES:
        desktop.page.get_by_role("combobox").fill("")
        # Results of the previous search remain until new ones replace them.
        expect(desktop.page.get_by_role("option")).to_have_count(0)
        desktop.page.get_by_role("combobox").fill(words)
        first = desktop.page.get_by_role("option").first
        # The address contains the search words.
        query = quote_plus(words)
        expect(first).to_have_attribute("href", re.compile(rf"\?h={re.escape(query)}(#|$)"))
        path = urlsplit(first.get_attribute("href") or "").path
        found[words] = path.strip("/").removesuffix(".html")
    assert found == PAGES


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_ulid_is_found(request: pytest.FixtureRequest, width: str) -> None:
    visit: Visit = request.getfixturevalue(width)
    visit.goto("staying-up.html")
    search_for_ulid(visit.page)
    assert "staying-up" not in visit.page.url
    assert visit.faults == []


def test_ulid_is_found_from_the_file_system(chromium: Browser, built_site: Path) -> None:
    with chromium.new_page() as page:
        visit = Visit(page, built_site.as_uri())
        visit.goto("staying-up.html")
        search_for_ulid(page)
        assert "staying-up" not in page.url
        assert visit.faults == []
