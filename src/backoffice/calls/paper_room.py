"""Papers of calls as pictures and files, after their use was written down; no database here."""

from __future__ import annotations

from pathlib import Path

from backoffice.documents import files, pages
from backoffice.documents.pages import PageImage

__all__ = ["PageImage", "page_count", "page_image", "save"]


def page_count(pdf: bytes) -> int:
    """Return how many pages a paper has."""
    return pages.count(pdf)


def page_image(pdf: bytes, at: int, dpi: int) -> PageImage:
    """Return one page (from 0) as a picture, for the preview or for a printer."""
    return pages.render_one(pdf, at, dpi)


def save(pdf: bytes, target: Path) -> None:
    """Write a paper beside its target and rename it.

    Raises:
        Unavailable: disk full, folder read-only, file open elsewhere.
    """
    files.write_beside_then_rename(target, pdf)
