"""The infix search of names by trigrams.

SQLite has an FTS5 table beside the cases, whose rowid is the file number and
which ``db/name_index.py`` keeps in step. PostgreSQL has a GIN index over the
trigrams of the name, cut by a function of our own: the array operators come
with every server, the extension ``pg_trgm`` does not. Source: speed.md §7.
"""

from __future__ import annotations

SEARCHED = "searched"  # in Table.info
CASE_NAMES = "case_name"
TRIGRAM_INDEX = "ix_verification_case_name_trigrams"


def statements(dialect: str) -> list[str]:
    """Return the DDL of the search beside ``verification_case``, in the order to run it."""
    return list(_POSTGRESQL if dialect == "postgresql" else _SQLITE)


# No triggers: with trusted_schema off SQLite refuses virtual tables in them.
_SQLITE = ("CREATE VIRTUAL TABLE case_name USING fts5(name_key, tokenize='trigram')",)

_POSTGRESQL = (
    (
        "CREATE FUNCTION name_trigrams(name text) RETURNS text[] "
        "LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ "
        "SELECT array_agg(DISTINCT substr(name, place, 3)) "
        "FROM generate_series(1, length(name) - 2) AS place $$"
    ),
    (
        "CREATE INDEX ix_verification_case_name_trigrams ON verification_case "
        "USING gin (name_trigrams(name_key))"
    ),
)
