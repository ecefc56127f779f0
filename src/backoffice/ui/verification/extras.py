"""Beside the deeds: scans of a row, the history, and the hold that must not run out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QWidget

from backoffice.errors import Refused
from backoffice.records.cases import FieldChange, StateChange
from backoffice.records.papers import Requirement
from backoffice.records.scans import CleanScan
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone
from backoffice.ui.verification.case_pane import CasePane
from backoffice.ui.verification.file_in_hand import FileInHand
from backoffice.ui.verification.history_dialog import HistoryDialog, entries
from backoffice.ui.verification.scans_dialog import ScansDialog, read_picture
from backoffice.ui.verification.texts import papers_words, phone_shown, words
from backoffice.verification import actions, scans
from backoffice.verification.desk import CaseView
from backoffice.verification.scans import AttachedScan


class CaseExtras(QObject):
    """Opens what lies beside the file that is shown."""

    def __init__(
        self, jobs: Jobs, messages: Messages, office: Office, pane: CasePane, hand: FileInHand
    ) -> None:
        super().__init__(pane)
        self._jobs = jobs
        self._messages = messages
        self._folder = office.scan_folder
        self._pane = pane
        self._hand = hand
        self._dialog: ScansDialog | None = None
        self._row: tuple[str, str, str] = ("", "", "")  # case, requirement, line
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._prolong)
        self._worked = False
        pane.checklist.scans_wanted.connect(self.open_scans)
        pane.checklist.scans_dropped.connect(self._dropped)
        pane.typed.connect(self._note_work)

    # The hold

    def watch_hold(self, view: CaseView) -> None:
        """Prolong the hold at half its time, if the clerk has typed meanwhile."""
        self._worked = False
        if view.case.held_until is not None:
            left = (view.case.held_until - view.now).total_seconds()
            self._hold.start(max(int(left * 1000 / 2), 1000))

    def _note_work(self) -> None:
        self._worked = True

    def _prolong(self) -> None:
        if self._worked and self._pane.is_editable():
            self._hand.prolong()

    # History

    def show_history(self) -> None:
        """Show who changed what in the file."""
        view = self._pane.view()
        if view is None:
            return
        case_id = view.case.id

        def done(found: tuple[Sequence[StateChange], Sequence[FieldChange]]) -> None:
            title = self.tr("History of {name}").format(name=view.case.who.display_name)
            HistoryDialog(self._pane.window(), title, entries(view, *found)).open()

        self._jobs.read(self, lambda session: actions.history(session, case_id), done)

    # Scans

    def open_scans(self, requirement: Requirement, line_id: str) -> None:
        """Show the scans of a row."""
        view = self._pane.view()
        if view is None:
            return
        self._row = (view.case.id, requirement.code, line_id)
        title = papers_words(requirement.any_of)
        if line_id:
            title = f"{title} {phone_shown(view.case.line(line_id).number)}"
        self._dialog = ScansDialog(self._pane.window(), title, editable=self._pane.is_editable())
        self._dialog.wanted.connect(self._look_at)
        self._dialog.added.connect(self._add)
        self._dialog.removed.connect(self._remove)
        self._dialog.finished.connect(self._closed)
        if self._folder is not None and self._pane.is_editable():
            self._dialog.watch(self._jobs, self._folder)
        self._dialog.open()
        self._list()

    def _closed(self) -> None:
        self._dialog = None

    def _dropped(self, requirement: Requirement, line_id: str, paths: list[Path]) -> None:
        self._row = (self._pane.case_id(), requirement.code, line_id)
        self._add(paths)

    def _list(self) -> None:
        case_id, code, line_id = self._row

        def done(found: tuple[AttachedScan, ...]) -> None:
            if self._dialog is not None:
                self._dialog.show_scans(
                    [one for one in found if (one.requirement, one.line_id) == (code, line_id)]
                )

        self._jobs.read(self, lambda session: scans.listed(session, case_id), done)

    def _add(self, paths: list[Path]) -> None:
        for path in paths:
            self._jobs.folder(self, partial(scans.read_file, path), self._attach, self._bad_file)

    def _attach(self, scan: CleanScan) -> None:
        _, code, line_id = self._row
        self._hand.run(
            lambda session, one, version, policy: scans.attach(
                session, one, version, code, line_id, scan, policy
            ),
            lambda _view: self._attached(),
        )

    def _attached(self) -> None:
        self._say(self.tr("The scan was attached."), Tone.GOOD)
        if self._dialog is not None:
            self._list()

    def _bad_file(self, failure: Exception) -> None:
        if isinstance(failure, Refused):
            self._say(" ".join(words(one) for one in failure.findings), Tone.BAD)
        else:
            self._messages.show_failure(failure)

    def _say(self, text: str, tone: Tone) -> None:
        if self._dialog is not None:
            self._dialog.say(text, tone)
        else:
            self._messages.say(text, tone)

    def _remove(self, attached_id: str) -> None:
        self._hand.run(
            lambda session, one, version, policy: scans.detach(
                session, one, version, attached_id, policy
            ),
            lambda _view: self._list(),
        )

    def _look_at(self, attached_id: str) -> None:
        case_id = self._row[0]

        def done(found: tuple[str, bytes]) -> None:
            mime, content = found
            self._jobs.disk(self, lambda: read_picture(mime, content), self._show)

        def work(session: Any) -> tuple[str, bytes]:
            return scans.open_scan(session, case_id, attached_id)

        self._jobs.write(self, work, done)

    def _show(self, picture: QImage) -> None:
        if self._dialog is not None:
            self._dialog.show_picture(picture)

    def close_dialogs(self, tab: QWidget) -> None:
        """Close every dialog of the tab: what they show is not for passers-by."""
        for dialog in tab.window().findChildren(QDialog):
            if dialog.isVisible():
                dialog.reject()
