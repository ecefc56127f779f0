"""What speaks against a case from outside: other claims, the inventory, bills, twins."""

from __future__ import annotations

import pytest

import factories
from backoffice.records.cases import (
    CaseLine,
    CaseState,
    Claimant,
    RecordedOwner,
    Surroundings,
    Twin,
)
from backoffice.records.flaws import Flaw
from backoffice.records.people import Ownership, Particulars
from backoffice.records.policy import Policy
from backoffice.verification import rules
from backoffice.verification.findings import Lack, Weight
from case_rulings import POLICY, complete, errors, found, warnings
from factories import file_of, owned, person, rented


def claimant(ownership: Ownership, *, active: bool = False) -> Surroundings:
    other = Claimant(factories.PHONE, "علی محمدی", "050000025", active, ownership)
    return Surroundings(recorded={}, claimants=(other,))


@pytest.mark.parametrize(
    ("mine", "theirs", "lacks", "warns"),
    [
        (owned(), Ownership.OWNER, {Lack.CLAIMED_BY_OTHER, Lack.NONE_GRANTED}, set()),
        (owned(), Ownership.USER, set(), set()),
        (rented("1407/01/01"), Ownership.OWNER, set(), set()),
        (rented("1407/01/01"), Ownership.USER, set(), {Lack.SHARED_WITH_USER}),
    ],
)
def test_a_phone_claimed_by_two_owners_is_a_conflict(
    mine: CaseLine, theirs: Ownership, lacks: set[Lack], warns: set[Lack]
) -> None:
    case = complete(person(), mine)
    assert errors(case, claimant(theirs)) == lacks
    assert warnings(case, claimant(theirs)) & {Lack.SHARED_WITH_USER} == warns


def recorded(**changes: str) -> Surroundings:
    values = {
        "number": factories.PHONE,
        "owner_name": "علی محمدی",
        "owner_identifier": factories.NATIONAL_IDS[0],
        "state": "in_service",
        "centre": "RSH01",
        "bill_id": "7748317800142",
    }
    return Surroundings(recorded={factories.PHONE: RecordedOwner(**{**values, **changes})})


def test_the_inventory_says_whether_the_applicant_is_the_recorded_owner() -> None:
    case = complete(person(), owned())
    assert warnings(case, recorded()) == set()
    other = recorded(owner_identifier=factories.NATIONAL_IDS[1])
    assert warnings(case, other) == {Lack.NOT_RECORDED_OWNER}
    assert warnings(case) == {Lack.NOT_IN_INVENTORY}
    assert Lack.LINE_RELEASED in errors(case, recorded(state="released"))
    tenant = complete(person(), rented("1408/01/01"))
    assert warnings(tenant, other) == set()


@pytest.mark.parametrize(
    ("bill", "payment", "lacks", "flaw"),
    [
        ("7748317800142", "1770160", set(), None),
        ("7748317800143", "", {Lack.FIELD_WRONG, Lack.NONE_GRANTED}, Flaw.BAD_CHECK_DIGIT),
        ("7748317800142", "1770161", {Lack.FIELD_WRONG, Lack.NONE_GRANTED}, Flaw.OTHER_BILL),
    ],
)
def test_the_last_bill_is_checked(
    bill: str, payment: str, lacks: set[Lack], flaw: Flaw | None
) -> None:
    case = complete(person(), owned(bill_id=bill, payment_id=payment))
    assert errors(case) == lacks
    if flaw:
        assert flaw in {one.flaw for one in found(case)}


def test_the_bill_of_another_phone_warns() -> None:
    case = complete(person(), owned(bill_id="7748317800142"))
    assert warnings(case, recorded(bill_id="1117753200140")) == {Lack.BILL_OF_OTHER_LINE}


@pytest.mark.parametrize(
    ("state", "lacks"),
    [
        (CaseState.WAITING, {Lack.TWIN_OPEN}),
        (CaseState.IN_REVIEW, {Lack.TWIN_OPEN}),
        (CaseState.WITHDRAWN, set()),
        (CaseState.REJECTED, set()),
    ],
)
def test_a_second_open_file_of_the_same_person_stops(state: CaseState, lacks: set[Lack]) -> None:
    twin = Twin("other", "050000025", "مریم رضایی", state, None, same_particulars=True)
    assert errors(complete(person(), owned()), Surroundings({}, twins=(twin,))) == lacks


def test_one_active_user_per_identity() -> None:
    around = Surroundings({}, active_user="0499370899")
    assert errors(complete(person(), owned()), around) == {Lack.ALREADY_ACTIVE}


def test_the_same_scan_on_two_people_warns() -> None:
    around = Surroundings({}, shared_scans=("050000025",))
    assert Lack.SCAN_SHARED in warnings(complete(person(), owned()), around)


@pytest.mark.parametrize(
    ("who", "username"),
    [
        (person(), "0499370899"),
        (factories.foreigner(), "P42026135"),
        (factories.company(), "10380284790"),
        (factories.company(company_id=""), "050000017"),
    ],
)
def test_the_user_name(who: Particulars, username: str) -> None:
    assert rules.username_for(file_of(who, owned())) == username


@pytest.mark.parametrize(
    ("who", "asked"),
    [(person(), False), (factories.company(), True), (factories.government(), True)],
)
def test_who_needs_a_second_person(who: Particulars, asked: bool) -> None:
    assert rules.needs_second_person(file_of(who, owned()), POLICY) is asked
    nobody = Policy(second_person=frozenset(), second_person_on_override=False)
    assert not rules.needs_second_person(file_of(who, owned()), nobody)


def test_a_slip_lists_every_error_but_not_their_sum() -> None:
    case = file_of(person(), rented("1405/12/13"))
    listed = {one.lack for one in rules.missing_items(found(case))}
    assert Lack.NONE_GRANTED not in listed
    assert Lack.LEASE_TOO_SHORT in listed
    assert all(one.weight is Weight.ERROR for one in rules.missing_items(found(case)))
