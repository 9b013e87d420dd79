# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class ClaimType(OpenIntEnum):
    """The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed.

    Attributes:
        PRIMARY: Primary.
        COLLABORATION: A collaboration on a game that another developer has claimed.
    """

    PRIMARY = 0
    COLLABORATION = 1


CLAIM_TYPE_MEMBERS = Members(ClaimType)
