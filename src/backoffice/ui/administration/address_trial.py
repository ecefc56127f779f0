"""The database's address with a button that tries it: who answers, may one write there?"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout

from backoffice.administration.actions import trial
from backoffice.administration.actions.trial import Answer
from backoffice.errors import Refused, Unavailable
from backoffice.records import digits
from backoffice.records.database_urls import UrlFinding
from backoffice.settings import sqlite_address
from backoffice.ui import icons
from backoffice.ui.administration import ask_files
from backoffice.ui.administration.settings_fields import SettingInput
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import TIGHT, Tone, mark, tone_role
from backoffice.ui.words_common import trouble_words
from backoffice.ui.words_settings import url_words


class AddressInput(SettingInput):
    """Empty means the file in the data folder."""

    def __init__(self, jobs: Jobs, messages: Messages) -> None:
        super().__init__()
        self._jobs = jobs
        self._messages = messages
        self.edit = QLineEdit()
        self.edit.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.edit.setPlaceholderText("postgresql://user@host/database")
        self.file_button = QPushButton(self.tr("A file…"))
        self.file_button.clicked.connect(self._choose)
        self.try_button = QPushButton(self.tr("Test the connection"))
        icons.give(self.try_button, "check")
        self.try_button.clicked.connect(self.try_it)
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        line = QHBoxLayout()
        line.setSpacing(TIGHT)
        line.addWidget(self.edit, 1)
        line.addWidget(self.file_button)
        line.addWidget(self.try_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addWidget(self.said)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._edited)

    def value(self) -> object:
        return self.edit.text().strip()

    def show_value(self, value: object) -> None:
        self.edit.setText(str(value))
        self._edited_quietly()

    def try_it(self) -> None:
        """Ask the database at this address who it is."""
        address = self.edit.text().strip()
        if not address:
            return
        self.try_button.setEnabled(False)
        self._say(self.tr("Trying…"), Tone.PLAIN)
        self._jobs.deed(
            self,
            lambda database: trial.try_address(database, address),
            self._answered,
            self._failed,
        )

    def _answered(self, answer: Answer) -> None:
        self.try_button.setEnabled(True)
        where = digits.isolate(answer.host)
        if answer.version:
            text = self.tr("{host} answers (PostgreSQL {version}).")
            parts = [text.format(host=where, version=digits.isolate(answer.version))]
        elif answer.missing:
            parts = [self.tr("There is no file yet; it would be made: {path}").format(path=where)]
        else:
            parts = [self.tr("The file is a database of this program: {path}").format(path=where)]
        if answer.version and not answer.revision:
            parts.append(self.tr("It is empty; the tables would be made at the next start."))
        if answer.writable:
            parts.append(self.tr("Writing is allowed."))
        else:
            parts.append(self.tr("Writing is not allowed there."))
        self._say(" ".join(parts), Tone.GOOD if answer.writable else Tone.BAD)

    def _failed(self, failure: Exception) -> None:
        self.try_button.setEnabled(True)
        match failure:
            case Unavailable():
                self._say(trouble_words(failure.setback), Tone.BAD)
            case Refused() if all(isinstance(one, UrlFinding) for one in failure.findings):
                found = [one for one in failure.findings if isinstance(one, UrlFinding)]
                self._say("\n".join(url_words(one) for one in found), Tone.BAD)
            case _:
                self._say("", Tone.PLAIN)
                self._messages.show_failure(failure)

    def _say(self, text: str, tone: Tone) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))
        mark(self.said, "muted" if tone is Tone.PLAIN else tone_role(tone))

    def _choose(self) -> None:
        path: Path | None = ask_files.existing_file(self, self.tr("A database file"), "*.db")
        if path is not None:
            self.edit.setText(sqlite_address(path))
            self._edited()

    def _edited(self) -> None:
        self._edited_quietly()
        self.changed.emit()

    def _edited_quietly(self) -> None:
        self._say("", Tone.PLAIN)
        self.try_button.setEnabled(bool(self.edit.text().strip()))
