"""The whole database is looked at, by those who may, and that is noted."""

from __future__ import annotations

import pytest
from sqlalchemy import text

from administration_office import open_office
from backoffice.administration import access
from backoffice.administration.actions.checks import CHECK, check_database
from backoffice.db import audit
from backoffice.errors import Forbidden, Trouble, Unavailable
from backoffice.records.audit import AuditSearch


def events(database):
    with database.read() as session:
        return audit.search(session, AuditSearch(deed=CHECK), limit=5)


def test_a_sound_database(database):
    database.desk = access.system_desk("desk-1")
    health = check_database(database)
    assert health.revision.isdigit()
    assert health.rows["audit_event"] > 0
    (event,) = events(database)
    assert event.outcome == "done"


def test_a_clerk_may_not(database):
    office = open_office(database)
    office.enter("sara")
    with pytest.raises(Forbidden):
        check_database(database)
    (event,) = events(database)
    assert event.outcome == "denied"


def test_a_lost_row_is_found(sqlite_database):
    database = sqlite_database
    database.desk = access.system_desk("desk-1")
    check_database(database)
    session = database.exclusively()
    try:
        names = session.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        for (name,) in names.all():
            session.execute(text(f"DROP TRIGGER {name}"))
        session.execute(text("DELETE FROM audit_event WHERE seq = 1"))
        session.commit()
    finally:
        session.close()
    with pytest.raises(Unavailable) as caught:
        check_database(database)
    assert caught.value.setback.trouble is Trouble.DAMAGED
    assert [event.outcome for event in events(database)] == ["failed"]
