"""Activation: one transaction or nothing, once, by one desk."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, Session, audit, cases, users
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.cases import CaseState, RefusalReason, Verdict
from backoffice.records.operators import Desk
from backoffice.records.receipts import ReceiptKind
from backoffice.verification import actions, activation, passwords, rules, sweeping
from backoffice.verification.activation import Activated
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Finding, Lack
from conftest import Clock
from factories import CLERK, OTHER_CLERK, POLICY, SUPERVISOR, add_case, person, ready

EVERYTHING = ("portal_user", "line_right", "receipt", "outbox_message", "print_job")


def rows(database: Database) -> dict[str, int]:
    with database.read() as session:
        return {
            table: session.scalar(text(f"SELECT count(*) FROM {table}")) or 0  # noqa: S608
            for table in EVERYTHING
        }


def hash_of(database: Database) -> str:
    with database.read() as session:
        return session.scalars(text("SELECT password_hash FROM portal_user")).one()


def activate(database: Database, view: CaseView) -> Activated:
    return activation.activate(database, view.case.id, view.case.version, POLICY)


def test_everything_is_written_at_once(database: Database) -> None:
    done = activate(database, ready(database))
    assert done.view.case.state is CaseState.ACTIVATED
    assert done.view.case.username == factories.NATIONAL_IDS[0]
    assert [line.verdict for line in done.view.case.lines] == [Verdict.GRANTED]
    assert rows(database) == dict.fromkeys(EVERYTHING, 1)
    assert done.receipt.kind is ReceiptKind.ACTIVATION
    assert passcodes.is_receipt_number(done.receipt.number)
    with database.read() as session:
        assert audit.verify(session) is None
        assert {"case.activate", "case.claim", "case.tick"} <= set(audit.deeds(session))


def test_the_password_is_kept_as_argon2id_only_and_knows_nobody(database: Database) -> None:
    view = ready(database)
    done = activate(database, view)
    assert passcodes.check(done.password)
    kept = hash_of(database)
    assert kept.startswith("$argon2id$")
    assert passwords.matches(kept, done.password)
    assert not passwords.matches(kept, passcodes.new_passcode(()))
    numbers = passwords.known_numbers(view.case)
    assert factories.NATIONAL_IDS[0] in numbers
    assert "13600514" in numbers
    assert not any(
        number[start : start + 4] in done.password
        for number in numbers
        for start in range(len(number) - 3)
    )
    with database.read() as session:
        for table in (*EVERYTHING, "audit_event", "verification_case"):
            for row in session.execute(text(f"SELECT * FROM {table}")):  # noqa: S608
                assert done.password not in str(row)


def test_the_portal_is_told_once_with_the_hash(database: Database) -> None:
    done = activate(database, ready(database))
    with database.read() as session:
        (message,) = users.unsent(session, limit=10)
    told = json.loads(message.body)
    assert told["message_id"] == message.id
    assert told["kind"] == "activation"
    assert told["username"] == done.receipt.username
    assert told["must_change_password"] is True
    assert told["password_argon2id"].startswith("$argon2id$")
    assert told["rights"] == [{"number": factories.PHONE, "possession": "owner", "valid_to": None}]


def test_a_tenants_right_ends_with_the_lease(database: Database) -> None:
    activate(database, ready(database, lines=(factories.rented("1407/01/15"),)))
    with database.read() as session:
        user = session.scalars(text("SELECT id FROM portal_user")).one()
        (right,) = users.rights(session, user)
    assert right.valid_to == factories.day("1407/01/15")


def test_an_office_grants_the_numbers_of_its_own_area_alone(database: Database) -> None:
    view = ready(database, lines=(factories.owned("02188776655"),))
    with pytest.raises(Refused) as refused:
        activate(database, view)
    assert [one.lack for one in refused.value.findings] == [Lack.NONE_GRANTED]
    capital = replace(POLICY, home="021")
    done = activation.activate(database, view.case.id, view.case.version, capital)
    assert [line.verdict for line in done.view.case.lines] == [Verdict.GRANTED]


def test_nothing_is_written_when_something_is_missing(database: Database) -> None:
    view = factories.tick_all(
        database, factories.claim(database, add_case(database)), but=("identity",)
    )
    with pytest.raises(Refused) as refusal:
        activate(database, view)
    assert [one.lack for one in refusal.value.findings] == [Lack.NOT_SEEN]  # type: ignore[attr-defined]
    assert rows(database) == dict.fromkeys(EVERYTHING, 0)
    with database.read() as session:
        assert "case.activate" in audit.deeds(session)


def test_a_fault_at_the_last_step_leaves_nothing(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = ready(database)

    def full(*_: object, **__: object) -> None:
        raise OSError("no space")

    monkeypatch.setattr(activation, "_audit", full)
    with pytest.raises(OSError, match="no space"):
        activate(database, view)
    assert rows(database) == dict.fromkeys(EVERYTHING, 0)
    with database.read() as session:
        assert cases.get(session, view.case.id).state is CaseState.IN_REVIEW
    monkeypatch.undo()
    assert activate(database, view).receipt.number == "90500000000011"  # no gap in the numbers


def test_one_bad_phone_does_not_stop_the_other_and_comes_later(database: Database) -> None:
    short = factories.rented("1405/12/13", factories.SECOND_PHONE)
    view = ready(database, lines=(factories.owned(), short))
    done = activate(database, view)
    assert [line.number for line in done.receipt.lines] == [factories.PHONE]
    good, open_one = done.view.case.lines
    assert (good.verdict, open_one.verdict) == (Verdict.GRANTED, Verdict.OPEN)
    longer = replace(open_one, lease_end=factories.day("1408/01/01"))
    later = database.write(
        lambda s: actions.set_lines(s, view.case.id, done.view.case.version, (good, longer), POLICY)
    )
    receipt = database.write(
        lambda s: activation.add_lines(s, view.case.id, later.case.version, "r-2", POLICY)
    )
    assert receipt.kind is ReceiptKind.LINES_ADDED
    assert {line.number for line in receipt.lines} == {factories.PHONE, factories.SECOND_PHONE}
    assert rows(database)["line_right"] == 2


def test_a_granted_phone_cannot_be_taken_off_quietly(database: Database) -> None:
    done = activate(database, ready(database))
    with pytest.raises(Refused):
        database.write(
            lambda s: actions.set_lines(s, done.view.case.id, done.view.case.version, (), POLICY)
        )
    with pytest.raises(Refused):
        database.write(
            lambda s: activation.add_lines(
                s, done.view.case.id, done.view.case.version, "r-2", POLICY
            )
        )


@pytest.mark.parametrize("who", [factories.company(), factories.government(), factories.trustee()])
def test_legal_persons_need_a_second_person(database: Database, who: object) -> None:
    view = ready(database, who)  # type: ignore[arg-type]
    with pytest.raises(Refused) as refusal:
        activate(database, view)
    assert refusal.value.findings == (Finding(Lack.NEEDS_SECOND_PERSON),)
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    assert sent.case.state is CaseState.AWAITING_APPROVAL

    def approve(desk: Desk) -> Activated:
        database.desk = desk
        return activation.approve(database, sent.case.id, sent.case.version, POLICY)

    with pytest.raises(Forbidden):
        approve(OTHER_CLERK)
    done = approve(SUPERVISOR)
    assert done.view.case.state is CaseState.ACTIVATED
    assert done.receipt.representative == "علی محمدی"


def test_nobody_approves_the_own_work(database: Database) -> None:
    view = ready(database, factories.company(), desk=SUPERVISOR)
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    with pytest.raises(Refused) as refusal:
        activation.approve(database, sent.case.id, sent.case.version, POLICY)
    assert [one.lack for one in refusal.value.findings] == [Lack.SAME_PERSON]  # type: ignore[attr-defined]


def test_an_incomplete_file_is_not_sent_for_approval(database: Database) -> None:
    view = factories.claim(database, add_case(database, factories.company()))
    with pytest.raises(Refused):
        database.write(
            lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
        )


def test_one_active_user_per_identity(database: Database) -> None:
    activate(database, ready(database))
    second = ready(database, lines=(factories.owned(factories.SECOND_PHONE),))
    with pytest.raises(Refused) as refusal:
        activate(database, second)
    assert [one.lack for one in refusal.value.findings] == [Lack.ALREADY_ACTIVE]  # type: ignore[attr-defined]


def test_the_wall_behind_the_rule_holds_too(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    activate(database, ready(database))
    second = ready(database, lines=(factories.owned(factories.SECOND_PHONE),))
    monkeypatch.setattr(rules, "blocking", lambda _: ())
    with pytest.raises(Refused) as refusal:
        activate(database, second)
    assert refusal.value.findings == (Finding(Lack.ALREADY_ACTIVE),)
    assert rows(database)["portal_user"] == 1


def test_an_override_takes_the_phone_from_its_former_owner(database: Database) -> None:
    activate(database, ready(database))
    view = ready(database, person(factories.NATIONAL_IDS[1]), desk=CLERK)
    (claimed,) = [one for one in view.findings if one.lack is Lack.CLAIMED_BY_OTHER]
    database.desk = SUPERVISOR
    view = database.write(
        lambda s: actions.override(
            s, view.case.id, view.case.version, claimed.lack, claimed.target, "سند انتقال", POLICY
        )
    )
    database.desk = CLERK
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    database.desk = SUPERVISOR
    activation.approve(database, sent.case.id, sent.case.version, POLICY)
    with database.read() as session:
        owners = session.execute(
            text(
                "SELECT u.username FROM line_right r JOIN portal_user u ON u.id = r.user_id "
                "WHERE r.revoked_at IS NULL"
            )
        ).scalars()
        assert list(owners) == [factories.NATIONAL_IDS[1]]
        kinds = list(session.scalars(text("SELECT kind FROM outbox_message")))
    assert sorted(kinds) == ["activation", "activation", "suspension"]  # none was left


def test_reissue_kills_the_old_password(database: Database) -> None:
    done = activate(database, ready(database))
    again = activation.reissue(database, done.view.case.id, done.view.case.version, POLICY)
    kept = hash_of(database)
    assert passwords.matches(kept, again.password)
    assert not passwords.matches(kept, done.password)
    assert again.receipt.kind is ReceiptKind.PASSWORD_REISSUE
    assert again.receipt.number != done.receipt.number


def test_a_waiting_case_has_no_password_to_reissue(database: Database) -> None:
    view = ready(database)
    with pytest.raises(Refused):
        activation.reissue(database, view.case.id, view.case.version, POLICY)


def test_suspension_blocks_and_a_new_paper_brings_back(database: Database, clock: Clock) -> None:
    done = activate(database, ready(database))
    case_id = done.view.case.id

    def suspend(session: Session) -> CaseView:
        return activation.suspend(
            session, case_id, done.view.case.version, RefusalReason.NOT_ENTITLED, "", POLICY
        )

    with pytest.raises(Forbidden):
        database.write(suspend)
    database.desk = SUPERVISOR
    assert database.write(suspend).case.state is CaseState.SUSPENDED
    clock.advance(hours=1)
    with pytest.raises(Forbidden):
        factories.claim(database, case_id)
    view = factories.claim(database, case_id, SUPERVISOR)
    assert not any(paper.original_seen for paper in view.case.papers)
    back = activate(database, factories.tick_all(database, view))
    assert back.view.case.username == done.view.case.username
    assert rows(database)["portal_user"] == 1


def test_two_desks_at_once_one_wins_and_the_other_is_told_who(
    database: Database, connect: Callable[..., Database]
) -> None:
    view = factories.tick_all(
        database, factories.claim(database, add_case(database, factories.company()))
    )
    sent = database.write(
        lambda s: actions.send_for_approval(s, view.case.id, view.case.version, POLICY)
    )
    desks = [connect(database.url, f"desk-{number}") for number in (5, 6)]
    for number, one in enumerate(desks):
        one.desk = replace(SUPERVISOR, operator=f"supervisor-{number}")
    together = Barrier(2)

    def approve(one: Database) -> object:
        together.wait()
        try:
            return activation.approve(one, sent.case.id, sent.case.version, POLICY)
        except (Conflict, Refused) as lost:
            return lost

    with ThreadPoolExecutor(2) as pool:
        outcomes = list(pool.map(approve, desks))
    won = [one for one in outcomes if isinstance(one, Activated)]
    lost = [one for one in outcomes if isinstance(one, Conflict)]
    assert (len(won), len(lost)) == (1, 1)
    assert lost[0].by.startswith("supervisor-")
    assert lost[0].at is not None
    assert rows(database) == dict.fromkeys(EVERYTHING, 1)


def test_a_lost_answer_is_asked_after_and_nothing_is_done_twice(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit arrives, its answer does not."""
    from backoffice.db.troubles import ConnectionLost
    from backoffice.errors import Trouble

    view = ready(database)
    whole = database.attempt
    cut = iter([True])

    def attempt(unit: Callable[[Session], object], committing: Callable[[], None]) -> object:
        result = whole(unit, committing)
        if next(cut, False):
            raise ConnectionLost(Trouble.UNREACHABLE, "server")
        return result

    monkeypatch.setattr(database, "attempt", attempt)
    done = activate(database, view)
    assert done.view.case.state is CaseState.ACTIVATED
    assert passwords.matches(hash_of(database), done.password)
    assert rows(database) == dict.fromkeys(EVERYTHING, 1)


def test_when_every_right_has_lapsed_the_user_is_suspended(
    database: Database, clock: Clock
) -> None:
    tenant = ready(database, lines=(factories.rented("1406/02/15"),))
    activate(database, tenant)
    owner = ready(
        database,
        person(factories.NATIONAL_IDS[1]),
        (factories.owned(), factories.rented("1406/02/15", factories.SECOND_PHONE)),
    )
    activate(database, owner)
    clock.advance(days=(factories.day("1406/02/15") - clock.today).days)
    assert database.write(lambda s: sweeping.sweep(s, POLICY)) == 0  # the last day counts
    clock.advance(days=1)
    assert database.write(lambda s: sweeping.sweep(s, POLICY)) == 1
    with database.read() as session:
        states = [cases.get(session, one.case.id).state for one in (tenant, owner)]
        kinds = list(session.scalars(text("SELECT kind FROM outbox_message")))
    assert states == [CaseState.SUSPENDED, CaseState.ACTIVATED]
    assert kinds.count("suspension") == 1
    assert database.write(lambda s: sweeping.sweep(s, POLICY)) == 0
