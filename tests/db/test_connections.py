"""What a server is told when a connection is made."""

from __future__ import annotations

import pytest
from sqlalchemy import event

from backoffice.db.connections import make_engine
from backoffice.db.places import Place


class Told(Exception):
    """Stands in for the connection."""


def told(url, workstation="desk-1"):
    engine = make_engine(url, Place.of(url), workstation, 5.0)
    seen = {}

    def instead(_dialect, _record, _arguments, parameters):
        seen.update(parameters)
        raise Told

    event.listen(engine, "do_connect", instead)
    with pytest.raises(Told):
        engine.connect()
    engine.dispose()
    return seen


def test_a_far_server_must_prove_who_it_is():
    seen = told("postgresql://u@db.example/office")
    assert seen["sslmode"] == "verify-full"
    assert seen["connect_timeout"] == 4
    assert "target_session_attrs" not in seen
    assert seen["keepalives_idle"] == 5


def test_this_very_machine_need_not():
    assert "sslmode" not in told("postgresql://u@localhost/office")


def test_of_several_hosts_the_one_that_may_write_is_wanted():
    seen = told("postgresql://u@/office?host=h1,h2&port=5432,5432&connect_timeout=3")
    assert seen["target_session_attrs"] == "read-write"
    assert seen["connect_timeout"] == "3"
    again = told("postgresql://u@/office?host=h1,h2&target_session_attrs=standby")
    assert again["target_session_attrs"] == "standby"


def test_a_workstations_name_reaches_the_server_in_ascii():
    seen = told("postgresql://u@localhost/office", "باجه ۱" * 20)
    assert seen["application_name"].isascii()
    assert len(seen["application_name"]) == 63


def test_the_password_is_never_shown():
    engine = make_engine(
        "postgresql://u:secret@localhost/office",
        Place.of("postgresql://u@localhost/office"),
        "",
        5.0,
    )
    assert "secret" not in repr(engine) + repr(engine.url)
    assert engine.hide_parameters
