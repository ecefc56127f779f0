"""The Persian catalogue: extracted, filled in, checked, by several people at once."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
import time

import pytest
from PySide6.QtCore import QTranslator

from source import ROOT

SCRIPT = ROOT / "scripts" / "catalogue.py"
SOURCE = """
class Tab(QWidget):
    def words(self):
        self.tr("Save &all")
        self.tr("{count} of {total}")
        self.tr("%Ln case(s)", "", 3)
        return QCoreApplication.translate("Words", "two\\nlines")
"""
PERSIAN = (
    "Tab\tSave &all\tذخیرهٔ &همه\n"
    "Tab\t{count} of {total}\t{count} از {total}\n"
    "Tab\t%Ln case(s)\t%Ln پرونده\n"
    "Words\ttwo\\nlines\tدو\\nسطر\n"
)
GAPS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fa_IR">
<context><name>QFileDialog</name>
<message><source>&amp;Look in:</source><translation>&amp;در:</translation></message>
</context></TS>
"""


@pytest.fixture
def catalogue(tmp_path, monkeypatch):
    spec = importlib.util.spec_from_file_location("catalogue_script", SCRIPT)
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    folder = tmp_path / "i18n"
    folder.mkdir()
    (tmp_path / "ui").mkdir()
    (tmp_path / "ui" / "tab.py").write_text(SOURCE, encoding="utf-8")
    (folder / "qt_gaps_fa.ts").write_text(GAPS, encoding="utf-8")
    monkeypatch.setattr(script, "ROOT", tmp_path)
    monkeypatch.setattr(script, "SOURCES", ("ui", "absent.py"))
    monkeypatch.setattr(script, "FOLDER", folder)
    monkeypatch.setattr(script, "CATALOGUE", folder / "backoffice_fa.ts")
    monkeypatch.setattr(script, "GAPS", folder / "qt_gaps_fa.ts")
    monkeypatch.setattr(script, "_LOCK", folder / ".lock")
    return script


@pytest.fixture
def filled(catalogue, tmp_path):
    (tmp_path / "words.tsv").write_text(PERSIAN, encoding="utf-8")
    assert catalogue.main(["set", str(tmp_path / "words.tsv")]) == 0
    return catalogue


def replace(catalogue, old, new):
    text = catalogue.CATALOGUE.read_text(encoding="utf-8")
    assert old in text
    catalogue.CATALOGUE.write_text(text.replace(old, new), encoding="utf-8")


def test_what_has_no_persian_is_listed(catalogue, capsys):
    assert catalogue.main(["missing"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert sorted(lines) == sorted(line.rpartition("\t")[0] for line in PERSIAN.splitlines())


def test_persian_is_written_in_and_then_nothing_is_missing(filled, capsys):
    assert filled.main(["missing"]) == 0
    assert capsys.readouterr().out == ""
    assert filled.main(["--check"]) == 0
    assert "two\nlines" in filled.CATALOGUE.read_text(encoding="utf-8")


def test_writing_in_the_same_again_changes_nothing(filled, tmp_path):
    before = filled.CATALOGUE.read_bytes()
    assert filled.main(["set", str(tmp_path / "words.tsv")]) == 0
    assert filled.main([]) == 0
    assert filled.CATALOGUE.read_bytes() == before


def test_persian_for_what_no_source_says_is_told(catalogue, tmp_path, capsys):
    (tmp_path / "words.tsv").write_text("Tab\tGone\tرفته\n", encoding="utf-8")
    assert catalogue.main(["set", str(tmp_path / "words.tsv")]) == 1
    assert "Gone" in capsys.readouterr().err


def test_a_new_string_makes_the_catalogue_stale_and_then_unfinished(filled, tmp_path, capsys):
    (tmp_path / "ui" / "more.py").write_text(
        'class More:\n    def words(self):\n        self.tr("New")\n', encoding="utf-8"
    )
    assert filled.main(["--check"]) == 1
    assert "stale" in capsys.readouterr().out
    filled.main([])
    assert filled.main(["--check"]) == 1
    assert capsys.readouterr().out.strip() == "backoffice_fa.ts: More: unfinished: New"


def test_what_no_source_says_any_more_is_dropped_by_tidy(filled, tmp_path, capsys):
    (tmp_path / "ui" / "tab.py").write_text(
        SOURCE.replace('        self.tr("Save &all")\n', ""), encoding="utf-8"
    )
    filled.main([])
    assert filled.main(["--check"]) == 1
    assert "vanished: Save &all" in capsys.readouterr().out
    filled.main(["tidy"])
    assert filled.main(["--check"]) == 0


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("{count} از {total}", "{count} از {all}", "other placeholders"),
        ("%Ln پرونده", "پرونده", "other placeholders"),
        ("ذخیرهٔ &amp;همه", "ذخیرهٔ همه", "other mnemonics"),
        ("ذخیرهٔ &amp;همه", " ", "empty"),
    ],
)
def test_persian_that_does_not_fit_its_source_is_told(filled, capsys, old, new, complaint):
    replace(filled, old, new)
    assert filled.main(["--check"]) == 1
    assert complaint in capsys.readouterr().out


def test_a_gap_of_the_library_without_persian_is_told(filled, capsys):
    text = filled.GAPS.read_text(encoding="utf-8")
    filled.GAPS.write_text(
        text.replace("<translation>&amp;در:", '<translation type="unfinished">'), encoding="utf-8"
    )
    assert filled.main(["--check"]) == 1
    assert "qt_gaps_fa.ts: QFileDialog: unfinished" in capsys.readouterr().out


def test_the_compiled_files_are_made(filled):
    assert filled.main(["--compile"]) == 0
    for name, context, source, persian in [
        ("backoffice_fa.qm", "Tab", "Save &all", "ذخیرهٔ &همه"),
        ("qt_gaps_fa.qm", "QFileDialog", "&Look in:", "&در:"),
    ]:
        words = QTranslator()
        assert words.load(str(filled.FOLDER / name))
        assert words.translate(context, source) == persian
    assert not list(filled.FOLDER.glob("*.new"))


def test_one_waits_for_the_other(filled, monkeypatch):
    filled._LOCK.touch()
    monkeypatch.setattr(filled, "_LOCK_WAIT", 0.3)
    with pytest.raises(FileExistsError):
        filled.main([])
    assert filled._LOCK.exists()


def test_the_lock_of_a_killed_run_is_taken_over(filled):
    filled._LOCK.touch()
    long_ago = time.time() - 3600
    os.utime(filled._LOCK, (long_ago, long_ago))
    assert filled.main([]) == 0
    assert not filled._LOCK.exists()


def test_setting_needs_a_file(catalogue, capsys):
    with pytest.raises(SystemExit):
        catalogue.main(["set"])
    assert "set needs a file" in capsys.readouterr().err


def test_the_script_explains_itself():
    asked = [sys.executable, str(SCRIPT), "--help"]
    assert "catalogue" in subprocess.run(asked, capture_output=True, text=True, check=True).stdout
