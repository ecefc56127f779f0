"""Services, fees, working time and units as the administrator changes and tries them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from backoffice.db import operators, units
from backoffice.records import dates, digits
from backoffice.records.operators import Operator
from backoffice.records.service_admin import Fee
from backoffice.records.ticket_views import Check
from backoffice.records.tickets import Service, TicketState, Unit
from backoffice.tickets import administration, calendars, fees, profiles
from backoffice.ui.memory import Memory
from backoffice.ui.tickets.admin_calendar import WorkTimePage
from backoffice.ui.tickets.admin_fees import FeesPage
from backoffice.ui.tickets.admin_pages import admin_pages
from backoffice.ui.tickets.admin_services import ServicesPage
from backoffice.ui.tickets.admin_units import UnitsPage
from small_screen import PAGE, cut_off
from ticket_office import ADMINISTRATOR, CREW, SWITCH, furnish, opened, sit


class Pages:
    """The pages of one office, each in a window."""

    def __init__(self, database, jobs, spoken, memory, window, qtbot, clerk) -> None:
        self.database, self.jobs, self.spoken = database, jobs, spoken
        self.memory, self.window, self.qtbot, self.clerk = memory, window, qtbot, clerk

    def open(self, kind):
        page = kind(self.jobs, self.spoken, self.memory, self.window)
        page.resize(1100, 620)
        self.window.resize(1120, 640)
        self.window.show()
        page.show()
        self.wait(lambda: page.model.rowCount() > 0 or kind is FeesPage)
        return page

    def wait(self, condition) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=10_000)

    def ask(self, deed, *arguments):
        return self.database.write(lambda session: deed(session, *arguments))

    def type(self, edit, text):
        edit.clear()
        self.clerk.type(edit, text)


@pytest.fixture
def pages(sqlite_database, start_jobs, spoken, tmp_path, window, qtbot, clerk):
    furnish(sqlite_database)

    def people(session) -> None:
        for desk in (ADMINISTRATOR, SWITCH):
            new = Operator(
                "",
                desk.operator,
                desk.name,
                desk.role,
                "RSH01",
                active=True,
                must_change=False,
                last_login=None,
                locked_until=None,
            )
            operators.add(session, new, "x", "admin")

    opened(sqlite_database)
    sqlite_database.write(people)
    sit(sqlite_database, ADMINISTRATOR)
    memory = Memory(tmp_path / "window.ini", "admin")
    return Pages(sqlite_database, start_jobs(sqlite_database), spoken, memory, window, qtbot, clerk)


def row_of(page, service):
    rows = range(page.model.rowCount())
    return next(row for row in rows if page.model.record(row).service is service)


def version_of(page, service):
    return digits.bare(page.model.cell(row_of(page, service), 3).text)


def test_a_profile_is_tried_and_saved_as_a_new_version(pages):
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    assert not page.save_button.isEnabled()
    pages.type(page.form.numbers["days"], "۴")
    assert page.save_button.isEnabled()
    pages.clerk.press(page.form.numbers["days"], Qt.Key.Key_F6)
    pages.wait(page.outcome.isVisible)
    assert digits.persian("1") in page.outcome.text()
    assert pages.ask(profiles.current, Service.ACCESS_CLASS).version == 0
    pages.clerk.press(
        page.form.numbers["days"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
    )
    pages.wait(lambda: pages.ask(profiles.current, Service.ACCESS_CLASS).version == 2)
    assert pages.ask(profiles.current, Service.ACCESS_CLASS).days == 4
    pages.wait(lambda: page.table.current().version == 2)
    assert version_of(page, Service.ACCESS_CLASS) == digits.persian("2")
    assert not version_of(page, Service.FAULT).isdigit()  # it came with the program


def test_what_is_wrong_stands_under_its_field(pages):
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    pages.type(page.form.numbers["days"], "۹۹۹")
    page.save()
    pages.wait(page.form.rows["days"].below.text)
    pages.type(page.form.numbers["days"], "x")
    assert page.form.wanted() is None
    assert page.form.rows["days"].below.text()
    page.discard()
    assert page.form.rows["days"].below.text() == ""
    assert not page.save_button.isEnabled()


def test_a_second_person_is_not_asked_for_where_nothing_can_be_prepared(pages):
    page = pages.open(ServicesPage)
    for service, offered in ((Service.IVR_PIN, False), (Service.FAULT, True)):
        page.table.select_row(row_of(page, service))
        assert page.form.flags["second_person"].isEnabled() is offered


def test_what_is_typed_of_a_service_waits_while_another_is_looked_at(pages):
    page = pages.open(ServicesPage)
    mine, other = row_of(page, Service.ACCESS_CLASS), row_of(page, Service.FAULT)
    page.table.select_row(mine)
    days = page.form.numbers["days"]
    pages.type(days, "x")
    assert page.model.cell(mine, 1).icon == "edit"
    page.table.select_row(other)
    assert not page.save_button.isEnabled()
    with pages.qtbot.waitSignal(page.model.modelReset, timeout=10_000):
        page.refresh()
    page.table.select_row(mine)
    assert days.text() == "x"
    assert page.save_button.isEnabled()
    page.discard()
    assert days.text() != "x"
    assert page.model.cell(mine, 1).icon == ""


def test_what_cannot_be_tried_is_named(pages):
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    pages.clerk.click(page.form.checks.chip(Check.DEBT))
    pages.type(page.form.numbers["claim_minutes"], "۴۵")
    page.try_it()
    pages.wait(page.outcome.isVisible)
    told = page.outcome.text()
    for field in ("checks", "claim_minutes"):
        assert page.form.name_of(field) in told
    assert page.form.name_of("days") not in told
    assert page.form.name_of("twins") not in told


def test_a_fee_is_chosen_by_its_title(pages, clock):
    fee = Fee("other_fee", 5_000, clock.today, "هزینه دیگر")
    pages.ask(fees.save, fee)
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    assert "access_class" in page.form.fee.currentText()  # named by the profile, not kept yet
    at = page.form.fee.findData("other_fee")
    assert "هزینه دیگر" in page.form.fee.itemText(at)
    page.form.fee.setCurrentIndex(at)
    page.form.fee.activated.emit(at)
    page.save()
    pages.wait(lambda: pages.ask(profiles.current, Service.ACCESS_CLASS).fee == "other_fee")


def test_a_route_and_reasons_are_changed(pages):
    page = pages.open(ServicesPage)
    page.table.select_row(row_of(page, Service.ACCESS_CLASS))
    route = page.form.route
    route.list.setCurrentRow(0)
    route.units.setCurrentIndex(list(Unit).index(Unit.MDF))
    pages.clerk.click(route.add_button)
    pages.clerk.click(route.down_button)
    assert route.route() == (Unit.COUNTER, Unit.SWITCH_ROOM, Unit.MDF, Unit.COUNTER)
    pages.clerk.click(route.drop_button)
    assert route.route() == (Unit.COUNTER, Unit.SWITCH_ROOM, Unit.COUNTER)
    before = len(page.form.reasons.reasons())
    pages.clerk.click(page.form.reasons.add_button)
    pages.type(page.form.reasons.code, "new_reason")
    pages.type(page.form.reasons.title, "علت تازه")
    page.save()
    pages.wait(page.form.rows["reasons"].below.text)
    pages.clerk.click(page.form.reasons.targets.chip(TicketState.FAILED))
    page.save()
    pages.wait(lambda: pages.ask(profiles.current, Service.ACCESS_CLASS).version == 2)
    assert len(pages.ask(profiles.current, Service.ACCESS_CLASS).reasons) == before + 1


def test_a_fee_is_saved_and_taken_back(pages, clock):
    page = pages.open(FeesPage)
    page.save()
    assert page.rows["rials"].below.text()
    assert page.rows["since"].below.text()
    pages.wait(page.code.completer().model().rowCount)
    pages.type(page.code, "nobody")
    alone = page.rows["code"].below.text()
    pages.type(page.code, "access_class")
    assert page.rows["code"].below.text() not in {"", alone}
    pages.type(page.title, "تغییر صفر")
    pages.type(page.rials, "۵۰۰۰۰")
    page.since.set_value(clock.today + timedelta(days=3))
    page.save()
    pages.wait(lambda: page.model.rowCount() == 1)
    assert pages.ask(fees.all_fees)[0].rials == 50_000
    page.table.select_row(0)
    page.drop()
    pages.wait(lambda: page.model.rowCount() == 0)
    page.since.set_value(clock.today - timedelta(days=3))
    page.save()
    pages.wait(page.rows["since"].below.text)


def test_hours_are_tried_and_saved(pages, clock):
    page = pages.open(WorkTimePage)
    pages.type(page.hours[0], "always")
    assert page.week() is None
    assert page.rows[0].below.text()
    pages.type(page.hours[0], "۰۸:۰۰-۱۲:۰۰")
    page.try_week()
    pages.wait(page.outcome.isVisible)
    page.save_week()
    assert page.since_row.below.text()
    page.since.set_value(clock.today)
    page.save_week()
    pages.wait(lambda: pages.spoken.said)
    assert pages.ask(calendars.calendar).week[0][0].start.hour == 8


def test_a_list_of_days_is_looked_at_and_kept(pages, tmp_path, clock):
    page = pages.open(WorkTimePage)
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_text("no day here", encoding="utf-8")
    day = clock.today + timedelta(days=1)
    good.write_text(f"{dates.jalali(day)} شهادت", encoding="utf-8")
    page.bring_in(bad)
    pages.wait(page.findings.isVisible)
    page.bring_in(good)
    pages.wait(lambda: page.keep_button.isEnabled() and page.outcome.isVisible())
    assert pages.ask(administration.own_days) == {}
    pages.clerk.click(page.keep_button)
    pages.wait(lambda: pages.ask(administration.own_days) == {day: ("شهادت", ())})


def test_a_single_day_is_tried_kept_and_taken_back(pages, clock):
    page = pages.open(WorkTimePage)
    assert not page.drop_button.isEnabled()
    assert page.drop_button.toolTip()
    page.add_day()
    assert page.day_row.below.text()
    assert page.name_row.below.text()
    day = clock.today + timedelta(days=1)
    page.day.set_value(day)
    page.name.setText("ولادت")
    page.try_day()
    pages.wait(page.outcome.isVisible)
    later = page.outcome.text()
    assert digits.persian("1") in later
    assert pages.ask(administration.own_days) == {}
    pages.type(page.open_hours, "always")
    page.add_day()
    assert page.open_row.below.text()
    pages.type(page.open_hours, "۰۸:۰۰-۱۰:۰۰")
    page.add_day()
    pages.wait(lambda: pages.ask(administration.own_days))
    assert pages.ask(calendars.calendar).openings(day)[0].end.hour == 10
    pages.wait(lambda: page.model.row_of(day) >= 0)
    page.table.select(day)
    pages.wait(page.drop_button.isEnabled)
    page.try_drop()
    pages.wait(lambda: page.outcome.text() not in {"", later})
    page.drop_day()
    pages.wait(lambda: pages.ask(administration.own_days) == {})


def test_the_days_off_begin_at_those_to_come(pages, clock):
    page = pages.open(WorkTimePage)
    pages.wait(lambda: page.table.rowAt(1) > 0)
    top = page.table.rowAt(1)
    assert page.model.record(top - 1).day < clock.today <= page.model.record(top).day


def test_a_day_that_is_off_every_year_is_not_taken_back(pages):
    page = pages.open(WorkTimePage)
    page.table.select_row(0)
    assert page.day.value() == page.table.current().day
    assert not page.drop_button.isEnabled()


def test_units_are_given(pages):
    page = pages.open(UnitsPage)
    rows = {page.model.record(row).operator: row for row in range(page.model.rowCount())}
    page.table.select_row(rows["navid"])
    assert page.wanted() == frozenset(CREW["navid"])
    pages.clerk.click(page.units.chip(Unit.CABLE))
    page.table.select_row(rows["admin"])
    assert page.wanted() == frozenset()
    page.table.select_row(rows["navid"])
    assert page.model.cell(rows["navid"], 0).icon == "edit"
    pages.clerk.click(page.save_button)
    wanted = frozenset({*CREW["navid"], Unit.CABLE})
    pages.wait(lambda: pages.ask(units.members)["navid"] == wanted)


def test_the_pages_lent_are_built_when_they_are_chosen(pages):
    lent = admin_pages(pages.jobs, pages.spoken, pages.memory)
    assert [one.key for one in lent] == ["services", "fees", "work-time", "units"]
    for one in lent:
        assert one.make() is not None
    pages.wait(lambda: True)


@pytest.mark.parametrize("kind", [ServicesPage, FeesPage, WorkTimePage, UnitsPage])
def test_a_page_has_its_room_on_a_small_screen(pages, kind):
    page = pages.open(kind)
    page.resize(PAGE)
    pages.window.resize(PAGE)
    pages.wait(lambda: not pages.jobs._jobs)
    assert cut_off(page) == []
    assert page.minimumSizeHint().expandedTo(PAGE) == PAGE
