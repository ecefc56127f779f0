"""Which papers and facts activate a user, and what is still missing.

Sources: the Gilan help page on activating a user (domain.md §3.0, §3.1), the
subscription regulation's clauses 1-2 to 1-5 and the practice beside them
(domain.md §3.2), office.md 3a and 3d. Pure: records and *today* in, all
findings out; ``today`` is the Tehran civil date, Gregorian.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain

from backoffice.records import dates
from backoffice.records.cases import Case, CaseLine, CaseState, Surroundings, Verdict
from backoffice.records.papers import Requirement, RequirementSet, SeenPaper
from backoffice.records.people import (
    Field,
    IdentifierKind,
    Ownership,
    PartyKind,
    identifier,
)
from backoffice.records.policy import Policy
from backoffice.verification import registration
from backoffice.verification.findings import Finding, Lack, Weight

LEASE_MONTHS_LEFT = 5


def findings(
    case: Case,
    asked: RequirementSet,
    around: Surroundings,
    today: date,
    policy: Policy,
) -> tuple[Finding, ...]:
    """Say everything that stands between this case and its activation, all at once.

    Errors of one phone do not stop the others: see :func:`grantable`. What a
    supervisor waved through comes back as a warning.
    """
    found = chain(
        _particulars(case, today, policy),
        _identity(case, around),
        _papers_of_case(case, asked, today),
        *(_of_line(case, line, asked, around, today, policy) for line in case.lines),
    )
    settled = [_after_override(one, case) for one in found]
    if not grantable(case, settled):
        lack = Lack.NO_LINE if not case.lines else Lack.NONE_GRANTED
        settled.append(Finding(lack, field=Field.PHONE))
    return tuple(settled)


def lease_mark(today: date) -> date:
    """Return the first lease end that still activates a tenant today (Gregorian).

    The page asks that at least five months of the lease remain; months are
    Jalali, a lease that ends on the very day passes, and a day that the target
    month lacks is clamped (vectors in domain.md §3.2).
    """
    return dates.plus_months(today, LEASE_MONTHS_LEFT)


def grantable(case: Case, found: Iterable[Finding]) -> tuple[CaseLine, ...]:
    """Return the phones that may be granted: not refused, and without an error of their own."""
    bad = {one.line_id for one in found if one.line_id and one.blocks}
    return tuple(
        line for line in case.lines if line.verdict is not Verdict.REFUSED and line.id not in bad
    )


def blocking(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the errors of the file as a whole; errors of single phones are left out."""
    return tuple(one for one in found if one.blocks and not one.line_id)


def missing_items(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return what a deficiency slip lists: every error, of the file and of each phone."""
    hidden = {Lack.NONE_GRANTED}
    return tuple(one for one in found if one.blocks and one.lack not in hidden)


def needs_second_person(case: Case, policy: Policy) -> bool:
    """Say whether a supervisor has to approve (legal persons, overrides: safety.md T2)."""
    return case.who.kind in policy.second_person or (
        policy.second_person_on_override and bool(case.overrides)
    )


def username_for(case: Case) -> str:
    """Return the user name: national ID, company ID, else what identifies the party.

    The page says national ID for natural persons and "a suitable id" for legal
    ones (domain.md §3.0); a legal person without a company ID gets its file number.
    """
    kind, value = identifier(case.who)
    if kind in (IdentifierKind.REGISTRATION, IdentifierKind.NONE):
        return case.file_no
    return value


def applies(requirement: Requirement, line: CaseLine) -> bool:
    """Say whether a per-line requirement asks for a paper of this phone."""
    return not requirement.tenants_only or line.ownership is Ownership.USER


def _after_override(one: Finding, case: Case) -> Finding:
    if not one.liftable or not one.blocks:
        return one
    for waved in case.overrides:
        if waved.lack == one.lack and waved.target == one.target:
            return _as_warning(one)
    return one


def _as_warning(one: Finding) -> Finding:
    values = {name: getattr(one, name) for name in Finding.__dataclass_fields__}
    return Finding(**{**values, "weight": Weight.WARNING, "liftable": False})


def _particulars(case: Case, today: date, policy: Policy) -> Iterator[Finding]:
    for problem in registration.problems(case.who, today):
        yield Finding(
            problem.lack,
            problem.weight,
            field=problem.field,
            flaw=problem.flaw,
            value=str(getattr(case.who, problem.field.value) or ""),
            liftable=problem.liftable,
        )
    birth = case.who.birth_date
    if (
        case.who.kind is PartyKind.NATURAL
        and birth is not None
        and birth <= today
        and dates.age_years(birth, today) < policy.adult_age
    ):
        # "or a court's maturity ruling" (domain.md §3.2): a supervisor lifts it.
        yield Finding(
            Lack.UNDER_AGE, field=Field.BIRTH_DATE, value=birth.isoformat(), liftable=True
        )


def _identity(case: Case, around: Surroundings) -> Iterator[Finding]:
    if around.active_user:
        yield Finding(Lack.ALREADY_ACTIVE, who=around.active_user)
    for twin in around.twins:
        if twin.state in (
            CaseState.WAITING,
            CaseState.IN_REVIEW,
            CaseState.DEFICIENT,
            CaseState.AWAITING_APPROVAL,
        ):
            yield Finding(Lack.TWIN_OPEN, who=twin.file_no, liftable=True)
        elif twin.state is CaseState.SUSPENDED:
            # Its user name is taken: the suspended file is where this goes on.
            yield Finding(Lack.TWIN_SUSPENDED, who=twin.file_no)
    for file_no in around.shared_scans:
        yield Finding(Lack.SCAN_SHARED, Weight.WARNING, who=file_no)


def _papers_of_case(case: Case, asked: RequirementSet, today: date) -> Iterator[Finding]:
    for requirement in asked.requirements:
        if not requirement.per_line:
            yield from _paper(case.paper(requirement.code), requirement, None, today)


def _of_line(
    case: Case,
    line: CaseLine,
    asked: RequirementSet,
    around: Surroundings,
    today: date,
    policy: Policy,
) -> Iterator[Finding]:
    if line.verdict is Verdict.REFUSED:
        return
    yield from _number_and_bill(line, around, policy)
    yield from _lease(line, today, policy)
    yield from _claims(case, line, around)
    for requirement in asked.requirements:
        if requirement.per_line and applies(requirement, line):
            yield from _paper(case.paper(requirement.code, line.id), requirement, line, today)


def _number_and_bill(line: CaseLine, around: Surroundings, policy: Policy) -> Iterator[Finding]:
    for problem in registration.line_problems(line, policy.home):
        yield Finding(
            problem.lack,
            problem.weight,
            line.id,
            line.number,
            field=problem.field,
            flaw=problem.flaw,
        )
    recorded = around.recorded.get(line.number)
    if recorded and line.bill_id and recorded.bill_id and line.bill_id != recorded.bill_id:
        yield Finding(
            Lack.BILL_OF_OTHER_LINE, Weight.WARNING, line.id, line.number, field=Field.BILL_ID
        )


def _lease(line: CaseLine, today: date, policy: Policy) -> Iterator[Finding]:
    if line.ownership is Ownership.OWNER:
        return
    if line.lease_end is None:
        yield Finding(
            Lack.LEASE_END_MISSING, line_id=line.id, number=line.number, field=Field.LEASE_END
        )
        return
    mark = lease_mark(today)
    months, days = dates.months_and_days(today, max(line.lease_end, today))
    if line.lease_end < mark:
        yield Finding(
            Lack.LEASE_TOO_SHORT,
            line_id=line.id,
            number=line.number,
            field=Field.LEASE_END,
            months=months,
            days=days,
            until=mark,
        )
    elif (line.lease_end - mark).days < policy.lease_warning_days:
        yield Finding(
            Lack.LEASE_EXPIRING,
            Weight.WARNING,
            line.id,
            line.number,
            field=Field.LEASE_END,
            months=months,
            days=days,
            until=last_day_sufficient(line.lease_end, today),
        )


def last_day_sufficient(lease_end: date, today: date) -> date:
    """Return the last day (Gregorian) on which this lease end still activates a tenant.

    ``lease_end`` must suffice today. Clamping makes the mark stand still at
    month ends, so the day is found by walking, not by subtracting months.
    """
    low, high = today, max(today, dates.plus_months(lease_end, 1 - LEASE_MONTHS_LEFT))
    while low < high:
        middle = date.fromordinal((low.toordinal() + high.toordinal() + 1) // 2)
        if lease_mark(middle) <= lease_end:
            low = middle
        else:
            high = date.fromordinal(middle.toordinal() - 1)
    return low


def _claims(case: Case, line: CaseLine, around: Surroundings) -> Iterator[Finding]:
    for claim in around.claimants:
        if claim.number != line.number:
            continue
        both_own = claim.ownership is Ownership.OWNER and line.ownership is Ownership.OWNER
        if both_own:
            yield Finding(
                Lack.CLAIMED_BY_OTHER,
                line_id=line.id,
                number=line.number,
                who=claim.file_no,
                liftable=True,
            )
        elif claim.ownership is line.ownership:
            yield Finding(
                Lack.SHARED_WITH_USER, Weight.WARNING, line.id, line.number, who=claim.file_no
            )
    yield from _inventory(case, line, around)


def _inventory(case: Case, line: CaseLine, around: Surroundings) -> Iterator[Finding]:
    recorded = around.recorded.get(line.number)
    if recorded is None:
        yield Finding(Lack.NOT_IN_INVENTORY, Weight.WARNING, line.id, line.number)
        return
    if recorded.state == "released":
        yield Finding(Lack.LINE_RELEASED, line_id=line.id, number=line.number, liftable=True)
    _, known_as = identifier(case.who)
    if line.ownership is Ownership.OWNER and recorded.owner_identifier != known_as:
        yield Finding(
            Lack.NOT_RECORDED_OWNER,
            Weight.WARNING,
            line.id,
            line.number,
            who=recorded.owner_name,
        )


def _paper(
    seen: SeenPaper, requirement: Requirement, line: CaseLine | None, today: date
) -> Iterator[Finding]:
    def finding(lack: Lack, weight: Weight = Weight.ERROR) -> Finding:
        return Finding(
            lack,
            weight,
            line.id if line else "",
            line.number if line else "",
            requirement.code,
            papers=requirement.any_of,
            reason=seen.reason,
            liftable=requirement.waivable,
        )

    if seen.reason is not None:
        yield finding(Lack.PAPER_NOT_ACCEPTED)
        return
    if not seen.original_seen:
        yield finding(Lack.NOT_SEEN)
        return
    if len(requirement.any_of) > 1 and seen.chosen is None:
        yield finding(Lack.NOT_CHOSEN)
    if requirement.copy and not seen.copy_kept:
        yield finding(Lack.NO_COPY)
    if requirement.number and not seen.number:
        yield finding(Lack.NO_PAPER_NUMBER)
    yield from (finding(lack, weight) for lack, weight in _paper_date(seen, requirement, today))


def _paper_date(
    seen: SeenPaper, requirement: Requirement, today: date
) -> Iterator[tuple[Lack, Weight]]:
    if seen.dated is None:
        if requirement.dated:
            yield Lack.NO_PAPER_DATE, Weight.ERROR
        return
    if seen.dated > today:
        yield Lack.PAPER_DATE_IN_FUTURE, Weight.ERROR
    elif (
        requirement.max_age_months is not None
        and seen.chosen in (None, requirement.any_of[0])  # the alternative does not age
        and dates.plus_months(seen.dated, requirement.max_age_months) < today
    ):
        yield Lack.PAPER_OLD, Weight.WARNING
