"""A profile as plain data, and back."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records.call_files import (
    CallField,
    ColumnSpec,
    DateForm,
    DurationForm,
    Encoding,
    Money,
    Profile,
    Shape,
)
from backoffice.records.call_profiles import from_plain, to_plain
from backoffice.records.calls import CallType

words = st.text(max_size=8)
columns = st.builds(
    ColumnSpec,
    st.sampled_from(CallField),
    st.lists(words, max_size=2).map(tuple),
    *(st.integers(0, 99) for _ in range(3)),
)
profiles = st.builds(
    Profile,
    name=words,
    title=words,
    shape=st.sampled_from(Shape),
    columns=st.lists(columns, max_size=4).map(tuple),
    encoding=st.sampled_from(Encoding),
    delimiter=words,
    quoted=st.booleans(),
    header_row=st.integers(0, 9),
    date_form=st.sampled_from(DateForm),
    utc=st.booleans(),
    duration=st.sampled_from(DurationForm),
    money=st.sampled_from(Money),
    words=st.dictionaries(words, st.sampled_from(CallType), max_size=3),
    answered=st.lists(words, max_size=2).map(tuple),
    lost_zero=st.booleans(),
    equal_rows_are_calls=st.booleans(),
    ignored=st.lists(words, max_size=2).map(tuple),
)


@given(profiles)
def test_a_profile_survives_being_written_down(profile):
    plain = json.loads(json.dumps(to_plain(profile)))
    assert from_plain(plain) == profile
    assert from_plain(plain, shipped=True, version=7) == replace(profile, shipped=True, version=7)


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"name": "a", "title": "b", "shape": "delimited"},
        {"name": "a", "title": "b", "shape": "round", "columns": []},
        {"name": "a", "title": "b", "shape": "fixed", "columns": [], "colour": "red"},
        {"name": "a", "title": "b", "shape": "fixed", "columns": [{"names": ["x"]}]},
        {"name": "a", "title": "b", "shape": "fixed", "columns": [{"field": "nose"}]},
        {"name": "a", "title": "b", "shape": "fixed", "columns": [], "words": {"x": "y"}},
    ],
)
def test_what_is_not_understood_is_no_profile(wrong):
    with pytest.raises(ValueError, match=r"no profile|is not a valid"):
        from_plain(wrong)
