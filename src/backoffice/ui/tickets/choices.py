"""What the fields of a form can offer: the line's causes, its centre's services and numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.records.line_facts import CutCause, LineCard
from backoffice.records.ticket_forms import FieldKind, FieldSpec
from backoffice.tickets.services.base import CatalogueEntry
from backoffice.ui.tickets.shown import day_shown, number_shown
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.words_lines import cause_words, direction_words

translate = QCoreApplication.translate

_PERIODS = 12


@dataclass(frozen=True, slots=True)
class Offered:
    """Lists for the fields whose choices are the line's or the office's own."""

    card: LineCard | None = None
    catalogue: tuple[CatalogueEntry, ...] = ()
    centres: tuple[tuple[str, str], ...] = ()
    periods: tuple[str, ...] = ()


def of_field(offered: Offered, field: FieldSpec) -> list[Choice] | None:
    """What a field offers of the line's and the office's lists; None: it has its own choices."""
    match field.kind:
        case FieldKind.CAUSE:
            return causes(offered)
        case FieldKind.SERVICES:
            return services(offered, field.name)
        case FieldKind.CENTRE:
            return [Choice(code, name) for code, name in offered.centres]
        case FieldKind.PERIOD:
            return periods(offered)
        case _:
            return None


def causes(offered: Offered) -> list[Choice]:
    """The causes that hold on the line."""
    held: Sequence[CutCause] = offered.card.causes if offered.card else ()
    return [Choice(one.id, cause_shown(one)) for one in held]


def cause_shown(one: CutCause) -> str:
    """A cause with what it cuts and since when."""
    words = f"{cause_words(one.cause)} \u2014 {direction_words(one.direction)}"
    return f"{words} ({day_shown(one.since.date())})"


def services(offered: Offered, field: str) -> list[Choice]:
    """What can be switched on, or off, as the line is."""
    on = {one.code for one in offered.card.services} if offered.card else set()
    known = {one.code: one for one in offered.catalogue}
    if field == "remove":
        return [Choice(code, known[code].title if code in known else code) for code in sorted(on)]
    return [
        Choice(one.code, one.title, told(one, known))
        for one in offered.catalogue
        if one.code not in on
    ]


def told(one: CatalogueEntry, known: dict[str, CatalogueEntry]) -> str:
    """What goes with a service and its feature codes, for its tool tip."""
    lines = ["  ".join(part for part in (one.on, one.off) if part)]
    for codes, words in (
        (one.requires, translate("Tickets", "Needs: {names}")),
        (one.excludes, translate("Tickets", "Goes not with: {names}")),
    ):
        names = [known[code].title if code in known else code for code in codes]
        if names:
            lines.append(words.format(names=translate("Tickets", ", ").join(names)))
    return "\n".join(line for line in lines if line)


def title_of(offered: Offered, code: str) -> str:
    """The name of a special service."""
    return next((one.title for one in offered.catalogue if one.code == code), code)


def periods(offered: Offered) -> list[Choice]:
    """The periods that there are bills of."""
    return [Choice(one, number_shown(one.replace("-", "/"))) for one in offered.periods[:_PERIODS]]
