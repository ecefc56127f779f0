"""The very first start: an empty folder becomes an office with one administrator."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from backoffice import settings
from backoffice.administration.rules import Lack
from backoffice.ui.desk.first_run import FirstRunPage

GOOD = "four green pigeons on a roof"


@pytest.fixture
def page(house) -> FirstRunPage:
    house.open()
    shown = house.window.pages.currentWidget()
    assert isinstance(shown, FirstRunPage)
    return shown


def fill(clerk, page):
    clerk.type(page.code, "rsh01")
    clerk.type(page.centre, "مرکز شهید انصاری")
    clerk.type(page.prefixes, "3333 ۳۳۳۴")
    clerk.type(page.name, "مهدی رضایی")
    clerk.type(page.username, "Rezaei")
    clerk.type(page.password.first, GOOD)
    clerk.type(page.password.second, GOOD)


def test_the_first_administrator_is_inside_after_one_page(house, page, clerk):
    fill(clerk, page)
    clerk.click(page.button)
    house.wait(lambda: house.counter.inside is not None)
    assert house.gate.desk.operator == "rezaei"
    assert house.inside.tabs.count() == 1  # administrators see no cases
    assert settings.load(house.folder).centre == "RSH01"
    with house.database.read() as session:
        from backoffice.db import centres

        assert centres.find(session, "RSH01").prefixes == ("3333", "3334")


def test_keys_of_the_persian_layout_become_latin_where_latin_belongs(page, clerk):
    clerk.type(page.username, "قثئشثه")
    assert page.username.text() == "resaei"


def test_what_is_wrong_stands_under_its_field_and_nothing_typed_is_lost(page, clerk):
    clerk.type(page.code, "7")
    clerk.type(page.username, "1x")
    clerk.type(page.prefixes, "013")
    clerk.type(page.password.first, GOOD)
    clerk.type(page.password.second, GOOD)
    clerk.click(page.button)
    noted = {name for name, row in page.rows.items() if row.below.text()}
    assert noted == {"code", "centre", "prefixes", "name", "username"}
    assert page.password.password() == GOOD
    assert page.code.hasFocus()


def test_a_weak_password_is_told_rule_by_rule_while_it_is_typed(page, clerk):
    rules = page.password.rules
    assert {rule.tone.value for rule in rules.values()} == {"plain"}
    clerk.type(page.password.first, "qwertyuiop")
    assert rules[Lack.PASSWORD_TOO_SHORT].tone.value == "bad"
    assert rules[Lack.PASSWORD_PATTERN].tone.value == "bad"
    assert rules[Lack.PASSWORD_COMMON].tone.value == "good"
    assert not page.password.is_fine()


def test_the_two_must_be_the_same_on_whatever_keyboard(page, clerk):
    clerk.type(page.password.first, GOOD + " ۱۲")
    clerk.type(page.password.second, GOOD + " 12")
    assert page.password.is_fine()


def test_somebody_was_first(house, page, clerk, monkeypatch):
    from administration_office import open_office

    fill(clerk, page)
    open_office(house.database.beside(house.database.place.path))
    clerk.click(page.button)
    house.wait(lambda: not page.said.isHidden())
    assert page.button.isEnabled()
    assert page.username.text() == "rezaei"


def test_every_field_has_a_name(page):
    edits = [row.widget for row in page.rows.values()]
    edits += [page.password.first, page.password.second]
    assert all(edit.accessibleName() for edit in edits)
    assert all(
        edit.layoutDirection() is Qt.LayoutDirection.LeftToRight
        for edit in (page.code, page.number, page.username, page.phone)
    )
