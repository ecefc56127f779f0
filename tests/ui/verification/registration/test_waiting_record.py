"""A record that waits for correction, mended key by key."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import portal_files
from backoffice.db import Database
from backoffice.records.cases import RefusalReason
from backoffice.records.people import Field, PartyKind
from backoffice.ui.verification.reason_dialog import ReasonDialog
from backoffice.verification import intake, waiting_room
from factories import CLERK
from registration_kit import case_of, fill, wrong


@pytest.fixture
def record(sqlite_database: Database, tmp_path: Path) -> Callable[..., str]:
    """Bring in one record that has to wait; return its id."""

    def _record(*sent: object) -> str:
        sqlite_database.desk = CLERK
        file = portal_files.write(tmp_path / "a.jsonl", sent)
        intake.run(sqlite_database, file, lambda _done, _total: None)
        with sqlite_database.read() as session:
            return waiting_room.waiting_records(session)[0].id

    return _record


def test_a_record_is_mended_where_it_is_wrong(
    make, record, clerk, qtbot, sqlite_database: Database
) -> None:
    sent = portal_files.person(5, national_code="1234567890", birth_date="31/2/1360")
    form = make(record(sent))
    entry = form.party.inputs[Field.NATIONAL_ID]
    assert entry.has_focus()
    assert "1234567890" in form.raw.toPlainText()
    assert "31/2/1360" in form.party._page.rows[Field.BIRTH_DATE].below.text()
    assert form.party._page.rows[Field.GIVEN_NAME].below.text() == ""
    assert wrong(form) == {Field.NATIONAL_ID}
    form.focusWidget().selectAll()
    clerk.type(form.focusWidget(), portal_files.national_id(5))
    with qtbot.waitSignal(form.case_made) as made:
        clerk.click(form.save_button)
    view = case_of(sqlite_database, made.args[0])
    assert view.holder == CLERK.operator
    assert view.case.as_sent["national_id"] == "1234567890"


def test_a_line_that_is_no_record_can_be_typed_over(
    make, record, keys, clerk, qtbot, sqlite_database: Database
) -> None:
    form = make(record('{"type": "haghighi", "first'))
    form.party.focus_field(Field.GIVEN_NAME)
    fill(form, clerk, keys)
    with qtbot.waitSignal(form.case_made):
        clerk.click(form.save_button)


def test_a_body_without_its_type_opens_the_page_of_bodies(make, record) -> None:
    sent = {key: value for key, value in portal_files.company(3).items() if key != "type"}
    form = make(record(sent))
    assert form.party.kind in {PartyKind.COMPANY, PartyKind.NATURAL}
    assert form.raw.toPlainText()


def test_a_record_is_dropped_with_a_reason(
    make, record, clerk, qtbot, sqlite_database: Database
) -> None:
    record_id = record(portal_files.person(5, national_code="1234567890"))
    form = make(record_id)
    clerk.click(form.drop_button)
    asked = form.findChild(ReasonDialog)
    clerk.type(asked.reasons, "۱")
    with qtbot.waitSignal(form.settled):
        asked.accept()
    with sqlite_database.read() as session:
        assert waiting_room.waiting_records(session) == ()
        kept = sqlite_database.write(lambda s: waiting_room.get_record(s, record_id))
    assert kept.state == "dropped"


def test_two_clerks_on_one_record(make, record, clerk, qtbot, spoken, sqlite_database) -> None:
    record_id = record(portal_files.person(5, national_code="1234567890"))
    form = make(record_id)
    sqlite_database.write(lambda s: waiting_room.drop(s, record_id, RefusalReason.MISTAKE))
    form.party.focus_field(Field.NATIONAL_ID)
    form.focusWidget().selectAll()
    clerk.type(form.focusWidget(), portal_files.national_id(5))
    with qtbot.waitSignal(form.settled):
        form.save()
    assert len(spoken.failures) == 1


def test_a_draft_of_a_record_comes_back_over_what_was_sent(make, record, clerk, qtbot) -> None:
    record_id = record(portal_files.person(5, national_code="1234567890"))
    form = make(record_id)
    form.focusWidget().selectAll()
    clerk.type(form.focusWidget(), "04")
    with qtbot.waitSignal(form._jobs.written):
        form.reject()
    again = make(record_id)
    assert again.party.inputs[Field.NATIONAL_ID].typed_text() == "۰۴"
