"""What may be typed after ``backoffice export calls``."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from pathlib import Path

from backoffice.documents import cli_call_words as words
from backoffice.documents import cli_help
from backoffice.records.calls import CallType
from backoffice.records.disclosures import LIFTABLE, Holder, Purpose
from backoffice.records.handed_over import FileForm

Group = argparse._ArgumentGroup  # noqa: SLF001 - argparse names its groups nowhere else


def describe(needed: Group, choices: Group, day: Callable[[str], date]) -> None:
    """Add the options of the command: what must be given, and what may be; ``day`` is Jalali."""
    needed.add_argument("--line", metavar="NUMBER", required=True, help=words.LINE)
    for flag, dest, said in (
        ("--from", "since", cli_help.SINCE),
        ("--to", "until", cli_help.UNTIL),
    ):
        needed.add_argument(flag, dest=dest, metavar="DAY", type=day, required=True, help=said)
    _one_of(needed, "--holder", Holder, words.HOLDER, required=True)
    _one_of(needed, "--purpose", Purpose, words.PURPOSE, required=True)
    needed.add_argument(
        "--out", dest="file", metavar="FILE", type=_target, required=True, help=words.OUT
    )
    _question(choices)
    _claim(choices, day)


def _question(choices: Group) -> None:
    choices.add_argument(
        "--type",
        dest="types",
        action="append",
        default=[],
        choices=[one.value for one in CallType],
        metavar="TYPE",
        help=words.TYPE.format(choices=", ".join(CallType)),
    )
    choices.add_argument("--number", default="", help=words.NUMBER)
    choices.add_argument("--begins", action="store_true", help=words.BEGINS)
    choices.add_argument("--intelligent", action="store_true", help=words.INTELLIGENT)


def _claim(choices: Group, day: Callable[[str], date]) -> None:
    for flag, said in (
        ("--name", words.NAME),
        ("--identifier", words.IDENTIFIER),
        ("--owner-identifier", words.OWNER_IDENTIFIER),
        ("--paper-number", words.PAPER_NUMBER),
        ("--paper-issuer", words.PAPER_ISSUER),
        ("--note", words.NOTE),
        ("--ticket", words.TICKET),
        ("--reason", words.REASON),
    ):
        choices.add_argument(flag, default="", help=said)
    for flag, said in (
        ("--paper-date", words.PAPER_DATE),
        ("--paper-until", words.PAPER_UNTIL),
        ("--lease-from", words.LEASE_FROM),
        ("--lease-to", words.LEASE_TO),
    ):
        choices.add_argument(flag, metavar="DAY", type=day, help=said)
    for flag, said in (
        ("--names-line", words.NAMES_LINE),
        ("--identity-seen", words.IDENTITY_SEEN),
        ("--bill-seen", words.BILL_SEEN),
    ):
        choices.add_argument(flag, action="store_true", help=said)
    liftable = sorted(one.value for one in LIFTABLE)
    choices.add_argument(
        "--lift",
        action="append",
        default=[],
        choices=liftable,
        metavar="LACK",
        help=words.LIFT.format(choices=", ".join(liftable)),
    )


def _one_of(group: Group, flag: str, kind: type[StrEnum], said: str, *, required: bool) -> None:
    group.add_argument(
        flag,
        required=required,
        choices=[one.value for one in kind],
        metavar=flag.removeprefix("--").upper(),
        help=said.format(choices=", ".join(kind)),
    )


def _target(text: str) -> Path:
    path = Path(text)
    if path.suffix.lower().removeprefix(".") not in set(FileForm):
        raise argparse.ArgumentTypeError(words.WRONG_SUFFIX)
    return path
