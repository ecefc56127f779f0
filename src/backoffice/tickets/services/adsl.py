"""The data service of a line: install, change of port, suspend, resume, release.

Source: domain.md §2 item 10: owner, representative or tenant; the feasibility answers are coded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import Adsl, AdslState, LineChange, SetAdsl
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

OPERATIONS = ("install", "change_port", "new_number", "suspend", "resume", "release")
ANSWERS = (
    "no_obstacle",
    "number_not_found",
    "has_adsl",
    "on_pcm",
    "pcm_in_box",
    "line_cut",
    "in_debt",
    "cabinet_not_allowed",
    "number_not_allowed",
    "no_free_port",
)

#: From which states each operation goes; None is a line without the service.
_FROM: dict[str, frozenset[AdslState | None]] = {
    "install": frozenset({None, AdslState.RELEASED}),
    "change_port": frozenset({AdslState.CONNECTED, AdslState.SUSPENDED, AdslState.PENDING}),
    "new_number": frozenset({AdslState.CONNECTED, AdslState.SUSPENDED, AdslState.PENDING}),
    "suspend": frozenset({AdslState.CONNECTED}),
    "resume": frozenset({AdslState.SUSPENDED}),
    "release": frozenset({AdslState.CONNECTED, AdslState.SUSPENDED, AdslState.PENDING}),
}
_INTO = {
    "install": AdslState.CONNECTED,
    "suspend": AdslState.SUSPENDED,
    "resume": AdslState.CONNECTED,
    "release": AdslState.RELEASED,
}
_COMPANY = "administration"
_NEW_PORT = {"operation": ("install", "change_port", "new_number")}
#: For these no port, pair or cabinet has to be looked for.
_AT_ONCE = frozenset({"new_number", "suspend", "resume", "release"})


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Refuse what does not follow from the service's state."""
    operation = str(form.get("operation", ""))
    now = context.card.adsl if context.card else None
    if operation in _FROM and (now.state if now else None) not in _FROM[operation]:
        yield FormFinding(
            FormLack.ADSL_STATE, "operation", detail=now.state.value if now else "none"
        )
    if context.asker is Asker.COMPANY:
        return
    of_company = operation == "resume" and now is not None and now.suspended_by == _COMPANY
    if operation == "new_number" or of_company:
        yield FormFinding(FormLack.NO_RIGHT, "operation")
    if form.get("suspended_by") == _COMPANY:
        yield FormFinding(FormLack.NO_RIGHT, "suspended_by")


def shortcut(form: Form) -> Unit | None:
    """Send to the data unit what needs no facilities."""
    return Unit.DATA if form.get("operation") in _AT_ONCE else None


def effect(form: Form, result: Form, context: Context) -> Sequence[LineChange]:
    """Set the state that follows, with the port that the unit gave."""
    operation = form["operation"]
    now = context.card.adsl if context.card else None
    stays = now.state if now and now.state is not AdslState.PENDING else AdslState.CONNECTED
    state = _INTO.get(operation) or stays
    port = result.get("port") or (now.port if now else "")
    provider = form.get("provider") or (now.provider if now else "")
    if state is AdslState.RELEASED:
        port = ""
    by = form.get("suspended_by") or (now.suspended_by if now else "")
    suspended_by = by if state is AdslState.SUSPENDED else ""
    return (SetAdsl(Adsl(state, port, provider, suspended_by=suspended_by)),)


SPEC = ServiceSpec(
    service=Service.ADSL,
    fields=(
        FieldSpec("operation", FieldKind.CHOICE, choices=OPERATIONS),
        FieldSpec("provider", FieldKind.TEXT, when={"operation": ("install",)}, most=60),
        FieldSpec("speed", FieldKind.NUMBER, when={"operation": ("install",)}, least=1, most=1000),
        FieldSpec(
            "suspended_by",
            FieldKind.CHOICE,
            choices=("wish", "administration"),
            when={"operation": ("suspend",)},
        ),
    ),
    who=frozenset({Asker.OWNER, Asker.REPRESENTATIVE, Asker.TENANT, Asker.ATTORNEY, Asker.COMPANY}),
    route=(
        Unit.COUNTER,
        Unit.LINE_ASSIGNMENT,
        Unit.HEAD_OF_CENTRE,
        Unit.MDF,
        Unit.DATA,
        Unit.COUNTER,
    ),
    result=(
        FieldSpec("port", FieldKind.TEXT, when=_NEW_PORT, most=40),
        FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),
    ),
    answers=ANSWERS,
    positive=1,
    papers=(TicketPaper.IDENTITY, TicketPaper.LAST_BILL),
    findings=findings,
    effect=effect,
    shortcut=shortcut,
    certificate=True,
)
