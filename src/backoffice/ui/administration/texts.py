"""The words of administration: operators' states, kinds of party, broken audit rows."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.audit import Broken, ToldEvent
from backoffice.records.messages import GatewayKind
from backoffice.records.operators import Operator, told_apart
from backoffice.records.people import PartyKind
from backoffice.records.receipts import PaperSize
from backoffice.settings import Theme
from backoffice.ui.shown import moment_shown
from backoffice.ui.theme import Tone

translate = QCoreApplication.translate


def standing_words(operator: Operator) -> tuple[str, Tone]:
    """Say whether an operator may come in."""
    if not operator.active:
        return translate("Administration", "disabled"), Tone.PLAIN
    if operator.stopped:
        return translate("Administration", "stopped after wrong passwords"), Tone.BAD
    if operator.locked_until is not None:
        text = translate("Administration", "waits until {time}")
        return text.format(time=moment_shown(operator.locked_until)), Tone.WARNING
    if operator.must_change:
        return translate("Administration", "first password"), Tone.WAITING
    return translate("Administration", "active"), Tone.GOOD


def kind_words(kind: PartyKind) -> str:
    """Name a kind of applicant."""
    match kind:
        case PartyKind.NATURAL:
            return translate("Administration", "natural persons")
        case PartyKind.COMPANY:
            return translate("Administration", "companies")
        case PartyKind.GOVERNMENT:
            return translate("Administration", "government bodies")
        case PartyKind.TRUSTEE:
            return translate("Administration", "trustee-run")


def paper_words(size: PaperSize) -> str:
    """Name a size of paper."""
    match size:
        case PaperSize.A5:
            return translate("Administration", "A5 sheet")
        case PaperSize.ROLL80:
            return translate("Administration", "80 mm roll")


def theme_words(theme: Theme) -> str:
    """Name an appearance."""
    match theme:
        case Theme.SYSTEM:
            return translate("Administration", "as the system")
        case Theme.LIGHT:
            return translate("Administration", "light")
        case Theme.DARK:
            return translate("Administration", "dark")


def gateway_words(kind: GatewayKind) -> str:
    """Name where messages go."""
    match kind:
        case GatewayKind.FOLDER:
            return translate("Administration", "a folder")
        case GatewayKind.SMPP:
            return translate("Administration", "an SMPP gateway")


def outcome_words(outcome: str) -> tuple[str, Tone]:
    """Say how a deed of the audit ended."""
    match outcome:
        case "done":
            return translate("Administration", "done"), Tone.GOOD
        case "denied":
            return translate("Administration", "denied"), Tone.BAD
        case _:
            return translate("Administration", "failed"), Tone.WARNING


def who_acted(event: ToldEvent) -> str:
    """Name an operator of the audit: the person, then the user name that its chain goes by."""
    return told_apart(event.name, event.operator)


def broken_words(broken: Broken) -> str:
    """Name the first row of the audit that does not fit, and what is wrong with it."""
    text = translate("Administration", "Row {row} of operator {operator}: {fault}")
    return text.format(
        row=digits.isolate(digits.grouped(broken.seq)),
        operator=digits.isolate(broken.operator),
        fault=_fault_words(broken.fault),
    )


def _fault_words(fault: str) -> str:
    match fault:
        case "altered":
            return translate("Administration", "its content was altered.")
        case "unlinked":
            return translate("Administration", "it does not follow the row before it.")
        case "missing":
            return translate("Administration", "rows are missing from here on.")
        case "headless":
            return translate("Administration", "the head of its chain is gone.")
        case _:
            return translate("Administration", "its form is unknown to this program.")
