"""The API reference shows all operations of the document, with samples."""

import shlex
from typing import Any

import yaml
from playwright.sync_api import Locator, expect
from tools.redocly import ROOT
from tools.reference import reference_document

from .conftest import REFERENCE, Visit

DOCUMENT = yaml.safe_load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"))
OPERATIONS = [operation for path in DOCUMENT["paths"].values() for operation in path.values()]


def address(operation: dict[str, Any]) -> str:
    """Return the fragment of an operation in Redoc."""
    return f"#/{operation['tags'][0]}/{operation['operationId'].lower()}"


def heading(visit: Visit, operation: dict[str, Any]) -> Locator:
    """Return the heading of an operation, not its entry in the menu."""
    link = visit.page.locator(f'a[href="{address(operation)}"]')
    return visit.page.locator("#api-content").get_by_role("heading").filter(has=link)


# Redoc renders an operation when it comes into view. `expect` would wait up to a second between two looks.
IS_SHOWN = """([address, summary]) => {
  const link = document.querySelector(`#api-content :is(h1, h2) a[href="${address}"]`);
  const heading = link?.closest("h1, h2");
  const top = heading?.getBoundingClientRect().top;
  return top >= 0 && top < innerHeight && heading.textContent.includes(summary);
}"""


def test_all_operations_are_shown(desktop: Visit) -> None:
    assert len(OPERATIONS) >= 41
    desktop.goto(REFERENCE)
    for operation in OPERATIONS:
        desktop.page.evaluate("address => location.hash = address", address(operation))
        desktop.page.wait_for_function(IS_SHOWN, arg=[address(operation), operation["summary"]])
    assert desktop.faults == []


# The modes of API_GetTicketData.php: the schema, the parameters that select it, and the method of the client.
MODES = {
    "One ticket": ("Ticket", {"i": "12"}, "get"),
    "The games with the most open tickets": ("MostTicketedGames", {"f": "1"}, "most_ticketed_games"),
    "Statistics of a developer": ("DeveloperTicketStats", {"u": "MockUser"}, "developer_stats"),
    "Statistics of a game": ("GameTicketStats", {"g": "50"}, "game_stats"),
    "Statistics of a game and its tickets": ("GameTickets", {"g": "50", "d": "1"}, "game_tickets"),
    "Statistics of an achievement": ("AchievementTicketStats", {"a": "501"}, "achievement_stats"),
    "The newest open tickets": ("RecentOpenTickets", {}, "recent"),
}


def test_the_menu_lists_the_modes_of_tickets(desktop: Visit) -> None:
    desktop.page.set_viewport_size({"width": 1280, "height": 800})
    desktop.goto(REFERENCE)
    menu = desktop.page.locator(".menu-content")
    expect(menu.get_by_text("API docs by Redoc")).to_be_in_viewport(ratio=1)
    menu.get_by_text("Tickets", exact=True).click()
    for title in MODES:
        # Fails if the foot of the menu covers the entry.
        menu.get_by_text(title, exact=True).click(trial=True)
    assert desktop.faults == []


def test_the_search_finds_the_modes_of_tickets(desktop: Visit) -> None:
    desktop.goto(REFERENCE)
    desktop.page.locator(".menu-content").get_by_text("Search", exact=False).first.click()
    search = desktop.page.get_by_test_id("search-dialog")
    for title, (schema, *_) in MODES.items():
        search.get_by_placeholder("Search docs...").fill(title)
        found = search.get_by_role("link").first
        expect(found).to_have_attribute("href", f"#/tickets/getticketdata{schema.lower()}")
        expect(found).to_contain_text(title)
    assert desktop.faults == []


def sent_by(sample: str) -> tuple[str, dict[str, str]]:
    """Return the address and the parameters of a sample with curl."""
    command, get, url, *options = shlex.split(sample.replace("\\\n", ""))
    assert (command, get, options[:2]) == ("curl", "--get", ["--header", "Accept: application/json"])
    assert set(options[2::2]) == {"--data-urlencode"}
    return url, dict(option.split("=", 1) for option in options[3::2])


def test_each_operation_has_samples() -> None:
    paths = reference_document()["paths"]
    for path, item in DOCUMENT["paths"].items():
        curl, *python = paths[path]["get"]["x-codeSamples"]
        url, parameters = sent_by(curl["source"])
        assert url == f"https://retroachievements.org/API{path}"
        assert parameters.pop("y") == "$RETROACHIEVEMENTS_API_KEY"
        references = [each["$ref"] for each in item["get"].get("parameters", [])]
        known = [DOCUMENT["components"]["parameters"][reference.split("/")[-1]] for reference in references]
        assert {each["name"] for each in known if each.get("required")} <= set(parameters), path
        assert set(parameters) <= {each["name"] for each in known}, path
        assert len(python) == (0 if item["get"].get("deprecated") else 1), path


def test_each_mode_has_samples() -> None:
    modes = {item["get"]["summary"]: item["get"] for item in reference_document()["paths"].values()}
    for title, (schema, selectors, method) in MODES.items():
        operation = modes[title]
        curl, python = operation["x-codeSamples"]
        assert sent_by(curl["source"])[1] == selectors | {"y": "$RETROACHIEVEMENTS_API_KEY"}
        assert f"ra.tickets.{method}(" in python["source"]
        content = operation["responses"]["200"]["content"]["application/json"]
        assert content["schema"] == {"$ref": f"#/components/schemas/{schema}"}
        required = {each["name"] for each in operation["parameters"] if each["required"]}
        assert required == set(selectors)
    assert [each["name"] for each in modes["The newest open tickets"]["parameters"]] == ["o", "c"]


def test_the_menu_works_on_a_phone(phone: Visit) -> None:
    phone.goto(REFERENCE)
    phone.page.get_by_role("button", name="Open navigation menu").click()
    menu = phone.page.locator(".menu-content")
    menu.get_by_text("Tickets", exact=True).click()
    menu.get_by_text("Tickets, or ticket statistics").click()
    ticket_data = next(operation for operation in OPERATIONS if operation["operationId"] == "getTicketData")
    expect(heading(phone, ticket_data)).to_be_in_viewport()
    assert not phone.is_too_wide()
    assert phone.faults == []


def test_a_link_leads_back_to_the_documentation(desktop: Visit) -> None:
    desktop.goto(REFERENCE)
    desktop.page.get_by_role("link", name="RetroAchievements for Python").click()
    expect(desktop.page.get_by_role("heading", name="RetroAchievements for Python", level=1)).to_be_visible()
    assert desktop.faults == []
