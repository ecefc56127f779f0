"""Everything one row of the audit says."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from backoffice.administration.rules import Lack
from backoffice.records import digits
from backoffice.records.audit import ToldEvent
from backoffice.ui.administration import texts
from backoffice.ui.administration.audit_words import deed_words, subject_words
from backoffice.ui.shown import moment_shown
from backoffice.ui.theme import GAP, TIGHT, mark
from backoffice.ui.widgets.fact_label import FactLabel
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.words_entry import lack_words

_SHOWN_OF_HASH = 16


class AuditDetail(QScrollArea):
    """Empty until a row is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(220)
        self.setAccessibleName(self.tr("The chosen row"))
        self.show_event(None)

    def show_event(self, event: ToldEvent | None) -> None:
        """Show a row; None for none."""
        card = QFrame()
        mark(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(TIGHT)
        if event is None:
            words = QLabel(self.tr("Choose a row to see all it says."))
            mark(words, "muted")
            wrap(words)
            column.addWidget(words)
        else:
            for label, value in self._facts(event):
                column.addWidget(_label(label))
                column.addWidget(FactLabel(value))
        column.addStretch(1)
        self.setWidget(card)

    def _facts(self, event: ToldEvent) -> list[tuple[str, str]]:
        facts = [
            (self.tr("Deed"), deed_words(event.deed)),
            (self.tr("Outcome"), texts.outcome_words(event.outcome)[0]),
            (self.tr("Reason"), _reason(event)),
            (self.tr("Time"), moment_shown(event.at)),
            (self.tr("Operator"), texts.who_acted(event)),
            (self.tr("Workstation"), digits.isolate(event.workstation)),
            (self.tr("Centre"), digits.isolate(event.centre) if event.centre else ""),
            (self.tr("Of"), subject_words(event.subject_kind)),
            (self.tr("Code"), digits.isolate(event.subject) if event.subject else ""),
            *((digits.isolate(name), value) for name, value in details_of(event)),
            (self.tr("Hash"), digits.isolate(event.hash[:_SHOWN_OF_HASH] + "…")),
        ]
        return [(label, value) for label, value in facts if value]


def details_of(event: ToldEvent) -> list[tuple[str, str]]:
    """Return the details of a row as pairs of name and value."""
    try:
        pairs = json.loads(event.details or "{}")
    except ValueError:
        return [("details", event.details)]
    return [(str(name), _plain(value)) for name, value in pairs.items()]


def _plain(value: object) -> str:
    if isinstance(value, list):
        return " ← ".join(_plain(one) for one in reversed(value)) or "-"
    text = str(value).strip('"') if value is not None else "-"
    return digits.isolate(text) if text.isascii() else text


def _reason(event: ToldEvent) -> str:
    if event.outcome == "done" or event.reason not in set(Lack):
        return event.reason
    return lack_words(Lack(event.reason)).format(detail="", least="", time="").strip()


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    mark(label, "muted")
    return label
