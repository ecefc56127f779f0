"""Set-up on machines that lack something, without touching this one."""

from __future__ import annotations

import importlib.util
import sys

import pytest

from source import ROOT


@pytest.fixture
def setup(monkeypatch, tmp_path):
    """The script as a module, its environment in a folder of the test's own."""
    spec = importlib.util.spec_from_file_location("setup_script", ROOT / "scripts" / "setup.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "STAMP", tmp_path / ".venv" / "installed.txt")
    monkeypatch.setattr(sys, "platform", "linux")
    return module


@pytest.fixture
def commands(setup, monkeypatch):
    """What would have been run."""
    run = []
    monkeypatch.setattr(setup, "run", lambda command, environment=None: run.append(command))
    return run


@pytest.fixture
def bare(setup, monkeypatch):
    """A machine without two of Qt's libraries."""
    lacking = {"libGL.so.1", "libxcb-cursor.so.0"}
    monkeypatch.setattr(setup, "loads", lambda library: library not in lacking)


@pytest.mark.usefixtures("bare")
def test_an_ordinary_user_is_told_the_exact_line(setup, monkeypatch, commands, capsys):
    monkeypatch.setattr(setup.os, "geteuid", lambda: 1000)
    monkeypatch.setattr(sys, "argv", ["setup.py"])
    assert setup.main() == 1
    line = "apt-get install -y --no-install-recommends libgl1 libxcb-cursor0"
    assert line in capsys.readouterr().err.splitlines()[-1]
    assert commands == []


@pytest.mark.usefixtures("bare")
def test_root_installs_what_is_missing(setup, monkeypatch, commands):
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)
    monkeypatch.setattr(setup.shutil, "which", lambda name: name)
    setup.install_system_packages([])
    assert commands[0][:2] == ["apt-get", "update"]
    assert commands[1][-2:] == ["libgl1", "libxcb-cursor0"]


@pytest.mark.parametrize(
    ("words", "packages"),
    [([], []), (["--for-tests"], ["poppler-utils"]), (["dev", "build"], ["binutils"])],
)
def test_programs_come_only_where_they_are_needed(setup, monkeypatch, commands, words, packages):
    monkeypatch.setattr(setup, "loads", lambda library: True)
    monkeypatch.setattr(setup.os, "geteuid", lambda: 0)
    monkeypatch.setattr(setup.shutil, "which", {"apt-get": "apt-get"}.get)
    setup.install_system_packages(words)
    assert [command[4:] for command in commands[1:]] == [packages] * bool(packages)


def test_debians_python_lacks_the_library_that_freezing_needs(setup, monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "loads", lambda library: False)
    monkeypatch.setattr(sys, "base_prefix", str(tmp_path))
    version = "{}.{}".format(*sys.version_info)
    assert setup.missing_python_library() == [f"libpython{version}"]
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib" / f"libpython{version}.so.1.0").touch()
    assert setup.missing_python_library() == []


@pytest.mark.usefixtures("bare")
def test_another_system_needs_no_packages(setup, monkeypatch):
    monkeypatch.setattr(sys, "platform", "win32")
    assert setup.missing_packages() == []
    assert setup.missing_programs(["--for-tests"]) == []


def test_nothing_is_installed_twice(setup, monkeypatch, commands):
    monkeypatch.setattr(setup, "runs", lambda interpreter: True)
    setup.VENV.mkdir()
    assert not setup.is_fresh(["dev"])
    setup.install(["dev", "build"])
    assert setup.is_fresh(["dev"])
    assert setup.is_fresh(["build"])
    assert not setup.is_fresh(["other"])
    assert [command[4] for command in commands] == ["install", "install"]


def test_a_change_of_the_pins_asks_for_a_new_installation(setup, monkeypatch, commands):
    monkeypatch.setattr(setup, "runs", lambda interpreter: True)
    setup.VENV.mkdir()
    setup.install(["dev"])
    monkeypatch.setattr(setup, "INPUTS", ("pyproject.toml",))
    assert not setup.is_fresh(["dev"])


def test_a_broken_environment_is_made_anew(setup, monkeypatch, commands):
    monkeypatch.setattr(setup, "PYTHON", setup.VENV / "bin" / "python")
    setup.make_environment()
    assert commands == [[sys.executable, "-m", "venv", "--clear", str(setup.VENV)]]


def test_an_old_python_is_refused_with_what_to_install(setup, monkeypatch):
    monkeypatch.setattr(setup, "runs", lambda interpreter: False)
    with pytest.raises(setup.SetupFailed, match=r"(?s)Python 3\.11 or newer.*python3-venv"):
        setup.new_enough_python()


def test_a_failing_command_is_named(setup):
    with pytest.raises(setup.SetupFailed, match="this did not work"):
        setup.run([sys.executable, "-c", "raise SystemExit(3)"])
