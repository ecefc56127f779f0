"""The pieces of an import: read outside of any transaction, judged and kept inside one."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from backoffice.db import Session, bulk_cases
from backoffice.db import intake as stored
from backoffice.db.cases import NewCase
from backoffice.documents import registrations
from backoffice.records import people, phones
from backoffice.records.cases import Channel
from backoffice.records.intake import (
    MOST_PROBLEMS,
    SAMPLE_ROWS,
    LineProblem,
    Outcome,
    SampleRow,
    SentRecord,
    Tally,
    shown,
    tally,
)
from backoffice.records.operators import Desk
from backoffice.records.people import PartyKind
from backoffice.verification import intake_rules
from backoffice.verification.intake_rules import Understood

#: Records of one piece: so the write lock of SQLite is held for a small part of a second.
PIECE = 100
_AS_SENT = 400  # characters of a field kept as typed


@dataclass(frozen=True, slots=True)
class Read:
    """A record and what was understood of it."""

    sent: SentRecord
    understood: Understood


@dataclass(frozen=True, slots=True)
class Piece:
    """Some records in a row; ``read`` is how many bytes of the file end with them."""

    records: tuple[Read, ...]
    blank: int
    next_line: int
    read: int


@dataclass(frozen=True, slots=True)
class Judged:
    """A record and its outcome."""

    sent: SentRecord
    understood: Understood
    outcome: Outcome

    @property
    def name(self) -> str:
        """Its name as lists show it; empty when none could be read."""
        who = self.understood.who
        return shown(who.display_name) if who else ""


def read_pieces(
    path: Path, from_line: int, today: date, home: str = phones.HOME
) -> Generator[Piece, None, None]:
    """Read and understand a file in pieces; ``today`` is Gregorian, ``home`` the area code.

    Raises:
        Unavailable: the file cannot be read (any more).
    """
    records: list[Read] = []
    blank, lines, read = 0, 0, 0

    def so_far(count: int) -> None:
        nonlocal read
        read = count

    with closing(registrations.records(path, from_line, so_far)) as found:
        for sent in found:
            lines += 1
            if sent is None:
                blank += 1
            else:
                records.append(Read(sent, intake_rules.of_record(sent, today, home)))
            if len(records) + blank == PIECE:
                yield Piece(tuple(records), blank, from_line + lines, read)
                records, blank = [], 0
    if records or blank:
        yield Piece(tuple(records), blank, from_line + lines, read)


@dataclass(slots=True)
class Seen:
    """Contents, parties and portal ids that are known, growing with every record."""

    contents: set[str] = field(default_factory=set)
    parties: set[str] = field(default_factory=set)
    portal_ids: set[str] = field(default_factory=set)

    def look(self, session: Session, records: Sequence[Read]) -> None:
        """Learn what the office has already of these records."""
        known = stored.known(
            session,
            {one.sent.sha256 for one in records},
            {key for one in records for key in one.understood.keys},
            {one.sent.portal_id for one in records} - {""},
        )
        self.contents |= known.contents
        self.parties |= known.parties
        self.portal_ids |= known.portal_ids

    def judge(self, records: Iterable[Read]) -> list[Judged]:
        """Judge records in their order, each against all before it."""
        return [self._judge(one.sent, one.understood) for one in records]

    def _judge(self, sent: SentRecord, understood: Understood) -> Judged:
        if sent.sha256 in self.contents:
            return Judged(sent, understood, Outcome.UNCHANGED)
        outcome = understood.outcome(
            known=bool(understood.keys & self.parties) or sent.portal_id in self.portal_ids
        )
        self.contents.add(sent.sha256)
        if sent.portal_id:
            self.portal_ids.add(sent.portal_id)
        if outcome is not Outcome.WAITING:
            self.parties |= understood.keys
        return Judged(sent, understood, outcome)


@dataclass(frozen=True, slots=True)
class Office:
    """What an import needs to know of the office, read once; ``today`` is Gregorian."""

    today: date
    prefixes: Mapping[str, str]
    policies: Mapping[PartyKind, str]

    def keep(self, session: Session, desk: Desk, batch_id: str, judged: Sequence[Judged]) -> None:
        """Write records as received, with a case for each that does not wait."""
        kept = [one for one in judged if one.outcome is not Outcome.UNCHANGED]
        cases = [one for one in kept if one.outcome is not Outcome.WAITING]
        new = [self._case(one, desk) for one in cases]
        ids = bulk_cases.add_many(session, new, desk.operator)
        case_of = {one.sent.line_no: case_id for one, case_id in zip(cases, ids, strict=True)}
        stored.store(
            session,
            batch_id,
            [_row(one, case_of.get(one.sent.line_no, "")) for one in kept],
        )
        twins = [one for one in cases if one.outcome is Outcome.DUPLICATE]
        if twins:
            stored.flag_twins(
                session,
                {key for one in twins for key in one.understood.keys},
                {one.sent.portal_id for one in twins} - {""},
            )

    def _case(self, one: Judged, desk: Desk) -> NewCase:
        who, lines = one.understood.who, one.understood.lines
        if who is None:
            raise ValueError("a record of unknown kind makes no case")
        served = (intake_rules.centre_of(line.number, self.prefixes) for line in lines)
        return NewCase(
            who=who,
            lines=lines,
            channel=Channel.PORTAL,
            centre=next(filter(None, served), desk.centre),
            policy_version=self.policies[who.kind],
            portal_id=one.sent.portal_id,
            submitted_at=one.sent.submitted_at,
            as_sent={
                name.value: shown(text, _AS_SENT) for name, text in one.sent.texts.items() if text
            },
            potential_duplicate=one.outcome is Outcome.DUPLICATE,
        )


def _row(one: Judged, case_id: str) -> stored.NewRecord:
    return stored.NewRecord(
        line_no=one.sent.line_no,
        raw=one.sent.raw,
        sha256=one.sent.sha256,
        outcome=one.outcome,
        portal_id=one.sent.portal_id,
        kind=one.understood.who.kind if one.understood.who else None,
        name=one.name,
        problems=one.understood.problems,
        case_id=case_id,
    )


class Sheet:
    """What a report is made of, gathered piece by piece."""

    def __init__(self, first: Tally | None = None) -> None:
        self.tally = first or Tally()
        self.problems: list[LineProblem] = []
        self.more = 0
        self.sample: list[SampleRow] = []

    def add(self, piece: Piece, judged: Sequence[Judged]) -> None:
        """Count a piece and note what was found in it; unchanged records are not told again."""
        self.tally = self.tally.plus(tally((one.outcome for one in judged), piece.blank))
        self.sample += [_sample(one) for one in judged[: SAMPLE_ROWS - len(self.sample)]]
        for one in judged:
            if one.outcome is not Outcome.UNCHANGED:
                room = MOST_PROBLEMS - len(self.problems)
                self.problems += one.understood.problems[:room]
                self.more += max(0, len(one.understood.problems) - room)


def _sample(one: Judged) -> SampleRow:
    who = one.understood.who
    return SampleRow(
        line_no=one.sent.line_no,
        outcome=one.outcome,
        kind=who.kind if who else None,
        name=one.name,
        identifier=people.identifier(who)[1] if who else "",
        phones=tuple(line.number for line in one.understood.lines),
        problems=len(one.understood.problems),
    )
