"""URLs of images."""

import re
from typing import overload

from retroachievements_api.site import SITE_URL

from ._validation import flag, quoted, trimmed

MEDIA_URL = "https://media.retroachievements.org"
PICTURES = ("/Images/", "/Badge/", "/UserPic/")


@overload
def media_url(path: str) -> str: ...
@overload
def media_url(path: None) -> None: ...
def media_url(path: str | None) -> str | None:
    """Return the URL of a path from the server, such as `/Images/000001.png` or `/UserPic/Scott.png`.

    Args:
        path: The path of an image, with or without a leading slash, or the path of a game, such as `/game/1`. A
            complete URL is returned unchanged, and None returns None.

    Returns:
        The complete URL: on the media host, or on the site for a game.

    Raises:
        ValueError: The path is not one of these.
    """
    if path is None or (path := trimmed("path", "a path", path)).startswith(("https://", "http://")):
        return path
    absolute = path if path.startswith("/") else f"/{path}"
    if re.fullmatch(r"/game/[0-9]+", absolute):
        return f"{SITE_URL}{absolute}"
    if not absolute.startswith(PICTURES):
        raise ValueError(f"path {quoted(path)} is not an image: image paths begin with {', '.join(PICTURES)}")
    return f"{MEDIA_URL}{absolute}"


@overload
def badge_url(badge_name: str, *, locked: bool = False) -> str: ...
@overload
def badge_url(badge_name: None, *, locked: bool = False) -> None: ...
def badge_url(badge_name: str | None, *, locked: bool = False) -> str | None:
    """Return the URL of the badge of an achievement from its `badge_name`.

    Args:
        badge_name: The name of the badge, such as `00501`, or None.
        locked: Return the image that is shown before the achievement is unlocked.

    Returns:
        The complete URL; None for None.

    Raises:
        ValueError: The name is not the name of a badge.
    """
    suffix = "_lock" if flag("locked", locked) else ""
    if badge_name is None:
        return None
    name = trimmed("badge_name", "a text of digits, such as '00501'", badge_name)
    if not re.fullmatch("[0-9]{1,10}", name):
        raise ValueError(
            f"badge_name {quoted(badge_name)} is not a badge name: pass the badge_name of an achievement, such as"
            " '00501'; media_url takes paths"
        )
    return media_url(f"/Badge/{name}{suffix}.png")
