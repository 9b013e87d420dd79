# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class ClaimStatus(OpenIntEnum):
    """The status of a claim: 0 active, 1 complete, 2 dropped, 3 in review, which counts as open, like active.

    Attributes:
        ACTIVE: Active.
        COMPLETE: Complete.
        DROPPED: Dropped.
        IN_REVIEW: In review, which counts as open, like active.
    """

    ACTIVE = 0
    COMPLETE = 1
    DROPPED = 2
    IN_REVIEW = 3


CLAIM_STATUS_MEMBERS = Members(ClaimStatus)
