"""Calls as comma-separated text."""

from __future__ import annotations

import csv
import io

import pytest

from backoffice.documents import call_csv, call_texts
from backoffice.documents.call_rows import worded
from backoffice.errors import Cancelled
from backoffice.records.calls import Call, CallType
from call_papers import NAMING, calls, pages, paper
from factories import PHONE, SECOND_PHONE, silent


def written(made, report=silent) -> bytes:
    file = io.BytesIO()
    assert call_csv.write(file, paper(made), pages(made), NAMING, report) == len(made)
    return file.getvalue()


def rows(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_it_has_a_mark_and_windows_line_ends():
    content = written(calls(3))
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == 4


def test_every_row_is_there():
    made = calls(50)
    head, *found = rows(written(made))
    assert head == list(call_texts.COLUMNS)
    assert found == [
        [
            str(row.number),
            *(row.day, row.time, row.called, row.destination, row.type),
            call_texts.length(row.seconds),
            str(row.rials),
        ]
        for row in worded(pages(made), NAMING)
    ]


@pytest.mark.parametrize("dialled", ["=1+1", "+98", "@A1", "-2"])
def test_a_formula_gets_an_apostrophe(dialled):
    made = [Call(PHONE, 1_790_000_000, dialled, 5, CallType.UNKNOWN, 0)]
    assert rows(written(made))[1][3] == f"'{dialled}"


def test_of_several_numbers_each_row_names_its_own():
    head, *found = rows(written(calls(1) + calls(1, line=SECOND_PHONE)))
    assert head[-1] == "از شماره"
    assert [row[-1] for row in found] == [PHONE, SECOND_PHONE]


def test_it_can_be_stopped():
    def report(done, _total):
        if done == 2_000:
            raise Cancelled

    with pytest.raises(Cancelled):
        written(calls(2_001), report)
