"""The screenshot on the first page shows the output of the commands."""

import re

from tools.screenshot import TARGET, screenshot


def words(picture: str) -> list[str]:
    """Return the texts of a picture, because its layout depends on the version of rich."""
    return re.findall(r"<text[^>]*>([^<]+)</text>", picture)


def test_screenshot_is_up_to_date() -> None:
    committed = words(TARGET.read_text(encoding="utf-8"))
    assert any("developer-stats" in text for text in committed)
    assert words(screenshot()) == committed, "run `python -m tools.screenshot`"
