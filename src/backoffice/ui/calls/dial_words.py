"""Dialling rules in the clerk's words."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.records.dialling import DialRule, RuleFinding, RuleFlaw
from backoffice.ui.theme import Tone

translate = QCoreApplication.translate


def rule_flaw_words(flaw: RuleFlaw) -> str:
    """Say why a rule cannot be kept."""
    match flaw:
        case RuleFlaw.BEGINNING:
            return translate("Dialling", "Enter the first digits as they are dialled.")
        case RuleFlaw.TYPE:
            return translate("Dialling", "Choose the type of these calls.")
        case RuleFlaw.TITLE:
            return translate("Dialling", "The title is too long or holds a sign that is no text.")
        case RuleFlaw.DATES:
            return translate("Dialling", "The last day is before the first.")
        case RuleFlaw.TAKEN:
            return translate(
                "Dialling", "Another rule of the same digits holds on some of these days."
            )


def rule_finding_words(finding: RuleFinding) -> str:
    """Say a finding on a rule."""
    return rule_flaw_words(finding.flaw)


def rule_state(rule: DialRule, today: date) -> tuple[str, Tone]:
    """Say whether a rule is in force on a day, and its tone."""
    if rule.holds(today):
        return translate("Dialling", "in force"), Tone.GOOD
    if rule.valid_from is not None and rule.valid_from > today:
        return translate("Dialling", "from later on"), Tone.WAITING
    return translate("Dialling", "ended"), Tone.PLAIN
