"""Generate the client in generated/ from the spec, and the derived modules of the wrapper.

`make generate` runs this. First, the Python overlay and prepare.py change the spec, and openapi-python-client makes the
client from the result. Then options.py, models.py and the model reference in the docs are derived. Last, unasync
derives the `_sync` package of the wrapper from `_async`, and exports.py the lists of public names.
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
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.properties import Property
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.union import UnionProperty
from tools.codegen.adapt import adapt, member_descriptions, other_shapes, pages, unhashable, zero_is_none
from tools.codegen.exports import derive_exports
from tools.codegen.model_reference import derive_model_reference
from tools.codegen.models import derive_models
from tools.codegen.options import derive_options
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
    document = document_for("python")
    prepare(document)
    with tempfile.TemporaryDirectory() as folder:
        # In a temporary folder first, so that a failed run does not remove the existing client.
        output = Path(folder) / CLIENT.name
        generate_client(document, output)
        shutil.rmtree(CLIENT, ignore_errors=True)
        shutil.copytree(output, CLIENT)
    derive_options()
    derive_models()
    derive_model_reference(document)
    derive_sync()
    derive_exports()


def generate_client(document: dict[str, Any], output: Path) -> None:
    config = Config.from_sources(
        config_file=ConfigFile.load_from_path(HERE / "config.yaml"),
        meta_type=MetaType.NONE,
        document_source=SPEC,
        file_encoding="utf-8",
        overwrite=False,
        output_path=output,
    )
    data = GeneratorData.from_dict(document, config=config)
    if isinstance(data, GeneratorError):
        handle_errors([data])
        return
    adapt(data)

    project = Project(openapi=data, config=config, custom_template_path=HERE / "templates")
    # An override can include the original template as upstream/...
    upstream = PackageLoader(openapi_python_client.__name__)
    overrides = FileSystemLoader(HERE / "templates")
    project.env.loader = ChoiceLoader([overrides, upstream, PrefixLoader({"upstream": upstream})])
    project.env.filters.update(as_required=as_required, is_nullable=is_nullable, without_null=without_null)
    project.env.globals.update(
        fail=sys.exit,
        member_descriptions=member_descriptions(document),
        other_shapes=other_shapes(data),
        pages=pages(data),
        unhashable=unhashable(data),
        zero_is_none=zero_is_none(data),
    )
    handle_errors(project.build(), fail_on_warning=True)
    (output / "py.typed").touch()
    # The generator has no such modules, so it does not write them.
    for name in "pydantic_schema.py", "site.py":
        (output / name).write_text(project.env.get_template(f"{name}.jinja").render(), encoding="utf-8")
    for module in output.rglob("*.py"):
        module.write_text(CLIENT_HEADER + module.read_text())
    tidy(output)


def as_required(read: Property) -> Property:
    """Return the property as a required one."""
    return attrs.evolve(read, required=True)


def is_nullable(read: UnionProperty) -> bool:
    return any(isinstance(inner, NoneProperty) for inner in read.inner_properties)


def without_null(read: UnionProperty) -> PropertyProtocol | None:
    """Return the property without null, or None for a union of several other types."""
    others = [inner for inner in read.inner_properties if not isinstance(inner, NoneProperty)]
    return others[0] if len(others) == 1 else None


if __name__ == "__main__":
    main()
