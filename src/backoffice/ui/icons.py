"""The program's own icons: small one-coloured drawings, tinted by the theme.

The drawings are SVG files in ``resources/icons`` that use ``currentColor``.
:func:`give` remembers on the target which icon it wears, so that
:func:`retint` can colour it again when the appearance changes.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from backoffice.ui.resource_folder import resource_folder
from backoffice.ui.shades import Tone, shades_of_palette

_SIZES = (16, 24, 32, 48)
#: An icon beside a word, with the room that the style leaves out between the two.
BESIDE = QSize(20, 16)
_WORN = "wornIcon"
_TONE = "wornTone"
_FILLED = {"primary": "on_accent", "danger": "on_danger"}
_BESIDE_INKS = {**_FILLED, "quiet": "accent"}  # the ink of the word


@lru_cache(maxsize=64)
def _drawing(name: str) -> str:
    path = resource_folder() / "icons" / f"{name}.svg"
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Draw one icon, ``size`` device-independent pixels square, for a screen of this ratio."""
    side = round(size * ratio)
    made = QPixmap(side, side)
    made.fill(Qt.GlobalColor.transparent)
    text = _drawing(name).replace("currentColor", colour)
    painter = QPainter(made)
    QSvgRenderer(QByteArray(text.encode())).render(painter, QRectF(0, 0, side, side))
    painter.end()
    made.setDevicePixelRatio(ratio)
    return made


@lru_cache(maxsize=256)
def icon(name: str, colour: str) -> QIcon:
    """The named icon in one colour, in every size that buttons ask for."""
    made = QIcon()
    for size in _SIZES:
        drawing = pixmap(name, colour, size)
        made.addPixmap(drawing)
        made.addPixmap(drawing, QIcon.Mode.Selected)  # Qt would tint it with the highlight
    return made


@lru_cache(maxsize=256)
def _icon_beside(name: str, colour: str, *, mirrored: bool) -> QIcon:
    """The icon on the reading side of ``BESIDE``, in the same sizes."""
    made = QIcon()
    for size in _SIZES:
        room = QPixmap(BESIDE * size / BESIDE.height())
        room.fill(Qt.GlobalColor.transparent)
        painter = QPainter(room)
        painter.drawPixmap(room.width() - size if mirrored else 0, 0, pixmap(name, colour, size))
        painter.end()
        made.addPixmap(room)
    return made


def give(target: QAbstractButton | QAction, name: str, tone: Tone | None = None) -> None:
    """Let a button or action wear an icon, now and after every change of the appearance.

    An empty name takes the icon away. A tool button that shows a word beside its icon
    must have it, and its style, before.
    """
    target.setProperty(_WORN, name)
    target.setProperty(_TONE, tone.value if tone else "")
    _tint(target, QApplication.palette())


def renew(target: QObject) -> None:
    """Colour the icon again that a button or action wears, if it does."""
    if target.property(_WORN) and isinstance(target, QAbstractButton | QAction):
        _tint(target, QApplication.palette())


def retint(app: QApplication) -> None:
    """Colour every worn icon again for the application's present palette."""
    for widget in app.allWidgets():
        for target in (widget, *widget.actions()):
            renew(target)


def _tint(target: QAbstractButton | QAction, palette: QPalette) -> None:
    shades = shades_of_palette(palette)
    tone, name = target.property(_TONE), target.property(_WORN)
    button = target if isinstance(target, QAbstractButton) and _has_word(target) else None
    if tone:
        colour = shades.tone(Tone(tone)).ink
    else:
        inks = _BESIDE_INKS if button else _FILLED
        colour = getattr(shades, inks.get(target.property("role") or "", "text"))
    if name and button:
        button.setIconSize(BESIDE)
        button.setIcon(_icon_beside(name, colour, mirrored=button.isRightToLeft()))
    else:
        target.setIcon(icon(name, colour) if name else QIcon())


def _has_word(button: QAbstractButton) -> bool:
    """Say whether a word stands beside the button's icon, or will."""
    if isinstance(button, QToolButton):
        style = button.toolButtonStyle()
        return style is Qt.ToolButtonStyle.ToolButtonTextBesideIcon and bool(button.text())
    return isinstance(button, QPushButton)


class IconLabel(QLabel):
    """An icon that stands beside a word; screen readers read the word, not the icon."""

    def __init__(
        self,
        name: str = "",
        tone: Tone | None = None,
        size: int = 16,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self._size = size
        self.setFixedSize(size, size)
        self._draw()

    def show_icon(self, name: str, tone: Tone | None = None) -> None:
        """Change the drawing; an empty name shows nothing but keeps the place."""
        self._name = name
        self._tone = tone
        self._draw()

    @property
    def name(self) -> str:
        """The name of the drawing shown, "" for none."""
        return self._name

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.PaletteChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if not self._name:
            self.setPixmap(QPixmap())
            return
        shades = shades_of_palette(QApplication.palette())
        colour = shades.tone(self._tone).ink if self._tone else shades.text
        self.setPixmap(pixmap(self._name, colour, self._size, self.devicePixelRatioF()))
