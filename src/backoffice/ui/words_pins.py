"""The PIN of 2828 in words: what it serves, why it is not tried, what its slip says of it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication

from backoffice.records.pins import PinFinding, PinLack, PinUse
from backoffice.ui.shown import moment_shown

translate = QCoreApplication.translate


def pin_use_words(use: PinUse) -> str:
    """Name what the PIN serves."""
    match use:
        case PinUse.BILL:
            return translate("Pins", "newest bill")
        case PinUse.REQUESTS:
            return translate("Pins", "open requests")


def pin_finding_words(finding: PinFinding) -> str:
    """Say why a PIN is not tried, and what helps."""
    match finding.lack:
        case PinLack.SERVES_NOTHING:
            return translate("Pins", "By the settings of the office the code serves nothing here.")
        case PinLack.NO_LINE:
            return translate("Pins", "The office has no line of this number.")
        case PinLack.NO_PIN:
            return translate("Pins", "This line has no code; it is issued at the counter.")
        case PinLack.NOT_THEIRS:
            return translate(
                "Pins", "The code was given to an owner or tenant of before: it serves no more."
            )
        case PinLack.LOCKED:
            return translate(
                "Pins",
                "Too many wrong codes: it is not tried before {moment}. A new code, issued at"
                " the counter, serves at once.",
            ).format(moment=moment_shown(finding.until))


def slip_words(use: str, serves: Collection[PinUse]) -> str:
    """Say on a sealed slip what the PIN serves; ``use`` are the office's own words."""
    told = [use] if use else []
    if serves:
        names = translate("Pins", ", ").join(pin_use_words(one) for one in PinUse if one in serves)
        told.append(
            translate("Pins", "told by telephone at this office: {names}").format(names=names)
        )
    return translate("Pins", "; ").join(told)
