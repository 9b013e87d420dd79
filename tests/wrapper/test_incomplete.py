"""A field that is missing or has another type affects only its own attribute.

The tests find methods, attributes and types by introspection. The responses are recorded from the server's code.
"""

import copy
import json
import pickle
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import httpx
import pytest
from attrs import frozen

from retroachievements import (
    AsyncRetroAchievements,
    IncompleteResponse,
    MissingField,
    ResponseError,
    RetroAchievements,
    RetroAchievementsError,
    Rows,
    UnexpectedResponse,
    build_authorization,
)
from retroachievements_api import Client
from retroachievements_api.api.consoles import get_console_ids
from retroachievements_api.api.tickets import get_ticket_data
from retroachievements_api.models import AchievementTicketStats

from ..arguments import required_arguments
from ..conftest import Flavor
from ..contract.spec import example
from ..fuzz.calls import KEY, METHODS, URL, annotated_type, file_of
from ..recorded import REPLIES, RecordedReply

MISSING = object()
CHANGES = {
    "removed": MISSING,
    "null": None,
    "a text": "nonsense",
    "a number": 77,
    "a list": [77],
    "an object": {"nonsense": 77},
}


class Server:
    """A client, and the response that it gets."""

    def __init__(self) -> None:
        self.status = 200
        self.document: Any = None
        transport = httpx.MockTransport(lambda _: httpx.Response(self.status, json=self.document))
        authorization = build_authorization(web_api_key=KEY)
        self.ra = RetroAchievements(authorization, base_url=URL, transport=transport, pacing=None, retry=None)

    def call(self, method: str) -> Any:
        namespace, name = method.split(".")
        return getattr(getattr(self.ra, namespace), name)(**required_arguments(METHODS[method]))

    def outcome(self, method: str) -> tuple[Any, list[str]]:
        """Return the result or the error, and the warnings."""
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            try:
                value = self.call(method)
            except RetroAchievementsError as error:
                value = error.with_traceback(None)
        return value, [str(warning.message) for warning in caught if warning.category is IncompleteResponse]


@cache
def methods_of(file: str) -> list[str]:
    """Return the methods that send one request to an endpoint."""
    return [
        method
        for method, function in METHODS.items()
        if get_origin(get_type_hints(function)["return"]) is not Rows and file_of(method) == file
    ]


def find_attributes(model: Any) -> dict[str, tuple[str, Any, bool]]:
    """Return the name and type of each attribute by its key on the wire, and whether it can be absent."""
    hints, fields = get_type_hints(model), attrs.fields_dict(model)
    return {key: (name, hints[name], fields[name].default is None) for key, (name, _) in model._fields.items()}


attributes: Any = cache(find_attributes)


@frozen
class Place:
    """A key in an object of a response, and the attribute or map entry that it is read into."""

    container: dict[str, Any]
    key: str
    made: Any
    annotation: Any

    @property
    def name(self) -> str:
        return attributes(type(self.made))[self.key][0]

    @property
    def is_optional(self) -> bool:
        return isinstance(self.made, dict) or attributes(type(self.made))[self.key][2]


def places(document: Any, value: Any, annotation: Any) -> Iterator[Place]:
    """Yield every key of a response whose value the client reads."""
    kind, inner = get_origin(without_none(annotation)), get_args(without_none(annotation))
    if attrs.has(type(value)):
        for key, (name, attribute, _) in attributes(type(value)).items():
            if key in document:
                yield Place(document, key, value, attribute)
                yield from places(document[key], getattr(value, name), attribute)
    elif kind is dict and document:
        for key in list(document):
            yield Place(document, key, value, inner[1])
            yield from places(document[key], value[int(key)], inner[1])
    elif kind is list and value:
        entries = [*zip(document.values() if type(document) is dict else document, value, strict=True)]
        # The rows of long lists are alike, and changing all of them takes a minute.
        for entry, item in entries if len(entries) < 10 else entries[:4] + entries[-4:]:
            yield from places(entry, item, inner[0])


def without_none(annotation: Any) -> Any:
    if get_origin(annotation) is UnionType:
        (annotation,) = [each for each in get_args(annotation) if each is not type(None)]
    return annotation


def expected_value(annotation: Any, sent: Any) -> tuple[Any, bool]:
    """Return the expected value after a change, or MISSING, and whether it is complete."""
    if get_origin(annotation) is UnionType and sent is None:
        return None, True
    annotation = without_none(annotation)
    kind: Any = get_origin(annotation) or annotation
    if kind is list and type(sent) is list:
        items = [expected_value(get_args(annotation)[0], item)[0] for item in sent]
        found = [item for item in items if item is not MISSING]
        return found, len(found) == len(items)
    if attrs.has(kind) and type(sent) is dict:
        return empty(kind, sent), all(is_optional for _, _, is_optional in attributes(kind).values())
    if kind is float and type(sent) is int:
        return float(sent), True
    if issubclass(kind, Enum) and isinstance(sent, int if issubclass(kind, int) else str):
        return kind(sent), True
    return (sent, True) if kind is type(sent) and kind is not dict else (MISSING, False)


def empty(model: Any, sent: dict[str, Any]) -> Any:
    """Return a model without any of its fields."""
    made = model.__new__(model)
    object.__setattr__(made, "additional_properties", sent)
    for name, _, is_optional in attributes(model).values():
        if is_optional:
            object.__setattr__(made, name, None)
    return made


def is_of_another_shape(place: Place, document: Any) -> bool:
    """Return whether more of the required keys are missing than present."""
    required = [key for key, (_, _, is_optional) in attributes(type(place.made)).items() if not is_optional]
    return document is place.container and sum(key in document for key in required) < len(required) / 2


@contextmanager
def changed_document(place: Place, change: object) -> Iterator[None]:
    before = dict(place.container)
    if change is MISSING:
        del place.container[place.key]
    else:
        place.container[place.key] = change
    yield
    place.container.clear()
    place.container.update(before)


@contextmanager
def changed_value(place: Place, value: Any) -> Iterator[None]:
    """Apply the same change to the result of the complete response."""
    if isinstance(place.made, dict):
        before = dict(place.made)
        place.made.update({int(place.key): value})
        if value is MISSING:
            del place.made[int(place.key)]
        yield
        place.made.clear()
        place.made.update(before)
    else:
        before = getattr(place.made, place.name)
        object.__setattr__(place.made, place.name, value)
        if value is MISSING:
            object.__delattr__(place.made, place.name)
        yield
        object.__setattr__(place.made, place.name, before)


def check_change(server: Server, method: str, whole: Any, place: Place, change: object) -> None:
    """Change a response in one place, and compare its result with that of the complete response, changed likewise."""
    with changed_document(place, change):
        value, warned = server.outcome(method)
        if attrs.has(type(place.made)) and is_of_another_shape(place, server.document):
            assert type(value) is UnexpectedResponse
            assert value.document == server.document
            return
    if change is not MISSING:
        due, is_whole = expected_value(place.annotation, change)
    else:
        is_whole = place.is_optional
        due = None if is_whole and attrs.has(type(place.made)) else MISSING
    with changed_value(place, due):
        assert value == whole
    assert len(warned) == (not is_whole)
    if due is MISSING and attrs.has(type(place.made)):
        (incomplete,) = [
            model for model in models_in(value) if type(model) is type(place.made) and not hasattr(model, place.name)
        ]
        check_incomplete(incomplete, place, change)


def models_in(value: Any) -> Iterator[Any]:
    if attrs.has(type(value)):
        yield value
        value = [getattr(value, name, None) for name, *_ in attributes(type(value)).values()]
    if isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from models_in(item)


def check_incomplete(model: Any, place: Place, change: object) -> None:
    with pytest.raises(MissingField) as caught:
        getattr(model, place.name)
    assert isinstance(caught.value, AttributeError)
    assert isinstance(caught.value, RetroAchievementsError)
    shown = "missing" if change is MISSING else repr(change)
    start = re.escape(f"{type(model).__name__}.{place.name} ({place.key} on the wire) is {shown}, expected ")
    assert re.match(start + "[a-zA-Z0-9 ]+$", str(caught.value))
    whole = place.made.to_dict("wire", json=True)
    assert model.to_dict("wire", json=True) == {key: value for key, value in whole.items() if key != place.key}
    assert f"{place.name}=<missing>" in repr(model)
    for copied in copy.copy(model), copy.deepcopy(model), pickle.loads(pickle.dumps(model)):  # noqa: S301 - our own
        assert copied == model
        with pytest.raises(MissingField, match=start):
            getattr(copied, place.name)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    server = Server()
    with server.ra:
        yield server


@pytest.mark.parametrize("reply", [reply for reply in REPLIES if reply.status == 200], ids=str)
def test_invalid_field_affects_only_its_attribute(server: Server, reply: RecordedReply) -> None:
    server.status, server.document = reply.status, reply.json()
    for method in methods_of(reply.endpoint):
        whole, warned = server.outcome(method)
        if not isinstance(whole, RetroAchievementsError):
            assert warned == []
            read = server.document
            if type(whole) is list and type(read) is dict and not all(map(str.isdigit, read)):
                # Some methods return the only list of a response.
                (read,) = [value for value in read.values() if type(value) is list]
            for place in places(read, whole, annotated_type(method)):
                for change in CHANGES.values():
                    check_change(server, method, whole, place, change)
            break


@pytest.mark.parametrize(
    "reply", [reply for reply in REPLIES if reply.status != 200 and methods_of(reply.endpoint)], ids=str
)
def test_errors_have_the_response(server: Server, reply: RecordedReply) -> None:
    server.status, server.document = reply.status, reply.json()
    for method in methods_of(reply.endpoint):
        error, _ = server.outcome(method)
        assert isinstance(error, ResponseError)
        assert error.document == server.document
        assert json.loads(error.body) == server.document
        copied = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
        assert (copied.document, copied.body) == (error.document, error.body)
        assert error.body.decode() not in repr(error)


def test_error_for_a_response_that_is_not_json_has_its_body(flavor: Flavor) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(200, text="<html>"))
    authorization = build_authorization(web_api_key=KEY)
    with (
        flavor.opened(flavor.client_class(authorization, transport=transport, base_url=URL)) as ra,
        pytest.raises(UnexpectedResponse) as caught,
    ):
        flavor.result(ra.tickets.recent())
    assert (caught.value.document, caught.value.body) == (None, b"<html>")


# The frame above an asynchronous method belongs to the coroutine that awaits it.
CALLERS = {
    RetroAchievements: "def call(ra): return ra.tickets.developer_stats('MockUser')",
    AsyncRetroAchievements: "async def call(ra): return await ra.tickets.developer_stats('MockUser')",
}


# Templates and interactive consoles run code without a module.
@pytest.mark.parametrize("module", [{"__name__": __name__}, {"__name__": "retroachievements_bot"}, {}])
def test_warning_names_the_endpoint_and_the_caller(flavor: Flavor, module: dict[str, Any]) -> None:
    body = {**example("getTicketData-200-DeveloperTicketStats"), "Open": None}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=body))
    authorization = build_authorization(web_api_key=KEY)
    exec(compile(CALLERS[flavor.client_class], "bot.py", "exec"), module)  # noqa: S102
    with (
        flavor.opened(flavor.client_class(authorization, transport=transport, base_url=URL)) as ra,
        pytest.warns(IncompleteResponse) as caught,
    ):
        stats = flavor.result(module["call"](ra))
    (warning,) = caught
    reason = "the response is incomplete: response.open is None, expected an integer"
    assert str(warning.message) == f"API_GetTicketData.php: {reason}"
    assert warning.filename == "bot.py"
    assert stats.total == 44


@pytest.mark.parametrize("document", [[5], ["x", None]], ids=str)
def test_list_without_objects_is_unexpected(server: Server, document: list[object]) -> None:
    server.status, server.document = 200, document
    error, _ = server.outcome("users.game_rank")
    assert type(error) is UnexpectedResponse
    assert error.document == document


def test_rows_that_are_not_objects_are_left_out(server: Server) -> None:
    server.status, server.document = 200, [*example("getConsoleIds-200-consoles"), "x", [], None]
    whole = len(server.document) - 3
    consoles, (warning,) = server.outcome("consoles.all")
    assert len(consoles) == whole
    assert f" 3 of {whole + 3} entries of response are left out" in warning


def test_warning_can_be_turned_into_an_error(server: Server) -> None:
    server.status, server.document = 200, {**example("getTicketData-200-DeveloperTicketStats"), "Open": None}
    with warnings.catch_warnings():
        warnings.simplefilter("error", IncompleteResponse)
        with pytest.raises(IncompleteResponse):
            server.call("tickets.developer_stats")


def test_generated_client_reads_incomplete_responses() -> None:
    bodies = {
        "/API_GetConsoleIDs.php": [*example("getConsoleIds-200-consoles"), {"ID": 9}, 5],
        "/API_GetTicketData.php": {**example("getTicketData-200-AchievementTicketStats"), "OpenTickets": None},
    }
    transport = httpx.MockTransport(lambda request: httpx.Response(200, json=bodies[request.url.path]))
    client = Client(base_url="https://mock.invalid", httpx_args={"transport": transport})
    with client:
        with pytest.warns(IncompleteResponse) as of_list:
            consoles: Any = get_console_ids.sync(client=client)
        with pytest.warns(IncompleteResponse) as of_object:
            stats = get_ticket_data.sync(client=client, a=1)
    assert (len(of_list), len(of_object)) == (1, 1)
    assert consoles[-1].id == 9
    assert not hasattr(consoles[-1], "name")
    assert isinstance(stats, AchievementTicketStats)
    assert not hasattr(stats, "open_tickets")


def test_most_recorded_replies_have_a_result(server: Server) -> None:
    # Of 162 replies with status 200, eight report a missing object.
    read = 0
    for reply in REPLIES:
        if reply.status == 200:
            server.status, server.document = 200, reply.json()
            outcomes = [server.outcome(method)[0] for method in methods_of(reply.endpoint)]
            read += any(not isinstance(outcome, RetroAchievementsError) for outcome in outcomes)
    assert read == 154
