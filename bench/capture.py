"""The statements a piece of work sends, noted down and sent again without the program."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Engine, event

_FRAME = ("BEGIN", "COMMIT", "ROLLBACK")


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as the driver gets it; ``many`` sets of parameters or one."""

    text: str
    parameters: Any
    many: bool


@contextmanager
def statements() -> Iterator[list[Statement]]:
    """Note every statement of every database, but not what begins and ends transactions."""
    noted: list[Statement] = []

    def note(
        _connection: object, _cursor: object, text: str, parameters: object, _context: object,
        many: bool,
    ) -> None:  # fmt: skip
        if not text.startswith(_FRAME):
            noted.append(Statement(text, parameters, many))

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield noted
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def replay(connection: Any, noted: Sequence[Statement], begin: str = "") -> None:  # noqa: ANN401
    """Send them by the bare driver and fetch all answers; with ``begin`` as one transaction."""
    cursor = connection.cursor()
    if begin:
        cursor.execute(begin)
    for one in noted:
        if one.many:
            cursor.executemany(one.text, one.parameters)
        else:
            cursor.execute(one.text, one.parameters)
            if cursor.description:
                cursor.fetchall()
    if begin:
        cursor.execute("COMMIT")
    cursor.close()
