"""The deeds on a ticket beside its steps: their keys, words and drawings."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Deed(StrEnum):
    """What can be done with a ticket in any state that allows it."""

    CLAIM = "claim"
    RELEASE = "release"
    HAND_OVER = "hand_over"
    MEND = "mend"
    PREPARE = "prepare"
    NOTE = "note"
    PAPER = "paper"
    CALLS = "calls"
    PRINT = "print"
    WORK_ORDER = "work_order"
    RELOCATE = "relocate"
    REVERSE = "reverse"
    WHY = "why"


DEED_KEYS = {
    Deed.CLAIM: "F6",
    Deed.RELEASE: "Shift+F6",
    Deed.HAND_OVER: "F7",
    Deed.MEND: "F2",
    Deed.PREPARE: "Shift+F9",
    Deed.NOTE: "F8",
    Deed.PAPER: "Shift+F8",
    Deed.CALLS: "Ctrl+F9",
    Deed.PRINT: "F12",
    Deed.WORK_ORDER: "Ctrl+F12",
    Deed.RELOCATE: "Shift+F10",
    Deed.REVERSE: "Shift+F11",
    Deed.WHY: "Alt+F1",
}


def deed_words(deed: Deed) -> str:
    """Name a deed."""
    match deed:
        case Deed.CLAIM:
            return translate("Tickets", "Take in hand")
        case Deed.RELEASE:
            return translate("Tickets", "Give back")
        case Deed.HAND_OVER:
            return translate("Tickets", "To another unit\u2026")
        case Deed.MEND:
            return translate("Tickets", "Mend the form\u2026")
        case Deed.PREPARE:
            return translate("Tickets", "Prepare the result\u2026")
        case Deed.NOTE:
            return translate("Tickets", "Note\u2026")
        case Deed.PAPER:
            return translate("Tickets", "Paper\u2026")
        case Deed.CALLS:
            return translate("Tickets", "To the calls")
        case Deed.PRINT:
            return translate("Tickets", "Print")
        case Deed.WORK_ORDER:
            return translate("Tickets", "Work order")
        case Deed.RELOCATE:
            return translate("Tickets", "Open the relocation")
        case Deed.REVERSE:
            return translate("Tickets", "Take the effect back\u2026")
        case Deed.WHY:
            return translate("Tickets", "Why not?")


def deed_icon(deed: Deed) -> str:
    """Name the drawing of a deed."""
    match deed:
        case Deed.CLAIM:
            return "user"
        case Deed.RELEASE | Deed.HAND_OVER | Deed.RELOCATE:
            return "arrow"
        case Deed.MEND | Deed.PREPARE | Deed.NOTE:
            return "edit"
        case Deed.PAPER:
            return "attach"
        case Deed.CALLS:
            return "phone"
        case Deed.PRINT | Deed.WORK_ORDER:
            return "print"
        case Deed.REVERSE:
            return "back"
        case Deed.WHY:
            return "info"
