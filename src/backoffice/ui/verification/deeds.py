"""Deeds on the file in hand, one after the other, each on the version the last one left.

A clerk's fingers are quicker than a commit: what is pressed while a deed runs
waits its turn, and ticks that wait are sent together.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from backoffice.errors import Unavailable
from backoffice.records.papers import SeenPaper
from backoffice.records.policy import Policy
from backoffice.ui.jobs import Jobs
from backoffice.verification import actions
from backoffice.verification.desk import CaseView

Work = Callable[[Any, str, int], Any]
"""work(session or database, case id, version): the case anew, or something with a ``view``."""


@dataclass(frozen=True, slots=True)
class Answer:
    """A paper that a deed gave, and the case after it."""

    paper: Any
    view: CaseView


@dataclass(slots=True)
class _Order:
    case_id: str
    work: Work
    whole: bool
    done: Callable[[Any], object] | None
    papers: dict[tuple[str, str], SeenPaper] | None = None


class Deeds(QObject):
    """The queue of deeds; ``answered`` brings the case anew after each."""

    answered = Signal(object)  # CaseView
    failed = Signal(str, object)  # case id, the exception
    idle = Signal()

    def __init__(self, jobs: Jobs, policy: Policy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._policy = policy
        self._waiting: deque[_Order] = deque()
        self._running: _Order | None = None
        self._versions: dict[str, int] = {}
        self._paused = False

    @property
    def busy(self) -> bool:
        """Say whether a deed runs or waits."""
        return self._running is not None or bool(self._waiting)

    def known(self, view: CaseView) -> None:
        """Note the version of a case that was read."""
        self._versions[view.case.id] = view.case.version

    def do(self, case_id: str, work: Work, done: Callable[[Any], object] | None = None) -> None:
        """Run a deed that answers with the case; ``done`` hears it after ``answered``."""
        self._add(_Order(case_id, work, whole=False, done=done))

    def do_whole(
        self, case_id: str, work: Work, done: Callable[[Any], object] | None = None
    ) -> None:
        """Run a deed that opens its transactions itself, such as an activation."""
        self._add(_Order(case_id, work, whole=True, done=done))

    def tick(self, case_id: str, seen: SeenPaper) -> None:
        """Write a tick, together with those that still wait."""
        last = self._waiting[-1] if self._waiting else None
        if last is None or last.papers is None or last.case_id != case_id:
            papers: dict[tuple[str, str], SeenPaper] = {}
            last = _Order(case_id, self._ticking(papers), whole=False, done=None, papers=papers)
            papers[seen.requirement, seen.line_id] = seen
            self._add(last)
        elif last.papers is not None:
            last.papers[seen.requirement, seen.line_id] = seen

    def pending(self, case_id: str) -> tuple[SeenPaper, ...]:
        """Return the ticks of a case that have not been sent yet."""
        return tuple(
            seen
            for order in self._waiting
            if order.papers is not None and order.case_id == case_id
            for seen in order.papers.values()
        )

    def forget(self, case_id: str) -> None:
        """Drop what waits for a case, because one of its deeds has failed."""
        self._waiting = deque(order for order in self._waiting if order.case_id != case_id)

    def _ticking(self, papers: dict[tuple[str, str], SeenPaper]) -> Work:
        return lambda session, case_id, version: actions.tick(
            session, case_id, version, list(papers.values()), self._policy
        )

    def resume(self) -> None:
        """Try again what the database did not answer."""
        self._paused = False
        self._next()

    def _add(self, order: _Order) -> None:
        self._waiting.append(order)
        self.resume()

    def _next(self) -> None:
        if self._running is not None or self._paused:
            return
        if not self._waiting:
            self.idle.emit()
            return
        order = self._running = self._waiting.popleft()
        version = self._versions.get(order.case_id, 0)
        start = self._jobs.deed if order.whole else self._jobs.write
        start(
            self,
            lambda session: order.work(session, order.case_id, version),
            lambda answer: self._answered(order, answer),
            lambda failure: self._failed(order, failure),
        )

    def _answered(self, order: _Order, answer: Any) -> None:
        self._running = None
        view = answer if isinstance(answer, CaseView) else getattr(answer, "view", None)
        if isinstance(view, CaseView):
            self.known(view)
            self.answered.emit(view)
        if order.done is not None:
            order.done(answer)
        self._next()

    def _failed(self, order: _Order, failure: Exception) -> None:
        self._running = None
        if isinstance(failure, Unavailable):
            self._waiting.appendleft(order)  # nothing is lost; it goes on when it is tried again
            self._paused = True
        else:
            self.forget(order.case_id)
        self.failed.emit(order.case_id, failure)
        self._next()
