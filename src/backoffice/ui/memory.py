"""Where the window remembers its looks; small, because it is read before the first paint."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSettings


class Memory:
    """Small things remembered from one day to the next: a splitter's place, columns, a filter.

    Each operator has their own; what belongs to the workstation (the window's
    place) has an operator of "". Never a subscriber's data: the file is plain.
    """

    def __init__(self, file: Path, operator: str = "") -> None:
        """Keep things in ``file`` (ini form) under ``operator``."""
        self._store = QSettings(str(file), QSettings.Format.IniFormat)
        self._group = f"operator/{operator}" if operator else "workstation"

    def value(self, key: str, default: str = "") -> str:
        """The text kept under ``key``."""
        kept = self._store.value(f"{self._group}/{key}", default)
        return kept if isinstance(kept, str) else default

    def keep(self, key: str, value: str) -> None:
        """Keep ``value`` under ``key``; the file follows shortly after."""
        self._store.setValue(f"{self._group}/{key}", value)

    def settle(self) -> None:
        """Write the file now."""
        self._store.sync()
