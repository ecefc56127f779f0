"""A line, a pool and a catalogue for the rules of the services, without a database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from backoffice.records.disclosures import Holding, NumberPeriod
from backoffice.records.line_facts import (
    ActiveService,
    Address,
    AddressKind,
    Cause,
    CutCause,
    Direction,
    LineCard,
    PoolNumber,
    PoolState,
)
from backoffice.records.lines import AccessClass, Listing
from backoffice.records.ticket_forms import Asker
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets.services import SPECS
from backoffice.tickets.services.base import CatalogueEntry, Context

NOW = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)
TODAY = date(2026, 11, 22)  # 1405/09/01
NUMBER, NEW, ELSEWHERE = "01333330001", "01333330010", "01344440010"
TAKEN, RESTING, RESERVED = "01333330002", "01333330003", "01333330004"
ADDRESS = ("رشت، خیابان لاکانی، پلاک 12", "4133744567")

CAUSES = {
    cause: CutCause(f"id-{cause.value}", cause, Direction.BOTH, NOW - timedelta(days=9))
    for cause in Cause
}
CARD = LineCard(
    id="line-1",
    number=NUMBER,
    centre="RSH01",
    as_of=NOW,
    numbers=(NumberPeriod(NUMBER, None),),
    holdings=(Holding("علی شفیعی", "0499370899", None),),
    tenants=(),
    addresses=(Address(AddressKind.INSTALLATION, *ADDRESS, None),),
    causes=(),
    access=AccessClass.NO_LIMIT,
    listing=Listing.UNLISTED,
    title="",
    services=(ActiveService("clip", None),),
    adsl=None,
    released=False,
    installed_on=None,
    last_bill=None,
)
CATALOGUE = {
    one.code: one
    for one in (
        CatalogueEntry("clip", "نمایشگر شماره"),
        CatalogueEntry("waiting", "انتظار مکالمه"),
        CatalogueEntry("three_party", "مکالمه سه‌نفره", requires=("waiting",)),
        CatalogueEntry("hotline", "خط داغ", excludes=("short_dial",)),
        CatalogueEntry("short_dial", "شماره‌گیری کوتاه", excludes=("hotline",)),
    )
}
POOL = {
    number: PoolNumber(number, centre, state)
    for number, centre, state in (
        (NEW, "RSH01", PoolState.FREE),
        (ELSEWHERE, "LAH01", PoolState.FREE),
        (TAKEN, "RSH01", PoolState.ASSIGNED),
        (RESTING, "RSH01", PoolState.RESTING),
        (RESERVED, "RSH01", PoolState.RESERVED),
    )
}
CONTEXT = Context(
    today=TODAY,
    now=NOW,
    home="013",
    asker=Asker.OWNER,
    card=CARD,
    catalogue=CATALOGUE,
    pool=POOL,
    centres=frozenset({"RSH01", "LAH01"}),
    bill_periods=frozenset({"1405-07"}),
    there=CATALOGUE,
    sees_restricted=True,
)


def checked(form, /, **changes):
    """A check that said that the line can be moved to a form's place."""
    done = Ticket(
        id="t1",
        code="1",
        service=Service.RELOCATION_FEASIBILITY,
        profile_version=0,
        number=NUMBER,
        line_id=CARD.id,
        state=TicketState.DONE,
        unit=Unit.LINE_ASSIGNMENT,
        centre="RSH01",
        form=form,
        answer="possible",
    )
    return replace(done, **changes)


def found(service, form, **context):
    """What the rules find, as lack, field and detail."""
    card = replace(CARD, **context.pop("card", {}))
    if service is Service.RELOCATION:
        context.setdefault("origin", checked(form))
    told = SPECS[service].findings(form, replace(CONTEXT, card=card, **context))
    return [(one.lack, one.field, one.detail) for one in told]


def effect(service, form, result=None, **context):
    """What done changes."""
    card = replace(CARD, **context.pop("card", {}))
    made = SPECS[service].effect(form, result or {}, replace(CONTEXT, card=card, **context))
    return list(made)
