"""From what a service asks for to the entry that asks it."""

from __future__ import annotations

from functools import partial

from backoffice.records import identity, persian, phones
from backoffice.records.flaws import Checked
from backoffice.records.ticket_forms import FieldKind, FieldSpec
from backoffice.records.tickets import Service
from backoffice.ui.tickets.entries import (
    ChipsEntry,
    DayEntry,
    Entry,
    LineEntry,
    MomentEntry,
    PoolEntry,
    TextEntry,
    TickEntry,
    WholeEntry,
    whole,
)
from backoffice.ui.tickets.words_fields import choice_words, field_words
from backoffice.ui.widgets.checked import Check
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.keyed_chips import KeyedChips
from backoffice.ui.widgets.name_edit import NameEdit, TextEdit

_SHORT, _LONG = 200, 2_000
_LINE = 24
_PERIOD = 7


def entry_for(field: FieldSpec, service: Service, home: str) -> Entry:
    """Make the entry of a field; ``home`` is the office's area code."""
    match field.kind:
        case FieldKind.TEXT | FieldKind.NAME:
            return _text(field)
        case FieldKind.LONG_TEXT:
            return TextEntry(field.most or _LONG)
        case FieldKind.PHONE:
            return LineEntry(_digits(partial(_fixed, home=home), phone=True))
        case FieldKind.MOBILE:
            return LineEntry(_digits(phones.mobile, phone=True))
        case FieldKind.NATIONAL_ID:
            return LineEntry(_digits(identity.national_id))
        case FieldKind.POSTAL_CODE:
            return LineEntry(_digits(identity.postal_code))
        case FieldKind.DATE:
            return DayEntry()
        case FieldKind.MOMENT:
            return MomentEntry()
        case FieldKind.NUMBER:
            return WholeEntry(DigitsEdit(whole(field.least, field.most), longest=12))
        case FieldKind.TICK:
            return TickEntry(field_words(field.name))
        case FieldKind.CHOICE | FieldKind.CHOICES:
            return _chips(field, service)
        case FieldKind.SERVICES:
            return ChipsEntry(KeyedChips((), single=False), single=False)
        case FieldKind.CENTRE | FieldKind.CAUSE | FieldKind.PERIOD:
            return ChipsEntry(KeyedChips((), optional=not field.required), single=True)
        case FieldKind.POOL_NUMBER:
            return PoolEntry(home)


def _text(field: FieldSpec) -> Entry:
    longest = field.most or _SHORT
    if field.kind is FieldKind.NAME:
        return LineEntry(NameEdit(longest=longest))
    return LineEntry(TextEdit(_check_text(longest), longest=longest))


def _check_text(longest: int) -> Check:
    return lambda text: persian.check_text(text, longest)


def _fixed(text: str, *, home: str) -> Checked:
    return phones.fixed_line(text, home)


def _digits(check: Check, *, phone: bool = False) -> DigitsEdit:
    return DigitsEdit(check, longest=_LINE, shown=phones.display if phone else str)


def _chips(field: FieldSpec, service: Service) -> Entry:
    single = field.kind is FieldKind.CHOICE
    choices = [Choice(code, choice_words(service, field.name, code)) for code in field.choices]
    chips = KeyedChips(choices, single=single, optional=not field.required)
    return ChipsEntry(chips, single=single)
