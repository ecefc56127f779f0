from __future__ import annotations

from datetime import timedelta

import pytest

from backoffice.administration import rules
from backoffice.administration.rules import Finding, Lack
from backoffice.records.centres import Centre

GOOD = "seven quiet lanterns glow"


@pytest.mark.parametrize(
    "typed",
    [
        "كتاب علي ۱۲۳۴ آبي",
        "کتاب علی 1234 آبی",
        "کتاب علی ١٢٣٤ آبی",
        "کتاب علی ۱۲۳۴ آ\u200cبی",
        "\u202bکتاب علی 1234 آبی\u202c",
        "کتاب على 1234 آبى",
    ],
)
def test_a_password_is_the_same_on_every_keyboard(typed):
    assert rules.normalised(typed) == "کتاب علی 1234 آبی"


def lacks(password, own=(), before=None):
    return [one.lack for one in rules.password_findings(password, own, before=before)]


@pytest.mark.parametrize(
    "password",
    [GOOD, "چراغ آرام شب بارانی", "8402751936625017", "a" + GOOD * 5, "Tr0ub4dor&3-Xk9-pw"],
)
def test_good_passwords(password):
    assert lacks(password) == []


@pytest.mark.parametrize(
    ("password", "lack"),
    [
        ("", Lack.PASSWORD_TOO_SHORT),
        ("fourteen chars"[:14], Lack.PASSWORD_TOO_SHORT),
        ("x" * 129, Lack.PASSWORD_TOO_LONG),
        ("seven quiet lan\x00terns", Lack.PASSWORD_UNTYPEABLE),
        ("seven quiet lan\ud800terns", Lack.PASSWORD_UNTYPEABLE),
        ("seven quiet lan\ufffeterns", Lack.PASSWORD_UNTYPEABLE),
        ("qwertyuiopasdfghjkl", Lack.PASSWORD_PATTERN),
        ("ضصثقفغعهخحشسیبلاتنم", Lack.PASSWORD_PATTERN),
        ("1qaz2wsx3edc4rfv5tgb", Lack.PASSWORD_PATTERN),
        ("aaaaaaaaaaaaaaaaaaaa", Lack.PASSWORD_PATTERN),
        ("abcabcabcabcabcabcabc", Lack.PASSWORD_PATTERN),
        ("ghktghktghktghktghkt", Lack.PASSWORD_PATTERN),
        ("1234567890123456789", Lack.PASSWORD_PATTERN),
        ("98765432109876543210", Lack.PASSWORD_PATTERN),
        ("۱۲۳۴۵۶۷۸۹۰۱۲۳۴۵۶۷۸۹", Lack.PASSWORD_PATTERN),
        ("passwordpassword1", Lack.PASSWORD_COMMON),
        ("iloveyouwelcome2", Lack.PASSWORD_COMMON),
    ],
)
def test_each_poor_password_has_its_reason(password, lack):
    assert lack in lacks(password)


def test_fifteen_to_a_hundred_and_twenty_eight():
    text = "j4v9q2m7x1k8b3w6z5c0p" * 7
    assert lacks(text[:14]) == [Lack.PASSWORD_TOO_SHORT]
    assert Lack.PASSWORD_TOO_SHORT not in lacks(text[:15])
    assert Lack.PASSWORD_TOO_LONG not in lacks(text[:128])
    assert lacks(text[:129]) == [Lack.PASSWORD_TOO_LONG]


OWN = ("sara.ahmadi", "سارا احمدی", "RSH01", "01333334444")


@pytest.mark.parametrize(
    "password",
    [
        "sara.ahmadi01333",
        "sara ahmadi 2026",
        "01333334444sara!",
        "rsh01rsh01rsh01rsh01",
        "سارا احمدی گیلان",
        "SARA.AHMADIsara.",
    ],
)
def test_own_words_do_not_count(password):
    assert Lack.PASSWORD_OWN_WORDS in lacks(password, OWN)


def test_own_words_may_stand_beside_enough_others():
    assert lacks("sara likes seven quiet lanterns", OWN) == []


def test_a_new_password_is_another_one():
    assert lacks("کتاب علی و ۱۲۳۴ آبی", before="كتاب علي و 1234 آبي") == [Lack.PASSWORD_UNCHANGED]


@pytest.mark.parametrize(
    ("misses", "minutes"),
    [
        (0, 0),
        (1, 0),
        (4, 0),
        (5, 1),
        (6, 2),
        (7, 4),
        (8, 8),
        (9, 15),
        (10, 15),
        (99, 15),
        (5000, 15),
    ],
)
def test_the_wait_grows(misses, minutes):
    assert rules.wait_after(misses) == timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("text", "kept"),
    [("Sara", "sara"), (" sara.a ", "sara.a"), ("sara۱", "sara1"), ("\u200fsara", "sara")],
)
def test_a_user_name_has_one_form(text, kept):
    assert rules.username(text) == kept


@pytest.mark.parametrize(
    ("username", "name", "expected"),
    [
        ("sara.ahmadi-2", "سارا احمدی", []),
        ("sa", "سارا", [Lack.USERNAME_FORM]),
        ("2sara", "سارا", [Lack.USERNAME_FORM]),
        ("sаra", "سارا", [Lack.USERNAME_FORM]),  # the second letter is Cyrillic
        ("os:root", "سارا", [Lack.USERNAME_FORM]),
        ("x" * 33, "سارا", [Lack.USERNAME_FORM]),
        ("سارا", "", [Lack.USERNAME_FORM, Lack.NAME_WRONG]),
        ("sara", "\u200c ", [Lack.NAME_WRONG]),
        ("sara", "س" * 101, [Lack.NAME_WRONG]),
    ],
)
def test_operators_are_named_plainly(username, name, expected):
    assert [one.lack for one in rules.operator_findings(username, name)] == expected


@pytest.mark.parametrize("reason", ["", "  ", "\u200c", "x" * 401, "a\x00"])
def test_a_reason_is_asked_for(reason):
    assert rules.reason_findings(reason) == [Finding(Lack.REASON_MISSING)]


def test_a_given_reason_is_enough():
    assert rules.reason_findings("از مرخصی آمد") == []


OTHER = Centre("RSH02", "گلسار", 2, ("3211", "3212"))


@pytest.mark.parametrize(
    ("centre", "expected"),
    [
        (Centre("RSH01", "انصاری", 1, ("3333",)), []),
        (Centre("RSH01", "انصاری", 1), []),
        (Centre("rsh", "انصاری", 1), [Lack.CENTRE_CODE_FORM]),
        (Centre("1A", "انصاری", 1), [Lack.CENTRE_CODE_FORM]),
        (Centre("RSH01", "", 1), [Lack.CENTRE_NAME_WRONG]),
        (Centre("RSH01", "ن" * 101, 1), [Lack.CENTRE_NAME_WRONG]),
        (Centre("RSH01", "انصاری", 0), [Lack.CENTRE_NUMBER_WRONG]),
        (Centre("RSH01", "انصاری", 1000), [Lack.CENTRE_NUMBER_WRONG]),
        (Centre("RSH01", "انصاری", 2), [Lack.CENTRE_NUMBER_TAKEN]),
        (Centre("RSH01", "انصاری", 1, ("0333",)), [Lack.PREFIX_FORM]),
        (Centre("RSH01", "انصاری", 1, ("33a",)), [Lack.PREFIX_FORM]),
        (Centre("RSH01", "انصاری", 1, ("3",)), [Lack.PREFIX_FORM]),
        (Centre("RSH01", "انصاری", 1, ("3212", "x")), [Lack.PREFIX_TAKEN, Lack.PREFIX_FORM]),
        (
            Centre("", "", 2, ("3211",)),
            [
                Lack.CENTRE_CODE_FORM,
                Lack.CENTRE_NAME_WRONG,
                Lack.CENTRE_NUMBER_TAKEN,
                Lack.PREFIX_TAKEN,
            ],
        ),
    ],
)
def test_everything_wrong_with_a_centre_at_once(centre, expected):
    assert [one.lack for one in rules.centre_findings(centre, [OTHER])] == expected


def test_a_tidy_centre():
    untidy = Centre(" rsh۰۱ ", "مركز  گلسار", 1, ("۳۳۳۳", "3333", " 3334"))
    assert rules.tidy(untidy) == Centre("RSH01", "مرکز گلسار", 1, ("3333", "3334"))


def test_a_phone_is_its_digits():
    assert rules.tidy_phone(" ۰۱۳-۳۳۳۳ 4444 ") == "01333334444"
    assert rules.tidy_phone("x" * 40 + "1" * 40) == "1" * 16
