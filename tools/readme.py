"""Write the table of methods in README.md. `make generate` runs this."""

import re
import sys

from tools.documents import ROOT, SPEC, read
from tools.namespaces import METHODS, without_iterators

README = ROOT / "README.md"
BEGIN, END = "<!-- `make generate` writes the table -->\n", "<!-- end of the table -->\n"


def table() -> str:
    """Return the methods of each namespace, and the number of endpoints that they cover."""
    operations = [path["get"] for path in read(SPEC)["paths"].values()]
    count = sum(not operation.get("deprecated") for operation in operations)
    rows = [f"| `ra.{namespace}.` | `{'`, `'.join(without_iterators(namespace))}` |\n" for namespace in METHODS]
    intro = f"These methods cover all {count} endpoints of version 1 that the server still has:\n"
    return f"{intro}\n| Namespace | Methods |\n|---|---|\n{''.join(rows)}"


def main() -> None:
    text = README.read_text(encoding="utf-8")
    written, count = re.subn(f"(?s)(?<={re.escape(BEGIN)}).*(?={re.escape(END)})", table(), text)
    if count != 1:
        sys.exit(f"README.md needs the lines {BEGIN.strip()} and {END.strip()}, in this order")
    README.write_text(written, encoding="utf-8")


if __name__ == "__main__":
    main()
