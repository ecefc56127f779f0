"""Findings of claims and questions as sentences, with who can lift them."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.errors import LacksRight
from backoffice.records.disclosures import Finding, Lack, ListKind
from backoffice.records.flaws import Flaw
from backoffice.records.operators import RIGHTS, Right
from backoffice.ui.calls.words import finding_words
from backoffice.ui.words_common import finding_words as common_words
from backoffice.ui.words_common import flaw_words, role_words

translate = QCoreApplication.translate


def claim_words(one: object) -> str:
    """Say a finding about the claim itself, whose number is that of the line."""
    if isinstance(one, Finding):
        if one.lack is Lack.NUMBER:
            return _number_words(one.flaw)
        if one.lack is Lack.NAME or one.flaw is Flaw.EMPTY:
            return _empty_words(one)
        return finding_words(one)
    if isinstance(one, LacksRight):
        return right_words_with_roles(one)
    return common_words(one)


def words(one: object) -> str:
    """Say any finding of the room."""
    return finding_words(one) if isinstance(one, Finding) else claim_words(one)


def _number_words(flaw: Flaw | None) -> str:
    if flaw is None or flaw is Flaw.EMPTY:
        return translate("Calls", "Enter the number of the line.")
    return translate("Calls", "The number of the line is not in order. {flaw}").format(
        flaw=flaw_words(flaw)
    )


def _empty_words(one: Finding) -> str:
    if one.lack is Lack.IDENTIFIER:
        return translate("Calls", "Enter the applicant's identifier.")
    if one.lack is Lack.OWNER_IDENTIFIER:
        return translate("Calls", "Enter the owner's identifier.")
    return finding_words(one)


def lifter_words() -> str:
    """Who may wave a liftable finding through."""
    return translate("Calls", "({roles} may wave it through.)").format(
        roles=_roles(Right.LIFT_DISCLOSURE)
    )


def right_words_with_roles(one: LacksRight) -> str:
    """Say that a right is missing, and who holds it."""
    return translate("Calls", "{what} ({roles} may.)").format(
        what=common_words(one), roles=_roles(Right(one.right))
    )


def _roles(right: Right) -> str:
    holders = [role_words(role) for role, rights in RIGHTS.items() if right in rights]
    return translate("Calls", " or ").join(holders)


def list_words(kind: ListKind) -> str:
    """The deed of the coloured button, by the list that is asked for."""
    match kind:
        case ListKind.CALLS:
            return translate("Calls", "Show the calls")
        case ListKind.INTELLIGENT:
            return translate("Calls", "Show the calls to the intelligent service")
        case ListKind.CALLERS:
            return translate("Calls", "Show who calls again and again")
