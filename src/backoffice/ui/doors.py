"""What one tab opens of another: the program puts them together, no tab knows the other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from backoffice.records.operators import Right


@dataclass(frozen=True, slots=True)
class Door:
    """A dialog of another room.

    Attributes:
        right: What it takes to go through.
        title: On the button.
        says: What lies behind it.
        icon: The drawing on the button.
        open: Opens it over a window.
        button: On the button; empty when something is brought in behind it.
    """

    right: Right
    title: str
    says: str
    icon: str
    open: Callable[[QWidget], object]
    button: str = ""
