"""All models are immutable, are compared and copied by value, and convert to plain data."""

import copy
import json
import pickle
import typing
from collections.abc import Hashable
from datetime import UTC, date, datetime
from enum import Enum
from types import NoneType
from typing import Any, get_args, get_origin

import attrs
import pytest

from retroachievements_api.errors import MissingField
from retroachievements_api.models import DeveloperTicketStats, GameHashes, ListedTicket, RecentOpenTickets, UserSummary

from ..samples import MODELS, SAMPLES
from .spec import example

pytestmark = pytest.mark.filterwarnings("ignore::retroachievements_api.errors.IncompleteResponse")

each_class = pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)

# The methods of mappings and sequences.
PROTOCOLS = ("__getitem__", "__setitem__", "__delitem__", "__contains__", "__iter__", "__len__", "keys", "items")


def sample(model: Any) -> Any:
    return max(SAMPLES[model], key=lambda value: len(repr(value)))


def with_more(model: Any) -> Any:
    """Return a copy with a field that the document does not have."""
    value = sample(model)
    return type(value).from_dict(value.to_dict("wire", json=True) | {"Mood": "grim", "Moods": ["grim"]})


def has_list(annotation: Any) -> bool:
    """Return whether a type contains a list or a map, at any depth."""
    if attrs.has(annotation):
        return any(has_list(hint) for name, hint in hints(annotation).items() if name in attrs.fields_dict(annotation))
    return get_origin(annotation) in (list, dict) or any(map(has_list, get_args(annotation)))


def hints(model: Any) -> dict[str, Any]:
    return typing.get_type_hints(model)


def plain(value: Any) -> bool:
    """Return whether JSON can represent a value."""
    if isinstance(value, dict):
        return all(type(key) is str and plain(item) for key, item in value.items())
    if isinstance(value, list):
        return all(map(plain, value))
    return type(value) in (str, int, float, bool, type(None))


@each_class
class TestEachClass:
    def test_types_of_attributes_can_be_resolved_at_run_time(self, model: Any) -> None:
        found = hints(model)
        for field in attrs.fields(model):
            assert (NoneType if field.type is None else field.type) == found[field.name]

    def test_is_immutable(self, model: Any) -> None:
        value = sample(model)
        before = value.to_dict()
        for name in (*before, "additional_properties", "anything"):
            with pytest.raises(AttributeError):
                setattr(value, name, 5)
            with pytest.raises(AttributeError):
                delattr(value, name)
        with pytest.raises(TypeError):
            value.additional_properties["Mood"] = "grim"
        assert value.to_dict() == before

    def test_is_not_a_mapping_or_a_sequence(self, model: Any) -> None:
        assert not [name for name in PROTOCOLS if hasattr(sample(model), name)]
        assert not hasattr(sample(model), "additional_keys")

    def test_copies_are_equal(self, model: Any) -> None:
        for value in sample(model), with_more(model):
            for copied in copy.copy(value), copy.deepcopy(value), pickle.loads(pickle.dumps(value)):  # noqa: S301 - our own
                assert copied == value
                assert type(copied) is model
                assert copied.additional_properties == value.additional_properties
                with pytest.raises(AttributeError):
                    copied.additional_properties = {}
                with pytest.raises(TypeError):
                    copied.additional_properties["Mood"] = "grim"

    def test_constructor_creates_an_equal_object(self, model: Any) -> None:
        value = sample(model)
        assert model(**{field.name: getattr(value, field.name) for field in attrs.fields(model)}) == value
        assert attrs.evolve(value) == value

    def test_undocumented_fields_affect_comparison_but_not_the_hash(self, model: Any) -> None:
        value, more = sample(model), with_more(model)
        assert value != more
        assert more == with_more(model)
        if has_list(model):
            assert not isinstance(value, Hashable)
            with pytest.raises(TypeError, match=f"unhashable type: '{model.__name__}'"):
                hash(value)
        else:
            assert hash(value) == hash(more) == hash(copy.copy(value))
            assert len({value, more, copy.copy(value)}) == 2

    def test_repr_is_short(self, model: Any) -> None:
        value = sample(model)
        assert "additional_properties" not in repr(value)
        assert repr(value).startswith(f"{model.__name__}({attrs.fields(model)[0].name}=")
        assert "additional_properties=mappingproxy({'Mood': 'grim'" in repr(with_more(model))

    def test_to_dict_has_the_names_of_python(self, model: Any) -> None:
        value = sample(model)
        names = [field.name for field in attrs.fields(model)]
        assert list(value.to_dict()) == list(value.to_dict(json=True)) == names
        shallow = {name for name, hint in hints(model).items() if not has_list(hint) and "_api" not in str(hint)}
        assert {name: value.to_dict()[name] for name in names if name in shallow} == {
            name: getattr(value, name) for name in names if name in shallow
        }
        assert plain(value.to_dict(json=True))
        assert with_more(model).to_dict() == value.to_dict() | {"Mood": "grim", "Moods": ["grim"]}

    def test_to_dict_with_wire_names_can_be_read(self, model: Any) -> None:
        for value in [*SAMPLES[model], with_more(model)]:
            sent = value.to_dict("wire", json=True)
            assert plain(sent)
            assert list(sent) == list(value.to_dict("wire"))
            assert model.from_dict(sent) == value
            assert model.from_dict(json.loads(json.dumps(sent))) == value


@pytest.fixture
def ticket() -> Any:
    return ListedTicket.from_dict(example("getTicketData-200-RecentOpenTickets")["RecentTickets"][0])


def test_to_dict_of_a_ticket(ticket: Any) -> None:
    page = RecentOpenTickets(tickets=[ticket], open_tickets=1, url="https://retroachievements.org/tickets")
    assert page.to_dict("wire")["RecentTickets"][0]["ReportedAt"] == ticket.reported_at
    (row,) = page.to_dict()["tickets"]
    assert (type(row), row["reported_at"], row["report_state"]) == (dict, ticket.reported_at, ticket.report_state)
    (row,) = page.to_dict(json=True)["tickets"]
    assert (row["reported_at"], row["report_state"]) == ("2024-03-06T17:45:00+00:00", 3)
    assert type(row["report_state"]) is int
    assert page.to_dict("wire", json=True)["OpenTickets"] == 1


def test_ids_in_maps_are_numbers_in_python_and_text_in_json() -> None:
    summary = UserSummary.from_dict(example("getUserSummary-200-games"))
    assert summary.recent_achievements
    games = summary.to_dict()["recent_achievements"]
    assert games.keys() == summary.recent_achievements.keys()
    assert summary.to_dict(json=True)["recent_achievements"].keys() == {str(game) for game in games}


def test_invalid_names_argument(ticket: Any) -> None:
    with pytest.raises(ValueError, match=r"^names must be 'python' or 'wire', not 'x'$"):
        ticket.to_dict("x")


def test_objects_of_other_classes_are_not_equal() -> None:
    class Special(DeveloperTicketStats):
        pass

    sent = example("getTicketData-200-DeveloperTicketStats")
    value, special = DeveloperTicketStats.from_dict(sent), Special.from_dict(sent)
    assert (type(special), special.to_dict()) == (Special, value.to_dict())
    assert value != special
    assert value != sent


def test_missing_fields_stay_missing() -> None:
    sent = dict(example("getTicketData-200-DeveloperTicketStats"))
    del sent["Open"]
    value = DeveloperTicketStats.from_dict(sent)
    assert hash(value) == hash(copy.copy(value)) != hash(DeveloperTicketStats.from_dict(sent | {"Open": 0}))
    assert "open" not in value.to_dict()
    with pytest.raises(MissingField):
        copy.copy(value).open  # noqa: B018


def test_undocumented_field_does_not_take_the_place_of_an_attribute() -> None:
    sent = dict(example("getTicketData-200-DeveloperTicketStats"), open="no")
    whole = DeveloperTicketStats.from_dict(sent)
    assert (whole.open, whole.to_dict()["open"], whole.to_dict("wire")["open"]) == (0, 0, "no")
    del sent["Open"]
    assert "open" not in DeveloperTicketStats.from_dict(sent).to_dict()


def test_list_of_texts_is_copied() -> None:
    hashes = GameHashes.from_dict(example("getGameHashes-200-hashes"))
    hashes.to_dict()["results"][0]["labels"].append("mine")
    assert "mine" not in hashes.results[0].labels


def test_to_dict_has_python_dates_and_enums() -> None:
    kinds = {
        type(item)
        for values in SAMPLES.values()
        for value in values
        for item in value.to_dict().values()
        if item is not None
    }
    assert {datetime, date, bool, int, str, float} <= kinds
    assert any(issubclass(kind, Enum) for kind in kinds)
    moments = [item for values in SAMPLES.values() for value in values for item in value.to_dict().values()]
    assert {item.tzinfo for item in moments if isinstance(item, datetime)} == {UTC}
