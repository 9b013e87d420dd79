"""Make generated/ from the spec, and the synchronous half of the wrapper from the asynchronous one.

`make generate` runs this. The order: the spec is changed as the overlay for Python and prepare.py say,
openapi-python-client makes the client from the result, and unasync derives the wrapper's `_sync` package from `_async`.
"""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import attrs
import openapi_python_client
from jinja2 import ChoiceLoader, FileSystemLoader, PackageLoader, PrefixLoader
from openapi_python_client import Project
from openapi_python_client.cli import handle_errors
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData, properties, responses
from openapi_python_client.parser.errors import GeneratorError, PropertyError
from openapi_python_client.parser.properties import Property
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema import DataType
from openapi_python_client.strings import PythonCode, PythonIdentifier
from tools.codegen.prepare import prepare
from tools.codegen.sync import derive_sync
from tools.codegen.tidy import tidy
from tools.documents import ROOT, SPEC, document_for

HERE = Path(__file__).parent
CLIENT = ROOT / "generated" / "retroachievements_api"

CLIENT_HEADER = """\
# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        # Elsewhere first: a run that fails half-way leaves the last client in its place.
        output = Path(folder) / CLIENT.name
        document = document_for("python")
        prepare(document)
        generate_client(document, output)
        shutil.rmtree(CLIENT, ignore_errors=True)
        shutil.copytree(output, CLIENT)
    derive_options()
    derive_sync()


def generate_client(document: dict[str, Any], output: Path) -> None:
    config = Config.from_sources(
        config_file=ConfigFile.load_from_path(HERE / "config.yaml"),
        meta_type=MetaType.NONE,
        document_source=SPEC,
        file_encoding="utf-8",
        overwrite=False,
        output_path=output,
    )
    for parser in (properties, responses):
        parser.property_from_data = property_from_data  # type: ignore[attr-defined]
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        handle_errors([data])
        return

    project = Project(openapi=data, config=config, custom_template_path=HERE / "templates")
    # An override can include what it overrides, as upstream/...
    upstream = PackageLoader(openapi_python_client.__name__)
    overrides = FileSystemLoader(HERE / "templates")
    project.env.loader = ChoiceLoader([overrides, upstream, PrefixLoader({"upstream": upstream})])
    project.env.filters.update(as_required=as_required, is_nullable=is_nullable, without_null=without_null)
    project.env.globals.update(fail=sys.exit)
    handle_errors(project.build(), fail_on_warning=True)
    (output / "py.typed").touch()
    for module in output.rglob("*.py"):
        module.write_text(CLIENT_HEADER + module.read_text())
    tidy(output)


upstream_property_from_data = properties.property_from_data


class MapProperty(ListProperty):
    """A map from ids, `dict[int, ...]`. The generator would make a class of each, with text for keys."""

    template = "map_property.py.jinja"

    def get_base_type_string(self) -> PythonCode:
        return PythonCode(f"dict[int, {self.inner_property.get_type_string().as_unembedded_code()}]")

    def get_base_json_type_string(self) -> PythonCode:
        return PythonCode(f"dict[str, {self.inner_property.get_type_string(json=True).as_unembedded_code()}]")

    def get_instance_type_string(self) -> PythonCode:
        return PythonCode("dict")


def property_from_data(*args: Any, **arguments: Any) -> tuple[Any, Any]:
    """As the generator reads a property, but maps as maps, and with the attribute name that `x-python-name` gives."""
    data = arguments["data"]
    # What an overlay leaves of a union with one other member is that member. Upstream sees to references.
    while len(getattr(data, "oneOf", [])) == 1 and not hasattr(data.oneOf[0], "ref"):
        about = {"description": data.description, **(data.model_extra or {})}
        data = arguments["data"] = data.oneOf[0].model_copy(update=about)
    items = getattr(data, "additionalProperties", None)
    is_map = items is not None and not isinstance(items, bool) and not data.properties
    if is_map:
        arguments["data"] = data.model_copy(
            update={"type": DataType.ARRAY, "items": items, "additionalProperties": None}
        )
    read, schemas = upstream_property_from_data(*args, **arguments)
    if isinstance(read, PropertyError):
        return read, schemas
    if is_map:
        read = MapProperty(**attrs.asdict(read, recurse=False))
    name = (data.model_extra or {}).get("x-python-name")
    if name:
        read.python_name = str.__new__(PythonIdentifier, name)
    return read, schemas


def as_required(read: Property) -> Property:
    """The property as it is where it is present."""
    return attrs.evolve(read, required=True)


def is_nullable(read: UnionProperty) -> bool:
    return any(isinstance(inner, NoneProperty) for inner in read.inner_properties)


def without_null(read: UnionProperty) -> PropertyProtocol | None:
    """What a nullable property is when it is not null; None for a union of several types."""
    others = [inner for inner in read.inner_properties if not isinstance(inner, NoneProperty)]
    return others[0] if len(others) == 1 else None


if __name__ == "__main__":
    main()
