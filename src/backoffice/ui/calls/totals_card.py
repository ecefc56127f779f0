"""The totals of the whole result: by type, and everything together."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from backoffice.records import digits
from backoffice.records.calls import CallType, Summary, Total
from backoffice.ui.calls.shown import seconds_shown
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.theme import GAP, TIGHT, mark

#: The last digits of amounts stand under each other.
_UNITS = (
    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)


class TotalsCard(QFrame):
    """A row for each type that occurs, most calls first, and the sum below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(GAP + TIGHT, GAP, GAP + TIGHT, GAP)
        self._grid.setHorizontalSpacing(GAP + TIGHT)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(0, 1)
        self.setAccessibleName(self.tr("Totals of the whole result"))

    def show_summary(self, found: Summary | None) -> None:
        """Show totals; None takes them away."""
        while (item := self._grid.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.deleteLater()
        self.setVisible(found is not None)
        if found is None:
            self.setAccessibleDescription("")
            return
        heads = (self.tr("Type"), self.tr("Calls"), self.tr("Duration"), self.tr("Rials"))
        for at, text in enumerate(heads):
            self._put(0, at, text, "muted")
        kinds = sorted(found.by_type, key=lambda one: -found.by_type[one].count)
        for row, kind in enumerate(kinds, 1):
            self._line(row, call_type_words(kind), found.by_type[kind])
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        self._grid.addWidget(rule, len(kinds) + 1, 0, 1, 4)
        self._line(len(kinds) + 2, self.tr("All"), found.all, strong=True)
        self.setAccessibleDescription("; ".join(_told(kind, found) for kind in kinds))

    def _line(self, row: int, word: str, total: Total, *, strong: bool = False) -> None:
        texts = (
            word,
            digits.grouped(total.count),
            seconds_shown(total.seconds),
            digits.grouped(total.rials),
        )
        for at, text in enumerate(texts):
            label = self._put(row, at, text)
            if strong:
                font = label.font()
                font.setBold(True)
                label.setFont(font)

    def _put(self, row: int, column: int, text: str, role: str = "") -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        if column:
            label.setAlignment(_UNITS)
        if role:
            mark(label, role)
        self._grid.addWidget(label, row, column)
        return label


def _told(kind: CallType, found: Summary) -> str:
    return f"{call_type_words(kind)}: {digits.grouped(found.by_type[kind].count)}"
