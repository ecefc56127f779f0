"""Every code of the lines has words, in Persian; an event with a code of tomorrow still shows."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import (
    AdslState,
    EventKind,
    LineEvent,
    PoolState,
)
from backoffice.records.line_hits import Match
from backoffice.records.line_transfers import TransferFinding, TransferFlaw, TransferStage
from backoffice.records.lines import LineState
from backoffice.records.number_pools import PoolFinding, PoolFlaw
from backoffice.ui.lines import words
from backoffice.ui.lines.event_texts import event_text
from backoffice.ui.lines.naming import Naming

AT = datetime(2026, 11, 22, 8, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (EventKind, words.event_words),
        (Match, words.match_words),
        (PoolState, words.pool_state_words),
        (TransferStage, words.stage_words),
        (PoolFlaw, lambda flaw: words.pool_words(PoolFinding(flaw, "x", Flaw.TOO_SHORT))),
        (TransferFlaw, lambda flaw: words.transfer_words(TransferFinding(1, flaw, "x"))),
    ],
)
def test_every_code_is_said_in_persian(kind, name):
    said = [name(code) for code in kind]
    assert all(any("\u0600" <= letter <= "\u06ff" for letter in text) for text in said)
    assert len(set(said)) == len(said)


def test_every_state_has_a_look():
    for state in LineState:
        assert words.line_look(state)[1]
    for kind in EventKind:
        assert words.event_look(kind)[1]
    for stage in TransferStage:
        assert words.stage_look(stage)[1]
    assert len({words.adsl_tone(state) for state in AdslState}) == len(AdslState)
    assert len({words.pool_state_tone(state) for state in PoolState}) == len(PoolState)


@pytest.mark.parametrize("kind", list(EventKind))
def test_an_event_of_unknown_codes_is_shown_all_the_same(kind):
    values = ("code-1", "code-2", "", "", "")
    assert event_text(LineEvent(AT, kind, values), Naming())
    assert isinstance(event_text(LineEvent(AT, kind), Naming()), str)


def test_a_tenants_right_that_was_taken_is_no_lease_without_end():
    begun, taken = (
        event_text(LineEvent(AT, EventKind.TENANT, ("رضا نوری", *more)), Naming())
        for more in (("2027-11-23",), ("", "taken"))
    )
    assert "۱۴۰۶/۰۹/۰۲" in begun
    assert taken.startswith("رضا نوری")
    assert taken not in {"رضا نوری", begun}
