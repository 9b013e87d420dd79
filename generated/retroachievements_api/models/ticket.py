# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
from ..models.ticket_state import TICKET_STATE_MEMBERS, TicketState
from ..models.ticket_type import TICKET_TYPE_MEMBERS, TicketType
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
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class Ticket(Model):
    """One ticket, requested by id, in any state. The server also returns deleted tickets and tickets of deleted
    achievements and games, so the fields of the achievement can be None.

    Attributes:
        id: The id of the ticket.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        badge_name: The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`.
        assigned_to: The name of the developer to whom the ticket is assigned: the maintainer at the time of the
            report, or the new maintainer if maintenance moved while the ticket was open. Not necessarily the
            achievement's author.
        assigned_to_ulid: The ULID of the developer to whom the ticket is assigned.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host, such as `/Images/000001.png`.
        report_type: The problem in a ticket: 1 triggered at the wrong time, 2 did not trigger.
        report_type_description: `report_type` as text.
        report_state: The state of a ticket: 0 closed (not a fault of the achievement, or demoted), 1 open, 2
            resolved (fixed), 3 request (returned to the reporter with a question; counts as open in most places), 4
            pending review (quarantined). The public documentation does not mention 3 and 4.
        report_state_description: `report_state` as text.
        hardcore: Whether the reporter played in hardcore mode; None if unknown.
        report_notes: The reporter's text, as stored. Old reports contain `<br/>`, newer ones line feeds.
        reported_by: The name of the reporter.
        reported_by_ulid: The ULID of the reporter.
        resolved_at: When the ticket was closed or resolved, in UTC; None if it is neither.
        resolved_by: The name of the user who closed or resolved the ticket.
        resolved_by_ulid: The ULID of the user who closed or resolved the ticket.
        achievement_id: The id of the achievement that the ticket is about.
        achievement_title: The title of the achievement.
        achievement_description: The description of the achievement.
        points: The points of the achievement.
        game_id: The id of the game.
        console_name: The name of the console of the game.
        reported_at: When the ticket was reported, in UTC.
        url: The URL of the ticket's page, which requires a login.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the ticket."""
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`."""
    assigned_to: None | str
    """The name of the developer to whom the ticket is assigned: the maintainer at the time of the report, or the new
    maintainer if maintenance moved while the ticket was open. Not necessarily the achievement's author."""
    assigned_to_ulid: None | str
    """The ULID of the developer to whom the ticket is assigned."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host, such as `/Images/000001.png`."""
    report_type: TicketType
    """The problem in a ticket: 1 triggered at the wrong time, 2 did not trigger."""
    report_type_description: str
    """`report_type` as text."""
    report_state: TicketState
    """The state of a ticket: 0 closed (not a fault of the achievement, or demoted), 1 open, 2 resolved (fixed), 3
    request (returned to the reporter with a question; counts as open in most places), 4 pending review
    (quarantined). The public documentation does not mention 3 and 4."""
    report_state_description: str
    """`report_state` as text."""
    hardcore: bool | None
    """Whether the reporter played in hardcore mode; None if unknown."""
    report_notes: str
    """The reporter's text, as stored. Old reports contain `<br/>`, newer ones line feeds."""
    reported_by: None | str
    """The name of the reporter."""
    reported_by_ulid: None | str
    """The ULID of the reporter."""
    resolved_at: datetime.datetime | None
    """When the ticket was closed or resolved, in UTC; None if it is neither."""
    resolved_by: None | str
    """The name of the user who closed or resolved the ticket."""
    resolved_by_ulid: None | str
    """The ULID of the user who closed or resolved the ticket."""
    achievement_id: int | None
    """The id of the achievement that the ticket is about."""
    achievement_title: None | str
    """The title of the achievement."""
    achievement_description: None | str
    """The description of the achievement."""
    points: int | None
    """The points of the achievement."""
    game_id: int | None
    """The id of the game."""
    console_name: None | str
    """The name of the console of the game."""
    reported_at: datetime.datetime | None
    """When the ticket was reported, in UTC."""
    url: str
    """The URL of the ticket's page, which requires a login."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "AchievementType": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "BadgeName": ("badge_name", nullable(STRING)),
        "AchievementAuthor": ("assigned_to", nullable(STRING)),
        "AchievementAuthorULID": ("assigned_to_ulid", nullable(STRING)),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "ReportType": ("report_type", enum_of(TicketType, INTEGER)),
        "ReportTypeDescription": ("report_type_description", STRING),
        "ReportState": ("report_state", enum_of(TicketState, INTEGER)),
        "ReportStateDescription": ("report_state_description", STRING),
        "Hardcore": ("hardcore", nullable(FLAG)),
        "ReportNotes": ("report_notes", STRING),
        "ReportedBy": ("reported_by", nullable(STRING)),
        "ReportedByULID": ("reported_by_ulid", nullable(STRING)),
        "ResolvedAt": ("resolved_at", nullable(TIMESTAMP)),
        "ResolvedBy": ("resolved_by", nullable(STRING)),
        "ResolvedByULID": ("resolved_by_ulid", nullable(STRING)),
        "AchievementID": ("achievement_id", nullable(INTEGER)),
        "AchievementTitle": ("achievement_title", nullable(STRING)),
        "AchievementDesc": ("achievement_description", nullable(STRING)),
        "Points": ("points", nullable(INTEGER)),
        "GameID": ("game_id", nullable(INTEGER)),
        "ConsoleName": ("console_name", nullable(STRING)),
        "ReportedAt": ("reported_at", nullable(TIMESTAMP)),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "MostTicketedGames",
        "DeveloperTicketStats",
        "GameTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this ticket."""
        return page_of("ticket", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            id_key,
            achievement_type_key,
            badge_name_key,
            assigned_to_key,
            assigned_to_ulid_key,
            game_title_key,
            game_icon_key,
            report_type_key,
            report_type_description_key,
            report_state_key,
            report_state_description_key,
            hardcore_key,
            report_notes_key,
            reported_by_key,
            reported_by_ulid_key,
            resolved_at_key,
            resolved_by_key,
            resolved_by_ulid_key,
            achievement_id_key,
            achievement_title_key,
            achievement_description_key,
            points_key,
            game_id_key,
            console_name_key,
            reported_at_key,
            url_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            achievement_type = src_dict[achievement_type_key]
            badge_name = src_dict[badge_name_key]
            assigned_to = src_dict[assigned_to_key]
            assigned_to_ulid = src_dict[assigned_to_ulid_key]
            game_title = src_dict[game_title_key]
            game_icon = src_dict[game_icon_key]
            report_type = src_dict[report_type_key]
            report_type_description = src_dict[report_type_description_key]
            report_state = src_dict[report_state_key]
            report_state_description = src_dict[report_state_description_key]
            hardcore = src_dict[hardcore_key]
            report_notes = src_dict[report_notes_key]
            reported_by = src_dict[reported_by_key]
            reported_by_ulid = src_dict[reported_by_ulid_key]
            resolved_at = src_dict[resolved_at_key]
            resolved_by = src_dict[resolved_by_key]
            resolved_by_ulid = src_dict[resolved_by_ulid_key]
            achievement_id = src_dict[achievement_id_key]
            achievement_title = src_dict[achievement_title_key]
            achievement_description = src_dict[achievement_description_key]
            points = src_dict[points_key]
            game_id = src_dict[game_id_key]
            console_name = src_dict[console_name_key]
            reported_at = src_dict[reported_at_key]
            url = src_dict[url_key]
            if (
                id.__class__ is not int
                or (type(badge_name) is not str and badge_name is not None)
                or (type(assigned_to) is not str and assigned_to is not None)
                or (type(assigned_to_ulid) is not str and assigned_to_ulid is not None)
                or (type(game_title) is not str and game_title is not None)
                or (type(game_icon) is not str and game_icon is not None)
                or report_type.__class__ is not int
                or report_type_description.__class__ is not str
                or report_state.__class__ is not int
                or report_state_description.__class__ is not str
                or type(hardcore) is float
                or report_notes.__class__ is not str
                or (type(reported_by) is not str and reported_by is not None)
                or (type(reported_by_ulid) is not str and reported_by_ulid is not None)
                or (type(resolved_by) is not str and resolved_by is not None)
                or (type(resolved_by_ulid) is not str and resolved_by_ulid is not None)
                or (type(achievement_id) is not int and achievement_id is not None)
                or (type(achievement_title) is not str and achievement_title is not None)
                or (type(achievement_description) is not str and achievement_description is not None)
                or (type(points) is not int and points is not None)
                or (type(game_id) is not int and game_id is not None)
                or (type(console_name) is not str and console_name is not None)
                or url.__class__ is not str
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]
            report_type = TICKET_TYPE_MEMBERS[report_type]
            report_state = TICKET_STATE_MEMBERS[report_state]
            if hardcore is not None:
                hardcore = FLAGS[hardcore]
            if resolved_at is not None:
                resolved_at = fromisoformat(resolved_at + "Z") if len(resolved_at) == 19 else read_utc(resolved_at)
            if reported_at is not None:
                reported_at = fromisoformat(reported_at + "Z") if len(reported_at) == 19 else read_utc(reported_at)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.id = id
            reply.achievement_type = achievement_type
            reply.badge_name = badge_name
            reply.assigned_to = assigned_to
            reply.assigned_to_ulid = assigned_to_ulid
            reply.game_title = game_title
            reply.game_icon = game_icon
            reply.report_type = report_type
            reply.report_type_description = report_type_description
            reply.report_state = report_state
            reply.report_state_description = report_state_description
            reply.hardcore = hardcore
            reply.report_notes = report_notes
            reply.reported_by = reported_by
            reply.reported_by_ulid = reported_by_ulid
            reply.resolved_at = resolved_at
            reply.resolved_by = resolved_by
            reply.resolved_by_ulid = resolved_by_ulid
            reply.achievement_id = achievement_id
            reply.achievement_title = achievement_title
            reply.achievement_description = achievement_description
            reply.points = points
            reply.game_id = game_id
            reply.console_name = shared_console_name
            reply.reported_at = reported_at
            reply.url = url
            reply.additional_properties = NOTHING
            if len(src_dict) != 26:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(Ticket)
