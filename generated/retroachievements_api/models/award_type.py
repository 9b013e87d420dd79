# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class AwardType(OpenStrEnum):
    """The kind of an award: `AwardType.MASTERY_OR_COMPLETION`, `AwardType.GAME_BEATEN`,
    `AwardType.ACHIEVEMENT_UNLOCKS_YIELD`, `AwardType.ACHIEVEMENT_POINTS_YIELD`, `AwardType.PATREON_SUPPORTER`,
    `AwardType.CERTIFIED_LEGEND`, `AwardType.MEDIA_CONTRIBUTION`, `AwardType.PLAYTEST`, `AwardType.EVENT` or
    `AwardType.SITE_EVENT`. The public documentation lists only the first six.

    Attributes:
        MASTERY_OR_COMPLETION: The user unlocked all achievements of a game, in hardcore mode or not.
        GAME_BEATEN: The user beat a game, in hardcore mode or not.
        ACHIEVEMENT_UNLOCKS_YIELD: Other users' unlocks of the user's achievements reached a threshold.
        ACHIEVEMENT_POINTS_YIELD: Other users' points from the user's achievements reached a threshold.
        PATREON_SUPPORTER: The user supports the site on Patreon.
        CERTIFIED_LEGEND: The site honored the user as a legend.
        MEDIA_CONTRIBUTION: The user contributed images or other media.
        PLAYTEST: The user tested games.
        EVENT: The user took part in an event.
        SITE_EVENT: An event that gives a site award. The server finds it by an id that other awards can share, so
            it can be
            wrong.
    """

    MASTERY_OR_COMPLETION = "Mastery/Completion"
    GAME_BEATEN = "Game Beaten"
    ACHIEVEMENT_UNLOCKS_YIELD = "Achievement Unlocks Yield"
    ACHIEVEMENT_POINTS_YIELD = "Achievement Points Yield"
    PATREON_SUPPORTER = "Patreon Supporter"
    CERTIFIED_LEGEND = "Certified Legend"
    MEDIA_CONTRIBUTION = "Media Contribution"
    PLAYTEST = "Playtest"
    EVENT = "Event"
    SITE_EVENT = "Site Event"


AWARD_TYPE_MEMBERS = Members(AwardType)
