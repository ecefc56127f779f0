"""A telephone centre: who serves which numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Centre:
    """A centre as the office keeps it.

    ``number`` (1 to 999) stands for the centre inside tracking codes;
    ``prefixes`` are the first digits of its local numbers, without the area code.
    """

    code: str
    name: str
    number: int
    prefixes: tuple[str, ...] = ()
    version: int = 0
