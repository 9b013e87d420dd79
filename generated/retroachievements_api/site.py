# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""URLs of the site's pages."""

from urllib.parse import quote

SITE_URL = "https://retroachievements.org"


def page_of(kind: str, key: int | str) -> str:
    """Return the URL of the page about an object, such as a `game`, by id or name."""
    return f"{SITE_URL}/{kind}/{quote(str(key), safe='')}"
