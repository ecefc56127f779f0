"""Cable transfers: judged, run in pieces, stopped, gone on with, undone exactly."""

from __future__ import annotations

from functools import partial

import pytest

import line_files
from backoffice.db import lines as stored
from backoffice.errors import Cancelled, Forbidden, Refused
from backoffice.lines import cable, pool
from backoffice.lines.rules_cable import of_ranges, range_findings
from backoffice.records.flaws import Flaw
from backoffice.records.line_facts import ChangeNumber, PoolState
from backoffice.records.line_transfers import (
    TransferFlaw,
    TransferStage,
    WantedRanges,
    WantedTransfer,
)
from backoffice.records.lines import LineState
from backoffice.records.number_pools import LONGEST_REST
from factories import CLERK, silent
from line_house import NEW, NUMBER, OTHER_NEW, SECOND, apply, card, line, office, standing

LINES = [f"0133333{serial:04}" for serial in range(1, 8)]


def nobody(_session, _transfer, _lines):
    """Tell nobody."""


run, go_on, undo = (partial(deed, tell=nobody) for deed in (cable.run, cable.go_on, cable.undo))


def wanted(*pairs):
    return [WantedTransfer(row, *pair) for row, pair in enumerate(pairs, 2)]


def preview(database, rows, **more):
    with database.read() as session:
        return cable.preview(session, rows, **more)


@pytest.fixture
def lahijan(database, monkeypatch):
    """Seven lines of Rasht and a range of Lahijan for them; pieces of three."""
    monkeypatch.setattr(cable, "PIECE", 3)
    office(database, *(line(number) for number in LINES))
    database.write(lambda s: pool.add_range(s, "LAH01", "44440100", "44440199"))
    return database


def everything(database):
    return [standing(card(database, number)) for number in LINES]


@pytest.mark.parametrize(
    ("pair", "flaw", "cause"),
    [
        (("02133330001", NEW), TransferFlaw.OLD_BAD, Flaw.OTHER_PROVINCE),
        (("09111234567", NEW), TransferFlaw.OLD_BAD, Flaw.MOBILE),
        (("01333339999", NEW), TransferFlaw.OLD_UNKNOWN, None),
        ((NUMBER, "09111234567"), TransferFlaw.NEW_BAD, Flaw.MOBILE),
        ((NUMBER, "0133333"), TransferFlaw.NEW_BAD, Flaw.TOO_SHORT),
        ((NUMBER, "01333339999"), TransferFlaw.NUMBER_UNKNOWN, None),
        ((NUMBER, SECOND), TransferFlaw.NUMBER_TAKEN, None),
        ((NUMBER, NUMBER), TransferFlaw.NOTHING_CHANGES, None),
        ((NUMBER, ""), TransferFlaw.NOTHING_CHANGES, None),
    ],
)
def test_each_row_is_judged(sqlite_database, pair, flaw, cause):
    office(sqlite_database, line(), line(SECOND))
    seen = preview(sqlite_database, wanted(pair))
    assert [(one.row_no, one.flaw, one.cause) for one in seen.findings] == [(2, flaw, cause)]
    with pytest.raises(Refused) as refusal:
        run(sqlite_database, wanted(pair), silent)
    assert refusal.value.findings == seen.findings


def test_the_list_is_judged_too(sqlite_database, clock):
    office(sqlite_database, line(), line(SECOND), line("01333330003", state=LineState.RELEASED))
    told = lambda rows, **more: [  # noqa: E731 - short
        one.flaw for one in preview(sqlite_database, rows, **more).findings
    ]
    assert told([]) == [TransferFlaw.EMPTY]
    assert told(wanted((NUMBER, NEW)), centre="NONE")[0] is TransferFlaw.CENTRE_UNKNOWN
    assert told(wanted((NUMBER, NEW)), centre="LAH01") == [TransferFlaw.OTHER_CENTRE]
    assert told(wanted((NUMBER, NEW), (SECOND, NEW))) == [TransferFlaw.NEW_TWICE]
    assert told(wanted((NUMBER, NEW), (NUMBER, "01333330011"))) == [TransferFlaw.OLD_TWICE]
    assert told(wanted(("01333330003", NEW))) == [TransferFlaw.RELEASED]
    sqlite_database.write(lambda s: pool.reserve(s, NEW, clock.today.replace(year=2027)))
    assert told(wanted((NUMBER, NEW))) == [TransferFlaw.NUMBER_RESERVED]


def test_a_range_is_transferred_and_undone_exactly(lahijan, clock):
    before = everything(lahijan)
    rows = of_ranges(LINES[0], LINES[-1], "01344440100")
    seen = preview(lahijan, rows)
    assert (len(seen.items), seen.findings) == (7, ())
    assert {(one.old_centre, one.centre) for one in seen.items} == {("RSH01", "LAH01")}
    told = []
    done = run(lahijan, rows, lambda *how_far: told.append(how_far), title="کابل ۱۲")
    assert (done.stage, done.done, done.total) == (TransferStage.DONE, 7, 7)
    assert told == [(0, 7), (3, 7), (6, 7)]
    moved = card(lahijan, "01344440100")
    assert (moved.number, moved.centre) == ("01344440100", "LAH01")
    assert moved.id == card(lahijan, LINES[0]).id
    with lahijan.read() as session:
        assert pool.counts(session, "RSH01")[PoolState.RESTING] == 7
        assert [one.id for one in cable.transfers(session)] == [done.id]
    clock.advance(days=3)
    undone = undo(lahijan, done.id, silent)
    assert (undone.stage, undone.done) == (TransferStage.UNDONE, 0)
    assert everything(lahijan) == before
    with lahijan.read() as session:
        assert pool.counts(session, "RSH01")[PoolState.RESTING] == 0
        assert pool.counts(session, "LAH01")[PoolState.ASSIGNED] == 0
    for again in (undo, go_on):
        with pytest.raises(Refused) as refusal:
            again(lahijan, done.id, silent)
        assert [one.flaw for one in refusal.value.findings] == [TransferFlaw.NOT_OPEN]


@pytest.mark.parametrize(
    ("ranges", "flaws"),
    [
        (("33330001", "33330007", "44440100", "44440106"), []),
        (("33330001", "33330007"), []),
        (("33330001", "33330007", "44440100", "44440107"), [(TransferFlaw.UNEVEN, None)]),
        (("33330007", "33330001"), [(TransferFlaw.BACKWARDS, None)]),
        (
            ("33330001", "33330007", "44440106", "44440100"),
            [(TransferFlaw.BACKWARDS, None)],
        ),
        (("33330001", ""), [(TransferFlaw.OLD_BAD, Flaw.EMPTY)]),
        (("33330001", "33330007", "44440100"), [(TransferFlaw.NEW_BAD, Flaw.EMPTY)]),
        (("33330001", "09111234567"), [(TransferFlaw.OLD_BAD, Flaw.MOBILE)]),
        (("02133330001", "33330007"), [(TransferFlaw.OLD_BAD, Flaw.OTHER_PROVINCE)]),
        (("33330001", "33390007"), [(TransferFlaw.TOO_MANY, None)]),
    ],
)
def test_ranges_are_judged_before_a_line_is_looked_for(ranges, flaws):
    found = range_findings(WantedRanges(*ranges), "013")
    assert [(one.flaw, one.cause) for one in found] == flaws


def test_a_range_leaves_its_gaps(lahijan):
    lahijan.write(lambda s: stored.change_many(s, [line(LINES[2], state=LineState.RELEASED)]))
    ranges = WantedRanges("33330001", "33330020", "44440100", "44440119")
    with lahijan.read() as session:
        rows = cable.ranged(session, ranges)
    assert [(one.old, one.number) for one in rows][:3] == [
        (LINES[0], "01344440100"),
        (LINES[1], "01344440101"),
        (LINES[3], "01344440103"),
    ]
    assert [one.row_no for one in rows] == [1, 2, 4, 5, 6, 7]
    assert run(lahijan, rows, silent).done == 6
    with pytest.raises(Refused) as refusal, lahijan.read() as session:
        cable.ranged(session, WantedRanges("33330001", "33330007", "44440100", "44440100"))
    assert [one.flaw for one in refusal.value.findings] == [TransferFlaw.UNEVEN]


@pytest.mark.parametrize("days", [0, 1, 365])
def test_the_old_numbers_rest_as_long_as_the_run_says(lahijan, clock, days):
    done = run(lahijan, of_ranges(LINES[0], LINES[0], "01344440100"), silent, rest_days=days)
    with lahijan.read() as session:
        (old,) = pool.numbers(session, "RSH01", begins=LINES[0])
    assert done.rests_until is not None
    assert (done.rests_until - clock.today).days == days
    assert old.state is (PoolState.RESTING if days else PoolState.FREE)
    assert old.until == (done.rests_until if days else None)


@pytest.mark.parametrize("days", [-1, LONGEST_REST + 1])
def test_no_number_rests_for_ever(lahijan, days):
    with pytest.raises(Refused) as refusal:
        run(lahijan, of_ranges(LINES[0], LINES[0], "01344440100"), silent, rest_days=days)
    assert [one.flaw for one in refusal.value.findings] == [TransferFlaw.BAD_REST]


def test_a_centre_alone_may_change(lahijan):
    done = run(lahijan, wanted((LINES[0], ""), (LINES[1], "")), silent, centre="LAH01")
    assert (card(lahijan, LINES[0]).centre, card(lahijan, LINES[2]).centre) == ("LAH01", "RSH01")
    assert card(lahijan, LINES[0]).number == LINES[0]
    undo(lahijan, done.id, silent)
    assert card(lahijan, LINES[0]).centre == "RSH01"


def test_a_stopped_transfer_goes_on_or_back(lahijan):
    before = everything(lahijan)

    def stop(done: int, _total: int) -> None:
        if done == 3:
            raise Cancelled

    rows = of_ranges(LINES[0], LINES[-1], "01344440100")
    stopped = run(lahijan, rows, stop)
    assert (stopped.stopped, stopped.done) == (True, 3)
    assert card(lahijan, LINES[2]).number == "01344440102"
    assert card(lahijan, LINES[3]).number == LINES[3]
    assert go_on(lahijan, stopped.id, silent).stage is TransferStage.DONE
    back = undo(lahijan, stopped.id, lambda done, _: stop(done, 0))
    assert (back.stopped, back.done) == (True, 4)
    assert undo(lahijan, stopped.id, silent).stage is TransferStage.UNDONE
    assert everything(lahijan) == before


def test_a_line_that_changed_since_stops_the_undoing(lahijan, clock):
    rows = of_ranges(LINES[0], LINES[-1], "01344440100")
    done = run(lahijan, rows, silent)
    clock.advance(days=1)
    apply(lahijan, [ChangeNumber(OTHER_NEW, "wish")], clock(), "01344440104")
    with pytest.raises(Refused) as refusal:
        undo(lahijan, done.id, silent)
    assert [(one.row_no, one.flaw) for one in refusal.value.findings] == [
        (5, TransferFlaw.CHANGED_SINCE)
    ]
    assert card(lahijan, "01344440100").number == "01344440100"


def test_a_sheet_and_a_text_are_read_alike(tmp_path):
    sheet = line_files.workbook(
        tmp_path / "t.xlsx", [[LINES[0], "01344440100"], [LINES[1], ""], ["", ""]], ["قدیم", "جدید"]
    )
    text = tmp_path / "t.csv"
    text.write_text(f"قدیم,جدید\n{LINES[0]},01344440100\n{LINES[1]},\n\n", encoding="utf-8")
    rows = [WantedTransfer(2, LINES[0], "01344440100"), WantedTransfer(3, LINES[1], "")]
    assert cable.read(sheet) == rows
    assert cable.read(text) == rows


def test_only_who_may_transfers(lahijan):
    lahijan.desk = CLERK
    rows = of_ranges(LINES[0], LINES[-1], "01344440100")
    with pytest.raises(Forbidden):
        run(lahijan, rows, silent)
    for deed in (
        lambda s: cable.preview(s, rows),
        lambda s: cable.ranged(s, WantedRanges(LINES[0], LINES[-1])),
        cable.transfers,
    ):
        with pytest.raises(Forbidden), lahijan.read() as session:
            deed(session)
    with pytest.raises(Forbidden):
        undo(lahijan, "x", silent)
    with lahijan.read() as session:
        assert set(stored.stored(session, LINES)) == set(LINES)
