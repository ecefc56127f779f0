"""What every question about calls has: its days, its button, and what the rules find in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from backoffice.records.calls import Span
from backoffice.records.disclosures import Finding
from backoffice.ui import icons
from backoffice.ui.calls.day_range import DayRange
from backoffice.ui.calls.presets import Preset
from backoffice.ui.calls.shown import with_key
from backoffice.ui.calls.words import finding_words
from backoffice.ui.theme import Tone, mark, tone_role


class QuestionForm(QWidget):
    """Emits ``search_wanted`` on Return, on the button, or when a range is pressed."""

    search_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._granted: tuple[Span, ...] = ()
        self.range = DayRange(today, self)
        self.search = QPushButton(with_key(self.tr("Search"), "F9"))
        mark(self.search, "primary")
        self.said = QLabel()
        self.said.setWordWrap(True)
        self.said.setVisible(False)
        self.range.typed.connect(self.judge)
        self.range.wanted.connect(self._ask)
        self.search.clicked.connect(self.search_wanted)
        self.setFocusProxy(self.range.since)

    def missing(self) -> str:
        """Say what has to be written before anything can be asked; "" for nothing."""
        raise NotImplementedError

    def findings(self) -> list[Finding]:
        """What the rules find in the question as it stands."""
        raise NotImplementedError

    def choose_preset(self, preset: Preset) -> None:
        """Ask for a range by its name; nothing is emitted."""
        self.range.choose(preset)
        self.judge()

    def is_ready(self) -> bool:
        """Say whether it may be searched for."""
        return not self.missing() and not any(one.blocks for one in self.findings())

    def judge(self) -> None:
        """Say what the rules find, and light the button when nothing stands in the way."""
        found = self.findings()
        blocking = [one for one in found if one.blocks]
        self.say([finding_words(one) for one in blocking or found], bad=bool(blocking))
        ready = self.is_ready()
        self.search.setEnabled(ready)
        self.search.setToolTip(self.missing() or "\n".join(finding_words(one) for one in blocking))
        icons.give(self.search, "search", None if ready else Tone.PLAIN)

    def say(self, sentences: Sequence[str], *, bad: bool) -> None:
        """Write below the fields what stands in the way or is to be told."""
        self.said.setText("  ".join(sentences))
        self.said.setVisible(bool(sentences))
        mark(self.said, tone_role(Tone.BAD if bad else Tone.INFO))

    def _ask(self) -> None:
        self.judge()
        self.search_wanted.emit()
