# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
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
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class AchievementCount(Model):
    """The ids of the official achievements of a game.

    Attributes:
        game_id: The requested id, as the server read it, even if there is no such game.
        achievement_ids: The ids of the official achievements, in ascending order.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The requested id, as the server read it, even if there is no such game."""
    achievement_ids: list[int]
    """The ids of the official achievements, in ascending order."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "AchievementIDs": ("achievement_ids", list_of(INTEGER)),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.game_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            game_id_key,
            achievement_ids_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            achievement_ids = src_dict[achievement_ids_key]
            if game_id.__class__ is not int:
                raise FieldError
            if type(achievement_ids) is not list:
                achievement_ids = read_list(achievement_ids)
            for item in achievement_ids:
                if item.__class__ is not int:
                    raise FieldError

            reply = _Mutable()
            reply.game_id = game_id
            reply.achievement_ids = achievement_ids
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(AchievementCount)
