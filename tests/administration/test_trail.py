from __future__ import annotations

from sqlalchemy import text

from backoffice.administration.actions import trail
from backoffice.records.audit import AuditSearch, Broken


def test_the_audit_is_listed_and_found_whole(office):
    events = office.do(trail.list_events, AuditSearch(operator="boss"), limit=3)
    assert len(events) == 3
    assert "add_operator" in office.do(trail.list_deeds)
    assert office.do(trail.verify) is None
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
    assert office.do(trail.verify) == Broken("sara", 1, "altered")
    (event,) = office.do(trail.list_events, AuditSearch(deed="verify_audit"))
    assert (event.outcome, event.reason) == ("failed", "altered")
    assert event.details == '{"operator":"sara","seq":1}'
