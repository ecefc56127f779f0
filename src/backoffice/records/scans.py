"""A scan that may be kept, and why one may not."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class ScanFlaw(StrEnum):
    """Why a file is not taken as a scan (safety.md T7, §9 rows 89-96)."""

    EMPTY = "empty"
    TOO_BIG = "too_big"
    NOT_A_SCAN = "not_a_scan"  # by content, whatever its name says
    DAMAGED = "damaged"
    TOO_MANY_PIXELS = "too_many_pixels"
    TOO_MANY_PAGES = "too_many_pages"
    ENCRYPTED = "encrypted"


@dataclass(frozen=True, slots=True)
class BadScan:
    """The finding of a refused file; ``limit`` is what was exceeded, as text."""

    flaw: ScanFlaw
    file_name: str
    limit: str = ""


@dataclass(frozen=True, slots=True)
class CleanScan:
    """A scan's pixels, written anew: nothing of the original file but its picture."""

    mime: str
    content: bytes = field(repr=False)
    sha256: str
    source_sha256: str  # of the file as it came: the same scan on two people
    pages: int
    width: int
    height: int
