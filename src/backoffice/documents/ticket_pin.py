"""The sealed slip of a line's PIN, A5: the PIN once, in a part that is folded and torn off.

The record has no place for the PIN; it is held by the caller for this one print.
"""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import Align, Block, Boxed, Gap, Style, words
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, pdf
from backoffice.records.digits import isolate, persian
from backoffice.records.receipts import Letterhead
from backoffice.records.ticket_papers import SheetKind, TicketSheet


def pin_pdf(paper: TicketSheet, letterhead: Letterhead, pin: str) -> bytes:
    """Return the sealed slip; ``pin`` are ASCII digits. There is no second print of it.

    Raises:
        ValueError: there is no PIN to print.
        Unavailable: no font could be prepared.
    """
    if not pin:
        raise ValueError("a sealed slip without its PIN")
    title = words_of.TITLES[SheetKind.PIN]
    with setting:
        blocks: list[Block] = [
            *frame.opening(paper, letterhead, title, None),
            *head.particulars(
                [
                    (words_of.LINE, texts.phone(paper.line)),
                    (words_of.CODE, texts.figures(paper.code)),
                    (words_of.NAME, texts.held(paper.name) if paper.name else texts.NONE),
                    (texts.NUMBER, texts.figures(paper.number)),
                ]
            ),
            *frame.papers(paper.papers),
            Gap(5),
            *_use(paper),
            words(words_of.PIN_NOTE, Style(8.4)),
        ]
        places = [
            (words_of.SIGN_ASKER, texts.SIGN_RECEIVED),
            (texts.SIGN_CLERK, texts.held(paper.clerk)),
        ]
        tail = [*frame.closing(paper, places), *_tear_off(paper, pin)]
        return pdf([frame.copy(paper, title, blocks, tail)], A5, title=f"{title} {paper.number}")


def _use(paper: TicketSheet) -> list[Block]:
    if not paper.note:
        return []
    return [words(f"{words_of.PIN_USE}: {texts.held(persian(paper.note))}", Style(8.8))]


def _tear_off(paper: TicketSheet, pin: str) -> list[Block]:
    centred = Style(7.6, align=Align.CENTRE)
    spaced = " ".join(pin)
    box = Boxed(
        (
            words(f"{words_of.LINE} {texts.phone(paper.line)}", centred),
            words(words_of.PIN, centred),
            words(isolate(persian(spaced)), Style(20, bold=True, align=Align.CENTRE, leading=1.35)),
            words(isolate(spaced), Style(15, bold=True, align=Align.CENTRE, leading=1.35)),
            words(words_of.PIN_SEALED, centred),
        ),
        padding=6,
    )
    return [
        Gap(9, 0.5, dashed=True),
        words(words_of.PIN_HINT, Style(6.8, align=Align.CENTRE)),
        Gap(2),
        box,
        Gap(3),
    ]
