"""Lines as a clerk looks at them: found, opened as a card, followed through their time.

What a role may not see is left out of the timeline: cases and receipts, tickets, disclosures,
offences each ask for their own right.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from backoffice.db import Session, centres, guard, line_cards, line_search, line_timeline
from backoffice.errors import Attempt
from backoffice.lines.rules_search import By, sought
from backoffice.records import phones
from backoffice.records.centres import Centre
from backoffice.records.line_facts import EventKind, FoundLine, LineCard, LineEvent, LineHits
from backoffice.records.operators import Desk, Right

SEE = "lines.see"
FEW = 50  # lines of a search
PAGE = 50  # events of a timeline
_ID_LENGTH = 36

_ASKING = {
    EventKind.TICKET: Right.SEE_TICKETS,
    EventKind.CASE: Right.SEE_CASES,
    EventKind.RECEIPT: Right.SEE_CASES,
    EventKind.DISCLOSURE: Right.SEE_DISCLOSURES,
    EventKind.OFFENCE: Right.SEE_RESTRICTED,
}


def card(
    session: Session,
    number_or_id: str,
    as_of: datetime | None = None,
    *,
    home: str = phones.HOME,
) -> LineCard | None:
    """Return a line now, or as it was at a moment (UTC); None: no such line.

    A number in any written form opens the line that has it, or else had it last.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _require(session)
    line_id: str | None = number_or_id
    if len(number_or_id) != _ID_LENGTH:
        checked = phones.fixed_line(number_or_id, home)
        line_id = line_cards.line_of_number(session, checked.value) if checked.ok else None
    return None if line_id is None else line_cards.card(session, line_id, as_of=as_of)


def search(
    session: Session, text: str, *, centre: str = "", limit: int = FEW, home: str = phones.HOME
) -> LineHits:
    """Find lines by number (old ones, too), owner, owner's identifier, address; or a centre's.

    ``centre`` narrows; with no text it lists the centre's lines by number, and a text that is a
    centre's code does the same. ``home`` is the office's area code.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _require(session)
    wanted = sought(text, home)
    found: dict[str, FoundLine] = {}
    for by, value in wanted.ways:
        if len(found) <= limit:
            for one in _WAYS[by](session, value, centre=centre, limit=limit + 1):
                found.setdefault(one.id, one)
    code = text.strip().upper() or centre
    if not found and code and centres.find(session, code) is not None:
        listed = line_search.of_centre(session, code, limit=limit + 1)
        found = {one.id: one for one in listed}
    return LineHits(tuple(found.values())[:limit], len(found) > limit, wanted.flaws)


def timeline(
    session: Session, line_id: str, *, limit: int = PAGE, before: LineEvent | None = None
) -> list[LineEvent]:
    """Return what happened to a line, newest first; ``before`` is the last event shown so far.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    desk = _require(session)
    kinds = {one for one in EventKind if one not in _ASKING or desk.may(_ASKING[one])}
    return line_timeline.timeline(session, line_id, kinds, limit=limit, before=before)


def centre_of(session: Session, number: str, *, home: str = phones.HOME) -> str:
    """Return the centre that serves a number in any written form, by prefix; "" when unknown.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _require(session)
    checked = phones.fixed_line(number, home)
    return centres.centre_of(session, checked.value) if checked.ok else ""


def known_centres(session: Session) -> list[Centre]:
    """Return every centre, by code: a line's centre is told by its name.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    _require(session)
    return centres.all_centres(session)


_WAYS: dict[By, Callable[..., list[FoundLine]]] = {
    By.NUMBER: line_search.by_number,
    By.NUMBER_START: line_search.by_number_start,
    By.IDENTIFIER: line_search.by_identifier,
    By.OWNER: line_search.by_owner,
    By.OWNER_START: line_search.by_owner_start,
    By.ADDRESS: line_search.by_address,
}


def _require(session: Session) -> Desk:
    return guard.require(session, Right.SEE_LINES, Attempt(SEE, "line"))
