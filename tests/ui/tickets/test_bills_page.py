"""The bills of a period in the window: looked through, brought in, counted by period."""

from __future__ import annotations

import pytest

from backoffice.db import bills as stored
from backoffice.records import digits
from backoffice.records.period_bills import (
    BillColumn,
    BillDifference,
    BillFault,
    BillItem,
    BillProblem,
)
from backoffice.records.ticket_forms import Asker
from backoffice.tickets import bills
from backoffice.ui.file_import import Stage
from backoffice.ui.memory import Memory
from backoffice.ui.tickets import words_bills
from backoffice.ui.tickets.asker_form import AskerForm
from backoffice.ui.tickets.bills_import import BillsImport
from backoffice.ui.tickets.bills_page import BillsPage
from ticket_office import NUMBER, SUPERVISOR, furnish, sit

HEADER = "تلفن,دوره,نام مشترک,مبلغ,مهلت,پرداخت شده"
GOOD = "33334444,1405-08,مریم رضایی,17000,1405/09/15,خیر"
OTHER = "33334445,1405-08,رضا کریمی,900,,بلی"
BAD = "12,1405-08,,5,,"


class Office:
    """The page of one office, its dialog and a file."""

    def __init__(self, database, jobs, spoken, folder, window, qtbot, clerk) -> None:
        self.database, self.jobs, self.spoken = database, jobs, spoken
        self.folder, self.window, self.qtbot, self.clerk = folder, window, qtbot, clerk
        memory = Memory(folder / "window.ini", "mina")
        self.page = BillsPage(jobs, spoken, memory, "013", window)
        self.page.resize(1100, 620)
        window.resize(1120, 640)
        window.show()
        self.page.show()
        self.rest()

    def rest(self) -> None:
        self.qtbot.waitUntil(lambda: not self.jobs._jobs, timeout=20_000)
        self.qtbot.wait(1)

    def file(self, *rows, header=HEADER):
        path = self.folder / "bills.csv"
        path.write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        return path

    def dialog(self) -> BillsImport:
        self.clerk.click(self.page.import_button)
        return self.window.findChildren(BillsImport)[-1]

    def periods(self) -> list[str]:
        model = self.page.model
        return [model.record(row).period for row in range(model.rowCount())]

    def kept(self):
        with self.database.read() as session:
            return stored.of_numbers(session, [NUMBER])


@pytest.fixture
def office(sqlite_database, start_jobs, spoken, tmp_path, window, qtbot, clerk):
    furnish(sqlite_database)
    jobs = start_jobs(sqlite_database)
    sit(sqlite_database, SUPERVISOR)
    return Office(sqlite_database, jobs, spoken, tmp_path, window, qtbot, clerk)


def test_a_file_is_looked_through_then_brought_in(office):
    assert office.periods() == []
    assert office.page.empty.isVisible()
    dialog = office.dialog()
    dialog.take(office.file(GOOD, OTHER, BAD))
    office.rest()
    assert dialog.stage is Stage.SEEN
    assert office.kept() == []  # nothing is written before F9
    rows, problems = dialog.view.rows.records, dialog.view.problems.records
    outcomes = [rows.record(row).difference for row in range(rows.rowCount())]
    assert outcomes == [BillDifference.NEW, BillDifference.NEW, BillDifference.BAD]
    assert problems.rowCount() == 1
    assert digits.persian("4") in problems.cell(0, 0).text
    office.clerk.click(dialog.go)
    office.rest()
    assert dialog.stage is Stage.DONE
    assert [one.payable for one in office.kept()] == [17_000]
    office.clerk.click(dialog.close_button)
    office.rest()
    assert office.periods() == ["1405-08"]
    shown = office.page.model.record(0)
    assert (shown.bills, shown.unpaid) == (2, 1)
    assert not office.page.empty.isVisible()


def test_the_same_file_again_changes_nothing(office):
    path = office.file(GOOD, OTHER)
    bills.run(office.database, path, lambda _done, _of: None)
    dialog = office.dialog()
    dialog.take(path)
    office.rest()
    rows = dialog.view.rows.records
    assert {rows.record(row).difference for row in range(2)} == {BillDifference.SAME}
    assert dialog.banner.isVisible()


def test_a_sheet_without_its_period_gets_one(office):
    dialog = office.dialog()
    office.clerk.type(dialog.period, "1405/13")
    path = office.file("33334444,500", header="تلفن,مبلغ")
    dialog.take(path)
    assert dialog.stage is Stage.START
    assert dialog.banner.isVisible()
    dialog.period.clear()
    office.clerk.type(dialog.period, "۱۴۰۵/۷")
    dialog.take(path)
    office.rest()
    assert dialog.stage is Stage.SEEN
    office.clerk.click(dialog.go)
    office.rest()
    assert [one.period for one in office.kept()] == ["1405-07"]


def test_other_columns_are_refused_by_name(office):
    dialog = office.dialog()
    dialog.take(office.file("1,2", header="رنگ,مبلغ"))
    office.rest()
    assert dialog.stage is Stage.REFUSED
    assert any("رنگ" in row.text for row in dialog.refusals.rows())


def test_an_import_is_stopped_and_gone_on_with(office, monkeypatch):
    monkeypatch.setattr(bills, "PIECE", 1)
    path = office.file(GOOD, OTHER)
    dialog = office.dialog()
    dialog.take(path)
    office.rest()
    kept = bills._keep

    def stop_after(session, piece):
        found = kept(session, piece)
        dialog._job.cancel()
        return found

    monkeypatch.setattr(bills, "_keep", stop_after)
    office.clerk.click(dialog.go)
    office.rest()
    assert dialog.stage is Stage.SEEN  # it can be gone on with
    assert len(office.kept()) == 1
    monkeypatch.setattr(bills, "_keep", kept)
    office.clerk.click(dialog.go)
    office.rest()
    assert dialog.stage is Stage.DONE
    with office.database.read() as session:
        assert len(stored.of_numbers(session, [NUMBER, "01333334445"])) == 2


@pytest.mark.parametrize("column", [*BillColumn, *BillItem])
def test_every_column_has_a_name(column):
    assert words_bills.place_words(column.value)


@pytest.mark.parametrize("fault", BillFault)
def test_every_fault_has_words(fault):
    problem = BillProblem(2, BillColumn.NUMBER.value, fault)
    assert words_bills.cause_words(problem)
    assert words_bills.follows_words(problem)[0]


@pytest.mark.parametrize("difference", BillDifference)
def test_every_outcome_has_words(difference):
    assert words_bills.difference_words(difference)[0]


def test_a_tenant_is_asked_when_the_lease_began_for_a_bill_alone(window):
    form = AskerForm(window)
    who = (Asker.OWNER, Asker.TENANT)
    for for_bills, asked in ((True, True), (False, False)):
        form.ask(who, (), for_bills=for_bills)
        form.asker.choose(Asker.TENANT)
        form._asker_changed()
        shown = form.entries["lease_begin"].widget
        assert shown.isVisibleTo(form) is asked
