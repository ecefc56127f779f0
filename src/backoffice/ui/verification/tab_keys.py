"""The keys of the tab: F-keys and digits, which work under every keyboard layout."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication

from backoffice.ui.tab import Key, KeyHelp
from backoffice.ui.verification.actions_bar import KEYS
from backoffice.ui.verification.ask_strip import GIVE_KEY, KEEP_KEY, AskStrip
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.queue_pane import QueuePane
from backoffice.ui.verification.words_fields import deed_words
from backoffice.verification.moves import Deed

translate = QCoreApplication.translate


def of_queue(pane: QueuePane) -> list[Key]:
    """The keys of the list."""
    return [
        Key("F3", translate("Verification", "Search"), pane.focus_search),
        Key("Shift+F3", translate("Verification", "To the list"), pane.focus_list),
        Key(
            "F10",
            translate("Verification", "Register at the counter"),
            pane.registration_wanted.emit,
        ),
        Key(
            "Ctrl+F10",
            translate("Verification", "Bring in a file of registrations"),
            pane.import_wanted.emit,
        ),
    ]


def of_case(pane: CasePane) -> list[Key]:
    """The keys of the file."""
    return [
        Key(
            "F9",
            translate("Verification", "The next step: take in hand, activate, send, approve"),
            pane.bar.press_primary,
        ),
        Key("Ctrl+Return", translate("Verification", "The same as F9"), pane.bar.press_primary),
        Key(
            "F2",
            translate("Verification", "Correct the particulars"),
            pane.focus_particulars,
        ),
        Key("Alt+1", translate("Verification", "To the checklist"), pane.focus_start),
        Key("Alt+2", translate("Verification", "To the phones"), pane.focus_phones),
        Key("Alt+3", translate("Verification", "To what is missing"), pane.findings.focus_list),
        Key("Alt+F2", translate("Verification", "Further deeds"), pane.bar.open_menu),
        Key(
            "F11",
            translate("Verification", "Wave the chosen finding through (supervisors)"),
            pane.findings.ask_override,
        ),
        Key(
            "Alt+F1",
            translate("Verification", "Why not? What stands in the way, and who can lift it"),
            pane.bar.why_asked.emit,
        ),
    ]


def of_deeds(attempt: Callable[[Deed], object]) -> list[Key]:
    """The keys of the deeds that have one."""
    return [Key(key, deed_words(deed), partial(attempt, deed)) for deed, key in KEYS.items()]


def of_asks(strip: AskStrip) -> list[Key]:
    """The keys of the line that says who asks for a file in these hands."""
    return [
        Key(
            GIVE_KEY,
            translate("Verification", "Give the file to who asks for it"),
            strip.press_give,
        ),
        Key(
            KEEP_KEY,
            translate("Verification", "Not now: keep the file that is asked for"),
            strip.press_keep,
        ),
    ]


def of_widgets() -> list[KeyHelp]:
    """What rows and fields do with keys themselves."""
    return [
        KeyHelp(
            "Return", translate("Verification", "In the list: take the file in hand and begin")
        ),
        KeyHelp(
            "Space",
            translate("Verification", "In a row of the checklist: seen, and a copy is kept"),
        ),
        KeyHelp(
            "1\u20269", translate("Verification", "In a row of the checklist: which paper it is")
        ),
        KeyHelp(
            "Delete",
            translate("Verification", "In a row of the checklist: what is wrong with the paper"),
        ),
        KeyHelp(
            "Insert", translate("Verification", "In a row of the checklist: attach or see scans")
        ),
        KeyHelp("F4", translate("Verification", "In a date: the calendar")),
    ]
