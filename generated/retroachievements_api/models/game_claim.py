# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.claim_set_type import CLAIM_SET_TYPE_MEMBERS, ClaimSetType
from ..models.claim_type import CLAIM_TYPE_MEMBERS, ClaimType
from ..types import (
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
class GameClaim(Model):
    """A claim on a game, in any status.

    Attributes:
        user: The display name of the developer.
        ulid: The ULID of the developer.
        set_type: The purpose of a claim: 0 new set, 1 revision of a set.
        game_id: The id of the game.
        claim_type: The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed.
        created_at: When the claim was made, in UTC.
        expiration: When the claim expires, was completed or was dropped, in UTC.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the developer."""
    ulid: None | str
    """The ULID of the developer."""
    set_type: ClaimSetType
    """The purpose of a claim: 0 new set, 1 revision of a set."""
    game_id: int
    """The id of the game."""
    claim_type: ClaimType
    """The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed."""
    created_at: datetime.datetime
    """When the claim was made, in UTC."""
    expiration: datetime.datetime
    """When the claim expires, was completed or was dropped, in UTC."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "SetType": ("set_type", enum_of(ClaimSetType, INTEGER)),
        "GameID": ("game_id", INTEGER),
        "ClaimType": ("claim_type", enum_of(ClaimType, INTEGER)),
        "Created": ("created_at", TIMESTAMP),
        "Expiration": ("expiration", TIMESTAMP),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            user_key,
            ulid_key,
            set_type_key,
            game_id_key,
            claim_type_key,
            created_at_key,
            expiration_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            set_type = src_dict[set_type_key]
            game_id = src_dict[game_id_key]
            claim_type = src_dict[claim_type_key]
            created_at = src_dict[created_at_key]
            expiration = src_dict[expiration_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or set_type.__class__ is not int
                or game_id.__class__ is not int
                or claim_type.__class__ is not int
            ):
                raise FieldError
            set_type = CLAIM_SET_TYPE_MEMBERS[set_type]
            claim_type = CLAIM_TYPE_MEMBERS[claim_type]
            created_at = fromisoformat(created_at + "Z") if len(created_at) == 19 else read_utc(created_at)
            expiration = fromisoformat(expiration + "Z") if len(expiration) == 19 else read_utc(expiration)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.set_type = set_type
            reply.game_id = game_id
            reply.claim_type = claim_type
            reply.created_at = created_at
            reply.expiration = expiration
            reply.additional_properties = NOTHING
            if len(src_dict) != 7:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameClaim)
