"""The activation receipt on an 80 mm roll: the same facts under each other, at least 8 points."""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import qr, tags, texts
from backoffice.documents.flow import (
    HAIR,
    THIN,
    Align,
    Block,
    Boxed,
    Cell,
    Drawing,
    Gap,
    Row,
    Style,
    words,
)
from backoffice.documents.particulars import (
    Version,
    access,
    particulars,
    password_groups,
    reprint_line,
    rights,
)
from backoffice.documents.sheet import MM, Copy
from backoffice.records.digits import isolate, persian
from backoffice.records.receipts import Letterhead, Receipt, ReceiptLine, ReceiptPaper

_TEXT = Style(8.2)
_BOLD = Style(8.6, bold=True)
_CENTRE = Style(8.2, align=Align.CENTRE)
_QR_SIDE = 30 * MM


def receipt_copy(receipt: Receipt, letterhead: Letterhead, version: Version) -> Copy:
    """Return one copy of a receipt for the roll."""
    bold_centre = Style(9.6, bold=True, align=Align.CENTRE)
    blocks: list[Block] = [
        words(texts.IN_THE_NAME, _CENTRE),
        words(texts.plain(letterhead.company), bold_centre),
        words(texts.plain(letterhead.office), _CENTRE),
        Gap(5, THIN),
        words(texts.RECEIPT_TITLES[receipt.kind], Style(11, bold=True, align=Align.CENTRE)),
        words(reprint_line(version.reprint) if version.reprint else version.mark, _CENTRE),
    ]
    facts = [(texts.NUMBER, texts.figures(receipt.number)), *particulars(receipt)]
    blocks += [Gap(5, THIN), *(_fact(label, value) for label, value in facts)]
    blocks += [Gap(5, THIN), words(texts.LINES, _BOLD), *map(_line, receipt.lines)]
    blocks += [Gap(5, THIN), words(texts.PAPERS, _BOLD)]
    for paper in receipt.papers:
        blocks += _paper(paper)
    blocks += [Gap(5, THIN), words(rights(receipt), _TEXT), words(version.note, _BOLD)]
    blocks += [Gap(5, THIN), *_code(receipt), Gap(5, THIN), *_signatures(receipt)]
    if version.password:
        blocks += _tear_off(receipt, version.password)
    return Copy(tuple(blocks))


def _fact(label: str, value: str) -> Row:
    return Row((Cell(label, _TEXT, 0.34), Cell(value, _BOLD, 0.66)), padding=0.5)


def _line(line: ReceiptLine) -> Row:
    number = Cell(texts.phone(line.number), _BOLD, 0.36)
    held = f"{texts.OWNERSHIPS[line.ownership]}، {access(line)}"
    return Row((number, Cell(held, _TEXT, 0.64)), padding=0.5)


def _paper(paper: ReceiptPaper) -> list[Block]:
    """Return a paper's title with its ticks, and its particulars under it."""
    small = Style(8.0, align=Align.LEFT)
    cells = [Cell(texts.PAPER_TITLES[paper.kind], _TEXT, 0.4)]
    for label, ticked in (
        (texts.ORIGINAL, paper.original_seen),
        (texts.COPY, paper.copy_kept),
    ):
        mark = Cell("" if ticked else texts.NONE, _CENTRE, 0.08, tick=ticked)
        cells += [Cell(label, small, 0.22), mark]
    found: list[Block] = [Row(tuple(cells), padding=0.5)]
    facts = []
    if paper.line_number:
        facts.append(texts.phone(paper.line_number))
    if paper.number:
        facts.append(f"{texts.NUMBER} {texts.figures(paper.number)}")
    if paper.dated:
        facts.append(f"{texts.DATE} {texts.day(paper.dated)}")
    if facts:
        found.append(Row((Cell(" — ".join(facts), Style(8.0)),)))
    return found


def _code(receipt: Receipt) -> list[Block]:
    found: list[Block] = [_fact(label, value) for label, value in head.code_facts(receipt)]
    if receipt.tag:
        code = tags.code(receipt)
        found.append(
            Drawing(
                _QR_SIDE,
                lambda c, x, y, w: qr.draw_qr(c, code, x + (w - _QR_SIDE) / 2, y, _QR_SIDE),
            )
        )
        found.append(words(texts.SCAN_HINT, Style(8.0, align=Align.CENTRE)))
    return found


def _signatures(receipt: Receipt) -> list[Block]:
    found: list[Block] = []
    for title, under in (
        (texts.SIGN_SUBSCRIBER, texts.SIGN_RECEIVED),
        (texts.SIGN_CLERK, texts.held(receipt.clerk)),
        (texts.SIGN_HEAD, texts.SIGN_STAMP),
    ):
        found += [words(f"{title} — {under}", _TEXT), Gap(9 * MM), Gap(1, HAIR)]
    return found


def _tear_off(receipt: Receipt, password: str) -> list[Block]:
    groups = password_groups(password)
    box = Boxed(
        (
            words(texts.USERNAME, _CENTRE),
            words(texts.figures(receipt.username), Style(11, bold=True, align=Align.CENTRE)),
            words(texts.PASSWORD, _CENTRE),
            words(isolate(persian(groups)), Style(17, bold=True, align=Align.CENTRE)),
            words(isolate(groups), Style(14, bold=True, align=Align.CENTRE)),
        )
    )
    hint = words(texts.TEAR_OFF, Style(8.0, align=Align.CENTRE))
    return [Gap(12, 0.5, dashed=True), hint, Gap(3), box]
