"""How much is measured: ``--quick``, ``--full``, and the smallest size that shows it works."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sizes:
    """Numbers of things and of rounds.

    Attributes:
        subscribers: Cases in the database that is searched.
        activations: Activations of each round.
        receipts: Receipts of each round.
        import_records: Registrations of each round of the import.
        stall_records: Registrations imported under the open window.
        stall_calls: Calls imported in the dialog of the open window.
        idle_seconds: How long the window rests before that.
        starts: Starts of the program.
        rounds: Rounds of everything else.
        calls: Calls of a month in the SQLite tables.
        call_months: Months of the large one; the small one has the last of them.
        server_calls: Calls of a month in the server's table.
        server_months: Its months.
        imported_calls: Calls of a file that is imported.
        listed_calls: Calls of the one line whose list is scrolled.
        listed_few: Calls of the short list it is compared with.
        pages_down: How often a page further.
        jumps: How often to anywhere.
        openings: How often the list is opened.
        tickets: Tickets among which a unit's list is read.
        lines: Lines among which one is sought.
        workers: Workers who finish tickets at once.
        worker_tickets: Tickets for each of them.
    """

    name: str
    subscribers: int
    activations: int
    receipts: int
    import_records: int
    stall_records: int
    stall_calls: int
    idle_seconds: float
    starts: int
    rounds: int
    calls: int
    call_months: int
    server_calls: int
    server_months: int
    imported_calls: int
    listed_calls: int
    listed_few: int
    pages_down: int
    jumps: int
    openings: int
    tickets: int
    lines: int
    workers: int
    worker_tickets: int


#: Goals that speak of a million subscribers are judged from here on.
MANY = 1_000_000

FULL = Sizes(
    "full",
    MANY,
    40,
    100,
    10_000,
    100_000,
    300_000,
    10,
    9,
    9,
    calls=5_000_000,
    call_months=10,
    server_calls=5_000_000,
    server_months=4,
    imported_calls=MANY,
    listed_calls=10_000_000,
    listed_few=100_000,
    pages_down=300,
    jumps=60,
    openings=3,
    tickets=1_000_000,
    lines=2_000_000,
    workers=50,
    worker_tickets=10,
)
QUICK = Sizes(
    "quick",
    40_000,
    8,
    20,
    500,
    3_000,
    20_000,
    3,
    5,
    5,
    calls=150_000,
    call_months=4,
    server_calls=60_000,
    server_months=3,
    imported_calls=50_000,
    listed_calls=150_000,
    listed_few=30_000,
    pages_down=60,
    jumps=15,
    openings=3,
    tickets=20_000,
    lines=20_000,
    workers=8,
    worker_tickets=5,
)
SMALLEST = Sizes(
    "smallest",
    400,
    1,
    2,
    40,
    200,
    2_000,
    1,
    1,
    1,
    calls=4_000,
    call_months=2,
    server_calls=4_000,
    server_months=2,
    imported_calls=4_000,
    listed_calls=3_000,
    listed_few=300,
    pages_down=3,
    jumps=2,
    openings=1,
    tickets=600,
    lines=600,
    workers=2,
    worker_tickets=2,
)
