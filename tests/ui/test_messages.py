"""Five roads for an error; the sixth is a bug, with a number and no personal data."""

from __future__ import annotations

import logging
import re
import sys
import threading
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QDialogButtonBox

from backoffice.errors import (
    Cancelled,
    Conflict,
    Forbidden,
    LacksRight,
    Refused,
    Trouble,
    Unavailable,
)
from backoffice.records.flaws import Flaw
from backoffice.ui import bugs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.dialogs import Decision, Explanation
from backoffice.ui.words_common import flaw_words
from patience import bring_to_front


@pytest.fixture
def banner(window):
    return Banner(window)


@pytest.fixture
def messages(window, banner):
    return Messages(window, banner)


def dialog(window, kind: type[QDialog]) -> QDialog:
    (found,) = window.findChildren(kind)
    return found


# The roads


def test_a_refusal_is_shown_inline_where_there_is_a_place(spoken):
    inline = []
    spoken.show_failure(Refused([Flaw.EMPTY]), refused=inline.extend)
    assert inline == [Flaw.EMPTY]
    assert spoken.explained == []


def test_a_refusal_without_a_place_lists_every_finding(spoken):
    spoken.show_failure(Refused([Flaw.EMPTY, Flaw.TOO_LONG]))
    (_, text) = spoken.explained[0]
    assert text.splitlines() == [f"• {flaw_words(flaw)}" for flaw in (Flaw.EMPTY, Flaw.TOO_LONG)]


def test_a_missing_right_is_named(spoken):
    spoken.show_failure(Forbidden([LacksRight("reject_forged", "clerk")]))
    assert "رد به‌سبب مدرک جعلی" in spoken.explained[0][1]


def test_a_conflict_says_who_and_when_and_offers_to_reload(spoken):
    reloaded = []
    moment = datetime(2026, 11, 22, 9, 5, tzinfo=UTC)
    spoken.show_failure(
        Conflict("case", by="سارا احمدی", at=moment), reload=lambda: reloaded.append(1)
    )
    text = spoken.asked[0].text
    assert "سارا احمدی" in text
    assert "\u2066۱۴۰۵/۰۹/۰۱\u2069" in text
    assert "\u2066۱۲:۳۵\u2069" in text
    assert reloaded == [1]


def test_a_conflict_calls_the_other_by_name(spoken):
    clash = Conflict("case", by="reza")
    clash.name = "رضا کریمی"
    spoken.show_failure(clash)
    text = spoken.explained[0][1]
    assert "رضا کریمی" in text
    assert "reza" not in text


def test_a_conflict_without_names_is_told_too(spoken):
    spoken.show_failure(Conflict("case"))
    assert "کاربر دیگری" in spoken.explained[0][1]


def test_a_trouble_stays_in_the_bar_with_a_button(messages, banner, clerk):
    tried = []
    messages.show_failure(
        Unavailable(Trouble.UNREACHABLE, "db.example"), retry=lambda: tried.append(1)
    )
    assert not banner.isHidden()
    assert banner.tone is Tone.BAD
    assert "\u2066db.example\u2069" in banner.label.text()
    clerk.click(banner.button)
    assert tried == [1]
    assert banner.isHidden()


def test_a_trouble_nobody_can_retry_has_no_button(messages, banner):
    messages.show_failure(Unavailable(Trouble.DISK_FULL))
    assert banner.button.isHidden()


def test_a_stopped_job_is_one_quiet_line(spoken):
    spoken.show_failure(Cancelled())
    assert spoken.said == [("متوقف شد.", Tone.PLAIN)]


def test_anything_else_is_a_bug(spoken):
    spoken.show_failure(KeyError("x"))
    assert isinstance(spoken.bugs.pop(), KeyError)


# The bar


def test_good_news_goes_away_by_itself_and_bad_news_stays(messages, banner):
    messages.say("saved")
    assert banner.findChild(type(banner._timer)).isActive()
    messages.say("broken", Tone.BAD)
    assert not banner._timer.isActive()


def test_the_bar_can_be_closed(messages, banner, clerk, window):
    window.show()
    messages.say("broken", Tone.BAD)
    assert banner.accessibleName() == "broken"
    assert banner.close_button.accessibleName() == "بستن پیام"
    clerk.click(banner.close_button)
    assert banner.isHidden()


# Dialogs


def test_a_question_does_not_wait_for_its_answer(messages, window, clerk):
    answers = []
    messages.ask(Question("t", "x", yes="go"), answers.append)
    assert answers == []
    clerk.click(dialog(window, Decision).yes)
    assert answers == [""]


def test_saying_no_runs_the_other_deed(messages, window, clerk):
    answers = []
    messages.ask(Question("t", "x"), answers.append, lambda: answers.append("no"))
    asked = dialog(window, Decision)
    assert asked.yes.text() == "بله"
    assert asked.no.text() == "خیر"
    clerk.click(asked.no)
    assert answers == ["no"]


def test_a_reason_must_be_typed_before_going_on(messages, window, clerk):
    answers = []
    messages.ask(Question("t", "x", reason=True), answers.append)
    asked = dialog(window, Decision)
    assert not asked.yes.isEnabled()
    clerk.type(asked.reason, "  ")
    assert not asked.yes.isEnabled()
    clerk.type(asked.reason, "مدرک دیده شد ")
    clerk.click(asked.yes)
    assert answers == ["مدرک دیده شد"]


def test_a_question_is_answered_with_the_key_of_every_dialog(messages, window, clerk):
    answers: list[str] = []
    messages.ask(Question("t", "x", danger=True, reason=True), answers.append)
    asked = dialog(window, Decision)
    bring_to_front(asked)
    QTest.keyClick(asked.reason, Qt.Key.Key_F9)
    assert asked.isVisible()
    clerk.type(asked.reason, "مشترک رسید را گم کرد")
    QTest.keyClick(asked.reason, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert answers == ["مشترک رسید را گم کرد"]


def test_return_does_not_do_what_cannot_be_undone(messages, window):
    messages.ask(Question("t", "x", danger=True), lambda _reason: None)
    asked = dialog(window, Decision)
    assert asked.no.isDefault()
    assert not asked.yes.isDefault()


def test_an_explanation_has_a_persian_button(messages, window, clerk):
    messages.explain("t", "<b>x</b>")
    shown = dialog(window, Explanation)
    assert shown.body.text() == "<b>x</b>"
    assert "x" not in shown.body.accessibleName()
    button = shown.buttons.button(QDialogButtonBox.StandardButton.Ok)
    assert button.text() == "تأیید"
    clerk.click(button)
    assert shown.isHidden()


# Bugs


SECRET = "0012345679"


def fail(number: str) -> None:
    raise KeyError(number)


def caught(number: str) -> KeyError:
    try:
        fail(number)
    except KeyError as exc:
        return exc
    raise AssertionError


def test_the_log_of_a_bug_names_type_and_place_only(caplog):
    with caplog.at_level(logging.ERROR, "backoffice.bugs"):
        number = bugs.log(caught(SECRET))
    assert re.fullmatch("[0-9A-F]{8}", number)
    line = caplog.text
    assert number in line
    assert "KeyError" in line
    assert "test_messages.fail:" in line
    assert SECRET not in line


def test_the_log_names_the_cause(caplog):
    try:
        try:
            fail(SECRET)
        except KeyError as exc:
            raise ValueError(SECRET) from exc
    except ValueError as exc:
        bugs.log(exc)
    assert "ValueError after KeyError" in caplog.text
    assert SECRET not in caplog.text


@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_a_bug_opens_a_dialog_with_its_number(qtbot, messages, window, clerk, caplog, where):
    exc = caught(SECRET)
    if where == "here":
        messages.report_bug(exc)
    else:
        thread = threading.Thread(target=messages.report_bug, args=(exc,))
        thread.start()
        thread.join()
    qtbot.waitUntil(lambda: bool(window.findChildren(Explanation)))
    shown = dialog(window, Explanation)
    number = re.search("[0-9A-F]{8}", caplog.text)[0]
    assert number in shown.body.text()
    (copy,) = [button for button in shown.buttons.buttons() if button.text() == "رونوشت شماره"]
    clerk.click(copy)
    assert QApplication.clipboard().text() == number
    assert not shown.isHidden()


@pytest.fixture
def hooks(monkeypatch):
    """Let a test put in its own hooks; the old ones come back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def test_uncaught_exceptions_of_every_thread_are_reported(hooks):
    seen = []
    bugs.install(seen.append)
    exc = caught(SECRET)
    sys.excepthook(KeyError, exc, exc.__traceback__)
    thread = threading.Thread(target=fail, args=(SECRET,))
    thread.start()
    thread.join()
    assert [type(one) for one in seen] == [KeyError, KeyError]


def test_ctrl_c_is_no_bug(hooks, capsys):
    seen = []
    bugs.install(seen.append)
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert seen == []
    assert "KeyboardInterrupt" in capsys.readouterr().err
