"""A file of calls is read into its stage, and counted on the way."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Collection, Generator, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path

from backoffice.calls import formats, import_mended, import_rows
from backoffice.calls.formats import BadLine, Block, StageRow, call_of
from backoffice.calls.import_mended import Mended, Terms
from backoffice.db import Session
from backoffice.db.call_loads import Loaded, Loading, StagedBad
from backoffice.documents import readers, workbooks
from backoffice.documents.files import trouble_of
from backoffice.documents.readers import Fingerprint
from backoffice.errors import Refused, Unavailable
from backoffice.records import dates
from backoffice.records.call_files import (
    MOST_BAD,
    MOST_SHOWN,
    SAMPLE_ROWS,
    BadCall,
    BadRow,
    CallField,
    CallReport,
    CallTally,
    Profile,
    RepeatedRow,
    SampleRow,
    Shape,
)
from backoffice.records.calls import (
    TYPE_OF_CODE,
    Call,
    CallType,
    moment,
    month_key,
    number_of_code,
)
from backoffice.records.intake import FileFinding, FileFlaw, shown

Report = Callable[[int, int], None]

_LONGEST_RAW = 4_000


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep Python from looking for cycles: rows come by the thousand, and none is in a cycle.

    Looking took a third of the time, and the window stood still for each look.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def mark(path: Path, profile: Profile, report: Report) -> Fingerprint:
    """Read a file once for its hash, after a look at what it is.

    Raises:
        Refused: with ``FileFinding`` records.
        Unavailable: the file cannot be read.
        Cancelled: from ``report``.
    """
    if profile.shape is not Shape.WORKBOOK:
        return readers.fingerprint(path, report)
    workbooks.look(path)
    try:
        found = path.stat()
    except OSError as error:
        raise Unavailable(trouble_of(error), path.name) from error
    return Fingerprint(readers.content_hash(path, report), found.st_size, found.st_mtime_ns)


def unread_sheets(path: Path, profile: Profile) -> int:
    """Return how many sheets of a workbook have something on them and are not read."""
    return workbooks.other_sheets(path) if profile.shape is Shape.WORKBOOK else 0


def blocks(
    path: Path, terms: Terms, waiting: Callable[[], None] | None = None
) -> Generator[Block, None, None]:
    """Yield what the file holds; close it when no more is wanted."""
    return formats.read(
        path, terms.profile, home=terms.home, plan=terms.plan, now=terms.now, waiting=waiting
    )


@dataclass(slots=True)
class Sheet:
    """What a report is made of, gathered while a file is read; ``mended`` rows stand as mended."""

    mended: Mapping[int, Mended] = field(default_factory=dict)
    good: int = 0
    bad: int = 0
    retired: int = 0
    by_reason: Counter[BadCall] = field(default_factory=Counter)
    by_type: Counter[CallType] = field(default_factory=Counter)
    bad_rows: list[StagedBad] = field(default_factory=list)
    repeated: list[RepeatedRow] = field(default_factory=list)
    sample: list[SampleRow] = field(default_factory=list)
    tally: CallTally = field(default_factory=CallTally)

    def read(
        self,
        loading: Loading,
        path: Path,
        known: Fingerprint,
        terms: Terms,
        report: Report,
    ) -> None:
        """Stage the whole file; ``report`` is told bytes.

        Raises:
            Refused: it changed meanwhile, or is of another format.
            Unavailable: the file or the database cannot be reached any more.
            Cancelled: from ``report``.
        """
        with (
            _uncollected(),
            loading.staging() as session,
            closing(blocks(path, terms, lambda: report(self.rows, 0))) as found,
        ):
            for read in found:
                block = import_mended.put(self.mended, read)
                readers.still_the_same(path, known)
                loading.add(session, block.rows, block.odd)
                bad = [staged(one) for one in block.bad]
                self._add(block, bad)
                loading.add_bad(session, bad)
                report(*((block.done, block.total) if block.total else (self.rows, 0)))
            readers.still_the_same(path, known)
        if self.rows == 0:
            raise Refused([FileFinding(FileFlaw.EMPTY)])

    @property
    def rows(self) -> int:
        """How many rows were read."""
        return self.good + self.bad

    def _add(self, block: Block, bad: list[StagedBad]) -> None:
        """Count a block.

        Raises:
            Refused: so many rows are bad that the file must be of another format.
        """
        self.good += len(block.rows)
        self.bad += len(block.bad)
        self.by_reason.update(map(attrgetter("reason"), block.bad))
        if self.bad > MOST_BAD:
            raise Refused([FileFinding(FileFlaw.TOO_MANY_BAD, str(MOST_BAD))])
        self.bad_rows += bad[: MOST_SHOWN - len(self.bad_rows)]
        if len(self.sample) < SAMPLE_ROWS:
            self.sample = [*self.sample, *sample(block)][:SAMPLE_ROWS]

    def settled(
        self, session: Session, loading: Loading, done: Loaded, found_bad: list[StagedBad]
    ) -> Sheet:
        """Return what it comes to when the rows have met each other and what was loaded."""
        by_type = Counter({TYPE_OF_CODE[code]: n for code, n in loading.by_type.items()})
        by_type.subtract(TYPE_OF_CODE[row[6]] for row, _ in done.outcasts)
        odd = loading.odd(session, {row[4] for row in done.alike if row[4] < 0})
        by_type.subtract({TYPE_OF_CODE[code]: n for code, n in done.retired.items()})
        retired = done.retired.total()
        bad = self.bad + len(done.outcasts) + retired
        by_reason = self.by_reason + Counter(why for _, why in done.outcasts)
        return replace(
            self,
            bad=bad,
            retired=retired,
            by_reason=by_reason + Counter({BadCall.RETIRED_MONTH: retired}),
            by_type=by_type,
            bad_rows=sorted([*self.bad_rows, *found_bad])[:MOST_SHOWN],
            repeated=[RepeatedRow(row[0], _call(row, odd)) for row in sorted(done.alike)],
            sample=[_without(one, done.gone) for one in self.sample],
            tally=CallTally(done.new, done.already, done.repeated, bad),
        )

    def report(self, name: str, sha256: str, profile: str, loading: Loading) -> CallReport:
        """Return the report."""
        return CallReport(
            file_name=name,
            sha256=sha256,
            profile=profile,
            tally=self.tally,
            by_reason={why: n for why, n in self.by_reason.items() if n},
            by_type={kind: n for kind, n in self.by_type.items() if n},
            bad=tuple(map(_shown, self.bad_rows)),
            repeated=tuple(self.repeated),
            sample=tuple(self.sample),
            first=moment(loading.first) if loading.first is not None else None,
            last=moment(loading.last) if loading.last is not None else None,
        )


def first_rows(path: Path, terms: Terms) -> tuple[SampleRow, ...]:
    """Return the first rows of a file, as understood, without reading the rest."""
    with closing(blocks(path, terms)) as found:
        for block in found:
            return tuple(sample(block))
    return ()


def outcasts(path: Path, profile: Profile, done: Loaded) -> list[StagedBad]:
    """Return the calls that turned out to be bad as they were received.

    Of those whose month was retired only the line is told: the office keeps no such calls.
    """
    gone = [StagedBad(line, BadCall.RETIRED_MONTH, "", "", {}) for line in done.retired_lines]
    why = {row[0]: reason for row, reason in done.outcasts}
    if not why:
        return gone
    return gone + [
        staged(BadLine(line_no, why[line_no], None, raw, texts))
        for line_no, raw, texts in import_rows.received(path, profile, why)
    ]


def sample(block: Block) -> list[SampleRow]:
    """Return the first rows of a block, as understood."""
    good = [
        SampleRow(row[0], call_of(row, block.odd), None, None, "")
        for row in block.rows[:SAMPLE_ROWS]
    ]
    bad = [
        SampleRow(one.line_no, None, one.reason, one.column, shown(one.raw))
        for one in block.bad[:SAMPLE_ROWS]
    ]
    return sorted(good + bad, key=attrgetter("line_no"))[:SAMPLE_ROWS]


def _without(row: SampleRow, gone: Collection[int]) -> SampleRow:
    """Return one of the first rows as a bad one when its month was retired."""
    if row.call is None or month_key(dates.tehran_date(moment(row.call.started))) not in gone:
        return row
    return SampleRow(row.line_no, None, BadCall.RETIRED_MONTH, None, "")


def staged(one: BadLine) -> StagedBad:
    """Return a bad row as it is kept."""
    texts = {name.value: value for name, value in kept_values(one.values).items()}
    return StagedBad(
        one.line_no, one.reason, one.column.value if one.column else "", _kept(one.raw), texts
    )


def kept_values(given: Mapping[CallField, str]) -> dict[CallField, str]:
    """Return the texts of a row's columns as they are kept."""
    return {name: _kept(value) for name, value in given.items()}


def _shown(one: StagedBad) -> BadRow:
    return BadRow(
        id="",
        batch_id="",
        line_no=one.line_no,
        reason=one.reason,
        column=CallField(one.column) if one.column else None,
        raw=one.raw,
        values={CallField(name): value for name, value in one.texts.items()},
    )


def _call(row: StageRow, odd: Mapping[int, str]) -> Call:
    _, _, line, started, number, seconds, kind, rials = row
    dialled = number_of_code(number) or odd.get(number, "")
    return Call(number_of_code(line), started, dialled, seconds, TYPE_OF_CODE[kind], rials)


def _kept(text: str) -> str:
    r"""Return a text without what no database takes: NUL, and halves of letters."""
    cut = text[:_LONGEST_RAW].replace("\0", "\N{REPLACEMENT CHARACTER}")
    return cut.encode("utf-8", "replace").decode("utf-8")
