"""Operators: who may come in, in which role; first passwords; waits and stops lifted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from backoffice.administration.actions import centres as centre_deeds
from backoffice.administration.actions import operators as deeds
from backoffice.administration.actions.operators import OperatorForm
from backoffice.errors import Refused
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Operator
from backoffice.ui.administration import texts
from backoffice.ui.administration.first_password import FirstPasswordDialog
from backoffice.ui.administration.operator_dialog import OperatorDialog
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages, Question
from backoffice.ui.shown import moment_shown
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.page_parts import Bar, Page, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.words_common import role_words

_COLUMNS = "administration/operators"


def _identity(operator: Operator) -> str:
    return operator.username


class OperatorsPage(Page):
    """The list; every deed is one transaction and asks again for its right."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        memory: Memory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Operators"),
            self.tr("A new operator gets a first password, shown once, and replaces it at log-in."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._centres: list[Centre] = []
        self.model = RecordModel(self._columns(), self, identity=_identity)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Operators"))
        remember_columns(self.table, memory, _COLUMNS)
        self.table.picked.connect(self._settle)
        self.table.opened.connect(lambda _operator: self.change())
        bar = Bar(self)
        self.add_button = bar.add(self.tr("&Add…"), "plus", self.add, key="Ins", role="primary")
        self.change_button = bar.add(self.tr("&Change…"), "edit", self.change, key="F2")
        self.reset_button = bar.add(self.tr("New &first password…"), "key", self.reset)
        self.unlock_button = bar.add(self.tr("&Unlock…"), "lock", self.unlock)
        self.active_button = bar.add(self.tr("&Disable…"), "stop", self.switch_active)
        self.column.addWidget(bar)
        self.column.addWidget(self.table, 1)
        self._settle(None)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("name", self.tr("Name"), lambda one: one.name, width=180, stretch=True),
            Column("username", self.tr("User name"), lambda one: f"\u2066{one.username}\u2069"),
            Column("role", self.tr("Role"), lambda one: role_words(one.role), width=100),
            Column("centre", self.tr("Centre"), lambda one: one.centre, width=90),
            Column(
                "state",
                self.tr("State"),
                lambda one: texts.standing_words(one)[0],
                width=190,
                tone=lambda one: texts.standing_words(one)[1],
            ),
            Column(
                "last",
                self.tr("Last log-in"),
                lambda one: moment_shown(one.last_login),
                width=150,
            ),
        ]

    def refresh(self) -> None:
        """List operators and centres anew."""

        def read(session: Any) -> tuple[list[Operator], list[Centre]]:
            return deeds.list_operators(session), centre_deeds.list_centres(session)

        self._jobs.read(self, read, self._show)

    def _show(self, answer: tuple[list[Operator], list[Centre]]) -> None:
        operators, self._centres = answer
        self.model.show(operators)
        if self.table.current() is None and operators:
            self.table.select_row(0)
        self._settle(self.table.current())

    def _settle(self, operator: Operator | None) -> None:
        chosen = operator is not None
        for button in (self.change_button, self.reset_button, self.active_button):
            button.setEnabled(chosen)
        waits = operator is not None and (operator.stopped or operator.locked_until is not None)
        self.unlock_button.setEnabled(waits)
        self.unlock_button.setToolTip(
            "" if waits else self.tr("Only for an operator who waits after wrong passwords.")
        )
        disabled = operator is not None and not operator.active
        self.active_button.setText(self.tr("&Enable…") if disabled else self.tr("&Disable…"))

    def add(self) -> None:
        """Open the empty form."""
        dialog = OperatorDialog(self._centres, None, self.window(), centre=self._desk.centre)
        dialog.wanted.connect(lambda form: self._add(dialog, form))
        dialog.open()

    def _add(self, dialog: OperatorDialog, form: OperatorForm) -> None:
        def done(password: str) -> None:
            dialog.accept()
            self._show_password(form.name, form.username.lower(), password)
            self.refresh()

        self._jobs.write(
            dialog,
            lambda session: deeds.add_operator(session, form),
            done,
            lambda failure: self._failed(dialog, failure),
        )

    def change(self) -> None:
        """Open the form of the chosen operator."""
        operator = self.table.current()
        if operator is None:
            return
        dialog = OperatorDialog(self._centres, operator, self.window())
        dialog.wanted.connect(lambda form: self._change(dialog, operator, form))
        dialog.open()

    def _change(self, dialog: OperatorDialog, operator: Operator, form: OperatorForm) -> None:
        wanted = replace(
            operator, name=form.name, role=form.role, centre=form.centre, phone=form.phone
        )

        def done(_operator: Operator) -> None:
            dialog.accept()
            self._messages.say(self.tr("The operator was changed."))
            self.refresh()

        self._jobs.write(
            dialog,
            lambda session: deeds.change_operator(session, wanted),
            done,
            lambda failure: self._failed(dialog, failure),
        )

    def _failed(self, dialog: OperatorDialog, failure: Exception) -> None:
        dialog.set_busy(False)
        refused = dialog.refuse if isinstance(failure, Refused) else None
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)

    def reset(self) -> None:
        """Give the chosen operator a new first password, after asking."""
        operator = self.table.current()
        if operator is None:
            return
        text = self.tr("The password of {name} dies at once; a new first password is shown once.")
        question = Question(
            self.tr("A new first password?"),
            text.format(name=operator.name),
            yes=self.tr("Make a new password"),
        )
        self._messages.ask(question, lambda _reason: self._reset(operator))

    def _reset(self, operator: Operator) -> None:
        def done(password: str) -> None:
            self._show_password(operator.name, operator.username, password)
            self.refresh()

        self._jobs.write(
            self, lambda session: deeds.reset_password(session, operator.username), done
        )

    def _show_password(self, name: str, username: str, password: str) -> None:
        FirstPasswordDialog(name, username, password, self.window()).open()

    def unlock(self) -> None:
        """End the chosen operator's wait, with a reason."""
        operator = self.table.current()
        if operator is None:
            return
        question = Question(
            self.tr("Unlock {name}?").format(name=operator.name),
            self.tr("The wait after wrong passwords ends. Say why."),
            yes=self.tr("Unlock"),
            reason=True,
        )
        self._messages.ask(question, lambda reason: self._unlock(operator, reason))

    def _unlock(self, operator: Operator, reason: str) -> None:
        self._jobs.write(
            self,
            lambda session: deeds.unlock_operator(session, operator.username, reason),
            lambda _none: self.refresh(),
        )

    def switch_active(self) -> None:
        """Disable the chosen operator, or let them in again."""
        operator = self.table.current()
        if operator is None:
            return
        deed = deeds.disable_operator if operator.active else deeds.enable_operator
        if operator.active:
            question = Question(
                self.tr("Disable {name}?").format(name=operator.name),
                self.tr("This operator cannot come in any more; an open window loses its rights."),
                yes=self.tr("Disable"),
                danger=True,
            )
        else:
            question = Question(
                self.tr("Enable {name}?").format(name=operator.name),
                self.tr("This operator may come in again with the old password."),
                yes=self.tr("Enable"),
            )
        self._messages.ask(
            question,
            lambda _reason: self._jobs.write(
                self,
                lambda session: deed(session, operator.username),
                lambda _operator: self.refresh(),
            ),
        )
