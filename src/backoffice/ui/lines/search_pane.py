"""The search of lines: one box that understands number, owner, identifier, address and centre."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.lines import cards
from backoffice.records import digits
from backoffice.records.line_facts import FoundLine, LineHits, Match
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.words import line_look, match_words
from backoffice.ui.memory import Memory
from backoffice.ui.shown import line_shown, number_shown
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.words_common import flaw_words
from backoffice.ui.words_lines import line_state_words

_COLUMNS = "lines/found"


class SearchPane(QWidget):
    """Lists lines while the clerk types; the current one is shown beside it."""

    picked = Signal(str)  # a line's id; "" for none

    def __init__(
        self, jobs: Jobs, memory: Memory, home: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._memory = memory
        self._home = home
        self._asked = 0
        self._limit = cards.FEW
        self._names: Mapping[str, str] = {}
        self.box = SearchBox(self.tr("Number (old ones, too), owner, identifier, address, centre"))
        self.table = RecordTable(RecordModel(self._columns(), self, identity=_id))
        named(self.table, self.tr("Lines found"))
        self.table.restore_columns(memory.value(_COLUMNS))
        self.said = QLabel()
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.more = QPushButton(self.tr("More"))
        icons.give(self.more, "plus")
        self.more.setVisible(False)
        self._lay_out()
        self.box.searched.connect(self._searched)
        self.box.entered.connect(self._entered)
        self.box.down.connect(self._go_to_list)
        self.table.picked.connect(self._picked)
        self.table.typed.connect(self._typed)
        self.more.clicked.connect(self.show_more)
        self._begin()

    def _columns(self) -> list[Column]:
        return [
            Column("number", self.tr("Number"), lambda one: line_shown(one.number), width=112),
            Column("owner", self.tr("Owner"), lambda one: one.owner, width=120, stretch=True),
            Column(
                "state",
                self.tr("State"),
                lambda one: line_state_words(one.state),
                width=112,
                tone=lambda one: line_look(one.state)[0],
                icon=lambda one: line_look(one.state)[1],
            ),
            Column("centre", self.tr("Centre"), lambda one: self._centre(one.centre), width=90),
            Column("match", self.tr("Found"), _found, width=150),
            Column("address", self.tr("Address"), lambda one: one.address, width=220),
        ]

    def _lay_out(self) -> None:
        last = QHBoxLayout()
        last.addWidget(self.said, 1)
        last.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT + 2)
        column.addWidget(self.box)
        column.addWidget(self.table, 1)
        column.addLayout(last)
        column.setSpacing(GAP)
        self.setFocusProxy(self.box)

    def set_names(self, names: Mapping[str, str]) -> None:
        """Tell the names of the centres by their codes."""
        self._names = names

    def _centre(self, code: str) -> str:
        return self._names.get(code) or number_shown(code)

    # Asking

    def _searched(self, _text: str) -> None:
        self._limit = cards.FEW
        self.refresh()

    def _typed(self, letters: str) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.setText(self.box.text() + letters)

    def show_more(self) -> None:
        """Show as many lines again."""
        self._limit += cards.FEW
        self.refresh()

    def search_for(self, text: str) -> None:
        """Put a text into the box and look for it now."""
        self.box.setText(text)
        self.box.returnPressed.emit()

    def refresh(self) -> None:
        """Look again for what is typed."""
        text = digits.ascii_digits(self.box.text()).strip()
        self._asked += 1
        asked, limit, home = self._asked, self._limit, self._home
        if not text:
            self._begin()
            return

        def done(found: tuple[LineHits, str]) -> None:
            if asked == self._asked:
                self._show(*found)

        self._jobs.read(
            self,
            lambda session: (
                cards.search(session, text, limit=limit, home=home),
                cards.centre_of(session, text, home=home),
            ),
            done,
        )

    def _begin(self) -> None:
        self.table.records.show(())
        self.more.setVisible(False)
        self._say(self.tr("Type at least three digits or two letters."), Tone.PLAIN)

    def _show(self, hits: LineHits, centre: str) -> None:
        self.table.records.show(hits.lines)
        self.more.setVisible(hits.more)
        if hits.lines:
            count = self.tr("%Ln line(s)", "", len(hits.lines))
            self._say(self.tr("{count} and more").format(count=count) if hits.more else count)
            if self.table.current() is None:
                self.table.select_row(0)
            return
        self.picked.emit("")
        if hits.flaws:
            self._say(" ".join(flaw_words(flaw) for flaw in hits.flaws), Tone.BAD)
        elif centre:
            text = self.tr("No line has or had this number. It would be of the centre {centre}.")
            self._say(text.format(centre=self._centre(centre)), Tone.WARNING)
        else:
            self._say(self.tr("No line was found."), Tone.WARNING)

    def _say(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        self.said.setText(text)
        mark(self.said, "muted" if tone is Tone.PLAIN else tone_role(tone))

    # Choosing

    def _picked(self, line: FoundLine | None) -> None:
        if line is not None:
            self.picked.emit(line.id)

    def _entered(self, _text: str) -> None:
        if self.table.records.rowCount():
            self._go_to_list()

    def _go_to_list(self) -> None:
        if self.table.records.rowCount():
            if self.table.current() is None:
                self.table.select_row(0)
            self.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    # Lock

    def hide_rows(self) -> None:
        """The desk is locked: no name stays on the screen."""
        self._asked += 1
        self._memory.keep(_COLUMNS, self.table.save_columns())
        self.table.records.show(())


def _id(one: FoundLine) -> str:
    return one.id


def _found(one: FoundLine) -> str:
    words = match_words(one.match)
    return f"{words}: {line_shown(one.former)}" if one.match is Match.FORMER else words
