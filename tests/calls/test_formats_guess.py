"""Which profile a file is written in."""

from __future__ import annotations

from dataclasses import replace
from datetime import time

import pytest

from backoffice.calls import profile_files
from backoffice.calls.formats_guess import guess
from backoffice.errors import Refused, Unavailable
from backoffice.records.call_files import Profile
from backoffice.records.intake import FileFlaw
from call_samples import CSV, CSV_ROW, OFFICE, PIPE, SHEET, profile, sheet, text

PIPE_ROW = "33349190|09024184404|1405/08/01|00:12:37|0:00:56|583|همراه"
FIXED_ROW = "0133335952809902346371     20260823015758    79      823MOB"
ASTERISK_ROW = (
    '"","01333344444","09111234567","c","""A"" <1>","SIP/1","SIP/2","Dial","x",'
    '"2026-08-23 10:00:00","2026-08-23 10:00:05","2026-08-23 10:01:05",65,60,"{}","D"'
)


def names(path, profiles=None) -> list[str]:
    wanted = profile_files.shipped() if profiles is None else profiles
    return [one.profile.name for one in guess(path, wanted, **OFFICE)]


@pytest.fixture(params=["province-csv", "billing-pipe", "switch-fixed", "centre-sheet"])
def sample(request, tmp_path):
    """A file of one format, and the name of its profile."""
    match request.param:
        case "province-csv":
            path = text(tmp_path, [CSV, *[CSV_ROW] * 5])
        case "billing-pipe":
            arabic = str.maketrans("یک", "يك")
            lines = [PIPE, *[PIPE_ROW] * 5, "33349190|cut"]
            path = text(tmp_path, [line.translate(arabic) for line in lines], "cp1256")
        case "switch-fixed":
            path = text(tmp_path, [FIXED_ROW] * 5)
        case _:
            row = (1, 1344421382, 9339484973, "1405/05/01", time(3, 35, 9), 45, 469, "همراه")
            path = sheet(tmp_path, [SHEET, *[row] * 5])
    return path, request.param


def test_a_file_is_known_by_its_rows(sample):
    path, name = sample
    best, *others = guess(path, profile_files.shipped(), **OFFICE)
    assert (best.profile.name, best.understood) == (name, 5)
    assert best.looked_at in {5, 6}
    assert all(2 * one.understood < one.looked_at for one in others)


def test_asterisk_is_known_by_its_places_and_local_times_come_first(tmp_path):
    path = text(tmp_path, [ASTERISK_ROW.format(word) for word in ("ANSWERED", "BUSY")])
    found = guess(path, profile_files.shipped(), **OFFICE)
    assert [(one.profile.name, one.understood) for one in found] == [
        ("asterisk", 2),
        ("asterisk-utc", 2),
    ]


def test_the_offices_own_profile_goes_before_an_equal_one(tmp_path):
    path = text(tmp_path, [CSV, CSV_ROW])
    shipped = profile("province-csv")
    own = replace(shipped, name="own", shipped=False)
    fewer = replace(own, name="fewer", columns=shipped.columns[:5], ignored=("call_type",))
    assert names(path, [fewer, shipped, own]) == ["own", "province-csv", "fewer"]


def test_a_header_without_rows_is_known(tmp_path):
    (found,) = guess(text(tmp_path, [CSV]), profile_files.shipped(), **OFFICE)
    assert (found.profile.name, found.understood, found.looked_at) == ("province-csv", 0, 0)


@pytest.mark.parametrize("content", [" ", " \r\n\t\n"])
def test_a_file_of_blank_lines_is_nobodys(tmp_path, content):
    path = tmp_path / "calls.txt"
    path.write_text(content)
    assert names(path) == []


def test_nobody_knows_another_file(tmp_path):
    assert names(text(tmp_path, ["a poem", "of two lines"])) == []
    assert names(sheet(tmp_path, [("a", "b"), (1, 2)])) == []


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (b"MZ" + bytes(99), FileFlaw.NOT_TEXT),
        (b"PK\x03\x04" + bytes(99), FileFlaw.TRUNCATED),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), FileFlaw.OLD_WORKBOOK),
    ],
)
def test_what_nobody_can_read_is_refused(tmp_path, content, flaw):
    path = tmp_path / "calls.csv"
    path.write_bytes(content)
    with pytest.raises(Refused) as refusal:
        guess(path, profile_files.shipped(), **OFFICE)
    assert refusal.value.findings[0].flaw is flaw


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(Unavailable):
        guess(tmp_path / "gone", profile_files.shipped(), **OFFICE)


def test_only_profiles_of_the_files_kind_are_tried(tmp_path):
    only: list[Profile] = [profile("centre-sheet")]
    assert names(text(tmp_path, [CSV, CSV_ROW]), only) == []
