"""Papers onto paper: the system's print dialog, and pages painted as pictures.

Every printer takes a picture; fonts and Persian shaping are settled in the PDF
already. The painting runs off the window's thread: Qt allows a painter on a
printer in any one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, QSizeF, QStandardPaths, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QWidget

from backoffice.errors import Cancelled, Trouble, Unavailable
from backoffice.records.receipts import PaperSize

DPI = 300
_MM_PER_INCH = 25.4
_PDF = "PDF (*.pdf)"


class PageImage(Protocol):
    """A page in pixels, four bytes each, as the rooms draw it."""

    @property
    def width(self) -> int: ...
    @property
    def height(self) -> int: ...
    @property
    def data(self) -> bytes: ...


class Printers(Protocol):
    """How a printer and a file are asked for; tests answer for the clerk."""

    def ask_printer(
        self,
        parent: QWidget,
        title: str,
        chosen: Callable[[QPrinter], object],
        *,
        to_file: bool = True,
    ) -> None:
        """Ask for a printer and return at once; nothing is called when the clerk cancels.

        A secret is never printed ``to_file``.
        """

    def ask_file(self, parent: QWidget, title: str, name: str, kinds: str = _PDF) -> str:
        """Ask where to save; "" when the clerk cancels. ``kinds`` as in a file dialog."""


class SystemPrinters:
    """The dialogs of the system."""

    def ask_printer(
        self,
        parent: QWidget,
        title: str,
        chosen: Callable[[QPrinter], object],
        *,
        to_file: bool = True,
    ) -> None:
        """Open the system's print dialog over ``parent``."""
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setPageSize(QPageSize(QPageSize.PageSizeId.A5))
        printer.setDocName(title)
        dialog = QPrintDialog(printer, parent)
        dialog.setWindowTitle(title)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintToFile, on=to_file)
        dialog.accepted.connect(lambda: chosen(printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setWindowModality(Qt.WindowModality.WindowModal)
        dialog.show()

    def ask_file(self, parent: QWidget, title: str, name: str, kinds: str = _PDF) -> str:
        """Open the system's file dialog over ``parent``."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path, _ = QFileDialog.getSaveFileName(parent, title, str(Path(folder) / name), kinds)
        return path


def set_page(printer: QPrinter, page: PageImage, size: PaperSize | None) -> None:
    """Ask the printer for the paper of these pages; a roll is as long as its page.

    Without a size the paper is as large as the page was drawn.
    """
    if size is None:
        millimetres = QSizeF(page.width / DPI * _MM_PER_INCH, page.height / DPI * _MM_PER_INCH)
        matching = QPageSize.SizeMatchPolicy.FuzzyMatch
        wanted = QPageSize(millimetres, QPageSize.Unit.Millimeter, "", matching)
    elif size is PaperSize.ROLL80:
        millimetres = QSizeF(page.width / DPI * _MM_PER_INCH, page.height / DPI * _MM_PER_INCH)
        wanted = QPageSize(millimetres, QPageSize.Unit.Millimeter)
    else:
        wanted = QPageSize(QPageSize.PageSizeId.A5)
    layout = QPageLayout(wanted, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def put_on_paper(
    printer: QPrinter, pages: Iterable[PageImage], size: PaperSize | None = None
) -> None:
    """Print pages that were drawn at `DPI`, in their true size; runs in a lane.

    Raises:
        Unavailable: the printer does not take the job.
        Cancelled: the clerk pressed Stop; what was not printed yet is dropped.
    """
    painter = QPainter()
    try:
        for at, page in enumerate(pages):
            if not at:
                set_page(printer, page, size)
            began = printer.newPage() if at else painter.begin(printer)
            if not began:
                raise Unavailable(Trouble.DEVICE, printer.printerName())
            painter.drawImage(_place(printer, page), picture(page))
    except Cancelled:
        printer.abort()
        raise
    finally:
        if painter.isActive():
            painter.end()


def picture(page: PageImage) -> QImage:
    """A page as Qt's picture, with its own copy of the pixels."""
    drawn = QImage(
        page.data, page.width, page.height, 4 * page.width, QImage.Format.Format_RGBA8888
    )
    return drawn.copy()


def _place(printer: QPrinter, page: PageImage) -> QRectF:
    """The page in true size, in the middle of the top; smaller only where the paper is."""
    paper = printer.paperRect(QPrinter.Unit.DevicePixel)
    scale = printer.resolution() / DPI
    fits = min(paper.width() / page.width, paper.height() / page.height)
    scale = min(scale, fits)
    width, height = page.width * scale, page.height * scale
    return QRectF((paper.width() - width) / 2, 0, width, height)
