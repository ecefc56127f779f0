"""The clerk's deeds on a case, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest

import factories
from administration_office import open_office
from backoffice.db import Database, audit, case_changes, cases
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import CaseState, Flag, RefusalReason, Verdict
from backoffice.records.operators import told_apart
from backoffice.records.people import Ownership, PartyKind
from backoffice.verification import actions, sweeping
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack
from backoffice.verification.moves import Deed
from conftest import Clock
from factories import (
    CLERK,
    OTHER_CLERK,
    POLICY,
    SUPERVISOR,
    add_case,
    claim,
    company,
    person,
    tick_all,
)


def lacks(refusal: pytest.ExceptionInfo[Refused]) -> list[Lack]:
    return [one.lack for one in refusal.value.findings if isinstance(one, Finding)]


def deeds(database: Database, case_id: str) -> list[tuple[str, str]]:
    with database.read() as session:
        rows = audit.search(session, AuditSearch(subject=case_id), limit=100)
    return [(row.deed, row.outcome) for row in reversed(rows)]


def close(database: Database, view: CaseView, deed: Deed, reason: RefusalReason | None) -> CaseView:
    return database.write(
        lambda s: actions.close(s, deed, view.case.id, view.case.version, reason, "", POLICY)
    )


def test_a_claim_holds_the_case_for_one_desk(database: Database, clock: Clock) -> None:
    case_id = add_case(database)
    view = claim(database, case_id)
    assert (view.case.state, view.holder) == (CaseState.IN_REVIEW, "sara")
    with pytest.raises(Conflict) as conflict:
        claim(database, case_id, OTHER_CLERK)
    assert (conflict.value.what, conflict.value.by) == ("held", "sara")
    clock.advance(minutes=16)
    assert claim(database, case_id, OTHER_CLERK).holder == "reza"
    assert deeds(database, case_id) == [("case.claim", "done")] * 2


def test_whoever_holds_or_prepared_a_case_is_called_by_name(database: Database) -> None:
    open_office(database)
    name = told_apart("یک نام", "sara")  # everybody's name in this office
    case_id = add_case(database, company())
    ready_by_sara = tick_all(database, claim(database, case_id))
    assert ready_by_sara.called == {}
    database.desk = SUPERVISOR
    seen = database.write(lambda session: actions.look(session, case_id, POLICY))
    assert (seen.holder, seen.called) == ("sara", {"sara": name})
    with pytest.raises(Conflict) as conflict:
        claim(database, case_id, SUPERVISOR)
    assert conflict.value.name == name
    database.desk = CLERK
    version = ready_by_sara.case.version
    database.write(lambda session: actions.send_for_approval(session, case_id, version, POLICY))
    database.desk = SUPERVISOR
    seen = database.write(lambda session: actions.look(session, case_id, POLICY))
    assert (seen.case.prepared_by, seen.called) == ("sara", {"sara": name})


def test_release_keeps_ticks_and_draft(database: Database) -> None:
    case_id = add_case(database)
    view = factories.tick_all(database, claim(database, case_id))
    database.write(lambda s: actions.keep_draft(s, case_id, {"given_name": "مر"}))
    view = database.write(lambda s: actions.release(s, case_id, view.case.version, POLICY))
    assert (view.case.state, view.holder) == (CaseState.WAITING, "")
    again = claim(database, case_id, OTHER_CLERK)
    assert again.case.draft == {"given_name": "مر"}
    assert all(paper.original_seen for paper in again.case.papers)


def test_a_draft_is_the_holders_only(database: Database) -> None:
    case_id = add_case(database)
    claim(database, case_id)
    database.desk = OTHER_CLERK
    database.write(lambda s: actions.keep_draft(s, case_id, {"given_name": "x"}))
    with database.read() as session:
        assert cases.get(session, case_id).draft is None


def test_a_correction_keeps_old_and_new(database: Database) -> None:
    view = claim(database, add_case(database))
    who = replace(view.case.who, family_name="کریمی", mobile="09111234567")
    view = database.write(
        lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY)
    )
    assert view.case.who == who
    with database.read() as session:
        changes = case_changes.field_history(session, view.case.id)
    assert {(one.field, one.old, one.new, one.by) for one in changes} == {
        ("family_name", "رضایی", "کریمی", "sara"),
        ("mobile", "", "09111234567", "sara"),
    }


def test_another_kind_brings_another_checklist(database: Database) -> None:
    view = claim(database, add_case(database, factories.company()))
    who = replace(view.case.who, kind=PartyKind.GOVERNMENT)
    view = database.write(
        lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY)
    )
    assert view.asked.kind is PartyKind.GOVERNMENT


def test_a_stale_window_does_not_overwrite(database: Database) -> None:
    old = claim(database, add_case(database))
    database.write(
        lambda s: actions.correct(
            s, old.case.id, old.case.version, replace(old.case.who, mobile="09111234567"), POLICY
        )
    )
    with pytest.raises(Conflict) as conflict:
        database.write(
            lambda s: actions.correct(s, old.case.id, old.case.version, old.case.who, POLICY)
        )
    assert conflict.value.by == "sara"


def test_phones_are_changed_added_and_removed(database: Database) -> None:
    view = factories.tick_all(database, claim(database, add_case(database)))
    (line,) = view.case.lines
    rented = factories.rented("1407/01/01", factories.SECOND_PHONE)
    lines = (replace(line, bill_id="7748317800142"), replace(rented, id=""))
    view = database.write(
        lambda s: actions.set_lines(s, view.case.id, view.case.version, lines, POLICY)
    )
    assert [one.ownership for one in view.case.lines] == [Ownership.OWNER, Ownership.USER]
    assert view.case.lines[0].id == line.id
    view = database.write(
        lambda s: actions.set_lines(s, view.case.id, view.case.version, view.case.lines[1:], POLICY)
    )
    assert [one.number for one in view.case.lines] == [factories.SECOND_PHONE]
    assert all(paper.line_id != line.id for paper in view.case.papers)


def test_the_same_phone_twice_is_one(database: Database) -> None:
    view = claim(database, add_case(database))
    lines = (*view.case.lines, replace(factories.owned(), id=""))
    view = database.write(
        lambda s: actions.set_lines(s, view.case.id, view.case.version, lines, POLICY)
    )
    assert len(view.case.lines) == 1


def test_only_the_holder_works_on_a_case(database: Database) -> None:
    view = claim(database, add_case(database))
    database.desk = OTHER_CLERK
    seen = factories.all_seen(view)
    for deed in (
        lambda s: actions.tick(s, view.case.id, view.case.version, seen, POLICY),
        lambda s: actions.correct(s, view.case.id, view.case.version, person(), POLICY),
        lambda s: actions.set_lines(s, view.case.id, view.case.version, (), POLICY),
        lambda s: actions.decide_line(
            s, view.case.id, view.case.version, view.case.lines[0].id, None, POLICY
        ),
        lambda s: actions.release(s, view.case.id, view.case.version, POLICY),
    ):
        with pytest.raises(Refused) as refusal:
            database.write(deed)
        assert lacks(refusal) == [Lack.HELD_BY_OTHER]
    assert deeds(database, view.case.id).count(("case.tick", "denied")) == 1


def test_a_phone_is_refused_and_opened_again(database: Database) -> None:
    view = claim(database, add_case(database))
    line_id = view.case.lines[0].id
    for refusal in (RefusalReason.BILL_MISSING, None):
        view = database.write(
            lambda s, refusal=refusal, view=view: actions.decide_line(  # type: ignore[misc]
                s, view.case.id, view.case.version, line_id, refusal, POLICY
            )
        )
        line = view.case.line(line_id)
        assert line.refusal is refusal
        assert line.verdict is (Verdict.REFUSED if refusal else Verdict.OPEN)


def test_a_supervisor_waves_a_liftable_finding_through_with_a_reason(database: Database) -> None:
    view = factories.ready(database, person(birth_date=factories.day("1395/01/01")))
    (young,) = [one for one in view.findings if one.blocks]
    assert young.lack is Lack.UNDER_AGE

    def wave(reason: str) -> CaseView:
        return database.write(
            lambda s: actions.override(
                s, view.case.id, view.case.version, young.lack, young.target, reason, POLICY
            )
        )

    with pytest.raises(Forbidden):
        wave("حکم رشد")
    database.desk = SUPERVISOR
    with pytest.raises(Refused) as refusal:
        wave("  ")
    assert lacks(refusal) == [Lack.NEEDS_REASON]
    waved = wave("حکم رشد دادگاه")
    assert not [one for one in waved.findings if one.blocks]
    assert Flag.OVERRIDE_USED in waved.flags
    assert waved.needs_second_person


def test_what_is_not_liftable_stays(database: Database) -> None:
    view = claim(database, add_case(database))
    database.desk = SUPERVISOR
    with pytest.raises(Refused):
        database.write(
            lambda s: actions.override(
                s, view.case.id, view.case.version, Lack.NOT_SEEN, "identity@", "چرا", POLICY
            )
        )


@pytest.mark.parametrize(
    ("deed", "reason", "after"),
    [
        (Deed.REJECT, RefusalReason.IDENTITY_MISMATCH, CaseState.REJECTED),
        (Deed.WITHDRAW, RefusalReason.CUSTOMER_WISH, CaseState.WITHDRAWN),
    ],
)
def test_a_case_is_closed_with_a_reason(
    database: Database, deed: Deed, reason: RefusalReason, after: CaseState
) -> None:
    view = claim(database, add_case(database))
    with pytest.raises(Refused) as refusal:
        close(database, view, deed, None)
    assert lacks(refusal) == [Lack.NEEDS_REASON]
    closed = close(database, view, deed, reason)
    assert (closed.case.state, closed.case.reason, closed.holder) == (after, reason, "")


def test_a_forged_paper_is_for_a_supervisor_to_name(database: Database) -> None:
    view = claim(database, add_case(database))
    with pytest.raises(Forbidden):
        close(database, view, Deed.REJECT, RefusalReason.FORGED_PAPER)
    with database.read() as session:
        assert cases.get(session, view.case.id).state is CaseState.IN_REVIEW


def test_a_supervisor_reopens_what_was_rejected(database: Database) -> None:
    view = claim(database, add_case(database))
    view = close(database, view, Deed.REJECT, RefusalReason.OTHER)
    with pytest.raises(Forbidden):
        close(database, view, Deed.REOPEN, RefusalReason.MISTAKE)
    database.desk = SUPERVISOR
    assert close(database, view, Deed.REOPEN, RefusalReason.MISTAKE).case.state is CaseState.WAITING
    with database.read() as session:
        history = case_changes.state_history(session, view.case.id)
    assert [(one.before.value, one.after.value) for one in history] == [
        ("waiting", "in_review"),
        ("in_review", "rejected"),
        ("rejected", "waiting"),
    ]


def test_what_was_withdrawn_is_revived(database: Database) -> None:
    view = claim(database, add_case(database))
    view = close(database, view, Deed.WITHDRAW, RefusalReason.CUSTOMER_WISH)
    assert close(database, view, Deed.REVIVE, None).case.state is CaseState.WAITING


def test_twins_see_each_other_and_one_is_closed_as_the_duplicate(database: Database) -> None:
    first = add_case(database)
    second = claim(database, add_case(database))
    (twin,) = second.around.twins
    assert (twin.case_id, twin.same_particulars) == (first, True)
    assert Lack.TWIN_OPEN in {one.lack for one in second.findings}
    with database.read() as session:
        other = actions.look(session, first, POLICY)
    close(database, other, Deed.WITHDRAW, RefusalReason.DUPLICATE)
    with database.read() as session:
        again = actions.look(session, second.case.id, POLICY)
    assert Lack.TWIN_OPEN not in {one.lack for one in again.findings}


def test_a_phone_claimed_by_two_owners_shows_on_both(database: Database) -> None:
    first = add_case(database)
    second = add_case(database, person(factories.NATIONAL_IDS[1]))
    for case_id in (first, second):
        view = claim(database, case_id)
        assert Flag.LINE_CONFLICT in view.flags


def test_time_gives_up_holds_and_lets_old_files_expire(database: Database, clock: Clock) -> None:
    held = claim(database, add_case(database)).case.id
    old = add_case(database, person(factories.NATIONAL_IDS[1]))
    clock.advance(minutes=30)
    assert database.write(lambda s: sweeping.sweep(s, POLICY)) == 1
    with database.read() as session:
        assert cases.get(session, held).state is CaseState.WAITING
    clock.advance(days=61)
    fresh = add_case(database, person(factories.NATIONAL_IDS[2]))
    assert database.write(lambda s: sweeping.sweep(s, POLICY)) == 2
    with database.read() as session:
        states = [cases.get(session, one).state for one in (held, old, fresh)]
    assert states == [CaseState.EXPIRED, CaseState.EXPIRED, CaseState.WAITING]


def test_the_history_is_told_in_order(database: Database) -> None:
    view = factories.ready(database)
    database.desk = CLERK
    with database.read() as session:
        states, fields = actions.history(session, view.case.id)
    assert [one.after for one in states] == [CaseState.IN_REVIEW]
    assert {one.field for one in fields} >= {"identity.original_seen", "identity.copy_kept"}
