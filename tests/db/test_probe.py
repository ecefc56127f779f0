"""Looking at a database before it is used."""

from __future__ import annotations

import pytest

from backoffice.db import probe
from backoffice.db.migrations import head
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.settings import sqlite_address


def test_a_database_of_ours_tells_its_revision(database_url):
    answer = probe.ask(database_url)
    assert answer.revision == head()
    assert answer.writable
    assert answer.host
    assert bool(answer.version) == database_url.startswith("postgresql")


def test_a_database_without_tables_has_no_revision_yet(postgres_server):
    with postgres_server.empty() as url:
        assert probe.ask(url).revision == ""


def test_a_file_that_is_not_there_would_be_made(tmp_path):
    path = tmp_path / "new" / "office.db"
    answer = probe.ask(sqlite_address(path))
    assert answer.missing
    assert answer.writable
    assert not path.exists()


def test_a_file_of_another_program_is_not_ours(tmp_path):
    path = tmp_path / "other.db"
    path.write_bytes(b"no database at all, only some words" * 10)
    with pytest.raises(Unavailable) as raised:
        probe.ask(sqlite_address(path))
    assert raised.value.setback.trouble is Trouble.DAMAGED


def test_a_server_that_is_not_there_does_not_answer():
    with pytest.raises(Unavailable) as raised:
        probe.ask("postgresql://nobody@127.0.0.1:9/office")
    assert raised.value.setback.trouble is Trouble.UNREACHABLE


def test_an_address_that_may_not_be_used_is_refused():
    with pytest.raises(Refused):
        probe.ask("mysql://host/office")
