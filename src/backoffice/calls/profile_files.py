"""The formats that come with the program, read once from ``profiles/*.toml``."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

from backoffice.records.call_files import Profile
from backoffice.records.call_profiles import from_plain

#: In the order in which they are offered.
_NAMES = (
    "province-csv", "billing-pipe", "switch-fixed", "centre-sheet", "asterisk", "asterisk-utc",
)  # fmt: skip


@cache
def shipped() -> tuple[Profile, ...]:
    """Return the profiles that come with the program; they are copied, never changed."""
    folder = files(__package__).joinpath("profiles")
    return tuple(
        from_plain(tomllib.loads(folder.joinpath(f"{name}.toml").read_text("utf-8")), shipped=True)
        for name in _NAMES
    )
