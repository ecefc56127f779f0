"""Disclosures and look-ups as a clerk makes them, and what they leave behind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select
from sqlalchemy import table as named

from backoffice.calls import actions
from backoffice.db import Database, audit
from backoffice.errors import Refused
from backoffice.records.audit import AuditEvent, AuditSearch
from backoffice.records.disclosures import Claim, Disclosure, Lack, LookUp
from call_office import HOME, OWNERS, month


def disclose(database: Database, claim: Claim = OWNERS, **more: object) -> Disclosure:
    """Disclose to whoever claims."""
    return actions.disclose(database, claim, home=HOME, **more)


def look(database: Database, disclosure: Disclosure, **changes: object) -> LookUp:
    """Look up a month of what is disclosed."""
    return actions.look_up(database, disclosure.id, month(**changes), itemise_local=False)


def refused(deed: Callable[[], object]) -> list[Lack]:
    """What a deed is refused for."""
    with pytest.raises(Refused) as refusal:
        deed()
    return [one.lack for one in refusal.value.findings]


def events(database: Database, **wanted: str) -> list[AuditEvent]:
    """The newest events of the audit."""
    with database.read() as session:
        return audit.search(session, AuditSearch(**wanted), limit=20)


def rows(database: Database, table: str) -> int:
    """How many rows a table has."""
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(named(table)))
