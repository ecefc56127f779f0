"""``backoffice`` without a command: the window."""

from __future__ import annotations

from argparse import Namespace


def run(options: Namespace) -> int:
    """Open the window; return its exit code when it is closed."""
    from backoffice.app import WindowOptions  # noqa: PLC0415 - the only way to Qt
    from backoffice.app import run as open_window  # noqa: PLC0415

    wanted = WindowOptions(
        database_url=options.database, data_dir=options.data_dir, smoke=options.smoke
    )
    return open_window(wanted)
