"""The line inventory in the cabinet."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from backoffice.db import Database, lines
from backoffice.records.lines import AccessClass, InventoryLine, LineState, Listing

LINE = InventoryLine(
    number="01333334444",
    centre="RSH01",
    owner_name="علی شفیعی",
    owner_identifier="4020250162",
    state=LineState.IN_SERVICE,
    access_class=AccessClass.SECOND_ZERO_BARRED,
    listed=Listing.LISTED,
    address="رشت",
    postal_code="4133744567",
    installed_on=date(1996, 2, 27),
    services=("نمایشگر شماره", "خط داغ"),
    bill_id="3333444401346",
    payment_id="15240709",
)
BARE = InventoryLine("01333335555", "RSH01", "", "", LineState.RELEASED)


def test_lines_come_back_as_they_were_kept(database: Database) -> None:
    database.write(lambda s: lines.add_many(s, [LINE, BARE]))
    with database.read() as session:
        assert lines.stored(session, [LINE.number, BARE.number, "x"]) == {
            LINE.number: LINE,
            BARE.number: BARE,
        }
        assert lines.count(session) == 2


def test_lines_are_changed_by_number(database: Database) -> None:
    changed = replace(LINE, owner_name="زهرا قاسمی", listed=None, services=(), installed_on=None)
    database.write(lambda s: lines.add_many(s, [LINE, BARE]))
    database.write(lambda s: lines.change_many(s, [changed]))
    with database.read() as session:
        assert lines.stored(session, [LINE.number]) == {LINE.number: changed}
        assert lines.stored(session, [BARE.number]) == {BARE.number: BARE}


def test_nothing_is_nothing(database: Database) -> None:
    database.write(lambda s: lines.add_many(s, []))
    database.write(lambda s: lines.change_many(s, []))
    with database.read() as session:
        assert lines.stored(session, []) == {}
        assert lines.count(session) == 0
