# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import StrEnum
from functools import lru_cache


class ReleasedAtGranularity(StrEnum):
    """How much of the date of a release is known: `ReleasedAtGranularity.DAY`, `ReleasedAtGranularity.MONTH` or
    `ReleasedAtGranularity.YEAR`.

    Attributes:
        DAY: The day is known.
        MONTH: The month is known, and the day is not.
        YEAR: The year alone is known.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"

    @classmethod
    def _missing_(cls, value: object) -> "ReleasedAtGranularity | None":
        if type(value) is not str:
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_released_at_granularity = lru_cache(maxsize=64)(ReleasedAtGranularity)
