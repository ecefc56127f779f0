"""The typed form of a service, built from what the service asks for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.records.line_facts import PoolNumber
from backoffice.records.ticket_forms import FieldKind, FieldSpec
from backoffice.records.tickets import Service
from backoffice.ui.theme import Tone
from backoffice.ui.tickets import choices
from backoffice.ui.tickets.choices import Offered
from backoffice.ui.tickets.entries import Entry, PoolEntry
from backoffice.ui.tickets.entry_kinds import entry_for
from backoffice.ui.tickets.words_forms import label_words, no_number_words, nothing_words
from backoffice.ui.widgets.form import FieldRow, Form
from backoffice.ui.widgets.return_key import is_return

_WIDE = frozenset(
    {
        FieldKind.LONG_TEXT,
        FieldKind.CHOICE,
        FieldKind.CHOICES,
        FieldKind.SERVICES,
        FieldKind.POOL_NUMBER,
        FieldKind.CAUSE,
        FieldKind.CENTRE,
        FieldKind.PERIOD,
        FieldKind.TICK,
    }
)


class TypedForm(QWidget):
    """Fields come and go as the others say; Return goes on, in the last field it submits."""

    changed = Signal()
    submitted = Signal()
    numbers_wanted = Signal(str)  # first digits of a free number

    def __init__(self, home: str, parent: QWidget | None = None, *, columns: int = 2) -> None:
        super().__init__(parent)
        self._home = home
        self._columns = columns
        self._fields: tuple[FieldSpec, ...] = ()
        self._of: Mapping[str, Any] = {}
        self._rows: dict[str, FieldRow] = {}
        self._told: dict[str, str] = {}
        self._nothing: dict[str, str] = {}  # why a field offers nothing
        self.entries: dict[str, Entry] = {}
        self._form: Form | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def ask(
        self,
        service: Service,
        fields: Sequence[FieldSpec],
        of: Mapping[str, Any] | None = None,
    ) -> None:
        """Ask for these fields, all empty.

        A result is one ``of`` a request, whose form says with it what is asked for.
        """
        if self._form is not None:
            self._form.setParent(None)
            self._form.deleteLater()
        self._fields, self._of = tuple(fields), of or {}
        self._form = Form(columns=self._columns)
        self._rows, self.entries, self._told, self._nothing = {}, {}, {}, {}
        for field in self._fields:
            entry = entry_for(field, service, self._home)
            self.entries[field.name] = entry
            self._rows[field.name] = self._form.add(
                _label(field), entry.widget, wide=field.kind in _WIDE
            )
            entry.changed.connect(self._typed)
            entry.entered.connect(self._go_on)
            if isinstance(entry, PoolEntry):
                entry.picker.wanted.connect(self.numbers_wanted)
        self._column.addWidget(self._form)
        if self.entries:
            self.setFocusProxy(next(iter(self.entries.values())).widget)
        self._show_asked()

    def offer(self, offered: Offered) -> None:
        """Let the fields choose from the line's and the office's lists."""
        for field in self._fields:
            found = choices.of_field(offered, field)
            if found is not None:
                self.entries[field.name].offer(found)
                empty = not found and offered.card is not None
                self._say_nothing(field.name, nothing_words(field) if empty else "")

    def _say_nothing(self, name: str, words: str) -> None:
        self._nothing[name] = words
        self._note(name)

    def _note(self, name: str) -> None:
        told = self._told.get(name, "")
        tone = Tone.BAD if told else Tone.INFO
        self._rows[name].note(told or self._nothing.get(name, ""), tone)

    def pool_entries(self) -> list[PoolEntry]:
        """The fields that pick a free number."""
        return [one for one in self.entries.values() if isinstance(one, PoolEntry)]

    def show_free(self, numbers: Sequence[PoolNumber]) -> None:
        """Offer these free numbers."""
        for name, entry in self.entries.items():
            if isinstance(entry, PoolEntry):
                entry.picker.show_free(numbers)
                none = not numbers and entry.value() is None
                self._say_nothing(name, no_number_words() if none else "")

    # Values

    def form(self) -> dict[str, Any]:
        """What is entered in the fields that are asked for."""
        values = {name: entry.value() for name, entry in self.entries.items()}
        known = {name: value for name, value in values.items() if value is not None}
        return {
            field.name: known[field.name]
            for field in self._fields
            if field.name in known and field.asked({**self._of, **known})
        }

    def put(self, form: Mapping[str, Any]) -> None:
        """Show kept values."""
        for name, entry in self.entries.items():
            entry.put(form.get(name))
        self._show_asked()

    def say(self, told: Mapping[str, str]) -> None:
        """Write sentences under fields, by name; the others' go."""
        self._told = dict(told)
        for name in self._rows:
            self._note(name)

    def entry(self, name: str) -> Entry | None:
        """The entry of a field."""
        return self.entries.get(name)

    def is_blank(self) -> bool:
        """Say whether nothing is entered."""
        return not self.form()

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_return(event):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        shown = [one for one in self.entries.values() if not one.widget.isHidden()]
        at = next((i for i, one in enumerate(shown) if _has_focus(one.widget)), len(shown))
        if at + 1 < len(shown):
            shown[at + 1].focus()
        else:
            self.submitted.emit()

    def _typed(self) -> None:
        self._show_asked()
        self.changed.emit()

    def _show_asked(self) -> None:
        form = {**self._of, **{name: entry.value() for name, entry in self.entries.items()}}
        before = [row.widget.isHidden() for row in self._rows.values()]
        for field in self._fields:
            self._rows[field.name].set_visible(field.asked(form))
        if self._form is not None and before != [r.widget.isHidden() for r in self._rows.values()]:
            self._form.refill(self._rows.values())

    def label_width(self) -> int:
        """How wide the labels of the first column want to be."""
        return self._form.label_width() if self._form is not None else 0

    def set_label_width(self, width: int) -> None:
        """Give the labels at least this room, as the form above has it."""
        if self._form is not None:
            self._form.set_label_width(width)


def _label(field: FieldSpec) -> str:
    if field.kind is FieldKind.TICK:
        return ""
    star = " *" if field.required else ""
    return f"{label_words(field)}{star}"


def _has_focus(widget: QWidget) -> bool:
    focused = widget.window().focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))
