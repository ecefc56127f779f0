"""kill -9 of a desk in the middle of activations: nothing half done, nothing twice."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

import factories
from backoffice.db import Database, audit

KILLS = 20
RECEIPT_DIGITS = 14
ACTIVATED = "SELECT count(*) FROM verification_case WHERE state = 'activated'"

DESK = """
import sys
sys.path.insert(0, sys.argv[1])
import factories
from backoffice.db import Database, cases
from backoffice.verification import activation, queue
from backoffice.records.cases import QueueFilter

database = Database(sys.argv[2], workstation="victim")
database.desk = factories.CLERK
print("ready", flush=True)
while True:
    with database.read() as session:
        rows = queue.page(session, QueueFilter.WAITING).rows
    if not rows:
        break
    view = factories.tick_all(database, factories.claim(database, rows[0].id))
    done = activation.activate(database, view.case.id, view.case.version, factories.POLICY)
    print(done.receipt.number, flush=True)
"""

#: One row for each activated case in each of these, or the activation was half done.
WHOLE = """
SELECT count(*) FROM verification_case c
LEFT JOIN portal_user u ON u.case_id = c.id
LEFT JOIN receipt r ON r.case_id = c.id
LEFT JOIN outbox_message o ON o.case_id = c.id
LEFT JOIN line_right l ON l.user_id = u.id
WHERE (c.state = 'activated') <> (u.id IS NOT NULL)
   OR (c.state = 'activated') <> (r.id IS NOT NULL)
   OR (c.state = 'activated') <> (o.id IS NOT NULL)
   OR (c.state = 'activated') <> (l.id IS NOT NULL)
"""


def number_of(database: Database, query: str) -> int:
    with database.read() as session:
        return session.scalar(text(query)) or 0


@pytest.mark.slow
def test_twenty_kills_leave_nothing_half_done(
    database_url: str, connect: Callable[..., Database], tmp_path: Path
) -> None:
    database = connect(database_url)
    for serial in range(KILLS * 4):
        national_id = national(serial)
        phone = factories.owned(f"0133334{serial:04d}")
        factories.add_case(database, factories.person(national_id), (phone,))
    script = tmp_path / "desk.py"
    script.write_text(DESK, encoding="utf-8")
    chance = random.Random(20)  # noqa: S311 - moments to kill at, no secret
    told = set()
    for _ in range(KILLS):
        desk = subprocess.Popen(
            [sys.executable, str(script), str(Path(factories.__file__).parent), database_url],
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        assert desk.stdout is not None
        heard = [desk.stdout.readline() for _ in range(chance.choice((1, 2)))]
        time.sleep(chance.uniform(0, 0.2))
        desk.kill()
        heard += desk.stdout.read().splitlines()
        told |= {line.strip() for line in heard if len(line.strip()) == RECEIPT_DIGITS}
        desk.wait(timeout=120)
        desk.stdout.close()
        # What a killed desk held is given up by time; here the next one goes on with another.
    assert number_of(database, WHOLE) == 0
    activated = number_of(database, ACTIVATED)
    assert activated >= len(told)
    assert activated > KILLS // 4
    with database.read() as session:
        kept = set(session.scalars(text("SELECT number FROM receipt")))
        assert told <= kept
        assert len(kept) == activated
        assert audit.verify(session) is None


def national(serial: int) -> str:
    """A national ID that passes its check."""
    first = f"{270000000 + serial * 7:09d}"
    rest = sum(int(digit) * (10 - place) for place, digit in enumerate(first)) % 11
    return first + str(rest if rest < 2 else 11 - rest)
