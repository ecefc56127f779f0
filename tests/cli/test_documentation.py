"""``docs/commands.md`` names every command once, and every option."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

from backoffice.cli import arguments
from backoffice.cli.arguments import Parser
from source import ROOT, text

COMMANDS = text(ROOT / "docs" / "commands.md")
UNTOLD = {"-h", "--help", "--version", "--smoke"}


def leaves(parser: Parser, words: tuple[str, ...] = ()) -> Iterator[tuple[str, Parser]]:
    below = [one for one in parser._actions if isinstance(one, argparse._SubParsersAction)]
    if not below:
        yield " ".join(words), parser
    for one in below:
        for name, child in one.choices.items():
            yield from leaves(child, (*words, name))


LEAVES = dict(leaves(arguments._parser()))


def test_every_command_has_one_row():
    cells = [line.split("|")[1] for line in COMMANDS.splitlines() if line.startswith("| `")]
    named = [
        re.match(r"[a-z ]*", code)[0].strip()
        for cell in cells
        for code in re.findall("`(.*?)`", cell)
    ]
    assert sorted(named) == sorted(LEAVES)


def test_every_option_is_told():
    flags = {flag for one in LEAVES.values() for flag in one._option_string_actions} - UNTOLD
    told = set(re.findall(r"--[a-z][a-z-]*", COMMANDS))
    assert flags - told == set()
    assert told - flags - UNTOLD == set()
