"""Addresses of pictures."""

import pytest

from retroachievements import media_url


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("/Images/000001.png", "https://media.retroachievements.org/Images/000001.png"),
        ("/UserPic/OldLantern.png", "https://media.retroachievements.org/UserPic/OldLantern.png"),
        ("Badge/00501.png", "https://media.retroachievements.org/Badge/00501.png"),
        ("https://static.example.org/a.png", "https://static.example.org/a.png"),
        ("http://static.example.org/a.png?b#c", "http://static.example.org/a.png?b#c"),
        (None, None),
    ],
)
def test_media_url(path: str | None, address: str | None) -> None:
    assert media_url(path) == address
