"""The scans of one row: look at them, add one, take one off."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeySequence, QPainter, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from backoffice.errors import Unavailable
from backoffice.records.digits import isolate
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.printers import picture
from backoffice.ui.shown import person_shown
from backoffice.ui.theme import GAP, WIDE, Tone, mark, tone_role
from backoffice.ui.verification.texts import age_words, moment_shown, number_shown
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.form import named
from backoffice.ui.words_common import trouble_words
from backoffice.verification import paper_room, scans
from backoffice.verification.scans import AttachedScan

_ID = Qt.ItemDataRole.UserRole
_KIB = 1024
_WIDTH, _HEIGHT, _EDGE = 820, 560, 40  # pixels; the last stay free of the screen
_PDF = "application/pdf"
_PAGE_DPI = 100
_LOOK = 2000  # milliseconds between two looks into the folder of the scanner
_NAME_ROOM = 160  # pixels of a file's name on the button
_MINUTE = timedelta(minutes=1)


class NewestScanButton(QPushButton):
    """Hands in what the scanner wrote last; shows beforehand which file that is."""

    found = Signal(list)  # of one Path
    told = Signal(str, object)  # a sentence and its Tone

    def __init__(self) -> None:
        super().__init__()
        self._jobs: Jobs | None = None
        self._folder = Path()
        self._looking = False
        self._trouble = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self._look)
        self.setAutoDefault(False)
        self.setAccessibleName(self._title())
        self.setToolTip(self.tr("Attach the scan that was made last (Insert)"))
        icons.give(self, "import")
        self.clicked.connect(self._take)
        self._show(None)
        self.hide()

    def watch(self, jobs: Jobs, folder: Path) -> None:
        """Look into a folder again and again, as long as the dialog is open."""
        self._jobs = jobs
        self._folder = folder
        self.show()
        self._timer.start()
        self._look()

    def rest(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _title(self) -> str:
        return self.tr("Newest scan in the folder")

    def _look(self) -> None:
        if self._jobs is None or self._looking:  # a slow folder is not asked twice
            return
        self._looking = True
        work = partial(_newest, self._folder)
        self._jobs.folder(self, work, self._looked, self._not_looked)

    def _looked(self, newest: tuple[Path, datetime] | None) -> None:
        self._looking = False
        if self._trouble:
            self._trouble = ""
            self.told.emit(self.tr("The folder of the scanner is back."), Tone.GOOD)
        self._show(newest)

    def _not_looked(self, failure: Exception) -> None:
        self._looking = False
        self._show(None)
        text = self._words(failure)
        if text != self._trouble:  # said once, not at every look
            self._trouble = text
            self.told.emit(text, Tone.BAD)

    def _show(self, newest: tuple[Path, datetime] | None) -> None:
        text = self._title()
        shown = ""
        if newest is not None:
            path, written = newest
            metrics = self.fontMetrics()
            name = metrics.elidedText(path.name, Qt.TextElideMode.ElideMiddle, _NAME_ROOM)
            shown = self.tr("{name}, {age}").format(name=isolate(name), age=self._age(written))
            text = self.tr("Newest scan: {scan}").format(scan=shown)
        self.setText(text.replace("&", "&&"))
        self.setAccessibleDescription(shown)

    def _age(self, written: datetime) -> str:
        now = datetime.now(UTC)
        if now - written < _MINUTE:
            return self.tr("just now")
        return self.tr("{age} ago").format(age=age_words(written, now))

    def _take(self) -> None:
        if self._jobs is not None:
            work = partial(_newest, self._folder)
            self._jobs.folder(self, work, self._taken, self._not_taken)

    def _taken(self, newest: tuple[Path, datetime] | None) -> None:
        self._show(newest)
        if newest is None:
            self.told.emit(self.tr("The folder holds no scan of the last hour."), Tone.WARNING)
        else:
            self.found.emit([newest[0]])

    def _not_taken(self, failure: Exception) -> None:
        self.told.emit(self._words(failure), Tone.BAD)

    def _words(self, failure: Exception) -> str:
        if not isinstance(failure, Unavailable):
            self.rest()  # a bug is reported once
            raise failure
        return self.tr("The folder of the scanner cannot be read. {trouble}").format(
            trouble=trouble_words(failure.setback)
        )


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
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - _EDGE), min(_HEIGHT, room.height() - _EDGE))
        self._picture = QImage()
        self._folder: Path | None = None
        self.list = QListWidget()
        named(self.list, title)
        self.list.currentItemChanged.connect(self._chosen)
        self.newest = NewestScanButton()
        self.newest.found.connect(self.added)
        self.newest.told.connect(self.say)
        self.finished.connect(self.newest.rest)
        QShortcut(QKeySequence(Qt.Key.Key_Insert), self, self.newest.click)
        self.drop = DropArea(
            self.tr("Drop scans here (JPEG, PNG, TIFF or PDF)"), choose=self._choose
        )
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
        for widget in (heading, self.list, self.remove, self.newest, self.drop, self.status, close):
            side.addWidget(widget)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setWidget(self.image)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        row.addLayout(side, 2)
        row.addWidget(self.view, 3)

    def watch(self, jobs: Jobs, folder: Path) -> None:
        """Offer the newest scan of the scanner's folder; files are chosen from there, too."""
        self._folder = folder
        self.newest.watch(jobs, folder)

    def show_scans(self, scans: Sequence[AttachedScan]) -> None:
        """List the scans; the newest is looked at."""
        self.list.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.list.clear()
        for at, scan in enumerate(scans, 1):
            size = number_shown(str(max(scan.size // _KIB, 1)))
            text = self.tr("Scan {number} \u2014 {size} KB, {moment}, {by}").format(
                number=number_shown(str(at)),
                size=size,
                moment=moment_shown(scan.at),
                by=person_shown(scan.by),
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

    def _choose(self, parent: QWidget, title: str, wanted: str) -> list[str]:
        start = "" if self._folder is None else str(self._folder)
        paths, _ = QFileDialog.getOpenFileNames(parent, title, start, wanted)
        return paths

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(item.data(_ID))


def _newest(folder: Path) -> tuple[Path, datetime] | None:
    """Return the newest scan of a folder and when it was written; runs in a lane."""
    path = scans.newest_scan(folder, datetime.now(UTC))
    return None if path is None else (path, scans.written_at(path))


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
