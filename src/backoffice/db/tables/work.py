"""How the office works on tickets: profiles of its services, its hours and days off, its units."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime
from backoffice.db.tables.triggers import APPEND_ONLY

#: Who made a profile that came with the program.
PROGRAM = ""


class TicketProfileRow(Identified, Base):
    """A version of a service's profile: the office's own, or the program's that tickets began with.

    The program's is kept when the first ticket begins with it, so that the next one of the
    program changes nothing for it.
    """

    __tablename__ = "ticket_profile"

    service: Mapped[str] = mapped_column(String(24))
    version: Mapped[int] = mapped_column(Integer)
    body: Mapped[dict[str, Any]] = mapped_column(JSON)
    by: Mapped[str] = mapped_column(String(64))  # PROGRAM for one that came with it
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (
        UniqueConstraint("service", "version"),
        {"info": LOCAL | {APPEND_ONLY: True}},
    )


class WorkDayRow(Base):
    """A holiday, or a day with working hours of its own."""

    __tablename__ = "work_day"

    day: Mapped[date] = mapped_column(Date, primary_key=True)
    name: Mapped[str] = mapped_column(String(100), default="")
    openings: Mapped[list[Any]] = mapped_column(JSON)  # empty: closed
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = ({"info": LOCAL},)


class WorkWeekRow(Identified, Base):
    """The office's weekly hours from a day on."""

    __tablename__ = "work_week"

    since: Mapped[date] = mapped_column(Date, unique=True)
    openings: Mapped[list[Any]] = mapped_column(JSON)  # seven lists, Saturday first
    by: Mapped[str] = mapped_column(String(64))

    __table_args__ = ({"info": LOCAL},)


class UnitMemberRow(Base):
    """Which units an operator works in; a clerk's counter needs no row."""

    __tablename__ = "unit_member"

    operator: Mapped[str] = mapped_column(String(64), primary_key=True)
    unit: Mapped[str] = mapped_column(String(16), primary_key=True)

    __table_args__ = ({"info": LOCAL},)
