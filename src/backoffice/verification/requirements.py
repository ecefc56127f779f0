"""The requirement sets as versioned data, read once from ``requirement_sets.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from backoffice.records.papers import PaperKind, Requirement, RequirementSet
from backoffice.records.people import PartyKind


def read_sets(text: str) -> tuple[RequirementSet, ...]:
    """Read requirement sets from TOML.

    Raises:
        ValueError: a name, kind or paper that the office does not know, or a
            version given twice.
    """
    found = tuple(_read(one) for one in tomllib.loads(text).get("set", []))
    versions = [one.version for one in found]
    if len(set(versions)) != len(versions):
        raise ValueError("a version is given twice")
    return found


def _read(table: dict[str, Any]) -> RequirementSet:
    return RequirementSet(
        version=table["version"],
        kind=PartyKind(table["kind"]),
        in_force_from=table["in_force_from"],
        requirements=tuple(_requirement(row) for row in table["requirements"]),
    )


def _requirement(row: dict[str, Any]) -> Requirement:
    papers = tuple(PaperKind(name) for name in row["any_of"])
    rest = {name: value for name, value in row.items() if name != "any_of"}
    try:
        return Requirement(any_of=papers, **rest)
    except TypeError as unknown:
        raise ValueError(f"unknown entry in requirement {row['code']!r}") from unknown


@cache
def shipped() -> tuple[RequirementSet, ...]:
    """Return the sets that come with the program."""
    return read_sets(files(__package__).joinpath("requirement_sets.toml").read_text("utf-8"))


def in_force(
    kind: PartyKind, day: date, sets: Iterable[RequirementSet] | None = None
) -> RequirementSet:
    """Return the set for this kind that is in force on a (Gregorian) day.

    Raises:
        LookupError: no set of this kind has begun by that day.
    """
    begun = [one for one in sets or shipped() if one.kind is kind and one.in_force_from <= day]
    if not begun:
        raise LookupError(kind)
    return max(begun, key=lambda one: one.in_force_from)


def of_version(version: str, sets: Iterable[RequirementSet] | None = None) -> RequirementSet:
    """Return the set a running case began with; raises ``LookupError`` when it is unknown."""
    for one in sets or shipped():
        if one.version == version:
            return one
    raise LookupError(version)
