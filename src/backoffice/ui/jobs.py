"""Work off the window's thread: three lanes of one worker each.

The short lane does database work and small files, in the order asked; the long
lane does imports and exports; the lane of folders looks into those that may lie
on a share, where every look may hang for minutes. Work runs in a lane; its answer comes back
through one queued signal of an object of the main thread, and is dropped when
the widget that asked has died meanwhile.

A lane holds no reference to the work beyond its run: the last reference to a
widget caught in a lambda must never be dropped on a worker's thread.
"""

from __future__ import annotations

import itertools
import threading
import time
from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, Protocol, TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from backoffice.errors import Cancelled

T = TypeVar("T")
Report = Callable[[int, int], None]
"""Called by long work with (done, total); raises `Cancelled` when the clerk pressed Stop."""

_BETWEEN_REPORTS = 0.05  # seconds; a bar needs no more


class Store(Protocol):
    """What jobs need of the database."""

    def read(self) -> AbstractContextManager[Any]: ...

    def write(self, unit: Callable[[Any], T]) -> T: ...

    def for_this_desk(self) -> Store: ...


class Failures(Protocol):
    """Who tells the clerk when the tab itself does not."""

    def show_failure(self, exc: BaseException, *, retry: Callable[[], object] | None) -> None: ...


class State(Enum):
    WAITING = auto()
    RUNNING = auto()
    DONE = auto()
    FAILED = auto()
    CANCELLED = auto()


class Job(QObject):
    """One piece of work as the tab sees it."""

    moved = Signal(object, object)  # done, total; whole numbers of any size
    ended = Signal()

    def __init__(self, ticket: int) -> None:
        super().__init__()
        self.ticket = ticket
        self._stop = threading.Event()
        self.state = State.WAITING

    def cancel(self) -> None:
        """Stop: waiting work never starts, long work ends at its next report.

        The answer of reading work is dropped. A write that has begun is not
        undone, so its answer still comes.
        """
        self._stop.set()

    @property
    def stopped(self) -> bool:
        """Say whether somebody asked this job to stop."""
        return self._stop.is_set()


@dataclass(frozen=True, slots=True)
class _Order:
    """What was asked, by whom, and who hears the answer."""

    owner: QObject
    lane: ThreadPoolExecutor
    work: Callable[[Job], Any]
    done: Callable[[Any], object] | None
    failed: Callable[[Exception], object] | None
    droppable: bool = True
    writes: bool = False


@dataclass(frozen=True, slots=True)
class _Answer:
    ticket: int
    result: Any = None
    failure: Exception | None = None


class Jobs(QObject):
    """The lanes of one window."""

    written = Signal()  # after every write that committed

    _heard = Signal()
    _progress = Signal(int, object, object)

    def __init__(self, database: Store, failures: Failures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._database = database
        self._failures = failures
        self._short = ThreadPoolExecutor(1, thread_name_prefix="short")
        self._long = ThreadPoolExecutor(1, thread_name_prefix="long")
        self._folders = ThreadPoolExecutor(1, thread_name_prefix="folders")
        self._surveys = ThreadPoolExecutor(1, thread_name_prefix="surveys")
        self._tickets = itertools.count(1)
        self._jobs: dict[int, tuple[Job, _Order]] = {}
        self._answers: deque[_Answer] = deque()
        self._closed = False
        self._heard.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._progress.connect(self._move, Qt.ConnectionType.QueuedConnection)

    def read(
        self,
        owner: QObject,
        work: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work(session)`` in the short lane on a session that never commits."""
        return self._start(_Order(owner, self._short, self._reading(work), done, failed))

    def survey(
        self,
        owner: QObject,
        work: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work(session)`` as ``read`` does, in a lane of its own.

        Counting over millions of rows takes seconds: no page and no deed waits behind it.
        """
        return self._start(_Order(owner, self._surveys, self._reading(work), done, failed))

    def write(
        self,
        owner: QObject,
        work: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work(session)`` in the short lane as one transaction."""
        order = _Order(
            owner,
            self._short,
            lambda _job: self._database.write(work),
            done,
            failed,
            droppable=False,
            writes=True,
        )
        return self._start(order)

    def deed(
        self,
        owner: QObject,
        work: Callable[[Any], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work(database)`` in the short lane: a deed that opens its transactions itself."""
        order = _Order(
            owner,
            self._short,
            lambda _job: work(self._database),
            done,
            failed,
            droppable=False,
            writes=True,
        )
        return self._start(order)

    def long(
        self,
        owner: QObject,
        work: Callable[[Any, Report], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work(database, report)`` in the long lane; the job moves and can be stopped.

        It acts for the operator who asked for it, also when another takes the desk over.
        """
        database = self._database.for_this_desk()
        order = _Order(
            owner,
            self._long,
            lambda job: work(database, self._reporter(job)),
            done,
            failed,
            droppable=False,
            writes=True,
        )
        return self._start(order)

    def disk(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work()`` in the short lane without the database: a paper, a scan."""
        order = _Order(owner, self._short, lambda _job: work(), done, failed, droppable=False)
        return self._start(order)

    def folder(
        self,
        owner: QObject,
        work: Callable[[], T],
        done: Callable[[T], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
    ) -> Job:
        """Run ``work()`` in the lane of folders: what it waits for keeps nobody else waiting."""
        return self._start(_Order(owner, self._folders, lambda _job: work(), done, failed))

    def close(self) -> None:
        """Stop what can be stopped, wait for what runs, drop every answer, start nothing more."""
        self._closed = True
        for job, _ in self._jobs.values():
            job.cancel()
        for lane in (self._short, self._long, self._folders, self._surveys):
            lane.shutdown(wait=True, cancel_futures=True)
        self._jobs.clear()
        self._answers.clear()

    def _reading(self, work: Callable[[Any], T]) -> Callable[[Job], T]:
        def reading(_job: Job) -> T:
            with self._database.read() as session:
                return work(session)

        return reading

    def _start(self, order: _Order) -> Job:
        ticket = next(self._tickets)
        job = Job(ticket)
        if self._closed:  # a widget that is about to go may still ask
            job.state = State.CANCELLED
            return job
        self._jobs[ticket] = (job, order)
        order.lane.submit(self._run, ticket)
        return job

    # In a lane.

    def _run(self, ticket: int) -> None:
        self._answers.append(self._answer(ticket))
        self._heard.emit()

    def _answer(self, ticket: int) -> _Answer:
        job, order = self._jobs[ticket]
        if job.stopped:
            return _Answer(ticket, failure=Cancelled())
        job.state = State.RUNNING
        try:
            return _Answer(ticket, order.work(job))
        except Exception as exc:  # carried to the main thread, which shows or raises it
            return _Answer(ticket, failure=exc)

    def _reporter(self, job: Job) -> Report:
        last = 0.0

        def report(done: int, total: int) -> None:
            nonlocal last
            if job.stopped:
                raise Cancelled
            now = time.monotonic()
            if now - last >= _BETWEEN_REPORTS or done == total:
                last = now
                self._progress.emit(job.ticket, done, total)

        return report

    # In the main thread.

    @Slot(int, object, object)
    def _move(self, ticket: int, done: int, total: int) -> None:
        if ticket in self._jobs:
            job, _ = self._jobs[ticket]
            job.moved.emit(done, total)

    @Slot()
    def _deliver(self) -> None:
        while self._answers:
            answer = self._answers.popleft()
            job, order = self._jobs.pop(answer.ticket)
            try:
                self._settle(job, order, answer)
            finally:
                job.ended.emit()

    def _settle(self, job: Job, order: _Order, answer: _Answer) -> None:
        job.state = _state(job, order, answer)
        if job.state is State.DONE and order.writes:
            self.written.emit()
        if job.state is State.CANCELLED or not shiboken6.isValid(order.owner):
            return
        if answer.failure is None:
            if order.done is not None:
                order.done(answer.result)
        elif order.failed is not None:
            order.failed(answer.failure)
        else:
            self._failures.show_failure(answer.failure, retry=lambda: self._again(order))

    def _again(self, order: _Order) -> None:
        if shiboken6.isValid(order.owner):
            self._start(order)


def _state(job: Job, order: _Order, answer: _Answer) -> State:
    if isinstance(answer.failure, Cancelled) or (job.stopped and order.droppable):
        return State.CANCELLED
    return State.FAILED if answer.failure is not None else State.DONE
