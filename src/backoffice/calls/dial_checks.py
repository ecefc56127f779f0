"""What is wrong with a dialling rule of the office's own."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from backoffice.records import persian
from backoffice.records.dialling import (
    LONGEST_BEGINNING,
    LONGEST_TITLE,
    DialRule,
    RuleFinding,
    RuleFlaw,
    cleaned,
)

_BEGINNING = re.compile(r"[0-9*#]+")


def tidy(rule: DialRule) -> DialRule:
    """Return a rule as it is kept: canonical digits, stored letters, any length of number."""
    return replace(
        rule, beginning=cleaned(rule.beginning), title=persian.clean(rule.title), lengths=()
    )


def findings(rule: DialRule, others: Iterable[DialRule]) -> list[RuleFinding]:
    """Return everything wrong with a tidy rule; ``others`` are the office's other rules."""
    found = []
    beginning = rule.beginning
    if not _BEGINNING.fullmatch(beginning) or len(beginning) > LONGEST_BEGINNING:
        found.append(RuleFinding(RuleFlaw.BEGINNING, beginning[:LONGEST_BEGINNING]))
    if rule.type is None:
        found.append(RuleFinding(RuleFlaw.TYPE))
    title = persian.check_text(rule.title, LONGEST_TITLE)
    if not title.ok:
        found.append(RuleFinding(RuleFlaw.TITLE, title.flaws[0].value))
    if _begins(rule) > _ends(rule):
        found.append(RuleFinding(RuleFlaw.DATES))
    elif any(other.beginning == beginning and _meet(rule, other) for other in others):
        found.append(RuleFinding(RuleFlaw.TAKEN, beginning[:LONGEST_BEGINNING]))
    return found


def _meet(one: DialRule, other: DialRule) -> bool:
    return _begins(one) <= _ends(other) and _begins(other) <= _ends(one)


def _begins(rule: DialRule) -> date:
    return rule.valid_from or date.min


def _ends(rule: DialRule) -> date:
    return rule.valid_to or date.max
