"""The one slip of a visit, A5: every request, case and list of calls with its code."""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import Block, Cell, Gap, Style, words
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, pdf
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_papers import SheetKind, VisitRow, VisitSheet


def visit_pdf(paper: VisitSheet, letterhead: Letterhead, reprint: Reprint | None = None) -> bytes:
    """Return a visit's slip as PDF; raises ``Unavailable`` when no font could be prepared."""
    title = words_of.TITLES[SheetKind.VISIT]
    with setting:
        blocks: list[Block] = [
            *frame.opening(paper, letterhead, title, reprint),
            *head.particulars(
                [
                    (words_of.NAME, texts.held(paper.name) if paper.name else texts.NONE),
                    (words_of.VISIT_CODE, texts.figures(paper.code)),
                ]
            ),
            Gap(5),
            *_rows(paper),
        ]
        places = [
            (words_of.SIGN_ASKER, texts.SIGN_RECEIVED),
            (texts.SIGN_CLERK, texts.held(paper.clerk)),
        ]
        tail = frame.closing(paper, places)
        return pdf([frame.copy(paper, title, blocks, tail)], A5, title=f"{title} {paper.number}")


def _rows(paper: VisitSheet) -> list[Block]:
    if not paper.rows:
        return [words(words_of.VISIT_EMPTY, Style(9), padding=4)]
    columns = [
        (texts.ROW_NO, 0.06),
        (words_of.VISIT_WORK, 0.3),
        (words_of.LINE, 0.18),
        (words_of.CODE, 0.22),
        (words_of.VISIT_STATE, 0.24),
    ]
    rows = [
        (
            texts.figures(number),
            Cell(_work(one), Style(8.2, leading=1.45)),
            texts.phone(one.line) if one.line else texts.NONE,
            texts.figures(one.code) if one.code else texts.NONE,
            _state(one),
        )
        for number, one in enumerate(paper.rows, 1)
    ]
    intro = words(words_of.VISIT_INTRO, Style(8.8), padding=2, keep=True)
    return [intro, *head.table(columns, rows)]


def _work(row: VisitRow) -> str:
    kind = words_of.VISIT_KINDS[row.kind]
    return words_of.SERVICES[row.service] if row.service else kind


def _state(row: VisitRow) -> str:
    state = words_of.STATES.get(row.state, texts.NONE)
    if row.promised is None or row.state in words_of.OVER:
        return state
    return f"{state}؛ {words_of.PROMISED} {texts.day(row.promised)}"
