"""Ways around the rules that were tried and are shut, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, cases, users
from backoffice.errors import Forbidden, Refused
from backoffice.records.cases import CaseState, Flag, RefusalReason, Verdict
from backoffice.records.papers import PaperKind, SeenPaper
from backoffice.records.people import Particulars
from backoffice.verification import actions, activation, printing, scans, sweeping
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed
from conftest import Clock
from factories import CLERK, OTHER_CLERK, POLICY, SUPERVISOR, add_case, claim, person, ready

SECOND = factories.SECOND_PHONE


def lacks(refusal: pytest.ExceptionInfo[Refused]) -> set[Lack]:
    return {one.lack for one in refusal.value.findings if isinstance(one, Finding)}


def tick(database: Database, view: CaseView, *seen: SeenPaper) -> CaseView:
    return database.write(lambda s: actions.tick(s, view.case.id, view.case.version, seen, POLICY))


def set_lines(database: Database, view: CaseView, *lines: object) -> CaseView:
    return database.write(
        lambda s: actions.set_lines(s, view.case.id, view.case.version, lines, POLICY)  # type: ignore[arg-type]
    )


def activated(database: Database, who: Particulars | None = None) -> CaseView:
    view = ready(database, who)
    if who is None or not view.needs_second_person:
        return activation.activate(database, view.case.id, view.case.version, POLICY).view
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    database.desk = SUPERVISOR
    done = activation.approve(database, sent.case.id, sent.case.version, POLICY)
    database.desk = CLERK
    return done.view


@pytest.mark.parametrize("deed", sorted(set(Deed) - actions.CLOSING))
def test_close_moves_only_what_needs_no_more_than_a_reason(
    sqlite_database: Database, deed: Deed
) -> None:
    view = ready(sqlite_database)
    with pytest.raises(ValueError, match=r".+"):
        sqlite_database.write(
            lambda s: actions.close(
                s, deed, view.case.id, view.case.version, RefusalReason.OTHER, "", POLICY
            )
        )


def test_a_verdict_is_not_the_callers_to_say(database: Database) -> None:
    view = claim(database, add_case(database))
    lines = (
        replace(view.case.lines[0], verdict=Verdict.GRANTED),
        replace(factories.owned(SECOND), verdict=Verdict.GRANTED),
    )
    view = set_lines(database, view, *lines)
    assert {line.verdict for line in view.case.lines} == {Verdict.OPEN}


def test_a_double_of_a_granted_phone_does_not_take_its_place(database: Database) -> None:
    view = activated(database)
    (granted,) = view.case.lines
    double = replace(granted, id="", verdict=Verdict.OPEN)
    with pytest.raises(Refused) as refusal:
        set_lines(database, view, double, granted)
    assert lacks(refusal) == {Lack.NOT_CHANGEABLE}


def test_what_the_activation_stood_on_stays_as_it_was(database: Database) -> None:
    view = activated(database)
    for seen in (
        SeenPaper("identity"),
        SeenPaper("paid_bill", view.case.lines[0].id),
    ):
        with pytest.raises(Refused) as refusal:
            tick(database, view, seen)
        assert lacks(refusal) == {Lack.NOT_CHANGEABLE}


@pytest.mark.parametrize(
    "seen",
    [
        SeenPaper("identity", chosen=PaperKind.PAID_BILL, original_seen=True),
        SeenPaper("no such row", original_seen=True),
        SeenPaper("paid_bill", original_seen=True),  # of no phone
        SeenPaper("identity", "a phone", original_seen=True),
    ],
)
def test_a_tick_fits_the_checklist(database: Database, seen: SeenPaper) -> None:
    with pytest.raises(Refused) as refusal:
        tick(database, claim(database, add_case(database)), seen)
    assert lacks(refusal) == {Lack.NOT_CHANGEABLE}


def test_a_phone_added_to_a_company_is_approved_by_a_second_person(database: Database) -> None:
    view = activated(database, factories.company())
    view = set_lines(database, view, *view.case.lines, factories.owned(SECOND))
    (added,) = [line for line in view.case.lines if line.verdict is Verdict.OPEN]
    view = tick(
        database, view, SeenPaper("paid_bill", added.id, PaperKind.PAID_BILL, original_seen=True)
    )

    def grant() -> object:
        return database.write(
            lambda s: activation.add_lines(s, view.case.id, view.case.version, "r-2", POLICY)
        )

    with pytest.raises(Forbidden):
        grant()
    database.desk = SUPERVISOR
    assert grant()


def test_who_ticked_the_papers_does_not_approve_them(database: Database) -> None:
    view = ready(database, factories.company(), desk=SUPERVISOR)
    view = database.write(lambda s: actions.release(s, view.case.id, view.case.version, POLICY))
    view = claim(database, view.case.id, OTHER_CLERK)
    view = tick(database, view, *factories.all_seen(view)[:1])
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    database.desk = replace(SUPERVISOR, operator=OTHER_CLERK.operator)
    with pytest.raises(Refused) as refusal:
        activation.approve(database, sent.case.id, sent.case.version, POLICY)
    assert lacks(refusal) == {Lack.SAME_PERSON}


def test_an_override_ends_when_what_it_lifted_changes(database: Database) -> None:
    view = ready(database, person(birth_date=factories.day("1395/01/01")))
    (young,) = [one for one in view.findings if one.blocks]
    database.desk = SUPERVISOR
    view = database.write(
        lambda s: actions.override(
            s, view.case.id, view.case.version, young.lack, young.target, "حکم رشد", POLICY
        )
    )
    assert not [one for one in view.findings if one.blocks]
    database.desk = CLERK
    who = replace(view.case.who, birth_date=factories.day("1396/01/01"))
    view = database.write(
        lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY)
    )
    assert [one.lack for one in view.findings if one.blocks] == [Lack.UNDER_AGE]


def test_a_company_is_the_same_with_and_without_its_company_id(database: Database) -> None:
    activated(database, factories.company(company_id=""))
    spelled = factories.company(registration_no="0045122", place_of_issue="ر\u200cشت")
    view = ready(database, spelled, (factories.owned(SECOND),))
    assert Lack.ALREADY_ACTIVE in {one.lack for one in view.findings}


def test_a_foreigner_is_the_same_by_passport_and_by_code(database: Database) -> None:
    activated(database, factories.foreigner())
    both = factories.foreigner(foreigner_id="123456789012")
    view = ready(database, both, (factories.owned(SECOND),))
    assert Lack.ALREADY_ACTIVE in {one.lack for one in view.findings}


def suspended(database: Database, reason: RefusalReason) -> str:
    view = activated(database)
    database.desk = SUPERVISOR
    database.write(
        lambda s: activation.suspend(s, view.case.id, view.case.version, reason, "", POLICY)
    )
    database.desk = CLERK
    return view.case.id


def test_a_suspended_person_goes_on_in_the_suspended_file(database: Database) -> None:
    suspended(database, RefusalReason.NOT_ENTITLED)
    view = ready(database, lines=(factories.owned(SECOND),))
    assert Lack.TWIN_SUSPENDED in {one.lack for one in view.findings if one.blocks}


def test_a_corrected_identity_renames_the_returning_user(database: Database) -> None:
    case_id = suspended(database, RefusalReason.CUSTOMER_WISH)
    view = claim(database, case_id)
    who = replace(view.case.who, national_id=factories.NATIONAL_IDS[1])
    view = database.write(lambda s: actions.correct(s, case_id, view.case.version, who, POLICY))
    view = factories.tick_all(database, view)
    done = activation.activate(database, case_id, view.case.version, POLICY)
    assert done.receipt.username == done.receipt.identifier == factories.NATIONAL_IDS[1]
    with database.read() as session:
        bodies = session.scalars(text("SELECT body FROM outbox_message"))
        told = [body for body in bodies if "former_username" in body]
    assert len(told) == 1
    # The name that was given up is free for whom it belongs to.
    other = ready(database, lines=(factories.owned(SECOND),))
    activation.activate(database, other.case.id, other.case.version, POLICY)


def test_who_loses_a_phone_does_not_get_it_back_by_a_reprint(database: Database) -> None:
    view = ready(database, lines=(factories.owned(), factories.owned(SECOND)))
    loser = activation.activate(database, view.case.id, view.case.version, POLICY).view
    winner = ready(database, person(factories.NATIONAL_IDS[1]))
    (claimed,) = [one for one in winner.findings if one.lack is Lack.CLAIMED_BY_OTHER]
    database.desk = SUPERVISOR
    winner = database.write(
        lambda s: actions.override(
            s, winner.case.id, winner.case.version, claimed.lack, claimed.target, "سند", POLICY
        )
    )
    database.desk = CLERK
    sent = database.write(
        lambda s: actions.send_for_approval(s, winner.case.id, winner.case.version, POLICY)
    )
    database.desk = SUPERVISOR
    activation.approve(database, sent.case.id, sent.case.version, POLICY)
    database.desk = CLERK
    with database.read() as session:
        left = actions.look(session, loser.case.id, POLICY)
    assert left.case.state is CaseState.ACTIVATED
    refused = [line.number for line in left.case.lines if line.verdict is Verdict.REFUSED]
    assert refused == [factories.PHONE]
    again = activation.reissue(database, loser.case.id, left.case.version, POLICY)
    assert [line.number for line in again.receipt.lines] == [SECOND]


def test_two_phones_change_places(database: Database) -> None:
    view = claim(database, add_case(database, lines=(factories.owned(), factories.owned(SECOND))))
    first, second = view.case.lines
    view = set_lines(
        database,
        view,
        replace(first, number=second.number),
        replace(second, number=first.number),
    )
    assert [line.number for line in view.case.lines] == [SECOND, factories.PHONE]


def test_a_phone_taken_off_leaves_its_ticks_in_the_history(database: Database) -> None:
    view = ready(database, lines=(factories.owned(), factories.owned(SECOND)))
    gone = view.case.lines[1]
    set_lines(database, view, view.case.lines[0])
    with database.read() as session:
        _, fields = actions.history(session, view.case.id)
    assert ("True", "") in {(one.old, one.new) for one in fields if gone.id in one.field}


LONG = "ا" * 5000


@pytest.mark.parametrize("text", [LONG, "نا\x00درست", "\ud800"])
def test_free_text_that_no_column_holds_is_refused_in_words(database: Database, text: str) -> None:
    view = claim(database, add_case(database))
    case_id, version = view.case.id, view.case.version
    deeds = (
        lambda s: actions.close(
            s, Deed.WITHDRAW, case_id, version, RefusalReason.MISTAKE, text, POLICY
        ),
        lambda s: actions.tick(s, case_id, version, [SeenPaper("identity", number=text)], POLICY),
        lambda s: actions.correct(s, case_id, version, replace(person(), given_name=text), POLICY),
        lambda s: printing.reprint_slip(s, "1", text),
    )
    for deed in deeds[:3]:
        with pytest.raises(Refused):
            database.write(deed)
    with database.read() as session:
        assert cases.get(session, case_id).state is CaseState.IN_REVIEW


def test_two_long_names_are_refused_together(database: Database) -> None:
    view = claim(database, add_case(database))
    who = person(given_name="ا" * 120, family_name="ب" * 120)
    with pytest.raises(Refused) as refusal:
        database.write(lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY))
    assert lacks(refusal) == {Lack.FIELD_WRONG}


def test_a_draft_of_a_lost_case_says_that_it_was_not_kept(database: Database) -> None:
    view = claim(database, add_case(database))
    assert database.write(lambda s: actions.keep_draft(s, view.case.id, {"x": "y"}))
    database.desk = OTHER_CLERK
    assert not database.write(lambda s: actions.keep_draft(s, view.case.id, {"x": "y"}))


def test_a_sweep_does_not_suspend_twice(database: Database, clock: Clock) -> None:
    view = ready(database, lines=(factories.rented("1406/02/15"),))
    activation.activate(database, view.case.id, view.case.version, POLICY)
    clock.advance(days=400)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(users, "lapsed", lambda *_, **__: (view.case.id,))
        for _ in range(2):
            database.write(lambda s: sweeping.sweep(s, POLICY))
    with database.read() as session:
        states, _ = actions.history(session, view.case.id)
    assert [one.after for one in states].count(CaseState.SUSPENDED) == 1


def test_the_flag_goes_when_the_last_twin_is_closed(database: Database) -> None:
    from backoffice.db import case_changes

    first, second = add_case(database), add_case(database)
    for one in (first, second):
        database.write(
            lambda s, one=one: case_changes.touch(s, one, "x", potential_duplicate=True)  # type: ignore[misc]
        )
    view = claim(database, second)
    assert Flag.POTENTIAL_DUPLICATE in view.flags
    database.write(
        lambda s: actions.close(
            s, Deed.WITHDRAW, second, view.case.version, RefusalReason.DUPLICATE, "", POLICY
        )
    )
    with database.read() as session:
        assert Flag.POTENTIAL_DUPLICATE not in actions.look(session, first, POLICY).flags


def test_a_scan_goes_where_the_checklist_has_a_row(database: Database) -> None:
    view = claim(database, add_case(database))
    from backoffice.records.scans import CleanScan

    scan = CleanScan("image/jpeg", b"x", "a" * 64, "b" * 64, 1, 10, 10)
    with pytest.raises(Refused) as refusal:
        database.write(
            lambda s: scans.attach(s, view.case.id, view.case.version, "none", "", scan, POLICY)
        )
    assert lacks(refusal) == {Lack.NOT_CHANGEABLE}
