"""The queue: filters with counts, search as one types, and a cursor that stays where it is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

import counter_cases
from backoffice.records import digits
from backoffice.records.cases import QueueFilter
from backoffice.records.people import PartyKind
from backoffice.ui.theme import Tone

K = Qt.Key
TELLING = 8
CITIZENS = 4


def names(counter) -> list[str]:
    model = counter.tab.queue.cases.records
    return [model.record(row).name for row in range(model.rowCount())]


def search(counter, text: str) -> None:
    counter.press(K.Key_F3)
    counter.type(text)
    counter.qtbot.waitUntil(lambda: counter.tab.queue.search._said == digits.persian(text))
    counter.settle()


def test_the_list_shows_state_name_identifier_phone_and_age(counter, told):
    queue = counter.tab.queue.cases
    queue.select(told["owner"])
    row = queue.currentIndex().row()
    texts = [queue.records.cell(row, at).text for at in range(5)]
    assert texts[0] == "در انتظار"
    assert texts[2] == "\u2066" + "۲۵۹۰۰۰۰۳۷۵" + "\u2069"
    assert texts[3] == "\u2066۳۳۳۳۰۰۰۱\u2069"
    assert texts[4] == "۲۴ دقیقه"


def test_filters_show_their_counts(counter, told):
    chip = counter.tab.queue.filters.chip
    assert "۱۲" in chip(QueueFilter.WAITING).text()
    counter.open(told["owner"])
    counter.tab.watch.look()
    counter.settle()
    assert "۱۱" in chip(QueueFilter.WAITING).text()
    assert "۱" in chip(QueueFilter.MINE).text()
    chip(QueueFilter.MINE).click()
    counter.settle()
    assert names(counter) == ["محمدرضا پورمحمدی لاهیجانی"]


def test_kinds_narrow_the_list(counter):
    counter.tab.queue.kinds.chip(PartyKind.GOVERNMENT).click()
    counter.settle()
    assert names(counter) == ["اداره کل راه و شهرسازی گیلان"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("پورمحم", "محمدرضا پورمحمدی لاهیجانی"),
        ("lplnvqh", "محمدرضا پورمحمدی لاهیجانی"),  # typed with the other layout
        ("۰۱۳۳۳۳۳۰۰۰۱", "محمدرضا پورمحمدی لاهیجانی"),
        ("33330001", "محمدرضا پورمحمدی لاهیجانی"),
        ("10380280005", "شرکت سپهر تجارت رودبار"),
    ],
)
def test_one_field_understands_what_is_typed(counter, typed, found):
    search(counter, typed)
    assert found in names(counter)
    assert not counter.tab.queue.understood.isHidden()


def test_a_wrong_check_digit_is_said_at_once(counter):
    search(counter, "1234567890")
    chip = counter.tab.queue.understood
    assert "رقم کنترل" in chip.text()
    assert chip.tone is Tone.WARNING


def test_escape_leaves_the_search(counter, told):
    search(counter, "پورمحم")
    counter.press(K.Key_Escape)
    counter.qtbot.waitUntil(lambda: counter.tab.queue.search._said == "")
    counter.settle()
    assert len(names(counter)) == TELLING + CITIZENS
    counter.press(K.Key_Escape)
    assert counter.focus is counter.tab.queue.cases


def test_letters_typed_in_the_list_go_to_the_search(counter):
    counter.tab.focus_queue()
    counter.type("ز")
    assert counter.tab.queue.search.text() == "ز"
    assert counter.focus is counter.tab.queue.search


def test_the_cursor_stays_on_its_case_when_the_list_changes(counter, told):
    queue = counter.tab.queue.cases
    queue.select(told["company"])
    counter.database.write(
        lambda session: counter_cases.add(
            session, counter_cases.citizen(90), [counter_cases.line(90)], hours_ago=500
        )
    )
    counter.tab.watch.look()
    counter.settle()
    assert queue.records.rowCount() == TELLING + CITIZENS + 1
    assert queue.current().id == told["company"]


def test_resting_on_a_row_shows_its_file_without_taking_it(counter, told, qtbot):
    counter.tab.queue.cases.select(told["company"])
    qtbot.waitUntil(lambda: counter.tab.case.case_id() == told["company"])
    counter.settle()
    assert counter.view.holder == ""
    assert "در دست گرفتن" in counter.tab.case.bar.primary.text()


def test_an_empty_list_says_so(counter):
    counter.tab.queue.filters.chip(QueueFilter.REJECTED).click()
    counter.settle()
    assert counter.tab.queue.tables.currentWidget() is counter.tab.queue.nothing
    assert counter.tab.queue.nothing.text() == "پرونده‌ای اینجا نیست."


def test_buttons_for_arrivals_are_wired(counter, monkeypatch):
    wanted = []
    monkeypatch.setattr(counter.tab.arrivals, "register", lambda: None)
    counter.tab.queue.registration_wanted.connect(lambda: wanted.append("registration"))
    counter.tab.queue.import_wanted.connect(lambda: wanted.append("import"))
    counter.tab.queue.register.click()
    counter.settle()
    assert wanted == ["registration"]


def test_what_is_remembered_of_an_operator(counter, told, sit_down):
    counter.tab.queue.filters.chip(QueueFilter.WAITING).click()
    counter.settle()
    counter.tab.hide_personal_data()
    memory = counter.tab._office.memory
    assert memory.value("verification/filter", "") == QueueFilter.WAITING.value
    assert memory.value("verification/columns", "")
