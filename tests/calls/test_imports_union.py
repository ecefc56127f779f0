"""Any files in any order leave the union of their calls."""

from __future__ import annotations

from hashlib import sha256
from uuid import uuid4

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from backoffice.calls import imports
from backoffice.records.call_files import Stage
from call_imports import kept, row, run, stored, write
from factories import silent

CALL = st.tuples(
    st.integers(0, 2), st.integers(0, 2), st.integers(0, 3), st.integers(0, 1), st.integers(0, 1)
)
FILES = st.lists(
    st.lists(st.one_of(CALL, CALL, CALL, st.just("bad,row")), min_size=1, max_size=12),
    min_size=1,
    max_size=4,
)


@settings(
    max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(files=FILES)
def test_any_files_in_any_order_leave_the_union_of_their_calls(office, tmp_path, files):
    for batch in batches_of(office):
        if batch.stage is not Stage.UNDONE:
            imports.undo(office, batch.id, silent)
    there = {}  # what is loaded: key to amount
    for content in files:
        rows = [one if isinstance(one, str) else row(one) for one in content]
        path = write(tmp_path / f"{uuid4()}.csv", rows)
        known = any(
            batch.sha256 == sha256(path.read_bytes()).hexdigest()
            for batch in batches_of(office)
            if batch.stage is Stage.LOADED
        )
        done = run(office, path)
        assert done.tally.rows == len(content)
        if not known:
            assert done.counts == expected(content, there)
        assert stored(office) == sorted(kept((*key, rials)) for key, rials in there.items())


def expected(content, there):
    """Count a file row by row, and add its calls to what is there."""
    counts = dict.fromkeys(("new", "already_loaded", "repeated", "bad"), 0)
    seen, before = set(), dict(there)
    for one in content:
        if one in seen and not isinstance(one, str):
            counts["repeated"] += 1
        elif isinstance(one, str) or any(one[:4] == other[:4] for other in seen):
            counts["bad"] += 1
        elif one[:4] not in before:
            counts["new"] += 1
            there[one[:4]] = one[4]
        else:
            counts["already_loaded" if before[one[:4]] == one[4] else "bad"] += 1
        if not isinstance(one, str):
            seen.add(one)
    return {"rows": len(content), **counts}


def batches_of(database):
    with database.read() as session:
        return imports.batches(session, limit=1_000)
