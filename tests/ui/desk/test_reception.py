"""What stands between the clerk and a database, told in Persian, with ways out."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from administration_office import BOSS_PASSWORD, PASSWORD
from backoffice import settings
from backoffice.db import audit
from backoffice.errors import Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.ui.desk.choose_database import ChooseDatabase
from backoffice.ui.desk.first_run import FirstRunPage
from desk_house import furnish


def reasons(house) -> str:
    assert house.shows(house.reception.trouble)
    return house.reception.trouble.reasons.text()


def pragma(path, text):
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(text)
        connection.commit()


def test_a_newer_database_is_told_and_tried_again(house, tmp_path, clock, clerk):
    furnish(tmp_path, clock)
    path = tmp_path / "backoffice.db"
    with closing(sqlite3.connect(path)) as connection:
        (version,) = connection.execute("PRAGMA user_version").fetchone()
    pragma(path, "PRAGMA user_version = 9999")
    house.open()
    assert "تازه‌تر" in reasons(house)
    assert str(path) in reasons(house)
    pragma(path, f"PRAGMA user_version = {version}")
    clerk.click(house.reception.trouble.retry)
    house.wait(lambda: house.shows(house.page))
    house.enter("sara", PASSWORD)


@pytest.mark.parametrize(
    "content", [b"only words, no database" * 20, b"SQLite format 3\0" + b"\0" * 200]
)
def test_a_file_of_somebody_else_is_left_alone(house, tmp_path, content):
    path = tmp_path / "backoffice.db"
    path.write_bytes(content)
    house.open()
    assert reasons(house)
    assert path.read_bytes() == content


@pytest.mark.parametrize("trouble", list(Trouble))
def test_every_trouble_has_its_sentence_and_both_ways_out(house, monkeypatch, trouble):
    def fail(_address):
        raise Unavailable(trouble, "somewhere")

    house.reception._open_cabinet = fail
    house.open()
    assert "somewhere" in reasons(house)
    page = house.reception.trouble
    assert page.retry.isVisible()
    assert page.other.isVisible()
    assert page.retry.hasFocus() or not house.window.isActiveWindow()


def test_a_server_that_does_not_answer_is_a_trouble_too(house):
    house.reception.address = "postgresql://nobody@127.0.0.1:9/office"
    house.open()
    assert "127.0.0.1" in reasons(house)


def test_wrong_settings_are_told_with_line_and_reason(house, tmp_path, clerk):
    file = tmp_path / "settings.toml"
    file.write_text(
        '[desk]\nidle_lock_minutes = 0\n\n[database]\nurl = "mysql://x"\nname = 3\n',
        encoding="utf-8",
    )
    house.open()
    told = reasons(house)
    assert "خط \u2066۲\u2069" in told
    assert "desk.idle_lock_minutes" in told
    assert "۱ تا ۶۰" in told
    assert "خط \u2066۵\u2069" in told
    assert "خط \u2066۶\u2069" in told
    assert str(file) in told
    assert house.reception.trouble.other.isHidden()
    file.write_text("[desk]\nidle_lock_minutes = 9\n", encoding="utf-8")
    clerk.click(house.reception.trouble.retry)
    house.wait(lambda: isinstance(house.window.pages.currentWidget(), FirstRunPage))


def test_another_database_is_chosen_and_kept(house, tmp_path, clerk, clock):
    (tmp_path / "backoffice.db").write_bytes(b"spoiled" * 50)
    other = tmp_path / "other"
    other.mkdir()
    furnish(other, clock)
    house.open()
    clerk.click(house.reception.trouble.other)
    dialog = house.dialog(ChooseDatabase)
    dialog.address.setText("mysql://host/office")
    clerk.click(dialog.accept_button)
    assert "sqlite" in dialog.said.text()
    address = settings.sqlite_address(other / "backoffice.db")
    dialog.address.setText(address)
    clerk.click(dialog.accept_button)
    house.wait(lambda: house.shows(house.page))
    assert settings.load(tmp_path).database_url == address
    house.enter("sara", PASSWORD)


def test_a_file_is_chosen_by_browsing(window, clerk, tmp_path):
    dialog = ChooseDatabase("", window, choose=lambda _parent, _title: str(tmp_path / "x.db"))
    dialog._browse()
    assert dialog.address.text() == settings.sqlite_address(tmp_path / "x.db")
    dialog.address.clear()
    chosen = []
    dialog.chosen.connect(chosen.append)
    dialog._enter()
    assert chosen == [""]


def test_what_nobody_foresaw_is_reported_and_the_window_stays(house, monkeypatch):
    def fail(_address):
        raise ZeroDivisionError

    reported = []
    monkeypatch.setattr(house.reception.messages, "report_bug", reported.append)
    house.reception._open_cabinet = fail
    house.open()
    assert house.shows(house.reception.trouble)
    assert [type(bug) for bug in reported] == [ZeroDivisionError]


def test_closing_the_window_keeps_drafts_and_notes_the_log_out(office, qtbot):
    office.enter("sara", PASSWORD)
    tab = office.stand_in
    told = tab.told
    with qtbot.waitSignal(office.reception.ended, timeout=10_000):
        office.window.close()
    assert told == ["hide"]
    with office.database.read() as session:
        assert audit.search(session, AuditSearch("sara"), limit=1)[0].deed == "log_out"
    office.database.dispose()


def test_closing_while_the_database_is_opened_waits_for_it(house, qtbot):
    house.window.show()
    house.reception.open()
    with qtbot.waitSignal(house.reception.ended, timeout=10_000):
        house.window.close()
    qtbot.wait(50)  # the answer arrives, and nobody takes it
    assert house.reception.counter is None
    house.database.dispose()


def test_after_a_restore_everybody_logs_in_again(office, tmp_path):
    office.enter("boss", BOSS_PASSWORD)
    tab = office.administration
    tab.list.setCurrentRow([plan.key for plan in tab._plans].index("backup"))
    page = tab.page()
    target = tmp_path / "copy.db"
    page.back_up(target)
    office.wait(target.exists)
    office.wait(page.restore_button.isEnabled)
    page.restore(target)
    office.wait(lambda: office.shows(office.page) and office.page.credentials.button.isEnabled())
    assert office.counter.inside is None
    assert office.window.banner.isVisible()
    assert "14050901" in office.window.banner.label.text()
    office.enter("sara", PASSWORD)


def test_settings_that_were_saved_hold_at_once(office):
    office.enter("boss", BOSS_PASSWORD)
    known = []
    office.reception.settings_known.connect(known.append)
    before = office.counter.settings
    office.counter.apply(replace(before, idle_lock_minutes=1))
    assert known[0].idle_lock_minutes == 1
    assert office.counter.idle._limit.total_seconds() == 60
