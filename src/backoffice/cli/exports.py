"""``backoffice export``: lists for those who may take them out."""

from __future__ import annotations

from argparse import Namespace

from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import opened
from backoffice.cli.stopping import stoppable
from backoffice.documents import cli_texts
from backoffice.lines import exports as inventory
from backoffice.records import dates
from backoffice.records.digits import grouped
from backoffice.records.exports import TableForm
from backoffice.verification import exports


def run(options: Namespace, console: Console) -> int:
    """Write a list to a file, in the form its name asks for."""
    if options.what == "calls":
        from backoffice.cli import call_exports  # noqa: PLC0415 - each list when it is wanted

        return call_exports.run(options, console)
    return _lines(options, console) if options.what == "lines" else _activations(options, console)


def _activations(options: Namespace, console: Console) -> int:
    """Write the activations of some days to a file."""
    form = TableForm(options.file.suffix.lower().removeprefix("."))
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        made = exports.export_activations(
            office.database, options.since, options.until, options.file, form, report
        )
    console.say(
        cli_texts.EXPORTED.format(
            count=grouped(made.rows),
            since=dates.jalali_persian(options.since),
            until=dates.jalali_persian(options.until),
            file=made.path,
        )
    )
    console.answer(
        "done",
        {"file": str(made.path), "rows": made.rows, "sha256": made.sha256, "size": made.size},
    )
    return Exit.DONE


def _lines(options: Namespace, console: Console) -> int:
    """Write a centre's inventory to a workbook that the import reads."""
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        made = inventory.export_lines(office.database, options.centre, options.file, report)
    console.say(cli_texts.EXPORTED_LINES.format(count=grouped(made.rows), file=made.path))
    console.answer("done", {"file": str(made.path), "rows": made.rows, "sha256": made.sha256})
    return Exit.DONE
