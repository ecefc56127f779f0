"""The only way to speak to the clerk outside a field: a bar, a dialog, a question.

An error reaches the clerk by one of five roads (:meth:`Messages.show_failure`):
refused, changed by somebody else, unavailable, stopped, or a bug. Tests
replace :class:`Messages` by a recorder that overrides `say`, `explain`, `ask`
and `report_bug`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from backoffice.errors import Cancelled, Conflict, Refused, Unavailable
from backoffice.records import dates, digits
from backoffice.ui import bugs
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.dialogs import OF_NOBODY, Decision, Explanation, Question
from backoffice.ui.words_common import finding_words, trouble_words

__all__ = ["Messages", "Question"]

Deed = Callable[[], object]


class Messages(QObject):
    """Speaks through one window and its banner."""

    _bug_elsewhere = Signal(object)

    def __init__(
        self,
        window: QWidget,
        banner: Banner,
        *,
        words: Callable[[object], str] = finding_words,
        at_the_door: bool = False,
    ) -> None:
        """Speak in ``window``.

        Args:
            window: The parent of the dialogs.
            banner: The bar of that window.
            words: Makes a sentence of a finding of any room.
            at_the_door: Speaks of coming and leaving only, so its dialogs may stand
                before a locked desk.
        """
        super().__init__(window)
        self._window = window
        self._banner = banner
        self._words = words
        self._at_the_door = at_the_door
        self._covered = False
        self._kept: Deed | None = None
        self._bug_elsewhere.connect(self._show_bug, Qt.ConnectionType.QueuedConnection)

    def at_the_door(self) -> Messages:
        """Return what speaks in the same place while the desk is locked."""
        return Messages(self._window, self._banner, words=self._words, at_the_door=True)

    def cover(self) -> None:
        """The desk is locked: keep the newest line for whoever comes back."""
        self._covered = True

    def uncover(self) -> None:
        """The operator is back: show what was kept."""
        kept = self._forgotten()
        if kept is not None:
            kept()

    def forget(self) -> None:
        """The operator is gone: what was kept was for nobody else."""
        self._forgotten()

    def _forgotten(self) -> Deed | None:
        kept, self._kept = self._kept, None
        self._covered = False
        return kept

    def say(
        self, text: str, tone: Tone = Tone.GOOD, *, button: str = "", act: Deed | None = None
    ) -> None:
        """Put one line in the bar; good news goes away by itself."""
        if self._covered:  # the newest waits, and nobody but the operator repeats a deed
            self._kept = lambda: self.say(text, tone, button=button, act=act)
            return
        self._banner.show_note(text, tone, button=button, act=act)

    def explain(self, title: str, text: str, tone: Tone = Tone.INFO) -> None:
        """Open a dialog with something that must have been read."""
        dialog = Explanation(self._window, title, text, tone)
        dialog.setProperty(OF_NOBODY, self._at_the_door)
        dialog.open()

    def ask(self, question: Question, yes: Callable[[str], object], no: Deed | None = None) -> None:
        """Open a question and return at once; ``yes`` gets the reason, "" if none is asked."""
        dialog = Decision(self._window, question)
        dialog.setProperty(OF_NOBODY, self._at_the_door)
        dialog.accepted.connect(lambda: yes(dialog.reason.text().strip()))
        if no is not None:
            dialog.rejected.connect(no)
        dialog.open()

    def report_bug(self, exc: BaseException) -> None:
        """Log ``exc`` without personal data and show its number; safe from any thread."""
        self._bug_elsewhere.emit(bugs.log(exc))

    def show_failure(
        self,
        exc: BaseException,
        *,
        retry: Deed | None = None,
        refused: Callable[[Sequence[object]], object] | None = None,
        reload: Deed | None = None,
    ) -> None:
        """Send ``exc`` down its road.

        Args:
            exc: What was raised.
            retry: Repeats the deed when the trouble may be over.
            refused: Shows the findings inline; without it a dialog lists them.
            reload: Fetches what somebody else has changed.
        """
        match exc:
            case Refused():
                self._show_refusal(exc, refused)
            case Conflict():
                self._show_conflict(exc, reload)
            case Unavailable():
                self._show_trouble(exc, retry)
            case Cancelled():
                self.say(self.tr("Stopped."), Tone.PLAIN)
            case _:
                self.report_bug(exc)

    def _show_refusal(
        self, exc: Refused, refused: Callable[[Sequence[object]], object] | None
    ) -> None:
        if refused is not None:
            refused(exc.findings)
            return
        lines = "\n".join(f"• {self._words(finding)}" for finding in exc.findings)
        self.explain(self.tr("This cannot be done"), lines, Tone.BAD)

    def _show_conflict(self, exc: Conflict, reload: Deed | None) -> None:
        operator = person_shown(exc.name or exc.by) or self.tr("Another operator")
        if exc.at is None:
            text = self.tr("{operator} has changed or taken this meanwhile.").format(
                operator=operator
            )
        else:
            moment = dates.tehran(exc.at)
            text = self.tr("{operator} changed or took this on {date} at {time}.").format(
                operator=operator,
                date=digits.isolate(dates.jalali_persian(moment.date())),
                time=digits.isolate(digits.persian(moment.strftime("%H:%M"))),
            )
        title = self.tr("Changed by somebody else")
        if reload is None:
            self.explain(title, text, Tone.WARNING)
            return
        text = self.tr("{what} What you typed is kept until you reload.").format(what=text)
        question = Question(title, text, yes=self.tr("Reload"), no=self.tr("Not now"))
        self.ask(question, lambda _reason: reload())

    def _show_trouble(self, exc: Unavailable, retry: Deed | None) -> None:
        button = self.tr("Try again") if retry is not None else ""
        self.say(trouble_words(exc.setback), Tone.BAD, button=button, act=retry)

    @Slot(object)
    def _show_bug(self, number: object) -> None:
        number = cast("str", number)
        text = self.tr(
            "The program has met an error it does not know. Nothing half-done was saved. "
            "Please give this number to support: {number}"
        ).format(number=digits.isolate(number))
        dialog = Explanation(self._window, self.tr("Unexpected error"), text, Tone.BAD)
        dialog.setProperty(OF_NOBODY, True)  # noqa: FBT003 - as Qt has it
        copy = dialog.add(self.tr("Copy the number"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(number))
        dialog.open()
