"""The file of a line: which number and which owner, since when, and whose word counts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.db import Database, Session, cases, line_files, lines, users
from backoffice.db.line_files import NewLine
from backoffice.db.tables.intake import LineRow
from backoffice.db.tables.lines import LineNumberRow
from backoffice.db.troubles import Duplicate
from backoffice.records.disclosures import Holding, LineFile, NumberPeriod
from backoffice.records.people import Ownership, Particulars
from call_office import BUYER, OWNER, STRANGER, add_line, line
from factories import (
    CLERK,
    COMPANY_ID,
    NATIONAL_IDS,
    PHONE,
    TODAY,
    add_case,
    company,
    day,
    foreigner,
    owned,
    person,
    rented,
)

OLD, OTHER = "01333339999", "01333335555"


@pytest.fixture(autouse=True)
def at_the_desk(database: Database) -> None:
    database.desk = CLERK


def file(database: Database, number: str = PHONE) -> LineFile | None:
    with database.read() as session:
        return line_files.of_number(session, number)


def line_id(database: Database, number: str = PHONE) -> str:
    with database.read() as session:
        return lines.ids(session, [number])[number]


def verify(
    database: Database,
    who: Particulars,
    *,
    ownership: Ownership = Ownership.OWNER,
    active: bool = True,
) -> str:
    """Make a portal user with a right on the phone, as an activation does; return its id."""
    phone = owned() if ownership is Ownership.OWNER else rented("1406/01/01")
    case_id = add_case(database, who, (phone,))

    def unit(session: Session) -> str:
        case = cases.get(session, case_id)
        user = users.create(session, case, f"user-{case_id[:8]}", "x", "sara")
        if ownership is Ownership.OWNER:
            users.revoke_owner(session, PHONE, user)
        users.grant(session, user, case.lines, database_today(session))
        if not active:
            users.set_active(session, user, "sara", active=False)
        return user

    return database.write(unit)


def database_today(session: Session) -> object:
    from backoffice.db import clock
    from backoffice.records import dates

    return dates.tehran_date(clock.now(session))


# The inventory's word


def test_a_number_that_nobody_had_has_no_file(database: Database) -> None:
    assert file(database) is None


def test_a_new_line_has_one_number_and_one_owner(database: Database) -> None:
    add_line(database)
    assert file(database) == LineFile(
        line_id(database),
        "RSH01",
        (NumberPeriod(PHONE, day("1380/01/01")),),
        (Holding("مریم رضایی", OWNER, day("1380/01/01")),),
    )


def test_old_numbers_lead_to_the_line_and_come_newest_first(database: Database, clock) -> None:
    add_line(database, line(OLD))
    identity = line_id(database, OLD)
    database.write(lambda s: lines.renumber(s, identity, OTHER, day("1402/01/01")))
    database.write(lambda s: lines.renumber(s, identity, PHONE, day("1404/01/01")))
    made = file(database)
    assert made is not None
    assert made.numbers == (
        NumberPeriod(PHONE, day("1404/01/01")),
        NumberPeriod(OTHER, day("1402/01/01"), day("1404/01/01")),
        NumberPeriod(OLD, None, day("1402/01/01")),
    )
    assert made == file(database, OLD) == file(database, OTHER)
    database.write(lambda s: lines.renumber(s, identity, PHONE, TODAY))  # the same again: nothing
    assert file(database) == made


def test_a_number_in_use_leads_to_who_has_it_now(database: Database) -> None:
    add_line(database, line(PHONE, OWNER))
    first = line_id(database)
    database.write(lambda s: lines.renumber(s, first, OTHER, day("1404/01/01")))
    add_line(database, line(PHONE, BUYER))
    now, before = file(database), file(database, OTHER)
    assert now is not None
    assert before is not None
    assert now.id != before.id == first
    # "Since ever" ends where another line's time with the number ended.
    assert now.numbers == (NumberPeriod(PHONE, day("1404/01/01")),)
    assert before.numbers[1] == NumberPeriod(PHONE, None, day("1404/01/01"))


def test_a_number_belongs_to_one_line_at_a_time(database: Database) -> None:
    add_line(database, line(PHONE), line(OTHER))
    other = line_id(database, OTHER)
    with pytest.raises(Duplicate):
        database.write(lambda s: line_files.change_number(s, other, PHONE, TODAY, "sara"))


def test_a_change_before_the_beginning_is_a_change_at_the_beginning(database: Database) -> None:
    add_line(database, line(installed_on=TODAY))
    identity = line_id(database)
    database.write(
        lambda s: line_files.change_holder(s, identity, "x", BUYER, day("1400/01/01"), "sara")
    )
    made = file(database)
    assert made is not None
    assert made.holdings == (
        Holding("x", BUYER, TODAY),
        Holding("مریم رضایی", OWNER, TODAY, TODAY),
    )


def test_a_former_number_is_added_once(database: Database) -> None:
    add_line(database)
    identity = line_id(database)
    for _ in range(2):
        database.write(
            lambda s: line_files.add_former_number(s, identity, OLD, day("1404/01/01"), "sara")
        )
    made = file(database)
    assert made is not None
    assert made.numbers == (
        NumberPeriod(PHONE, day("1404/01/01")),
        NumberPeriod(OLD, day("1380/01/01"), day("1404/01/01")),
    )


def test_a_released_line_belongs_to_nobody_and_may_come_back(database: Database, clock) -> None:
    add_line(database)
    identity = line_id(database)
    for _ in range(2):
        database.write(lambda s: line_files.release(s, identity, TODAY))
    made = file(database)
    assert made is not None
    assert (made.number, made.owner) == ("", None)
    back = day("1405/09/09")
    database.write(lambda s: line_files.change_number(s, identity, PHONE, back, "sara"))
    database.write(lambda s: line_files.change_holder(s, identity, "x", BUYER, back, "sara"))
    made = file(database)
    assert made is not None
    assert made.owner == Holding("x", BUYER, back)
    assert [one.number for one in made.numbers] == [PHONE, PHONE]


def test_one_line_is_recorded_as_many_are(database: Database) -> None:
    def unit(session: Session) -> None:
        row = LineRow(
            id="l",
            number=PHONE,
            centre="RSH01",
            owner_name="x",
            owner_key="x",
            owner_identifier="",
            state="in_service",
            services=[],
            updated_at=database_now(session),
        )
        session.add(row)
        session.flush()
        late = NewLine("l", PHONE, "x", "", TODAY, day("1400/01/01"))
        line_files.record_lines(session, [late], "s")
        line_files.record_lines(session, [], "s")

    database.write(unit)
    with database.read() as session:
        (row,) = session.query(LineNumberRow).all()
        assert (row.since, row.until) == (day("1400/01/01"), day("1400/01/01"))


def database_now(session: Session) -> object:
    from backoffice.db import clock

    return clock.now(session)


# The office's own word


def test_an_owner_whom_the_office_verified_counts_where_the_inventory_is_silent(
    database: Database,
) -> None:
    verify(database, person(OWNER))
    assert file(database) == LineFile(
        "", "", (NumberPeriod(PHONE, None),), (Holding("مریم رضایی", OWNER, None),)
    )


@pytest.mark.parametrize(
    ("who", "identifier"),
    [(company(), COMPANY_ID), (foreigner(), "P42026135"), (person(), NATIONAL_IDS[0])],
)
def test_whoever_is_verified_is_known_by_the_own_number(
    database: Database, who: Particulars, identifier: str
) -> None:
    verify(database, who)
    made = file(database)
    assert made is not None
    assert made.owner is not None
    assert made.owner.identifier == identifier


def test_a_verified_tenant_makes_the_line_known_but_not_owned(database: Database) -> None:
    verify(database, person(OWNER), ownership=Ownership.USER)
    assert file(database) == LineFile("", "", (NumberPeriod(PHONE, None),), ())


def test_a_user_who_is_no_longer_active_counts_for_nothing(database: Database) -> None:
    verify(database, person(OWNER), active=False)
    assert file(database) is None


def test_the_second_verified_owner_begins_where_the_first_one_ended(
    database: Database, clock
) -> None:
    verify(database, person(OWNER))
    clock.advance(days=3)
    verify(database, person(BUYER, given_name="علی"))
    made = file(database)
    assert made is not None
    sold = day("1405/09/04")
    assert made.holdings == (
        Holding("علی رضایی", BUYER, sold),
        Holding("مریم رضایی", OWNER, None, sold),
    )


def test_verification_completes_an_inventory_that_knows_no_owner(database: Database) -> None:
    add_line(database, line(owner="", owner_name="", installed_on=day("1380/01/01")))
    verify(database, person(OWNER))
    made = file(database)
    assert made is not None
    assert made.holdings == (Holding("مریم رضایی", OWNER, None),)


def test_the_newer_word_counts(database: Database, clock) -> None:
    add_line(database)
    clock.advance(days=3)
    verify(database, person(BUYER, given_name="علی"))
    made = file(database)
    assert made is not None
    sold = day("1405/09/04")
    assert made.holdings == (
        Holding("علی رضایی", BUYER, sold),
        Holding("مریم رضایی", OWNER, day("1380/01/01"), sold),
    )
    clock.advance(days=3)
    newer = replace(line(owner=STRANGER, owner_name="ناصر"), installed_on=day("1380/01/01"))
    database.write(lambda s: lines.change_many(s, [newer]))
    made = file(database)
    assert made is not None
    assert made.holdings == (
        Holding("ناصر", STRANGER, day("1405/09/07")),
        Holding("مریم رضایی", OWNER, day("1380/01/01"), day("1405/09/07")),
    )


def test_the_same_owner_twice_changes_nothing(database: Database) -> None:
    add_line(database)
    before = file(database)
    verify(database, person(OWNER))
    assert file(database) == before


def test_a_right_on_an_old_number_says_nothing_of_the_line(database: Database, clock) -> None:
    add_line(database)
    clock.advance(days=1)
    verify(database, person(BUYER))
    identity = line_id(database)
    database.write(lambda s: lines.renumber(s, identity, OTHER, day("1405/09/02")))
    made = file(database)
    assert made is not None
    assert made.owner is not None
    assert made.owner.identifier == OWNER
