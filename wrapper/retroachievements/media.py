"""Where the pictures are."""

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
    """Make an address of a path that the server gives, such as `/Images/000001.png` or `/UserPic/Scott.png`.

    Args:
        path: A path of a picture, with the slash at its beginning or without it, or that of a game, `/game/1`. A
            complete address is returned as it is, and None as None.

    Returns:
        The complete address: on the media host, and for a game on the site.

    Raises:
        ValueError: The path is neither.
    """
    if path is None or (path := trimmed("path", "a path", path)).startswith(("https://", "http://")):
        return path
    absolute = path if path.startswith("/") else f"/{path}"
    if re.fullmatch(r"/game/[0-9]+", absolute):
        return f"{SITE_URL}{absolute}"
    if not absolute.startswith(PICTURES):
        raise ValueError(f"path {quoted(path)} is no picture: pictures are below {', '.join(PICTURES)}")
    return f"{MEDIA_URL}{absolute}"


@overload
def badge_url(badge_name: str, *, locked: bool = False) -> str: ...
@overload
def badge_url(badge_name: None, *, locked: bool = False) -> None: ...
def badge_url(badge_name: str | None, *, locked: bool = False) -> str | None:
    """Make an address of the `badge_name` of an achievement.

    Args:
        badge_name: The name of the badge, such as `00501`, or None.
        locked: Take the picture of the badge before the achievement is unlocked.

    Returns:
        The complete address; None for None.

    Raises:
        ValueError: It is no name of a badge.
    """
    suffix = "_lock" if flag("locked", locked) else ""
    if badge_name is None:
        return None
    name = trimmed("badge_name", "a text of digits, such as '00501'", badge_name)
    if not re.fullmatch("[0-9]{1,10}", name):
        raise ValueError(
            f"badge_name {quoted(badge_name)} is no name of a badge: pass the badge_name of an achievement, such as"
            " '00501'; media_url takes paths"
        )
    return media_url(f"/Badge/{name}{suffix}.png")
