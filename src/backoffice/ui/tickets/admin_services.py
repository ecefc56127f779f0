"""The page of services: each one's profile, tried on past tickets, saved as a new version."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from backoffice.errors import Refused
from backoffice.records import digits
from backoffice.records.service_admin import Fee, TrialReport
from backoffice.records.ticket_views import Profile
from backoffice.records.tickets import SERVICE_NUMBERS, Service
from backoffice.tickets import administration, fees, rules_trial
from backoffice.tickets.administration import Change
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone, mark, tone_role
from backoffice.ui.tickets.admin_profile import ProfileForm, Typed
from backoffice.ui.tickets.admin_words import trial_tone, trial_words
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.kept_splitter import Splitter
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns, scrolled
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.wrapped import wrap

translate = QCoreApplication.translate
_COLUMNS = "administration/services"


def _identity(profile: Profile) -> Service:
    return profile.service


def _of_today(known: Sequence[Fee], today: date) -> list[Fee]:
    """Return each code's fee that holds today, or the one to come.

    ``known`` is by code, the newest first.
    """
    found: dict[str, Fee] = {}
    for one in known:
        if one.code not in found or found[one.code].since > today:
            found[one.code] = one
    return list(found.values())


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
        self._shown: Profile | None = None
        #: What is typed and not saved, with the version that it is typed over.
        self._typed: dict[Service, tuple[int, Typed]] = {}
        self.model = RecordModel(self._columns(), self, identity=_identity)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Services"))
        remember_columns(self.table, memory, _COLUMNS)
        self.form = ProfileForm()
        self.outcome = QLabel()
        wrap(self.outcome)
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
                tone=lambda one: Tone.WARNING if one.service in self._typed else None,
                icon=lambda one: "edit" if one.service in self._typed else "",
            ),
            Column("days", self.tr("Days"), lambda one: str(one.days), number=True, width=52),
            Column("version", self.tr("Version"), self._version, number=True, width=84),
        ]

    def _version(self, profile: Profile) -> str:
        return self.tr("The program's") if profile.by_program else str(profile.version)

    def _lay_out(self) -> None:
        bar = Bar(self)
        self.save_button = bar.add(
            self.tr("&Save as a new version"), "save", self.save, key="Ctrl+Return", role="primary"
        )
        self.try_button = bar.add(self.tr("What &if…"), "history", self.try_it, key="F6")
        self.discard_button = bar.add(self.tr("&Discard changes"), "refresh", self.discard)
        parts = Splitter()
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
        """List the profiles anew; what is typed stays, unless its service has a newer version."""

        def read(session: Any) -> tuple[list[Profile], list[Fee]]:
            known = _of_today(fees.all_fees(session), administration.today(session))
            return administration.all_profiles(session), known

        self._jobs.read(self, read, self._show)

    def _show(self, answer: tuple[Sequence[Profile], Sequence[Fee]]) -> None:
        profiles, known = answer
        self._keep_typed()
        self.model.show(profiles)
        self.form.offer_fees(known)
        if self.table.current() is None and profiles:
            self.table.select_row(0)
        self._put(self.table.current())

    def _picked(self, profile: Profile | None) -> None:
        self._keep_typed()
        self._put(profile)

    def _keep_typed(self) -> None:
        """Keep what is typed of the service that was shown: nothing is lost by a look beside."""
        shown = self._shown
        if shown is not None and self.form.is_changed():
            self._typed[shown.service] = (shown.version, self.form.typed())

    def _put(self, profile: Profile | None) -> None:
        self._shown = profile
        if profile is not None:
            self.form.show_profile(profile)
            version, typed = self._typed.pop(profile.service, (-1, None))
            if typed is not None and version == profile.version:
                self.form.put(typed)
        self._say("")
        self._settle()

    def _settle(self) -> None:
        changed, shown = self.form.is_changed(), self._shown
        for button in (self.save_button, self.try_button, self.discard_button):
            button.setEnabled(changed)
        icons.give(self.save_button, "save", None if changed else Tone.PLAIN)
        if shown is not None and changed != (shown.service in self._typed):
            self._mark(shown, changed=changed)

    def _mark(self, shown: Profile, *, changed: bool) -> None:
        """Let the list show which services are changed and not saved."""
        if changed:
            self._typed[shown.service] = (shown.version, self.form.typed())
        else:
            self._typed.pop(shown.service, None)
        row = self.model.row_of(shown.service)
        if row >= 0:
            self.model.update(row, shown)

    def discard(self) -> None:
        """Show the profile in force."""
        if self._shown is not None:
            self.form.show_profile(self._shown)
        self._say("")
        self._settle()

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
        if self.form.wanted() != wanted or self._shown is None:
            return
        text = trial_words(report)
        left = [self.form.name_of(one) for one in rules_trial.untried(self._shown, wanted)]
        if left:
            names = translate("Services", ", ").join(left)
            text = self.tr("{told} Past tickets do not show what these would do: {names}.").format(
                told=text, names=names
            )
        self._say(text, trial_tone(report))

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
        self._typed.pop(profile.service, None)
        self._shown = None  # what stands in the form is saved
        self.refresh()

    def _failed(self, failure: Exception) -> None:
        self._settle()
        refused = self.form.refuse if isinstance(failure, Refused) else None
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)
