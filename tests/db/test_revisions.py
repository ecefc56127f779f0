"""A database that was renewed under an open desk: the older program writes nothing into it."""

from __future__ import annotations

import pytest
from sqlalchemy import event, text

from backoffice.db import audit, migrations, revisions
from backoffice.errors import Trouble, Unavailable


@pytest.fixture
def renew(database, connect, database_url):
    """Let a newer program renew the tables, as another desk would."""
    other = connect(database_url, "desk-2")

    def _renew():
        def unit(session):
            session.execute(text("UPDATE alembic_version SET version_num = '0900'"))
            if database.dialect == "sqlite":
                session.execute(text("PRAGMA user_version = 900"))

        other.write(unit)

    return _renew


def note(session):
    audit.record(session, "look")


def deeds(database):
    with database.read() as session:
        return session.scalars(text("SELECT deed FROM audit_event ORDER BY id")).all()


def test_the_names_of_the_files_tell_the_head():
    assert revisions.newest() == int(migrations.head())


def test_a_unit_that_would_write_notices_newer_tables(database, renew, monkeypatch):
    monkeypatch.setattr(revisions, "BETWEEN_LOOKS", 0.0)
    database.write(note)
    renew()
    before = deeds(database)
    with pytest.raises(Unavailable) as caught:
        database.write(note)
    assert caught.value.setback.trouble is Trouble.NEWER_DATABASE
    assert caught.value.setback.details == {"database": "0900", "program": migrations.head()}
    assert deeds(database) == before  # and looking still works


def test_a_desk_that_comes_later_notices_it_at_its_first_deed(renew, connect, database_url):
    renew()
    with pytest.raises(Unavailable) as caught:
        connect(database_url, "desk-3").write(note)
    assert caught.value.setback.trouble is Trouble.NEWER_DATABASE


def test_an_older_file_may_be_written_until_it_is_renewed(sqlite_database):
    def unit(session):
        session.execute(text("PRAGMA user_version = 0"))

    sqlite_database.write(unit)
    sqlite_database.write(note)
    assert "look" in deeds(sqlite_database)


def test_a_server_is_not_asked_before_every_unit(postgres_database_url, connect):
    database = connect(postgres_database_url)
    asked = []
    event.listen(
        database._engine,
        "before_cursor_execute",
        lambda *given: asked.append(given[2]) if "alembic_version" in given[2] else None,
    )
    for _ in range(3):
        database.write(note)
    assert len(asked) == 1
