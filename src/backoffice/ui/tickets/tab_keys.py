"""Keys of the tab of tickets: those that press a button of the ticket, and what F1 lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication

from backoffice.ui.tab import Key, KeyHelp
from backoffice.ui.tickets.deeds_known import DEED_KEYS, Deed, deed_words

translate = QCoreApplication.translate

_MOST_STEPS = 9
_TOLD_STEPS = frozenset({"Alt+1", "Alt+F1", "Alt+F2"})  # the other steps have keys like the first


def of_ticket(press: Callable[[int | Deed], object]) -> list[Key]:
    """The keys of the ticket's steps and deeds; ``press`` takes a step's place or a deed."""
    step = translate("TicketsTab", "The step of this number")
    return [
        *(Key(f"Alt+{at}", step, partial(press, at)) for at in range(1, _MOST_STEPS + 1)),
        *(
            Key(DEED_KEYS[deed], deed_words(deed), partial(press, deed))
            for deed in Deed
            if deed is not Deed.WHY
        ),
    ]


def told(keys: Sequence[Key]) -> list[KeyHelp]:
    """The lines of F1: each key once, one step for all of them, and what fields do themselves."""
    seen: dict[str, str] = {}
    for one in keys:
        if not one.key.startswith("Alt+") or one.key in _TOLD_STEPS:
            seen.setdefault(one.key, one.does)
    return [*(KeyHelp(key, does) for key, does in seen.items()), *_of_widgets()]


def _of_widgets() -> list[KeyHelp]:
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
