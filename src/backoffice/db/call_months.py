"""The months of calls: a partition each on PostgreSQL, a stretch of the key on SQLite.

Keys stand on the partitions, not on the table, so that an old month may drop them or
leave altogether (scale.md §3). Months are Jalali, year·100 + month.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import text
from sqlalchemy.orm import Session

from backoffice.db.tables.calls import BY_CALLED, CALLS, KEY

_LOCK = 0x43414C4C  # names the lock of two desks that add a month at once
_MONTHS_A_YEAR = 12


def months(session: Session) -> list[int]:
    """Return the months that have calls (on a server: that have room for them), oldest first."""
    if session.get_bind().dialect.name == "sqlite":
        return _by_leaps(session)
    rows = session.execute(
        text(
            "SELECT c.relname FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid "
            "WHERE i.inhparent = to_regclass(:calls)"
        ),
        {"calls": CALLS},
    )
    return sorted(int(name.rpartition("_")[2]) for (name,) in rows)


def _by_leaps(session: Session) -> list[int]:
    """Leap from month to month along the key: reading them all would walk every call."""
    found: list[int] = []
    leap = text(f"SELECT min(month) FROM {CALLS} WHERE month > :last")
    last = session.execute(leap, {"last": 0}).scalar()
    while last is not None:
        found.append(int(last))
        last = session.execute(leap, {"last": found[-1]}).scalar()
    return found


def add_month(session: Session, month: int) -> None:
    """Make room for a month's calls; nothing happens when there is, or needs to be, none.

    Attaching takes a weak lock only: readers of other months do not wait.
    """
    _check(month)
    if session.get_bind().dialect.name == "sqlite":
        return
    session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    if month not in months(session):
        _create(session, month)
        _attach(session, month)


def fill_month(session: Session, month: int, fill: Callable[[str], int]) -> int:
    """Make a server's new month of what ``fill`` puts into its table; return what that returns.

    ``fill`` is given the table's name and must leave no two rows with the same key: the
    keys are built afterwards, which is twice as fast as filling them.
    """
    _check(month)
    session.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _LOCK})
    name = _create(session, month)
    filled = fill(name)
    _attach(session, month)
    return filled


def _create(session: Session, month: int) -> str:
    name = f"{CALLS}_{month}"
    session.execute(text(f"CREATE TABLE {name} (LIKE {CALLS} INCLUDING DEFAULTS)"))
    return name


def _attach(session: Session, month: int) -> None:
    name = f"{CALLS}_{month}"
    for statement in (
        f"CREATE UNIQUE INDEX uq_{name} ON {name} ({', '.join(KEY)})",
        f"CREATE INDEX ix_{name}_called ON {name} ({', '.join(BY_CALLED)})",
        (
            f"ALTER TABLE {CALLS} ATTACH PARTITION {name} "
            f"FOR VALUES FROM ({month}) TO ({_following(month)})"
        ),
    ):
        session.execute(text(statement))


def retire(session: Session, month: int) -> int:
    """Drop a month's calls for good; return how many they were."""
    _check(month)
    count = int(
        session.execute(
            text(f"SELECT count(*) FROM {CALLS} WHERE month = :month"),
            {"month": month},
        ).scalar_one()
    )
    if session.get_bind().dialect.name == "sqlite":
        session.execute(
            text(f"DELETE FROM {CALLS} WHERE month = :month"),
            {"month": month},
        )
    elif month in months(session):
        session.execute(text(f"DROP TABLE {CALLS}_{month}"))
    return count


def _check(month: int) -> None:
    if not 1 <= month % 100 <= _MONTHS_A_YEAR or not 1250 <= month // 100 <= 1500:
        raise ValueError(f"no month: {month}")


def _following(month: int) -> int:
    year, number = divmod(month, 100)
    return month + 1 if number < _MONTHS_A_YEAR else (year + 1) * 100 + 1
