"""What the tests of the dialog that brings calls in share: files, and readings of the dialog."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

import call_samples as samples
from backoffice.calls import imports
from backoffice.db import Database
from backoffice.records.call_files import CallBatch
from backoffice.ui.calls.import_dialog import CallImport

PATIENCE = 30_000
ROWS = (
    samples.CSV_ROW,
    "01332125191,9095264437,2026-09-23 04:20:45,8,480,IN",
    "01333226760,02666439452,2026-09-24 03:20:45,61,336,LD",
)
BAD = "01333226760,02666439452,2026-13-24 03:20:45,61,336,LD"
ASTERISK = (
    '"","33334444","09111234567","from","""A"" <33334444>","SIP/1","SIP/2","Dial","x",'
    '"2026-09-23 10:00:00","2026-09-23 10:00:05","2026-09-23 10:01:00",60,55,"ANSWERED","D"'
)


def month(folder: Path, *rows: str, name: str = "a.csv") -> Path:
    """A file of calls as the province sends it, of these rows or of the usual ones."""
    return samples.text(folder, [samples.CSV, *(rows or ROWS)], name=name)


def drop(widget: QWidget, *paths: Path) -> None:
    """Drop files on a widget, as from the file manager."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    place = widget.rect().center()
    QApplication.sendEvent(widget, QDragEnterEvent(place, copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(place), copy, data, left, none))


def plain(text: str) -> str:
    """The text without the marks that keep directions apart."""
    return "".join(one for one in text if one not in "\u2066\u2069")


def counts(dialog: CallImport) -> list[str]:
    """The numbers of the dialog's account, box by box."""
    boxes = dialog.account.tally.boxes
    return [plain(box.findChildren(QLabel)[0].text()) for box in boxes]


def cells(dialog: CallImport, row: int) -> list[str]:
    """One row of the preview, cell by cell."""
    records = dialog.account.rows.records
    return [plain(records.cell(row, at).text) for at in range(records.columnCount())]


def batches(database: Database) -> tuple[CallBatch, ...]:
    """The last imports that the database knows."""
    with database.read() as session:
        return imports.batches(session, limit=10)
