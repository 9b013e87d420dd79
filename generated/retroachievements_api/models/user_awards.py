# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.user_award import UserAward


@_attrs_define
class UserAwards:
    """The awards of a user. The numbers count hidden awards, too."""

    total_count: int
    """How many awards there are, of all kinds."""
    hidden_count: int
    """How many of them the user hides."""
    mastery_count: int
    """Games of which all achievements were unlocked in hardcore mode."""
    completion_count: int
    """Games of which all achievements were unlocked, not all of them in hardcore mode."""
    beaten_hardcore_count: int
    """Games that were beaten in hardcore mode."""
    beaten_softcore_count: int
    """Games that were beaten, but not in hardcore mode."""
    event_count: int
    """Awards of events that give no site award. Games in the console `Events` count here, too."""
    site_count: int
    """Awards of events that give a site award, and of every other kind that is not about a game."""
    visible_awards: list[UserAward]
    """The awards that are not hidden, by `DisplayOrder` and then by time."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        total_count = self.total_count
        field_dict["TotalAwardsCount"] = total_count
        hidden_count = self.hidden_count
        field_dict["HiddenAwardsCount"] = hidden_count
        mastery_count = self.mastery_count
        field_dict["MasteryAwardsCount"] = mastery_count
        completion_count = self.completion_count
        field_dict["CompletionAwardsCount"] = completion_count
        beaten_hardcore_count = self.beaten_hardcore_count
        field_dict["BeatenHardcoreAwardsCount"] = beaten_hardcore_count
        beaten_softcore_count = self.beaten_softcore_count
        field_dict["BeatenSoftcoreAwardsCount"] = beaten_softcore_count
        event_count = self.event_count
        field_dict["EventAwardsCount"] = event_count
        site_count = self.site_count
        field_dict["SiteAwardsCount"] = site_count
        visible_awards = []
        for visible_user_awards_item_data in self.visible_awards:
            visible_user_awards_item = visible_user_awards_item_data.to_dict()
            visible_awards.append(visible_user_awards_item)

        field_dict["VisibleUserAwards"] = visible_awards
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.user_award import UserAward  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserAwards", "an object", src_dict)
        try:
            total_count = src_dict["TotalAwardsCount"]
            hidden_count = src_dict["HiddenAwardsCount"]
            mastery_count = src_dict["MasteryAwardsCount"]
            completion_count = src_dict["CompletionAwardsCount"]
            beaten_hardcore_count = src_dict["BeatenHardcoreAwardsCount"]
            beaten_softcore_count = src_dict["BeatenSoftcoreAwardsCount"]
            event_count = src_dict["EventAwardsCount"]
            site_count = src_dict["SiteAwardsCount"]
            visible_awards = src_dict["VisibleUserAwards"]
        except KeyError as missing:
            raise FieldError(f"UserAwards.{missing.args[0]} is missing") from None
        if type(total_count) is not int:
            raise wrong_type("UserAwards.TotalAwardsCount", "an integer", total_count)
        if type(hidden_count) is not int:
            raise wrong_type("UserAwards.HiddenAwardsCount", "an integer", hidden_count)
        if type(mastery_count) is not int:
            raise wrong_type("UserAwards.MasteryAwardsCount", "an integer", mastery_count)
        if type(completion_count) is not int:
            raise wrong_type("UserAwards.CompletionAwardsCount", "an integer", completion_count)
        if type(beaten_hardcore_count) is not int:
            raise wrong_type("UserAwards.BeatenHardcoreAwardsCount", "an integer", beaten_hardcore_count)
        if type(beaten_softcore_count) is not int:
            raise wrong_type("UserAwards.BeatenSoftcoreAwardsCount", "an integer", beaten_softcore_count)
        if type(event_count) is not int:
            raise wrong_type("UserAwards.EventAwardsCount", "an integer", event_count)
        if type(site_count) is not int:
            raise wrong_type("UserAwards.SiteAwardsCount", "an integer", site_count)
        visible_awards = [
            UserAward.from_dict(item) for item in read_list("UserAwards.VisibleUserAwards", visible_awards)
        ]

        reply = cls.__new__(cls)
        reply.total_count = total_count
        reply.hidden_count = hidden_count
        reply.mastery_count = mastery_count
        reply.completion_count = completion_count
        reply.beaten_hardcore_count = beaten_hardcore_count
        reply.beaten_softcore_count = beaten_softcore_count
        reply.event_count = event_count
        reply.site_count = site_count
        reply.visible_awards = visible_awards
        reply.additional_properties = {}
        if len(src_dict) != 9:
            documented = (
                "TotalAwardsCount",
                "HiddenAwardsCount",
                "MasteryAwardsCount",
                "CompletionAwardsCount",
                "BeatenHardcoreAwardsCount",
                "BeatenSoftcoreAwardsCount",
                "EventAwardsCount",
                "SiteAwardsCount",
                "VisibleUserAwards",
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
