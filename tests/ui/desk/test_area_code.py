"""The office's own area code: from its settings to everything that reads a number."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import line_files
import portal_files
from administration_office import PASSWORD
from backoffice.db import lines as inventory
from backoffice.records.cases import QueueFilter
from backoffice.records.people import Field
from backoffice.ui.file_import import Stage
from backoffice.ui.theme import Tone
from backoffice.ui.verification.lines_import import LinesImport
from backoffice.verification import activation, queue
from desk_house import FurnishedHouse, furnish
from factories import CLERK, add_case, owned, person, ready

LOCAL, WHOLE = "88776655", "02188776655"
PATIENCE = 20_000


@pytest.fixture
def office(qtbot, tmp_path, clock, weak):
    """An office of another province, with its portal's folder."""
    inbox = (tmp_path / "in").as_posix()
    text = f'[office]\narea_code = "021"\n[folders]\nbridge_in = "{inbox}"\n'
    (tmp_path / "settings.toml").write_text(text, encoding="utf-8")
    (tmp_path / "settings.toml").chmod(0o600)
    (tmp_path / "in").mkdir()
    furnish(tmp_path, clock)
    made = FurnishedHouse(qtbot, tmp_path, clock).open()
    yield made
    made.leave()


def phones_of_cases(office):
    with office.database.read() as session:
        rows = queue.page(session, QueueFilter.ALL_OPEN).rows
    return [number for row in rows for number in row.phones]


def sent(serial):
    return portal_files.person(serial, phones=[{"number": LOCAL, "possession": portal_files.OWNER}])


@pytest.mark.parametrize("typed", [LOCAL, LOCAL[:5]])
def test_the_search_in_the_header_completes_a_number_with_it(office, clerk, qtbot, typed):
    office.enter("sara", PASSWORD)
    office.database.desk = CLERK
    case_id = add_case(office.database, person(), (owned(WHOLE),))
    search = office.inside.search
    found = []
    search.case_found.connect(found.append)
    clerk.type(search.box, typed)
    if typed == LOCAL:
        assert search.chip.tone is Tone.GOOD
    clerk.press(search.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: found == [case_id], timeout=PATIENCE)


def test_registrations_are_brought_in_with_it(office, qtbot, tmp_path):
    office.enter("sara", PASSWORD)
    tab = office.inside.tab("verification")
    tab.import_wanted.emit()
    dialog = tab.arrivals.intake
    dialog.take(portal_files.write(tmp_path / "a.jsonl", [sent(1)]))
    qtbot.waitUntil(lambda: dialog.stage is Stage.SEEN, timeout=PATIENCE)
    dialog.bring_in()
    qtbot.waitUntil(lambda: dialog.stage is Stage.DONE, timeout=PATIENCE)
    assert phones_of_cases(office) == [WHOLE]
    dialog.reject()


def test_the_watched_folder_reads_with_it(office, qtbot, tmp_path):
    office.enter("sara", PASSWORD)
    portal_files.write(tmp_path / "in" / "new.jsonl", [sent(1)])
    told = []
    office.counter._chores.pause()  # no look of its own between those of this test
    ended = []
    office.counter.jobs.long(office.window, lambda _database, _report: None, ended.append)
    qtbot.waitUntil(lambda: bool(ended), timeout=PATIENCE)
    office.counter._chores.imported.connect(lambda records, _waiting: told.append(records))
    for _ in range(2):  # a file is taken when two looks found it unchanged
        office.counter._chores.do()
        ended = []
        office.counter.jobs.long(office.window, lambda _database, _report: None, ended.append)
        qtbot.waitUntil(lambda done=ended: bool(done), timeout=PATIENCE)
    assert told == [1]
    assert phones_of_cases(office) == [WHOLE]


def test_a_registration_at_the_counter_is_completed_with_it(office, clerk, qtbot):
    office.enter("sara", PASSWORD)
    tab = office.inside.tab("verification")
    tab.registration_wanted.emit()
    qtbot.waitUntil(lambda: tab.arrivals.form is not None, timeout=PATIENCE)
    form = tab.arrivals.form
    form.phones.cards[0].focus_field(Field.PHONE)
    clerk.type(form.focusWidget(), LOCAL)
    assert [one.number for one in form.phones.texts()] == [WHOLE]
    form._judge()
    wrong = {row.target.field for row in form.findings.rows() if row.target.blocks}
    assert Field.PHONE not in wrong
    form.close()


def test_a_user_of_the_offices_own_area_is_activated(office):
    office.enter("sara", PASSWORD)
    database, policy = office.database, office.inside.tab("verification").papers._office.policy
    view = ready(database, person(), (owned(WHOLE),), desk=database.desk)
    given = activation.activate(database, view.case.id, view.case.version, policy)
    assert [line.number for line in given.receipt.lines] == [WHOLE]


def test_the_lines_of_a_centre_are_brought_in_with_it(office, clerk, qtbot, tmp_path):
    office.enter("mina", PASSWORD)
    office.inside.tabs.setCurrentIndex(office.inside.tabs.count() - 1)
    administration = office.administration
    keys = [plan.key for plan in administration._plans]
    administration.list.setCurrentRow(keys.index("imports"))
    clerk.click(administration.page().buttons[0])
    dialog = office.dialog(LinesImport)
    dialog.take(line_files.workbook(tmp_path / "a.xlsx", [line_files.row(1, number=LOCAL)]))
    qtbot.waitUntil(lambda: dialog.stage is Stage.SEEN, timeout=PATIENCE)
    dialog.bring_in()
    qtbot.waitUntil(lambda: dialog.stage is Stage.DONE, timeout=PATIENCE)
    dialog.reject()
    with office.database.read() as session:
        assert list(inventory.stored(session, [WHOLE])) == [WHOLE]
