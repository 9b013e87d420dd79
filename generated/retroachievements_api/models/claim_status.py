# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class ClaimStatus(IntEnum):
    """Where a claim stands. 0 active, 1 complete, 2 dropped, 3 in review, which is open as active is.

    Attributes:
        ACTIVE: Active.
        COMPLETE: Complete.
        DROPPED: Dropped.
        IN_REVIEW: In review, which is open as active is.
    """

    ACTIVE = 0
    COMPLETE = 1
    DROPPED = 2
    IN_REVIEW = 3

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "ClaimStatus | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_claim_status = lru_cache(maxsize=64)(ClaimStatus)
