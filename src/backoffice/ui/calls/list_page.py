"""What the two lists that a disclosure opens have in common: a look each, and its end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from backoffice.records.disclosures import Disclosure, Finding, LookUp
from backoffice.records.operators import Desk
from backoffice.ui.calls.disclosure_strip import DisclosureStrip
from backoffice.ui.calls.empty_page import EmptyPage
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.printers import Printers


@dataclass(frozen=True, slots=True)
class Means:
    """What the lists work with; ``today`` is Gregorian, ``itemise_local`` the office's setting."""

    jobs: Jobs
    messages: Messages
    desk: Desk
    office: Office
    printers: Printers
    today: Callable[[], date]
    itemise_local: bool = False


class ListPage(QWidget):
    """Each question is a look of its own; what an older one still brings is dropped."""

    back_wanted = Signal()
    refused = Signal()  # the disclosure opens nothing any more

    def __init__(self, means: Means, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._means = means
        self._jobs, self._messages = means.jobs, means.messages
        self._disclosure: Disclosure | None = None
        self._look: LookUp | None = None
        self._ticket = 0  # of the look that was asked for last
        self.strip = DisclosureStrip()
        self.empty = EmptyPage()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.strip.back_wanted.connect(self.back_wanted)
        self.show_empty(self.tr("Nothing is shown yet."), "search")

    def _list_in(self, table: QWidget) -> None:
        """Let the list stand in this table, when there is one."""
        self.stack.insertWidget(0, table)
        self.setFocusProxy(table)

    def disclosure(self) -> Disclosure | None:
        """The disclosure whose list is shown."""
        return self._disclosure

    def _forget_rows(self) -> None:
        """Take every row and every sum off the screen."""
        raise NotImplementedError

    # A look

    def _look_up(
        self,
        work: Callable[[Any], Any],
        done: Callable[[Any], object],
        again: Callable[[], object],
        sorry: str,
    ) -> None:
        """Have ``work`` done for the question as it stands; ``sorry`` is said when it fails."""
        self._ticket += 1
        ticket = self._ticket

        def answered(answer: Any) -> None:
            if ticket == self._ticket:
                done(answer)

        def failed(failure: Exception) -> None:
            if ticket == self._ticket:
                self._blank(sorry, "warning")
            self._messages.show_failure(failure, retry=again, refused=self._refused)

        self._jobs.deed(self, work, answered, failed)

    def _refused(self, findings: Sequence[object]) -> None:
        self.show_empty(" ".join(words(one) for one in findings), "warning")
        if any(isinstance(one, Finding) and one.spends for one in findings):
            self.refused.emit()

    # Nothing to show

    def show_empty(self, text: str, icon: str) -> None:
        """Show a sentence in place of the list."""
        self.empty.show_text(text, icon)
        self.stack.setCurrentWidget(self.empty)

    def _blank(self, text: str, icon: str) -> None:
        self._look = None
        self._ticket += 1
        self._forget_rows()
        self.show_empty(text, icon)

    def hide_rows(self) -> None:
        """The desk is locked: no row and no name stays on the screen."""
        self._blank(self.tr("The list was taken off the screen. F5 looks it up again."), "lock")
        self.strip.forget()

    def show_again(self) -> None:
        """The same operator is back: the names return, the rows when they ask for them."""
        if self._disclosure is not None:
            self.strip.show_disclosure(self._disclosure)

    def leave(self) -> None:
        """The next one at the desk: nothing of this disclosure stays."""
        self._disclosure = None
        self._blank(self.tr("Nothing is shown yet."), "search")
        self.strip.forget()
