"""Make texts from the server safe for a terminal."""

# Control characters, and characters that change the direction of the text around them.
UNSAFE = dict.fromkeys(
    [
        *range(0x20),
        *range(0x7F, 0xA0),
        0x061C,
        *range(0x200E, 0x2010),
        *range(0x2028, 0x202F),
        *range(0x2060, 0x2070),
        0xFEFF,
        *range(0xFFF9, 0xFFFC),
    ],
    " ",
)


def printable(text: str) -> str:
    """Replace characters that control a terminal, which texts by users may contain."""
    return text.translate(UNSAFE)
