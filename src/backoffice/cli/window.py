"""``backoffice`` without a command: the window."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import Namespace

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(options: Namespace | None = None) -> int:
    """Open the window; return its exit code when it is closed.

    Raises:
        Unavailable: there is no display; Qt would end the process without a word of ours.
    """
    if sys.platform.startswith("linux") and not any(map(os.environ.get, _DISPLAYS)):
        from backoffice.errors import Trouble, Unavailable  # noqa: PLC0415

        raise Unavailable(Trouble.DEVICE, reason="display")
    from backoffice.app import WindowOptions  # noqa: PLC0415 - the only way to Qt
    from backoffice.app import run as open_window  # noqa: PLC0415

    if options is None:
        return open_window(WindowOptions())
    return open_window(
        WindowOptions(database_url=options.database, data_dir=options.data_dir, smoke=options.smoke)
    )
