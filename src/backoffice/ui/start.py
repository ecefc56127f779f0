"""Prepares the application: Persian, right to left, its fonts, its words.

The order matters: the scaling is read when the application is made, the locale
before the first widget, the translators before the first text.
"""

from __future__ import annotations

import gc
import os
import signal
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.ui import catalogue
from backoffice.ui.resource_folder import resource_folder

_POINTS = 10
_FALLBACKS = ["Vazirmatn", "Noto Sans Arabic", "Tahoma", "DejaVu Sans"]
_SWEEP = 1000  # milliseconds


def prepare(argv: Sequence[str], *, fonts: Sequence[Path] = (), percent: int = 100) -> QApplication:
    """Make the application.

    Args:
        argv: The command line.
        fonts: Font files; the first one's family becomes the program's.
        percent: The scaling of the whole window, 100 to 200.
    """
    if percent != 100:
        os.environ["QT_SCALE_FACTOR"] = f"{percent / 100:g}"
    app = QApplication(list(argv))
    dress(app, fonts)
    return app


def dress(app: QApplication, fonts: Sequence[Path] = ()) -> None:
    """Give an application that exists its language, direction, style and fonts."""
    QLocale.setDefault(QLocale("fa_IR"))
    app.setStyle("Fusion")
    _translate(app)
    # After the translators: Qt's own Persian catalogue has a say in the direction.
    app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    app.setFont(font(fonts))


def close_at_interrupt(window: QWidget) -> None:
    """Let Ctrl+C in the terminal close the window as its own button does; a second one ends all."""

    def stop(_number: int, _frame: object) -> None:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        # Not now: Python looks for signals in the middle of whatever Qt has just called.
        QTimer.singleShot(0, window.close)

    signal.signal(signal.SIGINT, stop)


def sweep_in_main_thread(app: QApplication) -> QTimer:
    """Let only the main thread collect garbage.

    A cycle that holds a widget must not be taken apart on a lane's thread,
    which is where Python would collect it while the lane allocates.
    """
    gc.disable()
    gc.freeze()
    timer = QTimer(app)
    timer.timeout.connect(_sweep)
    timer.start(_SWEEP)
    return timer


def _sweep() -> None:
    counts, thresholds = gc.get_count(), gc.get_threshold()
    for generation in (2, 1, 0):
        if counts[generation] > thresholds[generation]:
            gc.collect(generation)
            return


def font(files: Sequence[Path]) -> QFont:
    """Load font files and return the program's font: their families, then the fallbacks."""
    families: list[str] = []
    for file in files:
        families += QFontDatabase.applicationFontFamilies(
            QFontDatabase.addApplicationFont(str(file))
        )
    made = QFont()
    made.setFamilies(list(dict.fromkeys([*families, *_FALLBACKS])))
    made.setPointSize(_POINTS)
    return made


def _translate(app: QApplication) -> None:
    folder = resource_folder() / "i18n"
    catalogue.refresh(folder)
    qt_words = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (
        qt_words / "qtbase_fa.qm",
        folder / "qt_gaps_fa.qm",
        folder / "backoffice_fa.qm",
    ):
        _install(app, file)


def _install(parent: QObject, file: Path) -> None:
    translator = QTranslator(parent)
    if translator.load(str(file)):
        QApplication.installTranslator(translator)
