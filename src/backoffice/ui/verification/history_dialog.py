"""What happened to the file: states and corrected fields, newest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from backoffice.records.cases import FieldChange, RefusalReason, StateChange, Verdict
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import Field, LegalForm, Ownership, PartyKind, Sex
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.verification.texts import day_shown, moment_shown, number_shown, phone_shown
from backoffice.ui.verification.words import (
    kind_words,
    legal_form_words,
    ownership_words,
    paper_words,
    reason_words,
    sex_words,
    state_look,
    state_words,
    verdict_words,
)
from backoffice.ui.verification.words_fields import field_words, refusal_words
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.verification.desk import CaseView

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the history."""

    at: datetime
    by: str
    what: str
    change: str
    tone: Tone | None = None
    icon: str = ""
    serial: int = 0


class HistoryDialog(QDialog):
    """Who changed what, and when."""

    def __init__(self, parent: QWidget, title: str, entries: Sequence[Entry]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(760, 460)
        columns = [
            Column("at", self.tr("When"), lambda one: moment_shown(one.at), width=135),
            Column("by", self.tr("By"), lambda one: person_shown(one.by), width=110),
            Column(
                "what",
                self.tr("What"),
                lambda one: one.what,
                width=200,
                tone=lambda one: one.tone,
                icon=lambda one: one.icon,
            ),
            Column("change", self.tr("Change"), lambda one: one.change, stretch=True),
        ]
        self.table = RecordTable(RecordModel(columns, self, identity=lambda one: one.serial))
        named(self.table, title)
        self.table.records.show(entries)
        heading = QLabel(title)
        mark(heading, "big")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (heading, self.table, buttons):
            column.addWidget(widget)
        self.table.setFocus()


def entries(
    view: CaseView, states: Sequence[StateChange], fields: Sequence[FieldChange]
) -> list[Entry]:
    """Make the rows of the history, newest first."""
    rows = [_of_state(one) for one in states] + [_of_field(one, view) for one in fields]
    rows.sort(key=lambda one: one.at, reverse=True)
    return [
        Entry(one.at, one.by, one.what, one.change, one.tone, one.icon, serial)
        for serial, one in enumerate(rows)
    ]


def _of_state(one: StateChange) -> Entry:
    tone, icon = state_look(one.after)
    change = translate("Verification", "{before} \u2190 {after}").format(
        before=state_words(one.before), after=state_words(one.after)
    )
    because = [refusal_words(RefusalReason(one.reason))] if one.reason else []
    because += [one.note] if one.note else []
    text = "; ".join([change, *because]) if because else change
    return Entry(one.at, one.by, state_words(one.after), text, tone, icon)


def _of_field(one: FieldChange, view: CaseView) -> Entry:
    head, dot, name = one.field.rpartition(".")
    what = _name(head, name, view) if dot else field_words(Field(one.field))
    nothing = translate("Verification", "empty")
    change = translate("Verification", "\u201c{old}\u201d became \u201c{new}\u201d").format(
        old=_value(name, one.old) or nothing, new=_value(name, one.new) or nothing
    )
    return Entry(one.at, one.by, what, change, None, "edit")


def _name(head: str, name: str, view: CaseView) -> str:
    place, _, line_id = head.partition("@")
    if place.isascii() and place.isdigit():
        return f"{phone_shown(place)}: {_part(name)}"
    papers = [one for one in view.asked.requirements if one.code == place]
    title = paper_words(papers[0].any_of[0]) if papers else place
    numbers = [line.number for line in view.case.lines if line.id == line_id]
    where = f" {phone_shown(numbers[0])}" if numbers else ""
    return f"{title}{where}: {_part(name)}"


def _part(name: str) -> str:
    match name:
        case "chosen":
            return translate("Verification", "Which paper")
        case "original_seen":
            return translate("Verification", "Original seen")
        case "copy_kept":
            return translate("Verification", "Copy kept")
        case "number":
            return translate("Verification", "Number")
        case "dated":
            return translate("Verification", "Date")
        case "reason" | "refusal":
            return translate("Verification", "Reason")
        case "verdict":
            return translate("Verification", "Verdict")
        case _:
            return field_words(Field(name))


_SHOWN: dict[str, Callable[[str], str]] = {
    "kind": lambda text: kind_words(PartyKind(text)),
    "sex": lambda text: sex_words(Sex(text)),
    "legal_form": lambda text: legal_form_words(LegalForm(text)),
    "ownership": lambda text: ownership_words(Ownership(text)),
    "verdict": lambda text: verdict_words(Verdict(text)),
    "refusal": lambda text: refusal_words(RefusalReason(text)),
    "chosen": lambda text: paper_words(PaperKind(text)),
    "reason": lambda text: reason_words(LackReason(text)),
    "original_seen": lambda _text: translate("Verification", "yes"),
    "copy_kept": lambda _text: translate("Verification", "yes"),
}
_DATES = frozenset({"birth_date", "registration_date", "lease_end", "dated"})


def _value(name: str, text: str) -> str:
    if not text:
        return ""
    if name in _SHOWN:
        return _SHOWN[name](text)
    if name in _DATES:
        return day_shown(date.fromisoformat(text))
    return number_shown(text) if text.isascii() else text
