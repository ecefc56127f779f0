"""An office with one operator of each role, on each back end."""

from __future__ import annotations

from dataclasses import dataclass

from backoffice.administration import access, first_run
from backoffice.administration.actions import operators as deeds
from backoffice.administration.actions.operators import OperatorForm
from backoffice.administration.first_run import FirstOffice
from backoffice.db import Database
from backoffice.records.centres import Centre
from backoffice.records.operators import Role
from backoffice.records.passwords import Passwords, Strength

WEAK = Passwords(Strength(passes=1, kibibytes=8, lanes=1))
BOSS_PASSWORD = "violet tractor under rain"
PASSWORD = "seven quiet lanterns glow"


@dataclass
class Office:
    """A database and the ways through its door."""

    database: Database

    def enter(self, username: str, password: str = PASSWORD):
        return access.log_in(self.database, username, password, passwords=WEAK)

    def boss(self):
        return self.enter("boss", BOSS_PASSWORD)

    def do(self, deed, *arguments, **more):
        return self.database.write(lambda session: deed(session, *arguments, **more))


def first_office(**changes) -> FirstOffice:
    given = {
        "centre": Centre("RSH01", "مرکز شهید انصاری", 1, ("3333", "3334")),
        "username": "boss",
        "name": "مدیر سامانه",
        "password": BOSS_PASSWORD,
    }
    return FirstOffice(**(given | changes))


def open_office(database: Database) -> Office:
    """Make the office; the administrator sits at the desk at the end."""
    office = Office(database)
    office.do(first_run.create_first_administrator, first_office(), passwords=WEAK)
    office.boss()
    for username, role in (("sara", Role.CLERK), ("mina", Role.SUPERVISOR)):
        form = OperatorForm(username, "یک نام", role, "RSH01")
        first = office.do(deeds.add_operator, form, passwords=WEAK)
        office.enter(username, first)
        access.change_password(database, first, PASSWORD, passwords=WEAK)
        office.boss()
    return office
