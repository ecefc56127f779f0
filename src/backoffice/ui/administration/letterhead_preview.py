"""The letterhead as papers carry it: sign, company, office."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QWidget

from backoffice.records.receipts import Letterhead
from backoffice.ui.theme import GAP, Tone, mark, tone_role

_SIDE = 56
_FORMATS = {b"\x89PNG\r\n\x1a\n": b"png", b"\xff\xd8\xff": b"jpeg"}  # by the first bytes
_LARGEST = 40_000_000  # pixels


class LetterheadPreview(QFrame):
    """A sketch, not the paper itself: that is in the preview of a receipt."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.logo = QLabel()
        self.logo.setFixedSize(_SIDE, _SIDE)
        self.logo.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.company = QLabel()
        self.office = QLabel()
        self.said = QLabel()
        for label in (self.company, self.office, self.said):
            label.setTextFormat(Qt.TextFormat.PlainText)
        mark(self.company, "heading")
        mark(self.said, tone_role(Tone.BAD))
        grid = QGridLayout(self)
        grid.setContentsMargins(GAP, GAP, GAP, GAP)
        grid.setHorizontalSpacing(GAP)
        grid.addWidget(self.logo, 0, 0, 2, 1)
        grid.addWidget(self.company, 0, 1)
        grid.addWidget(self.office, 1, 1)
        grid.addWidget(self.said, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        self._path = ""

    def show_letterhead(self, letterhead: Letterhead) -> None:
        """Show names and sign; a sign that cannot be read is said so."""
        self.company.setText(letterhead.company or self.tr("(company)"))
        self.office.setText(letterhead.office or self.tr("(office)"))
        if letterhead.logo == self._path:
            return
        self._path = letterhead.logo
        picture = read_picture(Path(letterhead.logo)) if letterhead.logo else QPixmap()
        self.logo.setPixmap(picture)
        wrong = bool(letterhead.logo) and picture.isNull()
        self.said.setText(self.tr("This picture cannot be read.") if wrong else "")
        self.said.setVisible(wrong)


def read_picture(path: Path) -> QPixmap:
    """Read a small picture; null for what is no PNG or JPEG, or far too large.

    The content decides and the format is forced: left alone, Qt would take an SVG
    under the name of a JPEG.
    """
    form = _format(path)
    if not form:
        return QPixmap()
    reader = QImageReader(str(path))
    reader.setAutoDetectImageFormat(False)
    reader.setFormat(form)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _LARGEST:
        return QPixmap()
    box = QSize(_SIDE, _SIDE)
    reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImageReader(reader)


def _format(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            start = file.read(8)
    except OSError:
        return b""
    return next((form for magic, form in _FORMATS.items() if start.startswith(magic)), b"")
