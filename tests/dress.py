"""What the window wears in tests: the program's own font, whatever the machine has."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.documents.fonts import font_files
from backoffice.ui import start


def wear_fonts(app: QApplication) -> None:
    """Let the application wear its own font and know of no other that a test brought."""
    QFontDatabase.removeAllApplicationFonts()
    found = font_files()
    app.setFont(start.font([found.regular, found.bold]))


def let_go() -> None:
    """Hold nothing any more: after Ctrl+V or a double click Qt takes key or button for held."""
    nobody = QWidget()
    for key in (Qt.Key.Key_Shift, Qt.Key.Key_Control):
        QTest.keyRelease(nobody, key)
    QTest.mouseRelease(nobody, Qt.MouseButton.LeftButton)


def worn() -> dict[str, object]:
    """Say how the application stands, apart from its appearance, which each test begins anew."""
    font, cursor = QApplication.font(), QApplication.overrideCursor()
    return {
        "font": (font.families(), font.toString()),
        "style": QApplication.style().objectName(),
        "direction": QApplication.layoutDirection(),
        "language": QLocale().name(),
        "cursor": cursor.shape() if cursor else None,
        "ends with its last window": QApplication.quitOnLastWindowClosed(),
    }
