"""What a step asks for: reason, answer, result, days, note."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QWidget

from backoffice.records.ticket_forms import FieldKind, FieldSpec, FormFinding
from backoffice.records.ticket_views import NextMove, TicketView
from backoffice.records.tickets import Prompt, TicketState
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui.tickets.deed_dialog import DeedDialog, note_edit
from backoffice.ui.tickets.finding_texts import short_words
from backoffice.ui.tickets.move_words import move_words
from backoffice.ui.tickets.typed_form import TypedForm
from backoffice.ui.tickets.words_fields import choice_words
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.keyed_chips import KeyedChips

translate = QCoreApplication.translate

_MADE_BY_THE_ROOM = frozenset({"pin_hash"})


class MoveDialog(DeedDialog):
    """Hands over the answers by prompt, as the room takes them."""

    def __init__(
        self,
        parent: QWidget,
        view: TicketView,
        move: NextMove,
        home: str,
        now: datetime,
        *,
        prepare: bool = False,
    ) -> None:
        """Ask for a step; ``prepare`` asks for the result alone, for a second person.

        ``now`` is the minute by the office's clock, local.
        """
        ticket = view.ticket
        title = move_words(ticket.state, move.target).rstrip("\u2026")
        if prepare:
            title = translate("Tickets", "Prepare the result")
        super().__init__(parent, title, title)
        self._prompts = (Prompt.RESULT,) if prepare else move.prompts
        self._view = view
        self._move = move
        self._begun: Mapping[str, Any] = {}  # what stood in the result before anybody typed
        self.reasons = KeyedChips([Choice(one.code, one.title) for one in move.reasons])
        self.answer = KeyedChips(self._answer_choices())
        self.outcome = TypedForm(home, columns=1)
        self.day = JalaliEdit()
        self.outside = QCheckBox(self.tr("The cause is not ours: the clock stops"))
        self.note = note_edit(self.tr("Note"))
        self._lay_out()
        self.fit()
        self._begin(now)

    def _answer_choices(self) -> list[Choice]:
        service = self._view.ticket.service
        spec = spec_of(service)
        good, bad = spec.answers[: spec.positive], spec.answers[spec.positive :]
        codes = good if self._move.target is TicketState.IN_PROGRESS else bad
        return [Choice(code, choice_words(service, "answer", code)) for code in codes]

    def _lay_out(self) -> None:
        form = Form()
        asked = self._prompts
        if Prompt.REASON in asked:
            form.add(self.tr("&Reason *"), self.reasons)
        if Prompt.ANSWER in asked:
            rejected = self._move.target is TicketState.REJECTED  # perhaps for another reason
            form.add(self.tr("&Answer") if rejected else self.tr("&Answer *"), self.answer)
        if Prompt.RESULT in asked:
            self.outcome.ask(self._view.ticket.service, self._fields(), self._view.ticket.form)
            self.outcome.submitted.connect(self._to_note)
            self.body.addWidget(self.outcome)
        if Prompt.WAKE_ON in asked:
            form.add(self.tr("Look at it again &on *"), self.day)
        if Prompt.EXPECTED_ON in asked:
            form.add(self.tr("&Expected on *"), self.day)
        if Prompt.OUTSIDE_CAUSE in asked:
            form.add("", self.outside)
        star = " *" if Prompt.NOTE in asked else ""
        form.add(self.tr("&Note") + star, self.note)
        self.body.addWidget(form)
        self.body.addStretch(1)

    def _fields(self) -> Sequence[FieldSpec]:
        fields = spec_of(self._view.ticket.service).result
        return [one for one in fields if one.name not in _MADE_BY_THE_ROOM]

    def _begin(self, now: datetime) -> None:
        """Fill in what was prepared, and now where nothing was; the cursor goes to the first."""
        ticket = self._view.ticket
        begun: dict[str, Any] = {
            field.name: now.isoformat()
            for field in self._fields()
            if field.kind is FieldKind.MOMENT and field.required and field.when is None
        }
        if ticket.answer:
            begun["answer"] = ticket.answer
        if Prompt.RESULT in self._prompts:
            self.outcome.put(begun | dict(ticket.result))
            self._begun = self.outcome.form()
        if Prompt.ANSWER in self._prompts:
            if ticket.answer:
                self.answer.choose(ticket.answer)
            elif len(self._answer_choices()) == 1:
                self.answer.choose(self._answer_choices()[0].key)
        for prompt, widget in (
            (Prompt.REASON, self.reasons),
            (Prompt.ANSWER, self.answer),
            (Prompt.RESULT, self.outcome),
            (Prompt.WAKE_ON, self.day),
        ):
            if prompt in self._prompts:
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _to_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.TabFocusReason)

    # Answers

    def answers(self) -> Mapping[str, Any]:
        """What is entered, by prompt."""
        given: dict[str, Any] = {Prompt.NOTE.value: self.note.toPlainText().strip()}
        day: date | None = self.day.value()
        if Prompt.REASON in self._prompts:
            given[Prompt.REASON.value] = str(self.reasons.key() or "")
        if Prompt.ANSWER in self._prompts:
            given[Prompt.ANSWER.value] = str(self.answer.key() or "")
        if Prompt.RESULT in self._prompts:
            given[Prompt.RESULT.value] = self.outcome.form()
        for prompt in (Prompt.WAKE_ON, Prompt.EXPECTED_ON):
            if prompt in self._prompts:
                given[prompt.value] = day.isoformat() if day else None
        if Prompt.OUTSIDE_CAUSE in self._prompts:
            given[Prompt.OUTSIDE_CAUSE.value] = self.outside.isChecked()
        return given

    def show_refusal(self, found: Sequence[object]) -> None:
        """List what is wrong; of the result's fields under them as well."""
        super().show_refusal(found)
        told = {one.field: short_words(one) for one in found if isinstance(one, FormFinding)}
        self.outcome.say(told)

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        typed = bool(self.note.toPlainText().strip()) or self.day.value() is not None
        return not typed and self.outcome.form() == self._begun
