"""The office's own dialling rules, and a try-out: a number and a day give type and destination."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from backoffice.calls import dial_actions
from backoffice.errors import Refused
from backoffice.records import dialling, digits, phones
from backoffice.records.dialling import DialPlan, DialRule
from backoffice.ui import office_day
from backoffice.ui.calls.dial_rule_form import DialRuleForm
from backoffice.ui.calls.dial_words import rule_finding_words, rule_state
from backoffice.ui.calls.list_dialog import ListDialog, in_line
from backoffice.ui.calls.shown import day_shown, number_shown
from backoffice.ui.calls.words import call_type_tone, call_type_words
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.dialogs import Decision
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_WIDTH, _HEIGHT = 900, 600


@dataclass(frozen=True, slots=True)
class _Held:
    rules: tuple[DialRule, ...]
    plan: DialPlan


class DialDialog(ListDialog):
    """Rules of the office go before those of the program; each may have a first and last day."""

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        home: str = phones.HOME,
        today: Callable[[], date] = office_day.today,
    ) -> None:
        """Build the dialog; ``home`` is the office's area code, ``today`` is Gregorian."""
        super().__init__(parent, jobs, messages, home)
        self._today = today
        self._plan = DialPlan(home)
        self._make_parts()
        self._lay_out()
        self._fit(_WIDTH, _HEIGHT)
        self.refresh()

    def _make_parts(self) -> None:
        self.table = RecordTable(RecordModel(self._columns(), self, identity=lambda one: one.id))
        named(self.table, self.tr("Dialling rules of the office"))
        self.table.opened.connect(lambda _rule: self.change())
        self.table.picked.connect(lambda _rule: self._show_deeds())
        self.add_button = self._button(self.tr("&Add\u2026 (Ins)"), "plus", self.add, "Ins")
        self.change_button = self._button(self.tr("&Change\u2026 (F2)"), "edit", self.change, "F2")
        self.end_button = self._button(self.tr("&End today (F6)"), "clock", self.end, "F6")
        self.drop_button = self._button(self.tr("&Delete\u2026"), "trash", self.ask_drop)
        drop = QShortcut(QKeySequence("Del"), self.table)  # in a field Del deletes a letter
        drop.setContext(Qt.ShortcutContext.WidgetShortcut)
        drop.activated.connect(self.drop_button.click)
        mark(self.add_button, "primary")
        self.number = LiveLine(digits.persian)
        self.number.setMaxLength(dialling.LONGEST_DIALLED)
        self.number.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.number.setPlaceholderText(self.tr("a number as it is dialled"))
        named(self.number, self.tr("Number dialled"))
        self.number.textChanged.connect(self._try)
        self.day = JalaliEdit()
        named(self.day, self.tr("On the day"))
        self.day.set_value(self._today())
        self.day.changed.connect(lambda _day: self._try())
        self.answer = StateChip()
        self.goes_to = QLabel()
        self.goes_to.setTextFormat(Qt.TextFormat.PlainText)
        self.note = QLabel(self.tr("The office has no rule of its own; the program's own hold."))
        mark(self.note, "muted")

    def _columns(self) -> list[Column]:
        return [
            Column(
                "beginning", self.tr("First digits"), lambda one: number_shown(one.beginning), 130
            ),
            Column("type", self.tr("Type"), _type, width=130),
            Column("title", self.tr("Destination"), lambda one: one.title, 180, stretch=True),
            Column("since", self.tr("From"), lambda one: day_shown(one.valid_from), width=100),
            Column("until", self.tr("Until"), lambda one: day_shown(one.valid_to), width=100),
            Column(
                "state",
                self.tr("State"),
                lambda one: rule_state(one, self._today())[0],
                width=110,
                tone=lambda one: rule_state(one, self._today())[1],
            ),
        ]

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = self._head(
            self.tr("Dialling rules"),
            self.tr(
                "The type of a call that has no type word comes from the dialled digits. "
                "A rule of the office goes before the program's own; of several the longest holds."
            ),
        )
        column.addLayout(
            in_line(self.add_button, self.change_button, self.end_button, self.drop_button)
        )
        column.addWidget(self.note)
        column.addWidget(self.table, 1)
        column.addWidget(self._try_out())
        column.addLayout(foot)

    def _try_out(self) -> QFrame:
        card = QFrame()
        mark(card, "card")
        row = QHBoxLayout(card)
        row.setSpacing(GAP)
        row.addWidget(section(self.tr("Try out")))
        row.addWidget(self.number, 2)
        row.addWidget(self.day, 1)
        row.addWidget(self.answer)
        row.addWidget(self.goes_to, 1)
        return card

    # The list

    def refresh(self) -> None:
        """Read rules and plan again."""
        home = self._home

        def look(session: Any) -> _Held:
            rules = tuple(dial_actions.rules(session))
            return _Held(rules, dial_actions.plan(session, home=home))

        self._jobs.read(self, look, self._show)

    def _show(self, held: _Held) -> None:
        self._plan = held.plan
        self.table.records.show(held.rules)
        if held.rules and self.table.current() is None:
            self.table.select_row(0)
        self.note.setVisible(not held.rules)
        self._show_deeds()
        self._try()

    def _show_deeds(self) -> None:
        rule: DialRule | None = self.table.current()
        for button in (self.change_button, self.drop_button):
            button.setEnabled(rule is not None)
        self.end_button.setEnabled(rule is not None and rule.holds(self._today()))

    def _try(self) -> None:
        text, day = self.number.text(), self.day.value()
        if not text.strip() or day is None:
            self.answer.show_state("", Tone.PLAIN)
            self.goes_to.setText("")
            return
        dialled = dialling.canonical(text, self._home)
        kind = dialling.call_type(dialled, day, self._plan)
        self.answer.show_state(call_type_words(kind), call_type_tone(kind), "phone")
        title = dialling.destination(dialled, day, self._plan)
        where = title or self.tr("destination unknown")
        said = self.tr("{number}: {where}")
        self.goes_to.setText(said.format(number=number_shown(dialled), where=where))

    # Deeds

    def add(self) -> None:
        """Open the empty form."""
        self._open(DialRuleForm(DialRule("", None, valid_from=self._today()), self))

    def change(self) -> None:
        """Open the form of the chosen rule."""
        rule = self.table.current()
        if rule is not None:
            self._open(DialRuleForm(rule, self))

    def end(self) -> None:
        """Let the chosen rule hold for the last time today."""
        rule: DialRule | None = self.table.current()
        if rule is not None and rule.holds(self._today()):
            self._keep(replace(rule, valid_to=self._today()), None)

    def _open(self, form: DialRuleForm) -> None:
        form.wanted.connect(lambda rule: self._keep(rule, form))
        form.open()

    def _keep(self, rule: DialRule, form: DialRuleForm | None) -> None:
        def done(_rule: DialRule) -> None:
            if form is not None:
                form.accept()
            self.banner.show_note(self.tr("The rule was saved."), Tone.GOOD)
            self.refresh()

        def failed(failure: Exception) -> None:
            if form is not None:
                form.set_busy(busy=False)
            self._refuse(failure, form)

        self._jobs.write(
            form or self, lambda session: dial_actions.save_rule(session, rule), done, failed
        )

    def _refuse(self, failure: Exception, form: DialRuleForm | None) -> None:
        refused = None
        if isinstance(failure, Refused):
            refused = form.refuse if form is not None else self._say_refused
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)

    def _say_refused(self, findings: Sequence[object]) -> None:
        said = [
            rule_finding_words(one) for one in findings if isinstance(one, dialling.RuleFinding)
        ]
        self.banner.show_note(" ".join(said), Tone.BAD)

    def ask_drop(self) -> None:
        """Ask whether the chosen rule goes for good."""
        rule: DialRule | None = self.table.current()
        if rule is None:
            return
        question = Question(
            self.tr("Delete this rule?"),
            self.tr("Calls that have come in keep their type. To end a rule, give it a last day."),
            yes=self.tr("Delete"),
            danger=True,
        )
        decision = Decision(self, question)
        decision.accepted.connect(lambda: self._drop(rule))
        decision.open()

    def _drop(self, rule: DialRule) -> None:
        self._jobs.write(
            self,
            lambda session: dial_actions.drop_rule(session, rule.id),
            lambda _nothing: self.refresh(),
            lambda failure: self._refuse(failure, None),
        )


def _type(rule: DialRule) -> str:
    return call_type_words(rule.type) if rule.type is not None else ""
