# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class ReleasedAtGranularity(OpenStrEnum):
    """The precision of a release date: `ReleasedAtGranularity.DAY`, `ReleasedAtGranularity.MONTH` or
    `ReleasedAtGranularity.YEAR`.

    Attributes:
        DAY: The day is known.
        MONTH: The month is known, but not the day.
        YEAR: Only the year is known.
    """

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


RELEASED_AT_GRANULARITY_MEMBERS = Members(ReleasedAtGranularity)
