"""Lists tell operators by their names: of each room's pages, on both databases."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PIL import Image

import call_imports
import factories
import line_house
import portal_files
from administration_office import open_office
from backoffice.administration.actions import trail
from backoffice.calls import actions as disclosing
from backoffice.calls import imports, oversight
from backoffice.db import Database, centres, operators
from backoffice.errors import Refused
from backoffice.lines import cable, pool
from backoffice.records.audit import AuditSearch
from backoffice.records.centres import Centre
from backoffice.records.disclosures import DisclosureSearch
from backoffice.records.line_transfers import WantedTransfer
from backoffice.records.operators import Desk, Operator, told_apart
from backoffice.verification import actions, activation, intake, printing, scans
from call_office import HOME, OWNERS, add_line, line
from factories import ADMINISTRATOR, CLERK, OTHER_CLERK, POLICY, SUPERVISOR, silent
from intake_kit import bring

NAMESAKE = replace(OTHER_CLERK, operator="sara2", name=CLERK.name)
GONE = "gone"


def enrol(database: Database, *desks: Desk) -> None:
    """Make operators of these desks, and their centres."""

    def unit(session):
        for number, code in enumerate(("RSH01", "LAH01"), 1):
            if centres.find(session, code) is None:
                prefix = {1: "3333", 2: "4444"}[number]
                centres.save(session, Centre(code, "انصاری", number, (prefix,)), "x")
        for one in desks:
            known = Operator(
                one.operator,
                one.operator,
                one.name,
                one.role,
                one.centre,
                active=True,
                must_change=False,
                last_login=None,
                locked_until=None,
            )
            operators.add(session, known, "x", "admin")

    database.write(unit)


@pytest.fixture
def office(database):
    enrol(database, CLERK, OTHER_CLERK, SUPERVISOR, ADMINISTRATOR)
    database.desk = CLERK
    return database


def read(database, desk, listed):
    database.desk = desk
    with database.read() as session:
        return listed(session)


def test_namesakes_are_told_apart_and_nobody_unknown_gets_a_name(office):
    enrol(office, NAMESAKE)
    with office.read() as session:
        found = operators.names(session, {"sara", "sara2", "reza", GONE, ""})
        bare = operators.plain_names(session, {"sara", GONE})
    assert found == {
        "sara": told_apart(CLERK.name, "sara"),
        "sara2": told_apart(CLERK.name, "sara2"),
        "reza": OTHER_CLERK.name,
    }
    assert bare == {"sara": CLERK.name}


def test_a_page_is_named_by_one_question(office, monkeypatch):
    asked = []
    known = operators.names
    monkeypatch.setattr(
        operators, "names", lambda session, whose: asked.append(whose) or known(session, whose)
    )
    page = [Desk(name, None) for name in ("sara", "reza", "sara", GONE)]
    with office.read() as session:
        told = operators.called(session, page, "operator")
        beside = operators.called(session, page, "operator", into="name")
    assert [one.operator for one in told] == [CLERK.name, OTHER_CLERK.name, CLERK.name, GONE]
    assert [one.operator for one in beside] == ["sara", "reza", "sara", GONE]
    assert [one.name for one in beside] == [one.operator for one in told]
    assert asked == [{"sara", "reza", GONE}] * 2


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("sara", {"sara"}),
        ("احمدي", {"sara"}),  # the Arabic yeh of another keyboard
        ("کریمی", {"reza"}),
        (GONE, set()),
        ("!", set()),
    ],
)
def test_a_filter_takes_a_user_name_or_a_part_of_a_name(office, typed, meant):
    with office.read() as session:
        assert set(operators.meant(session, typed)) == meant | {typed}


def test_the_history_of_a_case(office):
    view = factories.claim(office, factories.add_case(office))
    who = replace(view.case.who, family_name="کریمی")
    view = office.write(lambda s: actions.correct(s, view.case.id, view.case.version, who, POLICY))
    states, fields = read(office, CLERK, lambda s: actions.history(s, view.case.id))
    assert {one.by for one in fields} == {CLERK.name}
    assert CLERK.name in {one.by for one in states}
    assert "sara" not in {one.by for one in states}


def test_whoever_has_a_file_in_hand(office):
    view = factories.claim(office, factories.add_case(office))
    office.desk = OTHER_CLERK
    with pytest.raises(Refused) as refusal:
        office.write(
            lambda s: actions.correct(s, view.case.id, view.case.version, view.case.who, POLICY)
        )
    assert [one.who for one in refusal.value.findings] == [CLERK.name]


def test_papers_of_a_case(office):
    view = factories.ready(office)
    case_id = view.case.id
    activation.activate(office, case_id, view.case.version, POLICY)
    (paper,) = read(office, CLERK, lambda s: printing.kept_papers(s, case_id))
    assert paper.by == CLERK.name


def test_scans_of_a_case(office, tmp_path):
    path = tmp_path / "card.png"
    Image.new("RGB", (60, 40), "white").save(path)
    view = factories.claim(office, factories.add_case(office))
    scan = scans.read_file(path)
    office.write(
        lambda s: scans.attach(s, view.case.id, view.case.version, "identity", "", scan, POLICY)
    )
    (scan,) = read(office, CLERK, lambda s: scans.listed(s, view.case.id))
    assert scan.by == CLERK.name


def test_imports_of_registrations(office, tmp_path):
    office.desk = ADMINISTRATOR
    bring(office, portal_files.a_days_file(tmp_path / "day.jsonl"))
    (batch,) = read(office, ADMINISTRATOR, lambda s: intake.batches(s, limit=9))
    assert batch.by == ADMINISTRATOR.name


def test_imports_of_calls_and_the_same_file_again(office, tmp_path):
    office.desk = ADMINISTRATOR
    path = call_imports.csv(tmp_path, call_imports.sent(3))
    imports.run(office, path, call_imports.CSV, silent)
    (batch,) = read(office, ADMINISTRATOR, lambda s: imports.batches(s, limit=9))
    assert batch.by == ADMINISTRATOR.name
    for deed in (imports.preview, imports.run):
        known = deed(office, path, call_imports.CSV, silent).known_batch
        assert known is not None
        assert known.by == ADMINISTRATOR.name


def test_cable_transfers(office):
    line_house.office(office, line_house.line())
    office.desk = SUPERVISOR
    office.write(lambda s: pool.add_range(s, "RSH01", "33330010", "33330019"))
    cable.run(
        office,
        [WantedTransfer(2, line_house.NUMBER, "01333330010")],
        silent,
        tell=lambda *_: None,
    )
    (made,) = read(office, SUPERVISOR, cable.transfers)
    assert made.begun_by == SUPERVISOR.name


def test_disclosures_their_counts_and_their_uses(office, clock):
    add_line(office, line())
    office.desk = CLERK
    made = disclosing.disclose(office, OWNERS, home=HOME)
    wanted = DisclosureSearch(clock.today, clock.today)
    (row,) = read(office, SUPERVISOR, lambda s: oversight.disclosures(s, wanted, limit=9))
    assert (row.operator, row.called) == ("sara", CLERK.name)
    (count,) = read(office, SUPERVISOR, lambda s: oversight.counts(s, wanted))
    assert (count.operator, count.name) == ("sara", CLERK.name)
    by_name = replace(wanted, operator="احمدی")
    assert read(office, SUPERVISOR, lambda s: oversight.disclosures(s, by_name, limit=9)) == [row]
    assert read(office, SUPERVISOR, lambda s: oversight.counts(s, by_name)) == [count]
    nobody = replace(wanted, operator="کریمی")
    assert read(office, SUPERVISOR, lambda s: oversight.disclosures(s, nobody, limit=9)) == []
    assert made.operator == "sara"


def test_the_audit_tells_both(database):
    office = open_office(database)
    listed = office.do(trail.list_events, AuditSearch(operator="boss"), limit=3)
    assert {(one.operator, one.name) for one in listed} == {("boss", "مدیر سامانه")}
    by_name = office.do(trail.list_events, AuditSearch(operator="مدیر"), limit=3)
    assert [one.operator for one in by_name] == ["boss"] * 3
    # Of namesakes the audit tells the bare name: the user name stands beside it anyway.
    (of_sara,) = office.do(trail.list_events, AuditSearch(operator="sara"), limit=1)
    assert of_sara.name == "یک نام"
    (of_nobody,) = office.do(trail.list_events, AuditSearch(deed="upgrade_database"), limit=1)
    assert of_nobody.name == ""
