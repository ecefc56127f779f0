"""One selection, read in every way: list, pages, totals and summary tell the same calls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backoffice.calls import actions, reading
from backoffice.db import Database, Session, call_store, calls, lines
from backoffice.errors import Refused
from backoffice.records import dates
from backoffice.records.call_lists import PAGE
from backoffice.records.calls import (
    ITEMISED,
    Call,
    CallFilter,
    CallType,
    Summary,
    Total,
    moment,
    number_code,
)
from backoffice.records.disclosures import Claim, Holder, ListKind
from call_office import (
    BUYER,
    HOME,
    LEASE,
    OWNER,
    OWNERS,
    add_calls,
    add_line,
    at,
    call,
    line,
    month,
)
from factories import CLERK, PHONE, day

#: Around the end of the last but one summer time: the hour before midnight came twice.
FIRST, LAST = day("1400/06/28"), day("1400/07/03")
DAY = timedelta(days=1)
DIALLED = (
    "118",
    "09111234567",
    "09111234568",
    "02188880000",
    "9092301234",
    "0049301234567",
    "*12#",
)

_serial = count(10_000_000)


_days = st.integers(0, (LAST - FIRST).days).map(lambda n: FIRST + n * DAY)
_seconds = st.sampled_from([0, 59, 60, 61, 3600])
_rials = st.sampled_from([0, 1, 625, 10**9])
_began = st.builds(
    lambda when, half, second: int(dates.day_begins(when).timestamp()) + half * 1800 + second,
    _days,
    st.integers(0, 50),
    st.sampled_from([0, 0, 1, 1799]),
)


_PLENTY = settings(
    max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)


@dataclass(frozen=True)
class Story:
    """A line with its past, its calls, a claim and a question."""

    old: str
    new: str
    renumbered: date | None
    sold: date | None
    calls: tuple[Call, ...]
    claim: Claim
    asked: CallFilter
    itemise_local: bool


@st.composite
def _calls(draw: st.DrawFn, numbers: tuple[str, ...]) -> tuple[Call, ...]:
    made = st.builds(
        Call,
        st.sampled_from([*numbers[:2] * 4, *numbers]),
        _began,
        st.sampled_from(DIALLED),
        _seconds,
        st.sampled_from(CallType),
        _rials,
        st.sampled_from([0, 0, 0, 1]),
    )
    # The key of a call is kept once, whatever else comes with it.
    keyed = {
        (one.line, *one[1:4], one.occurrence): one
        for one in draw(st.lists(made, min_size=10, max_size=60))
    }
    return tuple(keyed.values())


def _seldom(made: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Nothing mostly: a question that narrows everything at once finds nothing to compare."""
    return st.integers(0, 5).flatmap(lambda n: made if n == 5 else st.none())


@st.composite
def _questions(draw: st.DrawFn) -> CallFilter:
    since, until = sorted(draw(_seldom(st.tuples(_days, _days))) or (FIRST, LAST))
    number = draw(_seldom(st.sampled_from(["118", "09111234567", "0911", "00493", "909"]))) or ""
    bounds = [draw(_seldom(one)) for one in (_seconds, _seconds, _rials, _rials)]
    for low in (0, 2):
        if None not in bounds[low : low + 2]:
            bounds[low : low + 2] = sorted(bounds[low : low + 2])
    return CallFilter(
        since,
        until,
        types=draw(_seldom(st.frozensets(st.sampled_from(CallType)))) or frozenset(),
        number=number,
        begins=number in ("0911", "00493", "909"),
        least_seconds=bounds[0],
        most_seconds=bounds[1],
        hours=draw(_seldom(st.tuples(st.integers(0, 23), st.integers(0, 23)))),
        least_rials=bounds[2],
        most_rials=bounds[3],
    )


@st.composite
def _stories(draw: st.DrawFn) -> Story:
    serial = next(_serial)
    old, new = f"0132{serial % 10**7:07}", f"0133{serial % 10**7:07}"
    renumbered = draw(st.none() | _days)
    lease = replace(LEASE, valid_from=draw(_days))
    claim = draw(
        st.sampled_from(
            [
                *[OWNERS] * 4,
                replace(OWNERS, kind=ListKind.INTELLIGENT),
                replace(OWNERS, holder=Holder.TENANT, basis=lease),
            ]
        )
    )
    return Story(
        old,
        new,
        renumbered,
        draw(st.none() | _days),
        draw(_calls((old, new, PHONE))),
        replace(claim, number=new if renumbered else old),
        draw(_questions()),
        draw(st.booleans()),
    )


def keep(database: Database, story: Story) -> None:
    """Let the past happen: the line, its sale, its new number, and the calls."""
    before = BUYER if story.sold else OWNER

    def unit(session: Session) -> None:
        lines.add_many(session, [line(story.old, before, installed_on=day("1380/01/01"))])
        (line_id,) = lines.ids(session, [story.old]).values()
        if story.sold:
            lines.line_files.change_holder(session, line_id, "مریم رضایی", OWNER, story.sold, "")
        if story.renumbered:
            lines.renumber(session, line_id, story.new, story.renumbered)
        call_store.add(session, story.calls, 1)

    database.write(unit)


def told(story: Story) -> list[Call]:
    """What the holder may be told, by a plain filter over the same calls."""
    return sorted(
        (one for one in story.calls if _open(story, one) and _asked(story, one)),
        key=lambda one: (one.started, number_code(one.number), one.seconds, one.occurrence),
        reverse=True,
    )


def _open(story: Story, one: Call) -> bool:
    when = dates.tehran_date(moment(one.started))
    changed = story.renumbered is not None and when >= story.renumbered
    if one.line != (story.new if changed else story.old):
        return False
    if story.claim.holder is Holder.TENANT:
        return when >= story.claim.basis.valid_from
    return story.sold is None or when > story.sold  # the day of the sale is neither's


def _asked(story: Story, one: Call) -> bool:
    asked, local = story.asked, dates.tehran(moment(one.started))
    types = frozenset({CallType.INTELLIGENT})
    if story.claim.kind is not ListKind.INTELLIGENT:
        shown = frozenset(CallType) if story.itemise_local else ITEMISED
        types = shown & (asked.types or shown)
    hours = range(24)
    if asked.hours is not None:
        first, last = asked.hours
        hours = [hour % 24 for hour in range(first, last + 1 if first <= last else last + 25)]
    return (
        asked.since <= local.date() <= asked.until
        and one.type in types
        and (one.number.startswith(asked.number) if asked.begins else True)
        and (asked.begins or asked.number in ("", one.number))
        and (asked.least_seconds or 0) <= one.seconds <= _most(asked.most_seconds)
        and (asked.least_rials or 0) <= one.rials <= _most(asked.most_rials)
        and local.hour in hours
    )


def _most(given: int | None) -> int:
    return 10**12 if given is None else given


def counted(some: list[Call]) -> Summary:
    """The summary of calls, counted one by one."""

    def by(key: Callable[[Call], object]) -> dict[object, Total]:
        found: dict[object, Total] = {}
        for one in some:
            so_far = found.get(key(one), Total())
            found[key(one)] = so_far.plus(Total(1, one.seconds, one.rials))
        return found

    numbers = by(lambda one: one.number)
    top = sorted(numbers.items(), key=lambda one: (-one[1].count, number_code(one[0])))
    return Summary(
        by_type=by(lambda one: one.type),
        by_day=dict(sorted(by(lambda one: _local(one).date()).items())),
        by_hour=dict(sorted(by(lambda one: _local(one).hour).items())),
        top=tuple(top[:10]),
    )


def _local(one: Call) -> datetime:
    return dates.tehran(moment(one.started))


def check(database: Database, story: Story) -> None:
    """Ask in every way and compare."""
    keep(database, story)
    expected = told(story)
    database.desk = CLERK
    disclosure = actions.disclose(database, story.claim, home=HOME)
    try:
        look = actions.look_up(
            database, disclosure.id, story.asked, itemise_local=story.itemise_local
        )
    except Refused:
        assert expected == []
        return
    with database.read() as session:
        given = reading.permit(session, look.id)
        listed = [row.call for page in calls.stream(session, given) for row in page.rows()]
        assert listed == expected
        assert reading.summary(session, given) == counted(expected)
        assert reading.totals(session, given) == counted(expected).by_type
        for every in (1, 3, PAGE):
            assert list(_by_anchors(session, given, every)) == expected
        anchors, whole = reading.anchors(session, given)
        assert whole == len(expected)
        assert [one.row for one in anchors] == sorted({one.row for one in anchors})


def _by_anchors(session: Session, given: object, every: int) -> Iterator[Call]:
    """Read every page from its own anchor, as a jump would."""
    anchors, whole = calls.anchors(session, given, every=every)
    ends = [one.row for one in anchors[1:]] + [whole]
    for anchor, end in zip(anchors, ends, strict=bool(anchors)):
        page = calls.page(session, given, anchor.span, anchor.key, limit=every)
        assert len(page) == end - anchor.row <= every
        for row in page.rows():
            assert row.key.span == anchor.span
            yield row.call


@_PLENTY
@given(story=_stories())
def test_every_way_of_reading_tells_the_same_calls(sqlite_database: Database, story: Story) -> None:
    check(sqlite_database, story)


@settings(_PLENTY, max_examples=15)
@given(story=_stories())
def test_a_server_tells_the_same_calls(
    postgres_database_url: str, connect: Callable[[str], Database], story: Story
) -> None:
    database = connect(postgres_database_url)
    try:
        check(database, story)
    finally:
        database.dispose()


def test_pages_go_on_from_span_to_span(database: Database) -> None:
    """More rows than a page, on the new number and the old."""
    add_line(database)
    database.desk = CLERK
    many = [call(at("1405/08/02") + n, seconds=n % 7) for n in range(PAGE + 50)]
    later = [
        call(at("1405/08/20") + n, line_number="01333331234", seconds=n % 7)
        for n in range(PAGE + 1)
    ]
    add_calls(database, *many, *later)

    def renumber(session: Session) -> None:
        (line_id,) = lines.ids(session, [PHONE]).values()
        lines.renumber(session, line_id, "01333331234", day("1405/08/10"))

    database.write(renumber)
    claim = replace(OWNERS, number="01333331234")
    disclosure = actions.disclose(database, claim, home=HOME)
    look = actions.look_up(database, disclosure.id, month(), itemise_local=False)
    with database.read() as session:
        given_ = reading.permit(session, look.id)
        anchors, whole = reading.anchors(session, given_)
        assert whole == 2 * PAGE + 51
        assert [(one.row, one.span) for one in anchors] == [
            (0, 0),
            (PAGE, 0),
            (PAGE + 1, 1),
            (2 * PAGE + 1, 1),
        ]
        pages = [reading.page(session, given_, one.span, one.key) for one in anchors]
        assert [len(page) for page in pages] == [PAGE, 1, PAGE, 50]
        assert [page.line for page in pages] == ["01333331234"] * 2 + [PHONE] * 2
        rows = [row.call for page in pages for row in page.rows()]
        assert Counter(rows) == Counter([*many, *later])
        assert rows == sorted(rows, key=lambda one: one.started, reverse=True)


# The wall


@pytest.mark.parametrize("number", ["123456", "0123", "*21*33334444#"])
def test_every_number_of_the_most_called_can_be_looked_for(database, number):
    """Digits that are no number of the plan are called all the same, and listed as they are."""
    database.desk = CLERK
    add_line(database)
    add_calls(database, call(at("1405/08/05"), number), call(at("1405/08/06")))
    made = actions.disclose(database, OWNERS, home=HOME)

    def summed(asked: CallFilter) -> Summary:
        look = actions.look_up(database, made.id, asked, itemise_local=False)
        with database.read() as session:
            return reading.summary(session, reading.permit(session, look.id))

    assert number in {one for one, _ in summed(month()).top}
    found = summed(month(number=number))
    assert [(one, total.count) for one, total in found.top] == [(number, 1)]
