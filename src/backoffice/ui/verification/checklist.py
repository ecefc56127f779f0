"""The checklist: the rows that the requirement set asks for, and the way from one to the next.

Rows are lent again to the next case instead of being made anew, and a file of
many phones gets its rows in slices, so that the window never waits for them.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from backoffice.records.cases import CaseState
from backoffice.records.papers import Requirement
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.verification.checklist_row import ChecklistRow
from backoffice.ui.verification.texts import lead_right, phone_shown
from backoffice.ui.verification.working import Working, rows
from backoffice.verification.desk import CaseView

_Key = tuple[str, str]
_AT_ONCE, _SLICE = 8, 2  # rows


class Checklist(QWidget):
    """Papers of the file first, then those of each phone under its number."""

    ticked = Signal(object)  # SeenPaper
    complete = Signal()  # a key press has completed the last unfinished row
    moved = Signal()  # the focus was put on a row
    grown = Signal()  # rows have been added or taken away
    scans_wanted = Signal(object, str)  # Requirement, line id
    scans_dropped = Signal(object, str, list)  # Requirement, line id, paths

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[_Key, ChecklistRow] = {}
        self._spare: dict[Requirement, list[ChecklistRow]] = {}
        self._later: deque[tuple[Requirement, str]] = deque()
        self._staying: dict[_Key, ChecklistRow] = {}
        self._keys: list[_Key] = []
        self._headed = ""
        self._case_id = ""
        self._work: Working | None = None
        self._editable = False
        self._more = QTimer(self)
        self._more.timeout.connect(self._grow_on)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(TIGHT)
        self.setAccessibleName(self.tr("Checklist"))

    def rows(self) -> tuple[ChecklistRow, ...]:
        """The rows, in their order."""
        return tuple(self._rows.values())

    def row(self, requirement: str, line_id: str = "") -> ChecklistRow | None:
        """The row of a requirement, None when it is not asked."""
        key = (requirement, line_id)
        if key not in self._rows and key in self._keys:
            self._grow(len(self._later))
        return self._rows.get(key)

    def show_case(self, work: Working, *, editable: bool) -> None:
        """Show the rows of a case; those that stay keep their focus."""
        self._work, self._editable = work, editable
        self._ask(work.now)
        for row in self._rows.values():
            self._show(row)

    def warm(self, requirement: Requirement, today: date) -> None:
        """Make a row for later while nobody waits; ``today`` is Gregorian."""
        if not self._spare.get(requirement):
            row = self._make(requirement, today)
            row.hide()
            self._spare.setdefault(requirement, []).append(row)

    def typed(self) -> dict[str, str]:
        """What is typed into fields and not saved: "paper.<code>@<line>.<field>"."""
        return {
            f"paper.{code}@{line_id}.{name}": text
            for (code, line_id), row in self._rows.items()
            for name, text in row.typed().items()
        }

    def restore(self, draft: dict[str, str]) -> int:
        """Put a draft back into its fields; return how many."""
        if any(key.startswith("paper.") for key in draft):
            self._grow(len(self._later))
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
                self.moved.emit()
                return True
        if self._later:
            self._grow(len(self._later))
            return self.focus_first_unfinished(after)
        return False

    # Rows come and go

    def _ask(self, view: CaseView) -> None:
        wanted = rows(view)
        keys = [(requirement.code, line_id) for requirement, line_id in wanted]
        if view.case.id == self._case_id and keys == self._keys:
            return
        same = view.case.id == self._case_id
        self._staying = {k: r for k, r in self._rows.items() if same and k in keys}
        self._case_id, self._keys, self._headed = view.case.id, keys, ""
        self._clear(staying=self._staying.values())
        self._rows = {}
        self._later = deque(wanted)
        self._grow(max(_AT_ONCE, len(self._staying)))
        self.grown.emit()

    def _clear(self, staying: Iterable[ChecklistRow]) -> None:
        kept = set(staying)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if isinstance(widget, ChecklistRow):
                if widget not in kept:
                    widget.hide()
                    self._spare.setdefault(widget.requirement, []).append(widget)
            elif widget is not None:
                widget.hide()
                widget.deleteLater()

    def _grow(self, count: int) -> None:
        if self._work is None:
            return
        view = self._work.now
        several = len(view.case.lines) > 1
        for _ in range(min(count, len(self._later))):
            requirement, line_id = self._later.popleft()
            if several and line_id != self._headed:
                self._headed = line_id
                self._column.addWidget(_phone_heading(view, line_id))
            row = self._row_for(requirement, line_id, view)
            self._rows[requirement.code, line_id] = row
            self._column.addWidget(row)
            row.show()
            self._show(row)
        if self._later:
            self._more.start(0)
        elif self._more.isActive():
            self._more.stop()
            self.grown.emit()

    def _grow_on(self) -> None:
        self._grow(_SLICE)

    def _row_for(self, requirement: Requirement, line_id: str, view: CaseView) -> ChecklistRow:
        staying = self._staying.pop((requirement.code, line_id), None)
        if staying is not None:
            return staying
        spare = self._spare.get(requirement)
        row = spare.pop() if spare else self._make(requirement, view.today)
        place = phone_shown(view.case.line(line_id).number) if line_id else ""
        row.begin(line_id, place, view.today)
        return row

    def _make(self, requirement: Requirement, today: date) -> ChecklistRow:
        row = ChecklistRow(requirement, today, self)
        row.changed.connect(self.ticked)
        row.finished.connect(lambda: self._go_on(row))
        row.left.connect(lambda by: self._go(row, by))
        row.scans_wanted.connect(lambda: self.scans_wanted.emit(requirement, row.line_id))
        row.scans_dropped.connect(
            lambda paths: self.scans_dropped.emit(requirement, row.line_id, paths)
        )
        return row

    def _show(self, row: ChecklistRow) -> None:
        work = self._work
        if work is None:
            return
        code, line_id = row.requirement.code, row.line_id
        seen = work.now.case.paper(code, line_id)
        scans = work.view.case.paper(code, line_id).scans
        # What an activation was built on stays; only phones that came later are open.
        open_ = bool(line_id) or work.view.case.state is not CaseState.ACTIVATED
        found = work.of_row(code, line_id)
        row.show_seen(seen, found, scans, editable=self._editable and open_)

    def _go_on(self, row: ChecklistRow) -> None:
        if not self.focus_first_unfinished(row):
            self.complete.emit()

    def _go(self, row: ChecklistRow, by: int) -> None:
        order = list(self._rows.values())
        at = order.index(row) + by
        if 0 <= at < len(order):
            order[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.moved.emit()


def _phone_heading(view: CaseView, line_id: str) -> QLabel:
    label = QLabel(phone_shown(view.case.line(line_id).number))
    mark(label, "muted")
    lead_right(label)
    label.setContentsMargins(0, GAP // 2, GAP, 0)
    return label
