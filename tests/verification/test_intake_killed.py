"""kill -9 in the middle of an import: nothing half done, nothing twice, it goes on."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

import portal_files
from backoffice.db import Database, audit, migrate
from backoffice.db import intake as stored
from backoffice.verification import intake
from factories import CLERK, silent

KILLS = 20

IMPORTER = """
import sys
from pathlib import Path
from backoffice.db import Database
from backoffice.records.operators import Desk
from backoffice.verification import intake, intake_pieces

intake_pieces.PIECE = 3
database = Database(sys.argv[1])
database.desk = Desk("sara", None, "RSH01")
pieces = iter(range(25))


def report(done, total):
    print(done, flush=True)
    if next(pieces, None) is None:
        sys.stdin.read()  # far enough for one life, however late it is ended


intake.run(database, Path(sys.argv[2]), report)
"""

#: Records whose case is missing, or which have one although they wait.
HALF_DONE = """
SELECT count(*) FROM intake_record r
LEFT JOIN verification_case c ON c.id = r.case_id
LEFT JOIN case_line l ON l.case_id = c.id
WHERE (r.outcome = 'waiting') <> (c.id IS NULL) OR (r.outcome = 'waiting') <> (l.id IS NULL)
"""
OUTCOMES = "SELECT line_no, outcome FROM intake_record ORDER BY line_no"


def outcomes(database: Database) -> list[tuple[int, str]]:
    with database.read() as session:
        return [tuple(row) for row in session.execute(text(OUTCOMES))]


def a_file(path: Path) -> Path:
    """Records of every kind, some of them twins of others."""
    records = [portal_files.dirty(number % 150) for number in range(400)]
    records += [portal_files.person(number, id=number) for number in range(1000, 2600)]
    return portal_files.write(path, records)


@pytest.mark.slow
def test_twenty_kills_leave_exactly_the_files_records(
    database_url: str, connect: Callable[..., Database], tmp_path: Path
) -> None:
    database = connect(database_url)
    database.desk = CLERK
    path = a_file(tmp_path / "day.jsonl")
    expected = intake.preview(database, path, silent).counts
    script = tmp_path / "importer.py"
    script.write_text(IMPORTER, encoding="utf-8")
    chance = random.Random(9)  # noqa: S311 - moments to kill at, no secret
    for _ in range(KILLS):
        importer = subprocess.Popen(
            [sys.executable, str(script), database_url, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert importer.stdout is not None
        # Hear of one piece, so that every victim gets somewhere, then strike at any moment.
        while importer.stdout.readline().strip() == b"0":
            pass
        time.sleep(chance.uniform(0, 0.02))
        importer.kill()
        importer.communicate(timeout=120)
        with database.read() as session:
            assert session.scalar(text(HALF_DONE)) == 0
    with database.read() as session:
        (batch,) = stored.batches(session, limit=9)
    assert batch.finished_at is None
    assert 1 < batch.next_line <= 2000
    report = intake.run(database, path, silent)
    assert report.counts == expected
    assert report.resumed_at == batch.next_line
    check_against_one_go(database, connect, path, tmp_path)


def check_against_one_go(
    database: Database, connect: Callable[..., Database], path: Path, folder: Path
) -> None:
    """Compare with an import that nobody disturbed."""
    calm = connect(f"sqlite:///{(folder / 'calm.db').as_posix()}")
    migrate(calm)
    calm.desk = CLERK
    intake.run(calm, path, silent)
    assert outcomes(database) == outcomes(calm)
    with database.read() as session:
        assert audit.verify(session) is None
        numbers = list(session.scalars(text("SELECT file_no FROM verification_case")))
    assert len(set(numbers)) == len(numbers)
