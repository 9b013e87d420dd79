"""Finding a console by its name: `console_id`."""

import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

import retroachievements
from retroachievements import InvalidArgument, console_id
from retroachievements.consoles import _folded

TABLE = tomllib.loads((Path(retroachievements.__path__[0]) / "consoles.toml").read_text(encoding="utf-8"))

# The names and ids in the server's code, of active and of other consoles.
ACTIVE = {
    1: "Genesis/Mega Drive",
    2: "Nintendo 64",
    3: "SNES/Super Famicom",
    4: "Game Boy",
    5: "Game Boy Advance",
    6: "Game Boy Color",
    7: "NES/Famicom",
    8: "PC Engine/TurboGrafx-16",
    9: "Sega CD",
    10: "32X",
    11: "Master System",
    12: "PlayStation",
    13: "Atari Lynx",
    14: "Neo Geo Pocket",
    15: "Game Gear",
    16: "GameCube",
    17: "Atari Jaguar",
    18: "Nintendo DS",
    21: "PlayStation 2",
    23: "Magnavox Odyssey 2",
    24: "Pokemon Mini",
    25: "Atari 2600",
    27: "Arcade",
    28: "Virtual Boy",
    29: "MSX",
    33: "SG-1000",
    37: "Amstrad CPC",
    38: "Apple II",
    39: "Saturn",
    40: "Dreamcast",
    41: "PlayStation Portable",
    43: "3DO Interactive Multiplayer",
    44: "ColecoVision",
    45: "Intellivision",
    46: "Vectrex",
    47: "PC-8000/8800",
    49: "PC-FX",
    51: "Atari 7800",
    53: "WonderSwan",
    56: "Neo Geo CD",
    57: "Fairchild Channel F",
    63: "Watara Supervision",
    69: "Mega Duck",
    71: "Arduboy",
    72: "WASM-4",
    73: "Arcadia 2001",
    74: "Interton VC 4000",
    75: "Elektor TV Games Computer",
    76: "PC Engine CD/TurboGrafx-CD",
    77: "Atari Jaguar CD",
    78: "Nintendo DSi",
    80: "Uzebox",
    81: "Famicom Disk System",
    101: "Events",
    102: "Standalone",
}
OTHERS = {
    19: "Wii",
    20: "Wii U",
    22: "Xbox",
    26: "DOS",
    30: "Commodore 64",
    31: "ZX81",
    32: "Oric",
    34: "VIC-20",
    35: "Amiga",
    36: "Atari ST",
    42: "Philips CD-i",
    48: "PC-9800",
    50: "Atari 5200",
    52: "Sharp X68000",
    54: "Cassette Vision",
    55: "Super Cassette Vision",
    58: "FM Towns",
    59: "ZX Spectrum",
    60: "Game & Watch",
    61: "Nokia N-Gage",
    62: "Nintendo 3DS",
    64: "Sharp X1",
    65: "TIC-80",
    66: "Thomson TO8",
    67: "PC-6000",
    68: "Sega Pico",
    70: "Zeebo",
    79: "TI-83",
    100: "Hubs",
}
# The folders of ES-DE by id of the console. RetroDECK and EmuDeck use the same ones.
ES_DE = {
    1: "genesis megadrive megadrivejp",
    2: "n64 n64dd",
    3: "satellaview sfc snes snesna sufami",
    4: "gb sgb",
    5: "gba",
    6: "gbc",
    7: "famicom nes",
    8: "pcengine supergrafx tg16",
    9: "megacd megacdjp segacd",
    10: "sega32x sega32xjp sega32xna",
    11: "mastersystem",
    12: "psx",
    13: "atarilynx",
    14: "ngp ngpc",
    15: "gamegear",
    16: "gc",
    17: "atarijaguar",
    18: "nds",
    19: "wii",
    20: "wiiu",
    21: "ps2",
    22: "xbox",
    23: "odyssey2 videopac",
    24: "pokemini",
    25: "atari2600",
    26: "dos pc",
    27: (
        "arcade atomiswave consolearcade cps cps1 cps2 cps3 fba fbneo mame mame-advmame model2 model3 naomi naomi2"
        " naomigd neogeo pcarcade stv triforce"
    ),
    28: "virtualboy",
    29: "msx msx1 msx2 msxturbor",
    30: "c64",
    31: "zx81",
    32: "oric",
    33: "multivision sg-1000",
    34: "vic20",
    35: "amiga amiga1200 amiga600",
    36: "atarist",
    37: "amstradcpc",
    38: "apple2",
    39: "saturn saturnjp",
    40: "dreamcast",
    41: "psp",
    42: "cdimono1",
    43: "3do",
    44: "colecovision",
    45: "intellivision",
    46: "vectrex",
    47: "pc88",
    48: "pc98",
    49: "pcfx",
    50: "atari5200",
    51: "atari7800",
    52: "x68000",
    53: "wonderswan wonderswancolor",
    55: "scv",
    56: "neogeocd neogeocdjp",
    57: "channelf",
    58: "fmtowns",
    59: "zxspectrum",
    60: "gameandwatch",
    61: "ngage",
    62: "n3ds",
    63: "supervision",
    64: "x1",
    65: "tic80",
    66: "moto to8",
    69: "megaduck",
    71: "arduboy",
    72: "wasm4",
    73: "arcadia",
    76: "pcenginecd tg-cd",
    77: "atarijaguarcd",
    80: "uzebox",
    81: "fds",
    102: "windows pcwindows",
}
EMUDECK = {1: "genesiswide", 3: "sneshd", 27: "mame-mame4all"}
BATOCERA = {
    1: "msu-md",
    3: "snes-msu1",
    4: "gb2players sgb-msu1",
    6: "gbc2players",
    13: "lynx",
    16: "gamecube",
    17: "jaguar",
    23: "o2em",
    27: "chihiro hikaru lindbergh model1 namco2x6 systemsp",
    29: "msx2+",
    33: "sg1000",
    34: "c20",
    35: "amiga500",
    42: "cdi",
    53: "wswan wswanc",
    62: "3ds",
    66: "thomson",
    68: "pico",
    74: "vc4000",
    77: "jaguarcd",
}
ROMM = {
    2: "64dd",
    3: "sfam sufami-turbo",
    10: "sega32",
    11: "sms",
    14: "neo-geo-pocket neo-geo-pocket-color",
    16: "ngc",
    23: "odyssey-2",
    24: "pokemon-mini",
    27: "hikaru hyper-neo-geo-64 model1 neogeoaes neogeomvs system16 system32 type-x zinc",
    29: "msx-turbo msx2plus",
    32: "atmos",
    34: "vic-20",
    36: "atari-st",
    37: "acpc",
    38: "appleii",
    40: "dc",
    41: "psp-minis",
    42: "philips-cd-i",
    47: "pc-8000 pc-8800-series",
    48: "pc-9800-series",
    49: "pc-fx",
    52: "sharp-x68000",
    53: "swancrystal wonderswan-color",
    54: "epoch-cassette-vision",
    55: "epoch-super-cassette-vision",
    56: "neo-geo-cd",
    57: "fairchild-channel-f",
    58: "fm-towns",
    59: "zxs",
    60: "g-and-w",
    62: "new-nintendo-3ds",
    65: "tic-80",
    66: "thomson-to",
    67: "nec-pc-6000-series pc-6001",
    68: "sega-pico",
    69: "mega-duck-slash-cougar-boy",
    70: "zeebo",
    72: "wasm-4",
    73: "arcadia-2001",
    74: "interton-vc-4000 vc-4000",
    75: "elektor",
    76: "turbografx-cd",
    77: "atari-jaguar-cd",
    78: "nintendo-dsi",
    79: "ti-83",
    102: "win",
}
# Systems that the site does not have, and names that are close to other names.
NONE = [
    *("adam", "android", "apple2gs", "atari800", "camplynx", "gx4000", "ngage2", "odyssey", "pico8", "ps3"),
    *("scummvm", "segacd32", "switch", "vis", "xbox360", "zx80", "spectravideo", "fm7"),
]


@pytest.mark.parametrize(("number", "name"), (ACTIVE | OTHERS).items(), ids=str)
def test_finds_each_console_by_its_name_on_the_site(number: int, name: str) -> None:
    assert console_id(name) == number
    assert TABLE[str(number)][0] == name


def test_all_ids_exist_on_the_site() -> None:
    assert list(map(int, TABLE)) == sorted(ACTIVE | OTHERS)


@pytest.mark.parametrize("names", [ES_DE, EMUDECK, BATOCERA, ROMM], ids=["ES-DE", "EmuDeck", "Batocera", "RomM"])
def test_finds_names_of_folders(names: dict[int, str]) -> None:
    found = {name: console_id(name) for folders in names.values() for name in folders.split()}
    assert found == {name: number for number, folders in names.items() for name in folders.split()}


def test_names_are_unique() -> None:
    folded = Counter(name for names in TABLE.values() for name in {_folded(name) for name in names})
    assert {name: count for name, count in folded.items() if count > 1} == {}
    # The command line would take a number for an id.
    assert [name for name in folded if name.isdecimal()] == []


def test_table_has_no_duplicate_names() -> None:
    names = [_folded(name) for names in TABLE.values() for name in names]
    assert [name for name, count in Counter(names).items() if count > 1] == []


@pytest.mark.parametrize("name", ["MSX2", "msx 2", " Msx-2\n", "m.s.x_2"])
def test_ignores_case_and_punctuation(name: str) -> None:
    assert console_id(name) == 29


def test_ignores_accents() -> None:
    assert console_id("Pokémon Mini") == console_id("pokemon mini") == 24
    assert console_id("Game & Watch") == console_id("GAME AND WATCH") == 60


@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("neogeo", 27),
        ("neogeocd", 56),
        ("famicom", 7),
        ("fds", 81),
        ("pico", 68),
        ("windows", 102),
        ("pc", 26),
        ("sgb", 4),
        ("supergrafx", 8),
        ("pcengine", 8),
        ("pcenginecd", 76),
        ("msx2", 29),
        ("jaguarcd", 77),
        ("jaguar", 17),
    ],
)
def test_ambiguous_names(name: str, number: int) -> None:
    assert console_id(name) == number


@pytest.mark.parametrize("name", NONE)
def test_unsupported_systems_raise_an_error(name: str) -> None:
    with pytest.raises(InvalidArgument):
        console_id(name)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        (
            "playstation 22",
            "name 'playstation 22' is not a console: pass playstation2 or playstation or sonyplaystation2",
        ),
        ("dreamcats", "name 'dreamcats' is not a console: pass dreamcast or segadreamcast"),
        ("quux", "name 'quux' is not a console: pass one like msx2 or PlayStation 2"),
        ("", "name '' is not a console: pass one like msx2 or PlayStation 2"),
        ("---", "name '---' is not a console: pass one like msx2 or PlayStation 2"),
        ("2600", "name '2600' is not a console: pass a2001 or atari2600 or x68000"),
        ("k" * 32, "name '(32 characters, hidden)' is not a console: pass one like msx2 or PlayStation 2"),
    ],
)
def test_unknown_name_suggests_similar_names(name: str, message: str) -> None:
    with pytest.raises(InvalidArgument) as raised:
        console_id(name)
    assert str(raised.value) == message
    assert isinstance(raised.value, ValueError)


@pytest.mark.parametrize("name", [29, None, b"msx2"])
def test_name_of_another_type(name: object) -> None:
    with pytest.raises(TypeError, match=r"^name must be the name of a console, not (int|NoneType|bytes)$"):
        console_id(name)  # type: ignore[arg-type]


def test_table_is_loaded_on_first_use() -> None:
    program = (
        "import sys; from retroachievements import RetroAchievements; loaded = set(sys.modules);"
        "print('tomllib' in loaded, 'retroachievements.consoles' in loaded);"
        "from retroachievements import console_id; print(console_id('msx2'))"
    )
    ran = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False", "29"]
