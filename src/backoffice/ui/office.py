"""What every tab knows of the office it works in: its policy, its papers, its memory."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from backoffice.records.pins import PinUse
from backoffice.records.policy import Policy
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.memory import Memory

__all__ = ["Memory", "Office"]


@dataclass(frozen=True, slots=True)
class Office:
    """What the settings say to the rooms, and where a tab remembers its looks.

    ``home`` is the area code of numbers typed without one; ``scan_folder`` is where
    the scanner lays its files, None when there is no such folder. ``pin_use`` is what the slip
    of a code of 2828 says that it serves, ``pin_serves`` what this counter tells a caller for it.
    """

    policy: Policy
    home: str
    letterhead: Letterhead
    paper_size: PaperSize
    memory: Memory
    scan_folder: Path | None = None
    pin_use: str = ""
    pin_serves: frozenset[PinUse] = frozenset()
