"""The words for types of calls: each word of the file's column, and what it means."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls.formats_cutting import key
from backoffice.records import digits
from backoffice.records.calls import CallType
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.theme import GAP, ROW
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.wrapped import wrap

_MOST_WORDS = 60


class TypeWords(QWidget):
    """A row for every word; a word without a meaning makes its rows bad."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words: dict[str, CallType] = {}  # what is said, of words not listed too
        self._usual: dict[str, CallType] = {}  # what words mean in other formats, by their key
        self._seen: set[str] = set()
        self._listed: list[tuple[str, QComboBox]] = []
        self.table = QTableWidget(0, 3)
        self.table.setHorizontalHeaderLabels([self.tr("Word"), self.tr("Rows"), self.tr("Means")])
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().setVisible(False)
        self.table.verticalHeader().setDefaultSectionSize(ROW + 4)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(0, 180)
        named(self.table, self.tr("Words for types of calls"))
        says = QLabel(
            self.tr(
                "Rows with a word that means nothing here are bad. Where the column is empty, "
                "or there is none, the type comes from the dialled digits."
            )
        )
        wrap(says)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GAP, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(says)
        column.addWidget(self.table, 1)

    def know(self, words: Mapping[str, CallType]) -> None:
        """Take a word that is new here for what it means in other formats."""
        self._usual = {key(word): kind for word, kind in words.items()}

    def show_words(self, words: Mapping[str, CallType]) -> None:
        """Take over what a format says; nothing is told."""
        self._words = dict(words)
        self._choose()

    def list_words(self, found: Mapping[str, int]) -> None:
        """List the words of a file with how many rows have each, the words of the format too."""
        listed = dict(sorted(found.items(), key=lambda one: -one[1])[:_MOST_WORDS])
        self._take_over(listed)
        known = {key(word) for word in listed}
        listed |= {word: 0 for word in self._words if key(word) not in known}
        if [word for word, _ in self._listed] == list(listed):
            return
        self._listed = []
        self.table.setRowCount(len(listed))
        for row, (word, count) in enumerate(listed.items()):
            self.table.setItem(row, 0, QTableWidgetItem(word))
            self.table.setItem(row, 1, QTableWidgetItem(digits.grouped(count) if count else ""))
            combo = self._combo(word)
            self.table.setCellWidget(row, 2, combo)
            self._listed.append((word, combo))
        self._choose()

    def _take_over(self, listed: Mapping[str, int]) -> None:
        said = {key(word) for word in self._words}
        for word in listed:
            name = key(word)
            if name not in self._seen | said and name in self._usual:
                self._words[word] = self._usual[name]
            self._seen.add(name)

    def _combo(self, word: str) -> QComboBox:
        combo = QComboBox()
        combo.addItem(self.tr("nothing: its rows are bad"), "")
        for kind in CallType:
            combo.addItem(call_type_words(kind), kind.value)
        named(combo, self.tr("Meaning of \u201c{word}\u201d").format(word=word))
        combo.currentIndexChanged.connect(lambda: self._chosen(word, combo))
        return combo

    def combo(self, word: str) -> QComboBox:
        """The choice of a listed word."""
        return dict(self._listed)[word]

    def words(self) -> dict[str, CallType]:
        """What the words mean."""
        return dict(self._words)

    def _choose(self) -> None:
        meant = {key(word): kind for word, kind in self._words.items()}
        for word, combo in self._listed:
            kind = meant.get(key(word))
            with QSignalBlocker(combo):
                combo.setCurrentIndex(combo.findData(kind.value if kind is not None else ""))

    def _chosen(self, word: str, combo: QComboBox) -> None:
        same = [one for one in self._words if key(one) == key(word)]
        for one in same:
            del self._words[one]
        if combo.currentData():
            self._words[same[0] if same else word] = CallType(combo.currentData())
        self.changed.emit()
