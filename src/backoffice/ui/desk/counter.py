"""One opened database behind the window: first run, gate, the page at work, its chores.

Lives from the opening of a database until it is closed or another is opened.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from backoffice import settings as office_settings
from backoffice.administration import first_run
from backoffice.administration.actions import centres
from backoffice.administration.first_run import FirstOffice
from backoffice.errors import Refused, Unavailable
from backoffice.records import database_urls
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Operator, Right
from backoffice.settings import Settings
from backoffice.ui.desk.about import About
from backoffice.ui.desk.chores import Chores
from backoffice.ui.desk.credentials import Clock, system_clock
from backoffice.ui.desk.first_run import FirstRunPage
from backoffice.ui.desk.gate import Gate
from backoffice.ui.desk.header_search import HeaderSearch, StateWords
from backoffice.ui.desk.idle import Awake, Idle, awake_seconds
from backoffice.ui.desk.inside import LOCK_KEYS, InsidePage, TabPlan
from backoffice.ui.desk.log_in import LogInPage
from backoffice.ui.desk.status_strip import StatusStrip
from backoffice.ui.desk.todays_prints import PrintsOfToday
from backoffice.ui.desk.window import DeskWindow
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages, Question
from backoffice.ui.office import Office
from backoffice.ui.printed import Shelf
from backoffice.ui.workplace import Workplace

_PULSE = 20_000  # milliseconds between two looks whether the database answers
LAST_NAME = "desk/last_name"


@dataclass(frozen=True, slots=True)
class Tools:
    """What the tabs of one operator are made from."""

    jobs: Jobs
    messages: Messages
    desk: Desk
    office: Office
    workplace: Workplace


@dataclass(frozen=True, slots=True)
class Furnishing:
    """What the composition root puts into the counter: tabs and words of the rooms, memory.

    ``watched`` is the application: its events tell that somebody is at the desk.
    ``awake`` tells a machine that slept from one that stood idle. ``shelves`` are the rooms'
    papers of today; their dialogs open over the given widget.
    """

    plans: Callable[[Tools], Sequence[TabPlan]]
    state_words: StateWords
    memory: Callable[[str], Memory]  # of an operator; "" for the workstation
    watched: QObject
    awake: Awake = awake_seconds
    shelves: Callable[[Tools, QWidget], Sequence[Shelf]] = lambda _tools, _over: ()


class Counter(QObject):
    """Emits ``reopen_wanted`` when the database must be opened anew."""

    reopen_wanted = Signal()
    settings_changed = Signal(object)  # Settings
    inside_shown = Signal()

    def __init__(
        self,
        window: DeskWindow,
        log_in_page: LogInPage,
        database: Any,
        settings: Settings,
        messages: Messages,
        furnishing: Furnishing,
        parent: QObject | None = None,
        *,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._database = database
        self._messages = messages
        self._furnishing = furnishing
        self._clock = clock
        self.settings = settings
        self._memory = furnishing.memory("")
        self.jobs = Jobs(database, messages, self)
        self._door = messages.at_the_door()
        self.gate = Gate(window, self.jobs, self._door, log_in_page, self, clock=clock)
        self.gate.opened.connect(self._open)
        self.gate.covered.connect(self._cover)
        self.gate.uncovered.connect(self._uncover)
        self.gate.given_up.connect(self._give_up)
        self._loss_accepted = False
        self.gate.name_known.connect(lambda name: self._memory.keep(LAST_NAME, name))
        self.inside: InsidePage | None = None
        self._first_run: FirstRunPage | None = None
        self._chores: Chores | None = None
        minutes = settings.idle_lock_minutes
        watched, awake = furnishing.watched, furnishing.awake
        self.idle = Idle(watched, minutes, self, clock=clock, awake=awake, keys=LOCK_KEYS)
        self.idle.idle.connect(self.gate.lock)
        self.idle.asked.connect(self.gate.lock)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_PULSE)
        self._pulse.timeout.connect(self.feel_pulse)

    def begin(self, *, first: bool) -> None:
        """Show the assistant of the first start, or the log-in."""
        self._window.may_close = self._may_close
        self.gate.log_in_page.show_ready(self.settings.letterhead.office)
        if not first:
            self.gate.begin(self._memory.value(LAST_NAME))
            return
        page = FirstRunPage()
        page.wanted.connect(self._set_up)
        self._first_run = page
        self._window.show_page(page)
        page.begin()

    def close(self) -> None:
        """Stop everything and let go of the database."""
        self._stop_by_itself()
        self._loss_accepted = True
        if self.gate.stand is not self.gate.stand.OUTSIDE:
            self._give_up()
        self.jobs.close()
        self._database.dispose()
        self.gate.close()
        if self._first_run is not None:
            self._window.drop_page(self._first_run)

    def _may_close(self) -> bool:
        """Say whether nothing is lost with the window; else ask, and close it after a yes.

        Behind a lock nobody is asked: whoever closes it may be anybody.
        """
        inside = self.gate.stand is self.gate.stand.INSIDE
        if self._loss_accepted or not inside or not self._window.losses():
            return True
        self._ask_first(self._close_all_the_same)
        return False

    def _close_all_the_same(self) -> None:
        self._loss_accepted = True
        self._window.close()

    def _ask_first(self, leave: Callable[[], object]) -> None:
        """Leave the desk; first ask when something goes with it for good."""
        lost = self._window.losses()
        if not lost:
            leave()
            return
        question = Question(
            self.tr("Leave the desk now?"),
            "\n".join(lost),
            yes=self.tr("Leave all the same"),
            no=self.tr("Stay"),
            danger=True,
        )
        self._door.ask(question, lambda _reason: leave())

    def leave(self, done: Callable[[], object]) -> None:
        """Keep drafts, note the log-out, then call ``done``; the window is about to close."""
        if self.gate.stand is self.gate.stand.OUTSIDE:
            done()
            return
        self.gate.log_out()
        # Behind the log-out in the same lane: when this comes back, that has ended.
        self.jobs.disk(self, lambda: None, lambda _none: done())

    # The first start

    def _set_up(self, office: FirstOffice) -> None:
        self.jobs.write(
            self,
            lambda session: first_run.create_first_administrator(session, office),
            lambda operator: self._set_up_done(operator, office),
            self._not_set_up,
        )

    def _set_up_done(self, operator: Operator, office: FirstOffice) -> None:
        page, self._first_run = self._first_run, None
        self.apply(replace(self.settings, centre=operator.centre))
        try:
            office_settings.save(self.settings)
        except (Refused, Unavailable) as failure:
            self._messages.show_failure(failure)
        self.gate.begin(operator.username)
        self.gate.log_in(operator.username, office.password)
        if page is not None:
            page.forget()
            self._window.drop_page(page)

    def _not_set_up(self, failure: Exception) -> None:
        if self._first_run is None:
            return
        if isinstance(failure, Refused):
            self._first_run.refuse(failure.findings)
        else:
            self._first_run.refuse(())
            self._messages.show_failure(failure)

    # The desk at work

    def _open(self, desk: Desk) -> None:
        policy = replace(
            self.settings.policy,
            tag_key=office_settings.tag_key(self.settings),
            home=self.settings.area_code,
        )
        memory = self._furnishing.memory(desk.operator)
        office = Office(
            policy,
            self.settings.area_code,
            self.settings.letterhead,
            self.settings.receipt_paper,
            memory,
            self.settings.scan_folder,
            self.settings.pin_use,
            self.settings.pin_serves,
        )
        tools = Tools(self.jobs, self._messages, desk, office, self._workplace())
        search = None
        if desk.may(Right.SEE_CASES):
            words = self._furnishing.state_words
            calls = desk.may(Right.DISCLOSE_CALLS)
            search = HeaderSearch(self.jobs, self._messages, office, words, calls=calls)
        plans = self._furnishing.plans(tools)
        inside = InsidePage(desk, plans, search, self._strip(desk), memory)
        inside.lock_wanted.connect(self.gate.lock)
        inside.log_out_wanted.connect(lambda: self._ask_first(self.gate.log_out))
        inside.password_wanted.connect(self.gate.change_password)
        inside.about_wanted.connect(self._show_about)
        inside.quit_wanted.connect(self._window.close)
        self._offer_prints(inside, tools)
        self.inside = inside
        self._window.show_page(inside)
        inside.begin()
        self.idle.begin()
        self._begin_by_itself(desk, office)
        self._name_the_centre(replace(desk, centre=desk.centre or self.settings.centre), inside)
        self.inside_shown.emit()

    def _offer_prints(self, inside: InsidePage, tools: Tools) -> None:
        shelves = self._furnishing.shelves(tools, inside)
        if shelves:
            prints = PrintsOfToday(inside, self.jobs, self._messages, shelves)
            prints.subject_wanted.connect(inside.open_subject)
            inside.offer_prints(prints.list)

    def _workplace(self) -> Workplace:
        return Workplace(
            lambda: self.settings,
            self._database.masked,
            self.apply,
            self.stand_alone,
            self.reopen_wanted.emit,
        )

    def _strip(self, desk: Desk) -> StatusStrip:
        shared = not database_urls.is_sqlite(self._database.url)
        return StatusStrip(
            desk.centre or self.settings.centre,
            self._database.place.where,
            shared=shared,
            clock=self._clock,
        )

    def _name_the_centre(self, desk: Desk, inside: InsidePage) -> None:
        def named(centre: Centre | None) -> None:
            if centre is not None:
                inside.strip.show_centre(centre)

        # Told by its code until then; when the database is silent the pulse says so.
        self.jobs.read(inside, lambda session: centres.of_desk(session, desk), named, self._silent)

    def _begin_by_itself(self, desk: Desk, office: Office) -> None:
        folders = (self.settings.bridge_in, self.settings.bridge_out)
        self._chores = Chores(
            self.jobs,
            self._messages,
            desk,
            office.policy,
            folders,
            self,
            home=office.home,
            settings=lambda: self.settings,
        )
        self._chores.imported.connect(self._tell_imported)
        self._chores.begin()
        self._pulse.start()

    def _stop_by_itself(self) -> None:
        self._pulse.stop()
        if self._chores is not None:
            self._chores.pause()

    def stand_alone(self, alone: bool) -> None:
        """Keep off the database while it is restored, or go on afterwards."""
        if alone:
            self._stop_by_itself()
        elif self._chores is not None:
            self._chores.begin()
            self._pulse.start()

    def apply(self, settings: Settings) -> None:
        """Take over settings that were saved; a tab sees them when it is next built."""
        self.settings = settings
        self.idle.set_minutes(settings.idle_lock_minutes)
        self.settings_changed.emit(settings)

    def feel_pulse(self) -> None:
        """Ask the database for something small and show whether it answers."""
        self.jobs.read(self, first_run.needs_first_run, self._answers, self._silent)

    def _answers(self, _first: bool) -> None:
        if self.inside is not None:
            self.inside.strip.show_connection(answers=True)

    def _silent(self, failure: Exception) -> None:
        if not isinstance(failure, Unavailable):
            self._messages.show_failure(failure)
        elif self.inside is not None:
            self.inside.strip.show_connection(answers=False)

    def _tell_imported(self, records: int, waiting: int) -> None:
        text = self.tr("The portal sent %Ln record(s)", "", records)
        if waiting:
            text += self.tr(", %Ln wait(s) for correction", "", waiting)
        if self.inside is not None:
            self.inside.strip.show_note(text)

    def _show_about(self) -> None:
        place = self._database.place
        address = self._database.masked if place.path is None else place.where
        About(address, str(self.settings.data_folder), self._window).open()

    def _cover(self) -> None:
        self._messages.cover()
        self._stop_by_itself()
        if self.inside is not None:
            self.inside.hide_personal_data()

    def _uncover(self) -> None:
        if self.inside is None:
            return
        self._window.show_page(self.inside)
        self.inside.show_personal_data()
        self.idle.begin()
        self._messages.uncover()
        self.stand_alone(False)  # noqa: FBT003

    def _give_up(self) -> None:
        self._stop_by_itself()
        self._messages.forget()
        if self._chores is not None:
            self._chores.deleteLater()
            self._chores = None
        if self.inside is not None:
            self._window.drop_page(self.inside)
            self.inside = None
