"""Every message reaches the portal's folder, exactly once by its id."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, Session, users
from backoffice.errors import Trouble, Unavailable
from backoffice.verification import activation, bridge

NAME = re.compile(r"20261122T050000\.000000Z-[0-9a-f-]{36}\.jsonl")


def outbox(database: Database, count: int) -> None:
    """Make users whose activation the portal has to hear of."""
    database.desk = factories.CLERK
    for number in range(count):
        case_id = factories.add_case(database, factories.person(str(number)), ())

        def unit(session: Session, case_id: str = case_id, number: int = number) -> None:
            from backoffice.db import cases

            case = cases.get(session, case_id)
            user = users.create(session, case, f"user{number}", "$argon2id$hash", "sara")
            users.tell_portal(session, "activation", case_id, user, {"receipt": "1"})

        database.write(unit)


def unsent(database: Database) -> int:
    with database.read() as session:
        query = text("SELECT count(*) FROM outbox_message WHERE sent_at IS NULL")
        return session.scalar(query) or 0


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def test_messages_become_files_once(database, out):
    outbox(database, 3)
    assert bridge.deliver(database, out) == 3
    assert len(names(out)) == 3
    assert all(NAME.fullmatch(name) for name in names(out))
    assert bridge.deliver(database, out) == 0
    body = json.loads((out / names(out)[0]).read_text(encoding="utf-8"))
    assert body["message_id"] in names(out)[0]
    assert (body["kind"], body["active"]) == ("activation", True)
    assert body["password_argon2id"].startswith("$argon2id$")


def test_more_messages_than_one_look_are_all_delivered(sqlite_database, out, monkeypatch):
    monkeypatch.setattr(bridge, "AT_ONCE", 2)
    outbox(sqlite_database, 5)
    assert bridge.deliver(sqlite_database, out) == 5


def test_a_folder_that_is_not_there_is_not_made_and_waited_for(database, tmp_path, clock):
    outbox(database, 1)
    folder = tmp_path / "share"
    with pytest.raises(Unavailable) as trouble:
        bridge.deliver(database, folder)
    assert trouble.value.setback.trouble is Trouble.FILE_MISSING
    assert not folder.exists()
    folder.mkdir()
    assert bridge.deliver(database, folder) == 0  # put off
    clock.advance(seconds=31)
    assert bridge.deliver(database, folder) == 1
    assert unsent(database) == 0


@pytest.fixture
def activated(database):
    """A case in hand of one whose activation the portal has not heard of yet."""
    view = factories.ready(database)
    return activation.activate(database, view.case.id, view.case.version, factories.POLICY).view


def told(out: Path) -> list[dict[str, object]]:
    return [json.loads((out / name).read_text(encoding="utf-8")) for name in names(out)]


def tell(database: Database, case_id: str, kind: str) -> None:
    def unit(session: Session) -> None:
        user = users.of_case(session, case_id)
        users.tell_portal(session, kind, case_id, user.id, {})

    database.write(unit)


def test_a_message_that_waits_is_not_overtaken(database, activated, out, clock, tmp_path):
    with pytest.raises(Unavailable):
        bridge.deliver(database, tmp_path / "share")
    clock.advance(seconds=10)
    tell(database, activated.case.id, "suspension")
    outbox(database, 1)
    assert bridge.deliver(database, out) == 1  # only of the other case
    assert [one["username"] for one in told(out)] == ["user0"]
    clock.advance(seconds=21)
    assert bridge.deliver(database, out) == 2
    mine = [one for one in told(out) if one["username"] != "user0"]
    assert [one["kind"] for one in mine] == ["activation", "suspension"]


def test_messages_of_one_moment_keep_their_order(database, activated, out, clock):
    kinds = [f"kind-{number}" for number in range(8)]
    for kind in kinds:
        tell(database, activated.case.id, kind)
    clock.advance(minutes=-5)  # somebody set it back
    tell(database, activated.case.id, "last")
    clock.advance(minutes=6)
    assert bridge.deliver(database, out) == 10
    found = told(out)
    assert [one["kind"] for one in found] == ["activation", *kinds, "last"]
    assert sorted({one["at"] for one in found}) == [one["at"] for one in found]


@pytest.mark.parametrize(
    ("kind", "carried"),
    [
        ("activation", True),
        ("password_reissue", True),
        ("rights_changed", False),
        ("suspension", False),
    ],
)
def test_only_a_new_password_travels(database, activated, out, kind, carried):
    tell(database, activated.case.id, kind)
    bridge.deliver(database, out)
    newest = told(out)[-1]
    assert newest["kind"] == kind
    assert ("password_argon2id" in newest) is ("must_change_password" in newest) is carried
    assert newest["rights"]


def test_the_wait_grows_with_the_time_that_was_waited(clock):
    born = clock.moment
    waits = {
        timedelta(0): timedelta(seconds=30),
        timedelta(minutes=5): timedelta(minutes=5),
        timedelta(days=2): timedelta(hours=1),
    }
    for waited, expected in waits.items():
        assert bridge.wait(born, born + waited) == expected


KILLED = """
import os, sys
from datetime import UTC, datetime
from pathlib import Path
from backoffice.db import Database, users
from backoffice.verification import bridge

def die(*_given):
    os._exit(9)  # as kill -9: nothing is cleaned up, nothing committed

users.mark_sent = die
clock = lambda: datetime(2026, 11, 22, 5, tzinfo=UTC)
bridge.deliver(Database(sys.argv[1], clock=clock), Path(sys.argv[2]))
"""


@pytest.mark.slow
def test_killed_between_file_and_mark_it_writes_the_same_file_again(
    database_url, connect, tmp_path, out
):
    database = connect(database_url)
    outbox(database, 3)
    script = tmp_path / "victim.py"
    script.write_text(KILLED, encoding="utf-8")
    for _ in range(2):
        killed = subprocess.run([sys.executable, str(script), database_url, str(out)])
        assert killed.returncode == 9
        assert len(names(out)) == 1
        assert unsent(database) == 3
    before = names(out)
    assert bridge.deliver(database, out) == 3
    assert len(names(out)) == 3
    assert set(before) <= set(names(out))
