"""The pages that the room of tickets lends to the tab of administration."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from backoffice.records.operators import Right
from backoffice.ui.doors import LentPage
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.tickets.admin_calendar import WorkTimePage
from backoffice.ui.tickets.admin_fees import FeesPage
from backoffice.ui.tickets.admin_services import ServicesPage
from backoffice.ui.tickets.admin_units import UnitsPage

translate = QCoreApplication.translate


def admin_pages(jobs: Jobs, messages: Messages, memory: Memory) -> tuple[LentPage, ...]:
    """Return services, fees, working time and units, each built when it is first chosen."""
    right = Right.MANAGE_SERVICES
    return (
        LentPage(
            "services",
            right,
            translate("Services", "Services"),
            "document",
            lambda: ServicesPage(jobs, messages, memory),
        ),
        LentPage(
            "fees",
            right,
            translate("Services", "Fees"),
            "receipt",
            lambda: FeesPage(jobs, messages, memory),
        ),
        LentPage(
            "work-time",
            right,
            translate("Services", "Working time"),
            "calendar",
            lambda: WorkTimePage(jobs, messages, memory),
        ),
        LentPage(
            "units",
            right,
            translate("Services", "Units"),
            "phone",
            lambda: UnitsPage(jobs, messages, memory),
        ),
    )
