"""The main job without a display: papers, pictures of each state, the list of activations."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from pathlib import Path

from backoffice.administration import access
from backoffice.db import Database
from backoffice.demo import seed
from backoffice.demo.seed import DemoOffice
from backoffice.demo.stage import theatre
from backoffice.demo.stage.acts import Day, Leave
from backoffice.demo.stage.call_acts import CallDay, CallLeave
from backoffice.demo.stage.theatre import Screen
from backoffice.records.exports import TableForm
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
    path = folder / "activations.xlsx"
    _export(office, path)
    told("activations", path)


def take_pictures(office: DemoOffice, folder: Path, screen: Screen, told: Told) -> None:
    """Take every picture into ``folder``; the papers go to a place of their own."""
    papers = office.settings.data_folder / f"papers-{secrets.token_hex(4)}"
    leave = Leave(folder, papers / "receipt.pdf", papers / "slip.pdf", told)
    calls = CallLeave(folder, papers / "calls.xlsx", papers / "calls.pdf", told)
    with theatre.opened(office, screen) as play:
        Day(play, leave).whole()
        CallDay(play, calls).whole()


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
