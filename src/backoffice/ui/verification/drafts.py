"""Typed text that is not saved yet, kept in the database beside its case.

Kept a second after the last key, and at once when the desk is locked or the
clerk turns to another case; a power cut loses no more than that second.
"""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.errors import Unavailable
from backoffice.ui.jobs import Job, Jobs
from backoffice.ui.messages import Messages
from backoffice.verification import actions

REST = 1000  # milliseconds after the last key
_AGAIN = 5000  # after the database did not answer


class Drafts(QObject):
    """The drafts of this desk; ``counted`` says how many cases hold typed text."""

    counted = Signal(int)

    def __init__(self, jobs: Jobs, messages: Messages, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._typed: dict[str, dict[str, str]] = {}
        self._kept: dict[str, dict[str, str]] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)

    def count(self) -> int:
        """How many cases hold text that is typed and not saved."""
        return sum(1 for typed in self._typed.values() if typed)

    def of(self, case_id: str) -> dict[str, str]:
        """What is typed in a case at this desk."""
        return dict(self._typed.get(case_id, {}))

    def found(self, case_id: str, draft: Mapping[str, str]) -> None:
        """Note a draft that was read with its case."""
        self._kept[case_id] = dict(draft)

    def note(self, case_id: str, typed: Mapping[str, str]) -> None:
        """Note what is typed in a case now; it is kept when the typing rests."""
        before = self.count()
        self._typed[case_id] = dict(typed)
        if self.count() != before:
            self.counted.emit(self.count())
        if self._pending():
            self._timer.start(REST)

    def settled(self, case_id: str) -> None:
        """Forget a case's draft because the case is out of this desk's hands."""
        before = self.count()
        self._typed.pop(case_id, None)
        self._kept.pop(case_id, None)
        if self.count() != before:
            self.counted.emit(self.count())

    def flush(self) -> Job | None:
        """Keep what is typed now; return the last job, None when there is nothing to keep."""
        self._timer.stop()
        job = None
        for case_id, typed in self._pending().items():
            job = self._keep(case_id, typed)
        return job

    def _pending(self) -> dict[str, dict[str, str]]:
        return {
            case_id: typed
            for case_id, typed in self._typed.items()
            if typed != self._kept.get(case_id, {})
        }

    def _keep(self, case_id: str, typed: dict[str, str]) -> Job:
        self._kept[case_id] = typed

        def failed(failure: Exception) -> None:
            self._kept.pop(case_id, None)
            if isinstance(failure, Unavailable):
                self._timer.start(_AGAIN)
            self._messages.show_failure(failure, retry=self.flush)

        return self._jobs.write(
            self, lambda session: actions.keep_draft(session, case_id, typed), failed=failed
        )
