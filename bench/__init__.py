"""Measurements against goals: ``python -m bench``, explained in ``docs/benchmarks.md``.

Every figure is a ratio to an anchor that runs in the same process, turn and
turn about, so that a slow or busy machine slows both.
"""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
#: People, cases and throw-away databases are made by the helpers of the tests.
TESTS = ROOT / "tests"
#: Databases of many calls take minutes to make; `make clean` removes them.
KEPT = ROOT / "build" / "bench"

if str(TESTS) not in sys.path:
    sys.path.append(str(TESTS))
