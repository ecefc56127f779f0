"""Nuisance calls: who called again and again is counted, masked, and unmasked by letter alone."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace

import pytest
from sqlalchemy import select, text

from backoffice.calls import actions, callers, handing_over, reading
from backoffice.db import Database, audit, disclosures
from backoffice.db.tables.calls import DisclosureUseRow
from backoffice.errors import Forbidden, Refused
from backoffice.records import passcodes
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallType, moment
from backoffice.records.disclosures import (
    Caller,
    CallerSearch,
    Disclosure,
    Finding,
    Lack,
    Use,
)
from backoffice.records.receipts import Letterhead
from call_office import (
    ATTORNEYS,
    CALLERS,
    HOME,
    OWNERS,
    SECURITY,
    TENANTS,
    add_calls,
    at,
    call,
)
from factories import CLERK, OTHER_CLERK, PHONE, SUPERVISOR, day
from paper_readers import read_paper

NUISANCE = "01333335555"
FRIEND = "01333336666"
MONTH = CallerSearch(day("1405/08/01"), day("1405/08/30"))
LETTER = {"order_no": "140512/9", "order_date": day("1405/08/28"), "authority": "دادسرای رشت"}


def to_us(when: int, by: str = NUISANCE, *, number: str = PHONE, seconds: int = 5):
    return call(when, number, line_number=by, kind=CallType.LOCAL, seconds=seconds)


NIGHT = [to_us(at(f"1405/08/{n:02}", 2, n)) for n in range(1, 6)]
DAYTIME = [to_us(at("1405/08/07", 11)), to_us(at("1405/08/09", 23, 59))]
OTHERS = [
    to_us(at("1405/08/03", 17), FRIEND),
    to_us(at("1405/08/04", 17), FRIEND, seconds=600),
    to_us(at("1405/08/05", 17), "01333337777"),
    to_us(at("1405/07/30", 2)),
    to_us(at("1405/08/05", 3), number="01333338888"),
]


@pytest.fixture(autouse=True)
def known_calls(at_the_desk: Database | None) -> None:
    if at_the_desk:
        add_calls(at_the_desk, *NIGHT, *DAYTIME, *OTHERS)


def disclose(database: Database, claim=CALLERS) -> Disclosure:
    return actions.disclose(database, claim, home=HOME)


def found(database: Database, wanted: CallerSearch = MONTH, claim=CALLERS) -> tuple[Caller, ...]:
    return callers.callers(database, disclose(database, claim).id, wanted)[1].shown


def lacks(database: Database, made: Disclosure, wanted: CallerSearch) -> list[Finding]:
    with pytest.raises(Refused) as refusal:
        callers.callers(database, made.id, wanted)
    return list(refusal.value.findings)


def test_repeat_callers_come_the_most_first_local_calls_too(database):
    first, second = found(database)
    assert (first.count, first.seconds, first.masked) == (7, 35, "•••••••••55")
    assert (first.first, first.last) == (moment(NIGHT[0].started), moment(DAYTIME[1].started))
    assert (first.by_hour[2], first.by_hour[11], first.by_hour[23]) == (5, 1, 1)
    assert sum(first.by_hour) == 7
    assert (second.count, second.seconds, second.masked) == (2, 605, "•••••••••66")


def test_callers_of_one_count_do_not_come_in_the_order_of_their_numbers(sqlite_database):
    lines = ["01333330099", "01333330011", "01333330055"]
    begins = [at("1405/08/20", 9 + n) for n in range(3)]
    for number, begun in zip(lines, begins, strict=True):
        made = [call(begun + n, PHONE, line_number=number, kind=CallType.LOCAL) for n in range(3)]
        add_calls(sqlite_database, *made)
    alike = [one for one in found(sqlite_database) if one.count == 3]
    assert [one.masked[-2:] for one in alike] == ["99", "11", "55"]


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"least": 1}, [7, 2, 1]),
        ({"least": 3}, [7]),
        ({"least": 8}, []),
        ({"hours": (2, 2)}, [5]),
        ({"hours": (22, 5)}, [6]),
        ({"hours": (0, 23)}, [7, 2]),
        ({"hours": (11, 10)}, [7, 2]),
        ({"hours": (17, 17)}, [2]),
        ({"since": day("1405/08/03"), "until": day("1405/08/04")}, [2, 2]),
        ({"since": day("1405/07/30")}, [8, 2]),
    ],
)
def test_window_hours_and_least(database, changes, counts):
    assert [one.count for one in found(database, replace(MONTH, **changes))] == counts


def test_hours_are_those_of_the_local_day_also_in_the_summer_of_old(database):
    """Until 2022 the clock stood an hour later in summer."""
    add_calls(
        database, to_us(at("1400/05/01", 1, 30) - 3600), to_us(at("1400/05/02", 1, 30) - 3600)
    )
    old = CallerSearch(day("1400/05/01"), day("1400/05/31"), hours=(0, 0))
    (one,) = found(database, old)
    assert (one.count, one.by_hour[0]) == (2, 2)


@pytest.mark.parametrize("claim", [TENANTS, ATTORNEYS])
def test_a_user_of_the_line_and_an_attorney_may_complain(database, claim):
    assert len(found(database, claim=replace(claim, kind=CALLERS.kind))) == 2


def test_only_the_complainants_own_time_is_looked_at(database):
    lease = replace(TENANTS.basis, valid_from=day("1405/08/05"))
    tenant = replace(TENANTS, kind=CALLERS.kind, basis=lease)
    made = disclose(database, tenant)
    look, seen = callers.callers(database, made.id, MONTH)
    assert [one.count for one in seen.shown] == [3]
    assert look.told == (Finding(Lack.CUT_TO_RIGHT, day=day("1405/08/05")),)


def test_an_old_number_of_the_line_is_followed(database):
    from backoffice.db import lines

    def renumber(session: object) -> None:
        (line_id,) = lines.ids(session, [PHONE]).values()
        lines.renumber(session, line_id, "01333331234", day("1405/08/08"))

    database.write(renumber)
    add_calls(database, to_us(at("1405/08/08", 2), number="01333331234"))
    (one,) = found(database, replace(MONTH, least=4), replace(CALLERS, number="01333331234"))
    assert one.count == 7  # six on the old number, one on the new; the last came too late


def test_what_is_wrong_is_refused_and_audited(sqlite_database):
    made = disclose(sqlite_database)
    assert lacks(sqlite_database, made, replace(MONTH, least=0, hours=(5, 24))) == [
        Finding(Lack.HOURS),
        Finding(Lack.BOUNDS),
    ]
    backwards = CallerSearch(MONTH.until, MONTH.since)
    assert lacks(sqlite_database, made, backwards) == [Finding(Lack.FROM_AFTER_TO)]
    other = disclose(sqlite_database, OWNERS)
    assert lacks(sqlite_database, other, MONTH) == [Finding(Lack.OTHER_LIST)]
    sqlite_database.desk = OTHER_CLERK
    assert lacks(sqlite_database, made, MONTH) == [Finding(Lack.OTHER_OPERATOR)]
    with sqlite_database.read() as session:
        denied = audit.search(session, AuditSearch(outcome="denied"), limit=9)
    assert {one.deed for one in denied} == {"calls.look"}


def test_no_look_at_callers_opens_a_list_of_calls(sqlite_database):
    made = disclose(sqlite_database)
    look, _ = callers.callers(sqlite_database, made.id, MONTH)
    with sqlite_database.read() as session, pytest.raises(PermissionError):
        reading.permit(session, look.id)


def test_a_disclosure_grows_old_for_callers_too(sqlite_database, clock):
    made = disclose(sqlite_database)
    clock.advance(hours=2)
    assert lacks(sqlite_database, made, MONTH) == [Finding(Lack.EXPIRED)]


# The number stays in the room


def test_nothing_that_leaves_the_room_carries_a_callers_number(database):
    made = disclose(database)
    look, seen = callers.callers(database, made.id, MONTH)
    told = repr((look, seen))
    with database.read() as session:
        told += repr(audit.search(session, AuditSearch(), limit=99))
        told += repr(session.execute(select(DisclosureUseRow.asked)).all())
    for number in (NUISANCE, FRIEND):
        assert number not in told
        assert number[1:] not in told
        assert number[3:] not in told


def test_a_token_is_the_disclosures_own_and_tells_nothing(sqlite_database):
    first, again, other = (disclose(sqlite_database) for _ in range(3))
    tokens = [
        [one.token for one in callers.callers(sqlite_database, made.id, MONTH)[1].shown]
        for made in (first, first, again, other)
    ]
    assert tokens[0] == tokens[1]  # from look to look a caller keeps the token
    assert len({one for some in tokens for one in some}) == 6
    assert all(passcodes.check(one) and len(one) == 12 for some in tokens for one in some)
    plain = hashlib.sha256(NUISANCE.encode()).hexdigest()
    assert not any(str(int(plain, 16) % 10**11) in one for some in tokens for one in some)


def test_the_secret_of_the_tokens_stays_in_the_database(sqlite_database):
    made = disclose(sqlite_database)
    look, _ = callers.callers(sqlite_database, made.id, MONTH)
    with sqlite_database.read() as session:
        kept = disclosures.find_use(session, look.id)
        secret = kept.asked["secret"]
        assert len(bytes.fromhex(secret)) == 32
        assert secret not in repr((look, disclosures.find_look_up(session, look.id)))
        assert secret not in repr(audit.search(session, AuditSearch(), limit=99))


def test_only_so_many_callers_are_listed(sqlite_database, monkeypatch):
    monkeypatch.setattr(callers, "MOST_CALLERS", 1)
    made = disclose(sqlite_database)
    look, cut = callers.callers(sqlite_database, made.id, MONTH)
    assert [one.count for one in cut.shown] == [7]
    assert (cut.is_cut, cut.count, cut.calls, cut.by_hour[17]) == (True, 2, 9, 2)
    pdf, whole = handing_over.slip(
        sqlite_database, look, MONTH, cut, letterhead=Letterhead("مخابرات", "گیلان")
    )
    assert whole.rows == 9
    text = read_paper(pdf)
    assert "جمع: ۲ تماس‌گیرنده، ۹ تماس" in text
    assert "تنها ۱ تماس‌گیرنده‌ای که بیش از همه" in text


# Unmasking


def test_the_security_office_unmasks_on_a_letter(database, clock):
    made = disclose(database)
    _, seen = callers.callers(database, made.id, MONTH)
    clock.advance(days=20)
    database.desk = SECURITY
    assert [callers.unmask(database, made.id, one.token, **LETTER) for one in seen.shown] == [
        NUISANCE,
        FRIEND,
    ]
    with database.read() as session:
        deeds = audit.search(session, AuditSearch(deed="calls.unmask"), limit=9)
        uses = [one for one in disclosures.uses(session, made.id) if one.use is Use.UNMASK]
    assert len(uses) == len(deeds) == 2
    assert {one.subject for one in deeds} == {made.id}
    kept = json.loads(deeds[0].details)
    assert (kept["order_no"], kept["authority"]) == (LETTER["order_no"], LETTER["authority"])
    assert kept["order_date"] == LETTER["order_date"].isoformat()
    assert NUISANCE not in deeds[0].details
    assert {one.operator for one in uses} == {SECURITY.operator}


def test_whoever_was_shown_in_any_look_can_be_unmasked(sqlite_database):
    made = disclose(sqlite_database)
    night = callers.callers(sqlite_database, made.id, replace(MONTH, hours=(2, 2)))[1].shown
    friend = callers.callers(sqlite_database, made.id, replace(MONTH, hours=(17, 17)))[1].shown
    sqlite_database.desk = SECURITY
    for (one,), number in ((night, NUISANCE), (friend, FRIEND)):
        assert callers.unmask(sqlite_database, made.id, one.token, **LETTER) == number


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"order_no": " "}, [Lack.BASIS_NUMBER]),
        ({"order_date": None}, [Lack.BASIS_DATE]),
        ({"order_date": day("1405/09/02")}, [Lack.BASIS_IN_FUTURE]),
        ({"authority": ""}, [Lack.BASIS_ISSUER]),
        (
            {"order_no": "", "order_date": None, "authority": "\x00"},
            [Lack.BASIS_NUMBER, Lack.BASIS_DATE, Lack.BASIS_ISSUER],
        ),
    ],
)
def test_a_letter_that_lacks_something_opens_nothing(sqlite_database, changes, expected):
    made = disclose(sqlite_database)
    one = callers.callers(sqlite_database, made.id, MONTH)[1].shown[0]
    sqlite_database.desk = SECURITY
    with pytest.raises(Refused) as refusal:
        callers.unmask(sqlite_database, made.id, one.token, **(LETTER | changes))
    assert [told.lack for told in refusal.value.findings] == expected
    with sqlite_database.read() as session:
        (event,) = audit.search(session, AuditSearch(deed="calls.unmask"), limit=9)
    assert event.outcome == "denied"


@pytest.mark.parametrize("desk", [CLERK, SUPERVISOR])
def test_nobody_else_unmasks(sqlite_database, desk):
    made = disclose(sqlite_database)
    one = callers.callers(sqlite_database, made.id, MONTH)[1].shown[0]
    sqlite_database.desk = desk
    with pytest.raises(Forbidden):
        callers.unmask(sqlite_database, made.id, one.token, **LETTER)


def test_a_token_of_nobody_unmasks_nobody(sqlite_database):
    made = disclose(sqlite_database)
    unused, other = disclose(sqlite_database), disclose(sqlite_database)
    one = callers.callers(sqlite_database, made.id, MONTH)[1].shown[0]
    strange = callers.callers(sqlite_database, other.id, MONTH)[1].shown[0]
    sqlite_database.desk = SECURITY
    for disclosure_id, token in (
        (made.id, strange.token),
        (made.id, "x"),
        (made.id, "\u06f1"),
        (unused.id, one.token),
        ("none", one.token),
    ):
        with pytest.raises(LookupError):
            callers.unmask(sqlite_database, disclosure_id, token, **LETTER)


def test_an_unmasking_that_cannot_be_audited_tells_no_number(sqlite_database, monkeypatch):
    made = disclose(sqlite_database)
    one = callers.callers(sqlite_database, made.id, MONTH)[1].shown[0]
    sqlite_database.desk = SECURITY
    read: list[object] = []
    monkeypatch.setattr(callers.stored, "repeated", lambda *_: read.append(1) or [])
    block = (
        "CREATE TRIGGER full_disk BEFORE INSERT ON audit_event "
        "BEGIN SELECT RAISE(ABORT, 'full'); END"
    )
    sqlite_database.write(lambda session: session.execute(text(block)) and None)
    with pytest.raises(Exception, match="BO010"):
        callers.unmask(sqlite_database, made.id, one.token, **LETTER)
    assert read == []


def test_the_complainants_slip_has_no_place_for_a_number(sqlite_database):
    made = disclose(sqlite_database)
    look, seen = callers.callers(sqlite_database, made.id, MONTH)
    pdf, whole = handing_over.slip(
        sqlite_database, look, MONTH, seen, letterhead=Letterhead("مخابرات", "گیلان")
    )
    assert pdf.startswith(b"%PDF")
    assert whole.rows == 9
    assert not {"masked", "token", "number"} & {
        one.name for one in fields(handing_over.CallerCount)
    }
