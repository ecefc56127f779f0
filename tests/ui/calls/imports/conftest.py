"""The dialog that brings calls in, over the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from backoffice.db import Database
from backoffice.ui.calls.import_dialog import CallImport
from backoffice.ui.file_import import Stage
from factories import ADMINISTRATOR
from import_dialog_kit import (
    PATIENCE,
)


@pytest.fixture
def make(sqlite_database: Database, start_jobs, window, spoken, qtbot):
    """Open the dialog over the window."""
    window.show()

    def _make(desk=ADMINISTRATOR) -> CallImport:
        sqlite_database.desk = desk
        dialog = CallImport(window, start_jobs(sqlite_database), spoken, desk)
        qtbot.addWidget(dialog)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        dialog.show()
        return dialog

    return _make


@pytest.fixture
def reach(qtbot) -> Callable[[CallImport, Stage], None]:
    """Wait until the dialog stands somewhere and nothing runs."""

    def _reach(dialog: CallImport, stage: Stage) -> None:
        def there() -> bool:
            return dialog.stage is stage and not dialog._jobs._jobs

        qtbot.waitUntil(there, timeout=PATIENCE)

    return _reach


@pytest.fixture
def bring(make, reach):
    """Bring a file in, from the drop to the last count."""

    def _bring(path: Path, dialog: CallImport | None = None) -> CallImport:
        dialog = dialog or make()
        dialog.take(path)
        reach(dialog, Stage.SEEN)
        dialog.bring_in()
        reach(dialog, Stage.DONE)
        return dialog

    return _bring
