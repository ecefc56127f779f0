"""Bad rows of an import are mended or dropped, and stay so when their file comes again."""

from __future__ import annotations

import pytest

from backoffice.calls import imports, kept_rows
from backoffice.calls.formats import BadValue
from backoffice.db import call_batches
from backoffice.errors import Conflict, Refused
from backoffice.records.call_files import BadCall, CallField
from call_imports import DAY, bad_rows, csv, deeds, kept, row, run, sent, stored, write
from factories import silent


def test_a_mended_row_becomes_a_call_of_its_import(office, tmp_path):
    rows = [row(one) for one in sent(3)] + [row((5, 5, 5, 5, 5)).replace("MOB", "???")]
    done = run(office, write(tmp_path / "calls.csv", rows))
    (bad,) = done.bad

    def mend(**values):
        given = bad.values | {CallField(name): value for name, value in values.items()}
        return office.write(lambda session: kept_rows.mend(session, bad.id, given))

    with pytest.raises(Refused) as caught:
        mend(type="MOB", duration="long")
    assert caught.value.findings == (BadValue(BadCall.DURATION, CallField.DURATION),)
    call = mend(type="MOB")
    assert (call.line, call.seconds) == ("01333330005", 5)
    assert stored(office) == sorted(map(kept, [*sent(3), (5, 5, 5, 5, 5)]))
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
    assert bad_rows(office, done.batch_id)[0].mended_at is not None
    assert (batch.tally.new, batch.tally.bad) == (4, 0)
    with pytest.raises(Conflict):
        mend(type="MOB")
    assert len(deeds(office, kept_rows.MEND)) == 1
    assert imports.undo(office, done.batch_id, silent) == 4


def test_a_mended_row_may_not_contradict_what_is_loaded(office, tmp_path):
    first = sent(1)[0]
    rows = [row(first), row((*first[:4], 77))]
    done = run(office, write(tmp_path / "calls.csv", rows))
    (bad,) = done.bad

    def mend(amount):
        given = {**bad.values, CallField.AMOUNT: amount}
        return office.write(lambda session: kept_rows.mend(session, bad.id, given))

    with pytest.raises(Refused) as caught:
        mend("78")
    assert caught.value.findings == (BadValue(BadCall.CONTRADICTS, None),)
    mend(str(first[4]))
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
    assert (batch.tally.new, batch.tally.already_loaded, batch.tally.bad) == (1, 1, 0)


def test_a_dropped_row_stays_listed(office, tmp_path):
    done = run(office, write(tmp_path / "calls.csv", [row(sent(1)[0]), "none"]))
    (bad,) = done.bad
    office.write(lambda session: kept_rows.drop(session, bad.id, "no call"))
    assert bad_rows(office, done.batch_id)[0].dropped
    with office.read() as session:
        batch = call_batches.batch_of(session, done.batch_id)
        assert imports.batches(session, limit=1) == (batch,)
    assert (batch.tally, batch.dropped, batch.open_bad) == (done.tally, 1, 0)
    with pytest.raises(Conflict):
        office.write(lambda session: kept_rows.drop(session, bad.id, "again"))
    imports.undo(office, done.batch_id, silent)
    assert deeds(office, kept_rows.DROP)[0][1]["line"] == 3


def mend_the_word(office, bad):
    given = {**bad.values, CallField.TYPE: "MOB"}
    office.write(lambda session: kept_rows.mend(session, bad.id, given))


def test_a_mended_row_stays_mended_when_its_file_is_read_again(office, tmp_path):
    elsewhere, odd = (1, 1, 40 * DAY, 5, 5), row((5, 5, 5, 5, 5), "???")
    first = run(office, write(tmp_path / "a.csv", map(row, [*sent(3), elsewhere])))
    strange = [row(elsewhere, "???"), odd.replace("09110000005", "*21*118#")]
    later = write(tmp_path / "b.csv", [*map(row, sent(5, 2)), *strange])
    second = run(office, later)
    assert second.counts == {"rows": 7, "new": 4, "already_loaded": 1, "repeated": 0, "bad": 2}
    for bad in second.bad:
        mend_the_word(office, bad)
    imports.undo(office, first.batch_id, silent)
    again = run(office, later)
    assert again.counts == {"rows": 7, "new": 2, "already_loaded": 5, "repeated": 0, "bad": 0}
    with office.read() as session:
        batch = call_batches.batch_of(session, second.batch_id)
        rows = call_batches.bad_rows(session, second.batch_id, limit=9)
    assert (batch.tally.new, batch.tally.rows) == (7, 7)
    assert len(stored(office)) == 7
    assert [one.line_no for one in rows if one.mended_at] == [7, 8]
    assert rows[0].values[CallField.TYPE] == "MOB"


def test_a_row_that_was_dropped_is_kept_when_its_file_is_read_again(office, tmp_path):
    first = run(office, csv(tmp_path, sent(3), "a.csv"))
    contradicting = (*sent(1, 4)[0][:4], 777)
    later = csv(tmp_path, [*sent(5, 2), contradicting], "b.csv")
    second = run(office, later)
    (bad,) = second.bad
    office.write(lambda session: kept_rows.drop(session, bad.id, "no call"))
    imports.undo(office, first.batch_id, silent)
    again = run(office, later)
    assert again.counts == {"rows": 6, "new": 1, "already_loaded": 4, "repeated": 0, "bad": 1}
    assert [(one.id, one.dropped) for one in again.bad] == [(bad.id, True)]
