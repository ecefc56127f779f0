"""A duplicate is of the asker's own time: no bill of another holder, none outside the lease."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.db import bills as stored
from backoffice.db import line_files
from backoffice.db.tables.intake import LineRow
from backoffice.errors import Refused
from backoffice.records.disclosures import Holding, LineFile, NumberPeriod
from backoffice.records.period_bills import PeriodBill
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_papers import PaperLack
from backoffice.records.ticket_views import AskerClaim, ShownPaper
from backoffice.records.tickets import Service
from backoffice.tickets import bills, bills_own
from backoffice.tickets.bills_own import BillClaim
from factories import NATIONAL_IDS, POLICY, day
from ticket_office import (
    CLAIM,
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    OWNER,
    STRANGER,
    add_line,
    furnish,
    opened,
    request,
    sit,
)

THIRD = NATIONAL_IDS[2]
#: Today is 1405/09/01; the line changed hands in the middle of Tir.
SOLD = day("1405/04/15")
KEY = POLICY.tag_key


def bill(period, number=NUMBER, **changes):
    made = PeriodBill(number, period, (), 17_000, None, paid=False, bill_id="", payment_id="")
    return replace(made, **changes)


@pytest.fixture(autouse=True)
def line_id(database):
    made = furnish(database)

    def fill(session):
        months = [bill(f"1405-{month:02d}") for month in range(1, 9)]
        stored.add(session, months)

    database.write(fill)
    return made


def sold(database, line_id, to=STRANGER, on=SOLD):
    database.write(
        lambda session: line_files.change_holder(session, line_id, "رضا کریمی", to, on, "sara")
    )


def asked(period, asker=Asker.OWNER, **claim):
    papers = tuple(ShownPaper(one) for one in TicketPaper)
    claim = replace(CLAIM, papers=papers, **claim)
    return request(Service.DUPLICATE_BILL, {"period": period}, asker=asker, claim=claim)


def given_to(database, new):
    """Whether the bill is opened and printed; the findings when it is not."""
    try:
        ticket = opened(database, new)
    except Refused as refusal:
        return [(one.lack, one.field) for one in refusal.findings]
    paper = bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)
    return paper.period


NONE_OF_THEIRS = [(FormLack.NO_BILL, "period")]


@pytest.mark.parametrize(
    ("period", "said"),
    [
        ("1405-02", NONE_OF_THEIRS),  # before the holding
        ("1405-04", NONE_OF_THEIRS),  # the month in which the line changed hands
        ("1405-05", "1405-05"),
        ("1405-08", "1405-08"),
        ("1405-09", NONE_OF_THEIRS),  # nobody's: it was not brought in
    ],
)
def test_a_new_owner_gets_the_bills_from_the_holding_on(database, line_id, period, said):
    sold(database, line_id)
    assert given_to(database, asked(period, identifier=STRANGER)) == said


def test_who_always_owned_the_line_gets_every_bill(database):
    assert given_to(database, asked("1405-01")) == "1405-01"
    assert given_to(database, asked("1405-08")) == "1405-08"


def test_the_days_of_the_bill_count_more_than_its_period(database, line_id):
    sold(database, line_id)
    early = bill("1405-09", since=day("1405/04/14"), until=day("1405/05/14"))
    late = bill("1405-10", since=SOLD, until=day("1405/05/14"))
    database.write(lambda session: stored.add(session, [early, late]))
    assert given_to(database, asked("1405-09", identifier=STRANGER)) == NONE_OF_THEIRS
    assert given_to(database, asked("1405-10", identifier=STRANGER)) == "1405-10"


def test_an_owner_who_came_back_gets_both_times_and_nothing_between(database, line_id):
    sold(database, line_id, on=day("1405/03/01"))
    sold(database, line_id, to=OWNER, on=day("1405/06/01"))
    said = [given_to(database, asked(f"1405-{month:02d}")) for month in (2, 3, 5, 6)]
    assert said == ["1405-02", NONE_OF_THEIRS, NONE_OF_THEIRS, "1405-06"]


@pytest.mark.parametrize("asker", [Asker.ATTORNEY, Asker.HEIR])
def test_who_acts_for_the_owner_gets_the_owner_s(database, line_id, asker):
    sold(database, line_id)
    claim = {"identifier": THIRD, "owner_identifier": STRANGER}
    assert given_to(database, asked("1405-03", asker, **claim)) == NONE_OF_THEIRS
    assert given_to(database, asked("1405-06", asker, **claim)) == "1405-06"


LEASE = {"lease_begin": day("1405/05/01"), "lease_end": day("1405/10/30")}


@pytest.mark.parametrize(
    ("period", "said"),
    [("1405-04", NONE_OF_THEIRS), ("1405-05", "1405-05"), ("1405-08", "1405-08")],
)
def test_a_tenant_gets_those_of_the_lease(database, period, said):
    new = asked(period, Asker.TENANT, identifier=THIRD, **LEASE)
    assert given_to(database, new) == said


def test_a_tenant_says_when_the_lease_began(database):
    new = asked("1405-06", Asker.TENANT, identifier=THIRD, lease_end=LEASE["lease_end"])
    assert (FormLack.MISSING, "lease_begin") in given_to(database, new)
    back = LEASE | {"lease_begin": day("1405/11/01")}
    new = asked("1405-06", Asker.TENANT, identifier=THIRD, **back)
    assert (FormLack.ENDS_BEFORE, "lease_end") in given_to(database, new)


def test_nothing_is_printed_once_the_lease_is_over(database, clock):
    ticket = opened(database, asked("1405-06", Asker.TENANT, identifier=THIRD, **LEASE))
    clock.advance(days=120)
    with pytest.raises(Refused) as refusal:
        bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)
    assert {one.lack for one in refusal.value.findings} == {PaperLack.NO_BILL}


def test_nothing_is_printed_to_who_sold_the_line_meanwhile(database, line_id):
    ticket = opened(database, asked("1405-08"))
    sold(database, line_id, on=day("1405/08/15"))
    with pytest.raises(Refused):
        bills.print_bill(sit(database, CLERK), ticket.id, key=KEY)


def test_a_number_that_another_line_had_brings_no_bills_of_that_line(database, line_id):
    def given_again(session):
        taken = day("1405/06/01")
        line_files.change_number(session, line_id, "01333339999", taken, "sara")
        session.get(LineRow, line_id).number = "01333339999"
        session.flush()
        add_line(session, NUMBER, STRANGER)
        stored.add(session, [bill("1405-06", "01333339999")])

    with database.read() as session:
        before = bills_own.own_bills(session, NUMBER, BillClaim(Asker.OWNER, OWNER), desk=CLERK)
    assert len(before) == 8
    database.write(given_again)
    with database.read() as session:
        own = bills_own.own_bills(session, "01333339999", BillClaim(Asker.OWNER, OWNER), desk=CLERK)
    periods = {(one.number, one.period) for one in own}
    assert ("01333339999", "1405-06") in periods
    assert (NUMBER, "1405-05") in periods
    assert (NUMBER, "1405-08") not in periods


def test_nobody_gets_the_bill_of_another_line(database):
    with database.read() as session:
        own = bills_own.own_bills(
            session, OTHER_NUMBER, BillClaim(Asker.OWNER, STRANGER), desk=CLERK
        )
    assert own == []


# The rule


def file(*holdings):
    return LineFile("l", "RSH01", (NumberPeriod(NUMBER, None),), holdings)


@pytest.mark.parametrize(
    ("claim", "times"),
    [
        (BillClaim(Asker.OWNER, OWNER), [(date.min, SOLD)]),
        (BillClaim(Asker.OWNER, STRANGER), [(SOLD, date.max)]),
        (BillClaim(Asker.OWNER, THIRD), [(SOLD, date.max)]),  # taken for the recorded owner
        (BillClaim(Asker.TENANT, THIRD), []),
        (BillClaim(Asker.TENANT, THIRD, SOLD, day("1405/09/01")), [(SOLD, day("1405/09/02"))]),
        (BillClaim(Asker.TENANT, THIRD, SOLD, day("1405/08/30")), []),  # over
    ],
)
def test_whose_time_it_is(claim, times):
    known = file(Holding("ب", STRANGER, SOLD), Holding("الف", OWNER, None, SOLD))
    assert bills_own.own_times(claim, known, day("1405/09/01")) == times


def test_a_line_that_is_not_on_record_has_no_holder_to_tell_apart():
    claim = BillClaim(Asker.OWNER, OWNER)
    assert bills_own.own_times(claim, None, SOLD) == [(date.min, date.max)]


@pytest.mark.parametrize(
    ("made", "days"),
    [
        (bill("1405-12"), ("1405/12/01", "1406/01/01")),
        (bill("1405-01"), ("1405/01/01", "1405/02/01")),
        (bill("1405-02", until=day("1405/02/10")), ("1405/02/01", "1405/02/11")),
        (bill("1405-02", since=day("1405/01/20")), ("1405/01/20", "1405/03/01")),
        (
            bill("1405-02", since=day("1405/05/20"), until=day("1405/05/01")),
            ("1405/02/01", "1405/03/01"),
        ),
    ],
)
def test_the_days_of_a_bill(made, days):
    assert bills_own.days_of(made) == tuple(day(one) for one in days)


_DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))


@given(_DAYS, _DAYS, _DAYS, st.integers(1, 62))
def test_no_bill_is_of_a_day_outside_one_s_own_time(first, after, since, length):
    times = [(min(first, after), max(first, after))]
    days = (since, date.fromordinal(since.toordinal() + length))
    inside = all(
        times[0][0] <= date.fromordinal(one) < times[0][1]
        for one in range(days[0].toordinal(), days[1].toordinal())
    )
    assert bills_own.is_own(days, times) == inside


def test_the_claim_of_a_request_is_the_ticket_s(database):
    new = asked("1405-06", Asker.TENANT, identifier=THIRD, **LEASE)
    ticket = opened(database, new)
    assert bills_own.claim_of_ticket(ticket) == bills_own.claim_of_asker(new.asker, new.claim)
    assert bills_own.claim_of_asker(Asker.OWNER, AskerClaim(identifier=OWNER)).owner == OWNER
