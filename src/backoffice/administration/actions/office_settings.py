"""The office's settings: who may change them, and what was changed."""

from __future__ import annotations

from backoffice import settings
from backoffice.db import Database, Session, audit, guard
from backoffice.errors import Attempt, Refused, Unavailable
from backoffice.records.operators import Right
from backoffice.settings import KEYS, Settings

DEED = "change_settings"


def change_settings(database: Database, before: Settings, wanted: Settings) -> None:
    """Write the settings file; the audit keeps each changed key, old and new.

    Raises:
        Forbidden: only administrators change settings (audited).
        Refused: ``SettingFinding`` records; nothing is written.
        Unavailable: the folder cannot be written (audited as *failed*).
    """
    found = settings.findings(wanted)

    def note(session: Session) -> None:
        guard.require(session, Right.CHANGE_SETTINGS, Attempt(DEED, "settings"))
        if found:
            raise Refused(found)
        audit.record(session, DEED, subject_kind="settings", details=_changes(before, wanted))

    database.write(note)
    try:
        settings.save(wanted)
    except Unavailable as error:
        reason = error.setback.trouble.value

        def undone(session: Session) -> None:
            audit.record(session, DEED, subject_kind="settings", outcome="failed", reason=reason)

        database.write(undone)
        raise


def _changes(before: Settings, wanted: Settings) -> dict[str, object]:
    pairs = {name: [key.shown(before), key.shown(wanted)] for name, key in KEYS.items()}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}
