"""Who may be told which calls: every right, every paper, every edge of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.calls import rules
from backoffice.records import dates, identity, passcodes
from backoffice.records.calls import (
    ITEMISED,
    CallFilter,
    CallType,
    Span,
)
from backoffice.records.disclosures import (
    LIFTABLE,
    TOLD,
    Basis,
    Claim,
    Finding,
    Holder,
    Holding,
    Lack,
    LineFile,
    ListKind,
    NumberPeriod,
    Purpose,
)
from backoffice.records.flaws import Flaw
from call_office import (
    ATTORNEYS,
    BUYER,
    HOME,
    LEASE,
    ORDER,
    OWNER,
    OWNERS,
    PAPER,
    STRANGER,
    TENANTS,
    month,
)
from factories import COMPANY_ID, PHONE, TODAY, day

OLD_PHONE = "01333339999"
TICKET = passcodes.ticket_code(1405, 1, 12)
DAY = timedelta(days=1)
FILE = LineFile(
    "line", "RSH01", (NumberPeriod(PHONE, None),), (Holding("مریم رضایی", OWNER, None),)
)
EMPTY = replace(FILE, holdings=(Holding("", "", None),))
RESTING = replace(FILE, numbers=(NumberPeriod(PHONE, None, day("1405/05/01")),))
RENUMBERED = replace(
    FILE,
    numbers=(
        NumberPeriod(PHONE, day("1404/07/01")),
        NumberPeriod(OLD_PHONE, day("1390/01/01"), day("1404/07/01")),
    ),
)
SOLD = replace(
    FILE,
    holdings=(
        Holding("مریم رضایی", OWNER, day("1405/06/10")),
        Holding("علی شفیعی", BUYER, None, day("1405/06/10")),
    ),
)


def found(
    claim: Claim, file: LineFile | None = FILE, *, may_order: bool = False
) -> list[tuple[Lack, Flaw | None]]:
    told = rules.claim_findings(claim, file, TODAY, may_order=may_order, home=HOME)
    return [(one.lack, one.flaw) for one in told]


def lacks(claim: Claim, file: LineFile | None = FILE, *, may_order: bool = False) -> list[Lack]:
    return [lack for lack, _ in found(claim, file, may_order=may_order)]


def basis(claim: Claim, **changes: object) -> Claim:
    return replace(claim, basis=replace(claim.basis, **changes))


# Claims


@pytest.mark.parametrize(
    "claim",
    [
        OWNERS,
        TENANTS,
        ATTORNEYS,
        replace(ATTORNEYS, holder=Holder.GUARDIAN),
        replace(ATTORNEYS, holder=Holder.REPRESENTATIVE),
        replace(ATTORNEYS, holder=Holder.HEIR),
        replace(OWNERS, kind=ListKind.CALLERS),
        replace(OWNERS, number="013-3333 4444", identifier="۰۴۹۹۳۷۰۸۹۹"),
        replace(OWNERS, purpose=Purpose.OTHER, note="برای بیمه"),
    ],
)
def test_a_claim_in_order_has_nothing_in_its_way(claim: Claim) -> None:
    assert found(claim) == []


def test_everything_that_is_missing_is_said_at_once() -> None:
    assert found(Claim(PHONE, Holder.ATTORNEY)) == [
        (Lack.NAME, Flaw.EMPTY),
        (Lack.IDENTIFIER, Flaw.EMPTY),
        (Lack.OWNER_IDENTIFIER, Flaw.EMPTY),
        (Lack.IDENTITY_NOT_SEEN, None),
        (Lack.BILL_NOT_SEEN, None),
        (Lack.BASIS_NUMBER, None),
        (Lack.BASIS_DATE, None),
        (Lack.BASIS_ISSUER, None),
        (Lack.PURPOSE, None),
    ]
    assert found(Claim("1", Holder.TENANT), None) == [
        (Lack.NUMBER, Flaw.TOO_SHORT),
        (Lack.NAME, Flaw.EMPTY),
        (Lack.IDENTIFIER, Flaw.EMPTY),
        (Lack.IDENTITY_NOT_SEEN, None),
        (Lack.BILL_NOT_SEEN, None),
        (Lack.LEASE_START, None),
        (Lack.LEASE_END, None),
        (Lack.LEASE_SILENT, None),
        (Lack.PURPOSE, None),
    ]


@pytest.mark.parametrize(
    ("claim", "file", "expected"),
    [
        (OWNERS, None, [Lack.LINE_NOT_RECORDED]),
        (OWNERS, EMPTY, [Lack.LINE_NOT_RECORDED]),
        (OWNERS, replace(FILE, holdings=()), [Lack.LINE_NOT_RECORDED]),
        (TENANTS, EMPTY, []),
        (TENANTS, None, [Lack.LINE_NOT_RECORDED]),
        (OWNERS, RESTING, [Lack.NUMBER_AT_REST]),
        (replace(OWNERS, number=OLD_PHONE), RENUMBERED, [Lack.NUMBER_AT_REST]),
        (OWNERS, RENUMBERED, []),
        (replace(OWNERS, identifier=STRANGER), FILE, [Lack.NOT_THE_OWNER]),
        (replace(OWNERS, identifier=BUYER), SOLD, [Lack.NOT_THE_OWNER]),
        (replace(ATTORNEYS, owner_identifier=STRANGER), FILE, [Lack.NOT_THE_OWNER]),
        (
            replace(ATTORNEYS, owner_identifier="12"),
            FILE,
            [Lack.OWNER_IDENTIFIER, Lack.NOT_THE_OWNER],
        ),
        (replace(OWNERS, number="09111234567"), FILE, [Lack.NUMBER]),
        (replace(OWNERS, number="02188880000"), None, [Lack.NUMBER]),
        (replace(OWNERS, identifier="0499370898"), FILE, [Lack.NOT_THE_OWNER, Lack.IDENTIFIER]),
    ],
)
def test_the_line_and_its_owner(claim: Claim, file: LineFile | None, expected: list[Lack]) -> None:
    assert sorted(lacks(claim, file)) == sorted(expected)


def test_a_company_is_known_by_its_own_identifier() -> None:
    company = replace(FILE, holdings=(Holding("شرکت سپهر", COMPANY_ID, None),))
    asks = replace(ATTORNEYS, holder=Holder.REPRESENTATIVE, owner_identifier=COMPANY_ID)
    assert lacks(asks, company) == []
    assert lacks(asks, FILE) == [Lack.NOT_THE_OWNER]


def test_a_number_at_rest_says_since_when() -> None:
    (told,) = rules.claim_findings(OWNERS, RESTING, TODAY, may_order=False, home=HOME)
    assert told == Finding(Lack.NUMBER_AT_REST, day=day("1405/05/01"))


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"valid_to": TODAY}, []),
        ({"valid_to": TODAY - DAY}, [Finding(Lack.LEASE_ENDED, day=TODAY - DAY)]),
        ({"valid_from": TODAY}, []),
        ({"valid_from": TODAY + DAY}, [Finding(Lack.LEASE_NOT_BEGUN, day=TODAY + DAY)]),
        ({"valid_from": None}, [Finding(Lack.LEASE_START)]),
        ({"valid_to": None}, [Finding(Lack.LEASE_END)]),
        ({"names_line": False}, [Finding(Lack.LEASE_SILENT)]),
        ({"issued_on": TODAY + DAY}, [Finding(Lack.BASIS_IN_FUTURE, day=TODAY + DAY)]),
        (
            {"valid_from": TODAY + 2 * DAY, "valid_to": TODAY + DAY},
            [Finding(Lack.LEASE_NOT_BEGUN, day=TODAY + 2 * DAY), Finding(Lack.LEASE_BACKWARDS)],
        ),
    ],
)
def test_a_lease_counts_from_its_first_day_to_its_last(
    changes: dict[str, object], expected: list[Finding]
) -> None:
    claim = basis(TENANTS, **changes)
    assert rules.claim_findings(claim, FILE, TODAY, may_order=False, home=HOME) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"number": " "}, [Finding(Lack.BASIS_NUMBER)]),
        ({"issuer": ""}, [Finding(Lack.BASIS_ISSUER)]),
        ({"issued_on": None}, [Finding(Lack.BASIS_DATE)]),
        ({"issued_on": TODAY}, []),
        ({"issued_on": TODAY + DAY}, [Finding(Lack.BASIS_IN_FUTURE, day=TODAY + DAY)]),
        ({"valid_to": TODAY}, []),
        ({"valid_to": TODAY - DAY}, [Finding(Lack.BASIS_EXPIRED, day=TODAY - DAY)]),
    ],
)
@pytest.mark.parametrize("claim", [ATTORNEYS, ORDER])
def test_the_paper_of_whoever_acts_for_the_owner(
    claim: Claim, changes: dict[str, object], expected: list[Finding]
) -> None:
    asked = basis(claim, **changes)
    assert rules.claim_findings(asked, FILE, TODAY, may_order=True, home=HOME) == expected


def test_an_owner_needs_no_paper_beside_identity_and_bill() -> None:
    assert lacks(replace(OWNERS, basis=Basis())) == []
    assert lacks(replace(OWNERS, identity_seen=False)) == [Lack.IDENTITY_NOT_SEEN]
    assert lacks(replace(OWNERS, bill_seen=False)) == [Lack.BILL_NOT_SEEN]


def test_an_order_goes_to_the_security_office() -> None:
    assert lacks(ORDER) == [Lack.ORDER_RIGHT]
    assert lacks(ORDER, may_order=True) == []
    # It asks for a number, whoever has it, and brings neither identity paper nor bill.
    assert lacks(ORDER, None, may_order=True) == []
    assert lacks(ORDER, RESTING, may_order=True) == []
    assert found(replace(ORDER, identifier="\x00"), may_order=True) == [
        (Lack.IDENTIFIER, Flaw.CONTROL_CHARACTER)
    ]


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"purpose": None}, [(Lack.PURPOSE, None)]),
        ({"purpose": Purpose.OTHER}, [(Lack.NOTE, None)]),
        ({"purpose": Purpose.OTHER, "note": "\u200c "}, [(Lack.NOTE, None)]),
        ({"note": "x" * 1000}, [(Lack.NOTE, Flaw.TOO_LONG)]),
        ({"purpose": Purpose.OTHER, "note": "\x00"}, [(Lack.NOTE, Flaw.CONTROL_CHARACTER)]),
        ({"ticket": TICKET}, []),
        ({"ticket": f" {TICKET[:4]} {TICKET[4:]}"}, []),
        ({"ticket": "12"}, [(Lack.TICKET, None)]),
        ({"ticket": "09111234567"}, [(Lack.TICKET, None)]),
        ({"ticket": "مریم رضایی"}, [(Lack.TICKET, None)]),
        ({"ticket": "x" * 5000}, [(Lack.TICKET, None)]),
        ({"name": "\u200c"}, [(Lack.NAME, Flaw.EMPTY)]),
        ({"name": "x" * 5000}, [(Lack.NAME, Flaw.TOO_LONG)]),
    ],
)
def test_purpose_and_name(
    changes: dict[str, object], expected: list[tuple[Lack, Flaw | None]]
) -> None:
    assert found(replace(OWNERS, **changes)) == expected


def test_what_a_library_alone_finds_odd_stops_nobody() -> None:
    checked = (identity.national_id(f"617000000{digit}") for digit in range(10))
    odd = next(one.value for one in checked if one.flaws == (Flaw.MIDDLE_ZEROS,))
    file = replace(FILE, holdings=(Holding("مریم رضایی", odd, None),))
    assert lacks(replace(OWNERS, identifier=odd), file) == []
    assert lacks(replace(ATTORNEYS, owner_identifier=odd), file) == []


def test_dates_and_law_are_never_lifted() -> None:
    assert {
        Lack.LINE_NOT_RECORDED,
        Lack.NOT_THE_OWNER,
        Lack.BILL_NOT_SEEN,
        Lack.LEASE_SILENT,
    } == LIFTABLE
    assert LIFTABLE.isdisjoint(TOLD)


def test_a_claim_is_tidied_before_it_is_kept() -> None:
    given_ = replace(
        OWNERS,
        number="13-33334444",
        name=" مريم  رضايي ",
        identifier="۰۴۹۹۳۷۰۸۹۹",
        basis=Basis(number=" ۱۲ ", issuer="دفتر\u200e ۱۲"),
        note=" يك ",
        ticket="۷۰۵ ۰۰۱",
    )
    kept = rules.tidied(given_, HOME)
    assert (kept.number, kept.name, kept.identifier) == (PHONE, "مریم رضایی", OWNER)
    assert (kept.basis.number, kept.basis.issuer, kept.note) == ("۱۲", "دفتر ۱۲", "یک")
    assert kept.ticket == "705001"
    assert rules.tidied(kept, HOME) == kept


# Spans


def days(claim: Claim, file: LineFile | None) -> list[tuple[str, str, str]]:
    """The spans in Jalali: number, first day, first day after."""
    return [
        (one.number, _jalali(one.since), _jalali(one.until))
        for one in rules.spans(claim, file, TODAY)
    ]


def _jalali(moment: object) -> str:
    told = dates.jalali(dates.tehran_date(moment))
    return "ever" if told == dates.jalali(rules.EVER) else told


TOMORROW = "1405/09/02"


@pytest.mark.parametrize(
    ("claim", "file", "expected"),
    [
        (OWNERS, FILE, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, SOLD, [(PHONE, "1405/06/10", TOMORROW)]),
        # A former owner, let through, sees the own time, not the new owner's.
        (replace(OWNERS, identifier=BUYER), SOLD, [(PHONE, "ever", "1405/06/10")]),
        # Taken for the present owner by a supervisor: never the earlier one's calls.
        (replace(OWNERS, identifier=STRANGER), SOLD, [(PHONE, "1405/06/10", TOMORROW)]),
        (
            replace(OWNERS, identifier=STRANGER, basis=Basis(valid_from=day("1405/07/01"))),
            SOLD,
            [(PHONE, "1405/07/01", TOMORROW)],
        ),
        (
            OWNERS,
            RENUMBERED,
            [(PHONE, "1404/07/01", TOMORROW), (OLD_PHONE, "1390/01/01", "1404/07/01")],
        ),
        (ATTORNEYS, SOLD, [(PHONE, "1405/06/10", TOMORROW)]),
        (TENANTS, SOLD, [(PHONE, "1405/03/01", TOMORROW)]),
        (
            basis(TENANTS, valid_from=day("1404/06/20"), valid_to=day("1404/07/10")),
            RENUMBERED,
            [(PHONE, "1404/07/01", "1404/07/11"), (OLD_PHONE, "1404/06/20", "1404/07/01")],
        ),
        (basis(TENANTS, valid_from=None), FILE, []),
        (TENANTS, None, [(PHONE, "1405/03/01", TOMORROW)]),
        (ORDER, SOLD, [(PHONE, "ever", TOMORROW)]),
        (ORDER, RESTING, [(PHONE, "ever", "1405/05/01")]),
        (ORDER, None, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, None, [(PHONE, "ever", TOMORROW)]),
        (OWNERS, RESTING, [(PHONE, "ever", "1405/05/01")]),
        (replace(OWNERS, identifier=STRANGER), replace(FILE, holdings=()), []),
    ],
)
def test_the_lines_numbers_through_the_holders_time(
    claim: Claim, file: LineFile | None, expected: list[tuple[str, str, str]]
) -> None:
    assert days(claim, file) == expected


def test_one_who_sold_and_bought_back_does_not_see_the_time_between() -> None:
    file = replace(
        FILE,
        holdings=(
            Holding("مریم رضایی", OWNER, day("1405/06/10")),
            Holding("علی شفیعی", BUYER, day("1400/01/01"), day("1405/06/10")),
            Holding("مریم رضایی", OWNER, None, day("1400/01/01")),
        ),
    )
    assert days(OWNERS, file) == [
        (PHONE, "1405/06/10", TOMORROW),
        (PHONE, "ever", "1400/01/01"),
    ]


def test_holdings_of_one_owner_that_touch_are_one_span() -> None:
    file = replace(
        FILE,
        holdings=(
            Holding("مریم رضایی", OWNER, day("1400/01/01")),
            Holding("مريم رضايي", OWNER, None, day("1400/01/01")),
        ),
    )
    assert days(OWNERS, file) == [(PHONE, "ever", TOMORROW)]


def test_times_of_one_number_that_touch_are_one_span() -> None:
    file = replace(
        FILE,
        numbers=(
            NumberPeriod(PHONE, day("1404/01/01")),
            NumberPeriod(PHONE, None, day("1404/01/01")),
        ),
    )
    assert days(OWNERS, file) == [(PHONE, "ever", TOMORROW)]


def test_a_tenant_and_an_authority_name_no_owner() -> None:
    assert [rules.owner_named(one) for one in (TENANTS, ORDER)] == ["", ""]
    assert rules.owner_named(ATTORNEYS) == rules.owner_named(OWNERS) == OWNER


def test_a_number_that_came_back_is_followed_through_its_own_times() -> None:
    file = replace(
        FILE,
        numbers=(
            NumberPeriod(PHONE, day("1404/01/01")),
            NumberPeriod(OLD_PHONE, day("1402/01/01"), day("1404/01/01")),
            NumberPeriod(PHONE, None, day("1402/01/01")),
        ),
    )
    assert [one[:2] for one in days(OWNERS, file)] == [
        (PHONE, "1404/01/01"),
        (OLD_PHONE, "1402/01/01"),
        (PHONE, "ever"),
    ]


_DAYS = st.integers(0, 4000).map(lambda n: date(2016, 1, 1) + timedelta(days=n))
_MAYBE = st.none() | _DAYS


@st.composite
def _files(draw: st.DrawFn) -> LineFile:
    cuts = sorted(draw(st.sets(_DAYS, max_size=4)))
    numbers = [PHONE, OLD_PHONE, "01333337777", "01333336666", "01333335555"]
    periods = [
        NumberPeriod(number, since, until)
        for number, since, until in zip(numbers, [None, *cuts], [*cuts, None], strict=False)
    ]
    owners = sorted(draw(st.sets(_DAYS, max_size=4)))
    who = draw(st.lists(st.sampled_from([OWNER, BUYER, STRANGER]), min_size=5, max_size=5))
    holdings = [
        Holding("x", one, since, until)
        for one, since, until in zip(who, [None, *owners], [*owners, None], strict=False)
    ]
    return LineFile("l", "RSH01", tuple(reversed(periods)), tuple(reversed(holdings)))


@given(_files(), st.sampled_from([OWNERS, TENANTS, ORDER, ATTORNEYS]), _DAYS)
def test_a_day_is_open_exactly_when_number_and_holder_are_right(
    file: LineFile, claim: Claim, when: date
) -> None:
    """Any day, asked of the spans, answers as the histories do, and never with two numbers."""
    spans = rules.spans(claim, file, TODAY)
    moment = dates.day_begins(when)
    shown = [one.number for one in spans if one.since <= moment < one.until]
    number = next(
        one.number
        for one in file.numbers
        if (one.since or date.min) <= when < (one.until or date.max)
    )
    owner = next(
        one.identifier
        for one in file.holdings
        if (one.since or date.min) <= when < (one.until or date.max)
    )
    mine = any(one.identifier == OWNER for one in file.holdings)
    if claim.holder is Holder.ORDER:
        right = True
    elif claim.holder is Holder.TENANT:
        right = LEASE.valid_from <= when <= LEASE.valid_to
    else:
        right = owner == OWNER if mine else when >= (file.owner.since or date.min)
    assert shown == ([number] if right and when <= TODAY else [])
    assert list(spans) == sorted(spans, key=lambda one: one.since, reverse=True)
    assert all(later.since >= earlier.until for later, earlier in pairwise(spans))


# Filters


GRANTED = rules.spans(TENANTS, FILE, TODAY)  # 1405/03/01 to today


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (month(), []),
        (month("1405/09/01", "1405/09/01"), []),
        (month("1405/09/01", "1405/09/30"), []),
        (month("1405/08/30", "1405/08/01"), [Finding(Lack.FROM_AFTER_TO)]),
        (month("1405/09/02", "1405/09/30"), [Finding(Lack.IN_FUTURE, day=day("1405/09/02"))]),
        (month("1405/01/01", "1405/02/30"), [Finding(Lack.OUTSIDE_RIGHT)]),
        (
            month("1405/02/15", "1405/03/15"),
            [Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01"))],
        ),
        (
            month("1402/09/01", "1405/09/01"),
            [
                Finding(Lack.TOO_LONG, limit=36),
                Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01")),
            ],
        ),
        (
            month("1402/09/02", "1405/09/01"),
            [Finding(Lack.CUT_TO_RIGHT, day=day("1405/03/01"))],
        ),
        (month(number="0911a"), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="۰۹۱۱"), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="09" * 20), [Finding(Lack.NUMBER, Flaw.TOO_LONG)]),
        (month(number="0123"), []),  # odd numbers are called, listed and found, too
        (month(number="123456"), []),
        (month(number="*21*33334444#"), []),
        (month(number="*21*", begins=True), [Finding(Lack.NUMBER, Flaw.LETTERS)]),
        (month(number="118"), []),
        (month(number="09111234567"), []),
        (month(number="9091234567"), []),
        (month(number="0049301234567"), []),
        (month(number="09", begins=True), [Finding(Lack.NUMBER_TOO_SHORT, limit=3)]),
        (month(number="091", begins=True), []),
        (month(number="0911123456789012", begins=True), []),
        (month(number="123456", begins=True), [Finding(Lack.NUMBER, Flaw.STARTS_WRONG)]),
        (month(least_seconds=60, most_seconds=59), [Finding(Lack.BOUNDS)]),
        (month(least_seconds=60, most_seconds=60), []),
        (month(least_seconds=-1), [Finding(Lack.BOUNDS)]),
        (month(most_rials=-1), [Finding(Lack.BOUNDS)]),
        (month(least_rials=2, most_rials=1), [Finding(Lack.BOUNDS)]),
        (month(hours=(22, 5)), []),
        (month(hours=(0, 24)), [Finding(Lack.HOURS)]),
        (month(hours=(-1, 4)), [Finding(Lack.HOURS)]),
        (month(types=frozenset({CallType.LOCAL})), [Finding(Lack.NOT_ITEMISED)]),
        (month(types=frozenset({CallType.LOCAL, CallType.MOBILE})), []),
    ],
)
def test_what_is_wrong_with_a_question(asked: CallFilter, expected: list[Finding]) -> None:
    assert rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False) == expected


@pytest.mark.parametrize(
    ("types", "expected"),
    [
        (frozenset(), []),
        (frozenset({CallType.INTELLIGENT}), []),
        (frozenset({CallType.MOBILE}), [Finding(Lack.OTHER_TYPES)]),
        (frozenset({CallType.MOBILE, CallType.INTELLIGENT}), [Finding(Lack.OTHER_TYPES)]),
    ],
)
def test_the_list_of_the_intelligent_service_is_asked_for_no_other_type(types, expected) -> None:
    asked, kind = month(types=types), ListKind.INTELLIGENT
    found = rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False, kind=kind)
    assert found == expected


def test_everything_wrong_with_a_question_is_said_at_once() -> None:
    asked = month("1405/01/01", "1405/02/01", number="x", hours=(30, 1), most_seconds=-1)
    assert [
        one.lack for one in rules.filter_findings(asked, GRANTED, TODAY, itemise_local=False)
    ] == [
        Lack.OUTSIDE_RIGHT,
        Lack.NUMBER,
        Lack.BOUNDS,
        Lack.HOURS,
    ]


def test_an_office_that_itemises_local_calls_lets_them_be_asked_for() -> None:
    asked = month(types=frozenset({CallType.LOCAL}))
    assert rules.filter_findings(asked, GRANTED, TODAY, itemise_local=True) == []


def test_the_end_and_the_gaps_of_a_right_are_told_too() -> None:
    former = rules.spans(replace(OWNERS, identifier=BUYER), SOLD, TODAY)
    asked = month("1405/06/01", "1405/06/31")
    assert rules.filter_findings(asked, former, TODAY, itemise_local=False) == [
        Finding(Lack.CUT_TO_RIGHT, day=day("1405/06/09"), limit=1)
    ]
    bought_back = (
        Span(PHONE, dates.day_begins(day("1405/06/20")), dates.day_begins(TODAY + DAY)),
        Span(PHONE, dates.day_begins(day("1405/01/01")), dates.day_begins(day("1405/06/10"))),
    )
    assert rules.filter_findings(asked, bought_back, TODAY, itemise_local=False) == [
        Finding(Lack.CUT_TO_RIGHT, day=day("1405/06/20"))
    ]


def test_two_numbers_of_a_line_leave_no_gap() -> None:
    granted = rules.spans(OWNERS, RENUMBERED, TODAY)
    asked = month("1404/06/01", "1404/07/30")
    assert rules.filter_findings(asked, granted, TODAY, itemise_local=False) == []
    chosen = rules.select(asked, granted, kind=ListKind.CALLS, itemise_local=False)
    assert [(one.number, _jalali(one.since), _jalali(one.until)) for one in chosen.spans] == [
        (PHONE, "1404/07/01", "1404/08/01"),
        (OLD_PHONE, "1404/06/01", "1404/07/01"),
    ]


@pytest.mark.parametrize(
    ("types", "kind", "local", "expected"),
    [
        (set(), ListKind.CALLS, False, ITEMISED),
        (set(), ListKind.CALLS, True, set(CallType)),
        ({CallType.MOBILE, CallType.LOCAL}, ListKind.CALLS, False, {CallType.MOBILE}),
        ({CallType.LOCAL}, ListKind.CALLS, True, {CallType.LOCAL}),
        (set(), ListKind.INTELLIGENT, False, {CallType.INTELLIGENT}),
        ({CallType.MOBILE}, ListKind.INTELLIGENT, True, {CallType.INTELLIGENT}),
    ],
)
def test_the_types_of_a_selection(types, kind, local, expected) -> None:
    asked = month(types=frozenset(types))
    chosen = rules.select(asked, GRANTED, kind=kind, itemise_local=local)
    assert chosen.types == frozenset(expected)
    assert chosen.asked == asked
    assert len(chosen.spans) == 1


def test_a_question_that_leaves_nothing_selects_nothing() -> None:
    asked = month(types=frozenset({CallType.LOCAL}))
    assert rules.select(asked, GRANTED, kind=ListKind.CALLS, itemise_local=False).spans == ()
    early = month("1400/01/01", "1400/01/31")
    assert rules.select(early, GRANTED, kind=ListKind.CALLS, itemise_local=False).spans == ()


@given(st.tuples(_DAYS, _DAYS).map(sorted), _files())
def test_a_selection_stays_inside_the_question_and_the_right(days, file) -> None:
    asked = CallFilter(days[0], days[1])
    granted = rules.spans(OWNERS, file, TODAY)
    chosen = rules.select(asked, granted, kind=ListKind.CALLS, itemise_local=False)
    for one in chosen.spans:
        assert one.since < one.until
        assert dates.day_begins(days[0]) <= one.since
        assert one.until <= dates.day_begins(days[1] + DAY)
        assert any(
            whole.number == one.number and whole.since <= one.since and one.until <= whole.until
            for whole in granted
        )


@pytest.mark.parametrize(
    ("number", "shown"),
    [("01333334444", "•••••••••44"), ("118", "•18"), ("12", "12"), ("", "")],
)
def test_a_mask_leaves_two_digits(number: str, shown: str) -> None:
    assert rules.mask(number) == shown


@pytest.mark.parametrize(
    ("operator", "holder", "same"),
    [
        ("سارا احمدی", "مریم احمدي", True),
        ("سارا احمدی", "مریم رضایی", False),
        ("", "مریم رضایی", False),
        ("", "", False),
    ],
)
def test_the_family_name_of_operator_and_holder(operator: str, holder: str, same: bool) -> None:
    assert rules.same_family(operator, holder) is same


def test_the_letter_for_an_unmasking_is_an_order() -> None:
    assert rules.basis_findings(Holder.ORDER, PAPER, TODAY) == []
    assert len(rules.basis_findings(Holder.ORDER, Basis(), TODAY)) == 3
