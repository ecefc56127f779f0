"""Unlocking an operator, for a supervisor who does not manage operators."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from backoffice.administration import rules
from backoffice.administration.actions import operators as deeds
from backoffice.administration.rules import Finding
from backoffice.errors import Refused
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone, mark, tone_role
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.page_parts import Page
from backoffice.ui.words_entry import entry_words


class UnlockPage(Page):
    """A user name and a reason."""

    def __init__(self, jobs: Jobs, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Unlock an operator"),
            self.tr("After too many wrong passwords an operator waits; you may end the wait."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self.name = QLineEdit()
        self.name.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.reason = QLineEdit()
        self.reason.setMaxLength(rules.LONGEST_REASON)
        self.said = QLabel()
        self.said.setWordWrap(True)
        mark(self.said, tone_role(Tone.BAD))
        self.button = QPushButton(self.tr("Unlock"))
        mark(self.button, "primary")
        self.button.clicked.connect(self._unlock)
        form = Form()
        form.setMaximumWidth(520)
        form.add(self.tr("&User name"), self.name)
        form.add(self.tr("&Reason"), self.reason)
        self.column.addWidget(form)
        self.column.addWidget(self.said)
        self.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        for edit in (self.name, self.reason):
            edit.textChanged.connect(self._settle)
            edit.returnPressed.connect(self.button.click)
        self._settle()

    def _settle(self) -> None:
        self.said.setText("")
        typed = self.name.text().strip() and self.reason.text().strip()
        self.button.setEnabled(bool(typed))

    def _unlock(self) -> None:
        name, reason = rules.username(self.name.text()), self.reason.text()
        self._jobs.write(
            self,
            lambda session: deeds.unlock_operator(session, name, reason),
            lambda _none: self._unlocked(),
            self._failed,
        )

    def _unlocked(self) -> None:
        self.name.clear()
        self.reason.clear()
        self._messages.say(self.tr("The operator was unlocked."))

    def _failed(self, failure: Exception) -> None:
        if isinstance(failure, Refused) and all(
            isinstance(one, Finding) for one in failure.findings
        ):
            found = [one for one in failure.findings if isinstance(one, Finding)]
            self.said.setText("\n".join(entry_words(one) for one in found))
        else:
            self._messages.show_failure(failure, retry=self._unlock)
