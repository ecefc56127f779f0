"""Requirement sets as versioned data."""

from __future__ import annotations

from datetime import date

import pytest

from backoffice.records.papers import PaperKind
from backoffice.records.people import PartyKind
from backoffice.verification.requirements import in_force, of_version, read_sets, shipped

TWO = """
[[set]]
version = "old"
kind = "natural"
in_force_from = 2020-01-01
requirements = [{ code = "identity", any_of = ["national_card"] }]
[[set]]
version = "new"
kind = "natural"
in_force_from = 2026-01-01
requirements = [{ code = "identity", any_of = ["passport"], copy = true }]
"""


def test_every_kind_has_a_set_today() -> None:
    assert {in_force(kind, date(2026, 11, 22)).kind for kind in PartyKind} == set(PartyKind)


def test_the_newest_set_that_has_begun_is_in_force() -> None:
    sets = read_sets(TWO)
    assert in_force(PartyKind.NATURAL, date(2025, 12, 31), sets).version == "old"
    assert in_force(PartyKind.NATURAL, date(2026, 1, 1), sets).version == "new"
    assert of_version("old", sets).get("identity").any_of == (PaperKind.NATIONAL_CARD,)


@pytest.mark.parametrize(
    "look",
    [
        lambda: in_force(PartyKind.NATURAL, date(2019, 1, 1), read_sets(TWO)),
        lambda: in_force(PartyKind.COMPANY, date(2026, 1, 1), read_sets(TWO)),
        lambda: of_version("none", read_sets(TWO)),
        lambda: shipped()[0].get("none"),
    ],
)
def test_what_is_not_there_is_said(look: object) -> None:
    with pytest.raises(LookupError):
        look()  # type: ignore[operator]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"natural"', '"martian"'),
        ('"national_card"', '"library_card"'),
        ('"new"', '"old"'),
        ("copy = true", "kopy = true"),
    ],
)
def test_data_the_office_does_not_know_is_refused(before: str, after: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read_sets(TWO.replace(before, after))
