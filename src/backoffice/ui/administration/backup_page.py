"""Backup, restore, and a look whether the database is sound."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.administration.actions import checks, upkeep
from backoffice.administration.actions.checks import Health
from backoffice.records import dates, digits
from backoffice.ui import icons
from backoffice.ui.administration import ask_files
from backoffice.ui.jobs import Jobs, Report
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import section
from backoffice.ui.widgets.page_parts import Page, scrolled
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.workplace import Workplace

_KIB = 1024


class BackupPage(Page):
    """Three deeds, one at a time, with progress and Stop."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        workplace: Workplace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Backup and restore"), parent=parent)
        self._jobs = jobs
        self._messages = messages
        self._workplace = workplace
        self.progress = ProgressStrip()
        self.result = FactLabel()
        inside = QWidget()
        self._cards = QVBoxLayout(inside)
        self._cards.setContentsMargins(GAP, 0, 0, 0)
        self._cards.setSpacing(GAP)
        self._build()
        self.column.addWidget(scrolled(inside), 1)

    def _build(self) -> None:
        self.back_up_button = self._deed(
            self.tr("Backup"),
            self.tr("Writes a checked copy of the whole database. Work may go on meanwhile."),
            self.tr("&Back up to a file…"),
            "save",
            role="primary",
        )
        self.back_up_button.clicked.connect(self.choose_target)
        self.check_button = self._deed(
            self.tr("Check"),
            self.tr("Looks at every page of the database, its tables and the audit."),
            self.tr("&Check the database"),
            "check",
        )
        self.check_button.clicked.connect(self.check)
        self.restore_button = self._deed(
            self.tr("Restore"),
            self.tr(
                "Puts a backup in the place of the database. Everybody must have left; the "
                "database from before is kept beside it."
            ),
            self.tr("&Restore a backup…"),
            "history",
        )
        self.restore_button.clicked.connect(self.choose_source)
        self._cards.addWidget(self.progress)
        self._cards.addWidget(self.result)
        self._cards.addStretch(1)

    def _deed(
        self, title: str, words: str, button: str, icon: str, *, role: str = ""
    ) -> QPushButton:
        card = QFrame()
        mark(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        explanation = QLabel(words)
        wrap(explanation)
        made = QPushButton(button)
        if role:
            mark(made, role)
        icons.give(made, icon)
        column.addWidget(section(title))
        column.addWidget(explanation)
        column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        self._cards.addWidget(card)
        return made

    def _set_busy(self, busy: bool) -> None:
        for button in (self.back_up_button, self.check_button, self.restore_button):
            button.setEnabled(not busy)

    # Backup

    def choose_target(self) -> None:
        """Ask where the copy goes, and write it."""
        local = dates.tehran(datetime.now(UTC))
        day = dates.jalali(local.date()).replace("/", "")
        server = self._workplace.address.startswith("postgresql")
        suffix = "dump" if server else "db"
        suggestion = f"backoffice-{day}-{local:%H%M}.{suffix}"
        target = ask_files.new_file(self, self.tr("Back up to"), suggestion, f"*.{suffix}")
        if target is not None:
            self.back_up(target)

    def back_up(self, target: Path) -> None:
        """Write a copy to ``target``."""

        def copy(database: Any, report: Report) -> Any:
            return upkeep.back_up(database, target, report)

        self._set_busy(True)  # noqa: FBT003
        self.result.setText("")
        job = self._jobs.long(self, copy, self._backed_up, self._failed)
        self.progress.watch(job, self.tr("The database is being copied…"))

    def _backed_up(self, made: Any) -> None:
        self._set_busy(False)  # noqa: FBT003
        text = self.tr("{path}\n{size} KB\nSHA-256 {digest}").format(
            path=digits.isolate(str(made.path)),
            size=digits.grouped(-(-made.size // _KIB)),
            digest=digits.isolate(made.sha256),
        )
        self.result.setText(text)
        self._messages.say(self.tr("The backup was written and checked."))

    # Check

    def check(self) -> None:
        """Look whether the database is sound."""

        def look(database: Any, _report: Report) -> Health:
            return checks.check_database(database)

        self._set_busy(True)  # noqa: FBT003
        self.result.setText("")
        job = self._jobs.long(self, look, self._checked, self._failed)
        self.progress.watch(job, self.tr("The database is being checked…"))

    def _checked(self, health: Health) -> None:
        self._set_busy(False)  # noqa: FBT003
        rows = digits.grouped(sum(health.rows.values()))
        tables = digits.grouped(len(health.rows))
        text = self.tr("{rows} rows in {tables} tables")
        self.result.setText(text.format(rows=rows, tables=tables))
        self._messages.say(self.tr("The database is sound."))

    # Restore

    def choose_source(self) -> None:
        """Ask for a backup, then ask whether it is meant."""
        source = ask_files.existing_file(self, self.tr("Restore a backup"), "*.db *.dump")
        if source is None:
            return
        text = self.tr("Everything since this backup was made goes out of use: {file}")
        question = Question(
            self.tr("Restore this backup?"),
            text.format(file=digits.isolate(source.name)),
            yes=self.tr("Restore"),
            danger=True,
        )
        self._messages.ask(question, lambda _reason: self.restore(source))

    def restore(self, source: Path) -> None:
        """Put ``source`` in the place of the database."""

        def put_back(database: Any, report: Report) -> Any:
            return upkeep.restore(database, source, report)

        self._set_busy(True)  # noqa: FBT003
        self.result.setText("")
        self._workplace.stand_alone(True)  # noqa: FBT003
        job = self._jobs.long(self, put_back, self._restored, self._not_restored)
        self.progress.watch(job, self.tr("The backup is being restored…"))

    def _restored(self, done: Any) -> None:
        text = self.tr(
            "The backup was restored; everybody logs in again. The database from before is kept "
            "as {path}"
        )
        # In the bar and until it is closed: the page goes away with everything over it.
        self._messages.say(text.format(path=digits.isolate(str(done.kept))), Tone.WARNING)
        self._workplace.reopen()

    def _not_restored(self, failure: Exception) -> None:
        self._workplace.stand_alone(False)  # noqa: FBT003
        self._failed(failure)

    def _failed(self, failure: Exception) -> None:
        self._set_busy(False)  # noqa: FBT003
        self._messages.show_failure(failure)
