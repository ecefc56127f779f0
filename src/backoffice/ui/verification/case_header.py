"""The head of the file: who, what, in which state, in whose hands, and what to beware of."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.records.cases import CaseState, Flag
from backoffice.records.people import identifier
from backoffice.ui import icons
from backoffice.ui.icons import IconLabel
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.verification.texts import age_words, day_shown, moment_shown, number_shown
from backoffice.ui.verification.words import (
    channel_words,
    flag_words,
    identifier_words,
    kind_icon,
    kind_words,
    state_look,
    state_words,
)
from backoffice.ui.verification.words_fields import refusal_words
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.verification.desk import CaseView
from backoffice.verification.findings import Lack

_FLAG_LOOKS = {
    Flag.POTENTIAL_DUPLICATE: (Tone.WARNING, "duplicate"),
    Flag.LINE_CONFLICT: (Tone.BAD, "phone"),
    Flag.OVERRIDE_USED: (Tone.INFO, "supervisor"),
    Flag.LEASE_EXPIRING: (Tone.WARNING, "calendar"),
    Flag.PORTAL_UNSYNCED: (Tone.PLAIN, "export"),
}
_WRONG_IDENTITY = frozenset({Lack.FIELD_MISSING, Lack.FIELD_WRONG})


class CaseHeader(QFrame):
    """Two lines, and a third with warnings when there are any."""

    twin_wanted = Signal(str)  # case id of another file of the same identity

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.icon = IconLabel("user", size=24)
        self.name = ElidedLabel()
        mark(self.name, "title")
        self.state = StateChip()
        self.holder = QLabel()
        mark(self.holder, "muted")
        self.identity = IconLabel(size=16)
        self.facts = ElidedLabel()
        self.warnings = QWidget()
        self._flow = FlowLayout(self.warnings, spacing=TIGHT + 2)
        self._lay_out()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(GAP)
        first.addWidget(self.icon)
        first.addWidget(self.name, 1)
        first.addWidget(self.holder)
        first.addWidget(self.state)
        second = QHBoxLayout()
        second.setSpacing(TIGHT + 2)
        second.addWidget(self.identity)
        second.addWidget(self.facts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP + TIGHT, GAP, GAP + TIGHT, GAP)
        column.setSpacing(TIGHT)
        column.addLayout(first)
        column.addLayout(second)
        column.addWidget(self.warnings)

    def show_case(self, view: CaseView, me: str) -> None:
        """Show the head of a case; ``me`` is this desk's operator."""
        case = view.case
        self.icon.show_icon(kind_icon(case.who.kind))
        self.name.set_text(case.who.display_name or self.tr("Without a name"))
        tone, icon = state_look(case.state)
        mine = view.holder == me
        text = self.tr("In your hands") if mine else state_words(case.state)
        self.state.show_state(text, tone, icon)
        self.holder.setText(self._holder_words(view, me))
        self.holder.setVisible(bool(self.holder.text()))
        self._show_identity(view)
        self._show_warnings(view)
        self.setAccessibleName(f"{case.who.display_name} {state_words(case.state)}")

    def _holder_words(self, view: CaseView, me: str) -> str:
        case = view.case
        if view.holder == me:
            return ""
        if view.asking:
            return self.tr("{operator} has it in hand, and was asked for it").format(
                operator=person_shown(view.called.get(view.holder, view.holder))
            )
        if view.holder:
            since = moment_shown(case.held_since) if case.held_since else ""
            return self.tr("{operator} has it in hand since {moment}").format(
                operator=person_shown(view.called.get(view.holder, view.holder)), moment=since
            )
        if case.state is CaseState.DEFICIENT and case.next_visit:
            return self.tr("Next visit: {day}").format(day=day_shown(case.next_visit))
        if case.state is CaseState.AWAITING_APPROVAL and case.prepared_by:
            by = view.called.get(case.prepared_by, case.prepared_by)
            return self.tr("Prepared by {operator}").format(operator=person_shown(by))
        if case.reason:
            return refusal_words(case.reason)
        return ""

    def _show_identity(self, view: CaseView) -> None:
        case = view.case
        kind, value = identifier(case.who)
        field_names = {"national_id", "company_id", "passport_no", "foreigner_id"}
        wrong = not value or any(
            one.field and one.field.value in field_names and one.lack in _WRONG_IDENTITY
            for one in view.findings
            if one.blocks
        )
        self.identity.show_icon("cross" if wrong else "check", Tone.BAD if wrong else Tone.GOOD)
        pairs = [
            (identifier_words(kind), number_shown(value)),
            (self.tr("File"), number_shown(case.file_no)),
            (self.tr("Tracking code"), number_shown(case.tracking_code)),
        ]
        facts = [f"{name} {shown}".strip() for name, shown in pairs]
        facts += [kind_words(case.who.kind), channel_words(case.channel)]
        if case.created_at is not None:
            came = case.submitted_at or case.created_at
            facts.append(self.tr("{age} ago").format(age=age_words(came, view.now)))
        self.facts.set_text("  \u00b7  ".join(facts))

    def _show_warnings(self, view: CaseView) -> None:
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for flag in Flag:
            if flag in view.flags:
                chip = StateChip()
                tone, icon = _FLAG_LOOKS[flag]
                chip.show_state(flag_words(flag), tone, icon)
                self._flow.addWidget(chip)
        for twin in view.around.twins:
            button = QPushButton(
                self.tr("File {number}: {state}").format(
                    number=number_shown(twin.file_no), state=state_words(twin.state)
                )
            )
            mark(button, "chip")
            icons.give(button, "duplicate")
            button.setAutoDefault(False)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(self.tr("Show the other file of this identity"))
            button.clicked.connect(lambda _on=False, twin=twin: self.twin_wanted.emit(twin.case_id))
            self._flow.addWidget(button)
        self.warnings.setVisible(self._flow.count() > 0)
