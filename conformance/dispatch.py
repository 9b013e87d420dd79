"""Print the list of operations for a runner in its language, from the document in $SPEC.

`python dispatch.py typescript` or `python dispatch.py rust`. The other runners find operations by reflection.
"""

import json
import os
import sys
from pathlib import Path
from typing import Any


def typescript(document: dict[str, Any]) -> str:
    """Return the path of each operation."""
    lines = [f"  {path['get']['operationId']}: {json.dumps(file)},\n" for file, path in document["paths"].items()]
    return f"export const PATHS = {{\n{''.join(lines)}}} as const;\n"


def rust(document: dict[str, Any]) -> str:
    """Return the call for each operation, with the fields of its struct of parameters."""
    modules = ", ".join(f"{tag['name']}_api::*" for tag in document["tags"])
    arms = []
    for path in document["paths"].values():
        name = path["get"]["operationId"]
        function = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name)
        parameters = " ".join(parameter["name"] for parameter in parameters_of(document, path["get"]))
        struct = f", {name[0].upper()}{name[1:]}Params {{ {parameters} }}" if parameters else ""
        arms.append(f"    {json.dumps(name)} => call!({function}{struct}),\n")
    return (
        f"{{\nuse retroachievements_api::apis::{{{modules}}};\n"
        f'match operation {{\n{"".join(arms)}    _ => panic!("{{operation}} is not an operation"),\n}}\n}}\n'
    )


def parameters_of(document: dict[str, Any], operation: dict[str, Any]) -> list[dict[str, Any]]:
    shared = document["components"]["parameters"]
    return [
        shared[each["$ref"].rpartition("/")[2]] if "$ref" in each else each for each in operation.get("parameters", [])
    ]


if __name__ == "__main__":
    write = {"typescript": typescript, "rust": rust}[sys.argv[1]]
    print(write(json.loads(Path(os.environ["SPEC"]).read_text(encoding="utf-8"))), end="")
