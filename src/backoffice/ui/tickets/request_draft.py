"""What is typed into a new request, kept in the database until it is sent."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from backoffice.tickets import desk_facts
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.tickets.request_form import RequestForm

_REST = 1000  # milliseconds after the last key


class RequestDraft(QObject):
    """Emits ``waits`` with whether typed text is in the form."""

    waits = Signal(bool)

    def __init__(self, jobs: Jobs, messages: Messages, form: RequestForm) -> None:
        super().__init__(form)
        self._jobs = jobs
        self._messages = messages
        self._form = form
        self._kept: dict[str, str] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_REST)
        self._timer.timeout.connect(self.keep)

    def bring_back(self, shown: Callable[[], object]) -> None:
        """Show what this operator typed before, then call ``shown``."""

        def put(kept: dict[str, str]) -> None:
            if kept and self._form.is_blank():
                self._kept = kept
                self._form.put_draft(kept)
                shown()

        self._jobs.read(self, desk_facts.draft, put)

    def note(self) -> None:
        """Something was typed; it is kept when the typing rests."""
        self._timer.start()
        self.waits.emit(not self._form.is_blank())

    def keep(self) -> None:
        """Keep what is typed now."""
        self._timer.stop()
        typed = self._form.draft()
        self.waits.emit(bool(typed))
        if typed == self._kept:
            return
        self._kept = typed

        def failed(failure: Exception) -> None:
            self._kept = {}
            self._messages.show_failure(failure, retry=self.keep)

        self._jobs.write(self, lambda session: desk_facts.keep_draft(session, typed), failed=failed)
