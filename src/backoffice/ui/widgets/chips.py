"""Chips: the state of a thing, a choice of few, filters with their counts."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QStyle, QWidget

from backoffice.records import digits
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, mark, shades_of
from backoffice.ui.widgets.flow_layout import FlowLayout
from backoffice.ui.widgets.painting import rounded

_ICON = 14
_HIGH = 22


class StateChip(QLabel):
    """A state in colour, word and icon."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tone = Tone.PLAIN
        self._icon = ""

    @property
    def tone(self) -> Tone:
        """The tone shown now."""
        return self._tone

    def show_state(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show a state; without ``icon`` the tone's own is drawn."""
        self._tone = tone
        self._icon = icon or tone.icon
        self.setText(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        if not self.text():
            return QSize(0, _HIGH)
        width = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(width + _ICON + TIGHT + 2 * GAP, max(_HIGH, self.fontMetrics().height() + 2))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self.text():
            return
        ink = shades_of(self).tone(self._tone)
        painter = QPainter(self)
        rounded(painter, self.rect(), ink.ground, ink.edge, radius=self.height() / 2)
        inside = self.rect().adjusted(GAP, 0, -GAP, 0)
        spot = QStyle.alignedRect(
            self.layoutDirection(),
            Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
            QSize(_ICON, _ICON),
            inside,
        )
        drawing = icons.pixmap(self._icon, ink.ink, _ICON, self.devicePixelRatioF())
        painter.drawPixmap(spot.topLeft(), drawing)
        painter.setPen(ink.ink)
        trailing = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        align = QStyle.visualAlignment(self.layoutDirection(), trailing)
        painter.drawText(QRectF(inside), align | Qt.AlignmentFlag.AlignAbsolute, self.text())


@dataclass(frozen=True, slots=True)
class Choice:
    """One chip: what it stands for, its word, what it means, and an icon if it has one."""

    key: Hashable
    text: str
    hint: str = ""
    icon: str = ""


def _bold(chip: QPushButton, *, on: bool) -> QFont:
    """The font of a chip, bold when it is chosen: a style sheet alone would not widen its word."""
    font = chip.font()
    font.setBold(on)
    return font


class _ChipButton(QPushButton):
    """Keeps room for its word in bold and its mark, which is how a chosen chip shows it."""

    marked = False  # whether a chosen chip wears a mark that the others lack

    def sizeHint(self) -> QSize:
        bold = _bold(self, on=True)
        usual = self.fontMetrics().horizontalAdvance(self.text())
        more = QFontMetrics(bold).horizontalAdvance(self.text()) - usual
        if self.icon().isNull() and self.marked:
            more += icons.BESIDE.width() + TIGHT  # as much as the style counts for an icon
        return super().sizeHint() + QSize(max(more, 0), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()


class _Chips(QWidget):
    """A row of chips that breaks where the width ends; arrow keys go from one to the next."""

    _pressed = Signal(object)

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None) -> None:
        super().__init__(parent)
        self._chips: dict[Hashable, QPushButton] = {}
        self._flow = FlowLayout(self, spacing=TIGHT + 2)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Show these chips in place of the old ones; none is chosen."""
        for old in self._chips.values():
            self._flow.removeWidget(old)
            old.deleteLater()
        self._chips = {choice.key: self._chip(choice) for choice in choices}
        if self._chips:
            self.setFocusProxy(next(iter(self._chips.values())))

    def chip(self, key: Hashable) -> QPushButton:
        """The button of one choice."""
        return self._chips[key]

    def _chip(self, choice: Choice) -> _ChipButton:
        chip = _ChipButton(choice.text)
        mark(chip, "chip")
        chip.setCheckable(True)
        chip.setToolTip(choice.hint)
        chip.setAccessibleDescription(choice.hint)
        chip.setAutoDefault(False)
        chip.setProperty("word", choice.text)
        chip.setProperty("drawing", choice.icon)
        if choice.icon:
            icons.give(chip, choice.icon)
        chip.clicked.connect(lambda: self._pressed.emit(choice.key))
        chip.installEventFilter(self)
        self._flow.addWidget(chip)
        return chip

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Left: 1, Qt.Key.Key_Right: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self._go(watched, step if self.isRightToLeft() else -step)
                return True
        return False

    def _go(self, chip: object, step: int) -> None:
        chips = list(self._chips.values())
        at = next(index for index, other in enumerate(chips) if other is chip)
        chips[(at + step) % len(chips)].setFocus(Qt.FocusReason.TabFocusReason)


class ChoiceChips(_Chips):
    """Toggles for a choice of few; what is chosen shows a check mark too."""

    changed = Signal()

    def __init__(
        self,
        choices: Sequence[Choice],
        parent: QWidget | None = None,
        *,
        single: bool = True,
        optional: bool = False,
    ) -> None:
        """Build the chips.

        Args:
            choices: What can be chosen, in order.
            parent: The parent widget.
            single: Whether choosing one lets go of the others.
            optional: Whether the only chosen chip can be let go.
        """
        self._single = single
        self._optional = optional
        super().__init__(choices, parent)
        self._pressed.connect(self._clicked)

    def _chip(self, choice: Choice) -> _ChipButton:
        chip = super()._chip(choice)
        chip.marked = True
        return chip

    def chosen(self) -> tuple[Hashable, ...]:
        """The keys of the chosen chips, in order."""
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def key(self) -> Hashable | None:
        """The key of the first chosen chip, None when nothing is chosen."""
        return next(iter(self.chosen()), None)

    def choose(self, *keys: Hashable) -> None:
        """Choose exactly these; nothing is emitted."""
        for key, chip in self._chips.items():
            chip.setChecked(key in keys)
        self._draw()

    def _clicked(self, key: Hashable) -> None:
        if self._single:
            let_go = not self._chips[key].isChecked() and self._optional
            self.choose(*(() if let_go else (key,)))
        self._draw()
        self.changed.emit()

    def _draw(self) -> None:
        for chip in self._chips.values():
            chip.setFont(_bold(chip, on=chip.isChecked()))
            icons.give(chip, "check" if chip.isChecked() else chip.property("drawing"))


class CountedFilterBar(_Chips):
    """One filter at a time, each with how many it holds."""

    chosen = Signal(object)  # the key

    def __init__(self, choices: Sequence[Choice], parent: QWidget | None = None) -> None:
        self._counts: Mapping[Hashable, int] = {}
        super().__init__(choices, parent)
        self._pressed.connect(self._clicked)
        if choices:
            self.choose(choices[0].key)

    def key(self) -> Hashable | None:
        """The filter in force."""
        return next((key for key, chip in self._chips.items() if chip.isChecked()), None)

    def choose(self, key: Hashable) -> None:
        """Put a filter in force; nothing is emitted."""
        for other, chip in self._chips.items():
            chip.setChecked(other == key)
            chip.setFont(_bold(chip, on=other == key))

    def set_counts(self, counts: Mapping[Hashable, int]) -> None:
        """Write how many each filter holds; a missing one shows no number."""
        for key, chip in self._chips.items():
            word = chip.property("word")
            if key in counts:
                word = f"{word}  {digits.isolate(digits.grouped(counts[key]))}"
            if chip.text() != word:
                chip.setText(word)
                chip.updateGeometry()

    def _clicked(self, key: Hashable) -> None:
        self.choose(key)
        self.chosen.emit(key)
