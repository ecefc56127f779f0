"""The colours of the two appearances, and what a state's colour means.

Every colour is here; a test computes the contrast of each pair that is read.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget


class Tone(StrEnum):
    """What a state means to the clerk; each has its shades and its icon."""

    PLAIN = "plain"
    INFO = "info"
    GOOD = "good"
    WARNING = "warning"
    BAD = "bad"
    WAITING = "waiting"

    @property
    def icon(self) -> str:
        """The icon that says the same as the colour."""
        return _ICONS[self]


_ICONS = {
    Tone.PLAIN: "document",
    Tone.INFO: "info",
    Tone.GOOD: "check",
    Tone.WARNING: "warning",
    Tone.BAD: "cross",
    Tone.WAITING: "clock",
}


def tone_role(tone: Tone) -> str:
    """The role of a label whose text has the tone's ink."""
    return f"tone-{tone.value}"


class Ink(NamedTuple):
    """A text colour and the ground it is read on (at least 4.5 : 1), with an edge (3 : 1)."""

    ink: str
    ground: str
    edge: str


class Shades(NamedTuple):
    """Every colour of one appearance, as #rrggbb."""

    dark: bool
    window: str  # the page
    surface: str  # cards, fields, lists
    sunken: str  # headers, every second row
    line: str  # dividers that carry no meaning
    edge: str  # borders of fields and buttons, 3 : 1 against surface
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str  # selected rows
    danger: str
    on_danger: str
    tones: dict[Tone, Ink]

    def tone(self, tone: Tone) -> Ink:
        """The shades of one state."""
        return self.tones[tone]


LIGHT = Shades(
    dark=False,
    window="#f2f5f7",
    surface="#ffffff",
    sunken="#e8edf1",
    line="#d3dae0",
    edge="#7b8794",
    text="#17212b",
    muted="#4f5d6a",
    accent="#0b6284",
    on_accent="#ffffff",
    accent_soft="#d5e9f2",
    danger="#a32020",
    on_danger="#ffffff",
    tones={
        Tone.PLAIN: Ink("#3a4651", "#e8edf1", "#77838f"),
        Tone.INFO: Ink("#0b5675", "#dcedf5", "#2f7fa0"),
        Tone.GOOD: Ink("#175f39", "#dcf1e4", "#2e8757"),
        Tone.WARNING: Ink("#744700", "#fcefd0", "#a06a10"),
        Tone.BAD: Ink("#961b1b", "#fbe3e1", "#bf4440"),
        Tone.WAITING: Ink("#4b3889", "#e9e5f7", "#7462b5"),
    },
)

DARK = Shades(
    dark=True,
    window="#13181d",
    surface="#1b2229",
    sunken="#242d35",
    line="#35414b",
    edge="#8592a0",
    text="#e6ebf0",
    muted="#a5b1bd",
    accent="#63b8da",
    on_accent="#06222e",
    accent_soft="#1d4153",
    danger="#f08f86",
    on_danger="#2b0706",
    tones={
        Tone.PLAIN: Ink("#c5ced7", "#2b353e", "#8391a0"),
        Tone.INFO: Ink("#9cd5ee", "#16384a", "#4c93b1"),
        Tone.GOOD: Ink("#8fd9ae", "#153a27", "#4a9a6c"),
        Tone.WARNING: Ink("#f3cc7a", "#42310b", "#b28a35"),
        Tone.BAD: Ink("#ffb3ab", "#4a1e1d", "#cf6d66"),
        Tone.WAITING: Ink("#cbbdf5", "#342b53", "#8d7cc9"),
    },
)

_MIDDLE = 128  # lightness of 0…255 below which a window counts as dark


def shades_of(widget: QWidget) -> Shades:
    """The shades in force around ``widget``, for those that paint themselves."""
    return shades_of_palette(widget.palette())


def shades_of_palette(palette: QPalette) -> Shades:
    """The shades whose palette this is."""
    return DARK if palette.color(QPalette.ColorRole.Window).lightness() < _MIDDLE else LIGHT


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two #rrggbb colours.

    Source: WCAG 2.2, «contrast ratio» and «relative luminance».
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
