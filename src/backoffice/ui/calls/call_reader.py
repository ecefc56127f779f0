"""Reads the pages of a list of calls as the table paints them; counts it in a lane beside.

The first page is shown as soon as it is read; where the others begin is found out after it,
so the scroll bar is true and a jump to the middle costs as much as the next page. Nothing
here decides what may be read: the permit of a committed look-up does.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Signal

from backoffice.calls import reading
from backoffice.records import dates
from backoffice.records.call_lists import Anchor, Page, Permit
from backoffice.records.calls import Call, Summary
from backoffice.records.disclosures import LookUp
from backoffice.ui.jobs import Job, Jobs, State
from backoffice.ui.messages import Messages
from backoffice.ui.widgets.record_model import RecordModel

_UNDER_WAY = frozenset({State.WAITING, State.RUNNING})
_MOST_WAITING = 6  # pages that were painted and passed by are not worth reading

Rows = Sequence[tuple[int, int]]
"""Ranges of rows, first and last, both included."""


class Listed(NamedTuple):
    """A call and its place in the list, from 1."""

    place: int
    call: Call


@dataclass(frozen=True, slots=True)
class Opened:
    """A permit, the first page, and whether that is all."""

    permit: Permit
    rows: list[Listed]
    whole: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """Where every page begins, and how many rows there are."""

    anchors: list[Anchor]
    total: int


def open_list(session: Any, use_id: str) -> Opened:
    """Take the permit of a look-up and read the first page of the list."""
    permit = reading.permit(session, use_id)
    spans = len(permit.selection.spans)
    for span in range(spans):
        page = reading.page(session, permit, span)
        if len(page):
            return Opened(permit, _listed(page, 0), whole=False)
    return Opened(permit, [], whole=True)


def read_rows(
    session: Any, permit: Permit, outline: Outline, first: int, last: int
) -> Iterator[Listed]:
    """Yield the calls of the rows ``first`` to ``last`` (from 0, both included), a page at a time.

    A page begins where its anchor says; the last one of a span may be short.
    """
    anchors = outline.anchors
    at = bisect_right(anchors, first, key=lambda one: one.row) - 1
    while 0 <= at < len(anchors) and anchors[at].row <= last:
        anchor = anchors[at]
        ends = anchors[at + 1].row if at + 1 < len(anchors) else outline.total
        page = reading.page(session, permit, anchor.span, anchor.key)
        begin, end = max(first - anchor.row, 0), min(ends, last + 1) - anchor.row
        yield from islice(_listed(page, anchor.row), begin, end)
        at += 1


def find_day(session: Any, permit: Permit, outline: Outline, day: date) -> int:
    """Return the row of the last call of a (Gregorian) local day, or of the next older one.

    -1 when every call is younger.
    """
    end = int(dates.day_begins(day + timedelta(days=1)).timestamp())
    at = -1
    for place, anchor in enumerate(outline.anchors):
        until = permit.selection.spans[anchor.span].until
        newest = anchor.key.started if anchor.key else int(until.timestamp()) - 1
        if newest < end:
            break  # the day is on the page before, or begins this one
        at = place
    for place in range(max(at, 0), min(at + 2, len(outline.anchors))):
        anchor = outline.anchors[place]
        page = reading.page(session, permit, anchor.span, anchor.key)
        for one in _listed(page, anchor.row):
            if one.call.started < end:
                return one.place - 1
    return -1


def _listed(page: Page, row: int) -> list[Listed]:
    return [Listed(row + at + 1, page.call(at)) for at in range(len(page))]


class CallReader(QObject):
    """Fills a model from one look-up at a time; what an older one still brings is dropped."""

    opened = Signal(int)  # how many rows are known so far
    counted = Signal(int)  # how many there are
    summed = Signal(object)  # Summary

    def __init__(
        self, jobs: Jobs, messages: Messages, model: RecordModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._model = model
        self._look: LookUp | None = None
        self._permit: Permit | None = None
        self._outline: Outline | None = None
        self._summary: Summary | None = None
        self._running: list[Job] = []
        self._wanted: list[tuple[int, int]] = []
        self._reading = False
        model.page_wanted.connect(self._want)

    @property
    def total(self) -> int:
        """How many rows the whole list has; 0 while that is not known."""
        return self._outline.total if self._outline is not None else 0

    def begin(self, look: LookUp) -> None:
        """Show the list of a look-up that was committed."""
        self.clear()
        self._look = look

        def opened(found: Opened) -> None:
            self._permit = found.permit
            self._model.begin(len(found.rows))
            if found.rows:
                self._model.put(0, found.rows)
            self.opened.emit(len(found.rows))
            self._count(look, found.permit)

        self._read(look, lambda session: open_list(session, look.id), opened)

    def clear(self) -> None:
        """Forget every row and everything that is on its way."""
        for job in self._running:
            job.cancel()
        self._running.clear()
        self._wanted.clear()
        self._reading = False
        self._look, self._permit, self._outline, self._summary = None, None, None, None
        self._model.begin(0)

    def _count(self, look: LookUp, permit: Permit) -> None:
        def counted(found: tuple[list[Anchor], int]) -> None:
            self._outline = Outline(*found)
            self._model.grow(found[1])
            self.counted.emit(found[1])
            self._sum_up(look, permit)

        self._survey(look, lambda session: reading.anchors(session, permit), counted)

    def _sum_up(self, look: LookUp, permit: Permit) -> None:
        def summed(found: Summary) -> None:
            self._summary = found
            self.summed.emit(found)

        self._survey(look, lambda session: reading.summary(session, permit), summed)

    # Pages

    def _want(self, offset: int, limit: int) -> None:
        self._wanted.append((offset, limit))
        while len(self._wanted) > _MOST_WAITING:
            passed_by, _ = self._wanted.pop(0)
            self._model.give_up(passed_by)
        self._read_next()

    def _read_next(self) -> None:
        """Read the page that was asked for last: it is the one before the clerk's eyes."""
        look, permit, outline = self._look, self._permit, self._outline
        if self._reading or not self._wanted or look is None or permit is None or outline is None:
            return
        offset, limit = self._wanted.pop()
        self._reading = True

        def work(session: Any) -> list[Listed]:
            return list(read_rows(session, permit, outline, offset, offset + limit - 1))

        def done(rows: list[Listed]) -> None:
            self._reading = False
            self._model.put(offset, rows)
            self._read_next()

        def failed(failure: Exception) -> None:
            self._reading = False
            self._model.give_up(offset)
            self._messages.show_failure(failure, retry=lambda: self._want(offset, limit))

        self._read(look, work, done, failed)

    # What is asked of the list

    def find(self, day: date, done: Callable[[int], object]) -> None:
        """Find the row of a day and tell it; -1 when every call is younger."""
        look, permit, outline = self._look, self._permit, self._outline
        if look is not None and permit is not None and outline is not None:
            self._read(look, lambda session: find_day(session, permit, outline, day), done)

    def fetch(
        self,
        ranges: Rows,
        made: Callable[[list[Listed]], Any],
        done: Callable[[Any], object],
    ) -> None:
        """Read the calls of these ranges of rows, in order, and hand over what is made of them.

        ``made`` is called in the lane.
        """
        look, permit, outline = self._look, self._permit, self._outline
        if look is None or permit is None or outline is None:
            return

        def work(session: Any) -> Any:
            return made(
                [
                    one
                    for first, last in sorted(ranges)
                    for one in read_rows(session, permit, outline, first, last)
                ]
            )

        self._read(look, work, done)

    def _read(
        self,
        look: LookUp,
        work: Callable[[Any], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        self._run(self._jobs.read, look, work, done, failed)

    def _survey(
        self, look: LookUp, work: Callable[[Any], Any], done: Callable[[Any], object]
    ) -> None:
        """Read what takes long in a lane of its own: no page waits behind a count of millions."""
        self._run(self._jobs.survey, look, work, done)

    def _run(
        self,
        lane: Callable[..., Job],
        look: LookUp,
        work: Callable[[Any], Any],
        done: Callable[[Any], object],
        failed: Callable[[Exception], object] | None = None,
    ) -> None:
        def still(answer: Any) -> None:
            if look is self._look:
                done(answer)

        def trouble(failure: Exception) -> None:
            if look is not self._look:
                return
            if failed is not None:
                failed(failure)
            else:
                self._messages.show_failure(
                    failure, retry=lambda: self._run(lane, look, work, done, failed)
                )

        job = lane(self, work, still, trouble)
        self._running = [one for one in self._running if one.state in _UNDER_WAY] + [job]
