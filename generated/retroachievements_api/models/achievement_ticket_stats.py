# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
from ..site import page_of
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    enum_of,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class AchievementTicketStats(Model):
    """How many tickets an achievement has, official or not.

    Attributes:
        achievement_id: The id of the achievement.
        achievement_title: The title of the achievement.
        achievement_description: The description of the achievement.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        open_tickets: How many of its tickets are in state open or request.
        url: The URL of the page with the achievement's tickets, which requires a login.
        additional_properties: Undocumented fields that the server sent.
    """

    achievement_id: int
    """The id of the achievement."""
    achievement_title: str
    """The title of the achievement."""
    achievement_description: None | str
    """The description of the achievement."""
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    open_tickets: int
    """How many of its tickets are in state open or request."""
    url: str
    """The URL of the page with the achievement's tickets, which requires a login."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "AchievementID": ("achievement_id", INTEGER),
        "AchievementTitle": ("achievement_title", STRING),
        "AchievementDescription": ("achievement_description", nullable(STRING)),
        "AchievementType": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "GameTicketStats",
        "RecentOpenTickets",
    )

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this achievement."""
        return page_of("achievement", self.achievement_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            achievement_id_key,
            achievement_title_key,
            achievement_description_key,
            achievement_type_key,
            open_tickets_key,
            url_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            achievement_id = src_dict[achievement_id_key]
            achievement_title = src_dict[achievement_title_key]
            achievement_description = src_dict[achievement_description_key]
            achievement_type = src_dict[achievement_type_key]
            open_tickets = src_dict[open_tickets_key]
            url = src_dict[url_key]
            if (
                achievement_id.__class__ is not int
                or achievement_title.__class__ is not str
                or (type(achievement_description) is not str and achievement_description is not None)
                or open_tickets.__class__ is not int
                or url.__class__ is not str
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]

            reply = _Mutable()
            reply.achievement_id = achievement_id
            reply.achievement_title = achievement_title
            reply.achievement_description = achievement_description
            reply.achievement_type = achievement_type
            reply.open_tickets = open_tickets
            reply.url = url
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(AchievementTicketStats)
