"""The tables of cable transfers: the rows of a list with their findings, the transfers made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from backoffice.records import digits
from backoffice.records.line_transfers import (
    Transfer,
    TransferFinding,
    TransferItem,
    TransferPreview,
    WantedTransfer,
)
from backoffice.ui.lines.words import stage_look, stage_words, transfer_words
from backoffice.ui.shown import day_shown, line_shown, moment_shown, person_shown
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.record_table import Column

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the list as given, the line it means, and what stands against it."""

    wanted: WantedTransfer
    item: TransferItem | None
    findings: tuple[TransferFinding, ...]


def preview_rows(wanted: Sequence[WantedTransfer], seen: TransferPreview) -> list[Row]:
    """Put what was given beside what was found; rows with findings come first."""
    items = {one.row_no: one for one in seen.items}
    found: dict[int, list[TransferFinding]] = {}
    for one in seen.findings:
        found.setdefault(one.row_no, []).append(one)
    rows = [Row(one, items.get(one.row_no), tuple(found.get(one.row_no, ()))) for one in wanted]
    return sorted(rows, key=lambda row: (not row.findings, row.wanted.row_no))


def row_columns() -> list[Column]:
    """The rows of a list before it is run."""
    return [
        Column("row", translate("Lines", "Row"), lambda one: digits.persian(one.wanted.row_no), 56),
        Column("old", translate("Lines", "Old number"), _old, width=130),
        Column("new", translate("Lines", "New number"), _new, width=130),
        Column("owner", translate("Lines", "Owner"), _owner, width=170),
        Column("centre", translate("Lines", "Centre"), _centre, width=140),
        Column(
            "finding",
            translate("Lines", "Finding"),
            _finding,
            width=300,
            tone=lambda one: Tone.BAD if one.findings else Tone.GOOD,
            stretch=True,
        ),
    ]


def _old(row: Row) -> str:
    return line_shown(row.item.old_number) if row.item else line_shown(row.wanted.old)


def _new(row: Row) -> str:
    return line_shown(row.item.number) if row.item else line_shown(row.wanted.number)


def _owner(row: Row) -> str:
    return row.item.owner if row.item else ""


def _centre(row: Row) -> str:
    if row.item is None:
        return ""
    if row.item.centre == row.item.old_centre:
        return row.item.centre
    return translate("Lines", "{old} to {new}").format(
        old=digits.isolate(row.item.old_centre), new=digits.isolate(row.item.centre)
    )


def _finding(row: Row) -> str:
    if not row.findings:
        return translate("Lines", "can be transferred")
    return " ".join(transfer_words(one) for one in row.findings)


def transfer_columns() -> list[Column]:
    """The transfers that were made."""
    return [
        Column("code", translate("Lines", "Code"), lambda one: one.code, width=140, number=True),
        Column("title", translate("Lines", "Title"), lambda one: one.title, 200, stretch=True),
        Column(
            "stage",
            translate("Lines", "Stage"),
            lambda one: stage_words(one.stage),
            width=140,
            tone=lambda one: stage_look(one.stage)[0],
            icon=lambda one: stage_look(one.stage)[1],
        ),
        Column("done", translate("Lines", "Lines"), _done, width=120),
        Column("rest", translate("Lines", "Old numbers rest until"), _rest, width=150),
        Column("at", translate("Lines", "Time"), lambda one: moment_shown(one.begun_at), width=150),
        Column("by", translate("Lines", "By"), lambda one: person_shown(one.begun_by), width=120),
    ]


def _done(one: Transfer) -> str:
    return translate("Lines", "{done} of {total}").format(
        done=digits.isolate(digits.grouped(one.done)),
        total=digits.isolate(digits.grouped(one.total)),
    )


def _rest(one: Transfer) -> str:
    return day_shown(one.rests_until)
