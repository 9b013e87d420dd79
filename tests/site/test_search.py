"""The search of the site, served and from the file system."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import Visit


def search_for_ulid(page: Page) -> None:
    """Look for "ULID", and open the first result."""
    page.locator("button.md-search__button:visible, label[for=__search]:visible").first.click()
    page.get_by_role("combobox").fill("ULID")
    result = page.get_by_role("option").first
    expect(result).to_contain_text("ulid", ignore_case=True)
    result.click()
    expect(page.get_by_role("article")).to_contain_text("ULID")


@pytest.mark.parametrize("width", ["desktop", "phone"])
def test_it_finds_ulid(request: pytest.FixtureRequest, width: str) -> None:
    visit: Visit = request.getfixturevalue(width)
    visit.goto("staying-up.html")
    search_for_ulid(visit.page)
    assert "staying-up" not in visit.page.url
    assert visit.faults == []


def test_it_finds_ulid_from_the_file_system(chromium: Browser, built_site: Path) -> None:
    with chromium.new_page() as page:
        visit = Visit(page, built_site.as_uri())
        visit.goto("staying-up.html")
        search_for_ulid(page)
        assert "staying-up" not in page.url
        assert visit.faults == []
