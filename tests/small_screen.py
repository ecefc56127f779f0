"""A screen of 1366 x 768 at 150 %, and what of a page or dialog has no room on it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget

SCREEN = QSize(911, 512)
TAB = QSize(911, 390)  # what the header, the tabs and the foot of the window leave

PAGE = QSize(690, 375)  # what the list of pages leaves of the tab of administration


def sit_at_small_screen(tab: QWidget) -> None:
    """Make the window of a tab as small as a scaled screen makes it."""
    window = tab.window()
    window.setMinimumSize(0, 0)
    window.resize(TAB)


def cut_off(page: QWidget) -> list[str]:
    """What of a page can only be seen by scrolling aside, or is narrower than its words."""
    QTest.qWait(1)  # what was resized is laid out
    found = [
        f"{_place(area)} is scrolled aside by {area.horizontalScrollBar().maximum()}"
        for area in page.findChildren(QScrollArea)
        if area.isVisible() and area.horizontalScrollBar().maximum() > 0
    ]
    for kind in (QAbstractButton, QLabel, QLineEdit):
        found += [
            f"{_place(one)} «{one.text()}» has {one.width()} of {_least(one)}"
            for one in page.findChildren(kind)
            if one.isVisible() and one.width() < _least(one)
        ]
    return found


def _least(widget: QWidget) -> int:
    """The width that it asks for, unless somebody has said how wide it must or may be."""
    if isinstance(widget.parentWidget(), QLineEdit):
        return 0  # Qt itself puts icons into fields
    wanted = widget.minimumWidth() or widget.minimumSizeHint().width()
    return min(wanted, widget.maximumWidth())


def too_large(dialog: QWidget) -> list[str]:
    """Whether a dialog asks for more than the screen, and what is cut off once it fits."""
    least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
    if least.width() > SCREEN.width() or least.height() > SCREEN.height():
        return [f"{_place(dialog)} asks for {least.width()} x {least.height()}"]
    dialog.resize(dialog.size().boundedTo(SCREEN))
    return cut_off(dialog)


def _place(widget: QWidget) -> str:
    above = widget.parentWidget()
    said = widget.accessibleName()
    return f"{type(widget).__name__} {said} in {type(above).__name__ if above else 'no window'}"
