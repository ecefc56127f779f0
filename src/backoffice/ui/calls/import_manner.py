"""How a file of calls is counted and brought in, for the dialog of imports."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication

from backoffice.calls import imports
from backoffice.records.call_files import CallReport, Profile
from backoffice.ui.calls.import_words import refusal_words
from backoffice.ui.file_import import Manner
from backoffice.ui.jobs import Report

translate = QCoreApplication.translate

SUFFIXES = (".csv", ".txt", ".dat", ".tsv", ".cdr", ".log", ".xlsx")


def manner(profile: Profile | None, home: str) -> Manner:
    """Return how files of one format come in; without a format nothing may be run yet."""

    def count(database: Any, path: Path, report: Report) -> CallReport:
        return imports.preview(database, path, _chosen(profile), report, home=home)

    def load(database: Any, path: Path, report: Report) -> CallReport:
        return imports.run(database, path, _chosen(profile), report, home=home)

    return Manner(
        title=translate("CallFiles", "Bring in calls"),
        hand_in=translate("CallFiles", "A file of calls (CSV, text, Excel): drop it here, or"),
        suffixes=SUFFIXES,
        preview=count,
        run=load,
        words=refusal_words,
    )


def _chosen(profile: Profile | None) -> Profile:
    if profile is None:
        raise LookupError("a file is looked at before its rows are counted")
    return profile
