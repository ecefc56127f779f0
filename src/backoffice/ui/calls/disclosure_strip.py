"""Above the list: whose calls these are, by which right, which days, and until when."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backoffice.records.disclosures import Disclosure
from backoffice.ui import icons
from backoffice.ui.calls.finding_texts import words
from backoffice.ui.calls.shown import (
    clock_shown,
    line_shown,
    number_shown,
    spans_shown,
    with_key,
)
from backoffice.ui.calls.words import holder_words, list_kind_words
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.chips import StateChip
from backoffice.ui.widgets.elided_label import ElidedLabel


class DisclosureStrip(QFrame):
    """Two lines, and the way back to the papers of the next one at the desk."""

    back_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        mark(self, "card")
        self.title = ElidedLabel()
        mark(self.title, "big")
        self.facts = ElidedLabel()
        mark(self.facts, "muted")
        self.chip = StateChip()
        self.back = QPushButton(with_key(self.tr("Papers"), "F2"))
        icons.give(self.back, "user")
        self.back.setToolTip(self.tr("Back to the papers: another list, or the next person (F10)"))
        self.back.clicked.connect(self.back_wanted)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self.title)
        texts.addWidget(self.facts)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, GAP // 2, GAP, GAP // 2)
        row.setSpacing(WIDE)
        row.addLayout(texts, 1)
        row.addWidget(self.chip)
        row.addWidget(self.back)

    def show_disclosure(self, one: Disclosure) -> None:
        """Show a disclosure."""
        claim = one.claim
        who = claim.name or self.tr("file {number}").format(number=number_shown(claim.identifier))
        self.title.set_text(
            self.tr("{number}   {list}").format(
                number=line_shown(claim.number), list=list_kind_words(claim.kind)
            )
        )
        self.facts.set_text(
            self.tr("{holder}: {name}.  May see {spans}.  Serial {code}").format(
                holder=holder_words(claim.holder),
                name=who,
                spans=spans_shown(one.spans),
                code=number_shown(one.code),
            )
        )
        until = self.tr("until {time}").format(time=clock_shown(one.expires_at))
        tone = Tone.WARNING if one.lifted else Tone.GOOD
        self.chip.show_state(until, tone, "clock" if tone is Tone.GOOD else "supervisor")
        told = [words(finding) for finding in one.told]
        if one.lifted:
            told.append(self.tr("Waved through: {reason}").format(reason=one.reason))
        self.chip.setToolTip("\n".join(told))

    def set_compact(self, *, compact: bool) -> None:
        """On a low page the second line goes; it is in the tool tip then."""
        self.facts.setVisible(not compact)
        self.title.setToolTip(self.facts.text() if compact else "")

    def forget(self) -> None:
        """Take the person off the screen."""
        for label in (self.title, self.facts):
            label.set_text("")
        self.chip.show_state("", Tone.PLAIN)
        self.chip.setToolTip("")
