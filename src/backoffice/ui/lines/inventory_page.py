"""A centre's inventory goes out as a workbook; it comes in through a door of another room."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Forbidden, Refused
from backoffice.lines import exports
from backoffice.lines.exports import ExportedLines
from backoffice.records import digits
from backoffice.records.number_pools import PoolFinding
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.doors import Door
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.lines.words import pool_words
from backoffice.ui.messages import Messages
from backoffice.ui.printers import Printers
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_common import finding_words


class InventoryPage(QWidget):
    """A card to take an inventory out, and one for each door that brings one in."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        printers: Printers,
        doors: Sequence[Door],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._printers = printers
        self._job: Job | None = None
        self.doors = [door for door in doors if desk.may(door.right)]
        self.door_buttons: list[QPushButton] = []
        self.centre = QComboBox()
        self.centre.setMinimumWidth(220)
        named(self.centre, self.tr("Centre of the inventory"))
        self.export = QPushButton(self.tr("Save as a workbook\u2026 (F6)"))
        self.export.setAutoDefault(False)
        icons.give(self.export, "export")
        self.progress = ProgressStrip()
        self._lay_out()
        self.export.clicked.connect(self.ask_file)
        self._light()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(WIDE)
        for at, door in enumerate(self.doors):
            key = " (F9)" if at == 0 else ""
            button = QPushButton(f"{door.title}\u2026{key}")
            icons.give(button, door.icon)
            button.setAutoDefault(False)
            button.clicked.connect(lambda _on=False, one=door: one.open(self.window()))
            self.door_buttons.append(button)
            column.addWidget(_card(door.title, door.says, [button]))
        says = self.tr(
            "Every line of a centre in the form that the import reads. The file is written down "
            "in the audit with its hash."
        )
        column.addWidget(_card(self.tr("Take an inventory out"), says, [self.centre, self.export]))
        column.addWidget(self.progress)
        column.addStretch(1)
        self.setFocusProxy(self.export)

    def set_centres(self, names: Mapping[str, str]) -> None:
        """Offer these centres, by code; the desk's own is chosen."""
        self.centre.clear()
        for code, name in names.items():
            self.centre.addItem(name or code, code)
        self.centre.setCurrentIndex(max(self.centre.findData(self._desk.centre), 0))
        self._light()

    def _light(self) -> None:
        why = self.why_not()
        self.export.setEnabled(not why)
        self.export.setToolTip(why)
        self.export.setAccessibleDescription(why)

    def why_not(self) -> str:
        """Why no inventory can be taken out now; "" when one can."""
        if not self._desk.may(Right.EXPORT_LINES):
            return self.tr("Your role may not take inventories out.")
        if self._job is not None:
            return self.tr("An inventory is being written; wait or stop it.")
        return "" if self.centre.count() else self.tr("There is no centre.")

    def bring_in(self) -> None:
        """Open the first door."""
        if self.door_buttons:
            self.door_buttons[0].click()

    def ask_file(self) -> None:
        """Ask where the workbook is to be, and write it."""
        if self.why_not():
            return
        code = str(self.centre.currentData() or "")
        kinds = self.tr("Excel workbook (*.xlsx)")
        title = self.tr("Save the inventory")
        path = self._printers.ask_file(self.window(), title, f"lines-{code}.xlsx", kinds)
        if path:
            target = Path(path)
            if target.suffix.lower() != ".xlsx":
                target = target.with_name(f"{target.name}.xlsx")
            self._write(code, target)

    def _write(self, code: str, target: Path) -> None:
        def work(database: Any, report: Report) -> ExportedLines:
            return exports.export_lines(database, code, target, report)

        def done(made: ExportedLines) -> None:
            rows = self.tr("%Ln line(s)", "", made.rows)
            text = self.tr("{rows} written to {file}.")
            self._messages.say(text.format(rows=rows, file=digits.isolate(target.name)))

        def failed(failure: Exception) -> None:
            if isinstance(failure, Refused) and not isinstance(failure, Forbidden):
                said = [_words(one) for one in failure.findings]
                self._messages.say(" ".join(said), Tone.BAD)
            else:
                self._messages.show_failure(failure, retry=lambda: self._write(code, target))

        self._job = self._jobs.long(self, work, done, failed)
        self._job.ended.connect(self._ended)
        self.destroyed.connect(self._job.cancel)
        self.progress.watch(self._job, self.tr("The inventory is being written\u2026"))
        self._light()

    def _ended(self) -> None:
        self._job = None
        self._light()


def _words(finding: object) -> str:
    return pool_words(finding) if isinstance(finding, PoolFinding) else finding_words(finding)


def _card(title: str, says: str, widgets: Sequence[QWidget]) -> QFrame:
    card = QFrame()
    mark(card, "card")
    text = QLabel(says)
    wrap(text)
    mark(text, "muted")
    row = QHBoxLayout()
    row.setSpacing(GAP)
    for widget in widgets:
        row.addWidget(widget, 0, Qt.AlignmentFlag.AlignLeft)
    row.addStretch(1)
    column = QVBoxLayout(card)
    column.setContentsMargins(WIDE, GAP, WIDE, WIDE)
    column.setSpacing(GAP)
    column.addWidget(section(title))
    column.addWidget(text)
    column.addLayout(row)
    return card
