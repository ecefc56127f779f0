"""What the administration tab may do to the program around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from backoffice.settings import Settings


@dataclass(frozen=True, slots=True)
class Workplace:
    """Settings as they are in force, and the ways to change what stands on them.

    Attributes:
        settings: Gives the settings in force.
        address: The database's address as it may be shown, without a password.
        apply: Takes over settings that were saved.
        stand_alone: Keeps the program's own chores off the database (True), or lets them go on.
        reopen: Opens the database anew, after a restore; everybody logs in again.
    """

    settings: Callable[[], Settings]
    address: str
    apply: Callable[[Settings], object]
    stand_alone: Callable[[bool], object]
    reopen: Callable[[], object]
