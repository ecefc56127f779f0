"""Messages the portal got long ago are let go of; the order and the ids of its messages stay."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, audit, old_messages, users
from backoffice.records.audit import AuditSearch
from backoffice.verification import bridge, sweeping
from factories import CLERK, POLICY

DAYS = 90

pytestmark = pytest.mark.usefixtures("at_the_desk")


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


@pytest.fixture
def told(database):
    """A case whose portal user exists; called, it tells the portal of it once more."""
    view = factories.claim(database, factories.add_case(database))
    case = view.case
    user = database.write(lambda s: users.create(s, case, "0499370899", "$argon2id$hash", "sara"))

    def tell(kind: str = "rights_changed") -> None:
        database.desk = CLERK
        database.write(lambda s: users.tell_portal(s, kind, case.id, user, {}))

    tell("activation")
    return tell


def rows(database: Database) -> list[tuple[bool, bool]]:
    """Of each message in order: whether the portal has it, whether its text is kept."""
    with database.read() as session:
        query = "SELECT sent_at IS NOT NULL, body <> '' FROM outbox_message ORDER BY created_at, id"
        return [(bool(sent), bool(kept)) for sent, kept in session.execute(text(query))]


def sweep(database: Database, keep_days: int = DAYS) -> None:
    database.desk = CLERK
    database.write(lambda s: sweeping.sweep(s, POLICY, keep_days=keep_days))


def test_what_went_long_ago_leaves_but_for_the_newest_emptied(database, told, out, clock):
    told()
    bridge.deliver(database, out)
    clock.advance(days=DAYS)
    told()
    bridge.deliver(database, out)
    sweep(database)
    assert rows(database) == [(True, True)] * 3  # ninety days are not over
    clock.advance(seconds=1)
    sweep(database)
    assert rows(database) == [(True, True)]
    clock.advance(days=DAYS)
    sweep(database)
    assert rows(database) == [(True, False)]
    sweep(database)
    told()
    bridge.deliver(database, out)
    clock.advance(days=DAYS, seconds=1)
    sweep(database)
    assert rows(database) == [(True, False)]  # the emptied one before it is gone
    with database.read() as session:
        found = audit.search(session, AuditSearch(deed=sweeping.FORGET), limit=9)
    counts = [json.loads(one.details) for one in found]
    assert [one["messages"] for one in counts] == [1, 1, 2]
    assert {one["days"] for one in counts} == {DAYS}


def test_what_the_portal_has_not_got_is_never_let_go_of(database, told, out, clock):
    clock.advance(days=10 * DAYS)
    sweep(database)
    assert rows(database) == [(False, True)]
    assert bridge.deliver(database, out) == 1
    (path,) = out.iterdir()
    assert json.loads(path.read_text("utf-8"))["kind"] == "activation"


def test_kept_for_ever(database, told, out, clock):
    bridge.deliver(database, out)
    clock.advance(days=100 * DAYS)
    sweep(database, 0)
    assert rows(database) == [(True, True)]


def test_nothing_goes_twice_and_the_next_message_is_later(database, told, out, clock):
    bridge.deliver(database, out)
    (first,) = out.iterdir()
    clock.advance(days=DAYS, seconds=1)
    sweep(database)
    first_text = first.read_text("utf-8")
    first.unlink()  # the portal took it
    assert bridge.deliver(database, out) == 0
    clock.moment -= timedelta(days=2 * DAYS)  # the computer's clock was set back
    told()
    assert bridge.deliver(database, out) == 1
    (second,) = out.iterdir()
    assert json.loads(second.read_text("utf-8"))["at"] > json.loads(first_text)["at"]
    assert second.name > first.name


def test_a_few_at_a_time_the_oldest_first(database, told, out, clock):
    for _ in range(4):
        bridge.deliver(database, out)
        clock.advance(seconds=1)
        told()
    bridge.deliver(database, out)
    before = clock.moment + timedelta(seconds=1)
    left = []
    while database.write(lambda s: old_messages.forget_of_portal(s, before, limit=2)):
        left.append(len(rows(database)))
    assert left == [3, 1, 1]
    assert rows(database) == [(True, False)]
