"""What every table has in common: names of constraints, column types, mix-ins.

Ids are made by the client, so that a commit whose answer was lost can be asked
after (safety.md §0.4). Every table says in ``info`` where it lives on a
distributed PostgreSQL (scale.md §3).
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import DateTime, Dialect, Index, Integer, MetaData, String, TypeDecorator, text
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, declared_attr, mapped_column

NAMES = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}

LOCAL: dict[str, Any] = {"spread": "local"}


class UtcDateTime(TypeDecorator[datetime]):
    """A moment: aware in Python, UTC in the database, on both back ends."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without a time zone")
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def by_code_point(length: int) -> String:
    """Return the type of a text that is searched by its beginning or sorted.

    SQLite compares by code point; a server's own collation would lose prefixes.
    """
    return String(length).with_variant(String(length, collation="C"), "postgresql")


def partial_index(name: str, *columns: str, where: str, unique: bool = False) -> Index:
    """Return an index of those rows alone that a condition holds for, on both back ends."""
    rows = text(where)
    return Index(name, *columns, unique=unique, sqlite_where=rows, postgresql_where=rows)


class Base(DeclarativeBase):
    metadata = MetaData(naming_convention=NAMES)
    type_annotation_map = {datetime: UtcDateTime()}  # noqa: RUF012 - SQLAlchemy reads the class attribute


def new_id() -> str:
    """Make an id on the client: a UUID as 36 characters of text, alike on both back ends."""
    return str(uuid4())


def hold(session: Session, row: Base) -> None:
    """Keep a row in the session until its unit ends: it forgets, and asks again, by itself."""
    held: list[Base] = session.info.setdefault("held", [])
    held.append(row)


class Identified:
    """A client-made id."""

    id: Mapped[str] = mapped_column(String(36), primary_key=True, default=new_id)


class Versioned:
    """A row that people change: the version is checked on every update."""

    version: Mapped[int] = mapped_column(Integer, nullable=False, default=1)
    created_at: Mapped[datetime] = mapped_column(UtcDateTime())
    created_by: Mapped[str] = mapped_column(String(64))
    updated_at: Mapped[datetime] = mapped_column(UtcDateTime())
    updated_by: Mapped[str] = mapped_column(String(64))

    @declared_attr.directive
    def __mapper_args__(cls) -> dict[str, Any]:  # noqa: N805, D105 - SQLAlchemy calls it with the class
        return {"version_id_col": cls.version}
