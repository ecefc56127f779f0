"""Records that wait are mended or dropped, and the counter takes registrations of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import portal_files
from backoffice.db import Database, Session, audit, cases
from backoffice.errors import Conflict, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import CaseState, Channel, Flag, RefusalReason
from backoffice.records.flaws import Flaw
from backoffice.records.intake import Fault, KeptRecord, LineTexts
from backoffice.records.people import Field, LegalForm, Ownership, PartyKind
from backoffice.verification import intake, waiting_room
from backoffice.verification.findings import Lack
from backoffice.verification.moves import Deed
from factories import CLERK, add_case, owned, person, silent

FORM = {
    Field.GIVEN_NAME: "مریم",
    Field.FAMILY_NAME: "رضایی",
    Field.NATIONALITY: "ایرانی",
    Field.NATIONAL_ID: "0499370899",
    Field.BIRTH_DATE: "1360/05/14",
    Field.SEX: "female",
}
OWNED = LineTexts("33334444", Ownership.OWNER)


@pytest.fixture
def do(database: Database) -> Callable[..., object]:
    database.desk = CLERK
    return lambda deed, *given: database.write(lambda session: deed(session, *given))


def bring(database: Database, folder: Path, *records: object) -> tuple[str, ...]:
    """Import records and return the ids of those that wait."""
    intake.run(database, portal_files.write(folder / "day.jsonl", records), silent)

    def unit(session: Session) -> tuple[str, ...]:
        return tuple(one.id for one in waiting_room.waiting_records(session))

    return database.write(unit)


def case(database: Database, case_id: str):
    with database.read() as session:
        return cases.get(session, case_id)


def test_what_waits_is_listed_and_found_by_name_and_number(database, do, tmp_path):
    bring(
        database,
        tmp_path,
        portal_files.person(1, last_name="كريمي", national_code="1234567890"),
        portal_files.person(2, last_name="احمدی", national_code=""),
        portal_files.person(3),
        "{broken",
    )
    rows = do(waiting_room.waiting_records)
    assert [one.line_no for one in rows] == [1, 2, 4]
    assert rows[0].file_name == "day.jsonl"
    assert rows[0].kind is PartyKind.NATURAL
    assert (rows[2].kind, rows[2].name) == (None, "")
    assert [one.flaw for one in rows[0].problems if one.blocks] == [Flaw.BAD_CHECK_DIGIT]

    def search(words: str) -> list[int]:
        found = database.write(lambda s: waiting_room.waiting_records(s, search=words))
        return [one.line_no for one in found]

    assert search("کریمی") == [1]
    assert search("500002") == [2]
    assert search("%") == []


def test_a_record_is_taken_apart_for_the_form_and_the_look_is_audited(database, do, tmp_path):
    phones = [{"number": "09111234567", "possession": portal_files.USER, "lease_end": "1406/01/01"}]
    record = portal_files.person(1, phones=phones)
    (record_id,) = bring(database, tmp_path, record)
    kept = do(waiting_room.get_record, record_id)
    assert isinstance(kept, KeptRecord)
    assert kept.raw.startswith('{"id": 500001')
    assert kept.texts[Field.NATIONAL_ID] == portal_files.national_id(1)
    assert kept.lines == (LineTexts("09111234567", Ownership.USER, "1406/01/01"),)
    assert (kept.state, kept.case_id) == ("waiting", "")
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=waiting_room.SEE), limit=9)
    assert event.subject == record_id
    with pytest.raises(LookupError):
        do(waiting_room.get_record, "none")


def test_a_mended_record_becomes_a_case_and_stays_as_received(database, do, tmp_path):
    (record_id,) = bring(database, tmp_path, portal_files.person(1, national_code="1234567890"))
    before = do(waiting_room.get_record, record_id)
    case_id = do(waiting_room.mend, record_id, PartyKind.NATURAL, FORM, [OWNED])
    mended = case(database, case_id)
    assert (mended.state, mended.channel) == (CaseState.WAITING, Channel.PORTAL)
    assert mended.who.national_id == "0499370899"
    assert mended.as_sent is not None
    assert mended.as_sent[Field.NATIONAL_ID] == "1234567890"
    assert (mended.portal_id, mended.flags) == ("500001", frozenset())
    after = do(waiting_room.get_record, record_id)
    assert (after.raw, after.state, after.case_id) == (before.raw, "mended", case_id)
    assert len(do(waiting_room.waiting_records)) == 0
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=Deed.MEND_RECORD), limit=9)
    assert (event.subject, event.operator) == (case_id, CLERK.operator)
    again = portal_files.person(1, national_code="1234567890")
    path = portal_files.write(tmp_path / "again.jsonl", [again])
    assert intake.run(database, path, silent).tally.unchanged == 1


def test_a_record_still_wrong_is_refused_with_every_reason(database, do, tmp_path):
    (record_id,) = bring(database, tmp_path, "{broken")
    wrong = FORM | {Field.NATIONAL_ID: "1", Field.GIVEN_NAME: ""}
    with pytest.raises(Refused) as refusal:
        do(waiting_room.mend, record_id, PartyKind.NATURAL, wrong, [])
    assert {(one.field, one.flaw or one.fault) for one in refusal.value.findings} == {
        (Field.NATIONAL_ID, Flaw.TOO_SHORT),
        (Field.GIVEN_NAME, Flaw.EMPTY),
        (Field.PHONE, Fault.NO_PHONE),
    }
    assert len(do(waiting_room.waiting_records)) == 1


def test_a_record_is_settled_once(database, do, tmp_path):
    (record_id,) = bring(database, tmp_path, "{broken")
    do(waiting_room.drop, record_id, RefusalReason.MISTAKE, "خط خراب")
    for deed in (
        lambda: do(waiting_room.mend, record_id, PartyKind.NATURAL, FORM, [OWNED]),
        lambda: do(waiting_room.drop, record_id, RefusalReason.OTHER),
    ):
        with pytest.raises(Conflict) as conflict:
            deed()
        assert conflict.value.by == CLERK.operator
        assert conflict.value.at is not None
    assert do(waiting_room.get_record, record_id).state == "dropped"


def test_dropping_asks_for_a_reason_of_the_list(database, do, tmp_path):
    (record_id,) = bring(database, tmp_path, "{broken")
    for reason, note in (
        (RefusalReason.FORGED_PAPER, ""),
        (RefusalReason.OTHER, "x" * 401),
    ):
        with pytest.raises(Refused) as refusal:
            do(waiting_room.drop, record_id, reason, note)
        assert [one.lack for one in refusal.value.findings] == [Lack.REASON_NOT_ALLOWED]
    with pytest.raises(LookupError):
        do(waiting_room.drop, "none", RefusalReason.OTHER)


def test_the_counter_registers_a_person(database, do):
    case_id = do(waiting_room.register, PartyKind.NATURAL, FORM, [OWNED])
    new = case(database, case_id)
    assert (new.channel, new.state, new.centre) == (
        Channel.COUNTER,
        CaseState.WAITING,
        CLERK.centre,
    )
    assert [one.number for one in new.lines] == ["01333334444"]
    assert new.flags == frozenset()
    assert new.submitted_at is None
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=Deed.REGISTER), limit=9)
    assert event.subject == case_id


def test_the_counter_registers_a_company(database, do):
    texts = {
        Field.COMPANY_NAME: "شرکت خزر",
        Field.LEGAL_FORM: LegalForm.LIMITED.value,
        Field.REGISTRATION_NO: "45122",
        Field.REGISTRATION_DATE: "1391/12/19",
        Field.PLACE_OF_ISSUE: "رشت",
        Field.COMPANY_ID: "10380284790",
    }
    case_id = do(waiting_room.register, PartyKind.COMPANY, texts, [OWNED])
    assert case(database, case_id).policy_version.endswith("company")


def test_a_party_known_already_is_flagged_and_not_refused(database, do):
    first = add_case(database, person("0499370899"), (owned(),))
    database.desk = CLERK
    second = do(waiting_room.register, PartyKind.NATURAL, FORM, [OWNED])
    for case_id in (first, second):
        assert Flag.POTENTIAL_DUPLICATE in case(database, case_id).flags


def test_nothing_wrong_is_registered(database, do):
    with pytest.raises(Refused) as refusal:
        do(waiting_room.register, PartyKind.NATURAL, {}, [LineTexts("1", Ownership.USER)])
    fields = {one.field for one in refusal.value.findings}
    assert fields == {Field.GIVEN_NAME, Field.FAMILY_NAME, Field.NATIONAL_ID, Field.PHONE}


def test_an_office_of_another_area_takes_its_own_numbers(database, tmp_path):
    database.desk = CLERK
    (waiting,) = bring(database, tmp_path, portal_files.person(1, phones=[]))
    local = (LineTexts("88880000", Ownership.OWNER),)
    other = FORM | {Field.NATIONAL_ID: "0790419904"}
    made = database.write(
        lambda s: (
            waiting_room.register(s, PartyKind.NATURAL, FORM, local, home="021"),
            waiting_room.mend(s, waiting, PartyKind.NATURAL, other, local, home="021"),
        )
    )
    assert [case(database, one).lines[0].number for one in made] == ["02188880000"] * 2
    far = (LineTexts("02188880000", Ownership.OWNER),)
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: waiting_room.register(s, PartyKind.NATURAL, FORM, far))
    assert [one.flaw for one in refusal.value.findings] == [Flaw.OTHER_PROVINCE]
