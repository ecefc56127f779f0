"""The application speaks Persian from right to left."""

from __future__ import annotations

import gc
import os
import shutil
import signal
from pathlib import Path

import justmytype_intl_rtl
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from backoffice.ui import catalogue, start
from backoffice.ui.resource_folder import resource_folder
from dress import wear_fonts

I18N = resource_folder() / "i18n"
FONTS = Path(justmytype_intl_rtl.__file__).parent / "fonts"


def test_the_application_is_persian_and_runs_from_right_to_left():
    assert QApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().language() is QLocale.Language.Persian
    assert QLocale().toString(12) == "۱۲"


@pytest.fixture
def interrupts():
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interrupts")
def test_an_interrupt_in_the_terminal_closes_the_window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    start.close_at_interrupt(window)
    signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is signal.SIG_DFL
    qtbot.waitUntil(lambda: not window.isVisible())


@pytest.mark.parametrize(
    ("button", "word"),
    [
        (QDialogButtonBox.StandardButton.Ok, "تأیید"),
        (QDialogButtonBox.StandardButton.Cancel, "انصراف"),
        (QDialogButtonBox.StandardButton.Save, "ذخیره"),
    ],
)
def test_standard_buttons_are_persian(qtbot, button, word):
    box = QDialogButtonBox(button)
    qtbot.addWidget(box)
    assert box.button(button).text().replace("&", "") == word


@pytest.mark.parametrize(
    ("context", "source"),
    [
        ("QFileDialog", "&Look in:"),
        ("QFileDialog", "Files of &type:"),
        ("QPrintDialog", "Invalid Pages Definition"),
        ("QPageSetupWidget", "Page &order:"),
    ],
)
def test_the_gaps_of_the_library_are_filled(context, source):
    assert QCoreApplication.translate(context, source) != source


def test_a_font_file_becomes_the_font_of_the_program(qapp):
    file = next(FONTS.rglob("NotoSansArabic*.ttf"))
    start.dress(qapp, [file])
    try:
        assert QApplication.font().families()[0].startswith("Noto Sans Arabic")
    finally:
        wear_fonts(qapp)


def test_only_the_main_thread_collects_garbage(qapp, qtbot):
    was_on = gc.isenabled()
    sweeper = start.sweep_in_main_thread(qapp)
    try:
        assert not gc.isenabled()
        for _ in range(2_000):
            circle: list[object] = []
            circle.append(circle)
        assert gc.get_count()[0] > gc.get_threshold()[0]
        sweeper.timeout.emit()
        assert gc.get_count()[0] < gc.get_threshold()[0]
    finally:
        sweeper.deleteLater()
        gc.unfreeze()
        if was_on:
            gc.enable()


# Catalogues


@pytest.fixture
def folder(tmp_path):
    shutil.copy(I18N / "qt_gaps_fa.ts", tmp_path)
    return tmp_path


def test_a_missing_catalogue_is_compiled(folder):
    catalogue.refresh(folder)
    assert [file.name for file in folder.glob("*.qm")] == ["qt_gaps_fa.qm"]
    assert not [path for path in folder.iterdir() if path.is_dir()]


def test_a_fresh_catalogue_is_left_alone(folder):
    compiled = folder / "qt_gaps_fa.qm"
    compiled.write_bytes(b"kept")
    catalogue.refresh(folder)
    assert compiled.read_bytes() == b"kept"


def test_an_older_catalogue_is_compiled_again(folder):
    compiled = folder / "qt_gaps_fa.qm"
    compiled.write_bytes(b"old")
    os.utime(compiled, (1, 1))
    catalogue.refresh(folder)
    assert compiled.read_bytes() != b"old"


@pytest.mark.parametrize("there", [True, False])
def test_an_older_catalogue_does_where_none_can_be_written(folder, monkeypatch, there):
    compiled = folder / "qt_gaps_fa.qm"
    if there:
        compiled.write_bytes(b"old")
        os.utime(compiled, (1, 1))

    def refused(*_paths):
        raise PermissionError(13, "no")

    monkeypatch.setattr(Path, "replace", refused)
    if there:
        catalogue.refresh(folder)
        assert compiled.read_bytes() == b"old"
    else:
        with pytest.raises(PermissionError):
            catalogue.refresh(folder)


def test_a_broken_catalogue_is_refused_and_the_old_one_kept(folder):
    (folder / "qt_gaps_fa.ts").write_text("<TS><context>", encoding="utf-8")
    compiled = folder / "qt_gaps_fa.qm"
    compiled.write_bytes(b"old")
    os.utime(compiled, (1, 1))
    with pytest.raises(catalogue.NotCompiled):
        catalogue.refresh(folder)
    assert compiled.read_bytes() == b"old"
