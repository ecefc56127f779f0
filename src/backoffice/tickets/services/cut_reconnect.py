"""Cutting a line and connecting it again: each cause with its own asker, end and letter.

Source: domain.md §2.3 and §7.6: several causes can hold at once, reconnecting lifts only its own.
§2.2: nuisance is cut for a week, then three months, then for good; the offence stays on the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from backoffice.records import dates
from backoffice.records.line_facts import (
    AddCause,
    Cause,
    CutCause,
    Direction,
    EndCause,
    LineChange,
    RecordOffence,
)
from backoffice.records.ticket_forms import (
    Asker,
    FieldKind,
    FieldSpec,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import Context, Form, ServiceSpec

_SUBSCRIBER = frozenset({Asker.OWNER, Asker.ATTORNEY, Asker.TENANT, Asker.HEIR})
_BY_LETTER = frozenset({Cause.ORDER, Cause.SEIZURE, Cause.NUISANCE})
_WEEK, _MONTHS = timedelta(days=7), 3

#: Who may have a line cut for a cause, and connected again.
WHOSE: dict[Cause, frozenset[Asker]] = {
    Cause.WISH: _SUBSCRIBER | {Asker.REPRESENTATIVE, Asker.GUARDIAN},
    Cause.DEBT: frozenset({Asker.COMPANY}),
    Cause.WIRING: frozenset({Asker.COMPANY}),
    Cause.TECHNICAL: frozenset({Asker.COMPANY}),
    # Why the inventory has it cut nobody knows: an order, perhaps. The company finds out.
    Cause.RECORDED: frozenset({Asker.COMPANY}),
    Cause.NUISANCE: frozenset({Asker.AUTHORITY}),
    Cause.ORDER: frozenset({Asker.AUTHORITY}),
    Cause.SEIZURE: frozenset({Asker.AUTHORITY}),
}

_CAUSES = tuple(one.value for one in Cause if one is not Cause.RECORDED)
_CUT = {"operation": ("cut",)}
#: How long nuisance is cut the ladder says, not the form.
_ENDS = _CUT | {"cause": tuple(one for one in _CAUSES if one != Cause.NUISANCE)}
_LETTER = {"operation": ("cut",), "cause": tuple(sorted(one.value for one in _BY_LETTER))}


def nuisance_ends(offences: int, today: date) -> date | None:
    """Return when the next offence's cut ends: a week, three Jalali months, or never (None)."""
    if offences == 0:
        return today + _WEEK
    return dates.plus_months(today, _MONTHS) if offences == 1 else None


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Judge a cut by what holds already, and a reconnection by the cause that it lifts."""
    if form.get("operation") == "cut":
        yield from _of_cut(form, context)
    elif form.get("operation") == "reconnect":
        yield from _of_reconnection(form, context)


def _of_cut(form: Form, context: Context) -> Iterator[FormFinding]:
    cause = _cause(form.get("cause"))
    if cause is None:
        return
    if context.asker not in WHOSE[cause]:
        yield FormFinding(FormLack.NO_RIGHT, "cause", detail=cause.value)
    if cause is Cause.NUISANCE and not context.sees_restricted:
        yield FormFinding(FormLack.FOR_SUPERVISORS, "cause")
    if any(one.cause is cause for one in _holding(context)):
        yield FormFinding(FormLack.CAUSE_HOLDS, "cause", detail=cause.value)
    until = form.get("until")
    if until and str(until) <= context.today.isoformat():
        yield FormFinding(FormLack.ENDS_BEFORE, "until")


def _of_reconnection(form: Form, context: Context) -> Iterator[FormFinding]:
    lifted = _lifted(form, context)
    if lifted is None:
        if form.get("lifts"):
            yield FormFinding(FormLack.CAUSE_GONE, "lifts")
        return
    cause = lifted.cause
    if cause in _BY_LETTER and context.asker is not Asker.AUTHORITY:
        yield FormFinding(FormLack.NOT_LIFTED_HERE, "lifts", detail=cause.value)
    elif cause is Cause.DEBT:
        # A paid bill is seen at the counter, whoever shows it (§2.3).
        if context.debt > 0:
            yield FormFinding(FormLack.BILL_UNPAID, "lifts")
    elif context.asker not in WHOSE[cause]:
        yield FormFinding(FormLack.NO_RIGHT, "lifts", detail=cause.value)


def effect(form: Form, _result: Form, context: Context) -> Sequence[LineChange]:
    """Add the cause, or end the one that is lifted; nuisance goes on the file's record."""
    if form["operation"] == "reconnect":
        return (EndCause(form["lifts"]),)
    cause = Cause(form["cause"])
    until = date.fromisoformat(form["until"]) if form.get("until") else None
    letter_on = date.fromisoformat(form["letter_on"]) if form.get("letter_on") else None
    if cause is Cause.NUISANCE:
        until = nuisance_ends(context.offences, context.today)
    cut = AddCause(
        cause,
        Direction(form["direction"]),
        until,
        form.get("authority", ""),
        form.get("letter_no", ""),
        letter_on,
    )
    if cause is not Cause.NUISANCE:
        return (cut,)
    return (cut, RecordOffence(context.offences + 1, context.now, form.get("letter_no", "")))


def _cause(value: object) -> Cause | None:
    return Cause(value) if value in {one.value for one in Cause} else None


def _holding(context: Context) -> tuple[CutCause, ...]:
    return () if context.card is None else context.card.causes


def _lifted(form: Form, context: Context) -> CutCause | None:
    return next((one for one in _holding(context) if one.id == form.get("lifts")), None)


SPEC = ServiceSpec(
    service=Service.CUT_RECONNECT,
    fields=(
        FieldSpec("operation", FieldKind.CHOICE, choices=("cut", "reconnect")),
        FieldSpec("cause", FieldKind.CHOICE, choices=_CAUSES, when=_CUT),
        FieldSpec(
            "direction", FieldKind.CHOICE, choices=tuple(one.value for one in Direction), when=_CUT
        ),
        FieldSpec("until", FieldKind.DATE, required=False, when=_ENDS),
        FieldSpec("billing_told", FieldKind.TICK, when={"cause": ("wish",)} | _CUT),
        FieldSpec("authority", FieldKind.TEXT, when=_LETTER, most=200),
        FieldSpec("letter_no", FieldKind.TEXT, when=_LETTER, most=40),
        FieldSpec("letter_on", FieldKind.DATE, when=_LETTER, most=0),
        FieldSpec("lifts", FieldKind.CAUSE, when={"operation": ("reconnect",)}),
    ),
    who=frozenset(Asker) - {Asker.ANYBODY},
    route=(Unit.COUNTER, Unit.SWITCH_ROOM, Unit.COUNTER),
    result=(
        FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),
        FieldSpec("meter", FieldKind.NUMBER, required=False, least=0),
    ),
    papers=(TicketPaper.IDENTITY, TicketPaper.SIGNED_FORM),
    findings=findings,
    effect=effect,
    certificate=True,
)
