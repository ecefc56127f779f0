"""Changes of a line: applied at one moment, taken back exactly, refused whole."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from backoffice.db import line_cards, line_causes, line_changes, line_facts, tickets_facts
from backoffice.db.line_facts import Turn
from backoffice.errors import Refused
from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeFlaw,
    ChangeNumber,
    Direction,
    EndCause,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    ReviveCause,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, LineState, Listing
from conftest import START
from line_house import NEW, NUMBER, OTHER_NEW, SECOND, apply, card, line, office, standing

REST = START.date() + timedelta(days=90)


def changes() -> some.SearchStrategy:
    """One change of a line; not every one fits the line."""
    codes = some.sampled_from(["clip", "hotline", "waiting"])
    texts = some.sampled_from(["", "رشت، گلسار", "رشت، بلوار گیلان"])
    return some.one_of(
        some.builds(SetAccess, some.sampled_from(AccessClass)),
        some.builds(SetListing, some.sampled_from([None, *Listing]), texts),
        some.builds(AddService, codes),
        some.builds(RemoveService, codes),
        some.builds(SetAddress, some.sampled_from(AddressKind), texts, some.just("4133744568")),
        some.builds(
            AddCause,
            some.sampled_from([Cause.WISH, Cause.DEBT, Cause.ORDER]),
            some.sampled_from(Direction),
            some.sampled_from([None, REST]),
        ),
        some.builds(
            ChangeNumber,
            some.sampled_from([NEW, SECOND, OTHER_NEW]),
            some.just("wish"),
            some.sampled_from([None, REST]),
        ),
        some.builds(MoveToCentre, some.sampled_from(["RSH01", "LAH01"])),
        some.builds(
            SetAdsl,
            some.none() | some.builds(Adsl, some.sampled_from(AdslState), some.just("1-2")),
        ),
        some.builds(SetPin, some.sampled_from(["", "hash"])),
        some.builds(
            SetConsent, some.sampled_from(["", "09111234567"]), some.just(("ticket_done",))
        ),
        some.just(RecordOffence(1, START, "T-1")),
    )


def _undone_exactly(database, clock, wanted):
    before = standing(card(database))
    with database.read() as session:
        offences = tickets_facts.offences(session, card(database).id)
        agreed = tickets_facts.has_consent(session, NUMBER)
    clock.advance(minutes=1)
    try:
        inverses = apply(database, wanted, clock())
    except Refused:
        assert standing(card(database)) == before
        return
    number = card(database).number or NUMBER
    clock.advance(minutes=1)
    apply(database, inverses, clock(), number)
    assert standing(card(database)) == before
    with database.read() as session:
        assert tickets_facts.offences(session, card(database).id) == offences
        assert tickets_facts.has_consent(session, NUMBER) == agreed


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=some.data())
def test_every_effect_is_taken_back_exactly(sqlite_database, clock, data):
    if not _there(sqlite_database):
        office(sqlite_database, line(), line(SECOND))
    for wanted in data.draw(some.lists(some.lists(changes(), min_size=1, max_size=4), max_size=3)):
        _undone_exactly(sqlite_database, clock, wanted)


def test_an_address_changed_twice_in_one_deed_comes_back(database, clock):
    office(database, line())
    for street in ("رشت، گلسار", "رشت، بلوار گیلان"):  # chance orders the ids: more than once
        twice = [
            SetAddress(AddressKind.INSTALLATION, one, "4133744568") for one in (street, "لاهیجان")
        ]
        _undone_exactly(database, clock, twice)
    before = [one.text for one in card(database).addresses]
    assert len(set(before)) == 2  # what never held is not in the history


def test_an_address_that_was_taken_away_is_nowhere_now(database, clock):
    office(database, line())
    clock.advance(minutes=1)
    apply(database, [SetAddress(AddressKind.INSTALLATION, "", "")], clock())
    assert card(database).address(AddressKind.INSTALLATION) is None


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(wanted=some.lists(changes(), min_size=1, max_size=4))
def test_every_effect_is_taken_back_on_both(database, clock, wanted):
    if not _there(database):
        office(database, line(), line(SECOND))
    _undone_exactly(database, clock, wanted)


def _there(database):
    with database.read() as session:
        return line_cards.line_of_number(session, NUMBER) is not None


@pytest.mark.parametrize(
    ("wanted", "flaw"),
    [
        ([AddService("clip")], ChangeFlaw.SERVICE_ON),
        ([RemoveService("waiting")], ChangeFlaw.SERVICE_OFF),
        ([EndCause("none")], ChangeFlaw.CAUSE_GONE),
        ([ReviveCause("none")], ChangeFlaw.CHANGED_SINCE),
        ([AddCause(Cause.WISH, Direction.BOTH)] * 2, ChangeFlaw.CAUSE_HOLDS),
        ([ChangeNumber(SECOND)], ChangeFlaw.NUMBER_TAKEN),
        ([ChangeNumber("01333339999")], ChangeFlaw.NUMBER_UNKNOWN),
    ],
)
def test_what_does_not_fit_is_refused_whole(database, clock, wanted, flaw):
    office(database, line(), line(SECOND))
    before = standing(card(database))
    with pytest.raises(Refused) as refusal:
        apply(database, [SetAccess(AccessClass.FIRST_ZERO_BARRED), *wanted], clock())
    assert [one.flaw for one in refusal.value.findings] == [flaw]
    assert standing(card(database)) == before


def test_a_released_line_takes_no_change(database, clock):
    office(database, line(state=LineState.RELEASED))
    with pytest.raises(Refused) as refusal:
        apply(database, [SetAccess(AccessClass.FIRST_ZERO_BARRED)], clock())
    assert [one.flaw for one in refusal.value.findings] == [ChangeFlaw.LINE_RELEASED]


def test_a_line_that_is_none_is_said(database, clock):
    with pytest.raises(LookupError):
        database.write(
            lambda s: line_changes.apply(s, "none", [], ticket_id="", at=clock(), by="x")
        )


def test_reconnecting_lifts_only_its_own_cause(database, clock):
    office(database, line())
    apply(database, [AddCause(Cause.DEBT, Direction.OUTGOING)], clock())
    apply(database, [AddCause(Cause.WISH, Direction.BOTH)], clock())
    apply(database, [AddCause(Cause.ORDER, Direction.BOTH)], clock())
    assert card(database).state is LineState.BARRED_TWO_WAY
    left = {Cause.DEBT, Cause.WISH, Cause.ORDER}
    for cause, state in (
        (Cause.WISH, LineState.BARRED_TWO_WAY),
        (Cause.ORDER, LineState.BARRED_ONE_WAY),
        (Cause.DEBT, LineState.IN_SERVICE),
    ):
        (held,) = [one for one in card(database).causes if one.cause is cause]
        clock.advance(minutes=1)
        apply(database, [EndCause(held.id)], clock())
        left -= {cause}
        assert {one.cause for one in card(database).causes} == left
        assert card(database).state is state


def test_another_number_does_not_clear_the_offence(database, clock):
    office(database, line())
    apply(database, [RecordOffence(1, clock(), "T-1")], clock())
    apply(database, [AddCause(Cause.NUISANCE, Direction.BOTH)], clock())
    apply(database, [ChangeNumber(NEW, "nuisance_confirmed", REST)], clock())
    found = card(database, NEW)
    assert found.number == NEW
    assert [one.cause for one in found.causes] == [Cause.NUISANCE]
    with database.read() as session:
        assert tickets_facts.offences(session, found.id) == 1


def test_consent_follows_the_file_to_its_new_number(database, clock):
    office(database, line())
    apply(database, [SetConsent("09111234567", ("ticket_done",))], clock())
    apply(database, [ChangeNumber(NEW, "wish", REST)], clock())
    with database.read() as session:
        assert tickets_facts.has_consent(session, NEW)
        assert not tickets_facts.has_consent(session, NUMBER)


def test_facts_turn_at_one_moment_and_remember_what_was_recorded(database, clock):
    office(database, line())
    line_id = card(database).id
    turns = [
        Turn(line_id, "access", "", {"class": "no_limit"}, {"class": "first_zero_barred"}),
        Turn(line_id, "pin", "", {"hash": "h"}),
    ]
    was = database.write(lambda s: line_facts.turn_many(s, turns, at=clock(), by="x"))
    assert was == [{"class": "first_zero_barred"}, None]
    again = database.write(
        lambda s: line_facts.turn(s, Turn(line_id, "pin", "", None), at=clock(), by="x")
    )
    assert again == {"hash": "h"}
    earlier = card(database, as_of=clock() - timedelta(days=1))
    assert (earlier.access, earlier.pin_issued_at) == (AccessClass.FIRST_ZERO_BARRED, None)
    assert card(database).pin_issued_at is None


def test_what_the_office_keeps_cut_no_sheet_connects(database, clock):
    office(database, line(), line(SECOND, state=LineState.BARRED_TWO_WAY))
    apply(database, [AddCause(Cause.DEBT, Direction.OUTGOING)], clock())
    with database.read() as session:
        held = line_causes.held(session, [NUMBER, SECOND])
    assert held == {NUMBER: LineState.BARRED_ONE_WAY}  # a recorded cause is the sheet's own
