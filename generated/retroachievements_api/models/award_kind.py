# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenStrEnum


class AwardKind(OpenStrEnum):
    """What a game award is for. Beaten: the game was finished, with all of its progression. Completed: all of its
    achievements, softcore. Mastered: all of them, hardcore.

    Attributes:
        BEATEN_SOFTCORE: Beaten, at least partly in softcore mode.
        BEATEN_HARDCORE: Beaten in hardcore mode.
        COMPLETED: All achievements, not all in hardcore mode.
        MASTERED: All achievements in hardcore mode.
    """

    BEATEN_SOFTCORE = "beaten-softcore"
    BEATEN_HARDCORE = "beaten-hardcore"
    COMPLETED = "completed"
    MASTERED = "mastered"


read_award_kind = lru_cache(maxsize=64)(AwardKind)
