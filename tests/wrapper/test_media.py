"""Addresses of pictures."""

import pytest

from retroachievements import badge_url, media_url


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/Images/000001.png", "https://media.retroachievements.org/Images/000001.png"),
        ("/UserPic/OldLantern.png", "https://media.retroachievements.org/UserPic/OldLantern.png"),
        ("/Badge/00501.png", "https://media.retroachievements.org/Badge/00501.png"),
        ("https://static.example.org/a.png", "https://static.example.org/a.png"),
        ("http://static.example.org/a.png?b#c", "http://static.example.org/a.png?b#c"),
        (None, None),
    ],
)
def test_media_url(path: str | None, address: str | None) -> None:
    assert media_url(path) == address


@pytest.mark.parametrize("path", ["", "/game/3", "00501", "/Images", "//evil.example/Images/1.png"])
def test_what_is_no_picture(path: str) -> None:
    with pytest.raises(ValueError, match=r"is no picture: pictures are below /Images/, /Badge/, /UserPic/$"):
        media_url(path)


def test_badges() -> None:
    assert badge_url("00501") == "https://media.retroachievements.org/Badge/00501.png"
    assert badge_url("00501", locked=True) == "https://media.retroachievements.org/Badge/00501_lock.png"
