"""Centres by hand and from a file."""

from __future__ import annotations

import pytest

from backoffice.records import digits
from backoffice.ui.administration import ask_files
from backoffice.ui.administration.centre_dialog import CentreDialog


@pytest.fixture
def page(tabs):
    return tabs.page("centres")


def shown(page) -> dict[str, list[str]]:
    rows = {}
    for row in range(page.model.rowCount()):
        cells = [
            digits.ascii_digits(digits.bare(page.model.cell(row, at).text))
            for at in range(page.model.columnCount())
        ]
        rows[cells[0]] = cells
    return rows


def test_a_centre_is_added_and_changed(tabs, page, clerk):
    clerk.click(page.add_button)
    form = tabs.dialog(CentreDialog)
    assert digits.ascii_digits(form.number.text()) == "2"  # the next free one
    clerk.type(form.code, "lah01")
    clerk.type(form.name, "مرکز لاهیجان")
    clerk.type(form.prefixes, "۴۲۴۲ 4243")
    clerk.click(form.save_button)
    tabs.rest()
    assert tabs.no_dialog(CentreDialog)
    assert shown(page)["LAH01"] == ["LAH01", "مرکز لاهیجان", "2", "4242  4243"]
    assert page.table.select("LAH01")
    clerk.click(page.change_button)
    form = tabs.dialog(CentreDialog)
    assert form.code.isReadOnly()
    clerk.type(form.prefixes, " 4244")
    clerk.click(form.save_button)
    tabs.rest()
    assert shown(page)["LAH01"][3] == "4242  4243  4244"


def test_what_is_wrong_stands_under_its_field(tabs, page, clerk):
    page.add()
    form = tabs.dialog(CentreDialog)
    clerk.type(form.code, "x")
    form.number.setText("0")
    clerk.type(form.prefixes, "3333 1")
    clerk.click(form.save_button)
    tabs.rest()
    noted = {name for name, row in form.rows.items() if row.below.text()}
    assert noted == {"code", "name", "number", "prefixes"}
    assert "RSH01" in form.rows["prefixes"].below.text()
    assert "پیش‌شماره نیست" in form.rows["prefixes"].below.text()


def write(tmp_path, text):
    path = tmp_path / "centres.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_is_looked_at_first_and_brought_in_after_a_yes(
    tabs, page, clerk, tmp_path, monkeypatch
):
    path = write(
        tmp_path, "code,name,prefixes\nRSH01,مرکز شهید انصاری,3333 3334\nLAH01,لاهیجان,4242\n"
    )
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: path)
    tabs.spoken.answer = False
    clerk.click(page.import_button)
    tabs.rest()
    assert tabs.spoken.asked[0].text == "تازه: ۱، تغییریافته: ۰، بی‌تغییر: ۱"
    assert set(shown(page)) == {"RSH01"}
    tabs.spoken.answer = True
    clerk.click(page.import_button)
    tabs.rest()
    assert set(shown(page)) == {"RSH01", "LAH01"}
    clerk.click(page.import_button)
    tabs.rest()
    assert tabs.spoken.said[-1][0] == "این فایل چیز تازه‌ای ندارد."


def test_a_file_with_mistakes_names_each_with_its_line(tabs, page, tmp_path):
    path = write(tmp_path, "code,name,prefixes\n1,لاهیجان,4242\nLAH02,لنگرود,3333\n")
    page.look_at(path)
    tabs.rest()
    told = [row.text for row in page.findings.rows()]
    assert page.findings.isVisible()
    assert any("خط \u2066۲\u2069" in text for text in told)
    assert set(shown(page)) == {"RSH01"}


def test_a_file_that_is_gone_is_told(tabs, page, tmp_path):
    page.look_at(tmp_path / "gone.csv")
    tabs.rest()
    assert len(tabs.spoken.failures) == 1


def test_nothing_is_asked_when_no_file_is_chosen(tabs, page, clerk, monkeypatch):
    monkeypatch.setattr(ask_files, "existing_file", lambda *_: None)
    clerk.click(page.import_button)
    tabs.rest()
    assert tabs.spoken.asked == []
