"""Pages of a paper: as wide as their room at most, and all of them can be reached."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from backoffice.documents.pages import PageImage
from backoffice.ui.widgets.page_area import PageArea

WIDE, HIGH = 641, 910  # A5 at 110 dots per inch


def page(width: int = WIDE, height: int = HIGH) -> PageImage:
    return PageImage(width, height, b"\xff" * (width * height * 4))


@pytest.fixture
def area(qtbot):
    made = PageArea()
    qtbot.addWidget(made)
    made.resize(720, 500)
    made.show()
    return made


def test_pages_below_each_other_are_scrolled_to(area, qtbot):
    area.show_pages([page(), page()])
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: area.widget().height() >= 2 * HIGH)
    assert area.count() == 2


@pytest.mark.parametrize("room", [300, 500, 900])
def test_a_page_is_never_wider_than_its_room_and_never_larger_than_drawn(area, qtbot, room):
    area.show_pages([page()])
    area.resize(room, 400)
    label = area.widget().layout().itemAt(0).widget()
    qtbot.waitUntil(lambda: label.pixmap().deviceIndependentSize().width() <= room)
    drawn = label.pixmap().deviceIndependentSize()
    assert drawn.width() <= WIDE
    assert drawn.height() == pytest.approx(drawn.width() * HIGH / WIDE, abs=2)
    assert area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    assert label.accessibleName()
