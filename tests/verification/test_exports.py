"""A list leaves only with the right to it, whole, and never unseen."""

from __future__ import annotations

import json

import pytest

import factories
from backoffice.db import audit
from backoffice.errors import Cancelled, Forbidden
from backoffice.records.audit import AuditSearch
from backoffice.records.exports import TableForm
from backoffice.verification import activation, exports
from factories import silent

DESKS = (factories.CLERK, factories.SUPERVISOR, factories.ADMINISTRATOR)


def export(database, clock, target, report=silent, form=TableForm.JSONL):
    return exports.export_activations(database, clock.today, clock.today, target, form, report)


@pytest.fixture
def office(database):
    view = factories.ready(database)
    activation.activate(database, view.case.id, view.case.version, factories.POLICY)
    return database


@pytest.mark.parametrize("desk", DESKS, ids=lambda desk: desk.role.value)
def test_only_a_supervisor_takes_activations_out(office, clock, tmp_path, desk):
    office.desk = desk
    target = tmp_path / "out.jsonl"
    if desk is factories.SUPERVISOR:
        assert export(office, clock, target).rows == 1
        assert target.is_file()
        return
    with pytest.raises(Forbidden):
        export(office, clock, target)
    assert not target.exists()
    with office.read() as session:
        wanted = AuditSearch(deed=exports.EXPORT, outcome="denied")
        (event,) = audit.search(session, wanted, limit=5)
    assert event.operator == desk.operator


def test_the_days_are_those_of_tehran(office, clock, tmp_path):
    office.desk = factories.SUPERVISOR
    clock.advance(days=1)
    assert export(office, clock, tmp_path / "out.jsonl").rows == 0


def test_every_form_holds_what_was_printed(office, clock, tmp_path):
    office.desk = factories.SUPERVISOR
    for form in TableForm:
        made = export(office, clock, tmp_path / f"out.{form}", form=form)
        assert (made.rows, made.size) == (1, made.path.stat().st_size)
    one = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    assert one["username"] == factories.NATIONAL_IDS[0]
    assert one["lines"][0] == {
        "number": factories.PHONE,
        "ownership": "owner",
        "lease_end": None,
    }
    assert "password" not in one


def test_stopping_leaves_no_file_and_no_leaving(office, clock, tmp_path):
    office.desk = factories.SUPERVISOR

    def stop(_done, _total):
        raise Cancelled

    with pytest.raises(Cancelled):
        export(office, clock, tmp_path / "out.jsonl", stop)
    assert list(tmp_path.glob("out*")) == []
    with office.read() as session:
        assert audit.search(session, AuditSearch(deed=exports.EXPORT), limit=5) == []


def test_a_long_list_is_read_page_by_page(office, clock, tmp_path, monkeypatch):
    monkeypatch.setattr("backoffice.db.activations._PAGE", 1)
    second = factories.ready(
        office, factories.person(factories.NATIONAL_IDS[1]), (factories.owned("01332113289"),)
    )
    activation.activate(office, second.case.id, second.case.version, factories.POLICY)
    office.desk = factories.SUPERVISOR
    assert export(office, clock, tmp_path / "out.jsonl").rows == 2
