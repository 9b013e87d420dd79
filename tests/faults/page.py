"""The table of docs/faults.md, which has the expected results."""

from ..contract.spec import ROOT

PAGE = ROOT / "docs" / "faults.md"
COLUMNS = ["default", "`retry=None`"]


def row(fault: str, cells: list[str]) -> str:
    return f"| {' | '.join([fault, *cells])} |"


def expectations() -> dict[str, dict[str, str]]:
    """Return the expected results of each fault by column, for both clients."""
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")]
    header, *rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]
    assert header[1:] == COLUMNS
    return {fault: dict(zip(COLUMNS, cells, strict=True)) for fault, *cells in rows}
