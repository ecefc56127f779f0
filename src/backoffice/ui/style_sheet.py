"""The one style sheet, filled with the shades of an appearance."""

from __future__ import annotations

from string import Template

from backoffice.ui.resource_folder import resource_folder
from backoffice.ui.shades import Shades, Tone, tone_role

# Focus is told by a thicker border; the padding shrinks by as much, so nothing moves.
# A filled button keeps its border off its ground: no one colour stands out against both the
# button and the page, but the button's own does against the page on either side of it.
_SHEET = Template("""
QLineEdit, QPlainTextEdit, QTextEdit, QListView, QTableView, QTreeView {
  border: 1px solid $edge; border-radius: 5px; background: $surface;
  selection-background-color: $accent; selection-color: $on_accent;
}
QTableView { padding: 1px; }
QLineEdit { color: $text; padding: 3px 7px; min-height: 20px; }
QLineEdit:focus { border: 2px solid $accent; padding: 2px 6px; }
QPlainTextEdit { padding: 2px 6px; }
QPlainTextEdit:focus, QTextEdit:focus, QListView:focus, QTableView:focus, QTreeView:focus {
  border: 2px solid $accent;
}
QPlainTextEdit:focus { padding: 1px 5px; }
QTableView:focus { padding: 0; }
QLineEdit:read-only, QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled {
  background: $sunken; color: $muted;
}
QPushButton {
  border: 1px solid $edge; border-radius: 5px; background: $surface; color: $text;
  padding: 4px 13px; min-height: 20px;
}
QPushButton:hover { background: $sunken; }
QPushButton:pressed { background: $accent_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 3px 12px; }
QPushButton:disabled { background: $window; color: $muted; border-color: $line; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[role="danger"] { background: $danger; color: $on_danger; border-color: $danger; }
QPushButton[role="primary"]:focus, QPushButton[role="danger"]:focus {
  border-width: 3px; border-style: solid; padding: 2px 11px; background-clip: padding;
}
QPushButton[role="primary"]:focus { border-color: $accent; }
QPushButton[role="danger"]:focus { border-color: $danger; }
QPushButton[role="primary"]:disabled, QPushButton[role="danger"]:disabled {
  background: $sunken; color: $muted; border-color: $line;
}
QPushButton[role="quiet"], QToolButton[role="quiet"] {
  border: 1px solid transparent; border-radius: 5px; background: transparent; color: $accent;
  padding: 3px 7px;
}
QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover { background: $sunken; }
QToolButton[role="quiet"]::menu-indicator { image: none; width: 0; }
QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {
  border: 2px solid $accent; padding: 2px 6px;
}
QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled { color: $muted; }
QPushButton, QToolButton, QCheckBox, QRadioButton { outline: 0; }
QPushButton[role="chip"] {
  border-radius: 13px; padding: 2px 11px; min-height: 20px; background: $surface;
}
QPushButton[role="chip"]:hover { background: $sunken; }
QPushButton[role="chip"]:checked {
  background: $accent_soft; border-color: $accent; color: $text; font-weight: bold;
}
QPushButton[role="chip"]:focus { border: 2px solid $accent; padding: 1px 10px; }
QPushButton[role="chip"]:disabled { background: $window; color: $muted; }
QComboBox, QSpinBox {
  border: 1px solid $edge; border-radius: 5px; background: $surface; color: $text;
  padding: 3px 7px; min-height: 20px;
}
QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 2px 6px; }
QComboBox:disabled, QSpinBox:disabled { background: $sunken; color: $muted; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow, QSpinBox::down-arrow { image: url($drawings/down-$mode.svg); width: 12px; }
QSpinBox::up-arrow { image: url($drawings/up-$mode.svg); width: 12px; }
QSpinBox::up-button, QSpinBox::down-button { border: 0; width: 20px; background: transparent; }
QComboBox QAbstractItemView {
  background: $surface; selection-background-color: $accent_soft; selection-color: $text;
}
QCheckBox, QRadioButton { border: 2px solid transparent; border-radius: 5px; padding: 0 2px; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox::indicator, QRadioButton::indicator {
  width: 15px; height: 15px; border: 1px solid $edge; background: $surface;
}
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:checked {
  background: $accent; border-color: $accent; image: url($drawings/tick-$mode.svg);
}
QRadioButton::indicator:checked {
  width: 7px; height: 7px; border: 5px solid $accent; background: $surface;
}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; }
QLabel[role="title"] { font-size: 16pt; font-weight: bold; }
QLabel[role="big"] { font-size: 13pt; font-weight: bold; }
QLabel[role="heading"] { font-size: 11pt; font-weight: bold; color: $accent; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="code"] { font-size: 13pt; font-weight: bold; letter-spacing: 1px; }
QLabel[role="key"] {
  border: 1px solid $edge; border-radius: 4px; background: $sunken; padding: 1px 6px;
}
QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 7px; }
QWidget[role="strip"] { background: $sunken; }
QTabWidget::pane { border: 0; border-top: 1px solid $line; }
QTabBar { background: $window; }
QTabBar::tab {
  padding: 7px 15px; border: 0; border-bottom: 3px solid transparent; color: $muted;
}
QTabBar::tab:hover { background: $sunken; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; font-weight: bold; }
QTabBar::tab:focus { border: 2px solid $accent; border-bottom-width: 3px; padding: 5px 13px 7px; }
QHeaderView::section {
  background: $sunken; color: $muted; border: 0; border-bottom: 1px solid $line;
  padding: 4px 8px; font-weight: bold;
}
QListView { outline: 0; }
QListView[role="words"]::item { padding: 3px 7px; }
QListView::item:selected, QListView::item:focus { background: $accent_soft; color: $text; }
QTableView { gridline-color: $line; alternate-background-color: $window; }
QToolTip { background: $text; color: $surface; border: 1px solid $text; padding: 3px; }
QProgressBar {
  border: 1px solid $edge; border-radius: 4px; background: $surface; height: 10px;
}
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $line; }
QScrollArea { background: transparent; }
QScrollBar { background: transparent; border: 0; margin: 0; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: $edge; border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: $accent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[role="drop"] { border: 2px dashed $edge; border-radius: 7px; background: $surface; }
QFrame[role="drop-ready"] {
  border: 2px dashed $accent; border-radius: 7px; background: $accent_soft;
}
""")


def sheet(colours: Shades) -> str:
    """The whole style sheet in these colours."""
    others = {
        "mode": "dark" if colours.dark else "light",
        "drawings": (resource_folder() / "icons" / "sheet").as_posix(),
    }
    names = {name: others.get(name) or getattr(colours, name) for name in _SHEET.get_identifiers()}
    return _SHEET.substitute(names) + "".join(
        f'QLabel[role="{tone_role(tone)}"] {{ color: {colours.tone(tone).ink}; }}\n'
        for tone in Tone
    )
