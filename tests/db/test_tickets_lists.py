"""The lists of tickets are served by their indexes, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from sqlalchemy import insert, text
from sqlalchemy.dialects import postgresql, sqlite

from backoffice.db import tickets_lists
from backoffice.db.tables.tickets import TicketRow
from backoffice.db.tickets_lists import Viewer
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.records.tickets import Service, TicketState, Unit

BEGUN = datetime(2026, 11, 1, 5, 0, tzinfo=UTC)
MANY = 6_000
UNITS = (Unit.SWITCH_ROOM, Unit.MDF, Unit.FAULT_DESK)
STATES = (
    *(("closed",) * 16),
    "registered",
    "in_progress",
    "waiting_customer",
    "done",
)
VIEWER = Viewer("navid", frozenset({Unit.SWITCH_ROOM}), "RSH01")


def row(place: int) -> dict[str, object]:
    state = STATES[place % len(STATES)]
    at = BEGUN + timedelta(minutes=place)
    is_open = state not in {"closed", "done"}
    return {
        "id": str(uuid4()),
        "code": f"{place:014}",
        "service": (Service.FAULT, Service.ACCESS_CLASS)[place % 2].value,
        "profile_version": 0,
        "number": f"0133333{place:04}",
        "line_id": "",
        "centre": ("RSH01", "LAH01")[place // 20 % 2],
        "desk_centre": "RSH01",
        "asker": "owner",
        "claim": {},
        "form": {},
        "result": {},
        "lifted": [],
        "state": state,
        "unit": UNITS[place // 40 % len(UNITS)].value,
        "holder": "navid" if is_open and place % 3 == 0 else "",
        "restricted": is_open and place % 7 == 0,
        "wake_on": at.date() if state == "waiting_customer" else None,
        "due_at": at if state in {"registered", "in_progress"} else None,
        "mark_at": None,
        "escalated_at": at if is_open and place % 11 == 0 else None,
        "done_at": at if state in {"done", "closed"} else None,
        "version": 1,
        "created_at": at,
        "created_by": "sara",
        "updated_at": at,
        "updated_by": "sara",
    }


@pytest.fixture
def many(database, clock):
    clock.advance(days=30)

    def fill(session):
        session.execute(insert(TicketRow), [row(place) for place in range(MANY)])

    database.write(fill)
    if database.dialect == "postgresql":
        database.write(lambda session: session.execute(text("ANALYZE ticket")) and None)
    return database


#: Each view with the index that is to serve it.
SERVED = (
    (TicketSearch(SavedView.MY_UNIT), "ix_ticket_unit_open"),
    (TicketSearch(SavedView.ALL_OPEN), "ix_ticket_open_all"),
    (TicketSearch(SavedView.ALL_OPEN, Service.FAULT), "ix_ticket_open_service"),
    (TicketSearch(SavedView.OVERDUE), "ix_ticket_due"),
    (TicketSearch(SavedView.WAITING_CUSTOMER), "ix_ticket_wake"),
    (TicketSearch(SavedView.RESTRICTED), "ix_ticket_open_restricted"),
    (TicketSearch(SavedView.ESCALATED), "ix_ticket_open_escalated"),
    (TicketSearch(SavedView.TO_HAND_OVER), "ix_ticket_done"),
)


@pytest.mark.parametrize(("wanted", "index"), SERVED, ids=lambda one: str(one)[:40])
def test_a_view_walks_its_own_index(many, wanted, index):
    with many.read() as session:
        (plan,) = tickets_lists._plans(session, VIEWER, wanted)
        query = tickets_lists._query(plan, wanted, None).limit(20)
        dialect = sqlite.dialect() if many.dialect == "sqlite" else postgresql.dialect()
        sql = str(query.compile(dialect=dialect, compile_kwargs={"literal_binds": True}))
        explain = "EXPLAIN QUERY PLAN " if many.dialect == "sqlite" else "EXPLAIN "
        for way in ("sort", "incremental_sort", "bitmapscan", "seqscan"):
            if many.dialect == "postgresql":  # so few rows are sorted sooner than read in order
                session.execute(text(f"SET LOCAL enable_{way} = off"))
        told = " ".join(str(one) for one in session.execute(text(explain + _safe(sql))))
    assert many.dialect == "postgresql" or index in told
    assert "TEMP B-TREE" not in told
    assert "Sort" not in told


def _safe(sql: str) -> str:
    return sql.replace(":", r"\:")


@pytest.mark.parametrize("view", [one for one in SavedView if one is not SavedView.OF_LINE])
def test_pages_hold_every_row_once(many, view):
    wanted = TicketSearch(view, centre="RSH01" if view is SavedView.ALL_OPEN else "")
    ids, after = [], None
    with many.read() as session:
        while True:
            page = tickets_lists.page(session, VIEWER, wanted, limit=90, after=after)
            ids += [one.id for one, _ in page]
            if len(page) < 90 or len(ids) > 1_500:
                break
            after = page[-1][0].key
        assert len(ids) == len(set(ids))
        counted = tickets_lists.count(session, VIEWER, wanted)
        assert counted == min(len(ids), tickets_lists.COUNT_CAP)
    assert ids


def test_a_clerk_of_several_units_has_one_list(many):
    viewer = Viewer("navid", frozenset(UNITS), "RSH01")
    with many.read() as session:
        rows = tickets_lists.page(
            session, viewer, TicketSearch(SavedView.MY_UNIT), limit=50, after=None
        )
    keys = [one.key for one, _ in rows]
    assert keys == sorted(keys)
    assert {one.unit for one, _ in rows} == set(UNITS)
    # A unit that works for every centre has the other centre's, too.
    assert {one.centre for one, _ in rows if one.unit is Unit.FAULT_DESK} == {"RSH01", "LAH01"}
    assert {one.centre for one, _ in rows if one.unit is Unit.MDF} == {"RSH01"}
    assert {one.state for one, _ in rows} <= set(TicketState)
