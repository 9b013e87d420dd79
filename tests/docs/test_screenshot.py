"""The picture on the first page shows what the commands print."""

import re

from tools.screenshot import TARGET, screenshot


def words(picture: str) -> list[str]:
    """The texts of a picture. Versions of rich draw them differently."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", picture)


def test_the_picture_is_up_to_date() -> None:
    committed = words(TARGET.read_text(encoding="utf-8"))
    assert any("developer-stats" in text for text in committed)
    assert words(screenshot()) == committed, "run `python -m tools.screenshot`"
