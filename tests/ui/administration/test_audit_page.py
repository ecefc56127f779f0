"""The audit is narrowed, read and verified."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing

import pytest
from PySide6.QtWidgets import QLabel

from backoffice.administration.actions import trail
from backoffice.db import ticket_prints
from backoffice.records import digits
from backoffice.records.ticket_papers import SheetKind
from backoffice.ui.administration.audit_words import deed_words, subject_words
from backoffice.ui.theme import Tone
from backoffice.verification.moves import Deed
from source import literals, under


@pytest.fixture
def page(tabs):
    return tabs.page("audit")


def column(page, at: int) -> list[str]:
    return [digits.bare(page.model.cell(row, at).text) for row in range(page.model.rowCount())]


def search(page, tabs):
    page._rest.stop()
    page.refresh()
    tabs.rest()


def test_the_newest_deed_stands_first(tabs, page):
    page.who.setText("boss")
    search(page, tabs)
    assert column(page, 2)[0] == "ورود"
    assert column(page, 1)[0] == "مدیر سامانه (boss)"
    assert page.count.text().endswith("ردیف")


def test_it_is_narrowed_by_operator_deed_outcome_and_day(tabs, page, clerk, clock):
    # The tables were made before the clock of the test began to stand.
    events = [page.model.record(row) for row in range(page.model.rowCount())]
    of_today = [one for one in events if one.deed != "upgrade_database"]
    clerk.type(page.who, "SARA")
    search(page, tabs)
    (of_sara,) = set(column(page, 1))
    assert of_sara.endswith("(sara)")
    page.who.setText("مدیر سامانه")
    search(page, tabs)
    assert set(column(page, 1)) == {"مدیر سامانه (boss)"}
    page.who.clear()
    page.deed.setCurrentIndex(page.deed.findData("add_operator"))
    search(page, tabs)
    assert set(column(page, 2)) == {"افزودن کاربر"}
    page.deed.setCurrentIndex(0)
    clerk.click(page.outcome.chip("denied"))
    search(page, tabs)
    assert page.model.rowCount() == 0
    clerk.click(page.outcome.chip("denied"))
    page.since.set_value(clock.today)
    page.until.set_value(clock.today)
    search(page, tabs)
    made = [page.model.record(row) for row in range(page.model.rowCount())]
    assert [one for one in made if one.deed != "upgrade_database"] == of_today
    page.until.set_value(clock.today.replace(day=1))
    search(page, tabs)
    assert page.model.rowCount() == 0


def test_typing_searches_by_itself(tabs, page, clerk):
    clerk.type(page.who, "mina")
    tabs.wait(lambda: all(one.endswith("(mina)") for one in column(page, 1)))


def test_a_row_says_all_it_holds(page):
    page.deed.setCurrentIndex(0)
    rows = [page.model.record(row) for row in range(page.model.rowCount())]
    at = next(index for index, event in enumerate(rows) if event.deed == "add_operator")
    page.table.select_row(at)
    texts = " ".join(label.text() for label in page.detail.widget().findChildren(QLabel))
    assert "افزودن کاربر" in texts
    assert "clerk" in texts or "supervisor" in texts
    assert "desk-1" in texts


def test_older_rows_are_loaded_below(tabs, page, monkeypatch):
    monkeypatch.setattr(trail, "PAGE", 4)
    list_events = trail.list_events
    monkeypatch.setattr(
        trail,
        "list_events",
        lambda session, wanted, limit=4, offset=0: list_events(
            session, wanted, limit=limit, offset=offset
        ),
    )
    search(page, tabs)
    assert page.model.rowCount() == 4
    assert page.more_button.isEnabled()
    while page.more_button.isEnabled():
        page.load_more()
        tabs.rest()
    seen = [page.model.record(row).id for row in range(page.model.rowCount())]
    assert len(set(seen)) == len(seen) > 8


def test_a_whole_audit_is_said_to_be_whole(tabs, page, clerk):
    clerk.click(page.verify_button)
    tabs.rest()
    assert page.verdict.tone is Tone.GOOD
    assert digits.bare("درستی‌سنجی سابقه") in column(page, 2)
    assert page.verify_button.isEnabled()


def test_the_first_broken_row_is_named(tabs, page, clerk):
    path = tabs.database.place.path
    with closing(sqlite3.connect(path)) as connection:
        triggers = [
            row[0]
            for row in connection.execute(
                "SELECT name FROM sqlite_master WHERE type='trigger' AND tbl_name='audit_event'"
            )
        ]
        for name in triggers:
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute(
            "UPDATE audit_event SET workstation='other' WHERE operator='boss' AND seq=2"
        )
        connection.commit()
    clerk.click(page.verify_button)
    tabs.rest()
    assert page.verdict.tone is Tone.BAD
    text, tone = tabs.spoken.said[-1]
    assert tone is Tone.BAD
    assert "boss" in text
    assert "۲" in text
    assert "دستکاری" in text
    assert page.who.text() == "boss"


@pytest.mark.parametrize("deed", [one.value for one in Deed])
def test_every_deed_of_a_case_has_words(deed):
    assert deed_words(deed) != deed


def test_every_deed_of_the_room_of_calls_has_words():
    deeds = {
        node.value
        for path in under("src/backoffice/calls")
        for node in literals(path)
        if re.fullmatch(r"(calls|call_formats|dial_rules)\.[a-z_]+", node.value)
    }
    assert len(deeds) > 10
    assert [deed for deed in sorted(deeds) if deed_words(deed) == deed] == []


def test_every_deed_and_subject_of_lines_and_tickets_has_words():
    rooms = [path for room in ("lines", "tickets") for path in under(f"src/backoffice/{room}")]
    texts = [path.read_text(encoding="utf-8") for path in rooms]
    deeds = {
        one
        for text in texts
        for one in re.findall(r'^[A-Z_]+ = "([a-z_]+\.[a-z_]+)"', text, re.MULTILINE)
    }
    kinds = {
        one
        for text in texts
        for one in re.findall(r'(?:subject_kind=|Attempt\([A-Za-z_.]+, )"([a-z_]+)"', text)
    }
    assert len(deeds) > 40
    assert [deed for deed in sorted(deeds) if deed_words(deed) == deed] == []
    assert [kind for kind in sorted(kinds) if subject_words(kind) == kind] == []


def test_a_deed_nobody_knows_shows_its_code():
    assert deed_words("something.new") == "something.new"
    assert subject_words("thing") == "thing"


@pytest.mark.parametrize("kind", SheetKind)
def test_every_paper_of_a_request_is_named(kind):
    assert not subject_words(ticket_prints.template(kind)).isascii()
