# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""pydantic support of the models: validation, serialization, and JSON schemas.

A model is serialized as an object with attribute names as keys. Validation accepts such an object or an instance.
"""

import datetime
import inspect
import re
from collections.abc import Mapping
from enum import Enum
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import frozen
from pydantic import AfterValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, PlainSerializer
from pydantic_core import CoreSchema, PydanticSerializationUnexpectedValue, core_schema

from .types import Model, read_utc

T_Model = TypeVar("T_Model", bound=Model)


def schema_of(model: type[Model], handler: GetCoreSchemaHandler) -> CoreSchema:
    """Return the schema with which pydantic validates and serializes a model."""
    hints = get_type_hints(model)
    read, written = {}, {}
    for name, kind in model._fields.values():
        schema = handler.generate_schema(adapted(hints[name]))
        if kind.is_optional:
            schema = core_schema.with_default_schema(schema, default=None)
        read[name] = core_schema.typed_dict_field(schema, required=not kind.is_optional)
        # An attribute that is missing in a response is not serialized.
        written[name] = core_schema.typed_dict_field(schema, required=False)
    return core_schema.no_info_wrap_validator_function(
        lambda value, validate: value if isinstance(value, model) else from_attributes(model, validate(value)),
        core_schema.typed_dict_schema(read, extra_behavior="allow"),
        serialization=core_schema.wrap_serializer_function_ser_schema(
            lambda value, write: write(to_attributes(model, value)),
            schema=core_schema.typed_dict_schema(written, extra_behavior="allow"),
        ),
        ref=f"{model.__module__}.{model.__qualname__}:{id(model)}",
    )


def json_schema_of(model: type[Model], schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
    """Return the JSON schema of a model, with descriptions from its docstring."""
    found = handler(schema)
    described = handler.resolve_ref_schema(found)
    description, texts = documentation(model)
    described |= {"title": model.__name__, "description": description}
    for name, property_schema in described["properties"].items():
        if name in texts:
            property_schema["description"] = texts[name]
    return found


def documentation(model: type[Model]) -> tuple[str, dict[str, str]]:
    """Return the descriptions of a model and its attributes. With `python -OO`, they are empty."""
    text, _, attributes = (inspect.getdoc(model) or "").partition("\n\nAttributes:\n")
    entries = re.findall(r"^ {4}(\w+): (.*(?:\n {5,}.*)*)", attributes, re.MULTILINE)
    return " ".join(text.split()), {name: " ".join(body.split()) for name, body in entries}


def from_attributes(model: type[T_Model], attributes: Mapping[str, Any]) -> T_Model:
    names = {name for name, _ in model._fields.values()}
    unknown = {name: value for name, value in attributes.items() if name not in names}
    known = {name: value for name, value in attributes.items() if name in names}
    made = model.__new__(model)
    made.__setstate__(known | {"additional_properties": unknown})
    return made


def to_attributes(model: type[Model], value: Any) -> dict[str, Any]:
    """Return the attributes that have values, and undocumented fields under their own keys."""
    if not isinstance(value, model):
        raise PydanticSerializationUnexpectedValue(f"expected a {model.__name__}, got {type(value).__name__}")
    attributes = value._attributes()
    return dict(attributes.pop("additional_properties")) | attributes


def in_utc(moment: datetime.datetime) -> datetime.datetime:
    try:
        return read_utc(moment.isoformat())
    except OverflowError:
        raise ValueError("the moment is out of range in UTC") from None


# With a return annotation, the JSON schema would be that of the annotation and lose the timestamp format.
write_timestamp = PlainSerializer(lambda moment: moment.isoformat(), when_used="json")
Timestamp = Annotated[datetime.datetime, AfterValidator(in_utc), write_timestamp]


@frozen
class OpenEnum:
    """Allow values beyond the documented ones in the JSON schema. The models keep them."""

    type: str

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"anyOf": [handler(schema), {"type": self.type}]}


def adapted(hint: Any) -> Any:
    """Return the type with timestamps in UTC and open enums."""
    if hint is datetime.datetime:
        return Timestamp
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Annotated[hint, OpenEnum("integer" if issubclass(hint, int) else "string")]
    origin: Any = get_origin(hint)
    if origin is None:
        return hint
    inner = tuple(map(adapted, get_args(hint)))
    return Union[inner] if origin in (Union, UnionType) else origin[inner]
