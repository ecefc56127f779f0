"""Whoever is being registered may be here already: looked up while the identifier is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.records.cases import QueueRow
from backoffice.records.people import Particulars, identity_keys
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.theme import Tone
from backoffice.ui.verification.texts import number_shown
from backoffice.ui.verification.words import state_words
from backoffice.ui.widgets.banner import Banner
from backoffice.verification import forms

_REST = 250  # milliseconds after the identifier is whole


class TwinWatch(QObject):
    """Asks the office once for each identifier."""

    found = Signal(object)  # the cases, none when there are none

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._who: Particulars | None = None
        self._key = ""
        self._asking: Job | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self._ask)

    def look(self, who: Particulars | None) -> None:
        """Look for the cases of a party, unless it is the one that was looked for last."""
        key = "|".join(identity_keys(who)) if who is not None else ""
        if key == self._key:
            return
        self._key, self._who = key, who
        if self._asking is not None:
            self._asking.cancel()
        if key:
            self._timer.start()
        else:
            self._timer.stop()
            self.found.emit(())

    def rest(self) -> None:
        """Ask nothing more until the next look."""
        self._timer.stop()
        self._key = ""

    def _ask(self) -> None:
        who = self._who
        if who is not None:
            self._asking = self._jobs.read(
                self, lambda session: forms.same_party(session, who), self.found.emit
            )

    def show(
        self, banner: Banner, rows: tuple[QueueRow, ...], wanted: Callable[[str], object]
    ) -> None:
        """Say in ``banner`` that the party has a file already; its button opens it."""
        if not rows:
            banner.close_note()
            return
        first = rows[0]
        text = self.tr("{name} has file {number} already ({state}).").format(
            name=first.name, number=number_shown(first.file_no), state=state_words(first.state)
        )
        if len(rows) > 1:
            text += " " + self.tr("%Ln more of the same identity.", "", len(rows) - 1)
        banner.show_note(
            text,
            Tone.WARNING,
            button=self.tr("&Open that file instead"),
            act=lambda: wanted(first.id),
        )
