"""Files of calls, opened: encodings, lines that cannot be read, what is no text (rows 59-76)."""

from __future__ import annotations

import codecs
import gzip
import hashlib
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import line_files
from backoffice.documents import call_files
from backoffice.documents.call_files import sheet_blocks, text_blocks
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.call_files import LONGEST_LINE, BadCall, Encoding
from backoffice.records.intake import FileFlaw

TEXT = "شماره|نوع\n33334444|همراه\n33334445|بین شهری\n"
LINES = TEXT.splitlines()


def write(folder: Path, content: bytes) -> Path:
    path = folder / "calls.txt"
    path.write_bytes(content)
    return path


def lines(path: Path, encoding: Encoding = Encoding.UTF_8, size: int = 1 << 18):
    """Return every line, and the faults by line number."""
    found, faults = [], {}
    for block in text_blocks(path, encoding, size):
        assert block.first == len(found) + 1
        assert block.done <= block.total
        faults |= {block.first + place: why for place, why in block.faults.items()}
        found += block.lines
    return found, faults


def flaw(path: Path, encoding: Encoding = Encoding.UTF_8) -> FileFlaw:
    with pytest.raises(Refused) as refusal:
        list(text_blocks(path, encoding))
    (finding,) = refusal.value.findings
    return finding.flaw


@pytest.mark.parametrize("told", list(Encoding))
@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_row_59_a_marked_file_is_what_its_mark_says(tmp_path, mark, codec, told):
    path = write(tmp_path, mark + TEXT.encode(codec))
    assert lines(path, told) == (LINES, {})


@pytest.mark.parametrize("told", list(Encoding))
@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_row_60_utf_16_without_its_mark_is_refused(tmp_path, codec, told):
    assert flaw(write(tmp_path, TEXT.encode(codec)), told) is FileFlaw.NOT_TEXT


def test_row_61_cp1256_is_read_as_what_it_is(tmp_path):
    arabic = TEXT.translate(str.maketrans("یک", "يك"))
    path = write(tmp_path, arabic.encode("cp1256"))
    assert lines(path, Encoding.CP1256) == (arabic.splitlines(), {})


def test_row_61_utf_8_is_never_read_as_cp1256(tmp_path):
    path = write(tmp_path, TEXT.encode("utf-8"))
    assert lines(path, Encoding.CP1256) == (LINES, {})


def test_row_61_a_letter_cut_by_the_end_of_a_block_is_no_fault(tmp_path):
    content = (TEXT * 3000).encode("utf-8")
    path = write(tmp_path, content)
    for size in (8191, 8192, 8193, 10_000):
        assert lines(path, Encoding.CP1256, size) == (LINES * 3000, {})


def test_row_62_lines_of_another_encoding_are_put_aside(tmp_path):
    one, other = "33334444|همراه\n", "33334445|شهری\n"
    mixed = one.encode("utf-8") + other.replace("ی", "ي").encode("cp1256") + one.encode("utf-8")
    found, faults = lines(write(tmp_path, mixed))
    assert faults == {2: BadCall.ENCODING}
    assert found[0] == found[2] == one.strip()
    assert found[1].startswith("33334445|\\x")


def test_row_62_lines_of_utf_8_in_a_file_of_cp1256_are_put_aside(tmp_path):
    one, other = "33334444|شهري\n".encode("cp1256"), "33334445|همراه\n".encode()
    found, faults = lines(write(tmp_path, one * 2 + other + one), Encoding.CP1256)
    assert faults == {3: BadCall.ENCODING}
    assert found == ["33334444|شهري", "33334444|شهري", "33334445|همراه", "33334444|شهري"]


@pytest.mark.parametrize("sign", ["\0", "\x01", "\x0b", "\x1f", "\x7f", "\r"])
@pytest.mark.parametrize("encoding", [Encoding.UTF_8, Encoding.CP1256])
def test_row_64_a_control_character_puts_its_line_aside(tmp_path, sign, encoding):
    content = "1,2\n3,a" + sign + "b\n5,6\n"
    found, faults = lines(write(tmp_path, (content + "7,8\n" * 20).encode()), encoding)
    assert faults == {2: BadCall.CONTROL_CHARACTER}
    assert found[:3] == ["1,2", f"3,a\\x{ord(sign):02x}b", "5,6"]


def test_row_73_an_empty_file_is_told(tmp_path):
    assert flaw(write(tmp_path, b"")) is FileFlaw.EMPTY
    assert lines(write(tmp_path, codecs.BOM_UTF8)) == ([], {})


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04" + bytes(100),
        b"MZ\x90\x00" + bytes(100),
        b"\x7fELF" + bytes(100),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100),
        b"\x89PNG\r\n\x1a\n" + bytes(100),
        b"%PDF-1.7\n",
        b"SQLite format 3\0" + bytes(84),
        gzip.compress(b"".join(b"%d," % (number * number) for number in range(3000))),
        hashlib.shake_256(b"noise").digest(4000),
        codecs.BOM_UTF32_LE + "123".encode("utf-32-le"),
    ],
)
@pytest.mark.parametrize("encoding", [Encoding.UTF_8, Encoding.CP1256])
def test_row_76_what_is_no_text_is_refused(tmp_path, content, encoding):
    assert flaw(write(tmp_path, content), encoding) is FileFlaw.NOT_TEXT


def test_a_page_of_the_web_is_refused(tmp_path):
    assert flaw(write(tmp_path, b"<!DOCTYPE html><html></html>")) is FileFlaw.WEB_PAGE


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["", "\n", "\r", "\r\n", "\x1a", "\r\n\x1a"])
def test_lines_end_in_every_usual_way(tmp_path, end, last):
    path = write(tmp_path, f"1,2{end}3,4{end}5,6{last}".encode())
    assert lines(path) == (["1,2", "3,4", "5,6"], {})


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1256"])
def test_lines_of_an_old_mac_end_at_returns_alone(tmp_path, codec):
    path = write(tmp_path, "نوع,2\r3,4\r\r5,6\r".encode(codec))
    for size in (24, 1 << 18):
        assert lines(path, Encoding.CP1256, size) == (["نوع,2", "3,4", "", "5,6"], {})


def test_blank_lines_keep_their_numbers(tmp_path):
    assert lines(write(tmp_path, b"\n1\n\n\n2\n"))[0] == ["", "1", "", "", "2"]


@pytest.mark.parametrize("length", [LONGEST_LINE, LONGEST_LINE + 1, 100_000, 3_000_000])
def test_a_line_without_an_end_is_cut_and_the_next_is_whole(tmp_path, length):
    path = write(tmp_path, b"first\n" + b"x" * length + b"\nlast\n")
    for size in (1 << 12, 1 << 18):
        found, faults = lines(path, size=size)
        assert [found[0], found[2]] == ["first", "last"]
        assert found[1] == "x" * min(length, LONGEST_LINE)
        assert faults == ({2: BadCall.LINE_TOO_LONG} if length > LONGEST_LINE else {})


def test_a_broken_letter_of_utf_16_puts_its_line_aside(tmp_path):
    content = codecs.BOM_UTF16_LE + "ab\n".encode("utf-16-le") + b"\x00\xd8c\x00\n\x00d\x00\n\x00"
    found, faults = lines(write(tmp_path, content))
    assert faults == {2: BadCall.ENCODING}
    assert (found[0], found[2]) == ("ab", "d")


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_categories=["C"])), min_size=1),
    st.integers(16, 200),
)
def test_lines_come_back_whatever_the_size_of_a_block(tmp_path_factory, given_lines, size):
    path = tmp_path_factory.mktemp("blocks") / "a.txt"
    wanted = ["first", *given_lines, "last"]
    path.write_bytes("\n".join(wanted).encode("utf-8"))
    assert lines(path, size=size) == (wanted, {})


def test_a_file_that_is_gone_is_unavailable(tmp_path):
    for deed in (call_files.is_workbook, lambda path: list(text_blocks(path, Encoding.UTF_8))):
        with pytest.raises(Unavailable) as gone:
            deed(tmp_path / "gone.csv")
        assert gone.value.setback.trouble is Trouble.FILE_MISSING


def test_a_workbook_is_known_by_its_content(tmp_path):
    path = line_files.workbook(tmp_path / "a.xlsx", [["x"]], ["h"])
    assert call_files.is_workbook(path)
    assert not call_files.is_workbook(write(tmp_path, b"1,2,3\n"))


def test_moments_and_durations_of_a_sheet_stay_whole(tmp_path):
    cells = [
        datetime(2026, 8, 23, 1, 57, 58),
        datetime(2026, 8, 23),
        time(3, 35, 9),
        timedelta(hours=30, minutes=2, seconds=5),
        "1405/05/01",
    ]
    path = line_files.workbook(tmp_path / "a.xlsx", [cells], ["h"])
    rows = [row for block in sheet_blocks(path) for row in block]
    assert rows[1].cells == (
        "2026-08-23 01:57:58",
        "2026-08-23",
        "03:35:09",
        "30:02:05",
        "1405/05/01",
    )
