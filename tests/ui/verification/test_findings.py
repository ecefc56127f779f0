"""What is missing leads to its field; a dark button says why; a supervisor waves through."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import counter_cases
import factories
from backoffice.db import Database, Session, cases
from backoffice.records.cases import CaseState, Flag
from backoffice.records.people import Field
from backoffice.verification.findings import Lack
from backoffice.verification.moves import Deed

K = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def go_to(counter, lack: Lack) -> None:
    listed = counter.tab.case.findings.list
    for at, row in enumerate(listed.rows()):
        if row.target is not None and row.target.lack is lack:
            listed.setFocus()
            listed.setCurrentRow(at)
            counter.press(K.Key_Return)
            return
    raise AssertionError(lack)


def test_return_on_a_finding_goes_to_its_row(counter, told):
    counter.open(told["just_under"])
    go_to(counter, Lack.NOT_SEEN)
    assert counter.focus.requirement.code == "identity"


def test_a_short_lease_leads_to_its_date(counter, told):
    counter.open(told["just_under"])
    go_to(counter, Lack.LEASE_TOO_SHORT)
    assert counter.focus is counter.tab.case.lines.cards()[0].parts.lease.edit


def test_a_missing_field_leads_to_it(counter, told):
    counter.open(told["owner"])
    entry = counter.tab.case.particulars.inputs()[Field.FATHER_NAME]
    entry.widget.setFocus()
    entry.widget.edit.clear()
    entry.widget.edit.textEdited.emit("")
    counter.press(K.Key_Tab)
    assert entry.widget.status.name == "cross"
    go_to(counter, Lack.FIELD_MISSING)
    assert counter.focus is entry.widget.edit


def test_the_list_changes_with_every_key(counter, told):
    counter.open(told["owner"])
    entry = counter.tab.case.particulars.inputs()[Field.POSTAL_CODE]
    before = counter.sentences()
    entry.widget.setFocus()
    entry.widget.edit.clear()
    counter.type("41")
    assert counter.sentences() == before  # half a number changes nothing
    entry.widget.edit.clear()
    entry.widget.edit.textEdited.emit("")
    assert "کد پستی وارد نشده است." in counter.sentences()


def test_why_not_lists_conditions_and_who_lifts_them(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_F1, ALT)
    _, text = counter.messages.explained[-1]
    assert text.startswith("فعال‌سازی")
    assert "اصل مدرک دیده نشده است" in text
    assert "هنگامی که مشتری آن را ارائه دهد" in text
    assert "اصل مدرک" in counter.tab.case.bar.primary.toolTip()


def test_what_the_role_forbids_names_the_role_that_may(counter, told):
    counter.open(told["company"])
    counter.tab.deeds.attempt(Deed.SUSPEND)
    assert counter.messages.explained[-1][1]


@pytest.fixture
def supervisor(sqlite_database: Database, sit_down):
    sqlite_database.desk = factories.SUPERVISOR
    told = counter_cases.fill(sqlite_database, citizens=1)
    made = sit_down(sqlite_database, factories.SUPERVISOR)
    made.tab.queue.filters.choose(made.tab.queue.filter().WAITING)
    made.tab.refresh()
    made.settle()
    return made, told


def test_a_supervisor_waves_a_twin_through_with_a_reason(supervisor):
    desk, told = supervisor
    desk.messages.answer = "پرونده دیگر انصراف داده است"
    desk.open(told["twin"])
    assert any("با همین هویت" in one for one in desk.sentences())
    desk.press(K.Key_F11)
    assert desk.messages.asked[-1].reason
    with desk.database.read() as session:
        case = cases.get(session, told["twin"])
    assert [one.reason for one in case.overrides] == ["پرونده دیگر انصراف داده است"]
    assert Flag.OVERRIDE_USED in desk.view.flags


def test_a_clerk_has_no_such_button(counter, told):
    counter.open(told["twin"])
    assert counter.tab.case.findings.lift.isHidden()


def test_the_other_file_of_the_identity_is_one_press_away(counter, told):
    counter.tab.show_case(told["twin"])
    counter.settle()
    header = counter.tab.case.header
    header.twin_wanted.emit(told["twin_of"])
    counter.settle()
    assert counter.view.case.id == told["twin_of"]


def test_a_rejection_needs_a_coded_reason(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_F7)
    counter.press(K.Key_2)
    counter.press(K.Key_Return)
    with counter.database.read() as session:
        case = cases.get(session, told["owner"])
    assert case.state is CaseState.REJECTED
    assert case.reason is not None


def test_a_supervisor_reopens_what_was_rejected(supervisor):
    desk, told = supervisor

    def reject(session: Session) -> None:
        from backoffice.records.cases import RefusalReason
        from backoffice.verification import actions

        case = cases.get(session, told["owner"])
        held = actions.claim(session, case.id, case.version, factories.POLICY)
        actions.close(
            session,
            Deed.REJECT,
            case.id,
            held.case.version,
            RefusalReason.OTHER,
            "",
            factories.POLICY,
        )

    desk.database.write(reject)
    desk.tab.show_case(told["owner"])
    desk.settle()
    desk.press(K.Key_F9)
    desk.press(K.Key_Return)
    with desk.database.read() as session:
        assert cases.get(session, told["owner"]).state is CaseState.WAITING
