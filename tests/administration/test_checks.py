from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from backoffice.administration import access
from backoffice.administration.actions.checks import check_database
from backoffice.db import audit, migrations
from backoffice.errors import Forbidden, Trouble, Unavailable
from backoffice.records.audit import AuditSearch


def newest(database):
    with database.read() as session:
        return audit.search(session, AuditSearch(deed="check_database"), limit=1)[0]


def test_a_sound_database_tells_its_rows(office):
    health = check_database(office.database)
    assert health.revision == migrations.head()
    assert health.rows["operator"] == 3
    assert (newest(office.database).outcome, newest(office.database).operator) == ("done", "boss")


def test_who_may_not_back_up_may_not_check(office):
    office.enter("sara")
    with pytest.raises(Forbidden):
        check_database(office.database)
    assert newest(office.database).outcome == "denied"


def test_what_is_wrong_is_told_and_kept(sqlite_database):
    sqlite_database.desk = access.system_desk("desk-1")
    with closing(sqlite3.connect(sqlite_database.place.path)) as plain:
        plain.execute("INSERT INTO number_prefix (prefix, centre) VALUES ('3333', 'NONE')")
        plain.commit()
    with pytest.raises(Unavailable) as caught:
        check_database(sqlite_database)
    assert caught.value.setback.trouble is Trouble.DAMAGED
    assert newest(sqlite_database).outcome == "failed"
