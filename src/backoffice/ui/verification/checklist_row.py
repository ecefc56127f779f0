"""One row of the checklist: which paper, original seen, copy kept, number and date, scans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from backoffice.records import digits
from backoffice.records.papers import LackReason, PaperKind, Requirement, SeenPaper
from backoffice.ui import icons
from backoffice.ui.theme import TIGHT, Tone, mark, shades_of, tone_role
from backoffice.ui.verification.row_parts import RowParts
from backoffice.ui.verification.texts import finding_words
from backoffice.ui.verification.words import reason_words
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.verification.findings import Finding, Lack

_STRIPE = 3


class ChecklistRow(QFrame):
    """A stop of its own: Space ticks, digits and arrows choose, Delete names a fault."""

    changed = Signal(object)  # SeenPaper
    finished = Signal()  # a key press has completed the row: on to the next
    left = Signal(int)  # -1 to the row before, 1 to the row after
    scans_wanted = Signal()
    scans_dropped = Signal(list)  # of Path

    def __init__(
        self, requirement: Requirement, today: date, parent: QWidget | None = None
    ) -> None:
        """Build the row of a requirement; no paper is dated after ``today`` (Gregorian)."""
        super().__init__(parent)
        self.requirement = requirement
        self.line_id = ""
        self._seen = SeenPaper(requirement.code)
        self._shown: object = None
        self._tone = Tone.WAITING
        self._done = False
        self._editable = False
        self.parts = RowParts(self, requirement, today)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAcceptDrops(True)
        self._connect()

    def _connect(self) -> None:
        parts = self.parts
        parts.original.clicked.connect(lambda on: self._tick(original_seen=on))
        parts.reason.clicked.connect(self.open_reasons)
        parts.scan.clicked.connect(self.scans_wanted)
        if parts.copy is not None:
            parts.copy.clicked.connect(lambda on: self._tick(copy_kept=on))
        if parts.choices is not None:
            parts.choices.changed.connect(self._choice_clicked)
        if parts.number is not None:
            parts.number.left.connect(self._fields_left)
            parts.number.entered.connect(self._entered)
        if parts.dated is not None:
            parts.dated.left.connect(self._fields_left)
            parts.dated.entered.connect(self._entered)

    def begin(self, line_id: str, place: str, today: date) -> None:
        """Serve another phone or case: nothing is ticked, nothing is typed.

        Args:
            line_id: Of which phone; "" for the papers of the file.
            place: That phone in words, for screen readers.
            today: Gregorian.
        """
        self.line_id = line_id
        self._seen = SeenPaper(self.requirement.code, line_id)
        self._shown = None
        self.parts.begin(place, today)
        self.setAccessibleName(self.parts.spoken)

    # What it shows

    @property
    def seen(self) -> SeenPaper:
        """What is ticked now."""
        return self._seen

    @property
    def is_done(self) -> bool:
        """Say whether nothing is missing in this row."""
        return self._done

    def show_seen(
        self, seen: SeenPaper, found: Sequence[Finding], scans: int, *, editable: bool
    ) -> None:
        """Show what is ticked, what the rules say of it, and how many scans there are."""
        shown = (seen, tuple(found), scans, editable)
        if shown == self._shown:
            return
        self._shown = shown
        stored, self._seen = self._seen, seen
        self._editable = editable
        parts = self.parts
        parts.original.setChecked(seen.original_seen)
        if parts.copy is not None:
            parts.copy.setChecked(seen.copy_kept)
        if parts.choices is not None:
            parts.choices.choose(*((seen.chosen,) if seen.chosen else ()))
        # What is being typed stays; a field that shows what was kept follows.
        if parts.number is not None and parts.number.value() == stored.number:
            parts.number.set_value(seen.number)
        if parts.dated is not None and not _is_typed(parts.dated, stored.dated):
            parts.dated.set_value(seen.dated)
        parts.show_reason(seen.reason)
        parts.show_scans(scans)
        parts.set_editable(editable)
        self._judge(found)

    def typed(self) -> dict[str, str]:
        """What is typed here and not saved, by the name of its field."""
        texts: dict[str, str] = {}
        number, dated = self.parts.number, self.parts.dated
        if number is not None and number.value() != self._seen.number:
            texts["number"] = number.typed_text()
        if dated is not None and _is_typed(dated, self._seen.dated):
            texts["dated"] = dated.typed_text()
        return texts

    def restore(self, texts: dict[str, str]) -> None:
        """Put back what `typed` gave."""
        if self.parts.number is not None and "number" in texts:
            self.parts.number.set_value(digits.ascii_digits(texts["number"]))
        if self.parts.dated is not None and "dated" in texts:
            self.parts.dated.set_typed_text(texts["dated"])

    def focus_for(self, lack: Lack) -> None:
        """Put the focus where a finding is mended."""
        number, dated = self.parts.number, self.parts.dated
        if lack is Lack.NO_PAPER_NUMBER and number is not None:
            number.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif lack in {Lack.NO_PAPER_DATE, Lack.PAPER_DATE_IN_FUTURE, Lack.PAPER_OLD} and dated:
            dated.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _judge(self, found: Sequence[Finding]) -> None:
        errors = [one for one in found if one.blocks]
        self._done = not errors
        if self._seen.reason is not None:
            self._tone = Tone.BAD
        elif errors:
            self._tone = Tone.WARNING if self._seen.original_seen else Tone.WAITING
        else:
            self._tone = Tone.WARNING if found else Tone.GOOD
        told = [
            finding_words(one, with_phone=False)
            for one in found
            if one.lack not in {Lack.NOT_SEEN, Lack.NOT_CHOSEN} or self._seen.original_seen
        ]
        self.parts.icon.show_icon("check" if self._done else self._tone.icon, self._tone)
        self.parts.sentence.setText(" ".join(told))
        self.parts.sentence.setVisible(bool(told))
        mark(self.parts.sentence, tone_role(self._tone))
        self.setAccessibleDescription(" ".join(told))
        self.update()

    # Keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        )
        if not plain or not self._key(event):
            super().keyPressEvent(event)

    def _key(self, event: QKeyEvent) -> bool:
        digit = digits.ascii_digits(event.text())
        match Qt.Key(event.key()):
            case Qt.Key.Key_Space:
                self.toggle_seen()
            case Qt.Key.Key_Left:
                self._step(1)
            case Qt.Key.Key_Right:
                self._step(-1)
            case Qt.Key.Key_Up:
                self.left.emit(-1)
            case Qt.Key.Key_Down:
                self.left.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._first_field_or_on()
            case Qt.Key.Key_Delete:
                self.open_reasons()
            case Qt.Key.Key_Insert:
                self.scans_wanted.emit()
            case _ if digits.only(digit) and self.parts.choices is not None:
                self._choose_at(int(digit) - 1)
            case _:
                return False
        return True

    def toggle_seen(self) -> None:
        """Tick original and copy as the row asks; when both stand already, take them back."""
        if not self._editable:
            return
        copy = self.requirement.copy
        whole = self._seen.original_seen and (self._seen.copy_kept or not copy)
        if whole and self._seen.reason is None:
            self._tick(original_seen=False, copy_kept=False)
        else:
            self._change(
                replace(self._seen, original_seen=True, copy_kept=copy, reason=None), moving=True
            )

    def _step(self, by: int) -> None:
        options = self.requirement.any_of
        if len(options) > 1:
            at = options.index(self._seen.chosen) + by if self._seen.chosen else 0
            self._choose_at(min(max(at, 0), len(options) - 1), moving=False)

    def _choose_at(self, at: int, *, moving: bool = True) -> None:
        if self._editable and 0 <= at < len(self.requirement.any_of):
            self._change(replace(self._seen, chosen=self.requirement.any_of[at]), moving=moving)

    def _choice_clicked(self) -> None:
        choices = self.parts.choices
        chosen = choices.key() if choices is not None else None
        if isinstance(chosen, PaperKind):
            self._change(replace(self._seen, chosen=chosen))

    def _tick(self, **ticks: bool) -> None:
        self._change(replace(self._seen, **ticks))  # type: ignore[arg-type]

    def _change(self, seen: SeenPaper, *, moving: bool = False) -> None:
        if seen != self._seen and self._editable:
            was_done = self._done
            self.changed.emit(seen)  # the answer comes back through `show_seen`
            if moving and self._done and not was_done:
                self.finished.emit()
        elif moving and self._done:
            self.finished.emit()

    def _first_field_or_on(self) -> None:
        for field in (self.parts.number, self.parts.dated):
            if field is not None and field.is_blank() and self._editable:
                field.edit.setFocus(Qt.FocusReason.TabFocusReason)
                return
        self.left.emit(1)

    def _fields_left(self) -> None:
        self._save_fields(moving=False)

    def _entered(self) -> None:
        number, dated = self.parts.number, self.parts.dated
        if number is not None and number.edit.hasFocus() and dated is not None:
            dated.edit.setFocus(Qt.FocusReason.TabFocusReason)  # leaving saves the number
            return
        self._save_fields(moving=True)
        if not self._done:
            self.setFocus(Qt.FocusReason.TabFocusReason)

    def _save_fields(self, *, moving: bool) -> None:
        number, dated = self.parts.number, self.parts.dated
        seen = self._seen
        if number is not None and (number.is_fine() or number.is_blank()):
            seen = replace(seen, number=number.value())
        if dated is not None and (dated.is_fine() or dated.is_blank()):
            seen = replace(seen, dated=dated.value())
        self._change(seen, moving=moving)

    def open_reasons(self) -> None:
        """Drop down the list of what can be wrong with the paper."""
        if not self._editable:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        accepted = menu.addAction(self.tr("Nothing is wrong with it"))
        accepted.triggered.connect(lambda: self._reason(None))
        icons.give(accepted, "check")
        menu.addSeparator()
        for at, reason in enumerate(LackReason, 1):
            text = f"&{digits.persian(at % 10)}  {reason_words(reason)}"
            action = menu.addAction(text)
            action.setData(reason.value)
            action.triggered.connect(lambda _on=False, reason=reason: self._reason(reason))
        menu.popup(self.parts.reason.mapToGlobal(QPoint(0, self.parts.reason.height())))

    def _reason(self, reason: LackReason | None) -> None:
        self._change(replace(self._seen, reason=reason))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self._editable and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        paths = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self.scans_dropped.emit(paths)

    # Painting

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        shades = shades_of(self)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = shades.accent if self.hasFocus() else shades.line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(shades.accent_soft if self.hasFocus() else shades.surface))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(shades.tone(self._tone).edge))
        high = self.height() - 2 * TIGHT - 2
        painter.drawRoundedRect(self.width() - _STRIPE - 3, TIGHT + 1, _STRIPE, high, 1, 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, super().minimumSizeHint().height())


def _is_typed(field: JalaliEdit, kept: date | None) -> bool:
    """Say whether the field holds something else than what was kept."""
    unfinished = not field.is_blank() and not field.is_fine()
    return unfinished or field.value() != kept
