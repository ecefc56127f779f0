"""The very first start: the first centre and its administrator, before anybody has a right."""

from __future__ import annotations

from dataclasses import dataclass

from backoffice.administration import rules
from backoffice.administration.rules import Finding, Lack
from backoffice.db import Session, audit, centres, numbers, operators
from backoffice.errors import Refused
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Operator, Role
from backoffice.records.passwords import SHIPPED, Passwords


@dataclass(frozen=True, slots=True)
class FirstOffice:
    """What the assistant asks for; the password is the administrator's own choice."""

    centre: Centre
    username: str
    name: str
    password: str
    phone: str = ""


def needs_first_run(session: Session) -> bool:
    """Say whether nobody can log in yet."""
    return not operators.any_operator(session)


def first_office_findings(office: FirstOffice) -> list[Finding]:
    """Say everything that stands against the first office, for the assistant to show."""
    centre = rules.tidy(office.centre)
    name = rules.username(office.username)
    own = (name, office.name, centre.code, centre.name, office.phone)
    return [
        *rules.centre_findings(centre, ()),
        *rules.operator_findings(name, office.name),
        *rules.password_findings(office.password, own),
    ]


def create_first_administrator(
    session: Session, office: FirstOffice, *, passwords: Passwords = SHIPPED
) -> Operator:
    """Create the first centre and its administrator, who then logs in.

    Raises:
        Refused: the findings, or ``ALREADY_SET_UP`` when somebody was first.
    """
    found = first_office_findings(office)
    if found:
        raise Refused(found)
    # The counter's row is a lock: of two assistants at once the second gets number two.
    if operators.any_operator(session) or numbers.next_number(session, "first_run") != 1:
        raise Refused([Finding(Lack.ALREADY_SET_UP)])
    centre = rules.tidy(office.centre)
    name = rules.username(office.username)
    session.info["desk"] = Desk(
        name, Role.ADMINISTRATOR, centre.code, session.info["workstation"], office.name
    )
    new = Operator(
        id="",
        username=name,
        name=rules.tidy_name(office.name),
        role=Role.ADMINISTRATOR,
        centre=centre.code,
        active=True,
        must_change=False,
        last_login=None,
        locked_until=None,
        phone=office.phone,
    )
    centres.save(session, centre, name)
    operators.add(session, new, passwords.hash(rules.normalised(office.password)), name)
    audit.record(
        session,
        "first_run",
        subject_kind="operator",
        subject=name,
        details={"centre": centre.code, "prefixes": centre.prefixes},
    )
    return operators.find(session, name) or new
