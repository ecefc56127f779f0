"""Would these tables survive a distributed PostgreSQL? The schema rules as a list of faults.

Source: scale.md §2 and §3. Every table says in ``Table.info`` where it lives:
``local`` (one node), ``reference`` (a copy on each) or ``distributed`` by a
column, perhaps together ``with`` another table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ForeignKeyConstraint, MetaData, PrimaryKeyConstraint, Table, UniqueConstraint

ROLES = frozenset({"local", "reference", "distributed"})
WITHOUT_FOREIGN_KEYS = frozenset({"call_record"})


@dataclass(frozen=True, slots=True)
class Fault:
    """One rule that a table breaks."""

    table: str
    rule: str
    detail: str = ""


def faults(metadata: MetaData) -> list[Fault]:
    """Return every broken rule, by table."""
    found: list[Fault] = []
    for table in metadata.sorted_tables:
        found += _role(table)
        if _spread(table) == "distributed":
            found += _distributed(table)
        found += _foreign_keys(table, metadata)
        found += _client_made_id(table)
    return found


def _spread(table: Table) -> str:
    return str(table.info.get("spread", ""))


def _role(table: Table) -> list[Fault]:
    return [] if _spread(table) in ROLES else [Fault(table.name, "role_missing")]


def _distributed(table: Table) -> list[Fault]:
    by = str(table.info.get("by", ""))
    if by not in table.columns:
        return [Fault(table.name, "distribution_column_missing", by)]
    found = [Fault(table.name, "distribution_column_nullable", by)] * bool(table.c[by].nullable)
    for name, columns in _uniques(table):
        if by not in columns:
            found.append(Fault(table.name, "unique_without_distribution_column", name))
    return found


def _uniques(table: Table) -> Iterable[tuple[str, set[str]]]:
    for constraint in table.constraints:
        if isinstance(constraint, (UniqueConstraint, PrimaryKeyConstraint)):
            columns = {column.name for column in constraint.columns}
            if columns:
                yield str(constraint.name), columns
    for index in table.indexes:
        if index.unique:
            yield str(index.name), {column.name for column in index.columns}


def _foreign_keys(table: Table, metadata: MetaData) -> list[Fault]:
    keys = [one for one in table.constraints if isinstance(one, ForeignKeyConstraint)]
    found = [
        Fault(table.name, "foreign_key_on_calls", str(key.name))
        for key in keys
        if table.name in WITHOUT_FOREIGN_KEYS
    ]
    for key in keys:
        target = metadata.tables[key.elements[0].target_fullname.rpartition(".")[0]]
        if not _may_refer(table, target):
            found.append(Fault(table.name, "foreign_key_across_roles", target.name))
    return found


def _may_refer(table: Table, target: Table) -> bool:
    roles = (_spread(table), _spread(target))
    if roles == ("distributed", "distributed"):
        return table.info.get("with") == target.name or target.info.get("with") == table.name
    return roles not in {
        ("local", "distributed"),
        ("reference", "distributed"),
        ("distributed", "local"),
        ("reference", "local"),
    }


def _client_made_id(table: Table) -> list[Fault]:
    """A key that the server counts cannot be asked after when a commit's answer is lost."""
    counted = [
        column.name
        for column in table.primary_key.columns
        if column is table.autoincrement_column or column.server_default is not None
    ]
    return [Fault(table.name, "id_made_by_the_server", name) for name in counted]
