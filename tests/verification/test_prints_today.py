"""What an operator printed today: listed and looked at, never a further print."""

from __future__ import annotations

import pytest

import factories
from backoffice.db import Database, audit, receipts
from backoffice.documents import pages
from backoffice.records.audit import AuditSearch
from backoffice.records.receipts import DeficiencySlip, Letterhead, PaperSize, ReceiptKind
from backoffice.verification import activation, paper_room, printing, prints_today
from backoffice.verification.moves import Deed
from conftest import Clock
from factories import NATIONAL_IDS, POLICY, add_case, claim, person, ready


def activated(database: Database) -> activation.Activated:
    view = ready(database)
    return activation.activate(database, view.case.id, view.case.version, POLICY)


def deficient(database: Database) -> DeficiencySlip:
    case_id = add_case(database, person(NATIONAL_IDS[1]))
    view = factories.tick_all(database, claim(database, case_id), but=("identity",))
    return database.write(
        lambda s: printing.return_deficient(s, view.case.id, view.case.version, POLICY)
    )


def prints(database: Database) -> list[tuple[str, int]]:
    with database.read() as session:
        return [(one.number, one.copy_no) for one in prints_today.todays_prints(session)]


def looks(database: Database) -> list[str]:
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=Deed.SEE_PAPER.value), limit=10)
    return [one.subject for one in found]


def test_receipts_slips_and_their_copies_are_listed_newest_first(
    database: Database, clock: Clock
) -> None:
    receipt = activated(database).receipt
    clock.advance(minutes=1)
    slip = deficient(database)
    clock.advance(minutes=1)
    database.write(lambda s: printing.reprint(s, receipt.number, "کاغذ خراب شد"))
    assert prints(database) == [(receipt.number, 1), (slip.number, 0), (receipt.number, 0)]
    with database.read() as session:
        found = prints_today.todays_prints(session)
    assert [one.kind for one in found] == [ReceiptKind.ACTIVATION, None, ReceiptKind.ACTIVATION]
    assert [one.name for one in found][1] == slip.name
    clock.advance(days=1)
    assert prints(database) == []


def test_a_look_is_written_down_and_is_no_print(database: Database) -> None:
    receipt = activated(database).receipt
    slip = deficient(database)
    before = prints(database)
    with database.read() as session:
        assert prints_today.glance(session, receipt.number) == receipt
        assert prints_today.glance(session, slip.number) == slip
    assert looks(database) == []
    assert database.write(lambda s: prints_today.look_at(s, receipt.number)) == receipt
    assert looks(database) == [receipt.number]
    assert prints(database) == before


@pytest.mark.parametrize("of", ["another", "yesterday", "nothing", "another room"])
def test_only_what_this_operator_printed_today_is_looked_at(
    database: Database, clock: Clock, of: str
) -> None:
    number = activated(database).receipt.number
    if of == "another":
        database.desk = factories.SUPERVISOR
    elif of == "yesterday":
        clock.advance(days=1)
    elif of == "nothing":
        number = "1"
    else:
        number = "140500000001"
        database.write(lambda s: receipts.note_print(s, "ticket_slip", number, "sara"))
        assert len(prints(database)) == 1
    with pytest.raises(LookupError), database.read() as session:
        prints_today.glance(session, number)
    with pytest.raises(LookupError):
        database.write(lambda s: prints_today.look_at(s, number))
    assert looks(database) == []


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_thumbnail_is_the_first_page_in_a_box_without_the_password(
    sqlite_database: Database, size: PaperSize
) -> None:
    done = activated(sqlite_database)
    with sqlite_database.read() as session:
        kept = prints_today.glance(session, done.receipt.number)
    assert done.password not in repr(kept)
    pdf = paper_room.receipt_pdf(done.receipt, Letterhead("شرکت", "اداره"), size)
    small = paper_room.small(pdf, 108, 152)
    assert (small.width <= 108, small.height <= 152) == (True, True)
    assert small.width in {107, 108} or small.height in {151, 152}
    assert len(small.data) == small.width * small.height * 4
    assert pages.count(pdf) == 2
