"""What the papers of tickets have in common: head, tables of entries, papers seen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from backoffice.documents import letterhead as head
from backoffice.documents import tags, texts
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import THIN, Align, Block, Boxed, Cell, Gap, Row, Style, words
from backoffice.documents.particulars import reprint_line
from backoffice.documents.sheet import MM, Copy, Page
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_papers import Entry, SheetPaper
from backoffice.records.tickets import Service

A4 = Page(210 * MM, 297 * MM, 14 * MM, 11 * MM, 9 * MM)
_TITLE = Style(13.5, bold=True, align=Align.CENTRE, leading=1.6)


def opening(
    paper: tags.Paper,
    letterhead: Letterhead,
    title: str,
    reprint: Reprint | None,
    *,
    attached: bool = False,
) -> list[Block]:
    """Return a paper's head in the office's letter form, with its title; «المثنی» if it is one."""
    facts = [
        (texts.DATE, texts.day(paper.issued_at.date())),
        (texts.NUMBER, texts.figures(paper.number)),
        (texts.ATTACHMENT, texts.HAS if attached else texts.HAS_NOT),
    ]
    return [*head.heading(letterhead, facts), words(title, _TITLE), *duplicate(reprint), Gap(3)]


def duplicate(reprint: Reprint | None) -> list[Block]:
    """Return the line of a further copy; nothing on the first."""
    if reprint is None:
        return []
    return [words(reprint_line(reprint), Style(8.6, bold=True, align=Align.CENTRE))]


def grouped(code: str) -> str:
    """Return a code in groups that are easy to read aloud."""
    return f"{code[:6]} {code[6:10]} {code[10:]}".strip()


def code_box(label: str, code: str, *, size: float = 15) -> Block:
    """Return a code in a box."""
    return Boxed(
        (
            Row(
                (
                    Cell(label, Style(9, leading=1.35 * size / 9), 0.25),
                    Cell(
                        texts.figures(grouped(code)),
                        Style(size, bold=True, align=Align.CENTRE, leading=1.35),
                        0.75,
                    ),
                )
            ),
        )
    )


def entries(
    title: str,
    service: Service,
    listed: Iterable[Entry],
    *,
    to_do: bool = False,
    size: float = 9,
) -> list[Block]:
    """Return labelled values as a table of two columns.

    ``to_do``: of what is not done yet; ``size`` in points: A4 is read from farther away.
    """
    rows = [
        (
            Cell(words_of.label(one.name, to_do=to_do), Style(0.91 * size, leading=1.5)),
            Cell(words_of.value(service, one), Style(size, bold=True, leading=1.5)),
        )
        for one in listed
    ]
    if not rows:
        return []
    columns = [(words_of.WHAT, 0.3), (words_of.VALUE, 0.7)]
    return [Gap(4, keep=True), head.section(title), *head.table(columns, rows)]


def papers(seen: Sequence[SheetPaper]) -> list[Block]:
    """Return the papers that were shown."""
    columns = [(words_of.PAPER, 0.46), (words_of.PAPER_NO, 0.2)]
    columns += [(words_of.PAPER_DATE, 0.18), (words_of.ORIGINAL, 0.16)]
    rows = [
        (
            Cell(words_of.TICKET_PAPERS[one.paper], Style(8, leading=1.45)),
            texts.figures(one.number) if one.number else texts.NONE,
            texts.day(one.dated),
            head.tick_cell(ticked=one.original_seen),
        )
        for one in seen
    ]
    if not rows:
        return []
    return [Gap(4, keep=True), head.section(words_of.PAPERS), *head.table(columns, rows)]


def closing(
    paper: tags.Paper, places: Sequence[tuple[str, str]], *, room: float = 11
) -> list[Block]:
    """Return the code with the facts of issue, and the places to sign; ``room`` in mm."""
    return [
        Gap(4, THIN),
        head.code_block(paper),
        Gap(4, THIN),
        head.signatures(places, room * MM),
    ]


def copy(paper: tags.Paper, title: str, blocks: Sequence[Block], tail: Sequence[Block]) -> Copy:
    """Return a copy with the title running over its further pages."""
    running = (words(title, head.SMALL), Gap(4, THIN))
    return Copy(tuple(blocks), tuple(tail), running, head.footer(title, paper.number))
