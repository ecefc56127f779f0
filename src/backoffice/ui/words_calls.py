"""Words about calls that more than one tab says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.disclosures import Purpose

translate = QCoreApplication.translate


def purpose_words(purpose: Purpose) -> str:
    """Name what calls are asked for."""
    match purpose:
        case Purpose.OWN_RECORD:
            return translate("Calls", "Own record")
        case Purpose.BILL_OBJECTION:
            return translate("Calls", "Objection to a bill")
        case Purpose.BUSINESS_ACCOUNTING:
            return translate("Calls", "Accounts of a business")
        case Purpose.COURT:
            return translate("Calls", "For a court")
        case Purpose.NUISANCE:
            return translate("Calls", "Nuisance calls")
        case Purpose.OTHER:
            return translate("Calls", "Other")
