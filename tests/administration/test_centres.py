from __future__ import annotations

from dataclasses import replace

import pytest

import factories
from backoffice.administration.actions import centres as deeds
from backoffice.administration.actions.centres import CentreImport
from backoffice.administration.rules import Finding, Lack
from backoffice.db import audit, cases, numbers
from backoffice.db import centres as stored
from backoffice.errors import Conflict, Refused, Trouble, Unavailable
from backoffice.records.audit import AuditSearch
from backoffice.records.cases import Channel
from backoffice.records.centres import Centre
from backoffice.records.people import PartyKind
from backoffice.verification import requirements

GOLSAR = Centre("RSH02", "مرکز گلسار", 2, ("3211", "3212"))
FILE = """\
code,name,prefixes
RSH01,مرکز شهید انصاری,3333 3334 3335
rsh02,مركز گلسار,۳۲۱۱ 3212
LAH01,مرکز لاهیجان,4222
"""


def findings(office, deed, *arguments):
    with pytest.raises(Refused) as caught:
        office.do(deed, *arguments)
    return list(caught.value.findings)


def listed(office):
    return {centre.code: centre for centre in office.do(deeds.list_centres)}


def write(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "centres.csv"
    path.write_bytes(text.encode(encoding) if isinstance(text, str) else text)
    return path


def test_a_centre_is_added_changed_and_found_by_number(office):
    added = office.do(deeds.save_centre, GOLSAR)
    assert added == replace(GOLSAR, version=1)
    changed = office.do(deeds.save_centre, replace(added, prefixes=("32115", "3213")))
    assert changed.version == 2
    with office.database.read() as session:
        assert stored.centre_of(session, "01332115000") == "RSH02"
        assert stored.centre_of(session, "01332110000") == ""
        assert stored.centre_of(session, "01333331000") == "RSH01"
        (newest, older) = audit.search(session, AuditSearch(subject="RSH02"), limit=5)
    assert (older.deed, newest.deed) == ("add_centre", "change_centre")
    assert newest.details == '{"prefixes":[["3211","3212"],["32115","3213"]]}'


def test_the_longest_prefix_wins(office):
    office.do(deeds.save_centre, replace(GOLSAR, prefixes=("33331",)))
    with office.database.read() as session:
        assert stored.centre_of(session, "01333331000") == "RSH02"
        assert stored.centre_of(session, "01333332000") == "RSH01"


def test_what_is_taken_is_said(office):
    assert findings(office, deeds.save_centre, replace(GOLSAR, number=1, prefixes=("3333",))) == [
        Finding(Lack.CENTRE_NUMBER_TAKEN, "1"),
        Finding(Lack.PREFIX_TAKEN, "3333 RSH01"),
    ]
    assert findings(office, deeds.save_centre, replace(GOLSAR, code="RSH01")) == [
        Finding(Lack.CENTRE_CODE_TAKEN, "RSH01")
    ]


@pytest.mark.parametrize("used_by", ["paper", "case", "another year"])
def test_a_number_that_papers_carry_stays_with_its_centre(office, used_by):
    added = office.do(deeds.save_centre, GOLSAR)
    moved = office.do(deeds.save_centre, replace(added, number=12))  # nobody saw it yet
    if used_by == "case":
        office.database.write(_registered_at("RSH02"))
    else:
        year = 1405 if used_by == "paper" else 1404
        office.do(numbers.next_number, f"paper:12:{year}")
    assert findings(office, deeds.save_centre, replace(moved, number=2)) == [
        Finding(Lack.CENTRE_NUMBER_IN_USE, "12")
    ]
    changed = office.do(deeds.save_centre, replace(moved, name="گلسار نو"))
    assert (changed.number, changed.name) == (12, "گلسار نو")


def test_papers_of_a_number_that_only_begins_alike_do_not_count(office):
    added = office.do(deeds.save_centre, GOLSAR)
    office.do(numbers.next_number, "paper:20:1405")
    assert office.do(deeds.save_centre, replace(added, number=3)).number == 3


def _registered_at(centre):
    who, version = factories.person(), requirements.in_force(PartyKind.NATURAL, factories.TODAY)
    new = cases.NewCase(who, (), Channel.COUNTER, centre, version.version)
    return lambda session: cases.add(session, new, "sara")


def test_a_stale_form_is_a_conflict(office):
    added = office.do(deeds.save_centre, GOLSAR)
    office.do(deeds.save_centre, replace(added, name="گلسار"))
    with pytest.raises(Conflict):
        office.do(deeds.save_centre, replace(added, name="گل‌سار"))


def test_a_file_of_centres(office, tmp_path):
    path = write(tmp_path, "\ufeff" + FILE)
    assert office.do(deeds.import_centres, path, dry_run=True) == CentreImport(2, 1, 0)
    assert list(listed(office)) == ["RSH01"]
    assert office.do(deeds.import_centres, path) == CentreImport(2, 1, 0)
    kept = listed(office)
    assert kept["RSH01"].prefixes == ("3333", "3334", "3335")
    assert (kept["RSH02"].name, kept["RSH02"].number) == ("مرکز گلسار", 2)
    assert kept["LAH01"].number == 3
    assert office.do(deeds.import_centres, path) == CentreImport(0, 0, 3)
    assert listed(office) == kept


def test_prefixes_may_change_places_inside_one_file(office, tmp_path):
    office.do(deeds.save_centre, GOLSAR)
    text = "code,name,prefixes\nRSH01,انصاری,3211 3212\nRSH02,گلسار,3333 3334\n"
    assert office.do(deeds.import_centres, write(tmp_path, text)) == CentreImport(0, 2, 0)
    assert listed(office)["RSH02"].prefixes == ("3333", "3334")


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("", [Finding(Lack.COLUMNS_WRONG, "code,name,prefixes", 1)]),
        ("name,code,prefixes\n", [Finding(Lack.COLUMNS_WRONG, "code,name,prefixes", 1)]),
        ("code,name,prefixes\n\n", [Finding(Lack.NO_ROWS, "", 1)]),
        (b"code,name\xff", [Finding(Lack.NOT_TEXT)]),
        (b"code\x00", [Finding(Lack.NOT_TEXT)]),
        (b"x" * 1_000_001, [Finding(Lack.NOT_TEXT)]),
        (b"code,name,prefixes\n" + b"x" * 200_000, [Finding(Lack.NOT_TEXT)]),
        (
            FILE + "AST01,آستانه\nX,,99\nLAH01,دوباره,4444\nAST02,آستارا,4222\n",
            [
                Finding(Lack.COLUMNS_WRONG, "code,name,prefixes", 5),
                Finding(Lack.CENTRE_CODE_FORM, "X", 6),
                Finding(Lack.CENTRE_NAME_WRONG, "", 6),
                Finding(Lack.TWICE_IN_FILE, "LAH01", 7),
                Finding(Lack.PREFIX_TAKEN, "4222 LAH01", 8),
            ],
        ),
    ],
)
def test_each_line_is_refused_with_its_reason_and_nothing_is_kept(
    office, tmp_path, content, expected
):
    assert findings(office, deeds.import_centres, write(tmp_path, content)) == expected
    assert list(listed(office)) == ["RSH01"]


def test_a_file_that_is_not_there(office, tmp_path):
    with pytest.raises(Unavailable) as caught:
        office.do(deeds.import_centres, tmp_path / "none.csv")
    assert caught.value.setback.trouble is Trouble.FILE_MISSING
