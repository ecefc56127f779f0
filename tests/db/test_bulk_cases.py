"""Cases that come in bulk are the same rows as those that come one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import text

from backoffice.db import Database, Session, bulk_cases, cases
from backoffice.db.cases import NewCase
from backoffice.db.numbers import next_number, next_numbers
from backoffice.records.cases import Channel
from factories import company, owned, person, rented

OWN = ("id", "file_no", "tracking_code")  # what differs from case to case


def new_case(**changes: object) -> NewCase:
    values: dict[str, object] = {
        "who": person(),
        "lines": (owned(id=""), replace(rented("1406/03/10", "01332113289"), id="")),
        "channel": Channel.PORTAL,
        "centre": "RSH01",
        "policy_version": "v",
        "portal_id": "880001",
        "submitted_at": datetime(2026, 11, 4, tzinfo=UTC),
        "as_sent": {"given_name": "مريم"},
        "potential_duplicate": True,
    }
    return NewCase(**(values | changes))  # type: ignore[arg-type]


def rows(session: Session, table: str, but: tuple[str, ...]) -> list[dict[str, object]]:
    found = session.execute(text(f"SELECT * FROM {table}")).mappings()  # noqa: S608 - our names
    return [{name: value for name, value in row.items() if name not in but} for row in found]


def test_the_rows_are_those_of_a_single_case(database: Database) -> None:
    for new in (new_case(), new_case(who=company(), as_sent=None, submitted_at=None)):
        database.write(lambda s, new=new: cases.add(s, new, "sara"))
        database.write(lambda s, new=new: bulk_cases.add_many(s, [new], "sara"))
    with database.read() as session:
        one, bulk, other, other_bulk = rows(session, "verification_case", OWN)
        lines = rows(session, "case_line", ("id", "case_id"))
    assert bulk == one
    assert other_bulk == other
    assert lines[:2] == lines[2:4]


def test_bulk_cases_are_numbered_in_their_order_without_gaps(database: Database) -> None:
    database.write(lambda s: cases.add(s, new_case(), "sara"))
    many = [new_case(), new_case(lines=()), new_case()]
    ids = database.write(lambda s: bulk_cases.add_many(s, many, "sara"))
    database.write(lambda s: cases.add(s, new_case(), "sara"))
    with database.read() as session:
        found = session.execute(text("SELECT id, file_no FROM verification_case ORDER BY file_no"))
        numbers = [(row.id, row.file_no[2:8]) for row in found]
    assert [number for _, number in numbers] == [f"{serial:06}" for serial in range(1, 6)]
    assert [case_id for case_id, _ in numbers[1:4]] == ids


def test_none_is_none(database: Database) -> None:
    assert database.write(lambda s: bulk_cases.add_many(s, [], "sara")) == []


def test_blocks_of_numbers_follow_single_ones(database: Database) -> None:
    def unit(session: Session) -> list[int]:
        first = next_number(session, "x")
        block = next_numbers(session, "x", 3)
        return [first, *block, next_number(session, "x"), next_number(session, "y")]

    assert database.write(unit) == [1, 2, 3, 4, 5, 1]
