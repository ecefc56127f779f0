"""A splitter stands as usual until it is moved, and then where its operator left it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from backoffice.ui.memory import Memory
from backoffice.ui.widgets.kept_splitter import KeptSplitter


@pytest.fixture
def made(qtbot, tmp_path):
    def make(way=Qt.Orientation.Horizontal):
        memory = Memory(tmp_path / "looks.ini", "clerk")
        splitter = KeptSplitter(memory, "here", lambda size: [size // 4, size - size // 4], way)
        for _ in range(2):
            splitter.addWidget(QWidget())
        qtbot.addWidget(splitter)
        splitter.remember()
        splitter.resize(800, 800)
        splitter.show()
        return splitter

    return make


@pytest.mark.parametrize("way", list(Qt.Orientation))
def test_it_is_divided_as_usual_at_every_size(made, way):
    splitter = made(way)
    assert abs(splitter.sizes()[0] - 200) < 10
    splitter.resize(1200, 1200)
    assert abs(splitter.sizes()[0] - 300) < 10


@pytest.mark.parametrize("way", list(Qt.Orientation))
def test_no_part_loses_its_outer_border(made, way):
    splitter = made(way)
    for part in range(splitter.count()):
        assert splitter.rect().contains(splitter.widget(part).geometry())


@pytest.mark.parametrize("way", list(Qt.Orientation))
def test_the_operators_own_place_is_kept(made, way):
    splitter = made(way)
    splitter.moveSplitter(500, 1)
    own = splitter.sizes()
    splitter.keep()
    assert abs(made(way).sizes()[0] - own[0]) < 10


def test_what_was_never_moved_is_not_kept(made, tmp_path):
    made().keep()
    assert Memory(tmp_path / "looks.ini", "clerk").value("here") == ""


def test_fixed_it_forgets_no_place_and_takes_none(made, tmp_path):
    splitter = made()
    splitter.moveSplitter(500, 1)
    own = splitter.sizes()
    splitter.fix(lambda size: [100, size - 100])
    assert abs(splitter.sizes()[0] - 100) < 10
    splitter.moveSplitter(300, 1)
    splitter.keep()
    splitter.loosen()
    assert abs(splitter.sizes()[0] - own[0]) < 10


def test_fixed_and_loosened_it_is_divided_as_usual_when_nobody_moved_it(made, tmp_path):
    splitter = made()
    splitter.fix(lambda size: [100, size - 100])
    splitter.moveSplitter(300, 1)
    splitter.loosen()
    assert abs(splitter.sizes()[0] - 200) < 10
    splitter.keep()
    assert Memory(tmp_path / "looks.ini", "clerk").value("here") == ""
