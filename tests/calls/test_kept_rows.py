"""Rows kept beside an import are opened by an audit row that is committed before they are read."""

from __future__ import annotations

import pytest

import factories
from backoffice.calls import imports, kept_rows
from backoffice.db import audit, call_openings
from backoffice.errors import Forbidden
from backoffice.records.audit import AuditSearch
from call_imports import CSV, row, write
from factories import silent

CALL = (1, 1, 1, 1, 1)


@pytest.fixture
def batch_id(office, tmp_path):
    path = write(tmp_path / "calls.csv", [row(CALL), row(CALL), "short,row"])
    return imports.run(office, path, CSV, silent).batch_id


def openings(database):
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=kept_rows.SEE), limit=9)
    return [(one.outcome, one.operator, one.subject_kind, one.subject) for one in found]


def test_one_opening_is_one_audit_row_however_many_pages_are_read(office, batch_id):
    opening = kept_rows.open_list(office, batch_id)
    with office.read() as session:
        (bad,) = kept_rows.bad_rows(session, opening, limit=5)
        assert kept_rows.bad_rows(session, opening, limit=5, after=bad.line_no) == ()
        (repeated,) = kept_rows.repeated_rows(session, opening, limit=5)
    assert (bad.raw, repeated.line_no) == ("short,row", 3)
    assert openings(office) == [("done", "mina", "batch", batch_id)]


def test_an_opening_that_is_rolled_back_opens_nothing(office, batch_id):
    class Undone(Exception):
        """What takes the unit back."""

    made = []

    def unit(session):
        made.append(call_openings.note(session, batch_id))
        with pytest.raises(PermissionError):
            kept_rows.bad_rows(session, made[0], limit=5)
        raise Undone

    with pytest.raises(Undone):
        office.write(unit)
    with office.read() as session, pytest.raises(PermissionError):
        kept_rows.repeated_rows(session, made[0], limit=5)
    assert openings(office) == []


def test_another_operators_opening_opens_nothing(office, batch_id):
    opening = kept_rows.open_list(office, batch_id)
    office.desk = factories.ADMINISTRATOR
    with office.read() as session, pytest.raises(PermissionError):
        kept_rows.bad_rows(session, opening, limit=5)


def test_another_deeds_audit_row_opens_nothing(office, batch_id):
    with office.read() as session:
        (loaded, _begun) = audit.search(session, AuditSearch(deed=imports.IMPORT), limit=5)
        with pytest.raises(PermissionError):
            kept_rows.bad_rows(session, loaded.hash, limit=5)


def test_a_desk_without_the_right_opens_nothing_and_that_is_written_down(office, batch_id):
    opening = kept_rows.open_list(office, batch_id)
    office.desk = factories.CLERK
    with pytest.raises(Forbidden):
        kept_rows.open_list(office, batch_id)
    with office.read() as session, pytest.raises(Forbidden):
        kept_rows.bad_rows(session, opening, limit=5)
    denied = ("denied", factories.CLERK.operator, "batch", batch_id)
    assert denied in openings(office)
