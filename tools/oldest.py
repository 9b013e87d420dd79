"""Print the lowest versions that pyproject.toml allows, as requirements for pip. `make oldest` installs them.

    python -m tools.oldest EXTRA...

The output has the run-time dependencies and the extras, and then the rest of the group `test-run`.
"""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.version import Version

ROOT = Path(__file__).parents[1]
OURS = "retroachievements"


def main(extras: list[str]) -> None:
    document = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    print("\n".join(requirements(document, extras)))


def requirements(document: dict[str, Any], extras: list[str]) -> list[str]:
    project = document["project"]
    lowest: dict[str, str] = {}
    for text in [
        *project["dependencies"],
        *(text for extra in extras for text in project["optional-dependencies"][extra]),
    ]:
        needed = Requirement(text)
        # An extra may need a newer version of a run-time dependency.
        if needed.name != OURS and bound(needed) >= bound(Requirement(lowest.get(needed.name, f"{needed.name}>=0"))):
            lowest[needed.name] = f"{needed.name}[{','.join(needed.extras)}]=={bound(needed)}".replace("[]", "")
    return [*lowest.values(), *(text for text in group(document, "test-run") if Requirement(text).name not in lowest)]


def bound(requirement: Requirement) -> Version:
    """Return the lowest version that a requirement allows."""
    (version,) = [Version(one.version) for one in requirement.specifier if one.operator in (">=", "==")]
    return version


def group(document: dict[str, Any], name: str) -> Iterator[str]:
    """Yield the requirements in a dependency group and in the groups that it includes."""
    for entry in document["dependency-groups"][name]:
        if isinstance(entry, str):
            yield entry
        else:
            yield from group(document, entry["include-group"])


if __name__ == "__main__":
    main(sys.argv[1:])
