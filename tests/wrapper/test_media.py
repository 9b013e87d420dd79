"""The URLs of pictures."""

from collections.abc import Iterator
from typing import Any

import pytest

from retroachievements import badge_url, media_url

from ..recorded import REPLIES


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/Images/000001.png", "https://media.retroachievements.org/Images/000001.png"),
        ("/UserPic/OldLantern.png", "https://media.retroachievements.org/UserPic/OldLantern.png"),
        ("/Badge/00501.png", "https://media.retroachievements.org/Badge/00501.png"),
        ("Images/000001.png", "https://media.retroachievements.org/Images/000001.png"),
        ("UserPic/OldLantern.png", "https://media.retroachievements.org/UserPic/OldLantern.png"),
        ("Badge/00501_lock.png", "https://media.retroachievements.org/Badge/00501_lock.png"),
        ("/game/105", "https://retroachievements.org/game/105"),
        ("https://static.example.org/a.png", "https://static.example.org/a.png"),
        ("http://static.example.org/a.png?b#c", "http://static.example.org/a.png?b#c"),
        (None, None),
    ],
)
def test_media_url(path: str | None, address: str | None) -> None:
    assert media_url(path) == address


@pytest.mark.parametrize(
    "path", ["", "/game/3/tickets", "/user/MockUser", "00501", "/Images", "//evil.example/Images/1.png"]
)
def test_other_paths_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match=r"is not an image: image paths begin with /Images/, /Badge/, /UserPic/$"):
        media_url(path)


# Each key of the recorded replies whose value is a path or a URL of a picture or a page.
PATHS = {
    *("BadgeURL", "GameIcon", "GameURL", "IconURL", "ImageBoxArt", "ImageIcon", "ImageIngame", "ImageTitle"),
    *("PatchUrl", "URL", "UserPic"),
}


def test_media_url_accepts_each_path_of_the_server() -> None:
    found = [
        (key, value)
        for reply in REPLIES
        for key, value in texts(reply.json())
        if key in PATHS or value.startswith(("/", "http")) or value.endswith((".png", ".jpg"))
    ]
    assert {key for key, _ in found} == PATHS
    assert [path for _, path in found if not media_url(path).startswith("https://")] == []


def texts(node: Any) -> Iterator[tuple[str, str]]:
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if isinstance(value, str):
            yield str(key), value
        else:
            yield from texts(value)


def test_badge_url() -> None:
    assert badge_url("00501") == "https://media.retroachievements.org/Badge/00501.png"
    assert badge_url("00501", locked=True) == "https://media.retroachievements.org/Badge/00501_lock.png"
    assert badge_url("000000501") == "https://media.retroachievements.org/Badge/000000501.png"
    assert badge_url(None) is None
    assert badge_url(None, locked=True) is None


@pytest.mark.parametrize(
    "name", ["", "None", "00501.png", "00501_lock", "/Badge/00501.png", "../1", "-1", "\u0661", "0" * 32, "k" * 32]
)
def test_invalid_badge_names_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="is not a badge name: pass the badge_name of an achievement") as raised:
        badge_url(name)
    assert "k" * 32 not in str(raised.value)


def test_arguments_of_another_type_are_refused() -> None:
    with pytest.raises(TypeError, match=r"^badge_name must be a text of digits, such as '00501', not int$"):
        badge_url(501)  # type: ignore[call-overload]
    with pytest.raises(TypeError, match=r"^path must be a path, not int$"):
        media_url(1)  # type: ignore[call-overload]
