"""What the room of tickets lends to administration beside its rules: the outbox and the bills."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from backoffice.records.operators import Right
from backoffice.ui.doors import Door, LentPage
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.tickets.bills_import import BillsImport
from backoffice.ui.tickets.bills_page import BillsPage
from backoffice.ui.tickets.outbox_page import OutboxPage
from backoffice.ui.workplace import Workplace

translate = QCoreApplication.translate


def office_pages(
    jobs: Jobs, messages: Messages, office: Office, workplace: Workplace
) -> tuple[LentPage, ...]:
    """Return the pages of messages and bills, each built when it is first chosen."""
    return (
        LentPage(
            "outbox",
            Right.SEND_MESSAGES,
            translate("Outbox", "Short messages"),
            "arrow",
            lambda: OutboxPage(jobs, messages, office.memory, workplace),
        ),
        LentPage(
            "bills",
            Right.IMPORT_BILLS,
            translate("Bills", "Bills"),
            "receipt",
            lambda: BillsPage(jobs, messages, office.memory, office.home),
        ),
    )


def bill_door(jobs: Jobs, messages: Messages, home: str) -> Door:
    """Return the way to the import of bills; ``home`` is the office's area code."""

    def bills(window: QWidget) -> None:
        BillsImport(window, jobs, messages, home).open()

    return Door(
        Right.IMPORT_BILLS,
        translate("Bills", "Bills of a period"),
        translate(
            "Bills",
            "The sheet of billing. The same file twice changes nothing; "
            "what is kept already is never replaced.",
        ),
        "receipt",
        bills,
    )
