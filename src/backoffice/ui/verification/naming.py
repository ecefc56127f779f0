"""New names for widgets that are lent from one case to the next."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backoffice.ui.widgets.form import named


def renamed(widget: QWidget, name: str) -> None:
    """Give a widget, and the part of it that takes the focus, another name."""
    widget.setAccessibleName("")
    inner = widget.focusProxy()
    if inner is not None:
        inner.setAccessibleName("")
    named(widget, name)
