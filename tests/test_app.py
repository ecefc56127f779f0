"""The program as a whole: started as a desk starts it, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtGui import QImage

from administration_office import open_office
from backoffice import app, settings
from backoffice.administration.rules import Finding, Lack
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records import disclosures
from backoffice.records.database_urls import UrlFinding, UrlFlaw
from backoffice.records.flaws import Flaw
from backoffice.settings import SettingFinding, SettingFlaw
from backoffice.ui import finding_words

START = """
import sys
from pathlib import Path
from backoffice.app import WindowOptions, run
folder, picture, address = sys.argv[1:4]
sys.exit(run(WindowOptions(address or None, Path(folder), Path(picture))))
"""


def start(folder, picture, address=""):
    return subprocess.run(
        [sys.executable, "-c", START, str(folder), str(picture), address],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def test_the_first_start_makes_the_database_and_ends_well(tmp_path):
    picture = tmp_path / "window.png"
    ended = start(tmp_path / "data", picture)
    assert ended.returncode == 0, ended.stderr
    assert "Traceback" not in ended.stderr
    assert (tmp_path / "data" / "backoffice.db").exists()
    image = QImage(str(picture))
    assert (image.width(), image.height()) >= (800, 480)
    again = start(tmp_path / "data", picture)
    assert again.returncode == 0, again.stderr


def test_a_start_without_a_database_shows_why(tmp_path):
    picture = tmp_path / "window.png"
    ended = start(tmp_path / "data", picture, "postgresql://nobody@127.0.0.1:9/office")
    assert ended.returncode == 0, ended.stderr
    assert not (tmp_path / "data" / "backoffice.db").exists()
    assert not QImage(str(picture)).isNull()


def test_two_windows_work_on_one_file(tmp_path):
    folder = tmp_path / "data"
    first = app.open_cabinet(folder, None)
    second = app.open_cabinet(folder, None)
    assert first.first_run
    assert second.first_run
    open_office(first.database)
    assert not app.open_cabinet(folder, None).first_run
    first.database.dispose()
    second.database.dispose()


def test_nothing_heavy_is_read_before_the_first_paint():
    script = (
        "import sys; import backoffice.app; "
        "heavy = {'sqlalchemy', 'alembic', 'reportlab', 'openpyxl', 'psycopg', 'jdatetime', "
        "'backoffice.db', 'backoffice.settings', 'PySide6.QtSvg'}; "
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or None)"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)
    assert ended.returncode == 0, ended.stderr


def test_the_folder_is_the_platforms_unless_another_is_named(tmp_path, monkeypatch):
    monkeypatch.setenv("BACKOFFICE_DATA_DIR", str(tmp_path))
    assert app.data_folder(app.WindowOptions()) == tmp_path
    other = app.WindowOptions(data_dir=tmp_path / "other")
    assert app.data_folder(other) == tmp_path / "other"


def test_wrong_settings_are_refused_before_a_database_is_made(tmp_path):
    (tmp_path / "settings.toml").write_text("[desk]\nidle_lock_minutes = -1\n", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        app.open_cabinet(tmp_path, None)
    assert refused.value.findings[0].line == 2
    assert not (tmp_path / "backoffice.db").exists()


def test_a_foreign_file_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    path.write_bytes(b"words" * 100)
    with pytest.raises(Unavailable) as raised:
        app.open_cabinet(tmp_path, settings.sqlite_address(path))
    assert raised.value.setback.trouble is Trouble.DAMAGED


@pytest.mark.parametrize(
    "finding",
    [
        Finding(Lack.STOPPED),
        SettingFinding(SettingFlaw.OUT_OF_RANGE, "desk.idle_lock_minutes", 2, "1-60"),
        UrlFinding(UrlFlaw.WEAK_SSL, "require"),
        disclosures.Finding(disclosures.Lack.EXPIRED),
        Flaw.TOO_SHORT,
    ],
)
def test_a_finding_of_any_room_has_its_sentence(finding):
    assert finding_words.words(finding)
    assert "Finding(" not in finding_words.words(finding)
