"""May this be asked for? Tables of lines, people and papers; everything is said at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from backoffice.records.disclosures import Holding, NumberPeriod
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import (
    Cause,
    CutCause,
    Direction,
    LineCard,
    PoolNumber,
    PoolState,
)
from backoffice.records.lines import AccessClass, Listing
from backoffice.records.ticket_forms import Asker, FormLack, TicketPaper
from backoffice.records.ticket_views import AskerClaim, Check, ShownPaper
from backoffice.records.tickets import Service
from backoffice.tickets import eligibility, eligibility_catalogue, profiles
from backoffice.tickets.eligibility import Asked
from backoffice.tickets.rules_specs import spec_of
from backoffice.tickets.services.base import Context
from factories import NATIONAL_IDS

L, P = FormLack, TicketPaper
NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
OWNER, STRANGER = NATIONAL_IDS[:2]
NUMBER = "01333334444"
CARD = LineCard(
    id="line",
    number=NUMBER,
    centre="RSH01",
    as_of=NOW,
    numbers=(NumberPeriod(NUMBER, None),),
    holdings=(Holding("مریم رضایی", OWNER, None),),
    tenants=(),
    addresses=(),
    causes=(),
    access=AccessClass.NO_LIMIT,
    listing=Listing.LISTED,
    title="",
    services=(),
    adsl=None,
    released=False,
    installed_on=None,
    last_bill=None,
)
STANDARD = tuple(ShownPaper(one) for one in (P.IDENTITY, P.LAST_BILL, P.SIGNED_FORM))
CLAIM = AskerClaim("مریم رضایی", OWNER, papers=STANDARD)
CONTEXT = Context(today=TODAY, now=NOW, home="013", asker=Asker.OWNER, card=CARD)
ASKED = Asked(
    spec=spec_of(Service.ACCESS_CLASS),
    profile=profiles.shipped()[Service.ACCESS_CLASS],
    number=NUMBER,
    claim=CLAIM,
    form={"access": "second_zero_barred"},
    context=CONTEXT,
    owner=OWNER,
)


def found(claim=None, context=None, **changes):
    asked = replace(
        ASKED,
        claim=replace(CLAIM, **(claim or {})),
        context=replace(CONTEXT, **(context or {})),
        **changes,
    )
    return [(one.lack, one.field) for one in eligibility.findings(asked)[1]]


def cut(cause):
    return replace(CARD, causes=(CutCause("c", cause, Direction.BOTH, NOW),))


def test_an_owner_with_every_paper_may_ask():
    assert eligibility.findings(ASKED) == ({"access": "second_zero_barred"}, [])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("02133334444", [(L.OTHER_PROVINCE, "number")]),
        ("09111234567", [(L.BAD_VALUE, "number")]),
        ("0133333444", [(L.BAD_VALUE, "number")]),
        ("", [(L.BAD_VALUE, "number")]),
    ],
)
def test_a_line_is_a_number_of_the_province(number, expected):
    assert found(number=number) == expected


def test_a_mobile_number_is_named_as_one():
    findings = eligibility.findings(replace(ASKED, number="09111234567"))[1]
    assert findings[0].flaw is Flaw.MOBILE


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"context": {"card": None}}, [(L.LINE_UNKNOWN, "number")]),
        ({"context": {"card": replace(CARD, released=True)}}, [(L.LINE_RELEASED, "number")]),
        ({"numbers_line": False}, [(L.NUMBER_RESTING, "number")]),
        *(
            (
                {"context": {"card": None, "pool": {NUMBER: PoolNumber(NUMBER, "RSH01", state)}}},
                [(lack, "number")],
            )
            for state, lack in (
                (PoolState.RESTING, L.NUMBER_RESTING),
                (PoolState.RESERVED, L.NUMBER_RESERVED),
                (PoolState.FREE, L.LINE_UNKNOWN),
            )
        ),
        ({"context": {"card": cut(Cause.NUISANCE)}}, [(L.NUISANCE_BAN, "")]),
        ({"context": {"card": cut(Cause.SEIZURE)}}, [(L.SEIZED, "")]),
        ({"context": {"card": cut(Cause.WISH)}}, []),
        ({"context": {"debt": 12_000}}, [(L.DEBT, "")]),
        ({"context": {"open_twins": ("7", "8")}}, [(L.OPEN_TWIN, ""), (L.OPEN_TWIN, "")]),
    ],
)
def test_the_line_is_looked_at(changes, expected):
    assert found(**changes) == expected


def test_a_profile_says_what_is_looked_at():
    context = {"card": cut(Cause.NUISANCE), "debt": 5, "open_twins": ("7",)}
    lenient = replace(ASKED.profile, checks=frozenset(), twins=True)
    assert found(context=context, profile=lenient) == []
    assert Check.DEBT in ASKED.profile.checks


@pytest.mark.parametrize(
    ("asker", "claim", "expected"),
    [
        (Asker.OWNER, {"identifier": STRANGER}, [(L.NOT_THE_OWNER, "identifier")]),
        (
            Asker.OWNER,
            {"identifier": "", "name": " "},
            [(L.MISSING, "name"), (L.MISSING, "identifier"), (L.NOT_THE_OWNER, "identifier")],
        ),
        (
            Asker.OWNER,
            {"identifier": "123"},
            [(L.BAD_VALUE, "identifier"), (L.NOT_THE_OWNER, "identifier")],
        ),
        (
            Asker.ATTORNEY,
            {"identifier": STRANGER, "owner_identifier": OWNER},
            [(L.PAPER_MISSING, "papers")],
        ),
        (
            Asker.ATTORNEY,
            {
                "identifier": STRANGER,
                "owner_identifier": OWNER,
                "papers": (*STANDARD, ShownPaper(P.POWER_OF_ATTORNEY)),
            },
            [],
        ),
        (
            Asker.GUARDIAN,
            {"owner_identifier": STRANGER, "papers": (*STANDARD, ShownPaper(P.GUARDIANSHIP_DEED))},
            [(L.NOT_THE_OWNER, "owner_identifier")],
        ),
        (Asker.ANYBODY, {}, [(L.NO_RIGHT, "asker")]),
        (
            Asker.OWNER,
            {"papers": STANDARD[:2]},
            [(L.PAPER_MISSING, "papers")],
        ),
        (
            Asker.OWNER,
            {"papers": (*STANDARD[:2], replace(STANDARD[2], original_seen=False))},
            [(L.PAPER_MISSING, "papers")],
        ),
        (
            Asker.OWNER,
            {"papers": (*STANDARD[:2], replace(STANDARD[2], valid_to=date(2026, 11, 21)))},
            [(L.PAPER_EXPIRED, "papers")],
        ),
        (
            Asker.OWNER,
            {"papers": (*STANDARD[:2], replace(STANDARD[2], valid_to=TODAY))},
            [],
        ),
        (Asker.OWNER, {"name": "a\x00"}, [(L.BAD_VALUE, "name")]),
        (Asker.OWNER, {"letter_no": "1" * 65}, [(L.BAD_VALUE, "letter_no")]),
    ],
)
def test_the_asker_and_the_papers_are_looked_at(asker, claim, expected):
    assert found(claim=claim, context={"asker": asker}) == expected


PIN = {"spec": spec_of(Service.IVR_PIN), "profile": profiles.shipped()[Service.IVR_PIN]}
LEASE = (*STANDARD, ShownPaper(P.LEASE))


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        (None, [(L.MISSING, "lease_end")]),
        (date(2026, 11, 21), [(L.LEASE_ENDED, "lease_end")]),
        (TODAY, []),
    ],
)
def test_a_tenant_asks_until_the_lease_ends(end, expected):
    claim = {"identifier": STRANGER, "lease_end": end, "papers": LEASE}
    context = {"asker": Asker.TENANT}
    assert found(claim=claim, context=context, form={"operation": "issue"}, **PIN) == expected


CUT = {
    "spec": spec_of(Service.CUT_RECONNECT),
    "profile": profiles.shipped()[Service.CUT_RECONNECT],
    "form": {},
}


@pytest.mark.parametrize(
    ("asker", "claim", "expected"),
    [
        (
            Asker.AUTHORITY,
            {},
            {
                (L.MISSING, "authority"),
                (L.MISSING, "letter_no"),
                (L.MISSING, "letter_on"),
                (L.PAPER_MISSING, "papers"),
            },
        ),
        (
            Asker.COMPANY,
            {},
            {
                (L.MISSING, "letter_no"),
                (L.MISSING, "letter_on"),
                (L.PAPER_MISSING, "papers"),
            },
        ),
        (
            Asker.AUTHORITY,
            {
                "authority": "دادسرا",
                "letter_no": "12",
                "letter_on": date(2026, 11, 23),
                "papers": (ShownPaper(TicketPaper.COURT_LETTER),),
            },
            {(L.IN_FUTURE, "letter_on")},
        ),
        (
            Asker.AUTHORITY,
            {
                "authority": "دادسرا",
                "letter_no": "12",
                "letter_on": TODAY,
                "papers": (ShownPaper(TicketPaper.COURT_LETTER),),
            },
            set(),
        ),
    ],
)
def test_an_authority_asks_by_letter(asker, claim, expected):
    without = {"name": "", "identifier": "", "papers": ()}
    told = found(claim=without | claim, context={"asker": asker}, **CUT)
    of_letter = {"authority", "letter_no", "letter_on", "name", "identifier", "papers"}
    assert {one for one in told if one[1] in of_letter} == expected


def test_everything_is_said_at_once():
    told = found(
        claim={"identifier": STRANGER, "papers": ()},
        context={"debt": 1, "open_twins": ("7",)},
        form={"access": "x", "more": "y"},
    )
    assert {lack for lack, _ in told} == {
        L.NOT_THE_OWNER,
        L.PAPER_MISSING,
        L.DEBT,
        L.OPEN_TWIN,
        L.NOT_A_CHOICE,
        L.UNKNOWN_FIELD,
    }


def test_a_claim_is_kept_tidied():
    claim = AskerClaim(
        " علي  كريمي ",
        "۰۴۹۹۳۷۰۸۹۹",
        "",
        papers=(ShownPaper(P.LEASE, number=" ۱۲ "),),
    )
    kept = eligibility.tidied(claim)
    assert (kept.name, kept.identifier) == ("علی کریمی", OWNER)
    assert kept.papers[0].number == "۱۲"
    assert eligibility.tidied(AskerClaim()) == AskerClaim()


def test_exchanges_offer_services_with_their_codes():
    usual = eligibility_catalogue.of_exchange("")
    name = "انتقال در صورت عدم پاسخ"
    assert usual[name].on == "*41*N#"
    assert eligibility_catalogue.of_exchange("OAX")[name].off == "#65#"
    assert usual["نمایشگر شماره"].on == ""
    for entry in usual.values():
        assert {*entry.requires, *entry.excludes} <= set(usual)
