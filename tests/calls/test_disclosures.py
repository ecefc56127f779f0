"""Who may be told, decided and committed: disclosures, and each use of them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import func, select, text
from sqlalchemy import table as named

from backoffice.calls import actions, reading
from backoffice.db import Database, audit, disclosures
from backoffice.errors import Forbidden, Refused, Trouble, Unavailable
from backoffice.records import dates, passcodes
from backoffice.records.audit import AuditEvent, AuditSearch
from backoffice.records.calls import CallType
from backoffice.records.disclosures import (
    FRESH,
    Basis,
    Claim,
    Disclosure,
    Finding,
    Lack,
    ListKind,
    LookUp,
    Use,
)
from backoffice.records.flaws import Flaw
from call_office import (
    ATTORNEYS,
    BUYER,
    CALLERS,
    HOME,
    LEASE,
    ORDER,
    OWNERS,
    SECURITY,
    STRANGER,
    TENANTS,
    add_calls,
    add_line,
    at,
    call,
    line,
    month,
)
from factories import ADMINISTRATOR, CLERK, OTHER_CLERK, PHONE, SUPERVISOR, day
from fault_kit import Line

TICKET = passcodes.ticket_code(1405, 1, 12)
REASON = "سند انتقال دیده شد و هنوز ثبت نشده است"


@pytest.fixture(autouse=True)
def at_the_desk(request: pytest.FixtureRequest) -> None:
    for name in ("database", "sqlite_database"):
        if name in request.fixturenames:
            office: Database = request.getfixturevalue(name)
            add_line(office)
            office.desk = CLERK


def disclose(database: Database, claim: Claim = OWNERS, **more: object) -> Disclosure:
    return actions.disclose(database, claim, home=HOME, **more)


def look(database: Database, disclosure: Disclosure, **changes: object) -> LookUp:
    return actions.look_up(database, disclosure.id, month(**changes), itemise_local=False)


def refused(deed: Callable[[], object]) -> list[Lack]:
    with pytest.raises(Refused) as refusal:
        deed()
    return [one.lack for one in refusal.value.findings]


def events(database: Database, **wanted: str) -> list[AuditEvent]:
    with database.read() as session:
        return audit.search(session, AuditSearch(**wanted), limit=20)


def rows(database: Database, table: str) -> int:
    with database.read() as session:
        return session.scalar(select(func.count()).select_from(named(table)))


def block_audit(database: Database) -> None:
    """Let nothing be written to the audit any more, as on a full disk."""
    sqlite = (
        "CREATE TRIGGER full_disk BEFORE INSERT ON audit_event "
        "BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    server = "ALTER TABLE audit_event ADD CONSTRAINT full_disk CHECK (outcome = 'x') NOT VALID"
    statement = sqlite if database.dialect == "sqlite" else server
    database.write(lambda session: session.execute(text(statement)) and None)


# Disclosures


def test_an_owner_is_told_of_the_time_the_line_is_theirs(database, clock):
    made = disclose(database)
    (span,) = made.spans
    assert (span.number, dates.tehran_date(span.since)) == (PHONE, day("1380/01/01"))
    assert dates.tehran_date(span.until) == day("1405/09/02")
    assert passcodes.is_disclosure_code(made.code)
    assert (made.at, made.expires_at) == (clock.moment, clock.moment + FRESH)
    assert (made.operator, made.operator_name, made.centre) == ("sara", CLERK.name, "RSH01")
    assert (made.told, made.lifted, made.reason) == ((), (), "")
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


@pytest.mark.parametrize("claim", [TENANTS, ATTORNEYS, CALLERS, replace(OWNERS, ticket=TICKET)])
def test_every_claim_comes_back_as_it_was_kept(database, claim):
    made = disclose(database, claim)
    with database.read() as session:
        assert disclosures.find(session, made.id) == made
    assert made.claim == claim


def test_only_the_code_of_a_ticket_gets_into_the_audit(database):
    assert refused(lambda: disclose(database, replace(OWNERS, ticket="مریم رضایی"))) == [
        Lack.TICKET
    ]
    disclose(database, replace(OWNERS, ticket=f" {TICKET}"))
    kept, refusal = events(database, deed="calls.disclose")
    assert json.loads(kept.details)["ticket"] == TICKET
    assert "مریم" not in refusal.details + refusal.reason


def test_codes_run_on_by_centre_and_year(sqlite_database):
    first, second = disclose(sqlite_database), disclose(sqlite_database)
    assert int(second.code[:-1]) == int(first.code[:-1]) + 1
    assert first.code.startswith("805")


def test_a_claim_is_judged_without_being_kept(sqlite_database):
    with sqlite_database.read() as session:
        assert actions.judge(session, OWNERS, home=HOME) == []
        found = actions.judge(session, replace(OWNERS, identifier=STRANGER), home=HOME)
        assert [one.lack for one in found] == [Lack.NOT_THE_OWNER]
        file = actions.line_file(session, PHONE)
        assert file is not None
        assert (file.number, file.owner.identifier) == (PHONE, OWNERS.identifier)
    assert rows(sqlite_database, "disclosure") == 0


def test_what_stands_in_the_way_is_refused_whole_and_audited(database):
    claim = replace(OWNERS, identifier=STRANGER, bill_seen=False, purpose=None)
    assert refused(lambda: disclose(database, claim)) == [
        Lack.NOT_THE_OWNER,
        Lack.BILL_NOT_SEEN,
        Lack.PURPOSE,
    ]
    (event,) = events(database, deed="calls.disclose")
    assert (event.outcome, event.subject) == ("denied", PHONE)
    assert event.reason == "not_the_owner,bill_not_seen,purpose"
    assert rows(database, "disclosure") == 0


@pytest.mark.parametrize("number", ["' OR 1=1--", "\x00", "\ud800", "9" * 70, ""])
def test_a_number_that_is_none_is_refused_and_its_text_kept_nowhere(database, number):
    assert Lack.NUMBER in refused(lambda: disclose(database, replace(OWNERS, number=number)))
    (event,) = events(database, deed="calls.disclose")
    assert event.subject in ("", "9" * 64)


def test_a_lease_that_ended_yesterday_is_refused_and_one_that_ends_today_is_not(database, clock):
    ended = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/08/30")))
    assert refused(lambda: disclose(database, ended)) == [Lack.LEASE_ENDED]
    last_day = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/09/01")))
    made = disclose(database, last_day)
    assert [dates.tehran_date(one.since) for one in made.spans] == [day("1405/03/01")]
    clock.advance(hours=20)  # past midnight in Tehran
    assert refused(lambda: disclose(database, last_day)) == [Lack.LEASE_ENDED]


def test_a_supervisor_lifts_what_may_be_lifted_with_a_reason(database):
    claim = replace(OWNERS, identifier=BUYER, bill_seen=False)
    database.desk = SUPERVISOR
    waved = frozenset({Lack.NOT_THE_OWNER, Lack.BILL_NOT_SEEN})
    made = disclose(database, claim, lift=waved, reason=REASON)
    assert (set(made.lifted), made.reason, made.told) == (waved, REASON, ())
    (event,) = events(database, deed="calls.disclose")
    assert event.reason == REASON
    assert json.loads(event.details)["lifted"] == ["bill_not_seen", "not_the_owner"]
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


@pytest.mark.parametrize(
    ("reason", "lacks"),
    [
        ("", [Lack.REASON]),
        ("۱۲۳۴۵۶۷۸۹۰ ۱۲۳", [Lack.REASON]),
        ("نه حرف است", [Lack.REASON]),
        ("ده حرف کامل است", []),
        ("خوب" * 5 + "\x00", [Lack.REASON]),
        ("خ" * 1000, [Lack.REASON]),
    ],
)
def test_the_reason_has_ten_letters(sqlite_database, reason, lacks):
    sqlite_database.desk = SUPERVISOR

    def deed() -> object:
        claim = replace(OWNERS, bill_seen=False)
        return disclose(sqlite_database, claim, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=reason)

    assert (refused(deed) if lacks else deed() and []) == lacks


def test_dates_and_law_are_not_lifted_and_a_clerk_lifts_nothing(sqlite_database):
    ended = replace(TENANTS, basis=replace(LEASE, valid_to=day("1405/08/30"), names_line=False))
    everything = frozenset(Lack)
    sqlite_database.desk = SUPERVISOR
    assert refused(lambda: disclose(sqlite_database, ended, lift=everything, reason=REASON)) == [
        Lack.LEASE_ENDED
    ]
    sqlite_database.desk = CLERK
    with pytest.raises(Forbidden):
        disclose(sqlite_database, OWNERS, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=REASON)


def test_lifting_what_is_not_there_leaves_no_trace(sqlite_database):
    sqlite_database.desk = SUPERVISOR
    made = disclose(sqlite_database, OWNERS, lift=frozenset({Lack.BILL_NOT_SEEN}), reason=REASON)
    assert (made.lifted, made.reason) == ((), "")


def test_a_lifted_right_that_opens_no_day_is_refused(sqlite_database):
    sqlite_database.desk = SUPERVISOR
    stranger = replace(OWNERS, identifier=STRANGER, basis=Basis(valid_from=day("1405/09/02")))
    assert refused(
        lambda: disclose(
            sqlite_database, stranger, lift=frozenset({Lack.NOT_THE_OWNER}), reason=REASON
        )
    ) == [Lack.OUTSIDE_RIGHT]


def test_an_order_is_the_security_offices(database):
    assert refused(lambda: disclose(database, ORDER)) == [Lack.ORDER_RIGHT]
    database.desk = SECURITY
    made = disclose(database, ORDER)
    assert len(made.spans) == 1
    with database.read() as session:
        assert disclosures.find(session, made.id) == made


def test_the_audit_names_line_and_right_but_no_person(sqlite_database):
    disclose(sqlite_database, ATTORNEYS)
    (event,) = events(sqlite_database, deed="calls.disclose")
    kept = json.loads(event.details)
    assert (event.subject_kind, event.subject) == ("line", PHONE)
    assert (kept["holder"], kept["kind"], kept["purpose"]) == ("attorney", "calls", "own_record")
    assert kept["spans"] == [[PHONE, "2001-03-21", "2026-11-23"]]
    for secret in (ATTORNEYS.name, ATTORNEYS.identifier, ATTORNEYS.owner_identifier):
        assert secret not in event.details


# Look-ups


def test_a_look_up_opens_exactly_what_was_asked(database):
    add_calls(
        database,
        call(at("1405/08/05")),
        call(at("1405/08/06"), "02188880000", kind=CallType.LONG_DISTANCE),
        call(at("1405/08/07"), "01333330000", kind=CallType.LOCAL),
        call(at("1405/07/30")),
        call(at("1405/08/08"), line_number="01333335555"),
    )
    seen = look(database, disclose(database))
    with database.read() as session:
        given = reading.permit(session, seen.id)
        page = reading.page(session, given, 0)
        assert [row.call.number for row in page.rows()] == ["02188880000", "09111234567"]
        assert len(reading.page(session, given, 0, page.key(1))) == 0
        assert reading.anchors(session, given)[1] == 2
        assert set(reading.totals(session, given)) == {CallType.MOBILE, CallType.LONG_DISTANCE}
        assert reading.summary(session, given).all.count == 2
        assert disclosures.find_look_up(session, seen.id) == seen


def test_every_kind_of_question_comes_back_as_it_was_kept(database):
    made = disclose(database)
    asked = month(
        types=frozenset({CallType.MOBILE, CallType.SERVICE}),
        number="0911",
        begins=True,
        least_seconds=0,
        most_seconds=60,
        hours=(22, 5),
        least_rials=0,
        most_rials=1000,
    )
    seen = actions.look_up(database, made.id, asked, itemise_local=True)
    assert seen.selection.asked == asked
    early = actions.look_up(
        database, made.id, month("1379/12/20", "1380/01/10"), itemise_local=True
    )
    assert early.told == (Finding(Lack.CUT_TO_RIGHT, day=day("1380/01/01")),)
    with database.read() as session:
        assert disclosures.find_look_up(session, seen.id) == seen
        assert disclosures.find_look_up(session, early.id) == early


def test_each_look_is_a_row_and_an_audit_of_its_own(database):
    made = disclose(database)
    look(database, made)
    look(database, made, number="09111234567")
    assert rows(database, "disclosure_use") == 2
    looks = events(database, deed="calls.look")
    assert {one.subject for one in looks} == {made.id}
    kept = json.loads(looks[0].details)
    assert (kept["number"], kept["code"]) == (PHONE, made.code)
    assert kept["spans"] == [[PHONE, "2026-10-23", "2026-11-22"]]
    assert not any("09111234567" in one.details for one in looks)


def test_a_wrong_question_is_refused_and_audited(database):
    made = disclose(database)
    assert refused(
        lambda: actions.look_up(
            database, made.id, month("1405/08/30", "1405/08/01", number="x"), itemise_local=False
        )
    ) == [Lack.FROM_AFTER_TO, Lack.NUMBER]
    (event,) = events(database, deed="calls.look")
    assert (event.outcome, event.reason) == ("denied", "from_after_to,number")
    assert rows(database, "disclosure_use") == 0


def test_the_preset_of_the_intelligent_service_shows_nothing_else(database):
    add_calls(
        database,
        call(at("1405/08/05")),
        call(at("1405/08/06"), "9092301234", kind=CallType.INTELLIGENT),
    )
    seen = look(database, disclose(database, replace(OWNERS, kind=ListKind.INTELLIGENT)))
    with database.read() as session:
        given = reading.permit(session, seen.id)
        assert [row.call.type for row in reading.page(session, given, 0).rows()] == [
            CallType.INTELLIGENT
        ]


def test_another_desk_neither_looks_nor_reads(database):
    made = disclose(database)
    seen = look(database, made)
    database.desk = OTHER_CLERK
    assert refused(lambda: look(database, made)) == [Lack.OTHER_OPERATOR]
    with database.read() as session, pytest.raises(PermissionError):
        reading.permit(session, seen.id)


def test_a_disclosure_grows_old(database, clock):
    made = disclose(database)
    seen = look(database, made)
    clock.advance(hours=1, minutes=59)
    later = look(database, made)
    clock.advance(minutes=1)
    assert refused(lambda: look(database, made)) == [Lack.EXPIRED]
    with database.read() as session:
        assert reading.permit(session, later.id).use_id == later.id
    with pytest.raises(Refused), database.read() as session:
        reading.permit(session, seen.id)


def test_who_lost_the_right_loses_the_disclosure(database):
    made = disclose(database)
    seen = look(database, made)
    database.desk = replace(ADMINISTRATOR, operator=CLERK.operator)
    with pytest.raises(Forbidden):
        look(database, made)
    with pytest.raises(Forbidden), database.read() as session:
        reading.permit(session, seen.id)
    assert {one.outcome for one in events(database, operator=CLERK.operator)} >= {"denied"}


def test_an_order_asks_for_its_right_at_every_use(sqlite_database):
    sqlite_database.desk = SECURITY
    made = disclose(sqlite_database, ORDER)
    seen = look(sqlite_database, made)
    sqlite_database.desk = replace(CLERK, operator=SECURITY.operator)
    with pytest.raises(Forbidden):
        look(sqlite_database, made)
    with pytest.raises(Forbidden), sqlite_database.read() as session:
        reading.permit(session, seen.id)


def test_a_nuisance_claim_opens_no_list_of_calls(sqlite_database):
    made = disclose(sqlite_database, CALLERS)
    assert refused(lambda: look(sqlite_database, made)) == [Lack.OTHER_LIST]


def test_a_disclosure_that_is_none(sqlite_database):
    with pytest.raises(LookupError):
        actions.look_up(sqlite_database, "x", month(), itemise_local=False)


def test_a_print_is_a_use_of_its_own(database):
    made = disclose(database)
    used = actions.use(database, made.id, month(), Use.PRINT, itemise_local=False)
    assert used.use is Use.PRINT
    (event,) = events(database, deed="calls.print")
    assert event.subject == made.id
    with database.read() as session:
        assert reading.permit(session, used.id).selection == used.selection


# Permits: committed, or nothing


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


# Whose calls


def test_a_new_owner_never_sees_the_earlier_owners_calls(database, clock):
    """The inventory says that the line was sold; the file keeps the day of the import."""
    from backoffice.db import lines

    add_calls(database, call(at("1405/08/29", 10)), call(at("1405/09/01", 11), "02188880000"))
    database.write(
        lambda session: lines.change_many(
            session, [line(owner=BUYER, owner_name="علی شفیعی", installed_on=day("1380/01/01"))]
        )
    )
    assert refused(lambda: disclose(database)) == [Lack.NOT_THE_OWNER]
    buyer = replace(OWNERS, name="علی شفیعی", identifier=BUYER)
    seen = look(database, disclose(database, buyer), until="1405/09/01")
    assert [one.lack for one in seen.told] == [Lack.CUT_TO_RIGHT]
    with database.read() as session:
        given = reading.permit(session, seen.id)
        assert [row.call.number for row in reading.page(session, given, 0).rows()] == [
            "02188880000"
        ]


def test_the_reasons_of_texts_are_said(sqlite_database):
    claim = replace(OWNERS, note="\x00")
    with pytest.raises(Refused) as refusal:
        disclose(sqlite_database, claim)
    assert refusal.value.findings == (Finding(Lack.NOTE, Flaw.CONTROL_CHARACTER),)
