"""What may be typed after ``backoffice``: commands, options, and errors in Persian."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from backoffice.cli import call_arguments
from backoffice.cli.console import write
from backoffice.documents import cli_call_import_words, cli_call_words, cli_findings
from backoffice.documents import cli_help as words
from backoffice.records import database_urls, dates, period_bills
from backoffice.records.operators import Role

SUFFIXES = ("xlsx", "csv", "jsonl")
PROGRAM = "backoffice"


class UsageError(Exception):
    """The command cannot be understood; exit code 2."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[Any],
        prefix: str | None = None,
    ) -> None:
        super().add_usage(usage, actions, groups, words.USAGE if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """An ``ArgumentParser`` that speaks Persian and never writes to a missing stream."""

    def __init__(self, **kwargs: Any) -> None:  # noqa: ANN401 - argparse's own keywords
        super().__init__(add_help=False, allow_abbrev=False, formatter_class=_Formatter, **kwargs)
        self.choices = self.add_argument_group(words.CHOICES)
        self.choices.add_argument("-h", "--help", action="help", help=words.HELP)

    def error(self, message: str) -> NoReturn:
        """Raise instead of leaving: the caller decides how it is said."""
        raise UsageError(words.usage_error(message))

    def print_help(self, file: Any = None) -> None:  # noqa: ANN401 - as argparse has it
        """Write the help to stdout, if there is one."""
        write(file or sys.stdout, self.format_help())

    def commands(self, dest: str, *, required: bool) -> argparse._SubParsersAction[Parser]:
        """Open the list of this parser's commands."""
        return self.add_subparsers(
            dest=dest, title=words.COMMANDS, metavar=dest.upper(), required=required
        )


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Understand a command line.

    Raises:
        UsageError: it cannot be understood.
        SystemExit: the help was asked for and printed.
    """
    options = _parser().parse_args(list(argv))
    needs = (options.command, getattr(options, "what", None))
    if needs in (("export", "activations"), ("export", "calls")) and options.since > options.until:
        raise UsageError(words.BACKWARDS)
    if needs[0] == "export" and not options.operator:
        raise UsageError(words.NEEDS_OPERATOR)
    if needs in (("operators", "list"), ("operators", "reset")) and not options.operator:
        raise UsageError(words.NEEDS_ADMINISTRATOR)
    return options


def _parser() -> Parser:
    parser = Parser(
        prog=PROGRAM,
        description=f"{words.DESCRIPTION}\n{words.NO_COMMAND}",
        epilog=words.EPILOG,
    )
    _common(parser)
    parser.set_defaults(database=None, data_dir=None, operator="", json=False, quiet=False)
    parser.choices.add_argument("--version", action="store_true", help=words.VERSION)
    parser.choices.add_argument("--smoke", type=Path, metavar="PNG", help=argparse.SUPPRESS)
    commands = parser.commands("command", required=False)
    _imports(_group(commands, "import", words.IMPORT))
    _exports(_group(commands, "export", words.EXPORT))
    _operators(_group(commands, "operators", words.OPERATORS))
    _command(_group(commands, "messages", words.MESSAGES), "send", words.MESSAGES_SEND)
    upkeep = _group(commands, "db", words.DB)
    _command(upkeep, "upgrade", words.DB_UPGRADE)
    _command(upkeep, "check", words.DB_CHECK)
    months = _command(upkeep, "months", cli_call_import_words.DB_MONTHS)
    one = months.choices.add_mutually_exclusive_group()
    for flag, help_text in (
        ("--retire", cli_call_import_words.RETIRE),
        ("--readmit", cli_call_import_words.READMIT),
    ):
        one.add_argument(flag, metavar="YYYYMM", type=_month, default=0, help=help_text)
    verify = _command(_group(commands, "audit", words.AUDIT), "verify", words.AUDIT_VERIFY)
    verify.choices.add_argument("--against", metavar="FILE", type=Path, help=words.AUDIT_AGAINST)
    _file(_command(commands, "backup", words.BACKUP), words.BACKUP_FILE)
    _file(_command(commands, "restore", words.RESTORE), words.RESTORE_FILE)
    demo = _command(commands, "demo", words.DEMO)
    _given(demo).add_argument("folder", metavar="DIR", type=_folder, help=words.DEMO_DIR)
    demo.choices.add_argument("--offscreen", action="store_true", help=words.OFFSCREEN)
    return parser


def _imports(kinds: argparse._SubParsersAction[Parser]) -> None:
    for name, help_text in (
        ("registrations", words.IMPORT_REGISTRATIONS),
        ("lines", words.IMPORT_LINES),
        ("centres", words.IMPORT_CENTRES),
        ("calls", cli_call_import_words.IMPORT),
    ):
        one = _command(kinds, name, help_text)
        _file(one, words.IMPORT_FILE)
        one.choices.add_argument("--dry-run", action="store_true", help=words.DRY_RUN)
        if name == "calls":
            one.choices.add_argument(
                "--profile", default="", metavar="NAME", help=cli_call_import_words.PROFILE
            )
    _bills(_command(kinds, "bills", words.IMPORT_BILLS))


def _bills(one: Parser) -> None:
    _file(one, words.IMPORT_FILE)
    one.choices.add_argument("--dry-run", action="store_true", help=words.DRY_RUN)
    one.choices.add_argument("--period", metavar="PERIOD", type=_period, help=words.PERIOD)


def _exports(kinds: argparse._SubParsersAction[Parser]) -> None:
    one = _command(kinds, "activations", words.EXPORT_ACTIVATIONS)
    needed = _given(one)
    for flag, dest, help_text in (("--from", "since", words.SINCE), ("--to", "until", words.UNTIL)):
        needed.add_argument(
            flag, dest=dest, metavar="DAY", type=_jalali, required=True, help=help_text
        )
    needed.add_argument(
        "--out", dest="file", metavar="FILE", type=_target, required=True, help=words.OUT
    )
    lines = _given(_command(kinds, "lines", words.EXPORT_LINES))
    lines.add_argument("--centre", metavar="CODE", required=True, help=words.LINES_CENTRE)
    lines.add_argument(
        "--out", dest="file", metavar="FILE", type=_workbook, required=True, help=words.OUT_XLSX
    )
    calls = _command(kinds, "calls", cli_call_words.EXPORT)
    call_arguments.describe(_given(calls), calls.choices, _jalali)


def _operators(kinds: argparse._SubParsersAction[Parser]) -> None:
    add = _command(kinds, "add", words.OPERATORS_ADD)
    _given(add).add_argument("username", metavar="USERNAME", help=words.USERNAME)
    add.choices.add_argument("--name", required=True, help=words.NAME)
    add.choices.add_argument("--role", choices=[role.value for role in Role], help=words.ROLE)
    add.choices.add_argument("--centre", required=True, metavar="CODE", help=words.CENTRE)
    add.choices.add_argument("--centre-name", default="", metavar="NAME", help=words.CENTRE_NAME)
    add.choices.add_argument("--phone", default="", help=words.PHONE)
    _command(kinds, "list", words.OPERATORS_LIST)
    reset = _command(kinds, "reset", words.OPERATORS_RESET)
    _given(reset).add_argument("username", metavar="USERNAME", help=words.USERNAME)


def _group(
    commands: argparse._SubParsersAction[Parser], name: str, help_text: str
) -> argparse._SubParsersAction[Parser]:
    return _command(commands, name, help_text).commands("what", required=True)


def _command(commands: argparse._SubParsersAction[Parser], name: str, help_text: str) -> Parser:
    parser = commands.add_parser(name, help=help_text, description=help_text)
    _common(parser)
    return parser


def _common(parser: Parser) -> None:
    """Add the options of every command; what is not given leaves the earlier word alone."""
    group = parser.add_argument_group(
        words.COMMON, words.ALWAYS, argument_default=argparse.SUPPRESS
    )
    group.add_argument("--database", metavar="URL", type=_address, help=words.DATABASE)
    group.add_argument("--data-dir", metavar="DIR", type=_folder, help=words.DATA_DIR)
    group.add_argument("--operator", metavar="NAME", help=words.OPERATOR)
    group.add_argument("--json", action="store_true", help=words.JSON)
    group.add_argument("--quiet", action="store_true", help=words.QUIET)


def _file(parser: Parser, help_text: str) -> None:
    _given(parser).add_argument("file", metavar="FILE", type=Path, help=help_text)


def _given(parser: Parser) -> argparse._ArgumentGroup:
    """Return a group of what must be given; argparse's own has an English heading."""
    return parser.add_argument_group(words.GIVEN)


def _jalali(text: str) -> date:
    try:
        return dates.parse(text)
    except dates.BadDate as bad:
        shown = text[:20]
        if bad.suggestion is not None:
            message = words.GREGORIAN.format(given=shown, jalali=dates.jalali(bad.suggestion))
        else:
            message = words.NOT_JALALI.format(given=shown)
        raise argparse.ArgumentTypeError(message) from None


def _month(text: str) -> int:
    """Read a Jalali month as year·100 + month."""
    try:
        dates.parse(f"{text[:4]}/{text[4:]}/01")
    except dates.BadDate:
        message = cli_call_import_words.WRONG_MONTH.format(given=text[:20])
        raise argparse.ArgumentTypeError(message) from None
    return int(text[:4]) * 100 + int(text[4:])


def _period(text: str) -> str:
    found = period_bills.read_period(text)
    if not found:
        raise argparse.ArgumentTypeError(words.NOT_PERIOD.format(given=text[:20]))
    return found


def _folder(text: str) -> Path:
    path = Path(text)
    # A variable of the shell that is empty must not mean the folder one happens to be in.
    if not text or _is_no_folder(path):
        raise argparse.ArgumentTypeError(words.NOT_FOLDER.format(given=text))
    return path


def _is_no_folder(path: Path) -> bool:
    try:
        return path.exists() and not path.is_dir()
    except OSError:  # said by whoever goes there
        return False


def _target(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower().removeprefix(".") not in SUFFIXES:
        raise argparse.ArgumentTypeError(words.WRONG_SUFFIX)
    return path


def _workbook(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower() != ".xlsx":
        raise argparse.ArgumentTypeError(words.NOT_XLSX)
    return path


def _address(text: str) -> str:
    found = database_urls.findings(text)
    if found:
        said = (
            cli_findings.finding(cli_findings.ADDRESSES, one.flaw.value, one.detail)
            for one in found
        )
        raise argparse.ArgumentTypeError(words.AND.join(said))
    return text
