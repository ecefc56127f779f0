"""The statements that take a file's calls from their stage into the months (speed.md §1d, §1e).

The first of equal keys goes in, sorted as the table is clustered: unsorted it takes five
times as long. Nothing that anybody typed goes into these texts, only names of ours.
"""

from __future__ import annotations

from backoffice.db.call_store import COLUMNS
from backoffice.db.tables.calls import CALLS

STAGE = "call_stage"
BAD = "call_stage_bad"
TWICE = "call_stage_twice"
LATE = "call_stage_late"
ODD = "call_stage_odd"
STAGED = ("line_no", "month", "line", "started", "number", "seconds", "type", "rials")

#: SQLite calls these while it inserts: for a key that the file has twice, and for a call that
#: is there already with another type or amount.
NOTE_TWICE, NOTE_DIFFERS = "call_twice", "call_differs"

#: A staged row in COPY's binary form: how many columns, then each one's length and value.
COPIED = "!h" + "ii" * 2 + "iq" * 3 + "ii" + "ih" + "iq"

_KEY = "line, started, number, seconds"
_KEYS = _KEY.split(", ")
_S_ALL = ", ".join(f"s.{name}" for name in STAGED)

_STAGE_SQLITE = (
    f"CREATE TEMP TABLE {STAGE} (line_no INTEGER PRIMARY KEY, month INTEGER NOT NULL, "
    f"line INTEGER NOT NULL, started INTEGER NOT NULL, number INTEGER NOT NULL, "
    f"seconds INTEGER NOT NULL CHECK (seconds >= 0), type INTEGER NOT NULL, "
    f"rials INTEGER NOT NULL CHECK (rials >= 0)) STRICT"
)
_STAGE_SERVER = (
    f"CREATE TEMP TABLE {STAGE} (line_no integer NOT NULL, month integer NOT NULL, "
    f"line bigint NOT NULL, started bigint NOT NULL, number bigint NOT NULL, "
    f"seconds integer NOT NULL CHECK (seconds >= 0), type smallint NOT NULL, "
    f"rials bigint NOT NULL CHECK (rials >= 0))"
)
_BESIDE = (
    (
        f"CREATE TEMP TABLE {BAD} (id text NOT NULL, line_no integer NOT NULL, "
        f"reason text NOT NULL, field text NOT NULL, raw text NOT NULL, texts text NOT NULL)"
    ),
    (
        f"CREATE TEMP TABLE {TWICE} (line bigint NOT NULL, started bigint NOT NULL, "
        f"number bigint NOT NULL, seconds bigint NOT NULL, PRIMARY KEY ({_KEY}))"
    ),
    f"CREATE TEMP TABLE {LATE} (line bigint PRIMARY KEY, since bigint NOT NULL)",
    f"CREATE TEMP TABLE {ODD} (code bigint PRIMARY KEY, text text NOT NULL)",
)


def tables(dialect: str) -> tuple[str, ...]:
    """Return what makes the temporary tables."""
    return (_STAGE_SQLITE if dialect == "sqlite" else _STAGE_SERVER, *_BESIDE)


def stage_rows(count: int) -> str:
    """Return SQLite's insert of so many rows at once: fewer statements, twice as fast."""
    marks = f"({','.join('?' * len(STAGED))})"
    return f"INSERT INTO {STAGE} VALUES {','.join([marks] * count)}"


_COLUMNS = ", ".join(COLUMNS)
_VALUES = f"month, {_KEY}, 0, type, rials, :batch"


def insert_sqlite() -> str:
    """Return SQLite's insert of a month's first rows of each key."""
    return (
        f"INSERT INTO {CALLS} ({_COLUMNS}) SELECT {_VALUES} FROM ({_first_sqlite()}) WHERE true "
        f"ON CONFLICT (month, {_KEY}, occurrence) DO UPDATE SET batch = batch "
        f"WHERE (type <> excluded.type OR rials <> excluded.rials) "
        f"AND {NOTE_DIFFERS}(excluded.line)"
    )


def fill(target: str) -> str:
    """Return a server's insert of them into a new month's table; it tells how many they are."""
    return (
        f"WITH kept AS (INSERT INTO {target} ({_COLUMNS}) SELECT {_VALUES} "
        f"FROM ({_first_server()}) AS first_rows RETURNING 1) SELECT count(*) FROM kept"
    )


def insert_server() -> str:
    """Return a server's insert into a month that is there; it tells how many, and how many differ.

    What is loaded already is sorted out by a join: to run into each key takes twice as long.
    """
    first = ", ".join(f"f.{name}" for name in STAGED)
    return (
        f"WITH met AS MATERIALIZED (SELECT {first}, c.line IS NULL AS missing, "
        f"c.type <> f.type OR c.rials <> f.rials AS differs "
        f"{_beside(_first_server(), 'LEFT JOIN')}), "
        f"kept AS (INSERT INTO {CALLS} ({_COLUMNS}) SELECT {_VALUES} FROM met WHERE missing "
        f"ON CONFLICT DO NOTHING RETURNING 1) "
        f"SELECT (SELECT count(*) FROM kept), count(*) FILTER (WHERE differs) FROM met"
    )


def _first_sqlite(*, noting: bool = True) -> str:
    note = f" HAVING times = 1 OR {NOTE_TWICE}({_KEY})" if noting else ""
    # With min() the other columns are those of the row that has it: the first of its key.
    return (
        f"SELECT month, {_KEY}, type, rials, min(line_no) AS line_no, count(*) AS times "
        f"FROM {STAGE} WHERE month = :month GROUP BY {_KEY}{note}"
    )


def _first_server() -> str:
    return (
        f"SELECT DISTINCT ON ({_KEY}) month, {_KEY}, type, rials, line_no FROM {STAGE} "
        f"WHERE month = :month ORDER BY {_KEY}, line_no"
    )


def compared(dialect: str) -> str:
    """Return how many of a month's first rows are not loaded, and how many are, but differ."""
    missing = "c.line IS NULL"
    other = "c.type <> f.type OR c.rials <> f.rials"
    return (
        f"SELECT count(CASE WHEN {missing} THEN 1 END), "
        f"count(CASE WHEN {other} THEN 1 END) {_beside(_first(dialect), 'LEFT JOIN')}"
    )


def differing(dialect: str) -> str:
    """Return a month's first rows that are loaded with another type or amount."""
    columns = ", ".join(f"f.{name}" for name in STAGED)
    return (
        f"SELECT {columns} {_beside(_first(dialect, noting=False), 'JOIN')} "
        f"WHERE c.type <> f.type OR c.rials <> f.rials"
    )


def _first(dialect: str, *, noting: bool = True) -> str:
    return _first_sqlite(noting=noting) if dialect == "sqlite" else _first_server()


def _beside(first: str, join: str) -> str:
    same = " AND ".join(f"c.{name} = f.{name}" for name in _KEYS)
    return (
        f"FROM ({first}) AS f {join} {CALLS} AS c "
        f"ON c.month = :month AND {same} AND c.occurrence = 0"
    )


#: The keys that a month of the file has more than once; SQLite has noted them while inserting.
FIND_TWICE = (
    f"INSERT INTO {TWICE} SELECT {_KEY} FROM {STAGE} WHERE month = :month "
    f"GROUP BY {_KEY} HAVING count(*) > 1"
)
ADD_TWICE = f"INSERT INTO {TWICE} VALUES (:line, :started, :number, :seconds)"
EMPTY_TWICE = f"DELETE FROM {TWICE}"

#: Every row of those keys, in the file's order. The stage is walked once, whatever the planner
#: thinks of it.
ALIKE = (
    f"SELECT {_S_ALL} FROM {STAGE} AS s CROSS JOIN {TWICE} AS t "
    f"WHERE {' AND '.join(f't.{name} = s.{name}' for name in _KEYS)} AND s.month = :month "
    f"ORDER BY {', '.join(f's.{name}' for name in _KEYS)}, s.line_no"
)

_PLACE = "month = :month AND line = :line AND started = :started AND number = :number"
LOADED = (
    f"SELECT type, rials FROM {CALLS} WHERE {_PLACE} "
    f"AND seconds = :seconds AND occurrence = :occurrence"
)
ADD_ONE = (
    f"INSERT INTO {CALLS} ({', '.join(COLUMNS)}) "
    f"VALUES ({', '.join(f':{name}' for name in COLUMNS)}) ON CONFLICT DO NOTHING RETURNING 1"
)

#: Lines that came into service after the file's first call. A number that belonged to another
#: line before says nothing.
LATE_LINES = (
    "SELECT l.number, l.installed_on FROM line l WHERE l.installed_on > :first AND NOT EXISTS ("
    "SELECT 1 FROM line_number n WHERE n.number = l.number AND n.line_id <> l.id)"
)
#: Whether a number's line is among them.
IS_LATE = f"SELECT 1 FROM ({LATE_LINES}) AS late WHERE late.number = :number"
ADD_LATE = f"INSERT INTO {LATE} VALUES (:line, :since)"
TOO_EARLY = (
    f"SELECT {_S_ALL} FROM {STAGE} AS s CROSS JOIN {LATE} AS t "
    f"WHERE t.line = s.line AND s.started < t.since ORDER BY s.line_no"
)
DROP_STAGED = f"DELETE FROM {STAGE} WHERE line_no = :line_no"

#: What a file has of a month that was retired, and the end of it.
TYPES = f"SELECT type, count(*) FROM {STAGE} WHERE month = :month GROUP BY type"
LINES = f"SELECT line_no FROM {STAGE} WHERE month = :month ORDER BY line_no LIMIT :most"
DROP_MONTH = f"DELETE FROM {STAGE} WHERE month = :month"

ADD_ODD = f"INSERT INTO {ODD} VALUES (:code, :text) ON CONFLICT DO NOTHING"
ODD_TEXT = f"SELECT text FROM {ODD} WHERE code = :code"
KEEP_ODD = (
    f"INSERT INTO odd_number (code, text) SELECT code, text FROM {ODD} WHERE true "
    f"ON CONFLICT DO NOTHING"
)
ADD_BAD = f"INSERT INTO {BAD} VALUES (:id, :line_no, :reason, :field, :raw, :texts)"
_KEEP_BAD = (
    "INSERT INTO bad_call "
    '(id, batch_id, line_no, reason, "column", raw, "values", mended_by, dropped) '
    f"SELECT id, CAST(:batch_id AS varchar), line_no, reason, field, raw, "
    f"CAST(texts AS {{json}}), '', false FROM {BAD} AS b WHERE NOT EXISTS ("
    f"SELECT 1 FROM bad_call k WHERE k.batch_id = :batch_id AND k.line_no = b.line_no)"
)


def keep_bad(dialect: str) -> str:
    """Return what keeps the bad rows with their batch."""
    return _KEEP_BAD.format(json="text" if dialect == "sqlite" else "json")
