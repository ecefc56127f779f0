"""Centres and the prefixes of the numbers each serves; bringing them in from a file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from backoffice.administration.actions import centres as deeds
from backoffice.administration.actions.centres import CentreImport
from backoffice.administration.rules import Finding
from backoffice.errors import Refused
from backoffice.records import digits
from backoffice.records.centres import Centre
from backoffice.ui.administration import ask_files
from backoffice.ui.administration.centre_dialog import CentreDialog
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.page_parts import Bar, Page, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.words_common import finding_words
from backoffice.ui.words_entry import entry_words

_COLUMNS = "administration/centres"
_MOST_FINDINGS = 100


def _identity(centre: Centre) -> str:
    return centre.code


class CentresPage(Page):
    """The list; a file is looked at first and brought in after a yes."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Centres"),
            self.tr("The number of a centre stands in tracking codes; a prefix has one centre."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self.model = RecordModel(self._columns(), self, identity=_identity)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Centres"))
        remember_columns(self.table, memory, _COLUMNS)
        self.table.opened.connect(lambda _centre: self.change())
        self.findings = FindingList()
        named(self.findings, self.tr("What is wrong with the file"))
        self.findings.setVisible(False)
        bar = Bar(self)
        self.add_button = bar.add(self.tr("&Add…"), "plus", self.add, key="Ins", role="primary")
        self.change_button = bar.add(self.tr("&Change…"), "edit", self.change, key="F2")
        self.import_button = bar.add(self.tr("&Import a file…"), "import", self.choose_file)
        self.column.addWidget(bar)
        self.column.addWidget(self.findings)
        self.column.addWidget(self.table, 1)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("code", self.tr("Code"), lambda one: f"\u2066{one.code}\u2069", width=110),
            Column("name", self.tr("Name"), lambda one: one.name, width=220, stretch=True),
            Column("number", self.tr("Number"), lambda one: str(one.number), number=True, width=90),
            Column(
                "prefixes",
                self.tr("Prefixes"),
                lambda one: "  ".join(one.prefixes),
                number=True,
                width=360,
            ),
        ]

    def refresh(self) -> None:
        """List the centres anew."""
        self._jobs.read(self, deeds.list_centres, self._show)

    def _show(self, centres: Sequence[Centre]) -> None:
        self.model.show(centres)
        if self.table.current() is None and centres:
            self.table.select_row(0)
        self.change_button.setEnabled(bool(centres))

    def add(self) -> None:
        """Open the empty form."""
        taken = {self.model.record(row).number for row in range(self.model.rowCount())}
        free = next(number for number in range(1, 1001) if number not in taken)
        self._open(CentreDialog(Centre("", "", free), self.window()))

    def change(self) -> None:
        """Open the form of the chosen centre."""
        centre = self.table.current()
        if centre is not None:
            self._open(CentreDialog(centre, self.window()))

    def _open(self, dialog: CentreDialog) -> None:
        dialog.wanted.connect(lambda centre: self._save(dialog, centre))
        dialog.open()

    def _save(self, dialog: CentreDialog, centre: Centre) -> None:
        def done(_centre: Centre) -> None:
            dialog.accept()
            self._messages.say(self.tr("The centre was saved."))
            self.refresh()

        def failed(failure: Exception) -> None:
            dialog.set_busy(False)
            refused = dialog.refuse if isinstance(failure, Refused) else None
            self._messages.show_failure(failure, refused=refused, reload=self.refresh)

        self._jobs.write(dialog, lambda session: deeds.save_centre(session, centre), done, failed)

    # A file

    def choose_file(self) -> None:
        """Ask for a centre file and say what it would change."""
        path = ask_files.existing_file(self, self.tr("A file of centres"), "*.csv")
        if path is not None:
            self.look_at(path)

    def look_at(self, path: Path) -> None:
        """Say what bringing in ``path`` would do, without doing it."""
        self.findings.setVisible(False)
        self._jobs.write(
            self,
            lambda session: deeds.import_centres(session, path, dry_run=True),
            lambda counts: self._ask(path, counts),
            self._not_imported,
        )

    def _ask(self, path: Path, counts: CentreImport) -> None:
        if not counts.added and not counts.changed:
            self._messages.say(self.tr("The file brings nothing new."), Tone.INFO)
            return
        question = Question(
            self.tr("Bring in these centres?"),
            self._counted(counts),
            yes=self.tr("Bring in"),
        )
        self._messages.ask(question, lambda _reason: self._bring_in(path))

    def _bring_in(self, path: Path) -> None:
        self._jobs.write(
            self,
            lambda session: deeds.import_centres(session, path),
            self._brought_in,
            self._not_imported,
        )

    def _brought_in(self, counts: CentreImport) -> None:
        self._messages.say(self._counted(counts))
        self.refresh()

    def _counted(self, counts: CentreImport) -> str:
        text = self.tr("New: {added}, changed: {changed}, unchanged: {unchanged}")
        return text.format(
            added=digits.grouped(counts.added),
            changed=digits.grouped(counts.changed),
            unchanged=digits.grouped(counts.unchanged),
        )

    def _not_imported(self, failure: Exception) -> None:
        if not isinstance(failure, Refused):
            self._messages.show_failure(failure)
            return
        rows = [
            FindingRow(entry_words(one) if isinstance(one, Finding) else finding_words(one))
            for one in failure.findings[:_MOST_FINDINGS]
        ]
        self.findings.show_findings(rows)
        self.findings.setVisible(True)
        self._messages.say(self.tr("Nothing was brought in; see the list."), Tone.BAD)
