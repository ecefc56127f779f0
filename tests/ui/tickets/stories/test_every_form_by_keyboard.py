"""Every service's form is read, gone through and understood without a mouse."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QToolButton, QWidget

from backoffice.records.tickets import MADE_ELSEWHERE, SERVICE_NUMBERS
from backoffice.ui.widgets.keyed_chips import KeyedChips
from keyboard_kit import Fingers

K = Qt.Key
ASKED = [one for one in SERVICE_NUMBERS if one not in MADE_ELSEWHERE]
LATIN = re.compile(r"[0-9]|[A-Za-z]{2,}")
#: Names that are Latin in Persian text, too: keys, the data service, codes of centres.
KNOWN = re.compile(r"F\d+|ADSL|IN|PCM|(RSH|LAH)\w+|Ctrl|Alt|Shift")
_ROW = 12  # pixels by which fields of one row may differ in height


def walked(fingers: Fingers) -> list[QWidget]:
    """Go with Tab from who asks to the end of the form; say where the cursor was."""
    typed = fingers.new.form.typed
    met: list[QWidget] = []
    for _ in range(40):
        focus = fingers.desk.focus
        if not fingers.new.form.isAncestorOf(focus):
            break
        met.append(focus)
        if isinstance(focus.parentWidget(), KeyedChips) and typed.isAncestorOf(focus):
            fingers.desk.write("1")  # what a choice asks for appears
        fingers.desk.tap(K.Key_Tab)
    return met


def place(page: QWidget, widget: QWidget) -> tuple[int, int]:
    """Where a field stands: its top, and how far its beginning is from the reading side."""
    at = widget.mapTo(page, QPoint(widget.width(), 0))
    return at.y(), page.width() - at.x()


@pytest.mark.parametrize("service", ASKED)
def test_tab_goes_through_the_form_as_it_is_read(office_by_keys, service):
    clerk = office_by_keys.counter()
    clerk.ask(service)
    met = walked(clerk)
    form = clerk.new.form
    wanted = [one.widget for one in form.asker.entries.values() if not one.widget.isHidden()]
    wanted += [one.widget for one in form.typed.entries.values() if not one.widget.isHidden()]
    wanted += form.asker.ticks.values()
    for one in wanted:
        passed = any(one is at or one.isAncestorOf(at) for at in met)
        assert passed or not one.findChildren(QAbstractButton), one.accessibleName()
    places = [place(form, one) for one in met]
    for before, after in pairwise(places):
        same_row = abs(before[0] - after[0]) <= _ROW
        assert after[1] > before[1] if same_row else after[0] > before[0], (before, after)


@pytest.mark.parametrize("service", ASKED)
def test_a_form_is_written_in_whole_persian_words(office_by_keys, service):
    clerk = office_by_keys.counter()
    clerk.ask(service)
    walked(clerk)
    clerk.desk.settle()
    clerk.press(K.Key_F9)  # whatever is missing is said in its place
    for widget in clerk.new.findChildren(QWidget):
        text = getattr(widget, "text", str)() if _speaks(widget) else ""
        if not text or not widget.isVisible():
            continue
        assert not LATIN.search(KNOWN.sub("", text)), text
        if not (isinstance(widget, QLabel) and widget.wordWrap()):
            assert widget.width() >= widget.minimumSizeHint().width(), text


def _speaks(widget: QWidget) -> bool:
    return isinstance(widget, (QLabel, QAbstractButton, QLineEdit)) and not isinstance(
        widget, QToolButton
    )
