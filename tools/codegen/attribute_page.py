"""Derive docs/attribute-names.md, which lists the key on the wire and the attribute of each."""

from pathlib import Path
from typing import Any

from jinja2 import Template
from tools.codegen.attribute_names import attributes_of
from tools.codegen.models import public_classes
from tools.documents import ROOT

TEMPLATE = Path(__file__).with_suffix(".md.jinja")
TARGET = ROOT / "docs" / "attribute-names.md"


def derive_attribute_page(document: dict[str, Any]) -> None:
    """Write the page, from a document that prepare.py has prepared."""
    schemas = {name: attributes_of(document["components"]["schemas"][name]) for name in sorted(public_classes())}
    template = Template(TEMPLATE.read_text(encoding="utf-8"), trim_blocks=True, keep_trailing_newline=True)
    # Enums have no attributes.
    models = {name: attributes for name, attributes in schemas.items() if attributes}
    TARGET.write_text(template.render(models=models), encoding="utf-8")
