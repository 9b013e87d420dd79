"""Each namespace has a page with a section and an example for each method."""

import re

import pytest
from tools.namespaces import METHODS

from ..contract.spec import DOCUMENT
from .blocks import ROOT

FOLDER = ROOT / "docs" / "namespaces"
SECTION = re.compile(
    r"\n[A-Z][^\n]+\. Endpoint: `(?P<endpoint>API_\w+\.php)`\.\n"
    r"\n```python\n(?P<example>.+?)```\n"
    r"\n```text\n.+?```\n"
    r"\n::: retroachievements\.(?P<reference>[\w.]+)\n    options: \{heading_level: 4\}\n+",
    re.DOTALL,
)


def sections_of(namespace: str) -> dict[str, str]:
    page = (FOLDER / f"{namespace}.md").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^## (.+)\n", page)[1:]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def test_each_namespace_has_a_page() -> None:
    assert {page.stem for page in FOLDER.iterdir()} == set(METHODS), "each namespace needs a page in docs/namespaces"
    assert len(METHODS) == 9


@pytest.mark.parametrize("namespace", METHODS)
def test_page_lists_all_methods_in_order(namespace: str) -> None:
    page = f"docs/namespaces/{namespace}.md"
    assert list(sections_of(namespace)) == list(METHODS[namespace]), f"{page} needs a section for each, in this order"


@pytest.mark.parametrize(
    ("namespace", "method"), [(namespace, method) for namespace in METHODS for method in METHODS[namespace]]
)
def test_section_calls_its_method(namespace: str, method: str) -> None:
    page = f"docs/namespaces/{namespace}.md"
    section = SECTION.fullmatch(sections_of(namespace).get(method, ""))
    assert section, f"{page} needs a sentence with the endpoint, an example, its output, and the reference"
    assert section["reference"] == f"{namespace.capitalize()}.{method}"
    assert f"ra.{namespace}.{method}(" in section["example"], page
    assert 2 <= len(section["example"].splitlines()) <= 8


def test_pages_name_every_endpoint() -> None:
    """Users search for the names in the public documentation."""
    sections = [section for namespace in METHODS for section in sections_of(namespace).values()]
    named = {match["endpoint"] for match in map(SECTION.fullmatch, sections) if match}
    paths = DOCUMENT["paths"].items()
    assert named == {path.strip("/") for path, item in paths if not item["get"].get("deprecated")}
