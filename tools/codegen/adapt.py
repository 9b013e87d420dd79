"""Change the parsed document in ways that the document itself can't express.

The generator makes a class with string keys for each map, names each attribute after its property in snake_case, and
drops a description next to a reference.
"""

from collections import defaultdict
from typing import Any

import attrs
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema import Reference, Schema
from openapi_python_client.strings import PythonCode, PythonIdentifier


def adapt(data: GeneratorData) -> None:
    """Make dictionaries of maps, and set the names and descriptions of attributes."""
    maps: dict[str, Any] = {
        model.class_info.name: model.additional_properties for model in data.models if is_map(model)
    }
    data.models = [model for model in data.models if model.class_info.name not in maps]
    for model in data.models:
        model.required_properties = [with_maps(read, maps) for read in model.required_properties or []]
        model.optional_properties = [with_maps(read, maps) for read in model.optional_properties or []]
        found = properties_of(model)
        for read in found:
            declaration = (model.data.properties or {})[read.name]
            read.python_name = python_name(declaration)
            read.description = getattr(declaration, "description", None) or read.description
        model.set_relative_imports({line for read in found for line in read.get_imports(prefix="..")})
        model.set_lazy_imports({line for read in found for line in read.get_lazy_imports(prefix="..")})
    for endpoint in (one for collection in data.endpoint_collections_by_tag.values() for one in collection.endpoints):
        for response in endpoint.responses:
            response.prop = with_maps(response.prop, maps)
            # The imports of map classes are unused now. ruff removes all unused imports.
            endpoint.relative_imports |= response.prop.get_imports(prefix="...")
            endpoint.relative_imports |= response.prop.get_lazy_imports(prefix="...")


def other_shapes(data: GeneratorData) -> defaultdict[str, list[str]]:
    """Return, for each class, the other classes that its operation can return."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for endpoint in (one for collection in data.endpoint_collections_by_tag.values() for one in collection.endpoints):
        for response in endpoint.responses:
            if response.status_code.pattern == "200" and isinstance(response.prop, UnionProperty):
                shapes = [
                    one.class_info.name for one in response.prop.inner_properties if isinstance(one, ModelProperty)
                ]
                found |= {shape: [other for other in shapes if other != shape] for shape in shapes}
    keys: dict[str, set[Any]] = {
        model.class_info.name: {read.name for read in model.required_properties or []} for model in data.models
    }
    # GameTickets has all keys of GameTicketStats, and more.
    found |= {
        name: others
        for name in keys.keys() - found.keys()
        for shape, others in found.items()
        if others and keys[shape] < keys[name]
    }
    return found


def zero_is_none(data: GeneratorData) -> set[tuple[Any, Any]]:
    """Return the classes and keys of properties with `x-zero-is-none` in the document."""
    return {
        (model.class_info.name, key)
        for model in data.models
        for key, declaration in (model.data.properties or {}).items()
        if (declaration.model_extra or {}).get("x-zero-is-none")
    }


def unhashable(data: GeneratorData) -> set[str]:
    """Return the names of classes that contain a list or a map, at any depth."""
    models = {model.class_info.name: properties_of(model) for model in data.models}

    def has_list(read: Any) -> bool:
        if isinstance(read, UnionProperty):
            return any(map(has_list, read.inner_properties))
        if isinstance(read, ModelProperty):
            return any(map(has_list, models[read.class_info.name]))
        return isinstance(read, ListProperty)

    return {name for name, properties in models.items() if any(map(has_list, properties))}


def pages(data: GeneratorData) -> dict[str, tuple[str, Any]]:
    """Return the page of each class and the property that ends its URL, from `x-page` in the document."""
    return {
        model.class_info.name: (page, read)
        for model in data.models
        for read in properties_of(model)
        if (page := ((model.data.properties or {})[read.name].model_extra or {}).get("x-page"))
    }


def member_descriptions(document: dict[str, Any]) -> dict[str, list[str]]:
    """Return the descriptions of the members of each enum, which the generator drops."""
    schemas = document["components"]["schemas"]
    return {name: schema["x-enum-descriptions"] for name, schema in schemas.items() if "enum" in schema}


def properties_of(model: ModelProperty) -> list[Any]:
    return [*(model.required_properties or []), *(model.optional_properties or [])]


def is_map(model: ModelProperty) -> bool:
    return not properties_of(model) and not isinstance(model.additional_properties, AnyProperty)


def with_maps(read: Any, maps: dict[str, Any]) -> Any:
    """Return the property with its maps as dictionaries, at any depth."""
    if isinstance(read, ModelProperty) and read.class_info.name in maps:
        return MapProperty(
            name=read.name,
            required=read.required,
            default=None,
            python_name=read.python_name,
            description=read.description,
            example=read.example,
            inner_property=with_maps(maps[read.class_info.name], maps),
        )
    if isinstance(read, ListProperty):
        return attrs.evolve(read, inner_property=with_maps(read.inner_property, maps))
    if isinstance(read, UnionProperty):
        return attrs.evolve(read, inner_properties=[with_maps(inner, maps) for inner in read.inner_properties])
    return read


class MapProperty(ListProperty):
    """A map from ids: `dict[int, ...]`."""

    template = "map_property.py.jinja"

    def get_base_type_string(self) -> PythonCode:
        return PythonCode(f"dict[int, {self.inner_property.get_type_string().as_unembedded_code()}]")

    def get_base_json_type_string(self) -> PythonCode:
        return PythonCode(f"dict[str, {self.inner_property.get_type_string(json=True).as_unembedded_code()}]")

    def get_instance_type_string(self) -> PythonCode:
        return PythonCode("dict")


def python_name(declaration: Reference | Schema) -> PythonIdentifier:
    # Not PythonIdentifier(...), which appends an underscore to the name of a builtin.
    return str.__new__(PythonIdentifier, (declaration.model_extra or {})["x-python-name"])
