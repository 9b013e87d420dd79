# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.permissions import PERMISSIONS_MEMBERS, Permissions
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
    none_for_zero,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserProfile(Model):
    """A user's profile.

    Attributes:
        ulid: The ULID, which never changes.
        user_pic: Path of the avatar on the media host. It contains the original username, even after a rename.
        member_since: When the user registered, in UTC.
        rich_presence: A description of what the user is playing or played last; None if unknown.
        last_game_id: The id of the game that the user played last; None if there is none.
        contribution_count: How many times other users unlocked achievements that this user created.
        contribution_yield: How many points other users earned from achievements that this user created.
        points: Points from hardcore unlocks.
        permissions: The permissions of a user: -2 spam, -1 banned, 0 unregistered, 1 registered, 2 junior
            developer, 3 developer, 4 moderator, 5 administrator, 6 root.
        untracked: True or False; 1 or 0 on the wire.
        id: The numeric id of the user. Only `API_GetComments.php` accepts it as input; use the ULID instead.
        user_wall_active: True or False; 1 or 0 on the wire.
        motto: The user's motto. It can be empty.
        user: The display name, which can change.
        softcore_points: Points from softcore unlocks.
        retro_points: RetroPoints: points weighted by rarity.
        additional_properties: Undocumented fields that the server sent.
    """

    ulid: None | str
    """The ULID, which never changes."""
    user_pic: str
    """Path of the avatar on the media host. It contains the original username, even after a rename."""
    member_since: datetime.datetime
    """When the user registered, in UTC."""
    rich_presence: None | str
    """A description of what the user is playing or played last; None if unknown."""
    last_game_id: int | None
    """The id of the game that the user played last; None if there is none."""
    contribution_count: int
    """How many times other users unlocked achievements that this user created."""
    contribution_yield: int
    """How many points other users earned from achievements that this user created."""
    points: int
    """Points from hardcore unlocks."""
    permissions: Permissions
    """The permissions of a user: -2 spam, -1 banned, 0 unregistered, 1 registered, 2 junior developer, 3 developer,
    4 moderator, 5 administrator, 6 root."""
    untracked: bool
    """True or False; 1 or 0 on the wire."""
    id: int
    """The numeric id of the user. Only `API_GetComments.php` accepts it as input; use the ULID instead."""
    user_wall_active: bool
    """True or False; 1 or 0 on the wire."""
    motto: str
    """The user's motto. It can be empty."""
    user: str
    """The display name, which can change."""
    softcore_points: int | None
    """Points from softcore unlocks."""
    retro_points: int | None
    """RetroPoints: points weighted by rarity."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ULID": ("ulid", nullable(STRING)),
        "UserPic": ("user_pic", STRING),
        "MemberSince": ("member_since", TIMESTAMP),
        "RichPresenceMsg": ("rich_presence", nullable(STRING)),
        "LastGameID": ("last_game_id", none_for_zero(nullable(INTEGER))),
        "ContribCount": ("contribution_count", INTEGER),
        "ContribYield": ("contribution_yield", INTEGER),
        "TotalPoints": ("points", INTEGER),
        "Permissions": ("permissions", enum_of(Permissions, INTEGER)),
        "Untracked": ("untracked", FLAG),
        "ID": ("id", INTEGER),
        "UserWallActive": ("user_wall_active", FLAG),
        "Motto": ("motto", STRING),
        "User": ("user", STRING),
        "TotalSoftcorePoints": ("softcore_points", nullable(INTEGER)),
        "TotalTruePoints": ("retro_points", nullable(INTEGER)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this user."""
        return page_of("user", self.user)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            ulid_key,
            user_pic_key,
            member_since_key,
            rich_presence_key,
            last_game_id_key,
            contribution_count_key,
            contribution_yield_key,
            points_key,
            permissions_key,
            untracked_key,
            id_key,
            user_wall_active_key,
            motto_key,
            user_key,
            softcore_points_key,
            retro_points_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            ulid = src_dict[ulid_key]
            user_pic = src_dict[user_pic_key]
            member_since = src_dict[member_since_key]
            rich_presence = src_dict[rich_presence_key]
            last_game_id = src_dict[last_game_id_key]
            contribution_count = src_dict[contribution_count_key]
            contribution_yield = src_dict[contribution_yield_key]
            points = src_dict[points_key]
            permissions = src_dict[permissions_key]
            untracked = src_dict[untracked_key]
            id = src_dict[id_key]
            user_wall_active = src_dict[user_wall_active_key]
            motto = src_dict[motto_key]
            user = src_dict[user_key]
            softcore_points = src_dict[softcore_points_key]
            retro_points = src_dict[retro_points_key]
            if (
                (type(ulid) is not str and ulid is not None)
                or user_pic.__class__ is not str
                or (type(rich_presence) is not str and rich_presence is not None)
                or (type(last_game_id) is not int and last_game_id is not None)
                or contribution_count.__class__ is not int
                or contribution_yield.__class__ is not int
                or points.__class__ is not int
                or permissions.__class__ is not int
                or type(untracked) is float
                or id.__class__ is not int
                or type(user_wall_active) is float
                or motto.__class__ is not str
                or user.__class__ is not str
                or (type(softcore_points) is not int and softcore_points is not None)
                or (type(retro_points) is not int and retro_points is not None)
            ):
                raise FieldError
            member_since = fromisoformat(member_since + "Z") if len(member_since) == 19 else read_utc(member_since)
            permissions = PERMISSIONS_MEMBERS[permissions]
            untracked = FLAGS[untracked]
            user_wall_active = FLAGS[user_wall_active]

            reply = _Mutable()
            reply.ulid = ulid
            reply.user_pic = user_pic
            reply.member_since = member_since
            reply.rich_presence = rich_presence
            last_game_id = last_game_id or None
            reply.last_game_id = last_game_id
            reply.contribution_count = contribution_count
            reply.contribution_yield = contribution_yield
            reply.points = points
            reply.permissions = permissions
            reply.untracked = untracked
            reply.id = id
            reply.user_wall_active = user_wall_active
            reply.motto = motto
            reply.user = user
            reply.softcore_points = softcore_points
            reply.retro_points = retro_points
            reply.additional_properties = NOTHING
            if len(src_dict) != 16:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserProfile)
