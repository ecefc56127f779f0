"""An address is tried by an administrator, before the settings name it."""

from __future__ import annotations

import pytest

from backoffice.administration.actions.trial import try_address
from backoffice.db import audit
from backoffice.errors import Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.settings import sqlite_address


def test_an_administrator_learns_who_answers(office, database_url):
    office.boss()
    assert try_address(office.database, database_url).writable


def test_nobody_else_may_try_addresses(office, tmp_path):
    office.enter("sara")
    with pytest.raises(Forbidden):
        try_address(office.database, sqlite_address(tmp_path / "x.db"))
    with office.database.read() as session:
        event = audit.search(session, AuditSearch(deed="try_address"), limit=1)[0]
    assert (event.operator, event.outcome) == ("sara", "denied")


def test_an_address_that_may_not_be_used_is_refused(office):
    office.boss()
    with pytest.raises(Refused):
        try_address(office.database, "http://host/office")
