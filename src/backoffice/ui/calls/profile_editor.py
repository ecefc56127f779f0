"""A format of call files is made from a real file: nothing to program, the outcome at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from backoffice.calls import format_actions, format_drafts, format_samples
from backoffice.calls.format_samples import Head, Terms
from backoffice.errors import Forbidden, Refused, Unavailable
from backoffice.records import digits
from backoffice.records.call_files import CallField, Profile, ProfileFinding, Shape
from backoffice.ui import icons
from backoffice.ui.calls.import_columns import sample_columns
from backoffice.ui.calls.import_manner import SUFFIXES
from backoffice.ui.calls.import_words import refusal_words
from backoffice.ui.calls.profile_columns import ColumnTable
from backoffice.ui.calls.profile_names import copied, named_anew
from backoffice.ui.calls.profile_ruler import FixedColumns
from backoffice.ui.calls.profile_settings import FormatSettings
from backoffice.ui.calls.profile_types import TypeWords
from backoffice.ui.calls.profile_words import profile_finding_words
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.drop_area import DropArea
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import named, section
from backoffice.ui.widgets.record_table import RecordModel, RecordTable
from backoffice.ui.words_common import trouble_words

_WIDTH, _HEIGHT = 1320, 700
_EDGE = 40  # pixels of the screen that stay free
_SETTINGS = 350
_RAW_LINES = 200


@dataclass(frozen=True, slots=True)
class _Desk:
    terms: Terms
    profiles: tuple[Profile, ...]
    head: Head | None


class ProfileEditor(QDialog):
    """Settings beside the columns, the first rows as understood below them."""

    saved = Signal(object)  # Profile

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        home: str,
        base: Profile | None = None,
        *,
        copy: bool = False,
    ) -> None:
        """Build the editor.

        Args:
            parent: The dialog or window it stands over.
            jobs: Where work runs.
            messages: Who speaks of what went wrong.
            home: The office's area code.
            base: What to begin with; a shipped format is copied, never changed.
            copy: Whether a new format is made from ``base`` even when it is an own one.
        """
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._home = home
        self._base = base
        self._copy = copy or (base is not None and base.shipped)
        self._terms: Terms | None = None
        self._known: tuple[Profile, ...] = ()
        self._head: Head | None = None
        self._path: Path | None = None
        self._dated: tuple[object, ...] = ()  # where date and duration stand
        self._cut: tuple[object, ...] = ()  # how the rows on the screen were cut
        self.setWindowTitle(self.tr("Format of call files"))
        self.setAccessibleName(self.tr("Format of call files"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._lay_out()
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - _EDGE), min(_HEIGHT, room.height() - _EDGE))

    def _make_parts(self) -> None:
        self.banner = Banner()
        self.drop = DropArea(
            self.tr("A file of this format, to try it on: drop it here, or"), suffixes=SUFFIXES
        )
        self.drop.dropped.connect(lambda paths: self.take(paths[0]))
        self.settings = FormatSettings()
        self.columns = ColumnTable()
        self.fixed = FixedColumns()
        self.types = TypeWords()
        self.raw = QPlainTextEdit()
        self.raw.setReadOnly(True)
        self.raw.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.raw.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        named(self.raw, self.tr("The file's first lines as they are"))
        for part in (self.settings, self.types):
            part.changed.connect(self._changed)
        for places in (self.columns, self.fixed):
            places.changed.connect(self._placed)
        self.preview = RecordTable(
            RecordModel(sample_columns(reasons_first=True), self, identity=lambda one: one.line_no)
        )
        named(self.preview, self.tr("The first rows as understood"))
        self.understood = QLabel()
        self.findings = FindingList()
        self.findings.set_empty(self.tr("The format can be saved."))
        self.findings.chosen.connect(self._go_to)
        self.save_button = QPushButton(self.tr("&Save the format (F9)"))
        mark(self.save_button, "primary")
        icons.give(self.save_button, "save")
        self.save_button.clicked.connect(self.save)
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.clicked.connect(self.reject)
        for button in (self.save_button, self.close_button):
            button.setAutoDefault(False)
        QShortcut(QKeySequence("F9"), self).activated.connect(self.save_button.click)

    def _lay_out(self) -> None:
        self.places = QTabWidget()
        self.places.setDocumentMode(True)
        self.places.addTab(self.columns, self.tr("Columns"))
        self.places.addTab(self.fixed, self.tr("Columns"))
        self.places.addTab(self.types, self.tr("Words for types"))
        self.places.addTab(self.raw, self.tr("The file as it is"))
        named(self.places, self.tr("The file in detail"))
        below = QWidget()
        column = QVBoxLayout(below)
        column.setContentsMargins(0, GAP, 0, 0)
        head = QHBoxLayout()
        head.addWidget(section(self.tr("As understood")))
        head.addWidget(self.understood, 1)
        column.addLayout(head)
        column.addWidget(self.preview, 1)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.places)
        split.addWidget(below)
        split.setSizes([320, 260])
        row = QHBoxLayout()
        row.setSpacing(WIDE)
        row.addWidget(self._side())
        row.addWidget(split, 1)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.save_button)
        buttons.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(self.drop)
        column.addWidget(self.banner)
        column.addLayout(row, 1)
        column.addLayout(buttons)

    def _side(self) -> QWidget:
        """Settings above, what is wrong below; scrolled on a small screen."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, GAP, 0)
        column.setSpacing(GAP)
        column.addWidget(self.findings)
        column.addWidget(self.settings, 1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setFixedWidth(_SETTINGS)
        named(area, self.tr("How the file is written"))
        return area

    # What it is made from

    def begin(self) -> None:
        """Show the format to begin with; a file may be handed in later."""
        self._load(None)

    def take(self, path: Path) -> None:
        """Try the format on a file, or draft one from it."""
        self._load(path)

    def _load(self, path: Path | None) -> None:
        home = self._home

        def look(session: Any) -> _Desk:
            head = format_samples.read_head(path) if path is not None else None
            profiles = format_actions.profiles(session)
            return _Desk(format_samples.terms(session, home=home), profiles, head)

        self._jobs.read(self, look, lambda desk: self._show(desk, path), self._failed)

    def _show(self, desk: _Desk, path: Path | None) -> None:
        first = self._terms is None
        self._terms, self._known = desk.terms, desk.profiles
        self.types.know({word: kind for one in self._known for word, kind in one.words.items()})
        if desk.head is not None and path is not None:
            self._head, self._path = desk.head, path
            self.drop.words.setText(
                self.tr("Tried on {file}").format(file=digits.isolate(path.name))
            )
            self.banner.close_note()
        if first:
            self._begin_with(self._beginning())
        else:
            self._changed()

    def _beginning(self) -> Profile:
        if self._base is not None:
            return copied(self._base, self._known) if self._copy else self._base
        draft = Profile("", "", Shape.DELIMITED, ())
        title = ""
        if self._head is not None and self._path is not None:
            draft, title = format_drafts.draft(self._head, self._known), self._path.stem
        return named_anew(draft, title, self._known)

    def _begin_with(self, profile: Profile) -> None:
        self._base = profile
        self.settings.show_profile(profile)
        self.fixed.show_columns(profile.columns)
        self.types.show_words(profile.words)
        self._show_file(profile)
        if self._head is not None and profile.shape is not Shape.FIXED:
            self.columns.choose(format_drafts.places(profile, self._cells(profile)))
        self._changed()

    # Every change

    def profile(self) -> Profile:
        """The format as it stands in the editor."""
        made = self.settings.applied(self._base or Profile("", "", Shape.DELIMITED, ()))
        made = replace(made, words=self.types.words())
        if made.shape is Shape.FIXED:
            return replace(made, columns=self.fixed.columns(), ignored=())
        if self._head is None:  # without a file nobody can say anew which column is which
            return made
        header = self._header(made)
        return format_drafts.with_columns(made, header, self.columns.fields())

    def _header(self, profile: Profile) -> Sequence[str]:
        cells = self._cells(profile)
        return cells[profile.header_row - 1] if 0 < profile.header_row <= len(cells) else ()

    def _cells(self, profile: Profile) -> list[Sequence[str]]:
        return self._head.cells(profile) if self._head is not None else []

    def _placed(self) -> None:
        """A date or a duration that has just got its column is taken as it is written there."""
        profile = self.profile()
        before, self._dated = self._dated, format_drafts.dated(profile)
        if self._head is not None and before != self._dated:
            self.settings.show_forms(format_drafts.forms(profile, self._cells(profile)))
        self._changed()

    def _changed(self) -> None:
        self._show_file(self.profile())
        profile = self.profile()
        self.settings.show_what_counts(profile)
        findings = format_actions.findings(profile)
        self._say(findings)
        if self._terms is not None and self._head is not None:
            self._try(profile, placed=not any(one.column for one in findings))

    def _show_file(self, profile: Profile) -> None:
        """Cut the file's first lines anew when the way of cutting has changed."""
        fixed = profile.shape is Shape.FIXED
        self.places.setTabVisible(0, not fixed)
        self.places.setTabVisible(1, fixed)
        cut = (profile.shape, profile.encoding, profile.delimiter, profile.header_row, self._head)
        if self._head is None or cut == self._cut:
            return
        self._cut = cut
        lines = self._head.lines(profile.encoding)
        self.raw.setPlainText("\n".join(lines[:_RAW_LINES]))
        if fixed:
            self.fixed.show_lines(lines[profile.header_row :])
        else:
            self.columns.show_rows(self._cells(profile), profile.header_row)

    def _try(self, profile: Profile, *, placed: bool) -> None:
        """Show what the first rows amount to, as far as the columns are known."""
        if not placed or self._terms is None or self._head is None:
            self.preview.records.show([])
            self.understood.setText("")
            return
        try:
            self.types.list_words(format_samples.type_words(self._head, profile))
            profile = replace(profile, words=self.types.words())
            sample = self._terms.sample(self._head, profile)
        except Refused as refused:
            self.preview.records.show([])
            self.understood.setText(" ".join(refusal_words(one) for one in refused.findings))
            return
        self.preview.records.show(sample)
        good = sum(one.call is not None for one in sample)
        text = self.tr("{good} of the first {rows} rows")
        self.understood.setText(text.format(good=_number(good), rows=_number(len(sample))))

    def _say(self, findings: Sequence[object]) -> None:
        rows = [
            FindingRow(profile_finding_words(one), one.column or one.flaw)
            if isinstance(one, ProfileFinding)
            else FindingRow(refusal_words(one))
            for one in findings
        ]
        self.findings.show_findings(rows)
        self.save_button.setEnabled(not rows)
        self.save_button.setToolTip("\n".join(row.text for row in rows))

    def _go_to(self, target: object) -> None:
        """Lead from a finding to its field."""
        if isinstance(target, CallField):
            page = self.fixed.boxes(target)[0] if self.fixed.isVisibleTo(self) else self.columns
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.settings.go_to(target)

    # Keeping it

    def save(self) -> None:
        """Keep the format; a change of an own one becomes its next version."""
        profile = self.profile()
        if not self.save_button.isEnabled():
            return
        self.save_button.setEnabled(False)
        self._jobs.write(
            self,
            lambda session: format_actions.save(session, profile),
            self._kept,
            self._failed,
        )

    def _kept(self, profile: Profile) -> None:
        self.saved.emit(profile)
        self.accept()

    def _failed(self, failure: Exception) -> None:
        self.save_button.setEnabled(True)
        match failure:
            case Refused() if not isinstance(failure, Forbidden):
                of_format = any(isinstance(one, ProfileFinding) for one in failure.findings)
                if of_format:
                    self._say(failure.findings)
                else:
                    said = " ".join(refusal_words(one) for one in failure.findings)
                    self.banner.show_note(said, Tone.BAD)
            case Unavailable():
                self.banner.show_note(trouble_words(failure.setback), Tone.BAD)
            case _:
                self._messages.show_failure(failure)


def _number(count: int) -> str:
    return digits.isolate(digits.persian(count))
