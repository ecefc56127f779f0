"""A file that another desk holds is asked for, on both databases."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

import factories
from administration_office import open_office
from backoffice.db import Database, audit, case_changes, cases
from backoffice.errors import Conflict, Refused
from backoffice.records.asks import Standing
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import CaseState
from backoffice.records.operators import Desk
from backoffice.records.papers import SeenPaper
from backoffice.verification import actions, asks, sweeping
from backoffice.verification.asks import Asks
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Lack
from conftest import Clock
from factories import CLERK, OTHER_CLERK, POLICY, SUPERVISOR, add_case, claim
from turns import Held, at_once


@dataclass
class Room:
    """A file in Sara's hands, and whoever does something about it."""

    database: Database
    case_id: str

    def sit(self, desk: Desk) -> Database:
        self.database.desk = desk
        return self.database

    def ask(self, desk: Desk = OTHER_CLERK) -> CaseView:
        return self.sit(desk).write(lambda s: asks.ask(s, self.case_id, POLICY))

    def heard(self, desk: Desk) -> Asks:
        with self.sit(desk).read() as session:
            return asks.heard(session)

    def give(self, desk: Desk = CLERK, to: Desk = OTHER_CLERK) -> CaseView:
        return self.sit(desk).write(lambda s: asks.give(s, self.case_id, to.operator, POLICY))

    def keep(self, desk: Desk = CLERK, to: Desk = OTHER_CLERK) -> None:
        self.sit(desk).write(lambda s: asks.keep(s, self.case_id, to.operator))

    def look(self, desk: Desk) -> CaseView:
        with self.sit(desk).read() as session:
            return actions.look(session, self.case_id, POLICY)

    def release(self) -> CaseView:
        version = self.look(CLERK).case.version
        return self.sit(CLERK).write(lambda s: actions.release(s, self.case_id, version, POLICY))

    def deeds(self) -> list[tuple[str, str, str]]:
        with self.database.read() as session:
            rows = audit.search(session, AuditSearch(subject=self.case_id), limit=100)
        return [(row.operator, row.deed, row.outcome) for row in reversed(rows)]


@pytest.fixture
def room(database: Database) -> Room:
    case_id = add_case(database)
    claim(database, case_id)
    return Room(database, case_id)


def test_the_holder_hears_who_asks_and_the_file_stays_as_it_was(room: Room) -> None:
    before = room.look(CLERK).case.version
    assert room.heard(CLERK).of_me == ()
    assert room.ask().asking
    (ask,) = room.heard(CLERK).of_me
    assert (ask.asker, ask.workstation, ask.centre) == ("reza", "desk-2", "LAH01")
    assert (ask.case_id, ask.name) == (room.case_id, "مریم رضایی")
    assert room.heard(OTHER_CLERK).of_me == ()
    assert room.heard(OTHER_CLERK).standing is Standing.WAITS
    assert room.look(CLERK).case.version == before  # what the holder types next is saved
    assert not room.look(CLERK).asking
    assert not room.look(SUPERVISOR).asking


def test_who_asks_is_called_by_name_and_centre(room: Room) -> None:
    open_office(room.database)
    room.ask(SUPERVISOR)
    found = room.heard(CLERK)
    assert found.called["mina"].startswith("یک نام")
    assert found.of_me[0].centre != "RSH01"
    assert set(room.heard(SUPERVISOR).called) == {"sara"}


def test_what_is_given_is_the_askers_with_its_ticks_and_its_draft(room: Room) -> None:
    seen = room.look(CLERK)
    room.sit(CLERK)
    ticked = factories.tick_all(room.database, seen)
    room.database.write(lambda s: actions.keep_draft(s, room.case_id, {"who.given_name": "مر"}))
    room.ask()
    given = room.give()
    assert (given.holder, given.case.state) == ("reza", CaseState.IN_REVIEW)
    assert room.heard(OTHER_CLERK).standing is Standing.GIVEN
    assert room.heard(CLERK).of_me == ()
    theirs = room.look(OTHER_CLERK)
    assert theirs.case.draft == {"who.given_name": "مر"}
    assert theirs.case.papers == ticked.case.papers
    assert [deed for deed in room.deeds() if deed[1] in {"case.ask", "case.give"}] == [
        ("reza", "case.ask", "done"),
        ("sara", "case.give", "done"),
    ]
    with pytest.raises(Conflict):
        claim(room.database, room.case_id, CLERK)


def test_what_is_given_has_the_whole_time_of_a_hold(room: Room, clock: Clock) -> None:
    clock.advance(minutes=14)
    room.ask()
    room.give()
    clock.advance(minutes=14)
    assert room.look(OTHER_CLERK).holder == "reza"


def test_both_hands_stay_known_to_the_second_person(room: Room) -> None:
    view = room.look(CLERK)
    room.sit(CLERK)
    factories.tick_all(room.database, view)
    room.ask()
    room.give()
    room.sit(OTHER_CLERK)
    seen = (SeenPaper("identity"),)
    view = room.look(OTHER_CLERK)
    room.database.write(lambda s: actions.tick(s, room.case_id, view.case.version, seen, POLICY))
    with room.database.read() as session:
        hands = case_changes.hands(session, room.case_id, CaseState.IN_REVIEW)
    assert hands == {"sara", "reza"}


def test_not_now_is_heard_and_may_be_asked_again(room: Room) -> None:
    room.ask()
    room.keep()
    assert room.heard(CLERK).of_me == ()
    assert room.heard(OTHER_CLERK).standing is Standing.NOT_NOW
    assert not room.look(OTHER_CLERK).asking
    room.keep()  # nothing is left to say
    assert [deed[1] for deed in room.deeds()].count("case.keep") == 1
    assert room.ask().asking
    assert room.heard(OTHER_CLERK).standing is Standing.WAITS


def test_what_was_heard_is_forgotten(room: Room) -> None:
    room.ask()
    room.keep()
    room.sit(OTHER_CLERK).write(asks.settle)
    assert room.heard(OTHER_CLERK).mine is None
    room.database.write(asks.settle)


@pytest.mark.parametrize("minutes", [3, 60 * 24])
def test_an_ask_lapses_by_itself(room: Room, clock: Clock, minutes: int) -> None:
    room.ask()
    clock.advance(minutes=2)
    assert room.heard(CLERK).of_me
    clock.advance(minutes=minutes)
    assert room.heard(CLERK).of_me == ()
    assert room.heard(OTHER_CLERK).standing in {Standing.UNANSWERED, Standing.ENDED}
    assert not room.look(OTHER_CLERK).asking
    with pytest.raises(Refused):
        room.give()


def test_an_ask_ends_with_the_hold_and_another_hold_was_not_asked_for(
    room: Room, clock: Clock
) -> None:
    room.ask()
    room.release()
    assert room.heard(OTHER_CLERK).standing is Standing.ENDED
    clock.advance(seconds=1)
    claim(room.database, room.case_id, CLERK)
    assert room.heard(CLERK).of_me == ()
    with pytest.raises(Refused) as refusal:
        room.give()
    assert [one.lack for one in refusal.value.findings] == [Lack.ASK_OVER]


def test_to_count_the_holds_time_anew_keeps_the_ask(room: Room, clock: Clock) -> None:
    room.ask()
    clock.advance(minutes=1)
    claim(room.database, room.case_id, CLERK)
    assert room.heard(CLERK).of_me


def test_a_hold_that_ran_out_is_swept_with_its_ask(room: Room, clock: Clock) -> None:
    clock.advance(minutes=14)
    room.ask()
    clock.advance(minutes=1)
    assert room.heard(OTHER_CLERK).standing is Standing.ENDED
    room.sit(SUPERVISOR).write(lambda s: sweeping.sweep(s, POLICY))
    assert room.heard(OTHER_CLERK).standing is Standing.ENDED


def test_only_what_another_holds_is_asked_for(room: Room) -> None:
    with pytest.raises(Refused) as own:
        room.ask(CLERK)
    room.release()
    with pytest.raises(Refused) as free:
        room.ask()
    assert [one.lack for no in (own, free) for one in no.value.findings] == [Lack.NOBODY_ELSES] * 2
    assert ("reza", "case.ask", "denied") in room.deeds()


def test_only_the_holder_gives_and_only_to_who_asks(room: Room) -> None:
    with pytest.raises(Refused) as unasked:
        room.give()
    assert [one.lack for one in unasked.value.findings] == [Lack.ASK_OVER]
    room.ask()
    for desk, to in ((OTHER_CLERK, OTHER_CLERK), (SUPERVISOR, OTHER_CLERK), (CLERK, SUPERVISOR)):
        with pytest.raises(Refused):
            room.give(desk, to)
    room.keep(SUPERVISOR)  # not hers to say
    assert room.heard(OTHER_CLERK).standing is Standing.WAITS
    assert room.give().holder == "reza"


def test_who_asks_for_another_file_lets_the_first_go(room: Room) -> None:
    other = add_case(room.database, factories.company())
    claim(room.database, other, CLERK)
    room.ask()
    room.sit(OTHER_CLERK).write(lambda s: asks.ask(s, other, POLICY))
    assert [one.case_id for one in room.heard(CLERK).of_me] == [other]
    with pytest.raises(Refused):
        room.give()


def test_of_two_who_ask_one_gets_it_and_the_other_hears_so(room: Room, clock: Clock) -> None:
    room.ask()
    clock.advance(seconds=1)
    room.ask(SUPERVISOR)
    assert [one.asker for one in room.heard(CLERK).of_me] == ["reza", "mina"]
    room.give(CLERK, SUPERVISOR)
    found = room.heard(OTHER_CLERK)
    assert (found.standing, found.mine and found.mine.holder_now) == (Standing.ENDED, "mina")


# Two desks at one moment


@pytest.fixture
def desks(database_url, connect):  # type: ignore[no-untyped-def]
    """Sara's desk holds a file; she has a second one, and two others are there."""
    people = (CLERK, CLERK, OTHER_CLERK, SUPERVISOR)
    opened = [connect(database_url, f"desk-{at}") for at, _ in enumerate(people)]
    case_id = add_case(opened[0])
    claim(opened[0], case_id)
    for database, desk in zip(opened, people, strict=True):
        database.desk = desk
    return case_id, opened


def _give(database: Database, case_id: str, to: str):  # type: ignore[no-untyped-def]
    return lambda: database.write(lambda s: asks.give(s, case_id, to, POLICY)).holder


def _ask(database: Database, case_id: str):  # type: ignore[no-untyped-def]
    return lambda: database.write(lambda s: asks.ask(s, case_id, POLICY)).asking


def _version(database: Database, case_id: str) -> int:
    with database.read() as session:
        return cases.get(session, case_id).version


def _hold(database: Database, case_id: str) -> tuple[str, str]:
    with database.read() as session:
        case = cases.get(session, case_id)
    return case.state.value, case.holder


def test_two_ask_at_one_moment_and_both_are_heard(desks) -> None:  # type: ignore[no-untyped-def]
    case_id, (mine, _second, other, third) = desks
    assert at_once([_ask(other, case_id), _ask(third, case_id)]) == [True, True]
    with mine.read() as session:
        assert {one.asker for one in asks.heard(session).of_me} == {"reza", "mina"}


def test_one_operator_asks_twice_at_one_moment_and_stands_once(desks, connect, database_url):  # type: ignore[no-untyped-def]
    case_id, (mine, _second, other, _third) = desks
    again = connect(database_url, "desk-9")
    again.desk = OTHER_CLERK
    assert at_once([_ask(other, case_id), _ask(again, case_id)]) == [True, True]
    with mine.read() as session:
        assert len(asks.heard(session).of_me) == 1


def test_given_to_two_at_one_moment_it_is_ones(desks) -> None:  # type: ignore[no-untyped-def]
    case_id, (mine, second, other, third) = desks
    _ask(other, case_id)()
    _ask(third, case_id)()
    told = at_once([_give(mine, case_id, "reza"), _give(second, case_id, "mina")])
    (got,) = [one for one in told if isinstance(one, str)]
    (refused,) = [one for one in told if isinstance(one, Refused)]
    assert [one.lack for one in refused.findings] == [Lack.HELD_BY_OTHER]
    assert _hold(mine, case_id) == ("in_review", got)


def test_given_and_laid_back_at_one_moment_it_is_one_of_both(desks) -> None:  # type: ignore[no-untyped-def]
    case_id, (mine, second, other, _third) = desks
    _ask(other, case_id)()
    version = _version(mine, case_id)

    def release() -> str:
        return second.write(lambda s: actions.release(s, case_id, version, POLICY)).holder

    given, released = at_once([_give(mine, case_id, "reza"), release])
    if given == "reza":
        assert isinstance(released, Conflict)
        assert _hold(mine, case_id) == ("in_review", "reza")
    else:
        assert isinstance(given, Refused)
        assert [one.lack for one in given.findings] == [Lack.NOT_HELD]
        assert (released, _hold(mine, case_id)) == ("", ("waiting", ""))


def test_a_hand_over_waits_for_the_deed_that_is_being_done(desks, monkeypatch) -> None:  # type: ignore[no-untyped-def]
    """What the holder's other desk ticks is whole before the file changes hands."""
    case_id, (mine, second, other, _third) = desks
    _ask(other, case_id)()
    version = _version(mine, case_id)
    held = Held()
    set_paper = case_changes.set_paper

    def slowly(*given):  # type: ignore[no-untyped-def]
        held()
        set_paper(*given)

    monkeypatch.setattr(case_changes, "set_paper", slowly)
    seen = (SeenPaper("identity", original_seen=True),)

    def tick() -> CaseView:
        return second.write(lambda s: actions.tick(s, case_id, version, seen, POLICY))

    held.until_waits(tick, _give(mine, case_id, "reza"))
    with other.read() as session:
        case = cases.get(session, case_id)
    assert (case.holder, case.papers[0].original_seen) == ("reza", True)
