"""The door: log-in, waits that no roll-back gives back, lock and take-over."""

from __future__ import annotations

import threading
import time
from datetime import timedelta

import pytest

from administration_office import BOSS_PASSWORD, PASSWORD, WEAK
from backoffice.administration import access
from backoffice.administration.actions import operators as deeds
from backoffice.administration.rules import Lack
from backoffice.db import Database, audit, operators
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.operators import Desk, Role
from backoffice.records.passwords import Passwords, Strength


def refusal(deed, *arguments, **more):
    with pytest.raises(Refused) as caught:
        deed(*arguments, **more)
    (finding,) = caught.value.findings
    return finding


def events(database, **wanted):
    with database.read() as session:
        return audit.search(session, AuditSearch(**wanted), limit=200)


def test_the_right_password_opens_the_desk(office, clock):
    logged_in = office.enter(" SARA ", PASSWORD)
    desk = Desk("sara", Role.CLERK, "RSH01", "desk-1", "یک نام")
    assert (logged_in.desk, logged_in.must_change) == (desk, False)
    assert office.database.desk == desk
    with office.database.read() as session:
        assert operators.find(session, "sara").last_login == clock.moment
    assert events(office.database, deed="log_in", operator="sara")[0].workstation == "desk-1"


def test_a_log_in_does_not_disturb_an_open_form(office):
    with office.database.read() as session:
        before = operators.find(session, "sara").version
    office.enter("sara")
    with office.database.read() as session:
        assert operators.find(session, "sara").version == before


def test_unknown_disabled_and_mistaken_get_one_answer(office):
    office.do(deeds.disable_operator, "mina")
    answers = {
        refusal(office.enter, "sara", "wrong"),
        refusal(office.enter, "nobody", "wrong"),
        refusal(office.enter, "mina", PASSWORD),
        refusal(office.enter, "", ""),
    }
    assert {answer.lack for answer in answers} == {Lack.WRONG_PASSWORD}
    assert len(answers) == 1


def test_and_they_take_one_time(office):
    slow = Passwords(Strength(passes=3, kibibytes=8192, lanes=1))
    access.log_in(office.database, "sara", PASSWORD, passwords=slow)  # her hash is renewed
    taken: dict[str, list[float]] = {"sara": [], "nobody": []}
    for username in ("sara", "nobody") * 3:
        began = time.thread_time()  # what this thread works, however busy the machine is
        refusal(access.log_in, office.database, username, "wrong", passwords=slow)
        taken[username].append(time.thread_time() - began)
    # Both compute one hash; without it the unknown name would answer many times faster.
    known, unknown = (min(times) for times in taken.values())
    assert max(known, unknown) < 5 * min(known, unknown)


def test_what_was_typed_as_a_name_is_not_kept_when_nobody_has_it(office):
    refusal(office.enter, "my secret password", "x")
    assert not any("secret" in repr(event) for event in events(office.database))
    assert events(office.database, outcome="denied")[0].subject == ""


def test_every_wrong_password_is_audited(office):
    office.database.desk = None
    refusal(office.enter, "sara", "wrong")
    (event,) = events(office.database, deed="log_in", outcome="denied")
    assert (event.operator, event.subject, event.reason) == ("-", "sara", "wrong_password")


def test_after_five_misses_the_wait_grows(office, clock):
    for _ in range(4):
        assert refusal(office.enter, "sara", "wrong").until is None
    for minutes in (1, 2, 4, 8, 15, 15):
        finding = refusal(office.enter, "sara", "wrong")
        assert finding.lack is Lack.WRONG_PASSWORD
        assert finding.until == clock.moment + timedelta(minutes=minutes)
        barred = refusal(office.enter, "sara", PASSWORD)
        assert (barred.lack, barred.until) == (Lack.WAIT, finding.until)
        clock.advance(minutes=minutes)
    office.enter("sara")
    assert refusal(office.enter, "sara", "wrong").until is None


def test_a_try_while_waiting_does_not_lengthen_the_wait(office, clock):
    for _ in range(5):
        until = refusal(office.enter, "sara", "wrong").until
    for _ in range(5):
        assert refusal(office.enter, "sara", "wrong").until == until
    clock.advance(minutes=1)
    office.enter("sara")


def test_unknown_names_wait_alike(office):
    for _ in range(5):
        until = refusal(office.enter, "nobody", "wrong").until
    assert until is not None
    assert refusal(office.enter, "nobody", "wrong").lack is Lack.WAIT


def test_a_colleague_cannot_be_kept_out_from_another_desk(office, database_url, connect, clock):
    elsewhere = connect(database_url, "desk-9")
    for _ in range(30):
        with pytest.raises(Refused):
            access.log_in(elsewhere, "sara", "wrong", passwords=WEAK)
        clock.advance(minutes=15)
    office.enter("sara")


def test_a_hundred_misses_in_a_row_stop_everything(office, database_url, connect, clock):
    desks = [office.database, connect(database_url, "desk-9")]
    for turn in range(100):
        finding = refusal(access.log_in, desks[turn % 2], "sara", "wrong", passwords=WEAK)
        assert finding.lack is Lack.WRONG_PASSWORD
        clock.advance(minutes=15)
    assert refusal(office.enter, "sara", PASSWORD).lack is Lack.STOPPED
    office.enter("mina")
    office.do(deeds.unlock_operator, "sara", "خودش بود")
    office.enter("sara")


def test_tries_at_once_are_all_counted(office, database_url, connect):
    desks = [connect(database_url, "desk-9") for _ in range(4)]

    def work(desk):
        for _ in range(3):
            with pytest.raises(Refused):
                access.log_in(desk, "sara", "wrong", passwords=WEAK)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with office.database.read() as session:
        missed = operators.misses(session, "sara", "desk-9")
    assert 5 <= missed.here <= 8  # those under way together were counted before they were looked at
    assert missed.wait_until is not None


def test_a_first_password_must_be_changed(office):
    first = office.do(deeds.reset_password, "sara", passwords=WEAK)
    assert refusal(office.enter, "sara", PASSWORD).lack is Lack.WRONG_PASSWORD
    assert office.enter("sara", first).must_change
    assert (
        refusal(access.change_password, office.database, first, first, passwords=WEAK).lack
        is Lack.PASSWORD_UNCHANGED
    )
    assert (
        refusal(access.change_password, office.database, "x", PASSWORD, passwords=WEAK).lack
        is Lack.WRONG_PASSWORD
    )
    changed = access.change_password(office.database, first, PASSWORD, passwords=WEAK)
    assert not changed.must_change
    assert not office.enter("sara").must_change


def test_an_old_hash_is_renewed_at_log_in(office):
    stronger = Passwords(Strength(passes=2, kibibytes=16, lanes=1))
    access.log_in(office.database, "sara", PASSWORD, passwords=stronger)
    with office.database.read() as session:
        assert not operators.credential(session, "sara").stale(stronger)
    access.log_in(office.database, "sara", PASSWORD, passwords=stronger)


def test_a_credential_never_shows_its_hash(office):
    with office.database.read() as session:
        assert "argon2" not in repr(operators.credential(session, "sara"))


def test_lock_unlock_take_over_and_leave(office):
    database = office.database
    office.enter("sara")
    access.lock(database)
    assert refusal(access.unlock, database, "wrong", passwords=WEAK).lack is Lack.WRONG_PASSWORD
    assert access.unlock(database, PASSWORD, passwords=WEAK).desk.operator == "sara"
    access.lock(database)
    taken = access.take_over(database, "mina", PASSWORD, passwords=WEAK)
    assert taken.desk.operator == database.desk.operator == "mina"
    access.log_out(database)
    assert database.desk is None
    mine = [event.deed for event in events(database, operator="sara", outcome="done")]
    assert mine[:3] == ["lock", "unlock", "lock"]
    theirs = events(database, operator="mina")
    assert [event.deed for event in theirs[:2]] == ["log_out", "take_over"]
    assert theirs[1].details == '{"before":"sara"}'


@pytest.mark.parametrize(
    "deed",
    [
        access.lock,
        access.log_out,
        lambda database: access.unlock(database, PASSWORD, passwords=WEAK),
        lambda database: access.change_password(database, PASSWORD, "x", passwords=WEAK),
    ],
)
def test_an_empty_desk_cannot_be_locked_or_left(office, deed):
    office.database.desk = None
    assert refusal(deed, office.database).lack is Lack.UNKNOWN_OPERATOR


def test_the_system_desk_is_the_machines_user(monkeypatch):
    monkeypatch.setattr("getpass.getuser", lambda: "servant")
    assert access.system_desk("desk-1") == Desk("os:servant", None, "", "desk-1", "servant")

    def nobody():
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    assert access.system_desk().operator == "os:unknown"


# The clock


@pytest.fixture
def local(sqlite_database):
    from administration_office import open_office

    return open_office(sqlite_database)


def test_a_clock_set_back_is_noticed_at_the_door(local, clock):
    clock.advance(minutes=-1)
    local.enter("sara")  # a correction by the network is no reason
    clock.advance(days=-400)
    with pytest.raises(Unavailable) as caught:
        local.enter("sara")
    assert caught.value.setback.trouble is Trouble.CLOCK_SET_BACK


def test_a_supervisor_may_accept_the_clock_with_a_reason(local, clock):
    clock.advance(days=-400)
    database = local.database

    def accept(username, password, reason="باتری عوض شد"):
        access.accept_clock(database, username, password, reason, passwords=WEAK)

    assert refusal(accept, "mina", PASSWORD, "").lack is Lack.REASON_MISSING
    assert refusal(accept, "mina", "wrong").lack is Lack.WRONG_PASSWORD
    assert refusal(accept, "sara", PASSWORD).lack is Lack.WRONG_PASSWORD
    accept("mina", PASSWORD)
    local.enter("sara")
    (event,) = events(database, deed="accept_clock", outcome="done")
    assert (event.operator, event.reason) == ("mina", "باتری عوض شد")


@pytest.mark.parametrize("role", [Role.CLERK, Role.UNIT, Role.SECURITY])
def test_nobody_else_accepts_the_clock_and_who_tried_is_kept(local, clock, role):
    database = local.database
    local.do(deeds.change_role, "sara", role)
    clock.advance(days=-400)
    tried = refusal(access.accept_clock, database, "sara", PASSWORD, "x", passwords=WEAK)
    assert tried.lack is Lack.WRONG_PASSWORD
    (event,) = events(database, deed="accept_clock")
    assert (event.subject, event.outcome) == ("sara", "denied")
    with pytest.raises(Unavailable):
        local.boss()


def test_who_has_a_first_password_does_not_accept_the_clock(local, clock):
    first = local.do(deeds.reset_password, "mina", passwords=WEAK)
    clock.advance(days=-400)
    tried = refusal(access.accept_clock, local.database, "mina", first, "x", passwords=WEAK)
    assert tried.lack is Lack.WRONG_PASSWORD


def test_a_server_has_its_own_clock(postgres_database_url, connect, clock):
    from administration_office import open_office

    far = open_office(connect(postgres_database_url))
    clock.advance(days=-400)
    far.enter("sara")


def test_closing_a_desk_closes_its_connections(office, monkeypatch):
    closed = []

    def dispose(database):
        closed.append(database.workstation)

    monkeypatch.setattr(Database, "dispose", dispose)
    access.lock(office.database)
    access.log_out(office.database)
    assert closed == ["desk-1", "desk-1"]
    monkeypatch.undo()


def test_the_bosss_password_is_not_everybodys(office):
    assert refusal(office.enter, "sara", BOSS_PASSWORD).lack is Lack.WRONG_PASSWORD
