"""People, phones and cases as tests need them; every number is made up and passes its check."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import count

from backoffice.db import Database, Session, cases
from backoffice.records import dates
from backoffice.records.cases import Case, CaseLine, CaseState, Channel
from backoffice.records.operators import Desk, Role
from backoffice.records.papers import SeenPaper
from backoffice.records.people import LegalForm, Ownership, Particulars, PartyKind, Sex
from backoffice.records.policy import Policy
from backoffice.verification import actions, requirements
from backoffice.verification.desk import CaseView

POLICY = Policy(tag_key=b"a key of the tests, 32 bytes long")

CLERK = Desk("sara", Role.CLERK, "RSH01", "desk-1", "سارا احمدی")
OTHER_CLERK = Desk("reza", Role.CLERK, "LAH01", "desk-2", "رضا کریمی")
SUPERVISOR = Desk("mina", Role.SUPERVISOR, "RSH01", "desk-3", "مینا رستمی")
ADMINISTRATOR = Desk("admin", Role.ADMINISTRATOR, "RSH01", "desk-4", "مدیر سامانه")

NATIONAL_IDS = ("0499370899", "0790419904", "0084575948", "1583250689", "2540201288")
COMPANY_ID = "10380284790"
PHONE = "01333334444"
SECOND_PHONE = "01332113289"

_serial = count(1)


def day(text: str) -> date:
    """Read a Jalali date of a test as a Gregorian one."""
    return dates.parse(text)


def person(national_id: str = NATIONAL_IDS[0], **changes: object) -> Particulars:
    """A citizen with all particulars in order."""
    who = Particulars(
        kind=PartyKind.NATURAL,
        given_name="مریم",
        family_name="رضایی",
        father_name="حسین",
        sex=Sex.FEMALE,
        nationality="ایرانی",
        birth_date=day("1360/05/14"),
        certificate_no="1234",
        place_of_issue="رشت",
        national_id=national_id,
        postal_code="4133744567",
    )
    return replace(who, **changes)  # type: ignore[arg-type]


def foreigner(**changes: object) -> Particulars:
    """A foreigner, known by passport."""
    who = replace(person(""), nationality="افغانستان", passport_no="P42026135", certificate_no="")
    return replace(who, **changes)  # type: ignore[arg-type]


def company(**changes: object) -> Particulars:
    """A limited company with all particulars in order."""
    who = Particulars(
        kind=PartyKind.COMPANY,
        company_name="شرکت سپهر تجارت رودبار",
        company_id=COMPANY_ID,
        legal_form=LegalForm.LIMITED,
        registration_no="45122",
        registration_date=day("1391/12/19"),
        place_of_issue="رشت",
        representative_name="علی محمدی",
        representative_id=NATIONAL_IDS[3],
        postal_code="4133744567",
    )
    return replace(who, **changes)  # type: ignore[arg-type]


def government(**changes: object) -> Particulars:
    """A government body."""
    who = company(
        kind=PartyKind.GOVERNMENT,
        company_name="اداره کل راه و شهرسازی",
        legal_form=LegalForm.STATE,
    )
    return replace(who, **changes)  # type: ignore[arg-type]


def trustee(**changes: object) -> Particulars:
    """A mosque, run by trustees."""
    who = company(kind=PartyKind.TRUSTEE, company_name="مسجد جامع", legal_form=LegalForm.MOSQUE)
    return replace(who, **changes)  # type: ignore[arg-type]


def owned(number: str = PHONE, **changes: object) -> CaseLine:
    """A phone claimed by its owner."""
    line = CaseLine(id=f"line-{next(_serial)}", number=number, ownership=Ownership.OWNER)
    return replace(line, **changes)  # type: ignore[arg-type]


def rented(lease_end: str | None, number: str = PHONE) -> CaseLine:
    """A phone used by a tenant until a Jalali date."""
    return CaseLine(
        id=f"line-{next(_serial)}",
        number=number,
        ownership=Ownership.USER,
        lease_end=day(lease_end) if lease_end else None,
    )


#: 1405/09/01, the day on which the tests' clock stands.
TODAY = day("1405/09/01")


def file_of(who: Particulars, *lines: CaseLine, papers: tuple[SeenPaper, ...] = ()) -> Case:
    """A case in review, for rules that need no database."""
    asked = requirements.in_force(who.kind, TODAY)
    return Case(
        id="case",
        version=1,
        file_no="050000017",
        tracking_code="14050010000018",
        state=CaseState.IN_REVIEW,
        channel=Channel.PORTAL,
        centre="RSH01",
        who=who,
        lines=lines,
        papers=papers,
        flags=frozenset(),
        policy_version=asked.version,
    )


def add_case(
    database: Database,
    who: Particulars | None = None,
    lines: tuple[CaseLine, ...] | None = None,
    by: str = "import",
) -> str:
    """Keep a waiting case and return its id."""
    particulars = who or person()
    wanted = lines if lines is not None else (owned(),)

    def unit(session: Session) -> str:
        version = requirements.in_force(particulars.kind, date(2026, 11, 22)).version
        return cases.add(
            session,
            cases.NewCase(
                who=particulars,
                lines=tuple(replace(line, id="") for line in wanted),
                channel=Channel.PORTAL,
                centre="RSH01",
                policy_version=version,
            ),
            by,
        )

    return database.write(unit)


def claim(database: Database, case_id: str, desk: Desk = CLERK) -> CaseView:
    """Let a desk look at a case and take it in hand."""
    database.desk = desk

    def unit(session: Session) -> CaseView:
        version = cases.get(session, case_id).version
        return actions.claim(session, case_id, version, POLICY)

    return database.write(unit)


def all_seen(view: CaseView, *, but: tuple[str, ...] = ()) -> list[SeenPaper]:
    """Tick everything that is asked, except the requirements named in ``but``."""
    seen = []
    for requirement in view.asked.requirements:
        if requirement.code in but:
            continue
        lines = [line.id for line in view.case.lines] if requirement.per_line else [""]
        for line_id in lines:
            if line_id and requirement.tenants_only:
                ownership = view.case.line(line_id).ownership
                if ownership is Ownership.OWNER:
                    continue
            seen.append(
                SeenPaper(
                    requirement=requirement.code,
                    line_id=line_id,
                    chosen=requirement.any_of[0],
                    original_seen=True,
                    copy_kept=requirement.copy,
                    number="12345" if requirement.number else "",
                    dated=day("1405/02/01") if requirement.dated else None,
                )
            )
    return seen


def tick_all(database: Database, view: CaseView, *, but: tuple[str, ...] = ()) -> CaseView:
    """Write every paper as seen."""
    seen = all_seen(view, but=but)
    return database.write(
        lambda session: actions.tick(session, view.case.id, view.case.version, seen, POLICY)
    )


def ready(
    database: Database,
    who: Particulars | None = None,
    lines: tuple[CaseLine, ...] | None = None,
    desk: Desk = CLERK,
) -> CaseView:
    """A case in hand with every paper seen."""
    return tick_all(database, claim(database, add_case(database, who, lines), desk))


def silent(_done: int, _total: int) -> None:
    """Report to nobody."""
