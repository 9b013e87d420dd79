# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..models.claim_set_type import ClaimSetType, read_claim_set_type
from ..models.claim_type import ClaimType, read_claim_type
from ..types import (
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    enum_of,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class GameClaim(Model):
    """A claim on a game, in any status.

    Attributes:
        user: The display name of the developer. Null where the user has none.
        ulid: The ULID of the developer.
        set_type: What a claim is for. 0 a new set, 1 the revision of a set.
        game_id: The id of the game.
        claim_type: What a claim is. 0 primary, 1 collaboration on a game that somebody else has claimed.
        created_at: When the claim was made, in UTC.
        expiration: When the claim expires, was completed or was dropped, in UTC.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name of the developer. Null where the user has none."""
    ulid: None | str
    """The ULID of the developer."""
    set_type: ClaimSetType
    """What a claim is for. 0 a new set, 1 the revision of a set."""
    game_id: int
    """The id of the game."""
    claim_type: ClaimType
    """What a claim is. 0 primary, 1 collaboration on a game that somebody else has claimed."""
    created_at: datetime.datetime
    """When the claim was made, in UTC."""
    expiration: datetime.datetime
    """When the claim expires, was completed or was dropped, in UTC."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "SetType": ("set_type", enum_of(ClaimSetType, INTEGER)),
        "GameID": ("game_id", INTEGER),
        "ClaimType": ("claim_type", enum_of(ClaimType, INTEGER)),
        "Created": ("created_at", TIMESTAMP),
        "Expiration": ("expiration", TIMESTAMP),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            user = self.user
            field_dict["User"] = user
            ulid: None | str
            ulid = self.ulid
            field_dict["ULID"] = ulid
            set_type = self.set_type.value
            field_dict["SetType"] = set_type
            game_id = self.game_id
            field_dict["GameID"] = game_id
            claim_type = self.claim_type.value
            field_dict["ClaimType"] = claim_type
            created_at = self.created_at.isoformat()
            field_dict["Created"] = created_at
            expiration = self.expiration.isoformat()
            field_dict["Expiration"] = expiration
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        set_type = src_dict["SetType"]
        game_id = src_dict["GameID"]
        claim_type = src_dict["ClaimType"]
        created_at = src_dict["Created"]
        expiration = src_dict["Expiration"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(set_type) is not int
            or type(game_id) is not int
            or type(claim_type) is not int
        ):
            raise FieldError
        set_type = read_claim_set_type(set_type)
        claim_type = read_claim_type(claim_type)
        created_at = read_utc(created_at)
        expiration = read_utc(expiration)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.set_type = set_type
        reply.game_id = game_id
        reply.claim_type = claim_type
        reply.created_at = created_at
        reply.expiration = expiration
        reply.additional_properties = {}
        if len(src_dict) != 7:
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in cls._fields}
        return reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
