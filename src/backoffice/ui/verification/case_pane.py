"""The one file being worked on: its head, checklist, phones, particulars, what is missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.cases import CaseState
from backoffice.records.operators import Desk
from backoffice.records.papers import SeenPaper
from backoffice.records.people import Field, PartyKind
from backoffice.records.policy import Policy
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.verification.actions_bar import ActionsBar
from backoffice.ui.verification.case_header import CaseHeader
from backoffice.ui.verification.checklist import Checklist
from backoffice.ui.verification.findings_panel import FindingsPanel
from backoffice.ui.verification.lines_panel import LinesPanel
from backoffice.ui.verification.particulars import ParticularsForm
from backoffice.ui.verification.working import Working, may_correct, may_edit
from backoffice.ui.widgets.form import section
from backoffice.verification import requirements
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding

_TWO_COLUMNS = 760  # pixels; narrower panes put the particulars below
_MISSING_SHARE = 0.21  # of the pane's height, at most


class CasePane(QWidget):
    """Shows a `Working` and says what the clerk types; the deeds are done elsewhere."""

    typed = Signal()  # something was typed; see `typed_texts`
    particulars_left = Signal()
    lines_left = Signal()

    def __init__(
        self, desk: Desk, policy: Policy, home: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._policy = policy
        self.work: Working | None = None
        self._early: list[QKeyEvent] | None = None
        self._follow = QTimer(self)
        self._follow.setSingleShot(True)
        self._follow.timeout.connect(self._follow_focus)
        self._order = QTimer(self)
        self._order.setSingleShot(True)
        self._order.timeout.connect(self._order_stops)
        self.header = CaseHeader()
        self.checklist = Checklist()
        self.lines = LinesPanel(home)
        self.particulars = ParticularsForm(home)
        self.findings = FindingsPanel(desk)
        self.bar = ActionsBar(desk)
        self.empty = QLabel()
        self._lay_out()
        self._connect()
        self.show_nothing()

    def _lay_out(self) -> None:
        mark(self.empty, "muted")
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.empty.setWordWrap(True)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(GAP)
        self._body = self._make_body()
        column.addWidget(self.header)
        column.addWidget(self._body, 1)
        column.addWidget(self.findings)
        column.addWidget(self.bar)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(page)

    def _make_body(self) -> QScrollArea:
        papers = _column(
            section(self.tr("Checklist")), self.checklist, section(self.tr("Phones")), self.lines
        )
        who = _column(section(self.tr("Particulars")), self.particulars)
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(0, 0, GAP // 2, 0)
        self._columns.setSpacing(WIDE)
        self._columns.addWidget(papers, 58)
        self._columns.addWidget(who, 42)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return area

    def _connect(self) -> None:
        self.particulars.typed.connect(self._typed)
        self.particulars.left.connect(self.particulars_left)
        self.lines.typed.connect(self._typed)
        self.lines.left.connect(self.lines_left)
        self.findings.chosen.connect(self.jump)
        self.checklist.complete.connect(self._checklist_complete)
        self.checklist.moved.connect(self._follow.start)
        for part in (self.checklist, self.lines, self.particulars):
            part.grown.connect(self._order.start)

    # What is shown

    def view(self) -> CaseView | None:
        """The case as it will be once everything on the screen is saved; None for none."""
        return self.work.now if self.work else None

    def case_id(self) -> str:
        """Which case is shown, "" for none."""
        return self.work.view.case.id if self.work else ""

    def show_nothing(self, text: str = "") -> None:
        """Show no case."""
        self.work = None
        self._early = None
        self.empty.setText(text or self.tr("Choose a file in the list, or search for one."))
        self._stack.setCurrentIndex(0)

    def show_view(self, view: CaseView) -> None:
        """Show a case that was read; of the same case what is typed stays as typed."""
        if self.work is None or self.work.view.case.id != view.case.id:
            self.work = Working(view, self._policy)
            self._body.verticalScrollBar().setValue(0)
        else:
            self.work.answered(view)
        self._show_all()

    def answered(self, view: CaseView, pending: tuple[SeenPaper, ...]) -> None:
        """Take the answer of a deed; ticks that were not sent yet stay."""
        if self.work is None or self.work.view.case.id != view.case.id:
            return
        self.work.answered(view, pending)
        self._show_all()

    def is_editable(self) -> bool:
        """Say whether this desk may write in the file."""
        return self.work is not None and may_edit(self.work.view, self._desk)

    def restore(self, draft: dict[str, str]) -> int:
        """Put a draft back into its fields; return how many it filled."""
        found = self.particulars.restore(draft)
        found += self.lines.restore(draft)
        found += self.checklist.restore(draft)
        if found:
            self._typed()
        return found

    def typed_texts(self) -> dict[str, str]:
        """Everything typed and not saved, by the name of its field."""
        return {
            **self.particulars.typed_texts(),
            **self.lines.typed_texts(),
            **self.checklist.typed(),
        }

    def _show_all(self) -> None:
        if self.work is None:
            return
        view = self.work.view
        corrigible = may_correct(view, self._desk)
        self._stack.setCurrentIndex(1)
        self.header.show_case(view, self._desk.operator)
        self.particulars.show_case(view, editable=corrigible)
        self.lines.show_case(view, editable=self.is_editable())
        self._judge()

    def _typed(self) -> None:
        self._judge()
        self.typed.emit()

    def _judge(self) -> None:
        """Show what is missing with everything that is typed and ticked."""
        if self.work is None:
            return
        if may_correct(self.work.view, self._desk):
            self.work.type_particulars(self.particulars.changes())
        if self.is_editable():
            self.work.type_lines(self.lines.lines_as_typed())
        self.refresh()

    def refresh(self) -> None:
        """Show the rules' word on the file as it stands on the screen."""
        if self.work is None:
            return
        now = self.work.now
        self.checklist.show_case(self.work, editable=self.is_editable())
        self.particulars.judge(now.findings)
        self.lines.judge(now)
        self.findings.show_case(now)
        self.bar.show_case(now)
        self._fit_findings()

    # Where the focus goes

    def begin_waiting(self) -> None:
        """Take the keys while the file is fetched; they are pressed again once it is here."""
        self._early = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def end_waiting(self) -> None:
        """Give the keys that came early to whoever has the focus now."""
        early, self._early = self._early or [], None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        for event in early:
            focused = self.window().focusWidget()
            if focused is not None:
                QCoreApplication.sendEvent(focused, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._early is not None:
            self._early.append(event.clone())
            return
        super().keyPressEvent(event)

    def focus_start(self) -> None:
        """Put the focus on the first unfinished row; with none, on the next step."""
        if self.work is None:
            return
        if not self.is_editable() or not self.checklist.focus_first_unfinished():
            self._checklist_complete()

    def _checklist_complete(self) -> None:
        first = next((one for one in self._blocking() if not one.requirement), None)
        if first is not None and self.is_editable() and self.jump(first):
            return
        if self.bar.invites():
            self.bar.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.findings.focus_list()

    def _blocking(self) -> tuple[Finding, ...]:
        view = self.view()
        return tuple(one for one in view.findings if one.blocks) if view else ()

    def jump(self, finding: object) -> bool:
        """Put the focus where a finding is mended; False when there is no such place."""
        if not isinstance(finding, Finding):
            return False
        self._follow.start()
        if finding.requirement:
            row = self.checklist.row(finding.requirement, finding.line_id)
            if row is not None:
                row.focus_for(finding.lack)
            return row is not None
        if finding.line_id or finding.field is Field.PHONE:
            return self.lines.focus_field(finding.line_id, finding.field)
        if finding.field is not None:
            return self.particulars.focus_field(finding.field)
        return False

    def focus_phones(self) -> None:
        """Put the focus on the first phone."""
        self._follow.start()
        self.lines.focus_field("", None)

    def focus_particulars(self) -> None:
        """Put the focus on the first particular that is not right."""
        self._follow.start()
        self.particulars.focus_first()

    def _follow_focus(self) -> None:
        """Scroll to where the focus was put; Qt does that for the Tab key only."""
        focused = self.window().focusWidget()
        if focused is not None and self._body.isAncestorOf(focused):
            self._body.ensureWidgetVisible(focused, 0, 24)

    def _order_stops(self) -> None:
        """Let Tab go through the file as it is read; Qt's own order is that of creation."""
        places = (
            self.header,
            *self.checklist.rows(),
            *self.lines.cards(),
            self.lines.add,
            self.particulars,
            self.findings,
            self.bar,
        )
        stops = [stop for place in places for stop in _stops(place)]
        for first, second in pairwise(stops):
            QWidget.setTabOrder(first, second)

    def warm_up(self, today: date) -> Iterator[Callable[[], object]]:
        """The pieces to make before the first file is opened, each a few milliseconds."""
        for kind in (PartyKind.NATURAL, PartyKind.COMPANY):
            yield partial(self.particulars.warm, kind, today)
        yield self.lines.warm
        for asked in requirements.shipped():
            for requirement in asked.requirements:
                yield partial(self.checklist.warm, requirement, today)

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= _TWO_COLUMNS
        direction = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(direction)
        self._fit_findings()

    def _fit_findings(self) -> None:
        # A file in hand needs the room; a closed one has little to say.
        view = self.view()
        closed = view is not None and view.case.state in (
            CaseState.REJECTED,
            CaseState.WITHDRAWN,
            CaseState.EXPIRED,
            CaseState.ACTIVATED,
        )
        share = _MISSING_SHARE / 2 if closed else _MISSING_SHARE
        self.findings.list.setMaximumHeight(max(int(self.height() * share), 60))


def _stops(place: QWidget) -> list[QWidget]:
    """The widgets of a place that Tab stops at, in the order they were made."""
    window, tabbed = place.window(), Qt.FocusPolicy.TabFocus
    return [
        one
        for one in (place, *place.findChildren(QWidget))
        if one.focusPolicy() & tabbed and one.focusProxy() is None and one.window() is window
    ]


def _column(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(GAP)
    for widget in widgets:
        column.addWidget(widget)
    column.addStretch(1)
    return holder
