"""Papers drawn small for a list: those in sight first, one at a time, in memory alone."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QPixmap

from backoffice.errors import Unavailable
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.printed import PrintedPaper
from backoffice.ui.printers import PageImage, picture


class Thumbnails(QObject):
    """Asks for one drawing at a time: what scrolls out of sight is not drawn.

    They are drawn in the lane of surveys, so that no page and no deed waits behind them.
    """

    drawn = Signal()

    def __init__(self, jobs: Jobs, messages: Messages, box: QSize, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._box = box
        self._ratio = 1.0
        self._known: dict[str, QPixmap] = {}  # by number; null where none could be drawn
        self._waiting: list[PrintedPaper] = []
        self._job: Job | None = None

    def of(self, paper: PrintedPaper) -> QPixmap | None:
        """The drawing of a paper; None when it is not here, or not yet."""
        found = self._known.get(paper.number)
        return None if found is None or found.isNull() else found

    def want(self, papers: Sequence[PrintedPaper], ratio: float) -> None:
        """Draw these papers next, and no others, for a screen of this ratio."""
        if ratio != self._ratio:
            self._known.clear()
            self._ratio = ratio
        self._waiting = [
            one for one in papers if one.showing is not None and one.number not in self._known
        ]
        self._draw_next()

    def waits(self) -> int:
        """How many papers are not drawn yet of those that were asked for."""
        return len(self._waiting) + (self._job is not None)

    def stop(self) -> None:
        """Draw nothing more and forget what was drawn."""
        self._waiting = []
        self._known.clear()
        if self._job is not None:
            self._job.cancel()  # its answer is dropped
            self._job = None

    def _draw_next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        paper = self._waiting.pop(0)
        if paper.showing is None:
            return
        small, number, ratio = paper.showing.small, paper.number, self._ratio
        wide, high = round(self._box.width() * ratio), round(self._box.height() * ratio)
        self._job = self._jobs.survey(
            self,
            lambda session: small(session, wide, high),
            lambda image: self._keep(number, image, ratio),
            lambda failure: self._do_without(number, failure),
        )

    def _keep(self, number: str, image: PageImage, ratio: float) -> None:
        pixmap = QPixmap.fromImage(picture(image))
        pixmap.setDevicePixelRatio(ratio)
        if ratio == self._ratio:  # else the list went to another screen meanwhile
            self._known[number] = pixmap
        self._go_on()

    def _do_without(self, number: str, failure: Exception) -> None:
        self._known[number] = QPixmap()
        if not isinstance(failure, Unavailable | LookupError):
            self._messages.show_failure(failure)
        self._go_on()

    def _go_on(self) -> None:
        self._job = None
        self.drawn.emit()
        self._waiting = [one for one in self._waiting if one.number not in self._known]
        self._draw_next()
