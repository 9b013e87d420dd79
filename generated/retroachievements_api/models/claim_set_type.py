# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenIntEnum


class ClaimSetType(OpenIntEnum):
    """The purpose of a claim: 0 new set, 1 revision of a set.

    Attributes:
        NEW_SET: A new set.
        REVISION: A revision of a set.
    """

    NEW_SET = 0
    REVISION = 1


CLAIM_SET_TYPE_MEMBERS = {member.value: member for member in ClaimSetType}
read_claim_set_type = lru_cache(maxsize=64)(ClaimSetType)
