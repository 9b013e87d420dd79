# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenStrEnum


class ReleasedAtGranularity(OpenStrEnum):
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


read_released_at_granularity = lru_cache(maxsize=64)(ReleasedAtGranularity)
