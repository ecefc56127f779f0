"""Which special services an exchange offers, and how they go together; shipped as data."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from backoffice.tickets.services.base import CatalogueEntry


@cache
def of_exchange(exchange: str) -> Mapping[str, CatalogueEntry]:
    """Return the services of an exchange type by name; "" is a type that nobody entered."""
    text = files(__package__).joinpath("eligibility_catalogue.toml").read_text("utf-8")
    offered = (
        one
        for one in tomllib.loads(text)["service"]
        if not exchange or exchange in one.get("exchanges", (exchange,))
    )
    return {one["name"]: _entry(one, exchange) for one in offered}


def _entry(body: Mapping[str, Any], exchange: str) -> CatalogueEntry:
    usual = (body.get("on", ""), body.get("off", ""))
    on, off = body.get("codes", {}).get(exchange, usual)
    return CatalogueEntry(
        code=body["name"],
        title=body["name"],
        requires=tuple(body.get("requires", ())),
        excludes=tuple(body.get("excludes", ())),
        on=on,
        off=off,
    )
