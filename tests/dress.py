"""What the window wears in tests: the program's own font, whatever the machine has."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from backoffice.documents.fonts import font_files
from backoffice.ui import start


def wear_fonts(app: QApplication) -> None:
    """Let the application wear its own font and know of no other that a test brought."""
    QFontDatabase.removeAllApplicationFonts()
    found = font_files()
    app.setFont(start.font([found.regular, found.bold]))
