"""Files of registrations come in: every record accounted for, nothing twice, nothing half done."""

from __future__ import annotations

import json
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

import portal_files
from backoffice.db import audit, cases, centres, surroundings
from backoffice.db import intake as stored
from backoffice.errors import Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import CaseState, Channel, Flag
from backoffice.records.centres import Centre
from backoffice.records.intake import FileFlaw, Outcome, Weight
from backoffice.records.people import Field, PartyKind
from backoffice.verification import intake, intake_pieces
from factories import ADMINISTRATOR, CLERK, silent
from intake_kit import TABLES, adds_up, bring, counts, ids

JUNK = st.binary(max_size=60) | st.sampled_from(
    [json.dumps(portal_files.dirty(number)).encode() for number in range(26)]
)

pytestmark = pytest.mark.usefixtures("at_the_desk")


def test_two_hundred_and_forty_records_are_all_accounted_for(database, tmp_path):
    path = portal_files.a_days_file(tmp_path / "day.jsonl")
    seen = intake.preview(database, path, silent)
    assert counts(database) == dict.fromkeys(TABLES, 0)
    report = bring(database, path)
    assert report.counts == seen.counts
    assert (report.problems, report.sample) == (seen.problems, seen.sample)
    assert adds_up(report)
    kinds = Counter(portal_files.DIRT.values())
    assert report.counts == {
        "records": 240,
        "accepted": 160 + 4 * kinds["accepted"],
        "corrected": 4 * kinds["corrected"],
        "waiting": 4 * kinds["waiting"],
        "duplicate": 20,
        "unchanged": 8,
    }
    assert counts(database)["intake_record"] == 240 - 8
    assert counts(database)["verification_case"] == 240 - 8 - report.tally.waiting


def test_the_same_file_twice_changes_nothing(database, tmp_path):
    path = portal_files.a_days_file(tmp_path / "day.jsonl")
    first = bring(database, path)
    before = counts(database)
    again = bring(database, path)
    assert counts(database) == before
    assert again.counts == dict.fromkeys(first.counts, 0) | {"records": 240, "unchanged": 240}
    assert again.imported_before is not None
    assert again.problems == ()
    assert intake.preview(database, path, silent).counts == again.counts


def test_a_case_carries_what_was_sent(database, tmp_path):
    phones = [
        {"number": "+981333334444", "possession": portal_files.OWNER},
        {"number": "33335555", "possession": portal_files.USER, "lease_end": "1406/03/10"},
    ]
    record = portal_files.person(1, last_name="كريمي", phones=phones)
    database.write(lambda s: centres.save(s, Centre("LAH01", "لاهیجان", 4, ("3333",)), "x"))
    report = bring(database, portal_files.write(tmp_path / "one.jsonl", [record]))
    assert report.tally.corrected == 1
    with database.read() as session:
        case = cases.get(session, ids(database)[0])
    assert (case.state, case.channel) == (CaseState.WAITING, Channel.PORTAL)
    assert case.who.family_name == "کریمی"
    assert case.as_sent is not None
    assert case.as_sent[Field.FAMILY_NAME] == "كريمي"
    assert [(one.number, one.as_sent) for one in case.lines] == [
        ("01333334444", "+981333334444"),
        ("01333335555", "33335555"),
    ]
    assert case.centre == "LAH01"
    assert case.tracking_code[4:7] == "004"
    assert case.portal_id == "500001"
    assert case.submitted_at is not None


def test_a_case_of_a_number_without_centre_belongs_to_the_desks(database, tmp_path):
    bring(database, portal_files.write(tmp_path / "one.jsonl", [portal_files.person(1)]))
    with database.read() as session:
        assert cases.get(session, ids(database)[0]).centre == CLERK.centre


def test_a_party_that_comes_again_is_flagged_on_both_sides_and_never_merged(database, tmp_path):
    first = portal_files.person(1)
    bring(database, portal_files.write(tmp_path / "a.jsonl", [first]))
    again = first | {"id": 9, "submitted_at": "2026-11-20T08:00:00+03:30"}
    other_id = portal_files.person(2, id=first["id"])
    report = bring(database, portal_files.write(tmp_path / "b.jsonl", [again, other_id]))
    assert report.tally.duplicate == 2
    with database.read() as session:
        found = [cases.get(session, case_id) for case_id in ids(database)]
        assert [Flag.POTENTIAL_DUPLICATE in case.flags for case in found] == [True] * 3
        twins = [surroundings.around(session, case).twins for case in found]
    assert [one.case_id for one in twins[0]] == [found[1].id]
    assert [one.case_id for one in twins[1]] == [found[0].id]
    assert [case.version for case in found] == [1, 1, 1]


def test_twins_of_one_file_are_flagged_too(database, tmp_path):
    first = portal_files.person(1)
    records = [first, first | {"id": 2}, first]
    report = bring(database, portal_files.write(tmp_path / "a.jsonl", records))
    assert (report.tally.accepted, report.tally.duplicate, report.tally.unchanged) == (1, 1, 1)
    with database.read() as session:
        flags = [cases.get(session, case_id).flags for case_id in ids(database)]
    assert flags == [{Flag.POTENTIAL_DUPLICATE}] * 2


def test_a_closed_case_is_known_but_not_flagged(database, tmp_path):
    bring(database, portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)]))
    database.write(lambda s: s.execute(text("UPDATE verification_case SET state = 'rejected'")))
    again = portal_files.person(1, id=2)
    report = bring(database, portal_files.write(tmp_path / "b.jsonl", [again]))
    assert report.tally.duplicate == 1
    with database.read() as session:
        flags = [cases.get(session, case_id).flags for case_id in ids(database)]
    assert flags == [frozenset(), {Flag.POTENTIAL_DUPLICATE}]


def test_bad_lines_wait_and_good_ones_come_in(database, tmp_path):
    path = tmp_path / "mixed.jsonl"
    good = json.dumps(portal_files.person(1), ensure_ascii=False).encode()
    path.write_bytes(
        b"\xef\xbb\xbf" + good + b"\r\n\n   \n{broken\n[1]\n\xff\xfe\xff\n"
        b'{"a": "x\0y"}\n' + b"x" * 300_000 + b'\n{"last_name": "\\ud800"}\n'
    )
    report = bring(database, path)
    assert report.counts == {
        "records": 7,
        "accepted": 1,
        "corrected": 0,
        "waiting": 6,
        "duplicate": 0,
        "unchanged": 0,
    }
    assert report.tally.blank == 2
    assert {one.line_no for one in report.problems if one.blocks} == {4, 5, 6, 7, 8, 9}
    assert bring(database, path).tally.unchanged == 7
    with database.read() as session:
        (batch, *_) = intake.batches(session, limit=5)
        kept = intake.problems_of(session, report.batch_id, limit=50)
    assert batch.tally.blank == 2
    assert kept == report.problems


def test_the_problems_of_a_report_are_limited_and_counted(sqlite_database, tmp_path, monkeypatch):
    monkeypatch.setattr(intake_pieces, "MOST_PROBLEMS", 3)
    path = portal_files.write(tmp_path / "bad.jsonl", ["{"] + ["x" * n for n in range(1, 8)])
    report = bring(sqlite_database, path)
    assert (len(report.problems), report.more_problems) == (3, 5)


def test_the_sample_shows_the_first_rows_as_understood(sqlite_database, tmp_path):
    records = [portal_files.dirty(number) for number in range(30)]
    report = intake.preview(
        sqlite_database, portal_files.write(tmp_path / "a.jsonl", records), silent
    )
    assert len(report.sample) == 20
    first = report.sample[0]
    assert (first.line_no, first.outcome, first.kind) == (1, Outcome.CORRECTED, PartyKind.NATURAL)
    assert first.identifier == portal_files.national_id(0)
    assert first.phones == (portal_files.phone(0),)
    assert first.name.endswith("کریمی")


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (b"PK\x03\x04", FileFlaw.NOT_TEXT),
        (b"<html></html>", FileFlaw.WEB_PAGE),
    ],
)
def test_a_file_of_another_kind_is_refused_whole(sqlite_database, tmp_path, content, flaw):
    path = tmp_path / "other.jsonl"
    path.write_bytes(content)
    for deed in (intake.preview, intake.run):
        with pytest.raises(Refused) as refusal:
            deed(sqlite_database, path, silent)
        assert [one.flaw for one in refusal.value.findings] == [flaw]
    with sqlite_database.read() as session:
        assert intake.batches(session, limit=5) == ()


def test_the_import_is_audited_with_its_counts_and_no_path(database, tmp_path):
    path = portal_files.write(tmp_path / "day.jsonl", [portal_files.person(1)])
    report = bring(database, path)
    with database.read() as session:
        events = audit.search(session, AuditSearch(deed=intake.IMPORT), limit=9)
    assert [event.subject for event in events] == [report.sha256] * 2
    told = json.loads(events[0].details)
    assert (told["stage"], told["file"], told["accepted"]) == ("finished", "day.jsonl", 1)
    assert str(tmp_path) not in "".join(event.details for event in events)
    assert portal_files.national_id(1) not in "".join(event.details for event in events)


def test_without_a_desk_nothing_is_read(database, tmp_path):
    database.desk = None
    for deed in (intake.preview, intake.run):
        with pytest.raises(Forbidden):
            deed(database, tmp_path / "none.jsonl", silent)


def test_an_administrator_may_bring_files_but_sees_no_cases(database, tmp_path):
    database.desk = ADMINISTRATOR
    path = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    assert bring(database, path).tally.accepted == 1


def test_a_record_that_waits_is_no_party_yet(database, tmp_path):
    bad = portal_files.person(1, phones=[])
    mended = portal_files.person(1, id=77)
    report = bring(database, portal_files.write(tmp_path / "a.jsonl", [bad, mended]))
    assert (report.tally.waiting, report.tally.accepted) == (1, 1)
    again = portal_files.person(1)  # the portal sends the same registration, whole this time
    report = bring(database, portal_files.write(tmp_path / "b.jsonl", [again]))
    assert report.tally.duplicate == 1


def test_a_known_content_from_another_desk_meanwhile_is_unchanged(database, tmp_path, monkeypatch):
    """Another desk commits the same record between our look and our write."""
    path = portal_files.write(tmp_path / "a.jsonl", [portal_files.person(1)])
    twin = portal_files.write(tmp_path / "b.jsonl", [portal_files.person(1), "{"])
    bring(database, path)
    looks = iter([stored.Known()])
    real = stored.known

    def blind_once(*arguments: object) -> stored.Known:
        return next(looks, None) or real(*arguments)

    monkeypatch.setattr(stored, "known", blind_once)
    report = bring(database, twin)
    assert (report.tally.unchanged, report.tally.waiting) == (1, 1)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(JUNK, max_size=12))
def test_the_counts_add_up_for_any_lines(sqlite_database, tmp_path, lines):
    path = tmp_path / "junk.jsonl"
    path.write_bytes(b'{"first": 1}\n' + b"\n".join(lines))
    before = counts(sqlite_database)["intake_record"]
    report = bring(sqlite_database, path)
    read = report.counts["records"] + report.tally.blank
    content = path.read_bytes()
    assert adds_up(report)
    if not content.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert read == content.count(b"\n") + (not content.endswith(b"\n"))
    kept = report.counts["records"] - report.tally.unchanged
    assert counts(sqlite_database)["intake_record"] == before + kept
    assert all(one.weight in set(Weight) for one in report.problems)


def of_tehran(number: int) -> dict[str, object]:
    return portal_files.person(
        number, phones=[{"number": f"0218{number:07}", "possession": portal_files.OWNER}]
    )


def test_an_office_of_another_area_takes_its_own_numbers(sqlite_database, tmp_path):
    path = portal_files.write(
        tmp_path / "day.jsonl", [of_tehran(1), portal_files.person(2), of_tehran(3)]
    )
    seen = intake.preview(sqlite_database, path, silent, home="021")
    report = intake.run(sqlite_database, path, silent, home="021")
    assert (report.tally.accepted, report.tally.waiting) == (2, 1)
    assert report.counts == seen.counts
    assert [one.line_no for one in report.problems if one.blocks] == [2]
