"""``backoffice import``: registrations, lines, centres and bills from files."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import replace

from backoffice.administration.actions import centres
from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import opened
from backoffice.cli.stopping import stoppable
from backoffice.documents import bill_texts, cli_texts
from backoffice.documents import cli_findings as words
from backoffice.documents.texts import FIELDS
from backoffice.errors import Refused
from backoffice.lines import actions as inventory
from backoffice.records.digits import grouped, persian
from backoffice.records.intake import FileFinding, FileFlaw, IntakeReport, LineProblem
from backoffice.records.lines import InventoryReport, RowProblem
from backoffice.records.period_bills import BillReport
from backoffice.tickets import bills
from backoffice.verification import intake


def run(options: Namespace, console: Console) -> int:
    """Bring a file in, or with ``--dry-run`` say what that would do."""
    with suppress(OSError):  # said by whoever opens it
        if options.file.exists() and not (options.file.is_file() or options.file.is_dir()):
            # A device or a pipe has no end, or cannot be read twice.
            raise Refused([FileFinding(FileFlaw.UNREADABLE)])
    match options.what:
        case "registrations":
            return _registrations(options, console)
        case "lines":
            return _lines(options, console)
        case "bills":
            return _bills(options, console)
        case "calls":
            from backoffice.cli import call_imports  # noqa: PLC0415 - only when it is wanted

            return call_imports.run(options, console)
        case _:
            return _centres(options, console)


def _registrations(options: Namespace, console: Console) -> int:
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        deed = intake.preview if options.dry_run else intake.run
        done = deed(office.database, options.file, report, home=office.settings.area_code)
    for line in _about_registrations(done, dry_run=options.dry_run):
        console.say(line)
    problems = [
        {
            "line": one.line_no,
            "weight": one.weight.value,
            "field": one.field.value if one.field else "",
            "code": _code(one),
            "phone": one.phone,
        }
        for one in done.problems
    ]
    values = {
        **done.counts,
        "blank": done.tally.blank,
        "batch": done.batch_id,
        "resumed_at": done.resumed_at,
    }
    return _end(options, console, done, values, problems)


def _about_registrations(done: IntakeReport, *, dry_run: bool) -> Iterator[str]:
    for one in done.problems:
        field = FIELDS[one.field] if one.field else ""
        said = words.problem(one.weight.value, field, _code(one), one.phone)
        yield words.AT_LINE.format(line=persian(one.line_no), said=said)
    if done.more_problems:
        yield cli_texts.AND_MORE.format(count=grouped(done.more_problems))
    if done.imported_before is not None:
        yield cli_texts.imported_before(done.imported_before)
    if done.resumed_at:
        yield cli_texts.RESUMED.format(line=persian(done.resumed_at))
    yield cli_texts.counts(done.counts)
    if dry_run:
        yield cli_texts.DRY_RUN


def _code(problem: LineProblem | RowProblem) -> str:
    parts: Iterable[object] = (problem.fault, problem.flaw, problem.notice)
    return next((str(part) for part in parts if part is not None), "")


def _lines(options: Namespace, console: Console) -> int:
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        deed = inventory.preview if options.dry_run else inventory.run
        done = deed(office.database, options.file, report, home=office.settings.area_code)
    for one in done.problems:
        said = words.problem(one.weight.value, words.COLUMNS[one.column.value], _code(one))
        console.say(words.AT_LINE.format(line=persian(one.row_no), said=said))
    if done.more_problems:
        console.say(cli_texts.AND_MORE.format(count=grouped(done.more_problems)))
    console.say(cli_texts.counts(done.counts))
    if options.dry_run:
        console.say(cli_texts.DRY_RUN)
    problems = [
        {
            "line": one.row_no,
            "weight": one.weight.value,
            "field": one.column.value,
            "code": _code(one),
        }
        for one in done.problems
    ]
    return _end(options, console, done, done.counts, problems)


def _bills(options: Namespace, console: Console) -> int:
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        deed = bills.preview if options.dry_run else bills.run
        home = office.settings.area_code
        done = deed(office.database, options.file, report, home=home, period=options.period or "")
    for one in done.problems:
        said = bill_texts.problem(replace(one, text=""))  # no values: they end in logs
        console.say(words.AT_LINE.format(line=persian(one.row_no), said=said))
    if done.more_problems:
        console.say(cli_texts.AND_MORE.format(count=grouped(done.more_problems)))
    console.say(cli_texts.counts(done.counts))
    if options.dry_run:
        console.say(cli_texts.DRY_RUN)
    problems = [
        {"line": one.row_no, "field": one.column, "code": one.fault.value} for one in done.problems
    ]
    return _end(options, console, done, done.counts, problems)


def _end(
    options: Namespace,
    console: Console,
    done: IntakeReport | InventoryReport | BillReport,
    counts: Mapping[str, object],
    problems: Sequence[Mapping[str, object]],
) -> int:
    values = {
        **counts,
        "file": done.file_name,
        "sha256": done.sha256,
        "dry_run": options.dry_run,
        "problems": problems,
        "more_problems": done.more_problems,
    }
    console.answer("cancelled" if done.cancelled else "done", values)
    return Exit.REFUSED if done.cancelled else Exit.DONE


def _centres(options: Namespace, console: Console) -> int:
    with opened(options, console) as office:
        done = office.database.write(
            lambda session: centres.import_centres(session, options.file, dry_run=options.dry_run)
        )
    counts = {"added": done.added, "changed": done.changed, "unchanged": done.unchanged}
    console.say(cli_texts.counts(counts))
    if options.dry_run:
        console.say(cli_texts.DRY_RUN)
    console.answer("done", {**counts, "file": options.file.name, "dry_run": options.dry_run})
    return Exit.DONE
