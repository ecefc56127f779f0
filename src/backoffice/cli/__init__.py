"""One job without a window: the ``backoffice`` command.

Nothing heavy is imported before the command line is understood, and Qt only
for the window: ``--help`` answers at once. Without a word the window comes up,
and nothing else is read before it.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Sequence

    from backoffice.cli.console import Console


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command line; return its exit code.

    0 done, 1 refused with findings or cancelled, 2 usage, 3 the database is
    unavailable, 4 a fault of the program.
    """
    given = list(sys.argv[1:] if argv is None else argv)
    return _command(given) if given else _window()


def _window() -> int:
    """Open the window as on every morning."""
    try:
        from backoffice.cli import window  # noqa: PLC0415

        return window.run()
    except Exception as failure:
        return _told(failure)


def _told(failure: Exception) -> int:
    """Say what kept the window from opening, as any command says it."""
    from argparse import Namespace  # noqa: PLC0415

    from backoffice.cli.console import Console, prepare_streams  # noqa: PLC0415
    from backoffice.cli.failures import guarded  # noqa: PLC0415

    prepare_streams()

    def again() -> NoReturn:
        raise failure

    return guarded(again, Console("", as_json=False, quiet=False), Namespace())


def _command(given: list[str]) -> int:
    from backoffice.cli import arguments  # noqa: PLC0415
    from backoffice.cli.arguments import UsageError  # noqa: PLC0415
    from backoffice.cli.console import Console, prepare_streams  # noqa: PLC0415
    from backoffice.cli.failures import guarded, usage  # noqa: PLC0415

    prepare_streams()
    try:
        options = arguments.parse(given)
    except UsageError as error:
        return usage(Console("", as_json="--json" in given, quiet=False), str(error))
    except SystemExit:  # the help was printed
        return 0
    name = " ".join(part for part in (options.command, getattr(options, "what", "")) if part)
    console = Console(name, as_json=options.json, quiet=options.quiet)
    return int(guarded(lambda: _run(options, console), console, options))


def _run(options: Namespace, console: Console) -> int:
    """Hand over to the module of the command; each is imported when it is wanted."""
    if options.version:
        from backoffice import __version__  # noqa: PLC0415
        from backoffice.cli.arguments import PROGRAM  # noqa: PLC0415
        from backoffice.cli.console import write  # noqa: PLC0415

        write(sys.stdout, f"{PROGRAM} {__version__}\n")
        return 0
    match options.command:
        case None:
            from backoffice.cli import window  # noqa: PLC0415

            return window.run(options)
        case "import":
            from backoffice.cli import imports  # noqa: PLC0415

            return imports.run(options, console)
        case "export":
            from backoffice.cli import exports  # noqa: PLC0415

            return exports.run(options, console)
        case "messages":
            from backoffice.cli import messages  # noqa: PLC0415

            return messages.run(options, console)
        case "operators":
            from backoffice.cli import operators  # noqa: PLC0415

            return operators.run(options, console)
        case "demo":
            from backoffice.cli import showing  # noqa: PLC0415

            return showing.run(options, console)
        case _:
            from backoffice.cli import upkeep  # noqa: PLC0415

            return upkeep.run(options, console)
