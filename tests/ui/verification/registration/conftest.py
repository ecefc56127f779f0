"""The registration form over the window, with a real database behind it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from backoffice.db import Database
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.verification.registration_form import RegistrationForm
from backoffice.verification import forms, waiting_room
from factories import CLERK, POLICY
from registration_kit import ENTER


@pytest.fixture
def office(tmp_path: Path) -> Office:
    memory = Memory(tmp_path / "looks.ini", "sara")
    return Office(POLICY, "013", Letterhead("شرکت", "اداره"), PaperSize.A5, memory)


@pytest.fixture
def make(sqlite_database: Database, start_jobs, window, spoken, office: Office, qtbot):
    """Open the form, for a record when its id is given."""
    sqlite_database.desk = CLERK
    jobs = start_jobs(sqlite_database)
    window.show()

    made: list[RegistrationForm] = []

    def _make(record_id: str = "") -> RegistrationForm:
        def work(session):
            kept = waiting_room.get_record(session, record_id) if record_id else None
            return forms.begin(session, record_id or forms.COUNTER), kept

        start, record = sqlite_database.write(work)
        form = RegistrationForm(window, jobs, spoken, office, start, record)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(form)
        form.show()
        made.append(form)
        return form

    yield _make
    for form in made:  # before the lanes are closed
        form.close()


@pytest.fixture
def press(qtbot) -> Callable[..., None]:
    """Press a key of the whole form: it must be the window that has the keyboard."""

    def _press(form: RegistrationForm, key: Qt.Key, *held: Qt.KeyboardModifier) -> None:
        form.activateWindow()
        # qWaitForWindowActive is content with an active window that this one belongs to.
        qtbot.waitUntil(lambda: QApplication.activeWindow() is form)
        QTest.keyClick(form.focusWidget(), key, *held)

    return _press


@pytest.fixture
def keys(clerk, qtbot) -> Callable[..., None]:
    """Type into whatever has the focus, Return after each text."""

    def _keys(form: RegistrationForm, *texts: str) -> None:
        for text in texts:
            clerk.type(form.focusWidget(), text)
            clerk.press(form.focusWidget(), ENTER)

    return _keys
