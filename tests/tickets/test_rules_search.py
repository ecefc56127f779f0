"""What is typed into the search of tickets, and what it may mean."""

from __future__ import annotations

import pytest

from backoffice.tickets import rules_search


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("رضایی", ["رضایی"]),
        (" رضایی ", ["رضایی"]),
        ("lpln", ["lpln", "محمد"]),
        ("۳۳۳۳", []),
        ("70500100000011", []),
        ("", []),
    ],
)
def test_a_text_with_letters_may_be_a_name(text, names):
    assert rules_search.names(text) == names


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("3333", "0133333"),
        ("۳۳۳۳۴", "01333334"),
        ("013-3333", "0133333"),
        ("33334444", "01333334444"),
        ("01333334444", "01333334444"),
        ("333", ""),
        ("013", ""),
        ("333344445", ""),
        ("70500100000011", ""),
        ("رضایی", ""),
        ("", ""),
    ],
)
def test_some_digits_may_begin_a_number(text, begins):
    assert rules_search.begins(text, "013") == begins
