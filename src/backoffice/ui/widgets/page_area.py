"""The pages of a paper under each other, never wider than their room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from backoffice.ui.printers import PageImage, picture
from backoffice.ui.theme import WIDE


class PageArea(QScrollArea):
    """Scrolls up and down only: a page's right edge is where Persian begins."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drawn: list[tuple[QLabel, QPixmap]] = []
        inside = QWidget()  # as tall as its pages: a label would be as tall as its own words
        self._pages = QVBoxLayout(inside)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)

    def show_pages(self, images: Sequence[PageImage]) -> None:
        """Put pages below those that are shown; they were drawn for this screen's ratio."""
        for image in images:
            pixmap = QPixmap.fromImage(picture(image))
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            page = QLabel()
            page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            page.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            page.setAccessibleName(self.tr("Page %Ln", "", len(self._drawn) + 1))
            self._drawn.append((page, pixmap))
            self._pages.addWidget(page)
        self._fit()

    def count(self) -> int:
        """How many pages are shown."""
        return len(self._drawn)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2 * WIDE
        for page, pixmap in self._drawn:
            ratio = pixmap.devicePixelRatio()
            wide = min(round(pixmap.width() / ratio), room)
            scaled = pixmap.scaledToWidth(
                round(wide * ratio), Qt.TransformationMode.SmoothTransformation
            )
            scaled.setDevicePixelRatio(ratio)
            page.setPixmap(scaled)
            page.setFixedHeight(round(scaled.height() / ratio))
