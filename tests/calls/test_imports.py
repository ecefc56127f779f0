"""Files of calls come in once, whole, and every row is accounted for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

import call_imports
import factories
from backoffice.calls import imports, kept_rows
from backoffice.calls.formats import BadValue
from backoffice.db import call_loads, lines
from backoffice.errors import Cancelled, Conflict, Forbidden, Refused
from backoffice.records.call_files import BadCall, CallField, Stage
from backoffice.records.calls import CallType
from backoffice.records.intake import FileFlaw
from backoffice.records.lines import InventoryLine, LineState
from call_imports import (
    CSV,
    DAY,
    ORDINAL,
    bad_rows,
    csv,
    deeds,
    kept,
    row,
    run,
    sent,
    stored,
    write,
)
from factories import silent

# Counts


def test_every_row_of_a_new_file_is_new(office, tmp_path):
    calls = sent(250)
    done = run(office, csv(tmp_path, calls))
    assert done.counts == {"rows": 250, "new": 250, "already_loaded": 0, "repeated": 0, "bad": 0}
    assert done.by_type == {CallType.MOBILE: 250}
    assert stored(office) == sorted(map(kept, calls))
    assert (done.first.timestamp(), done.last.timestamp()) == (
        call_imports.FIRST,
        call_imports.FIRST + 249 * 60,
    )
    with office.read() as session:
        (batch,) = imports.batches(session, limit=5)
    assert (batch.stage, batch.tally, batch.by) == (Stage.LOADED, done.tally, "mina")
    told = [(details["stage"], details["new"]) for _, details in deeds(office, imports.IMPORT)]
    assert told == [("begun", 0), ("loaded", 250)]


def test_the_same_content_again_is_known_without_being_read(office, tmp_path, monkeypatch):
    first = run(office, csv(tmp_path, sent(20)))
    monkeypatch.setattr("backoffice.calls.import_reading.Sheet.read", None)
    again = imports.run(office, csv(tmp_path, sent(20), "other.csv"), CSV, silent)
    assert again.counts["already_loaded"] == again.counts["rows"] == 20
    assert again.known_batch is not None
    assert again.known_batch.id == first.batch_id
    looked = imports.preview(office, tmp_path / "other.csv", CSV, silent)
    assert looked.known_batch == again.known_batch
    assert len(looked.sample) == 20
    assert len(stored(office)) == 20


def test_an_overlapping_file_adds_only_what_is_new(office, tmp_path):
    run(office, csv(tmp_path, sent(100), "a.csv"))
    done = run(office, csv(tmp_path, sent(100, 70), "b.csv"))
    assert done.counts == {"rows": 100, "new": 70, "already_loaded": 30, "repeated": 0, "bad": 0}
    assert stored(office) == sorted(map(kept, sent(170)))


def test_equal_rows_are_listed_as_repeated(office, tmp_path):
    calls = sent(10)
    done = run(office, csv(tmp_path, [*calls, calls[3], calls[3], calls[0]]))
    assert done.counts == {"rows": 13, "new": 10, "already_loaded": 0, "repeated": 3, "bad": 0}
    assert [one.line_no for one in done.repeated] == [12, 13, 14]
    assert done.repeated[0].call.number == "09110000003"
    opening = kept_rows.open_list(office, done.batch_id)
    with office.read() as session:
        assert kept_rows.repeated_rows(session, opening, limit=10) == done.repeated
        later = kept_rows.repeated_rows(session, opening, limit=10, after=12)
    assert later == done.repeated[1:]


def test_equal_rows_may_be_calls_of_their_own(office, tmp_path):
    calls = sent(10)
    done = run(office, csv(tmp_path, [*calls, calls[3], calls[3], calls[0]]), ORDINAL)
    assert done.counts == {"rows": 13, "new": 13, "already_loaded": 0, "repeated": 0, "bad": 0}
    more = [kept(calls[3], 1), kept(calls[3], 2), kept(calls[0], 1)]
    assert stored(office) == sorted([*map(kept, calls), *more])
    overlapping = csv(tmp_path, [calls[3]] * 4 + [calls[5]], "more.csv")
    done = run(office, overlapping, ORDINAL)
    assert done.counts == {"rows": 5, "new": 1, "already_loaded": 4, "repeated": 0, "bad": 0}
    dearer = (*calls[3][:4], 77)
    done = run(office, csv(tmp_path, [calls[3], dearer, dearer], "dear.csv"), ORDINAL)
    assert done.counts == {"rows": 3, "new": 0, "already_loaded": 1, "repeated": 0, "bad": 2}
    done = run(office, csv(tmp_path, [dearer, dearer], "dearer.csv"), ORDINAL)
    assert done.counts["bad"] == 2


def test_a_repeated_row_of_an_overlapping_file_is_repeated(office, tmp_path):
    calls = sent(10)
    run(office, csv(tmp_path, calls, "a.csv"))
    done = run(office, csv(tmp_path, [*calls[:5], calls[0], (6, 6, 6, 6, 6)], "b.csv"))
    assert done.counts == {"rows": 7, "new": 1, "already_loaded": 5, "repeated": 1, "bad": 0}


def test_a_call_with_another_amount_contradicts(office, tmp_path):
    calls = sent(10)
    other = (*calls[2][:4], 999)
    done = run(office, csv(tmp_path, [*calls, other, other], "a.csv"))
    assert done.counts == {"rows": 12, "new": 10, "already_loaded": 0, "repeated": 1, "bad": 1}
    (bad,) = done.bad
    assert (bad.line_no, bad.reason, bad.raw) == (12, BadCall.CONTRADICTS, row(other))
    assert bad.values[CallField.AMOUNT] == "999"
    done = run(office, csv(tmp_path, [other, calls[1]], "b.csv"))
    assert done.counts == {"rows": 2, "new": 0, "already_loaded": 1, "repeated": 0, "bad": 1}
    assert done.by_reason == {BadCall.CONTRADICTS: 1}
    assert done.by_type == {CallType.MOBILE: 1}
    path = write(tmp_path / "c.csv", [row(calls[1], "LD")])
    assert run(office, path).by_reason == {BadCall.CONTRADICTS: 1}


def test_bad_rows_are_kept_with_their_reason(office, tmp_path):
    rows = [row(one) for one in sent(5)]
    rows[1] = rows[1].replace("MOB", "???")
    rows[3] = "short,row"
    rows.append(row((1, 1, 400 * DAY, 1, 1)))
    done = run(office, write(tmp_path / "calls.csv", rows))
    assert done.counts == {"rows": 6, "new": 3, "already_loaded": 0, "repeated": 0, "bad": 3}
    assert [(one.line_no, one.reason) for one in done.bad] == [
        (3, BadCall.TYPE_WORD),
        (5, BadCall.TOO_FEW_COLUMNS),
        (7, BadCall.IN_FUTURE),
    ]
    assert done.bad[0].values[CallField.TYPE] == "???"
    assert bad_rows(office, done.batch_id, after=3) == done.bad[1:]


def test_calls_from_before_their_line_was_there_are_bad(office, tmp_path):
    calls = sent(14)
    installed = factories.day("1405/07/10")

    def unit(session):
        for number in ("01333330001", "01333330002"):
            line = InventoryLine(number, "RSH01", "", "", LineState.IN_SERVICE)
            when = installed if number.endswith("1") else None
            lines.add_many(session, [replace(line, installed_on=when)])

    office.write(unit)
    late = (1, 5, 20 * DAY, 5, 5)
    done = run(office, csv(tmp_path, [*calls, late]))
    assert done.by_reason == {BadCall.BEFORE_LINE: 2}
    assert {one.line_no for one in done.bad} == {3, 10}
    assert stored(office) == sorted(
        kept(one) for one in [*calls, late] if one[0] != 1 or one == late
    )
    bad = done.bad[0]
    with pytest.raises(Refused) as caught:  # as it stands it is no call of the line's still
        office.write(lambda session: kept_rows.mend(session, bad.id, bad.values))
    assert caught.value.findings == (BadValue(BadCall.BEFORE_LINE, None),)


def test_unknown_types_are_counted(office, tmp_path):
    odd = row((1, 1, 1, 1, 1)).replace("09110000001", "*21*5#").replace("MOB", "")
    done = run(office, write(tmp_path / "calls.csv", [odd, odd, row((1, 2, 3, 4, 5))]))
    assert done.by_type == {CallType.UNKNOWN: 2, CallType.MOBILE: 1}
    assert done.repeated[0].call.number == "*21*5#"
    with office.read() as session:
        assert session.scalar(text("SELECT text FROM odd_number")) == "*21*5#"
    with office.read() as session:
        assert imports.batches(session, limit=1)[0].unknown_types == 2


def test_one_file_may_span_many_months(office, tmp_path):
    calls = [(1, n, -30 * DAY * n, 5, 5) for n in range(14)]
    assert run(office, csv(tmp_path, calls)).counts["new"] == 14
    assert stored(office) == sorted(map(kept, calls))


def test_more_bad_rows_than_any_file_of_calls_has(office, tmp_path, monkeypatch):
    for place in ("calls.import_reading", "db.call_alike"):
        monkeypatch.setattr(f"backoffice.{place}.MOST_BAD", 3)
    path = write(tmp_path / "calls.csv", [f"bad {n}" for n in range(4)])
    for deed in (imports.preview, imports.run):
        with pytest.raises(Refused) as caught:
            deed(office, path, CSV, silent)
        assert caught.value.findings[0].flaw is FileFlaw.TOO_MANY_BAD
    assert stored(office) == []


def test_more_contradictions_than_any_file_of_calls_has(office, tmp_path):
    run(office, csv(tmp_path, sent(9), "a.csv"))
    path = csv(tmp_path, [(*one[:4], 5) for one in sent(9)], "b.csv")
    with call_loads.loading(office) as load:
        call_imports.stage(load, path)
        with load.desk.aside() as session, pytest.raises(Refused) as caught:
            load.compare(session, lambda: None, equal_rows=False, room=3)
    assert caught.value.findings[0].flaw is FileFlaw.TOO_MANY_BAD


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (f"{call_imports.HEADER}\n".encode(), FileFlaw.EMPTY),
        (b"\x7fELF\x02\x01", FileFlaw.NOT_TEXT),
        ("a,b\n".encode("utf-16-le") * 20, FileFlaw.NOT_TEXT),
        (b"a,b,c,d,e,f\n1,2,3,4,5,6\n", FileFlaw.HEADER_MISSING),
    ],
)
def test_what_is_no_file_of_calls_is_refused(office, tmp_path, content, flaw):
    path = tmp_path / "calls.csv"
    path.write_bytes(content)
    for deed in (imports.preview, imports.run):
        with pytest.raises(Refused) as caught:
            deed(office, path, CSV, silent)
        assert caught.value.findings[0].flaw is flaw


def test_a_file_that_is_refused_is_no_import_that_waits_for_its_end(office, tmp_path):
    path = tmp_path / "calls.csv"
    path.write_bytes(f"{call_imports.HEADER}\n".encode())
    with pytest.raises(Refused):
        imports.run(office, path, CSV, silent)
    with office.read() as session:
        assert imports.batches(session, limit=9) == ()
    assert [one["stage"] for _, one in deeds(office, imports.IMPORT)] == ["begun", "refused"]


# Who


def test_a_clerk_may_not_import(office, tmp_path):
    path = csv(tmp_path, sent(3))
    office.desk = factories.CLERK
    for deed in (imports.preview, imports.run):
        with pytest.raises(Forbidden):
            deed(office, path, CSV, silent)
    with pytest.raises(Forbidden):
        imports.undo(office, "x", silent)
    assert [outcome for outcome, _ in deeds(office, imports.IMPORT)] == ["denied", "denied"]
    assert [outcome for outcome, _ in deeds(office, imports.UNDO)] == ["denied"]


def test_a_file_that_another_operator_has_begun_is_theirs_for_a_while(office, tmp_path, clock):
    path = csv(tmp_path, sent(30))

    def stop(done, _total):
        if done:
            raise Cancelled

    assert imports.run(office, path, CSV, stop).cancelled
    office.desk = factories.ADMINISTRATOR
    with pytest.raises(Conflict) as caught:
        imports.run(office, path, CSV, silent)
    assert caught.value.by == "mina"
    clock.advance(minutes=16)
    assert imports.run(office, path, CSV, silent).counts["new"] == 30


def test_two_desks_with_the_same_file_load_it_once(office, tmp_path, connect, database_url):
    path = csv(tmp_path, sent(30))
    other = connect(database_url)
    other.desk = factories.SUPERVISOR
    second = []

    def meanwhile(done, total):
        if done and done == total and not second:
            second.append(imports.run(other, path, CSV, silent))

    with pytest.raises(Conflict):
        imports.run(office, path, CSV, meanwhile)
    assert second[0].counts["new"] == 30
    assert len(stored(office)) == 30
