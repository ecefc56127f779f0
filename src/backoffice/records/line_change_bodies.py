"""Changes of a line as plain values and back, for keeping them with a ticket's effect."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from typing import Any

from backoffice.records.line_facts import (
    AddCause,
    AddressKind,
    AddService,
    Adsl,
    AdslState,
    Cause,
    ChangeNumber,
    Direction,
    EndCause,
    LineChange,
    MoveToCentre,
    RecordOffence,
    RemoveService,
    ReviveCause,
    SetAccess,
    SetAddress,
    SetAdsl,
    SetConsent,
    SetListing,
    SetPin,
)
from backoffice.records.lines import AccessClass, Listing

_KINDS = {
    kind.__name__: kind
    for kind in (
        SetAccess,
        SetListing,
        AddService,
        RemoveService,
        SetAddress,
        AddCause,
        EndCause,
        ReviveCause,
        ChangeNumber,
        MoveToCentre,
        SetAdsl,
        SetPin,
        SetConsent,
        RecordOffence,
    )
}

#: How the values that JSON does not know come back; a field has one meaning in all changes.
_READ = {
    "access": AccessClass,
    "listing": Listing,
    "kind": AddressKind,
    "direction": Direction,
    "until": date.fromisoformat,
    "letter_on": date.fromisoformat,
    "rests_until": date.fromisoformat,
    "found_at": datetime.fromisoformat,
    "events": tuple,
}


def to_body(change: LineChange) -> dict[str, Any]:
    """Write a change as plain values; ``change`` says which it is."""
    return {"change": type(change).__name__} | _plain(change)


def from_body(body: Mapping[str, Any]) -> LineChange:
    """Read what :func:`to_body` wrote.

    Raises:
        KeyError: a change that this program does not know.
    """
    kind = _KINDS[body["change"]]
    values = {name: _read(kind, name, value) for name, value in body.items() if name != "change"}
    made: LineChange = kind(**values)
    return made


def _plain(record: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the changes
    return {part.name: _value(getattr(record, part.name)) for part in fields(record)}


def _value(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, (date, datetime)):
        return value.isoformat()
    if is_dataclass(value):
        return _plain(value)
    return value


def _read(kind: type, name: str, value: Any) -> Any:  # noqa: ANN401
    if value is None:
        return None
    if name == "adsl":
        return _adsl(value)
    if name == "cause" and kind is AddCause:
        return Cause(value)
    return _READ[name](value) if name in _READ else value


def _adsl(body: Mapping[str, Any]) -> Adsl:
    since = body["since"]
    return Adsl(
        AdslState(body["state"]),
        body["port"],
        body["provider"],
        datetime.fromisoformat(since) if since else None,
        body.get("suspended_by", ""),
    )
