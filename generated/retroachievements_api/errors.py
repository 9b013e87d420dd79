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
    """The base class of all errors except those for invalid arguments."""


class MissingField(RetroAchievementsError, AttributeError):
    """An attribute has no value: the server left its field out, or sent a value of another type.

    The message names the attribute, the expected type, and the received value. The other attributes have their values.
    """


class IncompleteResponse(UserWarning):
    """A part of the response is missing or does not have the documented type. The message says which."""


__all__ += ["IncompleteResponse", "MissingField", "RetroAchievementsError"]
