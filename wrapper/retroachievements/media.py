"""Where the pictures are."""

from typing import overload

MEDIA_URL = "https://media.retroachievements.org"


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
    """
    if path is None or path.startswith(("https://", "http://")):
        return path
    return f"{MEDIA_URL}/{path.removeprefix('/')}"
