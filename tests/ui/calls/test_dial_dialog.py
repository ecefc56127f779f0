"""The office's own dialling rules, and the try-out of a number on a day."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.calls import dial_actions
from backoffice.db import Database
from backoffice.records import dates
from backoffice.records.calls import CallType
from backoffice.records.dialling import DialRule, RuleFlaw
from backoffice.ui.calls import dial_words
from backoffice.ui.calls.dial_dialog import DialDialog
from backoffice.ui.calls.dial_rule_form import DialRuleForm
from backoffice.ui.calls.words import call_type_words
from backoffice.ui.widgets.dialogs import Decision
from factories import ADMINISTRATOR, day

PATIENCE = 30_000


def today() -> date:
    return day("1405/09/01")


@pytest.fixture
def dialog(sqlite_database: Database, start_jobs, window, spoken, qtbot) -> DialDialog:
    sqlite_database.desk = ADMINISTRATOR
    window.show()
    made = DialDialog(window, start_jobs(sqlite_database), spoken, today=today)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.show()
    qtbot.waitUntil(lambda: not made._jobs._jobs, timeout=PATIENCE)
    return made


@pytest.fixture
def settle(dialog, qtbot):
    return lambda: qtbot.waitUntil(lambda: not dialog._jobs._jobs, timeout=PATIENCE)


def rules(database: Database) -> list[DialRule]:
    with database.read() as session:
        return dial_actions.rules(session)


def form(dialog: DialDialog) -> DialRuleForm:
    return next(one for one in dialog.findChildren(DialRuleForm) if one.isVisible())


def save(form: DialRuleForm) -> None:
    form.save_button.click()


def test_a_rule_is_added_tried_ended_and_deleted(
    dialog, clerk, settle, sqlite_database: Database
) -> None:
    clerk.type(dialog.number, "77123")
    assert dialog.answer.text() == call_type_words(CallType.SERVICE)
    clerk.click(dialog.add_button)
    made = form(dialog)
    assert made.since.value() == today()
    clerk.type(made.beginning, "77")
    made.type.setCurrentIndex(made.type.findData(CallType.INTELLIGENT.value))
    clerk.type(made.title, "خدمات ویژه")
    save(made)
    settle()
    (rule,) = rules(sqlite_database)
    assert (rule.beginning, rule.type, rule.title) == ("77", CallType.INTELLIGENT, "خدمات ویژه")
    assert dialog.answer.text() == call_type_words(CallType.INTELLIGENT)
    assert "خدمات ویژه" in dialog.goes_to.text()
    dialog.day.set_value(day("1390/01/01"))
    dialog.day.changed.emit(dialog.day.value())
    assert dialog.answer.text() == call_type_words(CallType.SERVICE)  # before the rule began
    clerk.click(dialog.end_button)
    settle()
    assert rules(sqlite_database)[0].valid_to == today()
    clerk.click(dialog.drop_button)
    dialog.findChild(Decision).yes.click()
    settle()
    assert rules(sqlite_database) == []
    assert dialog.note.isVisible()


def test_what_is_wrong_stands_under_its_field(dialog, clerk, settle) -> None:
    clerk.click(dialog.add_button)
    made = form(dialog)
    clerk.type(made.beginning, "77")
    made.until.set_value(dates.plus_months(today(), -2))
    save(made)
    settle()
    assert made.isVisible()
    assert "روز" in made.rows["until"].below.text()
    assert made.save_button.isEnabled()
    made.until.set_value(None)
    save(made)
    settle()
    clerk.click(dialog.add_button)
    twin = form(dialog)
    clerk.type(twin.beginning, "77")
    save(twin)
    settle()
    assert "همین رقم‌ها" in twin.rows["beginning"].below.text()
    twin.reject()
    clerk.press(dialog.table, Qt.Key.Key_Return)
    assert form(dialog).beginning.text() == "۷۷"


def test_a_date_that_is_none_is_not_taken_for_an_open_one(dialog, clerk) -> None:
    clerk.click(dialog.add_button)
    made = form(dialog)
    asked = []
    made.wanted.connect(asked.append)
    clerk.type(made.beginning, "77")
    made.until.set_typed_text("1405/13/01")
    save(made)
    assert asked == []


@pytest.mark.parametrize(
    ("typed", "kind", "where"),
    [
        ("09111234567", CallType.MOBILE, "همراه"),
        ("02188776655", CallType.LONG_DISTANCE, "تهران"),
        ("33334444", CallType.LOCAL, "گیلان"),
        ("*21*33334444#", CallType.UNKNOWN, "نامعلوم"),
    ],
)
def test_a_number_is_tried(dialog, clerk, typed: str, kind: CallType, where: str) -> None:
    clerk.type(dialog.number, typed)
    assert dialog.answer.text() == call_type_words(kind)
    assert where in dialog.goes_to.text()


@pytest.mark.parametrize("flaw", RuleFlaw)
def test_a_flaw_is_a_sentence(flaw: RuleFlaw) -> None:
    assert dial_words.rule_flaw_words(flaw).endswith(".")


def test_every_input_has_a_persian_name(dialog, clerk) -> None:
    clerk.click(dialog.add_button)
    unnamed = [
        type(widget).__name__
        for widget in dialog.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not widget.accessibleName()
        and not getattr(widget, "text", lambda: "")()
        and widget.isVisible()
    ]
    assert unnamed == []
