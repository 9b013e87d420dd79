class HomeAssistantError(Exception):
    """An error of Home Assistant or of an integration."""


class ConfigEntryNotReady(HomeAssistantError):
    """The setup is retried later."""


class ConfigEntryAuthFailed(HomeAssistantError):
    """The user is asked for another key."""


class ConfigEntryError(HomeAssistantError):
    """The setup fails, and is not retried."""
