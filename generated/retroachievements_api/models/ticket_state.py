# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class TicketState(IntEnum):
    CLOSED = 0
    OPEN = 1
    RESOLVED = 2
    REQUEST = 3
    PENDING_REVIEW = 4

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "TicketState | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_ticket_state = lru_cache(maxsize=64)(TicketState)
