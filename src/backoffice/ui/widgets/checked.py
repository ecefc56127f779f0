"""A field whose text is judged by a pure check while it is typed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from backoffice.records.flaws import WARNINGS, Checked, Flaw, Notice
from backoffice.ui.theme import Tone
from backoffice.ui.widgets.field_frame import FieldFrame
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.words_common import flaw_words, notice_words

Check = Callable[[str], Checked]

# True of every value that is not typed to its end yet; held back until the field is left.
_PREMATURE = frozenset({Flaw.EMPTY, Flaw.TOO_SHORT})
# What the field itself did, or what needs no word.
_SILENT = frozenset(
    {
        Notice.DIGITS_FOLDED,
        Notice.LETTERS_FOLDED,
        Notice.MARKS_DROPPED,
        Notice.SEPARATORS_DROPPED,
        Notice.SPACES_TIDIED,
        Notice.UPPER_CASED,
        Notice.PREFIX_REWRITTEN,
    }
)


class CheckedField(FieldFrame):
    """Shows a check mark or the sentence of the flaw, and hands out the canonical value."""

    changed = Signal(str)  # the canonical value, after the clerk changed it
    checked = Signal(object)  # the whole `Checked`, likewise

    def __init__(
        self,
        check: Check,
        edit: LiveLine,
        parent: QWidget | None = None,
        *,
        shown: Callable[[str], str] | None = None,
    ) -> None:
        """Build the field.

        Args:
            check: Judges the text and makes it canonical.
            edit: The line edit, already set up.
            parent: The parent widget.
            shown: How a canonical value is written into the line.
        """
        super().__init__(edit, parent)
        self._check = check
        self._shown = shown or str
        self._settled = True
        self._result = Checked("")
        edit.typed.connect(self._typed)
        edit.left.connect(self._leave)
        edit.returnPressed.connect(self._settle)

    def value(self) -> str:
        """The canonical value; the best effort when it is flawed, "" when blank."""
        return self._result.value

    def result(self) -> Checked:
        """The outcome of the last check; a blank field has neither value nor flaws."""
        return self._result

    def is_blank(self) -> bool:
        """Say whether nothing is typed."""
        return not self.edit.text().strip()

    def is_fine(self) -> bool:
        """Say whether there is a value and it may be kept."""
        return not self.is_blank() and self._result.ok

    def typed_text(self) -> str:
        """The text as it stands in the line, for drafts."""
        return self.edit.text()

    def set_value(self, value: str) -> None:
        """Show a stored value or a draft and judge it; nothing is emitted."""
        self._settled = True
        self.edit.setText(self._shown(value))
        self.recheck()
        if self.is_fine():
            self.edit.setText(self._shown(self.value()))
        self.edit.setCursorPosition(0)

    def set_check(self, check: Check) -> None:
        """Judge by another check from now on."""
        self._check = check
        self.recheck()

    def recheck(self) -> None:
        """Judge again, because something the check depends on has changed."""
        self._result = Checked("") if self.is_blank() else self._check(self._raw())
        self._show_result()

    def _raw(self) -> str:
        return self.edit.text()

    def _typed(self) -> None:
        self._settled = False
        self.recheck()
        self.changed.emit(self.value())
        self.checked.emit(self._result)

    def _leave(self) -> None:
        self._settle()
        self.left.emit()

    def _settle(self) -> None:
        if self._settled:
            return
        self._settled = True
        if self.is_fine():
            self.edit.setText(self._shown(self.value()))
        self._show_result()

    def _show_result(self) -> None:
        if self.is_blank():
            self._show(Tone.PLAIN)
            return
        if not self._result.ok:
            self._show_flaws()
            return
        warnings = [notice for notice in self._result.notices if notice in WARNINGS]
        if warnings:
            self._show(Tone.WARNING, " ".join(notice_words(notice) for notice in warnings))
            return
        told = [notice for notice in self._result.notices if notice not in _SILENT]
        self._show(Tone.GOOD, " ".join(notice_words(notice) for notice in told))

    def _show_flaws(self) -> None:
        told = self._result.flaws
        if not self._settled:
            told = tuple(flaw for flaw in told if flaw not in _PREMATURE)
        if told:
            self._show(Tone.BAD, " ".join(flaw_words(flaw) for flaw in told))
        else:
            self._show(Tone.PLAIN)
