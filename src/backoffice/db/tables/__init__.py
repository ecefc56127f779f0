"""Every table of the cabinet; importing this package fills ``Base.metadata``."""

from backoffice.db.tables import (
    calls,
    cases,
    forms,
    intake,
    line_facts,
    lines,
    messages,
    office,
    tickets,
    triggers,
    users,
    work,
)
from backoffice.db.tables.base import Base

triggers.install(Base.metadata)

__all__ = [
    "Base",
    "calls",
    "cases",
    "forms",
    "intake",
    "line_facts",
    "lines",
    "messages",
    "office",
    "tickets",
    "users",
    "work",
]
