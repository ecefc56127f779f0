"""What the tests of one process share: none may leave it otherwise than it was found."""

from __future__ import annotations

import decimal
import gc
import locale
import logging
import os
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

_OF_PYTEST = "PYTEST_CURRENT_TEST"  # another one in each phase


def of_process() -> dict[str, object]:
    """Say how everything stands that lasts as long as the process."""
    office = logging.getLogger("backoffice")
    return {
        "working folder": os.getcwd(),  # noqa: PTH109 - a string compares faster
        "folder of temporary files": tempfile.tempdir,
        "environment": {name: text for name, text in os.environ.items() if name != _OF_PYTEST},
        "module search path": tuple(sys.path),
        "time zone": (time.tzname, time.timezone),
        "locale": locale.setlocale(locale.LC_ALL),
        "collector of garbage": (gc.isenabled(), gc.get_threshold(), bool(gc.get_freeze_count())),
        "hooks": (sys.excepthook, threading.excepthook, sys.unraisablehook),
        "signals": tuple(map(signal.getsignal, (signal.SIGINT, signal.SIGTERM))),
        "log": (office.level, office.propagate, tuple(office.handlers), logging.root.level),
        "silence of logs": logging.root.manager.disable,
        "decimal numbers": repr(decimal.getcontext()),
    }


@contextmanager
def nothing(look: Callable[[], Mapping[str, object]]) -> Iterator[None]:
    """Fail when what ``look`` sees has changed at the end: another test would fail for it."""
    before = look()
    yield
    after = look()
    changed = {name: (before[name], after[name]) for name in before if before[name] != after[name]}
    assert not changed, f"left behind, before and after: {changed}"
