"""How registrations arrive at the counter: a file, the clerk's own typing, a mended record."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from backoffice.records.intake import KeptRecord, RecordState
from backoffice.records.operators import Desk
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone
from backoffice.ui.verification.intake_dialog import IntakeDialog
from backoffice.ui.verification.registration_form import RegistrationForm
from backoffice.verification import forms, waiting_room
from backoffice.verification.forms import FormStart

Folder = Callable[[], Path | None]


def no_folder() -> Path | None:
    """Say that there is no folder of the portal."""
    return None


class Arrivals(QObject):
    """Opens the dialogs over a window, one of a kind at a time."""

    case_wanted = Signal(str)  # show this file
    case_made = Signal(str)  # this file is new, and in the clerk's hands already
    waiting_wanted = Signal()  # show the records that wait for correction
    changed = Signal()  # records came or went

    def __init__(
        self,
        window: QWidget,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        folder: Folder = no_folder,
    ) -> None:
        """Build it; ``folder`` gives the portal's folder, None when there is none."""
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._folder = folder
        self.form: RegistrationForm | None = None
        self.intake: IntakeDialog | None = None

    def bring_in(self) -> None:
        """Open the dialog that brings files in."""
        if self.intake is not None:
            return
        dialog = IntakeDialog(
            self._window.window(),
            self._jobs,
            self._messages,
            self._desk,
            self._folder(),
            self._office.home,
        )
        dialog.waiting_wanted.connect(self.waiting_wanted)
        dialog.brought_in.connect(lambda _report: self.changed.emit())
        dialog.destroyed.connect(self._intake_gone)
        self.intake = dialog
        dialog.open()

    def register(self) -> None:
        """Open the form of the counter, with what was typed there before."""
        self._jobs.read(self, lambda session: forms.begin(session, forms.COUNTER), self._open)

    def mend(self, record_id: str) -> None:
        """Open a record that waits for correction."""

        def work(session: Any) -> tuple[KeptRecord, FormStart]:
            return waiting_room.get_record(session, record_id), forms.begin(session, record_id)

        # A write: that a record was looked at is noted.
        self._jobs.write(self, work, lambda given: self._open_record(*given))

    def _open_record(self, record: KeptRecord, start: FormStart) -> None:
        if record.state == RecordState.WAITING:
            self._open(start, record)
            return
        if record.case_id:
            self.case_wanted.emit(record.case_id)
        else:
            self._messages.say(self.tr("This record has been settled already."), Tone.INFO)
        self.changed.emit()

    def _open(self, start: FormStart, record: KeptRecord | None = None) -> None:
        if self.form is not None:
            return
        form = RegistrationForm(
            self._window.window(), self._jobs, self._messages, self._office, start, record
        )
        form.case_made.connect(self.case_made)
        form.case_made.connect(lambda _case_id: self.changed.emit())
        form.case_wanted.connect(self.case_wanted)
        form.settled.connect(self.changed)
        form.destroyed.connect(self._form_gone)
        self.form = form
        form.open()

    def _form_gone(self) -> None:
        self.form = None

    def _intake_gone(self) -> None:
        self.intake = None
