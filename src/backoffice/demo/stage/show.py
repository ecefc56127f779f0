"""The main job without a display: papers, pictures of each state, the list of activations."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from backoffice import settings as office_settings
from backoffice.administration import access
from backoffice.db import Database
from backoffice.demo import seed
from backoffice.demo.seed import DemoOffice
from backoffice.demo.stage import theatre
from backoffice.demo.stage.acts import Day, Leave
from backoffice.demo.stage.call_acts import CallDay, CallLeave
from backoffice.demo.stage.form_acts import FormActs
from backoffice.demo.stage.service_acts import ServiceActs, ServiceLeave
from backoffice.demo.stage.theatre import Screen
from backoffice.records.exports import TableForm
from backoffice.records.ticket_views import SavedView, TicketSearch
from backoffice.tickets import papers, papers_room, reading
from backoffice.verification import exports

Told = Callable[[str, Path], object]


def main_job(office: DemoOffice, folder: Path, told: Told) -> None:
    """Do the main job in the window and leave its papers and pictures in ``folder``.

    ``told`` hears of every file as (kind, path).
    """
    pictures = folder / "screenshots"
    leave = Leave(pictures, folder / "activation-receipt.pdf", folder / "deficiency-slip.pdf", told)
    calls = CallLeave(pictures, folder / "calls.xlsx", folder / "calls.pdf", told)
    with theatre.opened(office) as play:
        Day(play, leave).whole()
        CallDay(play, calls).whole()
        ServiceActs(play, ServiceLeave(pictures, told)).whole()
    path = folder / "activations.xlsx"
    _export(office, path)
    told("activations", path)
    slip = folder / "ticket-slip.pdf"
    _print_slip(office, slip)
    told("ticket-slip", slip)


def take_pictures(office: DemoOffice, folder: Path, screen: Screen, told: Told) -> None:
    """Take every picture into ``folder``; the papers go to a place of their own."""
    papers = office.settings.data_folder / f"papers-{secrets.token_hex(4)}"
    leave = Leave(folder, papers / "receipt.pdf", papers / "slip.pdf", told)
    calls = CallLeave(folder, papers / "calls.xlsx", papers / "calls.pdf", told)
    with theatre.opened(office, screen) as play:
        Day(play, leave).whole()
        CallDay(play, calls).whole()
        ServiceActs(play, ServiceLeave(folder, told)).whole()
        FormActs(play, ServiceLeave(folder, told)).whole()


def _print_slip(office: DemoOffice, path: Path) -> None:
    """Print the slip of the first open request, as the clerk hands it over."""
    database = Database(office.settings.address, workstation=seed.WORKSTATION)
    try:
        access.log_in(database, seed.CLERK, seed.PASSWORD)
        with database.read() as session:
            first = reading.list_(session, TicketSearch(SavedView.ALL_OPEN), limit=1)[0]
        key = office_settings.tag_key(office.settings)
        sheet = papers.print_slip(database, first.id, key=key)
        papers_room.save(papers_room.pdf(sheet, office.settings.letterhead), path)
        access.log_out(database)
    finally:
        database.dispose()


def _export(office: DemoOffice, path: Path) -> None:
    """Take the activations of these days out, as the supervisor may."""
    database = Database(office.settings.address, workstation=seed.WORKSTATION)
    try:
        access.log_in(database, seed.SUPERVISOR, seed.PASSWORD)
        today = office.sample.today
        since = today - seed.YESTERDAY
        exports.export_activations(
            database, since, today, path, TableForm.XLSX, lambda _done, _total: None
        )
        access.log_out(database)
    finally:
        database.dispose()
