# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.user_award import UserAward
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserAwards(Model):
    """A user's awards. The counts include hidden awards.

    Attributes:
        total_count: How many awards the user has, of all kinds.
        hidden_count: How many of them the user hides.
        mastery_count: How many games the user mastered, with all achievements in hardcore mode.
        completion_count: How many games the user completed, with all achievements, not all of them in hardcore
            mode.
        beaten_hardcore_count: How many games the user beat in hardcore mode.
        beaten_softcore_count: How many games the user beat, but not in hardcore mode.
        event_count: How many awards are for events that give no site award. Games of the console `Events` count
            here too.
        site_count: How many awards are for events that give a site award, or of any other kind that is not about a
            game.
        visible_awards: The awards that are not hidden, by `display_order` and then by time.
        additional_properties: Undocumented fields that the server sent.
    """

    total_count: int
    """How many awards the user has, of all kinds."""
    hidden_count: int
    """How many of them the user hides."""
    mastery_count: int
    """How many games the user mastered, with all achievements in hardcore mode."""
    completion_count: int
    """How many games the user completed, with all achievements, not all of them in hardcore mode."""
    beaten_hardcore_count: int
    """How many games the user beat in hardcore mode."""
    beaten_softcore_count: int
    """How many games the user beat, but not in hardcore mode."""
    event_count: int
    """How many awards are for events that give no site award. Games of the console `Events` count here too."""
    site_count: int
    """How many awards are for events that give a site award, or of any other kind that is not about a game."""
    visible_awards: list[UserAward]
    """The awards that are not hidden, by `display_order` and then by time."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "TotalAwardsCount": ("total_count", INTEGER),
        "HiddenAwardsCount": ("hidden_count", INTEGER),
        "MasteryAwardsCount": ("mastery_count", INTEGER),
        "CompletionAwardsCount": ("completion_count", INTEGER),
        "BeatenHardcoreAwardsCount": ("beaten_hardcore_count", INTEGER),
        "BeatenSoftcoreAwardsCount": ("beaten_softcore_count", INTEGER),
        "EventAwardsCount": ("event_count", INTEGER),
        "SiteAwardsCount": ("site_count", INTEGER),
        "VisibleUserAwards": ("visible_awards", list_of(object_of(UserAward))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            total_count_key,
            hidden_count_key,
            mastery_count_key,
            completion_count_key,
            beaten_hardcore_count_key,
            beaten_softcore_count_key,
            event_count_key,
            site_count_key,
            visible_awards_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            total_count = src_dict[total_count_key]
            hidden_count = src_dict[hidden_count_key]
            mastery_count = src_dict[mastery_count_key]
            completion_count = src_dict[completion_count_key]
            beaten_hardcore_count = src_dict[beaten_hardcore_count_key]
            beaten_softcore_count = src_dict[beaten_softcore_count_key]
            event_count = src_dict[event_count_key]
            site_count = src_dict[site_count_key]
            visible_awards = src_dict[visible_awards_key]
            if (
                total_count.__class__ is not int
                or hidden_count.__class__ is not int
                or mastery_count.__class__ is not int
                or completion_count.__class__ is not int
                or beaten_hardcore_count.__class__ is not int
                or beaten_softcore_count.__class__ is not int
                or event_count.__class__ is not int
                or site_count.__class__ is not int
            ):
                raise FieldError
            visible_awards = UserAward._read_all(read_list(visible_awards), faults)

            reply = _Mutable()
            reply.total_count = total_count
            reply.hidden_count = hidden_count
            reply.mastery_count = mastery_count
            reply.completion_count = completion_count
            reply.beaten_hardcore_count = beaten_hardcore_count
            reply.beaten_softcore_count = beaten_softcore_count
            reply.event_count = event_count
            reply.site_count = site_count
            reply.visible_awards = visible_awards
            reply.additional_properties = NOTHING
            if len(src_dict) != 9:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserAwards)
