"""The line at the bottom: the centre, the database, what is unsaved, the date and time."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from backoffice.records import dates, digits
from backoffice.records.centres import Centre
from backoffice.ui.desk.credentials import Clock, system_clock
from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import GAP, TIGHT, WIDE, Tone, mark, tone_role
from backoffice.ui.widgets.elided_label import ElidedLabel
from backoffice.ui.widgets.form import named

_TICK = 5000  # milliseconds; minutes are shown


class _Part(QWidget):
    """An icon and a word; the tone is told by both."""

    def __init__(self, name: str, icon: str, words: QLabel | None = None) -> None:
        super().__init__()
        self._icon_name = icon
        self._icon = IconLabel(icon, size=14)
        self.words = words or QLabel()
        named(self.words, name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(TIGHT + 2)
        row.addWidget(self._icon)
        row.addWidget(self.words)
        self.tell("")

    def tell(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        plain = tone in {Tone.PLAIN, Tone.GOOD}
        self._icon.show_icon(self._icon_name if plain else tone.icon, None if plain else tone)
        self.words.setText(text)
        mark(self.words, "muted" if plain else tone_role(tone))
        self.setVisible(bool(text))


class StatusStrip(QWidget):
    """Told by the page; only the clock goes by itself."""

    def __init__(
        self,
        centre: str,
        database: str,
        parent: QWidget | None = None,
        *,
        shared: bool,
        clock: Clock = system_clock,
    ) -> None:
        """Build the strip.

        Args:
            centre: The centre's code; its name is told later (`show_centre`).
            database: The file's name, or the host of a shared database.
            parent: The parent widget.
            shared: Whether other desks work on the same database.
            clock: Tells the moment in UTC.
        """
        super().__init__(parent)
        mark(self, "strip")
        self._clock = clock
        self._shared = shared
        self._database = database
        self.centre = _Part(self.tr("Centre"), "building", ElidedLabel())
        self.centre.tell(centre)
        self.connection = _Part(self.tr("Database"), "save")
        self.drafts = _Part(self.tr("Unsaved drafts"), "edit")
        self.note = ElidedLabel()
        mark(self.note, "muted")
        self.moment = _Part(self.tr("Date and time"), "calendar")
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, TIGHT, WIDE, TIGHT)
        row.setSpacing(3 * GAP)
        for part in (self.centre, self.connection, self.drafts):
            row.addWidget(part)
        row.addWidget(self.note, 1)
        row.addWidget(self.moment)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(_TICK)
        self.show_connection(answers=True)
        self.tick()

    def show_centre(self, centre: Centre) -> None:
        """Name the centre at which this desk stands."""
        text = self.tr("{name} ({code})")
        self.centre.tell(text.format(name=centre.name, code=digits.isolate(centre.code)))

    def show_connection(self, *, answers: bool) -> None:
        """Say whether the database answers."""
        if not answers:
            self.connection.tell(self.tr("The database does not answer"), Tone.BAD)
        elif self._shared:
            text = self.tr("Shared database {host}: connected")
            self.connection.tell(text.format(host=f"\u2066{self._database}\u2069"), Tone.GOOD)
        else:
            self.connection.tell(self.tr("Database on this computer"), Tone.GOOD)
        self.connection.setToolTip(self._database)

    def show_drafts(self, count: int) -> None:
        """Say how many cases hold typed text that is not saved."""
        self.drafts.tell(self.tr("%Ln unsaved draft(s)", "", count) if count else "", Tone.WARNING)

    def show_note(self, text: str) -> None:
        """Say something small and passing, such as what a watched folder brought."""
        self.note.set_text(text)

    def tick(self) -> None:
        """Show the present moment."""
        self.moment.tell(moment_words(self._clock()))


def moment_words(moment: datetime) -> str:
    """Write a moment as the office reads it: weekday, Jalali day, Tehran time."""
    local = dates.tehran(moment)
    time = digits.isolate(digits.persian(local.strftime("%H:%M")))
    return f"{dates.long_persian(local.date())}  {time}"
