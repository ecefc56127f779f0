"""Bars that are painted by the window itself, and chips that wear a digit."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip

from backoffice.ui.theme import Choice
from backoffice.ui.widgets.bar_plot import Bar, BarPlot
from backoffice.ui.widgets.chips import Choice as Chip
from backoffice.ui.widgets.keyed_chips import KeyedChips

K = Qt.Key
BARS = [Bar(at, str(at), value, f"bar {at}") for at, value in enumerate([4, 0, 9, 1])]


@pytest.fixture
def plot(window):
    made = BarPlot("Calls", window)
    made.resize(400, 130)
    made.show_bars(BARS)
    window.show()
    return made


@pytest.fixture
def chosen(plot) -> list[object]:
    heard: list[object] = []
    plot.chosen.connect(heard.append)
    return heard


def drawn(plot: BarPlot) -> QImage:
    return plot.grab().toImage()


def test_the_first_bar_stands_where_reading_begins(plot):
    places = [plot.bar_place(at) for at in range(4)]
    assert places[0].center().x() > places[1].center().x() > places[3].center().x()
    plot.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert plot.bar_place(0).center().x() < plot.bar_place(3).center().x()


def test_a_click_on_a_bar_chooses_it(plot, chosen, clerk):
    clerk.click(plot, plot.bar_place(2).center().toPoint())
    assert chosen == [2]
    clerk.click(plot, plot.bar_place(1).center().toPoint())  # nothing stands there
    assert chosen == [2]


def test_arrow_keys_go_over_empty_bars(plot, chosen, clerk):
    plot.setFocus()
    assert plot.current() == BARS[0]
    clerk.press(plot, K.Key_Left)
    assert plot.current() == BARS[2]
    clerk.press(plot, K.Key_End)
    clerk.press(plot, K.Key_Right)
    assert plot.current() == BARS[2]
    clerk.press(plot, K.Key_Home)
    clerk.press(plot, K.Key_Return)
    assert chosen == [0]


def test_the_first_stop_is_a_bar_that_holds_something(plot):
    plot.show_bars(BARS[1:])
    plot.setFocus()
    assert plot.current() == BARS[2]


def test_a_screen_reader_hears_the_bar(plot, clerk):
    assert plot.accessibleName() == "Calls"
    plot.setFocus()
    clerk.press(plot, K.Key_Left)
    assert plot.accessibleDescription() == "bar 2"


def test_a_bar_says_itself_under_the_mouse(plot, qtbot):
    spot = plot.bar_place(2).center().toPoint()
    event = QHelpEvent(QEvent.Type.ToolTip, spot, plot.mapToGlobal(spot))
    QApplication.sendEvent(plot, event)
    assert QToolTip.text() == "bar 2"
    QToolTip.hideText()
    nowhere = QHelpEvent(QEvent.Type.ToolTip, QPoint(0, 0), plot.mapToGlobal(QPoint(0, 0)))
    QApplication.sendEvent(plot, nowhere)
    qtbot.waitUntil(lambda: QToolTip.text() == "", timeout=5000)


@pytest.mark.parametrize(
    ("most", "top"), [(1, 1), (3, 3), (4, 4), (7, 10), (60, 60), (61, 100), (1_234, 1_500)]
)
def test_the_scale_ends_on_a_round_number(plot, most, top):
    plot.show_bars([Bar(0, "0", most, "")])
    assert plot._top() == top
    assert 2 <= len(plot._ticks()) <= 5


def test_nothing_to_draw_is_said(plot, chosen, clerk):
    empty = drawn(plot)
    plot.show_bars(())
    assert drawn(plot) != empty
    plot.setFocus()
    for key in (K.Key_Left, K.Key_Home, K.Key_End, K.Key_Return, K.Key_Space):
        clerk.press(plot, key)
    assert chosen == []
    assert plot.current() is None


def test_very_many_bars_are_drawn(plot):
    plot.show_bars([Bar(at, str(at), at % 7, "") for at in range(2_000)])
    assert not drawn(plot).isNull()


def test_bars_wear_the_appearance(plot, theme):
    light = drawn(plot)
    theme.choose(Choice.DARK)
    assert drawn(plot) != light


def test_a_digit_chooses_a_chip(window, clerk):
    chips = KeyedChips([Chip("a", "A"), Chip("b", "B"), Chip("c", "C")], window)
    heard: list[object] = []
    chips.changed.connect(lambda: heard.append(chips.key()))
    window.show()
    chips.setFocus()
    assert chips.chip("b").text() == "۲  B"
    clerk.type(chips.chip("a"), "2")
    clerk.type(chips.chip("b"), "۳")
    clerk.type(chips.chip("c"), "9")  # there is none of this number
    assert heard == ["b", "c"]
    chips.chip("a").setEnabled(False)
    clerk.type(chips.chip("c"), "1")
    assert chips.key() == "c"
