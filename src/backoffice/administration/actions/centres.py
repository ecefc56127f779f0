"""Centres, and the prefixes of the numbers each serves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from backoffice.administration import centre_file, rules
from backoffice.administration.rules import Finding, Lack
from backoffice.db import Duplicate, Session, audit, guard
from backoffice.db import centres as stored
from backoffice.errors import Attempt, Refused
from backoffice.records.centres import Centre
from backoffice.records.operators import Desk, Right


@dataclass(frozen=True, slots=True)
class CentreImport:
    """What a centre file brought: how many centres of each kind."""

    added: int = 0
    changed: int = 0
    unchanged: int = 0


def list_centres(session: Session) -> list[Centre]:
    """Return every centre, by code."""
    guard.require(session, Right.MANAGE_CENTRES, _attempt("list_centres"))
    return stored.all_centres(session)


def of_desk(session: Session, desk: Desk) -> Centre | None:
    """Return the centre at which a desk stands; None when its code names none."""
    return stored.find(session, desk.centre)


def save_centre(session: Session, centre: Centre) -> Centre:
    """Add a centre (``version`` 0) or change the one of its code.

    A number that stands on a paper or in a tracking code stays with its centre:
    another centre's papers would otherwise get the very same numbers.

    Raises:
        Refused: everything wrong with it.
        Conflict: somebody changed it since ``centre.version``.
    """
    desk = guard.require(session, Right.MANAGE_CENTRES, _attempt("save_centre", centre.code))
    tidy = rules.tidy(centre)
    everyone = stored.all_centres(session)
    before = next((one for one in everyone if one.code == tidy.code), None)
    others = [one for one in everyone if one.code != tidy.code]
    found = rules.centre_findings(tidy, others)
    if before is not None and centre.version == 0:
        found.append(Finding(Lack.CENTRE_CODE_TAKEN, tidy.code))
    if before and before.number != tidy.number and stored.number_in_use(session, before):
        found.append(Finding(Lack.CENTRE_NUMBER_IN_USE, str(before.number)))
    if found:
        raise Refused(found)
    _save(session, tidy, before, desk.operator)
    return stored.find(session, tidy.code) or tidy


def import_centres(session: Session, path: Path, *, dry_run: bool = False) -> CentreImport:
    """Bring in a centre file (``code,name,prefixes``); all of it or, with findings, none.

    A centre the file does not name stays as it is. New ones get the next free
    numbers. ``dry_run`` only counts.

    Raises:
        Refused: the findings, each with its line.
        Unavailable: the file cannot be read.
    """
    desk = guard.require(session, Right.IMPORT_CENTRES, _attempt("import_centres"))
    rows, found = centre_file.read(path)
    known = {centre.code: centre for centre in stored.all_centres(session)}
    wanted = _numbered(rows, known, stored.next_free_number(session))
    found += _clashes(rows, wanted, known)
    if found:
        in_order = sorted(found, key=lambda finding: finding.line)
        raise Refused(in_order)
    counts = _counts(wanted, known)
    if dry_run:
        return counts
    # Prefixes may move between centres inside one file: free them all first.
    changed = [one for one in wanted if known.get(one.code) != one]
    for one in changed:
        if one.code in known:
            stored.save(session, replace(known[one.code], prefixes=()), desk.operator)
    for one in changed:
        fresh = stored.find(session, one.code)
        version = fresh.version if fresh else 0
        _save(session, replace(one, version=version), known.get(one.code), desk.operator)
    return counts


def _numbered(rows: Sequence[centre_file.Row], known: dict[str, Centre], free: int) -> list[Centre]:
    wanted = []
    for row in rows:
        before = known.get(row.code)
        if before is None:
            number, version, free = free, 0, free + 1
        else:
            number, version = before.number, before.version
        wanted.append(rules.tidy(Centre(row.code, row.name, number, row.prefixes, version)))
    return [replace(one, prefixes=tuple(sorted(one.prefixes))) for one in wanted]


def _clashes(
    rows: Sequence[centre_file.Row], wanted: Sequence[Centre], known: dict[str, Centre]
) -> list[Finding]:
    named = {centre.code for centre in wanted}
    earlier = [centre for code, centre in known.items() if code not in named]
    found: list[Finding] = []
    for row, centre in zip(rows, wanted, strict=True):
        if any(other.code == centre.code for other in earlier):
            found.append(Finding(Lack.TWICE_IN_FILE, centre.code[:16], row.line))
            continue
        found += rules.centre_findings(centre, earlier, row.line)
        earlier.append(centre)
    return found


def _counts(wanted: Sequence[Centre], known: dict[str, Centre]) -> CentreImport:
    added = sum(centre.code not in known for centre in wanted)
    unchanged = sum(known.get(centre.code) == centre for centre in wanted)
    return CentreImport(added, len(wanted) - added - unchanged, unchanged)


def _save(session: Session, centre: Centre, before: Centre | None, by: str) -> None:
    try:
        stored.save(session, centre, by)
    except Duplicate as taken:
        lack = (
            Lack.CENTRE_NUMBER_TAKEN
            if taken.constraint == "uq_centre_number"
            else Lack.PREFIX_TAKEN
        )
        raise Refused([Finding(lack, centre.code)]) from None
    audit.record(
        session,
        "add_centre" if before is None else "change_centre",
        subject_kind="centre",
        subject=centre.code,
        details=_difference(before, centre),
    )


def _difference(before: Centre | None, after: Centre) -> dict[str, object]:
    parts = ("name", "number", "prefixes")
    if before is None:
        return {part: getattr(after, part) for part in parts}
    return {
        part: [getattr(before, part), getattr(after, part)]
        for part in parts
        if getattr(before, part) != getattr(after, part)
    }


def _attempt(deed: str, code: str = "") -> Attempt:
    return Attempt(deed, "centre", code[:16])
