"""The lanes: on a real database, with real threads, answers in the main thread."""

from __future__ import annotations

import gc
import threading

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel
from sqlalchemy import text

from backoffice.db import audit
from backoffice.errors import Cancelled, Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.ui.jobs import State
from backoffice.ui.theme import Tone
from factories import CLERK, OTHER_CLERK
from patience import PATIENCE


@pytest.fixture
def jobs(start_jobs, sqlite_database):
    return start_jobs(sqlite_database)


@pytest.fixture
def gate():
    """Holds a lane until the test opens it; opened at the end in any case."""
    held = threading.Event()
    yield held
    held.set()


def one(session):
    return session.scalar(text("select 1"))


def test_a_read_answers_in_the_main_thread(qtbot, jobs, owner):
    heard = []
    job = jobs.read(
        owner,
        lambda session: (one(session), threading.current_thread().name),
        lambda answer: heard.append((*answer, threading.current_thread())),
    )
    with qtbot.waitSignal(job.ended):
        pass
    (number, lane, answered) = heard[0]
    assert number == 1
    assert lane.startswith("short")
    assert answered is threading.main_thread()
    assert job.state is State.DONE


def test_long_work_acts_for_who_asked_for_it(qtbot, start_jobs, database, owner, gate):
    heard = []
    jobs = start_jobs(database)

    def work(store, _report):
        assert gate.wait(PATIENCE)
        return store.write(lambda session: audit.record(session, "long") and actor(session))

    def actor(session):
        return session.info["desk"].operator

    database.desk = CLERK
    job = jobs.long(owner, work, heard.append)
    database.desk = OTHER_CLERK  # has taken the desk over meanwhile
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert heard == [CLERK.operator]
    assert database.write(actor) == OTHER_CLERK.operator
    with database.read() as session:
        assert [
            one.operator for one in audit.search(session, AuditSearch(deed="long"), limit=9)
        ] == [CLERK.operator]


def test_a_survey_keeps_no_read_waiting(qtbot, jobs, owner, gate):
    heard = []
    survey = jobs.survey(owner, lambda session: gate.wait() and one(session), heard.append)
    read = jobs.read(owner, one, lambda answer: heard.append(("read", answer)))
    with qtbot.waitSignal(read.ended):
        pass
    assert heard == [("read", 1)]
    with qtbot.waitSignal(survey.ended):
        gate.set()
    assert heard == [("read", 1), 1]


def test_a_deed_opens_its_transactions_itself(qtbot, jobs, owner):
    heard = []

    def work(database):
        lane = threading.current_thread().name
        database.write(lambda session: session.execute(text("create table made (number integer)")))
        with database.read() as session:
            return lane, session.scalar(text("select count(*) from made"))

    with qtbot.waitSignals([jobs.written, jobs.deed(owner, work, heard.append).ended]):
        pass
    (lane, rows) = heard[0]
    assert lane.startswith("short")
    assert rows == 0


def test_a_write_commits_and_tells_the_lists(qtbot, jobs, owner, sqlite_database):
    def work(session):
        session.execute(text("create table kept (number integer)"))
        session.execute(text("insert into kept values (7)"))
        return 7

    with qtbot.waitSignals([jobs.written, jobs.write(owner, work).ended]):
        pass
    with sqlite_database.read() as session:
        assert session.scalar(text("select number from kept")) == 7


def test_a_refused_write_tells_no_list(qtbot, jobs, owner, spoken):
    def work(session):
        raise Refused(["lacks a paper"])

    with qtbot.assertNotEmitted(jobs.written), qtbot.waitSignal(jobs.write(owner, work).ended):
        pass
    assert spoken.explained[0][1] == "• lacks a paper"


def test_work_is_done_in_the_order_it_was_asked(qtbot, jobs, owner):
    done = []
    for number in range(5):
        last = jobs.read(owner, lambda _session, number=number: number, done.append)
    with qtbot.waitSignal(last.ended):
        pass
    assert done == [0, 1, 2, 3, 4]


def test_long_work_leaves_the_short_lane_free(qtbot, jobs, owner, gate):
    long = jobs.long(owner, lambda _database, _report: gate.wait(PATIENCE / 1000))
    with qtbot.waitSignal(jobs.read(owner, one).ended):
        pass
    assert long.state is State.RUNNING
    with qtbot.waitSignal(long.ended):
        gate.set()
    assert long.state is State.DONE


def test_a_failure_goes_to_whoever_asked(qtbot, jobs, owner, spoken):
    failures = []
    job = jobs.disk(owner, lambda: 1 / 0, failed=failures.append)
    with qtbot.waitSignal(job.ended):
        pass
    assert isinstance(failures[0], ZeroDivisionError)
    assert job.state is State.FAILED
    assert spoken.failures == []


def test_a_trouble_can_be_tried_again(qtbot, jobs, owner, spoken):
    tries, heard = [], []

    def work():
        tries.append(1)
        if len(tries) == 1:
            raise Unavailable(Trouble.BUSY)
        return "there"

    with qtbot.waitSignal(jobs.disk(owner, work, heard.append).ended):
        pass
    assert spoken.said[0][1] is Tone.BAD
    assert heard == []
    spoken.act()
    qtbot.waitUntil(lambda: heard == ["there"])


def test_a_bug_is_reported_and_not_swallowed(qtbot, jobs, owner, spoken):
    with qtbot.waitSignal(jobs.disk(owner, lambda: {}["missing"]).ended):
        pass
    assert isinstance(spoken.bugs.pop(), KeyError)


def test_the_answer_is_dropped_when_the_asker_has_died(qtbot, jobs, gate):
    asker = QLabel()
    heard = []
    job = jobs.disk(asker, lambda: gate.wait(PATIENCE / 1000), heard.append)
    shiboken6.delete(asker)
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert heard == []


def test_nothing_is_tried_again_for_an_asker_that_has_died(qtbot, jobs, spoken):
    asker = QLabel()
    tries = []

    def work():
        tries.append(1)
        raise Unavailable(Trouble.BUSY)

    with qtbot.waitSignal(jobs.disk(asker, work).ended):
        pass
    shiboken6.delete(asker)
    spoken.act()
    assert tries == [1]


def test_waiting_work_that_is_cancelled_never_starts(qtbot, jobs, owner, gate):
    started = []
    jobs.disk(owner, lambda: gate.wait(PATIENCE / 1000))
    job = jobs.write(owner, started.append)
    assert job.state is State.WAITING
    job.cancel()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert started == []
    assert job.state is State.CANCELLED


def test_a_folder_that_hangs_keeps_nobody_else_waiting(qtbot, jobs, owner, gate):
    heard = []
    looking = jobs.folder(owner, lambda: gate.wait(PATIENCE / 1000), heard.append)
    qtbot.waitUntil(lambda: looking.state is State.RUNNING)
    for job in (jobs.disk(owner, lambda: 1, heard.append), jobs.read(owner, lambda _s: 2)):
        qtbot.waitUntil(lambda one=job: one.state is State.DONE)
    assert heard == [1]
    with qtbot.waitSignal(looking.ended):
        gate.set()
    assert heard == [1, True]


def test_a_read_cancelled_while_it_runs_is_not_answered(qtbot, jobs, owner, gate):
    heard = []
    job = jobs.read(owner, lambda _session: gate.wait(PATIENCE / 1000), heard.append)
    qtbot.waitUntil(lambda: job.state is State.RUNNING)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert heard == []
    assert job.state is State.CANCELLED


def test_a_write_cancelled_while_it_runs_is_still_answered(qtbot, jobs, owner, gate):
    heard = []
    job = jobs.write(owner, lambda _session: gate.wait(PATIENCE / 1000), heard.append)
    qtbot.waitUntil(lambda: job.state is State.RUNNING)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert heard == [True]


def test_long_work_moves_and_stops_when_it_is_told(qtbot, jobs, owner, gate, spoken):
    moved, finished = [], []

    def work(_database, report):
        report(1, 3)
        gate.wait(PATIENCE / 1000)
        report(2, 3)
        finished.append("too far")

    job = jobs.long(owner, work)
    job.moved.connect(lambda done, total: moved.append((done, total, threading.current_thread())))
    qtbot.waitUntil(lambda: len(moved) == 1)
    job.cancel()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert moved == [(1, 3, threading.main_thread())]
    assert finished == []
    assert job.state is State.CANCELLED
    assert spoken.failures == []


def test_reports_do_not_flood_the_window(qtbot, jobs, owner):
    moved = []

    def work(_database, report):
        for number in range(1, 10_001):
            report(number, 10_000)

    job = jobs.long(owner, work)
    job.moved.connect(lambda done, _total: moved.append(done))
    with qtbot.waitSignal(job.ended):
        pass
    assert moved[-1] == 10_000
    assert len(moved) < 200


def test_a_job_may_be_cancelled_after_its_end(qtbot, jobs, owner):
    job = jobs.read(owner, one)
    with qtbot.waitSignal(job.ended):
        pass
    job.cancel()
    assert job.state is State.DONE


def test_closing_stops_long_work_and_drops_the_answer(qtbot, jobs, owner):
    begun = threading.Event()
    ends = []

    def work(_database, report):
        try:
            while True:
                begun.set()
                report(0, 1)
        except Cancelled:
            ends.append("stopped")
            raise

    jobs.long(owner, work)
    assert begun.wait(PATIENCE / 1000)
    jobs.close()
    assert ends == ["stopped"]


def test_the_last_reference_to_a_widget_is_dropped_in_the_main_thread(qtbot, jobs, owner):
    died_in = []

    class Dying(QObject):
        def __del__(self):
            died_in.append(threading.current_thread())

    def ask():
        caught = Dying()
        return jobs.disk(owner, lambda: [caught.objectName()])

    for _ in range(20):
        with qtbot.waitSignal(ask().ended):
            pass
    gc.collect()
    assert len(died_in) == 20
    assert set(died_in) == {threading.main_thread()}


def test_nothing_starts_after_the_lanes_are_closed(start_jobs, owner):
    lanes = start_jobs(None)
    lanes.close()
    job = lanes.disk(owner, lambda: 1 / 0)
    assert job.state is State.CANCELLED
