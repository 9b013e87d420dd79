"""GetConsoleIDs behaves as on the server."""

import pytest

from .conftest import Site


def test_all_fields(site: Site) -> None:
    consoles = site.json("API_GetConsoleIDs.php")
    assert [console["ID"] for console in consoles] == [1, 2, 3, 4, 100, 101]
    assert consoles[3] == {
        "ID": 4,
        "Name": "Tin Computer",
        "IconURL": "https://static.retroachievements.org/assets/images/system/unknown.png",
        "Active": False,
        "IsGameSystem": True,
    }


@pytest.mark.parametrize(("value", "filtered"), [("1", True), ("false", True), ("", False), ("0", False)])
def test_flags_are_parsed_as_in_php(site: Site, value: str, filtered: bool) -> None:
    assert len(site.json(f"API_GetConsoleIDs.php?a={value}")) == (5 if filtered else 6)
    assert len(site.json(f"API_GetConsoleIDs.php?g={value}")) == (4 if filtered else 6)
