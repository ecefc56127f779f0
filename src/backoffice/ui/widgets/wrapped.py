"""A label of several lines, each of which begins where the others do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


def wrap(label: QLabel) -> None:
    """Let ``label`` break its text into lines on the reading side, and let it be selected.

    What Qt draws itself it draws a space too far in wherever a Persian line is broken; a
    text that can be selected has a layout of its own, which is right.
    """
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    # By itself such a layout would begin on the left when its text begins with a Latin word.
    side = Qt.AlignmentFlag.AlignRight if label.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    upright = label.alignment() & Qt.AlignmentFlag.AlignVertical_Mask
    label.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | upright)
