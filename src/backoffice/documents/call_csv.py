"""Lists of calls as comma-separated text, for other programs: the rows and their titles alone."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from typing import BinaryIO

from backoffice.documents import call_texts, tables
from backoffice.documents.call_rows import Naming, worded
from backoffice.records.call_lists import Page
from backoffice.records.handed_over import CallPaper

_ROWS_AT_ONCE = 2_000

Report = Callable[[int, int], None]


def write(
    file: BinaryIO, paper: CallPaper, pages: Iterable[Page], naming: Naming, report: Report
) -> int:
    """Write all rows as UTF-8 with its mark and lines ended by CR and LF; return how many.

    Days are Jalali, durations h:mm:ss, amounts plain digits. A text that a spreadsheet
    would calculate gets an apostrophe before it. ``report`` may raise ``Cancelled``.
    """
    own = len(paper.numbers) > 1
    total, count = paper.all.count, 0
    waiting = io.StringIO(newline="")
    lines = csv.writer(waiting, lineterminator="\r\n")
    lines.writerow([*call_texts.COLUMNS, *([call_texts.OWN_NUMBER] if own else [])])
    file.write("\N{ZERO WIDTH NO-BREAK SPACE}".encode())
    for row in worded(pages, naming):
        length = call_texts.length(row.seconds)
        texts = (row.day, row.time, row.called, row.destination, row.type, length)
        line = [str(row.number), *map(tables.tame, texts), str(row.rials)]
        lines.writerow([*line, row.line] if own else line)
        count += 1
        if not count % _ROWS_AT_ONCE:
            _send(waiting, file)
            report(count, total)
    _send(waiting, file)
    report(count, total)
    return count


def _send(waiting: io.StringIO, file: BinaryIO) -> None:
    file.write(waiting.getvalue().encode())
    waiting.seek(0)
    waiting.truncate()
