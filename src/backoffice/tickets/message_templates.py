"""The words of short messages: read from ``message_templates.toml``, filled, measured."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import date
from functools import cache
from importlib import resources
from string import Formatter

from backoffice.records import dates, messages
from backoffice.records.messages import Event, Template

PLACEHOLDERS = frozenset(
    {
        *("company", "service", "code", "line", "promised", "answer", "period", "payable"),
        *("due", "lease_end"),
    }
)

COMPANY = "{company}"


@cache
def shipped() -> tuple[Template, ...]:
    """Return the templates that come with the program."""
    file = resources.files("backoffice.tickets") / "message_templates.toml"
    return read(file.read_text(encoding="utf-8"))


def read(text: str) -> tuple[Template, ...]:
    """Read templates from TOML.

    Raises:
        ValueError: an unknown event, day or placeholder, or a text of too many parts.
    """
    found = []
    for table in tomllib.loads(text)["template"]:
        names = {name for _, name, _, _ in Formatter().parse(table["body"]) if name is not None}
        if not names <= PLACEHOLDERS:
            raise ValueError(f"unknown placeholders: {sorted(names - PLACEHOLDERS)}")
        one = Template(Event(table["event"]), dates.parse(table["since"]), table["body"])
        if length(one.body)[1] > messages.MOST_PARTS:
            raise ValueError(f"{one.event}: too long")
        found.append(one)
    return tuple(found)


def of_day(event: Event, day: date, known: tuple[Template, ...] | None = None) -> Template | None:
    """Return the template in force on a day (local, Gregorian); None: there is none yet."""
    begun = [one for one in known or shipped() if one.event is event and one.since <= day]
    return max(begun, key=lambda one: one.since, default=None)


def filled(template: Template, values: Mapping[str, str]) -> str:
    """Return the text of a message; a value that is not known is left out.

    The company's name stays open until the message is handed over (``addressed``): the office
    that sends says what it is called.
    """
    known = {name: values.get(name, "") for name in PLACEHOLDERS} | {"company": COMPANY}
    return " ".join(template.body.format(**known).split())


def addressed(text: str, company: str) -> str:
    """Return a message's text with the company's name, as it is handed over."""
    return " ".join(text.replace(COMPANY, company).split())


def length(text: str) -> tuple[int, int]:
    """Return how long a text is: UTF-16 code units, and parts."""
    return len(text.encode("utf-16-be", "surrogatepass")) // 2, len(messages.parts(text))
