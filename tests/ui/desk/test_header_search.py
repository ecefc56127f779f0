"""Anything typed or scanned into the header leads to its case."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import call_office
import factories
import ticket_office
from backoffice.calls import actions, handing_over
from backoffice.records import digits, passcodes, persian
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.tickets import papers
from backoffice.ui.desk.found import FoundDialog
from backoffice.ui.desk.header_search import HeaderSearch
from backoffice.ui.desk.receipt_answer import ListAnswer, ReceiptAnswer, SheetAnswer
from backoffice.ui.doors import TicketSubject
from backoffice.ui.memory import Memory
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone
from backoffice.verification import activation
from factories import CLERK, NATIONAL_IDS, POLICY, add_case, owned, person, ready

ID = NATIONAL_IDS[0]
FARSI = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@pytest.fixture
def search(sqlite_database, start_jobs, spoken, window, tmp_path, qtbot):
    sqlite_database.desk = CLERK
    office = Office(
        POLICY, "013", Letterhead("", ""), PaperSize.A5, Memory(tmp_path / "m.ini", "sara")
    )
    made = HeaderSearch(
        start_jobs(sqlite_database), spoken, office, lambda state: state.value, window
    )
    made.database = sqlite_database
    made.found = []
    made.case_found.connect(made.found.append)
    window.show()
    yield made
    for dialog in window.findChildren(FoundDialog) + window.findChildren(ReceiptAnswer):
        dialog.close()


def look_for(search, clerk, text):
    search.box.clear()
    clerk.type(search.box, text)
    clerk.press(search.box, Qt.Key.Key_Return)


def dialog(qtbot, window, kind):
    qtbot.waitUntil(lambda: bool(window.findChildren(kind)), timeout=5000)
    return window.findChildren(kind)[-1]


@pytest.mark.parametrize(
    "typed",
    [
        ID,
        ID.translate(FARSI),
        ID.translate(ARABIC),
        f"{ID[:3]}-{ID[3:9]}-{ID[9]}",
        "01333334444",
        "۰۱۳-۳۳۳۳۴۴۴۴",
        "33334444",
        "+981333334444",
        "رضایی",
        "رضايي",
        persian.to_latin_layout("رضایی"),
    ],
)
def test_every_way_of_writing_it_opens_the_one_case(search, clerk, qtbot, typed):
    case_id = add_case(search.database, person(ID))
    look_for(search, clerk, typed)
    qtbot.waitUntil(lambda: search.found == [case_id], timeout=5000)
    assert search.box.text() == ""


def test_file_number_and_tracking_code_lead_to_their_case(search, clerk, qtbot):
    case_id = add_case(search.database, person(ID))
    add_case(search.database, person(NATIONAL_IDS[1]), (owned(factories.SECOND_PHONE),))
    with search.database.read() as session:
        case = factories.cases.get(session, case_id)
    for code in (case.file_no, case.tracking_code):
        look_for(search, clerk, code.translate(FARSI))
        qtbot.waitUntil(lambda: search.found == [case_id], timeout=5000)
        search.found.clear()


def test_it_says_at_once_what_it_understood(search, clerk):
    clerk.type(search.box, ID)
    assert search.chip.tone is Tone.GOOD
    assert "کد ملی" in search.chip.text()
    clerk.type(search.box, "\b")
    search.box.setText(ID[:-1] + str((int(ID[-1]) + 1) % 10))
    assert search.chip.tone is Tone.BAD
    assert "اشتباه" in search.chip.text()
    search.box.setText(";;")
    assert search.chip.tone is Tone.WARNING
    search.box.clear()
    assert search.chip.isHidden()


def test_a_name_typed_under_the_latin_layout_is_shown_as_it_was_meant(search, clerk):
    clerk.type(search.box, persian.to_latin_layout("رضایی"))
    assert "رضایی" in search.chip.text()
    assert search.chip.tone is Tone.INFO


def test_several_cases_are_listed_and_one_is_opened(search, clerk, qtbot, window):
    ids = {
        add_case(search.database, person(number), (owned(phone),))
        for number, phone in zip(
            NATIONAL_IDS[:3], ("01333334441", "01333334442", "01333334443"), strict=True
        )
    }
    look_for(search, clerk, "رضایی")
    found = dialog(qtbot, window, FoundDialog)
    assert found.model.rowCount() == 3
    clerk.press(found.table, Qt.Key.Key_Down)
    clerk.press(found.table, Qt.Key.Key_Return)
    assert len(search.found) == 1
    assert search.found[0] in ids


def test_nothing_found_is_said_and_the_text_stays(search, clerk, qtbot):
    look_for(search, clerk, "ناشناس")
    qtbot.waitUntil(lambda: search.chip.tone is Tone.WARNING, timeout=5000)
    assert search.box.text() == "ناشناس"
    assert search.found == []


def receipt(search):
    view = ready(search.database, person(ID))
    done = activation.activate(search.database, view.case.id, view.case.version, POLICY)
    search.database.desk = CLERK
    return done.receipt, view.case.id


def test_a_scanned_receipt_says_genuine_and_opens_its_case(search, clerk, qtbot, window):
    paper, case_id = receipt(search)
    look_for(search, clerk, (paper.number + paper.tag).translate(FARSI))
    answer = dialog(qtbot, window, ReceiptAnswer)
    assert answer.chip.tone is Tone.GOOD
    texts = [label.text() for label in answer.findChildren(QLabel)]
    assert "activated" in texts
    clerk.click(answer.open_button)
    assert search.found == [case_id]


@pytest.mark.parametrize(("change", "tone"), [("tag", Tone.BAD), ("reissue", Tone.WARNING)])
def test_an_altered_or_superseded_receipt_is_told(
    search, clerk, qtbot, window, clock, change, tone
):
    paper, case_id = receipt(search)
    tag = paper.tag
    if change == "tag":
        tag = tag[:-1] + str((int(tag[-1]) + 1) % 10)
    else:
        clock.advance(minutes=1)
        with search.database.read() as session:
            version = factories.cases.get(session, case_id).version
        activation.reissue(search.database, case_id, version, POLICY)
    look_for(search, clerk, paper.number + tag)
    assert dialog(qtbot, window, ReceiptAnswer).chip.tone is tone


@pytest.mark.parametrize(
    ("change", "tone"), [("none", Tone.GOOD), ("tag", Tone.BAD), ("number", Tone.INFO)]
)
def test_a_paper_of_a_request_is_known_too_and_opens_it(search, clerk, qtbot, window, change, tone):
    ticket_office.furnish(search.database)
    ticket = ticket_office.opened(search.database)
    paper = papers.print_slip(search.database, ticket.id, key=POLICY.tag_key)
    tag = {"none": paper.tag, "tag": paper.tag[:-1] + str((int(paper.tag[-1]) + 1) % 10)}
    subjects = []
    search.subject_wanted.connect(subjects.append)
    look_for(search, clerk, (paper.number + tag.get(change, "")).translate(FARSI))
    answer = dialog(qtbot, window, SheetAnswer)
    assert answer.chip.tone is tone
    assert paper.name in [label.text() for label in answer.findChildren(QLabel)]
    clerk.click(answer.open_button)
    assert subjects == [TicketSubject(ticket.id)]


def test_a_receipts_number_alone_is_no_proof(search, clerk, qtbot, window):
    paper, _ = receipt(search)
    look_for(search, clerk, paper.number)
    assert dialog(qtbot, window, ReceiptAnswer).chip.tone is Tone.INFO


def test_a_list_of_calls_is_checked_by_its_code(search, clerk, qtbot, window):
    database = search.database
    call_office.add_line(database)
    call_office.add_calls(database, call_office.call(call_office.at("1405/08/10")))
    disclosed = actions.disclose(database, call_office.OWNERS, home="013")
    _, made = handing_over.statement(
        database,
        disclosed.id,
        call_office.month(),
        lambda _done, _total: None,
        itemise_local=False,
        letterhead=Letterhead("", ""),
        tag_key=POLICY.tag_key,
    )
    look_for(search, clerk, (made.serial.replace("-", "") + made.tag).translate(FARSI))
    answer = dialog(qtbot, window, ListAnswer)
    assert answer.chip.tone is Tone.GOOD
    texts = [label.text() for label in answer.findChildren(QLabel)]
    assert digits.isolate("۱") in texts
    assert digits.isolate(made.sha256[:16]) in texts
    answer.reject()


def test_a_serial_typed_alone_is_no_proof_of_a_list(search, clerk, qtbot, window):
    unknown = f"{passcodes.disclosure_code(1405, 1, 7)}-1"
    look_for(search, clerk, unknown)
    answer = dialog(qtbot, window, ListAnswer)
    assert answer.chip.tone is Tone.BAD
    answer.reject()


def test_a_database_that_is_gone_keeps_the_text(search, clerk, qtbot, spoken):
    path = search.database.place.path
    search.database.dispose()
    path.rename(path.with_name("away.db"))
    look_for(search, clerk, ID)
    qtbot.waitUntil(lambda: bool(spoken.failures), timeout=5000)
    assert digits.ascii_digits(search.box.text()) == ID
    path.with_name("away.db").rename(path)
    add_case(search.database, person(ID))
    spoken.act()
    qtbot.waitUntil(lambda: bool(search.found), timeout=5000)
