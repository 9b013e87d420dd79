# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenStrEnum


class AchievementType(OpenStrEnum):
    """What an achievement is for beating its game: `AchievementType.PROGRESSION`, `AchievementType.WIN_CONDITION` or
    `AchievementType.MISSABLE`. An ordinary one has no type.

    Attributes:
        PROGRESSION: Everybody who beats the game unlocks it. All of them are needed to beat the game.
        WIN_CONDITION: It ends the game. One of them is needed to beat the game.
        MISSABLE: It can be missed for the rest of a playthrough.
    """

    PROGRESSION = "progression"
    WIN_CONDITION = "win_condition"
    MISSABLE = "missable"


read_achievement_type = lru_cache(maxsize=64)(AchievementType)
