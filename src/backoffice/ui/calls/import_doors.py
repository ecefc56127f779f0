"""The imports of calls, the formats and the dialling rules as other tabs offer them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.operators import Desk, Right
from backoffice.ui.calls.dial_dialog import DialDialog
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.calls.profile_list import ProfileList
from backoffice.ui.doors import Door
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages

translate = QCoreApplication.translate


def call_doors(jobs: Jobs, messages: Messages, desk: Desk, home: str) -> tuple[Door, ...]:
    """Return the ways to what brings calls in; ``home`` is the office's area code."""

    def calls(window: QWidget) -> None:
        CallImport(window, jobs, messages, desk, home).open()

    door = Door(
        Right.IMPORT_CALLS,
        translate("CallFiles", "Call details"),
        translate(
            "CallFiles",
            "Files of the switches. Earlier files are listed there: their bad rows are "
            "mended and a whole import is taken back.",
        ),
        "phone",
        calls,
    )
    return (door, *_rule_doors(jobs, messages, home))


def _rule_doors(jobs: Jobs, messages: Messages, home: str) -> tuple[Door, ...]:
    """Return the ways to what an import goes by: formats and dialling rules."""

    def formats(window: QWidget) -> None:
        ProfileList(window, jobs, messages, home).open()

    def rules(window: QWidget) -> None:
        DialDialog(window, jobs, messages, home).open()

    return (
        Door(
            Right.MANAGE_CALL_FORMATS,
            translate("CallFiles", "Formats of call files"),
            translate(
                "CallFiles", "How each switch or company writes its files; new ones from a file."
            ),
            "document",
            formats,
            translate("CallFiles", "Formats\u2026"),
        ),
        Door(
            Right.MANAGE_CALL_FORMATS,
            translate("CallFiles", "Dialling rules"),
            translate(
                "CallFiles", "Which dialled digits make which type of call, from which day on."
            ),
            "settings",
            rules,
            translate("CallFiles", "Rules\u2026"),
        ),
    )
