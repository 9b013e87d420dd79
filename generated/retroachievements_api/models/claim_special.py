# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class ClaimSpecial(OpenIntEnum):
    """The special kind of a claim: 0 none, 1 own revision, 2 free rollout, 3 scheduled release.

    Attributes:
        NOT_SPECIAL: Not special.
        OWN_REVISION: Own revision.
        FREE_ROLLOUT: Free rollout.
        SCHEDULED_RELEASE: Scheduled release.
    """

    NOT_SPECIAL = 0
    OWN_REVISION = 1
    FREE_ROLLOUT = 2
    SCHEDULED_RELEASE = 3


CLAIM_SPECIAL_MEMBERS = Members(ClaimSpecial)
