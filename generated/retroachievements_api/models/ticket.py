# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.ticket_state import TicketState
from ..models.ticket_type import TicketType
from ..types import FieldError, read_flag, read_utc, wrong_type


@_attrs_define
class Ticket:
    """One ticket, asked for by its id, in any state. Deleted tickets, and those of deleted achievements and games,
    are still answered. So what stems from the achievement can be null, in principle."""

    id: int
    """ The id of the ticket. """
    achievement_id: int
    """ The id of the achievement that the ticket is about. """
    achievement_type: None | str
    """ `progression`, `win_condition`, `missable`, or null for none of them. """
    badge_name: None | str
    """ The name of the badge, with leading zeros; the picture is at `/Badge/<BadgeName>.png`. """
    achievement_author: None | str
    """ The name of the developer whom the ticket is assigned to: the maintainer when it was reported, or the
    new one if maintenance moved while it was open. Not necessarily the achievement's author. """
    achievement_author_ulid: None | str
    """ The ULID of the developer whom the ticket is assigned to. """
    game_title: None | str
    """ The title of the game. """
    game_icon: None | str
    """ Path of the icon of the game on the media host, such as `/Images/000001.png`. """
    report_type: TicketType
    """ What the reporter saw. 1 triggered at the wrong time, 2 did not trigger. """
    report_type_description: str
    """ `ReportType` in words. """
    report_state: TicketState
    """ 0 closed (not a fault of the achievement, or demoted), 1 open, 2 resolved (fixed), 3 request (handed back to
    the reporter with a question; counts as open in most places), 4 pending review (quarantined).
    The public documentation does not mention 3 and 4. """
    report_state_description: str
    """ `ReportState` in words. """
    hardcore: bool | None
    """ Whether the reporter played in hardcore mode; null where that is not known. """
    report_notes: str
    """ The words of the reporter, as stored. Old ones have `<br/>`, newer ones line feeds. """
    reported_by: None | str
    """ The name of the reporter. """
    reported_by_ulid: None | str
    """ The ULID of the reporter. """
    resolved_at: datetime.datetime | None
    """ When the ticket was closed or resolved, in UTC; null while it is neither. """
    resolved_by: None | str
    """ The name of the user who closed or resolved the ticket. """
    resolved_by_ulid: None | str
    """ The ULID of the user who closed or resolved the ticket. """
    achievement_title: None | str
    """ The title of the achievement. """
    achievement_description: None | str
    """ The description of the achievement. """
    points: int | None
    """ The points of the achievement. """
    game_id: int | None
    """ The id of the game. """
    console_name: None | str
    """ The name of the console of the game. """
    reported_at: datetime.datetime | None
    """ When the ticket was reported, in UTC. """
    url: str
    """ The page of the ticket. It wants a login. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """ What the server sent beyond the documented fields. """

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        achievement_id = self.achievement_id
        field_dict["AchievementID"] = achievement_id
        achievement_type: None | str
        achievement_type = self.achievement_type
        field_dict["AchievementType"] = achievement_type
        badge_name: None | str
        badge_name = self.badge_name
        field_dict["BadgeName"] = badge_name
        achievement_author: None | str
        achievement_author = self.achievement_author
        field_dict["AchievementAuthor"] = achievement_author
        achievement_author_ulid: None | str
        achievement_author_ulid = self.achievement_author_ulid
        field_dict["AchievementAuthorULID"] = achievement_author_ulid
        game_title: None | str
        game_title = self.game_title
        field_dict["GameTitle"] = game_title
        game_icon: None | str
        game_icon = self.game_icon
        field_dict["GameIcon"] = game_icon
        report_type = self.report_type.value
        field_dict["ReportType"] = report_type
        report_type_description = self.report_type_description
        field_dict["ReportTypeDescription"] = report_type_description
        report_state = self.report_state.value
        field_dict["ReportState"] = report_state
        report_state_description = self.report_state_description
        field_dict["ReportStateDescription"] = report_state_description
        hardcore: bool | None
        hardcore = self.hardcore
        field_dict["Hardcore"] = hardcore
        report_notes = self.report_notes
        field_dict["ReportNotes"] = report_notes
        reported_by: None | str
        reported_by = self.reported_by
        field_dict["ReportedBy"] = reported_by
        reported_by_ulid: None | str
        reported_by_ulid = self.reported_by_ulid
        field_dict["ReportedByULID"] = reported_by_ulid
        resolved_at: None | str
        if isinstance(self.resolved_at, datetime.datetime):
            resolved_at = self.resolved_at.isoformat()
        else:
            resolved_at = self.resolved_at
        field_dict["ResolvedAt"] = resolved_at
        resolved_by: None | str
        resolved_by = self.resolved_by
        field_dict["ResolvedBy"] = resolved_by
        resolved_by_ulid: None | str
        resolved_by_ulid = self.resolved_by_ulid
        field_dict["ResolvedByULID"] = resolved_by_ulid
        achievement_title: None | str
        achievement_title = self.achievement_title
        field_dict["AchievementTitle"] = achievement_title
        achievement_description: None | str
        achievement_description = self.achievement_description
        field_dict["AchievementDesc"] = achievement_description
        points: int | None
        points = self.points
        field_dict["Points"] = points
        game_id: int | None
        game_id = self.game_id
        field_dict["GameID"] = game_id
        console_name: None | str
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        reported_at: None | str
        if isinstance(self.reported_at, datetime.datetime):
            reported_at = self.reported_at.isoformat()
        else:
            reported_at = self.reported_at
        field_dict["ReportedAt"] = reported_at
        url = self.url
        field_dict["URL"] = url
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if not isinstance(src_dict, Mapping):
            raise wrong_type("Ticket", "an object", src_dict)
        d = dict(src_dict)
        try:
            id = d.pop("ID")
            if type(id) is not int:
                raise wrong_type("Ticket.ID", "an integer", id)
            achievement_id = d.pop("AchievementID")
            if type(achievement_id) is not int:
                raise wrong_type("Ticket.AchievementID", "an integer", achievement_id)
            achievement_type = d.pop("AchievementType")
            if achievement_type is not None:
                if type(achievement_type) is not str:
                    raise wrong_type("Ticket.AchievementType", "a string", achievement_type)
            badge_name = d.pop("BadgeName")
            if badge_name is not None:
                if type(badge_name) is not str:
                    raise wrong_type("Ticket.BadgeName", "a string", badge_name)
            achievement_author = d.pop("AchievementAuthor")
            if achievement_author is not None:
                if type(achievement_author) is not str:
                    raise wrong_type("Ticket.AchievementAuthor", "a string", achievement_author)
            achievement_author_ulid = d.pop("AchievementAuthorULID")
            if achievement_author_ulid is not None:
                if type(achievement_author_ulid) is not str:
                    raise wrong_type("Ticket.AchievementAuthorULID", "a string", achievement_author_ulid)
            game_title = d.pop("GameTitle")
            if game_title is not None:
                if type(game_title) is not str:
                    raise wrong_type("Ticket.GameTitle", "a string", game_title)
            game_icon = d.pop("GameIcon")
            if game_icon is not None:
                if type(game_icon) is not str:
                    raise wrong_type("Ticket.GameIcon", "a string", game_icon)
            report_type = d.pop("ReportType")
            if type(report_type) is not int:
                raise wrong_type("Ticket.ReportType", "a value of TicketType", report_type)
            report_type = TicketType(report_type)
            report_type_description = d.pop("ReportTypeDescription")
            if type(report_type_description) is not str:
                raise wrong_type("Ticket.ReportTypeDescription", "a string", report_type_description)
            report_state = d.pop("ReportState")
            if type(report_state) is not int:
                raise wrong_type("Ticket.ReportState", "a value of TicketState", report_state)
            report_state = TicketState(report_state)
            report_state_description = d.pop("ReportStateDescription")
            if type(report_state_description) is not str:
                raise wrong_type("Ticket.ReportStateDescription", "a string", report_state_description)
            hardcore = d.pop("Hardcore")
            if hardcore is not None:
                hardcore = read_flag("Ticket.Hardcore", hardcore)
            report_notes = d.pop("ReportNotes")
            if type(report_notes) is not str:
                raise wrong_type("Ticket.ReportNotes", "a string", report_notes)
            reported_by = d.pop("ReportedBy")
            if reported_by is not None:
                if type(reported_by) is not str:
                    raise wrong_type("Ticket.ReportedBy", "a string", reported_by)
            reported_by_ulid = d.pop("ReportedByULID")
            if reported_by_ulid is not None:
                if type(reported_by_ulid) is not str:
                    raise wrong_type("Ticket.ReportedByULID", "a string", reported_by_ulid)
            resolved_at = d.pop("ResolvedAt")
            if resolved_at is not None:
                resolved_at = read_utc("Ticket.ResolvedAt", resolved_at)
            resolved_by = d.pop("ResolvedBy")
            if resolved_by is not None:
                if type(resolved_by) is not str:
                    raise wrong_type("Ticket.ResolvedBy", "a string", resolved_by)
            resolved_by_ulid = d.pop("ResolvedByULID")
            if resolved_by_ulid is not None:
                if type(resolved_by_ulid) is not str:
                    raise wrong_type("Ticket.ResolvedByULID", "a string", resolved_by_ulid)
            achievement_title = d.pop("AchievementTitle")
            if achievement_title is not None:
                if type(achievement_title) is not str:
                    raise wrong_type("Ticket.AchievementTitle", "a string", achievement_title)
            achievement_description = d.pop("AchievementDesc")
            if achievement_description is not None:
                if type(achievement_description) is not str:
                    raise wrong_type("Ticket.AchievementDesc", "a string", achievement_description)
            points = d.pop("Points")
            if points is not None:
                if type(points) is not int:
                    raise wrong_type("Ticket.Points", "an integer", points)
            game_id = d.pop("GameID")
            if game_id is not None:
                if type(game_id) is not int:
                    raise wrong_type("Ticket.GameID", "an integer", game_id)
            console_name = d.pop("ConsoleName")
            if console_name is not None:
                if type(console_name) is not str:
                    raise wrong_type("Ticket.ConsoleName", "a string", console_name)
            reported_at = d.pop("ReportedAt")
            if reported_at is not None:
                reported_at = read_utc("Ticket.ReportedAt", reported_at)
            url = d.pop("URL")
            if type(url) is not str:
                raise wrong_type("Ticket.URL", "a string", url)
        except KeyError as missing:
            raise FieldError(f"Ticket.{missing.args[0]} is missing") from None

        reply = cls(
            id=id,
            achievement_id=achievement_id,
            achievement_type=achievement_type,
            badge_name=badge_name,
            achievement_author=achievement_author,
            achievement_author_ulid=achievement_author_ulid,
            game_title=game_title,
            game_icon=game_icon,
            report_type=report_type,
            report_type_description=report_type_description,
            report_state=report_state,
            report_state_description=report_state_description,
            hardcore=hardcore,
            report_notes=report_notes,
            reported_by=reported_by,
            reported_by_ulid=reported_by_ulid,
            resolved_at=resolved_at,
            resolved_by=resolved_by,
            resolved_by_ulid=resolved_by_ulid,
            achievement_title=achievement_title,
            achievement_description=achievement_description,
            points=points,
            game_id=game_id,
            console_name=console_name,
            reported_at=reported_at,
            url=url,
        )
        reply.additional_properties = d
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
