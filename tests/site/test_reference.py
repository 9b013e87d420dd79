"""The reference of the API shows what the document has."""

from typing import Any

import yaml
from playwright.sync_api import Locator, expect
from tools.redocly import ROOT

from .conftest import REFERENCE, Visit

DOCUMENT = yaml.safe_load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"))
OPERATIONS = [operation for path in DOCUMENT["paths"].values() for operation in path.values()]


def address(operation: dict[str, Any]) -> str:
    """What Redoc calls an operation."""
    return f"#/{operation['tags'][0]}/{operation['operationId'].lower()}"


def heading(visit: Visit, operation: dict[str, Any]) -> Locator:
    """The heading of an operation, and not its line in the menu."""
    link = visit.page.locator(f'a[href="{address(operation)}"]')
    return visit.page.locator("#api-content").get_by_role("heading").filter(has=link)


def test_it_shows_all_operations(desktop: Visit) -> None:
    assert len(OPERATIONS) >= 41
    desktop.goto(REFERENCE)
    for operation in OPERATIONS:
        desktop.page.evaluate("address => location.hash = address", address(operation))
        expect(heading(desktop, operation)).to_be_in_viewport()
        expect(heading(desktop, operation)).to_contain_text(operation["summary"])
    assert desktop.faults == []


def test_it_can_be_used_on_a_phone(phone: Visit) -> None:
    phone.goto(REFERENCE)
    phone.page.get_by_role("button", name="Open navigation menu").click()
    menu = phone.page.locator(".menu-content")
    menu.get_by_text("Tickets", exact=True).click()
    menu.get_by_text("Tickets, or ticket statistics").click()
    ticket_data = next(operation for operation in OPERATIONS if operation["operationId"] == "getTicketData")
    expect(heading(phone, ticket_data)).to_be_in_viewport()
    assert not phone.is_too_wide()
    assert phone.faults == []


def test_it_leads_back(desktop: Visit) -> None:
    desktop.goto(REFERENCE)
    desktop.page.get_by_role("link", name="RetroAchievements for Python").click()
    expect(desktop.page.get_by_role("heading", name="RetroAchievements for Python", level=1)).to_be_visible()
    assert desktop.faults == []
