"""Calls are found by their key: what each question costs, as the database plans it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from sqlalchemy import TextClause, text

from backoffice.db import Database, Session, call_months, call_store, callers, calls
from backoffice.db import call_statements as statements
from backoffice.db.call_statements import Question
from backoffice.db.tables.calls import CALLS
from backoffice.records import dates
from backoffice.records.call_lists import Permit
from backoffice.records.calls import CallFilter, CallType, Key, Selection, Span
from call_office import at, call
from factories import CLERK, PHONE, day

SPAN = Span(PHONE, dates.day_begins(day("1405/06/15")), dates.day_begins(day("1405/08/15")))
WHOLE = CallFilter(day("1405/06/15"), day("1405/08/14"))
KEY = Key(0, 140507, at("1405/07/20"), 9111234567, 60, 0)

#: Every part that a question may have, beside its range.
QUESTIONS = [
    replace(WHOLE, **number, **bounds, **hours)
    for number, bounds, hours in product(
        [{}, {"number": "09111234567"}, {"number": "0911", "begins": True}],
        [{}, {"least_seconds": 1}, {"most_seconds": 9, "least_rials": 1, "most_rials": 9}],
        [{}, {"hours": (8, 14)}, {"hours": (22, 5)}],
    )
]
TYPES = [frozenset(CallType), frozenset({CallType.MOBILE}), frozenset(CallType) - {CallType.LOCAL}]


def questions(dialect: str) -> Iterator[tuple[Question, Selection]]:
    for asked, types in product(QUESTIONS, TYPES):
        selection = Selection((SPAN,), asked, types)
        yield statements.question(selection, SPAN, dialect), selection


def plan(session: Session, statement: TextClause, values: dict[str, object]) -> str:
    explain = "EXPLAIN" if session.get_bind().dialect.name == "postgresql" else "EXPLAIN QUERY PLAN"
    rows = session.execute(text(f"{explain} {statement.text}"), values)
    return "\n".join(str(row[-1]) for row in rows)


def many(session: Session) -> None:
    """Calls enough for a plan to mean something, and statistics of them."""
    made = [
        call(at(f"1405/{month:02}/{n % 28 + 1:02}", n % 24, n % 60), f"0911123{n % 40:04}")
        for month in (5, 6, 7, 8)
        for n in range(60)
    ]
    call_store.add(session, made, 1)


@pytest.fixture
def filled(sqlite_database: Database) -> Database:
    sqlite_database.desk = CLERK
    sqlite_database.write(many)
    return sqlite_database


def test_every_page_is_found_by_its_key_without_sorting(filled: Database) -> None:
    with filled.read() as session:
        for asked, _ in questions("sqlite"):
            for one in (asked, statements.after(asked, KEY)):
                found = plan(session, statements.page(one.shape), one.values | {"limit": 200})
                assert "TEMP B-TREE" not in found, found
                assert re.search(r"SEARCH call_record .*month=\? AND line=\?", found), found
                assert "SCAN" not in found, found


@pytest.mark.parametrize("counted", ["totals", "by_hour", "top", "step", "rest"])
def test_whatever_is_counted_is_looked_up_by_line(filled: Database, counted: str) -> None:
    more = {"limit": 10, "every": 200, "before": 199}
    with filled.read() as session:
        for asked, _ in questions("sqlite"):
            statement = getattr(statements, counted)(asked.shape)
            found = plan(session, statement, asked.values | more)
            assert re.search(r"SEARCH call_record .*month=\? AND line=\?", found), found
            assert "SCAN call_record" not in found, found


def test_the_trace_of_callers_is_served_by_the_number_called(filled: Database) -> None:
    values = {"month": 140508, "number": 1, "since": 0, "until": 9}
    with filled.read() as session:
        found = plan(session, callers._CALLING, values)
    assert re.search(r"ix_call_record_called \(month=\? AND number=\? AND started>", found), found
    assert "SCAN" not in found


def test_a_server_reads_the_months_asked_for_alone(
    postgres_database_url: str, connect: object
) -> None:
    database = connect(postgres_database_url)
    database.desk = CLERK
    database.write(many)
    with database.read() as session:
        assert call_months.months(session) == [140505, 140506, 140507, 140508]
        for asked, _ in questions("postgresql"):
            for statement in (statements.page, statements.totals, statements.by_hour):
                found = plan(session, statement(asked.shape), asked.values | {"limit": 200})
                assert set(re.findall(rf"{CALLS}_(\d{{6}})\b", found)) == {
                    "140506",
                    "140507",
                    "140508",
                }, found
            later = statements.after(asked, KEY)
            found = plan(session, statements.page(later.shape), later.values | {"limit": 200})
            assert "140508" not in found, found
        found = plan(
            session,
            callers._CALLING,
            {"month": 140508, "number": 1, "since": 0, "until": 9},
        )
        assert set(re.findall(rf"{CALLS}_(\d{{6}})\b", found)) <= {"140508"}


def test_shapes_are_few_and_their_statements_made_once() -> None:
    first, again = (
        statements.question(Selection((SPAN,), replace(WHOLE, number=number), TYPES[1]), SPAN, "x")
        for number in ("118", "09111234567")
    )
    assert first.shape == again.shape
    assert statements.page(first.shape) is statements.page(again.shape)


def test_nothing_that_was_typed_stands_in_a_statement() -> None:
    asked = replace(WHOLE, number="0911' OR 1=1--")
    made = statements.question(Selection((SPAN,), asked, TYPES[0]), SPAN, "sqlite")
    assert "OR 1" not in statements.page(made.shape).text


def test_a_permit_opens_the_list_to_its_own_desk_alone(database: Database) -> None:
    given = Permit("use", Selection((SPAN,), WHOLE, TYPES[0]), "sara")
    for desk in (None, replace(CLERK, operator="reza")):
        database.desk = desk
        with database.read() as session:
            for read in (
                lambda session: calls.page(session, given, 0),
                lambda session: calls.totals(session, given),
                lambda session: calls.summary(session, given),
                lambda session: calls.anchors(session, given),
                lambda session: list(calls.stream(session, given)),
                lambda session: callers.repeated(session, given, 1),
            ):
                with pytest.raises(PermissionError):
                    read(session)


def test_a_number_that_is_first_in_no_span_may_be_first_of_all(database: Database) -> None:
    database.desk = CLERK
    spans = (replace(SPAN, number="01333331234", since=dates.day_begins(day("1405/08/01"))), SPAN)
    spans = (spans[0], replace(SPAN, until=spans[0].since))
    made = []
    for which, span in enumerate(spans):
        begins = int(span.since.timestamp())
        numbers = [f"0911{which}{n:06}" for n in range(110)] + ["09999999999"]
        for n, number in enumerate(numbers * 2):
            made.append(call(begins + n, number, line_number=span.number))
    database.write(lambda session: call_store.add(session, made, 1))
    given = Permit("use", Selection(spans, WHOLE, TYPES[1]), CLERK.operator)
    with database.read() as session:
        top = calls.summary(session, given).top
    assert [(number, total.count) for number, total in top[:2]] == [
        ("09999999999", 4),
        ("09110000000", 2),
    ]


def test_the_same_call_is_kept_once(database: Database) -> None:
    one = call(at("1405/08/05"))
    twice = [one, one._replace(occurrence=1), one]
    assert database.write(lambda session: call_store.add(session, twice, 1)) == 2
    assert database.write(lambda session: call_store.add(session, twice, 2)) == 0


def test_months_are_made_and_retired(database: Database) -> None:
    database.write(many)
    with database.read() as session:
        assert call_months.months(session) == [140505, 140506, 140507, 140508]
    assert database.write(lambda session: call_months.retire(session, 140505)) == 60
    database.write(lambda session: call_months.add_month(session, 140508))
    with database.read() as session:
        assert call_months.months(session) == [140506, 140507, 140508]
    assert database.write(lambda session: call_months.retire(session, 140401)) == 0
    with pytest.raises(ValueError, match="no month"):
        database.write(lambda session: call_months.add_month(session, 140513))
