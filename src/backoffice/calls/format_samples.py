"""The first rows of a file of calls, as a format understands them; judged as an import would.

A head is read once; every change of a format is then tried on it without the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path

from backoffice.calls import dial_actions, format_actions, formats
from backoffice.calls.formats import BadValue, Block, Reader, call_of
from backoffice.calls.formats_cutting import cutter, layout
from backoffice.db import Session, clock
from backoffice.documents import call_files
from backoffice.documents.call_files import TextBlock
from backoffice.documents.workbooks import SheetRow
from backoffice.errors import Conflict, Refused
from backoffice.records.call_files import (
    SAMPLE_ROWS,
    CallField,
    Encoding,
    Profile,
    SampleRow,
    Shape,
)
from backoffice.records.calls import Call
from backoffice.records.dialling import DialPlan

HEAD = 1 << 16
"""Bytes of a text that a head holds."""

_SHEET_ROWS = 200


@dataclass(frozen=True, slots=True)
class Head:
    """The beginning of a file: a sheet's rows, or lines as each encoding reads them."""

    name: str
    workbook: bool
    sheet: tuple[SheetRow, ...] = ()
    texts: Mapping[Encoding, TextBlock] = field(default_factory=dict)

    def lines(self, encoding: Encoding) -> Sequence[str]:
        """Return the first lines as text; of a workbook its cells with tabs between them."""
        if self.workbook:
            return ["\t".join(row.cells) for row in self.sheet]
        block = self.texts.get(encoding)
        return block.lines if block is not None else []

    def cells(self, profile: Profile) -> list[Sequence[str]]:
        """Return the first rows cut as a profile says, titles and header among them."""
        if profile.shape is not Shape.WORKBOOK:
            return list(cutter(profile)(self.lines(profile.encoding)))
        wide = max((row.number for row in self.sheet), default=0)
        by_number = {row.number: row.cells for row in self.sheet}
        return [by_number.get(number, ()) for number in range(1, wide + 1)]


@dataclass(frozen=True, slots=True)
class Terms:
    """What rows are judged by beside their format: area code, dialling plan, the moment."""

    home: str
    plan: DialPlan
    now: datetime

    def sample(self, head: Head, profile: Profile) -> tuple[SampleRow, ...]:
        """Return the first rows as understood.

        Raises:
            Refused: with ``FileFinding`` records: the header is not the profile's.
        """
        block = self._block(head, profile)
        good = [SampleRow(row[0], call_of(row, block.odd), None, None, "") for row in block.rows]
        bad = [SampleRow(one.line_no, None, one.reason, one.column, one.raw) for one in block.bad]
        return tuple(sorted(good + bad, key=lambda row: row.line_no)[:SAMPLE_ROWS])

    def judge(self, values: Mapping[CallField, str], profile: Profile) -> Call | BadValue:
        """Return the call that the values of one row make, or why they make none."""
        return formats.convert_values(values, profile, home=self.home, plan=self.plan, now=self.now)

    def _block(self, head: Head, profile: Profile) -> Block:
        reader = Reader(profile, home=self.home, plan=self.plan, now=self.now)
        if profile.shape is Shape.WORKBOOK:
            return reader.sheet(head.sheet)
        block = head.texts.get(profile.encoding)
        return reader.text(block) if block is not None else Block()


@dataclass(frozen=True, slots=True)
class Judge:
    """Judges the values of rows of one format."""

    profile: Profile
    terms: Terms

    @property
    def fields(self) -> tuple[CallField, ...]:
        """Return what the format's rows hold, in its order."""
        return tuple(column.field for column in self.profile.columns)

    def __call__(self, values: Mapping[CallField, str]) -> Call | BadValue:
        """Return the call that these values make, or why they make none."""
        return self.terms.judge(values, self.profile)


def read_head(path: Path) -> Head:
    """Read the beginning of a file of calls.

    Raises:
        Refused: with a ``FileFinding``: it is empty, or neither text nor a workbook.
        Unavailable: the file cannot be read.
    """
    if call_files.is_workbook(path):
        with closing(call_files.sheet_blocks(path)) as blocks:
            return Head(path.name, workbook=True, sheet=tuple(next(blocks, [])[:_SHEET_ROWS]))
    texts: dict[Encoding, TextBlock] = {}
    refusal: Refused | None = None
    for encoding in Encoding:
        try:
            with closing(call_files.text_blocks(path, encoding, HEAD)) as text:
                for block in islice(text, 1):
                    texts[encoding] = block
        except Refused as refused:
            refusal = refusal or refused
    if not texts and refusal is not None:
        raise refusal
    return Head(path.name, workbook=False, texts=texts)


def type_words(head: Head, profile: Profile) -> Counter[str]:
    """Count the texts that stand in the column of the type.

    Raises:
        Refused: with ``FileFinding`` records: the header is not the profile's.
    """
    passed = profile.header_row
    cells = head.cells(profile)
    header = cells[passed - 1] if 0 < passed <= len(cells) else None
    at = layout(profile, header).places.get(CallField.TYPE, -1)
    found = (row[at].strip() for row in cells[passed:] if 0 <= at < len(row))
    return Counter(text for text in found if text)


def terms(session: Session, *, home: str) -> Terms:
    """Return what rows are judged by now; ``home`` is the office's area code.

    Raises:
        Forbidden: the operator may not bring calls in.
    """
    return Terms(home, dial_actions.plan(session, home=home), clock.now(session))


def judge(session: Session, profile: str, *, home: str) -> Judge:
    """Return what judges the mended rows of a file of this format.

    Raises:
        Forbidden: the operator may not bring calls in.
        Conflict: the format is not there any more.
    """
    found = format_actions.find(session, profile)
    if found is None:
        raise Conflict("call_profile")
    return Judge(found, terms(session, home=home))


def sample(session: Session, path: Path, profile: Profile, *, home: str) -> tuple[SampleRow, ...]:
    """Return the first rows of a file as a format understands them.

    Raises:
        Forbidden: the operator may not bring calls in.
        Refused: with ``FileFinding`` records: no such file, or not this header.
        Unavailable: the file cannot be read.
    """
    return terms(session, home=home).sample(read_head(path), profile)
