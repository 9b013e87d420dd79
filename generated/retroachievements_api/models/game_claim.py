# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.claim_set_type import ClaimSetType, read_claim_set_type
from ..models.claim_type import ClaimType, read_claim_type
from ..types import FieldError, read_utc, wrong_type


@_attrs_define
class GameClaim:
    """A claim on a game, in any status."""

    user: str
    """The display name of the developer."""
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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("GameClaim", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            set_type = src_dict["SetType"]
            game_id = src_dict["GameID"]
            claim_type = src_dict["ClaimType"]
            created_at = src_dict["Created"]
            expiration = src_dict["Expiration"]
        except KeyError as missing:
            raise FieldError(f"GameClaim.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("GameClaim.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("GameClaim.ULID", "a string", ulid)
        if type(set_type) is not int:
            raise wrong_type("GameClaim.SetType", "a value of ClaimSetType", set_type)
        set_type = read_claim_set_type(set_type)
        if type(game_id) is not int:
            raise wrong_type("GameClaim.GameID", "an integer", game_id)
        if type(claim_type) is not int:
            raise wrong_type("GameClaim.ClaimType", "a value of ClaimType", claim_type)
        claim_type = read_claim_type(claim_type)
        created_at = read_utc("GameClaim.Created", created_at)
        expiration = read_utc("GameClaim.Expiration", expiration)

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
            documented = (
                "User",
                "ULID",
                "SetType",
                "GameID",
                "ClaimType",
                "Created",
                "Expiration",
            )
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in documented}
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
