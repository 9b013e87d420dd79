# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class AwardKind(OpenStrEnum):
    """The kind of a game award. Beaten: the player finished the game, with all of its progression. Completed: the
    player unlocked all achievements, not all of them in hardcore mode. Mastered: the player unlocked all
    achievements in hardcore mode.

    Attributes:
        BEATEN_SOFTCORE: Beaten, at least partly in softcore mode.
        BEATEN_HARDCORE: Beaten in hardcore mode.
        COMPLETED: All achievements unlocked, not all of them in hardcore mode.
        MASTERED: All achievements unlocked in hardcore mode.
    """

    BEATEN_SOFTCORE = "beaten-softcore"
    BEATEN_HARDCORE = "beaten-hardcore"
    COMPLETED = "completed"
    MASTERED = "mastered"


AWARD_KIND_MEMBERS = Members(AwardKind)
