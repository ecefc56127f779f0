"""The infix search of names and addresses by trigrams.

SQLite has an FTS5 table beside the searched one, which the program keeps in step:
``db/name_index.py`` beside the cases (its rowid is the file number), ``db/line_index.py`` beside
the lines (its rowid is the number). PostgreSQL has GIN indexes over the trigrams of the folded
texts, cut by a function of our own: the array operators come with every server, the extension
``pg_trgm`` does not. Source: speed.md §7.
"""

from __future__ import annotations

SEARCHED = "searched"  # in Table.info: which of the two
CASES = "cases"
LINES = "lines"
CASE_NAMES = "case_name"
LINE_WORDS = "line_words"
TRIGRAM_INDEX = "ix_verification_case_name_trigrams"
LINE_INDEXES = ("ix_line_owner_trigrams", "ix_line_address_trigrams")


def statements(searched: str, dialect: str) -> list[str]:
    """Return the DDL of the search beside ``verification_case`` or ``line``, in order."""
    return list((_POSTGRESQL if dialect == "postgresql" else _SQLITE)[searched])


# No triggers: with trusted_schema off SQLite refuses virtual tables in them.
_SQLITE = {
    CASES: ("CREATE VIRTUAL TABLE case_name USING fts5(name_key, tokenize='trigram')",),
    LINES: (
        "CREATE VIRTUAL TABLE line_words USING fts5(owner_key, address_key, tokenize='trigram')",
    ),
}

_TRIGRAMS = (
    "CREATE OR REPLACE FUNCTION name_trigrams(name text) RETURNS text[] "
    "LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$ "
    "SELECT array_agg(DISTINCT substr(name, place, 3)) "
    "FROM generate_series(1, length(name) - 2) AS place $$"
)
_POSTGRESQL = {
    CASES: (
        _TRIGRAMS,
        (
            "CREATE INDEX ix_verification_case_name_trigrams ON verification_case "
            "USING gin (name_trigrams(name_key))"
        ),
    ),
    LINES: (
        _TRIGRAMS,
        "CREATE INDEX ix_line_owner_trigrams ON line USING gin (name_trigrams(owner_key))",
        "CREATE INDEX ix_line_address_trigrams ON line USING gin (name_trigrams(address_key))",
    ),
}
