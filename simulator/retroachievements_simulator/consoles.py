"""The consoles."""

from .data import Dataset, User
from .endpoints import endpoint
from .inputs import Inputs, is_truthy
from .replies import Reply


@endpoint("API_GetConsoleIDs.php")
def get_console_ids(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    only_active, only_game_systems = is_truthy(inputs.query("a")), is_truthy(inputs.query("g"))
    return Reply(
        [
            {
                "ID": system.id,
                "Name": system.name,
                "IconURL": f"https://static.retroachievements.org/assets/images/system/{system.icon_name}.png",
                "Active": system.active,
                "IsGameSystem": system.is_game_system,
            }
            for system in data.systems
            if (system.active or not only_active) and (system.is_game_system or not only_game_systems)
        ]
    )
