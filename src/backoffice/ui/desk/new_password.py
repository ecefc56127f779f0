"""A new password, typed twice, with its rules ticked off while it is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from backoffice.administration.rules import (
    LONGEST_PASSWORD,
    SHORTEST_PASSWORD,
    Lack,
    normalised,
    password_findings,
)
from backoffice.records import digits
from backoffice.ui.desk.keyboard_hint import KeyboardHint
from backoffice.ui.icons import IconLabel
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, tone_role
from backoffice.ui.widgets.password_edit import PasswordEdit
from backoffice.ui.widgets.wrapped import wrap

_REPEAT = "repeat"


class Rule(QWidget):
    """One rule with its mark; the sentence says the same for those who do not see the mark."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = IconLabel(size=14)
        self.words = QLabel(text)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        wrap(self.words)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.addWidget(self._icon, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.words, 0, 1)
        grid.setColumnStretch(1, 1)
        self.tone = Tone.PLAIN
        self.show_tone(Tone.PLAIN)

    def show_tone(self, tone: Tone) -> None:
        """GOOD: kept; BAD: broken; PLAIN: nothing typed yet."""
        self.tone = tone
        self._icon.show_icon("arrow" if tone is Tone.PLAIN else tone.icon, tone)
        mark(self.words, "muted" if tone is Tone.PLAIN else tone_role(tone))


class NewPassword(QWidget):
    """Two fields and the list of rules; ``changed`` after every key."""

    changed = Signal()
    entered = Signal()  # Return in the second field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._own: tuple[str, ...] = ()
        self._before: str | None = None
        self.first = PasswordEdit()
        self.second = PasswordEdit()
        for edit in (self.first, self.second):
            edit.setMaxLength(LONGEST_PASSWORD + 1)
            edit.textChanged.connect(self._look)
        self.hint = KeyboardHint(self.first)
        self.rules: dict[str, Rule] = {}
        self._lay_out()
        self.first.returnPressed.connect(self.second.setFocus)
        self.second.returnPressed.connect(self.entered)
        self.setFocusProxy(self.first)
        self._look()

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(TIGHT)
        pairs = (
            (QLabel(self.tr("&New password")), self.first),
            (QLabel(self.tr("&Repeat it")), self.second),
        )
        for column, (label, edit) in enumerate(pairs):
            label.setBuddy(edit)
            edit.setAccessibleName(label.text().replace("&", ""))
            grid.addWidget(label, 0, column)
            grid.addWidget(edit, 1, column)
            grid.setColumnStretch(column, 1)
        grid.setHorizontalSpacing(2 * GAP)
        grid.addWidget(self.hint, 2, 0, 1, 2)
        for row, (key, text) in enumerate(self._texts().items()):
            self.rules[key] = Rule(text)
            grid.addWidget(self.rules[key], 3 + row, 0, 1, 2)

    def _texts(self) -> dict[str, str]:
        least = digits.isolate(digits.persian(SHORTEST_PASSWORD))
        return {
            Lack.PASSWORD_TOO_SHORT: self.tr(
                "At least {least} characters; a sentence of several words is best."
            ).format(least=least),
            Lack.PASSWORD_OWN_WORDS: self.tr(
                "Not made of your name, user name, centre or phone alone."
            ),
            Lack.PASSWORD_PATTERN: self.tr("No repetition and no row of neighbouring keys."),
            Lack.PASSWORD_COMMON: self.tr("No well-known password."),
            Lack.PASSWORD_UNCHANGED: self.tr("Another one than before."),
            _REPEAT: self.tr("Typed the same twice."),
        }

    def judge_by(self, own_words: Sequence[str], before: str | None = None) -> None:
        """Take the operator's own words, and the old password where there is one."""
        self._own, self._before = tuple(own_words), before
        self.rules[Lack.PASSWORD_UNCHANGED].setVisible(before is not None)
        self._look()

    def password(self) -> str:
        """What is typed in the first field."""
        return self.first.text()

    def is_fine(self) -> bool:
        """Say whether it keeps every rule and was typed the same twice."""
        return bool(self.first.text()) and not self._broken() and self._same()

    def forget(self) -> None:
        """Clear both fields."""
        self.first.clear()
        self.second.clear()

    def _broken(self) -> set[Lack]:
        found = password_findings(self.first.text(), self._own, before=self._before)
        return {one.lack for one in found}

    def _same(self) -> bool:
        return normalised(self.first.text()) == normalised(self.second.text())

    def _look(self) -> None:
        broken = self._broken()
        if broken & {Lack.PASSWORD_TOO_LONG, Lack.PASSWORD_UNTYPEABLE}:
            broken.add(Lack.PASSWORD_TOO_SHORT)  # the rule about length and characters
        typed = bool(self.first.text())
        for key, rule in self.rules.items():
            if key == _REPEAT:
                known, kept = bool(self.second.text()), self._same()
            else:
                known, kept = typed, key not in broken
            rule.show_tone((Tone.GOOD if kept else Tone.BAD) if known else Tone.PLAIN)
        self.changed.emit()
