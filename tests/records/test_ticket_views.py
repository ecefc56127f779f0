"""What is shown of tickets: the reasons that lead somewhere."""

from __future__ import annotations

from backoffice.records.ticket_views import Profile, Reason
from backoffice.records.tickets import Service, TicketState, Unit

S = TicketState


def test_a_reason_is_for_its_states():
    late = Reason("late", "دیر", frozenset({S.FAILED}))
    both = Reason("both", "هر دو", frozenset({S.FAILED, S.REJECTED}))
    profile = Profile(Service.FAULT, 0, (Unit.COUNTER,), 1, 60, reasons=(late, both))
    assert profile.reasons_for(S.FAILED) == (late, both)
    assert profile.reasons_for(S.REJECTED) == (both,)
    assert profile.reasons_for(S.DONE) == ()
