"""What the cabinet keeps of imports: batches, records, what is known."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import Database, Session
from backoffice.db import intake as stored
from backoffice.errors import Conflict
from backoffice.records.intake import (
    Batch,
    Fault,
    LineProblem,
    Outcome,
    RecordState,
    Tally,
    Weight,
)
from factories import add_case, person

SHA = "a" * 64
PROBLEM = LineProblem(1, Weight.WRONG, fault=Fault.BAD_JSON, given="{")


def begin(database: Database, sha256: str = SHA) -> Batch:
    return database.write(lambda s: stored.begin_or_resume(s, "day.jsonl", sha256, 10, "sara"))


def record(line_no: int = 1, **changes: object) -> stored.NewRecord:
    new = stored.NewRecord(
        line_no, "{", f"{line_no:064}", Outcome.WAITING, "88", None, "علي", (PROBLEM,)
    )
    return replace(new, **changes)  # type: ignore[arg-type]


def store(database: Database, batch: Batch, *records: stored.NewRecord) -> None:
    database.write(lambda s: stored.store(s, batch.id, records))


def first(session: Session) -> str:
    return stored.waiting(session, limit=1)[0].id


def test_an_unfinished_import_is_resumed_and_a_finished_one_begun_anew(database):
    batch = begin(database)
    after = database.write(lambda s: stored.advance(s, batch, Tally(accepted=3, blank=1), 5))
    assert begin(database) == after
    assert (after.next_line, after.tally.records, after.tally.blank) == (5, 3, 1)
    assert begin(database, "b" * 64).next_line == 1
    done = database.write(lambda s: stored.finish(s, after))
    assert done.finished_at is not None
    with database.read() as session:
        assert stored.finished_before(session, SHA) == done.finished_at
        assert stored.batch_of(session, batch.id) == done
        assert stored.batch_of(session, "none") is None
    assert begin(database).id != batch.id


def test_only_one_desk_goes_on_with_a_file(database):
    batch = begin(database)
    database.write(lambda s: stored.advance(s, batch, Tally(accepted=1), 2))
    with pytest.raises(Conflict):
        database.write(lambda s: stored.stand(s, batch))


def test_what_is_known_is_found_by_content_party_and_portal_id(database):
    add_case(database, person("0499370899"))
    store(database, begin(database), record())
    with database.read() as session:
        found = stored.known(
            session, {f"{1:064}", "x"}, {"national_id:0499370899", "y"}, {"88", "z"}
        )
        assert stored.known(session, (), (), ()) == stored.Known()
        assert stored.cases_of(session, {"national_id:0499370899"}, ())
        assert not stored.cases_of(session, {"national_id:0000000000"}, {"88"})
    assert found == stored.Known({f"{1:064}"}, {"national_id:0499370899"}, {"88"})


def test_a_record_is_kept_with_its_problems_and_settled_once(database):
    batch = begin(database)
    store(database, batch, record(), record(2, outcome=Outcome.WAITING, problems=()))
    store(database, batch)
    with database.read() as session:
        record_id = first(session)
        kept = stored.get(session, record_id)
        assert stored.count_waiting(session) == 2
        assert stored.problems_of(session, batch.id, limit=9) == (PROBLEM,)
        assert stored.problems_of(session, batch.id, limit=9, offset=1) == ()
    assert kept.raw == "{"
    assert kept.row.problems == (PROBLEM,)
    database.write(
        lambda s: stored.settle(s, record_id, RecordState.DROPPED, "sara", reason="mistake")
    )
    with pytest.raises(Conflict) as conflict:
        database.write(lambda s: stored.take(s, record_id))
    assert conflict.value.by == "sara"
    with database.read() as session:
        assert stored.get(session, record_id).state == "dropped"
        assert stored.count_waiting(session) == 1
        with pytest.raises(LookupError):
            stored.get(session, "none")
    with pytest.raises(LookupError):
        database.write(lambda s: stored.take(s, "none"))


def test_the_waiting_are_searched_by_folded_name(database):
    store(database, begin(database), record(), record(2, name="50%_\\"))
    with database.read() as session:
        for words, lines in {"علی": [1], "%": [2], "_": [2], "88": [1, 2], "x": []}.items():
            found = stored.waiting(session, limit=9, search=words)
            assert [one.line_no for one in found] == lines
        assert [one.line_no for one in stored.waiting(session, limit=1, offset=1)] == [2]
