"""Registering by hand, key by key, with a real database."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from backoffice.db import Database
from backoffice.errors import Trouble, Unavailable
from backoffice.records.cases import CaseState
from backoffice.records.people import Field, Ownership, PartyKind
from backoffice.ui.theme import Tone
from backoffice.verification import forms, waiting_room
from factories import CLERK, NATIONAL_IDS, OTHER_CLERK, add_case
from registration_kit import ENTER, case_of, fill, wrong


def test_a_natural_owner_is_registered_without_the_mouse(
    make, keys, press, clerk, qtbot, sqlite_database: Database
) -> None:
    form = make()
    fill(form, clerk, keys)
    assert wrong(form) == set()
    with qtbot.waitSignal(form.case_made) as made:
        press(form, ENTER, Qt.KeyboardModifier.ControlModifier)
    view = case_of(sqlite_database, made.args[0])
    assert view.case.state is CaseState.IN_REVIEW
    assert view.holder == CLERK.operator
    assert view.case.who.display_name == "مریم رضایی"
    assert view.case.who.national_id == NATIONAL_IDS[0]
    assert view.case.who.birth_date.isoformat() == "1981-08-05"
    assert [line.number for line in view.case.lines] == ["01333334444"]
    assert not form.isVisible()


def test_a_body_chooses_its_kind_by_its_legal_form(
    make, keys, clerk, qtbot, sqlite_database: Database
) -> None:
    form = make()
    clerk.click(form.party.kinds.chip(PartyKind.COMPANY))
    form.party.focus_field(Field.COMPANY_NAME)
    keys(form, "مسجد جامع")
    box = form.party.inputs[Field.LEGAL_FORM].widget
    at = box.findData("mosque")
    box.setCurrentIndex(at)
    box.activated.emit(at)
    assert form.party.kind is PartyKind.TRUSTEE
    form.party.focus_field(Field.REGISTRATION_NO)
    keys(form, "45122", "۱۳۹۱/۱۲/۱۹", "رشت")
    form.phones.cards[0].focus_field(Field.PHONE)
    keys(form, "013-33334444")
    with qtbot.waitSignal(form.case_made) as made:
        form.save_button.click()
    assert case_of(sqlite_database, made.args[0]).case.who.kind is PartyKind.TRUSTEE


def test_what_is_wrong_is_said_while_it_is_typed_and_leads_to_its_field(make, clerk, qtbot) -> None:
    form = make()
    form.party.focus_field(Field.NATIONAL_ID)
    clerk.type(form.focusWidget(), "1234567890")
    assert form.party.inputs[Field.NATIONAL_ID].widget.said()
    assert Field.NATIONAL_ID in wrong(form)
    form.phones.cards[0].focus_field(Field.PHONE)
    clerk.type(form.focusWidget(), "09111234567")
    assert Field.PHONE in wrong(form)
    form.save()
    assert form.isVisible()
    rows = {row.target.field: row.tone for row in form.findings.rows()}
    assert rows[Field.GIVEN_NAME] is Tone.BAD
    assert form.party.inputs[Field.NATIONAL_ID].has_focus()  # the first that is wrong
    names = [one for one in form.findings.rows() if one.target.field is Field.PHONE]
    form.findings.chosen.emit(names[0].target)
    assert form.phones.cards[0].has_focus()


def test_a_blank_form_warns_and_does_not_scold(make) -> None:
    form = make()
    assert {row.tone for row in form.findings.rows()} == {Tone.WARNING}
    assert form.party.inputs[Field.GIVEN_NAME].has_focus()


def test_phones_come_and_go_by_key(make, clerk) -> None:
    form = make()
    form.phones.cards[0].focus_field(Field.PHONE)
    clerk.type(form.focusWidget(), "33334444")
    form.phones.add()
    assert form.phones.cards[1].has_focus()
    assert "۲" in form.phones.cards[1].parts.number.edit.accessibleName()
    clerk.type(form.focusWidget(), "33334444")
    assert [one.number for one in form.phones.texts()] == ["01333334444"] * 2
    assert Field.PHONE in wrong(form)
    form.phones.remove_current()
    assert len(form.phones.cards) == 1
    form.phones.remove_current()
    assert form.phones.cards[0].is_blank()


def test_the_keys_of_the_form_work_wherever_the_cursor_is(make, keys, press, clerk, qtbot) -> None:
    form = make()
    fill(form, clerk, keys)
    press(form, Qt.Key.Key_F7)
    assert len(form.phones.cards) == 2
    assert form.phones.cards[1].has_focus()
    press(form, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert len(form.phones.cards) == 1
    with qtbot.waitSignal(form.case_made):
        press(form, Qt.Key.Key_F9)


def test_the_field_with_the_focus_is_always_in_sight(make, clerk, press, qtbot) -> None:
    form = make()
    form.resize(form.width(), 330)
    for _ in range(4):
        form.phones.add()
    last = form.phones.cards[-1].parts.number
    qtbot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    form.party.focus_field(Field.MOBILE)
    for _ in range(12):
        clerk.press(form.focusWidget(), ENTER)
    focused = form.focusWidget()
    assert form.phones.isAncestorOf(focused)
    sight = form.area.viewport()
    place = focused.mapTo(sight, focused.rect().center())
    assert sight.rect().contains(place)
    press(form, Qt.Key.Key_F8)
    assert form.party.inputs[Field.GIVEN_NAME].has_focus()
    focused = form.focusWidget()
    assert sight.rect().contains(focused.mapTo(sight, focused.rect().center()))


def test_a_tenant_gives_the_end_of_the_lease_and_sees_it_drawn(make, clerk) -> None:
    form = make()
    card = form.phones.cards[0]
    assert not card.parts.lease.isVisible()
    clerk.click(card.parts.ownership.chip(Ownership.USER))
    card.focus_field(Field.LEASE_END)
    clerk.type(form.focusWidget(), "۱۴۰۵۱۲۱۳")
    assert card.parts.bar.tone is Tone.BAD
    assert card.texts().lease_end == "1405/12/13"
    clerk.click(card.parts.ownership.chip(Ownership.OWNER))
    assert card.texts().lease_end == ""


def test_the_bar_code_of_a_bill_fills_both_its_fields(make, clerk) -> None:
    form = make()
    card = form.phones.cards[0]
    card.focus_field(Field.BILL_ID)
    clerk.type(form.focusWidget(), "3333444401346" + "15240709".zfill(13))
    assert card.texts().bill_id == "3333444401346"
    assert card.texts().payment_id == "15240709"
    assert "ریال" in card.parts.payment.said()


def test_whoever_is_here_already_is_told_at_once(
    make, clerk, qtbot, sqlite_database: Database
) -> None:
    case_id = add_case(sqlite_database)
    form = make()
    form.party.focus_field(Field.NATIONAL_ID)
    clerk.type(form.focusWidget(), NATIONAL_IDS[0])
    qtbot.waitUntil(form.twins.isVisible)
    assert "مریم رضایی" in form.twins.label.text()
    with qtbot.waitSignal(form.case_wanted) as wanted:
        clerk.click(form.twins.button)
    assert wanted.args == [case_id]
    assert not form.isVisible()


def test_the_warning_goes_when_the_identifier_does(
    make, clerk, qtbot, sqlite_database: Database
) -> None:
    add_case(sqlite_database)
    form = make()
    form.party.focus_field(Field.NATIONAL_ID)
    clerk.type(form.focusWidget(), NATIONAL_IDS[0])
    qtbot.waitUntil(form.twins.isVisible)
    clerk.press(form.focusWidget(), Qt.Key.Key_Backspace)
    qtbot.waitUntil(form.twins.isHidden)


def test_what_was_typed_comes_back(make, keys, clerk, qtbot, sqlite_database: Database) -> None:
    form = make()
    keys(form, "مریم", "رضایی")
    form.phones.add()
    clerk.type(form.focusWidget(), "333")
    form.reject()

    def kept() -> bool:
        with sqlite_database.read() as session:
            return bool(forms.begin(session, forms.COUNTER).draft)

    qtbot.waitUntil(kept)
    again = make()
    assert again.party.inputs[Field.FAMILY_NAME].value() == "رضایی"
    assert again.phones.cards[0].parts.number.typed_text() == "۳۳۳"
    assert again.banner.isVisible()
    clerk.click(again.clear_button)
    assert again.party.inputs[Field.FAMILY_NAME].is_blank()
    qtbot.waitUntil(lambda: not kept())


def test_another_operator_does_not_see_it(make, keys, qtbot, sqlite_database: Database) -> None:
    form = make()
    keys(form, "مریم")
    with qtbot.waitSignal(form._jobs.written):
        form.hide()
    with sqlite_database.read() as session:
        assert forms.begin(session, forms.COUNTER).draft["who.given_name"] == "مریم"
    sqlite_database.desk = OTHER_CLERK
    with sqlite_database.read() as session:
        assert forms.begin(session, forms.COUNTER).draft == {}


def test_nothing_typed_is_lost_when_the_database_is_gone(
    make, keys, clerk, qtbot, monkeypatch
) -> None:
    form = make()
    fill(form, clerk, keys)
    whole = waiting_room.register

    def gone(*_all: object, **_more: object) -> None:
        raise Unavailable(Trouble.UNREACHABLE, "server")

    monkeypatch.setattr(waiting_room, "register", gone)
    form.save()
    qtbot.waitUntil(form.banner.isVisible)
    assert form.party.inputs[Field.GIVEN_NAME].value() == "مریم"
    monkeypatch.setattr(waiting_room, "register", whole)
    with qtbot.waitSignal(form.case_made):
        clerk.click(form.banner.button)


def test_every_input_has_a_name(make) -> None:
    form = make()
    form.phones.add()
    QApplication.processEvents()
    unnamed = [
        type(widget).__name__
        for widget in form.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisibleTo(form)
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
    ]
    assert unnamed == []
