"""The imports as the administration offers them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.operators import Desk, Right
from backoffice.ui.doors import Door
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.verification.arrivals import Folder
from backoffice.ui.verification.intake_dialog import IntakeDialog
from backoffice.ui.verification.lines_import import LinesImport

translate = QCoreApplication.translate


def import_doors(
    jobs: Jobs, messages: Messages, desk: Desk, folder: Folder, home: str
) -> tuple[Door, ...]:
    """Return the ways to the dialogs that bring files in.

    ``folder`` gives the portal's folder; ``home`` is the office's area code.
    """

    def registrations(window: QWidget) -> None:
        IntakeDialog(window, jobs, messages, desk, folder(), home).open()

    def lines(window: QWidget) -> None:
        LinesImport(window, jobs, messages, home).open()

    return (
        Door(
            Right.IMPORT_LINES,
            translate("Inventory", "Line inventory"),
            translate(
                "Inventory",
                "The Excel workbook of a centre: numbers, owners, states. "
                "Lines that it does not name stay as they are.",
            ),
            "phone",
            lines,
        ),
        Door(
            Right.IMPORT_REGISTRATIONS,
            translate("Intake", "Registrations"),
            translate(
                "Intake",
                "The portal's files. The same file twice changes nothing; "
                "a file that was broken off goes on where it stood.",
            ),
            "import",
            registrations,
        ),
    )
