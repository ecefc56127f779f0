"""Claims, spans, findings and selections as JSON, for the rows of disclosures and their uses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields
from datetime import date, datetime
from typing import Any

from backoffice.records.calls import CallFilter, CallType, Selection, Span
from backoffice.records.disclosures import (
    Basis,
    Claim,
    Finding,
    Holder,
    Lack,
    ListKind,
    Purpose,
)
from backoffice.records.flaws import Flaw

Body = dict[str, Any]


def of_claim(claim: Claim) -> Body:
    """Write a claim; what is not given is left out."""
    basis = {one.name: getattr(claim.basis, one.name) for one in fields(Basis)}
    body: Body = {one.name: getattr(claim, one.name) for one in fields(Claim)}
    return _given(body | {"basis": _given(basis)})


def claim(body: Mapping[str, Any]) -> Claim:
    """Read what :func:`of_claim` wrote."""
    values = dict(body)
    basis = dict(values.pop("basis", {}))
    for name in ("issued_on", "valid_from", "valid_to"):
        basis[name] = _day(basis.get(name))
    purpose = values.pop("purpose", None)
    return Claim(
        **{
            **values,
            "holder": Holder(values["holder"]),
            "kind": ListKind(values["kind"]),
            "basis": Basis(**basis),
            "purpose": Purpose(purpose) if purpose else None,
        }
    )


def of_spans(spans: Iterable[Span]) -> list[Any]:
    """Write spans as number, first moment, moment after."""
    return [[one.number, one.since.isoformat(), one.until.isoformat()] for one in spans]


def spans(body: Iterable[Any]) -> tuple[Span, ...]:
    """Read what :func:`of_spans` wrote."""
    return tuple(
        Span(number, datetime.fromisoformat(since), datetime.fromisoformat(until))
        for number, since, until in body
    )


def of_findings(found: Iterable[Finding]) -> list[Any]:
    """Write findings."""
    return [
        _given({"lack": one.lack, "flaw": one.flaw, "day": one.day, "limit": one.limit})
        for one in found
    ]


def findings(body: Iterable[Any]) -> tuple[Finding, ...]:
    """Read what :func:`of_findings` wrote."""
    return tuple(
        Finding(
            Lack(one["lack"]),
            Flaw(one["flaw"]) if one.get("flaw") else None,
            _day(one.get("day")),
            one.get("limit", 0),
        )
        for one in body
    )


def of_selection(selection: Selection) -> Body:
    """Write a selection."""
    asked = selection.asked
    body = {one.name: getattr(asked, one.name) for one in fields(CallFilter)}
    body["types"] = sorted(asked.types) or None
    return {
        "spans": of_spans(selection.spans),
        "types": sorted(selection.types),
        "asked": _given(body),
    }


def selection(body: Mapping[str, Any]) -> Selection:
    """Read what :func:`of_selection` wrote."""
    asked = dict(body["asked"])
    hours = asked.pop("hours", None)
    asked |= {name: date.fromisoformat(asked[name]) for name in ("since", "until")}
    asked["types"] = frozenset(CallType(one) for one in asked.get("types", ()))
    question = CallFilter(**asked, hours=tuple(hours) if hours else None)
    return Selection(
        spans(body["spans"]), question, frozenset(CallType(one) for one in body["types"])
    )


def _given(body: Mapping[str, Any]) -> Body:
    """Leave out what is not given; days become ISO 8601."""
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in body.items()
        if value is not None and value != "" and value is not False
    }


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
