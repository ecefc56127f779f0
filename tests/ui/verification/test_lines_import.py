"""The line inventory brought in from the window, and the administration's way to it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

import line_files
from backoffice.db import Database, centres
from backoffice.db import lines as stored
from backoffice.records.centres import Centre
from backoffice.records.intake import Weight
from backoffice.records.lines import (
    AccessClass,
    Column,
    LineState,
    Listing,
    RowFault,
    RowProblem,
)
from backoffice.records.operators import Right
from backoffice.ui.administration.imports_page import ImportsPage
from backoffice.ui.file_import import Stage
from backoffice.ui.verification import lines_words
from backoffice.ui.verification.import_doors import import_doors
from backoffice.ui.verification.intake_dialog import IntakeDialog
from backoffice.ui.verification.lines_import import LinesImport, changes
from factories import ADMINISTRATOR, SUPERVISOR

PATIENCE = 20_000


@pytest.fixture
def jobs(sqlite_database: Database, start_jobs):
    sqlite_database.desk = SUPERVISOR
    centre = Centre("RSH01", "انصاری", 1, ("3333", "3334"))
    sqlite_database.write(lambda s: centres.save(s, centre, "x"))
    return start_jobs(sqlite_database)


@pytest.fixture
def dialog(jobs, window, spoken, qtbot) -> LinesImport:
    window.show()
    made = LinesImport(window, jobs, spoken)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.fixture
def reach(qtbot):
    return lambda dialog, stage: qtbot.waitUntil(lambda: dialog.stage is stage, timeout=PATIENCE)


def counts(dialog: LinesImport) -> list[str]:
    boxes = dialog.view.tally.boxes
    return [box.findChildren(QLabel)[0].text().strip("\u2066\u2069") for box in boxes]


def test_a_sheet_is_looked_through_brought_in_and_compared(
    dialog, reach, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    sheet = line_files.workbook(tmp_path / "a.xlsx", [line_files.row(n) for n in (0, 1)])
    dialog.take(sheet)
    reach(dialog, Stage.SEEN)
    assert counts(dialog) == ["۲", "۰", "۰", "۰", "۲"]
    with sqlite_database.read() as session:
        assert stored.count(session) == 0
    clerk.press(dialog.go, Qt.Key.Key_Return)
    reach(dialog, Stage.DONE)
    assert "۲" in dialog.banner.label.text()
    rows = [line_files.row(0, owner_name="زهرا قاسمی", state="تخلیه"), line_files.row(1)]
    rows.append(line_files.row(2, number="hello"))
    clerk.click(dialog.other)
    dialog.take(line_files.workbook(tmp_path / "b.xlsx", rows))
    reach(dialog, Stage.SEEN)
    assert counts(dialog) == ["۰", "۱", "۱", "۱", "۳"]
    first = dialog.view.rows.records.record(0)
    assert changes(first) == "نام مالک، وضعیت"
    told = dialog.view.differences.records
    assert dialog.view.tabs.currentWidget() is dialog.view.differences
    assert [(told.record(at).recorded, told.record(at).given) for at in range(2)] == [
        ("علی شفیعی", "زهرا قاسمی"),
        ("دایر", "تخلیه"),
    ]
    assert {one.weight for one in dialog.view.problems.told()} >= {Weight.WRONG}


def test_a_difference_deep_down_in_a_sheet_is_told_cell_by_cell(
    dialog, reach, clerk, tmp_path: Path
) -> None:
    """The first rows are the same; the clerk is not left to look for what is not."""
    rows = [line_files.row(n) for n in range(30)]
    dialog.take(line_files.workbook(tmp_path / "a.xlsx", rows))
    reach(dialog, Stage.SEEN)
    dialog.bring_in()
    reach(dialog, Stage.DONE)
    clerk.click(dialog.other)
    chain = (*line_files.HEADER, "شماره قبلی", "تاریخ تعویض شماره")
    rows = [[*row, "", ""] for row in rows]
    rows[27][-2:] = ["01333347777", "1405/02/10"]
    rows[28] = [*line_files.row(28, access_class="باز", services="انتظار مکالمه"), "", ""]
    dialog.take(line_files.workbook(tmp_path / "b.xlsx", rows, chain))
    reach(dialog, Stage.SEEN)
    told = dialog.view.differences.records
    shown = [told.record(at) for at in range(told.rowCount())]
    assert [(one.row_no, one.column) for one in shown] == [
        (29, Column.FORMER_NUMBER),
        (30, Column.ACCESS_CLASS),
        (30, Column.SERVICES),
    ]
    assert all(one.recorded != one.given for one in shown)


def test_a_number_that_rests_is_told_with_its_day(
    dialog, reach, clerk, sqlite_database: Database, tmp_path: Path
) -> None:
    for at, row in enumerate(
        (
            line_files.row(0),
            line_files.row(0, state="تخلیه"),
            line_files.row(0, owner_name="زهرا قاسمی", owner_identifier=""),
        )
    ):
        dialog.take(line_files.workbook(tmp_path / f"{at}.xlsx", [row]))
        reach(dialog, Stage.SEEN)
        if at < 2:
            dialog.bring_in()
            reach(dialog, Stage.DONE)
            clerk.click(dialog.other)
    (rests,) = [one for one in dialog.view.problems.told() if one.weight is Weight.WRONG]
    assert rests.fault is RowFault.NUMBER_RESTING
    assert "۱۴۰۵/۱۲/۰۱" in lines_words.cause_words(rests)
    assert lines_words.kept_shown(rests) == "–"


def test_what_is_recorded_so_already_is_said(dialog, reach, clerk, tmp_path: Path) -> None:
    sheet = line_files.workbook(tmp_path / "a.xlsx", [line_files.row(0)])
    for _ in range(2):
        dialog.take(sheet)
        reach(dialog, Stage.SEEN)
        said = dialog.banner.label.text()
        dialog.bring_in()
        reach(dialog, Stage.DONE)
        clerk.click(dialog.other)
    assert said


@pytest.mark.parametrize(
    ("content", "header"),
    [(b"", None), (b"\xd0\xcf\x11\xe0" + b"\x00" * 600, None), (None, ("نام", "نام"))],
)
def test_a_wrong_workbook_is_refused(
    dialog, reach, tmp_path: Path, content: bytes | None, header: tuple[str, ...] | None
) -> None:
    file = tmp_path / "wrong.xlsx"
    if content is None:
        line_files.workbook(file, [], header=header or ())
    else:
        file.write_bytes(content)
    dialog.take(file)
    reach(dialog, Stage.REFUSED)
    assert dialog.refusals.rows()
    assert all(row.text.endswith(".") for row in dialog.refusals.rows())


def test_the_administration_leads_to_both_imports(jobs, window, spoken, qtbot, clerk) -> None:
    doors = import_doors(jobs, spoken, ADMINISTRATOR, lambda: None, "013")
    assert [door.right for door in doors] == [Right.IMPORT_LINES, Right.IMPORT_REGISTRATIONS]
    page = ImportsPage(doors, window)
    page.resize(800, 400)
    window.show()
    page.show()
    for button, dialog in zip(page.buttons, (LinesImport, IntakeDialog), strict=True):
        clerk.click(button)
        opened = window.findChild(dialog)
        assert opened.isVisible()
        opened.reject()


@pytest.mark.parametrize("column", Column)
@pytest.mark.parametrize(
    "what",
    [
        {"fault": RowFault.CENTRE_UNKNOWN},
        {"fault": RowFault.OTHER_CENTRE},
        {"fault": RowFault.UNKNOWN_WORD},
        {"fault": RowFault.SAME_NUMBER_TWICE},
        {"fault": RowFault.CUT_BY_OFFICE},
        {"fault": RowFault.SET_BY_REQUEST},
        {"fault": RowFault.NUMBER_RESTING},
        {"fault": RowFault.NUMBER_RESERVED},
        {},
    ],
)
def test_each_problem_is_a_sentence(column: Column, what: dict[str, RowFault]) -> None:
    problem = RowProblem(7, column, Weight.MISSING, given="", kept="", **what)
    text = lines_words.problem_words(problem)
    assert "۷" in text
    assert text.endswith(".")
    assert lines_words.given_shown(problem) == lines_words.kept_shown(problem) == "–"


@pytest.mark.parametrize(
    ("column", "kept"),
    [
        *((Column.STATE, one.value) for one in LineState),
        *((Column.ACCESS_CLASS, one.value) for one in AccessClass),
        *((Column.LISTED, one.value) for one in Listing),
        (Column.INSTALLED_ON, "1996-02-27"),
        (Column.NUMBER, "01333334444"),
        (Column.OWNER_IDENTIFIER, "0499370899"),
        (Column.OWNER_NAME, "علی"),
    ],
)
def test_each_kept_value_is_shown_in_persian(column: Column, kept: str) -> None:
    shown = lines_words.kept_shown(RowProblem(7, column, Weight.CORRECTED, kept=kept))
    assert not set(shown) & set("abcdefghijklmnopqrstuvwxyz0123456789")


def test_a_state_that_the_office_keeps_is_told_in_words() -> None:
    fault, given = RowFault.CUT_BY_OFFICE, LineState.IN_SERVICE.value
    problem = RowProblem(7, Column.STATE, Weight.ODD, fault=fault, given=given)
    assert lines_words.given_shown(problem) == "دایر"
