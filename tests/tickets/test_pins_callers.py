"""A caller says number and PIN: what is told, to whom not, and how often a wrong one is borne."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backoffice.db import audit, line_files
from backoffice.errors import Forbidden, Refused
from backoffice.records import dates
from backoffice.records.audit import AuditSearch
from backoffice.records.pins import PinBill, PinLack, PinUse
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import ShownPaper
from backoffice.records.tickets import Service
from backoffice.tickets import pins, pins_callers, pins_rules
from factories import POLICY
from ticket_office import (
    ADMINISTRATOR,
    CLAIM,
    CLERK,
    NUMBER,
    OTHER_NUMBER,
    SECOND_CLERK,
    STRANGER,
    SWITCH,
    bar_second_zero,
    furnish,
    opened,
    request,
    sit,
)
from ticket_stories import PAID_BY, owe
from turns import at_once

ALL = frozenset(PinUse)


@pytest.fixture
def line_id(database):
    return furnish(database)


@pytest.fixture
def pin(database, line_id):
    """The PIN of the line, given to its owner."""
    return issued(database)


def issued(database, operation="issue", **asked) -> str:
    ticket = opened(database, request(Service.IVR_PIN, {"operation": operation}, **asked))
    return pins.issue(database, ticket.id, ticket.version, key=POLICY.tag_key).pin


def wrong(pin) -> str:
    return "00000" if pin != "00000" else "00001"


def said(database, pin, serves=ALL, number=NUMBER):
    return pins_callers.answer(database, number, pin, serves)


def lack(database, pin, serves=ALL, number=NUMBER):
    with pytest.raises(Refused) as refusal:
        said(database, pin, serves, number)
    (finding,) = refusal.value.findings
    return finding


def noted(database, deed=pins_callers.CHECK):
    with database.read() as session:
        return [one.outcome for one in audit.search(session, AuditSearch(deed=deed), limit=50)]


def test_whoever_says_it_is_told_the_newest_bill_and_the_open_requests(database, pin):
    ticket = opened(database, bar_second_zero())
    owe(database, due=date(2026, 12, 6))
    told = said(database, pin, number="۰۱۳-۳۳۳۳۴۴۴۴")
    assert told.right
    assert told.bill == PinBill(PAID_BY, 120_000, date(2026, 12, 6), paid=False)
    assert [(one.code, one.service, one.state) for one in told.requests] == [
        (ticket.code, Service.ACCESS_CLASS, ticket.state)
    ]
    assert noted(database) == ["done"]
    assert ticket.name not in repr(told)


def test_what_the_office_does_not_let_it_serve_is_not_told(database, pin):
    opened(database, bar_second_zero())
    owe(database)
    told = said(database, pin, {PinUse.REQUESTS})
    assert (told.bill, len(told.requests)) == (None, 1)
    told = said(database, pin, {PinUse.BILL})
    assert (told.bill is None, told.requests) == (False, ())
    assert lack(database, pin, ()).lack is PinLack.SERVES_NOTHING


def test_a_trace_of_nuisance_calls_is_told_to_no_caller(database, pin):
    form = {"began_at": "2026-11-20T22:30:00", "kind": "insult", "first_hour": 22, "last_hour": 23}
    trace = opened(database, request(Service.NUISANCE_CALLS, form))
    assert trace.restricted
    assert trace.code not in {one.code for one in said(database, pin).requests}


def test_three_wrong_ones_within_a_day_are_borne(database, clock, pin):
    assert [said(database, wrong(pin)).left for _ in range(3)] == [2, 1, 0]
    began = clock.moment
    clock.moment += timedelta(hours=2)
    finding = lack(database, pin)
    assert finding.lack is PinLack.LOCKED
    assert finding.until == began + timedelta(hours=24)
    clock.moment = finding.until + timedelta(seconds=1)
    assert said(database, pin).right


def test_a_right_one_does_not_wash_wrong_ones_away(database, pin):
    said(database, wrong(pin))
    said(database, wrong(pin))
    assert said(database, pin).right
    assert said(database, wrong(pin)).left == 0
    assert lack(database, pin).lack is PinLack.LOCKED


def test_a_new_pin_serves_at_once(database, clock, pin):
    for _ in range(3):
        said(database, wrong(pin))
    clock.moment += timedelta(minutes=10)
    new = issued(database, "reset")
    assert lack_of_old(database, pin, new)
    assert said(database, new).right


def lack_of_old(database, old, new) -> bool:
    return old == new or not said(database, old).right


def test_a_desk_that_dies_over_a_try_has_used_it_up(database, pin, monkeypatch):
    with monkeypatch.context() as dying:
        dying.setattr(pins_rules, "matches", _die)
        for _ in range(3):
            with pytest.raises(KeyboardInterrupt):
                said(database, pin)
    assert lack(database, pin).lack is PinLack.LOCKED


def _die(*_given):
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (OTHER_NUMBER, PinLack.NO_PIN),
        ("01333339999", PinLack.NO_LINE),
        ("09111234567", PinLack.NO_LINE),
        ("12", PinLack.NO_LINE),
    ],
)
def test_a_number_without_a_pin_is_told_so(database, pin, number, found):
    assert lack(database, pin, number=number).lack is found
    assert noted(database) == ["denied"]


def test_only_the_counter_hears_callers(database, pin):
    for desk in (SWITCH, ADMINISTRATOR):
        with pytest.raises(Forbidden):
            said(sit(database, desk), pin)
    sit(database, SECOND_CLERK)
    assert said(database, pin).right


def test_the_pin_of_an_earlier_owner_serves_no_more(database, clock, line_id, pin):
    clock.moment += timedelta(days=3)
    today = dates.tehran_date(clock.moment)
    database.write(
        lambda session: line_files.change_holder(session, line_id, "نو", STRANGER, today, "boss")
    )
    assert lack(database, pin).lack is PinLack.NOT_THEIRS


def test_a_tenants_pin_ends_with_the_lease(database, clock, line_id):
    today = dates.tehran_date(clock.moment)
    claim = replace(
        CLAIM,
        identifier=STRANGER,
        papers=(*CLAIM.papers, ShownPaper(TicketPaper.LEASE)),
        owner_identifier=CLAIM.identifier,
        lease_end=today + timedelta(days=200),
    )
    pin = issued(database, asker=Asker.TENANT, claim=claim)
    owe(database)
    told = said(database, pin)
    assert (told.right, told.bill) == (True, None)  # that bill is of the time before
    clock.moment += timedelta(days=75)
    owe(database, period="1405-10")
    assert said(database, pin).bill.period == "1405-10"
    clock.moment += timedelta(days=126)
    assert lack(database, pin).lack is PinLack.NOT_THEIRS


def test_the_pin_is_written_nowhere(database, pin):
    said(database, pin)
    said(database, wrong(pin))
    with database.read() as session:
        rows = audit.search(session, AuditSearch(subject=NUMBER), limit=50)
    assert not any(pin in row.details or pin in row.reason for row in rows)


def test_a_try_is_used_up_before_it_is_looked_at(database, connect, database_url, pin, monkeypatch):
    """While one desk looks at a PIN the next one says one, and so on: three are looked at."""
    other = sit(connect(database_url, "desk-2"), SECOND_CLERK)
    looked: list[str] = []
    refused: list[PinLack] = []

    def look(_hash, said_now):
        looked.append(said_now)
        try:
            said(other if len(looked) % 2 else database, wrong(pin))
        except Refused as no:
            refused.append(no.findings[0].lack)
        return False

    monkeypatch.setattr(pins_rules, "matches", look)
    said(database, wrong(pin))
    assert len(looked) == pins_rules.MOST_TRIES
    assert refused == [PinLack.LOCKED]


def test_many_desks_at_once_look_at_no_more_than_are_borne(
    postgres_database_url, connect, monkeypatch
):
    """Twelve desks say a wrong PIN at one moment: three are looked at, nine are refused."""
    desks = [
        sit(connect(postgres_database_url, one.workstation), one)
        for one in (replace(CLERK, workstation=f"desk-{at}") for at in range(12))
    ]
    furnish(desks[0])
    pin = issued(desks[0])
    looked: list[str] = []
    real = pins_rules.matches
    monkeypatch.setattr(pins_rules, "matches", lambda *one: looked.append("") or real(*one))
    answers = at_once([lambda one=one: said(one, wrong(pin)) for one in desks])
    refused = [one for one in answers if isinstance(one, Refused)]
    assert len(looked) == pins_rules.MOST_TRIES
    assert len(refused) == len(desks) - pins_rules.MOST_TRIES
    assert {one.findings[0].lack for one in refused} == {PinLack.LOCKED}
