"""The field of names and other short Persian texts."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from backoffice.records import persian
from backoffice.ui.widgets.checked import Check, CheckedField
from backoffice.ui.widgets.live_line import LiveLine


class NameEdit(CheckedField):
    """Persian letters in their one spelling; what is stored shows when the field is left."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        check: Check = persian.check_name,
        longest: int = 200,
    ) -> None:
        line = LiveLine()
        line.setMaxLength(longest)
        super().__init__(check, line, parent)
