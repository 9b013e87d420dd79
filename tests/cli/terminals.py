"""The output of commands in a terminal."""

import re


def without_escapes(shown: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\", "", shown).replace("\r\n", "\n").splitlines()
