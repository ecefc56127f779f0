"""The program started as a process of its own, in an office prepared for it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from backoffice.app import LOOKS
from backoffice.data_folder import FOLDER_VARIABLE
from backoffice.demo import seed
from backoffice.documents.fonts import font_files
from backoffice.ui.memory import Memory
from bench.context import Bench
from bench.measure import Clock

CHILD = Path(__file__).with_name("child.py")
_PATIENCE = 3600.0  # seconds


def prepared(bench: Bench) -> Path:
    """Return the data folder of a demonstration that was opened before: its fonts are known."""
    folder = bench.folder / "office"
    data = folder / seed.DATA
    if not seed.is_seeded(folder):
        seed.seed(folder)
        files = font_files()
        looks = Memory(data / LOOKS)
        looks.keep("fonts", f"{files.regular}\n{files.bold}")
        looks.settle()
    return data


def start(data: Path, mode: str) -> dict[Clock, float]:
    """Run the child until it has painted; return what it took."""
    before = _spent()
    began = time.perf_counter()
    subprocess.run(_command(mode), env=_environment(data), check=True, capture_output=True)
    wall = time.perf_counter() - began
    return {Clock.WALL: wall, Clock.CPU: _spent() - before}


def stalls(data: Path, file: Path, calls: Path, idle: float) -> dict[str, Any]:
    """Let the program import a file under its window, then one of calls; return what was seen."""
    answer = subprocess.run(
        _command("stalls", seed.SUPERVISOR, seed.PASSWORD, str(file), str(calls), str(idle)),
        env=_environment(data),
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=_PATIENCE,
    )
    seen: dict[str, Any] = json.loads(answer.stdout.splitlines()[-1])
    return seen


def measures_cpu() -> bool:
    """Say whether this system tells what its children spent."""
    return os.name == "posix"


def _spent() -> float:
    """Return the CPU seconds of the children that have ended; 0 where nobody counts them."""
    times = os.times()
    return times.children_user + times.children_system


def _command(*words: str) -> list[str]:
    return [sys.executable, str(CHILD), *words]


def _environment(data: Path) -> Mapping[str, str]:
    return os.environ | {FOLDER_VARIABLE: str(data), "QT_QPA_PLATFORM": "offscreen"}
