"""What happens to an exception that no road knows: a log line with a number.

The line holds the exception's type and where it was raised, never its message:
a message may quote a name or a number of a subscriber.
"""

from __future__ import annotations

import logging
import secrets
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

_LOG = logging.getLogger("backoffice.bugs")
_PACKAGE = "backoffice"

Report = Callable[[BaseException], None]


def log(exc: BaseException) -> str:
    """Log the type and place of ``exc`` and return the number it is filed under."""
    number = secrets.token_hex(4).upper()
    _LOG.error("bug %s: %s at %s", number, _kinds(exc), _place(exc.__traceback__))
    return number


def install(report: Report) -> None:
    """Send every exception that nobody caught, in any thread, to ``report``."""

    def uncaught(
        kind: type[BaseException], exc: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, exc, trace)
            return
        report(exc.with_traceback(trace))

    def in_thread(args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            report(args.exc_value)

    sys.excepthook = uncaught
    threading.excepthook = in_thread


def _kinds(exc: BaseException) -> str:
    cause = exc.__cause__ or exc.__context__
    own = type(exc).__name__
    return own if cause is None else f"{own} after {type(cause).__name__}"


def _place(trace: TracebackType | None) -> str:
    frames = traceback.extract_tb(trace)
    ours = [frame for frame in frames if _PACKAGE in Path(frame.filename).parts] or frames
    return " < ".join(
        f"{Path(frame.filename).stem}.{frame.name}:{frame.lineno}" for frame in reversed(ours)
    )
