"""Lines, claims and calls as the tests of the room of calls need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from backoffice.db import Database, Session, call_store
from backoffice.db import lines as inventory
from backoffice.records import dates
from backoffice.records.calls import Call, CallFilter, CallType
from backoffice.records.disclosures import Basis, Claim, Holder, ListKind, Purpose
from backoffice.records.lines import InventoryLine, LineState
from backoffice.records.operators import Desk, Role
from factories import NATIONAL_IDS, PHONE, day

HOME = "013"
OWNER, TENANT, STRANGER, BUYER = NATIONAL_IDS[0], NATIONAL_IDS[1], NATIONAL_IDS[2], NATIONAL_IDS[3]
SECURITY = Desk("omid", Role.SECURITY, "RSH01", "desk-5", "امید نادری")

OWNERS = Claim(
    PHONE,
    Holder.OWNER,
    name="مریم رضایی",
    identifier=OWNER,
    identity_seen=True,
    bill_seen=True,
    purpose=Purpose.OWN_RECORD,
)
CALLERS = replace(OWNERS, kind=ListKind.CALLERS, purpose=Purpose.NUISANCE)
LEASE = Basis(valid_from=day("1405/03/01"), valid_to=day("1406/02/31"), names_line=True)
TENANTS = replace(OWNERS, holder=Holder.TENANT, name="رضا کریمی", identifier=TENANT, basis=LEASE)
PAPER = Basis(number="1405/112", issuer="دفتر اسناد رسمی ۱۲ رشت", issued_on=day("1405/01/20"))
ATTORNEYS = replace(
    OWNERS,
    holder=Holder.ATTORNEY,
    name="ناصر امینی",
    identifier=STRANGER,
    owner_identifier=OWNER,
    basis=PAPER,
)
ORDER = Claim(
    PHONE,
    Holder.ORDER,
    name="شعبه سوم بازپرسی",
    identifier="140512/77",
    basis=replace(PAPER, issuer="دادسرای رشت"),
    purpose=Purpose.COURT,
)


def line(number: str = PHONE, owner: str = OWNER, **changes: object) -> InventoryLine:
    """A line of the inventory."""
    made = InventoryLine(number, "RSH01", "مریم رضایی", owner, LineState.IN_SERVICE)
    return replace(made, **changes)


def add_line(database: Database, *lines: InventoryLine) -> None:
    """Keep lines of the inventory, each with its file."""
    given = lines or (line(installed_on=day("1380/01/01")),)

    def unit(session: Session) -> None:
        inventory.add_many(session, given)

    database.write(unit)


def at(jalali_day: str | date, hour: int = 10, minute: int = 0, second: int = 0) -> int:
    """The moment of a local time, in seconds since 1970."""
    when = day(jalali_day) if isinstance(jalali_day, str) else jalali_day
    begins = dates.day_begins(when)
    return int(begins.timestamp()) + hour * 3600 + minute * 60 + second


def call(
    when: int,
    number: str = "09111234567",
    *,
    line_number: str = PHONE,
    kind: CallType = CallType.MOBILE,
    seconds: int = 60,
    rials: int = 625,
) -> Call:
    """A call of a line."""
    return Call(line_number, when, number, seconds, kind, rials)


def add_calls(database: Database, *calls: Call) -> None:
    """Keep calls."""
    database.write(lambda session: call_store.add(session, calls, 1))


def month(since: str = "1405/08/01", until: str = "1405/08/30", **changes: object) -> CallFilter:
    """A question about a range of Jalali days."""
    return replace(CallFilter(day(since), day(until)), **changes)


def moments(days: tuple[str, str]) -> tuple[datetime, datetime]:
    """The beginnings of two Jalali days."""
    return dates.day_begins(day(days[0])), dates.day_begins(day(days[1]))
