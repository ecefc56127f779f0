"""The code of a request's paper, scanned again: ours, altered, of another key, or none of these."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from backoffice.db import audit
from backoffice.documents import tags
from backoffice.errors import Forbidden
from backoffice.records import passcodes
from backoffice.records.audit import AuditSearch
from backoffice.records.receipts import Standing
from backoffice.tickets import papers, papers_checking
from factories import POLICY
from ticket_office import ADMINISTRATOR, CLERK, opened, sit

KEY = POLICY.tag_key

pytestmark = pytest.mark.usefixtures("line_id")


@pytest.fixture
def slip(database):
    return papers.print_slip(sit(database, CLERK), opened(database).id, key=KEY)


def checked(database, number, tag="", *, key=KEY):
    return database.write(lambda s: papers_checking.check(s, number, tag, key=key))


def other_key(tag):
    return next(
        key for key in (bytes([number]) * 32 for number in range(256)) if tags.key_id(key) != tag[0]
    )


def noted(database):
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=papers_checking.CHECK), limit=10)
    return [(one.subject, json.loads(one.details)["standing"]) for one in found]


def test_a_scanned_code_is_known_again_and_that_is_written_down(database, slip):
    answer = checked(database, slip.number, slip.tag)
    assert (answer.standing, answer.number, answer.name) == (
        Standing.GENUINE,
        slip.number,
        slip.name,
    )
    assert answer.ticket_id
    assert noted(database) == [(slip.number, "genuine")]


def test_a_number_alone_is_at_best_kept(database, slip):
    assert checked(database, slip.number).standing is Standing.KEPT


def test_a_paper_with_another_tag_is_altered(database, slip):
    wrong = str((int(slip.tag) + 1) % 10**16).zfill(16)
    assert checked(database, slip.number, wrong).standing is Standing.ALTERED


def test_what_was_changed_in_the_database_is_altered(database, slip):
    def forge(session):
        body = "CAST(REPLACE(CAST(body AS TEXT), :old, :new) AS JSON)"
        if database.dialect == "sqlite":
            body = "REPLACE(body, :old, :new)"
        session.execute(
            text(f"UPDATE ticket_print SET body = {body}"),  # noqa: S608 - nothing typed is in it
            {"old": slip.code, "new": slip.code[::-1]},
        )

    database.write(forge)
    assert checked(database, slip.number, slip.tag).standing is Standing.ALTERED


@pytest.mark.parametrize("keyless", [True, False])
def test_a_paper_of_another_key_is_not_called_altered(database, slip, keyless):
    key = b"" if keyless else other_key(slip.tag)
    assert checked(database, slip.number, slip.tag, key=key).standing is Standing.OTHER_KEY


def test_what_is_no_paper_of_a_request_is_left_to_others(database, slip):
    assert checked(database, passcodes.receipt_number(1405, 1, 999), slip.tag) is None
    assert noted(database) == []


def test_who_checks_no_papers_is_told_nothing(database, slip):
    sit(database, ADMINISTRATOR)
    with pytest.raises(Forbidden):
        checked(database, slip.number, slip.tag)
