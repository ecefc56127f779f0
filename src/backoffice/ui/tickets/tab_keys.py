"""What fields, rows and bars do with keys themselves, for F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.ui.tab import KeyHelp

translate = QCoreApplication.translate


def of_widgets() -> list[KeyHelp]:
    """The keys that belong to what the cursor is on."""
    return [
        KeyHelp("Return", translate("Tickets", "In a field: to the next one; at the end: go on")),
        KeyHelp("1\u20269", translate("Tickets", "In a row of choices: the one of this number")),
        KeyHelp(
            "Left", translate("Tickets", "In a row of choices: from one to the next, and back")
        ),
        KeyHelp("F4", translate("Tickets", "In a date: the calendar")),
        KeyHelp("Ctrl+C", translate("Tickets", "In the list: copy the chosen row")),
    ]
