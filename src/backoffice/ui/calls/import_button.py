"""The way from the tab of calls to the files that bring them in."""

from __future__ import annotations

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from backoffice.records.operators import Desk
from backoffice.ui import icons
from backoffice.ui.calls.import_doors import call_doors
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages


class ImportButton(QPushButton):
    """Opens the import; who keeps formats and rules too chooses from a menu."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        home: str,
        parent: QWidget | None = None,
    ) -> None:
        """Build the button; ``home`` is the office's area code."""
        super().__init__(parent)
        self.doors = [
            door for door in call_doors(jobs, messages, desk, home) if desk.may(door.right)
        ]
        self.setText(self.tr("&Bring in calls\u2026"))
        if not self.doors:
            self.hide()
        icons.give(self, "import")
        if len(self.doors) == 1:
            self.clicked.connect(lambda: self.doors[0].open(self.window()))
        elif self.doors:
            menu = QMenu(self)
            for door in self.doors:
                action = menu.addAction(door.title)
                icons.give(action, door.icon)
                action.triggered.connect(lambda _on, way=door: way.open(self.window()))
            self.setMenu(menu)
