"""The one window: a bar for messages and a stack of pages, of which one shows.

It is shown before anything else of the program is read (speed.md S1): bare at
first, in its colour and place, and furnished after its first paint.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from backoffice.ui.memory import Memory

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent, QPaintEvent

    from backoffice.ui.desk.curtain import Curtain
    from backoffice.ui.widgets.banner import Banner

SMALLEST = (880, 480)  # what 1366 x 768 leaves at 150 %
FIRST = (1280, 690)
_PLACE, _GROUND = "window", "ground"
_UNPAINTED = 300  # milliseconds after which it goes on without a paint (minimised, hidden)


class DeskWindow(QWidget):
    """Emits ``closing`` when it is about to close; then nothing may be started any more."""

    closing = Signal()
    appeared = Signal()  # the bare window was painted; it may be furnished now

    banner: Banner

    def __init__(self, memory: Memory) -> None:
        super().__init__()
        self._memory = memory
        self._bare = True
        self.may_close: Callable[[], bool] = lambda: True
        """Asked before the window closes; whoever says no asks the clerk."""
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST)
        ground = memory.value(_GROUND)
        if ground:
            # Not a palette: its first use reads all of Qt's enumerations (a fifth of the start).
            self.setStyleSheet(f"background: {ground}")
        place = memory.value(_PLACE)
        if place:
            self.restoreGeometry(QByteArray.fromBase64(place.encode("ascii")))

    def appear(self) -> None:
        """Show the bare window; ``appeared`` follows."""
        self.show()
        QTimer.singleShot(_UNPAINTED, self._tell)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._bare:
            QTimer.singleShot(0, self._tell)

    def _tell(self) -> None:
        if self._bare:
            self._bare = False
            self.appeared.emit()

    def furnish(self) -> None:
        """Put in the bar and the stack of pages; the application is dressed by now."""
        from backoffice.ui.widgets.banner import Banner  # noqa: PLC0415 - after the first paint

        self._bare = False
        self.setStyleSheet("")
        self.setWindowTitle(self.tr("Subscriber affairs desk"))
        self.banner = Banner()
        self.pages = QStackedWidget()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.pages, 1)

    def remember_ground(self) -> None:
        """Keep the colour of the page, for the bare window of the next start."""
        from backoffice.ui.theme import shades_of  # noqa: PLC0415 - after the first paint

        self._memory.keep(_GROUND, shades_of(self).window)

    def show_page(self, page: QWidget) -> None:
        """Show ``page`` and only it."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def drop_page(self, page: QWidget) -> None:
        """Take a page out for good, with everything on it."""
        self.pages.removeWidget(page)
        page.setParent(None)
        page.deleteLater()

    @cached_property
    def _curtain(self) -> Curtain:
        from backoffice.ui.desk.curtain import Curtain  # noqa: PLC0415 - after the first paint

        return Curtain(self, self.pages)

    def draw_curtain(self) -> None:
        """Hide every other window of the program, and every one that would open."""
        self._curtain.draw()

    def lift_curtain(self) -> None:
        """Show again what the curtain hid."""
        self._curtain.lift()

    def losses(self) -> list[str]:
        """Say what goes with the desk: its dialogs, open or hidden, and what its page holds."""
        from backoffice.ui.widgets.dialogs import Losable, LosableDialog  # noqa: PLC0415 - after the first paint

        held: list[object] = [self.pages.widget(at) for at in range(self.pages.count())]
        held += [one for one in QApplication.topLevelWidgets() if isinstance(one, LosableDialog)]
        told = [one.loss() for one in held if isinstance(one, Losable)]
        return [words for words in told if words]

    def drop_hidden(self) -> None:
        """Let go of what the curtain hid: it belonged to another operator."""
        self._curtain.drop()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        place = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        self._memory.keep(_PLACE, place)
        self._memory.settle()
        self.closing.emit()
        super().closeEvent(event)
