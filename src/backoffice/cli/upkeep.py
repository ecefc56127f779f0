"""``backoffice db``, ``audit``, ``backup`` and ``restore``: keeping the database well."""

from __future__ import annotations

import json
from argparse import Namespace
from pathlib import Path

from backoffice.administration.actions import trail, upkeep
from backoffice.administration.actions.checks import check_database
from backoffice.cli.arguments import UsageError
from backoffice.cli.console import Console
from backoffice.cli.failures import Exit
from backoffice.cli.office import opened
from backoffice.cli.stopping import stoppable
from backoffice.db import migrations
from backoffice.documents import cli_help, cli_texts, files
from backoffice.errors import Unavailable
from backoffice.records.digits import grouped, persian


def run(options: Namespace, console: Console) -> int:
    """Hand over to the command's own function."""
    match options.command, getattr(options, "what", ""):
        case "db", "upgrade":
            return _upgrade(options, console)
        case "db", "months":
            from backoffice.cli import call_imports  # noqa: PLC0415 - only when it is wanted

            return call_imports.list_months(options, console)
        case "db", _:
            return _check(options, console)
        case "audit", _:
            return _verify(options, console)
        case "backup", _:
            return _back_up(options, console)
        case _:
            return _restore(options, console)


def _upgrade(options: Namespace, console: Console) -> int:
    with opened(options, console) as office:
        before, after = office.before, migrations.head()
    if before == after:
        console.say(cli_texts.UP_TO_DATE.format(after=persian(after)))
    elif before:
        said = cli_texts.UPGRADED.format(before=persian(before), after=persian(after))
        console.say(said)
    else:
        console.say(cli_texts.CREATED.format(after=persian(after)))
    console.answer("done", {"before": before, "after": after})
    return Exit.DONE


def _check(options: Namespace, console: Console) -> int:
    with opened(options, console) as office:
        health = check_database(office.database)
    console.say(
        cli_texts.CHECKED.format(
            revision=persian(health.revision),
            rows=grouped(sum(health.rows.values())),
            tables=persian(len(health.rows)),
        )
    )
    console.answer("done", {"revision": health.revision, "rows": health.rows})
    return Exit.DONE


def _verify(options: Namespace, console: Console) -> int:
    kept = _anchors(options.against) if options.against else None
    with opened(options, console) as office:
        broken = trail.verify(office.database, kept)
        heads = office.database.write(trail.chain_heads)
    if broken is not None:
        said = cli_texts.broken(broken.operator, broken.seq, broken.fault)
        console.complain(said)
        found = {"code": broken.fault, "operator": broken.operator, "seq": broken.seq}
        console.answer("refused", {"findings": [{**found, "message": said}]})
        return Exit.REFUSED
    rows = sum(seq for seq, _ in heads.values())
    console.say(cli_texts.AUDIT_SOUND.format(rows=grouped(rows), operators=persian(len(heads))))
    anchors = {operator: {"rows": seq, "hash": top} for operator, (seq, top) in heads.items()}
    console.answer("done", {"rows": rows, "chains": anchors})
    return Exit.DONE


def _anchors(file: Path) -> dict[str, tuple[int, str]]:
    """Read the heads that ``audit verify --json`` printed on an earlier day."""
    try:
        chains = json.loads(file.read_bytes())["chains"]
        return {name: (int(one["rows"]), str(one["hash"])) for name, one in chains.items()}
    except OSError as error:
        raise Unavailable(files.trouble_of(error), str(file)) from None
    except (ValueError, LookupError, TypeError, AttributeError, RecursionError):
        raise UsageError(cli_help.NO_ANCHORS.format(file=file)) from None


def _back_up(options: Namespace, console: Console) -> int:
    with (
        opened(options, console) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        made = upkeep.back_up(office.database, options.file, report)
    console.say(
        cli_texts.BACKED_UP.format(file=made.path, size=grouped(made.size), sha256=made.sha256)
    )
    values = {"file": str(made.path), "sha256": made.sha256, "size": made.size, "rows": made.rows}
    console.answer("done", values)
    return Exit.DONE


def _restore(options: Namespace, console: Console) -> int:
    # Not migrated first: what is there may be damaged, and is about to be put away.
    with (
        opened(options, console, migrated=False) as office,
        stoppable(console, shown=not options.quiet) as report,
    ):
        done = upkeep.restore(office.database, options.file, report)
    console.say(cli_texts.RESTORED.format(kept=done.kept))
    console.answer("done", {"file": str(done.source), "kept": str(done.kept), "rows": done.rows})
    return Exit.DONE
