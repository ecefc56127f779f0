"""What somebody means who types into the search of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backoffice.lines.rules_search import By, Sought, sought
from backoffice.records.flaws import Flaw


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        ("333", [(By.NUMBER_START, "013333")]),
        ("0133", [(By.NUMBER_START, "0133")]),
        ("۳۳۳۳۴۴۴۴", [(By.NUMBER, "01333334444"), (By.IDENTIFIER, "33334444")]),
        ("013 3333-4444", [(By.NUMBER, "01333334444"), (By.IDENTIFIER, "01333334444")]),
        ("0133333444", [(By.NUMBER_START, "0133333444"), (By.IDENTIFIER, "0133333444")]),
        ("1333334444", [(By.NUMBER, "01333334444"), (By.IDENTIFIER, "1333334444")]),
        ("0499370899", [(By.NUMBER_START, "0499370899"), (By.IDENTIFIER, "0499370899")]),
        ("10380284790", [(By.IDENTIFIER, "10380284790")]),
        (
            "P42026135",
            [(By.IDENTIFIER, "P42026135"), (By.ADDRESS, "p42026135"), (By.OWNER, "p42026135")],
        ),
        ("علي", [(By.OWNER, "علی"), (By.ADDRESS, "علی")]),
        ("پلاک 12", [(By.ADDRESS, "پلاک 12"), (By.OWNER, "پلاک 12")]),
        ("عل", [(By.OWNER_START, "عل")]),
        ("12", []),
        ("", []),
        ("  ", []),
    ],
)
def test_the_shape_picks_the_way(text, ways):
    assert list(sought(text).ways) == ways


@pytest.mark.parametrize(
    ("text", "flaws"),
    [
        ("09111234567", (Flaw.MOBILE,)),
        ("02133334444", (Flaw.OTHER_PROVINCE,)),
        ("0211234567", ()),  # an identifier, perhaps
        ("01333334444", ()),
        ("علی", ()),
    ],
)
def test_a_number_that_can_be_no_line_is_told(text, flaws):
    assert sought(text).flaws == flaws


@given(some.text(max_size=60))
def test_whatever_is_typed_is_read(text):
    assert isinstance(sought(text), Sought)
    assert all(value for _, value in sought(text).ways)
