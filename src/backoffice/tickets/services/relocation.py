"""Can the line be moved there? And the move itself, made from a positive answer.

Source: domain.md §2 item 3: two kinds of request; the seed's service is the check alone. Inside a
centre the number stays; between centres it is another, of the target's pool, and both agree:
the centre that the line left releases number and pair by a ticket of its own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import (
    AddressKind,
    Adsl,
    AdslState,
    ChangeNumber,
    LineCard,
    LineChange,
    MoveToCentre,
    RemoveService,
    SetAddress,
    SetAdsl,
)
from backoffice.records.ticket_forms import (
    Asker,
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Ticket, TicketState, Unit
from backoffice.tickets.services.base import Context, Form, ServiceSpec
from backoffice.tickets.services.numbers import not_free, rests_until

ANSWERS = (
    "possible",
    "needs_site_visit",
    "no_subscriber_side",
    "no_exchange_side",
    "out_of_boundary",
    "waiting_list",
)

RELEASED, RESTORED = OPERATIONS = ("release", "restore")

_DONE = frozenset({TicketState.DONE, TicketState.CLOSED})
_LEADS_TO_RELEASE = frozenset({Service.RELOCATION, Service.COUNTER})
_WHERE = (
    FieldSpec("address", FieldKind.LONG_TEXT, most=400),
    FieldSpec("postal_code", FieldKind.POSTAL_CODE),
    FieldSpec("centre", FieldKind.CENTRE),
    FieldSpec("neighbour", FieldKind.PHONE, required=False),
)
_PLACE = _WHERE[:3]


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse a place that is the old one, and a centre that is none."""
    centre = str(form.get("centre", ""))
    if centre and centre not in context.centres:
        yield FormFinding(FormLack.OTHER_CENTRE, "centre", detail=centre)
    card = context.card
    old = card.address(AddressKind.INSTALLATION) if card else None
    same = old is not None and old.text == form.get("address")
    if card is not None and same and card.centre == centre:
        yield FormFinding(FormLack.NOTHING_CHANGES, "address")


def move_findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Ask for a positive answer for this very place, and between centres for a number there."""
    yield from findings(form, context)
    yield from _of_answer(form, context)
    number, centre = str(form.get("number", "")), str(form.get("centre", ""))
    between = context.card is not None and context.card.centre != centre
    if between and not number:
        yield FormFinding(FormLack.MISSING, "number")
    if not number:
        return
    pooled = context.pool.get(number)
    if pooled is not None and pooled.centre != centre:
        yield FormFinding(FormLack.OTHER_CENTRE, "number", detail=pooled.centre)
    yield from not_free(number, context, "number")


def _of_answer(form: Form, context: Context) -> Iterator[FormFinding]:
    origin = context.origin
    if origin is None or not _positive(origin, form, context):
        yield FormFinding(FormLack.NOT_FEASIBLE)
        return
    valid_to = str(origin.result.get("valid_to", ""))
    if valid_to and valid_to < context.today.isoformat():
        yield FormFinding(FormLack.ANSWER_EXPIRED, detail=valid_to)


def _positive(origin: Ticket, form: Form, context: Context) -> bool:
    """Say whether a ticket answered that this line can be moved to this place."""
    answered = (
        origin.service is Service.RELOCATION_FEASIBILITY
        and origin.state in _DONE
        and origin.answer in ANSWERS[: FEASIBILITY.positive]
    )
    ours = context.card is not None and origin.line_id == context.card.id
    there = all(origin.form.get(one.name) == form.get(one.name) for one in _PLACE)
    return answered and ours and there


def move(form: Form, _result: Form, context: Context) -> Sequence[LineChange]:
    """Change the address and, between centres, centre and number, and what stays behind."""
    changes: list[LineChange] = [
        SetAddress(AddressKind.INSTALLATION, form["address"], form["postal_code"])
    ]
    number = form.get("number")
    if number:  # first, so that the old one rests with the old centre
        changes.append(ChangeNumber(number, "relocation", rests_until(context)))
    card = context.card
    if card is not None and card.centre != form["centre"]:
        changes.append(MoveToCentre(form["centre"]))
        changes += _left_behind(card, context)
    return tuple(changes)


def _left_behind(card: LineCard, context: Context) -> Iterator[LineChange]:
    """Give up what the other exchange has not: its special services, the port of the old one."""
    for one in card.services:
        if one.code not in context.there:
            yield RemoveService(one.code)
    adsl = card.adsl
    if adsl is not None and adsl.state in {AdslState.CONNECTED, AdslState.SUSPENDED}:
        yield SetAdsl(Adsl(AdslState.PENDING, "", adsl.provider))


def release_findings(_form: Form, context: Context) -> Iterator[FormFinding]:
    """Follow a relocation, or one that was taken back; nothing else."""
    origin = context.origin
    if origin is None or origin.service not in _LEADS_TO_RELEASE:
        yield FormFinding(FormLack.NO_RIGHT)


FEASIBILITY = ServiceSpec(
    service=Service.RELOCATION_FEASIBILITY,
    fields=_WHERE,
    who=frozenset({Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE}),
    route=(Unit.COUNTER, Unit.LINE_ASSIGNMENT, Unit.COUNTER),
    result=(
        FieldSpec("proposal", FieldKind.LONG_TEXT, required=False, most=1000),
        FieldSpec("metres", FieldKind.NUMBER, required=False, least=0, most=50_000),
        FieldSpec("valid_to", FieldKind.DATE, required=False, least=0),
    ),
    answers=ANSWERS,
    positive=1,
    papers=(
        TicketPaper.IDENTITY,
        TicketPaper.LAST_BILL,
        TicketPaper.SIGNED_FORM,
        TicketPaper.LOCATION_SKETCH,
    ),
    findings=findings,
    certificate=True,  # the answer, as the subscriber takes it home
)

SPEC = ServiceSpec(
    service=Service.RELOCATION,
    fields=(*_WHERE, FieldSpec("number", FieldKind.POOL_NUMBER, required=False)),
    who=frozenset({Asker.OWNER, Asker.ATTORNEY, Asker.REPRESENTATIVE}),
    route=(
        Unit.COUNTER,
        Unit.LINE_ASSIGNMENT,
        Unit.HEAD_OF_CENTRE,
        Unit.MDF,
        Unit.DROP_WIRE,
        Unit.SWITCH_ROOM,
        Unit.COUNTER,
    ),
    result=(
        FieldSpec("technical_address", FieldKind.TEXT, most=200),
        FieldSpec("meter", FieldKind.NUMBER, required=False, least=0),
        FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),
    ),
    papers=(TicketPaper.IDENTITY, TicketPaper.LAST_BILL, TicketPaper.SIGNED_FORM),
    findings=move_findings,
    effect=move,
    certificate=True,
)

RELEASE = ServiceSpec(
    service=Service.RELOCATION_RELEASE,
    fields=(
        FieldSpec("operation", FieldKind.CHOICE, choices=OPERATIONS),
        FieldSpec("new_number", FieldKind.PHONE, required=False),
        FieldSpec("address", FieldKind.LONG_TEXT, required=False, most=400),
    ),
    who=frozenset({Asker.COMPANY}),
    route=(Unit.COUNTER, Unit.HEAD_OF_CENTRE, Unit.MDF, Unit.SWITCH_ROOM, Unit.COUNTER),
    result=(
        FieldSpec("technical_address", FieldKind.TEXT, required=False, most=200),
        FieldSpec("meter", FieldKind.NUMBER, required=False, least=0),
        FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),
    ),
    findings=release_findings,
)
