"""The one way in: ``backoffice`` and ``python -m backoffice``."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; without a command it opens the window.

    Ctrl+C while the command is still being loaded ends it as it would later: with 1.
    """
    if getattr(sys, "frozen", False):
        # First of all: this may be a child that reads a workbook.
        import multiprocessing  # noqa: PLC0415 - the window does not need it

        multiprocessing.freeze_support()
    try:
        from backoffice.cli import main as run  # noqa: PLC0415 - not in such a child

        return run()
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main())
