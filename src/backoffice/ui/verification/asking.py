"""Between two desks: who asks for a file in these hands, and what became of this desk's own ask."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from backoffice.errors import Refused, Unavailable
from backoffice.records.asks import Ask, Standing
from backoffice.records.policy import Policy
from backoffice.ui.jobs import Jobs
from backoffice.ui.list_watch import ListWatch
from backoffice.ui.messages import Messages
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import Tone
from backoffice.ui.verification.ask_strip import AskStrip, whose
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.file_in_hand import FileInHand
from backoffice.verification import actions, asks
from backoffice.verification.asks import Asks

EVERY = 2000  # milliseconds: how late an ask or its answer is heard at most


class AskWatch(ListWatch):
    """Hears what concerns this desk, whichever tab is in front."""

    heard = Signal(object)  # Asks

    def __init__(self, jobs: Jobs, messages: Messages, strip: AskStrip) -> None:
        super().__init__(jobs, strip, every=EVERY, whole_every=1)  # a handful of rows: all of them
        self._messages = messages

    def refresh(self) -> None:
        """Ask again; the lists and the foot of the window tell of a database that is away."""
        self._drop()
        self._asking = self._jobs.read(self, self._whole(), self._answered, self._not_heard)

    def _whole(self) -> Callable[[Any], Asks]:
        return asks.heard

    def _show(self, found: Asks) -> None:
        self.heard.emit(found)

    def _is_looked_at(self) -> bool:
        return self._watched.window().isVisible()

    def _not_heard(self, failure: Exception) -> None:
        if isinstance(failure, Refused):
            self.pause()  # the desk has no rights any more: its next deed says so
        elif not isinstance(failure, Unavailable):
            self._messages.show_failure(failure)


class Asking(QObject):
    """Joins the strip to the room, and tells whoever asked what came of it."""

    show_wanted = Signal(str)  # case id: bring it to the front
    handed_over = Signal(str)  # case id: it was shown here, and is another desk's now

    def __init__(
        self, jobs: Jobs, messages: Messages, policy: Policy, pane: CasePane, hand: FileInHand
    ) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._messages = messages
        self._policy = policy
        self._pane = pane
        self._hand = hand
        self._waiting = ""  # the case that this desk was seen to wait for
        self._told: object = None
        self.strip = AskStrip()
        self.watch = AskWatch(jobs, messages, self.strip)
        self.watch.heard.connect(self._hear)
        self.strip.give_wanted.connect(self.give)
        self.strip.keep_wanted.connect(self.keep)

    def begin(self) -> None:
        """Listen."""
        self.watch.begin()

    def pause(self) -> None:
        """Listen no more, and take the names off the screen."""
        self.watch.pause()
        self.strip.show_asks((), {})

    # The holder

    def give(self, ask: Ask) -> None:
        """Save what is typed in the file, keep the rest as its draft, and hand it over."""
        if self._pane.case_id() != ask.case_id:
            self._hand_over(ask)  # what was typed there was kept when the desk turned away
            return
        self._hand.save_typed()
        # Behind the savings in the line of deeds: what they did not take is the draft.
        self._hand.run(
            lambda session, one, _version, policy: actions.look(session, one, policy),
            lambda _view: self._hand_over(ask),
        )

    def _hand_over(self, ask: Ask) -> None:
        self._hand.drafts.flush()

        def work(session: Any, case_id: str, _version: int) -> Any:
            return asks.give(session, case_id, ask.asker, self._policy)

        def done(view: Any) -> None:
            self._hand.drafts.settled(ask.case_id)
            who = person_shown(view.called.get(view.holder, view.holder))
            text = self.tr("The file of {name} is in the hands of {operator} now.")
            self._messages.say(text.format(name=whose(ask), operator=who))
            if self._pane.case_id() == ask.case_id:
                self.handed_over.emit(ask.case_id)

        self._hand.deeds.do(ask.case_id, work, done)

    def keep(self, ask: Ask) -> None:
        """Say "not now"."""
        self._jobs.write(self, lambda session: asks.keep(session, ask.case_id, ask.asker))

    # Both

    def _hear(self, found: Asks) -> None:
        fresh = self.strip.show_asks(found.of_me, found.called)
        if fresh and not _in_sight(self._pane):
            first = fresh[0]
            self._messages.say(
                self.strip.words(first, found.called),
                Tone.INFO,
                button=self.tr("Show"),
                act=lambda: self.show_wanted.emit(first.case_id),
            )
        if found.mine is None or found.standing is None:
            self._waiting = ""
        elif found.standing is Standing.WAITS:
            self._waiting = found.mine.case_id
        elif (found.mine.case_id, found.mine.at) != self._told:
            self._settle(found.mine, found.standing, found)

    # The asker

    def _settle(self, mine: Ask, became: Standing, found: Asks) -> None:
        """Tell what became of the ask, once, and only where it was waited for."""
        waited = self._waiting == mine.case_id
        self._told, self._waiting = (mine.case_id, mine.at), ""
        self._jobs.write(self, asks.settle)
        if became is Standing.GIVEN:
            self._given(mine, found)
            return
        if self._pane.case_id() == mine.case_id:
            self._hand.reload()
        if waited:
            self._messages.say(self._words(mine, became, found), Tone.INFO)

    def _words(self, mine: Ask, became: Standing, found: Asks) -> str:
        who = mine.holder
        match became:
            case Standing.NOT_NOW:
                text = self.tr("{operator} keeps the file of {name} for now.")
            case Standing.UNANSWERED:
                text = self.tr("{operator} has not answered; the file of {name} is theirs still.")
            case _ if mine.holder_now:
                who = mine.holder_now
                text = self.tr("The file of {name} is in the hands of {operator} now.")
            case _:
                text = self.tr("The file of {name} is not in the hands of {operator} any more.")
        operator = person_shown(found.called.get(who, who))
        return text.format(operator=operator, name=whose(mine))

    def _given(self, mine: Ask, found: Asks) -> None:
        who = person_shown(found.called.get(mine.holder, mine.holder))
        text = self.tr("{operator} has given you the file of {name}.").format(
            operator=who, name=whose(mine)
        )

        def tell() -> None:
            self._messages.say(
                text,
                button=self.tr("Open it"),
                act=lambda: self.show_wanted.emit(mine.case_id),
            )

        if self._pane.case_id() != mine.case_id:
            tell()
        elif _is_free(self._pane):
            self._messages.say(text)
            self._hand.open(mine.case_id, claim=True)
        else:  # its draft comes back; the cursor stays where it is
            self._hand.open(mine.case_id, claim=False, shown=tell)


def _in_sight(pane: QWidget) -> bool:
    return pane.isVisible() and not pane.window().isMinimized()


def _is_free(pane: QWidget) -> bool:
    """Say whether the clerk waits before the file: no dialog is open, and nothing is typed."""
    cursor = pane.window().focusWidget()
    typing = isinstance(cursor, QLineEdit) and bool(cursor.text())
    busy = QApplication.activeModalWidget() or QApplication.activePopupWidget()
    return pane.isVisible() and not typing and busy is None
