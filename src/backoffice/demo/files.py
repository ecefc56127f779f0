"""The sample data as the files it would come in."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from backoffice.demo import bills, call_files, calls
from backoffice.demo.call_files import CallFiles
from backoffice.demo.generator import Sample
from backoffice.documents import demo_words, tables
from backoffice.documents.files import write_beside_then_rename
from backoffice.documents.line_sheets import HEADERS


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """Where the files of a sample lie."""

    centres: Path
    lines: Path
    registrations: Path
    calls: CallFiles
    bills: tuple[Path, ...]  # of the last periods, oldest first


def of_folder(folder: Path, today: date) -> SampleFiles:
    """Return where the files of a day's sample (Gregorian) lie, or would lie, in ``folder``."""
    return SampleFiles(
        folder / "centres.csv",
        folder / "lines.xlsx",
        folder / "portal-registrations.jsonl",
        call_files.of_folder(folder, today),
        bills.of_folder(folder, today),
    )


def write(sample: Sample, folder: Path) -> SampleFiles:
    """Write a sample's files into ``folder``, over older ones."""
    folder.mkdir(parents=True, exist_ok=True)
    made = of_folder(folder, sample.today)
    write_beside_then_rename(made.centres, _centres())
    rows = ([row[column.value] for column in HEADERS] for row in sample.lines)
    sheet = tables.xlsx_bytes(demo_words.LINES_TITLE, tuple(HEADERS.values()), rows)
    write_beside_then_rename(made.lines, sheet)
    sent = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in sample.registrations)
    write_beside_then_rename(made.registrations, sent.encode("utf-8"))
    call_files.write(calls.made(sample), sample.today, folder)
    bills.write(sample, folder)
    return made


def _centres() -> bytes:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["code", "name", "prefixes"])
    writer.writerows([code, name, " ".join(some)] for code, name, some in demo_words.CENTRES)
    return text.getvalue().encode("utf-8")
