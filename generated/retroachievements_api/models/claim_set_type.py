# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class ClaimSetType(IntEnum):
    """What a claim is for. 0 a new set, 1 the revision of a set.

    Attributes:
        NEW_SET: A new set.
        REVISION: The revision of a set.
    """

    NEW_SET = 0
    REVISION = 1

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "ClaimSetType | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_claim_set_type = lru_cache(maxsize=64)(ClaimSetType)
