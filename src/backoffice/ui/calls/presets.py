"""Ranges of days that are asked for again and again; days are Gregorian, both included."""

from __future__ import annotations

from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from backoffice.records import dates

translate = QCoreApplication.translate

_DAY = timedelta(days=1)
_PERIOD = 2  # months of a billing period (domain.md §5.2)


class Preset(StrEnum):
    """A range by its name."""

    THIS_MONTH = "this_month"
    LAST_MONTH = "last_month"
    LAST_THREE = "last_three"
    BILLING = "billing"


def preset_range(preset: Preset, today: date) -> tuple[date, date]:
    """Return the first and the last day of a range, seen from ``today``."""
    first = dates.first_of_month(today)
    match preset:
        case Preset.THIS_MONTH:
            return first, today
        case Preset.LAST_MONTH:
            return dates.plus_months(first, -1), first - _DAY
        case Preset.LAST_THREE:
            return dates.plus_months(today, -3), today
        case Preset.BILLING:
            return dates.plus_months(first, -_PERIOD), first - _DAY


def preset_words(preset: Preset) -> str:
    """Name a range."""
    match preset:
        case Preset.THIS_MONTH:
            return translate("Calls", "This month")
        case Preset.LAST_MONTH:
            return translate("Calls", "Last month")
        case Preset.LAST_THREE:
            return translate("Calls", "Last 3 months")
        case Preset.BILLING:
            return translate("Calls", "Billing period")


def preset_hint(preset: Preset) -> str:
    """Say which days a range has, where its name does not."""
    match preset:
        case Preset.BILLING:
            return translate("Calls", "The two whole months before this one")
        case Preset.LAST_THREE:
            return translate("Calls", "From three months ago until today")
        case Preset.THIS_MONTH | Preset.LAST_MONTH:
            return ""
