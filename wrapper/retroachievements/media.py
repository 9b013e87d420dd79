"""Where the pictures are."""

from typing import overload

from ._validation import flag, quoted

MEDIA_URL = "https://media.retroachievements.org"
PICTURES = ("/Images/", "/Badge/", "/UserPic/")


@overload
def media_url(path: str) -> str: ...
@overload
def media_url(path: None) -> None: ...
def media_url(path: str | None) -> str | None:
    """Make an address of a path that the server gives, such as `/Images/000001.png` or `/UserPic/Scott.png`.

    Args:
        path: A path on the media host. A complete address is answered as it is, and None as None.

    Returns:
        The complete address.

    Raises:
        ValueError: The path is not that of a picture.
    """
    if path is None or path.startswith(("https://", "http://")):
        return path
    if not path.startswith(PICTURES):
        raise ValueError(f"path {quoted(path)} is no picture: pictures are below {', '.join(PICTURES)}")
    return f"{MEDIA_URL}{path}"


def badge_url(badge_name: str, *, locked: bool = False) -> str:
    """Make an address of the `badge_name` of an achievement.

    Args:
        badge_name: The name of the badge, such as `00501`.
        locked: Take the picture of the badge before the achievement is unlocked.

    Returns:
        The complete address.
    """
    return media_url(f"/Badge/{badge_name}{'_lock' if flag('locked', locked) else ''}.png")
