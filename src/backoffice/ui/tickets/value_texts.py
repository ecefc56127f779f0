"""Values of forms, results and effects as facts to be read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.line_facts import AddressKind, AdslState, Cause, Direction, LineCard
from backoffice.records.lines import AccessClass, Listing
from backoffice.records.ticket_forms import FieldKind, FieldSpec
from backoffice.records.ticket_views import EffectLine
from backoffice.records.tickets import Service
from backoffice.ui.tickets.choices import cause_shown
from backoffice.ui.tickets.shown import day_shown, line_shown, local_moment_shown, number_shown
from backoffice.ui.tickets.words_fields import choice_words, field_words
from backoffice.ui.words_lines import (
    access_words,
    address_words,
    adsl_words,
    cause_words,
    direction_words,
    listing_words,
)

translate = QCoreApplication.translate

_SECRET = frozenset({"pin_hash"})


def facts(
    service: Service,
    fields: Iterable[FieldSpec],
    values: Mapping[str, Any],
    card: LineCard | None = None,
) -> list[tuple[str, str]]:
    """Return field names with what stands in them, in the form's order."""
    return [
        (field_words(field.name), value_shown(service, field, values[field.name], card))
        for field in fields
        if values.get(field.name, "") != "" and field.name not in _SECRET
    ]


def value_shown(
    service: Service, field: FieldSpec, value: Any, card: LineCard | None = None
) -> str:
    """Say a value as the field means it."""
    if value is None or value == []:
        return translate("Tickets", "(empty)")
    match field.kind:
        case FieldKind.DATE:
            return _day(str(value))
        case FieldKind.MOMENT:
            return local_moment_shown(str(value))
        case FieldKind.PHONE | FieldKind.MOBILE | FieldKind.POOL_NUMBER:
            return line_shown(str(value))
        case FieldKind.TICK:
            return translate("Tickets", "Yes") if value else translate("Tickets", "No")
        case FieldKind.CHOICE:
            return choice_words(service, field.name, str(value))
        case FieldKind.CHOICES:
            names = [choice_words(service, field.name, str(one)) for one in value]
            return translate("Tickets", ", ").join(names)
        case FieldKind.SERVICES:
            return translate("Tickets", ", ").join(map(str, value))
        case FieldKind.CAUSE:
            return _cause(str(value), card)
        case FieldKind.PERIOD:
            return number_shown(str(value).replace("-", "/"))
        case FieldKind.CENTRE:
            return digits.isolate(str(value))
        case FieldKind.NUMBER | FieldKind.NATIONAL_ID | FieldKind.POSTAL_CODE:
            return number_shown(str(value))
        case FieldKind.TEXT | FieldKind.LONG_TEXT | FieldKind.NAME:
            return digits.persian(str(value))


def _day(value: str) -> str:
    with suppress(ValueError):
        return day_shown(date.fromisoformat(value))
    return value


def _cause(value: str, card: LineCard | None) -> str:
    held = next((one for one in (card.causes if card else ()) if one.id == value), None)
    return cause_shown(held) if held else translate("Tickets", "(lifted)")


# Effects


def effect_rows(lines: Sequence[EffectLine]) -> list[tuple[str, str, str]]:
    """Return what changes, old and new, in words."""
    none = translate("Tickets", "\u2014")
    return [
        (change_words(one), _part(one.change, one.old) or none, _part(one.change, one.new) or none)
        for one in lines
    ]


def change_words(one: EffectLine) -> str:
    """Name what a change is about; raises ``KeyError`` for an unknown one."""
    return {
        "SetAccess": translate("Tickets", "Class"),
        "SetListing": translate("Tickets", "Listing at 118"),
        "AddService": translate("Tickets", "Service on"),
        "RemoveService": translate("Tickets", "Service off"),
        "SetAddress": translate("Tickets", "Address"),
        "AddCause": translate("Tickets", "Cut"),
        "EndCause": translate("Tickets", "Cut lifted"),
        "ReviveCause": translate("Tickets", "Cut again"),
        "ChangeNumber": translate("Tickets", "Number"),
        "MoveToCentre": translate("Tickets", "Centre"),
        "SetAdsl": translate("Tickets", "Data service (ADSL)"),
        "SetPin": translate("Tickets", "Code of 2828"),
        "SetConsent": translate("Tickets", "Short messages"),
        "RecordOffence": translate("Tickets", "Offence on the file"),
    }[one.change]


def _beside(words: str, data: str) -> str:
    return f"{words} \u2014 {data}" if data else words


def _part(change: str, text: str) -> str:
    """Say a side of a change: codes at its beginning become words, the rest is data."""
    if not text:
        return ""
    head, _, rest = text.partition(" ")
    match change:
        case "SetAccess":
            return access_words(AccessClass(text))
        case "ChangeNumber":
            return line_shown(text)
        case "SetPin":
            return translate("Tickets", "set")
        case "SetListing" if head in set(Listing):
            return _beside(listing_words(Listing(head)), rest)
        case "AddCause" | "EndCause" | "ReviveCause" if head in set(Cause):
            way = direction_words(Direction(rest)) if rest in set(Direction) else rest
            return _beside(cause_words(Cause(head)), way)
        case "SetAdsl" if head in set(AdslState):
            return _beside(adsl_words(AdslState(head)), rest)
        case "SetAddress" if head in set(AddressKind):
            return f"{address_words(AddressKind(head))}: {rest}"
        case _:
            return number_shown(text)
