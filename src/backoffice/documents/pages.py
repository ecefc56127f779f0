"""Pages of a PDF as plain pixels, for the preview and for printing through the system's dialog."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from backoffice.documents import pdfium

_POINTS_PER_INCH = 72


class PageImage(NamedTuple):
    """A page in pixels on white; ``data`` is four bytes each, RGBA, rows without padding."""

    width: int
    height: int
    data: bytes


def render(pdf: bytes, dpi: int) -> list[PageImage]:
    """Return every page of a PDF at this resolution (dots per inch)."""
    with pdfium.one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_picture(page, dpi) for page in document]
        finally:
            document.close()


def count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pdfium.one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return len(document)
        finally:
            document.close()


def render_one(pdf: bytes, at: int, dpi: int) -> PageImage:
    """Return one page, counted from 0: a long paper is never whole in memory as pixels."""
    with pdfium.one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return _picture(document[at], dpi)
        finally:
            document.close()


def _picture(page: pypdfium2.PdfPage, dpi: int) -> PageImage:
    bitmap = page.render(
        scale=dpi / _POINTS_PER_INCH,
        rev_byteorder=True,
        force_bitmap_format=raw.FPDFBitmap_BGRA,
    )
    # Four bytes a pixel leave no padding at a row's end.
    return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
