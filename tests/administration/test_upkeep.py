from __future__ import annotations

import json

import pytest

from administration_office import BOSS_PASSWORD
from backoffice.administration import access
from backoffice.administration.actions import upkeep
from backoffice.db import audit, backup, server_tools
from backoffice.errors import Cancelled, Forbidden, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from factories import silent
from fault_kit import server_tools as tools_of_the_tests


@pytest.fixture(autouse=True)
def tools(monkeypatch):
    monkeypatch.setenv(server_tools.FOLDER_VARIABLE, str(tools_of_the_tests()))


def newest(database, deed):
    with database.read() as session:
        return audit.search(session, AuditSearch(deed=deed), limit=1)[0]


def test_a_backup_and_a_restore_are_audited(office, tmp_path):
    target = tmp_path / "office.backup"
    made = upkeep.back_up(office.database, target, silent)
    event = newest(office.database, "back_up")
    assert (event.operator, event.outcome) == ("boss", "done")
    assert json.loads(event.details) == {
        "stage": "finished",
        "file": "office.backup",
        "sha256": made.sha256,
        "bytes": made.size,
    }
    done = upkeep.restore(office.database, target, silent)
    assert "14050901-083000" in done.kept.name
    event = newest(office.database, "restore")
    assert (event.operator, event.outcome) == ("boss", "done")
    assert str(tmp_path) not in event.details
    with office.database.read() as session:
        assert audit.verify(session) is None
    office.enter("boss", BOSS_PASSWORD)


def test_a_backup_is_in_the_audit_before_its_file_lies_there(office, tmp_path, monkeypatch):
    target = tmp_path / "office.backup"
    make = backup.back_up

    def then_the_power_fails(*given):
        make(*given)
        raise KeyboardInterrupt

    monkeypatch.setattr(backup, "back_up", then_the_power_fails)
    with pytest.raises(KeyboardInterrupt):
        upkeep.back_up(office.database, target, silent)
    assert target.exists()
    event = newest(office.database, "back_up")
    assert (event.operator, event.outcome) == ("boss", "done")
    assert json.loads(event.details) == {"stage": "begun", "file": "office.backup"}


def test_what_failed_is_audited_as_failed(office, tmp_path):
    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        upkeep.back_up(office.database, tmp_path / "a.backup", stop)
    event = newest(office.database, "back_up")
    assert (event.outcome, event.reason) == ("failed", "cancelled")
    with pytest.raises(Unavailable):
        upkeep.restore(office.database, tmp_path / "none.backup", silent)
    event = newest(office.database, "restore")
    assert (event.outcome, event.reason) == ("failed", "file_missing")


def test_a_lost_file_is_restored_by_the_machines_user_alone(sqlite_database, tmp_path):
    target = tmp_path / "a.backup"
    sqlite_database.desk = access.system_desk("desk-1")
    upkeep.back_up(sqlite_database, target, silent)
    sqlite_database.dispose()
    sqlite_database.place.path.unlink()
    sqlite_database.desk = None
    with pytest.raises(Unavailable) as caught:
        upkeep.restore(sqlite_database, target, silent)
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
    sqlite_database.desk = access.system_desk("desk-1")
    upkeep.restore(sqlite_database, target, silent)
    assert newest(sqlite_database, "restore").operator.startswith("os:")


def test_nobody_restores_nothing(office, tmp_path):
    office.database.desk = None
    with pytest.raises(Forbidden):
        upkeep.restore(office.database, tmp_path / "a.backup", silent)
