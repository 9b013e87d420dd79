# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.claim_set_type import CLAIM_SET_TYPE_MEMBERS, ClaimSetType
from ..models.claim_special import CLAIM_SPECIAL_MEMBERS, ClaimSpecial
from ..models.claim_status import CLAIM_STATUS_MEMBERS, ClaimStatus
from ..models.claim_type import CLAIM_TYPE_MEMBERS, ClaimType
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
class Claim(Model):
    """A claim, with which a developer reserves a game. `user_is_junior_developer` is true for every user who now has
    at most the permissions of a junior developer, including former developers and banned users.

    Attributes:
        id: The id of the claim.
        user: The name of the developer, which can change.
        ulid: The ULID of the developer, which never changes.
        game_id: The id of the game.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host.
        console_id: The id of the console of the game.
        console_name: The name of the console of the game.
        claim_type: The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed.
        set_type: The purpose of a claim: 0 new set, 1 revision of a set.
        status: The status of a claim: 0 active, 1 complete, 2 dropped, 3 in review, which counts as open, like
            active.
        extension_count: How many times the claim was extended.
        special: The special kind of a claim: 0 none, 1 own revision, 2 free rollout, 3 scheduled release.
        created_at: When the claim was made, in UTC.
        done_at: When an open claim expires, or when the claim was completed or dropped, depending on `status`, in
            UTC.
        updated_at: When the claim was last changed, in UTC.
        user_is_junior_developer: True or False; 1 or 0 on the wire.
        minutes_left: The minutes until `done_at`; negative if it has passed.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the claim."""
    user: None | str
    """The name of the developer, which can change."""
    ulid: None | str
    """The ULID of the developer, which never changes."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host."""
    console_id: int | None
    """The id of the console of the game."""
    console_name: None | str
    """The name of the console of the game."""
    claim_type: ClaimType
    """The type of a claim: 0 primary, 1 collaboration on a game that another developer has claimed."""
    set_type: ClaimSetType
    """The purpose of a claim: 0 new set, 1 revision of a set."""
    status: ClaimStatus
    """The status of a claim: 0 active, 1 complete, 2 dropped, 3 in review, which counts as open, like active."""
    extension_count: int
    """How many times the claim was extended."""
    special: ClaimSpecial
    """The special kind of a claim: 0 none, 1 own revision, 2 free rollout, 3 scheduled release."""
    created_at: datetime.datetime
    """When the claim was made, in UTC."""
    done_at: datetime.datetime
    """When an open claim expires, or when the claim was completed or dropped, depending on `status`, in UTC."""
    updated_at: datetime.datetime
    """When the claim was last changed, in UTC."""
    user_is_junior_developer: bool
    """True or False; 1 or 0 on the wire."""
    minutes_left: int
    """The minutes until `done_at`; negative if it has passed."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "User": ("user", nullable(STRING)),
        "ULID": ("ulid", nullable(STRING)),
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "ConsoleID": ("console_id", nullable(INTEGER)),
        "ConsoleName": ("console_name", nullable(STRING)),
        "ClaimType": ("claim_type", enum_of(ClaimType, INTEGER)),
        "SetType": ("set_type", enum_of(ClaimSetType, INTEGER)),
        "Status": ("status", enum_of(ClaimStatus, INTEGER)),
        "Extension": ("extension_count", INTEGER),
        "Special": ("special", enum_of(ClaimSpecial, INTEGER)),
        "Created": ("created_at", TIMESTAMP),
        "DoneTime": ("done_at", TIMESTAMP),
        "Updated": ("updated_at", TIMESTAMP),
        "UserIsJrDev": ("user_is_junior_developer", FLAG),
        "MinutesLeft": ("minutes_left", INTEGER),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            id_key,
            user_key,
            ulid_key,
            game_id_key,
            game_title_key,
            game_icon_key,
            console_id_key,
            console_name_key,
            claim_type_key,
            set_type_key,
            status_key,
            extension_count_key,
            special_key,
            created_at_key,
            done_at_key,
            updated_at_key,
            user_is_junior_developer_key,
            minutes_left_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            game_id = src_dict[game_id_key]
            game_title = src_dict[game_title_key]
            game_icon = src_dict[game_icon_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            claim_type = src_dict[claim_type_key]
            set_type = src_dict[set_type_key]
            status = src_dict[status_key]
            extension_count = src_dict[extension_count_key]
            special = src_dict[special_key]
            created_at = src_dict[created_at_key]
            done_at = src_dict[done_at_key]
            updated_at = src_dict[updated_at_key]
            user_is_junior_developer = src_dict[user_is_junior_developer_key]
            minutes_left = src_dict[minutes_left_key]
            if (
                id.__class__ is not int
                or (type(user) is not str and user is not None)
                or (type(ulid) is not str and ulid is not None)
                or game_id.__class__ is not int
                or (type(game_title) is not str and game_title is not None)
                or (type(game_icon) is not str and game_icon is not None)
                or (type(console_id) is not int and console_id is not None)
                or (type(console_name) is not str and console_name is not None)
                or claim_type.__class__ is not int
                or set_type.__class__ is not int
                or status.__class__ is not int
                or extension_count.__class__ is not int
                or special.__class__ is not int
                or type(user_is_junior_developer) is float
                or minutes_left.__class__ is not int
            ):
                raise FieldError
            claim_type = CLAIM_TYPE_MEMBERS[claim_type]
            set_type = CLAIM_SET_TYPE_MEMBERS[set_type]
            status = CLAIM_STATUS_MEMBERS[status]
            special = CLAIM_SPECIAL_MEMBERS[special]
            created_at = fromisoformat(created_at + "Z") if len(created_at) == 19 else read_utc(created_at)
            done_at = fromisoformat(done_at + "Z") if len(done_at) == 19 else read_utc(done_at)
            updated_at = fromisoformat(updated_at + "Z") if len(updated_at) == 19 else read_utc(updated_at)
            user_is_junior_developer = FLAGS[user_is_junior_developer]

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.id = id
            reply.user = user
            reply.ulid = ulid
            reply.game_id = game_id
            reply.game_title = game_title
            reply.game_icon = game_icon
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.claim_type = claim_type
            reply.set_type = set_type
            reply.status = status
            reply.extension_count = extension_count
            reply.special = special
            reply.created_at = created_at
            reply.done_at = done_at
            reply.updated_at = updated_at
            reply.user_is_junior_developer = user_is_junior_developer
            reply.minutes_left = minutes_left
            reply.additional_properties = NOTHING
            if len(src_dict) != 18:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(Claim)
