"""Serials, codes and what a tag vouches for."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some

from backoffice.records import passcodes
from backoffice.records.calls import CallFilter, CallType, Total
from backoffice.records.disclosures import Basis, Holder, ListKind, Purpose
from backoffice.records.handed_over import (
    CallerCount,
    CallerSlip,
    CallPaper,
    Period,
    scanned,
    serial_of,
    split_scanned,
    together,
    vouched,
)

SINCE, UNTIL = date(2026, 8, 23), date(2026, 11, 21)
CODE = passcodes.disclosure_code(1405, 1, 17)
TAG = "7123456789012345"
NOON = datetime(2026, 11, 22, 12)
LIST = CallPaper(
    serial=serial_of(CODE, 2),
    code=CODE,
    kind=ListKind.CALLS,
    number="01333334444",
    periods=(
        Period("01333334444", date(2026, 10, 1), UNTIL),
        Period("01333330000", SINCE, date(2026, 9, 30)),
    ),
    holder=Holder.OWNER,
    name="مریم رضایی",
    basis=Basis(),
    purpose=Purpose.OWN_RECORD,
    ticket="",
    asked=CallFilter(SINCE, UNTIL),
    types=frozenset({CallType.MOBILE}),
    itemises_local=False,
    totals={CallType.MOBILE: Total(2, 60, 5), CallType.SERVICE: Total(1, 1, 1)},
    clerk="سارا احمدی",
    centre="RSH01",
    made_at=NOON,
    tag=TAG,
)
SLIP = CallerSlip(
    serial=serial_of(CODE, 3),
    code=CODE,
    number="01333334444",
    name="مریم رضایی",
    since=SINCE,
    until=UNTIL,
    hours=None,
    least=3,
    callers=(CallerCount(4, NOON, NOON, 9, (0,) * 24), CallerCount(3, NOON, NOON, 9, (0,) * 24)),
    callers_in_all=5,
    calls=13,
    clerk="سارا احمدی",
    centre="RSH01",
    made_at=NOON,
    tag=TAG,
)


def test_a_list_knows_its_extent_and_its_sum():
    assert (LIST.since, LIST.until) == (SINCE, UNTIL)
    assert LIST.numbers == ("01333334444", "01333330000")
    assert LIST.all == Total(3, 61, 6) == together(LIST.totals.values())


def test_a_list_of_no_day_is_of_its_question():
    empty = replace(LIST, periods=(), totals={})
    assert (empty.since, empty.until, empty.numbers) == (SINCE, UNTIL, ("01333334444",))
    assert empty.all == Total()


@given(
    some.integers(1, 9_999_999),
    some.integers(1, 10**6),
    some.from_regex(r"[0-9]{16}", fullmatch=True),
)
def test_a_scanned_code_comes_apart_again(serial, running, tag):
    code = passcodes.disclosure_code(1405, 999, serial)
    paper = replace(LIST, serial=serial_of(code, running), tag=tag)
    assert split_scanned(scanned(paper)) == (paper.serial, tag)
    assert split_scanned(paper.serial) == (paper.serial, "")


def test_a_code_is_read_as_people_write_it():
    assert split_scanned(f" {LIST.serial} ") == (LIST.serial, "")
    persian = LIST.serial.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert split_scanned(f"\u2066{persian}\u2069") == (LIST.serial, "")


@pytest.mark.parametrize(
    "text",
    [
        *("", "-", "8", CODE, f"{CODE}-", f"{CODE}-x", f"-{CODE}", f"{CODE}{TAG}", "x" * 200),
        f"9{CODE[1:]}-1",
        f"{CODE[:-1]}{(int(CODE[-1]) + 1) % 10}-1",
    ],
)
def test_what_is_no_code_is_refused(text):
    with pytest.raises(ValueError, match="not a code"):
        split_scanned(text)


CHANGES = {
    "serial": "x",
    "code": "x",
    "kind": ListKind.INTELLIGENT,
    "number": "x",
    "periods": (),
    "holder": Holder.HEIR,
    "name": "x",
    "basis": Basis(number="1"),
    "purpose": None,
    "ticket": "x",
    "asked": CallFilter(SINCE, UNTIL, hours=(1, 2)),
    "types": frozenset(),
    "totals": {},
    "clerk": "x",
    "centre": "x",
    "made_at": datetime(2026, 11, 22, 12, 1),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_tag_vouches_for_every_fact_of_a_list(name):
    assert vouched(replace(LIST, **{name: CHANGES[name]})) != vouched(LIST)


def test_no_fact_of_a_list_is_forgotten():
    assert {one.name for one in fields(CallPaper)} - CHANGES.keys() == {"tag", "itemises_local"}


@pytest.mark.parametrize(
    "asked",
    [
        CallFilter(SINCE, UNTIL, number="0911"),
        CallFilter(SINCE, UNTIL, number="0911", begins=True),
        CallFilter(SINCE, UNTIL, least_seconds=1),
        CallFilter(SINCE, UNTIL, most_seconds=1),
        CallFilter(SINCE, UNTIL, least_rials=1),
        CallFilter(SINCE, UNTIL, most_rials=1),
    ],
)
def test_the_tag_vouches_for_what_narrowed_a_list(asked):
    bodies = [vouched(replace(LIST, asked=one)) for one in (LIST.asked, asked)]
    assert bodies[0] != bodies[1]


def test_what_is_vouched_for_is_text_and_has_nothing_of_the_tag():
    for paper in (LIST, SLIP):
        body = vouched(paper)
        assert all(isinstance(one, str) for one in (*body, *body.values()))
        assert vouched(replace(paper, tag="")) == body
    assert (vouched(SLIP)["callers"], vouched(SLIP)["calls"]) == ("5", "13")
    assert vouched(replace(SLIP, hours=(22, 5)))["hours"] == "22-5"
