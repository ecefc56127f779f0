"""Scans as they come from the scanner: told by content, capped, written anew.

What is stored is pixels that we wrote: JPEG for one page, PDF of pictures for
more. No script, no metadata, no second file inside survives (safety.md T7).
"""

from __future__ import annotations

import hashlib
import io
import os
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import pypdfium2
from PIL import ExifTags, Image, UnidentifiedImageError

from backoffice.documents import pdfium
from backoffice.documents.files import trouble_of
from backoffice.errors import Refused, Unavailable
from backoffice.records.scans import BadScan, CleanScan, ScanFlaw

LONGEST_FILE = 20 * 1024 * 1024  # bytes
MOST_PIXELS = 40_000_000  # of one page
MOST_PAGES = 20
SUFFIXES = (".jpg", ".jpeg", ".png", ".tif", ".tiff", ".pdf")
NEW_FOR = 3600  # seconds; older scans are somebody else's
_LONG_SIDE = 2400  # pixels kept: A4 at 200 dpi
_QUALITY = 80
_PDF_SCALE = 200 / 72
_PAGE_SIDES = (3, 14_400)  # points: the format's own limits (ISO 32000-1, annex C.2)
_TURNS = {  # how a camera was held, by EXIF's number
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"%PDF-", "PDF"),
)


class _Refusal(NamedTuple):
    flaw: ScanFlaw
    limit: str = ""


def clean(path: Path) -> CleanScan:
    """Read a scan, check it and write its pictures anew.

    Raises:
        Refused: with one ``BadScan``.
        Unavailable: the file cannot be read.
    """
    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LONGEST_FILE else b""
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from None
    refusal = _size_refusal(size)
    if refusal is None:
        found = _pages(data)
        if isinstance(found, list):
            return _written(found, hashlib.sha256(data).hexdigest())
        refusal = found
    raise Refused([BadScan(refusal.flaw, path.name, refusal.limit)])


def newest(folder: Path, now: datetime) -> Path | None:
    """Return the scan of a folder that was written last; None when none is new.

    New is what was written within the last hour before ``now`` (a moment with
    zone). The clock of a shared folder may run ahead, by as much again.

    Raises:
        Unavailable: the folder cannot be read.
    """
    latest = None
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                written = _written_at(entry)
                if written is not None and abs(now.timestamp() - written) <= NEW_FOR:
                    latest = max(latest or (written, entry.name), (written, entry.name))
    except OSError as error:
        raise Unavailable(trouble_of(error), str(folder)) from None
    return None if latest is None else folder / latest[1]


def written_at(path: Path) -> datetime:
    """Return when a file was written last, in UTC.

    Raises:
        Unavailable: the file is gone or cannot be read.
    """
    try:
        return datetime.fromtimestamp(path.stat().st_mtime, UTC)
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from None


def _written_at(entry: os.DirEntry[str]) -> float | None:
    """Seconds since 1970; None for what is no scan. A wrong clock may give any number."""
    if Path(entry.name).suffix.lower() not in SUFFIXES:
        return None
    try:
        if entry.is_file():
            return entry.stat().st_mtime
    except FileNotFoundError:
        pass  # gone since the folder was read
    return None


def _size_refusal(size: int) -> _Refusal | None:
    if size == 0:
        return _Refusal(ScanFlaw.EMPTY)
    if size > LONGEST_FILE:
        return _Refusal(ScanFlaw.TOO_BIG, str(LONGEST_FILE // (1024 * 1024)))
    return None


def _pages(data: bytes) -> list[Image.Image] | _Refusal:
    kind = next((name for magic, name in _MAGIC if data.startswith(magic)), None)
    if kind is None:
        return _Refusal(ScanFlaw.NOT_A_SCAN)
    return _pages_of_pdf(data) if kind == "PDF" else _pages_of_picture(data, kind)


def _pages_of_picture(data: bytes, kind: str) -> list[Image.Image] | _Refusal:
    try:
        # The format is forced: what the content says, not what Pillow would try.
        with Image.open(io.BytesIO(data), formats=[kind]) as picture:
            frames = getattr(picture, "n_frames", 1)
            if frames > MOST_PAGES:
                return _Refusal(ScanFlaw.TOO_MANY_PAGES, str(MOST_PAGES))
            pages = []
            for frame in range(frames):
                picture.seek(frame)
                if picture.width * picture.height > MOST_PIXELS:
                    return _Refusal(ScanFlaw.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
                pages.append(_upright(picture))
            return pages
    except Image.DecompressionBombError:
        return _Refusal(ScanFlaw.TOO_MANY_PIXELS, str(MOST_PIXELS // 1_000_000))
    except (
        UnidentifiedImageError,
        OSError,
        SyntaxError,
        ValueError,
        EOFError,
        Image.DecompressionBombWarning,
    ):
        return _Refusal(ScanFlaw.DAMAGED)


def _upright(picture: Image.Image) -> Image.Image:
    page = picture.convert("RGB")  # Pillow turns a TIFF here, and forgets its number
    page.thumbnail((_LONG_SIDE, _LONG_SIDE))
    turn = _TURNS.get(picture.getexif().get(ExifTags.Base.Orientation, 1))
    return page if turn is None else page.transpose(turn)


def _pages_of_pdf(data: bytes) -> list[Image.Image] | _Refusal:
    with pdfium.one_at_a_time:
        try:
            document = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            encrypted = "password" in str(error).lower()
            return _Refusal(ScanFlaw.ENCRYPTED if encrypted else ScanFlaw.DAMAGED)
        try:
            return _pages_of_document(document)
        except pypdfium2.PdfiumError:
            return _Refusal(ScanFlaw.DAMAGED)
        finally:
            document.close()


def _pages_of_document(document: pypdfium2.PdfDocument) -> list[Image.Image] | _Refusal:
    if len(document) > MOST_PAGES:
        return _Refusal(ScanFlaw.TOO_MANY_PAGES, str(MOST_PAGES))
    pages = []
    least, most = _PAGE_SIDES
    for page in document:
        width, height = page.get_size()
        if not (least <= width <= most and least <= height <= most):
            return _Refusal(ScanFlaw.DAMAGED)
        scale = min(_PDF_SCALE, _LONG_SIDE / max(width, height))
        pages.append(page.render(scale=scale).to_pil().convert("RGB"))
    return pages or _Refusal(ScanFlaw.DAMAGED)


def _written(pages: list[Image.Image], source: str) -> CleanScan:
    target = io.BytesIO()
    if len(pages) == 1:
        mime = "image/jpeg"
        pages[0].save(target, "JPEG", quality=_QUALITY, optimize=True)
    else:
        mime = "application/pdf"
        pages[0].save(target, "PDF", save_all=True, append_images=pages[1:], quality=_QUALITY)
    content = target.getvalue()
    return CleanScan(
        mime=mime,
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        source_sha256=source,
        pages=len(pages),
        width=pages[0].width,
        height=pages[0].height,
    )
