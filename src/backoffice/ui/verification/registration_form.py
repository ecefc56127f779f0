"""One form, two uses: a registration taken at the counter, a record that is mended.

Everything is judged while it is typed, by the rules that judge it again when
it is saved. What is typed is kept until it is a case.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QWidget

from backoffice.errors import Conflict, Unavailable
from backoffice.records import digits
from backoffice.records.cases import QueueRow
from backoffice.records.intake import KeptRecord, LineProblem, Weight
from backoffice.records.people import Field, PartyKind
from backoffice.ui import icons
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.theme import Tone, mark
from backoffice.ui.verification.intake_texts import problem_words, weight_tone
from backoffice.ui.verification.reason_dialog import ReasonDialog
from backoffice.ui.verification.registration_fields import PartyFields
from backoffice.ui.verification.registration_layout import Parts, lay_out
from backoffice.ui.verification.registration_phones import PhoneCards
from backoffice.ui.verification.registration_twins import TwinWatch
from backoffice.ui.verification.texts import number_shown
from backoffice.ui.widgets.banner import Banner
from backoffice.ui.widgets.chips import ChoiceChips
from backoffice.ui.widgets.finding_list import FindingList, FindingRow
from backoffice.ui.words_common import trouble_words
from backoffice.verification import actions, forms, waiting_room
from backoffice.verification.forms import FormStart
from backoffice.verification.intake_rules import Understood, of_form

_REST = 150  # milliseconds between the last key and the verdict
_KEPT_AFTER = 1000
_WIDTH, _HEIGHT, _EDGE = 1080, 700, 40


class RegistrationForm(QDialog):
    """Saves as a case that is in the clerk's hands already."""

    case_made = Signal(str)  # its id
    case_wanted = Signal(str)  # the file of the same party, in place of this one
    settled = Signal()  # the record is no longer there: dropped, or settled by another desk

    def __init__(
        self,
        parent: QWidget,
        jobs: Jobs,
        messages: Messages,
        office: Office,
        start: FormStart,
        record: KeptRecord | None = None,
    ) -> None:
        """Build the form; without a ``record`` it takes a registration at the counter."""
        super().__init__(parent)
        self._jobs = jobs
        self._messages = messages
        self._office = office
        self._today = start.today
        self._record = record
        self._form = record.row.id if record else forms.COUNTER
        self._kept: Mapping[str, str] = dict(start.draft)
        self._untouched: Mapping[str, str] = {}
        self._tried = False
        self._saving = False
        self._done = False
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._make_parts()
        self._make_buttons()
        title = self._title()
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.area = lay_out(self, self._parts(), title)
        # Whatever grows or shrinks around it, the field of the cursor stays in sight.
        self.area.verticalScrollBar().rangeChanged.connect(self._scroll_to_focus)
        room = self.screen().availableGeometry()
        self.resize(min(_WIDTH, room.width() - _EDGE), min(_HEIGHT, room.height() - _EDGE))
        self._begin(start.draft)

    # Building

    def _title(self) -> str:
        if self._record is None:
            return self.tr("Registration at the counter")
        row = self._record.row
        return self.tr("Correct line {line} of {file}").format(
            line=number_shown(str(row.line_no)), file=digits.isolate(row.file_name)
        )

    def _make_parts(self) -> None:
        self.banner = Banner()
        self.twins = Banner()
        self.party = PartyFields(self._office.home, self._today)
        self.phones = PhoneCards(self._office.home, self._today)
        self.findings = FindingList()
        self.findings.set_empty(self.tr("Everything is there."))
        self.raw = QPlainTextEdit()
        self.raw.setReadOnly(True)
        self.raw.setTabChangesFocus(True)
        self.raw.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.raw.setPlainText(self._record.raw if self._record else "")
        self.raw.setVisible(self._record is not None)
        self.raw.setAccessibleName(self.tr("The line as it was received"))
        self.watch = TwinWatch(self._jobs, self)
        self.watch.found.connect(self._show_twins)
        self.party.typed.connect(self._typed)
        self.phones.typed.connect(self._typed)
        # A new card has its place only when the layout has run.
        self.phones.visited.connect(self._scroll_to_focus, Qt.ConnectionType.QueuedConnection)
        self.findings.chosen.connect(self._jump)
        self._judging = self._timer(_REST, self._judge)
        self._keeping = self._timer(_KEPT_AFTER, self.keep)

    def _timer(self, rest: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(rest)
        timer.timeout.connect(act)
        return timer

    def _make_buttons(self) -> None:
        self.save_button = QPushButton(self.tr("&Save and open the file (F9)"))
        mark(self.save_button, "primary")
        icons.give(self.save_button, "save")
        self.drop_button = QPushButton(self.tr("&Drop the record\u2026"))
        self.drop_button.setVisible(self._record is not None)
        icons.give(self.drop_button, "trash")
        self.clear_button = QPushButton(self.tr("&Empty the form"))
        self.clear_button.setVisible(self._record is None)
        self.close_button = QPushButton(self.tr("&Close"))
        for button, slot in (
            (self.save_button, self.save),
            (self.drop_button, self.ask_drop),
            (self.clear_button, self.clear),
            (self.close_button, self.reject),
        ):
            button.clicked.connect(slot)
        self.hint = QLabel(
            self.tr("Enter: next field \u00b7 F7: a phone more \u00b7 Shift+F7: a phone less")
        )
        mark(self.hint, "muted")
        for key, act in (
            ("F9", self.save),
            ("Ctrl+Return", self.save),
            ("F7", self.phones.add),
            ("Shift+F7", self.phones.remove_current),
            ("F8", self._jump_to_first),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(key))
            action.triggered.connect(act)
            self.addAction(action)

    def _parts(self) -> Parts:
        return Parts(
            self.banner,
            self.twins,
            self.party,
            self.phones,
            self.findings,
            self.raw,
            self.hint,
            before=(self.drop_button, self.clear_button),
            after=(self.save_button, self.close_button),
        )

    def _begin(self, draft: Mapping[str, str]) -> None:
        if self._record is not None:
            self.party.show_sent(_kind_of(self._record), self._record.texts)
            self.phones.show_sent(self._record.lines)
        self._untouched = {**self.party.typed_texts(), **self.phones.typed_texts()}
        if draft:
            self.party.restore(draft)
            self.phones.restore(draft)
            text = self.tr("What you typed before and did not save is back.")
            self.banner.show_note(text, Tone.INFO, lasting=True)
        self._judge()
        if self._record is not None:
            self._jump_to_first()
        else:
            self.party.focus_field(Field.GIVEN_NAME)

    # What stands there

    def understood(self) -> Understood:
        """What the rules make of what is typed now."""
        return of_form(
            self.party.kind, self.party.texts(), self.phones.texts(), self._today, self._office.home
        )

    def typed_texts(self) -> dict[str, str]:
        """Everything typed, for a draft; empty when the form is as good as new."""
        typed = {**self.party.typed_texts(), **self.phones.typed_texts()}
        return {} if typed == self._untouched else typed

    def _typed(self) -> None:
        self._judging.start()
        self._keeping.start()

    def _judge(self) -> None:
        self._judging.stop()
        found = self.understood()
        rows = [self._row(one) for one in found.problems if one.weight is not Weight.CORRECTED]
        self.findings.show_findings(rows)
        self.watch.look(found.who)

    def _row(self, problem: LineProblem) -> FindingRow:
        # What nobody has come to yet is no mistake.
        early = not self._tried and not problem.given
        tone = Tone.WARNING if early else weight_tone(problem.weight)
        return FindingRow(problem_words(problem), problem, tone)

    def _jump(self, target: object) -> None:
        if not isinstance(target, LineProblem):
            return
        of_phone = target.phone or target.field is Field.PHONE
        if of_phone or target.field is None or not self.party.focus_field(target.field):
            self.phones.card_of(target.phone).focus_field(target.field)
        self._scroll_to_focus()

    def _jump_to_first(self) -> None:
        problems = self.understood().problems
        wrong = [one for one in problems if one.blocks] or list(problems)
        if wrong:
            self._jump(wrong[0])

    def _show_twins(self, rows: tuple[QueueRow, ...]) -> None:
        self.watch.show(self.twins, rows, self._open_instead)

    def _open_instead(self, case_id: str) -> None:
        self._leave()
        self.case_wanted.emit(case_id)

    # Deeds

    def save(self) -> None:
        """Make a case of it, in this clerk's hands, or say everything that is wrong."""
        if self._saving:
            return
        self._tried = True
        self._judge()
        if self.understood().held_back:
            self._jump_to_first()
            return
        self._saving = True
        self._keeping.stop()
        self.save_button.setEnabled(False)
        kind, texts, lines = self.party.kind, self.party.texts(), self.phones.texts()
        form, record, policy = self._form, self._record, self._office.policy
        home = self._office.home

        def work(session: Any) -> str:
            if record is None:
                case_id = waiting_room.register(session, kind, texts, lines, home=home)
            else:
                case_id = waiting_room.mend(session, record.row.id, kind, texts, lines, home=home)
            forms.forget(session, form)
            seen = actions.look(session, case_id, policy)
            return actions.claim(session, case_id, seen.case.version, policy).case.id

        self._jobs.write(self, work, self._saved, self._not_saved)

    def _saved(self, case_id: str) -> None:
        self._leave()
        self.case_made.emit(case_id)

    def _not_saved(self, failure: Exception) -> None:
        self._saving = False
        self.save_button.setEnabled(True)
        match failure:
            case Unavailable():
                text, button = trouble_words(failure.setback), self.tr("Try again")
                self.banner.show_note(text, Tone.BAD, button=button, act=self.save)
            case Conflict() if self._record is not None:
                self._messages.show_failure(failure)
                self._leave()
                self.settled.emit()
            case _:
                self._messages.show_failure(failure, refused=self._show_refused)

    def _show_refused(self, findings: Any) -> None:
        rows = [self._row(one) for one in findings if isinstance(one, LineProblem)]
        self.findings.show_findings(rows)
        self._jump_to_first()

    def ask_drop(self) -> None:
        """Ask for the reason why this record will never be a case."""
        if self._record is not None:
            ReasonDialog(
                self,
                self.tr("Drop the record"),
                self.tr("It will be no case. The line stays as it was received, with the reason."),
                waiting_room.DROP_REASONS,
                self._drop,
            ).open()

    def _drop(self, reason: Any, note: str) -> None:
        form = self._form

        def work(session: Any) -> None:
            waiting_room.drop(session, form, reason, note)
            forms.forget(session, form)

        self._saving = True
        self._jobs.write(self, work, lambda _none: self._dropped(), self._not_saved)

    def _dropped(self) -> None:
        self._leave()
        self.settled.emit()

    def clear(self) -> None:
        """Begin with an empty form again."""
        self.party.restore(self._untouched)
        self.phones.restore(self._untouched)
        self.banner.close_note()
        self._tried = False
        self._judge()
        self.keep()
        self.party.focus_field(Field.GIVEN_NAME)

    # Drafts and leaving

    def keep(self) -> None:
        """Keep what is typed now in the database."""
        self._keeping.stop()
        typed, form = self.typed_texts(), self._form
        if self._done or typed == self._kept:
            return
        self._kept = typed

        def failed(failure: Exception) -> None:
            self._kept = {}
            self._messages.show_failure(failure, retry=self.keep)

        self._jobs.write(self, lambda session: forms.keep(session, form, typed), failed=failed)

    def _leave(self) -> None:
        """Close; what was typed has become a case, or is not wanted any more."""
        self._done = True
        self.accept()

    def hideEvent(self, event: QHideEvent) -> None:
        """Closed, or behind the lock: what is typed comes back."""
        self._judging.stop()
        self.watch.rest()
        self.keep()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return goes on to the next field; it never saves by itself."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._go_on()
            return
        super().keyPressEvent(event)

    def _go_on(self) -> None:
        """Go to the next field; the chips of one choice are one field."""
        before = self.focusWidget()
        chips = before.parentWidget() if before is not None else None
        self.focusNextChild()
        while isinstance(chips, ChoiceChips) and chips.isAncestorOf(self.focusWidget()):
            self.focusNextChild()
        self._scroll_to_focus()

    def _scroll_to_focus(self) -> None:
        """Qt scrolls along with Tab only."""
        focused = self.focusWidget()
        if focused is not None and self.area.isAncestorOf(focused):
            self.area.ensureWidgetVisible(focused)


def _kind_of(record: KeptRecord) -> PartyKind:
    """The kind of a record; of one that does not say it, what its fields look like."""
    if record.row.kind is not None:
        return record.row.kind
    body = {Field.COMPANY_NAME, Field.COMPANY_ID, Field.REGISTRATION_NO} & set(record.texts)
    return PartyKind.COMPANY if body else PartyKind.NATURAL
