"""The columns of the supervisor's lists of disclosures."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits, phones
from backoffice.records.disclosures import REPEATED, DisclosureRow, UseRow
from backoffice.ui.calls.shown import day_shown, moment_shown
from backoffice.ui.calls.words import holder_words, list_kind_words, use_words
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.record_table import Column
from backoffice.ui.words_calls import purpose_words

translate = QCoreApplication.translate


def disclosure_columns() -> list[Column]:
    """The list of disclosures."""
    return [
        Column("at", translate("Calls", "When"), lambda one: moment_shown(one.at), width=142),
        Column("warning", translate("Calls", "Warning"), _warning, width=160, tone=_warning_tone),
        Column("who", translate("Calls", "Operator"), _by, width=110),
        Column(
            "number",
            translate("Calls", "Line"),
            lambda one: phones.display(one.number),
            width=118,
            number=True,
        ),
        Column("holder", translate("Calls", "Right"), lambda one: holder_words(one.holder), 92),
        Column("name", translate("Calls", "Name"), lambda one: one.name, width=110, stretch=True),
        Column("purpose", translate("Calls", "Purpose"), _purpose, width=118),
        Column("kind", translate("Calls", "List"), lambda one: list_kind_words(one.kind), 138),
        Column("uses", translate("Calls", "Uses"), _uses, width=178),
        Column("code", translate("Calls", "Serial"), lambda one: one.code, 130, number=True),
    ]


def _purpose(one: DisclosureRow) -> str:
    return purpose_words(one.purpose)


def _warning(one: DisclosureRow) -> str:
    told = []
    if one.own_name:
        told.append(translate("Calls", "Same family name"))
    times = one.same_number
    if times >= REPEATED:
        told.append(translate("Calls", "%Ln time(s) the same line", "", times))
    if one.lifted:
        told.append(translate("Calls", "Waved through"))
    return translate("Calls", ", ").join(told)


def _warning_tone(one: DisclosureRow) -> Tone | None:
    return Tone.WARNING if _warning(one) else None


def _uses(one: DisclosureRow) -> str:
    looks, prints, exports, unmasked = one.looks, one.prints, one.exports, one.unmasked
    told = [
        translate("Calls", "%Ln look(s)", "", looks) if looks else "",
        translate("Calls", "%Ln print(s)", "", prints) if prints else "",
        translate("Calls", "%Ln export(s)", "", exports) if exports else "",
        translate("Calls", "%Ln unmasked", "", unmasked) if unmasked else "",
    ]
    return translate("Calls", ", ").join(text for text in told if text)


def count_columns() -> list[Column]:
    """How much each operator disclosed."""
    return [
        Column(
            "name",
            translate("Calls", "Operator"),
            lambda one: person_shown(one.name or one.operator),
            width=120,
            stretch=True,
        ),
        Column("shown", translate("Calls", "Disclosures"), lambda one: _n(one.disclosures), 76),
        Column("uses", translate("Calls", "Uses"), lambda one: _n(one.uses), width=82),
        Column("numbers", translate("Calls", "Lines"), lambda one: _n(one.numbers), width=62),
        Column("lifted", translate("Calls", "Lifted"), lambda one: _n(one.lifted), width=96),
    ]


def use_columns() -> list[Column]:
    """Every use of one disclosure."""
    return [
        Column("at", translate("Calls", "When"), lambda one: moment_shown(one.at), width=142),
        Column("use", translate("Calls", "Use"), lambda one: use_words(one.use), width=84),
        Column("operator", translate("Calls", "Operator"), _by, width=110),
        Column("range", translate("Calls", "Range"), _range, width=170, stretch=True),
        Column("rows", translate("Calls", "Calls"), _rows, width=66),
        Column("serial", translate("Calls", "Serial"), lambda one: one.serial, 140, number=True),
    ]


def _by(one: DisclosureRow | UseRow) -> str:
    return person_shown(one.called or one.operator)


def _range(one: UseRow) -> str:
    if one.since is None or one.until is None:
        return ""
    return translate("Calls", "{since} to {until}").format(
        since=day_shown(one.since), until=day_shown(one.until)
    )


def _rows(one: UseRow) -> str:
    return "" if one.rows is None else digits.grouped(one.rows)


def _n(count: int) -> str:
    return digits.grouped(count)
