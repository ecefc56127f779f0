"""The page of working time: weekly hours from a day on, and the days off of the year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QVBoxLayout, QWidget

from backoffice.errors import Refused
from backoffice.records import dates, digits, persian
from backoffice.records.service_admin import AdminFinding, AdminLack, TrialReport
from backoffice.records.work_calendar import WorkCalendar
from backoffice.tickets import administration, calendars
from backoffice.tickets.administration import Change
from backoffice.tickets.rules_admin import Openings, read_hours, written_hours
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, ROW, Tone, mark, tone_role
from backoffice.ui.tickets.admin_parts import left_to_right
from backoffice.ui.tickets.admin_words import admin_words, trial_tone, trial_words
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import FieldRow, Form, named, section
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns, scrolled
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.wrapped import wrap

_COLUMNS = "administration/days-off"
_HOURS_LONG = 60
_LEAST_TABLE = 5 * ROW

Days = Mapping[date, tuple[str, Openings]]


@dataclass(frozen=True, slots=True)
class _DayOff:
    day: date
    name: str
    openings: Openings
    own: bool  # entered by the office; the others are off every year


class WorkTimePage(LivePage):
    """Hours above, days off below; both are tried on past tickets before they are saved."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Working time"),
            self.tr("Promises and clocks count working time alone. Hours such as {hours}.").format(
                hours=digits.isolate(digits.persian("07:30-14:30"))
            ),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._calendar: WorkCalendar | None = None
        self._waiting: Days = {}
        self.hours = [
            left_to_right(LiveLine(digits.persian), _HOURS_LONG) for _ in persian.WEEKDAYS
        ]
        self.since = JalaliEdit()
        self.rows: list[FieldRow] = []
        self.model = RecordModel(self._columns(), self, identity=lambda one: one.day)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Days off"))
        remember_columns(self.table, memory, _COLUMNS)
        self.day, self.name = JalaliEdit(), QLineEdit()
        self.open_hours = left_to_right(LiveLine(digits.persian), _HOURS_LONG)
        self.findings = FindingList()
        self.outcome = QLabel()
        wrap(self.outcome)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.strip = ProgressStrip()
        self.drop_area = DropArea(
            self.tr("A year's days off: a text file, a date and a name in every line."),
            suffixes=(".txt", ".csv"),
        )
        self._lay_out()
        self.drop_area.dropped.connect(lambda paths: self.bring_in(paths[0]))
        self.table.picked.connect(self._picked)
        self._say("")
        self._settle()
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(
                "day", self.tr("Day"), lambda one: dates.jalali(one.day), number=True, width=110
            ),
            Column("name", self.tr("Name"), lambda one: one.name, width=220, stretch=True),
            Column(
                "hours",
                self.tr("Hours"),
                lambda one: written_hours(one.openings) or self.tr("closed"),
                number=True,
                width=150,
            ),
        ]

    def _lay_out(self) -> None:
        week = Form(columns=4)
        self.rows = [
            week.add(name, edit) for name, edit in zip(persian.WEEKDAYS, self.hours, strict=True)
        ]
        self.since_row = week.add(self.tr("From the day on"), self.since)
        hours = Bar(self)
        self.save_week_button = hours.add(
            self.tr("&Save the hours"), "save", self.save_week, key="Ctrl+Return", role="primary"
        )
        self.try_button = hours.add(self.tr("What &if…"), "history", self.try_week, key="F6")
        one = Form(columns=3)
        self.day_row = one.add(self.tr("&Day"), self.day)
        self.name_row = one.add(self.tr("&Name of the day"), self.name)
        self.open_row = one.add(self.tr("H&ours (empty: closed)"), self.open_hours)
        days = Bar(self)
        self.add_button = days.add(self.tr("&Keep the day"), "plus", self.add_day)
        self.try_day_button = days.add(
            self.tr("What if i&t is kept…"), "history", self.try_day, key="F7"
        )
        self.drop_button = days.add(self.tr("Take &back"), "trash", self.drop_day)
        self.try_drop_button = days.add(
            self.tr("What if it is ta&ken back…"), "history", self.try_drop, key="F8"
        )
        self.keep_button = days.add(self.tr("Keep the days of the &file"), "import", self.keep_file)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for part in (week, hours, self.outcome, self.strip, section(self.tr("Days off"))):
            column.addWidget(part)
        self.table.setMinimumHeight(_LEAST_TABLE)
        column.addWidget(self.table, 1)
        for below in (one, days, self.drop_area, self.findings):
            column.addWidget(below)
        self.column.addWidget(scrolled(inside), 1)
        self.findings.setVisible(False)
        self.keep_button.setEnabled(False)

    def refresh(self) -> None:
        """Ask anew for the calendar in force and the office's own days."""

        def read(session: Any) -> tuple[WorkCalendar, Days, date]:
            own = administration.own_days(session)
            return calendars.calendar(session), own, administration.today(session)

        self._jobs.read(self, read, self._show)

    def _show(self, answer: tuple[WorkCalendar, Days, date]) -> None:
        self._calendar, own, today = answer
        for edit, openings in zip(self.hours, self._calendar.week, strict=True):
            edit.setText(digits.persian(written_hours(openings)))
        usual = {day: (name, ()) for day, name in self._calendar.holidays.items()}
        shown = sorted({**usual, **own}.items())
        days = [_DayOff(day, name, openings, day in own) for day, (name, openings) in shown]
        self.model.show(days)
        coming = next((at for at, one in enumerate(days) if one.day >= today), -1)
        if coming >= 0 and self.table.current() is None:
            # Once the rows have their places: the years before stand above.
            QTimer.singleShot(0, self.table, lambda: self._begin_at(coming))
        self._settle()

    def _begin_at(self, row: int) -> None:
        place = self.model.index(row, 0)
        self.table.scrollTo(place, QAbstractItemView.ScrollHint.PositionAtTop)

    def _picked(self, one: _DayOff | None) -> None:
        """Put the chosen day below, where it may be given other hours."""
        if one is not None:
            self.day.set_value(one.day)
            self.name.setText(one.name)
            self.open_hours.setText(digits.persian(written_hours(one.openings)))
        self._settle()

    def _settle(self) -> None:
        one = self.table.current()
        why = ""
        if one is None:
            why = self.tr("Choose a day of the list.")
        elif not one.own:
            why = self.tr("This day is off every year; hours of its own let it be open.")
        for button in (self.drop_button, self.try_drop_button):
            button.setEnabled(not why)
            button.setToolTip(why)
            button.setAccessibleDescription(why)

    def _say(self, text: str, tone: Tone = Tone.INFO) -> None:
        self.outcome.setText(text)
        self.outcome.setVisible(bool(text))
        mark(self.outcome, tone_role(tone))

    # Weekly hours

    def week(self) -> list[Openings] | None:
        """The hours that are filled in, or None when some are none, which is said there."""
        read = [read_hours(edit.text()) for edit in self.hours]
        for row, openings in zip(self.rows, read, strict=True):
            wrong = AdminFinding(AdminLack.NOT_HOURS)
            row.note(admin_words(wrong) if openings is None else "", Tone.BAD)
        week = [one for one in read if one is not None]
        if len(week) < len(read):
            return None
        if not any(week):
            self.rows[0].note(admin_words(AdminFinding(AdminLack.NEVER_OPEN)), Tone.BAD)
            return None
        return week

    def try_week(self) -> None:
        """Run the hours over past tickets."""
        week = self.week()
        if week is not None and self._calendar is not None:
            self._try(administration.with_week(self._calendar, week))

    def save_week(self) -> None:
        """Keep the hours from the chosen day on."""
        week, since = self.week(), self.since.value()
        missing = AdminFinding(AdminLack.NOT_A_DATE, detail=self.since.typed_text())
        self.since_row.note("" if since else admin_words(missing), Tone.BAD)
        if week is not None and since is not None:
            self._write(
                lambda session: calendars.save_week(session, since, week),
                self.tr("The hours were saved."),
            )

    def _try(self, calendar: WorkCalendar) -> None:
        job = self._jobs.long(
            self,
            lambda database, report: administration.try_change(
                database, Change(calendar=calendar), report
            ),
            self._tried,
        )
        self.strip.watch(job, self.tr("Trying it on past tickets"))

    def _tried(self, report: TrialReport) -> None:
        self._say(trial_words(report), trial_tone(report))

    # Days off

    def wanted_day(self) -> Days | None:
        """The day that is filled in, or None when something is missing, which is said there."""
        day, name, openings = self.day.value(), self.name.text().strip(), self._openings()
        missing = AdminFinding(AdminLack.NOT_A_DATE, detail=self.day.typed_text())
        self.day_row.note("" if day else admin_words(missing), Tone.BAD)
        self.name_row.note("" if name else self.tr("The day wants a name."), Tone.BAD)
        wrong = AdminFinding(AdminLack.NOT_HOURS)
        self.open_row.note(admin_words(wrong) if openings is None else "", Tone.BAD)
        if day is None or not name or openings is None:
            return None
        return {day: (name, openings)}

    def _openings(self) -> Openings | None:
        return read_hours(self.open_hours.text())

    def add_day(self) -> None:
        """Keep the day that is filled in: off, or with hours of its own."""
        wanted = self.wanted_day()
        if wanted is not None:
            self._keep(wanted)

    def try_day(self) -> None:
        """Run the day that is filled in over past tickets."""
        wanted = self.wanted_day()
        if wanted is not None and self._calendar is not None:
            self._try(administration.with_days(self._calendar, wanted))

    def try_drop(self) -> None:
        """Run the calendar without the chosen day over past tickets."""
        chosen = self.table.current()
        if chosen is not None and self._calendar is not None:
            self._try(administration.without_day(self._calendar, chosen.day))

    def drop_day(self) -> None:
        """Let the chosen day be like any other."""
        chosen = self.table.current()
        if chosen is not None:
            self._write(
                lambda session: calendars.drop_day(session, chosen.day),
                self.tr("The day was taken back."),
            )

    def bring_in(self, path: Path) -> None:
        """Read a year's list, show its faults or try it; it is kept with another button."""
        self._refuse(())
        self._jobs.read(
            self,
            lambda session: administration.read_days(session, path),
            self._read,
            self._failed,
        )

    def _read(self, days: Mapping[date, str]) -> None:
        self._waiting = {day: (name, ()) for day, name in days.items()}
        self.keep_button.setEnabled(True)
        self._messages.say(self.tr("%Ln day(s) were read from the file.", "", len(days)))
        if self._calendar is not None:
            self._try(administration.with_days(self._calendar, self._waiting))

    def keep_file(self) -> None:
        """Keep the days of the file that was read."""
        self._keep(self._waiting)

    def _keep(self, days: Days) -> None:
        self._write(
            lambda session: calendars.save_days(session, days),
            self.tr("The days off were saved."),
        )

    def _write(self, deed: Any, said: str) -> None:
        def done(_none: object) -> None:
            self._waiting = {}
            self.keep_button.setEnabled(False)
            self._messages.say(said)
            self.refresh()

        self._jobs.write(self, deed, done, self._failed)

    def _refuse(self, findings: Sequence[object]) -> None:
        self.findings.show_findings([FindingRow(admin_words(one)) for one in findings])
        self.findings.setVisible(bool(findings))

    def _failed(self, failure: Exception) -> None:
        refused = self._refuse if isinstance(failure, Refused) else None
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)
