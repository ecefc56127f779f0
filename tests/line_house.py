"""Lines, centres and numbers as the tests of the lines' room need them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from backoffice.db import Database, Session, centres, line_cards, line_changes, number_pool
from backoffice.db import lines as stored
from backoffice.records.centres import Centre
from backoffice.records.line_facts import LineCard, LineChange
from backoffice.records.lines import InventoryLine, LineState, Listing
from factories import NATIONAL_IDS, SUPERVISOR

NUMBER, SECOND, NEW, GOLDEN = "01333330001", "01333330002", "01333330010", "01333330011"
OTHER_NEW = "01344440010"
TICKET = "ticket-1"


def line(number: str = NUMBER, **changes: object) -> InventoryLine:
    """A line in service, without a fault."""
    one = InventoryLine(
        number=number,
        centre="RSH01",
        owner_name="علی شفیعی",
        owner_identifier=NATIONAL_IDS[0],
        state=LineState.IN_SERVICE,
        listed=Listing.LISTED,
        address="رشت، خیابان لاکانی، پلاک 12",
        postal_code="4133744567",
        services=("clip", "hotline"),
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def office(database: Database, *lines: InventoryLine) -> None:
    """Two centres, some free numbers of each, and lines."""
    database.desk = SUPERVISOR

    def unit(session: Session) -> None:
        for one in (
            Centre("RSH01", "انصاری", 1, ("3333",)),
            Centre("LAH01", "لاهیجان", 2, ("4444",)),
        ):
            if centres.find(session, one.code) is None:
                centres.save(session, one, "x")
        stored.add_many(session, lines)
        here = {one.number for one in lines} | {NEW, GOLDEN, "01333330012"}
        number_pool.add(session, "RSH01", here, by="x")
        number_pool.add(session, "LAH01", {OTHER_NEW, "01344440011"}, by="x")

    database.write(unit)


def card(database: Database, number: str = NUMBER, as_of: datetime | None = None) -> LineCard:
    """The card of the line that has a number, or had it last."""
    with database.read() as session:
        line_id = line_cards.line_of_number(session, number)
        assert line_id is not None
        found = line_cards.card(session, line_id, as_of=as_of)
    assert found is not None
    return found


def apply(
    database: Database, changes: list[LineChange], at: datetime, number: str = NUMBER
) -> list[LineChange]:
    """Apply changes to a line as a ticket's effect does; return the inverses."""

    def unit(session: Session) -> list[LineChange]:
        line_id = line_cards.line_of_number(session, number)
        assert line_id is not None
        return line_changes.apply(session, line_id, changes, ticket_id=TICKET, at=at, by="mina")

    return database.write(unit)


def standing(card: LineCard) -> dict[str, object]:
    """How a line stands, without its histories: what an effect and its inverse leave alike."""
    addresses = {
        kind: (found.text, found.postal_code)
        for kind in {one.kind for one in card.addresses}
        if (found := card.address(kind)) is not None
    }
    return {
        "number": card.number,
        "centre": card.centre,
        "state": card.state,
        "causes": {(one.cause, one.direction, one.until, one.letter_no) for one in card.causes},
        "access": card.access,
        "listing": (card.listing, card.title),
        "services": {one.code for one in card.services},
        "addresses": addresses,
        "adsl": card.adsl and (card.adsl.state, card.adsl.port, card.adsl.provider),
        "pin": card.pin_issued_at is not None,
        "owner": [one.name for one in card.holdings if one.until is None],
    }
