"""What may be kept of the administration's changes: profiles, fees, days off, weekly hours.

Pure. Every finding at once, each with its field.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time
from itertools import pairwise

from backoffice.records import dates, digits, persian
from backoffice.records.service_admin import AdminFinding, AdminLack, Fee
from backoffice.records.ticket_views import Profile, Reason
from backoffice.records.tickets import Actor, Prompt, Service, TicketState
from backoffice.records.work_calendar import Opening
from backoffice.tickets.rules import MOVES

Openings = tuple[Opening, ...]

#: The least and most of each number of a profile.
RANGES: dict[str, tuple[int, int]] = {
    "days": (0, 365),
    "first_action_minutes": (1, 10_000),
    "reopening_days": (0, 365),
    "close_after_days": (1, 365),
    "claim_minutes": (1, 1_440),
    "term_days": (0, 365),
}
#: Reasons that the program gives by itself; a profile keeps them.
OWN_REASONS = frozenset({"term_over"})
#: Services whose result is made when they are done: a second person finds nothing prepared.
UNPREPARED = frozenset({Service.IVR_PIN})
#: States that people move a ticket to with a coded reason.
REASONED = tuple(
    dict.fromkeys(
        move.target
        for move in MOVES
        if Prompt.REASON in move.prompts and move.actors != frozenset({Actor.SYSTEM})
    )
)
MOST_RIALS = 10_000_000_000
_CODE = re.compile(r"[a-z][a-z0-9_]{1,31}")
_LONGEST_TITLE = 120
_LONGEST_NAME = 100
_DATE_FIRST = re.compile(r"(\S+)\s+(.+)")
_HOURS = re.compile(r"(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})")


def profile_findings(
    profile: Profile, before: Profile, fees: frozenset[str]
) -> Iterator[AdminFinding]:
    """Say what is wrong with a profile that follows another; ``fees`` are the codes known."""
    if not profile.route:
        yield AdminFinding(AdminLack.NO_ROUTE, "route")
    for one, following in pairwise(profile.route):
        if one is following:
            yield AdminFinding(AdminLack.UNIT_TWICE, "route", one.value)
    for field, (least, most) in RANGES.items():
        if not least <= getattr(profile, field) <= most:
            yield AdminFinding(AdminLack.OUT_OF_RANGE, field, f"{least}-{most}")
    if profile.fee and profile.fee not in fees | {before.fee}:
        yield AdminFinding(AdminLack.UNKNOWN_FEE, "fee", profile.fee)
    if profile.second_person and profile.service in UNPREPARED:
        yield AdminFinding(AdminLack.NOTHING_TO_PREPARE, "second_person")
    yield from _reasons(profile.reasons, {one.code for one in before.reasons})


def _reasons(reasons: tuple[Reason, ...], before: set[str]) -> Iterator[AdminFinding]:
    for one in reasons:
        if not _CODE.fullmatch(one.code):
            yield AdminFinding(AdminLack.REASON_CODE, "reasons", one.code)
        if not one.title.strip() or persian.check_text(one.title, _LONGEST_TITLE).flaws:
            yield AdminFinding(AdminLack.REASON_TITLE, "reasons", one.code)
        if not one.targets:
            yield AdminFinding(AdminLack.REASON_TARGET, "reasons", one.code)
    for code, times in Counter(one.code for one in reasons).items():
        if times > 1:
            yield AdminFinding(AdminLack.REASON_TWICE, "reasons", code)
    for code in sorted(OWN_REASONS & before - {one.code for one in reasons}):
        yield AdminFinding(AdminLack.REASON_DROPPED, "reasons", code)
    given: set[TicketState] = {state for one in reasons for state in one.targets}
    for state in REASONED:
        if state not in given:
            yield AdminFinding(AdminLack.NO_REASON, "reasons", state.value)


def fee_findings(fee: Fee) -> Iterator[AdminFinding]:
    """Say what is wrong with a fee."""
    if not _CODE.fullmatch(fee.code):
        yield AdminFinding(AdminLack.FEE_CODE, "code", fee.code)
    if persian.check_text(fee.title, _LONGEST_TITLE).flaws or not fee.title.strip():
        yield AdminFinding(AdminLack.FEE_TITLE, "title")
    if not 0 <= fee.rials <= MOST_RIALS:
        yield AdminFinding(AdminLack.OUT_OF_RANGE, "rials", f"0-{MOST_RIALS}")


@dataclass(frozen=True, slots=True)
class ReadDays:
    """What a text of days off says: the days with their names, and its bad lines."""

    days: dict[date, str]
    findings: tuple[AdminFinding, ...]


def read_days(text: str) -> ReadDays:
    """Read a year's days off: a Jalali date and its name in every line.

    Empty lines and those that begin with # are passed over; the same day twice is a finding.
    """
    days: dict[date, str] = {}
    found: list[AdminFinding] = []
    for number, line in enumerate(text.splitlines(), 1):
        plain = digits.ascii_digits(digits.bare(line)).strip()
        if not plain or plain.startswith("#"):
            continue
        parts = _DATE_FIRST.fullmatch(plain)
        try:
            day = dates.parse(parts[1].rstrip(",;")) if parts else None
        except dates.BadDate:
            day = None
        if parts is None or day is None:
            found.append(AdminFinding(AdminLack.NOT_A_DATE, "days", plain[:40], number))
            continue
        name = persian.check_text(digits.persian(parts[2]), _LONGEST_NAME)
        if name.flaws:
            found.append(AdminFinding(AdminLack.DAY_NAME, "days", plain[:40], number))
        elif day in days:
            found.append(AdminFinding(AdminLack.DAY_TWICE, "days", dates.jalali(day), number))
        else:
            days[day] = name.value
    if not days and not found:
        found.append(AdminFinding(AdminLack.NO_DAYS, "days"))
    return ReadDays(days, tuple(found))


def read_hours(text: str) -> Openings | None:
    """Read a day's hours such as "07:30-12:00 13:00-15:00"; empty is closed, None is no hours."""
    plain = digits.ascii_digits(text).replace("\u2013", "-").strip()
    found = list(_HOURS.finditer(plain))
    if _HOURS.sub("", plain).strip(" ,\u060c"):
        return None
    try:
        openings = tuple(
            Opening(time(int(one[1]), int(one[2])), time(int(one[3]), int(one[4]))) for one in found
        )
    except ValueError:
        return None
    overlap = any(one.end > following.start for one, following in pairwise(openings))
    return None if overlap else openings


def written_hours(openings: Openings) -> str:
    """Write a day's hours as ``read_hours`` reads them."""
    return "  ".join(f"{one.start:%H:%M}-{one.end:%H:%M}" for one in openings)
