"""A fault report: anybody may tell it, the frame is tested first, then it goes to who can mend it.

Source: domain.md §2 item 13. A repeat within thirty days raises the priority.
"""

from __future__ import annotations

from collections.abc import Iterator

from backoffice.records.ticket_forms import Asker, FieldKind, FieldSpec, FormFinding, FormLack
from backoffice.records.tickets import Service, Unit
from backoffice.tickets.services.base import Form, ServiceSpec

KINDS = (
    "no_tone",
    "noise",
    "crosstalk",
    "no_incoming",
    "no_outgoing",
    "wrong_ringing",
    "data",
    "other",
)
TEST_CLASSES = ("physical_mdf", "legal", "software", "physical_network")
FOUND = ("short_to_earth", "broken_wire", "crosstalk", "device", "debt", "nothing", "other")
AFTER = ("healthy", "debt", "still_faulty")


def of_result(form: Form, result: Form) -> Iterator[FormFinding]:
    """Refuse a fault that was cleared before it began, and one that is none the better."""
    began, cleared = str(form.get("began_at", "")), str(result.get("cleared_at", ""))
    if began and cleared and cleared < began:
        yield FormFinding(FormLack.ENDS_BEFORE, "cleared_at")
    if result.get("after") == "still_faulty":
        yield FormFinding(FormLack.STILL_FAULTY, "after")


SPEC = ServiceSpec(
    service=Service.FAULT,
    fields=(
        FieldSpec("kind", FieldKind.CHOICE, choices=KINDS),
        FieldSpec("began_at", FieldKind.MOMENT, required=False, most=0),
        FieldSpec("reporter_phone", FieldKind.TEXT, required=False, most=20),
        FieldSpec("overheard", FieldKind.PHONE, required=False, when={"kind": ("crosstalk",)}),
        FieldSpec("neighbour", FieldKind.PHONE, required=False),
        FieldSpec("note", FieldKind.LONG_TEXT, required=False, most=400),
    ),
    who=frozenset(Asker),
    route=(Unit.FAULT_DESK, Unit.MDF, Unit.DROP_WIRE, Unit.MDF),
    result=(
        FieldSpec("test_class", FieldKind.CHOICE, choices=TEST_CLASSES),
        FieldSpec("found", FieldKind.CHOICE, choices=FOUND),
        FieldSpec("after", FieldKind.CHOICE, choices=AFTER),
        FieldSpec("cleared_at", FieldKind.MOMENT, least=-366, most=0),
    ),
    of_result=of_result,
    needs_line=False,
    any_end=True,
)
