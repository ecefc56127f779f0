"""The right first: what is asked for, what stands in the way, who may wave it through."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt

import call_office
import factories
from backoffice.records.disclosures import Holder, Lack, Purpose

K = Qt.Key


def lacks(desk) -> set[Lack]:
    return {one.lack for one in desk.tab.claim.blocking()}


def choose(desk, holder: Holder) -> None:
    desk.form.holder.chip(holder).click()
    desk.settle()


def test_an_empty_form_says_everything_that_is_missing(desk):
    assert {
        Lack.NUMBER,
        Lack.IDENTIFIER,
        Lack.NAME,
        Lack.IDENTITY_NOT_SEEN,
        Lack.BILL_NOT_SEEN,
        Lack.PURPOSE,
    } == lacks(desk)
    button = desk.tab.claim.show_button
    assert not button.isEnabled()
    for sentence in desk.sentences()[:3]:
        assert sentence.split(" (")[0] in button.toolTip()


@pytest.mark.parametrize(
    "typed", ["33334444", "۰۱۳-۳۳۳۳۴۴۴۴", "+981333334444", "0098 13 3333 4444", "1333334444"]
)
def test_a_line_is_found_however_its_number_is_written(desk, typed):
    desk.form.number.setFocus()
    desk.type(typed)
    card = desk.tab.claim.card
    assert "۰۱۳-۳۳۳۳۴۴۴۴" in card.title.text()
    assert "م… ر…" in card.facts.text()  # enough to compare with the papers, no more
    assert "رضایی" not in card.facts.text()


def test_a_line_that_nobody_knows_is_said_to_be_unknown(desk):
    desk.form.number.setFocus()
    desk.type("33339999")
    assert Lack.LINE_NOT_RECORDED in lacks(desk)
    assert "ثبت نکرده" in desk.tab.claim.card.facts.text()


def test_a_stranger_is_not_shown_the_owners_calls(desk):
    desk.claim_owner()
    desk.form.identifier.edit.clear()
    desk.form.identifier.setFocus()
    desk.type(call_office.STRANGER)
    assert lacks(desk) == {Lack.NOT_THE_OWNER}
    desk.press(K.Key_F9)
    assert desk.tab.page() is desk.tab.claim
    assert desk.form.identifier.edit.hasFocus()


def test_a_finding_leads_to_its_field(desk):
    findings = desk.tab.claim.findings
    for index, row in enumerate(findings.rows()):
        findings.setCurrentRow(index)
        findings.setFocus()
        desk.press(K.Key_Return)
        field = desk.form.field_of(row.target)
        focused = desk.tab.window().focusWidget()
        assert focused is field or field.isAncestorOf(focused)


def test_a_click_on_a_finding_leads_to_its_field(desk):
    findings = desk.tab.claim.findings
    index = [row.target for row in findings.rows()].index(Lack.PURPOSE)
    spot = findings.visualItemRect(findings.item(index)).center()
    desk.qtbot.mouseClick(findings.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot))
    assert desk.form.purpose.isAncestorOf(desk.tab.window().focusWidget())


def test_return_goes_from_field_to_field(desk):
    desk.form.number.setFocus()
    desk.type("33334444")
    desk.press(K.Key_Return)
    assert desk.form.holder.isAncestorOf(desk.tab.window().focusWidget())


def test_a_digit_chooses_in_a_row_of_choices(desk):
    desk.form.holder.setFocus()
    desk.type("۲")
    assert desk.form.holder_chosen() is Holder.TENANT
    desk.form.purpose.setFocus()
    desk.type("3")
    assert desk.form.purpose.key() is Purpose.BUSINESS_ACCOUNTING


def test_each_right_asks_for_its_own_paper(desk):
    basis = desk.form.basis
    choose(desk, Holder.OWNER)
    assert basis.isHidden()
    choose(desk, Holder.TENANT)
    assert basis.since.isVisible()
    assert basis.names_line.isVisible()
    assert not basis.issued.isVisible()
    assert not desk.form.owner.isVisible()
    choose(desk, Holder.ATTORNEY)
    assert basis.issued.isVisible()
    assert basis.expires.isVisible()
    assert not basis.since.isVisible()
    assert desk.form.owner.isVisible()
    choose(desk, Holder.HEIR)
    assert not basis.expires.isVisible()
    assert desk.form.owner.isVisible()


def test_a_tenant_whose_lease_ended_yesterday_is_not_shown_anything(desk, clock):
    desk.claim_owner()
    choose(desk, Holder.TENANT)
    basis = desk.form.basis
    basis.since.set_value(factories.day("1404/01/01"))
    basis.until.set_value(clock.today - timedelta(days=1))
    basis.names_line.setChecked(True)
    assert lacks(desk) == {Lack.LEASE_ENDED}
    basis.until.set_value(clock.today)
    desk.tab.claim.judge()
    assert lacks(desk) == set()


def test_a_tenant_sees_the_time_of_the_lease_alone(desk):
    desk.claim_owner()
    choose(desk, Holder.TENANT)
    basis = desk.form.basis
    basis.since.set_value(factories.day("1405/08/01"))
    basis.until.set_value(factories.day("1406/08/01"))
    basis.names_line.setChecked(True)
    desk.press(K.Key_F9)
    result = desk.tab.result
    days = [bar.key.since for bar in result.panel.days.bars() if bar.value]
    assert min(days) == factories.day("1405/08/01")
    assert result.filter.said.text()  # fewer days than asked for: it is told


def test_an_order_of_the_authority_goes_to_the_security_office(desk, office, sit_down):
    choose(desk, Holder.ORDER)
    assert Lack.ORDER_RIGHT in lacks(desk)
    assert not desk.form.identity_seen.isVisible()
    other = sit_down(office, call_office.SECURITY)
    choose(other, Holder.ORDER)
    assert Lack.ORDER_RIGHT not in lacks(other)


def test_a_clerk_cannot_wave_anything_through(desk):
    desk.claim_owner()
    desk.form.bill_seen.setChecked(False)
    assert lacks(desk) == {Lack.BILL_NOT_SEEN}
    assert desk.tab.claim.lift_button.isHidden()
    assert "سرپرست" in desk.sentences()[0]
    desk.press(K.Key_F11)
    assert desk.messages.asked == []


def test_a_supervisor_waves_a_missing_bill_through_with_a_reason(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.claim_owner()
    desk.form.bill_seen.setChecked(False)
    desk.messages.answer = "قبض در سامانه دیده شد"
    desk.press(K.Key_F11)
    assert desk.messages.asked[0].reason
    assert lacks(desk) == set()
    desk.press(K.Key_F9)
    disclosure = desk.tab.result.disclosure()
    assert disclosure.lifted == (Lack.BILL_NOT_SEEN,)
    assert disclosure.reason == "قبض در سامانه دیده شد"


def test_what_was_waved_through_is_not_for_the_next_line(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.claim_owner()
    desk.form.bill_seen.setChecked(False)
    desk.messages.answer = "قبض در سامانه دیده شد"
    desk.press(K.Key_F11)
    desk.form.number.setFocus()
    desk.form.number.edit.selectAll()
    desk.type("33335555")
    assert Lack.BILL_NOT_SEEN in lacks(desk)


def test_a_reason_of_two_letters_is_refused_by_the_office(office, sit_down):
    desk = sit_down(office, factories.SUPERVISOR)
    desk.claim_owner()
    desk.form.bill_seen.setChecked(False)
    desk.messages.answer = "بل"
    desk.press(K.Key_F11)
    desk.press(K.Key_F9)
    assert desk.tab.page() is desk.tab.claim
    assert desk.messages.explained


def test_an_operator_who_was_disabled_meanwhile_is_refused(desk):
    desk.claim_owner()
    desk.database.desk = factories.ADMINISTRATOR  # holds no right to calls
    desk.press(K.Key_F9)
    assert desk.tab.page() is desk.tab.claim
    assert desk.messages.explained


def test_a_line_found_elsewhere_is_asked_for(desk):
    desk.tab.open_line(factories.PHONE)
    desk.settle()
    assert desk.form.number.value() == factories.PHONE
    assert "م… ر…" in desk.tab.claim.card.facts.text()
