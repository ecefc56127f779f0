"""Files of registrations brought in, and what is on record afterwards."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import text

from backoffice.db import Database
from backoffice.records.intake import IntakeReport, Outcome
from backoffice.verification import intake
from factories import silent

TABLES = ("verification_case", "case_line", "intake_record")


def bring(database: Database, path: Path) -> IntakeReport:
    """Bring a file in."""
    return intake.run(database, path, silent)


def counts(database: Database) -> dict[str, int]:
    """How many rows the tables of an intake have."""
    with database.read() as session:
        return {
            table: session.scalar(text(f"SELECT count(*) FROM {table}"))  # noqa: S608 - our names
            for table in TABLES
        }


def ids(database: Database) -> list[str]:
    """The cases in the order of their numbers."""
    with database.read() as session:
        return list(session.scalars(text("SELECT id FROM verification_case ORDER BY file_no")))


def adds_up(report: IntakeReport) -> bool:
    """Whether every record of the file has its outcome."""
    counts = report.counts
    return counts["records"] == sum(counts[outcome] for outcome in Outcome)
