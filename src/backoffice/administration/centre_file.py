"""Reading a centre file: ``code,name,prefixes``, the prefixes apart by spaces."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path

from backoffice.administration.rules import Finding, Lack
from backoffice.errors import Trouble, Unavailable
from backoffice.records import digits

COLUMNS = ["code", "name", "prefixes"]
LARGEST_FILE = 1_000_000  # bytes; a province has some hundreds of centres


@dataclass(frozen=True, slots=True)
class Row:
    """One centre as the file has it; ``line`` counts from 1, the header included."""

    line: int
    code: str
    name: str
    prefixes: tuple[str, ...]


def read(path: Path) -> tuple[list[Row], list[Finding]]:
    """Return the rows of a centre file and what is wrong with its form.

    Raises:
        Unavailable: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except FileNotFoundError:
        raise Unavailable(Trouble.FILE_MISSING, str(path)) from None
    except PermissionError:
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None
    except OSError:
        raise Unavailable(Trouble.DEVICE, str(path)) from None
    if len(content) > LARGEST_FILE or b"\0" in content:
        return [], [Finding(Lack.NOT_TEXT)]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], [Finding(Lack.NOT_TEXT)]
    return rows(text)


def rows(text: str) -> tuple[list[Row], list[Finding]]:
    """Return the rows of a centre file's text and what is wrong with its form."""
    try:
        return _rows(text)
    except csv.Error:
        return [], [Finding(Lack.NOT_TEXT)]


def _rows(text: str) -> tuple[list[Row], list[Finding]]:
    reader = csv.reader(io.StringIO(text, newline=""))
    header = [name.strip().lower() for name in next(reader, [])]
    if header != COLUMNS:
        return [], [Finding(Lack.COLUMNS_WRONG, ",".join(COLUMNS), 1)]
    read_rows: list[Row] = []
    found: list[Finding] = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(COLUMNS):
            found.append(Finding(Lack.COLUMNS_WRONG, ",".join(COLUMNS), reader.line_num))
            continue
        code, name, prefixes = cells
        folded = digits.ascii_digits(digits.bare(code)).upper()
        read_rows.append(Row(reader.line_num, folded, name, tuple(prefixes.split())))
    if not read_rows and not found:
        found.append(Finding(Lack.NO_ROWS, "", 1))
    return read_rows, found
