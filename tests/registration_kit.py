"""What the tests of the registration form share: filling it, and reading what became of it."""

from __future__ import annotations

from PySide6.QtCore import Qt

from backoffice.db import Database
from backoffice.records.people import Field
from backoffice.ui.verification.registration_form import RegistrationForm
from backoffice.verification import actions
from backoffice.verification.desk import CaseView
from factories import NATIONAL_IDS, POLICY

ENTER = Qt.Key.Key_Return


def fill(form: RegistrationForm, clerk, keys) -> None:
    """Type a woman who owns one phone, key by key."""
    keys(form, "مریم", "رضایی", "حسین")
    clerk.press(form.focusWidget(), Qt.Key.Key_Space)  # a woman
    for _ in range(2):
        clerk.press(form.focusWidget(), ENTER)  # a citizen
    assert form.party.inputs[Field.BIRTH_DATE].has_focus()
    keys(form, "۱۳۶۰۰۵۱۴", NATIONAL_IDS[0], "۱۲۳۴", "رشت", "۴۱۳۳۷۴۴۵۶۷", "")
    keys(form, "33334444")


def case_of(database: Database, case_id: str) -> CaseView:
    """Look at a case as it stands in the database."""
    with database.read() as session:
        return actions.look(session, case_id, POLICY)


def wrong(form: RegistrationForm) -> set[Field | None]:
    """The fields that stand in the way of saving."""
    form._judge()
    return {row.target.field for row in form.findings.rows() if row.target.blocks}
