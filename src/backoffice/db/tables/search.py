"""The infix search of names by trigrams.

SQLite has an FTS5 table beside the cases, whose rowid is the file number and
which ``db/name_index.py`` keeps in step;
PostgreSQL a GIN index of ``pg_trgm`` where the extension is to be had, else
nothing (the search then scans). Source: speed.md §7.
"""

from __future__ import annotations

SEARCHED = "searched"  # in Table.info
CASE_NAMES = "case_name"


def statements(dialect: str) -> list[str]:
    """Return the DDL of the search beside ``verification_case``, in the order to run it."""
    return [_POSTGRESQL] if dialect == "postgresql" else list(_SQLITE)


# No triggers: with trusted_schema off SQLite refuses virtual tables in them.
_SQLITE = ("CREATE VIRTUAL TABLE case_name USING fts5(name_key, tokenize='trigram')",)

# The extension may be missing on a server, or its creation not be ours to do.
_POSTGRESQL = """
DO $$
BEGIN
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE INDEX IF NOT EXISTS ix_verification_case_name_trigram
        ON verification_case USING gin (name_key gin_trgm_ops);
EXCEPTION
    WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE NOTICE 'pg_trgm is not to be had: names are searched by scanning';
END $$
""".strip()
