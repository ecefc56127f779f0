"""Passwords are kept as argon2id and nothing else; here they are made and compared.

Source: safety.md §7 (argon2-cffi's 64 MiB, three passes, four lanes; at most
two computations at once, so that a busy desk does not run out of memory).
"""

from __future__ import annotations

import threading
from dataclasses import dataclass

from argon2 import PasswordHasher, Type
from argon2.exceptions import Argon2Error, InvalidHashError

_AT_ONCE = threading.BoundedSemaphore(2)


@dataclass(frozen=True, slots=True)
class Strength:
    """The cost of one computation: passes, kibibytes, lanes."""

    passes: int = 3
    kibibytes: int = 65_536
    lanes: int = 4


class Passwords:
    """Makes and compares hashes of one strength; tests take a weak one."""

    def __init__(self, strength: Strength | None = None) -> None:
        """Take the strength that the office ships with when none is given."""
        chosen = strength or Strength()
        self._hasher = PasswordHasher(
            time_cost=chosen.passes,
            memory_cost=chosen.kibibytes,
            parallelism=chosen.lanes,
            type=Type.ID,
        )
        # As dear to compare as any other, and no password is behind it.
        self._nobody = (
            f"$argon2id$v=19$m={chosen.kibibytes},t={chosen.passes},p={chosen.lanes}"
            f"${'A' * 22}${'A' * 43}"
        )

    def hash(self, password: str) -> str:
        """Return the argon2id form of ``password``, with its salt and parameters."""
        with _AT_ONCE:
            return self._hasher.hash(password)

    def matches(self, kept: str, password: str) -> bool:
        """Say whether ``password`` is the one behind ``kept``; a broken hash matches nothing."""
        with _AT_ONCE:
            try:
                return self._hasher.verify(kept, password)
            except (Argon2Error, InvalidHashError):
                return False

    def matches_nobody(self, password: str) -> bool:
        """Take the time of a comparison for a user name that does not exist; always False."""
        return self.matches(self._nobody, password)

    def stale(self, kept: str) -> bool:
        """Say whether ``kept`` was made with another strength and should be made anew."""
        return self._hasher.check_needs_rehash(kept)


SHIPPED = Passwords()
