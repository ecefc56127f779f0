"""The formats of call files: those that come with the program, and the office's own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from backoffice.calls import format_actions
from backoffice.records import digits, phones
from backoffice.records.call_files import Profile
from backoffice.ui.calls.import_words import shape_words
from backoffice.ui.calls.list_dialog import ListDialog, in_line
from backoffice.ui.calls.profile_editor import ProfileEditor
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import Tone, mark
from backoffice.ui.widgets.dialogs import Decision
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

_WIDTH, _HEIGHT = 860, 520


class ProfileList(ListDialog):
    """Own formats are changed or retired, the program's are copied."""

    def __init__(
        self, parent: QWidget, jobs: Jobs, messages: Messages, home: str = phones.HOME
    ) -> None:
        """Build the dialog; ``home`` is the office's area code."""
        super().__init__(parent, jobs, messages, home)
        self.table = RecordTable(RecordModel(self._columns(), self, identity=lambda one: one.name))
        named(self.table, self.tr("Formats of call files"))
        self.table.picked.connect(lambda _profile: self._show_deeds())
        self.table.opened.connect(lambda _profile: self._open_current())
        self.new_button = self._button(self.tr("&New\u2026 (Ins)"), "plus", self.add, "Ins")
        self.change_button = self._button(self.tr("&Change\u2026 (F2)"), "edit", self.change, "F2")
        self.copy_button = self._button(
            self.tr("C&opy\u2026 (F6)"), "duplicate", self.copy_current, "F6"
        )
        self.retire_button = self._button(self.tr("&Retire\u2026"), "trash", self.ask_retire)
        mark(self.new_button, "primary")
        self._lay_out()
        self._fit(_WIDTH, _HEIGHT)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("title", self.tr("Title"), lambda one: one.title, width=260, stretch=True),
            Column("name", self.tr("Short name"), lambda one: digits.isolate(one.name), width=150),
            Column("shape", self.tr("Shape"), lambda one: shape_words(one.shape), width=170),
            Column("from", self.tr("From"), self._origin, width=150),
        ]

    def _origin(self, profile: Profile) -> str:
        if profile.shipped:
            return self.tr("the program")
        text = self.tr("the office, version {number}")
        return text.format(number=digits.persian(profile.version))

    def _lay_out(self) -> None:
        buttons = in_line(self.new_button, self.change_button, self.copy_button, self.retire_button)
        buttons.addWidget(self.close_button)
        column = self._head(
            self.tr("Formats of call files"),
            self.tr(
                "How each switch or company writes its files. A new format is made from a file."
            ),
        )
        column.addWidget(self.table, 1)
        column.addLayout(buttons)

    def refresh(self) -> None:
        """Read the formats again."""
        self._jobs.read(self, format_actions.profiles, self._show)

    def _show(self, profiles: Sequence[Profile]) -> None:
        self.table.records.show(profiles)
        if profiles and self.table.current() is None:
            self.table.select_row(0)
        self._show_deeds()

    def _show_deeds(self) -> None:
        profile: Profile | None = self.table.current()
        own = profile is not None and not profile.shipped
        why = "" if own else self.tr("A format that comes with the program is copied, not changed")
        for button in (self.change_button, self.retire_button):
            button.setEnabled(own)
            button.setToolTip(why)
        self.copy_button.setEnabled(profile is not None)

    # Deeds

    def add(self) -> None:
        """Make a format from a file."""
        self._edit(None)

    def change(self) -> None:
        """Change the chosen format of the office."""
        profile: Profile | None = self.table.current()
        if profile is not None and not profile.shipped:
            self._edit(profile)

    def copy_current(self) -> None:
        """Make a new format from the chosen one."""
        profile: Profile | None = self.table.current()
        if profile is not None:
            self._edit(profile, copy=True)

    def _open_current(self) -> None:
        profile: Profile | None = self.table.current()
        if profile is not None:
            self._edit(profile, copy=profile.shipped)

    def _edit(self, profile: Profile | None, *, copy: bool = False) -> None:
        editor = ProfileEditor(self, self._jobs, self._messages, self._home, profile, copy=copy)
        editor.saved.connect(self._kept)
        editor.begin()
        editor.open()

    def _kept(self, profile: Profile) -> None:
        text = self.tr("The format \u201c{title}\u201d was saved.")
        self.banner.show_note(text.format(title=profile.title), Tone.GOOD)
        self.refresh()

    def ask_retire(self) -> None:
        """Ask whether the chosen format goes out of use."""
        profile: Profile | None = self.table.current()
        if profile is None or profile.shipped:
            return
        text = self.tr("\u201c{title}\u201d is not offered any more. What came in by it stays.")
        question = Question(
            self.tr("Retire this format?"),
            text.format(title=profile.title),
            yes=self.tr("Retire"),
            danger=True,
        )
        decision = Decision(self, question)
        decision.accepted.connect(lambda: self._retire(profile))
        decision.open()

    def _retire(self, profile: Profile) -> None:
        self._jobs.write(
            self,
            lambda session: format_actions.retire(session, profile.name),
            lambda _nothing: self.refresh(),
            lambda failure: self._messages.show_failure(failure, reload=self.refresh),
        )
