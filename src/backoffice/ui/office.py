"""What every tab knows of the office it works in: its policy, its papers, its memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backoffice.records.policy import Policy
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.memory import Memory

__all__ = ["Memory", "Office"]


@dataclass(frozen=True, slots=True)
class Office:
    """What the settings say to the rooms, and where a tab remembers its looks.

    ``home`` is the area code of numbers typed without one; ``scan_folder`` is where
    the scanner lays its files, None when there is no such folder.
    """

    policy: Policy
    home: str
    letterhead: Letterhead
    paper_size: PaperSize
    memory: Memory
    scan_folder: Path | None = None
