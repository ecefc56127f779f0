"""In which forms a list leaves the office."""

from __future__ import annotations

from enum import StrEnum


class TableForm(StrEnum):
    """The value is the file's suffix."""

    XLSX = "xlsx"
    CSV = "csv"
    JSONL = "jsonl"
