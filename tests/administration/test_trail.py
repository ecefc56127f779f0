from __future__ import annotations

import pytest
from sqlalchemy import text

from backoffice.administration.actions import trail
from backoffice.db import audit
from backoffice.errors import Forbidden
from backoffice.records.audit import AuditSearch, Broken


def test_the_audit_is_listed_and_found_whole(office):
    events = office.do(trail.list_events, AuditSearch(operator="boss"), limit=3)
    assert len(events) == 3
    assert "add_operator" in office.do(trail.list_deeds)
    assert trail.verify(office.database) is None
    (event,) = office.do(trail.list_events, AuditSearch(deed="verify_audit"))
    assert (event.outcome, event.operator) == ("done", "boss")
    assert office.do(trail.chain_heads)["boss"] == (event.seq, event.hash)


def test_a_broken_chain_is_told_and_the_telling_is_kept(sqlite_database):
    from administration_office import open_office

    office = open_office(sqlite_database)

    def tamper(session):
        session.execute(text("DROP TRIGGER keep_audit_event_update"))
        change = "UPDATE audit_event SET reason = 'x' WHERE operator = 'sara' AND seq = 1"
        session.execute(text(change))

    office.database.write(tamper)
    assert trail.verify(office.database) == Broken("sara", 1, "altered")
    (event,) = office.do(trail.list_events, AuditSearch(deed="verify_audit"))
    assert (event.outcome, event.reason) == ("failed", "altered")
    assert event.details == '{"operator":"sara","seq":1}'


def test_nobodys_deed_waits_for_the_walk(office, database_url, connect, monkeypatch):
    other, walk = connect(database_url, "desk-2"), audit.verify

    def long_walk(session, kept):
        audit_of_another_desk = other.write(lambda beside: audit.record(beside, "look"))
        assert audit_of_another_desk
        return walk(session, kept)

    monkeypatch.setattr(audit, "verify", long_walk)
    assert trail.verify(office.database) is None


def test_who_may_not_see_the_audit_does_not_walk_it(office):
    office.enter("sara")
    with pytest.raises(Forbidden):
        trail.verify(office.database)
    office.boss()
    (event,) = office.do(trail.list_events, AuditSearch(deed="verify_audit"))
    assert (event.operator, event.outcome) == ("sara", "denied")
