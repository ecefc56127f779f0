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
from backoffice.errors import Conflict, Forbidden, Refused, Unavailable
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

    Raises:
        Forbidden: the desk may not import.
        Unavailable: the folder or the database does not answer.
    """
    reports: list[IntakeReport] = []
    failed: list[tuple[str, FileFinding]] = []
    not_yet = 0
    now = dict(_files(folder))
    before, looks.sizes = looks.sizes, {path.name: size for path, size in now.items()}
    for path, size in now.items():
        if (path.name, *size) in looks.handled:
            continue
        if before.get(path.name) != size:
            not_yet += 1
            continue
        done = _take(database, path, report, home)
        if done is None:
            not_yet += 1
            continue
        if isinstance(done, list):
            failed += [(path.name, one) for one in done]
            looks.handled.add((path.name, *size))
            _put_away(path, FAILED, done)
            continue
        reports.append(done)
        if done.cancelled:
            break
        looks.handled.add((path.name, *size))
        _put_away(path, DONE, [])
    return WatchResult(tuple(reports), tuple(failed), not_yet)


def _take(
    database: Database, path: Path, report: Callable[[int, int], None], home: str
) -> IntakeReport | list[FileFinding] | None:
    """Import one file: its report, why it is refused, or None when it is not to be had yet."""
    try:
        return intake.run(database, path, report, home=home)
    except Forbidden:
        raise
    except Conflict:  # another desk is at this file
        return None
    except Refused as refusal:
        findings = [one for one in refusal.findings if isinstance(one, FileFinding)]
        return None if any(one.flaw is FileFlaw.CHANGED for one in findings) else findings


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
            found = path.stat()
            yield path, (found.st_size, found.st_mtime_ns)
    except OSError as error:
        raise Unavailable(trouble_of(error), str(folder)) from error


def _put_away(path: Path, name: str, findings: list[FileFinding]) -> None:
    """Move a file into a folder beside it; one that is gone was put away by another desk.

    Raises:
        Unavailable: it cannot be moved; it will not be taken again by this program.
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
