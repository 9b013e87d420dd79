# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.permissions import Permissions, read_permissions
from ..types import (
    FieldError,
    read_flag,
    read_list,
    read_map,
    read_utc,
    wrong_type,
)

if TYPE_CHECKING:
    from ..models.game_progress import GameProgress
    from ..models.last_activity import LastActivity
    from ..models.last_game import LastGame
    from ..models.summary_achievement import SummaryAchievement
    from ..models.summary_game import SummaryGame


@_attrs_define
class UserSummary:
    """A user and what they played last."""

    user: str
    """The display name. It can change."""
    ulid: None | str
    """The ULID. It never changes."""
    user_pic: str
    """Path of the avatar on the media host. It has the original username, also after a rename."""
    member_since: datetime.datetime
    """When the user registered, in UTC."""
    rich_presence: None | str
    """What the user is or was playing, in words; null where nothing is known."""
    last_game_id: int
    """The id of the game that was played last; 0 if there is none."""
    contribution_count: int
    """How many times others unlocked the user's own achievements."""
    contribution_yield: int
    """How many points others got for the user's own achievements."""
    points: int
    """Points of hardcore unlocks."""
    permissions: Permissions
    """What a user may do: -2 spam, -1 banned, 0 unregistered, 1 registered, 2 junior developer, 3 developer, 4
    moderator, 5 administrator, 6 root."""
    untracked: bool
    """True or False; 1 or 0 on the wire."""
    id: int
    """The number of the user. Nothing takes it as input but comments; use the ULID."""
    user_wall_active: bool
    """True or False; 1 or 0 on the wire."""
    motto: str
    """What the user says of themself. It can be empty."""
    softcore_points: int
    """Points of softcore unlocks."""
    retro_points: int
    """RetroPoints, which are points weighted by rarity."""
    last_activity: LastActivity
    """A remnant that says nothing."""
    rich_presence_at: datetime.datetime | None
    """When `RichPresenceMsg` was told, in UTC."""
    rank: int | None
    """The rank by hardcore points; null for who is untracked or has fewer than 250."""
    total_ranked: int
    """How many users have a rank."""
    recently_played_count: int
    """How many games `RecentlyPlayed` has."""
    recently_played: list[SummaryGame]
    """The games that were played last, newest first, at most `g`. Hubs and events are left out."""
    status: str
    """Always `Offline`, whatever the user does."""
    awarded: dict[int, GameProgress] | None = None
    """What the user has achieved in the games of `RecentlyPlayed`, and in the game of `LastGameID` also if it is
    none of them, by the id of the game. Absent if `g` is not 0 and the user has played nothing."""
    recent_achievements: dict[int, dict[int, SummaryAchievement]] | None = None
    """The achievements that `a` asks for, by the id of the game and the id of the achievement. That leaves no order
    between the games. `[]` instead of an empty map, but `{}` if `g` is 0. Absent if `g` is not 0 and the user has
    played nothing."""
    last_game: LastGame | None = None
    """The game that a user played last. Absent if it was not asked for, or does not exist."""
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
        user_pic = self.user_pic
        field_dict["UserPic"] = user_pic
        member_since = self.member_since.isoformat()
        field_dict["MemberSince"] = member_since
        rich_presence: None | str
        rich_presence = self.rich_presence
        field_dict["RichPresenceMsg"] = rich_presence
        last_game_id = self.last_game_id
        field_dict["LastGameID"] = last_game_id
        contribution_count = self.contribution_count
        field_dict["ContribCount"] = contribution_count
        contribution_yield = self.contribution_yield
        field_dict["ContribYield"] = contribution_yield
        points = self.points
        field_dict["TotalPoints"] = points
        permissions = self.permissions.value
        field_dict["Permissions"] = permissions
        untracked = self.untracked
        field_dict["Untracked"] = untracked
        id = self.id
        field_dict["ID"] = id
        user_wall_active = self.user_wall_active
        field_dict["UserWallActive"] = user_wall_active
        motto = self.motto
        field_dict["Motto"] = motto
        softcore_points = self.softcore_points
        field_dict["TotalSoftcorePoints"] = softcore_points
        retro_points = self.retro_points
        field_dict["TotalTruePoints"] = retro_points
        last_activity = self.last_activity.to_dict()
        field_dict["LastActivity"] = last_activity
        rich_presence_at: None | str
        if isinstance(self.rich_presence_at, datetime.datetime):
            rich_presence_at = self.rich_presence_at.isoformat()
        else:
            rich_presence_at = self.rich_presence_at
        field_dict["RichPresenceMsgDate"] = rich_presence_at
        rank: int | None
        rank = self.rank
        field_dict["Rank"] = rank
        total_ranked = self.total_ranked
        field_dict["TotalRanked"] = total_ranked
        recently_played_count = self.recently_played_count
        field_dict["RecentlyPlayedCount"] = recently_played_count
        recently_played = []
        for recently_played_item_data in self.recently_played:
            recently_played_item = recently_played_item_data.to_dict()
            recently_played.append(recently_played_item)

        field_dict["RecentlyPlayed"] = recently_played
        status = self.status
        field_dict["Status"] = status
        if self.awarded is not None:
            awarded = {str(key): item.to_dict() for key, item in self.awarded.items()}

            field_dict["Awarded"] = awarded
        if self.recent_achievements is not None:
            recent_achievements = {
                str(key): {str(key): item.to_dict() for key, item in item.items()}
                for key, item in self.recent_achievements.items()
            }

            field_dict["RecentAchievements"] = recent_achievements
        if self.last_game is not None:
            last_game = self.last_game.to_dict()
            field_dict["LastGame"] = last_game
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.game_progress import GameProgress  # noqa: PLC0415
        from ..models.last_activity import LastActivity  # noqa: PLC0415
        from ..models.last_game import LastGame  # noqa: PLC0415
        from ..models.summary_achievement import SummaryAchievement  # noqa: PLC0415
        from ..models.summary_game import SummaryGame  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserSummary", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            user_pic = src_dict["UserPic"]
            member_since = src_dict["MemberSince"]
            rich_presence = src_dict["RichPresenceMsg"]
            last_game_id = src_dict["LastGameID"]
            contribution_count = src_dict["ContribCount"]
            contribution_yield = src_dict["ContribYield"]
            points = src_dict["TotalPoints"]
            permissions = src_dict["Permissions"]
            untracked = src_dict["Untracked"]
            id = src_dict["ID"]
            user_wall_active = src_dict["UserWallActive"]
            motto = src_dict["Motto"]
            softcore_points = src_dict["TotalSoftcorePoints"]
            retro_points = src_dict["TotalTruePoints"]
            last_activity = src_dict["LastActivity"]
            rich_presence_at = src_dict["RichPresenceMsgDate"]
            rank = src_dict["Rank"]
            total_ranked = src_dict["TotalRanked"]
            recently_played_count = src_dict["RecentlyPlayedCount"]
            recently_played = src_dict["RecentlyPlayed"]
            status = src_dict["Status"]
        except KeyError as missing:
            raise FieldError(f"UserSummary.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("UserSummary.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("UserSummary.ULID", "a string", ulid)
        if type(user_pic) is not str:
            raise wrong_type("UserSummary.UserPic", "a string", user_pic)
        member_since = read_utc("UserSummary.MemberSince", member_since)
        if rich_presence is not None and type(rich_presence) is not str:
            raise wrong_type("UserSummary.RichPresenceMsg", "a string", rich_presence)
        if type(last_game_id) is not int:
            raise wrong_type("UserSummary.LastGameID", "an integer", last_game_id)
        if type(contribution_count) is not int:
            raise wrong_type("UserSummary.ContribCount", "an integer", contribution_count)
        if type(contribution_yield) is not int:
            raise wrong_type("UserSummary.ContribYield", "an integer", contribution_yield)
        if type(points) is not int:
            raise wrong_type("UserSummary.TotalPoints", "an integer", points)
        if type(permissions) is not int:
            raise wrong_type("UserSummary.Permissions", "a value of Permissions", permissions)
        permissions = read_permissions(permissions)
        untracked = read_flag("UserSummary.Untracked", untracked)
        if type(id) is not int:
            raise wrong_type("UserSummary.ID", "an integer", id)
        user_wall_active = read_flag("UserSummary.UserWallActive", user_wall_active)
        if type(motto) is not str:
            raise wrong_type("UserSummary.Motto", "a string", motto)
        if type(softcore_points) is not int:
            raise wrong_type("UserSummary.TotalSoftcorePoints", "an integer", softcore_points)
        if type(retro_points) is not int:
            raise wrong_type("UserSummary.TotalTruePoints", "an integer", retro_points)
        last_activity = LastActivity.from_dict(last_activity)
        if rich_presence_at is not None:
            rich_presence_at = read_utc("UserSummary.RichPresenceMsgDate", rich_presence_at)
        if rank is not None and type(rank) is not int:
            raise wrong_type("UserSummary.Rank", "an integer", rank)
        if type(total_ranked) is not int:
            raise wrong_type("UserSummary.TotalRanked", "an integer", total_ranked)
        if type(recently_played_count) is not int:
            raise wrong_type("UserSummary.RecentlyPlayedCount", "an integer", recently_played_count)
        recently_played = [
            SummaryGame.from_dict(item) for item in read_list("UserSummary.RecentlyPlayed", recently_played)
        ]
        if type(status) is not str:
            raise wrong_type("UserSummary.Status", "a string", status)
        awarded = src_dict.get("Awarded")
        if awarded is not None:
            awarded = read_map("UserSummary.Awarded", awarded, GameProgress.from_dict)
        recent_achievements = src_dict.get("RecentAchievements")
        if recent_achievements is not None:
            recent_achievements = read_map(
                "UserSummary.RecentAchievements",
                recent_achievements,
                lambda inner: read_map("UserSummary.RecentAchievements[]", inner, SummaryAchievement.from_dict),
            )
        last_game = src_dict.get("LastGame")
        if last_game is not None:
            last_game = LastGame.from_dict(last_game)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.user_pic = user_pic
        reply.member_since = member_since
        reply.rich_presence = rich_presence
        reply.last_game_id = last_game_id
        reply.contribution_count = contribution_count
        reply.contribution_yield = contribution_yield
        reply.points = points
        reply.permissions = permissions
        reply.untracked = untracked
        reply.id = id
        reply.user_wall_active = user_wall_active
        reply.motto = motto
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
        reply.additional_properties = {}
        if len(src_dict) != 23 + ("Awarded" in src_dict) + ("RecentAchievements" in src_dict) + (
            "LastGame" in src_dict
        ):
            documented = (
                "User",
                "ULID",
                "UserPic",
                "MemberSince",
                "RichPresenceMsg",
                "LastGameID",
                "ContribCount",
                "ContribYield",
                "TotalPoints",
                "Permissions",
                "Untracked",
                "ID",
                "UserWallActive",
                "Motto",
                "TotalSoftcorePoints",
                "TotalTruePoints",
                "LastActivity",
                "RichPresenceMsgDate",
                "Rank",
                "TotalRanked",
                "RecentlyPlayedCount",
                "RecentlyPlayed",
                "Status",
                "Awarded",
                "RecentAchievements",
                "LastGame",
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
