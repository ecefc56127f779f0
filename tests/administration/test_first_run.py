from __future__ import annotations

import threading

import pytest

from administration_office import BOSS_PASSWORD, WEAK, first_office
from backoffice.administration import access, first_run
from backoffice.administration.rules import Finding, Lack
from backoffice.db import audit, centres
from backoffice.errors import Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.operators import Role


def test_the_first_start_makes_the_centre_and_its_administrator(database):
    with database.read() as session:
        assert first_run.needs_first_run(session)
    made = database.write(
        lambda session: first_run.create_first_administrator(
            session, first_office(), passwords=WEAK
        )
    )
    assert (made.username, made.role, made.must_change) == ("boss", Role.ADMINISTRATOR, False)
    with database.read() as session:
        assert not first_run.needs_first_run(session)
        assert centres.centre_of(session, "01333341234") == "RSH01"
        (event,) = audit.search(session, AuditSearch(deed="first_run"), limit=2)
    assert (event.operator, event.centre) == ("boss", "RSH01")
    assert BOSS_PASSWORD not in event.details
    logged_in = access.log_in(database, "Boss", BOSS_PASSWORD, passwords=WEAK)
    assert not logged_in.must_change
    assert database.desk.name == "مدیر سامانه"


def test_everything_wrong_is_said_at_once(database):
    wrong = first_office(
        centre=Centre("x", "", 0, ("1",)), username="b", name="", password="boss boss boss"
    )
    with pytest.raises(Refused) as caught:
        database.write(lambda session: first_run.create_first_administrator(session, wrong))
    assert {finding.lack for finding in caught.value.findings} == {
        Lack.CENTRE_CODE_FORM,
        Lack.CENTRE_NAME_WRONG,
        Lack.CENTRE_NUMBER_WRONG,
        Lack.PREFIX_FORM,
        Lack.USERNAME_FORM,
        Lack.NAME_WRONG,
        Lack.PASSWORD_TOO_SHORT,
        Lack.PASSWORD_PATTERN,
    }


def test_of_two_assistants_one_wins(database_url, connect):
    desks = [connect(database_url, f"desk-{number}") for number in range(2)]
    answers = []

    def work(desk, username):
        office = first_office(username=username)
        try:
            desk.write(
                lambda session: first_run.create_first_administrator(
                    session, office, passwords=WEAK
                )
            )
            answers.append("made")
        except Refused as refusal:
            answers.append(refusal.findings)

    threads = [
        threading.Thread(target=work, args=(desk, f"boss{index}"))
        for index, desk in enumerate(desks)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers, key=str) == [(Finding(Lack.ALREADY_SET_UP),), "made"]


def test_there_is_no_second_first_start(database):
    for expected in (None, Refused):
        if expected is None:
            database.write(
                lambda session: first_run.create_first_administrator(
                    session, first_office(), passwords=WEAK
                )
            )
        else:
            with pytest.raises(expected):
                database.write(
                    lambda session: first_run.create_first_administrator(
                        session, first_office(username="other"), passwords=WEAK
                    )
                )


def test_a_centre_that_a_file_brought_is_taken_as_it_is(database):
    def bring(session):
        centres.save(session, Centre("RSH01", "از پرونده", 7, ("3335",)), "os:root")
        centres.save(session, Centre("RSH02", "گلسار", 1, ("3211",)), "os:root")

    database.write(bring)

    def create(session):
        return first_run.create_first_administrator(session, first_office(), passwords=WEAK)

    assert database.write(create).centre == "RSH01"
    with database.read() as session:
        assert centres.find(session, "RSH01").prefixes == ("3335",)


def test_a_new_centre_beside_those_of_a_file(database):
    def bring(session):
        centres.save(session, Centre("RSH02", "گلسار", 1, ("3333",)), "os:root")

    database.write(bring)

    def create(session, office):
        return first_run.create_first_administrator(session, office, passwords=WEAK)

    with pytest.raises(Refused) as caught:
        database.write(lambda session: create(session, first_office()))
    assert caught.value.findings == (Finding(Lack.PREFIX_TAKEN, "3333 RSH02"),)
    free = first_office(centre=Centre("RSH01", "انصاری", 1, ("3334",)))
    database.write(lambda session: create(session, free))
    with database.read() as session:
        assert centres.find(session, "RSH01").number == 2
