"""Lines as a clerk looks at them: found, opened as a card, followed through their time.

What a role may not see is left out of the timeline: cases and receipts, tickets, disclosures,
offences each ask for their own right. Owners' identifiers are for desks that verify identities or
judge holders of calls; the others neither see them nor find by them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from backoffice.db import (
    Session,
    centres,
    guard,
    line_cards,
    line_search,
    line_timeline,
    operators,
)
from backoffice.errors import Attempt
from backoffice.lines.rules_search import By, sought
from backoffice.records import phones
from backoffice.records.centres import Centre
from backoffice.records.line_facts import (
    EventKind,
    LineCard,
    LineEvent,
)
from backoffice.records.line_hits import FoundLine, LineHits, Place
from backoffice.records.operators import Desk, Right

SEE = "lines.see"
FEW = 50  # lines of a search
PAGE = 50  # events of a timeline
_ID_LENGTH = 36
_IDENTIFYING = (Right.SEE_CASES, Right.DISCLOSE_CALLS)

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
    desk = _require(session)
    line_id: str | None = number_or_id
    if len(number_or_id) != _ID_LENGTH:
        checked = phones.fixed_line(number_or_id, home)
        line_id = line_cards.line_of_number(session, checked.value) if checked.ok else None
    found = None if line_id is None else line_cards.card(session, line_id, as_of=as_of)
    if found is None or sees_identifiers(desk):
        return found
    return replace(found, holdings=tuple(replace(one, identifier="") for one in found.holdings))


def sees_identifiers(desk: Desk) -> bool:
    """Say whether a desk may see and look for owners' identifiers."""
    return any(desk.may(right) for right in _IDENTIFYING)


def search(
    session: Session,
    text: str,
    *,
    centre: str = "",
    limit: int = FEW,
    onward: Place | None = None,
    home: str = phones.HOME,
) -> LineHits:
    """Find lines by number (old ones, too), owner, owner's identifier, address; or a centre's.

    ``centre`` narrows; with no text it lists the centre's lines by number, and a text that is a
    centre's code does the same. ``onward`` is what the page before said; a line that is found in
    two ways may come once more on a later page. ``home`` is the office's area code.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    desk = _require(session)
    wanted = sought(text, home)
    known = sees_identifiers(desk)
    ways = [way for way in wanted.ways if known or way[0] is not By.IDENTIFIER]
    found = _looked(session, ways, centre, limit, onward)
    code = text.strip().upper() or centre
    listing = onward.way == _LISTING if onward else not found and bool(code)
    if listing and centres.find(session, code) is not None:
        after = onward.after if onward else line_search.START
        listed = line_search.of_centre(session, code, after=after, limit=limit + 1)
        found = [(Place(_LISTING, key), one) for key, one in listed]
    page: dict[str, FoundLine] = {}
    for _, one in found[:limit]:
        page.setdefault(one.id, one if known else replace(one, identifier=""))
    rest = found[limit - 1][0] if len(found) > limit else None
    return LineHits(tuple(page.values()), rest, wanted.flaws)


_LISTING = -1  # the way of a centre's list


def _looked(
    session: Session,
    ways: Sequence[tuple[By, str]],
    centre: str,
    limit: int,
    onward: Place | None,
) -> list[tuple[Place, FoundLine]]:
    """Look in each way in turn, from where the page before ended, for one more than a page."""
    found: list[tuple[Place, FoundLine]] = []
    for way, (by, value) in enumerate(ways):
        room = limit + 1 - len(found)
        if room <= 0 or (onward is not None and not 0 <= onward.way <= way):
            continue
        after = onward.after if onward is not None and onward.way == way else line_search.START
        rows = _WAYS[by](session, value, centre=centre, after=after, limit=room)
        found += [(Place(way, key), one) for key, one in rows]
    return found


def timeline(
    session: Session, line_id: str, *, limit: int = PAGE, before: LineEvent | None = None
) -> list[LineEvent]:
    """Return what happened to a line, newest first; ``before`` is the last event shown so far.

    ``by`` is the operator's name where there is one.

    Raises:
        Forbidden: the desk sees no lines (audited).
    """
    desk = _require(session)
    kinds = {one for one in EventKind if one not in _ASKING or desk.may(_ASKING[one])}
    found = line_timeline.timeline(session, line_id, kinds, limit=limit, before=before)
    found = operators.called(session, found)
    if sees_identifiers(desk):
        return found
    owner = EventKind.OWNER
    return [replace(one, values=one.values[:1]) if one.kind is owner else one for one in found]


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


_WAYS: dict[By, Callable[..., line_search.Found]] = {
    By.NUMBER: line_search.by_number,
    By.NUMBER_START: line_search.by_number_start,
    By.IDENTIFIER: line_search.by_identifier,
    By.OWNER: line_search.by_owner,
    By.OWNER_START: line_search.by_owner_start,
    By.ADDRESS: line_search.by_address,
}


def _require(session: Session) -> Desk:
    return guard.require(session, Right.SEE_LINES, Attempt(SEE, "line"))
