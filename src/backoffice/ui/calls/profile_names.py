"""Free names for new formats and for copies."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.call_files import Profile

_NEW = "format"


def named_anew(profile: Profile, title: str, known: Iterable[Profile]) -> Profile:
    """Return a new format with a title and a short name that no other has."""
    return replace(profile, title=title, name=_free(_NEW, known), version=0, shipped=False)


def copied(profile: Profile, known: Iterable[Profile]) -> Profile:
    """Return a copy of a format, to be kept as one of the office's own."""
    name = _free(profile.name, known)
    text = QCoreApplication.translate("CallFormats", "{title} (copy {number})")
    number = digits.persian(name.rpartition("-")[2])
    title = text.format(title=profile.title, number=number)
    return replace(profile, title=title, name=name, version=0, shipped=False)


def _free(stem: str, known: Iterable[Profile]) -> str:
    taken = {one.name for one in known}
    number = 2 if stem in taken else 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
