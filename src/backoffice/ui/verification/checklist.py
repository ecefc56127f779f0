"""The checklist: the rows that the requirement set asks for, and the way from one to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backoffice.records.papers import Requirement
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.verification.checklist_row import ChecklistRow
from backoffice.ui.verification.texts import lead_right, phone_shown
from backoffice.ui.verification.working import Working, rows
from backoffice.verification.desk import CaseView

_Key = tuple[str, str]


class Checklist(QWidget):
    """Papers of the file first, then those of each phone under its number."""

    ticked = Signal(object)  # SeenPaper
    complete = Signal()  # a key press has completed the last unfinished row
    scans_wanted = Signal(object, str)  # Requirement, line id
    scans_dropped = Signal(object, str, list)  # Requirement, line id, paths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[_Key, ChecklistRow] = {}
        self._case_id = ""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.setAccessibleName(self.tr("Checklist"))

    def rows(self) -> tuple[ChecklistRow, ...]:
        """The rows, in their order."""
        return tuple(self._rows.values())

    def row(self, requirement: str, line_id: str = "") -> ChecklistRow | None:
        """The row of a requirement, None when it is not asked."""
        return self._rows.get((requirement, line_id))

    def show_case(self, work: Working, *, editable: bool) -> None:
        """Show the rows of a case; those that stay keep their focus."""
        self._ask(work.now)
        scans = {(one.requirement, one.line_id): one.scans for one in work.view.case.papers}
        for (code, line_id), row in self._rows.items():
            seen = work.now.case.paper(code, line_id)
            row.show_seen(seen, work.of_row(code, line_id), editable=editable)
            row.parts.show_scans(scans.get((code, line_id), 0))

    def typed(self) -> dict[str, str]:
        """What is typed into fields and not saved: "paper.<code>@<line>.<field>"."""
        return {
            f"paper.{code}@{line_id}.{name}": text
            for (code, line_id), row in self._rows.items()
            for name, text in row.typed().items()
        }

    def restore(self, draft: dict[str, str]) -> int:
        """Put a draft back into its fields; return how many."""
        found = 0
        for (code, line_id), row in self._rows.items():
            start = f"paper.{code}@{line_id}."
            texts = {k.removeprefix(start): v for k, v in draft.items() if k.startswith(start)}
            row.restore(texts)
            found += len(texts)
        return found

    def focus_first_unfinished(self, after: ChecklistRow | None = None) -> bool:
        """Put the focus on the next row in which something is missing, round about."""
        order = list(self._rows.values())
        start = order.index(after) + 1 if after in order else 0
        for row in (*order[start:], *order[:start]):
            if not row.is_done:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def _ask(self, view: CaseView) -> None:
        wanted = rows(view)
        keys = [(requirement.code, line_id) for requirement, line_id in wanted]
        if view.case.id == self._case_id and keys == list(self._rows):
            return
        kept = self._rows if view.case.id == self._case_id else {}
        self._case_id = view.case.id
        self._clear(kept=set(keys) & set(kept))
        made: dict[_Key, ChecklistRow] = {}
        heading = ""
        for requirement, line_id in wanted:
            if line_id != heading and len(view.case.lines) > 1:
                heading = line_id
                self._column.addWidget(_phone_heading(view, line_id))
            key = (requirement.code, line_id)
            made[key] = kept.get(key) or self._make(requirement, line_id, view)
            self._column.addWidget(made[key])
        self._rows = made

    def _clear(self, kept: Iterable[_Key]) -> None:
        staying = {self._rows[key] for key in kept}
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None and widget not in staying:
                widget.hide()
                widget.deleteLater()

    def _make(self, requirement: Requirement, line_id: str, view: CaseView) -> ChecklistRow:
        place = phone_shown(view.case.line(line_id).number) if line_id else ""
        row = ChecklistRow(requirement, line_id, place, view.today, self)
        row.changed.connect(self.ticked)
        row.finished.connect(lambda: self._go_on(row))
        row.left.connect(lambda by: self._go(row, by))
        row.scans_wanted.connect(lambda: self.scans_wanted.emit(requirement, line_id))
        row.scans_dropped.connect(
            lambda paths: self.scans_dropped.emit(requirement, line_id, paths)
        )
        return row

    def _go_on(self, row: ChecklistRow) -> None:
        if not self.focus_first_unfinished(row):
            self.complete.emit()

    def _go(self, row: ChecklistRow, by: int) -> None:
        order = list(self._rows.values())
        at = order.index(row) + by
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)


def _phone_heading(view: CaseView, line_id: str) -> QLabel:
    label = QLabel(phone_shown(view.case.line(line_id).number))
    mark(label, "muted")
    lead_right(label)
    label.setContentsMargins(0, GAP // 2, GAP, 0)
    return label
