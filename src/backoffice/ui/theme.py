"""How the program looks: one accent, a light and a dark set of shades, one style sheet.

Widgets never name a colour. They carry a *role* (:func:`mark`) that the style
sheet knows, a :class:`Tone` for a state, or, when they paint themselves, ask
:func:`shades_of`. A state is told by colour, word and icon together.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui import icons
from backoffice.ui.shades import DARK, LIGHT, Ink, Shades, Tone, shades_of, tone_role
from backoffice.ui.style_sheet import sheet

__all__ = [
    "DARK",
    "FIELD",
    "GAP",
    "LIGHT",
    "ROW",
    "TIGHT",
    "WIDE",
    "Choice",
    "Ink",
    "Shades",
    "Theme",
    "Tone",
    "mark",
    "palette",
    "shades_of",
    "tone_role",
]

# Distances in device-independent pixels at 100 %.
TIGHT = 4
GAP = 8
WIDE = 16
ROW = 30
FIELD = 30


def mark(widget: QWidget, role: str) -> None:
    """Give ``widget`` a role of the style sheet, such as ``primary`` or ``heading``."""
    if widget.property("role") == role:
        return
    widget.setProperty("role", role)
    style = widget.style()
    style.unpolish(widget)
    style.polish(widget)
    icons.renew(widget)


class Choice(StrEnum):
    """Which appearance the operator wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application and follows the system between light and dark."""

    changed = Signal()

    def __init__(self, app: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent or app)
        self._app = app
        self._choice = Choice.SYSTEM
        self._worn: Shades | None = None
        app.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def shades(self) -> Shades:
        """The shades that the choice and the system ask for now."""
        match self._choice:
            case Choice.LIGHT:
                return LIGHT
            case Choice.DARK:
                return DARK
            case Choice.SYSTEM:
                dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
                return DARK if dark else LIGHT

    def choose(self, choice: Choice) -> None:
        """Wear this appearance, now and at every change of the system."""
        self._choice = choice
        self._wear()

    def _system_changed(self) -> None:
        self._wear()

    def _wear(self) -> None:
        shades = self.shades
        if shades is self._worn:
            return
        self._worn = shades
        self._app.setPalette(palette(shades))
        self._app.setStyleSheet(sheet(shades))
        icons.retint(self._app)
        self.changed.emit()


def palette(shades: Shades) -> QPalette:
    """The Qt palette of these shades, for all that the style draws itself."""
    role = QPalette.ColorRole
    made = QPalette()
    for which, colour in {
        role.Window: shades.window,
        role.WindowText: shades.text,
        role.Base: shades.surface,
        role.AlternateBase: shades.sunken,
        role.Text: shades.text,
        role.PlaceholderText: shades.muted,
        role.Button: shades.surface,
        role.ButtonText: shades.text,
        role.ToolTipBase: shades.text,
        role.ToolTipText: shades.surface,
        role.Highlight: shades.accent,
        role.HighlightedText: shades.on_accent,
        role.Accent: shades.accent,
        role.Link: shades.accent,
        role.BrightText: shades.danger,
        role.Light: shades.surface,
        role.Mid: shades.edge,
        role.Dark: shades.edge,
        role.Shadow: shades.line,
    }.items():
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(shades.muted))
    return made
