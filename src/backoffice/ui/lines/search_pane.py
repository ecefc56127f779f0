"""The search of lines: one box that understands number, owner, identifier, address and centre."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from backoffice.lines import cards
from backoffice.records import digits
from backoffice.records.line_hits import FoundLine, LineHits, Match, Place
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.lines.words import line_look, match_words
from backoffice.ui.memory import Memory
from backoffice.ui.shown import line_shown
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.giving_table import GivingTable
from backoffice.ui.widgets.record_table import Column, RecordModel
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.words_common import flaw_words
from backoffice.ui.words_lines import line_state_words

_COLUMNS = "lines/found"


_GIVE_WAY = ("address", "match", "centre")  # columns that a narrow list does without, in turn


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
        self._sought = ""
        self._found: tuple[FoundLine, ...] = ()
        self._onward: Place | None = None
        self._names: Mapping[str, str] = {}
        self.box = SearchBox(self.tr("Number (old ones, too), owner, identifier, address, centre"))
        self.table = GivingTable(
            RecordModel(self._columns(), self, identity=_id), give_way=_GIVE_WAY
        )
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
            Column("number", self.tr("Number"), _number, width=112),
            Column("owner", self.tr("Owner"), lambda one: one.owner, width=120, stretch=True),
            Column(
                "state",
                self.tr("State"),
                lambda one: line_state_words(one.state),
                width=112,
                tone=lambda one: line_look(one.state)[0],
                icon=lambda one: line_look(one.state)[1],
            ),
            Column("centre", self.tr("Centre"), lambda one: self._centre(one.centre), width=116),
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
        return self._names.get(code) or code

    # Asking

    def _searched(self, _text: str) -> None:
        self.refresh()

    def _typed(self, letters: str) -> None:
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.setText(letters)

    def show_more(self) -> None:
        """Show the next lines, from where the last ones ended."""
        onward, text, home = self._onward, self._sought, self._home
        if onward is None:
            return
        self._onward = None  # asked for once
        asked = self._asked

        def done(hits: LineHits) -> None:
            if asked == self._asked:
                self._show_more(hits)

        self._jobs.read(
            self, lambda session: cards.search(session, text, onward=onward, home=home), done
        )

    def search_for(self, text: str) -> None:
        """Put a text into the box and look for it now."""
        self.box.setText(text)
        self.box.returnPressed.emit()

    def refresh(self) -> None:
        """Look again for what is typed."""
        text = digits.ascii_digits(self.box.text()).strip()
        self._asked += 1
        self._sought = text
        asked, home = self._asked, self._home
        if not text:
            self._begin()
            return

        def done(found: tuple[LineHits, str]) -> None:
            if asked == self._asked:
                self._show(*found)

        self._jobs.read(
            self,
            lambda session: (
                cards.search(session, text, home=home),
                cards.centre_of(session, text, home=home),
            ),
            done,
        )

    def _begin(self) -> None:
        self._list((), None)
        self._say(self.tr("Type at least three digits or two letters."), Tone.PLAIN)

    def _list(self, lines: Sequence[FoundLine], onward: Place | None) -> None:
        self._found, self._onward = tuple(lines), onward
        self.table.records.show(self._found)
        self.more.setVisible(onward is not None)

    def _show_more(self, hits: LineHits) -> None:
        shown = {one.id for one in self._found}
        new = [one for one in hits.lines if one.id not in shown]
        self._list((*self._found, *new), hits.onward)
        self._count()

    def _count(self) -> None:
        count = self.tr("%Ln line(s)", "", len(self._found))
        more = self._onward is not None
        self._say(self.tr("{count} and more").format(count=count) if more else count)

    def _show(self, hits: LineHits, centre: str) -> None:
        self._list(hits.lines, hits.onward)
        if hits.lines:
            self._count()
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
        self._list((), None)


def _id(one: FoundLine) -> str:
    return one.id


def _number(one: FoundLine) -> str:
    """Say the number; of a line whose number another has by now, the last that it had."""
    return line_shown(one.number or one.former)


def _found(one: FoundLine) -> str:
    words = match_words(one.match)
    return f"{words}: {line_shown(one.former)}" if one.match is Match.FORMER else words
