"""Cutting and connecting again: whose cause it is, for how long, and who lifts it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from backoffice.records.line_facts import AddCause, Cause, Direction, EndCause, RecordOffence
from backoffice.records.lines import LineState
from backoffice.records.ticket_forms import Asker, FormLack
from backoffice.records.tickets import Service
from backoffice.tickets.services.cut_reconnect import WHOSE, nuisance_ends
from factories import day
from service_cases import CARD, CAUSES, NOW, TODAY, effect, found

LETTER = {"authority": "دادسرای رشت", "letter_no": "12/45", "letter_on": "2026-11-20"}


def cut(cause: Cause, **more: object) -> dict[str, object]:
    return {"operation": "cut", "cause": cause.value, "direction": "both", **more}


def reconnect(cause: Cause) -> dict[str, object]:
    return {"operation": "reconnect", "lifts": f"id-{cause.value}"}


def test_every_cause_has_somebody_who_may_ask():
    assert set(WHOSE) == set(Cause)


@pytest.mark.parametrize("cause", Cause)
@pytest.mark.parametrize("asker", Asker)
def test_each_cause_is_cut_by_its_own(cause, asker):
    lacks = {lack for lack, _, _ in found(Service.CUT_RECONNECT, cut(cause), asker=asker)}
    assert lacks == (set() if asker in WHOSE[cause] else {FormLack.NO_RIGHT})


@pytest.mark.parametrize(
    ("asker", "cause", "debt", "lacks"),
    [
        (Asker.OWNER, Cause.WISH, 0, set()),
        (Asker.TENANT, Cause.WISH, 0, set()),
        (Asker.OWNER, Cause.DEBT, 0, set()),
        (Asker.OWNER, Cause.DEBT, 1, {FormLack.BILL_UNPAID}),
        (Asker.OWNER, Cause.TECHNICAL, 0, {FormLack.NO_RIGHT}),
        (Asker.COMPANY, Cause.TECHNICAL, 0, set()),
        (Asker.COMPANY, Cause.WIRING, 0, set()),
        (Asker.OWNER, Cause.RECORDED, 0, {FormLack.NO_RIGHT}),
        (Asker.COMPANY, Cause.RECORDED, 0, set()),
        *(
            (asker, cause, 0, lacks)
            for cause in (Cause.ORDER, Cause.SEIZURE, Cause.NUISANCE)
            for asker, lacks in (
                (Asker.OWNER, {FormLack.NOT_LIFTED_HERE}),
                (Asker.COMPANY, {FormLack.NOT_LIFTED_HERE}),
                (Asker.AUTHORITY, set()),
            )
        ),
    ],
)
def test_each_cause_is_lifted_by_its_own(asker, cause, debt, lacks):
    card = {"causes": tuple(CAUSES.values())}
    told = found(Service.CUT_RECONNECT, reconnect(cause), asker=asker, debt=debt, card=card)
    assert {lack for lack, _, _ in told} == lacks
    assert effect(Service.CUT_RECONNECT, reconnect(cause), card=card) == [
        EndCause(f"id-{cause.value}")
    ]


def test_a_cause_holds_once_and_one_that_is_gone_is_not_lifted():
    held = {"causes": (CAUSES[Cause.WISH],)}
    assert found(Service.CUT_RECONNECT, cut(Cause.WISH), card=held) == [
        (FormLack.CAUSE_HOLDS, "cause", "wish")
    ]
    assert found(Service.CUT_RECONNECT, reconnect(Cause.DEBT), card=held) == [
        (FormLack.CAUSE_GONE, "lifts", "")
    ]


@pytest.mark.parametrize(
    ("until", "lacks"),
    [
        ("2026-11-21", [FormLack.ENDS_BEFORE]),
        ("2026-11-22", [FormLack.ENDS_BEFORE]),
        ("2026-11-23", []),
    ],
)
def test_a_cut_does_not_end_before_it_begins(until, lacks):
    told = found(Service.CUT_RECONNECT, cut(Cause.WISH, until=until))
    assert [lack for lack, _, _ in told] == lacks


def test_who_made_nuisance_calls_is_for_a_supervisor_to_know():
    told = found(Service.CUT_RECONNECT, cut(Cause.NUISANCE), asker=Asker.AUTHORITY)
    assert told == []
    told = found(
        Service.CUT_RECONNECT, cut(Cause.NUISANCE), asker=Asker.AUTHORITY, sees_restricted=False
    )
    assert told == [(FormLack.FOR_SUPERVISORS, "cause", "")]


def test_several_causes_and_the_state_that_follows():
    one_way = replace(CAUSES[Cause.DEBT], direction=Direction.OUTGOING)
    both = CAUSES[Cause.WISH]
    assert replace(CARD, causes=(one_way, both)).state is LineState.BARRED_TWO_WAY
    assert replace(CARD, causes=(one_way,)).state is LineState.BARRED_ONE_WAY
    assert CARD.state is LineState.IN_SERVICE
    assert replace(CARD, causes=(both,), released=True).state is LineState.RELEASED


def test_a_cut_by_letter_keeps_its_letter():
    assert effect(Service.CUT_RECONNECT, cut(Cause.ORDER, **LETTER)) == [
        AddCause(Cause.ORDER, Direction.BOTH, None, "دادسرای رشت", "12/45", date(2026, 11, 20))
    ]


def test_a_cut_at_ones_own_wish_ends_on_its_day():
    assert effect(
        Service.CUT_RECONNECT, cut(Cause.WISH, until="2026-12-22") | {"direction": "outgoing"}
    ) == [AddCause(Cause.WISH, Direction.OUTGOING, date(2026, 12, 22))]


@pytest.mark.parametrize(
    ("offences", "until"),
    [
        (0, TODAY + timedelta(days=7)),
        (1, day("1405/12/01")),  # three Jalali months
        (2, None),  # for good
        (5, None),
    ],
)
def test_the_ladder_of_nuisance(offences, until):
    assert nuisance_ends(offences, TODAY) == until
    form = cut(Cause.NUISANCE, until="2026-11-23", **LETTER)  # the ladder, not the form
    cutting, offence = effect(Service.CUT_RECONNECT, form, offences=offences)
    assert isinstance(cutting, AddCause)
    assert (cutting.cause, cutting.until) == (Cause.NUISANCE, until)
    assert offence == RecordOffence(offences + 1, NOW, "12/45")


def test_three_jalali_months_keep_to_the_month_s_end():
    assert nuisance_ends(1, day("1405/06/31")) == day("1405/09/30")
    assert nuisance_ends(1, day("1405/09/30")) == day("1405/12/29")
