"""Colours that can be read, icons that are there, one appearance at a time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTabBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui import icons
from backoffice.ui.resource_folder import resource_folder
from backoffice.ui.shades import DARK, LIGHT, contrast
from backoffice.ui.style_sheet import sheet
from backoffice.ui.theme import Choice, Tone, mark, shades_of

READ = 4.5  # WCAG AA for text
SEEN = 3.0  # WCAG AA for borders and marks
_OPAQUE = 255

APPEARANCES = pytest.mark.parametrize("shades", [LIGHT, DARK], ids=["light", "dark"])


def test_the_ratio_of_black_on_white_is_the_largest():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@APPEARANCES
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "accent_soft"])
def test_text_can_be_read_on_every_ground(shades, ground):
    assert contrast(shades.text, getattr(shades, ground)) >= READ


@APPEARANCES
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("muted", "window"),
        ("muted", "surface"),
        ("muted", "sunken"),
        ("accent", "window"),
        ("accent", "surface"),
        ("accent", "sunken"),
        ("on_accent", "accent"),
        ("on_danger", "danger"),
        ("surface", "text"),
    ],
)
def test_other_text_can_be_read(shades, ink, ground):
    assert contrast(getattr(shades, ink), getattr(shades, ground)) >= READ


@APPEARANCES
@pytest.mark.parametrize("tone", Tone)
def test_a_state_can_be_read_and_its_edge_seen(shades, tone):
    ink = shades.tone(tone)
    for ground in (ink.ground, shades.window, shades.surface):
        assert contrast(ink.ink, ground) >= READ
    assert contrast(ink.edge, ink.ground) >= SEEN
    assert contrast(ink.edge, shades.surface) >= SEEN


@APPEARANCES
def test_the_borders_of_fields_are_seen(shades):
    for ground in (shades.window, shades.surface):
        assert contrast(shades.edge, ground) >= SEEN
        assert contrast(shades.accent, ground) >= SEEN


@APPEARANCES
@pytest.mark.parametrize("ring", ["accent", "danger"])
@pytest.mark.parametrize("ground", ["window", "surface", "sunken", "accent_soft"])
def test_the_ring_of_the_focus_is_seen_on_every_ground(shades, ring, ground):
    assert contrast(getattr(shades, ring), getattr(shades, ground)) >= SEEN


def _button(role: str = "") -> QPushButton:
    made = QPushButton()
    mark(made, role)
    return made


def _tab_bar() -> QTabBar:
    made = QTabBar()
    made.addTab("")
    return made


FOCUSED = {
    "button": _button,
    "primary": lambda: _button("primary"),
    "danger": lambda: _button("danger"),
    "quiet": lambda: _button("quiet"),
    "chip": lambda: _button("chip"),
    "tick": QCheckBox,
    "choice": QRadioButton,
    "field": QLineEdit,
    "list of choices": QComboBox,
    "number": QSpinBox,
    "tab": _tab_bar,
}


@pytest.mark.parametrize("appearance", [Choice.LIGHT, Choice.DARK])
@pytest.mark.parametrize("kind", FOCUSED)
def test_the_ring_of_the_focus_stands_out_on_both_of_its_sides(theme, window, appearance, kind):
    theme.choose(appearance)
    column = QVBoxLayout(window)
    made: QWidget = FOCUSED[kind]()
    column.addWidget(made)
    column.addWidget(QWidget(), 1)
    window.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.hasFocus()
    outside, ring, ring_too, inside = _downwards(window, made, -1, 0, 1, 3)
    assert ring == ring_too
    assert contrast(ring, outside) >= SEEN
    assert contrast(ring, inside) >= SEEN


def _downwards(window: QWidget, widget: QWidget, *rows: int) -> list[str]:
    """The colours in these rows of pixels, counted from the top of a widget."""
    drawn = window.grab().toImage()
    at = widget.mapTo(window, widget.rect().topLeft()).y()
    middle = widget.mapTo(window, widget.rect().center()).x()
    if isinstance(widget, QTabBar):
        middle = widget.mapTo(window, widget.tabRect(0).center()).x()
    return [drawn.pixelColor(middle, at + row).name() for row in rows]


@APPEARANCES
def test_the_style_sheet_has_no_gaps(shades):
    text = sheet(shades)
    assert "$" not in text
    assert text.count("{") == text.count("}")


def test_the_style_sheet_finds_its_drawings():
    for shades in (LIGHT, DARK):
        named = [part.split(")")[0] for part in sheet(shades).split("url(")[1:]]
        assert named
        assert all(Path(name).is_file() for name in named)


def test_choosing_dark_changes_palette_and_icons(theme, qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    icons.give(button, "search")
    before = button.icon().pixmap(QSize(24, 24)).toImage()
    with qtbot.waitSignal(theme.changed):
        theme.choose(Choice.DARK)
    assert shades_of(button) is DARK
    assert QApplication.palette().color(QPalette.ColorRole.Window) == QColor(DARK.window)
    assert button.icon().pixmap(QSize(24, 24)).toImage() != before


def test_an_icon_in_a_label_changes_with_the_appearance(theme, qtbot):
    label = icons.IconLabel("user")
    qtbot.addWidget(label)
    before = label.pixmap().toImage()
    theme.choose(Choice.DARK)
    assert label.pixmap().toImage() != before


def test_choosing_the_same_again_changes_nothing(theme, qtbot):
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Choice.LIGHT)


def test_the_system_is_followed(theme):
    theme.choose(Choice.SYSTEM)
    assert theme.shades in (LIGHT, DARK)


def test_an_icon_on_a_primary_button_has_the_ink_of_its_text(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    mark(button, "primary")
    icons.give(button, "check")
    drawn = button.icon().pixmap(icons.BESIDE).toImage()
    inked = {
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == _OPAQUE
    }
    assert inked == {LIGHT.on_accent}


@pytest.mark.parametrize("name", ["print", "receipt", "phone"])
def test_an_icon_leaves_room_for_the_word_beside_it(qtbot, name):
    button = QPushButton("چاپ")
    qtbot.addWidget(button)
    icons.give(button, name)
    assert button.iconSize() == icons.BESIDE
    drawn = button.icon().pixmap(icons.BESIDE).toImage()
    room = icons.BESIDE.width() - icons.BESIDE.height()
    clear = [drawn.pixelColor(x, y).alpha() for x in range(room) for y in range(drawn.height())]
    assert not any(clear)  # on the left, where the Persian word follows


def test_an_icon_that_stands_alone_is_in_the_middle(qtbot):
    button = QToolButton()
    qtbot.addWidget(button)
    button.setText("چاپ")  # said to screen readers, not shown
    icons.give(button, "print")
    assert button.icon().pixmap(icons.BESIDE).width() == icons.BESIDE.height()


def test_an_icon_can_be_taken_away(qtbot):
    button = QPushButton()
    qtbot.addWidget(button)
    icons.give(button, "check", Tone.GOOD)
    icons.give(button, "")
    assert button.icon().isNull()


DRAWN = sorted(file.stem for file in (resource_folder() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", DRAWN)
def test_every_icon_is_a_drawing_in_one_colour(name):
    text = (resource_folder() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert "currentColor" in text
    assert "#" not in text
    image = icons.pixmap(name, "#ff0000", 24).toImage()
    inked = [
        image.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if image.pixelColor(x, y).alpha()
    ]
    assert inked
    assert all(colour.green() == colour.blue() == 0 for colour in inked)


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_an_icon(tone):
    assert tone.icon in DRAWN


def test_none_is_counted_rightly_by_the_window_library(qtbot):
    """PySide6 6.12.0 loses a reference to None at every call, and aborts at the last."""
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(500):
        label.setText(str(number))
    assert sys.getrefcount(None) > before - 100


def test_a_button_that_becomes_the_primary_one_later_can_be_read(qtbot):
    button = QPushButton("چاپ")
    qtbot.addWidget(button)
    icons.give(button, "plus")
    mark(button, "primary")
    drawn = button.icon().pixmap(icons.BESIDE).toImage()
    inked = [
        drawn.pixelColor(x, y).name()
        for x in range(drawn.width())
        for y in range(drawn.height())
        if drawn.pixelColor(x, y).alpha() == _OPAQUE
    ]
    assert set(inked) == {LIGHT.on_accent}
