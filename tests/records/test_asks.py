"""What becomes of a wish for a file that another has in hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from backoffice.records.asks import PATIENCE, Answer, Ask, Standing, standing

NOW = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
SINCE = NOW - timedelta(minutes=10)
ASK = Ask(
    "reza", "desk-2", "لاهیجان", "case", "مریم رضایی", "sara", SINCE, NOW, None, "sara", SINCE
)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("changes", "later", "expected"),
    [
        ({}, timedelta(0), Standing.WAITS),
        ({}, PATIENCE - SECOND, Standing.WAITS),
        ({}, PATIENCE, Standing.UNANSWERED),
        ({"holder_now": "", "held_since_now": None}, SECOND, Standing.ENDED),
        ({"holder_now": "mina", "held_since_now": NOW}, SECOND, Standing.ENDED),
        ({"held_since_now": NOW}, SECOND, Standing.ENDED),  # laid back, and taken again
        ({"holder_now": "", "held_since_now": None}, PATIENCE, Standing.ENDED),
        ({"answer": Answer.NOT_NOW}, SECOND, Standing.NOT_NOW),
        ({"answer": Answer.NOT_NOW, "holder_now": ""}, PATIENCE, Standing.NOT_NOW),
        ({"answer": Answer.GIVEN, "holder_now": "reza"}, SECOND, Standing.GIVEN),
        ({"answer": Answer.GIVEN, "holder_now": ""}, SECOND, Standing.ENDED),
    ],
)
def test_what_becomes_of_a_wish(
    changes: dict[str, object], later: timedelta, expected: Standing
) -> None:
    ask = replace(ASK, **changes)  # type: ignore[arg-type]
    assert standing(ask, NOW + later) is expected
