"""What the window asks of each of its tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from backoffice.ui.doors import CaseSubject, Served, Subject


class KeyHelp(NamedTuple):
    """One line of the F1 page: the key as pressed (``F5``, ``Ctrl+Return``) and what it does."""

    key: str
    does: str


class Tab(QWidget):
    """One room's counter inside the window."""

    drafts_changed = Signal(int)  # how many cases hold typed text that is not saved yet
    subject_wanted = Signal(object)  # doors.Subject: what another tab is to show
    served = Signal(object)  # doors.Served: what was done for whoever stands at the desk

    def hide_personal_data(self) -> None:
        """The desk is locked: keep drafts, drop secrets from the screen and close pop-ups.

        A page of the window covers the tab already.
        """

    def show_personal_data(self) -> None:
        """The same operator is back: go on where they left."""

    def loss(self) -> str:
        """Say what is lost if the desk is given up now, naming nobody; "" for nothing."""
        return ""

    def open_case(self, case_id: str) -> None:
        """Show a case that was found by the search in the window's header."""

    def open_subject(self, subject: Subject) -> None:
        """Show what another tab asked for; any tab may have a case to show."""
        if isinstance(subject, CaseSubject):
            self.open_case(subject.id)

    def take(self, served: Served) -> None:
        """Take note of what another tab did for whoever stands at the desk."""

    def open_line(self, number: str) -> None:
        """Begin with a line that was found by the search in the window's header."""

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab, for F1."""
        return ()


class Key(NamedTuple):
    """A key, what it does in words, and the doing."""

    key: str
    does: str
    do: Callable[[], object]


def listen(widget: QWidget, keys: Sequence[Key]) -> None:
    """Let a widget and what it holds react to keys."""
    for key in keys:
        action = QAction(widget)
        action.setShortcut(QKeySequence(key.key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda _on=False, do=key.do: do())
        widget.addAction(action)
