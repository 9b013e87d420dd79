# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class ClaimSetType(OpenIntEnum):
    """The purpose of a claim: 0 new set, 1 revision of a set.

    Attributes:
        NEW_SET: A new set.
        REVISION: A revision of a set.
    """

    NEW_SET = 0
    REVISION = 1


CLAIM_SET_TYPE_MEMBERS = Members(ClaimSetType)
