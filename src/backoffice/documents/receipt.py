"""The activation receipt: A5 in two copies, or on an 80 mm roll.

The subscriber's copy ends in a slip with the password, to be torn off; the
archive's copy and every reprint go without it (domain.md §6).
"""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import roll, texts
from backoffice.documents.flow import (
    THIN,
    Align,
    Beside,
    Block,
    Boxed,
    Cell,
    Gap,
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
    versions,
)
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, MM, ROLL80, Copy, pdf
from backoffice.records.digits import isolate, persian
from backoffice.records.receipts import Letterhead, PaperSize, Receipt, Reprint


def receipt_pdf(
    receipt: Receipt,
    letterhead: Letterhead,
    size: PaperSize,
    password: str | None = None,
    reprint: Reprint | None = None,
) -> bytes:
    """Return a receipt as PDF: the subscriber's copy, then the archive's; or one reprint.

    ``password`` is the clear text (ASCII digits), held by the caller for this
    one print only.

    Raises:
        ValueError: a reprint was asked for with a password.
        Unavailable: no font could be prepared.
    """
    if reprint is not None and password:
        raise ValueError("a reprint never shows the password")
    wanted = versions(receipt.kind, password or "", reprint)
    title = texts.RECEIPT_TITLES[receipt.kind]
    with setting:
        if size is PaperSize.ROLL80:
            copies = [roll.receipt_copy(receipt, letterhead, one) for one in wanted]
            page = ROLL80
        else:
            copies = [_a5(receipt, letterhead, one) for one in wanted]
            page = A5
        return pdf(copies, page, title=f"{title} {receipt.number}")


def _a5(receipt: Receipt, letterhead: Letterhead, version: Version) -> Copy:
    title = texts.RECEIPT_TITLES[receipt.kind]
    attached = any(paper.copy_kept for paper in receipt.papers)
    facts = [
        (texts.DATE, texts.day(receipt.issued_at.date())),
        (texts.NUMBER, texts.figures(receipt.number)),
        (texts.ATTACHMENT, texts.HAS if attached else texts.HAS_NOT),
    ]
    blocks: list[Block] = [
        *head.heading(letterhead, facts),
        *_title(title, version),
        *head.particulars(particulars(receipt)),
        Gap(1),
        *_lines(receipt),
        Gap(1),
        *_papers(receipt),
        Gap(1),
        words(rights(receipt), head.SMALL),
    ]
    running = (words(f"{title} — {version.mark}", head.SMALL), Gap(4, THIN))
    return Copy(tuple(blocks), _tail(receipt, version), running, head.footer(title, receipt.number))


def _title(title: str, version: Version) -> list[Block]:
    mark, style = version.mark, Style(8.2, align=Align.CENTRE, leading=1.4)
    if version.reprint is not None:
        mark, style = reprint_line(version.reprint), Style(8.4, bold=True, align=Align.CENTRE)
    return [
        words(title, Style(13, bold=True, align=Align.CENTRE, leading=1.5)),
        words(mark, style),
        Gap(2),
    ]


def _lines(receipt: Receipt) -> list[Block]:
    columns = [(texts.LINE, 0.26), (texts.OWNERSHIP, 0.22), (texts.LEASE_END, 0.2)]
    rows = [
        (
            Cell(texts.phone(line.number), Style(8.4, bold=True, align=Align.CENTRE, leading=1.45)),
            texts.OWNERSHIPS[line.ownership],
            texts.day(line.lease_end),
            access(line),
        )
        for line in receipt.lines
    ]
    return [head.section(texts.LINES), *head.table([*columns, (texts.ACCESS, 0.32)], rows)]


def _papers(receipt: Receipt) -> list[Block]:
    columns = [(texts.PAPER, 0.38), (texts.LINE, 0.16), (texts.PAPER_NO, 0.12)]
    columns += [(texts.PAPER_DATE, 0.13), (texts.ORIGINAL, 0.1), (texts.COPY, 0.11)]
    rows = [
        (
            Cell(texts.PAPER_TITLES[paper.kind], Style(8, leading=1.45)),
            texts.phone(paper.line_number) if paper.line_number else texts.NONE,
            texts.figures(paper.number) if paper.number else texts.NONE,
            texts.day(paper.dated),
            head.tick_cell(ticked=paper.original_seen),
            head.tick_cell(ticked=paper.copy_kept),
        )
        for paper in receipt.papers
    ]
    return [head.section(texts.PAPERS), *head.table(columns, rows)]


def _tail(receipt: Receipt, version: Version) -> tuple[Block, ...]:
    places = [
        (texts.SIGN_SUBSCRIBER, texts.SIGN_RECEIVED),
        (texts.SIGN_CLERK, texts.held(receipt.clerk)),
        (texts.SIGN_HEAD, texts.SIGN_STAMP),
    ]
    blocks: list[Block] = [
        words(version.note, Style(7.4, bold=bool(version.password))),
        Gap(4, THIN),
        head.code_block(receipt),
        Gap(4, THIN),
        head.signatures(places, 9 * MM),
    ]
    if version.password:
        blocks += tear_off(receipt, version.password)
    return tuple(blocks)


def tear_off(receipt: Receipt, password: str) -> list[Block]:
    """Return the slip with the password, in Persian and in Latin digits."""
    groups = password_groups(password)
    centred = Style(7.2, align=Align.CENTRE)
    user = (
        words(texts.USERNAME, centred),
        words(texts.figures(receipt.username), Style(10, bold=True, align=Align.CENTRE)),
    )
    secret = (
        words(texts.PASSWORD, centred),
        words(isolate(persian(groups)), Style(15, bold=True, align=Align.CENTRE, leading=1.35)),
        words(isolate(groups), Style(12, bold=True, align=Align.CENTRE, leading=1.35)),
    )
    box = Boxed((Beside((user, secret), (0.36, 0.64)),), weight=THIN)
    return [
        Gap(9, 0.5, dashed=True),
        words(texts.TEAR_OFF, Style(6.8, align=Align.CENTRE)),
        Gap(2),
        box,
        Gap(3),
    ]
