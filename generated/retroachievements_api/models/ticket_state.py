# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class TicketState(OpenIntEnum):
    """The state of a ticket: 0 closed (not a fault of the achievement, or demoted), 1 open, 2 resolved (fixed), 3
    request (returned to the reporter with a question; counts as open in most places), 4 pending review
    (quarantined). The public documentation does not mention 3 and 4.

    Attributes:
        CLOSED: Closed: not a fault of the achievement, or demoted.
        OPEN: Open.
        RESOLVED: Resolved: fixed.
        REQUEST: Request: returned to the reporter with a question.
        PENDING_REVIEW: Pending review: quarantined.
    """

    CLOSED = 0
    OPEN = 1
    RESOLVED = 2
    REQUEST = 3
    PENDING_REVIEW = 4


TICKET_STATE_MEMBERS = Members(TicketState)
