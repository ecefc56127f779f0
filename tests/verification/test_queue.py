"""The queue with its counts and the search as one types, on both databases."""

from __future__ import annotations

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database
from backoffice.records.cases import Flag, QueueFilter, QueueRow, RefusalReason
from backoffice.records.lookups import Kind
from backoffice.records.people import PartyKind
from backoffice.verification import actions, activation, printing, queue
from backoffice.verification.moves import Deed
from conftest import Clock
from factories import CLERK, OTHER_CLERK, POLICY, add_case, claim, person, ready

F = QueueFilter


def page(database: Database, wanted: QueueFilter = F.ALL_OPEN, **more: object) -> queue.QueuePage:
    with database.read() as session:
        return queue.page(session, wanted, **more)  # type: ignore[arg-type]


def names(rows: tuple[QueueRow, ...]) -> set[str]:
    return {row.name for row in rows}


@pytest.fixture
def office(database: Database, clock: Clock) -> Database:
    """One case in each place."""
    ids = iter(factories.NATIONAL_IDS)
    add_case(database, person(next(ids), family_name="کریمی", given_name="علی"))
    clock.advance(minutes=1)
    phones = (factories.owned(f"0133333555{number}") for number in range(5))
    second = person(next(ids), family_name="رودباری")
    claim(database, add_case(database, second, (next(phones),)), OTHER_CLERK)
    third = person(next(ids), family_name="فومنی")
    view = claim(database, add_case(database, third, (next(phones),)))
    database.write(lambda s: printing.return_deficient(s, view.case.id, view.case.version, POLICY))
    done = ready(database, person(next(ids), family_name="تالشی"), (next(phones),))
    activation.activate(database, done.case.id, done.case.version, POLICY)
    fifth = person(next(ids), family_name="لاهیجی")
    other = claim(database, add_case(database, fifth, (next(phones),)))
    database.write(
        lambda s: actions.close(
            s, Deed.REJECT, other.case.id, other.case.version, RefusalReason.OTHER, "", POLICY
        )
    )
    sent = ready(database, factories.company(), (factories.owned(factories.SECOND_PHONE),))
    database.write(lambda s: actions.send_for_approval(s, sent.case.id, sent.case.version, POLICY))
    database.desk = CLERK
    return database


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (F.WAITING, {"علی کریمی"}),
        (F.OTHERS, {"مریم رودباری"}),
        (F.MINE, set()),
        (F.DEFICIENT, {"مریم فومنی"}),
        (F.ACTIVATED_TODAY, {"مریم تالشی"}),
        (F.REJECTED, {"مریم لاهیجی"}),
        (F.AWAITING_APPROVAL, {"شرکت سپهر تجارت رودبار"}),
        (F.CLOSED, set()),
        (
            F.ALL_OPEN,
            {"علی کریمی", "مریم رودباری", "مریم فومنی", "شرکت سپهر تجارت رودبار"},
        ),
    ],
)
def test_each_filter_and_its_count(
    office: Database, wanted: QueueFilter, expected: set[str]
) -> None:
    found = page(office, wanted)
    assert names(found.rows) == expected
    assert found.counts[wanted] == len(expected)


def test_a_hold_that_ran_out_waits_again(office: Database, clock: Clock) -> None:
    clock.advance(minutes=20)
    assert page(office, F.WAITING).counts[F.WAITING] == 2
    assert page(office, F.OTHERS).rows == ()


def test_kinds_narrow_the_list(office: Database) -> None:
    found = page(office, kinds=[PartyKind.COMPANY])
    assert names(found.rows) == {"شرکت سپهر تجارت رودبار"}


def test_the_oldest_comes_first(office: Database) -> None:
    assert page(office).rows[0].name == "علی کریمی"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("0499370899", {"علی کریمی"}),  # a national ID
        ("۰۴۹۹۳۷۰۸۹۹", {"علی کریمی"}),
        ("04993", {"علی کریمی"}),  # its first digits
        (factories.COMPANY_ID, {"شرکت سپهر تجارت رودبار"}),
        ("۳۲۱۱۳۲۸۹", {"شرکت سپهر تجارت رودبار"}),  # a phone without its code
        ("013-32113289", {"شرکت سپهر تجارت رودبار"}),
        ("3211", {"شرکت سپهر تجارت رودبار"}),
        ("كريمي", {"علی کریمی"}),  # Arabic letters
        ("رودبا", {"مریم رودباری", "شرکت سپهر تجارت رودبار"}),  # infix, of all states
        ("تالش", {"مریم تالشی"}),
        ("فو", {"مریم فومنی"}),  # two letters: the beginning of the surname
        ("jhga", {"مریم تالشی"}),  # wrong layout
        ("مریم تالشی", {"مریم تالشی"}),
        ("تالشی مریم", {"مریم تالشی"}),
        ("نیست", set()),
        ("%", set()),
        ("_", set()),
        ('"', set()),
        ("' OR 1=1--", set()),
    ],
)
def test_search_understands_what_is_typed(office: Database, typed: str, expected: set[str]) -> None:
    assert names(page(office, text=typed).rows) == expected


def test_file_number_and_tracking_code_find_one(office: Database) -> None:
    row = page(office, F.DEFICIENT).rows[0]
    for typed in (row.file_no, row.tracking_code):
        assert [one.id for one in page(office, text=typed).rows] == [row.id]


def test_a_wrong_check_digit_is_said(office: Database) -> None:
    found = page(office, text="0499370898")
    assert found.rows == ()
    flawed = [one for one in found.understood if one.kind is Kind.NATIONAL_ID]
    assert flawed
    assert flawed[0].flaws


def test_a_corrected_name_is_found_by_its_new_form_only(database: Database) -> None:
    from dataclasses import replace

    view = claim(database, add_case(database))
    who = replace(view.case.who, family_name="انزلی‌چی")
    database.write(lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY))
    for typed in ("انزلی چی", "انزلیچی", "انزلی‌چی مریم"):
        assert len(page(database, text=typed).rows) == 1
    assert page(database, text="رضایی").rows == ()


def test_live_lists_ask_cheaply_whether_anything_changed(database: Database, clock: Clock) -> None:
    database.desk = CLERK
    with database.read() as session:
        assert not queue.changed_since(session, None)
    case_id = add_case(database)
    seen = page(database).newest_change
    with database.read() as session:
        assert queue.changed_since(session, None)
        assert not queue.changed_since(session, seen)
    clock.advance(seconds=1)
    claim(database, case_id)
    with database.read() as session:
        assert queue.changed_since(session, seen)


def test_duplicates_carry_their_flag(database: Database) -> None:
    from backoffice.db import case_changes

    case_id = add_case(database)
    database.write(lambda s: case_changes.touch(s, case_id, "import", potential_duplicate=True))
    database.desk = CLERK
    assert page(database).rows[0].flags == {Flag.POTENTIAL_DUPLICATE}


SEARCHES = {
    "identifier": "SELECT id FROM verification_case WHERE identifier = 'x'",
    "file": "SELECT id FROM verification_case WHERE file_no = 'x'",
    "tracking": "SELECT id FROM verification_case WHERE tracking_code = 'x'",
    "phone": "SELECT case_id FROM case_line WHERE number = 'x'",
    "name": "SELECT id FROM verification_case WHERE name_key >= 'x' AND name_key < 'y'",
    "live": "SELECT max(updated_at) FROM verification_case",
}


@pytest.mark.parametrize("wanted", list(SEARCHES))
def test_every_search_has_its_index(sqlite_database: Database, wanted: str) -> None:
    with sqlite_database.read() as session:
        plan = session.execute(text(f"EXPLAIN QUERY PLAN {SEARCHES[wanted]}")).all()
    steps = " ".join(str(row[3]) for row in plan)
    assert "SEARCH" in steps
    assert "SCAN" not in steps
