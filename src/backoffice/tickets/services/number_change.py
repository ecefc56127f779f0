"""Another number for the same file: the old one rests, and old and new stay one chain.

Source: domain.md §2 item 7: calls, debts and the nuisance record stay with the file; for the
company's own causes and confirmed harassment there is no fee.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from backoffice.records.line_facts import ChangeNumber, LineChange
from backoffice.records.ticket_forms import Asker, FieldKind, FieldSpec, FormFinding, FormLack
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import (
    OWNER_OR_ATTORNEY,
    STANDARD_PAPERS,
    Context,
    Form,
    ServiceSpec,
)
from backoffice.tickets.services.numbers import not_free, rests_until

CAUSES = ("wish", "nuisance_confirmed", "like_government", "cable_transfer", "new_centre")
FREE_OF_CHARGE = frozenset(CAUSES[1:])
_COMPANY_CAUSES = frozenset({"cable_transfer", "new_centre"})
#: Somebody else has to say that it is so; a wish needs no letter.
_BY_LETTER = {"cause": ("nuisance_confirmed", "like_government")}


def findings(form: Form, context: Context) -> Iterator[FormFinding]:
    """Ask for a free number of the line's own centre; the company's causes are the company's."""
    number = str(form.get("number", ""))
    card = context.card
    if card is not None and number and number == card.number:
        yield FormFinding(FormLack.NOTHING_CHANGES, "number")
    elif number:
        pooled = context.pool.get(number)
        if card is not None and pooled is not None and pooled.centre != card.centre:
            yield FormFinding(FormLack.OTHER_CENTRE, "number", detail=pooled.centre)
        yield from not_free(number, context, "number")
    if form.get("cause") in _COMPANY_CAUSES and context.asker is not Asker.COMPANY:
        yield FormFinding(FormLack.NO_RIGHT, "cause")


def effect(form: Form, _result: Form, context: Context) -> Sequence[LineChange]:
    """Change the number; the old one rests."""
    return (ChangeNumber(form["number"], form["cause"], rests_until(context)),)


SPEC = ServiceSpec(
    service=Service.NUMBER_CHANGE,
    fields=(
        FieldSpec("cause", FieldKind.CHOICE, choices=CAUSES),
        FieldSpec("number", FieldKind.POOL_NUMBER),
        FieldSpec("letter_no", FieldKind.TEXT, when=_BY_LETTER, most=40),
    ),
    who=OWNER_OR_ATTORNEY | {Asker.COMPANY},
    route=(Unit.COUNTER, Unit.MDF, Unit.SWITCH_ROOM, Unit.COUNTER),
    result=(
        FieldSpec("applied_at", FieldKind.MOMENT, least=-366, most=0),
        FieldSpec("meter", FieldKind.NUMBER, required=False, least=0),
    ),
    papers=STANDARD_PAPERS,
    findings=findings,
    effect=effect,
    certificate=True,
)
