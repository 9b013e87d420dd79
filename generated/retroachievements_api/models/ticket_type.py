# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class TicketType(OpenIntEnum):
    """The problem in a ticket: 1 triggered at the wrong time, 2 did not trigger.

    Attributes:
        TRIGGERED_AT_THE_WRONG_TIME: Triggered at the wrong time.
        DID_NOT_TRIGGER: Did not trigger.
    """

    TRIGGERED_AT_THE_WRONG_TIME = 1
    DID_NOT_TRIGGER = 2


TICKET_TYPE_MEMBERS = Members(TicketType)
