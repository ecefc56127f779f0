"""A splitter that remembers where its operator put it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter

from backoffice.ui.memory import Memory


class Splitter(QSplitter):
    """Leaves the pixel free by which Qt puts its parts too far to the right from right to left."""

    def __init__(self, way: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__(way)
        if way is Qt.Orientation.Horizontal and self.isRightToLeft():
            self.setContentsMargins(0, 0, 1, 0)


class KeptSplitter(Splitter):
    """Divided as usual until its handle is moved; from then on the operator's own place."""

    def __init__(
        self,
        memory: Memory,
        key: str,
        usual: Callable[[int], list[int]],
        way: Qt.Orientation = Qt.Orientation.Horizontal,
    ) -> None:
        """Remember under ``key``; ``usual`` divides a length (pixels)."""
        super().__init__(way)
        self._memory = memory
        self._key = key
        self._usual = usual
        self._fixed: Callable[[int], list[int]] | None = None
        self._placed = False
        self.setChildrenCollapsible(False)
        self.splitterMoved.connect(self._moved)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._divide()

    def _divide(self) -> None:
        usual = self._fixed or (None if self._placed else self._usual)
        if usual is not None:
            across = self.orientation() is Qt.Orientation.Horizontal
            self.setSizes(usual(self.width() if across else self.height()))

    def fix(self, divided: Callable[[int], list[int]]) -> None:
        """Divide this way alone until it is loosened; the operator's own place is kept."""
        self.keep()
        self._fixed = divided
        self._divide()

    def loosen(self) -> None:
        """Stand where the operator left it again, or as usual."""
        self._fixed = None
        self._divide()
        if self._placed:
            self.remember()

    def remember(self) -> None:
        """Stand where the operator left it, when they ever moved it."""
        kept = self._memory.value(self._key)
        if kept:
            self._placed = self.restoreState(QByteArray.fromBase64(kept.encode("ascii")))

    def keep(self) -> None:
        """Remember the place, when it is the operator's own."""
        if self._placed and self._fixed is None:
            place = bytes(self.saveState().toBase64().data()).decode("ascii")
            self._memory.keep(self._key, place)

    def _moved(self) -> None:
        self._placed = self._placed or self._fixed is None


def first_part(share: float, least: int, most: int) -> Callable[[int], list[int]]:
    """Give the first of two parts its share of a length, within these pixels."""

    def divided(length: int) -> list[int]:
        first = min(max(int(length * share), least), most)
        return [first, length - first]

    return divided
