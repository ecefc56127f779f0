"""An operator's wish for a file that another has in hand, and what became of it.

Source: office.md §3, item 5: who opens a file that another desk holds may ask for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

#: How long somebody stands at the counter for an answer; then the wish lapses by itself.
PATIENCE = timedelta(minutes=3)


class Answer(StrEnum):
    GIVEN = "given"
    NOT_NOW = "not_now"


class Standing(StrEnum):
    """What has become of a wish."""

    WAITS = "waits"
    GIVEN = "given"
    NOT_NOW = "not_now"
    ENDED = "ended"  # that hold is over: laid back, decided, run out, given to another
    UNANSWERED = "unanswered"


@dataclass(frozen=True, slots=True)
class Ask:
    """Who asks for which hold of a file, beside the hold as it is now."""

    asker: str
    workstation: str
    centre: str  # its title, its code where it has none
    case_id: str
    name: str  # whose file it is
    holder: str
    held_since: datetime
    at: datetime  # of the newest word: the ask, then its answer
    answer: Answer | None
    holder_now: str  # empty: nobody
    held_since_now: datetime | None


def standing(ask: Ask, now: datetime) -> Standing:
    """Say what has become of a wish.

    It was for one hold. Whoever lays the file back and takes it again was not asked;
    to count a hold's time anew is no new hold.
    """
    if ask.answer is Answer.NOT_NOW:
        return Standing.NOT_NOW
    if ask.answer is Answer.GIVEN:
        return Standing.GIVEN if ask.holder_now == ask.asker else Standing.ENDED
    if (ask.holder_now, ask.held_since_now) != (ask.holder, ask.held_since):
        return Standing.ENDED
    return Standing.WAITS if now < ask.at + PATIENCE else Standing.UNANSWERED
