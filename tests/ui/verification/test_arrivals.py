"""From the queue to the dialogs of arrival and back, in the tab itself."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

import portal_files
from backoffice.db import Database
from backoffice.records.cases import CaseState, QueueFilter
from backoffice.records.people import Field
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.ui.file_import import Stage
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.verification.registration_form import RegistrationForm
from backoffice.ui.verification.tab import VerificationTab
from backoffice.verification import intake, waiting_room
from factories import CLERK, POLICY, add_case

PATIENCE = 20_000


@pytest.fixture
def tab(sqlite_database: Database, start_jobs, window, spoken, qtbot, tmp_path: Path):
    sqlite_database.desk = CLERK
    memory = Memory(tmp_path / "looks.ini", "sara")
    office = Office(POLICY, "013", Letterhead("شرکت", "اداره"), PaperSize.A5, memory)
    folder = tmp_path / "in"
    folder.mkdir()
    made = VerificationTab(
        start_jobs(sqlite_database), spoken, CLERK, office, window, folder=lambda: folder
    )
    made.resize(1300, 700)
    window.resize(1300, 700)
    window.show()
    made.show()
    yield made
    for dialog in (made.arrivals.form, made.arrivals.intake):
        if dialog is not None:
            dialog.close()


def form_of(tab: VerificationTab, qtbot) -> RegistrationForm:
    qtbot.waitUntil(lambda: tab.arrivals.form is not None)
    return tab.arrivals.form


def bring_in(database: Database, folder: Path, *records: object) -> None:
    file = portal_files.write(folder / "a.jsonl", records)
    intake.run(database, file, lambda _done, _total: None)


def test_a_file_goes_from_the_button_to_the_queue(tab, qtbot, clerk, tmp_path: Path) -> None:
    tab.import_wanted.emit()
    dialog = tab.arrivals.intake
    dialog.take(portal_files.write(tmp_path / "b.jsonl", [portal_files.person(1), "{"]))
    qtbot.waitUntil(lambda: dialog.stage is Stage.SEEN, timeout=PATIENCE)
    dialog.bring_in()
    qtbot.waitUntil(lambda: dialog.stage is Stage.DONE, timeout=PATIENCE)
    clerk.click(dialog.to_waiting)
    assert tab.queue.filter() is QueueFilter.TO_CORRECT
    qtbot.waitUntil(lambda: tab.queue.records.records.rowCount() == 1)
    qtbot.waitUntil(lambda: tab.arrivals.intake is None)


def test_a_record_that_waits_is_opened_mended_and_in_hand(
    tab, qtbot, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    bring_in(sqlite_database, tmp_path, portal_files.person(5, national_code="1234567890"))
    clerk.click(tab.queue.filters.chip(QueueFilter.TO_CORRECT))
    table = tab.queue.records
    qtbot.waitUntil(lambda: table.records.rowCount() == 1)
    table.select_row(0)
    clerk.press(table, Qt.Key.Key_Return)
    form = form_of(tab, qtbot)
    form.party.focus_field(Field.NATIONAL_ID)
    form.focusWidget().selectAll()
    clerk.type(form.focusWidget(), portal_files.national_id(5))
    clerk.click(form.save_button)
    qtbot.waitUntil(lambda: tab.case.view() is not None, timeout=PATIENCE)
    view = tab.case.view()
    assert view.case.state is CaseState.IN_REVIEW
    assert view.holder == CLERK.operator
    qtbot.waitUntil(lambda: table.records.rowCount() == 0)


def test_records_are_searched_by_name_within_their_list(
    tab, qtbot, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    sent = [
        portal_files.person(n, national_code="1234567890", last_name=name)
        for n, name in enumerate(("یگانه", "فومنی"))
    ]
    bring_in(sqlite_database, tmp_path, *sent)
    clerk.click(tab.queue.filters.chip(QueueFilter.TO_CORRECT))
    table = tab.queue.records
    qtbot.waitUntil(lambda: table.records.rowCount() == 2)
    clerk.type(tab.queue.search, "یگانه")
    qtbot.waitUntil(lambda: table.records.rowCount() == 1)


def test_a_record_settled_by_another_desk_is_said(
    tab, qtbot, spoken, sqlite_database: Database, tmp_path: Path
) -> None:
    bring_in(sqlite_database, tmp_path, "{")
    with sqlite_database.read() as session:
        record_id = waiting_room.waiting_records(session)[0].id
    reason = waiting_room.DROP_REASONS[0]
    sqlite_database.write(lambda s: waiting_room.drop(s, record_id, reason))
    tab.record_wanted.emit(record_id)
    qtbot.waitUntil(lambda: bool(spoken.said))
    assert tab.arrivals.form is None


def test_the_form_of_the_counter_leads_to_the_file_that_is_there(
    tab, qtbot, clerk, sqlite_database: Database
) -> None:
    case_id = add_case(sqlite_database)
    tab.registration_wanted.emit()
    form = form_of(tab, qtbot)
    tab.registration_wanted.emit()  # a second press opens no second form
    form.party.focus_field(Field.NATIONAL_ID)
    clerk.type(form.focusWidget(), "0499370899")
    qtbot.waitUntil(form.twins.isVisible)
    clerk.click(form.twins.button)
    qtbot.waitUntil(lambda: tab.case.case_id() == case_id)
