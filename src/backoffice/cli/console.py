"""Where a command speaks: sentences or one JSON object on stdout, trouble on stderr.

A windowed build on Windows has neither stream (persian-qt.md §7), and a pipe
may close before we are done: both are no reason to fail.
"""

from __future__ import annotations

import errno
import json
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import TextIO

from backoffice.documents import cli_help

_FIRST_SHOWN = 0.5  # seconds before progress appears
_EVERY = 0.1


def prepare_streams() -> None:
    """Let both streams take Persian, whatever code page the console has."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            with suppress(OSError, ValueError):
                reconfigure(encoding="utf-8", errors="replace")


def write(stream: TextIO | None, text: str) -> None:
    """Write to a stream that may be missing or closed at its other end."""
    if stream is None:
        return
    try:
        stream.write(text)
        stream.flush()
    except OSError as error:
        # The reader has gone, which Windows calls an invalid argument, or its disk is full.
        # The interpreter's own flush at the end must not complain either.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        if error.errno == errno.ENOSPC and stream is not sys.stderr:
            write(sys.stderr, f"{cli_help.NOT_WRITTEN}\n")
    except ValueError:
        return


class Console:
    """The two streams of one command."""

    def __init__(self, command: str, *, as_json: bool, quiet: bool) -> None:
        """``command`` names the deed in the JSON object."""
        self._command = command
        self._json = as_json
        self._quiet = quiet

    def say(self, text: str) -> None:
        """Tell what ``--quiet`` leaves out."""
        if not (self._json or self._quiet):
            write(sys.stdout, f"{text}\n")

    def tell(self, text: str) -> None:
        """Tell what the operator asked for and must get, a first password for one."""
        if not self._json:
            write(sys.stdout, f"{text}\n")

    def complain(self, text: str) -> None:
        """Tell a trouble or warning."""
        write(sys.stderr, f"{text}\n")

    def answer(self, outcome: str, values: Mapping[str, object]) -> None:
        """Print the one JSON object, when that was asked for."""
        if self._json:
            whole = {"command": self._command, "outcome": outcome, **values}
            write(sys.stdout, json.dumps(whole, ensure_ascii=False) + "\n")


class Meter:
    """How far a long command has come, on a terminal's stderr; one line that is overwritten."""

    def __init__(self, *, shown: bool) -> None:
        """Show nothing unless ``shown`` and stderr is a terminal."""
        self._shown = shown and sys.stderr is not None and sys.stderr.isatty()
        self._next = time.monotonic() + _FIRST_SHOWN
        self._drawn = False
        self.done = 0
        self.percent = 0

    def move(self, done: int, total: int) -> None:
        """Note that ``done`` of ``total`` is behind us; a total of 0 is not known yet."""
        self.done = done
        self.percent = min(100, done * 100 // total) if total > 0 else 0
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + _EVERY
            self._drawn = True
            far = f"{self.percent}%" if total > 0 else str(done)
            bar = "█" * (self.percent // 5)
            write(sys.stderr, f"\r{bar:<20} {far:<9}")

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            write(sys.stderr, "\r" + " " * 30 + "\r")
