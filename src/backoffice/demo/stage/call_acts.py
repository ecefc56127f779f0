"""Call details as a play: the right first, then the list, handed over as workbook and on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.demo import calls, seed
from backoffice.demo.stage.theatre import Play
from backoffice.records.disclosures import ListKind
from backoffice.ui.administration.imports_page import ImportsPage
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.calls.statement_dialog import StatementDialog
from backoffice.ui.file_import import Stage

_READ = 600  # milliseconds until what was asked of the database stands there
_DISCLOSURES = "Alt+4"
_CALLS_DOOR = -2  # after those of lines and registrations, before that of bills


@dataclass(frozen=True, slots=True)
class CallLeave:
    """Where the list goes, and the pictures; ``told`` hears of each (kind, path)."""

    pictures: Path
    workbook: Path
    statement: Path
    told: Callable[[str, Path], object]


class CallDay:
    """The clerk tells an owner the calls; the security office looks for callers; files come in."""

    def __init__(self, play: Play, leave: CallLeave) -> None:
        self._play = play
        self._hand = play.hand
        self._leave = leave
        self._line, self._owner, self._name = calls.owner_of(play.office.sample)

    def whole(self) -> None:
        """Play everything, in this order; somebody must have logged out before."""
        self._play.log_in(seed.CLERK)
        self._play.turn_to("calls")
        self.the_right()
        self.the_list()
        self.the_workbook()
        self.the_statement()
        self._play.log_out()
        self._play.log_in(seed.SECURITY)
        self._play.turn_to("calls")
        self.callers()
        self.disclosures()
        self._play.log_out()
        self._play.log_in(seed.SUPERVISOR)
        self.import_preview()
        self._play.log_out()

    def the_right(self) -> None:
        """Who asks, by what right, what for."""
        self._claim()
        self._shoot("calls-right")

    def the_list(self) -> None:
        """The calls of the billing period, with totals and plots."""
        self._hand.press("F9")
        result = self._play.calls().result
        self._hand.wait(result.hand_over.excel.isEnabled, "the list counted")
        self._hand.wait(result.panel.days.bars, "the plots")
        self._hand.rest(_READ)
        self._shoot("calls")

    def the_workbook(self) -> None:
        """The list as a workbook."""
        self._leave.workbook.parent.mkdir(parents=True, exist_ok=True)
        self._hand.save_as(self._leave.workbook, "F6")
        hand_over = self._play.calls().result.hand_over
        self._hand.wait(hand_over.excel.isEnabled, "the workbook handed over")
        self._leave.told("calls", self._leave.workbook)

    def the_statement(self) -> None:
        """The list on paper, saved as PDF."""
        self._hand.press("F8")
        self._hand.wait(self._is_statement_drawn, "the statement")
        self._hand.rest(_READ)
        self._shoot("calls-statement")
        self._hand.save_as(self._leave.statement, "F6")
        self._leave.told("statement", self._leave.statement)
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the statement closed")

    def callers(self) -> None:
        """Who rings up the line again and again; every number is masked."""
        self._hand.press("Alt+3")
        self._claim()
        self._hand.press("F9")
        page = self._play.calls().callers
        self._hand.wait(lambda: page.table.records.rowCount() > 1, "the callers")
        self._hand.rest(_READ)
        self._shoot("callers")

    def disclosures(self) -> None:
        """Who was told what, and why."""
        self._hand.press(_DISCLOSURES)
        page = self._play.calls().disclosures
        self._hand.wait(lambda: page and page.table.records.rowCount(), "the disclosures")
        self._hand.rest(_READ)
        self._shoot("disclosures")

    def import_preview(self) -> None:
        """What the last days' file would bring: new calls, known ones, repeated and bad rows."""
        self._play.turn_to("administration")
        self._play.turn_to_page("imports")
        page = self._play.administration().page()
        if not isinstance(page, ImportsPage):
            raise TypeError("the page of imports is not open")
        self._hand.click(page.buttons[_CALLS_DOOR])
        self._hand.wait(self._play.dialog, "the import of calls")
        dialog = self._play.dialog()
        if not isinstance(dialog, CallImport):
            raise TypeError("the import of calls is not open")
        dialog.drop.button.setFocus(Qt.FocusReason.TabFocusReason)
        self._hand.choose_file(self._play.office.files.calls.fresh.path, "Space")
        self._hand.wait(lambda: dialog.stage is Stage.SEEN, "the preview of calls")
        self._hand.rest(_READ)
        self._shoot("calls-import")
        self._hand.press("Escape")
        self._hand.wait(lambda: self._play.dialog() is None, "the import of calls closed")

    # Parts

    def _claim(self) -> None:
        """Enter the owner's right by keyboard, without going on."""
        form = self._play.calls().claim.form
        self._enter(form.number, self._line)
        self._enter(form.identifier, self._owner)
        self._enter(form.name, self._name)
        for tick in (form.identity_seen, form.bill_seen):
            if not tick.isChecked():
                self._go_to(tick)
                self._hand.press("Space")
        if form.claim().kind is not ListKind.CALLERS:  # there the purpose is clear
            self._go_to(form.purpose)
            self._hand.press("1")
        self._hand.wait(self._play.calls().claim.show_button.isEnabled, "the right")
        self._hand.rest(_READ)

    def _enter(self, field: QWidget, text: str) -> None:
        self._go_to(field)
        self._hand.type(text)

    def _go_to(self, field: QWidget) -> None:
        (field.focusProxy() or field).setFocus(Qt.FocusReason.TabFocusReason)

    def _is_statement_drawn(self) -> bool:
        dialog = self._play.dialog()
        return isinstance(dialog, StatementDialog) and not dialog.page.pixmap().isNull()

    def _shoot(self, name: str) -> None:
        path = self._hand.picture(self._leave.pictures / f"{name}.png")
        self._leave.told(f"screenshot/{name}", path)
