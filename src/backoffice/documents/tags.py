"""The check tag of a paper: sixteen digits over every printed field.

The tag is HMAC-SHA256 over a canonical writing of the record, reduced to
digits because a scanner under a Persian keyboard layout types nothing else
dependably. Its first digit names the key, so that papers made before a key was
replaced can still be checked with the old one. The tag says that a paper is
unaltered, never that it is still in force: that is asked of the database.

Source: safety.md T13 (forged or replayed receipts).
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Iterable, Iterator
from dataclasses import fields as fields_of
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import Enum

from backoffice.records import passcodes
from backoffice.records.digits import ascii_digits
from backoffice.records.receipts import DeficiencySlip, Receipt
from backoffice.records.ticket_papers import Sheet

LENGTH = passcodes.TAG_LENGTH
SHORTEST_KEY = 16  # bytes
_VERSION = b"backoffice paper 1\n"

Fields = tuple[tuple[str, str], ...]
Paper = Receipt | DeficiencySlip | Sheet


def fields(paper: Paper) -> Fields:
    """Return every field of a paper but its tag, as names and canonical texts, in order.

    Dates are ISO 8601 and Gregorian, times to the second, truth is 1 or 0,
    nothing is the empty text; the items of lists are numbered.
    """
    return tuple(pair for pair in _walk("", paper) if pair[0] != "tag")


def canonical(named: Iterable[tuple[str, str]]) -> bytes:
    """Return the bytes that are signed; no two different sets of fields share them."""
    written = bytearray(_VERSION)
    for name, value in named:
        data = value.encode("utf-8", "surrogatepass")
        written += f"{name}={len(data)}:".encode() + data + b"\n"
    return bytes(written)


def tag(named: Iterable[tuple[str, str]], key: bytes) -> str:
    """Return the sixteen digits over these fields: one of the key, fifteen of the content.

    Raises:
        ValueError: the key is shorter than 16 bytes.
    """
    if len(key) < SHORTEST_KEY:
        raise ValueError("the key is too short")
    digest = hmac.new(key, canonical(named), hashlib.sha256).digest()
    number = int.from_bytes(digest, "big") % 10 ** (LENGTH - 1)
    return f"{key_id(key)}{number:0{LENGTH - 1}d}"


def key_id(key: bytes) -> str:
    """Return the digit by which a tag names its key; it tells nothing else of the key."""
    digest = hmac.new(key, b"backoffice key id", hashlib.sha256).digest()
    return str(int.from_bytes(digest, "big") % 10)


def verify(named: Iterable[tuple[str, str]], given: str, keys: Iterable[bytes]) -> bool:
    """Say whether a tag belongs to these fields under any of the keys, the present or a past one.

    ``given`` may be in groups and in Persian digits, as it is read off a paper.
    """
    held = tuple(named)
    digits = _digits(given)
    matches = [
        hmac.compare_digest(tag(held, key), digits) for key in keys if digits[:1] == key_id(key)
    ]
    return any(matches)


def grouped(digits: str) -> str:
    """Return a tag in groups of four, for reading."""
    return " ".join(digits[start : start + 4] for start in range(0, len(digits), 4))


def code(paper: Paper) -> str:
    """Return what the paper's QR code holds: its number's digits, then the tag."""
    return _digits(paper.number) + paper.tag


def _digits(text: str) -> str:
    return "".join(one for one in ascii_digits(text) if one in "0123456789")


def _walk(name: str, value: object) -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        for one in fields_of(value):
            below = f"{name}.{one.name}" if name else one.name
            yield from _walk(below, getattr(value, one.name))
    elif isinstance(value, tuple):
        yield f"{name}.count", str(len(value))
        for index, item in enumerate(value):
            yield from _walk(f"{name}.{index}", item)
    else:
        yield name, _text(value)


def _text(value: object) -> str:
    match value:
        case None:
            return ""
        case Enum():
            return str(value.value)
        case bool():
            return "1" if value else "0"
        case datetime():
            return value.isoformat(timespec="seconds")
        case date():
            return value.isoformat()
        case str() | int():
            return str(value)
        case _:
            raise TypeError(type(value).__name__)
