"""Names of consoles."""

import tomllib
from difflib import get_close_matches
from functools import cache
from pkgutil import get_data
from unicodedata import normalize

from ._validation import quoted, trimmed
from .errors import InvalidArgument


def console_id(name: str) -> int:
    """Find the id of a console by one of its names.

    Args:
        name: The name on the site, such as `PlayStation 2`, or the name of a folder or platform in ES-DE, RetroDECK,
            EmuDeck, Batocera or RomM, such as `psx` or `msx2`. Case and punctuation are ignored.

    Returns:
        The id. Several names can have the same id: the site has one console for the MSX and the MSX2.

    Raises:
        InvalidArgument: No console has this name. The message suggests similar names.
    """
    ids, wanted = _ids(), _folded(trimmed("name", "the name of a console", name))
    if wanted in ids:
        return ids[wanted]
    near = " or ".join(get_close_matches(wanted, ids, n=3)) or "one like msx2 or PlayStation 2"
    raise InvalidArgument(f"name {quoted(name)} is not a console: pass {near}")


@cache
def _ids() -> dict[str, int]:
    table = tomllib.loads((get_data("retroachievements", "consoles.toml") or b"").decode())
    return {_folded(name): int(number) for number, names in table.items() for name in names}


def _folded(name: str) -> str:
    """The letters and digits of a name, without accents."""
    return "".join(filter(str.isalnum, normalize("NFKD", name).casefold()))
