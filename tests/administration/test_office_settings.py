from __future__ import annotations

import json
from dataclasses import replace

import pytest

from backoffice import settings
from backoffice.administration.actions.office_settings import change_settings
from backoffice.db import audit
from backoffice.errors import Forbidden, Refused, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.receipts import PaperSize
from backoffice.settings import SettingFlaw, Settings


def newest(database):
    with database.read() as session:
        return audit.search(session, AuditSearch(deed="change_settings"), limit=1)[0]


def test_a_change_is_written_and_kept_old_and_new(office, tmp_path):
    before = Settings(tmp_path)
    wanted = replace(before, receipt_paper=PaperSize.ROLL80, idle_lock_minutes=3)
    change_settings(office.database, before, wanted)
    assert settings.load(tmp_path) == wanted
    assert json.loads(newest(office.database).details) == {
        "paper.receipt": ['"A5"', '"80mm"'],
        "desk.idle_lock_minutes": ["5", "3"],
    }


@pytest.mark.parametrize("username", ["sara", "mina"])
def test_only_administrators_change_settings(office, tmp_path, username):
    office.enter(username)
    with pytest.raises(Forbidden):
        change_settings(office.database, Settings(tmp_path), Settings(tmp_path))
    event = newest(office.database)
    assert (event.operator, event.outcome) == (username, "denied")
    assert list(tmp_path.glob("*.toml")) == []


def test_wrong_settings_are_refused(office, tmp_path):
    wrong = replace(Settings(tmp_path), idle_lock_minutes=0)
    with pytest.raises(Refused) as caught:
        change_settings(office.database, Settings(tmp_path), wrong)
    assert [one.flaw for one in caught.value.findings] == [SettingFlaw.OUT_OF_RANGE]
    assert list(tmp_path.glob("*.toml")) == []


def test_what_could_not_be_written_is_kept_as_failed(office, tmp_path):
    (tmp_path / "file").write_bytes(b"")
    nowhere = Settings(tmp_path / "file")
    with pytest.raises(Unavailable):
        change_settings(office.database, nowhere, replace(nowhere, idle_lock_minutes=3))
    assert newest(office.database).outcome == "failed"
