"""Pages of a PDF as plain pixels, for the preview and for printing through the system's dialog."""

from __future__ import annotations

from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from backoffice.documents import pdfium

_POINTS_PER_INCH = 72
#: A part of a pixel is drawn as a whole one: what fits exactly must not be a hair too large.
_BELOW = 1 - 1e-6


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


def small(pdf: bytes, width: int, height: int) -> PageImage:
    """Return the first page as large as fits into a box of pixels: a thumbnail."""
    with pdfium.one_at_a_time:
        document = pypdfium2.PdfDocument(pdf)
        try:
            first = document[0]
            wide, high = first.get_size()  # points
            fits = min(width / wide, height / high) * _BELOW
            return _picture(first, fits * _POINTS_PER_INCH)
        finally:
            document.close()


def _picture(page: pypdfium2.PdfPage, dpi: float) -> PageImage:
    bitmap = page.render(
        scale=dpi / _POINTS_PER_INCH,
        rev_byteorder=True,
        force_bitmap_format=raw.FPDFBitmap_BGRA,
    )
    # Four bytes a pixel leave no padding at a row's end.
    return PageImage(bitmap.width, bitmap.height, bytes(bitmap.buffer))
