"""Backup, check and restore with progress, and everybody out of the way."""

from __future__ import annotations

import pytest

from backoffice.administration.actions import operators as deeds
from backoffice.db import operators
from backoffice.records.operators import Role
from backoffice.ui.administration import ask_files


@pytest.fixture
def page(tabs):
    return tabs.page("backup")


def test_a_backup_is_written_checked_and_told(tabs, page, clerk, tmp_path, monkeypatch):
    target = tmp_path / "copy.db"
    asked = []

    def ask(_parent, _title, suggestion, kinds):
        asked.append((suggestion, kinds))
        return target

    monkeypatch.setattr(ask_files, "new_file", ask)
    clerk.click(page.back_up_button)
    assert not page.restore_button.isEnabled()
    tabs.rest()
    assert target.exists()
    assert str(target) in page.result.text()
    assert asked[0][1] == "*.db"
    assert asked[0][0].startswith("backoffice-14")
    assert page.restore_button.isEnabled()


def test_a_target_that_exists_is_not_overwritten(tabs, page, tmp_path):
    target = tmp_path / "copy.db"
    target.write_bytes(b"precious")
    page.back_up(target)
    tabs.rest()
    assert target.read_bytes() == b"precious"
    assert len(tabs.spoken.failures) == 1
    assert page.back_up_button.isEnabled()


def test_a_sound_database_is_said_to_be_sound(tabs, page, clerk):
    clerk.click(page.check_button)
    tabs.rest()
    assert "سالم" in tabs.spoken.said[-1][0]
    assert "ردیف" in page.result.text()


def test_a_backup_comes_back_after_a_yes(tabs, page, clerk, tmp_path, monkeypatch):
    target = tmp_path / "copy.db"
    page.back_up(target)
    tabs.rest()
    tabs.office.do(deeds.change_role, "sara", Role.SUPERVISOR)
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: target)
    tabs.spoken.answer = False
    clerk.click(page.restore_button)
    tabs.rest()
    assert tabs.alone == []
    tabs.spoken.answer = True
    clerk.click(page.restore_button)
    tabs.rest()
    assert tabs.spoken.asked[-1].danger
    assert tabs.alone == [True]
    assert tabs.reopened == [True]
    with tabs.database.read() as session:
        assert operators.find(session, "sara").role is Role.CLERK


def test_a_backup_of_somebody_else_changes_nothing(tabs, page, tmp_path):
    other = tmp_path / "other.db"
    other.write_bytes(b"words" * 100)
    page.restore(other)
    tabs.rest()
    assert tabs.alone == [True, False]
    assert tabs.reopened == []
    assert len(tabs.spoken.failures) == 1
    assert page.restore_button.isEnabled()


def test_nothing_happens_when_no_file_is_chosen(tabs, page, clerk, monkeypatch):
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: None)
    monkeypatch.setattr(ask_files, "new_file", lambda *_: None)
    clerk.click(page.back_up_button)
    clerk.click(page.restore_button)
    tabs.rest()
    assert tabs.spoken.asked == []
    assert page.result.text() == ""
