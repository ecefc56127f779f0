"""``python -m bench``: measure, and print the table."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory

from bench import sizes
from bench.context import Bench, opened
from bench.measure import Row
from bench.report import as_json, table, write
from bench.sizes import Sizes

#: In the order in which they run: windows first, while the machine has nothing in its caches.
ITEMS = (
    "startup",
    "receipts",
    "activation",
    "intake",
    "search",
    "page",
    "stall",
    "calls_import",
    "calls_found",
    "calls_out",
    "calls_scroll",
    "tickets",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Measure what was asked for; the exit code is 1 when a goal was missed."""
    options = _options(argv)
    wanted = sizes.FULL if options.full else sizes.QUICK
    with TemporaryDirectory(prefix="bench-home-") as home:
        _settle_in(Path(home))
        rows = list(run(wanted, options.only or ITEMS, _tell))
    print(as_json(rows, wanted) if options.json else table(rows))
    if options.write:
        write(options.write, rows, wanted)
    return int(any(row.met is False for row in rows))


def run(wanted: Sizes, items: Sequence[str], tell: Callable[[str], None]) -> Iterator[Row]:
    """Measure these items one after the other."""
    with opened(wanted, tell) as bench:
        for name in items:
            began = time.perf_counter()
            yield from measure(name, bench)
            tell(f"{name} took {time.perf_counter() - began:.0f} s")


def measure(name: str, bench: Bench) -> Iterator[Row]:
    """Measure one item."""
    item: Callable[[Bench], Iterator[Row]] = import_module(f"bench.items.{name}").measure
    return item(bench)


def _tell(text: str) -> None:
    print(f"{time.strftime('%H:%M:%S')}  {text}", file=sys.stderr, flush=True)


def _settle_in(home: Path) -> None:
    """Keep away from the user's own folders: fonts, settings and sockets go to ``home``."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    for variable in ("RUNTIME_DIR", "CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME"):
        folder = home / variable.lower()
        folder.mkdir(mode=0o700)
        os.environ[f"XDG_{variable}"] = str(folder)
    for variable in [name for name in os.environ if name.startswith("BACKOFFICE_")]:
        if not variable.startswith("BACKOFFICE_TEST_"):
            del os.environ[variable]


def _options(argv: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    size = parser.add_mutually_exclusive_group()
    size.add_argument("--quick", action="store_true", help="two minutes (the default)")
    size.add_argument("--full", action="store_true", help="a million subscribers")
    parser.add_argument("--only", action="append", choices=ITEMS, help="this item; may be repeated")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--write", type=Path, metavar="FILE", help="put the results into this file")
    return parser.parse_args(argv)


if __name__ == "__main__":
    sys.exit(main())
