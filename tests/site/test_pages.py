"""Each page loads without errors, fits the window, and has links that work."""

import re
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

import pytest
from playwright.sync_api import Browser, expect
from tools.redocly import ROOT

from retroachievements import errors, models

from .conftest import DESKTOP, PAGES, PHONE, REFERENCE, Visit

WIDE_CODE = """[...document.querySelectorAll("pre code")]
  .filter((code) => code.scrollWidth > code.clientWidth).map((code) => code.textContent)"""


# Together, because each page is watched until it has made no request for half a second.
@pytest.mark.parametrize("paths", [PAGES[start : start + 10] for start in range(0, len(PAGES), 10)])
def test_pages_load_and_fit(chromium: Browser, origin: str, paths: list[str]) -> None:
    with chromium.new_context(viewport=DESKTOP) as context:
        visits = {path: Visit(context.new_page(), origin) for path in paths}
        for path, visit in visits.items():
            visit.goto(path, wait_until="load")
        for path, visit in visits.items():
            visit.page.wait_for_load_state("networkidle")
            expect(visit.page.get_by_role("heading", level=1).first).to_be_visible()
            assert visit.page.evaluate(WIDE_CODE) == [], path
            visit.page.set_viewport_size(PHONE)
            assert not visit.is_too_wide(), path
        assert {path: visit.faults for path, visit in visits.items() if visit.faults} == {}


def test_the_menu_opens_on_a_phone(phone: Visit) -> None:
    phone.goto("index.html")
    errors_page = phone.page.get_by_role("navigation").get_by_role("link", name="Errors", exact=True)
    expect(errors_page).not_to_be_in_viewport()
    phone.page.locator("label[for=__drawer]:visible").first.click()
    expect(errors_page).to_be_in_viewport()
    errors_page.click()
    expect(phone.page.get_by_role("heading", name="Errors", level=1)).to_be_visible()
    assert phone.faults == []


def test_the_navigation_has_all_pages(built_site: Path) -> None:
    built = {page.relative_to(built_site).as_posix() for page in built_site.rglob("*.html")}
    assert built - {"404.html"} == set(PAGES)


class Anchors(HTMLParser):
    """The links of a page, and the ids that links can refer to."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(page.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif (tag, name) == ("a", "href") and value:
                self.links.append(value)


def test_no_link_is_broken(built_site: Path) -> None:
    pages = {page: Anchors(page) for page in built_site.rglob("*.html") if page != built_site / REFERENCE}
    broken = []
    for page, anchors in pages.items():
        for link in anchors.links:
            path, fragment = urldefrag(link)
            if urlsplit(path).scheme or page.name == "404.html":
                continue
            target = (page.parent / unquote(path)).resolve() if path else page
            # A script creates the anchors of the API reference.
            known = target not in pages or not fragment or unquote(fragment) in pages[target].ids
            if not target.is_file() or not known:
                broken.append(f"{page.relative_to(built_site)}: {link}")
    assert len(pages) > 20
    assert broken == []


def test_the_errors_page_has_the_tree_of_the_module() -> None:
    tree = (errors.__doc__ or "").split("\n\n")[1].replace("\n    ", "\n").strip()
    page = (ROOT / "docs" / "errors.md").read_text(encoding="utf-8")
    assert f"```\n{tree}\n```" in page
    for line in tree.splitlines()[1:]:
        assert f"\n### {line.strip('│├└─ ').split()[0]}\n" in page


def test_the_model_reference_has_all_models(built_site: Path) -> None:
    pages = (built_site / "model-reference").iterdir()
    ids = set().union(*(Anchors(page).ids for page in pages))
    assert [name for name in models.__all__ if f"retroachievements.models.{name}" not in ids] == []
    assert "retroachievements.models.DeveloperTicketStats.ulid" in ids
    assert "retroachievements.models.TicketState.PENDING_REVIEW" in ids


@pytest.mark.parametrize(
    ("path", "signature"),
    [
        ("client.html", "timeout: float | None = 30.0,"),
        ("client.html", "retry: Retry | None = Retry(),"),
        ("client.html", "pacing: Pacing | None = Pacing(),"),
        ("client.html", "lifetimes: Mapping[str, float] = LIFETIMES,"),
        ("client.html", "statuses: Set[int] | Sequence[int] = frozenset("),
        ("client.html", 'base_url: str = "https://retroachievements.org/API",'),
        ("namespaces/leaderboards.html", "page_size: int = 500"),
    ],
)
def test_signatures_show_the_values_of_constants(built_site: Path, path: str, signature: str) -> None:
    page = (built_site / path).read_text(encoding="utf-8")
    assert signature in unescape(re.sub("<[^>]+>", "", page))


def test_lists_of_parameters_do_not_repeat_defaults(built_site: Path) -> None:
    page = (built_site / "client.html").read_text(encoding="utf-8")
    assert "doc-section-title" in page
    assert "default:" not in page
