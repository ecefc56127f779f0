"""Short questions of single deeds: to which unit, which note, which paper."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from backoffice.records.ticket_forms import TicketPaper
from backoffice.records.ticket_views import ShownPaper, TicketView
from backoffice.records.tickets import Unit
from backoffice.ui.tickets.deed_dialog import DeedDialog, note_edit
from backoffice.ui.tickets.words import paper_words, unit_words
from backoffice.ui.widgets.chips import Choice
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.form import Form
from backoffice.ui.widgets.keyed_chips import KeyedChips

translate = QCoreApplication.translate

_LONGEST_NUMBER = 64


class HandOver(NamedTuple):
    """To whom a ticket goes, and what is said of it."""

    unit: Unit | None
    note: str


class HandOverDialog(DeedDialog):
    """The units of the route first, the next one chosen; any other needs a note."""

    def __init__(self, parent: QWidget, view: TicketView) -> None:
        title = translate("Tickets", "Hand over to a unit")
        super().__init__(parent, title, title)
        route = list(dict.fromkeys(view.profile.route))
        units = [*route, *(one for one in Unit if one not in route)]
        self.units = KeyedChips(
            [Choice(one, unit_words(one)) for one in units if one is not view.ticket.unit]
        )
        if view.next_unit is not None:
            self.units.choose(view.next_unit)
        self.note = note_edit(self.tr("Note"))
        form = Form()
        form.add(self.tr("&Unit *"), self.units)
        form.add(
            self.tr("&Note"),
            self.note,
            hint=self.tr("A unit that is not on the route of this service needs a note."),
        )
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.fit()
        chosen = self.units.key()
        focus = self.units.chip(chosen) if chosen is not None else self.units
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> HandOver:
        """The unit and the note."""
        key = self.units.key()
        unit = key if isinstance(key, Unit) else None
        return HandOver(unit, self.note.toPlainText().strip())

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        return not self.note.toPlainText().strip()


class Note(NamedTuple):
    """A note, and whether only the security office and supervisors may read it."""

    text: str
    restricted: bool


class NoteDialog(DeedDialog):
    """A note of some lines."""

    def __init__(self, parent: QWidget, *, may_restrict: bool) -> None:
        title = translate("Tickets", "Write a note")
        super().__init__(parent, title, translate("Tickets", "Keep"))
        self.note = note_edit(title)
        self.restricted = QCheckBox(self.tr("For the security office and supervisors alone"))
        self.restricted.setVisible(may_restrict)
        self.body.addWidget(self.note)
        self.body.addWidget(self.restricted)
        self.body.addStretch(1)
        self.fit()
        self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def answers(self) -> Note:
        """The note."""
        return Note(self.note.toPlainText().strip(), self.restricted.isChecked())

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        return not self.note.toPlainText().strip()


class PaperGiven(NamedTuple):
    """A paper that was shown, and the file of its scan if there is one."""

    shown: ShownPaper
    scan: Path | None


class PaperDialog(DeedDialog):
    """A paper that was shown later, with its number and its scan."""

    def __init__(self, parent: QWidget) -> None:
        title = translate("Tickets", "A paper was shown")
        super().__init__(parent, title, translate("Tickets", "Keep"))
        self.paper = KeyedChips([Choice(one, paper_words(one)) for one in TicketPaper])
        self.number = QLineEdit()
        self.number.setMaxLength(_LONGEST_NUMBER)
        form = Form()
        form.add(self.tr("&Paper *"), self.paper)
        form.add(self.tr("Nu&mber"), self.number)
        self.scan: Path | None = None
        self.drop = DropArea(self.tr("Drop the scan here, paste it, or choose its file."))
        self.drop.dropped.connect(self._dropped)
        form.add(self.tr("&Scan"), self.drop)
        self.body.addWidget(form)
        self.body.addStretch(1)
        self.fit()
        self.paper.setFocus(Qt.FocusReason.OtherFocusReason)

    def _dropped(self, paths: list[Path]) -> None:
        self.scan = paths[0]
        self.drop.words.setText(self.tr("Scan: {file}").format(file=self.scan.name))

    def answers(self) -> PaperGiven | None:
        """The paper; None while none is chosen."""
        key = self.paper.key()
        if not isinstance(key, TicketPaper):
            return None
        return PaperGiven(ShownPaper(key, number=self.number.text().strip()), self.scan)

    def is_blank(self) -> bool:
        """Say whether nothing was typed that would be a loss."""
        typed = self.number.text().strip()
        return self.paper.key() is None and self.scan is None and not typed
