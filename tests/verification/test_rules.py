"""What activates a user, as the help page and the regulation say it: papers, lease, particulars."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

import factories
from backoffice.records import dates
from backoffice.records.cases import Override, RefusalReason, Verdict
from backoffice.records.flaws import Flaw
from backoffice.records.papers import LackReason, PaperKind, SeenPaper
from backoffice.records.people import Field, Particulars, PartyKind
from backoffice.verification import requirements, rules
from backoffice.verification.findings import Lack
from case_rulings import POLICY, TODAY, complete, errors, found, warnings
from factories import day, file_of, owned, person, rented


@pytest.mark.parametrize(
    "who",
    [
        person(),
        factories.foreigner(),
        factories.company(),
        factories.government(),
        factories.trustee(),
    ],
    ids=["natural", "foreigner", "company", "government", "trustee"],
)
def test_a_complete_file_has_nothing_missing(who: Particulars) -> None:
    case = complete(who, owned())
    assert errors(case) == set()
    assert rules.grantable(case, found(case)) == case.lines


@pytest.mark.parametrize(
    ("today", "lease_end", "passes"),
    [
        # the vectors of domain.md §3.2: the last day passes, one day earlier fails
        ("1404/01/31", "1404/06/31", True),
        ("1404/01/31", "1404/06/30", False),
        ("1404/06/31", "1404/11/30", True),
        ("1404/06/31", "1404/11/29", False),
        ("1404/07/30", "1404/12/29", True),  # no 30 Esfand in 1404
        ("1404/07/30", "1404/12/28", False),
        ("1403/07/30", "1403/12/30", True),  # a leap year has one
        ("1403/07/30", "1403/12/29", False),
        ("1402/07/30", "1402/12/29", True),
        ("1404/08/15", "1405/01/15", True),
        ("1404/08/15", "1405/01/14", False),
        ("1403/12/30", "1404/05/30", True),
        ("1403/12/30", "1404/05/29", False),
    ],
)
def test_five_months_of_lease_must_remain(today: str, lease_end: str, passes: bool) -> None:
    case = complete(person(), rented(lease_end))
    lacks = errors(case, today=day(today)) - {Lack.PAPER_DATE_IN_FUTURE}
    assert (Lack.LEASE_TOO_SHORT not in lacks) is passes


def test_a_short_lease_says_how_much_is_left_and_what_would_do() -> None:
    (short,) = [
        one
        for one in found(complete(person(), rented("1405/12/13")))
        if one.lack is Lack.LEASE_TOO_SHORT
    ]
    assert (short.months, short.days, short.until) == (3, 12, day("1406/02/01"))
    assert short.field is Field.LEASE_END


def test_a_lease_that_ended_has_nothing_left() -> None:
    (short,) = [
        one
        for one in found(complete(person(), rented("1405/08/30")))
        if one.lack is Lack.LEASE_TOO_SHORT
    ]
    assert (short.months, short.days) == (0, 0)


def test_a_lease_that_soon_does_not_do_any_more_says_until_when() -> None:
    (soon,) = [
        one
        for one in found(complete(person(), rented("1406/02/05")))
        if one.lack is Lack.LEASE_EXPIRING
    ]
    assert soon.until == day("1405/09/05")


@given(st.dates(date(2022, 1, 1), date(2032, 1, 1)), st.integers(min_value=0, max_value=900))
def test_the_last_sufficient_day_is_the_last(today: date, extra: int) -> None:
    lease_end = date.fromordinal(rules.lease_mark(today).toordinal() + extra)
    last = rules.last_day_sufficient(lease_end, today)
    assert rules.lease_mark(last) <= lease_end
    assert rules.lease_mark(date.fromordinal(last.toordinal() + 1)) > lease_end


@given(st.dates(date(2022, 1, 1), date(2032, 1, 1)))
def test_the_lease_rule_counts_jalali_months_not_days(today: date) -> None:
    mark = rules.lease_mark(today)
    assert 149 <= (mark - today).days <= 155
    year, month, day_no = (int(part) for part in dates.jalali(today).split("/"))
    mark_year, mark_month, mark_day = (int(part) for part in dates.jalali(mark).split("/"))
    assert (mark_year * 12 + mark_month) - (year * 12 + month) == 5
    assert mark_day <= day_no


def test_a_tenant_without_lease_end_is_told_so() -> None:
    assert Lack.LEASE_END_MISSING in errors(complete(person(), rented(None)))


@pytest.mark.parametrize(
    ("paper", "lack"),
    [
        (SeenPaper("identity"), Lack.NOT_SEEN),
        (SeenPaper("identity", original_seen=True, copy_kept=True), Lack.NOT_CHOSEN),
        (SeenPaper("identity", chosen=PaperKind.PASSPORT, original_seen=True), Lack.NO_COPY),
        (SeenPaper("identity", reason=LackReason.UNREADABLE), Lack.PAPER_NOT_ACCEPTED),
    ],
)
def test_one_identity_paper_in_original_with_a_copy(paper: SeenPaper, lack: Lack) -> None:
    case = complete(person(), owned())
    papers = tuple(one for one in case.papers if one.requirement != "identity")
    assert lack in errors(replace(case, papers=(*papers, paper)))


@pytest.mark.parametrize(
    "shown",
    [
        PaperKind.NATIONAL_CARD,
        PaperKind.BIRTH_CERTIFICATE,
        PaperKind.PASSPORT,
        PaperKind.DRIVING_LICENCE,
    ],
)
def test_any_one_of_the_four_identity_papers_will_do(shown: PaperKind) -> None:
    case = complete(person(), owned())
    papers = tuple(
        replace(one, chosen=shown) if one.requirement == "identity" else one for one in case.papers
    )
    assert errors(replace(case, papers=papers)) == set()


def test_a_bill_is_asked_for_every_phone_and_one_bad_phone_does_not_stop_the_other() -> None:
    good, bad = owned(), owned(factories.SECOND_PHONE)
    case = complete(person(), good, bad)
    papers = tuple(one for one in case.papers if one.line_id != bad.id)
    case = replace(case, papers=papers)
    lacking = found(case)
    assert [(one.lack, one.line_id) for one in lacking if one.blocks] == [(Lack.NOT_SEEN, bad.id)]
    assert rules.grantable(case, lacking) == (good,)
    assert rules.blocking(lacking) == ()


def test_without_any_grantable_phone_there_is_no_activation() -> None:
    refused = owned(verdict=Verdict.REFUSED, refusal=RefusalReason.BILL_MISSING)
    assert errors(complete(person(), refused)) == {Lack.NONE_GRANTED}
    assert errors(complete(person())) == {Lack.NO_LINE}


def test_an_owner_needs_no_lease_and_a_tenant_does() -> None:
    asked = requirements.in_force(PartyKind.NATURAL, TODAY).get("lease")
    assert not rules.applies(asked, owned())
    assert rules.applies(asked, rented("1407/01/01"))


@pytest.mark.parametrize(
    ("who", "codes"),
    [
        (
            factories.company(),
            [
                "founding_notice",
                "registration_certificate",
                "latest_changes",
                "introduction_letter",
            ],
        ),
        (factories.government(), ["official_request", "introduction_letter", "security_approval"]),
        (factories.trustee(), ["trustee_request", "introduction_letter"]),
    ],
)
def test_the_gates_of_legal_persons(who: Particulars, codes: list[str]) -> None:
    lacking = {one.requirement for one in found(file_of(who, owned())) if one.lack is Lack.NOT_SEEN}
    assert lacking == {*codes, "paid_bill"}


@pytest.mark.parametrize(
    ("changes", "lack"),
    [({"number": ""}, Lack.NO_PAPER_NUMBER), ({"dated": None}, Lack.NO_PAPER_DATE)],
)
def test_the_gazette_needs_number_and_date(changes: dict[str, object], lack: Lack) -> None:
    case = complete(factories.company(), owned())
    papers = tuple(
        replace(one, **changes) if one.requirement == "founding_notice" else one  # type: ignore[arg-type]
        for one in case.papers
    )
    assert errors(replace(case, papers=papers)) == {lack}


@pytest.mark.parametrize(
    ("dated", "lacks", "warns"),
    [
        ("1403/09/01", set(), set()),
        ("1403/08/30", set(), {Lack.PAPER_OLD}),
        ("1405/09/02", {Lack.PAPER_DATE_IN_FUTURE}, set()),
    ],
)
def test_a_change_notice_older_than_two_years_warns(
    dated: str, lacks: set[Lack], warns: set[Lack]
) -> None:
    case = complete(factories.company(), owned())
    papers = tuple(
        replace(one, dated=day(dated)) if one.requirement == "latest_changes" else one
        for one in case.papers
    )
    case = replace(case, papers=papers)
    assert errors(case) == lacks
    assert warnings(case) & {Lack.PAPER_OLD} == warns


def test_a_supervisor_may_waive_the_letter_of_who_is_named_in_the_gazette() -> None:
    case = complete(factories.company(), owned())
    papers = tuple(one for one in case.papers if one.requirement != "introduction_letter")
    case = replace(case, papers=papers)
    (lacking,) = [one for one in found(case) if one.blocks]
    assert lacking.liftable
    waved = Override(
        lacking.lack.value, lacking.target, "named", "mina", datetime(2026, 11, 22, tzinfo=UTC)
    )
    case = replace(case, overrides=(waved,))
    assert errors(case) == set()
    assert Lack.NOT_SEEN in warnings(case)
    assert rules.needs_second_person(case, POLICY)


@pytest.mark.parametrize(
    ("changes", "lack", "field", "flaw"),
    [
        ({"given_name": ""}, Lack.FIELD_MISSING, Field.GIVEN_NAME, None),
        ({"father_name": ""}, Lack.FIELD_MISSING, Field.FATHER_NAME, None),
        ({"birth_date": None}, Lack.FIELD_MISSING, Field.BIRTH_DATE, None),
        ({"national_id": ""}, Lack.FIELD_MISSING, Field.NATIONAL_ID, None),
        ({"national_id": "0499370898"}, Lack.FIELD_WRONG, Field.NATIONAL_ID, Flaw.BAD_CHECK_DIGIT),
        ({"postal_code": "1111111111"}, Lack.FIELD_WRONG, Field.POSTAL_CODE, Flaw.ALL_SAME),
        ({"birth_date": day("1405/10/01")}, Lack.FIELD_WRONG, Field.BIRTH_DATE, Flaw.IN_FUTURE),
        ({"birth_date": day("1280/10/01")}, Lack.FIELD_WRONG, Field.BIRTH_DATE, Flaw.TOO_OLD),
        ({"mobile": "0133"}, Lack.FIELD_WRONG, Field.MOBILE, None),
        ({"certificate_no": "12a"}, Lack.FIELD_WRONG, Field.CERTIFICATE_NO, Flaw.NOT_DIGITS),
    ],
)
def test_particulars_of_a_citizen(
    changes: dict[str, object], lack: Lack, field: Field, flaw: Flaw | None
) -> None:
    wrong = [
        one
        for one in found(complete(person(**changes), owned()))  # type: ignore[arg-type]
        if one.blocks
    ]
    assert wrong[0].lack is lack
    assert wrong[0].field is field
    if flaw is not None:
        assert wrong[0].flaw is flaw


def test_all_findings_come_at_once() -> None:
    case = file_of(person(father_name="", birth_date=None), rented("1405/12/13"))
    assert errors(case) >= {
        Lack.FIELD_MISSING,
        Lack.LEASE_TOO_SHORT,
        Lack.NOT_SEEN,
        Lack.NONE_GRANTED,
    }
    assert len([one for one in found(case) if one.lack is Lack.FIELD_MISSING]) == 2


def test_a_foreigner_is_known_by_passport_or_code() -> None:
    assert errors(complete(factories.foreigner(passport_no=""), owned())) == {Lack.FIELD_MISSING}
    coded = factories.foreigner(passport_no="", foreigner_id="123456789012")
    assert errors(complete(coded, owned())) == set()


@pytest.mark.parametrize(
    ("born", "lacks"), [("1387/09/01", set()), ("1387/09/02", {Lack.UNDER_AGE})]
)
def test_an_applicant_is_eighteen_or_has_a_ruling(born: str, lacks: set[Lack]) -> None:
    case = complete(person(birth_date=day(born), certificate_no=""), owned())
    assert errors(case) == lacks
    assert all(one.liftable for one in found(case) if one.lack is Lack.UNDER_AGE)


def test_the_id_that_only_a_convention_forbids_can_be_lifted() -> None:
    (odd,) = [one for one in found(complete(person("1230000003"), owned())) if one.blocks]
    assert odd.flaw is Flaw.MIDDLE_ZEROS
    assert odd.liftable
