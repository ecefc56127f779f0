"""A list that keeps itself fresh: by changes, by deeds, and after a failure."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from sqlalchemy import text

from backoffice.errors import Trouble, Unavailable
from backoffice.ui.list_watch import ListWatch


class Watch(ListWatch):
    def __init__(self, jobs, pane, **often):
        super().__init__(jobs, pane, **often)
        self.shown = []
        self.newest = 0
        self.gone = False

    def _whole(self):
        def work(session):
            if self.gone:
                raise Unavailable(Trouble.UNREACHABLE)
            return session.scalar(text("select 1")) + self.newest

        return work

    def _changed(self):
        seen = self.shown[-1] if self.shown else None
        return lambda _session: self.newest + 1 != seen

    def _show(self, found):
        self.shown.append(found)


@pytest.fixture
def jobs(start_jobs, sqlite_database):
    return start_jobs(sqlite_database)


@pytest.fixture
def pane(qtbot):
    pane = QWidget()
    qtbot.addWidget(pane)
    pane.show()
    return pane


@pytest.fixture
def watch(qtbot, jobs, pane):
    watch = Watch(jobs, pane, every=3_600_000, whole_every=4)
    with qtbot.waitSignal(watch.refreshed):
        watch.begin()
    return watch


def quiet(qtbot, jobs, watch):
    """Let everything that was asked before be answered."""
    job = jobs.read(watch, lambda session: session.scalar(text("select 1")))
    with qtbot.waitSignal(job.ended):
        pass


def test_a_look_asks_for_the_list_only_when_something_changed(qtbot, jobs, watch):
    watch.look()
    quiet(qtbot, jobs, watch)
    assert watch.shown == [1]
    watch.newest = 1
    with qtbot.waitSignal(watch.refreshed):
        watch.look()
    assert watch.shown == [1, 2]


def test_every_so_many_looks_the_whole_is_asked_for(qtbot, jobs, watch):
    with qtbot.waitSignal(watch.refreshed):
        for _ in range(4):
            watch.look()
    assert watch.shown == [1, 1]


def test_a_deed_is_seen_at_once(qtbot, jobs, watch):
    watch.newest = 1
    with qtbot.waitSignal(watch.refreshed):
        jobs.write(watch, lambda session: session.execute(text("select 1")).scalar())
    assert watch.shown == [1, 2]


def test_what_was_asked_before_a_pause_is_not_shown(qtbot, jobs, watch):
    watch.refresh()
    watch.pause()
    quiet(qtbot, jobs, watch)
    assert watch.shown == [1]


def test_nobody_asks_for_a_list_that_cannot_be_seen(qtbot, jobs, watch, pane):
    pane.hide()
    watch.newest = 1
    watch.look()
    quiet(qtbot, jobs, watch)
    assert watch.shown == [1]


def test_a_failure_does_not_end_the_looking(qtbot, jobs, watch):
    watch.gone = True
    watch.refresh()
    quiet(qtbot, jobs, watch)
    watch.gone, watch.newest = False, 1
    with qtbot.waitSignal(watch.refreshed):
        watch.look()
    assert watch.shown == [1, 2]
