"""The complainant's slip of a nuisance trace: when and how often, never from which number.

Source: domain.md §2.2 and §7 row 4: the identity of a caller is never shown to the
complainant. The record that this paper is made from has no place for a number.
"""

from __future__ import annotations

from backoffice.documents import call_texts, texts
from backoffice.documents import letterhead as head
from backoffice.documents.call_statement import code_block
from backoffice.documents.flow import THIN, Align, Block, Cell, Gap, Style, words
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, MM, Copy, pdf
from backoffice.records.digits import isolate, persian
from backoffice.records.handed_over import CallerCount, CallerSlip
from backoffice.records.receipts import Letterhead

_SMALLER = Style(7.4, align=Align.CENTRE, leading=1.5)
_MOST_HOURS = 4  # the busiest hours of a caller are enough to know them by


def caller_slip_pdf(slip: CallerSlip, letterhead: Letterhead) -> bytes:
    """Return the slip as a PDF of A5 pages.

    Raises:
        Unavailable: no font could be prepared.
    """
    facts = [
        (texts.DATE, texts.day(slip.made_at.date())),
        (texts.NUMBER, texts.figures(slip.serial)),
        (texts.ATTACHMENT, texts.HAS_NOT),
    ]
    with setting:
        blocks: list[Block] = [
            *head.heading(letterhead, facts),
            words(call_texts.SLIP_TITLE, Style(13, bold=True, align=Align.CENTRE, leading=1.5)),
            Gap(2),
            *head.particulars(_particulars(slip)),
            Gap(3),
            words(call_texts.SLIP_INTRO, Style(8.2)),
            Gap(3),
            *_callers(slip),
        ]
        places = [
            (call_texts.APPLICANT, texts.SIGN_RECEIVED),
            (call_texts.SIGN_MADE, texts.held(slip.clerk)),
            (call_texts.SIGN_OFFICE, texts.SIGN_STAMP),
        ]
        tail = (Gap(4, THIN), code_block(slip), Gap(4, THIN), head.signatures(places, 9 * MM))
        running = (words(call_texts.SLIP_TITLE, head.SMALL), Gap(4, THIN))
        footer = head.footer(call_texts.SLIP_TITLE, slip.serial)
        copy = Copy(tuple(blocks), tail, running, footer)
        return pdf([copy], A5, title=f"{call_texts.SLIP_TITLE} {slip.serial}")


def _particulars(slip: CallerSlip) -> list[tuple[str, str]]:
    narrowed = [call_texts.AT_LEAST.format(count=texts.figures(slip.least))]
    if slip.hours is not None:
        narrowed.append(call_texts.hours(slip.hours))
    return [
        (call_texts.LINE, call_texts.line(slip.number)),
        (call_texts.PERIOD, call_texts.from_to(slip.since, slip.until)),
        (call_texts.APPLICANT, texts.held(slip.name) if slip.name else texts.NONE),
        (call_texts.NARROWED, call_texts.JOIN.join(narrowed)),
        (call_texts.CODE, texts.figures(slip.code)),
    ]


def _callers(slip: CallerSlip) -> list[Block]:
    if not slip.callers:
        return [words(call_texts.NO_CALLERS, head.HEADING)]
    columns = [
        (call_texts.CALLER, 0.18),
        (call_texts.CALLS, 0.11),
        (call_texts.FIRST, 0.245),
        (call_texts.LAST, 0.245),
        (call_texts.BUSY_HOURS, 0.22),
    ]
    rows = [_row(number, one) for number, one in enumerate(slip.callers, 1)]
    whole = call_texts.SLIP_TOTAL.format(
        callers=texts.figures(slip.callers_in_all), calls=texts.figures(slip.calls)
    )
    return [*head.table(columns, rows), Gap(2), words(whole, head.HEADING), *_cut(slip)]


def _cut(slip: CallerSlip) -> list[Block]:
    """Say that the table has not everybody who was counted."""
    shown = len(slip.callers)
    if shown == slip.callers_in_all:
        return []
    return [words(call_texts.SLIP_CUT.format(shown=texts.figures(shown)), Style(8.2))]


def _row(number: int, one: CallerCount) -> list[Cell]:
    values = (
        call_texts.CALLER_NO.format(number=texts.figures(number)),
        texts.figures(one.count),
        texts.moment(one.first),
        texts.moment(one.last),
        _hours(one.by_hour),
    )
    return [Cell(value, _SMALLER) for value in values]


def _hours(counts: tuple[int, ...]) -> str:
    """Return the busiest hours in the order of the day, each with its count."""
    busiest = sorted(range(len(counts)), key=lambda hour: (-counts[hour], hour))[:_MOST_HOURS]
    return call_texts.JOIN.join(
        call_texts.HOUR_COUNT.format(hour=isolate(persian(hour)), count=texts.figures(counts[hour]))
        for hour in sorted(busiest)
        if counts[hour]
    )
