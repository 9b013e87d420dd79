# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
from ..site import page_of
from ..types import (
    FLAG,
    FLAGS,
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    Faults,
    FieldError,
    Kind,
    Model,
    enum_of,
    fromisoformat,
    keys_of,
    mutable,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class EarnedAchievement(Model):
    """An achievement that a user unlocked, with the running total of points.

    Attributes:
        unlocked_at: When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode.
        hardcore: Whether the user unlocked it in hardcore mode.
        achievement_id: The id of the achievement.
        title: The title of the achievement.
        description: The description of the achievement.
        badge_name: The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement: points weighted by rarity.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        author: The name of the achievement's author.
        author_ulid: The ULID of the achievement's author.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host, such as `/Images/000001.png`.
        game_id: The id of the game.
        console_name: The name of the console of the game.
        badge_path: Path of the badge on the media host.
        game_path: Path of the game's page on the site.
        cumulative_score: The sum of the points of this row and all rows before it in the same response.
        additional_properties: Undocumented fields that the server sent.
    """

    unlocked_at: datetime.datetime
    """When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode."""
    hardcore: bool
    """Whether the user unlocked it in hardcore mode."""
    achievement_id: int
    """The id of the achievement."""
    title: str
    """The title of the achievement."""
    description: None | str
    """The description of the achievement."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`."""
    points: int
    """The points of the achievement."""
    retro_points: int
    """The RetroPoints of the achievement: points weighted by rarity."""
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    author: str
    """The name of the achievement's author."""
    author_ulid: None | str
    """The ULID of the achievement's author."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host, such as `/Images/000001.png`."""
    game_id: int
    """The id of the game."""
    console_name: str
    """The name of the console of the game."""
    badge_path: str
    """Path of the badge on the media host."""
    game_path: str
    """Path of the game's page on the site."""
    cumulative_score: int
    """The sum of the points of this row and all rows before it in the same response."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Date": ("unlocked_at", TIMESTAMP),
        "HardcoreMode": ("hardcore", FLAG),
        "AchievementID": ("achievement_id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "BadgeName": ("badge_name", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "Type": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "Author": ("author", STRING),
        "AuthorULID": ("author_ulid", nullable(STRING)),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "GameID": ("game_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "BadgeURL": ("badge_path", STRING),
        "GameURL": ("game_path", STRING),
        "CumulScore": ("cumulative_score", INTEGER),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this achievement."""
        return page_of("achievement", self.achievement_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            unlocked_at_key,
            hardcore_key,
            achievement_id_key,
            title_key,
            description_key,
            badge_name_key,
            points_key,
            retro_points_key,
            achievement_type_key,
            author_key,
            author_ulid_key,
            game_title_key,
            game_icon_key,
            game_id_key,
            console_name_key,
            badge_path_key,
            game_path_key,
            cumulative_score_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            unlocked_at = src_dict[unlocked_at_key]
            hardcore = src_dict[hardcore_key]
            achievement_id = src_dict[achievement_id_key]
            title = src_dict[title_key]
            description = src_dict[description_key]
            badge_name = src_dict[badge_name_key]
            points = src_dict[points_key]
            retro_points = src_dict[retro_points_key]
            achievement_type = src_dict[achievement_type_key]
            author = src_dict[author_key]
            author_ulid = src_dict[author_ulid_key]
            game_title = src_dict[game_title_key]
            game_icon = src_dict[game_icon_key]
            game_id = src_dict[game_id_key]
            console_name = src_dict[console_name_key]
            badge_path = src_dict[badge_path_key]
            game_path = src_dict[game_path_key]
            cumulative_score = src_dict[cumulative_score_key]
            if (
                type(hardcore) is float
                or achievement_id.__class__ is not int
                or title.__class__ is not str
                or (type(description) is not str and description is not None)
                or (type(badge_name) is not str and badge_name is not None)
                or points.__class__ is not int
                or retro_points.__class__ is not int
                or author.__class__ is not str
                or (type(author_ulid) is not str and author_ulid is not None)
                or (type(game_title) is not str and game_title is not None)
                or (type(game_icon) is not str and game_icon is not None)
                or game_id.__class__ is not int
                or console_name.__class__ is not str
                or badge_path.__class__ is not str
                or game_path.__class__ is not str
                or cumulative_score.__class__ is not int
            ):
                raise FieldError
            unlocked_at = fromisoformat(unlocked_at + "Z") if len(unlocked_at) == 19 else read_utc(unlocked_at)
            hardcore = FLAGS[hardcore]
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.unlocked_at = unlocked_at
            reply.hardcore = hardcore
            reply.achievement_id = achievement_id
            reply.title = title
            reply.description = description
            reply.badge_name = badge_name
            reply.points = points
            reply.retro_points = retro_points
            reply.achievement_type = achievement_type
            reply.author = author
            reply.author_ulid = author_ulid
            reply.game_title = game_title
            reply.game_icon = game_icon
            reply.game_id = game_id
            reply.console_name = shared_console_name
            reply.badge_path = badge_path
            reply.game_path = game_path
            reply.cumulative_score = cumulative_score
            reply.additional_properties = NOTHING
            if len(src_dict) != 18:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(EarnedAchievement)
