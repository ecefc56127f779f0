"""Files of calls, opened: text in blocks of lines, whatever the encoding; sheets in blocks of rows.

A text is UTF-8 as long as its bytes can be that, for as cp1256 any bytes at all make sense;
UTF-16 needs its mark. What cannot be a line of calls is told line by line (safety.md §9,
rows 59-64 and 76), and memory does not grow with the file or with a line.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Generator, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from backoffice.documents import workbooks
from backoffice.documents.files import trouble_of
from backoffice.documents.readers import refuse_what_is_no_text
from backoffice.documents.workbooks import Limits, SheetRow
from backoffice.errors import Refused, Unavailable
from backoffice.records.call_files import LONGEST_LINE, BadCall, Encoding
from backoffice.records.intake import FileFinding, FileFlaw

BLOCK = 1 << 18  # bytes
SHEET_LIMITS = Limits(rows=1_048_576)
_HEAD = 8192
_LONGEST_KEPT = 4 * LONGEST_LINE + 2  # bytes of a line; more are too many characters anyway
_MOST_CONTROLS = 16  # one byte of so many may be a control character; in noise it is one of ten

_CONTROLS = bytes(code for code in (*range(32), 127) if chr(code) not in "\t\n\r")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_END_OF_FILE = b"\x1a"  # as old systems close a text
# Two Persian letters of UTF-8: as cp1256 they would be no word of any language.
_LETTERS = re.compile(rb"[\xd8-\xdb][\x80-\xbf][\xd8-\xdb][\x80-\xbf]")
_WIDE = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True, slots=True)
class TextBlock:
    r"""Lines that follow one another, the first being line ``first`` of the file (from 1).

    ``faults`` says by place which lines cannot be read; their undecodable bytes and
    controls stand as ``\xNN``. ``done`` and ``total`` are bytes of the file.
    """

    first: int
    lines: list[str]
    done: int
    total: int
    faults: dict[int, BadCall] = field(default_factory=dict)


def is_workbook(path: Path) -> bool:
    """Say whether a file is a workbook (or an older or encrypted one) by its first bytes.

    Raises:
        Unavailable: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(8).startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0"))
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error


def sheet_blocks(
    path: Path, waiting: Callable[[], None] | None = None
) -> Generator[list[SheetRow], None, None]:
    """Yield the rows of a workbook's first sheet; moments keep their time of day.

    ``waiting`` is called again and again until rows come, and may raise ``Cancelled``.

    Raises:
        Refused: with a ``FileFinding``: this is no workbook, or it is too much.
        Unavailable: the file cannot be read.
    """
    return workbooks.rows(path, SHEET_LIMITS, moments=True, waiting=waiting)


def text_blocks(
    path: Path, encoding: Encoding, size: int = BLOCK
) -> Generator[TextBlock, None, None]:
    """Yield the lines of a text file in blocks of about ``size`` bytes.

    Args:
        path: The file.
        encoding: What it is said to be; its mark, or bytes that can only be UTF-8, go first.
        size: How much is read at once.

    Raises:
        Refused: with a ``FileFinding``: it is empty, no text, or UTF-16 without its mark.
        Unavailable: the file cannot be read (any more).
    """
    try:
        with path.open("rb") as file:
            total = path.stat().st_size
            head = file.read(max(size, _HEAD))
            _refuse(head)
            found = _found(head, encoding)
            file.seek(len(found.mark))
            first = 1
            for content in _whole_lines(_line_feeds(_bytes(file, found.codec, size))):
                block = _block(content, found.encoding, first, min(file.tell(), total), total)
                first += len(block.lines)
                yield block
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error


@dataclass(frozen=True, slots=True)
class _Found:
    """What a file is: the mark to pass over, the codec it is read by, and what that yields."""

    mark: bytes
    codec: str
    encoding: Encoding


def _refuse(head: bytes) -> None:
    refuse_what_is_no_text(head[:_HEAD])
    if head.startswith(tuple(_WIDE)):
        return
    start = head[:_HEAD].rstrip(_END_OF_FILE)
    controls = len(start) - len(start.translate(None, _CONTROLS))
    if controls * _MOST_CONTROLS > len(start):
        raise Refused([FileFinding(FileFlaw.NOT_TEXT)])


def _found(head: bytes, encoding: Encoding) -> _Found:
    if head.startswith(codecs.BOM_UTF8):
        return _Found(codecs.BOM_UTF8, "utf-8", Encoding.UTF_8)
    for mark, codec in _WIDE.items():
        if head.startswith(mark):
            return _Found(mark, codec, Encoding.UTF_16)
    if encoding is Encoding.UTF_16:
        raise Refused([FileFinding(FileFlaw.NOT_TEXT)])
    if encoding is Encoding.CP1256 and not _is_utf_8(head):
        return _Found(b"", "cp1256", Encoding.CP1256)
    return _Found(b"", "utf-8", Encoding.UTF_8)


def _is_utf_8(head: bytes) -> bool:
    """Say whether bytes beyond ASCII are there, and are UTF-8, or in most of the lines are."""
    if head.isascii():
        return False
    if _decodes(head):
        return True
    lines = [line for line in head.split(b"\n") if not line.isascii()]
    return 2 * sum(map(_decodes, lines)) > len(lines)


def _decodes(content: bytes) -> bool:
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)  # the last letter may be cut
    except UnicodeDecodeError:
        return False
    return True


def _bytes(file: BinaryIO, codec: str, size: int) -> Iterator[bytes]:
    """Yield the file's bytes; UTF-16 becomes UTF-8, broken letters in it U+FFFD."""
    if not codec.startswith("utf-16"):
        while content := file.read(size):
            yield content
        return
    decoder = codecs.getincrementaldecoder(codec)("replace")
    while content := file.read(size):
        yield decoder.decode(content).encode("utf-8")
    yield decoder.decode(b"", final=True).encode("utf-8")


def _line_feeds(contents: Iterator[bytes]) -> Iterator[bytes]:
    """Give line feeds to a file that has returns alone, as spreadsheets of old Macs write it."""
    first = next(contents, b"")
    lone = b"\r" in first and b"\n" not in first
    for content in chain((first,), contents):
        yield content.replace(b"\r", b"\n") if lone else content


def _whole_lines(contents: Iterator[bytes]) -> Iterator[bytes]:
    """Put bytes together so that each piece ends with a line; an endless line is cut."""
    rest, cut = b"", False
    for content in contents:
        if cut:  # the rest of a line that was too long: up to its end it is passed over
            end = content.find(b"\n")
            if end < 0:
                continue
            content, cut = content[end:], False  # noqa: PLW2901 - what of it counts
        joined = rest + content
        end = joined.rfind(b"\n") + 1
        if end:
            yield joined[:end]
        rest = joined[end:]
        if len(rest) > _LONGEST_KEPT:
            rest, cut = rest[:_LONGEST_KEPT], True
    if rest:
        yield rest


def _block(content: bytes, encoding: Encoding, first: int, done: int, total: int) -> TextBlock:
    if done >= total:
        content = content.rstrip(_END_OF_FILE)
    faults: dict[int, BadCall] = {}
    mixed = encoding is Encoding.CP1256 and _LETTERS.search(content) is not None
    try:
        if mixed:
            raise UnicodeError
        text = content.decode("cp1256" if encoding is Encoding.CP1256 else "utf-8")
    except UnicodeError:
        lines = _line_by_line(content, encoding, faults)
    else:
        lines = text.replace("\r\n", "\n").removesuffix("\n").split("\n") if text else []
    if done >= total and lines:
        lines[-1] = lines[-1].removesuffix("\r")
    returns = b"\r" in content and any("\r" in line for line in lines)
    if returns or len(content.translate(None, _CONTROLS)) < len(content):
        _controls(lines, faults)
    if encoding is Encoding.UTF_16 and "\ufffd".encode() in content:
        broken = (place for place, line in enumerate(lines) if "\ufffd" in line)
        faults |= dict.fromkeys(broken, BadCall.ENCODING)
    if lines and max(map(len, lines)) > LONGEST_LINE:
        for place, line in enumerate(lines):
            if len(line) > LONGEST_LINE:
                lines[place], faults[place] = line[:LONGEST_LINE], BadCall.LINE_TOO_LONG
    return TextBlock(first, lines, done, total, faults)


def _line_by_line(content: bytes, encoding: Encoding, faults: dict[int, BadCall]) -> list[str]:
    """Decode a block that is not of one encoding; the strange lines are faults."""
    lines = []
    for place, one in enumerate(content.removesuffix(b"\n").split(b"\n")):
        line = one.removesuffix(b"\r")
        if encoding is Encoding.CP1256:
            strange = _LETTERS.search(line) is not None and _decodes(line)
            lines.append(line.decode("utf-8" if strange else "cp1256", "backslashreplace"))
        else:
            lines.append(line.decode("utf-8", "backslashreplace"))
            strange = lines[-1].encode("utf-8") != line
        if strange:
            faults[place] = BadCall.ENCODING
    return lines


def _controls(lines: list[str], faults: dict[int, BadCall]) -> None:
    for place, line in enumerate(lines):
        if _CONTROL.search(line):
            lines[place] = _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", line)
            faults.setdefault(place, BadCall.CONTROL_CHARACTER)
