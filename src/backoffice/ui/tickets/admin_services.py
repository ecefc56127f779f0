"""The page of services: each one's profile, tried on past tickets, saved as a new version."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSplitter, QWidget

from backoffice.errors import Refused
from backoffice.records import digits
from backoffice.records.service_admin import TrialReport
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import SERVICE_NUMBERS, Service
from backoffice.tickets import administration
from backoffice.tickets.administration import Change
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone, mark, tone_role
from backoffice.ui.tickets.admin_profile import ProfileForm
from backoffice.ui.tickets.admin_words import trial_tone, trial_words
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns, scrolled
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_COLUMNS = "administration/services"


def _identity(profile: Profile) -> Service:
    return profile.service


class ServicesPage(LivePage):
    """The list of services beside the form of the chosen one."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Services"),
            self.tr("A saved profile is for new tickets; running ones keep what they began with."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self.model = RecordModel(self._columns(), self, identity=_identity)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Services"))
        remember_columns(self.table, memory, _COLUMNS)
        self.form = ProfileForm()
        self.outcome = QLabel()
        self.outcome.setWordWrap(True)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.strip = ProgressStrip()
        self._lay_out()
        self.table.picked.connect(self._picked)
        self.form.changed.connect(self._settle)
        self._settle()
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(
                "number",
                self.tr("No."),
                lambda one: str(SERVICE_NUMBERS[one.service]),
                number=True,
                width=56,
            ),
            Column(
                "service",
                self.tr("Service"),
                lambda one: service_words(one.service),
                width=190,
                stretch=True,
            ),
            Column("days", self.tr("Days"), lambda one: str(one.days), number=True, width=52),
            Column(
                "version", self.tr("Version"), lambda one: str(one.version), number=True, width=68
            ),
        ]

    def _lay_out(self) -> None:
        bar = Bar(self)
        self.save_button = bar.add(
            self.tr("&Save as a new version"), "save", self.save, key="Ctrl+Return", role="primary"
        )
        self.try_button = bar.add(self.tr("What &if…"), "history", self.try_it, key="F6")
        self.discard_button = bar.add(self.tr("&Discard changes"), "refresh", self.discard)
        parts = QSplitter()
        parts.setChildrenCollapsible(False)
        parts.addWidget(self.table)
        parts.addWidget(scrolled(self.form))
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 3)
        parts.setSizes([360, 640])
        self.column.addWidget(bar)
        self.column.addWidget(self.outcome)
        self.column.addWidget(self.strip)
        self.column.addWidget(parts, 1)

    def refresh(self) -> None:
        """List the profiles anew; what is typed and not saved is let go."""
        self._jobs.read(self, administration.all_profiles, self._show)

    def _show(self, profiles: Sequence[Profile]) -> None:
        self.model.show(profiles)
        if self.table.current() is None and profiles:
            self.table.select_row(0)
        self._picked(self.table.current())

    def _picked(self, profile: Profile | None) -> None:
        if profile is not None:
            self.form.show_profile(profile)
        self._say("")
        self._settle()

    def _settle(self) -> None:
        changed = self.form.is_changed()
        for button in (self.save_button, self.try_button, self.discard_button):
            button.setEnabled(changed)

    def discard(self) -> None:
        """Show the profile in force."""
        self._picked(self.table.current())

    def _say(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        mark(self.outcome, tone_role(tone))

    # What if

    def try_it(self) -> None:
        """Run the change over the tickets of the last months and say what it would have done."""
        wanted = self.form.wanted()
        if wanted is None:
            return
        self.try_button.setEnabled(False)
        job = self._jobs.long(
            self,
            lambda database, report: administration.try_change(
                database, Change(profile=wanted), report
            ),
            lambda report: self._tried(wanted, report),
            self._failed,
        )
        self.strip.watch(job, self.tr("Trying it on past tickets"))

    def _tried(self, wanted: Profile, report: TrialReport) -> None:
        self._settle()
        if self.form.wanted() == wanted:
            self._say(trial_words(report), trial_tone(report))

    # Saving

    def save(self) -> None:
        """Keep the profile as a new version, or say what is wrong."""
        wanted = self.form.wanted()
        if wanted is None:
            return
        self.save_button.setEnabled(False)
        self._jobs.write(
            self,
            lambda session: administration.save_profile(session, wanted),
            self._saved,
            self._failed,
        )

    def _saved(self, profile: Profile) -> None:
        text = self.tr("Version {version} of \u201c{service}\u201d was saved.")
        version = digits.persian(str(profile.version))
        self._messages.say(text.format(version=version, service=service_words(profile.service)))
        self.refresh()

    def _failed(self, failure: Exception) -> None:
        self._settle()
        refused = self.form.refuse if isinstance(failure, Refused) else None
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)
