"""Who is at the desk: log-in, forced change of a first password, lock, take-over, log-out.

The gate shows the pages before the rooms and tells when a desk opens, is
covered, comes back or is given up. What it may and may not do is decided by
``administration.access``; the gate only asks.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from functools import cached_property
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.administration import access
from backoffice.administration.access import LoggedIn
from backoffice.administration.rules import Finding, Lack
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.operators import Desk
from backoffice.ui.desk.change_password import ChangePasswordDialog, FirstPasswordPage
from backoffice.ui.desk.clock_dialog import ClockDialog
from backoffice.ui.desk.credentials import Clock, Credentials, system_clock
from backoffice.ui.desk.lock import LockPage
from backoffice.ui.desk.log_in import LogInPage
from backoffice.ui.desk.window import DeskWindow
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.words_entry import entry_words

Enter = Callable[[Any], LoggedIn]


class Stand(Enum):
    """Where the desk stands."""

    OUTSIDE = auto()  # nobody is logged in
    CHANGING = auto()  # a first password must be replaced
    INSIDE = auto()
    LOCKED = auto()


class Gate(QObject):
    """One per opened database."""

    opened = Signal(object)  # Desk: build its page
    covered = Signal()  # locked: the page is hidden already, let it drop its secrets
    uncovered = Signal()  # the same operator is back
    given_up = Signal()  # the page goes away for good
    name_known = Signal(str)  # the user name of whoever came in

    def __init__(
        self,
        window: DeskWindow,
        jobs: Jobs,
        messages: Messages,
        log_in_page: LogInPage,
        parent: QObject | None = None,
        *,
        clock: Clock = system_clock,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._jobs = jobs
        self._messages = messages
        self.stand = Stand.OUTSIDE
        self.desk: Desk | None = None
        self._old = ""  # the first password, only until it is replaced
        self.log_in_page = log_in_page
        self._made: list[QWidget] = []
        self._clock = clock
        log_in_page.entered.connect(self.log_in)

    # Made when they are first shown: the log-in page is ready the sooner.

    @cached_property
    def lock_page(self) -> LockPage:
        """The page of a locked desk."""
        page = LockPage(clock=self._clock)
        page.unlocked.connect(self.unlock)
        page.taken_over.connect(self.take_over)
        self._made.append(page)
        return page

    @cached_property
    def first_password(self) -> FirstPasswordPage:
        """The page on which a first password is replaced."""
        page = FirstPasswordPage()
        page.wanted.connect(self._change_first)
        page.left.connect(self.log_out)
        self._made.append(page)
        return page

    def begin(self, username: str = "") -> None:
        """Show the log-in page."""
        self.log_in_page.credentials.forget()
        self._window.show_page(self.log_in_page)
        self.log_in_page.credentials.show_name(username)

    def close(self) -> None:
        """Take the pages away; the log-in page stays for the next gate."""
        self.log_in_page.entered.disconnect(self.log_in)
        self._window.drop_hidden()
        for page in self._made:
            self._window.drop_page(page)

    # Coming

    def log_in(self, name: str, password: str) -> None:
        """Open the desk for an operator."""
        self._enter(
            lambda database: access.log_in(database, name, password),
            self.log_in_page.credentials,
            (name, password),
        )

    def unlock(self, password: str) -> None:
        """Open the locked desk for its holder."""
        name = self.desk.operator if self.desk else ""
        self._enter(
            lambda database: access.unlock(database, password),
            self.lock_page.credentials,
            (name, password),
        )

    def take_over(self, name: str, password: str) -> None:
        """Open the locked desk for somebody else."""
        self._enter(
            lambda database: access.take_over(database, name, password),
            self.lock_page.credentials,
            (name, password),
        )

    def _enter(self, deed: Enter, entry: Credentials, typed: tuple[str, str]) -> None:
        name, password = typed
        entry.set_busy(True)
        self._window.banner.close_note()
        self._jobs.deed(
            self,
            deed,
            lambda result: self._entered(result, entry, password),
            lambda failure: self._not_entered(failure, entry, name),
        )

    def _entered(self, result: LoggedIn, entry: Credentials, password: str) -> None:
        entry.forget()
        self.name_known.emit(result.desk.operator)
        back = self.stand is Stand.LOCKED and result.desk == self.desk
        lost = self._window.losses()
        if self.stand is Stand.LOCKED and not back:
            self._give_up()
        self.desk = result.desk
        if result.must_change:
            if back:
                self._give_up()
            self.stand = Stand.CHANGING
            self._old = password
            self.first_password.begin(result.desk, password)
            self._window.show_page(self.first_password)
            self.first_password.fields.first.setFocus()
        elif back:
            self.stand = Stand.INSIDE
            self.uncovered.emit()
            self._window.lift_curtain()
        else:
            self.stand = Stand.INSIDE
            self.opened.emit(result.desk)
        if not back or result.must_change:
            self._tell_losses(lost)

    def _not_entered(self, failure: Exception, entry: Credentials, name: str) -> None:
        entry.set_busy(False)
        if isinstance(failure, Refused):
            self._explain(failure, entry, name)
        elif isinstance(failure, Unavailable) and failure.setback.trouble is Trouble.CLOCK_SET_BACK:
            self._messages.say(
                self.tr("The computer's clock was set back since the last log-in."),
                Tone.BAD,
                button=self.tr("The clock is right…"),
                act=self._ask_about_clock,
            )
        else:
            self._messages.show_failure(failure, retry=entry.hand_in)

    def _explain(self, refusal: Refused, entry: Credentials, name: str) -> None:
        known = [one for one in refusal.findings if isinstance(one, Finding)]
        until = next((one.until for one in known if one.until is not None), None)
        texts = [entry_words(one) for one in known if one.lack is not Lack.WAIT]
        entry.refuse("\n".join(texts))
        if until is not None:
            entry.wait(name, until)

    def _ask_about_clock(self) -> None:
        dialog = ClockDialog(self._window)
        dialog.wanted.connect(lambda *typed: self._accept_clock(dialog, *typed))
        dialog.open()

    def _accept_clock(self, dialog: ClockDialog, name: str, password: str, reason: str) -> None:
        self._jobs.deed(
            dialog,
            lambda database: access.accept_clock(database, name, password, reason),
            lambda _none: dialog.accept(),
            lambda failure: self._clock_refused(dialog, failure),
        )

    def _clock_refused(self, dialog: ClockDialog, failure: Exception) -> None:
        if isinstance(failure, Refused):
            known = [one for one in failure.findings if isinstance(one, Finding)]
            dialog.refuse("\n".join(entry_words(one) for one in known))
        else:
            dialog.refuse("")
            self._messages.show_failure(failure)

    # The first password

    def _change_first(self, new: str) -> None:
        old = self._old
        self._jobs.deed(
            self,
            lambda database: access.change_password(database, old, new),
            self._changed_first,
            self._first_refused,
        )

    def _changed_first(self, result: LoggedIn) -> None:
        if self.stand is not Stand.CHANGING:
            return
        self._old = ""
        self.first_password.forget()
        self.stand = Stand.INSIDE
        self.opened.emit(result.desk)

    def _first_refused(self, failure: Exception) -> None:
        if isinstance(failure, Refused):
            known = [one for one in failure.findings if isinstance(one, Finding)]
            self.first_password.refuse("\n".join(entry_words(one) for one in known))
        else:
            self.first_password.refuse("")
            self._messages.show_failure(failure)

    def change_password(self) -> None:
        """Let the operator change the password of their own accord."""
        if self.desk is None:
            return
        dialog = ChangePasswordDialog(self.desk, self._window)
        dialog.wanted.connect(lambda old, new: self._change(dialog, old, new))
        dialog.open()

    def _change(self, dialog: ChangePasswordDialog, old: str, new: str) -> None:
        def done(_result: LoggedIn) -> None:
            dialog.accept()
            self._messages.say(self.tr("The password was changed."))

        def failed(failure: Exception) -> None:
            if isinstance(failure, Refused):
                known = [one for one in failure.findings if isinstance(one, Finding)]
                dialog.refuse("\n".join(entry_words(one) for one in known))
            else:
                dialog.refuse("")
                self._messages.show_failure(failure)

        self._jobs.deed(
            dialog, lambda database: access.change_password(database, old, new), done, failed
        )

    # Leaving

    def lock(self) -> None:
        """Cover the work at once; then note it and close the connections."""
        if self.stand is Stand.CHANGING:
            self.log_out()
        if self.stand is not Stand.INSIDE or self.desk is None:
            return
        self.stand = Stand.LOCKED
        self._window.banner.close_note()
        self._window.draw_curtain()
        self._window.show_page(self.lock_page)
        self.lock_page.hold(self.desk.operator, self.desk.name or self.desk.operator)
        self.covered.emit()
        self._jobs.deed(self, access.lock, None, self._not_noted)

    def log_out(self) -> None:
        """Give the desk up and go back to the log-in page."""
        if self.stand is Stand.OUTSIDE:
            return
        inside = self.stand in {Stand.INSIDE, Stand.LOCKED}
        if self.stand is Stand.CHANGING:
            self.first_password.forget()
        self.stand = Stand.OUTSIDE
        self.desk = None
        self._old = ""
        self._window.banner.close_note()
        lost = self._window.losses()
        if inside:
            self.covered.emit()
            self._give_up()
        self._jobs.deed(self, access.log_out, None, self._not_noted)
        self.begin()
        self._tell_losses(lost)

    def _tell_losses(self, lost: list[str]) -> None:
        if lost:
            self._messages.say("\n".join(lost), Tone.WARNING)

    def _give_up(self) -> None:
        self._window.draw_curtain()
        self._window.drop_hidden()
        self.given_up.emit()

    def _not_noted(self, failure: Exception) -> None:
        """Say that leaving could not be written down; the desk is closed all the same."""
        self._messages.show_failure(failure)
