from datetime import timedelta
from logging import Logger
from typing import Any, Generic, TypeVar

from homeassistant.config_entries import ConfigEntry
from homeassistant.core import HomeAssistant
from homeassistant.exceptions import ConfigEntryAuthFailed, ConfigEntryError, ConfigEntryNotReady, HomeAssistantError

Data = TypeVar("Data")


class UpdateFailed(HomeAssistantError):
    def __init__(self, *args: Any, retry_after: float | None = None) -> None:
        super().__init__(*args)
        self.retry_after = retry_after


class DataUpdateCoordinator(Generic[Data]):
    data: Data

    def __init__(
        self,
        hass: HomeAssistant,
        logger: Logger,
        *,
        config_entry: ConfigEntry[Any] | None,
        name: str,
        update_interval: timedelta | None = None,
        always_update: bool = True,
    ) -> None:
        self.hass = hass
        self.logger = logger
        self.config_entry = config_entry
        self.name = name
        self.update_interval = update_interval
        self.always_update = always_update
        self.last_update_success = True
        self.last_exception: Exception | None = None

    async def async_config_entry_first_refresh(self) -> None:
        await self.async_refresh()
        if isinstance(self.last_exception, ConfigEntryAuthFailed | ConfigEntryError):
            raise self.last_exception
        if not self.last_update_success:
            raise ConfigEntryNotReady from self.last_exception

    async def async_refresh(self) -> None:
        try:
            self.data = await self._async_update_data()
        except (UpdateFailed, ConfigEntryAuthFailed, ConfigEntryError) as error:
            self.last_exception, self.last_update_success = error, False
        else:
            self.last_exception, self.last_update_success = None, True

    async def _async_update_data(self) -> Data:
        raise NotImplementedError
