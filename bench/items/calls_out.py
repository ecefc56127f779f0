"""Calls handed over: the workbook against a bare openpyxl loop, the statement against reportlab.

The rows of both are those of a telephone exchange with some thousand numbers it calls; what
the loop appends is made beforehand, so that it is openpyxl alone.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import cycle, islice
from pathlib import Path

from openpyxl import Workbook, load_workbook
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from backoffice.documents import call_statement, call_texts
from backoffice.documents.call_rows import CallRow, worded
from backoffice.documents.call_statement import A4
from backoffice.documents.fonts import font_files
from bench import handed_lists
from bench.context import Bench
from bench.measure import Clock, Row, at_most, milliseconds, of_rounds, timed, turn_about

FASTER, GROWTH, MEMORY = 0.18, 1.3, 25 * 1024  # KiB
SET, BEYOND = 1.6, 0.003  # of a statement; seconds of a page beyond its anchor
#: Rows of the workbooks, and of the statement.
ROWS = {"full": ((100_000, 1_048_575), 10_000), "quick": ((8_000,), 1_000)}
FEW = ((400,), 90)
LONG = 500_000  # rows; from here on one round is enough
_PAGE_ROWS = 40
_COMPARED = 200  # rows of both workbooks, the head of ours among them
_PLAIN = "BenchPlainCalls"


def measure(bench: Bench) -> Iterator[Row]:
    """Write a workbook of each size, and a statement."""
    sheets, lines = ROWS.get(bench.sizes.name, FEW)
    for rows in sheets:
        bench.tell(f"a workbook of {rows:,} calls")
        yield _workbook(bench, rows)
    yield _memory(bench, sheets)
    yield _statement(bench, lines)


def _workbook(bench: Bench, rows: int) -> Row:
    target, other = bench.folder / "ours.xlsx", bench.folder / "bare.xlsx"
    ready = _ready(rows)

    def ours() -> None:
        handed_lists.write(target, rows)

    def bare() -> None:
        _bare_workbook(other, ready, rows)

    if rows > LONG:
        pair = of_rounds(Clock.CPU, [timed(Clock.CPU, ours)], [timed(Clock.CPU, bare)])
    else:
        pair = turn_about(Clock.CPU, ours, bare, rounds=bench.sizes.rounds)
    if _beginning(target) != _beginning(other):
        raise RuntimeError("the two workbooks differ")
    sizes = [path.stat().st_size / 2**20 for path in (target, other)]
    return Row(
        f"workbook {rows:,}",
        "call_sheet.write: wording, styles, head, totals; deflate 1",
        "openpyxl write-only, eight ready values a row, no style",
        pair.clock,
        pair.ratio,
        at_most(FASTER),
        pair.ratio <= FASTER if bench.sizes.name in ROWS else None,
        f"{pair.ours / rows * 1e6:.3g} µs a row, {pair.ours:.3g} s, "
        f"{sizes[0]:.1f} MiB (bare {sizes[1]:.1f})",
    )


def _ready(rows: int) -> list[list[object]]:
    """The values of the first round of rows, as the bare loop appends them."""
    made = []
    for row in worded(handed_lists.pages(min(rows, handed_lists.ROUND)), handed_lists.naming()):
        texts = [row.day, row.time, row.called, row.destination, row.type]
        made.append([row.number, *texts, row.seconds, row.rials])
    return made


def _bare_workbook(target: Path, ready: list[list[object]], rows: int) -> None:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("x")
    for row in islice(cycle(ready), rows):
        sheet.append(row)
    book.save(target)


def _beginning(path: Path) -> list[tuple[object, ...]]:
    """The first rows of calls, as they are read back: their texts and their amounts."""
    book = load_workbook(path, read_only=True)
    found = [
        (*row[1:6], row[7])
        for row in islice(book.worksheets[0].iter_rows(values_only=True), _COMPARED)
        if isinstance(row[0], int)
    ]
    book.close()
    return found[: _COMPARED // 2]


def _memory(bench: Bench, sheets: tuple[int, ...]) -> Row:
    """Compare what two processes grow by, the one with many times the rows of the other."""
    many, few = sheets[-1], sheets[0] if len(sheets) > 1 else sheets[0] // 4
    grown = {rows: _grown(bench.folder / "watched.xlsx", rows) for rows in (few, many)}
    ratio = grown[many] / max(grown[few], 1)
    sound = grown[many] <= MEMORY and ratio <= GROWTH
    return Row(
        f"workbook {many:,}, memory",
        "a process of its own: its peak over what it had before",
        f"the same with {few:,} rows",
        Clock.WALL,
        ratio,
        f"{at_most(GROWTH)}, ≤ {MEMORY // 1024} MiB",
        sound if bench.sizes.name in ROWS else None,
        f"{grown[many] / 1024:.1f} MiB over the base, {grown[few] / 1024:.1f} with {few:,} rows",
    )


def _grown(target: Path, rows: int) -> int:
    done = subprocess.run(
        [sys.executable, "-m", handed_lists.__name__, str(rows), str(target)],
        check=True,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    grown: int = json.loads(done.stdout)["grown"]
    return max(grown, 1)


def _statement(bench: Bench, rows: int) -> Row:
    made = list(handed_lists.pages(rows))
    paper = handed_lists.book(rows).paper
    ready = list(worded(made, handed_lists.naming()))
    pdfmetrics.registerFont(TTFont(_PLAIN, str(font_files().regular)))

    def ours() -> bytes:
        return call_statement.statement_pdf(
            paper, handed_lists.LETTERHEAD, made, handed_lists.naming(), lambda _done, _total: None
        )

    pair = turn_about(Clock.CPU, ours, lambda: _bare_pages(ready), rounds=bench.sizes.rounds)
    leaves = max(1, rows // _PAGE_ROWS)
    beyond = (pair.ours - pair.anchor) / leaves
    return Row(
        f"statement {rows:,}",
        "statement_pdf: wording, shaping, sums of every page, totals, code",
        "the same eight texts a row and its rule on reportlab pages, unshaped",
        pair.clock,
        pair.ratio,
        f"{at_most(SET)}, ≤ 3 ms a page beyond",
        (pair.ratio <= SET and beyond <= BEYOND) if bench.sizes.name in ROWS else None,
        f"{pair.ours:.3g} s, {milliseconds(pair.ours / leaves)} for {_PAGE_ROWS} rows "
        f"(bare {milliseconds(pair.anchor / leaves)}), {len(ours()) / 1024:.0f} KiB",
    )


def _bare_pages(ready: Sequence[CallRow]) -> bytes:
    out = BytesIO()
    canvas = Canvas(out, pagesize=(A4.width, A4.height), pageCompression=1, lang="fa-IR")
    for start in range(0, len(ready), _PAGE_ROWS):
        canvas.setFont(_PLAIN, 8)
        top = A4.height or 0
        for row in ready[start : start + _PAGE_ROWS]:
            top -= 16
            texts = (str(row.number), row.day, row.time, row.called, row.destination, row.type)
            length, amount = call_texts.length(row.seconds), f"{row.rials:,}"
            for place, text in enumerate((*texts, length, amount)):
                canvas.drawRightString(A4.width - A4.side - 65 * place, top, text)
            canvas.line(A4.side, top - 4, A4.width - A4.side, top - 4)
        canvas.showPage()
    canvas.save()
    return out.getvalue()
