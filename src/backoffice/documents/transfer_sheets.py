"""The list of a cable transfer: a workbook or text with old and new number in two columns.

A first row without any digit is a header. Numbers are not judged here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path

from backoffice.documents import readers, workbooks
from backoffice.records import digits, persian

_TEXT = (".csv", ".txt", ".tsv")
LONGEST_CELL = 64
MOST_ROWS = 60_000

Row = tuple[int, str, str]


def rows(path: Path) -> list[Row]:
    """Return row number, old number and new number of every row that says anything.

    Raises:
        Refused: with ``FileFinding`` records: neither a workbook nor text.
        Unavailable: the file cannot be read.
    """
    found: list[Row] = []
    cells = _of_text(path) if path.suffix.lower() in _TEXT else _of_workbook(path)
    for number, row in cells:
        pair = [persian.clean(cell)[:LONGEST_CELL] for cell in (*row, "", "")[:2]]
        header = number == 1 and not any(digits.only(_bare(cell)) for cell in pair)
        if any(pair) and not header:
            found.append((number, pair[0], pair[1]))
        if len(found) > MOST_ROWS:
            break  # the rules say that there are too many
    return found


def _bare(cell: str) -> str:
    return digits.compact(cell, also="+().")[0]


def _of_workbook(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    with closing(workbooks.rows(path)) as blocks:
        for block in blocks:
            for row in block:
                yield row.number, row.cells


def _of_text(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    readers.fingerprint(path, lambda _done, _total: None)  # it refuses what is no text
    for line in readers.lines(path):
        separator = next((one for one in ("\t", ";", ",") if one in line.text), ",")
        yield line.number, readers.cells(line.text, separator)
