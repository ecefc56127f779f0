"""The very first start: the first centre and its administrator, before anybody has a right."""

from __future__ import annotations

from dataclasses import dataclass, replace

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

    A centre that a file brought in before is taken as it is.

    Raises:
        Refused: the findings, or ``ALREADY_SET_UP`` when somebody was first.
    """
    centre, found = _centre(session, office.centre)
    found += first_office_findings(replace(office, centre=centre))
    if found:
        raise Refused(list(dict.fromkeys(found)))
    # The counter's row is a lock: of two assistants at once the second gets number two.
    if operators.any_operator(session) or numbers.next_number(session, "first_run") != 1:
        raise Refused([Finding(Lack.ALREADY_SET_UP)])
    new = _administrator(office, centre.code)
    name, workstation = new.username, session.info["workstation"]
    session.info["desk"] = Desk(name, new.role, centre.code, workstation, new.name)
    if centre.version == 0:
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


def _centre(session: Session, wanted: Centre) -> tuple[Centre, list[Finding]]:
    """Return the stored centre of that code, or the new one with a number that is free."""
    centre = rules.tidy(wanted)
    others = centres.all_centres(session)
    for known in others:
        if known.code == centre.code:
            return known, []
    if any(other.number == centre.number for other in others):
        centre = replace(centre, number=centres.next_free_number(session))
    return replace(centre, version=0), rules.centre_findings(centre, others)


def _administrator(office: FirstOffice, centre: str) -> Operator:
    return Operator(
        id="",
        username=rules.username(office.username),
        name=rules.tidy_name(office.name),
        role=Role.ADMINISTRATOR,
        centre=centre,
        active=True,
        must_change=False,
        last_login=None,
        locked_until=None,
        phone=rules.tidy_phone(office.phone),
    )
