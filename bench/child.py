"""The program in a process of its own, watched from outside: its first paints and its stalls.

Run as a script, and with as few imports as can be, so that a start costs what the
program costs. Modes:

    bare            a bare PySide6 window, until it is painted
    window, log-in  the program, until its window or its log-in page is painted
    stalls NAME PASSWORD FILE CALLS SECONDS
                    the program's longest gaps: opening, idle, importing FILE, importing the
                    file CALLS in the dialog
"""

from __future__ import annotations

import os
import sys
from itertools import pairwise
from time import perf_counter

from PySide6 import QtWidgets
from PySide6.QtCore import QEvent, QObject, Qt, QTimer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any

TICK = 2  # milliseconds between two signs of life
_LOOK = 50  # milliseconds between two looks whether the next phase may begin
_SETTLES = 2.0  # seconds
_GIVES_UP = 60.0  # seconds of one phase; the import itself may last


class Paints(QObject):
    """Calls ``painted`` after the first paint of a window, or of a page of this class."""

    def __init__(self, page: str, painted: Callable[[], None]) -> None:
        super().__init__()
        self._page = page
        self._painted = painted
        self._seen = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if not self._seen and event.type() == QEvent.Type.Paint and self._is_it(watched):
            self._seen = True
            QTimer.singleShot(0, self._painted)
        return False

    def _is_it(self, watched: QObject) -> bool:
        if not isinstance(watched, QtWidgets.QWidget):
            return False
        return type(watched).__name__ == self._page if self._page else watched.isWindow()


class Watched(QtWidgets.QApplication):
    """The application with somebody looking on."""

    begin: Callable[[QtWidgets.QApplication], None]

    def __init__(self, argv: Sequence[str]) -> None:
        super().__init__(list(argv))
        Watched.begin(self)


def until_painted(page: str) -> Callable[[QtWidgets.QApplication], None]:
    """Watch for the first paint, then end without any farewell."""

    def begin(app: QtWidgets.QApplication) -> None:
        paints = Paints(page, lambda: os._exit(0))
        paints.setParent(app)
        app.installEventFilter(paints)

    return begin


class Gaps:
    """How long the event loop was away between two ticks."""

    def __init__(self, app: QObject) -> None:
        self._ticks: list[float] = []
        self._timer = QTimer(app)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(lambda: self._ticks.append(perf_counter()))

    def begin(self) -> None:
        """Begin a phase."""
        self._ticks = [perf_counter()]
        self._timer.start(TICK)

    def end(self) -> dict[str, float]:
        """End it: the longest and the 99th of a hundred gaps, in milliseconds."""
        self._timer.stop()
        ticks = [*self._ticks, perf_counter()]
        gaps = sorted(after - before for before, after in pairwise(ticks))
        return {
            "longest": gaps[-1] * 1000,
            "p99": gaps[int(len(gaps) * 0.99)] * 1000,
            "ticks": len(gaps),
            "seconds": ticks[-1] - ticks[0],
        }


class Stalls:
    """Leads the program through its phases and prints what was seen."""

    _app: QtWidgets.QApplication
    _gaps: Gaps
    _clock: QTimer

    def __init__(self, name: str, password: str, file: str, calls: str, idle: float) -> None:
        self._name, self._password, self._file, self._idle = name, password, file, idle
        self._calls = calls
        self._seen: dict[str, Any] = {}
        self._enter(self._opening)

    def watch(self, app: QtWidgets.QApplication) -> None:
        """Begin with the first paint of the log-in page."""
        self._app = app
        self._gaps = Gaps(app)
        self._clock = QTimer(app)
        self._clock.timeout.connect(self._look)
        self._paints = Paints("LogInPage", self._begin)
        app.installEventFilter(self._paints)

    def _begin(self) -> None:
        self._app.removeEventFilter(self._paints)
        self._enter(self._opening)
        self._gaps.begin()
        self._clock.start(_LOOK)

    def _enter(self, phase: Callable[[], None]) -> None:
        self._phase = phase
        self._since = self._entered = perf_counter()

    @property
    def _lasted(self) -> float:
        return perf_counter() - self._since

    def _look(self) -> None:
        waiting = perf_counter() - self._entered
        lasting = (self._importing, self._bringing_in)
        if waiting > _GIVES_UP + self._idle and self._phase not in lasting:
            sys.stderr.write(f"nothing happens: {self._phase.__name__}\n")
            os._exit(3)
        self._phase()

    @property
    def _counter(self) -> Any:  # noqa: ANN401 - of the program
        for child in self._app.children():
            if type(child).__name__ == "Program":
                reception: Any = getattr(child, "reception", None)
                return reception.counter if reception else None
        return None

    def _opening(self) -> None:
        """Until the log-in is ready and what it needs next is imported."""
        if self._counter is None:
            self._since = perf_counter()
        elif self._lasted > _SETTLES:
            self._seen["opening"] = self._gaps.end()
            self._counter.gate.log_in(self._name, self._password)
            self._enter(self._entering)

    def _entering(self) -> None:
        if self._counter.inside is None:
            self._since = perf_counter()
        elif self._lasted > _SETTLES:
            self._gaps.begin()
            self._enter(self._resting)

    def _resting(self) -> None:
        if self._lasted > self._idle:
            self._seen["idle"] = self._gaps.end()
            self._gaps.begin()
            self._enter(self._importing)
            self._import()

    def _import(self) -> None:
        from pathlib import Path  # noqa: PLC0415 - after the first paint

        from backoffice.verification import intake  # noqa: PLC0415

        self._counter.jobs.long(
            self._app,
            lambda database, report: intake.run(database, Path(self._file), report),
            self._imported,
            lambda failure: self._tell({"failure": type(failure).__name__}),
        )

    def _importing(self) -> None:
        """Wait."""

    def _imported(self, report: Any) -> None:  # noqa: ANN401 - of the program
        self._seen["importing"] = self._gaps.end()
        self._seen["records"] = report.tally.records
        self._counter.inside.open_line("")
        self._enter(self._showing_calls)

    def _showing_calls(self) -> None:
        """Once the tab of calls stands, hand a file in, as whoever drops it on the dialog."""
        if self._lasted < _SETTLES:
            return
        from pathlib import Path  # noqa: PLC0415 - after the first paint

        inside = self._counter.inside
        inside.tab("calls").bring_in.click()
        self._dialog = _of_class(inside.window(), "CallImport")
        self._dialog.brought_in.connect(self._brought_in)
        self._gaps.begin()
        self._enter(self._bringing_in)
        self._dialog.take(Path(self._calls))

    def _bringing_in(self) -> None:
        """Press the coloured button once the whole file was looked through."""
        stage = self._dialog.stage.name
        if stage == "SEEN" and self._dialog.go.isEnabled():
            self._dialog.go.click()
        elif stage in {"REFUSED", "START"}:
            self._tell({"failure": stage})

    def _brought_in(self, report: Any) -> None:  # noqa: ANN401 - of the program
        self._seen["calls"] = self._gaps.end()
        self._tell({"rows": report.tally.rows})

    def _tell(self, last: dict[str, Any]) -> None:
        import json  # noqa: PLC0415 - after the first paint

        sys.stdout.write(json.dumps(self._seen | last) + "\n")
        sys.stdout.flush()
        os._exit(0)


def _of_class(parent: QObject, name: str) -> Any:  # noqa: ANN401 - of the program
    """Return the child of a class that must not be imported before the first paint."""
    return next(one for one in parent.findChildren(QObject) if type(one).__name__ == name)


def _program() -> int:
    QtWidgets.QApplication = Watched  # type: ignore[assignment, misc]
    sys.argv = ["backoffice"]
    from backoffice.__main__ import main  # noqa: PLC0415 - after Qt's class is replaced

    return main()


def _bare() -> int:
    app = Watched([])
    window = QtWidgets.QWidget()
    window.resize(1280, 690)
    window.show()
    return app.exec()


def main(mode: str, *given: str) -> int:
    """Do what the mode says; never returns when all goes well."""
    watch = until_painted("LogInPage" if mode == "log-in" else "")
    if mode == "stalls":
        name, password, file, calls, idle = given
        watch = Stalls(name, password, file, calls, float(idle)).watch
    Watched.begin = staticmethod(watch)
    return _bare() if mode == "bare" else _program()


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
