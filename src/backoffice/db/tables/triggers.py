"""Tables that only grow, and rows that only move forward, held by the database itself.

``Table.info["append_only"]`` refuses UPDATE, DELETE and (on PostgreSQL)
TRUNCATE. ``Table.info["forward_only"] = "seq"`` refuses DELETE and every update
that does not raise the named column by exactly one. The program never needs
either, so whoever meets these walls has gone past the program.
"""

from __future__ import annotations

from sqlalchemy import Connection, MetaData, Table, event, text

from backoffice.db.tables import search

APPEND_ONLY = "append_only"
FORWARD_ONLY = "forward_only"
BY_HAND = "by_hand"
"""In ``Table.info``: a function of the dialect that gives the table's whole DDL; a migration
cannot say it, because it differs between the two."""


def statements(table: Table, dialect: str) -> list[str]:
    """Return the DDL of the table's walls, in the order in which to run it.

    Of a table made by hand it is the table itself.
    """
    made = table.info.get(BY_HAND)
    if made:
        return list(made(dialect))
    if table.info.get(search.SEARCHED):
        return search.statements(table.info[search.SEARCHED], dialect)
    if table.info.get(APPEND_ONLY):
        return _append_only(table.name, dialect)
    column = table.info.get(FORWARD_ONLY)
    return _forward_only(table.name, str(column), dialect) if column else []


def names(table: Table, dialect: str) -> list[str]:
    """Return the names of the table's triggers, sorted."""
    if table.info.get(APPEND_ONLY):
        kept = ["delete", "update"]
    elif table.info.get(FORWARD_ONLY):
        kept = ["delete", "forward"]
    else:
        return []
    if dialect == "postgresql":
        kept.append("truncate")
    return [f"keep_{table.name}_{kind}" for kind in kept]


def _append_only(table: str, dialect: str) -> list[str]:
    if dialect == "sqlite":
        return [_sqlite(table, "update", "update"), _sqlite(table, "delete", "delete")]
    return [
        _function(table),
        _row(table, "update", "update"),
        _row(table, "delete", "delete"),
        _truncate(table),
    ]


def _forward_only(table: str, column: str, dialect: str) -> list[str]:
    astray = f"NEW.{column} <> OLD.{column} + 1"
    if dialect == "sqlite":
        return [
            _sqlite(table, "forward", "update", when=f" WHEN {astray}"),
            _sqlite(table, "delete", "delete"),
        ]
    return [
        _function(table),
        _row(table, "forward", "update", when=f" WHEN ({astray})"),
        _row(table, "delete", "delete"),
        _truncate(table),
    ]


def _sqlite(table: str, kind: str, deed: str, when: str = "") -> str:
    return (
        f"CREATE TRIGGER keep_{table}_{kind} BEFORE {deed.upper()} ON {table}{when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    )


def _function(table: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION keep_{table}() RETURNS trigger LANGUAGE plpgsql AS $$ "
        f"BEGIN RAISE EXCEPTION '{table} is append-only' USING ERRCODE = 'BO010'; END $$"
    )


def _row(table: str, kind: str, deed: str, when: str = "") -> str:
    return (
        f"CREATE TRIGGER keep_{table}_{kind} BEFORE {deed.upper()} ON {table} "
        f"FOR EACH ROW{when} EXECUTE FUNCTION keep_{table}()"
    )


def _truncate(table: str) -> str:
    return (
        f"CREATE TRIGGER keep_{table}_truncate BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION keep_{table}()"
    )


def install(metadata: MetaData) -> None:
    """Let ``metadata.create_all`` build the walls with the tables, as the migrations do."""

    def build(table: Table, connection: Connection, **_: object) -> None:
        for statement in statements(table, connection.dialect.name):
            connection.execute(text(statement.replace(":", "\\:")))

    for table in metadata.tables.values():
        if BY_HAND in table.info:  # create_all makes it from the model, as its DDL is made
            continue
        event.listen(table, "after_create", build)
