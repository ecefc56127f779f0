"""Operators are let in by command."""

from __future__ import annotations

import io

import pytest

from administration_office import PASSWORD
from backoffice.administration import access
from backoffice.db import audit
from backoffice.records.audit import AuditSearch

NEW_PASSWORD = "amber kettle on the roof"


def test_the_first_administrator_needs_nobody(command, monkeypatch, connect, database_url):
    monkeypatch.setenv("BACKOFFICE_PASSWORD", NEW_PASSWORD)
    first = command(
        "operators", "add", "boss", "--name", "مدیر", "--centre", "RSH01", "--centre-name", "رشت"
    )
    assert first.code == 0
    assert NEW_PASSWORD not in first.out
    listed = command("operators", "list", "--operator", "boss", "--json")
    assert [one["username"] for one in listed.answer["operators"]] == ["boss"]
    with connect(database_url).read() as session:
        came = audit.search(session, AuditSearch(operator="boss"), limit=9)
    assert [event.deed for event in came] == ["log_out", "log_in", "first_run"]


def test_the_first_administrator_may_use_a_centre_of_the_file(command, monkeypatch, sample_files):
    assert command("import", "centres", sample_files.centres).code == 0
    monkeypatch.setenv("BACKOFFICE_PASSWORD", NEW_PASSWORD)
    assert command("operators", "add", "boss", "--name", "مدیر", "--centre", "lah01").code == 0
    listed = command("operators", "list", "--operator", "boss")
    assert "LAH01" in listed.out


@pytest.mark.parametrize(
    ("more", "password", "code"),
    [
        (["--centre", "RSH01"], NEW_PASSWORD, 1),  # a centre without a name
        (["--centre", "RSH01", "--centre-name", "رشت"], "short", 1),
        (["--centre", "RSH01", "--centre-name", "رشت", "--role", "clerk"], NEW_PASSWORD, 2),
    ],
)
def test_a_wrong_first_administrator_is_refused(command, monkeypatch, more, password, code):
    monkeypatch.setenv("BACKOFFICE_PASSWORD", password)
    assert command("operators", "add", "boss", "--name", "مدیر", *more).code == code


def test_the_second_operator_needs_an_administrator(command, office):
    ended = command("operators", "add", "reza", "--name", "رضا", "--centre", "RSH01")
    assert ended.code == 2
    assert "مدیر سامانه" in ended.err


def test_an_administrator_lets_operators_in(as_operator, office, connect, database_url):
    added = as_operator(
        "boss", "operators", "add", "reza", "--name", "رضا", "--centre", "RSH01", "--quiet"
    )
    assert added.code == 0
    first = added.out.split()[-1]  # told even when quiet: nobody could learn it later
    entered = access.log_in(connect(database_url), "reza", first)
    assert entered.must_change

    reset = as_operator("boss", "operators", "reset", "reza", "--json")
    assert reset.answer["password"] != first
    taken = as_operator("boss", "operators", "add", "reza", "--name", "رضا", "--centre", "RSH01")
    assert taken.code == 1
    assert "هست" in taken.err


def test_a_first_password_has_to_be_changed_in_the_window(
    as_operator, command, office, monkeypatch
):
    reset = as_operator("boss", "operators", "reset", "mina", "--json")
    monkeypatch.setenv("BACKOFFICE_PASSWORD", reset.answer["password"])
    ended = command("operators", "list", "--operator", "mina", "--json")
    assert ended.code == 1
    assert [one["code"] for one in ended.answer["findings"]] == ["must_change"]


@pytest.mark.parametrize("username", ["sara", "mina"])
def test_others_may_not(as_operator, connect, database_url, username):
    ended = as_operator(username, "operators", "list", "--json")
    assert ended.code == 1
    assert [one["code"] for one in ended.answer["findings"]] == ["lacks_right"]
    with connect(database_url).read() as session:
        wanted = AuditSearch(operator=username, outcome="denied")
        assert [event.deed for event in audit.search(session, wanted, limit=9)] == [
            "list_operators"
        ]


def test_a_wrong_password_is_refused(command, office, monkeypatch):
    monkeypatch.setenv("BACKOFFICE_PASSWORD", "not this one, surely")
    ended = command("operators", "list", "--operator", "boss")
    assert ended.code == 1
    assert "not this one" not in ended.out + ended.err


def test_without_a_terminal_the_password_must_be_given(command, office, monkeypatch):
    monkeypatch.setattr("sys.stdin", io.StringIO())
    assert command("operators", "list", "--operator", "boss").code == 2
    monkeypatch.setattr("sys.stdin", None)
    assert command("operators", "list", "--operator", "boss").code == 2


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_at_a_terminal_the_password_is_asked_for(command, office, monkeypatch):
    monkeypatch.setattr("sys.stdin", Terminal())
    asked = []
    monkeypatch.setattr("getpass.getpass", lambda prompt: asked.append(prompt) or PASSWORD)
    assert command("audit", "verify", "--operator", "mina").code == 0
    assert len(asked) == 1
    assert "mina" in asked[0]


def test_a_new_password_is_asked_for_twice(command, monkeypatch):
    monkeypatch.setattr("sys.stdin", Terminal())
    typed = iter([NEW_PASSWORD, NEW_PASSWORD + "!"])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    ended = command(
        "operators", "add", "boss", "--name", "مدیر", "--centre", "RSH01", "--centre-name", "رشت"
    )
    assert ended.code == 2
    assert "یکی نبود" in ended.err


def test_the_end_of_the_input_instead_of_a_password_stops_the_command(command, monkeypatch):
    def ended(_prompt):
        raise EOFError

    monkeypatch.delenv("BACKOFFICE_PASSWORD", raising=False)
    monkeypatch.setattr("sys.stdin", Terminal())
    monkeypatch.setattr("getpass.getpass", ended)
    stopped = command("operators", "list", "--operator", "boss", "--json")
    assert (stopped.code, stopped.answer["outcome"]) == (1, "cancelled")
