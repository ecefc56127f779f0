"""The portal's folder: new files of registrations are imported and put away.

A file is taken when two looks in a row found it unchanged; names that end in
``.tmp`` or ``.part`` or begin with a dot are still being written. Imported files
go to ``done``, refused ones to ``failed`` with their reasons beside them
(``docs/portal-bridge.md``).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from backoffice.db import Database
from backoffice.documents.files import trouble_of, write_beside_then_rename
from backoffice.errors import Conflict, Forbidden, Refused, Setback, Trouble, Unavailable
from backoffice.records import phones
from backoffice.records.intake import FileFinding, FileFlaw, IntakeReport, WatchResult
from backoffice.verification import intake

SUFFIX = ".jsonl"
DONE, FAILED = "done", "failed"


@dataclass(slots=True)
class Looks:
    """What the looks before this one saw: keep one between them, it starts empty.

    ``sizes`` is size and time of change by name; ``handled`` are files that were
    dealt with but could not be put away.
    """

    sizes: dict[str, tuple[int, int]] = field(default_factory=dict)
    handled: set[tuple[str, int, int]] = field(default_factory=set)


def watch_once(
    database: Database,
    folder: Path,
    looks: Looks,
    report: Callable[[int, int], None],
    *,
    home: str = phones.HOME,
) -> WatchResult:
    """Look into the portal's folder once and import what is ready.

    ``home`` is the office's area code.

    A file that cannot be read or put away is told in ``setbacks``; the others go on.

    Raises:
        Forbidden: the desk may not import.
        Unavailable: the folder or the database does not answer.
    """
    found = _Found()
    now = dict(_files(folder))
    before, looks.sizes = looks.sizes, {path.name: size for path, size in now.items()}
    for path, size in now.items():
        mark = (path.name, *size)
        if mark in looks.handled:
            continue
        if before.get(path.name) != size:
            found.not_yet += 1
            continue
        match _take(database, path, report, home):
            case None:
                found.not_yet += 1
            case Unavailable() as failure:
                found.miss(failure)
            case IntakeReport(cancelled=True) as stopped:
                found.reports.append(stopped)
                break
            case IntakeReport() as done:
                found.reports.append(done)
                looks.handled.add(mark)
                found.put_away(path, DONE, [])
            case findings:
                found.failed += [(path.name, one) for one in findings]
                looks.handled.add(mark)
                found.put_away(path, FAILED, findings)
    return WatchResult(
        tuple(found.reports), tuple(found.failed), found.not_yet, tuple(found.setbacks)
    )


@dataclass(slots=True)
class _Found:
    """What a look has found so far: one bad file keeps no other waiting."""

    reports: list[IntakeReport] = field(default_factory=list)
    failed: list[tuple[str, FileFinding]] = field(default_factory=list)
    setbacks: list[Setback] = field(default_factory=list)
    not_yet: int = 0

    def miss(self, failure: Unavailable) -> None:
        """Note a file that could not be had; one that is gone was put away by another desk."""
        if failure.setback.trouble is not Trouble.FILE_MISSING:
            self.setbacks.append(failure.setback)

    def put_away(self, path: Path, name: str, findings: list[FileFinding]) -> None:
        """Move a file that was dealt with; one that stays is not taken again by this program."""
        try:
            _put_away(path, name, findings)
        except Unavailable as failure:
            self.setbacks.append(failure.setback)


def _take(
    database: Database, path: Path, report: Callable[[int, int], None], home: str
) -> IntakeReport | list[FileFinding] | Unavailable | None:
    """Import one file: its report, why it is refused, what is in the way, or None for not yet.

    Raises:
        Unavailable: the database's trouble, which is every file's.
    """
    try:
        return intake.run(database, path, report, home=home)
    except Forbidden:
        raise
    except Conflict:  # another desk is at this file
        return None
    except Refused as refusal:
        findings = [one for one in refusal.findings if isinstance(one, FileFinding)]
        return None if any(one.flaw is FileFlaw.CHANGED for one in findings) else findings
    except Unavailable as failure:
        if failure.setback.where != path.name:
            raise
        return failure


def lying(folder: Path) -> tuple[Path, ...]:
    """Return the files that wait in the portal's folder, by name.

    Raises:
        Unavailable: the folder does not answer.
    """
    return tuple(path for path, _ in _files(folder))


def _files(folder: Path) -> Iterator[tuple[Path, tuple[int, int]]]:
    """Yield the files that may be taken, by name; links are not followed."""
    try:
        for path in sorted(folder.iterdir()):
            hidden = path.name.startswith(".")
            if hidden or path.suffix.lower() != SUFFIX or path.is_symlink() or not path.is_file():
                continue
            try:
                found = path.stat()
            except FileNotFoundError:
                continue  # another desk has put it away just now
            yield path, (found.st_size, found.st_mtime_ns)
    except OSError as error:
        raise Unavailable(trouble_of(error), str(folder)) from error


def _put_away(path: Path, name: str, findings: list[FileFinding]) -> None:
    """Move a file into a folder beside it; one that is gone was put away by another desk.

    Raises:
        Unavailable: it cannot be moved.
    """
    folder = path.parent / name
    try:
        folder.mkdir(exist_ok=True)
        target = folder / path.name
        number = 1
        while target.exists():
            number += 1
            target = folder / f"{path.stem}-{number}{path.suffix}"
        path.replace(target)
    except FileNotFoundError:
        return
    except OSError as error:
        raise Unavailable(trouble_of(error), str(path)) from error
    if findings:
        reasons = [{"reason": one.flaw.value, "detail": one.detail} for one in findings]
        write_beside_then_rename(
            target.with_name(f"{target.name}.reason.json"),
            json.dumps({"file": path.name, "reasons": reasons}, indent=2).encode("utf-8") + b"\n",
        )
