"""An import of calls that breaks off leaves nothing, and one that is taken back has left."""

from __future__ import annotations

import gc

import pytest
from sqlalchemy import text

import factories
from backoffice.calls import imports
from backoffice.db import call_batches
from backoffice.errors import Cancelled, Conflict, Refused, Trouble, Unavailable
from backoffice.records.call_files import Stage
from backoffice.records.intake import FileFlaw
from call_imports import CSV, DAY, csv, deeds, kept, run, sent, stored
from factories import silent

# Broken off


def test_cancelled_at_any_report_nothing_is_there_and_it_can_be_done_again(office, tmp_path):
    calls = [*sent(40), *[(1, n, -30 * DAY, n, 5) for n in range(5)]]
    path = csv(tmp_path, calls)
    reports = []
    with pytest.raises(Cancelled):
        imports.preview(office, path, CSV, lambda *_: (_ for _ in ()).throw(Cancelled))
    for stop_at in range(40):
        told = [0]

        def stop(done, total, told=told, stop_at=stop_at):
            reports.append((done, total))
            told[0] += 1
            if told[0] > stop_at:
                raise Cancelled

        done = imports.run(office, path, CSV, stop)
        if not done.cancelled:
            break
        assert done.counts["rows"] == 0
        assert stored(office) == []
    assert stop_at > 4
    assert done.counts["new"] == 45
    assert stored(office) == sorted(map(kept, calls))
    assert reports[-1][0] == reports[-1][1] == path.stat().st_size


def test_a_file_that_changes_while_it_is_read_is_refused(office, tmp_path):
    path = csv(tmp_path, sent(30))

    def replace_it(done, _total):
        if done:
            csv(tmp_path, sent(31))

    with pytest.raises(Refused) as caught:
        imports.run(office, path, CSV, replace_it)
    assert caught.value.findings[0].flaw is FileFlaw.CHANGED
    assert stored(office) == []
    assert run(office, csv(tmp_path, sent(30))).counts["new"] == 30


def test_a_file_that_is_pulled_away_is_told(office, tmp_path):
    path = csv(tmp_path, sent(30))
    with pytest.raises(Unavailable) as caught:
        imports.run(office, path, CSV, lambda done, _: path.unlink() if done else None)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    assert stored(office) == []
    with pytest.raises(Unavailable):
        imports.run(office, path, CSV, silent)


def test_a_full_disk_leaves_nothing_half(sqlite_database, tmp_path, monkeypatch):
    sqlite_database.desk = factories.SUPERVISOR
    path = csv(tmp_path, sent(5_000))
    from backoffice.db.held import Held

    take_time = Held.take_time

    def full(self, session):
        take_time(self, session)
        pages = session.scalar(text("PRAGMA page_count"))
        session.execute(text(f"PRAGMA max_page_count = {pages + 20}"))

    with monkeypatch.context() as patch:
        patch.setattr(Held, "take_time", full)
        with pytest.raises(Unavailable) as caught:
            imports.run(sqlite_database, path, CSV, silent)
    assert caught.value.setback.trouble is Trouble.DISK_FULL
    assert stored(sqlite_database) == []
    assert run(sqlite_database, path).counts["new"] == 5_000


# Taken back


def test_an_undone_import_is_gone_and_can_come_again(office, tmp_path):
    path = csv(tmp_path, sent(30), "a.csv")
    first = run(office, path)
    run(office, csv(tmp_path, sent(20, 30), "b.csv"))
    told = []
    assert imports.undo(office, first.batch_id, lambda *far: told.append(far)) == 30
    assert told == [(0, 1)]
    assert stored(office) == sorted(map(kept, sent(20, 30)))
    with pytest.raises(Conflict):
        imports.undo(office, first.batch_id, silent)
    assert run(office, path).counts["new"] == 30
    assert [details["calls"] for _, details in deeds(office, imports.UNDO)] == [30]


def test_an_undo_that_is_cancelled_removes_nothing(office, tmp_path):
    first = run(office, csv(tmp_path, sent(30)))

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        imports.undo(office, first.batch_id, stop)
    assert len(stored(office)) == 30
    with office.read() as session:
        assert imports.batches(session, limit=1)[0].stage is Stage.LOADED


def test_the_holes_that_an_undo_leaves_can_be_filled(office, tmp_path):
    first = run(office, csv(tmp_path, sent(30), "a.csv"))
    later = csv(tmp_path, [*sent(30, 20), (1, 1, 1, 1, 2)], "b.csv")
    second = run(office, later)
    assert (second.tally.new, second.tally.already_loaded) == (21, 10)
    imports.undo(office, first.batch_id, silent)
    again = run(office, later)
    assert again.known_batch is None
    assert again.batch_id == second.batch_id
    assert (again.tally.new, again.tally.already_loaded) == (10, 21)
    assert stored(office) == sorted(map(kept, [*sent(30, 20), (1, 1, 1, 1, 2)]))
    with office.read() as session:
        batch = call_batches.batch_of(session, second.batch_id)
    assert (batch.tally.new, batch.tally.already_loaded, batch.tally.rows) == (31, 0, 31)
    assert imports.run(office, later, CSV, silent).known_batch is not None
    assert imports.undo(office, second.batch_id, silent) == 31


def test_no_cycle_is_looked_for_while_rows_come_in(sqlite_database, tmp_path):
    sqlite_database.desk = factories.SUPERVISOR
    seen = []

    def stop(_done, _total):
        seen.append(gc.isenabled())
        if not seen[-1]:
            raise Cancelled

    assert imports.run(sqlite_database, csv(tmp_path, sent(3)), CSV, stop).cancelled
    assert seen[-1] is False
    assert gc.isenabled()
