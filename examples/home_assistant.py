"""Poll a user of the site in Home Assistant: the setup of an integration, and its coordinator.

    cp examples/home_assistant.py config/custom_components/my_achievements/__init__.py

The integration also needs a manifest.json that requires `retroachievements`, a config flow that asks for the username
and the web API key, and platforms that show the attributes of `coordinator.data`.
The key comes from the config entry. Home Assistant provides the other imports of this file.
"""

import logging
from datetime import timedelta

from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_API_KEY, CONF_USERNAME
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryAuthFailed, ConfigEntryError
from homeassistant.helpers.update_coordinator import DataUpdateCoordinator, UpdateFailed

# Home Assistant imports this file in a thread. Without this import of AsyncUsers, the first use of
# ra.users would import its module and block the event loop.
from retroachievements import (
    AsyncRetroAchievements,
    AsyncUsers,
    AuthenticationFailed,
    InvalidArgument,
    NotFound,
    RateLimited,
    RetroAchievementsError,
    build_authorization,
)
from retroachievements.models import UserSummary

USER_AGENT = "my-achievements-for-home-assistant/1.0 (+https://example.org)"


async def async_setup_entry(hass: HomeAssistant, entry: ConfigEntry["Coordinator"]) -> bool:
    try:
        authorization = build_authorization(web_api_key=entry.data.get(CONF_API_KEY, ""))
    except ValueError as error:
        raise ConfigEntryAuthFailed(str(error)) from error
    ra = AsyncRetroAchievements(authorization, user_agent=USER_AGENT, deadline=30)
    # Runs when the entry is unloaded, and when its setup fails.
    entry.async_on_unload(ra.aclose)
    entry.runtime_data = Coordinator(hass, entry, ra.users)
    await entry.runtime_data.async_config_entry_first_refresh()
    return True


async def async_unload_entry(hass: HomeAssistant, entry: ConfigEntry["Coordinator"]) -> bool:  # noqa: ARG001
    return True


class Coordinator(DataUpdateCoordinator[UserSummary]):
    """Refreshes the data for the entities of a user."""

    def __init__(self, hass: HomeAssistant, entry: ConfigEntry["Coordinator"], users: AsyncUsers) -> None:
        super().__init__(
            hass,
            logging.getLogger(__name__),
            config_entry=entry,
            name="RetroAchievements",
            update_interval=timedelta(minutes=2),
            # Summaries with the same content are equal, so entities update only on changes.
            always_update=False,
        )
        self._users = users
        self._user: str = entry.data[CONF_USERNAME]

    async def _async_update_data(self) -> UserSummary:
        try:
            return await self._users.summary(self._user, recent_games=1, recent_achievements=1)
        except AuthenticationFailed as error:
            raise ConfigEntryAuthFailed(str(error)) from error
        except (NotFound, InvalidArgument) as error:
            raise ConfigEntryError(str(error)) from error
        except RateLimited as error:
            raise UpdateFailed(str(error), retry_after=error.retry_after) from error
        except RetroAchievementsError as error:
            raise UpdateFailed(str(error)) from error
