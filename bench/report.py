"""The one table: on the screen, as JSON, and in the document."""

from __future__ import annotations

import json
import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from backoffice.records import dates
from bench.measure import Row
from bench.sizes import Sizes

HEAD = ("name", "what", "anchor", "ratio", "goal", "met?", "absolute, for scale")
BEGIN, END = "<!-- results -->", "<!-- end of results -->"
_MET = {True: "yes", False: "NO", None: "–"}


def cells(row: Row) -> tuple[str, ...]:
    """Write a row as its columns."""
    ratio = f"{row.ratio:.3g}× ({row.clock})"
    return (row.name, row.what, row.anchor, ratio, row.goal or "–", _MET[row.met], row.note)


def table(rows: Sequence[Row]) -> str:
    """Write the table for the screen."""
    lines = [HEAD, *map(cells, rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(HEAD))]
    lines.insert(1, tuple("-" * width for width in widths))
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_json(rows: Sequence[Row], sizes: Sizes) -> str:
    """Write everything as one JSON object."""
    return json.dumps(
        {"sizes": sizes.name, "machine": machine(), "rows": [row.plain for row in rows]},
        ensure_ascii=False,
        indent=2,
    )


def machine() -> str:
    """Say what it ran on, without naming anybody's computer."""
    return (
        f"{os.cpu_count()} cores, {platform.system()} {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


def write(path: Path, rows: Sequence[Row], sizes: Sizes) -> None:
    """Put the results between the marks of a document.

    Raises:
        ValueError: the document has no place for them.
    """
    text = path.read_text(encoding="utf-8")
    before, begun, rest = text.partition(BEGIN)
    _, ended, after = rest.partition(END)
    if not begun or not ended:
        raise ValueError(f"{path} has no {BEGIN} … {END}")
    today = datetime.now(UTC).date()
    told = f"Size `--{sizes.name}`, {machine()}, {today:%Y-%m-%d} ({dates.jalali(today)})."
    lines = [HEAD, tuple("---" for _ in HEAD), *map(cells, rows)]
    body = "\n".join(f"| {' | '.join(line)} |" for line in lines)
    path.write_text(f"{before}{BEGIN}\n\n{told}\n\n{body}\n\n{END}{after}", encoding="utf-8")
