"""Who was told of which calls: for the supervisor and the security office."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls import oversight
from backoffice.records import digits, phones
from backoffice.records.disclosures import (
    DisclosureRow,
    DisclosureSearch,
    Holder,
    OperatorCount,
    UseRow,
)
from backoffice.records.flaws import Checked
from backoffice.ui import icons
from backoffice.ui.calls.day_range import DayRange
from backoffice.ui.calls.disclosure_columns import (
    count_columns,
    disclosure_columns,
    use_columns,
)
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.words import holder_words
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.theme import GAP, TIGHT, WIDE, mark
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import RecordModel, RecordTable

LIMIT = 200
_REST = 300  # milliseconds without a change before it is searched
_NUMBER_WIDTH = 150
_COLUMNS = "calls/disclosures"
_PRESETS = (Preset.THIS_MONTH, Preset.LAST_MONTH, Preset.LAST_THREE)


class DisclosuresPage(QWidget):
    """Newest first, a page at a time; beside it who disclosed how much, and every use."""

    def __init__(
        self,
        jobs: Jobs,
        memory: Memory,
        home: str,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._memory = memory
        self._home = home
        self._today = today
        self._rows: list[DisclosureRow] = []
        self._ticket = 0
        self._sought = ""  # the id of a disclosure that another tab asked for
        self.table = RecordTable(RecordModel(disclosure_columns(), self, identity=_id))
        named(self.table, self.tr("Disclosures"))
        self.table.restore_columns(memory.value(_COLUMNS))
        self.counts = RecordTable(RecordModel(count_columns(), self, identity=_operator))
        named(self.counts, self.tr("Disclosures per operator"))
        self.uses = RecordTable(RecordModel(use_columns(), self, identity=_id))
        named(self.uses, self.tr("What was done with the chosen disclosure"))
        self._make_fields()
        self._lay_out()
        self._connect()
        self.range.choose(Preset.THIS_MONTH)

    def _make_fields(self) -> None:
        self.range = DayRange(self._today, self, _PRESETS)
        self.operator = QLineEdit()
        self.operator.setPlaceholderText(self.tr("Operator"))
        self.operator.setFixedWidth(120)
        named(self.operator, self.tr("Operator"))
        self.number = DigitsEdit(self._check_number, longest=24, shown=phones.display)
        self.number.setFixedWidth(_NUMBER_WIDTH)
        self.number.edit.setPlaceholderText(self.tr("any line"))
        named(self.number, self.tr("Number of the line"))
        self.holder = QComboBox()
        self.holder.addItem(self.tr("any right"), None)
        for one in Holder:
            self.holder.addItem(holder_words(one), one)
        named(self.holder, self.tr("Right"))
        warned = Choice("warned", self.tr("Only with a warning"), icon="warning")
        self.warned = ChoiceChips([warned], single=False)
        named(self.warned, self.tr("Only with a warning"))
        self.count = QLabel()
        mark(self.count, "muted")
        self.more = QPushButton(self.tr("Older ones"))
        icons.give(self.more, "arrow")
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)

    def _check_number(self, text: str) -> Checked:
        return phones.fixed_line(text, self._home)

    def _lay_out(self) -> None:
        filters = QWidget()
        flow = FlowLayout(filters, spacing=GAP)
        self.range.stand_in(flow)
        for widget in (self.operator, self.number, self.holder, self.warned):
            flow.addWidget(widget)
        below = QWidget()
        row = QHBoxLayout(below)
        row.setContentsMargins(0, TIGHT, 0, 0)
        row.setSpacing(WIDE)
        row.addLayout(_titled(self.tr("What was done with the chosen disclosure"), self.uses), 3)
        row.addLayout(_titled(self.tr("Disclosures per operator"), self.counts), 2)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(below)
        self.splitter.setStretchFactor(0, 3)
        self.splitter.setStretchFactor(1, 2)
        self.splitter.setChildrenCollapsible(False)
        last = QHBoxLayout()
        last.addWidget(self.count, 1)
        last.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addWidget(filters)
        column.addWidget(self.splitter, 1)
        column.addLayout(last)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self._rest.timeout.connect(self.refresh)
        self.range.typed.connect(self._rest.start)
        self.range.wanted.connect(self.refresh)
        self.operator.textChanged.connect(lambda _text: self._rest.start())
        self.number.changed.connect(lambda _number: self._rest.start())
        self.holder.currentIndexChanged.connect(lambda _index: self._rest.start())
        self.warned.changed.connect(self.refresh)
        self.more.clicked.connect(self.load_more)
        self.table.picked.connect(self._picked)
        self.counts.opened.connect(self._narrow)
        self.counts.doubleClicked.connect(lambda _index: self._narrow(self.counts.current()))

    def _narrow(self, one: OperatorCount | None) -> None:
        if one is not None:
            self.operator.setText(one.operator)

    # What is asked

    def wanted(self) -> DisclosureSearch | None:
        """What the fields ask for; None while a field is wrong."""
        days = self.range.days()
        number_fine = self.number.is_blank() or self.number.is_fine()
        if days is None or not number_fine:
            return None
        return DisclosureSearch(
            *days,
            operator=digits.ascii_digits(self.operator.text()).strip().lower(),
            number=self.number.value(),
            holder=self._holder(),
            only_warned=bool(self.warned.chosen()),
        )

    def _holder(self) -> Holder | None:
        told = self.holder.currentData()  # Qt gives a code back as its text
        return Holder(told) if told else None

    def refresh(self) -> None:
        """Read the newest rows and the counts anew."""
        self._rest.stop()
        wanted = self.wanted()
        if wanted is None:
            return
        self._ticket += 1
        ticket = self._ticket

        def done(found: tuple[list[DisclosureRow], list[OperatorCount]]) -> None:
            if ticket == self._ticket:
                self._show(found[0])
                self.counts.records.show(found[1])

        self._jobs.read(
            self,
            lambda session: (
                oversight.disclosures(session, wanted, limit=LIMIT),
                oversight.counts(session, wanted),
            ),
            done,
        )

    def show_disclosure(self, disclosure_id: str, on: date) -> None:
        """Bring a disclosure of a day (Gregorian) under the cursor, whoever made it."""
        self._sought = disclosure_id
        self.operator.clear()
        self.number.set_value("")
        self.holder.setCurrentIndex(0)
        self.warned.choose()
        self.range.put(on, on)
        self.refresh()

    def load_more(self) -> None:
        """Show older rows below."""
        wanted, ticket = self.wanted(), self._ticket
        if wanted is None or not self._rows:
            return
        before = self._rows[-1]

        def done(older: list[DisclosureRow]) -> None:
            if ticket == self._ticket:
                self._show([*self._rows, *older], whole=len(older) < LIMIT)

        self._jobs.read(
            self,
            lambda session: oversight.disclosures(session, wanted, limit=LIMIT, before=before),
            done,
        )

    def _show(self, rows: Sequence[DisclosureRow], *, whole: bool | None = None) -> None:
        self._rows = list(rows)
        self.table.records.show(self._rows)
        self.more.setEnabled(not (len(rows) < LIMIT if whole is None else whole))
        self.count.setText(self.tr("%Ln disclosure(s)", "", len(rows)))
        if self._sought and self.table.select(self._sought):
            self._sought = ""
        elif rows and self.table.current() is None:
            self.table.select_row(0)
        if not rows:
            self.uses.records.show(())

    def _picked(self, row: DisclosureRow | None) -> None:
        if row is None:
            self.uses.records.show(())
            return

        def done(uses: list[UseRow]) -> None:
            current = self.table.current()
            if isinstance(current, DisclosureRow) and current.id == row.id:
                self.uses.records.show(uses)

        self._jobs.read(self, lambda session: oversight.uses(session, row.id), done)

    # Lock

    def hide_rows(self) -> None:
        """The desk is locked: no name stays on the screen."""
        self._ticket += 1
        self._memory.keep(_COLUMNS, self.table.save_columns())
        self._show(())
        self.counts.records.show(())


def _id(one: DisclosureRow | UseRow) -> str:
    return one.id


def _operator(one: OperatorCount) -> str:
    return one.operator


def _titled(title: str, table: RecordTable) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(TIGHT)
    column.addWidget(section(title))
    column.addWidget(table, 1)
    return column
