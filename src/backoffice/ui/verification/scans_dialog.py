"""The scans of one row: look at them, add one, take one off."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.ui import icons
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.verification.printers import picture
from backoffice.ui.verification.texts import moment_shown, number_shown
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.form import named
from backoffice.verification import paper_room
from backoffice.verification.scans import AttachedScan

_ID = Qt.ItemDataRole.UserRole
_KIB = 1024
_PDF = "application/pdf"
_PAGE_DPI = 100


class ScansDialog(QDialog):
    """Pictures at the side, the list beside them; files may be dropped anywhere on it."""

    wanted = Signal(str)  # the id of a scan to look at
    added = Signal(list)  # of Path
    removed = Signal(str)

    def __init__(self, parent: QWidget, title: str, *, editable: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._picture = QImage()
        self.list = QListWidget()
        named(self.list, title)
        self.list.currentItemChanged.connect(self._chosen)
        self.drop = DropArea(self.tr("Drop scans here (JPEG, PNG, TIFF or PDF)"))
        self.drop.dropped.connect(self.added)
        self.drop.setVisible(editable)
        self.remove = QPushButton(self.tr("Take off"))
        icons.give(self.remove, "trash")
        self.remove.setVisible(editable)
        self.remove.setAutoDefault(False)
        self.remove.clicked.connect(self._remove)
        self.status = QLabel()
        self.status.setWordWrap(True)
        self.image = QLabel()
        self.image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.image.setAccessibleName(self.tr("The scan"))
        self._lay_out(title)

    def _lay_out(self, title: str) -> None:
        heading = QLabel(title)
        mark(heading, "big")
        close = QPushButton(self.tr("Close"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        side = QVBoxLayout()
        side.setSpacing(GAP)
        for widget in (heading, self.list, self.remove, self.drop, self.status, close):
            side.addWidget(widget)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setWidget(self.image)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        row.addLayout(side, 2)
        row.addWidget(self.view, 3)

    def show_scans(self, scans: Sequence[AttachedScan]) -> None:
        """List the scans; the newest is looked at."""
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        for at, scan in enumerate(scans, 1):
            size = number_shown(str(max(scan.size // _KIB, 1)))
            text = self.tr("Scan {number} \u2014 {size} KB, {moment}, {by}").format(
                number=number_shown(str(at)), size=size, moment=moment_shown(scan.at), by=scan.by
            )
            item = QListWidgetItem(text)
            item.setData(_ID, scan.id)
            self.list.addItem(item)
        self.list.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self.remove.setEnabled(bool(scans))
        if scans:
            self.list.setCurrentRow(len(scans) - 1)
        else:
            self._show(QImage(), self.tr("No scan is attached yet."))

    def show_picture(self, picture: QImage) -> None:
        """Show a scan as large as the room allows."""
        self._show(picture, "" if not picture.isNull() else self.tr("This scan cannot be shown."))

    def say(self, text: str, tone: Tone) -> None:
        """Put a sentence under the list."""
        self.status.setText(text)
        mark(self.status, tone_role(tone))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, picture: QImage, text: str) -> None:
        self._picture = picture
        self.image.setText(text)
        self._fit()

    def _fit(self) -> None:
        if self._picture.isNull():
            return
        room: QSize = self.view.viewport().size()
        if self._picture.height() > 2 * self._picture.width():
            room.setHeight(self._picture.height())  # pages under each other: scroll
        self.image.setPixmap(
            QPixmap.fromImage(self._picture).scaled(
                room,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )

    def _chosen(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.wanted.emit(item.data(_ID))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(item.data(_ID))


def read_picture(mime: str, content: bytes) -> QImage:
    """Read a scan's bytes as one picture, pages under each other; runs in a lane."""
    if mime != _PDF:
        return QImage.fromData(content)
    pages = [picture(page) for page in paper_room.images(content, _PAGE_DPI)]
    width = max(page.width() for page in pages)
    strip = QImage(width, sum(page.height() for page in pages), QImage.Format.Format_RGB32)
    strip.fill(Qt.GlobalColor.white)
    painter = QPainter(strip)
    top = 0
    for page in pages:
        painter.drawImage(0, top, page)
        top += page.height()
    painter.end()
    return strip
