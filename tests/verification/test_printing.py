"""Slips, re-prints and the check of what is scanned, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, Session
from backoffice.documents import tags
from backoffice.errors import Refused
from backoffice.records.cases import CaseState
from backoffice.records.papers import LackReason, SeenPaper
from backoffice.records.receipts import DeficiencySlip, PaperSize, Receipt, Standing
from backoffice.verification import actions, activation, checking, paper_room, printing
from backoffice.verification.findings import Lack
from conftest import Clock
from desks import together
from factories import CLERK, POLICY, add_case, claim, ready


def deficient(database: Database, *, but: tuple[str, ...] = ("identity",)) -> DeficiencySlip:
    lines = (factories.rented("1405/12/13"),)
    view = factories.tick_all(database, claim(database, add_case(database, lines=lines)), but=but)
    return database.write(
        lambda s: printing.return_deficient(s, view.case.id, view.case.version, POLICY)
    )


def activated(database: Database) -> activation.Activated:
    view = ready(database)
    return activation.activate(database, view.case.id, view.case.version, POLICY)


def check(database: Database, number: str, tag: str) -> checking.Check:
    return database.write(lambda s: checking.check(s, number, tag, POLICY))


def test_the_list_writes_the_reasons(database: Database) -> None:
    slip = deficient(database)
    assert [item.code for item in slip.items] == ["not_seen", "lease_too_short"]
    short = dict(slip.items[1].values)
    assert (short["months"], short["days"]) == ("3", "12")
    assert slip.next_visit == factories.day("1405/09/08")
    with database.read() as session:
        assert session.scalars(text("SELECT state FROM verification_case")).one() == "deficient"


def test_the_slip_is_kept_as_printed(database: Database) -> None:
    slip = deficient(database)
    kept, again = database.write(lambda s: printing.reprint_slip(s, slip.number, "x"))
    assert kept == slip
    assert again.copy_no == 1
    assert check(database, slip.number, slip.tag).standing is Standing.GENUINE


def test_a_number_alone_is_at_best_kept(database: Database) -> None:
    slip = deficient(database)
    assert check(database, slip.number, "").standing is Standing.KEPT


def test_a_paper_of_another_key_is_not_called_altered(database: Database) -> None:
    slip = deficient(database)
    other = next(
        key
        for key in (bytes([number]) * 32 for number in range(256))
        if tags.key_id(key) != slip.tag[0]
    )
    answer = database.write(
        lambda s: checking.check(s, slip.number, slip.tag, replace(POLICY, tag_key=other))
    )
    assert answer.standing is Standing.OTHER_KEY


def test_a_paper_that_was_not_accepted_is_on_the_slip_with_its_reason(database: Database) -> None:
    view = claim(database, add_case(database))
    bad = SeenPaper("identity", reason=LackReason.EXPIRED)
    view = database.write(lambda s: actions.tick(s, view.case.id, view.case.version, [bad], POLICY))
    slip = database.write(
        lambda s: printing.return_deficient(s, view.case.id, view.case.version, POLICY)
    )
    assert dict(slip.items[0].values)["reason"] == "expired"


def test_at_the_second_visit_only_the_missing_is_asked(database: Database) -> None:
    deficient(database)
    with database.read() as session:
        case_id = session.scalars(text("SELECT id FROM verification_case")).one()
    view = claim(database, case_id)
    lacking = {one.lack for one in view.findings if one.blocks}
    assert lacking == {Lack.NOT_SEEN, Lack.LEASE_TOO_SHORT, Lack.NONE_GRANTED}


def test_a_complete_file_is_not_deficient(database: Database) -> None:
    view = ready(database)
    with pytest.raises(Refused) as refusal:
        database.write(
            lambda s: printing.return_deficient(s, view.case.id, view.case.version, POLICY)
        )
    assert [one.lack for one in refusal.value.findings] == [Lack.NOTHING_MISSING]  # type: ignore[attr-defined]


def test_a_reprint_counts_and_gives_its_reason(database: Database) -> None:
    done = activated(database)

    def reprint(reason: str) -> object:
        return database.write(lambda s: printing.reprint(s, done.receipt.number, reason))

    with pytest.raises(Refused):
        reprint(" ")
    for copy_no in (1, 2):
        receipt, again = reprint("کاغذ خراب شد")  # type: ignore[misc]
        assert receipt == done.receipt
        assert (again.copy_no, again.reason) == (copy_no, "کاغذ خراب شد")
    with pytest.raises(LookupError):
        database.write(lambda s: printing.reprint(s, "1", "x"))


def test_a_slip_is_printed_again_as_a_copy(database: Database) -> None:
    slip = deficient(database)
    with pytest.raises(Refused):
        database.write(lambda s: printing.reprint_slip(s, slip.number, " "))
    same, again = database.write(lambda s: printing.reprint_slip(s, slip.number, "گم شد"))
    assert same == slip
    assert (again.copy_no, again.reason) == (1, "گم شد")
    with pytest.raises(LookupError):
        database.write(lambda s: printing.reprint_slip(s, "1", "x"))


@pytest.mark.parametrize("paper", ["receipt", "slip"])
def test_two_desks_that_print_again_at_once_get_two_copies(
    database: Database, database_url: str, connect: Callable[[str, str], Database], paper: str
) -> None:
    other = connect(database_url, "desk-2")
    other.desk = factories.OTHER_CLERK
    if paper == "receipt":
        number, again = activated(database).receipt.number, printing.reprint
    else:
        number, again = deficient(database).number, printing.reprint_slip  # type: ignore[assignment]

    def unit(session: Session) -> int:
        return again(session, number, "گم شد")[1].copy_no

    assert together(database, unit, other, unit) == (1, 2)


def test_the_papers_of_a_case_are_listed_newest_first(database: Database, clock: Clock) -> None:
    done = activated(database)
    clock.advance(minutes=1)
    again = activation.reissue(database, done.view.case.id, done.view.case.version, POLICY)
    with database.read() as session:
        kept = printing.kept_papers(session, done.view.case.id)
    assert [one.number for one in kept] == [again.receipt.number, done.receipt.number]
    assert [one.superseded for one in kept] == [False, True]


def test_the_slip_of_a_case_is_listed(database: Database) -> None:
    slip = deficient(database)
    with database.read() as session:
        case_id = session.scalars(text("SELECT id FROM verification_case")).one()
        kept = printing.kept_papers(session, case_id)
    assert [(one.number, one.kind) for one in kept] == [(slip.number, None)]


def test_a_genuine_receipt_says_the_state_now_and_how_often_it_was_checked(
    database: Database,
) -> None:
    done = activated(database)
    answers = [check(database, done.receipt.number, done.receipt.tag) for _ in range(2)]
    assert [one.standing for one in answers] == [Standing.GENUINE] * 2
    assert [one.checked_before for one in answers] == [0, 1]
    assert answers[0].state is CaseState.ACTIVATED


def test_a_reissued_password_supersedes_the_receipt(database: Database, clock: Clock) -> None:
    done = activated(database)
    clock.advance(minutes=1)
    activation.reissue(database, done.view.case.id, done.view.case.version, POLICY)
    answer = check(database, done.receipt.number, done.receipt.tag)
    assert answer.standing is Standing.SUPERSEDED


def test_an_altered_tag_or_row_is_found(database: Database) -> None:
    done = activated(database)
    number, tag = done.receipt.number, done.receipt.tag
    wrong = tag[:-1] + str((int(tag[-1]) + 1) % 10)
    assert check(database, number, wrong).standing is Standing.ALTERED
    assert check(database, "90500000000029", tag).standing is Standing.UNKNOWN

    def forge(session: Session) -> None:
        for stored in session.execute(text("SELECT body FROM receipt")).scalars():
            body = stored if isinstance(stored, str) else __import__("json").dumps(stored)
            session.execute(
                text("UPDATE receipt SET body = CAST(:body AS JSON)")
                if database.dialect == "postgresql"
                else text("UPDATE receipt SET body = :body"),
                {"body": body.replace(factories.PHONE, "01333339999")},
            )

    database.write(forge)
    assert check(database, number, tag).standing is Standing.ALTERED


@pytest.mark.parametrize("size", list(PaperSize))
def test_the_receipt_is_made_after_the_deed(sqlite_database: Database, size: PaperSize) -> None:
    from backoffice.records.receipts import Letterhead

    done = activated(sqlite_database)
    letterhead = Letterhead("شرکت مخابرات ایران", "امور مشترکین")
    pdf = paper_room.receipt_pdf(done.receipt, letterhead, size, done.password)
    pages = paper_room.images(pdf, 72)
    assert len(pages) == 2
    assert all(page.width > 0 for page in pages)


def test_every_printed_field_counts(database: Database) -> None:
    receipt: Receipt = activated(database).receipt
    changed = [
        replace(receipt, name="دیگری"),
        replace(receipt, number="90500000000029"),
        replace(receipt, lines=()),
        replace(receipt, clerk="x"),
        replace(receipt, issued_at=receipt.issued_at.replace(second=59)),
    ]
    for one in changed:
        assert not tags.verify(tags.fields(one), receipt.tag, [POLICY.tag_key])
    assert tags.verify(tags.fields(receipt), receipt.tag, [POLICY.tag_key])
    assert CLERK.name == receipt.clerk
