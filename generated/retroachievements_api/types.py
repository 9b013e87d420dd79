# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Contains some shared types for properties"""

from collections.abc import Mapping, MutableMapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import IO, BinaryIO, Generic, Literal, TypeVar


class Unset:
    def __bool__(self) -> Literal[False]:
        return False


UNSET: Unset = Unset()

# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@dataclass
class File:
    """Contains information for file uploads"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


@dataclass
class Response(Generic[T]):
    """A response from an endpoint"""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset"]

import datetime
import math
import reprlib
import warnings
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from enum import Enum, IntEnum, StrEnum
from importlib import import_module
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, ClassVar, Literal, NamedTuple, Self

from .errors import IncompleteResponse, MissingField


class FieldError(ValueError):
    """A value from the server does not have the documented type."""


# The errors that the fast decoder raises for an incomplete response.
NOT_AS_DOCUMENTED = (AttributeError, KeyError, OverflowError, TypeError, ValueError)

fromisoformat, UTC = datetime.datetime.fromisoformat, datetime.UTC


def in_utc(moment: datetime.datetime) -> datetime.datetime:
    """Return a time in UTC. All times of the server are in UTC, even those without a time zone."""
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def read_utc(value: Any) -> datetime.datetime:
    """Decode a timestamp in any of the server's formats."""
    return in_utc(fromisoformat(value))


# It also has 0.0 and 1.0, which are equal to 0 and 1. So floats have to be rejected before.
FLAGS: dict[object, bool] = {0: False, 1: True, "0": False, "1": True}


def read_flag(value: object) -> bool:
    """Decode a flag, which the server sends as 0 or 1, as a number or as text, or as true or false."""
    if type(value) is float:
        raise FieldError
    return FLAGS[value]


def read_date(value: Any) -> datetime.date:
    """Decode a date."""
    return datetime.date.fromisoformat(value)


def read_number(value: object) -> float:
    """Decode a number that the server sends as text; percentages include the sign."""
    if type(value) in (int, float, str):
        number = float(str(value).removesuffix("%"))
        # JSON has only finite numbers, but float() accepts 1e400 and "nan".
        if math.isfinite(number):
            return number
    raise FieldError


def read_list(value: Any) -> list[Any]:
    """Decode a list. PHP writes a list with a gap in its keys as an object, whose values are the list."""
    if type(value) is dict and all(map(str.isdecimal, value)):
        return list(value.values())
    if type(value) is not list:
        raise FieldError
    return value


def read_map(value: Any) -> Any:
    """Return a map with ids as keys, undecoded. PHP writes an empty map as an empty list."""
    return value if value != [] else {}


def read_integer(value: Any) -> int:
    """Decode an integer, which can be text or have a decimal point."""
    if type(value) is int:
        return value
    if type(value) is float and value.is_integer():
        return int(value)
    if type(value) is str and value.isascii() and value.removeprefix("-").isdigit():
        return int(value)
    raise FieldError


def read_string(value: Any) -> str:
    """Decode a string; reject every other type."""
    if type(value) is not str:
        raise FieldError
    return value


def read_null(value: object) -> None:
    """Decode null; reject every other value."""
    if value is not None:
        raise FieldError


T_Enum = TypeVar("T_Enum", bound=Enum)


def undocumented(member: T_Enum, value: object) -> T_Enum:
    """Return a member for a value that is not in the document."""
    member._name_ = f"UNKNOWN_{value}"
    member._value_ = value
    return member


class OpenStrEnum(StrEnum):
    """An enum of strings that keeps values that the document does not list."""

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return undocumented(str.__new__(cls, value), value) if type(value) is str else None


class OpenIntEnum(IntEnum):
    """An enum of integers that keeps values that the document does not list."""

    def __str__(self) -> str:
        return str(self.value)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        return undocumented(int.__new__(cls, value), value) if type(value) is int else None


class Members(dict[Any, Any]):
    """The members of an enum by value. A lookup takes less time than a call of the enum, and accepts the same values."""

    def __init__(self, enum: type[Enum]) -> None:
        super().__init__({member.value: member for member in enum})
        self._enum = enum

    def __missing__(self, value: object) -> Enum:
        return self._enum(value)


class Faults(list[str]):
    """The faults in a response."""

    all_documented = False
    """Whether every value of the response has been decoded as a documented field of the documented type."""


class Kind(NamedTuple):
    """A documented type: its name, and the function that decodes a value.

    The function takes the value, its place in the response, and a list to which it appends the faults inside the value.
    It raises one of NOT_AS_DOCUMENTED if the value itself has another type.
    """

    name: str
    read: Callable[[Any, str, Faults], Any]
    is_optional: bool = False
    # Whether the decoded value is also a JSON value.
    is_plain: bool = False

    def read_or_explain(self, value: Any, place: str, faults: Faults) -> Any:
        """Decode a value, or raise a FieldError with the expected type and the received value."""
        try:
            return self.read(value, place, faults)
        except NOT_AS_DOCUMENTED:
            raise FieldError(f"is {reprlib.repr(value)}, expected {self.name}") from None


def scalar(name: str, read: Callable[[Any], Any], *, is_plain: bool = True) -> Kind:
    return Kind(name, lambda value, _place, _faults: read(value), is_plain=is_plain)


INTEGER = scalar("an integer", read_integer)
STRING = scalar("a string", read_string)
NULL = scalar("null", read_null)
FLAG = scalar("0 or 1", read_flag)
NUMBER = scalar("a number", read_number)
TIMESTAMP = scalar("a timestamp", read_utc, is_plain=False)
DATE = scalar("a date", read_date, is_plain=False)


def enum_of(enum: type[Enum], kind: Kind) -> Kind:
    """Return the kind of an enum's values, documented or not."""
    return Kind(f"a value of {enum.__name__}", lambda value, place, faults: enum(kind.read(value, place, faults)))


def nullable(kind: Kind) -> Kind:
    return kind._replace(
        name=f"{kind.name} or null",
        read=lambda value, place, faults: None if value is None else kind.read(value, place, faults),
    )


def none_for_zero(kind: Kind) -> Kind:
    """Return the kind of an id that is None if the server sends 0."""
    return kind._replace(read=lambda value, place, faults: kind.read(value, place, faults) or None)


def optional(kind: Kind) -> Kind:
    """Return the kind of a field that may be absent. Null counts as absent."""
    return nullable(kind)._replace(is_optional=True)


def object_of(model: "type[Model]") -> Kind:
    """Return the kind of an object that a model decodes."""
    return Kind("an object", lambda value, place, faults: read_object(model, value, place, faults))


def list_of(kind: Kind) -> Kind:
    """Return the kind of a list, without entries of another type."""

    def read(value: Any, place: str, faults: Faults) -> list[Any]:
        entries, found = read_list(value), []
        for index, entry in enumerate(entries):
            with suppress(*NOT_AS_DOCUMENTED):
                found.append(kind.read(entry, f"{place}[{index}]", faults))
        count_left_out(len(entries) - len(found), len(entries), place, faults)
        return found

    return Kind("a list", read)


def map_of(kind: Kind) -> Kind:
    """Return the kind of a map with ids as keys, without entries of another type or with another key."""

    def read(value: Any, place: str, faults: Faults) -> dict[int, Any]:
        entries = {} if value == [] else value
        found = {}
        for key, entry in entries.items():
            with suppress(*NOT_AS_DOCUMENTED):
                found[int(key)] = kind.read(entry, f"{place}[{key}]", faults)
        if entries and not any(map(str.isdecimal, entries)):
            raise FieldError
        count_left_out(len(entries) - len(found), len(entries), place, faults)
        return found

    return Kind("a map from ids", read)


def count_left_out(count: int, total: int, place: str, faults: Faults) -> None:
    if count:
        faults.append(f"{count} of {total} entries of {place} are left out, because they have another type")


NOTHING: Mapping[str, Any] = MappingProxyType({})


# The least number of objects for which `keys_of` takes less time than it saves.
MANY = 10


def keys_of(model: "type[Model]", objects: Collection[Any]) -> list[str]:
    """Return the keys of a model, which are strings of the document itself if the first object has them.

    Parsers use the same string for a key of all objects. A dict finds it faster than another string with the same text.
    """
    found = {key: key for key in next(iter(objects))}
    return [found.get(key, key) for key in model._fields]


def undocumented_fields(model: "type[Model]", value: Mapping[str, Any], faults: Faults) -> Mapping[str, Any]:
    """Return the fields of an object that its model does not have."""
    unknown = {key: item for key, item in value.items() if key not in model._fields}
    if not unknown:
        return NOTHING
    faults.all_documented = False
    return MappingProxyType(unknown)


class Model:
    """The base class of the models, which are values even if a field is missing."""

    # The reasons why attributes have no value. It is only set if there are any, to keep decoding fast.
    __slots__ = ("_missing", "additional_properties")
    _missing: dict[str, str]

    additional_properties: Mapping[str, Any]
    """Undocumented fields that the server sent. Comparisons include them."""

    # The attributes and their types, by key on the wire.
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {}
    # The models of the other shapes that the same operation can return.
    _other_shapes: ClassVar[tuple[str, ...]] = ()
    _names: ClassVar[tuple[str, ...]]
    # The values of all attributes. Raises an error if one is missing.
    _values: ClassVar[property]

    def __init_subclass__(cls) -> None:
        cls._names = (*(name for name, _ in cls._fields.values()), "additional_properties")
        cls._values = property(attrgetter(*cls._names))

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "additional_properties", NOTHING)

    if not TYPE_CHECKING:  # or type checkers would accept every name as an attribute

        def __getattr__(self, name: str) -> Any:
            if name != "_missing" and name in (reasons := getattr(self, "_missing", {})):
                raise MissingField(f"{type(self).__name__}.{name} {reasons[name]}")
            # Python also calls this if a property reads an attribute without a value: the error must name that attribute.
            if isinstance(computed := getattr(type(self), name, None), property) and computed.fget:
                return computed.fget(self)
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def _attributes(self) -> dict[str, Any]:
        """Return the attributes that have values."""
        try:
            return dict(zip(self._names, self._values, strict=True))
        except AttributeError:
            return {name: getattr(self, name) for name in self._names if hasattr(self, name)}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Model) or other.__class__ is not self.__class__:
            return NotImplemented
        try:
            return bool(self._values == other._values)
        except AttributeError:
            return self._attributes() == other._attributes()

    def __hash__(self) -> int:
        values = self._attributes()
        del values["additional_properties"]
        return hash((type(self), *values.items()))

    def __repr__(self) -> str:
        values = self._attributes()
        names = self._names if self.additional_properties else self._names[:-1]
        shown = (f"{name}={values[name]!r}" if name in values else f"{name}=<missing>" for name in names)
        return f"{type(self).__name__}({', '.join(shown)})"

    def __getstate__(self) -> dict[str, Any]:
        state = self._attributes() | {"additional_properties": dict(self.additional_properties)}
        return state if len(state) == len(self._names) else state | {"_missing": self._missing}

    def __setstate__(self, state: dict[str, Any]) -> None:
        for name, value in state.items():
            object.__setattr__(self, name, value)
        object.__setattr__(self, "additional_properties", MappingProxyType(state["additional_properties"]))

    def to_dict(self, names: Literal["python", "wire"] = "python", *, json: bool = False) -> dict[str, Any]:
        """Return the attributes as plain data, including those of nested models.

        Args:
            names: `python` for the names of the attributes, `wire` for the keys that the server sends.
            json: Return JSON values: timestamps as ISO 8601 strings, enums as their values, ids in maps as strings.

        Returns:
            A new dict. It includes undocumented fields that the server sent, under their own keys. It omits attributes
            without a value and, with `wire`, keys that may be absent and are None.
            `from_dict(model.to_dict("wire", json=True))` is equal to the model.

        Raises:
            ValueError: `names` is neither of them.
        """
        if names not in ("python", "wire"):
            raise ValueError(f"names must be 'python' or 'wire', not {names!r}")
        values = self._attributes()
        unknown = values.pop("additional_properties")
        if names == "python":  # An undocumented field is not an attribute, even if it has the name of one.
            unknown = {key: value for key, value in unknown.items() if key not in self._names}
        written = {}
        for key, (name, kind) in self._fields.items():
            if name in values:
                value = values[name] if kind.is_plain else write_value(values[name], names, json)
                if names == "python":
                    written[name] = value
                elif value is not None or not kind.is_optional:
                    written[key] = value
        return {**unknown, **written} if unknown else written

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Any]:
        """Decode objects that have all fields. Raises one of NOT_AS_DOCUMENTED if there is any other.

        There is no function for one object, because a call for each row of a list takes longer. Types are compared with
        `__class__`, which takes less time than `type()` if all values have the same type, so not for values that can be
        None.
        """
        raise NotImplementedError

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode an object from the server.

        If a field is missing or has another type, its attribute has no value: reading it raises MissingField. One
        IncompleteResponse warning lists these fields. Raises FieldError for a value that is not an object, and for an
        object in which more fields are missing than present.
        """
        return warn_of(decode_object, cls, src_dict)

    @classmethod
    def from_list(cls, src_list: list[Any]) -> list[Self]:
        """Decode a list of objects. Leaves out other entries. Raises FieldError if it is not a list."""
        return warn_of(decode_list, cls, src_list)

    @classmethod
    def from_map(cls, src_dict: Mapping[str, Any]) -> dict[int, Self]:
        """Decode a map from ids to objects. Leaves out other entries. Raises FieldError if it is not a map."""
        return warn_of(decode_map, object_of(cls), src_dict)

    # pydantic calls these two methods, so they import it only when called.

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: Any) -> Any:
        from .pydantic_schema import schema_of  # noqa: PLC0415

        return schema_of(cls, handler)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: Any, handler: Any) -> Any:
        from .pydantic_schema import json_schema_of  # noqa: PLC0415

        return json_schema_of(cls, schema, handler)


T_Model = TypeVar("T_Model", bound=Model)
T_Kind = TypeVar("T_Kind")
T_Value = TypeVar("T_Value")


def decode_object(model: type[T_Model], document: Any, faults: Faults) -> T_Model:
    """Decode a response that is an object. Raises FieldError for a value of another shape."""
    try:
        faults.all_documented = True
        decoded: T_Model = model._read_all([document], faults)[0]
        return decoded
    except NOT_AS_DOCUMENTED:
        faults.all_documented = False
    if not isinstance(document, Mapping):
        raise FieldError(f"{model.__name__} is {reprlib.repr(document)}, expected an object")
    required = required_keys(model)
    missing = [key for key in required if key not in document]
    if len(missing) > len(required) - len(missing) or (missing and has_other_shape(model, document)):
        others = f", and {len(missing) - 1} more of {len(required)} fields" if missing[1:] else ""
        raise FieldError(f"{model.__name__}.{missing[0]} is missing{others}")
    return read_object(model, document, "response", faults)


def decode_list(model: type[T_Model], document: Any, faults: Faults) -> list[T_Model]:
    """Decode a response that is a list of objects. Raises FieldError if it is not a list."""
    try:
        faults.all_documented = True
        return model._read_all(read_list(document), faults)
    except NOT_AS_DOCUMENTED:
        faults.all_documented = False
        entries: list[T_Model] = whole(list_of(object_of(model)), document, faults)
        return entries


def decode_map(kind: Kind, document: Any, faults: Faults) -> dict[int, Any]:
    """Decode a response that is a map with ids as keys. Raises FieldError if it is not a map."""
    entries: dict[int, Any] = whole(map_of(kind), document, faults)
    return entries


def whole(kind: Kind, document: Any, faults: Faults) -> Any:
    try:
        return kind.read_or_explain(document, "response", faults)
    except FieldError as error:
        raise FieldError(f"the response {error}") from None


def warn_of(read: Callable[[T_Kind, Any, Faults], T_Value], kind: T_Kind, document: Any) -> T_Value:
    """Decode a response, and warn the caller of the model if it is incomplete."""
    faults = Faults()
    value = read(kind, document, faults)
    if faults:
        warnings.warn(incompleteness(faults), IncompleteResponse, stacklevel=3)
    return value


def incompleteness(faults: list[str], most: int = 5) -> str:
    """Return the text of the warning about the faults in a response."""
    more = f"; and {len(faults) - most} more" if len(faults) > most else ""
    return f"the response is incomplete: {'; '.join(faults[:most])}{more}"


def read_object(model: type[T_Model], value: Any, place: str, faults: Faults) -> T_Model:
    """Decode an object field by field, without the attributes that cannot be decoded."""
    with suppress(*NOT_AS_DOCUMENTED):
        complete: T_Model = model._read_all([value], faults)[0]
        return complete
    if not isinstance(value, Mapping):
        raise FieldError
    found = model.__new__(model)
    reasons = {}
    for key, (name, kind) in model._fields.items():
        try:
            if key in value:
                read = kind.read_or_explain(value[key], f"{place}.{name}", faults)
            elif kind.is_optional:
                read = None
            else:
                raise FieldError(f"is missing, expected {kind.name}")
            object.__setattr__(found, name, read)
        except FieldError as error:
            reasons[name] = f"({key} on the wire) {error}"
            faults.append(f"{place}.{name} {error}")
    object.__setattr__(found, "additional_properties", undocumented_fields(model, value, faults))
    object.__setattr__(found, "_missing", reasons)
    return found


def write_value(value: Any, names: Literal["python", "wire"], json: bool) -> Any:
    match value:
        case Model():
            return value.to_dict(names, json=json)
        case list():
            return [write_value(item, names, json) for item in value]
        case dict():
            return {str(key) if json else key: write_value(item, names, json) for key, item in value.items()}
        case Enum() if json:
            return value.value
        case datetime.date() if json:
            return value.isoformat()
        case _:
            return value


def mutable(model: type[Model]) -> Any:
    """Return a subclass with mutable attributes. Setting `__class__` turns its instances into instances of the model.

    Setting the attributes of a frozen class one by one takes twice as long as decoding the whole object.
    """
    methods = {name: getattr(object, name) for name in ("__init__", "__setattr__", "__delattr__")}
    namespace = {"__slots__": (), "__module__": model.__module__, **methods}
    return type(model.__name__, (model,), namespace)


def required_keys(model: type[Model]) -> dict[str, None]:
    """Return the required keys of an object, in order."""
    return {key: None for key, (_, kind) in model._fields.items() if not kind.is_optional}


def has_other_shape(model: type[Model], document: Mapping[str, Any]) -> bool:
    """Whether an object has all keys of another shape of the same operation that differs in its keys."""
    required = required_keys(model).keys()
    # By name, because the modules of the models import each other only here.
    others = (
        required_keys(getattr(import_module(".models", __package__), other)).keys() for other in model._other_shapes
    )
    return any(other <= document.keys() and not other <= required for other in others)


__all__ += [
    "DATE",
    "FLAG",
    "FLAGS",
    "INTEGER",
    "MANY",
    "NULL",
    "NUMBER",
    "STRING",
    "TIMESTAMP",
    "UTC",
    "Faults",
    "FieldError",
    "Kind",
    "Members",
    "Model",
    "OpenIntEnum",
    "OpenStrEnum",
    "decode_list",
    "decode_map",
    "decode_object",
    "enum_of",
    "fromisoformat",
    "in_utc",
    "incompleteness",
    "keys_of",
    "list_of",
    "map_of",
    "mutable",
    "none_for_zero",
    "nullable",
    "object_of",
    "optional",
    "read_date",
    "read_list",
    "read_map",
    "read_number",
    "read_utc",
    "undocumented_fields",
]
