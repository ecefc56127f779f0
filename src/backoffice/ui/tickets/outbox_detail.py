"""One short message as it is read: its text, and what became of it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from backoffice.records.messages import MessageView, ShortMessage, view_of
from backoffice.tickets import message_templates
from backoffice.ui.shown import count_shown, moment_shown
from backoffice.ui.theme import GAP
from backoffice.ui.tickets.fact_grid import FactGrid
from backoffice.ui.tickets.words_messages import error_words, mobile_shown
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.form import named, section

_WIDTH = 260


class MessageDetail(QWidget):
    """The chosen message of the outbox."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_WIDTH)
        self.text = FactLabel()
        named(self.text, self.tr("Text of the message"))
        self.facts = FactGrid()
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, GAP, 0)
        column.setSpacing(GAP)
        column.addWidget(section(self.tr("The chosen message")))
        column.addWidget(self.text)
        column.addWidget(self.facts)
        column.addStretch(1)

    def show_message(self, one: ShortMessage | None, company: str) -> None:
        """Show a message as it goes, or went; ``company`` is what it calls the office."""
        self.text.setText(message_templates.addressed(one.body, company) if one else "")
        self.facts.show_rows(self._facts(one) if one else [])

    def _facts(self, one: ShortMessage) -> list[tuple[str, str]]:
        rows = [
            (self.tr("To"), mobile_shown(one.mobile)),
            (self.tr("Written"), moment_shown(one.created_at)),
            (self.tr("Sent"), moment_shown(one.sent_at)),
            (self.tr("Delivered"), moment_shown(one.delivered_at)),
            (self.tr("Tries"), count_shown(one.tries)),
            (self.tr("Next try"), next_try(one)),
            (self.tr("Last error"), error_words(one.last_error)),
        ]
        return [row for row in rows if row[1]]


def next_try(one: ShortMessage) -> str:
    """When a message that waits is tried again; "" for one that does not wait."""
    return moment_shown(one.due_at) if view_of(one) is MessageView.WAITING else ""
