# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.game_achievement import GameAchievement
from ..models.game_claim import GameClaim
from ..models.released_at_granularity import RELEASED_AT_GRANULARITY_MEMBERS, ReleasedAtGranularity
from ..site import page_of
from ..types import (
    DATE,
    FLAG,
    FLAGS,
    INTEGER,
    MANY,
    NOTHING,
    NULL,
    STRING,
    TIMESTAMP,
    UTC,
    Faults,
    FieldError,
    Kind,
    Model,
    enum_of,
    fromisoformat,
    in_utc,
    keys_of,
    list_of,
    map_of,
    mutable,
    nullable,
    object_of,
    read_date,
    read_list,
    read_map,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameExtended(Model):
    """A game with its achievements and claims.

    Attributes:
        title: The title, including tags such as `~Hack~` and `[Subset - Bonus]`.
        console_id: The id of the console. The server returns a 500 for a game without a console.
        console_name: The name of the console.
        forum_topic_id: The id of the forum topic about the game.
        image_icon: Path of the icon on the media host, such as `/Images/000001.png`.
        image_title: Path of the title screen on the media host. `/Images/000002.png` is the placeholder if there is
            none or it must not be shown.
        image_ingame: Path of an in-game screenshot on the media host. `/Images/000002.png` is the placeholder if
            there is none or it must not be shown.
        image_box_art: Path of the box art on the media host. `/Images/000002.png` is the placeholder if there is
            none or it must not be shown.
        publisher: The publisher of the game. It can be empty.
        developer: The developer of the game. It can be empty.
        genre: The genre. It can be empty.
        released: The date of the first release, with the precision in `released_at_granularity`.
        released_at_granularity: The precision of `released`; None if it is not stored.
        id: The id of the game.
        flags: Always None. In `Game` it is always 0.
        is_final: Always false.
        rich_presence_md5: The MD5 hash of the rich presence script, in hexadecimal; never the script itself.
        guide_url: The URL of a guide to the game.
        updated_at: When the game was last changed, in UTC.
        parent_game_id: The id of the game of which this one is a subset.
        player_count: How many players unlocked an achievement, in either mode. Untracked users are left out.
        casual_player_count: The same as `player_count`, despite its name.
        hardcore_player_count: The same as `player_count`, despite its name.
        achievement_count: How many achievements this response contains: either official or unofficial ones.
        achievements: The achievements by id, not in the order of `display_order`.
        claims: Every claim ever made on the game, without its status.
        additional_properties: Undocumented fields that the server sent.
    """

    title: None | str
    """The title, including tags such as `~Hack~` and `[Subset - Bonus]`."""
    console_id: int
    """The id of the console. The server returns a 500 for a game without a console."""
    console_name: str
    """The name of the console."""
    forum_topic_id: int | None
    """The id of the forum topic about the game."""
    image_icon: None | str
    """Path of the icon on the media host, such as `/Images/000001.png`."""
    image_title: str
    """Path of the title screen on the media host. `/Images/000002.png` is the placeholder if there is none or it
    must not be shown."""
    image_ingame: str
    """Path of an in-game screenshot on the media host. `/Images/000002.png` is the placeholder if there is none or
    it must not be shown."""
    image_box_art: str
    """Path of the box art on the media host. `/Images/000002.png` is the placeholder if there is none or it must not
    be shown."""
    publisher: None | str
    """The publisher of the game. It can be empty."""
    developer: None | str
    """The developer of the game. It can be empty."""
    genre: None | str
    """The genre. It can be empty."""
    released: datetime.date | None
    """The date of the first release, with the precision in `released_at_granularity`."""
    released_at_granularity: None | ReleasedAtGranularity
    """The precision of `released`; None if it is not stored."""
    id: int
    """The id of the game."""
    flags: None
    """Always None. In `Game` it is always 0."""
    is_final: bool
    """Always false."""
    rich_presence_md5: str
    """The MD5 hash of the rich presence script, in hexadecimal; never the script itself."""
    guide_url: None | str
    """The URL of a guide to the game."""
    updated_at: datetime.datetime
    """When the game was last changed, in UTC."""
    parent_game_id: int | None
    """The id of the game of which this one is a subset."""
    player_count: int | None
    """How many players unlocked an achievement, in either mode. Untracked users are left out."""
    casual_player_count: int | None
    """The same as `player_count`, despite its name."""
    hardcore_player_count: int | None
    """The same as `player_count`, despite its name."""
    achievement_count: int
    """How many achievements this response contains: either official or unofficial ones."""
    achievements: dict[int, GameAchievement]
    """The achievements by id, not in the order of `display_order`."""
    claims: list[GameClaim]
    """Every claim ever made on the game, without its status."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "ForumTopicID": ("forum_topic_id", nullable(INTEGER)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ImageTitle": ("image_title", STRING),
        "ImageIngame": ("image_ingame", STRING),
        "ImageBoxArt": ("image_box_art", STRING),
        "Publisher": ("publisher", nullable(STRING)),
        "Developer": ("developer", nullable(STRING)),
        "Genre": ("genre", nullable(STRING)),
        "Released": ("released", nullable(DATE)),
        "ReleasedAtGranularity": ("released_at_granularity", nullable(enum_of(ReleasedAtGranularity, STRING))),
        "ID": ("id", INTEGER),
        "Flags": ("flags", NULL),
        "IsFinal": ("is_final", FLAG),
        "RichPresencePatch": ("rich_presence_md5", STRING),
        "GuideURL": ("guide_url", nullable(STRING)),
        "Updated": ("updated_at", TIMESTAMP),
        "ParentGameID": ("parent_game_id", nullable(INTEGER)),
        "NumDistinctPlayers": ("player_count", nullable(INTEGER)),
        "NumDistinctPlayersCasual": ("casual_player_count", nullable(INTEGER)),
        "NumDistinctPlayersHardcore": ("hardcore_player_count", nullable(INTEGER)),
        "NumAchievements": ("achievement_count", INTEGER),
        "Achievements": ("achievements", map_of(object_of(GameAchievement))),
        "Claims": ("claims", list_of(object_of(GameClaim))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            title_key,
            console_id_key,
            console_name_key,
            forum_topic_id_key,
            image_icon_key,
            image_title_key,
            image_ingame_key,
            image_box_art_key,
            publisher_key,
            developer_key,
            genre_key,
            released_key,
            released_at_granularity_key,
            id_key,
            flags_key,
            is_final_key,
            rich_presence_md5_key,
            guide_url_key,
            updated_at_key,
            parent_game_id_key,
            player_count_key,
            casual_player_count_key,
            hardcore_player_count_key,
            achievement_count_key,
            achievements_key,
            claims_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            title = src_dict[title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            forum_topic_id = src_dict[forum_topic_id_key]
            image_icon = src_dict[image_icon_key]
            image_title = src_dict[image_title_key]
            image_ingame = src_dict[image_ingame_key]
            image_box_art = src_dict[image_box_art_key]
            publisher = src_dict[publisher_key]
            developer = src_dict[developer_key]
            genre = src_dict[genre_key]
            released = src_dict[released_key]
            released_at_granularity = src_dict[released_at_granularity_key]
            id = src_dict[id_key]
            flags = src_dict[flags_key]
            is_final = src_dict[is_final_key]
            rich_presence_md5 = src_dict[rich_presence_md5_key]
            guide_url = src_dict[guide_url_key]
            updated_at = src_dict[updated_at_key]
            parent_game_id = src_dict[parent_game_id_key]
            player_count = src_dict[player_count_key]
            casual_player_count = src_dict[casual_player_count_key]
            hardcore_player_count = src_dict[hardcore_player_count_key]
            achievement_count = src_dict[achievement_count_key]
            achievements = src_dict[achievements_key]
            claims = src_dict[claims_key]
            if (
                (type(title) is not str and title is not None)
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or (type(forum_topic_id) is not int and forum_topic_id is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or image_title.__class__ is not str
                or image_ingame.__class__ is not str
                or image_box_art.__class__ is not str
                or (type(publisher) is not str and publisher is not None)
                or (type(developer) is not str and developer is not None)
                or (type(genre) is not str and genre is not None)
                or id.__class__ is not int
                or flags is not None
                or type(is_final) is float
                or rich_presence_md5.__class__ is not str
                or (type(guide_url) is not str and guide_url is not None)
                or (type(parent_game_id) is not int and parent_game_id is not None)
                or (type(player_count) is not int and player_count is not None)
                or (type(casual_player_count) is not int and casual_player_count is not None)
                or (type(hardcore_player_count) is not int and hardcore_player_count is not None)
                or achievement_count.__class__ is not int
            ):
                raise FieldError
            if released is not None:
                released = read_date(released)
            if released_at_granularity is not None:
                released_at_granularity = RELEASED_AT_GRANULARITY_MEMBERS[released_at_granularity]
            is_final = FLAGS[is_final]
            updated_at = fromisoformat(updated_at)
            if updated_at.tzinfo is not UTC:
                updated_at = in_utc(updated_at)
            achievements = read_map(achievements)
            achievements = dict(
                zip(map(int, achievements), GameAchievement._read_all(achievements.values(), faults), strict=True)
            )
            claims = GameClaim._read_all(read_list(claims), faults)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.title = title
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.forum_topic_id = forum_topic_id
            reply.image_icon = image_icon
            reply.image_title = image_title
            reply.image_ingame = image_ingame
            reply.image_box_art = image_box_art
            reply.publisher = publisher
            reply.developer = developer
            reply.genre = genre
            reply.released = released
            reply.released_at_granularity = released_at_granularity
            reply.id = id
            reply.flags = flags
            reply.is_final = is_final
            reply.rich_presence_md5 = rich_presence_md5
            reply.guide_url = guide_url
            reply.updated_at = updated_at
            reply.parent_game_id = parent_game_id
            reply.player_count = player_count
            reply.casual_player_count = casual_player_count
            reply.hardcore_player_count = hardcore_player_count
            reply.achievement_count = achievement_count
            reply.achievements = achievements
            reply.claims = claims
            reply.additional_properties = NOTHING
            if len(src_dict) != 26:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameExtended)
