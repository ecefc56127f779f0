"""Who may be told which calls: every right and every paper."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.calls import rules
from backoffice.records import identity, passcodes
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
    Purpose,
)
from backoffice.records.flaws import Flaw
from call_office import ATTORNEYS, BUYER, HOME, ORDER, OWNER, OWNERS, PAPER, STRANGER, TENANTS
from factories import COMPANY_ID, PHONE, TODAY, day
from line_histories import DAY, EMPTY, FILE, OLD_PHONE, RENUMBERED, RESTING, SOLD, basis

TICKET = passcodes.ticket_code(1405, 1, 12)


def found(
    claim: Claim, file: LineFile | None = FILE, *, may_order: bool = False
) -> list[tuple[Lack, Flaw | None]]:
    told = rules.claim_findings(claim, file, TODAY, may_order=may_order, home=HOME)
    return [(one.lack, one.flaw) for one in told]


def lacks(claim: Claim, file: LineFile | None = FILE, *, may_order: bool = False) -> list[Lack]:
    return [lack for lack, _ in found(claim, file, may_order=may_order)]


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


# Filters


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
