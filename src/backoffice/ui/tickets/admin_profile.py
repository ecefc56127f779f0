"""The form of one service's profile."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from backoffice.records import digits
from backoffice.records.service_admin import AdminFinding, AdminLack, Fee
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import Check, Profile, Reason
from backoffice.records.tickets import Unit
from backoffice.tickets.rules_admin import RANGES, UNPREPARED
from backoffice.ui.theme import GAP, Tone
from backoffice.ui.tickets.admin_parts import NumberEdit, RouteEdit
from backoffice.ui.tickets.admin_reasons import ReasonsEdit
from backoffice.ui.tickets.admin_words import admin_words, check_words
from backoffice.ui.tickets.words import paper_words
from backoffice.ui.widgets.chips import Choice, ChoiceChips
from backoffice.ui.widgets.form import FieldRow, Form, section

_FLAGS = ("second_person", "twins", "same_visit")


@dataclass(frozen=True, slots=True)
class Typed:
    """What stands in the form, right or wrong: kept while another service is looked at."""

    numbers: Mapping[str, str]
    flags: Mapping[str, bool]
    fee: str
    route: tuple[Unit, ...]
    papers: tuple[str, ...]
    checks: tuple[str, ...]
    reasons: tuple[Reason, ...]


class ProfileForm(QWidget):
    """Everything that an office may change of a service."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._profile: Profile | None = None
        self.numbers = {field: NumberEdit() for field in RANGES}
        self.route = RouteEdit()
        self.papers = ChoiceChips(
            [Choice(one, paper_words(one)) for one in TicketPaper], single=False, optional=True
        )
        self.checks = ChoiceChips(
            [Choice(one, check_words(one)) for one in Check], single=False, optional=True
        )
        self.fee = QComboBox()
        self.flags = {
            "second_person": QCheckBox(self.tr("A second person has to agree before it is done")),
            "twins": QCheckBox(self.tr("May be asked for again while one is open")),
            "same_visit": QCheckBox(self.tr("Is at work at once, in the same visit")),
        }
        self.reasons = ReasonsEdit()
        self.rows: dict[str, FieldRow] = {}
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        titles = {
            "days": self.tr("Working days until promised"),
            "first_action_minutes": self.tr("Working minutes until the first action"),
            "reopening_days": self.tr("Days in which a clerk may reopen"),
            "close_after_days": self.tr("Closed by itself after days"),
            "claim_minutes": self.tr("Minutes that a claim holds"),
            "term_days": self.tr("Term of the request, in days"),
        }
        form = Form(columns=2)
        for field, edit in self.numbers.items():
            self.rows[field] = form.add(titles[field], edit)
        self.rows["fee"] = form.add(self.tr("Fee"), self.fee, wide=True)
        for box in self.flags.values():
            form.add_line(box)
        below = Form()
        self.rows["route"] = below.add(self.tr("Route"), self.route)
        self.rows["papers"] = below.add(self.tr("Papers"), self.papers)
        self.rows["checks"] = below.add(self.tr("Looked at before"), self.checks)
        reasons = Form()
        self.rows["reasons"] = reasons.add(self.tr("Reasons"), self.reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, 0)
        column.setSpacing(GAP)
        column.addWidget(section(self.tr("Time and money")))
        column.addWidget(form)
        column.addWidget(section(self.tr("Way and papers")))
        column.addWidget(below)
        column.addWidget(section(self.tr("Reasons of the steps")))
        column.addWidget(reasons)
        column.addStretch(1)

    def _listen(self) -> None:
        for edit in self.numbers.values():
            edit.textEdited.connect(self.changed)
        self.fee.activated.connect(lambda _at: self.changed.emit())
        for part in (self.route, self.papers, self.checks, self.reasons):
            part.changed.connect(self.changed)
        for box in self.flags.values():
            box.clicked.connect(self.changed)

    def show_profile(self, profile: Profile) -> None:
        """Show a profile; nothing is emitted."""
        self._profile = profile
        for field, edit in self.numbers.items():
            edit.show_value(getattr(profile, field))
        for field in _FLAGS:
            self.flags[field].setChecked(getattr(profile, field))
        self.flags["second_person"].setEnabled(profile.service not in UNPREPARED)
        self._choose_fee(profile.fee)
        self.route.show_route(profile.route)
        self.papers.choose(*profile.papers)
        self.checks.choose(*profile.checks)
        self.reasons.show_reasons(profile.reasons)
        self.refuse(())

    def offer_fees(self, fees: Sequence[Fee]) -> None:
        """Let these fees be chosen, each by its title with what it costs now."""
        chosen = self.fee.currentData()
        self.fee.clear()
        self.fee.addItem(self.tr("No fee"), "")
        for one in fees:
            rials = digits.isolate(digits.grouped(one.rials))
            text = self.tr("{title}: {rials} rials").format(title=one.title, rials=rials)
            self.fee.addItem(text, one.code)
        self._choose_fee(str(chosen or ""))

    def _choose_fee(self, code: str) -> None:
        if self.fee.findData(code) < 0:
            text = self.tr("{code} (no such fee yet)").format(code=digits.isolate(code))
            self.fee.addItem(text if code else self.tr("No fee"), code)
        self.fee.setCurrentIndex(self.fee.findData(code))

    def typed(self) -> Typed:
        """What stands in the form, as it is."""
        return Typed(
            {field: edit.text() for field, edit in self.numbers.items()},
            {field: box.isChecked() for field, box in self.flags.items()},
            str(self.fee.currentData() or ""),
            self.route.route(),
            tuple(str(one) for one in self.papers.chosen()),
            tuple(str(one) for one in self.checks.chosen()),
            self.reasons.reasons(),
        )

    def put(self, typed: Typed) -> None:
        """Show again what was typed over the profile that is shown; nothing is emitted."""
        for field, text in typed.numbers.items():
            self.numbers[field].setText(text)
        for field, on in typed.flags.items():
            self.flags[field].setChecked(on)
        self._choose_fee(typed.fee)
        self.route.show_route(typed.route)
        self.papers.choose(*(TicketPaper(one) for one in typed.papers))
        self.checks.choose(*(Check(one) for one in typed.checks))
        self.reasons.show_reasons(typed.reasons)

    def wanted(self) -> Profile | None:
        """What is filled in; None while something typed is no number, which is said there."""
        if self._profile is None:
            return None
        typed = {field: edit.value() for field, edit in self.numbers.items()}
        wrong = [
            AdminFinding(AdminLack.NOT_A_NUMBER, field)
            for field, value in typed.items()
            if value is None
        ]
        self.refuse(wrong)
        if wrong:
            return None
        typed_in: dict[str, Any] = {**typed}
        typed_in |= {field: box.isChecked() for field, box in self.flags.items()}
        return replace(
            self._profile,
            **typed_in,
            fee=str(self.fee.currentData() or ""),
            route=self.route.route(),
            papers=tuple(TicketPaper(str(one)) for one in self.papers.chosen()),
            checks=frozenset(Check(str(one)) for one in self.checks.chosen()),
            reasons=self.reasons.reasons(),
        )

    def is_changed(self) -> bool:
        """Say whether what is filled in differs from what was shown."""
        return self._profile is not None and self.wanted() != self._profile

    def name_of(self, field: str) -> str:
        """What a field is called in the form."""
        flag = self.flags.get(field)
        return flag.text() if flag is not None else self.rows[field].label.text()

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field."""
        notes: dict[str, list[str]] = {}
        for one in findings:
            if isinstance(one, AdminFinding):
                notes.setdefault(one.field, []).append(admin_words(one))
        for field, row in self.rows.items():
            row.note(" ".join(notes.get(field, ())), Tone.BAD)
