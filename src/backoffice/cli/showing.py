"""``backoffice demo``: the office with sample data, in a window or shown without one."""

from __future__ import annotations

import os
import subprocess
import sys
from argparse import Namespace
from pathlib import Path

from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.demo import seed
from backoffice.demo.seed import DemoOffice
from backoffice.documents import cli_texts

_OFFSCREEN = ("offscreen", "minimal")
_PROBE = "import sys; from PySide6.QtGui import QGuiApplication; QGuiApplication(sys.argv)"
_PATIENCE = 30  # seconds


def run(options: Namespace, console: Console) -> int:
    """Open the window on the demonstration; without a display, do the main job and leave papers."""
    folder: Path = options.folder
    shown = not options.offscreen and has_display()
    office = None if shown and seed.is_seeded(folder) else seed.seed(folder)
    console.say(cli_texts.DEMO_FILLED.format(folder=folder / seed.DATA))
    usernames = (seed.CLERK, seed.SUPERVISOR, seed.SECURITY, seed.ADMINISTRATOR)
    console.tell(cli_texts.demo_log_in(usernames, seed.PASSWORD))
    if shown or office is None:
        return _window(folder, console)
    return _show(office, folder, console)


def has_display() -> bool:
    """Say whether a window could be opened here; Qt ends the process when it cannot."""
    if os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0] in _OFFSCREEN:
        return False
    if not sys.platform.startswith("linux"):
        return True
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return False
    if getattr(sys, "frozen", False):
        return True
    try:
        asked = subprocess.run(  # noqa: S603 - this very interpreter, with a text of ours
            [sys.executable, "-c", _PROBE], check=False, capture_output=True, timeout=_PATIENCE
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0


def _window(folder: Path, console: Console) -> int:
    from backoffice.app import WindowOptions  # noqa: PLC0415 - the only way to Qt
    from backoffice.app import run as open_window  # noqa: PLC0415

    console.say(cli_texts.DEMO_WINDOW)
    log_in = (seed.CLERK, seed.PASSWORD)
    return open_window(WindowOptions(data_dir=folder / seed.DATA, demo=True, demo_log_in=log_in))


def _show(office: DemoOffice, folder: Path, console: Console) -> int:
    from backoffice.demo.stage import show  # noqa: PLC0415 - the only way to Qt

    left: list[dict[str, str]] = []

    def told(kind: str, path: Path) -> None:
        console.say(cli_texts.demo_file(kind, str(path)))
        left.append({"kind": kind, "path": str(path)})

    console.say(cli_texts.DEMO_OFFSCREEN)
    show.main_job(office, folder, told)
    console.answer("done", {"files": left})
    return Exit.DONE
