"""The numbers of a centre: counts by state, a list, and what a manager of numbers may do."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.errors import Forbidden, Refused
from backoffice.lines import pool
from backoffice.records import digits
from backoffice.records.line_facts import ChangeFinding, PoolNumber, PoolState
from backoffice.records.number_pools import PoolFinding
from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.pool_dialogs import RangeDialog, ReserveDialog
from backoffice.ui.lines.words import pool_state_tone, pool_state_words, pool_words
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.shown import day_shown, line_shown
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.words_common import finding_words
from backoffice.ui.words_lines import change_flaw_words

translate = QCoreApplication.translate

_CENTRE, _COLUMNS = "lines/pool_centre", "lines/pool"
_RESERVED_DAYS = 30


class PoolPage(QWidget):
    """One centre at a time; the list is read a page at a time."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._today = today
        self._asked = 0
        self._rows: list[PoolNumber] = []
        self._make_fields()
        self._make_buttons()
        self._lay_out()
        self._connect()
        self._light()

    def _make_fields(self) -> None:
        self.centre = QComboBox()
        self.centre.setMinimumWidth(200)
        named(self.centre, self.tr("Centre"))
        choices = [Choice(one, pool_state_words(one)) for one in PoolState]
        self.states = CountedFilterBar(choices)
        named(self.states, self.tr("State of the numbers"))
        self.begins = SearchBox(self.tr("Begins with the digits"))
        self.begins.setFixedWidth(190)
        self.table = RecordTable(RecordModel(_columns(), self, identity=_number))
        named(self.table, self.tr("Numbers of the centre"))
        self.table.restore_columns(self._office.memory.value(_COLUMNS))
        self.said = QLabel()
        mark(self.said, "muted")
        self.more = QPushButton(self.tr("More"))
        icons.give(self.more, "plus")

    def _make_buttons(self) -> None:
        self.add = self._button(self.tr("Add a range\u2026 (F9)"), "plus")
        mark(self.add, "primary")
        icons.give(self.add, "plus")
        self.golden = self._button(self.tr("Golden, or not (F6)"), "key")
        self.hold = self._button(self.tr("Hold back\u2026 (F11)"), "lock")
        self.free = self._button(self.tr("Give back (Shift+F11)"), "back")

    def _button(self, text: str, icon: str) -> QPushButton:
        button = QPushButton(text)
        icons.give(button, icon)
        button.setAutoDefault(False)
        return button

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Centre"))
        label.setBuddy(self.centre)
        top = QHBoxLayout()
        top.setSpacing(GAP)
        for widget in (label, self.centre, self.begins):
            top.addWidget(widget)
        top.addWidget(self.states, 1)
        last = QHBoxLayout()
        last.setSpacing(GAP)
        last.addWidget(self.said, 1)
        for button in (self.more, self.golden, self.hold, self.free, self.add):
            last.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        column.setSpacing(GAP)
        column.addLayout(top)
        column.addWidget(self.table, 1)
        column.addLayout(last)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.centre.currentIndexChanged.connect(lambda _at: self._centre_chosen())
        self.states.chosen.connect(lambda _state: self.refresh())
        self.begins.searched.connect(lambda _text: self.refresh())
        self.begins.down.connect(self.table.setFocus)
        self.table.picked.connect(lambda _row: self._light())
        self.more.clicked.connect(self.load_more)
        self.add.clicked.connect(self.ask_range)
        self.golden.clicked.connect(self.turn_golden)
        self.hold.clicked.connect(self.ask_to_hold)
        self.free.clicked.connect(self.give_back)

    def set_centres(self, names: Mapping[str, str]) -> None:
        """Offer these centres, by code; the one of last time is chosen, else the desk's own."""
        kept = self._office.memory.value(_CENTRE) or self._desk.centre
        with QSignalBlocker(self.centre):
            self.centre.clear()
            for code, name in names.items():
                self.centre.addItem(name or code, code)
            self.centre.setCurrentIndex(max(self.centre.findData(kept), 0))
        self._light()

    def code(self) -> str:
        """The code of the chosen centre, "" without one."""
        return str(self.centre.currentData() or "")

    def _centre_chosen(self) -> None:
        self._office.memory.keep(_CENTRE, self.code())
        self.refresh()

    # Asking

    def begins_with(self) -> str:
        """The first digits that are asked for, with the area code."""
        text, _ = digits.compact(digits.ascii_digits(self.begins.text()))
        if not text or not digits.only(text):
            return ""
        return text if text.startswith("0") else self._office.home + text

    def refresh(self) -> None:
        """Read counts and the first page."""
        self._asked += 1
        asked, code, begins = self._asked, self.code(), self.begins_with()
        state = self._state()
        if not code:
            self._show([], whole=True)
            return

        def done(found: tuple[dict[PoolState, int], list[PoolNumber]]) -> None:
            if asked == self._asked:
                self.states.set_counts(dict(found[0].items()))
                self._show(found[1], whole=len(found[1]) < pool.PAGE)

        self._jobs.read(
            self,
            lambda session: (
                pool.counts(session, code),
                pool.numbers(session, code, state=state, begins=begins),
            ),
            done,
        )

    def _state(self) -> PoolState:
        state = self.states.key()
        return state if isinstance(state, PoolState) else PoolState.FREE

    def load_more(self) -> None:
        """Read the next page."""
        asked, code, begins, state = self._asked, self.code(), self.begins_with(), self._state()
        after = self._rows[-1].number if self._rows else ""

        def done(found: list[PoolNumber]) -> None:
            if asked == self._asked:
                self._show([*self._rows, *found], whole=len(found) < pool.PAGE)

        self._jobs.read(
            self,
            lambda session: pool.numbers(session, code, state=state, begins=begins, after=after),
            done,
        )

    def _show(self, rows: Sequence[PoolNumber], *, whole: bool) -> None:
        self._rows = list(rows)
        self.table.records.show(self._rows)
        self.more.setVisible(not whole)
        if rows and self.table.current() is None:
            self.table.select_row(0)
        if rows:
            self.said.setText(self.tr("%Ln number(s) listed", "", len(rows)))
        elif not self.code():
            self.said.setText(self.tr("There is no centre yet; the administration adds them."))
        else:
            self.said.setText(self.tr("No number in this state; F9 adds a range."))
        self._light()

    # What may be done

    def current(self) -> PoolNumber | None:
        """The number that the cursor is on."""
        found = self.table.current()
        return found if isinstance(found, PoolNumber) else None

    def _light(self) -> None:
        right = "" if self._desk.may(Right.MANAGE_NUMBERS) else self._no_right()
        one = self.current()
        none = "" if one else self.tr("Choose a number first.")
        free = one is not None and one.state is PoolState.FREE
        held = one is not None and one.state is PoolState.RESERVED and not one.ticket
        _enable(self.add, "plus", right or ("" if self.code() else self.tr("There is no centre.")))
        _enable(self.golden, "key", right or none)
        _enable(
            self.hold, "lock", right or none or ("" if free else self.tr("The number is not free."))
        )
        hand = self.tr("Only what was held back by hand is given back here.")
        _enable(self.free, "back", right or none or ("" if held else hand))

    def _no_right(self) -> str:
        return self.tr("Your role may not manage numbers.")

    def ask_range(self) -> None:
        """Ask for the first and the last number of a range."""
        if self.add.isEnabled():
            dialog = RangeDialog(self.window(), self.centre.currentText(), self._office.home)
            dialog.wanted.connect(lambda first, last: self._add(dialog, first, last))
            dialog.open()

    def _add(self, dialog: RangeDialog, first: str, last: str) -> None:
        code, home = self.code(), self._office.home

        def done(added: int) -> None:
            dialog.accept()
            self._messages.say(self.tr("%Ln number(s) added to the pool", "", added))
            self.refresh()

        def failed(failure: Exception) -> None:
            if isinstance(failure, Refused) and not isinstance(failure, Forbidden):
                dialog.refuse("\n".join(_words(one) for one in failure.findings))
            else:
                dialog.refuse("")
                self._messages.show_failure(failure)

        self._jobs.write(
            self,
            lambda session: pool.add_range(session, code, first, last, home=home),
            done,
            failed,
        )

    def turn_golden(self) -> None:
        """Mark the number as a golden one, or take the mark away."""
        one, home = self.current(), self._office.home
        if one is not None and self.golden.isEnabled():
            golden = not one.golden
            self._write(
                lambda session: pool.mark_golden(session, one.number, golden=golden, home=home)
            )

    def ask_to_hold(self) -> None:
        """Ask until when the number is held back."""
        one, home = self.current(), self._office.home
        if one is not None and self.hold.isEnabled():
            until = self._today() + timedelta(days=_RESERVED_DAYS)
            dialog = ReserveDialog(self.window(), line_shown(one.number), until)
            dialog.wanted.connect(
                lambda day: self._write(
                    lambda session: pool.reserve(session, one.number, day, home=home)
                )
            )
            dialog.open()

    def give_back(self) -> None:
        """Free a number that was held back by hand."""
        one, home = self.current(), self._office.home
        if one is not None and self.free.isEnabled():
            self._write(lambda session: pool.release(session, one.number, home=home))

    def _write(self, work: Callable[..., PoolNumber]) -> None:
        def done(now: PoolNumber) -> None:
            text = self.tr("{number}: {state}").format(
                number=line_shown(now.number), state=_state_text(now)
            )
            self._messages.say(text)
            self.refresh()

        def failed(failure: Exception) -> None:
            if isinstance(failure, Refused) and not isinstance(failure, Forbidden):
                self._messages.say(" ".join(_words(one) for one in failure.findings), Tone.BAD)
                self.refresh()
            else:
                self._messages.show_failure(failure)

        self._jobs.write(self, work, done, failed)

    # Lock

    def hide_rows(self) -> None:
        """Keep the looks; numbers without owners are no secret."""
        self._office.memory.keep(_COLUMNS, self.table.save_columns())


def _enable(button: QPushButton, icon: str, why: str) -> None:
    button.setEnabled(not why)
    icons.give(button, icon, Tone.PLAIN if why else None)
    button.setToolTip(why)
    button.setAccessibleDescription(why)


def _words(finding: object) -> str:
    if isinstance(finding, PoolFinding):
        return pool_words(finding)
    if isinstance(finding, ChangeFinding):
        return change_flaw_words(finding.flaw)
    return finding_words(finding)


def _number(one: PoolNumber) -> str:
    return one.number


def _state_text(one: PoolNumber) -> str:
    return pool_state_words(one.state)


def _until(one: PoolNumber) -> str:
    return day_shown(one.until)


def _columns() -> list[Column]:
    return [
        Column("number", translate("Lines", "Number"), lambda one: line_shown(one.number), 150),
        Column(
            "state",
            translate("Lines", "State"),
            _state_text,
            width=130,
            tone=lambda one: pool_state_tone(one.state),
        ),
        Column(
            "golden",
            translate("Lines", "Golden"),
            lambda one: translate("Lines", "golden") if one.golden else "",
            width=100,
            tone=lambda one: Tone.WARNING if one.golden else None,
            icon=lambda one: "key" if one.golden else "",
        ),
        Column("until", translate("Lines", "Free again on"), _until, width=130),
        Column(
            "for",
            translate("Lines", "Held for"),
            _held_for,
            width=200,
            stretch=True,
        ),
    ]


def _held_for(one: PoolNumber) -> str:
    if one.state is not PoolState.RESERVED:
        return ""
    if one.ticket:
        return translate("Lines", "a ticket")
    return translate("Lines", "held back by hand")
