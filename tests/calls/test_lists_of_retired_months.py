"""A list that reaches into a retired month says so, and does not claim its days."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backoffice.calls import actions, callers, handing_over, reading, rules, rules_spans
from backoffice.db import call_retired
from backoffice.records import dates
from backoffice.records.calls import Span, month_days, month_key
from backoffice.records.disclosures import CallerSearch, Finding, Lack
from backoffice.records.handed_over import FileForm
from call_disclosures import disclose, refused
from call_lists_given import OFFICE
from call_office import CALLERS, add_calls, at, call, month
from factories import PHONE, SECOND_PHONE, day, silent
from paper_readers import read_paper

pytestmark = pytest.mark.usefixtures("at_the_desk")

FIRST, LAST = day("1404/11/01"), day("1405/09/30")
DAYS = (LAST - FIRST).days
GONE = frozenset({140505, 140506})
CUT = Finding(Lack.CUT_TO_KEPT, day=day("1405/07/01"))


def span(since, until, number=PHONE):
    """The days from the first to the last, both included."""
    after = dates.day_begins(until + timedelta(days=1))
    return Span(number, dates.day_begins(since), after)


def days_of(spans):
    found = set()
    for one in spans:
        at_day, after = dates.tehran_date(one.since), dates.tehran_date(one.until)
        while at_day < after:
            found.add((one.number, at_day))
            at_day += timedelta(days=1)
    return found


@given(
    some.lists(some.tuples(some.integers(0, DAYS), some.integers(0, DAYS)), max_size=3),
    some.frozensets(some.sampled_from([140412, 140501, 140502, 140504, 140508])),
)
def test_exactly_the_days_of_the_months_go(ends, gone):
    numbers = (PHONE, SECOND_PHONE, "01333330000")
    granted = [
        span(FIRST + timedelta(days=min(both)), FIRST + timedelta(days=max(both)), number)
        for both, number in zip(ends, numbers, strict=False)
    ]
    left = rules_spans.without(granted, gone)
    expected = {one for one in days_of(granted) if month_key(one[1]) not in gone}
    assert days_of(left) == expected
    assert all(one.since < one.until for one in left)


def test_what_is_left_of_a_number_comes_newest_first():
    left = rules_spans.without([span(day("1405/05/10"), day("1405/07/05"))], {140506})
    assert left == (
        span(day("1405/07/01"), day("1405/07/05")),
        span(day("1405/05/10"), day("1405/05/31")),
    )


@pytest.mark.parametrize(
    ("key", "first", "after"),
    [(140506, "1405/06/01", "1405/07/01"), (140412, "1404/12/01", "1405/01/01")],
)
def test_the_days_of_a_month(key, first, after):
    assert month_days(key) == (day(first), day(after))


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        ("1405/07/01", "1405/08/30", []),
        ("1405/06/31", "1405/08/30", [CUT]),
        ("1405/04/31", "1405/08/30", [CUT]),
        ("1405/05/03", "1405/06/31", [Finding(Lack.NOT_KEPT)]),
        ("1405/04/31", "1405/06/31", [CUT]),
        ("1405/01/01", "1405/04/31", []),
        ("1404/10/01", "1404/10/30", []),  # not the holder's: that is said elsewhere
    ],
)
def test_what_of_a_question_is_not_kept_any_more(since, until, found):
    granted = (span(FIRST, LAST),)
    assert rules.kept_findings(month(since, until), granted, GONE) == found
    assert rules.kept_findings(month(since, until), granted, frozenset()) == []


@pytest.fixture
def office(database):
    """Calls of two months, the older one of them retired since."""
    database.write(lambda session: call_retired.close(session, 140506, "boss"))
    add_calls(database, call(at("1405/07/03")), call(at("1405/08/03")))
    return database


def test_a_look_tells_it_and_asks_for_the_other_days(office):
    made = disclose(office)
    seen = actions.look_up(office, made.id, month("1405/06/10"), itemise_local=False)
    assert seen.told == (CUT,)
    assert seen.selection.spans == (span(day("1405/07/01"), day("1405/08/30")),)
    with office.read() as session:
        assert reading.summary(session, reading.permit(session, seen.id)).all.count == 2


def test_of_retired_months_alone_nothing_is_shown(office):
    made = disclose(office)
    asked = month("1405/06/10", "1405/06/20")
    assert refused(lambda: actions.look_up(office, made.id, asked, itemise_local=False)) == [
        Lack.NOT_KEPT
    ]


def test_a_list_that_leaves_does_not_claim_those_days(office, tmp_path):
    made = disclose(office)
    target = tmp_path / "calls.pdf"
    handed = handing_over.export(
        office, made.id, month("1405/06/10"), target, FileForm.PDF, silent, **OFFICE
    )
    assert (handed.rows, handed.told) == (2, (CUT,))
    said = read_paper(target.read_bytes())
    assert "۱۴۰۵/۰۷/۰۱" in said
    assert "۱۴۰۵/۰۶/۱۰" not in said


def test_who_calls_again_and_again_is_counted_on_kept_days(office):
    made = disclose(office, CALLERS)
    look, _ = callers.callers(office, made.id, CallerSearch(day("1405/06/10"), day("1405/08/30")))
    assert look.told == (CUT,)
    alone = CallerSearch(day("1405/06/10"), day("1405/06/20"))
    assert refused(lambda: callers.callers(office, made.id, alone)) == [Lack.NOT_KEPT]
