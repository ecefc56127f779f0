"""Which registrations become cases; the outcomes are those of docs/portal-bridge.md."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

import portal_files
from backoffice.documents import registrations
from backoffice.records.flaws import Flaw, Notice
from backoffice.records.intake import Fault, LineTexts, Outcome, Weight, from_flat, to_flat
from backoffice.records.people import Field, Ownership, PartyKind
from backoffice.verification import intake_rules
from backoffice.verification.intake_rules import Understood
from factories import TODAY


def understand(record: object) -> Understood:
    sent = registrations.of_text(json.dumps(record), 1)
    return intake_rules.of_record(sent, TODAY)


def told(found: Understood, weight: Weight) -> set[tuple[Field | None, object]]:
    return {
        (one.field, one.fault or one.flaw or one.notice)
        for one in found.problems
        if one.weight is weight
    }


def phones(*numbers: str) -> list[dict[str, str]]:
    return [{"number": number, "possession": portal_files.OWNER} for number in numbers]


def test_a_clean_record_is_accepted():
    for record in (portal_files.person(1), portal_files.company(1)):
        found = understand(record)
        assert found.outcome(known=False) is Outcome.ACCEPTED
        assert found.problems == ()
        assert found.keys


@pytest.mark.parametrize("number", range(len(portal_files.DIRT)), ids=list(portal_files.DIRT))
def test_each_kind_of_dirt_has_its_outcome(number):
    kind = list(portal_files.DIRT)[number]
    found = understand(portal_files.dirty(number))
    assert found.outcome(known=False) == portal_files.DIRT[kind]


def test_a_known_party_is_a_duplicate_unless_it_waits():
    assert understand(portal_files.person(1)).outcome(known=True) is Outcome.DUPLICATE
    wrong = understand(portal_files.person(1, national_code="1234567890"))
    assert wrong.outcome(known=True) is Outcome.WAITING


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"national_code": "1234567890"}, (Field.NATIONAL_ID, Flaw.BAD_CHECK_DIGIT)),
        ({"national_code": "1111111111"}, (Field.NATIONAL_ID, Flaw.ALL_SAME)),
        ({"national_code": "' OR 1=1--"}, (Field.NATIONAL_ID, Flaw.NOT_DIGITS)),
        ({"national_code": "1" * 20_000}, (Field.NATIONAL_ID, Flaw.TOO_LONG)),
        ({"national_code": ""}, (Field.NATIONAL_ID, Fault.IDENTITY_MISSING)),
        ({"first_name": ""}, (Field.GIVEN_NAME, Flaw.EMPTY)),
        ({"last_name": " \u200c "}, (Field.FAMILY_NAME, Flaw.EMPTY)),
        ({"last_name": "x\x1fy"}, (Field.FAMILY_NAME, Flaw.CONTROL_CHARACTER)),
        ({"last_name": "x\ud800y"}, (Field.FAMILY_NAME, Flaw.BROKEN_CHARACTER)),
        ({"last_name": "ع" * 201}, (Field.FAMILY_NAME, Flaw.TOO_LONG)),
        ({"last_name": "а" + "li"}, (Field.FAMILY_NAME, Flaw.MIXED_SCRIPT)),
        ({"birth_date": "1402/12/30"}, (Field.BIRTH_DATE, Flaw.NO_SUCH_DAY)),
        ({"birth_date": "2024-03-20"}, (Field.BIRTH_DATE, Flaw.GREGORIAN)),
        ({"birth_date": "1403/1/2x"}, (Field.BIRTH_DATE, Flaw.NOT_A_DATE)),
        ({"birth_date": "1410/01/01"}, (Field.BIRTH_DATE, Flaw.IN_FUTURE)),
        ({"birth_date": "1270/01/01"}, (Field.BIRTH_DATE, Flaw.TOO_OLD)),
        ({"postal_code": "41337445"}, (Field.POSTAL_CODE, Flaw.TOO_SHORT)),
        ({"postal_code": "1111111111"}, (Field.POSTAL_CODE, Flaw.ALL_SAME)),
        ({"gender": "x"}, (Field.SEX, Fault.UNKNOWN_WORD)),
        ({"type": "x"}, (Field.KIND, Fault.UNKNOWN_TYPE)),
        ({"phones": []}, (Field.PHONE, Fault.NO_PHONE)),
        ({"phones": phones("09111234567")}, (Field.PHONE, Flaw.MOBILE)),
        ({"phones": phones("02188776655")}, (Field.PHONE, Flaw.OTHER_PROVINCE)),
        ({"phones": phones("0133333333")}, (Field.PHONE, Flaw.TOO_SHORT)),
        ({"phones": phones("")}, (Field.PHONE, Flaw.EMPTY)),
    ],
)
def test_what_cannot_be_understood_holds_a_record_back(changes, expected):
    found = understand(portal_files.person(1, **changes))
    assert found.held_back
    assert expected in told(found, Weight.WRONG)


def test_one_bad_phone_beside_a_good_one_holds_the_record_back():
    found = understand(portal_files.person(1, phones=phones("33334444", "09111234567")))
    assert [one.phone for one in found.problems if one.blocks] == [2]


def test_what_is_only_absent_is_asked_for_at_the_counter():
    record = portal_files.person(
        1,
        birth_date="",
        father_name="",
        postal_code="",
        phones=[{"number": "33334444", "possession": portal_files.USER}],
    )
    found = understand(record)
    assert found.outcome(known=False) is Outcome.ACCEPTED
    assert told(found, Weight.MISSING) == {
        (Field.BIRTH_DATE, None),
        (Field.FATHER_NAME, None),
        (Field.POSTAL_CODE, None),
        (Field.LEASE_END, None),
    }


def test_a_phone_of_unknown_ownership_is_taken_as_rented():
    found = understand(portal_files.person(1, phones=[{"number": "33334444"}]))
    assert found.outcome(known=False) is Outcome.ACCEPTED
    assert found.lines[0].ownership is Ownership.USER
    assert (Field.OWNERSHIP, None) in told(found, Weight.MISSING)


@pytest.mark.parametrize(
    ("changes", "field", "notice", "kept"),
    [
        ({"last_name": "كريمي"}, Field.FAMILY_NAME, Notice.LETTERS_FOLDED, "کریمی"),
        ({"birth_date": "31/2/1360"}, Field.BIRTH_DATE, Notice.REORDERED_DATE, "1981-05-21"),
        ({"postal_code": "41337-44567"}, Field.POSTAL_CODE, Notice.SEPARATORS_DROPPED, None),
        ({"national_code": "۰۴۹۹۳۷۰۸۹۹"}, Field.NATIONAL_ID, Notice.DIGITS_FOLDED, "0499370899"),
        ({"national_code": "٠٤٩٩٣٧٠٨٩٩"}, Field.NATIONAL_ID, Notice.DIGITS_FOLDED, "0499370899"),
        ({"national_code": "499370899"}, Field.NATIONAL_ID, Notice.LEADING_ZEROS, "0499370899"),
        ({"national_code": "04\u200c99370899"}, Field.NATIONAL_ID, Notice.MARKS_DROPPED, None),
        ({"phones": phones("۳۳۳۳۴۴۴۴")}, Field.PHONE, Notice.DIGITS_FOLDED, "01333334444"),
        (
            {"phones": phones("33334444", "01333334444")},
            Field.PHONE,
            Fault.SAME_PHONE_TWICE,
            "01333334444",
        ),
    ],
)
def test_what_was_mended_is_told(changes, field, notice, kept):
    found = understand(portal_files.person(1, **changes))
    assert found.outcome(known=False) is Outcome.CORRECTED
    assert told(found, Weight.CORRECTED) == {(field, notice)}
    (problem,) = (one for one in found.problems if one.weight is Weight.CORRECTED)
    assert kept in (None, problem.kept)
    assert from_flat(1, to_flat(problem)) == problem


@pytest.mark.parametrize(
    "number",
    ["01333334444", "+981333334444", "00981333334444", "1333334444", "013-33334444", "33334444"],
)
def test_every_written_form_of_a_number_is_ordinary(number):
    found = understand(portal_files.person(1, phones=phones(number)))
    assert found.outcome(known=False) is Outcome.ACCEPTED
    assert [line.number for line in found.lines] == ["01333334444"]
    assert found.lines[0].as_sent == number


def test_a_convention_that_a_supervisor_may_lift_does_not_hold_back():
    found = understand(portal_files.person(1, national_code="1230000003"))
    assert told(found, Weight.ODD) == {(Field.NATIONAL_ID, Flaw.MIDDLE_ZEROS)}
    assert found.outcome(known=False) is Outcome.ACCEPTED


def test_a_company_without_a_company_id_is_known_by_its_registration():
    found = understand(portal_files.company(1, national_identity=""))
    assert found.outcome(known=False) is Outcome.ACCEPTED
    assert found.keys == {"registration:1001@رشت"}
    nameless = understand(portal_files.company(1, national_identity="", registration_number=""))
    assert (Field.REGISTRATION_NO, Fault.IDENTITY_MISSING) in told(nameless, Weight.WRONG)


def test_names_that_fit_only_one_by_one_are_refused():
    found = understand(portal_files.person(1, first_name="ع" * 150, last_name="ع" * 150))
    assert (Field.FAMILY_NAME, Flaw.TOO_LONG) in told(found, Weight.WRONG)
    placed = understand(portal_files.company(1, national_identity="", issue_place="ﷺ" * 30))
    assert (Field.PLACE_OF_ISSUE, Flaw.TOO_LONG) in told(placed, Weight.WRONG)


FORM = {
    Field.GIVEN_NAME: "مریم",
    Field.FAMILY_NAME: "رضایی",
    Field.NATIONAL_ID: "0499370899",
    Field.BIRTH_DATE: "1360/05/14",
}
OWNED = LineTexts("33334444", Ownership.OWNER)


def test_the_counters_form_goes_by_the_same_rules():
    found = intake_rules.of_form(PartyKind.NATURAL, FORM, [OWNED], TODAY)
    assert not found.held_back
    assert found.keys == {"national_id:0499370899"}


@pytest.mark.parametrize(
    ("texts", "lines", "expected"),
    [
        ({Field.NATIONAL_ID: "499370899"}, [OWNED], (Field.NATIONAL_ID, Flaw.TOO_SHORT)),
        ({Field.BIRTH_DATE: "31/2/1360"}, [OWNED], (Field.BIRTH_DATE, Flaw.DAY_FIRST)),
        ({}, [OWNED, OWNED], (Field.PHONE, Fault.SAME_PHONE_TWICE)),
        ({}, [replace(OWNED, bill_id="123")], (Field.BILL_ID, Flaw.TOO_SHORT)),
        (
            {},
            [replace(OWNED, bill_id="3333444401346", payment_id="1770161")],
            (Field.PAYMENT_ID, Flaw.OTHER_BILL),
        ),
        ({}, [], (Field.PHONE, Fault.NO_PHONE)),
    ],
)
def test_the_form_asks_where_a_file_is_mended(texts, lines, expected):
    found = intake_rules.of_form(PartyKind.NATURAL, FORM | texts, lines, TODAY)
    assert expected in told(found, Weight.WRONG)


def test_a_bill_typed_at_the_counter_is_kept():
    line = replace(OWNED, bill_id="3333444401346", payment_id="15240709")
    found = intake_rules.of_form(PartyKind.NATURAL, FORM, [line], TODAY)
    assert (found.lines[0].bill_id, found.lines[0].payment_id) == ("3333444401346", "15240709")


def test_the_longest_prefix_decides_the_centre():
    prefixes = {"33": "A", "3333": "B"}
    assert intake_rules.centre_of("01333334444", prefixes) == "B"
    assert intake_rules.centre_of("01333224444", prefixes) == "A"
    assert intake_rules.centre_of("01344224444", prefixes) == ""


VALUES = st.none() | st.booleans() | st.integers() | st.text(max_size=300) | st.lists(st.text())


@given(st.dictionaries(st.sampled_from(list(portal_files.person(1))), VALUES))
def test_whatever_is_sent_has_an_outcome_and_can_be_stored(changes):
    found = understand(portal_files.person(1) | changes)
    assert found.outcome(known=False) in set(Outcome)
    for problem in found.problems:
        assert len(problem.given) <= 200
        problem.given.encode("utf-8")
    if not found.held_back:
        assert found.lines
        assert all(len(line.number) == 11 for line in found.lines)
        assert found.keys
        assert all(len(key) <= 240 for key in found.keys)
