# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenIntEnum


class ClaimType(OpenIntEnum):
    """The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed.

    Attributes:
        PRIMARY: Primary.
        COLLABORATION: A collaboration on a game that another developer has claimed.
    """

    PRIMARY = 0
    COLLABORATION = 1


CLAIM_TYPE_MEMBERS = {member.value: member for member in ClaimType}
read_claim_type = lru_cache(maxsize=64)(ClaimType)
