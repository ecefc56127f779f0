"""Waiting for a window on a machine that may stand still for a while."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

#: Milliseconds. Nobody waits so long for what comes: it is when a test gives up.
PATIENCE = 90_000


class PatientBot(QtBot):
    """Gives up late: a test that fails because the machine was busy says nothing of the program."""

    def waitUntil(  # noqa: N802 - Qt's name
        self, callback: Callable[[], bool | None], *, timeout: int = PATIENCE
    ) -> None:
        super().waitUntil(callback, timeout=max(timeout, PATIENCE))

    def waitSignal(  # noqa: N802 - Qt's name
        self, signal: Any, *, timeout: int = PATIENCE, raising: bool | None = None, **more: Any
    ) -> Any:
        if raising is not False:  # else nothing is expected: assertNotEmitted looks in this way
            timeout = max(timeout, PATIENCE)
        return super().waitSignal(signal, timeout=timeout, raising=raising, **more)

    def waitSignals(  # noqa: N802 - Qt's name
        self, signals: list[Any], *, timeout: int = PATIENCE, **more: Any
    ) -> Any:
        return super().waitSignals(signals, timeout=max(timeout, PATIENCE), **more)


def bring_to_front(window: QWidget) -> None:
    """Make a window the active one: without a display nobody clicks it to the front."""
    if not window.isActiveWindow():
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, PATIENCE)
