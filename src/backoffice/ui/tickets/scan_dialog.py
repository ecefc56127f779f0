"""The scan of a ticket's paper, pages under each other."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QScrollArea, QVBoxLayout, QWidget

from backoffice.tickets import papers_room
from backoffice.ui.printers import picture
from backoffice.ui.theme import GAP, WIDE

_DPI = 110
_WIDTH, _HEIGHT = 780, 700
_PDF = "application/pdf"


def read_pictures(mime: str, content: bytes) -> list[QImage]:
    """Read a scan's bytes as pictures, page by page; runs in a lane."""
    if mime != _PDF:
        return [QImage.fromData(content)]
    return [picture(page) for page in papers_room.images(content, _DPI)]


class ScanDialog(QDialog):
    """As wide as the dialog; Escape closes."""

    def __init__(self, parent: QWidget, title: str, pictures: Sequence[QImage]) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        inside = QWidget()
        pages = QVBoxLayout(inside)
        pages.setSpacing(GAP)
        for one in pictures:
            page = QLabel()
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            room = _WIDTH - 4 * WIDE
            shown = one.scaledToWidth(room, Qt.TransformationMode.SmoothTransformation)
            page.setPixmap(QPixmap.fromImage(shown if one.width() > room else one))
            pages.addWidget(page)
        pages.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(area, 1)
        column.addWidget(buttons)
        screen = self.screen().availableGeometry()
        self.resize(min(_WIDTH, screen.width() - 40), min(_HEIGHT, screen.height() - 40))
