"""What pages are made of: forms, labels, progress, files handed in."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit

from backoffice.records import identity
from backoffice.ui.jobs import State
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.busy import BusyOverlay, ProgressStrip
from backoffice.ui.widgets.digits_edit import DigitsEdit
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.form import Form, named, section
from patience import PATIENCE

# Forms


def test_a_field_is_found_by_its_persian_label(window):
    form = Form(window)
    field = DigitsEdit(identity.national_id)
    row = form.add("کد &ملی:", field, hint="ده رقم")
    assert row.label.buddy() is field.edit
    assert field.edit.accessibleName() == "کد ملی"
    assert field.accessibleName() == "کد ملی"
    assert field.toolTip() == "ده رقم"


def test_a_name_given_before_is_kept(window):
    field = DigitsEdit(identity.national_id, window)
    field.edit.setAccessibleName("شناسه")
    named(field, "کد ملی")
    assert field.edit.accessibleName() == "شناسه"


def test_columns_run_from_the_right_and_wide_fields_take_a_line(window):
    form = Form(window, columns=2)
    form.add_line(section("مشخصات"))
    fields = [QLineEdit() for _ in range(5)]
    form.add("یک", fields[0])
    form.add("دو", fields[1])
    form.add("سه", fields[2])
    form.add("چهار", fields[3], wide=True)
    form.add("پنج", fields[4])
    form.resize(800, 300)
    window.show()
    place = [field.mapTo(form, QPoint(0, 0)) for field in fields]
    assert place[0].x() > place[1].x()
    assert place[0].y() == place[1].y() < place[2].y() < place[3].y() < place[4].y()
    assert fields[3].width() > fields[0].width() * 1.5
    assert place[4].x() == place[0].x()


def test_a_note_stands_under_its_field(window):
    form = Form(window)
    row = form.add("نام", QLineEdit())
    row.note("درگاه فرستاده بود: <b>علي</b>", Tone.WARNING)
    assert not row.below.isHidden()
    assert row.below.property("role") == "tone-warning"
    row.note("")
    assert row.below.isHidden()


def test_a_row_is_hidden_with_all_its_parts(window):
    row = Form(window).add("نام", QLineEdit())
    row.note("x")
    row.set_visible(False)
    assert row.label.isHidden()
    assert row.widget.isHidden()
    assert row.below.isHidden()
    row.set_visible(True)
    assert not row.below.isHidden()


# Labels


def test_what_does_not_fit_is_told_by_the_tool_tip(window):
    label = ElidedLabel("متنی که در این جای کوچک هرگز جا نمی‌شود", window)
    label.resize(60, 20)
    window.show()
    assert label.toolTip() == label.text()
    label.resize(600, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() < 100
    label.grab()


def test_a_number_is_isolated(window):
    label = ElidedLabel("013-33334444", window, isolate=True)
    assert label.text() == "\u2066۰۱۳-۳۳۳۳۴۴۴۴\u2069"
    label.set_text("")
    assert label.text() == ""


# Long work


@pytest.fixture
def gate():
    held = threading.Event()
    yield held
    held.set()


@pytest.fixture
def jobs(start_jobs, sqlite_database):
    return start_jobs(sqlite_database)


def test_quick_work_shows_no_bar(qtbot, window, jobs, owner):
    strip = ProgressStrip(window)
    window.show()
    job = jobs.disk(owner, lambda: 1)
    strip.watch(job, "ورود")
    with qtbot.waitSignal(job.ended):
        pass
    qtbot.wait(600)
    assert strip.isHidden()


def test_long_work_shows_its_progress_and_can_be_stopped(qtbot, window, jobs, owner, gate, clerk):
    strip = ProgressStrip(window)
    window.show()

    def work(_database, report):
        report(1200, 10_000)
        gate.wait(PATIENCE / 1000)
        report(1201, 10_000)

    job = jobs.long(owner, work)
    strip.watch(job, "ورود ثبت‌نام‌ها")
    assert strip.isHidden()
    qtbot.waitUntil(strip.isVisible)
    assert strip.words.text() == "ورود ثبت‌نام‌ها"
    assert strip.left.text().startswith("۱٬۲۰۰ از ۱۰٬۰۰۰")
    assert strip.bar.value() == 120
    assert strip.bar.accessibleName() == "پیشرفت کار"
    clerk.click(strip.stop)
    assert not strip.stop.isEnabled()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert job.state is State.CANCELLED
    assert strip.isHidden()


def test_the_rest_is_guessed_in_seconds_and_minutes(window, monkeypatch):
    strip = ProgressStrip(window)
    moment = [100.0]
    monkeypatch.setattr("time.monotonic", lambda: moment[0])
    strip._began = 100.0
    assert strip._guess(1, 100) == ""
    moment[0] = 110.0
    assert strip._guess(0, 100) == ""
    assert strip._guess(50, 100) == "حدود ۱۰ ثانیه مانده"
    assert strip._guess(1, 31) == "حدود ۵ دقیقه مانده"
    assert strip._guess(100, 100) == "حدود ۱ ثانیه مانده"


def test_an_older_job_does_not_move_the_bar_of_a_newer_one(qtbot, window, jobs, owner, gate):
    strip = ProgressStrip(window)
    first = jobs.disk(owner, lambda: gate.wait(PATIENCE / 1000))
    second = jobs.long(owner, lambda _database, _report: gate.wait(PATIENCE / 1000))
    strip.watch(first, "یک")
    strip.watch(second, "دو")
    first.moved.emit(1, 2)
    assert strip.bar.maximum() == 0
    strip._stop()
    assert second.stopped
    assert not first.stopped
    with qtbot.waitSignals([first.ended, second.ended]):
        gate.set()


def test_a_busy_page_is_covered_until_the_work_ends(qtbot, window, jobs, owner, gate):
    overlay = BusyOverlay(window)
    window.show()
    job = jobs.long(owner, lambda _database, _report: gate.wait(PATIENCE / 1000))
    overlay.watch(job, "خروجی")
    assert overlay.isHidden()
    qtbot.waitUntil(overlay.isVisible)
    assert overlay.geometry() == window.rect()
    window.resize(700, 500)
    assert overlay.size() == QSize(700, 500)
    overlay.grab()
    with qtbot.waitSignal(job.ended):
        gate.set()
    assert overlay.isHidden()


# Files


@pytest.fixture
def area(window):
    made = DropArea("تصویر مدرک", window, choose=lambda *_asked: ["/in/scan.PNG"])
    window.show()
    return made


def files(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/in/{name}") for name in names])
    return data


def drop(area, data: QMimeData) -> None:
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    still = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), action, data, button, still)
    QApplication.sendEvent(area, entering)
    if entering.isAccepted():
        assert area.property("role") == "drop-ready"
        QApplication.sendEvent(area, QDropEvent(QPointF(5, 5), action, data, button, still))


def test_dropped_files_are_taken(qtbot, area):
    with qtbot.waitSignal(area.dropped) as heard:
        drop(area, files("a.jpg", "b.PDF"))
    assert [path.name for path in heard.args[0]] == ["a.jpg", "b.PDF"]
    assert area.property("role") == "drop"


def test_files_of_other_kinds_are_left_out_and_counted(qtbot, area):
    with qtbot.waitSignals([area.dropped, area.left_out]):
        drop(area, files("a.jpg", "b.exe"))
    with qtbot.assertNotEmitted(area.dropped), qtbot.waitSignal(area.left_out) as heard:
        drop(area, files("b.exe", "c.svg"))
    assert heard.args == [2]


def test_text_is_not_taken(qtbot, area):
    data = QMimeData()
    data.setText("x")
    with qtbot.assertNotEmitted(area.dropped):
        drop(area, data)


def test_leaving_takes_the_offer_back(area):
    data = files("a.jpg")
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    still = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(area, QDragEnterEvent(QPoint(5, 5), action, data, button, still))
    QApplication.sendEvent(area, QDragLeaveEvent())
    assert area.property("role") == "drop"


def test_the_button_asks_for_files(qtbot, area, clerk):
    assert area.button.accessibleDescription() == "تصویر مدرک"
    with qtbot.waitSignal(area.dropped) as heard:
        clerk.click(area.button)
    assert heard.args[0] == [Path("/in/scan.PNG")]


def test_copied_files_are_pasted(qtbot, area, clerk):
    QApplication.clipboard().setMimeData(files("a.png"))
    with qtbot.waitSignal(area.dropped):
        clerk.press(area, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    QApplication.clipboard().clear()  # else Qt finds Python's object at its end, and Python gone
