# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import StrEnum
from functools import lru_cache


class AwardKind(StrEnum):
    BEATEN_HARDCORE = "beaten-hardcore"
    BEATEN_SOFTCORE = "beaten-softcore"
    COMPLETED = "completed"
    MASTERED = "mastered"

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "AwardKind | None":
        if type(value) is not str:
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_award_kind = lru_cache(maxsize=64)(AwardKind)
