"""Text files from outside, line by line, whatever is in them.

A file is looked at before anything of it is believed: safety.md §9, rows 59-76.
Lines end at line feeds only; a line of any length costs no more memory than
the limit.
"""

from __future__ import annotations

import codecs
import csv
import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from backoffice.documents.files import trouble_of
from backoffice.errors import Refused, Unavailable
from backoffice.records.intake import Fault, FileFinding, FileFlaw

LARGEST_FILE = 1 << 30  # bytes
LONGEST_LINE = 256 * 1024  # bytes of UTF-8
_BLOCK = 1 << 20
_HEAD = 8192

# UTF-32 before UTF-16: its little-endian mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = (b"PK\x03\x04", b"MZ", b"\x7fELF", b"\xd0\xcf\x11\xe0", b"%PDF", b"\x89PNG", b"\xff\xd8")


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """Which file this is: by content, and by what the folder says of it."""

    sha256: str
    size: int  # bytes
    changed_ns: int


@dataclass(frozen=True, slots=True)
class TextLine:
    r"""One line: its number from 1, its text, and the bytes read up to its end.

    ``fault`` tells that bytes were no text (they stand as ``\xNN``) or that the
    line was cut at the limit; ``sha256`` is of the whole line's bytes.
    """

    number: int
    text: str
    sha256: str
    read: int
    fault: Fault | None = None


def fingerprint(path: Path, report: Callable[[int, int], None]) -> Fingerprint:
    """Read a file once for its hash, after a first look at what it is.

    Raises:
        Refused: with ``FileFinding`` records: empty, too large, no text.
        Unavailable: the file cannot be read.
    """
    try:
        found = path.stat()
        if found.st_size > LARGEST_FILE:
            raise Refused([FileFinding(FileFlaw.TOO_LARGE, str(found.st_size))])
        with path.open("rb") as file:
            refuse_what_is_no_text(file.read(_HEAD))
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error
    return Fingerprint(content_hash(path, report), found.st_size, found.st_mtime_ns)


def cells(line: str, separator: str) -> list[str]:
    """Return the cells of one line of a sheet; of a line that is none, what its separators say."""
    try:
        return next(csv.reader([line], delimiter=separator), [])
    except csv.Error:
        return line.split(separator)


def content_hash(path: Path, report: Callable[[int, int], None]) -> str:
    """Return the SHA-256 of a file; ``report`` may raise ``Cancelled`` meanwhile.

    Raises:
        Unavailable: the file cannot be read.
    """
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                report(0, 0)
                digest.update(block)
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error
    return digest.hexdigest()


def still_the_same(path: Path, known: Fingerprint) -> None:
    """Look whether the file was replaced or written to while it was being read.

    Raises:
        Refused: it was (``FileFlaw.CHANGED``).
        Unavailable: it is gone.
    """
    try:
        found = path.stat()
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error
    if (found.st_size, found.st_mtime_ns) != (known.size, known.changed_ns):
        raise Refused([FileFinding(FileFlaw.CHANGED)])


def refuse_what_is_no_text(head: bytes) -> None:
    """Raise ``Refused`` for the first bytes of a file that is empty or certainly no text."""
    if not head:
        raise Refused([FileFinding(FileFlaw.EMPTY)])
    encoding = _marked(head)[1]
    if encoding.startswith("utf-16"):
        return
    if not encoding or head.startswith(_BINARY) or _nuls(head):
        raise Refused([FileFinding(FileFlaw.NOT_TEXT)])
    if head.lstrip().lower().startswith((b"<!doctype", b"<html")):
        raise Refused([FileFinding(FileFlaw.WEB_PAGE)])


def _nuls(head: bytes) -> bool:
    # One NUL may be a fault of one line; every other byte is UTF-16 without its mark,
    # which decodes as UTF-8 without an error, letter by letter wrong.
    return head.count(0) * 8 > len(head)


def _marked(head: bytes) -> tuple[bytes, str]:
    for mark, encoding in _MARKS:
        if head.startswith(mark):
            return mark, encoding
    return b"", "utf-8"


def lines(path: Path, longest: int = LONGEST_LINE) -> Iterator[TextLine]:
    """Yield every line of a UTF-8 file (or UTF-16 with its mark), without its line end.

    Raises:
        Unavailable: the file cannot be read (any more).
    """
    try:
        with path.open("rb") as file:
            mark, encoding = _marked(file.read(4))
            file.seek(len(mark))
            if encoding.startswith("utf-16"):
                yield from _numbered(_wide(file, encoding, longest), len(mark))
            else:
                yield from _numbered(_narrow(file, longest), len(mark))
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error


@dataclass(frozen=True, slots=True)
class _Raw:
    content: bytes  # UTF-8 as far as it is text; cut at the limit
    sha256: str  # of the whole line
    length: int  # bytes in the file, with the line end
    cut: bool = False


def _numbered(raws: Iterator[_Raw], offset: int) -> Iterator[TextLine]:
    for number, raw in enumerate(raws, 1):
        offset += raw.length
        fault = Fault.LINE_TOO_LONG if raw.cut else None
        try:
            text = raw.content.decode("utf-8")
        except UnicodeDecodeError:
            text = raw.content.decode("utf-8", "backslashreplace")
            fault = fault or Fault.BAD_ENCODING
        yield TextLine(number, text.replace("\0", "\\x00"), raw.sha256, offset, fault)


def _narrow(file: BinaryIO, longest: int) -> Iterator[_Raw]:
    while piece := file.readline(longest + 2):
        if piece.endswith(b"\n") or len(piece) <= longest:
            content = piece.rstrip(b"\r\n")
            yield _Raw(content, hashlib.sha256(content).hexdigest(), len(piece))
            continue
        digest, length = hashlib.sha256(piece), len(piece)
        while rest := file.readline(_BLOCK):
            digest.update(rest)
            length += len(rest)
            if rest.endswith(b"\n"):
                break
        yield _Raw(piece[:longest], digest.hexdigest(), length, cut=True)


def _wide(file: BinaryIO, encoding: str, longest: int) -> Iterator[_Raw]:
    r"""Turn UTF-16 into lines of UTF-8; what is no text becomes ``\xNN``."""
    decoder = codecs.getincrementaldecoder(encoding)("backslashreplace")
    line = _Line(longest)
    while block := file.read(_BLOCK):
        *whole, last = decoder.decode(block).split("\n")
        for piece in whole:
            line.add(piece)
            yield line.ended(2)
            line = _Line(longest)
        line.add(last)
    line.add(decoder.decode(b"", final=True))
    if line.length:
        yield line.ended(0)


class _Line:
    """A line that grows by pieces and keeps no more than the limit."""

    def __init__(self, longest: int) -> None:
        self._longest = longest
        self._kept = ""
        self._digest = hashlib.sha256()
        self._cut = False
        self.length = 0

    def add(self, piece: str) -> None:
        self._digest.update(piece.encode("utf-8", "backslashreplace"))
        self.length += 2 * len(piece)
        room = self._longest - len(self._kept)
        self._cut |= len(piece) > room
        self._kept += piece[:room]

    def ended(self, mark: int) -> _Raw:
        content = self._kept.removesuffix("\r").encode("utf-8", "backslashreplace")
        cut = self._cut or len(content) > self._longest
        return _Raw(content[: self._longest], self._digest.hexdigest(), self.length + mark, cut)
