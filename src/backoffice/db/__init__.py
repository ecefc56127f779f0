"""The cabinet: the only floor that knows SQLAlchemy. Rows never leave it."""

from sqlalchemy.orm import Session

from backoffice.db.engine import Database
from backoffice.db.migrations import upgrade as migrate
from backoffice.db.tables.base import new_id
from backoffice.db.troubles import DatabaseFault, Duplicate, Violation

__all__ = ["Database", "DatabaseFault", "Duplicate", "Session", "Violation", "migrate", "new_id"]
