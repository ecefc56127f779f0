from __future__ import annotations

import threading
from dataclasses import replace

import pytest

from administration_office import BOSS_PASSWORD, PASSWORD, WEAK
from backoffice.administration import access, rules
from backoffice.administration.actions import operators as deeds
from backoffice.administration.actions.operators import OperatorForm
from backoffice.administration.rules import Finding, Lack
from backoffice.db import audit, operators
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.operators import Role

FORM = OperatorForm("reza", "رضا كريمي", Role.CLERK, "RSH01", "01333334444")


def lacks(office, deed, *arguments, **more):
    with pytest.raises(Refused) as caught:
        office.do(deed, *arguments, **more)
    return [finding.lack for finding in caught.value.findings]


def newest(office, **wanted):
    with office.database.read() as session:
        return audit.search(session, AuditSearch(**wanted), limit=1)[0]


def known(office, username):
    with office.database.read() as session:
        return operators.find(session, username)


def test_a_new_operator_gets_a_first_password_and_must_change_it(office):
    password = office.do(deeds.add_operator, FORM, passwords=WEAK)
    assert rules.password_findings(password, ("reza", "رضا", "RSH01", "01333334444")) == []
    assert known(office, "reza").name == "رضا کریمی"
    event = newest(office, deed="add_operator")
    assert (event.operator, event.subject) == ("boss", "reza")
    assert event.details == '{"centre":"RSH01","role":"clerk"}'
    assert office.enter("reza", password).must_change


def test_everything_wrong_with_the_form_at_once(office):
    wrong = OperatorForm("SARA", "", Role.CLERK, "NONE")
    assert lacks(office, deeds.add_operator, wrong, passwords=WEAK) == [
        Lack.NAME_WRONG,
        Lack.UNKNOWN_CENTRE,
        Lack.USERNAME_TAKEN,
    ]


def test_two_administrators_add_one_name_at_once(office, database_url, connect):
    desks = [connect(database_url, f"desk-{number}") for number in range(2)]
    for desk in desks:
        desk.desk = office.database.desk
    answers = []

    def work(desk):
        try:
            desk.write(lambda session: deeds.add_operator(session, FORM, passwords=WEAK))
            answers.append("made")
        except Refused as refusal:
            answers.append(refusal.findings)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, key=str) == [(Finding(Lack.USERNAME_TAKEN, "reza"),), "made"]


def test_a_change_is_kept_with_what_was_before(office):
    before = known(office, "sara")
    after = office.do(
        deeds.change_operator, replace(before, name="سارا", role=Role.SUPERVISOR, phone="013")
    )
    assert (after.name, after.role, after.version) == ("سارا", Role.SUPERVISOR, before.version + 1)
    assert newest(office, deed="change_operator").details == (
        '{"name":["یک نام","سارا"],"phone":["","013"],"role":["clerk","supervisor"]}'
    )


def test_a_form_opened_before_anothers_change_is_a_conflict(office):
    before = known(office, "sara")
    office.do(deeds.change_operator, replace(before, name="سارا"))
    with pytest.raises(Conflict) as caught:
        office.do(deeds.change_operator, replace(before, name="ساره"))
    assert (caught.value.what, caught.value.by) == ("operator", "boss")
    assert caught.value.name == "مدیر سامانه"


def test_the_last_administrator_stays(office):
    assert lacks(office, deeds.disable_operator, "boss") == [Lack.LAST_ADMINISTRATOR]
    assert lacks(office, deeds.change_role, "boss", Role.CLERK) == [Lack.LAST_ADMINISTRATOR]
    assert newest(office, deed="change_operator").outcome == "denied"
    office.do(deeds.change_role, "sara", Role.ADMINISTRATOR)
    office.do(deeds.change_role, "boss", Role.CLERK)
    with pytest.raises(Forbidden):
        office.do(deeds.list_operators)


def test_two_administrators_cannot_disable_each_other(office, database_url, connect):
    office.do(deeds.change_role, "sara", Role.ADMINISTRATOR)
    desks = {name: connect(database_url, name) for name in ("boss", "sara")}
    access.log_in(desks["boss"], "boss", BOSS_PASSWORD, passwords=WEAK)
    access.log_in(desks["sara"], "sara", PASSWORD, passwords=WEAK)
    answers = []

    def work(mine, other):
        try:
            desks[mine].write(lambda session: deeds.disable_operator(session, other))
            answers.append("done")
        except Refused:
            answers.append("refused")

    threads = [
        threading.Thread(target=work, args=pair) for pair in (("boss", "sara"), ("sara", "boss"))
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == ["done", "refused"]


def test_a_disabled_operator_is_out_at_once(office):
    office.enter("sara")
    desk = office.database.desk
    office.boss()
    office.do(deeds.disable_operator, "sara")
    with pytest.raises(Refused):
        office.enter("sara")
    office.boss()
    assert office.do(deeds.enable_operator, "sara").active
    assert office.enter("sara").desk == desk


def test_the_list_tells_who_waits_and_who_is_stopped(office, clock):
    for _ in range(5):
        with pytest.raises(Refused):
            office.enter("sara", "wrong")
    listed = {one.username: one for one in office.do(deeds.list_operators)}
    assert list(listed) == ["boss", "mina", "sara"]
    assert listed["sara"].locked_until is not None
    assert not listed["sara"].stopped
    assert listed["mina"].locked_until is None
    clock.advance(minutes=2)
    assert office.do(deeds.list_operators)[2].locked_until is None


def test_unlocking_needs_a_reason_and_is_kept_with_it(office):
    for _ in range(5):
        with pytest.raises(Refused):
            office.enter("sara", "wrong")
    office.enter("mina")
    assert lacks(office, deeds.unlock_operator, "sara", " ") == [Lack.REASON_MISSING]
    office.do(deeds.unlock_operator, "sara", "رمز را فراموش کرده بود")
    event = newest(office, deed="unlock_operator")
    assert (event.operator, event.reason) == ("mina", "رمز را فراموش کرده بود")
    office.enter("sara")


@pytest.mark.parametrize(
    "deed",
    [
        lambda session: deeds.disable_operator(session, "none"),
        lambda session: deeds.enable_operator(session, "none"),
        lambda session: deeds.change_role(session, "none", Role.CLERK),
        lambda session: deeds.reset_password(session, "none", passwords=WEAK),
        lambda session: deeds.unlock_operator(session, "none", "a reason"),
    ],
)
def test_nobody_is_nobody(office, deed):
    assert lacks(office, deed) == [Lack.UNKNOWN_OPERATOR]


def test_first_passwords_differ_and_pass_the_rules():
    made = {deeds.first_password() for _ in range(50)}
    assert len(made) == 50
    assert all(len(one) == 16 and one.isdecimal() for one in made)
