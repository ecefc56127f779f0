"""Who asks, and which papers were seen."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from backoffice.records import identity, persian
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.line_facts import LineCard
from backoffice.records.ticket_forms import Asker, TicketPaper
from backoffice.records.ticket_views import AskerClaim, ShownPaper
from backoffice.tickets.eligibility import BASIS, LONGEST_NAME
from backoffice.ui.theme import FIELD, GAP, WIDE, Tone
from backoffice.ui.tickets.entries import DayEntry, Entry, LineEntry, TickEntry
from backoffice.ui.tickets.words import asker_words, paper_words
from backoffice.ui.tickets.words_fields import field_words
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.form import FieldRow, Form, named
from backoffice.ui.widgets.keyed_chips import KeyedChips
from backoffice.ui.widgets.name_edit import NameEdit, TextEdit
from backoffice.ui.widgets.return_key import is_return

_IDENTIFIER, _LETTER = 30, 64
_FOR_THE_OWNER = frozenset({Asker.ATTORNEY, Asker.REPRESENTATIVE, Asker.GUARDIAN, Asker.HEIR})
_BY_LETTER = frozenset({Asker.COMPANY, Asker.AUTHORITY})
_NO_PERSON = _BY_LETTER | {Asker.ANYBODY}
#: Which fields each right asks for; ``None`` is every right.
_ASKED: dict[str, Collection[Asker]] = {
    "name": frozenset(Asker) - _BY_LETTER,
    "identifier": frozenset(Asker) - _NO_PERSON,
    "owner_identifier": _FOR_THE_OWNER,
    "lease_begin": frozenset(),
    "lease_end": frozenset({Asker.TENANT}),
    "names_line": frozenset(),
    "authority": frozenset({Asker.AUTHORITY}),
    "letter_no": _BY_LETTER,
    "letter_on": _BY_LETTER,
}
#: What a list of calls asks for beside: the paper that the right stands on (domain.md §3.3).
_ASKED_FOR_CALLS: dict[str, Collection[Asker]] = {
    "lease_begin": frozenset({Asker.TENANT}),
    "names_line": frozenset({Asker.TENANT}),
    "authority": _FOR_THE_OWNER,
    "letter_no": _FOR_THE_OWNER,
    "letter_on": _FOR_THE_OWNER,
}

#: What a bill asks for beside: a tenant gets those of the lease alone (domain.md §2 item 14).
_ASKED_FOR_BILLS: dict[str, Collection[Asker]] = {"lease_begin": frozenset({Asker.TENANT})}


class AskerForm(QWidget):
    """The right as chips, then what that right asks for, then the papers as ticks."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who: tuple[Asker, ...] = ()
        self._profile_papers: tuple[TicketPaper, ...] = ()
        self._more: dict[str, Collection[Asker]] = {}
        self._seen: set[TicketPaper] = set()
        self.ticks: dict[TicketPaper, QCheckBox] = {}
        self.asker = KeyedChips(())
        named(self.asker, field_words("asker"))
        self.entries: dict[str, Entry] = {
            "name": LineEntry(NameEdit(check=_person, longest=LONGEST_NAME)),
            "identifier": LineEntry(_identifier()),
            "owner_identifier": LineEntry(_identifier()),
            "lease_begin": DayEntry(),
            "lease_end": DayEntry(),
            "names_line": TickEntry(field_words("names_line")),
            "authority": LineEntry(_text(LONGEST_NAME)),
            "letter_no": LineEntry(_text(_LETTER)),
            "letter_on": DayEntry(),
        }
        self._rows: dict[str, FieldRow] = {}
        self._lay_out()
        self.asker.changed.connect(self._asker_changed)
        for entry in self.entries.values():
            entry.changed.connect(self.changed)

    def _lay_out(self) -> None:
        self.form = form = Form(columns=2)
        self._rows["asker"] = form.add(field_words("asker"), self.asker, wide=True)
        for name, entry in self.entries.items():
            label = "" if isinstance(entry, TickEntry) else field_words(name)
            self._rows[name] = form.add(label, entry.widget)
        self._papers = QWidget()
        self._flow = FlowLayout(self._papers, spacing=WIDE)
        self._rows["papers"] = form.add(field_words("papers"), self._papers, wide=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(form)
        self.setFocusProxy(self.asker)

    # What is asked

    def ask(
        self,
        who: Collection[Asker],
        papers: Sequence[TicketPaper],
        *,
        for_calls: bool = False,
        for_bills: bool = False,
    ) -> None:
        """Let these ask, with these papers beside those of the right itself.

        A list of calls asks for the paper of the right more closely, a bill for the lease's begin.
        """
        self._more = _ASKED_FOR_CALLS if for_calls else _ASKED_FOR_BILLS if for_bills else {}
        chosen = self.asker_chosen() if self._who else None
        self._profile_papers = tuple(papers)
        if tuple(one for one in Asker if one in who) != self._who:
            self._who = tuple(one for one in Asker if one in who)
            self.asker.set_choices([Choice(one, asker_words(one)) for one in self._who])
        usual = Asker.OWNER if Asker.OWNER in self._who else self._who[0]
        if Asker.ANYBODY in self._who and self.entries["identifier"].value() is None:
            usual, chosen = Asker.ANYBODY, None  # no right is asked for: nobody need prove one
        self.asker.choose(chosen if chosen in self._who else usual)
        self._show_asked()

    def asker_chosen(self) -> Asker:
        """By what right somebody asks."""
        key = self.asker.key()
        return key if isinstance(key, Asker) else Asker.OWNER

    def _asks(self, name: str, asker: Asker) -> bool:
        return asker in _ASKED[name] or asker in self._more.get(name, ())

    def _asker_changed(self) -> None:
        self._show_asked()
        self.changed.emit()

    def _show_asked(self) -> None:
        asker = self.asker_chosen()
        for name in _ASKED:
            self._rows[name].set_visible(self._asks(name, asker))
        by_letter = asker in _BY_LETTER
        for name, words in (
            ("authority", field_words("authority") if by_letter else self.tr("Issuer")),
            ("letter_no", field_words("letter_no") if by_letter else self.tr("Paper number")),
            ("letter_on", field_words("letter_on") if by_letter else self.tr("Paper date")),
        ):
            self._rows[name].label.setText(words)
            named(self.entries[name].widget, words)
        wanted = list(BASIS[asker])
        if asker not in _NO_PERSON:
            wanted += [one for one in self._profile_papers if one not in wanted]
        self._show_papers(wanted)

    def _show_papers(self, wanted: Sequence[TicketPaper]) -> None:
        if list(self.ticks) != list(wanted):
            for old in self.ticks.values():
                self._flow.removeWidget(old)
                old.deleteLater()
            self.ticks = {paper: self._tick(paper) for paper in wanted}
        self._rows["papers"].set_visible(bool(wanted))
        self._papers.updateGeometry()

    def _tick(self, paper: TicketPaper) -> QCheckBox:
        box = QCheckBox(paper_words(paper))
        box.setMinimumHeight(FIELD)
        box.setChecked(paper in self._seen)
        box.toggled.connect(lambda on, one=paper: self._ticked(one, on=on))
        self._flow.addWidget(box)
        return box

    def _ticked(self, paper: TicketPaper, *, on: bool) -> None:
        (self._seen.add if on else self._seen.discard)(paper)
        self.changed.emit()

    def tick_all(self) -> None:
        """Every paper was seen: on to what is asked for; once more takes the ticks away."""
        on = not all(box.isChecked() for box in self.ticks.values())
        for box in self.ticks.values():
            box.setChecked(on)
        if on and any(box.hasFocus() for box in self.ticks.values()):
            self.submitted.emit()

    # Values

    def claim(self) -> AskerClaim:
        """What is entered now."""
        asker = self.asker_chosen()
        values: dict[str, Any] = {
            name: self.entries[name].value() if self._asks(name, asker) else None for name in _ASKED
        }
        return AskerClaim(
            name=persian.clean(values["name"] or ""),
            identifier=values["identifier"] or "",
            owner_identifier=values["owner_identifier"] or "",
            lease_end=_day(values["lease_end"]),
            authority=values["authority"] or "",
            letter_no=values["letter_no"] or "",
            letter_on=_day(values["letter_on"]),
            papers=tuple(ShownPaper(one) for one in self.ticks if one in self._seen),
            lease_begin=_day(values["lease_begin"]),
            names_line=values["names_line"] is True,
        )

    def name_owner(self, card: LineCard | None) -> None:
        """Fill the owner's name in when the identifier is the owner's on record."""
        holdings = card.holdings if card else ()
        owner = next((one for one in holdings if one.until is None), None)
        if owner is None or not owner.identifier or self.asker_chosen() is not Asker.OWNER:
            return
        name = self.entries["name"]
        if name.value() is None and self.entries["identifier"].value() == owner.identifier:
            name.put(owner.name)

    def typed(self) -> dict[str, str]:
        """What is typed, for a draft."""
        kept = {name: str(entry.value() or "") for name, entry in self.entries.items()}
        kept["asker"] = self.asker_chosen().value
        kept["papers"] = " ".join(sorted(self._seen))
        return kept

    def put(self, typed: Mapping[str, str]) -> None:
        """Show a draft."""
        for name, entry in self.entries.items():
            value: Any = typed.get(name, "")
            if isinstance(entry, TickEntry):
                entry.put(value == str(True))
                continue
            dated = isinstance(entry, DayEntry)
            entry.put(value if not dated or _day(value) is not None else "")
        self._seen = {TicketPaper(one) for one in typed.get("papers", "").split()}
        asker = typed.get("asker", "")
        if asker in set(self._who):
            self.asker.choose(Asker(asker))
        self._show_asked()
        for paper, box in self.ticks.items():
            box.blockSignals(True)  # noqa: FBT003 - Qt's signature
            box.setChecked(paper in self._seen)
            box.blockSignals(False)  # noqa: FBT003 - Qt's signature

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        return not self._seen and all(one.value() is None for one in self.entries.values())

    def clear(self) -> None:
        """The next one at the desk."""
        self.put({"asker": Asker.OWNER.value})

    # Findings and keys

    def say(self, told: Mapping[str, str]) -> None:
        """Write sentences under fields, by name."""
        for name, row in self._rows.items():
            row.note(told.get(name, ""), Tone.BAD)

    def focus(self, name: str) -> bool:
        """Put the cursor into a field; False: there is no such field here."""
        if name == "papers" and self.ticks:
            unseen = [box for box in self.ticks.values() if not box.isChecked()]
            (unseen or list(self.ticks.values()))[0].setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif name == "asker":
            self.asker.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif name in self.entries:
            self.entries[name].focus()
        else:
            return False
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_return(event):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _go_on(self) -> None:
        shown: list[QWidget] = [self.asker]
        shown += [one.widget for one in self.entries.values() if not one.widget.isHidden()]
        shown += list(self.ticks.values())
        focused = self.window().focusWidget()
        at = next(
            (i for i, one in enumerate(shown) if one is focused or one.isAncestorOf(focused)),
            len(shown),
        )
        if at + 1 < len(shown):
            shown[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.submitted.emit()


def _person(text: str) -> Checked:
    """Judge a name; an identifier that was typed a field too early is none."""
    checked = persian.check_name(text)
    if checked.ok and not any(letter.isalpha() for letter in checked.value):
        return replace(checked, flaws=(Flaw.NO_LETTERS,))
    return checked


def _identifier() -> DigitsEdit:
    return DigitsEdit(identity.party_id, longest=_IDENTIFIER, letters=True)


def _text(longest: int) -> TextEdit:
    return TextEdit(lambda text: persian.check_text(text, longest), longest=longest)


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value else None
    except ValueError:
        return None
