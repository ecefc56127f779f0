"""What is missing, and whether the rest may go on without it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.theme import TIGHT, Tone, mark
from backoffice.ui.verification.texts import finding_words, lifter_words
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import section
from backoffice.verification import rules
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack


class FindingsPanel(QWidget):
    """The findings as sentences: what stands in the way first, then what to look at."""

    chosen = Signal(object)  # Finding
    override_wanted = Signal(object)  # Finding

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.title = section(self.tr("What is missing"))
        self.summary = QLabel()
        mark(self.summary, "muted")
        self.list = FindingList()
        self.list.set_empty(self.tr("Nothing is missing."))
        self.list.chosen.connect(self.chosen)
        self.list.currentRowChanged.connect(self._current_changed)
        self.lift = QPushButton(self.tr("Wave through\u2026  F11"))
        mark(self.lift, "quiet")
        icons.give(self.lift, "supervisor")
        self.lift.clicked.connect(self.ask_override)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.lift)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(head)
        column.addWidget(self.list)

    def show_case(self, view: CaseView) -> None:
        """List what is missing in a case."""
        told = [one for one in view.findings if not _says_nothing_new(one, view)]
        ordered = sorted(told, key=lambda one: (not one.blocks, bool(one.line_id)))
        # A phone that is not complete stays out; it does not stop the others.
        others = bool(rules.grantable(view.case, view.findings))
        listed = [self._row(one, others=others) for one in ordered]
        if listed and not rules.blocking(view.findings):
            # What is left are single phones and things to look at.
            listed.insert(0, FindingRow(self.tr("Nothing stands in the way."), tone=Tone.GOOD))
        self.list.show_findings(listed)
        self._summarise(view)
        liftable = any(one.liftable for one in view.findings)
        self.lift.setVisible(liftable and self._desk.may(Right.OVERRIDE))
        self._current_changed()

    def current(self) -> Finding | None:
        """The finding that the cursor is on."""
        rows, at = self.list.rows(), self.list.currentRow()
        target = rows[at].target if 0 <= at < len(rows) else None
        return target if isinstance(target, Finding) else None

    def focus_list(self) -> None:
        """Put the cursor on the first finding."""
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.list.currentRow() < 0:
            self.list.setCurrentRow(0)

    def ask_override(self) -> None:
        """Ask to wave the current finding through, or else the first that can be."""
        rows = [row.target for row in self.list.rows() if isinstance(row.target, Finding)]
        liftable = [one for one in rows if one.liftable]
        current = self.current()
        if current in liftable:
            self.override_wanted.emit(current)
        elif liftable:
            self.override_wanted.emit(liftable[0])

    def _row(self, one: Finding, *, others: bool) -> FindingRow:
        text = finding_words(one)
        if one.liftable:
            text = f"{text} {lifter_words(one)}"
        if not one.blocks:
            return FindingRow(text, one, Tone.INFO)
        out = bool(one.line_id) and others
        return FindingRow(text, one, Tone.WARNING if out else Tone.BAD)

    def _summarise(self, view: CaseView) -> None:
        granted = len(rules.grantable(view.case, view.findings))
        asked = len(view.case.lines)
        blocked = [one for one in rules.blocking(view.findings) if one.lack is not Lack.NO_LINE]
        if asked > 1 and granted < asked and granted and not blocked:
            self.summary.setText(
                self.tr("%Ln phone(s) will be granted, ", "", granted)
                + self.tr("%Ln stay(s) out", "", asked - granted)
            )
        else:
            self.summary.setText("")

    def _current_changed(self, _row: int = 0) -> None:
        current = self.current()
        self.lift.setEnabled(current is None or current.liftable)


def _says_nothing_new(one: Finding, view: CaseView) -> bool:
    """That no phone is complete follows from what is said of each phone."""
    return one.lack is Lack.NONE_GRANTED and any(
        other.blocks and other.line_id for other in view.findings
    )
