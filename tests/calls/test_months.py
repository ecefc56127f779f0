"""Old months of calls go for good, by right, the oldest first."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

import call_imports
import factories
from backoffice.calls import months
from backoffice.db import audit, call_months
from backoffice.errors import Cancelled, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.call_files import MonthFinding, MonthFlaw
from call_imports import row, write

DAY = 86_400


@pytest.fixture
def office(database, tmp_path):
    """Calls of Farvardin to Aban 1405."""
    database.desk = factories.ADMINISTRATOR
    calls = [(1, n, n * DAY, 5, 5) for n in range(-180, 50)]
    call_imports.run(database, write(tmp_path / "calls.csv", map(row, calls)))
    return database


def retire(database, month, report=factories.silent):
    return months.retire(database, month, report)


def kept(database):
    with database.read() as session:
        return months.months(session)


def test_the_oldest_month_goes(office):
    before = kept(office)
    assert before == tuple(range(140501, 140509))
    count = len(call_imports.stored(office))
    assert retire(office, 140501) == 24
    assert kept(office) == before[1:]
    assert len(call_imports.stored(office)) == count - 24
    with office.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=months.RETIRE), limit=5)
    told = json.loads(event.details)
    assert (told["calls"], told["dropped"], told["kept"]) == (24, 140501, list(before[1:]))


def test_a_month_that_is_kept_after_all_is_kept_whole(office):
    before, calls = kept(office), call_imports.stored(office)

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        retire(office, 140501, stop)
    assert (kept(office), call_imports.stored(office)) == (before, calls)


def test_a_large_month_is_given_its_time(office, monkeypatch):
    limits = []
    drop = call_months.retire

    def noted(session, month):
        if session.get_bind().dialect.name == "postgresql":
            limits.append(session.execute(text("SHOW statement_timeout")).scalar_one())
        return drop(session, month)

    monkeypatch.setattr(call_months, "retire", noted)
    assert retire(office, 140501) == 24
    assert set(limits) <= {"0"}


@pytest.mark.parametrize(
    ("month", "flaw"),
    [(140412, MonthFlaw.NOT_THERE), (140502, MonthFlaw.NOT_THE_OLDEST)],
)
def test_no_gap_is_made(office, month, flaw):
    with pytest.raises(Refused) as caught:
        retire(office, month)
    assert caught.value.findings == (MonthFinding(flaw, month),)


def test_the_last_months_stay(office):
    for month in kept(office)[:-1]:
        retire(office, month)
    with pytest.raises(Refused) as caught:
        retire(office, 140508)
    assert caught.value.findings == (MonthFinding(MonthFlaw.TOO_YOUNG, 140508),)


def test_only_an_administrator_may(office):
    office.desk = factories.SUPERVISOR
    with pytest.raises(Forbidden):
        retire(office, 140501)
    with office.read() as session, pytest.raises(Forbidden):
        months.months(session)
