"""How an import ends that does not happen: a wrong file is refused, a wrong word is usage."""

from __future__ import annotations

import openpyxl
import pytest

from call_imports import HEADER, row

KINDS = ("lines", "centres", "bills", "calls")
FILES = {
    "text.csv": b"some text\nof nobody\n",
    "text.xlsx": b"some text\nof nobody\n",
    "empty.csv": b"",
    "picture.csv": b"\xff\xd8\xff\xe0\x00\x10 a picture",
    "page.xlsx": b"<html><body>no access</body></html>",
    "zip.xlsx": b"PK\x03\x04 and nothing",
}


@pytest.mark.parametrize("dry_run", [(), ("--dry-run",)])
@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_is_of_no_such_kind_is_refused(command, tmp_path, kind, dry_run):
    for name, content in FILES.items():
        path = tmp_path / name
        path.write_bytes(content)
        ended = command("import", kind, path, *dry_run, "--json")
        assert (ended.code, ended.answer["outcome"]) == (1, "refused"), name
        assert ended.answer["findings"], name
        assert all(one["message"] in ended.err for one in ended.answer["findings"]), name


@pytest.mark.parametrize("kind", KINDS)
def test_a_workbook_of_something_else_is_refused(command, tmp_path, kind):
    book = openpyxl.Workbook()
    book.active.append(["one", "two"])
    book.active.append(["three", "four"])
    book.save(tmp_path / "other.xlsx")
    ended = command("import", kind, tmp_path / "other.xlsx", "--json")
    assert (ended.code, ended.answer["outcome"]) == (1, "refused")
    assert ended.answer["findings"]


@pytest.mark.parametrize("kind", ["registrations", *KINDS])
def test_what_is_no_file_is_refused(command, tmp_path, kind):
    for path in (tmp_path, tmp_path / "none.csv", tmp_path / "none" / "none.csv"):
        ended = command("import", kind, path, "--json")
        assert (ended.code, ended.answer["outcome"]) == (1, "refused"), path


@pytest.mark.parametrize(
    "words",
    [
        ("calls", "{path}", "--profile", "nothing"),
        ("calls", "{path}", "--profile", "nothing", "--dry-run"),
        ("calls", "{path}", "--profile"),
        ("calls", "{path}", "--format", "x"),
        ("calls",),
        ("bills", "{path}", "--period", "spring"),
        ("lines", "{path}", "--profile", "province-csv"),
        ("letters", "{path}"),
        (),
    ],
)
def test_a_word_that_is_wrong_is_usage(command, tmp_path, words):
    path = tmp_path / "calls.csv"
    path.write_text(f"{HEADER}\n{row((1, 1, 1, 1, 1))}\n", encoding="utf-8")
    ended = command("import", *(one.format(path=path) for one in words), "--json")
    assert (ended.code, ended.answer["outcome"]) == (2, "usage")
    assert ended.answer["messages"][0] in ended.err
