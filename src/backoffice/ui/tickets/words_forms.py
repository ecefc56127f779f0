"""What a typed form says of its fields themselves: their labels, and why one offers nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.ticket_forms import FieldKind, FieldSpec
from backoffice.ui.tickets.words_fields import field_words

translate = QCoreApplication.translate


def label_words(field: FieldSpec) -> str:
    """Name a field beside its own place, where what is meant by it may be shorter or plainer."""
    if field.kind is FieldKind.POOL_NUMBER:
        return translate("Tickets", "New number")
    return field_words(field.name)


def nothing_words(field: FieldSpec) -> str:
    """Say why there is nothing to choose from."""
    match field.kind:
        case FieldKind.CAUSE:
            return translate("Tickets", "Nothing is cut on this line.")
        case FieldKind.PERIOD:
            return translate("Tickets", "No bill of this telephone was brought in.")
        case FieldKind.SERVICES if field.name == "remove":
            return translate("Tickets", "No special service is on.")
        case FieldKind.SERVICES:
            return translate("Tickets", "The centre offers no other service.")
        case _:
            return translate("Tickets", "No centre is on record.")


def no_number_words() -> str:
    """Say that a pool is empty."""
    return translate("Tickets", "This centre has no free number.")
