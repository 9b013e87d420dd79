# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Where the pages of the site are."""

from urllib.parse import quote

SITE_URL = "https://retroachievements.org"


def page_of(kind: str, key: int | str) -> str:
    """The address of the page about one thing, such as a `game`, by its id or name."""
    return f"{SITE_URL}/{kind}/{quote(str(key), safe='')}"
