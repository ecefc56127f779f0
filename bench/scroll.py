"""A list of very many calls under a window, in a process of its own: frames, stalls, memory.

Run as ``python -m bench.scroll URL STATEMENT LINE FIRST LAST PAGES JUMPS OPENINGS``: the program's
own table and reader over a look-up of these (ISO) days of a SQLite database; then, turn about, a
bare table over Qt's own model of the statement. Prints what it saw as JSON.
"""

from __future__ import annotations

import json
import re
import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter, thread_time
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtSql import QSqlDatabase, QSqlQueryModel
from PySide6.QtWidgets import QApplication, QHeaderView, QTableView

import call_office
import factories
from backoffice.calls import actions
from backoffice.db import Database
from backoffice.records.calls import CallFilter
from backoffice.records.disclosures import LookUp
from backoffice.ui import start
from backoffice.ui.calls.call_reader import CallReader
from backoffice.ui.calls.call_table import CallTable
from backoffice.ui.jobs import Jobs
from backoffice.ui.theme import ROW, Choice, Theme
from bench.child import Gaps

SIZE = (1200, 800)
SEED = 1405
_PATIENCE = 600.0  # seconds: the longest list is counted and summed up before it is scrolled
_BETWEEN = 15  # milliseconds between two keys
_REST = 1_500  # milliseconds
_SWITCH = 0.0005  # seconds, as the program has it from its opening on


class Troubles(QObject):
    """Takes the place of the messages: any trouble ends the run."""

    def show_failure(self, exc: BaseException, *, retry: object) -> None:
        """End with the trouble's name."""
        sys.exit(f"{type(exc).__name__}: {exc}")


def measured(
    url: str,
    statement: str,
    line: str,
    days: tuple[str, str],
    pages: int,
    jumps: int,
    openings: int,
) -> dict[str, Any]:
    """Open the list, page down, jump about; return what was seen."""
    app = _dressed()
    database = Database(url, workstation="bench")
    database.desk = factories.CLERK
    look = _looked_up(database, line, *map(date.fromisoformat, days))
    table = CallTable()
    jobs = Jobs(database, Troubles())
    reader = CallReader(jobs, Troubles(), table.records)  # type: ignore[arg-type]
    _show(table)
    gaps, seen = Gaps(app), dict[str, Any]()
    seen["rest"] = _watched(gaps, lambda: _wait(_REST))
    opened = [_opened(reader, table, look) for _ in range(openings + 1)][1:]
    seen["opened"], seen["ready"] = (median(times) for times in zip(*opened, strict=True))
    seen["rows"] = table.records.rowCount()
    seen["scrolling"] = _watched(gaps, lambda: _turn_pages(table, pages))
    seen["jumping"] = _watched(gaps, lambda: seen.update(jumps=_jump(table, jumps)))
    seen["memory"] = memory()
    reader.begin(look)  # what was passed by is forgotten, and formatted anew
    _until(lambda: reader.total > 0)
    with TemporaryDirectory() as folder:
        bare = _plain(_copy(Path(str(database.place.path)), Path(folder)), statement)
        seen["frames"], seen["bare"] = _page_down((table, bare), pages)
        _let_go(bare)
    jobs.close()
    database.dispose()
    return seen


def _copy(file: Path, folder: Path) -> Path:
    """Copy the database: Qt has a SQLite of its own, and two in one process lose their locks."""
    with closing(sqlite3.connect(file)) as source, closing(sqlite3.connect(folder / "c")) as copy:
        source.backup(copy)
    return folder / "c"


def _plain(file: Path, statement: str) -> QTableView:
    """Show a bare table over Qt's own model of a query."""
    database = QSqlDatabase.addDatabase("QSQLITE")
    database.setDatabaseName(str(file))
    if not database.open():
        sys.exit(database.lastError().text())
    table = QTableView()
    model = QSqlQueryModel(table)
    model.setQuery(statement, database)
    if model.lastError().isValid():
        sys.exit(model.lastError().text())
    table.setModel(model)
    table.verticalHeader().hide()
    table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    table.verticalHeader().setDefaultSectionSize(ROW)
    _show(table)
    return table


def _let_go(bare: QTableView) -> None:
    """Close the bare table's file, so that it can be removed."""
    model = bare.model()
    bare.setModel(None)
    if isinstance(model, QSqlQueryModel):
        model.clear()
    QSqlDatabase.database().close()


def memory() -> float:
    """Return the megabytes that this process has in memory; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    found = re.search(r"^VmRSS:\s+(\d+) kB", status.read_text(encoding="ascii"), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0


def _dressed() -> QApplication:
    app = QApplication([])
    sys.setswitchinterval(_SWITCH)
    start.dress(app)
    start.sweep_in_main_thread(app)
    Theme(app).choose(Choice.LIGHT)
    return app


def _looked_up(database: Database, line: str, first: date, last: date) -> LookUp:
    with database.read() as session:
        known = actions.line_file(session, line)
    if known is None:
        installed = factories.day("1380/01/01")
        call_office.add_line(database, call_office.line(line, installed_on=installed))
    claim = replace(call_office.OWNERS, number=line)
    disclosure = actions.disclose(database, claim, home=call_office.HOME)
    return actions.look_up(database, disclosure.id, CallFilter(first, last), itemise_local=True)


def _show(table: QTableView) -> None:
    table.resize(*SIZE)
    table.show()
    _wait(50)


def _opened(reader: CallReader, table: CallTable, look: LookUp) -> tuple[float, float]:
    """Return the seconds until the first page was painted, and until all was summed up."""
    steps: list[float] = []

    def painted(_rows: object) -> None:
        table.viewport().repaint()
        steps.append(perf_counter())

    def ready(_summary: object) -> None:
        steps.append(perf_counter())

    reader.opened.connect(painted)
    reader.summed.connect(ready)
    began = perf_counter()
    reader.begin(look)
    _until(lambda: len(steps) > 1)
    reader.opened.disconnect(painted)
    reader.summed.disconnect(ready)
    return steps[0] - began, steps[1] - began


def _page_down(tables: Sequence[QTableView], pages: int) -> list[list[tuple[float, float]]]:
    """Press the key in one table after the other; return each one's frames.

    A frame is the key and the painting: the seconds it worked, and those it lasted.
    """
    frames: list[list[tuple[float, float]]] = [[] for _ in tables]
    for table in tables:
        table.setCurrentIndex(table.model().index(0, 0))
    for _ in range(pages):
        for table, seen in zip(tables, frames, strict=True):
            began, idle = perf_counter(), thread_time()
            _press(table, Qt.Key.Key_PageDown)
            table.viewport().repaint()
            seen.append((thread_time() - idle, perf_counter() - began))
            _wait(_BETWEEN)
    return frames


def _turn_pages(table: QTableView, pages: int) -> None:
    """Press the key and let the table paint when it likes."""
    for _ in range(pages):
        _press(table, Qt.Key.Key_PageDown)
        _wait(_BETWEEN)


def _press(table: QTableView, key: Qt.Key) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(table, pressed)


def _jump(table: CallTable, jumps: int) -> list[float]:
    """Drag the thumb anywhere; return the seconds until the rows stand there."""
    draw = Random(SEED)  # noqa: S311 - the same places each time
    bar, times = table.verticalScrollBar(), []
    for _ in range(jumps):
        began = perf_counter()
        bar.setValue(draw.randrange(bar.maximum() + 1))
        top = table.rowAt(0)
        _until(lambda: table.records.record(top) is not None)  # noqa: B023 - called at once
        times.append(perf_counter() - began)
        _wait(_BETWEEN)
    return times


def _watched(gaps: Gaps, work: Callable[[], object]) -> dict[str, float]:
    gaps.begin()
    work()
    return gaps.end()


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _until(reached: Callable[[], bool]) -> None:
    """Let the event loop run until something holds; raise what ``reached`` raises."""
    began = perf_counter()
    loop, look = QEventLoop(), QTimer()
    wrong: list[Exception] = []

    def looked() -> None:
        try:
            if reached():
                loop.quit()
        except Exception as error:
            wrong.append(error)  # Qt would print it and ask again for ever
            loop.quit()

    look.timeout.connect(looked)
    look.start(1)
    QTimer.singleShot(int(_PATIENCE * 1000), loop.quit)
    loop.exec()
    if wrong:
        raise wrong[0]
    if perf_counter() - began >= _PATIENCE:
        sys.exit("nothing happens")


def main(arguments: Sequence[str]) -> int:
    """Measure and print what was seen."""
    url, statement, line, first, last, *counts = arguments
    print(json.dumps(measured(url, statement, line, (first, last), *map(int, counts))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
