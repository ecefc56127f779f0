"""The fields of a question about calls: nothing of the last person's question is left in them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from backoffice.records.calls import CallFilter, Span
from backoffice.records.dates import day_begins
from backoffice.records.disclosures import ListKind
from backoffice.ui.calls.caller_filter import CallerFilter
from backoffice.ui.calls.filter_form import FilterForm
from backoffice.ui.calls.presets import Preset
from factories import PHONE, TODAY, day

GRANTED = (Span(PHONE, day_begins(day("1400/01/01")), day_begins(day("1405/09/02"))),)
ASKED = CallFilter(day("1405/08/01"), day("1405/08/30"), number="09111234567")


def today():
    return TODAY


@pytest.fixture
def calls(qtbot) -> FilterForm:
    form = FilterForm("013", today)
    qtbot.addWidget(form)
    form.begin(GRANTED, ListKind.CALLS)
    return form


@pytest.fixture
def callers(qtbot) -> CallerFilter:
    form = CallerFilter(today)
    qtbot.addWidget(form)
    form.begin(GRANTED)
    return form


def test_the_next_person_asks_for_a_whole_number_again(calls):
    calls.way.chip("begins").click()
    calls.number.set_value("0911")
    calls.begin(GRANTED, ListKind.CALLS)
    calls.number.set_value("09111234567")
    asked = calls.asked()
    assert asked is not None
    assert not asked.begins


@pytest.mark.parametrize("begins", [False, True])
def test_what_a_request_asks_is_asked_as_it_asks_it(calls, begins):
    calls.way.chip("begins").click()
    wanted = replace(ASKED, number="0911" if begins else ASKED.number, begins=begins)
    calls.put(wanted)
    assert calls.asked() == wanted


def test_a_bound_that_is_no_number_is_told(calls):
    calls.bounds.least_minutes.set_value("x")
    calls.judge()
    assert not calls.search.isEnabled()
    assert "عدد نیست" in calls.search.toolTip()


def test_the_next_person_does_not_inherit_hours_and_least(callers):
    callers.first_hour.set_value("22")
    callers.least.set_value("7")
    callers.choose_preset(Preset.THIS_MONTH)
    callers.begin(GRANTED)
    wanted = callers.wanted()
    assert wanted is not None
    assert (wanted.hours, wanted.least) == (None, 2)
    assert wanted.since == day("1405/06/01")


@pytest.mark.parametrize("least", ["", "0"])
def test_it_is_told_why_callers_cannot_be_looked_for(callers, least):
    callers.least.set_value(least)
    callers.judge()
    assert not callers.search.isEnabled()
    assert "دست‌کم یک" in callers.search.toolTip()
