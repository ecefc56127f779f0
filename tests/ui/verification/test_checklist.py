"""The rows of the checklist: keys, choices, numbers and dates, what is unfinished."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import factories
from backoffice.db import cases
from backoffice.records.papers import PaperKind

K = Qt.Key


def kept(counter, case_id: str, requirement: str, line_id: str = ""):
    with counter.database.read() as session:
        return cases.get(session, case_id).paper(requirement, line_id)


def test_opening_a_case_puts_the_cursor_on_its_first_unfinished_row(counter, told):
    counter.open(told["owner"])
    assert counter.focus.requirement.code == "identity"
    assert counter.view.holder == factories.CLERK.operator


def test_space_ticks_original_and_copy_as_the_row_asks(counter, told):
    counter.open(told["owner"])
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    seen = kept(counter, told["owner"], "identity")
    assert (seen.original_seen, seen.copy_kept, seen.chosen) == (
        True,
        True,
        PaperKind.NATIONAL_CARD,
    )


def test_without_a_choice_the_row_is_not_finished(counter, told):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_Space)
    assert counter.focus is row
    assert "مدرک ارائه‌شده را برگزینید" in row.parts.sentence.text()
    counter.press(K.Key_3)
    assert counter.focus is not row
    assert kept(counter, told["owner"], "identity").chosen is PaperKind.PASSPORT


def test_space_again_takes_the_ticks_back(counter, told):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_1)
    counter.press(K.Key_Space)
    row.setFocus()
    counter.press(K.Key_Space)
    seen = kept(counter, told["owner"], "identity")
    assert not seen.original_seen
    assert not seen.copy_kept


@pytest.mark.parametrize("digit", ["2", "۲", "٢"])
def test_a_digit_of_any_keyboard_chooses(counter, told, digit):
    counter.open(told["owner"])
    row = counter.focus
    counter.type(digit)
    counter.settle()
    assert row.seen.chosen is PaperKind.BIRTH_CERTIFICATE


def test_arrows_choose_and_go_from_row_to_row(counter, told):
    counter.open(told["owner"])
    row = counter.focus
    counter.press(K.Key_Left)
    counter.press(K.Key_Left)
    assert row.seen.chosen is PaperKind.BIRTH_CERTIFICATE
    counter.press(K.Key_Right)
    assert row.seen.chosen is PaperKind.NATIONAL_CARD
    counter.press(K.Key_Down)
    assert counter.focus.requirement.code == "paid_bill"
    counter.press(K.Key_Up)
    assert counter.focus is row


def test_only_the_original_may_have_been_seen(counter, told, clerk):
    counter.open(told["owner"])
    row = counter.focus
    row.parts.original.click()
    counter.settle()
    seen = kept(counter, told["owner"], "identity")
    assert (seen.original_seen, seen.copy_kept) == (True, False)


def test_a_gazette_has_number_and_date(counter, told):
    counter.open(told["company"])
    row = counter.focus
    assert row.requirement.code == "founding_notice"
    counter.press(K.Key_Space)
    assert counter.focus is row  # its number and date are missing
    counter.press(K.Key_Return)
    counter.type("12/ص/4455")
    counter.press(K.Key_Return)
    counter.type("۱۴۰۵/۰۲/۰۱")
    counter.press(K.Key_Return)
    seen = kept(counter, told["company"], "founding_notice")
    assert (seen.number, seen.dated) == ("12/ص/4455", factories.day("1405/02/01"))
    assert counter.focus.requirement.code == "registration_certificate"


def test_a_paper_of_tomorrow_is_not_kept(counter, told):
    counter.open(told["company"])
    row = counter.focus
    counter.press(K.Key_Space)
    row.parts.dated.edit.setFocus()
    counter.type("14060101")
    counter.press(K.Key_Return)
    assert kept(counter, told["company"], "founding_notice").dated is None
    assert "آینده" in row.parts.dated.said()


def test_quick_fingers_do_not_lose_a_tick(counter, told, qtbot):
    counter.open(told["two_phones"])
    from PySide6.QtTest import QTest

    QTest.keyClick(counter.focus, K.Key_1)
    for _ in range(3):  # nobody waits for the database
        QTest.keyClick(counter.focus, K.Key_Space)
    counter.settle()
    with counter.database.read() as session:
        case = cases.get(session, told["two_phones"])
    assert all(case.paper("paid_bill", line.id).original_seen for line in case.lines)
    assert case.paper("identity").original_seen
    assert not counter.messages.failures


def test_keys_pressed_while_the_file_is_fetched_are_not_lost(counter, told):
    from PySide6.QtTest import QTest

    counter.settle()
    counter.tab.queue.cases.select(told["owner"])
    counter.tab.queue.focus_list()
    QTest.keyClick(counter.focus, K.Key_Return)
    QTest.keyClick(counter.focus, K.Key_1)
    QTest.keyClick(counter.focus, K.Key_Space)
    counter.settle()
    seen = kept(counter, told["owner"], "identity")
    assert seen.chosen is PaperKind.NATIONAL_CARD
    assert seen.original_seen


def test_a_bill_is_read_from_its_barcode(counter, told):
    import counter_cases

    counter.open(told["two_phones"])
    card = counter.tab.case.lines.cards()[1]
    bill = counter_cases.bill_id(5)
    payment = counter_cases.payment_id(bill)
    card.parts.bill.edit.setFocus()
    counter.type(f"{bill:0>13}{payment:0>13}")
    counter.press(K.Key_Tab)
    with counter.database.read() as session:
        line = cases.get(session, told["two_phones"]).lines[1]
    assert (line.bill_id, line.payment_id) == (bill, payment)
    assert "ریال" in card.parts.payment.said()


def test_a_phone_is_added_by_typing_its_number(counter, told):
    counter.open(told["owner"])
    counter.tab.case.lines.add.click()
    counter.type("۳۳۳۳۰۰۹۹")
    counter.press(K.Key_Tab)
    with counter.database.read() as session:
        lines = cases.get(session, told["owner"]).lines
    assert [line.number for line in lines] == ["01333330001", "01333330099"]
    assert len(counter.tab.case.checklist.rows()) == 3


def test_a_phone_is_refused_and_opened_again(counter, told):
    counter.open(told["two_phones"])
    card = counter.tab.case.lines.cards()[1]
    card.parts.refuse.click()
    counter.settle()
    counter.press(K.Key_1)
    counter.press(K.Key_Return)
    assert "قبض پرداختی ندارد" in card.parts.verdict.text()
    assert len(counter.tab.case.checklist.rows()) == 2
    card.parts.refuse.click()
    counter.settle()
    assert len(counter.tab.case.checklist.rows()) == 3
