"""The list of disclosures: what a supervisor sees of who was told what."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.calls import actions, callers, handing_over, oversight
from backoffice.db import Database
from backoffice.errors import Forbidden
from backoffice.records.disclosures import (
    CallerSearch,
    Disclosure,
    DisclosureSearch,
    Holder,
    Lack,
    ListKind,
    OperatorCount,
    Use,
)
from backoffice.records.receipts import Letterhead
from call_office import (
    CALLERS,
    HOME,
    OWNERS,
    SECURITY,
    TENANTS,
    add_calls,
    add_line,
    at,
    call,
    line,
    month,
)
from factories import CLERK, OTHER_CLERK, PHONE, SUPERVISOR, day

OTHER = "01333335555"
TODAY = DisclosureSearch(day("1405/09/01"), day("1405/09/01"))
PAPER = Letterhead("مخابرات", "گیلان")


@pytest.fixture(autouse=True)
def lines(request: pytest.FixtureRequest) -> None:
    for name in ("database", "sqlite_database"):
        if name in request.fixturenames:
            office: Database = request.getfixturevalue(name)
            add_line(office, line(), line(OTHER))


def disclose(database: Database, claim=OWNERS, desk=CLERK, **more) -> Disclosure:
    database.desk = desk
    return actions.disclose(database, claim, home=HOME, **more)


def listed(database: Database, wanted: DisclosureSearch = TODAY, **more):
    database.desk = SUPERVISOR
    with database.read() as session:
        return oversight.disclosures(session, wanted, **({"limit": 50} | more))


def test_a_disclosure_and_what_became_of_it(database, tmp_path):
    add_calls(database, call(at("1405/08/05")))
    made = disclose(database)
    actions.look_up(database, made.id, month(), itemise_local=False)
    actions.look_up(database, made.id, month(), itemise_local=False)
    _, given = handing_over.statement(
        database, made.id, month(), lambda *_: None, itemise_local=False, letterhead=PAPER
    )
    actions.use(database, made.id, month(), Use.EXPORT, itemise_local=False)
    (row,) = listed(database)
    assert (row.id, row.code, row.number, row.operator, row.centre) == (
        made.id,
        made.code,
        PHONE,
        "sara",
        "RSH01",
    )
    assert (row.holder, row.kind, row.name) == (Holder.OWNER, ListKind.CALLS, OWNERS.name)
    assert (row.looks, row.prints, row.exports, row.unmasked) == (2, 1, 1, 0)
    assert (row.lifted, row.warned) == (False, False)
    with database.read() as session:
        uses = oversight.uses(session, made.id)
    assert [one.use for one in uses].count(Use.LOOK) == 2
    (printed,) = (one for one in uses if one.use is Use.PRINT)
    assert (printed.rows, printed.serial) == (1, given.serial)
    (exported,) = (one for one in uses if one.use is Use.EXPORT)
    assert (exported.rows, exported.serial) == (None, "")
    assert {(one.since, one.until, one.operator) for one in uses} == {
        (day("1405/08/01"), day("1405/08/30"), "sara")
    }


def test_the_same_number_again_is_counted_by_operator_in_thirty_days(database, clock):
    disclose(database)
    disclose(database, desk=OTHER_CLERK)
    disclose(database, replace(OWNERS, number=OTHER))
    clock.advance(days=29)
    disclose(database)
    clock.advance(days=2)
    disclose(database)
    rows = listed(database, replace(TODAY, until=day("1405/10/30")))
    assert [(one.operator, one.number, one.same_number, one.warned) for one in rows[:2]] == [
        ("sara", PHONE, 2, True),  # the first one is more than thirty days ago
        ("sara", PHONE, 2, True),
    ]
    assert [one.same_number for one in rows[2:]] == [1, 1, 1]


def test_the_operators_own_family_name_is_told(sqlite_database):
    disclose(sqlite_database, replace(TENANTS, name="نرگس احمدي"))
    disclose(sqlite_database, TENANTS, OTHER_CLERK)  # رضا کریمی, himself
    disclose(sqlite_database, OWNERS, SECURITY)
    told = {one.operator: one.own_name for one in listed(sqlite_database)}
    assert told == {"sara": True, "reza": True, "omid": False}
    warned = listed(sqlite_database, replace(TODAY, only_warned=True))
    assert {one.operator for one in warned} == {"sara", "reza"}


def test_the_list_is_searched(sqlite_database, clock):
    disclose(sqlite_database)
    disclose(sqlite_database, replace(TENANTS, number=OTHER), OTHER_CLERK)
    clock.advance(days=1)
    later = disclose(sqlite_database)

    def ids(**wanted: object) -> int:
        return len(listed(sqlite_database, replace(TODAY, **wanted)))

    both = {"until": day("1405/09/02")}
    assert ids() == 2
    assert ids(**both) == 3
    assert ids(operator="reza") == 1
    assert ids(number=OTHER) == 1
    assert ids(holder=Holder.TENANT) == 1
    assert ids(operator="reza", number=PHONE) == 0
    assert ids(**both, only_warned=True) == 2  # the tenant is the clerk himself, the line twice
    assert listed(sqlite_database, replace(TODAY, **both))[0].id == later.id


def test_the_list_goes_on_where_it_ended(database, clock):
    made = []
    for minutes in (0, 0, 0, 1, 1):  # several in one moment, too
        clock.advance(minutes=minutes)
        made.append(disclose(database).id)
    seen, last = [], None
    while page := listed(database, limit=2, before=last):
        seen += page
        last = page[-1]
    assert [one.id for one in seen] == [one.id for one in listed(database)]
    assert sorted(one.id for one in seen) == sorted(made)


def test_how_much_each_operator_disclosed(database):
    first = disclose(database)
    disclose(database)
    disclose(database, replace(OWNERS, number=OTHER))
    for _ in range(3):
        actions.look_up(database, first.id, month(), itemise_local=False)
    disclose(
        database,
        replace(OWNERS, bill_seen=False),
        SUPERVISOR,
        lift=frozenset({Lack.BILL_NOT_SEEN}),
        reason="قبض در سامانه پرداخت شده است",
    )
    with database.read() as session:
        assert oversight.counts(session, TODAY) == [
            OperatorCount("sara", CLERK.name, 3, 3, 2, 0),
            OperatorCount("mina", SUPERVISOR.name, 1, 0, 1, 1),
        ]
        yesterday = DisclosureSearch(day("1405/08/30"), day("1405/08/30"))
        assert oversight.counts(session, yesterday) == []
    assert [one.lifted for one in listed(database, replace(TODAY, operator="mina"))] == [True]


def test_a_look_at_callers_and_an_unmasking_are_uses_too(sqlite_database):
    add_calls(sqlite_database, call(at("1405/08/05"), PHONE, line_number=OTHER))
    made = disclose(sqlite_database, CALLERS)
    wanted = CallerSearch(day("1405/08/01"), day("1405/08/30"), least=1)
    (one,) = callers.callers(sqlite_database, made.id, wanted)[1].shown
    sqlite_database.desk = SECURITY
    callers.unmask(
        sqlite_database, made.id, one.token, order_no="1", order_date=wanted.since, authority="x"
    )
    (row,) = listed(sqlite_database)
    assert (row.looks, row.unmasked, row.kind) == (1, 1, ListKind.CALLERS)
    with sqlite_database.read() as session:
        uses = oversight.uses(session, made.id)
        counted = oversight.counts(session, TODAY)
        of_security = oversight.counts(session, replace(TODAY, operator="omid"))
    assert {(one.use, one.operator) for one in uses} == {(Use.LOOK, "sara"), (Use.UNMASK, "omid")}
    assert counted == [
        OperatorCount("sara", CLERK.name, 1, 1, 1, 0),
        OperatorCount("omid", "", 0, 1, 0, 0),
    ]
    assert of_security == counted[1:]


@pytest.mark.parametrize("desk", [CLERK, None])
def test_only_who_oversees_sees_the_list(sqlite_database, desk):
    made = disclose(sqlite_database)
    sqlite_database.desk = desk
    for deed in (
        lambda session: oversight.disclosures(session, TODAY, limit=1),
        lambda session: oversight.counts(session, TODAY),
        lambda session: oversight.uses(session, made.id),
    ):
        with pytest.raises(Forbidden), sqlite_database.read() as session:
            deed(session)
