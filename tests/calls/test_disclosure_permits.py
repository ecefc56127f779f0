"""A list is opened by a committed use alone, whatever breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from sqlalchemy import text

from backoffice.calls import reading
from backoffice.db import Database, disclosures
from backoffice.errors import Trouble, Unavailable
from call_disclosures import disclose, events, look, rows
from call_office import add_line
from factories import CLERK
from fault_kit import Line

pytestmark = pytest.mark.usefixtures("at_the_desk")


def block_audit(database: Database) -> None:
    """Let nothing be written to the audit any more, as on a full disk."""
    sqlite = (
        "CREATE TRIGGER full_disk BEFORE INSERT ON audit_event "
        "BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    server = "ALTER TABLE audit_event ADD CONSTRAINT full_disk CHECK (outcome = 'x') NOT VALID"
    statement = sqlite if database.dialect == "sqlite" else server
    database.write(lambda session: session.execute(text(statement)) and None)


def test_a_writing_session_gets_no_permit(database):
    seen = look(database, disclose(database))
    with pytest.raises(PermissionError):
        database.write(lambda session: reading.permit(session, seen.id))


def test_what_the_reader_wrote_itself_is_no_permit(database):
    """safety.md §0.1: the row would vanish with the reader's own transaction."""
    made = disclose(database)
    seen = look(database, made)
    with database.read() as session:
        disclosures.add_look_up(session, replace(seen, id="forged"), CLERK.operator)
        assert disclosures.find_use(session, "forged") is not None
        with pytest.raises(PermissionError):
            reading.permit(session, "forged")


def test_a_use_that_is_none_gives_no_permit(sqlite_database):
    with sqlite_database.read() as session, pytest.raises(PermissionError):
        reading.permit(session, "x")


def test_a_look_that_cannot_be_audited_shows_nothing(database):
    made = disclose(database)
    block_audit(database)
    with pytest.raises(Exception, match=r"full_disk|BO010"):
        look(database, made)
    assert rows(database, "disclosure_use") == 0
    with pytest.raises(Exception, match=r"full_disk|BO010"):
        disclose(database)
    assert rows(database, "disclosure") == 1


def test_on_a_full_disk_nothing_is_shown(sqlite_database):
    made = disclose(sqlite_database)

    with sqlite_database.exclusively() as session:
        session.execute(text("PRAGMA max_page_count = 1"))  # the file may not grow any more
        session.commit()
    before = rows(sqlite_database, "disclosure_use")

    def until_it_is_full() -> None:
        for _ in range(400):
            look(sqlite_database, made)

    with pytest.raises(Unavailable) as trouble:
        until_it_is_full()
    assert trouble.value.setback.trouble is Trouble.DISK_FULL
    kept = rows(sqlite_database, "disclosure_use")
    assert len(events(sqlite_database, deed="calls.look")) == min(20, kept - before)


@pytest.mark.parametrize("mode", ["cut_before", "cut_after"])
def test_a_line_that_breaks_at_the_commit_discloses_once(postgres_database_url, connect, mode):
    near = connect(postgres_database_url)
    add_line(near)
    cable = Line(postgres_database_url)
    far = connect(cable.address())
    far.desk = CLERK
    try:
        far.write(lambda session: None)
        cable.mode = mode
        made = disclose(far)
        cable.mode = mode
        seen = look(far, made)
        assert cable.cuts
    finally:
        cable.close()
    assert rows(near, "disclosure") == 1
    assert rows(near, "disclosure_use") == 1
    with near.read() as session:
        assert disclosures.find(session, made.id) == made
        assert disclosures.find_look_up(session, seen.id) == seen
