"""A table in a pane of any width: its columns give way, in turn, to the one that matters most."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from backoffice.ui.widgets.record_table import RecordModel, RecordTable


class GivingTable(RecordTable):
    """Shows as many columns as there is room for; ages are told from ``now``.

    ``now`` is the office's clock of the last page that was read.
    """

    now = datetime.min.replace(tzinfo=UTC)

    def __init__(
        self,
        records: RecordModel,
        parent: QWidget | None = None,
        *,
        give_way: Sequence[str],
        least: Mapping[str, int] | None = None,
    ) -> None:
        """Show records.

        Args:
            records: The model with its columns.
            parent: The parent widget.
            give_way: Keys of the columns that a narrow table does without, the first one first.
            least: Pixels that a stretched column needs, where they are not its width.
        """
        super().__init__(records, parent)
        self._give_way = give_way
        self._least = least or {}

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        widths = {one.key: self._least.get(one.key, one.width) for one in self.records.columns}
        wanted, hidden = sum(widths.values()), set()
        for key in self._give_way:
            if wanted > event.size().width():
                hidden.add(key)
                wanted -= widths[key]
        for at, column in enumerate(self.records.columns):
            self.setColumnHidden(at, column.key in hidden)
