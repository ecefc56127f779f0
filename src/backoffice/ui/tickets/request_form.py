"""A new request as it is typed: number, service, who asks, the service's own form."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from backoffice.records import phones
from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import NewTicket, VisitSlip
from backoffice.records.tickets import Service
from backoffice.tickets.rules_calls import LISTS
from backoffice.tickets.rules_specs import spec_of
from backoffice.ui.theme import GAP
from backoffice.ui.tickets.asker_form import AskerForm
from backoffice.ui.tickets.service_chips import ServiceChips
from backoffice.ui.tickets.shown import count_shown
from backoffice.ui.tickets.typed_form import TypedForm
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.form import Form, section

_LINE = 24
_WIDEST = 1000  # a line of digits is found by the eye beside its label
_LABELS = 130  # so that nothing moves from one service to the next


class RequestForm(QWidget):
    """Emits ``changed`` after every keystroke; the number and the service say when they turn."""

    changed = Signal()
    number_changed = Signal(str)  # eleven ASCII digits, "" while it is none
    service_changed = Signal()
    submitted = Signal()

    def __init__(self, home: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._home = home
        self._number = ""
        self._service: Service | None = None
        self._parent_ticket = ""
        self._visit = ""  # the clerk goes on with this visit
        self._person: dict[str, str] = {}  # of the request before
        self.number = DigitsEdit(
            lambda text: phones.fixed_line(text, home), longest=_LINE, shown=phones.display
        )
        self.services = ServiceChips()
        self.asker = AskerForm()
        self.typed = TypedForm(home)
        self.title = section("")
        self._lay_out()
        self._connect()
        self._show_service()

    def _lay_out(self) -> None:
        self._top = top = Form()
        top.add(self.tr("&Number of the line"), self.number)
        top.add(self.tr("&Service"), self.services)
        self.setMaximumWidth(_WIDEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (top, self.title, self.asker, self.typed):
            column.addWidget(widget)
        self.setFocusProxy(self.number)

    def _connect(self) -> None:
        self.number.changed.connect(self._number_typed)
        self.number.entered.connect(self._to_services)
        self.services.changed.connect(self._service_picked)
        self.services.entered.connect(self._to_asker)
        self.asker.changed.connect(self.changed)
        self.asker.changed.connect(self._line_up)
        self.asker.submitted.connect(self._to_typed)
        self.typed.changed.connect(self.changed)
        self.typed.changed.connect(self._line_up)
        self.typed.submitted.connect(self.submitted)

    def _to_services(self) -> None:
        self.services.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_asker(self) -> None:
        """Return on a service that is not chosen yet chooses it."""
        focused = self.window().focusWidget()
        if isinstance(focused, QAbstractButton) and not focused.isChecked():
            focused.click()
        if self._visit:
            self._to_typed()  # who asks is known from the request before
        else:
            self.asker.setFocus(Qt.FocusReason.TabFocusReason)

    def _to_typed(self) -> None:
        shown = [one for one in self.typed.entries.values() if not one.widget.isHidden()]
        if shown:
            shown[0].focus()
        else:
            self.submitted.emit()

    def _number_typed(self) -> None:
        number = self.number.value() if self.number.is_fine() else ""
        if number != self._number:
            self._number = number
            self.number_changed.emit(number)
        self.changed.emit()

    def _service_picked(self) -> None:
        self.set_service(self.services.service())
        self.service_changed.emit()
        self.changed.emit()

    # What is asked

    def set_service(self, service: Service | None) -> None:
        """Ask for this service, with an empty form."""
        self._service = service
        self.services.choose(*((service,) if service else ()))
        if service is not None:
            spec = spec_of(service)
            self.typed.ask(service, spec.fields)
            self.asker.ask(
                spec.who,
                spec.papers,
                for_calls=service in LISTS,
                for_bills=service is Service.DUPLICATE_BILL,
            )
        self._show_service()

    def ask_papers(self, papers: Collection[TicketPaper]) -> None:
        """Ask for the papers of the profile in force."""
        if self._service is not None:
            who = spec_of(self._service).who
            self.asker.ask(
                who,
                tuple(papers),
                for_calls=self._service in LISTS,
                for_bills=self._service is Service.DUPLICATE_BILL,
            )

    def show_fee(self, rials: int | None) -> None:
        """Say beside the service what it costs, so that it can be said before the signature."""
        if self._service is None or rials is None:
            return
        fee = (
            self.tr("{rials} rials").format(rials=count_shown(rials))
            if rials
            else self.tr("free of charge")
        )
        self.title.setText(f"{service_words(self._service)}   \u2014   {fee}")

    def _show_service(self) -> None:
        chosen = self._service is not None
        self.title.setText(service_words(self._service) if self._service else "")
        for widget in (self.title, self.asker, self.typed):
            widget.setVisible(chosen)
        self._line_up()

    def _line_up(self) -> None:
        """Let the fields of the three forms begin under each other."""
        forms = (self._top, self.asker.form, self.typed)
        width = max(_LABELS, *(one.label_width() for one in forms))
        for one in forms:
            one.set_label_width(width)

    def service(self) -> Service | None:
        """The service that is asked for."""
        return self._service

    def set_number(self, number: str) -> None:
        """Begin with a line, as if it had been typed."""
        self.number.set_value(number)
        self._number_typed()

    def line(self) -> str:
        """The number of the line, "" while it is none."""
        return self._number

    def request(self) -> NewTicket | None:
        """What is entered now; None while no service is chosen."""
        if self._service is None:
            return None
        return NewTicket(
            self._service,
            self.number.value(),
            self.asker.asker_chosen(),
            self.asker.claim(),
            self.typed.form(),
            visit=self._visit,
            parent=self._parent_ticket,
        )

    def remember_person(self) -> None:
        """Remember who asks, for which line, with which papers: the next request has it, too."""
        self._person = {"number": self.number.typed_text(), **self.asker.typed()}

    def visit_id(self) -> str:
        """The visit that this request goes on with, "" when the clerk did not say so."""
        return self._visit

    def forget_person(self) -> None:
        """The visit is over, or the desk is left: nobody is remembered."""
        self._person = {}

    def go_on_with(self, held: VisitSlip) -> None:
        """Ask for one more service of the person of a visit."""
        visit, person = held.visit, self._person
        if person.get("identifier", "") != visit.identifier:
            lines = [one.number for one in held.items if one.number]
            person = {
                "number": lines[-1] if lines else "",
                "name": visit.name,
                "identifier": visit.identifier,
            }
        self.clear()
        self._visit = visit.id
        self.asker.put(person)
        self.set_number(person.get("number", ""))

    def made_from(self, ticket_id: str) -> None:
        """The request follows from another ticket."""
        self._parent_ticket = ticket_id

    # Drafts

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        nothing_asked = self._service is None or self.typed.is_blank()
        return self.number.is_blank() and self.asker.is_blank() and nothing_asked

    def draft(self) -> dict[str, str]:
        """What is typed; nothing when nothing would be lost."""
        if self.is_blank():
            return {}
        return {
            "number": self.number.typed_text(),
            "service": self._service.value if self._service else "",
            "parent": self._parent_ticket,
            "form": json.dumps(self.typed.form(), ensure_ascii=False),
            **self.asker.typed(),
        }

    def put_draft(self, kept: Mapping[str, str]) -> None:
        """Show a draft."""
        service = kept.get("service", "")
        self.set_service(Service(service) if service in set(Service) else None)
        self.asker.put(kept)
        form: dict[str, Any] = json.loads(kept.get("form") or "{}")
        self.put_form(form)
        self._parent_ticket = kept.get("parent", "")
        self.set_number(kept.get("number", ""))

    def put_form(self, form: Mapping[str, Any]) -> None:
        """Show values in the service's own fields; what does not read is left empty."""
        for name, entry in self.typed.entries.items():
            try:
                entry.put(form.get(name))
            except ValueError:
                entry.put(None)
        self.typed.put(self.typed.form())

    def clear(self) -> None:
        """The next one at the desk."""
        self.set_service(None)
        self._parent_ticket = self._visit = ""
        if self.asker.ticks or not self.asker.is_blank():
            self.asker.clear()
        self.set_number("")

    # Findings

    def field(self, name: str) -> bool:
        """Put the cursor into the field of a finding; False: it has none."""
        entry = self.typed.entry(name)
        if name == "number" and entry is None:
            self.number.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif entry is not None and not entry.widget.isHidden():
            entry.focus()
        else:
            return self.asker.focus(name)
        return True
