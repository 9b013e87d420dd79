"""Time decoding, from the bytes of a response to typed objects, with this client and with other libraries."""

import json
from collections.abc import Callable
from datetime import datetime
from functools import partial
from types import GenericAlias, ModuleType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

import attrs
import msgspec
import orjson
import pydantic

from retroachievements import _json, _responses

from . import generation
from .payloads import Payload
from .timing import Measured, race

BASELINE = "json.loads"
ORJSON = "orjson.loads"
STANDARD = "this client, standard library"
FAST = "this client, [fast]"
UNTOUCHED = "openapi-python-client"


def decoders(payload: Payload, untouched_models: ModuleType) -> dict[str, Callable[[], Any]]:
    """Return a decoder for each candidate. Raises ValueError if one returns other values than this client."""
    decode = (_responses.list_of if payload.is_list else _responses.one)(payload.model)

    def ours(orjson_loads: Callable[[bytes], Any] | None) -> Any:
        _json.orjson_loads = orjson_loads
        return _responses.read_response("benchmark", decode, 200, {}, payload.body)

    kind = GenericAlias(list, (payload.model,)) if payload.is_list else payload.model
    struct: Any = derived(kind, msgspec_struct, {})
    pydantic_model: Any = derived(kind, pydantic_model_of, {})
    candidates: dict[str, Callable[[], Any]] = {
        BASELINE: partial(json.loads, payload.body),
        ORJSON: partial(orjson.loads, payload.body),
        STANDARD: partial(ours, None),
        FAST: partial(ours, orjson.loads),
        UNTOUCHED: generation.decoder(untouched_models, payload),
        # Not strict, because the server sends flags as 0 and 1.
        "msgspec": partial(
            msgspec.json.Decoder(struct, strict=False).decode,
            payload.body,
        ),
        "pydantic": partial(
            pydantic.TypeAdapter(pydantic_model).validate_json,
            payload.body,
        ),
    }
    expected = candidates[STANDARD]()
    for name in FAST, "msgspec", "pydantic":
        if not same(expected, candidates[name]()):
            raise ValueError(f"{name} returns other values for {payload.name}")
    return candidates


def measure(payloads: list[Payload]) -> dict[str, dict[str, Measured]]:
    with generation.untouched_models() as untouched:
        return {payload.name: race(decoders(payload, untouched), BASELINE) for payload in payloads}


def wire_names(model: Any) -> dict[str, str]:
    """Return the key on the wire of each attribute."""
    return {name: key for key, (name, _) in model._fields.items()}


Make = Callable[[str, "list[attrs.Attribute[Any]]", dict[str, Any], dict[str, str]], Any]


def derived(kind: Any, make: Make, made: dict[Any, Any]) -> Any:
    """Return the same type, with a class of another library in place of each model."""
    if attrs.has(kind):
        if kind not in made:
            hints = get_type_hints(kind)
            fields = [field for field in attrs.fields(kind) if field.init]
            types = {field.name: derived(hints[field.name], make, made) for field in fields}
            made[kind] = make(kind.__name__, fields, types, wire_names(kind))
        return made[kind]
    arguments = tuple(derived(argument, make, made) for argument in get_args(kind))
    if isinstance(kind, UnionType):
        result = arguments[0]
        for argument in arguments[1:]:
            result |= argument
        return result
    return GenericAlias(get_origin(kind), arguments) if arguments else kind


def msgspec_struct(
    name: str, fields: "list[attrs.Attribute[Any]]", types: dict[str, Any], wire: dict[str, str]
) -> type[msgspec.Struct]:
    rows = [
        (field.name, types[field.name])
        if field.default is attrs.NOTHING
        else (field.name, types[field.name], field.default)
        for field in fields
    ]
    return msgspec.defstruct(name, rows, rename=wire)


def pydantic_model_of(
    name: str, fields: "list[attrs.Attribute[Any]]", types: dict[str, Any], wire: dict[str, str]
) -> type[pydantic.BaseModel]:
    rows: dict[str, Any] = {
        field.name: (
            types[field.name],
            pydantic.Field(alias=wire[field.name])
            if field.default is attrs.NOTHING
            else pydantic.Field(field.default, alias=wire[field.name]),
        )
        for field in fields
    }
    return pydantic.create_model(name, __config__=pydantic.ConfigDict(extra="allow"), **rows)


def same(ours: Any, theirs: Any) -> bool:
    """Return whether two decoded values are equal. The others decode a timestamp without a zone as a naive one."""
    if attrs.has(type(ours)):
        names = [field.name for field in attrs.fields(type(ours)) if field.init]
        return all(same(getattr(ours, name), getattr(theirs, name)) for name in names)
    if isinstance(ours, list):
        return len(ours) == len(theirs) and all(map(same, ours, theirs))
    if isinstance(ours, dict):
        return ours.keys() == theirs.keys() and all(same(item, theirs[key]) for key, item in ours.items())
    if isinstance(ours, datetime):
        return bool(ours.replace(tzinfo=None) == theirs.replace(tzinfo=None))
    return type(ours) is type(theirs) and bool(ours == theirs)
