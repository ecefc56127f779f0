"""``backoffice import calls`` and ``db months``: calls come in, old months go."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterator

from backoffice.calls import format_actions, imports, months
from backoffice.cli.arguments import UsageError
from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import Office, opened
from backoffice.cli.stopping import stoppable
from backoffice.documents import cli_call_import_words as words
from backoffice.documents import cli_findings, cli_texts
from backoffice.errors import Refused
from backoffice.records.call_files import CallReport, Profile
from backoffice.records.digits import grouped, persian
from backoffice.records.intake import FileFinding, FileFlaw

_LINES_NAMED = 20


def run(options: Namespace, console: Console) -> int:
    """Import a file of calls, or with ``--dry-run`` say what that would do."""
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        profile = _profile(options, office)
        deed = imports.preview if options.dry_run else imports.run
        done = deed(office.database, options.file, profile, report, home=office.settings.area_code)
    for line in _about(done, profile):
        console.say(line)
    console.answer("cancelled" if done.cancelled else "done", answer(done))
    return Exit.REFUSED if done.cancelled else Exit.DONE


def _profile(options: Namespace, office: Office) -> Profile:
    """Return the format that was named, or the one that understands most of the first rows.

    Raises:
        UsageError: there is no format of that name.
        Refused: with a ``FileFinding``: none was named, and none understands the file.
    """
    with office.database.read() as session:
        if not options.profile:
            found = imports.guess(session, options.file, home=office.settings.area_code)
            if found:
                return found[0].profile
            raise Refused([FileFinding(FileFlaw.UNKNOWN_FORMAT)])
        known = format_actions.profiles(session)
    for profile in known:
        if profile.name == options.profile:
            return profile
    names = "، ".join(profile.name for profile in known)
    raise UsageError(words.UNKNOWN_PROFILE.format(name=options.profile, known=names))


def _about(done: CallReport, profile: Profile) -> Iterator[str]:
    yield words.PROFILE_USED.format(title=profile.title)
    for one in done.bad:
        yield cli_findings.AT_LINE.format(line=persian(one.line_no), said=words.bad(one.reason))
    if done.tally.bad > len(done.bad):
        yield cli_texts.AND_MORE.format(count=grouped(done.tally.bad - len(done.bad)))
    if done.by_reason:
        yield words.by_reason(done.by_reason)
    if done.repeated:
        yield words.repeated([one.line_no for one in done.repeated[:_LINES_NAMED]])
    if done.tally.repeated > _LINES_NAMED:
        yield cli_texts.AND_MORE.format(count=grouped(done.tally.repeated - _LINES_NAMED))
    if done.unread_sheets:
        yield words.UNREAD_SHEETS.format(count=persian(done.unread_sheets))
    if done.by_type:
        yield words.by_type(done.by_type)
    if done.known_batch is not None and done.known_batch.finished_at is not None:
        yield cli_texts.imported_before(done.known_batch.finished_at)
    yield cli_texts.counts(done.counts)
    if done.dry_run:
        yield cli_texts.DRY_RUN


def answer(done: CallReport) -> dict[str, object]:
    """Return a report as ``--json`` prints it: numbers, reasons and lines, no values of rows."""
    return {
        **done.counts,
        "file": done.file_name,
        "sha256": done.sha256,
        "profile": done.profile,
        "batch": done.batch_id,
        "dry_run": done.dry_run,
        "unread_sheets": done.unread_sheets,
        "imported_before": done.known_batch is not None,
        "first": done.first.isoformat() if done.first else None,
        "last": done.last.isoformat() if done.last else None,
        "by_type": {kind.value: n for kind, n in done.by_type.items()},
        "by_reason": {reason.value: n for reason, n in done.by_reason.items()},
        "bad_rows": [
            {
                "line": one.line_no,
                "code": one.reason.value,
                "column": one.column.value if one.column else "",
            }
            for one in done.bad
        ],
        "repeated_lines": [one.line_no for one in done.repeated],
    }


def list_months(options: Namespace, console: Console) -> int:
    """List the months of calls; with ``--retire`` drop the oldest, with ``--readmit`` undo that."""
    dropped = 0
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        if options.retire:
            dropped = months.retire(office.database, options.retire, report)
        if options.readmit:
            office.database.write(lambda session: months.readmit(session, options.readmit))
        with office.database.read() as session:
            kept, gone = months.months(session), months.retired(session)
    if options.retire:
        said = words.RETIRED.format(month=words.month(options.retire), count=grouped(dropped))
        console.say(said)
    if options.readmit:
        console.say(words.READMITTED.format(month=words.month(options.readmit)))
    for month in kept:
        console.say(words.month(month))
    if not kept:
        console.say(words.NO_MONTHS)
    if gone:
        console.say(words.gone(gone))
    values = {"retired": options.retire, "readmitted": options.readmit, "calls_dropped": dropped}
    console.answer("done", {"months": kept, "retired_months": gone, **values})
    return Exit.DONE
