# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.game_progress import GameProgress
from ..models.last_activity import LastActivity
from ..models.last_game import LastGame
from ..models.permissions import PERMISSIONS_MEMBERS, Permissions
from ..models.summary_achievement import SummaryAchievement
from ..models.summary_game import SummaryGame
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
    list_of,
    map_of,
    mutable,
    none_for_zero,
    nullable,
    object_of,
    optional,
    read_list,
    read_map,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserSummary(Model):
    """A user's profile, rank and recently played games.

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
        user: The display name, which can change. The server returns a 404 for a user without one.
        softcore_points: Points from softcore unlocks.
        retro_points: RetroPoints: points weighted by rarity.
        last_activity: A legacy object without information.
        rich_presence_at: When `rich_presence` was last updated, in UTC.
        rank: The rank by hardcore points, rebuilt every 15 minutes; None if the user is untracked or has fewer than
            250 points.
        total_ranked: How many users have a rank, rebuilt every 15 minutes.
        recently_played_count: How many games are in `recently_played`.
        recently_played: The games that the user played last, newest first, at most as many as requested. Hubs and
            events are left out.
        status: Always `Offline`, even if the user is online.
        awarded: The user's progress in the games of `recently_played` and in the game of `last_game_id`, even if it
            is not one of them, by game id. Absent if the request asks for games and the user has not played any.
        recent_achievements: The requested achievements, by game id and achievement id. The order of the games is
            lost. An empty map is `[]`, but `{}` if the request asks for no games. Absent if the request asks for games
            and the user has not played any.
        last_game: The game that a user played last. Absent if it was not requested or does not exist.
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
    """The display name, which can change. The server returns a 404 for a user without one."""
    softcore_points: int
    """Points from softcore unlocks."""
    retro_points: int
    """RetroPoints: points weighted by rarity."""
    last_activity: LastActivity
    """A legacy object without information."""
    rich_presence_at: datetime.datetime | None
    """When `rich_presence` was last updated, in UTC."""
    rank: int | None
    """The rank by hardcore points, rebuilt every 15 minutes; None if the user is untracked or has fewer than 250
    points."""
    total_ranked: int
    """How many users have a rank, rebuilt every 15 minutes."""
    recently_played_count: int
    """How many games are in `recently_played`."""
    recently_played: list[SummaryGame]
    """The games that the user played last, newest first, at most as many as requested. Hubs and events are left out."""
    status: str
    """Always `Offline`, even if the user is online."""
    awarded: dict[int, GameProgress] | None = None
    """The user's progress in the games of `recently_played` and in the game of `last_game_id`, even if it is not one
    of them, by game id. Absent if the request asks for games and the user has not played any."""
    recent_achievements: dict[int, dict[int, SummaryAchievement]] | None = None
    """The requested achievements, by game id and achievement id. The order of the games is lost. An empty map is
    `[]`, but `{}` if the request asks for no games. Absent if the request asks for games and the user has not
    played any."""
    last_game: LastGame | None = None
    """The game that a user played last. Absent if it was not requested or does not exist."""
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
        "TotalSoftcorePoints": ("softcore_points", INTEGER),
        "TotalTruePoints": ("retro_points", INTEGER),
        "LastActivity": ("last_activity", object_of(LastActivity)),
        "RichPresenceMsgDate": ("rich_presence_at", nullable(TIMESTAMP)),
        "Rank": ("rank", nullable(INTEGER)),
        "TotalRanked": ("total_ranked", INTEGER),
        "RecentlyPlayedCount": ("recently_played_count", INTEGER),
        "RecentlyPlayed": ("recently_played", list_of(object_of(SummaryGame))),
        "Status": ("status", STRING),
        "Awarded": ("awarded", optional(map_of(object_of(GameProgress)))),
        "RecentAchievements": ("recent_achievements", optional(map_of(map_of(object_of(SummaryAchievement))))),
        "LastGame": ("last_game", optional(object_of(LastGame))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

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
            last_activity_key,
            rich_presence_at_key,
            rank_key,
            total_ranked_key,
            recently_played_count_key,
            recently_played_key,
            status_key,
            awarded_key,
            recent_achievements_key,
            last_game_key,
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
            last_activity = src_dict[last_activity_key]
            rich_presence_at = src_dict[rich_presence_at_key]
            rank = src_dict[rank_key]
            total_ranked = src_dict[total_ranked_key]
            recently_played_count = src_dict[recently_played_count_key]
            recently_played = src_dict[recently_played_key]
            status = src_dict[status_key]
            awarded = src_dict.get(awarded_key)
            recent_achievements = src_dict.get(recent_achievements_key)
            last_game = src_dict.get(last_game_key)
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
                or softcore_points.__class__ is not int
                or retro_points.__class__ is not int
                or (type(rank) is not int and rank is not None)
                or total_ranked.__class__ is not int
                or recently_played_count.__class__ is not int
                or status.__class__ is not str
            ):
                raise FieldError
            member_since = fromisoformat(member_since + "Z") if len(member_since) == 19 else read_utc(member_since)
            permissions = PERMISSIONS_MEMBERS[permissions]
            untracked = FLAGS[untracked]
            user_wall_active = FLAGS[user_wall_active]
            (last_activity,) = LastActivity._read_all([last_activity], faults)
            if rich_presence_at is not None:
                rich_presence_at = (
                    fromisoformat(rich_presence_at + "Z") if len(rich_presence_at) == 19 else read_utc(rich_presence_at)
                )
            recently_played = SummaryGame._read_all(read_list(recently_played), faults)
            if awarded is not None:
                awarded = read_map(awarded)
                awarded = dict(zip(map(int, awarded), GameProgress._read_all(awarded.values(), faults), strict=True))
            if recent_achievements is not None:
                recent_achievements = read_map(recent_achievements)
                recent_achievements = {
                    int(key): dict(
                        zip(map(int, inner), SummaryAchievement._read_all(inner.values(), faults), strict=True)
                    )
                    for key, inner in zip(recent_achievements, map(read_map, recent_achievements.values()), strict=True)
                }
            if last_game is not None:
                (last_game,) = LastGame._read_all([last_game], faults)

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
            reply.last_activity = last_activity
            reply.rich_presence_at = rich_presence_at
            reply.rank = rank
            reply.total_ranked = total_ranked
            reply.recently_played_count = recently_played_count
            reply.recently_played = recently_played
            reply.status = status
            reply.awarded = awarded
            reply.recent_achievements = recent_achievements
            reply.last_game = last_game
            reply.additional_properties = NOTHING
            if len(src_dict) != 23 + (awarded is not None) + (recent_achievements is not None) + (
                last_game is not None
            ):
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserSummary)
