"""The deficiency slip, A5: what is still missing and when to come again."""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents.flow import THIN, Align, Block, Boxed, Cell, Gap, Row, Style, words
from backoffice.documents.particulars import reprint_line
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, MM, Copy, pdf
from backoffice.records import dates
from backoffice.records.digits import persian
from backoffice.records.receipts import DeficiencySlip, Letterhead, Reprint


def slip_pdf(slip: DeficiencySlip, letterhead: Letterhead, reprint: Reprint | None = None) -> bytes:
    """Return a deficiency slip as PDF; raises ``Unavailable`` when no font could be prepared."""
    facts = [
        (texts.DATE, texts.day(slip.issued_at.date())),
        (texts.NUMBER, texts.figures(slip.number)),
        (texts.ATTACHMENT, texts.HAS_NOT),
    ]
    pairs = [
        (texts.NAME, texts.held(slip.name)),
        (texts.FILE_NO, texts.figures(slip.file_no)),
        (texts.TRACKING_CODE, texts.figures(slip.tracking_code)),
        (texts.NEXT_VISIT, texts.day(slip.next_visit)),
    ]
    with setting:
        blocks: list[Block] = [
            *head.heading(letterhead, facts),
            words(texts.SLIP_TITLE, Style(13, bold=True, align=Align.CENTRE, leading=1.7)),
            *_duplicate(reprint),
            Gap(4),
            *head.particulars(pairs),
            Gap(6),
            words(texts.SLIP_INTRO, Style(8.8), padding=2, keep=True),
            *_items(slip),
        ]
        running = (words(texts.SLIP_TITLE, head.SMALL), Gap(4, THIN))
        foot = head.footer(texts.SLIP_TITLE, slip.number)
        copy = Copy(tuple(blocks), _tail(slip), running, foot)
        title = f"{texts.SLIP_TITLE} {slip.number}"
        return pdf([copy], A5, title=title)


def _duplicate(reprint: Reprint | None) -> list[Block]:
    if reprint is None:
        return []
    return [words(reprint_line(reprint), Style(8.4, bold=True, align=Align.CENTRE))]


def _items(slip: DeficiencySlip) -> list[Block]:
    sentence, number = Style(9.2, leading=1.65), Style(8.2, align=Align.CENTRE)
    rows = [
        (Cell(texts.figures(index), number), Cell(texts.sentence(item), sentence))
        for index, item in enumerate(slip.items, 1)
    ]
    return head.table([(texts.ROW_NO, 0.09), (texts.SLIP_ITEM, 0.91)], rows)


def _tail(slip: DeficiencySlip) -> tuple[Block, ...]:
    when = f"{texts.NEXT_VISIT}: {texts.held(persian(dates.long_persian(slip.next_visit)))}"
    visit = Boxed((words(when, Style(10.5, bold=True, align=Align.CENTRE)),))
    places = [
        (texts.SIGN_SUBSCRIBER, texts.SIGN_RECEIVED),
        (texts.SIGN_CLERK, texts.held(slip.clerk)),
    ]
    return (
        visit,
        Row((Cell(texts.SLIP_NOTE, Style(7.6)),), padding=3),
        Gap(4, THIN),
        head.code_block(slip),
        Gap(4, THIN),
        head.signatures(places, 11 * MM),
    )
