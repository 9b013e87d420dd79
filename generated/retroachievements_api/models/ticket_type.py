# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import IntEnum
from functools import lru_cache


class TicketType(IntEnum):
    """What the reporter saw. 1 triggered at the wrong time, 2 did not trigger.

    Attributes:
        TRIGGERED_AT_THE_WRONG_TIME: Triggered at the wrong time.
        DID_NOT_TRIGGER: Did not trigger.
    """

    TRIGGERED_AT_THE_WRONG_TIME = 1
    DID_NOT_TRIGGER = 2

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> "TicketType | None":
        if type(value) is not int:
            return None
        unknown = int.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_ticket_type = lru_cache(maxsize=64)(TicketType)
