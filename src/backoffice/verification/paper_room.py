"""Papers as files and pictures: made after the deed's commit, from its record alone.

No database here: run these as disk work.
"""

from __future__ import annotations

from pathlib import Path

from backoffice.documents import files, pages, receipt, shaping, slips, tags
from backoffice.documents.pages import PageImage
from backoffice.records.receipts import (
    DeficiencySlip,
    Letterhead,
    PaperSize,
    Receipt,
    Reprint,
)

__all__ = ["PageImage", "images", "receipt_pdf", "save", "slip_pdf", "small", "undrawn"]


def receipt_pdf(
    paper: Receipt,
    letterhead: Letterhead,
    size: PaperSize,
    password: str = "",
    again: Reprint | None = None,
) -> bytes:
    """Return the receipt as PDF: the subscriber's copy, then the archive's.

    The password stands on the subscriber's copy only, and never on a re-print.
    """
    return receipt.receipt_pdf(
        paper, letterhead, size, None if again else password or None, reprint=again
    )


def slip_pdf(paper: DeficiencySlip, letterhead: Letterhead, again: Reprint | None = None) -> bytes:
    """Return the deficiency slip (A5) as PDF."""
    return slips.slip_pdf(paper, letterhead, reprint=again)


def undrawn(
    paper: Receipt | DeficiencySlip, letterhead: Letterhead, again: Reprint | None = None
) -> str:
    """Return the characters of a paper that its font lacks: they are printed as boxes.

    Source: safety.md §9 row 29 (a box that can be seen, and a warning before the print).
    """
    texts = [text for _, text in tags.fields(paper)]
    texts += [letterhead.company, letterhead.office]
    texts += [again.reason, again.clerk] if again is not None else []
    return "".join(sorted(shaping.missing_glyphs("".join(texts))))


def images(pdf: bytes, dpi: int) -> list[PageImage]:
    """Return every page as a picture: for the preview, and for printers."""
    return pages.render(pdf, dpi)


def small(pdf: bytes, width: int, height: int) -> PageImage:
    """Return the first page as large as fits into a box of pixels."""
    return pages.small(pdf, width, height)


def save(pdf: bytes, target: Path) -> None:
    """Write a PDF beside its target and rename it.

    Raises:
        Unavailable: disk full, folder read-only, file open elsewhere.
    """
    files.write_beside_then_rename(target, pdf)
