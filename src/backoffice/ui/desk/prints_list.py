"""The list of today's prints: a small picture of each paper, and what it is beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from backoffice.records import dates
from backoffice.ui import icons
from backoffice.ui.desk.thumbnails import Thumbnails
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.printed import PrintedPaper
from backoffice.ui.shown import number_shown
from backoffice.ui.theme import GAP, TIGHT, WIDE, Shades, Tone, shades_of

Index = QModelIndex | QPersistentModelIndex
BOX = QSize(54, 76)  # an upright A5 or A4; a roll is narrower
_SIGN = 24
_SETTLES = 40  # milliseconds the list rests before what it shows is drawn
_LINES = 3


class PrintsModel(QAbstractListModel):
    """Today's prints, newest first."""

    PAPER = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._papers: Sequence[PrintedPaper] = ()

    def show(self, papers: Sequence[PrintedPaper]) -> None:
        """Hold these."""
        self.beginResetModel()
        self._papers = papers
        self.endResetModel()

    def paper(self, row: int) -> PrintedPaper | None:
        """The paper of a row."""
        return self._papers[row] if 0 <= row < len(self._papers) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._papers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        paper = self.paper(index.row())
        if paper is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.title(paper)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(one for one in self.lines(paper) if one)
        return paper if role == self.PAPER else None

    def lines(self, paper: PrintedPaper) -> tuple[str, str, str]:
        """What is told of a paper: its kind, its number and time, whose it is."""
        clock = number_shown(dates.tehran(paper.at).strftime("%H:%M"))
        told = self.tr("{number} at {time}").format(number=number_shown(paper.number), time=clock)
        whose = [paper.name]
        if paper.showing is None:
            whose.append(self.tr("not shown or printed again"))
        return self.title(paper), told, " \u2013 ".join(one for one in whose if one)

    def title(self, paper: PrintedPaper) -> str:
        """What kind of paper, and which copy of it."""
        if not paper.copy_no:
            return paper.title
        return self.tr("{paper}, copy {number}").format(
            paper=paper.title, number=number_shown(str(paper.copy_no))
        )


class _Painter(QStyledItemDelegate):
    """Draws a row: the small page on the reading side, three lines beside it."""

    def __init__(self, view: PrintsList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        lines = _LINES * (option.fontMetrics.height() + TIGHT)
        return QSize(0, max(BOX.height(), lines) + 2 * GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paper = index.data(PrintsModel.PAPER)
        if not isinstance(paper, PrintedPaper):
            return
        shades = shades_of(self._view)
        painter.save()
        if self._view.selectionModel().isSelected(index):
            painter.fillRect(option.rect, QColor(shades.accent_soft))
        elif index.row() % 2:
            painter.fillRect(option.rect, QColor(shades.window))
        inside = option.rect.adjusted(WIDE, GAP, -WIDE, -GAP)
        stamp = QRect(inside.topLeft(), QSize(BOX.width(), inside.height()))
        self._draw_page(painter, QStyle.visualRect(option.direction, inside, stamp), paper, shades)
        beside = inside.adjusted(BOX.width() + WIDE, 0, 0, 0)
        beside = QStyle.visualRect(option.direction, inside, beside)
        self._write(painter, option, beside, paper, shades)
        painter.restore()

    def _draw_page(
        self, painter: QPainter, rect: QRect, paper: PrintedPaper, shades: Shades
    ) -> None:
        drawn = self._view.thumbnails.of(paper) if paper.showing is not None else None
        size = BOX if drawn is None else drawn.deviceIndependentSize().toSize()
        page = QRect(QPoint(), size)
        page.moveCenter(rect.center())
        if drawn is not None:
            painter.drawPixmap(page, drawn)
        else:
            painter.fillRect(page, QColor(shades.sunken))
            sign = QRect(QPoint(), QSize(_SIGN, _SIGN))
            sign.moveCenter(page.center())
            name = "lock" if paper.showing is None else "document"
            ratio = self._view.devicePixelRatioF()
            painter.drawPixmap(sign, icons.pixmap(name, shades.muted, _SIGN, ratio))
        painter.setPen(QColor(shades.edge))
        painter.drawRect(page.adjusted(0, 0, -1, -1))

    def _write(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        rect: QRect,
        paper: PrintedPaper,
        shades: Shades,
    ) -> None:
        bold = QFont(option.font)
        bold.setBold(True)
        kind, told, whose = self._view.prints.lines(paper)
        ink = shades.tone(Tone.WARNING).ink if paper.copy_no else shades.text
        last = shades.text if paper.showing is not None else shades.muted
        high = option.fontMetrics.height() + TIGHT
        top = rect.top() + (rect.height() - _LINES * high) // 2
        side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeading)
        flags = (side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute).value
        rows = ((kind, bold, ink), (told, option.font, shades.muted), (whose, option.font, last))
        for at, (text, font, colour) in enumerate(rows):
            line = QRect(rect.left(), top + at * high, rect.width(), high)
            fits = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, line.width())
            painter.setFont(font)
            painter.setPen(QColor(colour))
            painter.drawText(line, flags | Qt.TextFlag.TextSingleLine.value, fits)


class PrintsList(QListView):
    """Return opens what a paper belongs to, Space shows the paper larger."""

    opened = Signal(object)  # PrintedPaper
    look_wanted = Signal(object)
    picked = Signal()

    def __init__(self, jobs: Jobs, messages: Messages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thumbnails = Thumbnails(jobs, messages, BOX, self)
        self.thumbnails.drawn.connect(self.viewport().update)
        self.prints = PrintsModel(self)
        self.setModel(self.prints)
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SETTLES)
        self._rest.timeout.connect(self._draw_what_is_seen)
        self.verticalScrollBar().valueChanged.connect(self._rest.start)
        self.prints.modelReset.connect(self._rest.start)
        self.doubleClicked.connect(lambda _index: self._tell(self.look_wanted))
        self.selectionModel().currentRowChanged.connect(lambda _now: self.picked.emit())

    def show_papers(self, papers: Sequence[PrintedPaper]) -> None:
        """List prints and stand on the first."""
        self.prints.show(papers)
        self.setCurrentIndex(self.prints.index(0, 0))

    def current(self) -> PrintedPaper | None:
        """The paper the cursor stands on."""
        return self.prints.paper(self.currentIndex().row())

    def step(self, key: QKeyEvent) -> None:
        """Move the cursor by a key that was pressed elsewhere."""
        super().keyPressEvent(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._tell(self.opened)
        elif event.key() == Qt.Key.Key_Space:
            self._tell(self.look_wanted)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters do not jump about in a list of papers that begin alike."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._rest.start()

    def _tell(self, signal: Any) -> None:
        paper = self.current()
        if paper is not None:
            signal.emit(paper)

    def _draw_what_is_seen(self) -> None:
        room = self.viewport().rect()
        rows = range(self.prints.rowCount())
        seen = [row for row in rows if self.visualRect(self.prints.index(row, 0)).intersects(room)]
        papers = [paper for row in seen if (paper := self.prints.paper(row)) is not None]
        self.thumbnails.want(papers, self.devicePixelRatioF())
