"""Keeps the compiled catalogues as fresh as their sources in a source checkout.

A wheel and a frozen build bring the compiled files and no compiler.
"""

from __future__ import annotations

import sys
from pathlib import Path

import PySide6


class NotCompiled(Exception):
    """A catalogue could not be compiled; its words would be missing."""


def refresh(folder: Path) -> None:
    """Compile every .ts of ``folder`` whose .qm is missing or older.

    An older one does where no new one can be written.

    Raises:
        NotCompiled: The compiler refused a catalogue.
        OSError: There is none, and none can be written.
    """
    for source in sorted(folder.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        fresh = compiled.exists() and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns
        if fresh:
            continue
        try:
            compile_one(source)
        except OSError:
            # A folder for reading only, or, on Windows, words that another window shows.
            if not compiled.exists():
                raise


def compile_one(source: Path) -> Path:
    """Compile one .ts beside itself, complete or not at all, and return the .qm."""
    import subprocess  # noqa: PLC0415 - not before the first paint of every start
    import tempfile  # noqa: PLC0415

    compiled = source.with_suffix(".qm")
    with tempfile.TemporaryDirectory(dir=source.parent) as room:
        made = Path(room) / compiled.name
        command = [str(_tool("lrelease")), "-silent", str(source), "-qm", str(made)]
        # The tool of our own dependency on a file of our own tree.
        outcome = subprocess.run(command, capture_output=True, check=False)  # noqa: S603
        if outcome.returncode or not made.exists():
            raise NotCompiled(source.name)
        made.replace(compiled)
    return compiled


def _tool(name: str) -> Path:
    folder = Path(PySide6.__file__).parent
    return folder / (f"{name}.exe" if sys.platform == "win32" else name)
