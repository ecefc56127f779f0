"""Text files from outside, as safety.md §9 lists them."""

from __future__ import annotations

import codecs
import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.documents import readers
from backoffice.errors import Cancelled, Refused, Trouble, Unavailable
from backoffice.records.intake import Fault, FileFlaw
from factories import silent

PERSIAN = '{"name": "علی"}'


def put(folder: Path, content: bytes) -> Path:
    path = folder / "from-portal.jsonl"
    path.write_bytes(content)
    return path


def flaws(path: Path) -> list[FileFlaw]:
    with pytest.raises(Refused) as refusal:
        readers.fingerprint(path, silent)
    return [one.flaw for one in refusal.value.findings]


def test_lines_end_at_line_feeds_only(tmp_path):
    path = put(tmp_path, "a\u2028b\x0bc\u0085\r\nd\n\ne".encode())
    assert [line.text for line in readers.lines(path)] == ["a\u2028b\x0bc\u0085", "d", "", "e"]
    assert [line.number for line in readers.lines(path)] == [1, 2, 3, 4]


@pytest.mark.parametrize(
    "content",
    [
        (PERSIAN + "\nx\n").encode(),
        codecs.BOM_UTF8 + (PERSIAN + "\r\nx").encode(),
        codecs.BOM_UTF16_LE + (PERSIAN + "\r\nx\n").encode("utf-16-le"),
        codecs.BOM_UTF16_BE + (PERSIAN + "\nx").encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 with mark", "utf-16-le with mark", "utf-16-be with mark"],
)
def test_encodings_with_a_mark_are_read(tmp_path, content):
    path = put(tmp_path, content)
    readers.fingerprint(path, silent)
    lines = list(readers.lines(path))
    assert [(line.text, line.fault) for line in lines] == [(PERSIAN, None), ("x", None)]
    assert lines[-1].read == len(content)


@pytest.mark.parametrize(
    ("content", "flaw"),
    [
        (b"", FileFlaw.EMPTY),
        (PERSIAN.encode("utf-16-le"), FileFlaw.NOT_TEXT),
        (codecs.BOM_UTF32_LE + PERSIAN.encode("utf-32-le"), FileFlaw.NOT_TEXT),
        (b"PK\x03\x04rest", FileFlaw.NOT_TEXT),
        (b"MZ\x90", FileFlaw.NOT_TEXT),
        (b"%PDF-1.7", FileFlaw.NOT_TEXT),
        (b"\n <!DOCTYPE html>", FileFlaw.WEB_PAGE),
        (b"<html>", FileFlaw.WEB_PAGE),
    ],
)
def test_what_is_no_text_is_refused_as_a_whole(tmp_path, content, flaw):
    assert flaws(put(tmp_path, content)) == [flaw]


def test_a_file_beyond_the_limit_is_refused_unread(tmp_path, monkeypatch):
    monkeypatch.setattr(readers, "LARGEST_FILE", 3)
    assert flaws(put(tmp_path, b"1234")) == [FileFlaw.TOO_LARGE]


def test_bytes_that_are_no_text_fault_their_own_line_alone(tmp_path):
    path = put(tmp_path, "بد".encode("cp1256") + b"\n" + PERSIAN.encode() + b"\n\xff\n")
    first, second, third = readers.lines(path)
    assert (first.fault, first.text) == (Fault.BAD_ENCODING, r"\xc8\xcf")
    assert (second.fault, second.text) == (None, PERSIAN)
    assert third.fault is Fault.BAD_ENCODING


def test_a_nul_is_shown_and_never_kept(tmp_path):
    (line,) = readers.lines(put(tmp_path, b'{"a": "x\0y"}'))
    assert line.text == r'{"a": "x\x00y"}'


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le"])
def test_a_line_of_any_length_is_cut_and_known_by_all_of_it(tmp_path, encoding):
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else b""
    long = "x" * 5000
    first = put(tmp_path, mark + f"{long}1\nshort\n{long}2\n".encode(encoding))
    lines = list(readers.lines(first, longest=1000))
    assert [len(line.text) for line in lines] == [1000, 5, 1000]
    assert [line.fault for line in lines] == [Fault.LINE_TOO_LONG, None, Fault.LINE_TOO_LONG]
    assert lines[0].sha256 != lines[2].sha256


def test_lone_surrogates_of_utf_16_are_shown(tmp_path):
    path = put(tmp_path, codecs.BOM_UTF16_LE + b"a\x00\x00\xd8b\x00\n\x00")
    (line,) = readers.lines(path)
    assert line.text.isascii()
    line.text.encode("utf-8")


def test_the_fingerprint_is_of_the_content(tmp_path):
    path = put(tmp_path, b"some text\n")
    mark = readers.fingerprint(path, silent)
    assert mark.sha256 == hashlib.sha256(b"some text\n").hexdigest()
    assert mark.size == 10
    readers.still_the_same(path, mark)
    path.write_bytes(b"other text\n")
    with pytest.raises(Refused) as refusal:
        readers.still_the_same(path, mark)
    assert refusal.value.findings[0].flaw is FileFlaw.CHANGED


def test_a_file_that_is_gone_is_trouble_and_no_bug(tmp_path):
    missing = tmp_path / "none.jsonl"
    mark = readers.Fingerprint("", 0, 0)
    for act in (
        lambda: readers.fingerprint(missing, silent),
        lambda: readers.content_hash(missing, silent),
        lambda: readers.still_the_same(missing, mark),
        lambda: list(readers.lines(missing)),
    ):
        with pytest.raises(Unavailable) as trouble:
            act()
        assert trouble.value.setback.trouble is Trouble.FILE_MISSING
        assert str(tmp_path) not in trouble.value.setback.where


def test_hashing_can_be_stopped(tmp_path):
    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        readers.fingerprint(put(tmp_path, b"x"), stop)


@given(st.binary(max_size=400), st.integers(1, 50))
def test_no_bytes_break_the_reader(tmp_path_factory, content, longest):
    path = tmp_path_factory.getbasetemp() / "anything.jsonl"
    path.write_bytes(content)
    for line in readers.lines(path, longest):
        assert "\0" not in line.text
        line.text.encode("utf-8")
        assert line.read <= len(content) + 2


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('a,"b,c",d', ["a", "b,c", "d"]),
        ("", []),
        ("a\rb,c", ["a\rb", "c"]),
        ("x" * 140_000 + ",y", ["x" * 140_000, "y"]),
    ],
)
def test_a_line_is_cut_whatever_is_in_it(line, cells):
    assert readers.cells(line, ",") == cells
