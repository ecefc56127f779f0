"""Where short messages go: a gateway takes parts and says what became of each.

The simplest one is a folder: every message is a file that another program sends. The one that
speaks SMPP is in ``gateway_smpp.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self

from backoffice.documents.files import write_beside_then_rename
from backoffice.errors import Trouble, Unavailable
from backoffice.records import messages

OF_GATEWAY = "gateway"
"""The detail ``of`` of a setback that is the gateway's, not the database's."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a message; ``reference`` joins the parts (0 to 255), ``seq`` counts from 1."""

    message_id: str
    created_at: datetime
    event: str
    mobile: str
    text: str
    seq: int = 1
    of: int = 1
    reference: int = 0


@dataclass(frozen=True, slots=True)
class Accepted:
    """The gateway took the part; its receipts will name this id."""

    gateway_id: str


@dataclass(frozen=True, slots=True)
class Later:
    """The gateway did not take it now; ``throttled``: it asks for a pause."""

    code: str
    throttled: bool = False


@dataclass(frozen=True, slots=True)
class Never:
    """The gateway will not take it at all."""

    code: str


Answer = Accepted | Later | Never


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a part that was taken; ``ids`` are the writings of its id in use."""

    ids: tuple[str, ...]
    arrived: bool
    said: str


class InDoubt(Exception):
    """The connection broke after a part was handed over and before the answer came."""


class Gateway(Protocol):
    """What takes messages; opened for one pass.

    Entering raises ``Unavailable`` when the gateway does not answer or refuses: then it has
    got nothing.
    """

    def __enter__(self) -> Self:
        """Open the connection, if there is one."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close it in good order."""

    def cut(self, text: str) -> list[str]:
        """Return the parts that a text is handed over in."""

    def submit(self, part: Part) -> Answer:
        """Hand one part over.

        Raises:
            InDoubt: nobody knows whether the gateway has it.
            Unavailable: the gateway surely has not got it, and is gone.
        """

    def receipts(self, receive: Callable[[Receipt], None], seconds: float) -> None:
        """Take the receipts that wait, and those that come within so many seconds."""


class FolderGateway:
    """Writes every message as a JSON file; the file's name is made of the message's id.

    Written again after a crash it is the same file, so that nothing is sent twice.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __enter__(self) -> Self:
        """Make the folder, unless it should be on a drive that is not there."""
        try:
            self._folder.mkdir(mode=0o700, exist_ok=True)
        except OSError:
            raise Unavailable(Trouble.FILE_MISSING, str(self._folder), of=OF_GATEWAY) from None
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing is open."""

    def cut(self, text: str) -> list[str]:
        """Leave a text whole: who sends the file cuts it."""
        return [text]

    def submit(self, part: Part) -> Answer:
        """Write the file."""
        body = {
            "id": part.message_id,
            "event": part.event,
            "mobile": part.mobile,
            "text": part.text,
            "parts": len(messages.parts(part.text)),
            "created_at": part.created_at.isoformat(),
        }
        name = f"{part.created_at:%Y%m%dT%H%M%S}-{part.message_id}.json"
        content = json.dumps(body, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"
        write_beside_then_rename(self._folder / name, content)
        return Accepted(part.message_id)

    def receipts(self, receive: Callable[[Receipt], None], seconds: float) -> None:
        """A folder tells nothing."""
