"""The bench works at its smallest; and the gates without a clock: plans, counts of statements."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from itertools import count
from pathlib import Path

import pytest
from bench import __main__ as bench_main
from bench import call_files, call_stores, subscribers
from bench.capture import Statement, statements
from bench.context import BACK_ENDS, Bench
from bench.items import activation, intake, search
from bench.measure import Clock, Row, turn_about
from bench.report import BEGIN, END, as_json, table, write
from bench.sizes import SMALLEST
from bench.stores import Store

import factories
import portal_files
from back_ends import PostgresServer
from backoffice.calls import dial_tables, formats_guess, profile_files, reading
from backoffice.db import Session, calls, cases
from backoffice.records import dates
from backoffice.records.call_lists import Permit
from backoffice.records.calls import month_key
from backoffice.records.cases import CaseState, QueueFilter
from backoffice.verification import actions, queue
from backoffice.verification.desk import CaseView

WITHOUT_WINDOW = (
    "receipts",
    "activation",
    "intake",
    "search",
    "page",
    "calls_import",
    "calls_found",
    "calls_out",
    "tickets",
)
PAPERS = ("receipts", "calls_out")  # no database has a part in them
SUBSCRIBERS = 5_000  # a smaller table has no use for its indexes


@pytest.fixture(scope="module")
def bench(
    tmp_path_factory: pytest.TempPathFactory, postgres_server: PostgresServer
) -> Iterator[Bench]:
    server = postgres_server._url.render_as_string(hide_password=False)
    made = Bench(SMALLEST, tmp_path_factory.mktemp("bench"), lambda _text: None, server)
    yield made
    made.close()


@pytest.mark.slow
@pytest.mark.parametrize("item", WITHOUT_WINDOW)
def test_every_item_without_a_window_gives_its_rows(bench: Bench, item: str) -> None:
    rows = list(bench_main.measure(item, bench))
    assert len({row.name for row in rows}) == len(rows) > 0
    assert all(row.ratio > 0 and row.note and row.anchor for row in rows)
    assert item in PAPERS or {name[-4:] for name in map(_name, rows)} == {"Lite", "eSQL"}


@pytest.mark.slow
@pytest.mark.gui
def test_a_list_is_scrolled_in_a_window_of_its_own(bench: Bench) -> None:
    rows = list(bench_main.measure("calls_scroll", bench))
    assert len({row.name for row in rows}) == len(rows) >= 3
    assert all(row.ratio > 0 and row.note and row.anchor for row in rows)


def _name(row: Row) -> str:
    return row.name


def test_the_subscribers_are_those_the_program_would_have_kept(bench: Bench) -> None:
    with bench.empty("sqlite") as store:
        some = store.fill(60)
        with store.database.read() as session:
            kept = [cases.get(session, case_id) for case_id in some]
        store.database.desk = factories.CLERK
        found = [search.through_rooms(store, case.who.family_name) for case in kept]
    assert {case.state for case in kept} >= {CaseState.ACTIVATED}
    assert all(case.id in {row.id for row in rows} for case, rows in zip(kept, found, strict=True))


def test_a_billed_file_is_in_the_provinces_format(tmp_path: Path) -> None:
    """What the window guesses of it; a file that nobody understood would never be brought in."""
    path = tmp_path / "calls.csv"
    call_files.write_billed(path, 50, call_stores.months_until_now(1)[0])
    now = dates.day_begins(factories.TODAY + timedelta(days=400))
    known = profile_files.shipped()
    best, *_ = formats_guess.guess(path, known, home="013", plan=dial_tables.plan(), now=now)
    assert (best.profile.name, best.understood, best.looked_at) == ("province-csv", 50, 50)


def test_a_ratio_is_the_median_of_rounds() -> None:
    done: list[str] = []
    pair = turn_about(
        Clock.WALL, lambda: done.append("ours"), lambda: done.append("anchor"), rounds=3
    )
    assert pair.ratio > 0
    assert done == ["ours", "anchor", "anchor", "ours", "ours", "anchor", "anchor", "ours"]


ROWS = [
    Row("a", "this", "that", Clock.CPU, 1.234, "≤ 2×", met=True, note="1 ms"),
    Row("b", "this", "that", Clock.WALL, 3.0, "≤ 2×", met=False),
    Row("c", "this", "that", Clock.WALL, 3.0),
]


def test_the_table_has_a_line_for_each_row() -> None:
    lines = table(ROWS).splitlines()
    assert len(lines) == 2 + len(ROWS)
    assert "1.23× (cpu)" in lines[2]
    assert "yes" in lines[2]
    assert "NO" in lines[3]


def test_json_has_everything() -> None:
    told = json.loads(as_json(ROWS, SMALLEST))
    assert [row["met"] for row in told["rows"]] == [True, False, None]
    assert told["rows"][0]["clock"] == "cpu"
    assert told["sizes"] == "smallest"


def test_results_replace_the_old_ones_in_a_document(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    document.write_text(f"before\n{BEGIN}\nold\n{END}\nafter\n", encoding="utf-8")
    for _ in range(2):
        write(document, ROWS, SMALLEST)
    written = document.read_text(encoding="utf-8")
    assert written.startswith(f"before\n{BEGIN}\n")
    assert written.endswith(f"{END}\nafter\n")
    assert written.count("| a | this | that | 1.23× (cpu) |") == 1
    assert "old" not in written


def test_a_document_without_a_place_for_results_is_refused(tmp_path: Path) -> None:
    document = tmp_path / "benchmarks.md"
    document.write_text("nothing", encoding="utf-8")
    with pytest.raises(ValueError, match="results"):
        write(document, ROWS, SMALLEST)


# Plans


@pytest.fixture(scope="module", params=BACK_ENDS)
def filled(bench: Bench, request: pytest.FixtureRequest) -> Iterator[Store]:
    with bench.empty(request.param) as store:
        store.fill(SUBSCRIBERS)
        store.database.desk = factories.CLERK
        yield store


_firsts = count(1_000_000, 1_000)


def a_case(store: Store) -> CaseView:
    """A case in hand, ready to be activated, of somebody who is not among the subscribers."""
    return activation.ready_cases(store, 1, next(_firsts))[0]


def look_at_the_queue(store: Store) -> None:
    with store.database.read() as session:
        for wanted in QueueFilter:
            queue.page(session, wanted)
        queue.changed_since(session, None)


def search_for_everything(store: Store) -> None:
    with store.bare() as connection:
        asked = search.questions(connection, store, SUBSCRIBERS)
    connection.close()
    for question in asked:
        search.through_rooms(store, question.typed)
    for typed in ("0133", "3000", "100005", "P42026135", "کریمی محمد"):
        search.through_rooms(store, typed)


def activate_one(store: Store) -> None:
    activation.activate(store, a_case(store))


def import_twins(store: Store) -> None:
    """A file of records, and another of the same people under other names and portal ids."""
    people = [portal_files.person(2 * SUBSCRIBERS + number) for number in range(10)]
    twins = [dict(one, first_name="زینب", id=f"again-{one['id']}") for one in people]
    store.database.desk = factories.SUPERVISOR
    with tempfile.TemporaryDirectory() as folder:
        for name, records in (("first", people), ("second", twins)):
            path = portal_files.write(Path(folder, f"{name}.jsonl"), records)
            report = intake.run(store, path, len(records))
    assert report.tally.duplicate == len(twins)
    store.database.desk = factories.CLERK


DEEDS = [look_at_the_queue, search_for_everything, activate_one, import_twins]


@pytest.mark.parametrize("deed", DEEDS)
def test_no_table_is_read_from_end_to_end(filled: Store, deed: Callable[[Store], None]) -> None:
    with statements() as noted:
        deed(filled)
    read = [one for one in noted if one.text.lstrip().startswith(("SELECT", "UPDATE"))]
    assert read
    scans = [step for one in read for step in _scans(filled, one)]
    assert scans == []


HARMLESS = (
    "CONSTANT",
    "(subquery",
    "case_name VIRTUAL TABLE INDEX",  # the search's own index
    "given VIRTUAL TABLE INDEX",  # the ids that the question brings along
    "ix_verification_case_open",  # open cases, in the order they are shown
    "centre",  # a few dozen rows, wanted whole
    "number_prefix",
)


def _scans(store: Store, one: Statement) -> list[str]:
    explain = "EXPLAIN QUERY PLAN " if store.dialect == "sqlite" else "EXPLAIN "
    with store.bare() as connection:
        cursor = connection.cursor()
        if store.dialect == "postgresql":
            cursor.execute("SET enable_seqscan = off")
        plan = cursor.execute(explain + one.text, one.parameters).fetchall()
    connection.close()
    steps = [str(row[-1]) for row in plan]
    return [
        f"{step} <- {one.text[:80]}"
        for step in steps
        if ("SCAN" in step or "Seq Scan on" in step) and not any(word in step for word in HARMLESS)
    ]


# Counts of statements, so that no read is added without being seen; what every unit asks, or a
# server now and then, is left out: the clock, and whether the tables are newer than the program.
EVERY_UNIT = ("clock_timestamp", "user_version", "alembic_version")


def counted(store: Store, deed: Callable[[], object]) -> int:
    with statements() as noted:
        deed()
    return len([one for one in noted if not any(word in one.text for word in EVERY_UNIT)])


def test_what_a_search_asks(filled: Store) -> None:
    typed = subscribers.national_id(SUBSCRIBERS // 3)
    assert counted(filled, lambda: search.through_rooms(filled, typed)) == 3
    assert counted(filled, lambda: search.through_rooms(filled, "کریمی")) == 3
    assert counted(filled, lambda: search.through_rooms(filled, "قحطظ")) == 2


def test_what_the_queue_asks(filled: Store) -> None:
    def look() -> None:
        with filled.database.read() as session:
            queue.page(session, QueueFilter.ALL_OPEN)

    assert counted(filled, look) == 6


def test_what_a_case_asks(filled: Store) -> None:
    view = a_case(filled)

    def look() -> None:
        with filled.database.read() as session:
            actions.look(session, view.case.id, factories.POLICY)

    assert counted(filled, look) == 15


def test_what_an_activation_asks(filled: Store) -> None:
    view = a_case(filled)
    assert counted(filled, lambda: activation.activate(filled, view)) == 37


def test_what_an_import_asks_depends_on_its_pieces_alone(bench: Bench) -> None:
    asked = set()
    for records in (20, 80):
        path = intake.portal_file(bench.folder, records)
        with bench.empty("sqlite") as store:
            store.database.desk = factories.SUPERVISOR
            asked.add(counted(store, lambda: intake.run(store, path, records)))  # noqa: B023
    assert len(asked) == 1


def test_what_is_searched_by_its_beginning_is_compared_by_code_point(bench: Bench) -> None:
    # Another collation has another opinion on what lies between a prefix and its last character.
    with bench.empty("postgresql") as store, store.bare() as connection:
        columns = connection.execute(
            "SELECT column_name FROM information_schema.columns WHERE collation_name = 'C' "
            "AND table_name IN ('verification_case', 'case_line')"
        ).fetchall()
        connection.close()
    assert {name for (name,) in columns} >= {"name_key", "identifier", "number"}


# Calls: a page costs the same wherever it begins, and however many calls there are.

CALLS, MONTHS = SMALLEST.calls, SMALLEST.call_months
LENDERS = {"sqlite": call_stores.sqlite_calls, "postgresql": call_stores.server_calls}


@pytest.fixture(scope="module", params=BACK_ENDS)
def called(bench: Bench, request: pytest.FixtureRequest) -> Iterator[Store]:
    with LENDERS[request.param](bench, CALLS, MONTHS) as store:
        yield store


def pbx(months: int = MONTHS, sought: str = "") -> Permit:
    line = call_stores.Lines(CALLS).pbx
    return call_stores.permit(line, call_stores.months_until_now(months), sought=sought)


def plans(store: Store, read: Callable[[Session], object]) -> list[str]:
    with store.database.read() as session, statements() as noted:
        read(session)
    explain = "EXPLAIN QUERY PLAN " if store.dialect == "sqlite" else "EXPLAIN "
    with closing(store.bare()) as connection:
        if store.dialect == "postgresql":
            connection.execute("SET enable_seqscan = off")
        return [
            str(step[-1])
            for one in noted
            for step in connection.execute(explain + one.text, one.parameters)
        ]


def test_calls_come_in_the_order_of_their_key() -> None:
    first = call_stores.LAST_MONTH
    made = list(call_stores.rows(CALLS, first))
    assert [row[:6] for row in made] == sorted({row[:6] for row in made})
    assert {row[0] for row in made} == {month_key(first)}
    assert made == list(call_stores.rows(CALLS, first))
    assert len(set(call_stores.one_line(100, first, 2))) == 50


def test_a_page_walks_the_key_from_where_it_begins(called: Store) -> None:
    def read(session: Session) -> None:
        first = calls.page(session, pbx(), 0)
        assert len(calls.page(session, pbx(), 0, first.key(99))) == len(first)
        calls.page(session, pbx(sought=call_stores.SOUGHT), 0)

    steps = plans(called, read)
    assert not [step for step in steps if "TEMP B-TREE" in step or "SCAN" in step]
    if called.dialect == "sqlite":
        key = "USING PRIMARY KEY (month=? AND line=? AND started>? AND "
        covering = "USING COVERING INDEX ix_call_record_number (month=? AND line=? AND number=?"
        assert f"{key}started<?)" in steps[0]
        assert f"{key}(started,number,seconds,occurrence)<(?,?,?,?))" in steps[1]
        assert covering in steps[2]
    else:
        assert not [step for step in steps if "Seq Scan" in step]
        assert any("ROW(started, number, seconds, occurrence) <" in step for step in steps)


def test_only_the_months_asked_for_are_looked_at(called: Store) -> None:
    steps = plans(called, lambda session: calls.totals(session, pbx(1)))
    if called.dialect == "postgresql":
        partitions = {word for step in steps for word in step.split() if "call_record_14" in word}
        assert {one for one in partitions if "_14" in one} <= {
            f"call_record_{month_key(call_stores.LAST_MONTH)}",
            f"uq_call_record_{month_key(call_stores.LAST_MONTH)}",
        }
        assert partitions


def test_every_anchor_opens_the_page_that_stands_there(called: Store) -> None:
    for sought in ("", call_stores.SOUGHT):
        given = pbx(sought=sought)
        with called.database.read() as session:
            anchors, total = calls.anchors(session, given, every=50)
            whole = [row for page in calls.stream(session, given) for row in page.raw]
            assert (
                total == len(whole) == sum(t.count for t in calls.totals(session, given).values())
            )
            assert [one.row for one in anchors] == list(range(0, total, 50))
            for one in anchors:
                page = calls.page(session, given, one.span, one.key, limit=50)
                assert list(page.raw) == whole[one.row : one.row + 50]


def test_what_a_list_of_calls_asks(called: Store) -> None:
    with called.database.read() as session:
        assert counted(called, lambda: reading.page(session, pbx(), 0)) == 1
        assert counted(called, lambda: reading.totals(session, pbx())) == 1
        assert counted(called, lambda: reading.summary(session, pbx())) == 3
