"""Drafts of forms that are no case yet, one per operator and form."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from backoffice.db import clock
from backoffice.db.tables.forms import FormDraftRow


def draft(session: Session, operator: str, form: str) -> dict[str, str]:
    """Return what an operator typed into a form; empty when nothing is kept."""
    row = _row(session, operator, form)
    return dict(row.typed) if row else {}


def keep(session: Session, operator: str, form: str, typed: Mapping[str, str]) -> None:
    """Keep what is typed in place of what was kept before; nothing typed drops the draft."""
    if not typed:
        drop(session, operator, form)
        return
    row = _row(session, operator, form)
    if row is None:
        row = FormDraftRow(operator=operator, form=form)
        session.add(row)
    row.typed = dict(typed)
    row.at = clock.now(session)
    session.flush()


def drop(session: Session, operator: str, form: str) -> None:
    """Forget a draft."""
    session.execute(
        delete(FormDraftRow).where(FormDraftRow.operator == operator, FormDraftRow.form == form)
    )


def _row(session: Session, operator: str, form: str) -> FormDraftRow | None:
    return session.scalar(
        select(FormDraftRow).where(FormDraftRow.operator == operator, FormDraftRow.form == form)
    )
