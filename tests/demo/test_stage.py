"""The demonstration does the main job in the window itself, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest
from PIL import Image

from backoffice.cli import showing
from backoffice.demo import seed
from paper_readers import read_paper

PICTURES = {
    "log-in",
    "queue",
    "natural-owner",
    "tenant-just-under",
    "tenant-just-over",
    "company",
    "government",
    "activation",
    "receipt-preview",
    "slip-preview",
    "deficient",
    "import-preview",
    "waiting-record",
    "settings",
    "lock",
    "calls-right",
    "calls",
    "calls-statement",
    "callers",
    "disclosures",
    "calls-import",
    "tickets",
    "line",
    "new-ticket",
    "ticket",
    "ticket-why",
    "services",
}


def backoffice(*argv: object) -> subprocess.CompletedProcess[str]:
    displays = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    bare = {name: value for name, value in os.environ.items() if name not in displays}
    return subprocess.run(
        [sys.executable, "-m", "backoffice", *map(str, argv)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=bare | {"PYTHONUTF8": "1"},
    )


@pytest.fixture(scope="module")
def shown(tmp_path_factory) -> tuple[Path, subprocess.CompletedProcess[str]]:
    folder = tmp_path_factory.mktemp("show")
    return folder, backoffice("demo", folder, "--json")


@pytest.mark.slow
@pytest.mark.gui
def test_the_main_job_leaves_its_papers_and_pictures(shown):
    folder, done = shown
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    left = {one["kind"]: Path(one["path"]) for one in json.loads(done.stdout)["files"]}
    pictures = {kind.partition("/")[2]: path for kind, path in left.items() if "/" in kind}
    assert set(pictures) == PICTURES
    for path in pictures.values():
        with Image.open(path) as picture:
            assert picture.size == (1366, 768)
            assert len(picture.convert("RGB").getcolors(1 << 20)) > 16
    receipt = read_paper((folder / "activation-receipt.pdf").read_bytes())
    assert "رسید فعال‌سازی شناسه کاربری" in receipt
    slip = read_paper((folder / "deficiency-slip.pdf").read_bytes())
    assert "دست‌کم پنج ماه لازم است" in slip
    sheet = openpyxl.load_workbook(folder / "activations.xlsx").active
    assert len(list(sheet.iter_rows())) > 5
    assert "برگه پیگیری درخواست" in read_paper((folder / "ticket-slip.pdf").read_bytes())
    assert {"calls", "statement"} <= set(left)
    calls = openpyxl.load_workbook(folder / "calls.xlsx", read_only=True)
    assert sum(1 for sheet in calls for _row in sheet.iter_rows()) > 200
    statement = read_paper((folder / "calls.pdf").read_bytes())
    assert "صورت ریزمکالمات" in statement
    assert "صاحب امتیاز" in statement


def test_with_a_display_the_window_opens_on_the_demonstration(tmp_path, monkeypatch, capsys):
    opened = []
    monkeypatch.setattr(showing, "has_display", lambda: True)
    monkeypatch.setattr("backoffice.app.run", lambda options: opened.append(options) or 0)
    monkeypatch.setattr(seed, "seed", lambda folder: (folder / seed.DATA).mkdir(parents=True))
    assert showing.run(_options(tmp_path), _console()) == 0
    (options,) = opened
    assert options.demo
    assert options.data_dir == tmp_path / seed.DATA
    assert options.demo_log_in == (seed.CLERK, seed.PASSWORD)
    assert seed.PASSWORD in capsys.readouterr().out


def _options(folder: Path):
    from argparse import Namespace

    return Namespace(folder=folder, offscreen=False)


def _console():
    from backoffice.cli.console import Console

    return Console("demo", as_json=False, quiet=False)


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"}, False),
        ({"QT_QPA_PLATFORM": "offscreen:configfile=x", "DISPLAY": ":0"}, False),
        ({"DISPLAY": ":987"}, False),  # nobody answers there
    ],
)
def test_a_display_is_one_that_answers(monkeypatch, environment, expected):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert showing.has_display() is expected
