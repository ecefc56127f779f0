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
        idle_seconds: How long the window rests before that.
        starts: Starts of the program.
        rounds: Rounds of everything else.
    """

    name: str
    subscribers: int
    activations: int
    receipts: int
    import_records: int
    stall_records: int
    idle_seconds: float
    starts: int
    rounds: int


#: Goals that speak of a million subscribers are judged from here on.
MANY = 1_000_000

FULL = Sizes("full", MANY, 40, 100, 10_000, 100_000, 10, 9, 9)
QUICK = Sizes("quick", 100_000, 12, 30, 1_000, 5_000, 4, 5, 5)
SMALLEST = Sizes("smallest", 400, 1, 2, 40, 200, 1, 1, 1)
