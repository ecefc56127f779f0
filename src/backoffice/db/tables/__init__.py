"""Every table of the cabinet; importing this package fills ``Base.metadata``."""

from backoffice.db.tables import cases, forms, intake, office, triggers, users
from backoffice.db.tables.base import Base

triggers.install(Base.metadata)

__all__ = ["Base", "cases", "forms", "intake", "office", "users"]
