"""``import bills`` and ``messages send`` from the command line."""

from __future__ import annotations

import json
import os

import pytest

from backoffice.cli import main

ROW = "013-33334444,1407-01,17000,7748317800142,1770160"
HEADER = "شماره تلفن,دوره,مبلغ قابل پرداخت,شناسه قبض,شناسه پرداخت"


def answer(capsys):
    return json.loads(capsys.readouterr().out.splitlines()[-1])


@pytest.fixture
def office(tmp_path):
    return ["--data-dir", str(tmp_path / "data"), "--json"]


def sheet(folder, *rows):
    path = folder / "bills.csv"
    path.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
    return str(path)


def test_bills_come_in_once(office, tmp_path, capsys):
    path = sheet(tmp_path, ROW, "12,1407-01,5,,")
    assert main(["import", "bills", path, "--dry-run", *office]) == 0
    assert answer(capsys)["added"] == 1
    assert main(["import", "bills", path, *office]) == 0
    first = answer(capsys)
    assert (first["added"], first["bad"]) == (1, 1)
    assert first["problems"][0]["code"] == "bad_number"
    assert main(["import", "bills", path, *office]) == 0
    assert answer(capsys)["same"] == 1


def test_a_period_that_is_none_is_a_wrong_command(office, tmp_path, capsys):
    path = sheet(tmp_path, ROW)
    assert main(["import", "bills", path, "--period", "1405-13", *office]) == 2


def test_what_is_wrong_is_said_in_words(tmp_path, capsys):
    path = sheet(tmp_path, "12,1407-01,5,,")
    assert main(["import", "bills", path, "--data-dir", str(tmp_path / "data")]) == 0
    said = capsys.readouterr().out
    assert "شماره تلفن" in said
    assert "استان" in said


def test_what_stood_in_a_cell_is_not_said(tmp_path, capsys):
    path = sheet(tmp_path, "01391112222,1407-01,123456x,,", "98765,1407-01,5,,")
    command = ["import", "bills", path, "--dry-run", "--data-dir", str(tmp_path / "data")]
    for more in ([], ["--json"]):
        assert main([*command, *more]) == 0
        said = "".join(capsys.readouterr())
        assert not any(value in said for value in ("123456", "98765", "1112222"))


@pytest.mark.parametrize("kind", ["registrations", "lines", "centres", "calls", "bills"])
def test_a_folder_is_called_one(tmp_path, capsys, kind):
    assert main(["import", kind, str(tmp_path), "--data-dir", str(tmp_path / "data")]) == 1
    assert "پوشه است" in capsys.readouterr().err


@pytest.mark.parametrize("kind", ["registrations", "lines", "centres", "calls", "bills"])
def test_a_device_is_no_file(tmp_path, capsys, kind):
    assert main(["import", kind, os.devnull, "--data-dir", str(tmp_path / "data")]) == 1
    assert "فایل خوانا نیست" in capsys.readouterr().err


def test_an_empty_outbox_is_sent_to_the_folder(office, tmp_path, capsys):
    assert main(["messages", "send", *office]) == 0
    assert answer(capsys)["sent"] == 0
    assert (tmp_path / "data" / "messages").is_dir()
