"""What the rules find in a complete case with something changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import factories
from backoffice.records.cases import Case, CaseLine, Surroundings
from backoffice.records.papers import SeenPaper
from backoffice.records.people import Particulars
from backoffice.records.policy import Policy
from backoffice.verification import requirements, rules
from backoffice.verification.findings import Finding, Lack
from factories import day, file_of

TODAY = factories.TODAY
MOMENT = datetime(2026, 11, 22, tzinfo=UTC)
ALONE = Surroundings(recorded={})
POLICY = Policy()


def everything_seen(case: Case) -> Case:
    """The case with every paper that is asked for."""
    asked = requirements.of_version(case.policy_version)
    papers = []
    for one in asked.requirements:
        places = (
            [line.id for line in case.lines if rules.applies(one, line)] if one.per_line else [""]
        )
        papers += [
            SeenPaper(
                one.code,
                place,
                chosen=one.any_of[0],
                original_seen=True,
                copy_kept=True,
                number="12" if one.number else "",
                dated=day("1405/01/20") if one.dated else None,
            )
            for place in places
        ]
    return replace(case, papers=tuple(papers))


def complete(who: Particulars, *lines: CaseLine) -> Case:
    """A case in which nothing is missing."""
    return everything_seen(file_of(who, *lines))


def found(
    case: Case, around: Surroundings = ALONE, today: date = TODAY, policy: Policy = POLICY
) -> tuple[Finding, ...]:
    """Everything the rules find in a case."""
    asked = requirements.of_version(case.policy_version)
    return rules.findings(case, asked, around, today, policy)


def errors(case: Case, around: Surroundings = ALONE, today: date = TODAY) -> set[Lack]:
    """What stops a case."""
    return {one.lack for one in found(case, around, today) if one.blocks}


def warnings(case: Case, around: Surroundings = ALONE) -> set[Lack]:
    """What only warns."""
    return {one.lack for one in found(case, around) if not one.blocks}
