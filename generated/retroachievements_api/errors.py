# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Contains shared errors types that can be raised from API functions"""


class UnexpectedStatus(Exception):
    """Raised by api functions when the response status an undocumented status and Client.raise_on_unexpected_status is True"""

    def __init__(self, status_code: int, content: bytes):
        self.status_code = status_code
        self.content = content

        super().__init__(
            f"Unexpected status code: {status_code}\n\nResponse content:\n{content.decode(errors='ignore')}"
        )


__all__ = ["UnexpectedStatus"]


class RetroAchievementsError(Exception):
    """Everything that is raised, but for arguments that a programmer got wrong."""


class MissingField(RetroAchievementsError, AttributeError):
    """An attribute has no value: the server left its field out, or sent a value of another type.

    The text names the attribute, what was expected, and what came. The other attributes of the object have their values.
    """


class IncompleteResponse(UserWarning):
    """A part of the answer is missing or has another type than documented. The text says where."""


__all__ += ["IncompleteResponse", "MissingField", "RetroAchievementsError"]
