# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenIntEnum


class Permissions(OpenIntEnum):
    """The permissions of a user: -2 spam, -1 banned, 0 unregistered, 1 registered, 2 junior developer, 3 developer,
    4 moderator, 5 administrator, 6 root.

    Attributes:
        SPAM: Spam.
        BANNED: Banned.
        UNREGISTERED: Unregistered.
        REGISTERED: Registered.
        JUNIOR_DEVELOPER: Junior developer.
        DEVELOPER: Developer.
        MODERATOR: Moderator.
        ADMINISTRATOR: Administrator.
        ROOT: Root.
    """

    SPAM = -2
    BANNED = -1
    UNREGISTERED = 0
    REGISTERED = 1
    JUNIOR_DEVELOPER = 2
    DEVELOPER = 3
    MODERATOR = 4
    ADMINISTRATOR = 5
    ROOT = 6


PERMISSIONS_MEMBERS = Members(Permissions)
