"""The counter's forms: what is typed is kept until it becomes a case.

A desk that passes on, a lock or a power cut loses nothing (office.md §3, item 6).
A form is the counter's registration, or a record that is being mended.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from backoffice.db import Session, clock, guard
from backoffice.db import forms as stored
from backoffice.db import queue as stored_queue
from backoffice.errors import Attempt
from backoffice.records import dates
from backoffice.records.cases import QueueRow
from backoffice.records.intake import shown
from backoffice.records.operators import Desk, Right
from backoffice.records.people import Particulars, identity_keys
from backoffice.verification.moves import Deed

COUNTER = "registration"
_LONGEST = 400
_MOST_FIELDS = 500


@dataclass(frozen=True, slots=True)
class FormStart:
    """What a form begins with: the office's day (Gregorian) and this operator's draft."""

    today: date
    draft: Mapping[str, str] = field(default_factory=dict)


def begin(session: Session, form: str) -> FormStart:
    """Return what a form begins with; ``form`` is `COUNTER` or the id of a record."""
    desk = _require(session, form)
    today = dates.tehran_date(clock.now(session))
    return FormStart(today, stored.draft(session, desk.operator, form))


def keep(session: Session, form: str, typed: Mapping[str, str]) -> None:
    """Keep what is typed, as typed; nothing typed forgets the draft."""
    desk = _require(session, form)
    cut = {key[:80]: shown(text, _LONGEST) for key, text in list(typed.items())[:_MOST_FIELDS]}
    stored.keep(session, desk.operator, form, cut)


def forget(session: Session, form: str) -> None:
    """Forget a draft because the form became a case, or never will."""
    desk = _require(session, form)
    stored.drop(session, desk.operator, form)


def same_party(session: Session, who: Particulars, *, limit: int = 5) -> tuple[QueueRow, ...]:
    """Return the cases of whoever is known by the same identifiers, open ones first."""
    guard.require(session, Right.SEE_CASES, Attempt(Deed.SEARCH.value))
    keys = identity_keys(who)
    return tuple(stored_queue.by_party(session, keys, limit=limit)) if keys else ()


def _require(session: Session, form: str) -> Desk:
    right = Right.REGISTER if form == COUNTER else Right.VERIFY
    return guard.require(session, right, Attempt(Deed.REGISTER.value, "form", form[:80]))
