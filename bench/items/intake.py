"""An import of registrations against the bare inserts of the rows it leaves behind."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any

import factories
import portal_files
from backoffice.db.tables.intake import IntakeRecordRow
from backoffice.records.intake import IntakeReport
from backoffice.verification import intake
from backoffice.verification.intake_pieces import PIECE
from bench import subscribers
from bench.context import BACK_ENDS, Bench
from bench.measure import Row, milliseconds, of_rounds, timed
from bench.stores import Store

#: A whole portal's registrations, and the seconds in which a clerk will wait for them.
MANY, PATIENCE = 100_000, 120
TABLES = {
    "verification_case": subscribers.CASE_COLUMNS,
    "case_line": subscribers.LINE_COLUMNS,
    "intake_record": [column.name for column in IntakeRecordRow.__table__.columns],
}
NAMES = "case_name"
Piece = dict[str, list[tuple[Any, ...]]]


def portal_file(folder: Path, count: int) -> Path:
    """Write a file as the portal does: most records clean, one in ten with some dirt."""
    path = folder / f"registrations-{count}.jsonl"
    draw = Random(subscribers.SEED)  # noqa: S311 - always the same ones
    records = (
        portal_files.dirty(number) if draw.random() < 0.1 else _clean(number)
        for number in range(count)
    )
    return portal_files.write(path, records)


def _clean(number: int) -> dict[str, object]:
    phones = [{"number": subscribers.phone(number), "possession": portal_files.OWNER}]
    return portal_files.person(number, phones=phones)


def measure(bench: Bench) -> Iterator[Row]:
    """Import on both back ends."""
    for back_end in BACK_ENDS:
        bench.tell(f"imports into {back_end}")
        yield _import(bench, back_end)


def _import(bench: Bench, back_end: str) -> Row:
    count = bench.sizes.import_records
    path = portal_file(bench.folder, count)
    mine, base = [], []
    for one in range(bench.sizes.rounds + 1):
        with bench.empty(back_end) as store, bench.empty(back_end) as twin:
            store.database.desk = factories.SUPERVISOR
            ours = timed(store.clock, lambda: run(store, path, count))
            bare = _insert_again(store, twin)
        if one:  # the first round fills the caches
            mine.append(ours)
            base.append(bare)
    pair = of_rounds(store.clock, mine, base)
    return Row(
        f"import, {store.label}",
        f"{count:,} registrations of a file judged and kept, {PIECE} in a transaction",
        "the rows it left, inserted by the bare driver, as many in a transaction",
        pair.clock,
        pair.ratio,
        f"{MANY:,} in {PATIENCE} s",
        pair.ours / count * MANY <= PATIENCE,
        f"{count / pair.ours:,.0f} a second ({milliseconds(pair.ours / count)} each), "
        f"bare {milliseconds(pair.anchor / count)}",
    )


def run(store: Store, path: Path, count: int) -> IntakeReport:
    """Import the file, every record accounted for."""
    report = intake.run(store.database, path, lambda _done, _total: None)
    if report.tally.records != count:
        raise AssertionError("a record is not accounted for")
    return report


def _insert_again(store: Store, twin: Store) -> float:
    """Insert what an import has left into an empty database; return the seconds it took."""
    source, target = store.bare(), twin.bare()
    pieces = _pieces(source)
    batch = source.cursor().execute("SELECT * FROM intake_batch").fetchone()
    marks = ",".join([twin.mark] * len(batch))
    target.cursor().execute(f"INSERT INTO intake_batch VALUES ({marks})", batch)  # noqa: S608

    def insert() -> None:
        cursor = target.cursor()
        for piece in pieces:
            cursor.execute("BEGIN")
            for table, rows in piece.items():
                columns = TABLES.get(table, ["rowid", "name_key"])
                if rows and (table != NAMES or twin.dialect == "sqlite"):
                    marks = ",".join([twin.mark] * len(columns))
                    cursor.executemany(
                        f"INSERT INTO {table} ({','.join(columns)}) VALUES ({marks})",  # noqa: S608
                        rows,
                    )
            cursor.execute("COMMIT")

    seconds = timed(twin.clock, insert)
    source.close()
    target.close()
    return seconds


def _pieces(source: Any) -> Sequence[Piece]:  # noqa: ANN401
    """Read what an import has left, grouped as it was written."""
    kept = {table: list(_rows(source, table)) for table in TABLES}
    number_of = {row["id"]: (row["line_no"] - 1) // PIECE for row in kept["intake_record"]}
    number_of |= {row["case_id"]: number_of[row["id"]] for row in kept["intake_record"]}
    pieces: dict[int, Piece] = {
        number: {"verification_case": [], NAMES: [], "case_line": [], "intake_record": []}
        for number in sorted(set(number_of.values()))
    }
    for table, rows in kept.items():
        for row in rows:
            piece = pieces[number_of[row["case_id" if table == "case_line" else "id"]]]
            piece[table].append(tuple(row.values()))
            if table == "verification_case":
                piece[NAMES].append((int(row["file_no"]), row["name_key"]))
    return list(pieces.values())


def _rows(source: Any, table: str) -> Iterator[dict[str, Any]]:  # noqa: ANN401
    columns = TABLES[table]
    quoted = ",".join(f'"{name}"' for name in columns)
    for row in source.cursor().execute(f"SELECT {quoted} FROM {table}").fetchall():  # noqa: S608
        yield dict(zip(columns, map(_sent, row), strict=True))


def _sent(value: object) -> object:
    """Write JSON as text again: PostgreSQL's driver reads it, but does not write it."""
    return json.dumps(value, ensure_ascii=False) if isinstance(value, (dict, list)) else value
