"""Small helpers of the widgets that paint themselves."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QColor, QPainter, QPen


def rounded(
    painter: QPainter, rect: QRect | QRectF, ground: str, edge: str, *, radius: float
) -> None:
    """Paint a rounded box with a one-pixel border inside ``rect``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(edge), 1))
    painter.setBrush(QColor(ground))
    inside = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(inside, radius, radius)
