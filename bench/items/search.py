"""The search of the queue, as the header asks it, in a database of many subscribers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import factories
from backoffice.db.queue import INFIX_LETTERS
from backoffice.records import persian
from backoffice.records.cases import QueueRow
from backoffice.records.lookups import understand
from backoffice.verification import queue
from bench import subscribers
from bench.capture import Statement, replay, statements
from bench.context import BACK_ENDS, Bench
from bench.measure import A_FRAME, Row, at_most, milliseconds, turn_about, within_a_frame
from bench.sizes import MANY
from bench.stores import Store

SHOWN = (
    "id, file_no, tracking_code, display_name, kind, identifier, state, holder, held_until, "
    "potential_duplicate, override_used, waiting_since, version"
)
PHONES = "SELECT case_id, number FROM case_line WHERE case_id {} ORDER BY position"
LAST = "\U0010ffff"
FIRST_HITS = 50
INDEX, SCAN = 2.0, 0.02


@dataclass(frozen=True, slots=True)
class Question:
    """What is typed, and the bare statement that answers it; ``where`` is per back end."""

    name: str
    typed: str
    where: dict[str, str]
    values: tuple[str, ...]
    keys: int = 1  # indexes to be gone through


def measure(bench: Bench) -> Iterator[Row]:
    """Ask every kind of question on both back ends."""
    for back_end in BACK_ENDS:
        store = bench.filled(back_end)
        store.database.desk = factories.CLERK
        with store.bare() as connection:
            asked = questions(connection, store, bench.sizes.subscribers)
            for question in asked:
                yield _against_bare(bench, store, connection, question)
            for question in asked[:2]:
                yield _against_scan(bench, store, connection, question)
            for question in asked[2:]:
                yield _index(bench, store, connection, question)
        connection.close()


def questions(connection: Any, store: Store, count: int) -> list[Question]:  # noqa: ANN401
    """Choose what to ask for: an infix of few, one of nobody, a prefix, numbers of one case."""
    number = count // 3
    cursor = connection.cursor()
    chosen = cursor.execute(
        store.question("SELECT file_no, tracking_code FROM verification_case WHERE identifier = ?"),
        (subscribers.national_id(number),),
    ).fetchone()
    found = {
        "sqlite": (
            "file_no IN (SELECT printf('%09d', rowid) FROM case_name WHERE case_name MATCH ?)"
        ),
        "postgresql": "name_trigrams(name_key) @> name_trigrams(?)",
    }
    asked = [
        Question(f"name, {which}", typed, found, (_phrase(typed, store),))
        for which, typed in (("few", subscribers.SURNAMES[-1][1:]), ("none", "قحطظ"))
    ]
    equal = {
        "2 letters": ("سه", "name_key >= ? AND name_key < ?", ("سه", f"سه{LAST}")),
        "national ID": (subscribers.national_id(number), "identifier = ?", ()),
        "phone": (subscribers.phone(2 * number), "id IN ({})", ()),
        "file number": (chosen[0], "file_no = ?", ()),
        "tracking code": (chosen[1], "tracking_code = ?", ()),
    }
    numbered = "SELECT case_id FROM case_line WHERE number = ?"
    for name, (typed, where, values) in equal.items():
        condition = where.format(numbered)
        both = dict.fromkeys(BACK_ENDS, condition)
        keys = 2 if name == "phone" else 1
        asked.append(Question(name, typed, both, values or (typed,), keys))
    return asked


def _phrase(typed: str, store: Store) -> str:
    key = persian.joined_key(typed)
    return f'"{key}"' if store.dialect == "sqlite" else key


def through_rooms(store: Store, typed: str, limit: int = queue.LIMIT) -> tuple[QueueRow, ...]:
    """Search as the header does, the session included."""
    with store.database.read() as session:
        return queue.search(session, understand(typed), typed, limit=limit)


def _bare(connection: Any, store: Store, question: Question) -> int:  # noqa: ANN401
    where = question.where[store.dialect]
    cursor = connection.cursor()
    cases = cursor.execute(
        store.question(f"SELECT {SHOWN} FROM verification_case WHERE {where} LIMIT {queue.LIMIT}"),  # noqa: S608
        question.values,
    ).fetchall()
    if cases:
        fetch_phones(cursor, store, [row[0] for row in cases])
    return len(cases)


def fetch_phones(cursor: Any, store: Store, case_ids: list[str]) -> None:  # noqa: ANN401
    """Fetch the phones of these cases in the way that suits the driver."""
    if store.dialect == "sqlite":
        marks = ",".join("?" * len(case_ids))
        cursor.execute(PHONES.format(f"IN ({marks})"), case_ids).fetchall()
    else:
        cursor.execute(PHONES.format("= ANY(%s)"), (case_ids,)).fetchall()


def _against_bare(bench: Bench, store: Store, connection: Any, question: Question) -> Row:  # noqa: ANN401
    """Compare the whole way through the rooms with one statement of the driver, and the phones."""
    hits = len(through_rooms(store, question.typed))
    if hits != _bare(connection, store, question):
        raise AssertionError(f"{question.name}: other hits than the bare statement's")
    pair = turn_about(
        store.clock,
        lambda: through_rooms(store, question.typed),
        lambda: _bare(connection, store, question),
        calls=1 if hits > FIRST_HITS else 5,
        rounds=bench.sizes.rounds,
    )
    return Row(
        f"search {question.name}, {store.label}",
        f"search through the rooms, {hits} of {bench.sizes.subscribers:,}",
        "the bare indexed statement and the phones",
        pair.clock,
        pair.ratio,
        A_FRAME,
        within_a_frame(pair),
        f"{milliseconds(pair.ours)}, bare {milliseconds(pair.anchor)}",
    )


def _against_scan(bench: Bench, store: Store, connection: Any, question: Question) -> Row:  # noqa: ANN401
    """Compare with reading every name (goal F1), which also tells who should be found."""
    key = persian.joined_key(question.typed)
    if len(key) < INFIX_LETTERS:
        raise AssertionError("a prefix is no infix")
    like = "SELECT id FROM verification_case WHERE name_key LIKE ?"
    statement = store.question(like)

    def scan(limit: str = "") -> set[str]:
        rows = connection.cursor().execute(statement + limit, (f"%{key}%",)).fetchall()
        return {row[0] for row in rows}

    everybody = scan()
    found = {row.id for row in through_rooms(store, question.typed)}
    if not found <= everybody or len(found) != min(len(everybody), queue.LIMIT):
        raise AssertionError(f"{question.name}: the index and the scan find different people")
    pair = turn_about(
        store.clock,
        lambda: through_rooms(store, question.typed, FIRST_HITS),
        lambda: scan(f" LIMIT {FIRST_HITS}"),
        rounds=bench.sizes.rounds,
    )
    large = bench.sizes.subscribers >= MANY
    return Row(
        f"infix {question.name}, {store.label}",
        f"first {FIRST_HITS} of {len(everybody)} hits through the rooms; the scan's very set",
        "LIKE over every folded name",
        pair.clock,
        pair.ratio,
        f"{at_most(SCAN)} at {MANY:,}",
        pair.ratio <= SCAN if large else None,
        f"{milliseconds(pair.ours)}, scan {milliseconds(pair.anchor)}",
    )


def _index(bench: Bench, store: Store, connection: Any, question: Question) -> Row:  # noqa: ANN401
    """Compare what the search asks the database for first with a fetch by primary key (goal F2)."""
    with statements() as noted:
        hits = through_rooms(store, question.typed, 1)
    looked = [one for one in noted if "FROM verification_case" in one.text][:1]
    statement = f"SELECT {SHOWN} FROM verification_case WHERE id = ?"  # noqa: S608
    fetch = [Statement(store.question(statement), (hits[0].id,), many=False)] * question.keys
    pair = turn_about(
        store.clock,
        lambda: replay(connection, looked),
        lambda: replay(connection, fetch),
        calls=50,
        rounds=bench.sizes.rounds,
    )
    return Row(
        f"index {question.name}, {store.label}",
        "the first statement of the search, one hit, bare",
        "a fetch by primary key, bare" if question.keys == 1 else "two such fetches, bare",
        pair.clock,
        pair.ratio,
        at_most(INDEX),
        pair.ratio <= INDEX,
        f"{milliseconds(pair.ours)}, by key {milliseconds(pair.anchor)}",
    )
