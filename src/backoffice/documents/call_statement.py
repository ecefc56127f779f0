"""The statement of calls on paper: A4, as many pages as the list needs (domain.md §5.1).

Its rows are drawn as they come: how many there are is known from the totals, so the
number of pages is, too, and nothing but the finished pages is kept.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from backoffice.documents import call_texts, qr, tags, texts
from backoffice.documents import letterhead as head
from backoffice.documents.call_rows import Naming, worded
from backoffice.documents.call_table import ROW_HEIGHT, CallTable, Line
from backoffice.documents.flow import (
    THIN,
    Align,
    Beside,
    Block,
    Cell,
    Drawing,
    Gap,
    Row,
    Style,
    draw_stack,
    stack_height,
    words,
)
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import MM, Page, describe
from backoffice.records.call_lists import Page as CallPage
from backoffice.records.calls import Total
from backoffice.records.handed_over import CallerSlip, CallPaper, scanned
from backoffice.records.receipts import Letterhead

A4 = Page(210 * MM, 297 * MM, 11 * MM, 9 * MM, 8 * MM)
_QR_SIDE = 24 * MM
_SUMS = 2  # rows under the calls of a page: its own sum and the sum so far

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the lines of a statement fall on its pages.

    ``of_page`` has how many lines each page takes; the last may take none, when only the
    end of the statement stands there.
    """

    of_page: tuple[int, ...]

    @property
    def pages(self) -> int:
        return len(self.of_page)


def statement_pdf(
    paper: CallPaper,
    letterhead: Letterhead,
    pages: Iterable[CallPage],
    naming: Naming,
    report: Report,
) -> bytes:
    """Return a list of calls as a PDF of A4 pages.

    ``pages`` are the rows in the list's order; ``report`` is told rows after each page of
    the paper and may raise ``Cancelled``.

    Raises:
        ValueError: there came more or fewer rows than the totals say.
        Unavailable: no font could be prepared.
    """
    with setting:
        return _Statement(paper, letterhead).drawn(pages, naming, report)


class _Statement:
    def __init__(self, paper: CallPaper, letterhead: Letterhead) -> None:
        self._paper = paper
        self._title = call_texts.TITLES[paper.kind]
        self._opening = _opening(paper, letterhead)
        running = call_texts.RUNNING.format(
            title=self._title,
            number=call_texts.line(paper.number),
            serial=texts.figures(paper.serial),
        )
        self._running: list[Block] = [words(running, head.SMALL), Gap(4, THIN)]
        self._closing = _closing(paper)
        self._footer = head.footer(self._title, paper.serial)
        self._table = CallTable(A4.inner)
        self._bands = len(paper.periods) if len(paper.periods) > 1 else 0
        self._floor = A4.bottom + self._footer(1, 1).height(A4.inner)

    def drawn(self, pages: Iterable[CallPage], naming: Naming, report: Report) -> bytes:
        out = io.BytesIO()
        canvas = Canvas(out, (A4.width, A4.height), pageCompression=1, lang="fa-IR")
        describe(canvas, f"{self._title} {self._paper.serial}")
        total = self._paper.all
        lines = self._lines(pages, naming)
        plan = self._plan(total.count + self._bands)
        before = Total()
        for number, size in enumerate(plan.of_page, 1):
            before = self._page(canvas, number, plan, self._taken(lines, size), before)
            report(before.count, total.count)
        if next(lines, None) is not None:
            raise ValueError("more rows than the totals say")
        canvas.save()
        return out.getvalue()

    @staticmethod
    def _taken(lines: Iterator[Line], size: int) -> list[Line]:
        found = [line for _, line in zip(range(size), lines, strict=False)]
        if len(found) < size:
            raise ValueError("fewer rows than the totals say")
        return found

    def _lines(self, pages: Iterable[CallPage], naming: Naming) -> Iterator[Line]:
        """Yield the calls, and before those of each number a line that names it."""
        span = -1 if self._bands else len(self._paper.periods)
        for row in worded(pages, naming):
            while span < row.span and span + 1 < len(self._paper.periods):
                span += 1
                yield self._band(span)
            yield row
        for rest in range(span + 1, len(self._paper.periods)):
            yield self._band(rest)

    def _band(self, span: int) -> str:
        period = self._paper.periods[span]
        number = call_texts.line(period.number)
        return call_texts.BAND.format(number=number, days=call_texts.days(period))

    def _plan(self, lines: int) -> _Plan:
        """Share the lines out; the end needs room under the last of them, or a page of its own."""
        if not lines:
            return _Plan((0,))
        end = stack_height(self._closing, A4.inner)
        found: list[int] = []
        while lines or not found:
            room = self._room(first=not found)
            found.append(min(lines, int(room / ROW_HEIGHT)))
            lines -= found[-1]
        if found[-1] * ROW_HEIGHT + end > self._room(first=len(found) == 1):
            found.append(0)
        return _Plan(tuple(found))

    def _room(self, *, first: bool) -> float:
        """Return the height that a page has for lines."""
        top = stack_height(self._opening if first else self._running, A4.inner)
        fixed = self._table.head_height + (_SUMS if first else _SUMS + 1) * ROW_HEIGHT
        return (A4.height or 0) - A4.top - self._floor - top - fixed

    def _page(
        self,
        canvas: Any,  # noqa: ANN401
        number: int,
        plan: _Plan,
        lines: Sequence[Line],
        before: Total,
    ) -> Total:
        """Draw one page; return the sum so far."""
        first, last = number == 1, number == plan.pages
        opening = self._opening if first else self._running
        top = (A4.height or 0) - A4.top
        draw_stack(canvas, opening, A4.side, top, A4.inner)
        top -= stack_height(opening, A4.inner)
        so_far = before
        if lines:
            top, so_far = self._table.draw(
                canvas, A4.side, top, lines, None if first else before, last=last
            )
        elif first:
            empty = words(call_texts.NO_CALLS, Style(9, align=Align.CENTRE), padding=6)
            empty.draw(canvas, A4.side, top, A4.inner)
            top -= empty.height(A4.inner)
        if last:
            draw_stack(canvas, self._closing, A4.side, top, A4.inner)
        self._footer(number, plan.pages).draw(canvas, A4.side, self._floor, A4.inner)
        canvas.showPage()
        return so_far


def _opening(paper: CallPaper, letterhead: Letterhead) -> list[Block]:
    facts = [
        (texts.DATE, texts.day(paper.made_at.date())),
        (texts.NUMBER, texts.figures(paper.serial)),
        (texts.ATTACHMENT, texts.HAS_NOT),
    ]
    title = call_texts.TITLES[paper.kind]
    return [
        *head.heading(letterhead, facts),
        words(title, Style(13, bold=True, align=Align.CENTRE, leading=1.6)),
        *head.particulars(call_texts.facts(paper)),
        Gap(5),
    ]


def _closing(paper: CallPaper) -> list[Block]:
    blocks: list[Block] = [Gap(6)]
    if paper.totals:
        blocks += [head.section(call_texts.TOTALS_BY_TYPE), *_totals(paper), Gap(3)]
    if not paper.itemises_local:
        blocks.append(words(call_texts.NO_LOCAL, Style(8.4, bold=True)))
    places = [
        (call_texts.SIGN_MADE, texts.held(paper.clerk)),
        (call_texts.SIGN_OFFICE, texts.SIGN_STAMP),
    ]
    return [*blocks, Gap(6, THIN), code_block(paper), Gap(4), head.signatures(places, 12 * MM)]


def _totals(paper: CallPaper) -> list[Block]:
    columns = [
        (call_texts.TYPE, 0.34),
        (call_texts.COUNT, 0.16),
        (call_texts.LENGTH, 0.22),
        (call_texts.AMOUNT, 0.28),
    ]
    kinds = [kind for kind in call_texts.TYPE_ORDER if kind in paper.totals]
    rows = [_total(call_texts.TYPES[kind], paper.totals[kind], head.CENTRED) for kind in kinds]
    bold = Style(8.2, bold=True, align=Align.CENTRE, leading=1.45)
    return head.table(columns, [*rows, _total(call_texts.ALL, paper.all, bold)])


def _total(name: str, total: Total, style: Style) -> list[Cell]:
    values = (
        name,
        call_texts.amount_persian(total.count),
        call_texts.length_persian(total.seconds),
        call_texts.amount_persian(total.rials),
    )
    return [Cell(value, style) for value in values]


def code_block(paper: CallPaper | CallerSlip) -> Block:
    """Return who made the list and when, with the check tag and the QR code at the left."""
    facts = [
        (call_texts.MADE_BY, texts.held(paper.clerk)),
        (texts.CENTRE, texts.held(paper.centre)),
        (call_texts.MADE_AT, texts.moment(paper.made_at)),
    ]
    if paper.tag:
        facts.append((texts.CHECK_TAG, texts.figures(tags.grouped(paper.tag))))
    rows: list[Block] = [
        Row((Cell(label, head.LABEL, 0.14), Cell(value, Style(8.2), 0.86)), padding=0.2)
        for label, value in facts
    ]
    if not paper.tag:
        return Beside((tuple(rows),), (1.0,))
    rows.append(words(call_texts.SCAN_HINT, Style(6.8)))
    digits = scanned(paper)
    square = Drawing(_QR_SIDE, lambda c, x, y, _: qr.draw_qr(c, digits, x, y, _QR_SIDE))
    return Beside((tuple(rows), (square,)), (0.86, 0.14), gap=6)
