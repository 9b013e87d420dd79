# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.award_type import AWARD_TYPE_MEMBERS, AwardType
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
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
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserAward(Model):
    """An award.

    Attributes:
        awarded_at: When the user received the award, in UTC.
        award_type: The kind of an award: `AwardType.MASTERY_OR_COMPLETION`, `AwardType.GAME_BEATEN`,
            `AwardType.ACHIEVEMENT_UNLOCKS_YIELD`, `AwardType.ACHIEVEMENT_POINTS_YIELD`, `AwardType.PATREON_SUPPORTER`,
            `AwardType.CERTIFIED_LEGEND`, `AwardType.MEDIA_CONTRIBUTION`, `AwardType.PLAYTEST`, `AwardType.EVENT` or
            `AwardType.SITE_EVENT`. The public documentation lists only the first six.
        award_data: The subject of the award, by `award_type`: the id of the game for
            `AwardType.MASTERY_OR_COMPLETION` and `AwardType.GAME_BEATEN`; the id of the event for `AwardType.EVENT` and
            `AwardType.SITE_EVENT`; the id of the site award for `AwardType.PLAYTEST`; the tier, counted from 0, for
            `AwardType.ACHIEVEMENT_UNLOCKS_YIELD`, `AwardType.ACHIEVEMENT_POINTS_YIELD` and
            `AwardType.MEDIA_CONTRIBUTION`; 0 for `AwardType.PATREON_SUPPORTER` and `AwardType.CERTIFIED_LEGEND`.
        award_data_extra: For `AwardType.MASTERY_OR_COMPLETION` and `AwardType.GAME_BEATEN`: 1 for hardcore, 0 for
            softcore. For `AwardType.EVENT`, `AwardType.SITE_EVENT`, `AwardType.PATREON_SUPPORTER` and
            `AwardType.MEDIA_CONTRIBUTION`: the tier. For all other kinds: 0, including developers' badges, which have
            their tier in `award_data`.
        display_order: The position of the award in the user's order.
        title: The title of the game or event, or the name of the playtest; None for other kinds.
        console_id: The id of the console of the game; 101 for events; None for other kinds.
        console_name: The name of the console of the game; `Events` for events; None for other kinds.
        flags: Always None. The public documentation shows 0.
        image_icon: Path of the icon on the media host; None for kinds that are not about games, events or
            playtests.
        display_tier: The tier that the user chose to show instead of the one that they reached, if any. The public
            documentation does not mention it.
        additional_properties: Undocumented fields that the server sent.
    """

    awarded_at: datetime.datetime
    """When the user received the award, in UTC."""
    award_type: AwardType
    """The kind of an award: `AwardType.MASTERY_OR_COMPLETION`, `AwardType.GAME_BEATEN`,
    `AwardType.ACHIEVEMENT_UNLOCKS_YIELD`, `AwardType.ACHIEVEMENT_POINTS_YIELD`, `AwardType.PATREON_SUPPORTER`,
    `AwardType.CERTIFIED_LEGEND`, `AwardType.MEDIA_CONTRIBUTION`, `AwardType.PLAYTEST`, `AwardType.EVENT` or
    `AwardType.SITE_EVENT`. The public documentation lists only the first six."""
    award_data: int
    """The subject of the award, by `award_type`: the id of the game for `AwardType.MASTERY_OR_COMPLETION` and
    `AwardType.GAME_BEATEN`; the id of the event for `AwardType.EVENT` and `AwardType.SITE_EVENT`; the id of the
    site award for `AwardType.PLAYTEST`; the tier, counted from 0, for `AwardType.ACHIEVEMENT_UNLOCKS_YIELD`,
    `AwardType.ACHIEVEMENT_POINTS_YIELD` and `AwardType.MEDIA_CONTRIBUTION`; 0 for `AwardType.PATREON_SUPPORTER`
    and `AwardType.CERTIFIED_LEGEND`."""
    award_data_extra: int
    """For `AwardType.MASTERY_OR_COMPLETION` and `AwardType.GAME_BEATEN`: 1 for hardcore, 0 for softcore. For
    `AwardType.EVENT`, `AwardType.SITE_EVENT`, `AwardType.PATREON_SUPPORTER` and `AwardType.MEDIA_CONTRIBUTION`:
    the tier. For all other kinds: 0, including developers' badges, which have their tier in `award_data`."""
    display_order: int
    """The position of the award in the user's order."""
    title: None | str
    """The title of the game or event, or the name of the playtest; None for other kinds."""
    console_id: int | None
    """The id of the console of the game; 101 for events; None for other kinds."""
    console_name: None | str
    """The name of the console of the game; `Events` for events; None for other kinds."""
    flags: int | None
    """Always None. The public documentation shows 0."""
    image_icon: None | str
    """Path of the icon on the media host; None for kinds that are not about games, events or playtests."""
    display_tier: int | None
    """The tier that the user chose to show instead of the one that they reached, if any. The public documentation
    does not mention it."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "AwardedAt": ("awarded_at", TIMESTAMP),
        "AwardType": ("award_type", enum_of(AwardType, STRING)),
        "AwardData": ("award_data", INTEGER),
        "AwardDataExtra": ("award_data_extra", INTEGER),
        "DisplayOrder": ("display_order", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", nullable(INTEGER)),
        "ConsoleName": ("console_name", nullable(STRING)),
        "Flags": ("flags", nullable(INTEGER)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "display_award_tier": ("display_tier", nullable(INTEGER)),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            awarded_at_key,
            award_type_key,
            award_data_key,
            award_data_extra_key,
            display_order_key,
            title_key,
            console_id_key,
            console_name_key,
            flags_key,
            image_icon_key,
            display_tier_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            awarded_at = src_dict[awarded_at_key]
            award_type = src_dict[award_type_key]
            award_data = src_dict[award_data_key]
            award_data_extra = src_dict[award_data_extra_key]
            display_order = src_dict[display_order_key]
            title = src_dict[title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            flags = src_dict[flags_key]
            image_icon = src_dict[image_icon_key]
            display_tier = src_dict[display_tier_key]
            if (
                award_data.__class__ is not int
                or award_data_extra.__class__ is not int
                or display_order.__class__ is not int
                or (type(title) is not str and title is not None)
                or (type(console_id) is not int and console_id is not None)
                or (type(console_name) is not str and console_name is not None)
                or (type(flags) is not int and flags is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or (type(display_tier) is not int and display_tier is not None)
            ):
                raise FieldError
            awarded_at = fromisoformat(awarded_at)
            if awarded_at.tzinfo is not UTC:
                awarded_at = in_utc(awarded_at)
            award_type = AWARD_TYPE_MEMBERS[award_type]

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.awarded_at = awarded_at
            reply.award_type = award_type
            reply.award_data = award_data
            reply.award_data_extra = award_data_extra
            reply.display_order = display_order
            reply.title = title
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.flags = flags
            reply.image_icon = image_icon
            reply.display_tier = display_tier
            reply.additional_properties = NOTHING
            if len(src_dict) != 11:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserAward)
