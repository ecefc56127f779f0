"""Fills a demonstration database as the office itself would: through the rooms' own deeds.

Nothing is written past the rooms, so the audit, the histories and the papers
of the demonstration are what a working office has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from operator import itemgetter
from pathlib import Path

from backoffice import settings as office_settings
from backoffice.administration import access, first_run
from backoffice.administration.actions import centres, operators
from backoffice.administration.actions.operators import OperatorForm
from backoffice.administration.first_run import FirstOffice
from backoffice.calls import format_actions, imports
from backoffice.db import Database, migrate
from backoffice.demo import bills, files, generator, line_lives, morning, office_hours, service_day
from backoffice.demo.call_files import CallFile
from backoffice.demo.generator import Sample
from backoffice.demo.requests import Requests, persons
from backoffice.documents import demo_words as words
from backoffice.documents.files import trouble_of
from backoffice.errors import Refused, Unavailable
from backoffice.lines import actions as inventory
from backoffice.records import dates
from backoffice.records.centres import Centre
from backoffice.records.operators import Role
from backoffice.records.passwords import SHIPPED, Passwords
from backoffice.records.policy import Policy
from backoffice.records.receipts import Letterhead
from backoffice.settings import Settings
from backoffice.verification import intake

PASSWORD = "73912 84650 17364"  # noqa: S105 - told to everybody who opens the demonstration
WORKSTATION = "demo"
MARK = "demonstration.txt"
DATA, INBOX, OUTBOX = "data", "input", "messages"
_MORNING = time(9, 20)
CLERK, SUPERVISOR, SECURITY, WORKER, ADMINISTRATOR = (name for name, _, _ in words.OPERATORS)
_BEGAN = timedelta(days=60)
_ARRIVED, YESTERDAY, _A_MOMENT = timedelta(days=2), timedelta(days=1), timedelta(minutes=9)
_WARNED = 6.5  # working hours: most of a day, and not yet late
_MARKED = "This folder was made by: backoffice demo. It may be emptied by it again.\n"


@dataclass(frozen=True, slots=True)
class InUse:
    """The finding of a folder that holds other data than a demonstration's."""


@dataclass(frozen=True, slots=True)
class DemoOffice:
    """A filled demonstration: its settings, its files, what it shows."""

    settings: Settings
    files: files.SampleFiles
    sample: Sample


class Steps:
    """A clock for what happened before now: each deed a little after the one before."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def __call__(self) -> datetime:
        self.moment += timedelta(seconds=7)
        return self.moment

    def move_to(self, moment: datetime) -> None:
        """Go on at a later moment; never back."""
        self.moment = max(self.moment, moment)


def is_seeded(folder: Path) -> bool:
    """Say whether a demonstration lies in ``folder`` already."""
    try:
        return (folder / DATA / MARK).is_file() and _database_file(folder).is_file()
    except OSError:  # the filling will say it
        return False


def seed(
    folder: Path, now: datetime | None = None, *, passwords: Passwords = SHIPPED
) -> DemoOffice:
    """Fill ``folder`` with a demonstration; what an earlier one left is replaced.

    ``now`` is aware and what the demonstration takes for the present.

    Raises:
        Refused: other data lies there.
        Unavailable: the folder cannot be written.
    """
    present = now or datetime.now(UTC)
    sample = generator.sample(dates.tehran_date(present))
    try:
        _make_room(folder)
        laid = files.write(sample, folder / INBOX)
        settings = _settings(folder)
    except OSError as error:
        raise Unavailable(trouble_of(error), str(error.filename or folder)) from None
    steps = Steps(present - _BEGAN)
    database = Database(settings.address, workstation=WORKSTATION, clock=steps)
    try:
        database.desk = access.system_desk(WORKSTATION)
        migrate(database)
        database.write(lambda session: centres.import_centres(session, laid.centres))
        inventory.run(database, laid.lines, _ignore)
        _let_in(database, passwords)
        _Weeks(database, steps, present, sample, passwords).live(folder, laid, settings)
        database.desk = access.system_desk(WORKSTATION)
        _bring_calls(database, laid.calls.loaded)
    finally:
        database.dispose()
    return DemoOffice(settings, laid, sample)


class _Weeks:
    """The weeks before the present, as the office lived them, in their order."""

    def __init__(
        self,
        database: Database,
        steps: Steps,
        present: datetime,
        sample: Sample,
        passwords: Passwords,
    ) -> None:
        self._database = database
        self._steps = steps
        self._present = present
        self._sample = sample
        self._passwords = passwords

    def live(self, folder: Path, laid: files.SampleFiles, settings: Settings) -> None:
        """Let lines have their past, registrations come in, and the last days be worked."""
        requests = Requests(self._database, self._log_in, persons(self._sample))
        day = service_day.ServiceDay(requests)
        self._past(requests, day, laid, folder / OUTBOX)
        self._steps.move_to(self._present - _ARRIVED)
        access.log_out(self._database)
        self._database.desk = access.system_desk(WORKSTATION)
        intake.run(self._database, laid.registrations, _ignore)
        self._last_days(day, replace(settings.policy, tag_key=office_settings.tag_key(settings)))

    def _log_in(self, name: str) -> None:
        access.log_in(self._database, name, PASSWORD, passwords=self._passwords)

    def _past(
        self,
        requests: Requests,
        day: service_day.ServiceDay,
        laid: files.SampleFiles,
        outbox: Path,
    ) -> None:
        free = day.furnish(dates.tehran_date(self._steps.moment))
        lives = line_lives.LineLives(requests, self._present, self._steps.move_to, free)
        lives.tell(bills.debtor(self._sample), laid.bills, outbox)
        self._steps.move_to(office_hours.on_working_day(self._present, 3, _MORNING))
        day.late()

    def _last_days(self, day: service_day.ServiceDay, policy: Policy) -> None:
        spared = frozenset(self._sample.showcase.values())

        def at_the_counter(plan: morning.Plan) -> None:
            morning.work(self._database, self._log_in, policy, spared, plan)

        worked = office_hours.worked_ago(self._present, _WARNED)
        before = self._present - YESTERDAY
        for moment, deed in sorted(
            (
                (worked, day.yesterday),
                (before, lambda _now: at_the_counter(morning.YESTERDAY)),
            ),
            key=itemgetter(0),
        ):
            self._steps.move_to(moment)
            deed(self._steps.moment)
        self._steps.move_to(office_hours.last_open(self._present, _A_MOMENT))
        day.today(self._steps.moment)
        self._steps.move_to(self._present - _A_MOMENT)
        at_the_counter(morning.TODAY)


def _make_room(folder: Path) -> None:
    data = folder / DATA
    marked = (data / MARK).is_file()
    if data.exists() and any(data.iterdir()) and not marked:
        raise Refused([InUse()])
    data.mkdir(mode=0o700, parents=True, exist_ok=True)
    (data / MARK).write_text(_MARKED, encoding="utf-8")
    base = _database_file(folder)
    for old in (base, Path(f"{base}-wal"), Path(f"{base}-shm")):
        old.unlink(missing_ok=True)
    if marked:
        for message in (folder / OUTBOX).glob("*.json"):
            message.unlink()


def _database_file(folder: Path) -> Path:
    return folder / DATA / office_settings.DATABASE_NAME


def _settings(folder: Path) -> Settings:
    for bridge in ("portal-in", "portal-out"):
        (folder / bridge).mkdir(exist_ok=True)
    made = Settings(
        (folder / DATA).absolute(),
        centre=words.CENTRES[0][0],
        letterhead=Letterhead(words.OFFICE_COMPANY, words.OFFICE_NAME),
        bridge_in=(folder / "portal-in").absolute(),
        bridge_out=(folder / "portal-out").absolute(),
    )
    office_settings.save(made)
    return made


def _let_in(database: Database, passwords: Passwords) -> None:
    """Make the administrator, who lets the others in; each changes the first password."""
    people = {username: (name, centre) for username, name, centre in words.OPERATORS}
    name, centre = people[ADMINISTRATOR]
    first = FirstOffice(Centre(centre, "", 1), ADMINISTRATOR, name, PASSWORD)
    database.write(
        lambda session: first_run.create_first_administrator(session, first, passwords=passwords)
    )
    roles = {
        CLERK: Role.CLERK,
        SUPERVISOR: Role.SUPERVISOR,
        SECURITY: Role.SECURITY,
        WORKER: Role.UNIT,
    }
    for username, role in roles.items():
        access.log_in(database, ADMINISTRATOR, PASSWORD, passwords=passwords)
        form = OperatorForm(username, people[username][0], role, people[username][1])
        given = database.write(
            lambda session, form=form: operators.add_operator(session, form, passwords=passwords)  # type: ignore[misc]
        )
        access.log_in(database, username, given, passwords=passwords)
        access.change_password(database, given, PASSWORD, passwords=passwords)


def _bring_calls(database: Database, given: Sequence[CallFile]) -> None:
    with database.read() as session:
        profiles = {one.name: one for one in format_actions.profiles(session)}
    for one in given:
        imports.run(database, one.path, profiles[one.profile], _ignore)


def _ignore(_done: int, _total: int) -> None:
    """Nobody watches how far the filling has come."""
