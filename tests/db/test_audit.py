"""The audit: a form fixed by vectors, chains that cannot be mended, tampering that is located."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import text

from backoffice.db import Database, Violation, audit
from backoffice.db.tables import Base
from backoffice.db.tables.triggers import names
from backoffice.errors import LacksRight
from backoffice.records.audit import AuditEvent, AuditSearch, Broken
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.records.operators import Desk, Role

ALI = Desk("ali", Role.CLERK, "RSH01", "desk-1", "Ali")
SARA = Desk("sara", Role.SUPERVISOR, "RSH01", "desk-2", "Sara")

FIRST = AuditEvent(
    operator="ali",
    seq=1,
    at=datetime(2026, 11, 22, 5, 0, 0, 123, tzinfo=UTC),
    workstation="desk-1",
    centre="RSH01",
    deed="activate",
    subject_kind="case",
    subject="42",
    outcome="done",
    reason="\u0628\u0627\u0632",
    details='{"lines":["01333334444"]}',
    hash_version=1,
    prev_hash="",
    hash="",
)


def test_the_canonical_form_is_fixed():
    assert audit.canonical(FIRST) == (
        b'[1,"ali",1,"2026-11-22T05:00:00.000123Z","desk-1","RSH01","activate","case","42",'
        b'"done","\\u0628\\u0627\\u0632","{\\"lines\\":[\\"01333334444\\"]}"]'
    )
    assert audit.link(FIRST) == "25e1b19821161cff3b611d894a24723fb2b2cadc415f6fd94862b7f8e5097a4b"


def test_the_moment_is_hashed_in_utc_whatever_zone_it_is_told_in():
    elsewhere = FIRST.at.astimezone(ZoneInfo("Asia/Tehran"))
    assert audit.canonical(replace(FIRST, at=elsewhere)) == audit.canonical(FIRST)


def write(database, desk, deed="look", **more):
    database.desk = desk
    return database.write(lambda session: audit.record(session, deed, **more))


@pytest.fixture
def filled(database, clock):
    for turn in range(4):
        write(database, ALI, f"deed-{turn}", subject_kind="case", subject=str(turn))
        write(database, SARA, "approve", outcome="denied", reason="why")
        clock.advance(minutes=1)
    return database


def test_a_chain_per_operator(filled):
    with filled.read() as session:
        assert audit.verify(session) is None
        tops = audit.heads(session)
        mine = audit.search(session, AuditSearch(operator="ali"), limit=10)
    assert [event.seq for event in mine] == [4, 3, 2, 1]
    assert tops["ali"] == (4, mine[0].hash)
    assert [event.prev_hash for event in mine] == [event.hash for event in mine[1:]] + [""]
    assert mine[0].centre == "RSH01"
    assert mine[0].workstation == "desk-1"


def test_a_deed_before_anybody_logged_in_has_a_chain_too(database):
    write(database, None)
    with database.read() as session:
        assert audit.heads(session)[audit.NOBODY][0] >= 1
        assert audit.verify(session) is None


def test_narrowing(filled, clock):
    with filled.read() as session:

        def found(**wanted):
            return len(audit.search(session, AuditSearch(**wanted), limit=50))

        assert found(operator="sara") == 4
        assert found(deed="deed-2") == 1
        assert found(outcome="denied") == 4
        assert found(subject="3") == 1
        assert found(centre="RSH01") == 8
        assert found(operator="ali", until=datetime(2026, 11, 22, 5, 2, tzinfo=UTC)) == 2
        assert found(operator="ali", since=datetime(2026, 11, 22, 5, 2, tzinfo=UTC)) == 2
        assert len(audit.search(session, AuditSearch(operator="ali"), limit=3, offset=2)) == 2
        assert audit.deeds(session)[:3] == ["approve", "deed-0", "deed-1"]


def test_secrets_are_never_kept(database_url, clock):
    secret = {"password": "open sesame", "inner": {"passcode": "123456789012"}, "line": "013"}
    plain = Database(database_url, clock=clock)
    keyed = Database(database_url, clock=clock, audit_key=b"k" * 32)
    for database in (plain, keyed):
        write(database, ALI, details=secret)
        database.dispose()
    with plain.read() as session:
        newer, older = audit.search(session, AuditSearch(operator="ali"), limit=2)
    plain.dispose()
    assert "sesame" not in newer.details + older.details
    assert "123456789012" not in newer.details + older.details
    assert older.details == ('{"inner":{"passcode":"withheld"},"line":"013","password":"withheld"}')
    assert newer.details.count("hmac:") == 2


def test_values_of_every_kind_are_kept_plainly(database):
    details = {
        "role": Role.CLERK,
        "day": date(2026, 11, 22),
        "lines": ("b", "a"),
        "set": frozenset({"b", "a"}),
        "none": None,
        "yes": True,
        "other": 1j,
    }
    write(database, ALI, details=details)
    with database.read() as session:
        (event,) = audit.search(session, AuditSearch(operator="ali"), limit=2)
    assert event.details == (
        '{"day":"2026-11-22","lines":["b","a"],"none":null,"other":"1j","role":"clerk",'
        '"set":["a","b"],"yes":true}'
    )


@pytest.mark.parametrize(
    ("finding", "code"),
    [
        (LacksRight("approve", "clerk"), "lacks_right:approve"),
        (UrlFlaw.EMPTY, "empty"),
        (UrlFinding(UrlFlaw.WEAK_SSL, "secret"), "weak_ssl"),
        (ALI, "clerk"),
        ("0012345679", "str"),
    ],
)
def test_a_findings_code_never_holds_its_values(finding, code):
    assert audit.code_of(finding) == code


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_event SET reason = 'x'",
        "DELETE FROM audit_event",
        "DELETE FROM audit_head",
        "UPDATE audit_head SET seq = seq - 1",
        "UPDATE audit_head SET hash = 'x'",
    ],
)
def test_the_database_itself_refuses_changes(filled, statement):
    with pytest.raises(Violation):
        filled.write(lambda session: session.execute(text(statement)))
    with filled.read() as session:
        assert audit.verify(session) is None


@pytest.mark.parametrize("table", ["audit_event", "audit_head"])
def test_postgresql_refuses_to_empty_the_tables(postgres_database_url, connect, table):
    database = connect(postgres_database_url)
    with pytest.raises(Violation):
        database.write(lambda session: session.execute(text(f"TRUNCATE {table}")))


def tamper(database, *statements):
    """Change rows as somebody would who owns the database and knows of the walls."""

    def unit(session):
        for table in ("audit_event", "audit_head"):
            if database.dialect == "sqlite":
                for name in names(Base.metadata.tables[table], "sqlite"):
                    session.execute(text(f"DROP TRIGGER {name}"))
            else:
                session.execute(text(f"ALTER TABLE {table} DISABLE TRIGGER ALL"))
        for statement in statements:
            session.execute(text(statement))

    database.write(unit)
    with database.read() as session:
        return audit.verify(session)


ROW = "WHERE operator = 'ali' AND seq = 3"
HEAD_BEHIND = (  # a row that nobody added in the proper way
    "UPDATE audit_head SET seq = 3, hash = (SELECT hash FROM audit_event "
    "WHERE operator = 'ali' AND seq = 3) WHERE operator = 'ali'"
)


@pytest.mark.parametrize(
    ("change", "broken"),
    [
        ("at = '2026-11-22 04:00:00.000000'", Broken("ali", 3, "altered")),
        ("workstation = 'other'", Broken("ali", 3, "altered")),
        ("centre = 'RSH02'", Broken("ali", 3, "altered")),
        ("deed = 'other'", Broken("ali", 3, "altered")),
        ("subject_kind = 'other'", Broken("ali", 3, "altered")),
        ("subject = 'other'", Broken("ali", 3, "altered")),
        ("outcome = 'failed'", Broken("ali", 3, "altered")),
        ("reason = 'other'", Broken("ali", 3, "altered")),
        ("details = '[]'", Broken("ali", 3, "altered")),
        ("prev_hash = 'other'", Broken("ali", 3, "altered")),
        ("hash = 'other'", Broken("ali", 3, "altered")),
        ("hash_version = 2", Broken("ali", 3, "unknown_version")),
        ("seq = 9", Broken("ali", 3, "missing")),
        ("operator = 'reza'", Broken("ali", 3, "missing")),
        ("operator = 'aaa', seq = -7", Broken("aaa", -7, "headless")),
    ],
)
def test_each_changed_field_is_seen_and_located(filled, change, broken):
    statement = f"UPDATE audit_event SET {change} {ROW}"  # noqa: S608
    assert tamper(filled, statement) == broken


@pytest.mark.parametrize(
    ("statements", "broken"),
    [
        (
            ["DELETE FROM audit_event WHERE operator = 'ali' AND seq = 3"],
            Broken("ali", 3, "missing"),
        ),
        (
            ["DELETE FROM audit_event WHERE operator = 'ali' AND seq >= 3"],
            Broken("ali", 3, "missing"),
        ),
        (["DELETE FROM audit_event WHERE operator = 'ali'"], Broken("ali", 1, "missing")),
        (["DELETE FROM audit_head WHERE operator = 'ali'"], Broken("ali", 1, "headless")),
        (["UPDATE audit_head SET hash = 'x' WHERE operator = 'ali'"], Broken("ali", 4, "unlinked")),
        ([HEAD_BEHIND], Broken("ali", 4, "unlinked")),
        (
            [
                "DELETE FROM audit_event WHERE operator = 'ali' AND seq = 4",
                "DELETE FROM audit_event WHERE operator = 'sara' AND seq = 1",
            ],
            Broken("ali", 4, "missing"),
        ),
    ],
)
def test_missing_rows_are_seen_and_located(filled, statements, broken):
    assert tamper(filled, *statements) == broken


CUT = (  # as somebody would who knows of the heads
    "DELETE FROM audit_event WHERE operator = 'ali' AND seq > 2",
    (
        "UPDATE audit_head SET seq = 2, hash = (SELECT hash FROM audit_event "
        "WHERE operator = 'ali' AND seq = 2) WHERE operator = 'ali'"
    ),
)
GONE = (
    "DELETE FROM audit_event WHERE operator = 'ali'",
    "DELETE FROM audit_head WHERE operator = 'ali'",
)


@pytest.mark.parametrize(
    ("statements", "broken"),
    [(CUT, Broken("ali", 3, "missing")), (GONE, Broken("ali", 1, "missing"))],
)
def test_a_tail_cut_with_its_head_is_told_by_heads_that_were_kept_elsewhere(
    filled, statements, broken
):
    with filled.read() as session:
        kept = audit.heads(session)
        assert audit.verify(session, kept) is None
    assert tamper(filled, *statements) is None  # sound by itself
    with filled.read() as session:
        assert audit.verify(session, kept) == broken


def test_a_chain_written_anew_is_told_by_heads_that_were_kept_elsewhere(filled):
    with filled.read() as session:
        kept = audit.heads(session)
        whole = audit.search(session, AuditSearch(operator="ali"), limit=9)[::-1]
    before, statements = whole[1].hash, []
    for event in whole[2:]:
        forged = replace(event, reason="forged", prev_hash=before)
        before = audit.link(forged)
        statements.append(
            f"UPDATE audit_event SET reason = 'forged', prev_hash = '{forged.prev_hash}', "  # noqa: S608
            f"hash = '{before}' WHERE operator = 'ali' AND seq = {event.seq}"
        )
    statements.append(f"UPDATE audit_head SET hash = '{before}' WHERE operator = 'ali'")  # noqa: S608
    assert tamper(filled, *statements) is None
    write(filled, ALI)
    with filled.read() as session:
        assert audit.verify(session, kept) == Broken("ali", 4, "rewritten")


def test_heads_of_an_earlier_day_fit_a_chain_that_grew(filled):
    with filled.read() as session:
        kept = audit.heads(session)
    write(filled, ALI)
    with filled.read() as session:
        assert audit.verify(session, kept) is None


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_desk_that_writes_meanwhile_is_no_fault(filled, database_url, connect, monkeypatch, when):
    other, read, looks = connect(database_url, "desk-2"), audit.heads, []

    def heads(session):
        looks.append(when)
        tops = read(session) if when == "after" else None
        if len(looks) == 1:
            for desk in (ALI, ALI, Desk("newcomer", Role.CLERK, "RSH01", "desk-2", "New")):
                write(other, desk)
        return tops or read(session)

    monkeypatch.setattr(audit, "heads", heads)
    with filled.read() as session:
        assert audit.verify(session) is None
    with filled.read() as session:
        assert audit.verify(session) is None


def test_a_row_forged_with_a_fitting_hash_breaks_the_next_link(filled):
    with filled.read() as session:
        third = audit.search(session, AuditSearch(operator="ali"), limit=2)[1]
    forged = replace(third, reason="forged")
    change = f"reason = 'forged', hash = '{audit.link(forged)}'"
    broken = tamper(filled, f"UPDATE audit_event SET {change} {ROW}")  # noqa: S608
    assert broken == Broken("ali", 4, "unlinked")


def test_desks_of_one_operator_share_a_chain(database_url, connect):
    desks = [connect(database_url, f"desk-{number}") for number in range(3)]

    def work(desk):
        for _ in range(5):
            write(desk, ALI)

    threads = [threading.Thread(target=work, args=(desk,)) for desk in desks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with desks[0].read() as session:
        assert audit.verify(session) is None
        assert audit.heads(session)["ali"][0] == 15


def test_a_long_chain_is_walked_in_pieces(sqlite_database):
    def many(session):
        for _ in range(2500):
            audit.record(session, "look")

    sqlite_database.desk = ALI
    sqlite_database.write(many)
    with sqlite_database.read() as session:
        assert audit.verify(session) is None
    assert tamper(
        sqlite_database, "UPDATE audit_event SET reason = 'x' WHERE operator = 'ali' AND seq = 2400"
    ) == Broken("ali", 2400, "altered")
