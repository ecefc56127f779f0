"""Papers of tickets as files and pictures: made after the commit, from their record alone.

No database here: run these as disk work.
"""

from __future__ import annotations

from pathlib import Path

from backoffice.documents import (
    bill_duplicate,
    files,
    pages,
    shaping,
    tags,
    ticket_certificate,
    ticket_order,
    ticket_pin,
    ticket_slip,
    ticket_visit,
)
from backoffice.documents.pages import PageImage
from backoffice.records.receipts import Letterhead, PaperSize, Reprint
from backoffice.records.ticket_papers import BillCopy, Sheet, SheetKind, TicketSheet, VisitSheet

__all__ = ["PageImage", "images", "pdf", "save", "sealed_pin", "small", "undrawn"]


def pdf(
    paper: Sheet,
    letterhead: Letterhead,
    *,
    size: PaperSize = PaperSize.A5,
    again: Reprint | None = None,
) -> bytes:
    """Return a paper as PDF; ``size`` counts for slips alone.

    Raises:
        ValueError: it is a PIN's sealed slip: that is made by ``sealed_pin``.
        Unavailable: no font could be prepared.
    """
    match paper:
        case BillCopy():
            return bill_duplicate.bill_pdf(paper, letterhead, again)
        case VisitSheet():
            return ticket_visit.visit_pdf(paper, letterhead, again)
        case TicketSheet():
            return _of_ticket(paper, letterhead, size, again)


def _of_ticket(
    paper: TicketSheet, letterhead: Letterhead, size: PaperSize, again: Reprint | None
) -> bytes:
    if paper.sheet is SheetKind.SLIP:
        return ticket_slip.slip_pdf(paper, letterhead, size, again)
    if paper.sheet is SheetKind.WORK_ORDER:
        return ticket_order.order_pdf(paper, letterhead, again)
    if paper.sheet is SheetKind.CERTIFICATE:
        return ticket_certificate.certificate_pdf(paper, letterhead, again)
    raise ValueError("a PIN is printed once, with its PIN")


def sealed_pin(paper: TicketSheet, letterhead: Letterhead, pin: str) -> bytes:
    """Return the sealed slip with the PIN; the caller forgets it after the print."""
    return ticket_pin.pin_pdf(paper, letterhead, pin)


def undrawn(paper: Sheet, letterhead: Letterhead, again: Reprint | None = None) -> str:
    """Return the characters of a paper that its font lacks: they are printed as boxes."""
    texts = [text for _, text in tags.fields(paper)]
    texts += [letterhead.company, letterhead.office]
    texts += [again.reason, again.clerk] if again is not None else []
    return "".join(sorted(shaping.missing_glyphs("".join(texts))))


def images(made: bytes, dpi: int) -> list[PageImage]:
    """Return every page as a picture: for the preview, and for printers."""
    return pages.render(made, dpi)


def small(made: bytes, width: int, height: int) -> PageImage:
    """Return the first page as large as fits into a box of pixels."""
    return pages.small(made, width, height)


def save(made: bytes, target: Path) -> None:
    """Write a PDF beside its target and rename it.

    Raises:
        Unavailable: disk full, folder read-only, file open elsewhere.
    """
    files.write_beside_then_rename(target, made)
