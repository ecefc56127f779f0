"""About: the version, the font in use, whose work the program stands on."""

from __future__ import annotations

import platform
import sys
from importlib import metadata

import PySide6
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

import backoffice
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import Form, named

# Distribution, licence as the distribution itself states it.
PARTS = (
    ("PySide6-Essentials", "LGPL-3.0-only"),
    ("SQLAlchemy", "MIT"),
    ("alembic", "MIT"),
    ("psycopg", "LGPL-3.0-only"),
    ("argon2-cffi", "MIT"),
    ("jdatetime", "PSF-2.0"),
    ("reportlab", "BSD"),
    ("uharfbuzz", "Apache-2.0"),
    ("fpdf2", "LGPL-3.0-only"),
    ("fonttools", "MIT"),
    ("openpyxl", "MIT"),
    ("pypdfium2", "Apache-2.0 / BSD-3-Clause"),
    ("pillow", "MIT-CMU"),
    ("platformdirs", "MIT"),
    ("justmytype-intl-rtl", "MIT; Noto Sans Arabic: OFL-1.1"),
    ("tzdata", "Apache-2.0"),
)


class About(QDialog):
    """Small and copyable, for whoever asks support."""

    def __init__(self, database: str, data_folder: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About the program"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        title = QLabel(self.tr("Subscriber affairs desk"))
        mark(title, "title")
        form = Form()
        facts = (
            (self.tr("Version"), backoffice.__version__),
            (self.tr("Font in use"), QFontInfo(self.font()).family()),
            (self.tr("Database"), database),
            (self.tr("Data folder"), data_folder),
            ("Python / Qt", f"{platform.python_version()} / {PySide6.__version__}"),
        )
        for label, value in facts:
            form.add(label, FactLabel(f"\u2066{value}\u2069"))
        licences = QPlainTextEdit(_licences())
        licences.setReadOnly(True)
        licences.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        licences.setMaximumHeight(150)
        named(licences, self.tr("Licences"))
        heading = QLabel(self.tr("Licences"))
        mark(heading, "heading")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        for widget in (title, form, heading, licences, buttons):
            column.addWidget(widget)


def version(distribution: str) -> str:
    """Return the installed version of a distribution, "" in a build that carries no metadata."""
    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def _licences() -> str:
    rows = [("Python", sys.version.split()[0], "PSF")]
    rows += [(name, version(name), licence) for name, licence in PARTS]
    return "\n".join(" ".join(filter(None, row[:2])) + f" - {row[2]}" for row in rows)
