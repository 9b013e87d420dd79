"""Print the notes of a release, or fail if the tag, the version, the changelog and the address disagree.

The release workflow runs `python -m tools.release v1.0.0 https://github.com/owner/name`.
"""

import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main() -> None:
    tag, address = sys.argv[1:]
    try:
        print(notes(tag, version=version(), changelog=read("CHANGELOG.md")))
        check_address(address, repository())
    except ValueError as error:
        sys.exit(f"release: {error}")


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def version() -> str:
    return read("wrapper/retroachievements/_version.py").partition('"')[2].partition('"')[0]


def repository() -> str | None:
    """Return the address of the repository, or None before it is published."""
    urls: dict[str, str] = tomllib.loads(read("pyproject.toml"))["project"]["urls"]
    return urls.get("Repository")


def notes(tag: str, *, version: str, changelog: str) -> str:
    """Return the section of the changelog for a version.

    Raises:
        ValueError: The tag is for another version, or the section is missing, undated or empty.
    """
    if tag != f"v{version}":
        raise ValueError(f"the tag is {tag}, but the version in _version.py is {version}: use the tag v{version}")
    sections = re.split(r"^## ", changelog, flags=re.MULTILINE)[1:]
    section = next((text for text in sections if text.split()[0] == version), None)
    if section is None:
        raise ValueError(f"CHANGELOG.md has no section for {version}: add one")
    heading, _, text = section.partition("\n")
    if not re.fullmatch(r"\S+ \(\d{4}-\d{2}-\d{2}\)", heading):
        raise ValueError(f'the heading in CHANGELOG.md is "{heading}": write "{version} (YYYY-MM-DD)"')
    if not text.strip():
        raise ValueError(f"the section for {version} in CHANGELOG.md is empty")
    return text.strip()


def check_address(address: str, expected: str | None) -> None:
    """Raise ValueError if pyproject.toml, the source for the package index and the site, has another address."""
    if address != expected:
        raise ValueError(f'write Repository = "{address}" in [project.urls] of pyproject.toml, not {expected}')


if __name__ == "__main__":
    main()
