"""The calls of the demonstration: the same every time, and none that a switch could not write."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from backoffice.demo import call_files, calls, generator
from backoffice.records import dates
from backoffice.records.calls import CallType

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def sample():
    return generator.sample(TODAY)


@pytest.fixture(scope="module")
def made(sample):
    return calls.made(sample)


def test_a_day_has_the_same_calls_every_time(sample, made):
    assert calls.made(sample) == made
    assert calls.made(sample, seed=2) != made


def test_they_go_from_two_whole_months_ago_to_yesterday(made):
    days = {one.started.date() for one in made}
    first = calls.first_day(TODAY)
    assert dates.jalali(first) == "1405/07/01"
    assert (min(days), max(days)) == (first, TODAY - timedelta(days=1))


def test_every_kind_is_there_and_no_line_begins_two_calls_at_once(made):
    kinds = Counter(one.kind for one in made)
    assert set(kinds) == {
        CallType.MOBILE,
        CallType.LOCAL,
        CallType.LONG_DISTANCE,
        CallType.INTERNATIONAL,
        CallType.INTELLIGENT,
    }
    assert max(Counter((one.line, one.started) for one in made).values()) == 1


def test_somebody_rings_the_telling_line_at_night(sample, made):
    number, _, _ = calls.owner_of(sample)
    night = [one for one in made if one.number == number and one.started.hour in (23, 0, 1, 2, 3)]
    (line, count), *_ = Counter(one.line for one in night).most_common(1)
    assert line != number
    assert count >= 20


def test_each_file_is_of_its_format_and_of_its_days(made, tmp_path):
    files = call_files.write(made, TODAY, tmp_path)
    older, newer = (one.path for one in files.loaded)
    assert {len(line) for line in older.read_text(encoding="utf-8").splitlines()} == {58, 59}
    header, *rows = newer.read_text(encoding="utf-8").splitlines()
    assert header.count(",") == 5
    assert {row.count(",") for row in rows} == {5}
    assert older.name == "cdr-1405-07.dat"
    assert newer.name == "cdr-1405-08.csv"
    fresh = files.fresh.path.read_bytes().decode("cp1256").splitlines()
    assert len(fresh) > len(set(fresh))
    assert {row.count("|") for row in fresh} == {6}
    assert call_files.of_folder(tmp_path, TODAY) == files
