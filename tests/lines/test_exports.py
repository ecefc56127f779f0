"""A centre's inventory goes out in the form in which it comes in."""

from __future__ import annotations

import hashlib
import json
import zipfile

import openpyxl
import pytest

from backoffice.db import audit
from backoffice.db import lines as stored
from backoffice.errors import Cancelled, Forbidden, Refused, Unavailable
from backoffice.lines import actions, exports
from backoffice.records.audit import AuditSearch
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.number_pools import PoolFlaw
from factories import CLERK, day, silent
from line_house import NUMBER, SECOND, line, office


def every_kind():
    """Lines that have everything a sheet can say, and what a spreadsheet would calculate."""
    yield line(bill_id="3333444401346", payment_id="15240709", installed_on=day("1374/12/08"))
    yield line(SECOND, state=LineState.BARRED_ONE_WAY, access_class=AccessClass.SECOND_ZERO_BARRED)
    yield line("01333330003", state=LineState.BARRED_TWO_WAY, listed=Listing.UNLISTED, services=())
    yield line("01333330004", access_class=AccessClass.FIRST_ZERO_BARRED, listed=None, address="")
    yield line("01333330005", state=LineState.RELEASED, owner_name="", owner_identifier="")
    yield line("01333330006", owner_name="=SUM(A1:A9)", address='+98 & <کوچه> "نور"')
    yield line("01344440001", centre="LAH01")


@pytest.fixture
def rasht(database):
    office(database, *every_kind())
    return database


def test_what_goes_out_comes_in_as_the_same(rasht, tmp_path):
    target = tmp_path / "lines.xlsx"
    told = []
    made = exports.export_lines(rasht, "rsh01", target, lambda *how_far: told.append(how_far))
    assert (made.rows, told[-1]) == (6, (6, 6))
    assert made.sha256 == hashlib.sha256(target.read_bytes()).hexdigest()
    report = actions.preview(rasht, target, silent)
    assert report.counts == {"rows": 6, "new": 0, "changed": 0, "same": 6, "bad": 0}
    with rasht.read() as session:
        (event,) = audit.search(session, AuditSearch(deed=exports.EXPORT), limit=9)
    assert json.loads(event.details) == {
        "file": "lines.xlsx",
        "rows": 6,
        "sha256": made.sha256,
    }


def test_nothing_is_lost_on_the_way(rasht, tmp_path):
    target = tmp_path / "lines.xlsx"
    exports.export_lines(rasht, "RSH01", target, silent)
    assert actions.run(rasht, target, silent).same == 6
    with rasht.read() as session:
        kept = stored.stored(session, [one.number for one in every_kind()])
    assert kept == {one.number: one for one in every_kind()}


def test_nothing_becomes_a_formula(rasht, tmp_path):
    target = tmp_path / "lines.xlsx"
    exports.export_lines(rasht, "RSH01", target, silent)
    with zipfile.ZipFile(target) as book:
        assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
    sheet = openpyxl.load_workbook(target).active
    assert sheet["A2"].value == NUMBER
    assert (sheet["C7"].value, sheet["C7"].data_type) == ("=SUM(A1:A9)", "s")


def test_a_stopped_export_leaves_no_file(rasht, tmp_path):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        exports.export_lines(rasht, "RSH01", tmp_path / "lines.xlsx", stop)
    with pytest.raises(Unavailable):
        exports.export_lines(rasht, "RSH01", tmp_path / "none" / "lines.xlsx", silent)
    assert [one for one in tmp_path.iterdir() if "lines" in one.name] == []


def test_only_who_may_and_only_a_centre(rasht, tmp_path):
    with pytest.raises(Refused) as refusal:
        exports.export_lines(rasht, "NONE", tmp_path / "lines.xlsx", silent)
    assert [one.flaw for one in refusal.value.findings] == [PoolFlaw.CENTRE_UNKNOWN]
    rasht.desk = CLERK
    with pytest.raises(Forbidden):
        exports.export_lines(rasht, "RSH01", tmp_path / "lines.xlsx", silent)
