"""The formats of files of calls: those that come with the program, and the office's own."""

from __future__ import annotations

from dataclasses import replace

from backoffice.calls import formats_checks, profile_files
from backoffice.db import Duplicate, Session, audit, guard
from backoffice.db import call_profiles as stored
from backoffice.errors import Attempt, Conflict, Refused
from backoffice.records import persian
from backoffice.records.call_files import Profile, ProfileFinding, ProfileFlaw
from backoffice.records.call_profiles import to_plain
from backoffice.records.operators import Right

SAVE = "call_formats.save"
RETIRE = "call_formats.retire"


def profiles(session: Session) -> tuple[Profile, ...]:
    """Return every format in use: the shipped ones first, then the office's own by name."""
    guard.require(session, Right.IMPORT_CALLS, _attempt("call_formats.list"))
    return (*profile_files.shipped(), *stored.every(session))


def find(session: Session, name: str) -> Profile | None:
    """Return a format by its name, also one that is no longer in use."""
    guard.require(session, Right.IMPORT_CALLS, _attempt("call_formats.find", name))
    return _shipped(name) or stored.find(session, name)


def findings(profile: Profile) -> list[ProfileFinding]:
    """Return everything that keeps a profile from being kept, as far as it shows by itself."""
    found = formats_checks.findings(profile)
    if profile.shipped or _shipped(profile.name):
        found.insert(0, ProfileFinding(ProfileFlaw.SHIPPED, detail=profile.name))
    return found


def save(session: Session, profile: Profile) -> Profile:
    """Keep a format of the office's own: a new one, or a change of the one of its name.

    ``profile.version`` is 0 for a new one (a copy of a shipped one, too) and otherwise as
    it was read.

    Raises:
        Refused: with every ``ProfileFinding``; shipped formats are copied, not changed.
        Conflict: somebody changed or retired it since.
    """
    desk = guard.require(session, Right.MANAGE_CALL_FORMATS, _attempt(SAVE, profile.name))
    tidy = replace(profile, title=persian.clean(profile.title))
    found = findings(tidy)
    known = {one.name: one for one in stored.every(session)}
    before = known.get(tidy.name)
    if before is not None and tidy.version == 0:
        found.append(ProfileFinding(ProfileFlaw.NAME_TAKEN, detail=tidy.name))
    if found:
        raise Refused(found)
    if before is None and tidy.version:
        raise Conflict("call_profile")
    try:
        kept = stored.save(session, tidy, desk.operator)
    except Duplicate:
        raise Refused([ProfileFinding(ProfileFlaw.NAME_TAKEN, detail=tidy.name)]) from None
    details = {"version": kept.version, "changed": _changed(before, kept)}
    audit.record(session, SAVE, subject_kind="call_profile", subject=kept.name, details=details)
    return kept


def retire(session: Session, name: str) -> None:
    """Take a format of the office's own out of use; old imports still know its name.

    Raises:
        Refused: it comes with the program.
        Conflict: somebody retired it first.
    """
    desk = guard.require(session, Right.MANAGE_CALL_FORMATS, _attempt(RETIRE, name))
    if _shipped(name):
        raise Refused([ProfileFinding(ProfileFlaw.SHIPPED, detail=name)])
    if not stored.retire(session, name, desk.operator):
        raise Conflict("call_profile")
    audit.record(session, RETIRE, subject_kind="call_profile", subject=name)


def _shipped(name: str) -> Profile | None:
    return next((one for one in profile_files.shipped() if one.name == name), None)


def _changed(before: Profile | None, after: Profile) -> list[str]:
    """Name what differs; everything that is not as usual for a new one."""
    new = to_plain(after)
    old = to_plain(before) if before is not None else {}
    return [part for part, value in new.items() if old.get(part) != value]


def _attempt(deed: str, name: str = "") -> Attempt:
    return Attempt(deed, "call_profile", name[: formats_checks.LONGEST_NAME])
