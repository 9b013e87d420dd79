# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class ClaimSpecial(IntEnum):
    """Whether a claim is of a special kind. 0 none, 1 own revision, 2 free rollout, 3 scheduled release.

    Attributes:
        NOT_SPECIAL: Of no special kind.
        OWN_REVISION: Own revision.
        FREE_ROLLOUT: Free rollout.
        SCHEDULED_RELEASE: Scheduled release.
    """

    NOT_SPECIAL = 0
    OWN_REVISION = 1
    FREE_ROLLOUT = 2
    SCHEDULED_RELEASE = 3

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "ClaimSpecial | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_claim_special = lru_cache(maxsize=64)(ClaimSpecial)
