# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class ClaimType(IntEnum):
    """What a claim is. 0 primary, 1 collaboration on a game that somebody else has claimed.

    Attributes:
        PRIMARY: Primary.
        COLLABORATION: A collaboration on a game that somebody else has claimed.
    """

    PRIMARY = 0
    COLLABORATION = 1

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "ClaimType | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_claim_type = lru_cache(maxsize=64)(ClaimType)
