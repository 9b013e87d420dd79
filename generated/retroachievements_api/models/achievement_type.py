# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class AchievementType(OpenStrEnum):
    """The role of an achievement in beating its game: `AchievementType.PROGRESSION`, `AchievementType.WIN_CONDITION`
    or `AchievementType.MISSABLE`. An ordinary achievement has no type.

    Attributes:
        PROGRESSION: Every player who beats the game unlocks it. Beating the game requires all achievements of this
            type.
        WIN_CONDITION: It marks the end of the game. Beating the game requires one achievement of this type.
        MISSABLE: A player can miss it for the rest of a playthrough.
    """

    PROGRESSION = "progression"
    WIN_CONDITION = "win_condition"
    MISSABLE = "missable"


ACHIEVEMENT_TYPE_MEMBERS = Members(AchievementType)
