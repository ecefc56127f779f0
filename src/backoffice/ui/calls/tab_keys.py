"""What fields, rows and bars do with keys themselves, for F1."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.ui.tab import KeyHelp

translate = QCoreApplication.translate


def of_widgets() -> list[KeyHelp]:
    """The keys that belong to what the cursor is on."""
    return [
        KeyHelp("Return", translate("Calls", "In a field: to the next one; in a range: search")),
        KeyHelp("1\u20269", translate("Calls", "In a row of choices: the one of this number")),
        KeyHelp("F4", translate("Calls", "In a date: the calendar")),
        KeyHelp("Ctrl+C", translate("Calls", "In the list: copy the chosen rows with headings")),
        KeyHelp("Left", translate("Calls", "On bars: the next one; Return narrows to it")),
    ]
