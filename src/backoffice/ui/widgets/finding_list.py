"""What is missing, as sentences; each leads to its field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QWidget

from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, shades_of

_TARGET = Qt.ItemDataRole.UserRole
_TONE = Qt.ItemDataRole.UserRole + 1
_ICON = 16
_MOST_LINES = 9


@dataclass(frozen=True, slots=True)
class FindingRow:
    """One sentence, where it leads, and how bad it is."""

    text: str
    target: object = None
    tone: Tone = Tone.BAD


class FindingList(QListWidget):
    """As tall as its sentences; a click or Return on one emits its target."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWordWrap(True)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setIconSize(QSize(_ICON, _ICON))
        self._empty = FindingRow(self.tr("Nothing is missing."), tone=Tone.GOOD)
        self._rows: tuple[FindingRow, ...] = ()
        self.itemClicked.connect(self._lead)
        self.setAccessibleName(self.tr("What is missing"))
        self._fill()

    def set_empty(self, text: str, tone: Tone = Tone.GOOD) -> None:
        """Say ``text`` when there is nothing to list."""
        empty = FindingRow(text, tone=tone)
        if empty != self._empty:
            self._empty = empty
            self._fill()

    def show_findings(self, rows: Sequence[FindingRow]) -> None:
        """List these sentences; the chosen one stays chosen when it is still there."""
        if tuple(rows) == self._rows:
            return
        current = self.currentItem().text() if self.currentItem() else ""
        self._rows = tuple(rows)
        self._fill()
        for index, row in enumerate(self._rows):
            if row.text == current:
                self.setCurrentRow(index)

    def rows(self) -> tuple[FindingRow, ...]:
        """What is listed."""
        return self._rows

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            if self.currentItem():
                self._lead(self.currentItem())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            for index in range(self.count()):
                self._colour(self.item(index))
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def sizeHint(self) -> QSize:
        heights = [self.item(index).sizeHint().height() for index in range(self.count())]
        return QSize(240, sum(heights[:_MOST_LINES]) + 2 * self.frameWidth() + TIGHT)

    def minimumSizeHint(self) -> QSize:
        first = self.item(0).sizeHint().height() if self.count() else 0
        return QSize(120, first + 2 * self.frameWidth() + TIGHT)

    def _fill(self) -> None:
        self.clear()
        for row in self._rows or (self._empty,):
            item = QListWidgetItem(row.text)
            item.setData(_TARGET, row.target)
            item.setData(_TONE, row.tone)
            item.setToolTip(self.tr("Press Enter to go to its field") if row.target else "")
            self._colour(item)
            self.addItem(item)
        self._measure()

    def _colour(self, item: QListWidgetItem) -> None:
        tone = item.data(_TONE)
        ink = shades_of(self).tone(Tone(tone))
        item.setIcon(icons.icon(Tone(tone).icon, ink.ink))
        item.setForeground(QColor(shades_of(self).text))

    def _measure(self) -> None:
        room = max(self.viewport().width() - _ICON - 3 * GAP, 80)
        metrics = self.fontMetrics()
        for index in range(self.count()):
            item = self.item(index)
            wrapped = metrics.boundingRect(
                0, 0, room, 10_000, Qt.TextFlag.TextWordWrap, item.text()
            )
            item.setSizeHint(QSize(room, max(wrapped.height(), _ICON) + 2 * TIGHT))
        self.updateGeometry()

    def _lead(self, item: QListWidgetItem) -> None:
        target = item.data(_TARGET)
        if target is not None:
            self.chosen.emit(target)
