"""Workbooks from outside (.xlsx): looked at from outside first, then opened in another process.

A workbook is a zip of XML: 1.7 MB can hold 444 MB, one cell can hold 400 MB,
and a few bytes can claim a million rows (safety.md §9, rows 78-86). So the
zip's own lists are read first, and what passes is parsed by a child that has
little memory and little time; nothing a workbook does can hurt the program.
"""

from __future__ import annotations

import multiprocessing
import re
import signal
import sys
import warnings
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from multiprocessing.connection import Connection
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING, NamedTuple

from backoffice.documents.files import trouble_of
from backoffice.errors import Refused, Unavailable
from backoffice.records.intake import FileFinding, FileFlaw

if TYPE_CHECKING:
    from openpyxl import Workbook

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of .xls and of encrypted workbooks
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_CONTENT_TYPES = "[Content_Types].xml"
_WORKBOOK = "xl/workbook.xml"
_FIRST_SHEET = "xl/worksheets/sheet1.xml"
_DIMENSION = re.compile(rb'<dimension ref="[A-Z]{1,3}\d{1,7}:[A-Z]{1,3}(\d{1,7})"')
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml")
_VALUE = re.compile(rb"<(?:\w+:)?(?:v|is)[ />]")  # of a cell that is not merely coloured
_SAYS_SIZE = 4096
_UNREADABLE = (OSError, KeyError, ValueError, NotImplementedError, EOFError, zipfile.BadZipFile)
_HEAD = 64 * 1024
_ROWS_AT_ONCE = 500
_BEAT = 0.2  # seconds after which a waiting reader is asked whether it still waits
_LAST_ROW = 1_048_576  # of a sheet, as the format has it
_EMPTY_ROWS = 2000  # so many are perhaps the end: what is read is handed on before it is sought


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of everything a workbook may have; sizes in bytes, times in seconds."""

    file: int = 100 << 20
    expanded: int = 600 << 20
    ratio: int = 150  # of a large member's size to its packed size
    members: int = 500
    rows: int = 500_000
    columns: int = 64
    cell: int = 32_767  # characters, as the format itself allows
    memory: int = 512 << 20
    seconds_per_block: float = 90.0  # the first has every shared string before it


LIMITS = Limits()


class SheetRow(NamedTuple):
    """One row: its number in the sheet, from 1, and its cells as text up to the last filled one."""

    number: int
    cells: tuple[str, ...]


def rows(
    path: Path,
    limits: Limits = LIMITS,
    *,
    moments: bool = False,
    waiting: Callable[[], None] | None = None,
) -> Generator[list[SheetRow], None, None]:
    """Yield the rows of a workbook's first sheet in blocks; empty rows are left out.

    A number that a spreadsheet made of a telephone number comes back as its
    digits; a date cell comes back as ISO 8601, with ``moments`` together with its time of
    day if it has one; a duration as h:mm:ss. Formulas are never evaluated. A large workbook
    takes long to open: ``waiting`` is called again and again meanwhile, and may raise.

    Raises:
        Refused: with a ``FileFinding``: this is no workbook, or it is too much.
        Unavailable: the file cannot be read.
    """
    look(path, limits)
    context = multiprocessing.get_context("spawn")
    receiving, sending = context.Pipe(duplex=False)
    child = context.Process(target=_serve, args=(path, sending, limits, moments), daemon=True)
    with _no_interrupt():
        child.start()
    sending.close()
    try:
        yield from _received(receiving, limits, waiting or _patiently)
    finally:
        receiving.close()
        child.kill()
        child.join()
        child.close()


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Start a child that Ctrl+C in the terminal does not reach: it ends when its reader does."""
    if sys.platform == "win32":
        yield  # nothing is inherited: the child says so itself
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _patiently() -> None:
    """Wait for the rows whatever happens."""


def _received(
    receiving: Connection, limits: Limits, waiting: Callable[[], None]
) -> Generator[list[SheetRow], None, None]:
    while True:
        ends = monotonic() + limits.seconds_per_block
        while not receiving.poll(min(_BEAT, limits.seconds_per_block)):
            if monotonic() >= ends:
                raise Refused([FileFinding(FileFlaw.TOO_SLOW)])
            waiting()
        try:
            answer = receiving.recv()
        except EOFError:  # the child died: its memory was up
            raise Refused([FileFinding(FileFlaw.TOO_MUCH_MEMORY)]) from None
        if answer is None:
            return
        if isinstance(answer, FileFinding):
            raise Refused([answer])
        yield answer


def claimed_rows(path: Path) -> int:
    """Return how many rows a workbook says that its first sheet has; 0 when it does not say.

    Nobody vouches for it: it is for a progress bar only.
    """
    try:
        with zipfile.ZipFile(path) as archive, archive.open(_FIRST_SHEET) as sheet:
            said = _DIMENSION.search(sheet.read(_SAYS_SIZE))
    except (*_UNREADABLE, zlib.error):
        return 0
    return int(said.group(1)) if said else 0


def other_sheets(path: Path) -> int:
    """Return how many sheets have anything on them besides one, the first that is read.

    0 when that cannot be seen.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            names = [name for name in archive.namelist() if _SHEET.fullmatch(name)]
            filled = [name for name in names if _has_values(archive, name)]
    except (*_UNREADABLE, zlib.error):
        return 0
    return max(0, len(filled) - 1)


def _has_values(archive: zipfile.ZipFile, name: str) -> bool:
    with archive.open(name) as sheet:
        return _VALUE.search(sheet.read(_HEAD)) is not None


def look(path: Path, limits: Limits = LIMITS) -> None:
    """Judge a workbook by its first bytes and the zip's own lists, without opening it.

    Raises:
        Refused: with a ``FileFinding``.
        Unavailable: the file cannot be read.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
        if size == 0:
            raise Refused([FileFinding(FileFlaw.EMPTY)])
        if size > limits.file:
            raise Refused([FileFinding(FileFlaw.TOO_LARGE, str(size))])
        _kind(path, head)
        with zipfile.ZipFile(path) as archive:
            _members(archive, limits)
    except zipfile.BadZipFile:
        raise Refused([FileFinding(FileFlaw.TRUNCATED)]) from None
    except (zlib.error, NotImplementedError, EOFError, ValueError):
        raise Refused([FileFinding(FileFlaw.UNREADABLE)]) from None
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error


def _kind(path: Path, head: bytes) -> None:
    if head.startswith(_OLE):
        flaw = FileFlaw.ENCRYPTED if _has(path, _ENCRYPTED) else FileFlaw.OLD_WORKBOOK
        raise Refused([FileFinding(flaw)])
    if head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        raise Refused([FileFinding(FileFlaw.WEB_PAGE)])
    if not head.startswith(b"PK"):
        raise Refused([FileFinding(FileFlaw.NOT_WORKBOOK)])


def _has(path: Path, sign: bytes) -> bool:
    before = b""
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            if sign in before + block:
                return True
            before = block[-len(sign) :]
    return False


def _members(archive: zipfile.ZipFile, limits: Limits) -> None:
    members = archive.infolist()
    names = {member.filename for member in members}
    if _CONTENT_TYPES not in names or _WORKBOOK not in names:
        raise Refused([FileFinding(FileFlaw.NOT_WORKBOOK)])
    if any(member.flag_bits & 1 for member in members):
        raise Refused([FileFinding(FileFlaw.ENCRYPTED)])
    if len(members) > limits.members or len(names) < len(members):
        raise Refused([FileFinding(FileFlaw.BOMB, str(len(members)))])
    if sum(member.file_size for member in members) > limits.expanded:
        raise Refused([FileFinding(FileFlaw.BOMB)])
    for member in members:
        large = member.file_size > 1 << 20
        if large and member.file_size > limits.ratio * max(1, member.compress_size):
            raise Refused([FileFinding(FileFlaw.BOMB, member.filename[:100])])
        if member.filename.endswith((".xml", ".rels", ".vml")):
            with archive.open(member) as file:
                # UTF-16 would hide the words between NULs.
                start = file.read(_HEAD).replace(b"\0", b"")
            if b"<!DOCTYPE" in start or b"<!ENTITY" in start:
                raise Refused([FileFinding(FileFlaw.ENTITIES)])


def _serve(path: Path, sending: Connection, limits: Limits, moments: bool) -> None:
    """Read the workbook (in the child) and send its rows, or why it cannot be read."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _cap_memory(limits.memory)
    warnings.simplefilter("ignore")
    try:
        for block in _blocks(path, limits, moments):
            sending.send(block)
        sending.send(None)
    except MemoryError:
        sending.send(FileFinding(FileFlaw.TOO_MUCH_MEMORY))
    except Refused as refusal:
        sending.send(refusal.findings[0])
    except BrokenPipeError:
        pass  # nobody reads any more
    except Exception:
        # The parser raises nearly anything on a broken workbook; its texts hold cells' values.
        with suppress(OSError):
            sending.send(FileFinding(FileFlaw.UNREADABLE))


def _cap_memory(size: int) -> None:
    """Take the rest of the memory away from this process, where the system can (not Windows)."""
    try:
        import resource  # noqa: PLC0415 - Windows has none
    except ImportError:
        return
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def _blocks(path: Path, limits: Limits, moments: bool) -> Iterator[list[SheetRow]]:
    import openpyxl  # noqa: PLC0415 - only the child needs it; the window starts without

    # By its name openpyxl refuses what is a workbook under another; look() went by the content.
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        yield from _rows_of(book, limits, moments)


def _rows_of(book: Workbook, limits: Limits, moments: bool) -> Iterator[list[SheetRow]]:
    try:
        sheet = book.worksheets[0]
        sheet.reset_dimensions()  # what the sheet claims of its size is not believed
        block: list[SheetRow] = []
        last, kept = 0, 0
        found = sheet.iter_rows(max_col=limits.columns, values_only=True)
        for number, values in enumerate(islice(found, _LAST_ROW), 1):
            cells = _cells(values, limits, moments)
            if not cells:
                if block and number - last > _EMPTY_ROWS:
                    yield block
                    block = []
                continue
            last, kept = number, kept + 1
            if kept > limits.rows:
                raise Refused([FileFinding(FileFlaw.TOO_MANY_ROWS, str(limits.rows))])
            block.append(SheetRow(number, tuple(cells)))
            if len(block) == _ROWS_AT_ONCE:
                yield block
                block = []
        if block:
            yield block
    finally:
        book.close()


def _cells(values: Sequence[object], limits: Limits, moments: bool) -> list[str]:
    """Return a row's cells as text up to the last filled one; of an empty row none, at once."""
    if values.count(None) == len(values):
        return []
    cells = [_text(value, limits.cell, moments) for value in values]
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _text(value: object, longest: int, moments: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        whole = not moments or value.time() == time()
        return value.date().isoformat() if whole else value.isoformat(" ", "seconds")
    if isinstance(value, timedelta):
        minutes, seconds = divmod(round(value.total_seconds()), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if isinstance(value, date):
        return value.isoformat()
    text = str(value)
    return text if len(text) <= longest else text[:longest]
