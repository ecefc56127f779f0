"""Each look is a use of its own, committed and audited, while the disclosure holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backoffice.calls import actions, reading
from backoffice.db import disclosures
from backoffice.errors import Forbidden, Refused
from backoffice.records.calls import CallType
from backoffice.records.disclosures import Finding, Lack, ListKind, Use
from call_disclosures import disclose, events, look, refused, rows
from call_office import BUYER, CALLERS, ORDER, OWNERS, SECURITY, add_calls, at, call, line, month
from factories import ADMINISTRATOR, CLERK, OTHER_CLERK, PHONE, day

pytestmark = pytest.mark.usefixtures("at_the_desk")

# Look-ups


def test_a_look_up_opens_exactly_what_was_asked(database):
    add_calls(
        database,
        call(at("1405/08/05")),
        call(at("1405/08/06"), "02188880000", kind=CallType.LONG_DISTANCE),
        call(at("1405/08/07"), "01333330000", kind=CallType.LOCAL),
        call(at("1405/07/30")),
        call(at("1405/08/08"), line_number="01333335555"),
    )
    seen = look(database, disclose(database))
    with database.read() as session:
        given = reading.permit(session, seen.id)
        page = reading.page(session, given, 0)
        assert [row.call.number for row in page.rows()] == ["02188880000", "09111234567"]
        assert len(reading.page(session, given, 0, page.key(1))) == 0
        assert reading.anchors(session, given)[1] == 2
        assert set(reading.totals(session, given)) == {CallType.MOBILE, CallType.LONG_DISTANCE}
        assert reading.summary(session, given).all.count == 2
        assert disclosures.find_look_up(session, seen.id) == seen


def test_every_kind_of_question_comes_back_as_it_was_kept(database):
    made = disclose(database)
    asked = month(
        types=frozenset({CallType.MOBILE, CallType.SERVICE}),
        number="0911",
        begins=True,
        least_seconds=0,
        most_seconds=60,
        hours=(22, 5),
        least_rials=0,
        most_rials=1000,
    )
    seen = actions.look_up(database, made.id, asked, itemise_local=True)
    assert seen.selection.asked == asked
    early = actions.look_up(
        database, made.id, month("1379/12/20", "1380/01/10"), itemise_local=True
    )
    assert early.told == (Finding(Lack.CUT_TO_RIGHT, day=day("1380/01/01")),)
    with database.read() as session:
        assert disclosures.find_look_up(session, seen.id) == seen
        assert disclosures.find_look_up(session, early.id) == early


def test_each_look_is_a_row_and_an_audit_of_its_own(database):
    made = disclose(database)
    look(database, made)
    look(database, made, number="09111234567")
    assert rows(database, "disclosure_use") == 2
    looks = events(database, deed="calls.look")
    assert {one.subject for one in looks} == {made.id}
    kept = json.loads(looks[0].details)
    assert (kept["number"], kept["code"]) == (PHONE, made.code)
    assert kept["spans"] == [[PHONE, "2026-10-23", "2026-11-22"]]
    assert not any("09111234567" in one.details for one in looks)


def test_a_wrong_question_is_refused_and_audited(database):
    made = disclose(database)
    assert refused(
        lambda: actions.look_up(
            database, made.id, month("1405/08/30", "1405/08/01", number="x"), itemise_local=False
        )
    ) == [Lack.FROM_AFTER_TO, Lack.NUMBER]
    (event,) = events(database, deed="calls.look")
    assert (event.outcome, event.reason) == ("denied", "from_after_to,number")
    assert rows(database, "disclosure_use") == 0


def test_the_preset_of_the_intelligent_service_shows_nothing_else(database):
    add_calls(
        database,
        call(at("1405/08/05")),
        call(at("1405/08/06"), "9092301234", kind=CallType.INTELLIGENT),
    )
    seen = look(database, disclose(database, replace(OWNERS, kind=ListKind.INTELLIGENT)))
    with database.read() as session:
        given = reading.permit(session, seen.id)
        assert [row.call.type for row in reading.page(session, given, 0).rows()] == [
            CallType.INTELLIGENT
        ]


def test_another_desk_neither_looks_nor_reads(database):
    made = disclose(database)
    seen = look(database, made)
    database.desk = OTHER_CLERK
    assert refused(lambda: look(database, made)) == [Lack.OTHER_OPERATOR]
    with database.read() as session, pytest.raises(PermissionError):
        reading.permit(session, seen.id)


def test_a_disclosure_grows_old(database, clock):
    made = disclose(database)
    seen = look(database, made)
    clock.advance(hours=1, minutes=59)
    later = look(database, made)
    clock.advance(minutes=1)
    assert refused(lambda: look(database, made)) == [Lack.EXPIRED]
    with database.read() as session:
        assert reading.permit(session, later.id).use_id == later.id
    with pytest.raises(Refused), database.read() as session:
        reading.permit(session, seen.id)


def test_who_lost_the_right_loses_the_disclosure(database):
    made = disclose(database)
    seen = look(database, made)
    database.desk = replace(ADMINISTRATOR, operator=CLERK.operator)
    with pytest.raises(Forbidden):
        look(database, made)
    with pytest.raises(Forbidden), database.read() as session:
        reading.permit(session, seen.id)
    assert {one.outcome for one in events(database, operator=CLERK.operator)} >= {"denied"}


def test_an_order_asks_for_its_right_at_every_use(sqlite_database):
    sqlite_database.desk = SECURITY
    made = disclose(sqlite_database, ORDER)
    seen = look(sqlite_database, made)
    sqlite_database.desk = replace(CLERK, operator=SECURITY.operator)
    with pytest.raises(Forbidden):
        look(sqlite_database, made)
    with pytest.raises(Forbidden), sqlite_database.read() as session:
        reading.permit(session, seen.id)


def test_a_nuisance_claim_opens_no_list_of_calls(sqlite_database):
    made = disclose(sqlite_database, CALLERS)
    assert refused(lambda: look(sqlite_database, made)) == [Lack.OTHER_LIST]


def test_a_disclosure_that_is_none(sqlite_database):
    with pytest.raises(LookupError):
        actions.look_up(sqlite_database, "x", month(), itemise_local=False)


def test_a_print_is_a_use_of_its_own(database):
    made = disclose(database)
    used = actions.use(database, made.id, month(), Use.PRINT, itemise_local=False)
    assert used.use is Use.PRINT
    (event,) = events(database, deed="calls.print")
    assert event.subject == made.id
    with database.read() as session:
        assert reading.permit(session, used.id).selection == used.selection


# Whose calls


def test_a_new_owner_never_sees_the_earlier_owners_calls(database, clock):
    """The inventory says that the line was sold; the file keeps the day of the import.

    That day was both owners': no call of it is told.
    """
    from backoffice.db import lines

    add_calls(
        database,
        call(at("1405/08/29", 10)),
        call(at("1405/09/01", 8)),
        call(at("1405/09/02", 11), "02188880000"),
    )
    database.write(
        lambda session: lines.change_many(
            session, [line(owner=BUYER, owner_name="علی شفیعی", installed_on=day("1380/01/01"))]
        )
    )
    assert refused(lambda: disclose(database)) == [Lack.NOT_THE_OWNER]
    buyer = replace(OWNERS, name="علی شفیعی", identifier=BUYER)
    assert refused(lambda: disclose(database, buyer)) == [Lack.OUTSIDE_RIGHT]
    clock.advance(days=1)
    seen = look(database, disclose(database, buyer), until="1405/09/02")
    assert [one.lack for one in seen.told] == [Lack.CUT_TO_RIGHT]
    with database.read() as session:
        given = reading.permit(session, seen.id)
        assert [row.call.number for row in reading.page(session, given, 0).rows()] == [
            "02188880000"
        ]
