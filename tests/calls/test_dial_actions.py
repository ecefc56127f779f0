"""The office's own dated dialling rules."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from backoffice.calls import dial_actions
from backoffice.db import Database, audit
from backoffice.errors import Conflict, Forbidden, Refused
from backoffice.records.audit import AuditSearch
from backoffice.records.calls import CallType
from backoffice.records.dialling import DialRule, RuleFlaw, call_type, destination
from factories import ADMINISTRATOR, CLERK, SUPERVISOR

RULE = DialRule("7020", CallType.INTELLIGENT, "هوشمند", date(2026, 1, 1), date(2026, 12, 31))


@pytest.fixture
def office(database) -> Database:
    database.desk = ADMINISTRATOR
    return database


def save(database: Database, rule: DialRule) -> DialRule:
    return database.write(lambda session: dial_actions.save_rule(session, rule))


def flaws(database: Database, rule: DialRule) -> list[RuleFlaw]:
    with pytest.raises(Refused) as refusal:
        save(database, rule)
    return [one.flaw for one in refusal.value.findings]


def rules(database: Database) -> list[DialRule]:
    with database.read() as session:
        return dial_actions.rules(session)


def test_a_rule_is_kept_changed_and_dropped(office):
    kept = save(office, RULE)
    assert kept == replace(RULE, id=kept.id)
    changed = save(office, replace(kept, title="شبکه  هوشمند "))
    assert changed == replace(kept, title="شبکه هوشمند")
    assert rules(office) == [changed]
    with office.read() as session:
        plan = dial_actions.plan(session)
    assert call_type("70201234", date(2026, 6, 1), plan) is CallType.INTELLIGENT
    assert destination("70201234", date(2026, 6, 1), plan) == "شبکه هوشمند"
    assert call_type("70201234", date(2027, 1, 1), plan) is CallType.LOCAL
    office.write(lambda session: dial_actions.drop_rule(session, kept.id))
    assert rules(office) == []
    with office.read() as session:
        events = audit.search(session, AuditSearch(subject=kept.id), limit=9)
    assert sorted(event.deed for event in events) == [
        dial_actions.DROP,
        dial_actions.SAVE,
        dial_actions.SAVE,
    ]


def test_a_beginning_is_kept_in_canonical_digits(office):
    assert save(office, replace(RULE, beginning="+964 ۷")).beginning == "009647"
    assert save(office, replace(RULE, beginning="*21*")).beginning == "*21*"


@pytest.mark.parametrize(
    ("wrong", "wanted"),
    [
        (replace(RULE, beginning=""), [RuleFlaw.BEGINNING]),
        (replace(RULE, beginning="abc"), [RuleFlaw.BEGINNING]),
        (replace(RULE, beginning="1" * 17), [RuleFlaw.BEGINNING]),
        (replace(RULE, type=None), [RuleFlaw.TYPE]),
        (replace(RULE, title="x" * 81), [RuleFlaw.TITLE]),
        (replace(RULE, valid_to=date(2025, 1, 1)), [RuleFlaw.DATES]),
        (
            replace(RULE, beginning="x", type=None, valid_to=date(2025, 1, 1)),
            [RuleFlaw.BEGINNING, RuleFlaw.TYPE, RuleFlaw.DATES],
        ),
    ],
)
def test_everything_wrong_with_a_rule_is_told(office, wrong, wanted):
    assert flaws(office, wrong) == wanted


def test_rules_of_one_beginning_do_not_meet(office):
    kept = save(office, RULE)
    for first, last in (
        (None, None),
        (date(2026, 12, 31), None),
        (None, date(2026, 1, 1)),
        (date(2026, 5, 1), date(2026, 5, 1)),
    ):
        assert flaws(office, replace(RULE, valid_from=first, valid_to=last)) == [RuleFlaw.TAKEN]
    before = save(office, replace(RULE, valid_from=None, valid_to=date(2025, 12, 31)))
    after = save(office, replace(RULE, valid_from=date(2027, 1, 1), valid_to=None))
    longer = save(office, replace(RULE, beginning="70201"))
    assert rules(office) == [before, kept, after, longer]
    assert save(office, replace(kept, title="دیگر")).id == kept.id  # not in its own way


def test_a_rule_that_somebody_dropped_first(office):
    kept = save(office, RULE)
    office.write(lambda session: dial_actions.drop_rule(session, kept.id))
    with pytest.raises(Conflict):
        save(office, kept)
    with pytest.raises(Conflict):
        office.write(lambda session: dial_actions.drop_rule(session, kept.id))


def test_who_may_change_rules_and_who_may_see_them(office):
    office.desk = SUPERVISOR
    assert rules(office) == []
    for desk in (SUPERVISOR, CLERK):
        office.desk = desk
        with pytest.raises(Forbidden):
            save(office, RULE)
        with pytest.raises(Forbidden):
            office.write(lambda session: dial_actions.drop_rule(session, "x"))
    for deed in (dial_actions.plan, dial_actions.rules):
        with pytest.raises(Forbidden), office.read() as session:
            deed(session)
