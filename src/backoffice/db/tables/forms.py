"""Forms that are being filled in and are no case yet."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from backoffice.db.tables.base import LOCAL, Base, Identified, UtcDateTime


class FormDraftRow(Identified, Base):
    """What an operator typed into a form and did not save yet; one row per form."""

    __tablename__ = "form_draft"

    operator: Mapped[str] = mapped_column(String(64))
    form: Mapped[str] = mapped_column(String(80))
    typed: Mapped[dict[str, str]] = mapped_column(JSON)
    at: Mapped[datetime] = mapped_column(UtcDateTime())

    __table_args__ = (UniqueConstraint("operator", "form"), {"info": LOCAL})
