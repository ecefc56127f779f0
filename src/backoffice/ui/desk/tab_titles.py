"""The titles of the tabs, for the composition root."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def verification_title() -> str:
    """The tab of cases."""
    return QCoreApplication.translate("Tabs", "Identity verification")


def lines_title() -> str:
    """The tab of lines."""
    return QCoreApplication.translate("Tabs", "Lines")


def tickets_title() -> str:
    """The tab of service-change tickets."""
    return QCoreApplication.translate("Tabs", "Requests")


def calls_title() -> str:
    """The tab of call details."""
    return QCoreApplication.translate("Tabs", "Call details")


def administration_title() -> str:
    """The tab of operators, settings and the audit."""
    return QCoreApplication.translate("Tabs", "Administration")
