"""The way into the cabinet: connections, units of work, retries, translated errors.

One class serves both back ends. A *unit* is a function of a session that does
its whole work in one transaction and has no effect outside it, so it may be
run again when the database asks for that (safety.md §5 and §11, scale.md §5).
"""

from __future__ import annotations

import copy
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Generic, TypeVar
from urllib.parse import quote

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlalchemy.orm.exc import StaleDataError

from backoffice.db import audit, operators
from backoffice.db.connections import WRITING, make_engine
from backoffice.db.places import Place
from backoffice.db.revisions import RevisionWatch
from backoffice.db.troubles import Busy, ConnectionLost, DatabaseFault, Duplicate
from backoffice.errors import Attempt, Conflict, Refused, Trouble, Unavailable
from backoffice.records import database_urls
from backoffice.records.operators import Desk

T = TypeVar("T")

TRIES = 5
BUSY_SECONDS = 5.0
ASK_AGAIN_SECONDS = (0.2, 0.5, 1.0, 2.0, 4.0)


class Database:
    """One database and the desk that works with it.

    ``patience`` is how long, in seconds, a unit waits for others to finish
    before the clerk is told that the database is busy.
    """

    def __init__(
        self,
        url: str,
        *,
        workstation: str = "",
        clock: Callable[[], datetime] | None = None,
        patience: float = BUSY_SECONDS,
        audit_key: bytes = b"",
    ) -> None:
        """Raise ``Refused`` with ``UrlFinding`` records when the address may not be used."""
        found = database_urls.findings(url)
        if found:
            raise Refused(found)
        self.url = url.strip()
        self.workstation = workstation[:64]
        self.desk: Desk | None = None
        self._clock = clock
        self._patience = patience
        self._audit_key = audit_key
        self.place = Place.of(self.url)
        self._engine = make_engine(self.url, self.place, workstation, patience)
        self._writer = self._engine.execution_options(**{WRITING: True})
        self._revision = RevisionWatch(self.place.where)

    @property
    def dialect(self) -> str:
        """``sqlite`` or ``postgresql``."""
        return self._engine.dialect.name

    @property
    def masked(self) -> str:
        """The address as it may be shown: no password in it."""
        return self._engine.url.render_as_string(hide_password=True)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session for looking; whatever it changed is rolled back.

        A refused look that has an attempt is audited as *denied*; a database
        that cannot take the row does not turn the refusal into a trouble.
        """
        self._look_at_the_file()
        session = self._session(writing=False)
        try:
            yield session
        except Refused as refusal:
            session.close()  # the row is written in a transaction of its own
            if refusal.attempt is not None:
                with suppress(Unavailable):
                    self._deny(refusal.attempt, refusal.findings)
            raise self._ours(refusal) from None
        except Exception as error:
            raise self._ours(error) from None
        finally:
            session.close()

    def write(
        self, unit: Callable[[Session], T], outcome: Callable[[Session], T | None] | None = None
    ) -> T:
        """Run ``unit`` in one transaction and commit it; return what it returned.

        The unit is repeated when the database was busy or the line broke before
        the commit was sent. When the line broke *during* the commit nobody knows
        whether it holds: ``outcome`` looks for the unit's result (by an id made
        before) and answers None when there is none; without it the caller gets
        ``Unavailable`` with the detail ``ambiguous``.

        Raises:
            Refused: the unit said no; with an attempt, audited as *denied*.
            Conflict: a row was changed by somebody else meanwhile.
            Duplicate: a unique constraint said no.
            Unavailable: the database does not answer.
        """
        work = _Work(self, unit, outcome)
        try:
            return work.run()
        except Refused as refusal:
            if refusal.attempt is not None:
                self._deny(refusal.attempt, refusal.findings)
            raise
        except Conflict as clash:
            clash.name = self._called(clash.by)
            raise

    def dispose(self) -> None:
        """Close every connection (lock, log-out, end); the next unit opens a new one."""
        self._engine.dispose()

    def for_this_desk(self) -> Database:
        """Give the same database to long work: it acts for who began it, whoever sits down then."""
        return copy.copy(self)

    def beside(self, path: Path) -> Database:
        """Give the same desk over another SQLite file: a draft, a backup."""
        other = Database(
            f"sqlite:///{quote(path.as_posix(), safe='/:')}",
            workstation=self.workstation,
            clock=self._clock,
            patience=self._patience,
            audit_key=self._audit_key,
        )
        other.desk = self.desk
        return other

    def exclusively(self) -> Session:
        """Give a writing session that its caller commits and closes: migrations, backups."""
        return self._session(writing=True)

    @property
    def deadline(self) -> float:
        """Seconds after which a busy unit is not tried again."""
        return self._patience if self.dialect == "sqlite" else self._patience * 4

    def attempt(self, unit: Callable[[Session], T], committing: Callable[[], None]) -> T:
        """Run ``unit`` once; ``committing`` is called just before the commit is sent."""
        self._look_at_the_file()
        session = self._session(writing=True)
        try:
            self._revision.look(session)
            result = unit(session)
            session.flush()
            committing()
            session.commit()
        except Exception as error:
            raise self._ours(error) from None
        finally:
            session.close()
        return result

    def _session(self, *, writing: bool) -> Session:
        info = {
            "desk": self.desk,
            "clock": self._clock,
            "workstation": self.workstation,
            "audit_key": self._audit_key,
        }
        return Session(self._bind(writing=writing), expire_on_commit=False, info=info)

    def _bind(self, *, writing: bool) -> Engine | Connection:
        """Return where a session gets its connection from."""
        return self._writer if writing else self._engine

    def _look_at_the_file(self) -> None:
        """Notice a database file that was deleted or replaced under open connections."""
        if self.place.changed():
            self._engine.dispose()
        self.place.check()

    def _ours(self, error: Exception) -> Exception:
        """Translate what SQLAlchemy itself raised and cut drivers' texts from the chain."""
        if isinstance(error, StaleDataError):
            return Conflict("row")
        if isinstance(error, SQLAlchemyError):
            return DatabaseFault(type(error).__name__).with_traceback(error.__traceback__)
        link: BaseException | None = error
        while link is not None:
            link.__cause__ = _clean(link.__cause__)
            link.__context__ = _clean(link.__context__)
            link = link.__cause__ or link.__context__
        return error

    def _called(self, username: str) -> str:
        """Return what an operator is called; "" when nobody can say."""
        if not username:
            return ""
        with suppress(Unavailable), self.read() as session:
            return operators.names(session, {username}).get(username, "")
        return ""

    def _deny(self, attempt: Attempt, findings: tuple[object, ...]) -> None:
        def unit(session: Session) -> None:
            audit.record(
                session,
                attempt.deed,
                subject_kind=attempt.subject_kind,
                subject=attempt.subject,
                outcome="denied",
                reason=",".join(audit.code_of(finding) for finding in findings),
            )

        _Work(self, unit, None).run()


def _clean(link: BaseException | None) -> BaseException | None:
    """Drop a driver's or SQLAlchemy's error from a chain: it shows values."""
    module = type(link).__module__.partition(".")[0]
    return None if module in {"sqlite3", "psycopg", "sqlalchemy"} else link


class _Work(Generic[T]):
    """One call of ``Database.write`` with its repetitions."""

    def __init__(
        self,
        database: Database,
        unit: Callable[[Session], T],
        outcome: Callable[[Session], T | None] | None,
    ) -> None:
        self._database = database
        self._unit = unit
        self._outcome = outcome
        self._committing = False
        self._ambiguous = False
        self._repeated = False

    def run(self) -> T:
        """Try until it is done, refused, or no longer worth trying."""
        began = time.monotonic()
        tries = 0
        while True:
            tries += 1
            self._committing = False
            try:
                return self._database.attempt(self._unit, self._sent)
            except Busy:
                late = time.monotonic() - began >= self._database.deadline
                if tries >= TRIES or late:
                    found = self._arrived()
                    if found is None:
                        raise
                    return found
            except (Duplicate, Conflict, Refused):
                found = self._arrived()
                if found is None:
                    raise
                return found
            except ConnectionLost as lost:
                found = self._after_loss(lost)
                if found is not None:
                    return found
            time.sleep(0.02 * 2**tries * (0.5 + secrets.randbelow(100) / 100))

    def _sent(self) -> None:
        self._committing = True

    def _after_loss(self, lost: ConnectionLost) -> T | None:
        """Return the result of a commit that held after all; None to repeat once."""
        self._ambiguous = self._ambiguous or self._committing
        found = self._arrived()
        if found is None and self._repeated:
            raise lost
        self._repeated = True
        return found

    def _arrived(self) -> T | None:
        """Look for a commit whose answer was lost: it may land after it was asked for.

        What then stands in the repetition's way is our own deed, nobody else's.
        """
        return self._ask() if self._ambiguous else None

    def _ask(self) -> T | None:
        unclear = Unavailable(
            Trouble.UNREACHABLE,
            self._database.place.where,
            ambiguous="the commit's answer was lost",
        )
        if self._outcome is None:
            raise unclear
        for pause in ASK_AGAIN_SECONDS:
            try:
                with self._database.read() as session:
                    return self._outcome(session)
            except ConnectionLost:
                time.sleep(pause)
        raise unclear
