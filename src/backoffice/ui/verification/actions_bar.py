"""The deeds on the file: one coloured button for the next step, the others beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from backoffice.errors import LacksRight
from backoffice.records import digits
from backoffice.records.operators import Desk
from backoffice.ui import icons
from backoffice.ui.theme import GAP, TIGHT, Tone, mark
from backoffice.ui.verification.texts import lifter_words, right_lifter_words, words
from backoffice.ui.verification.why_not import Unmet, lesser, primary, unmet
from backoffice.ui.verification.words_fields import deed_words
from backoffice.verification.desk import CaseView
from backoffice.verification.moves import Deed

#: Keys that are the same in every state.
KEYS = {
    Deed.RETURN_DEFICIENT: "F8",
    Deed.REJECT: "F7",
    Deed.REPRINT: "F12",
    Deed.REISSUE_PASSWORD: "Shift+F12",
    Deed.WITHDRAW: "Shift+F8",
    Deed.RELEASE: "Shift+F6",
    Deed.SEND_BACK: "Shift+F7",
    Deed.SUSPEND: "Shift+F9",
}
PRIMARY_KEY = "F9"
_ICONS = {
    Deed.CLAIM: "edit",
    Deed.ASK: "user",
    Deed.ACTIVATE: "check",
    Deed.APPROVE: "check",
    Deed.SEND_FOR_APPROVAL: "supervisor",
    Deed.ADD_LINES: "plus",
    Deed.REPRINT: "receipt",
    Deed.REOPEN: "refresh",
    Deed.REVIVE: "refresh",
    Deed.RELEASE: "arrow",
    Deed.SEND_BACK: "arrow",
    Deed.WITHDRAW: "logout",
    Deed.SUSPEND: "stop",
    Deed.REISSUE_PASSWORD: "key",
    Deed.RETURN_DEFICIENT: "warning",
    Deed.REJECT: "cross",
}


class ActionsBar(QWidget):
    """Buttons that wear their keys; a dark one tells why when it is asked."""

    wanted = Signal(object)  # Deed
    next_wanted = Signal()
    history_wanted = Signal()
    why_asked = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._view: CaseView | None = None
        self._primary: Deed | None = None
        self.primary = QPushButton()
        mark(self.primary, "primary")
        self.deficient = self._button(Deed.RETURN_DEFICIENT)
        self.reject = self._button(Deed.REJECT)
        self.next = QPushButton()
        self.why = QToolButton()
        self.more = QToolButton()
        self._dress()
        self._connect()
        self._lay_out()
        self._fit()

    def _dress(self) -> None:
        mark(self.why, "quiet")
        self.why.setText(self.tr("Why not?"))
        self.why.setToolTip(self.tr("What stands in the way, and who can lift it (Alt+F1)"))
        mark(self.more, "quiet")
        self.more.setText(self.tr("More"))
        self.more.setToolTip(self.tr("Further deeds (Alt+F2)"))

    def _connect(self) -> None:
        self.primary.clicked.connect(self.press_primary)
        self.next.clicked.connect(self.next_wanted)
        self.why.clicked.connect(self.why_asked)
        self.more.clicked.connect(self.open_menu)

    def _lay_out(self) -> None:
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.primary)
        row.addWidget(self.deficient)
        row.addWidget(self.reject)
        row.addWidget(self.next)
        row.addStretch(1)
        row.addWidget(self.why)
        row.addSpacing(TIGHT)
        row.addWidget(self.more)

    def _button(self, deed: Deed) -> QPushButton:
        button = QPushButton()
        button.clicked.connect(lambda: self.wanted.emit(deed))
        return button

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Wear icons and keys where they have room, the bare words elsewhere."""
        for compact in (False, True):
            self._wear(compact=compact)
            if self._row.minimumSize().width() <= self.width():
                return

    def _wear(self, *, compact: bool) -> None:
        # Only the bare words hold the pane open: what can be taken off must not.
        across = QSizePolicy.Policy.Preferred if compact else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Preferred)
        style = Qt.ToolButtonStyle
        shown = style.ToolButtonIconOnly if compact else style.ToolButtonTextBesideIcon
        for tool, icon in ((self.why, "info"), (self.more, "plus")):
            tool.setToolButtonStyle(shown)
            icons.give(tool, icon)
        self._word(self.next, self.tr("Save and next"), "F6", "save", compact=compact)
        for button, deed in self._deeds():
            key = PRIMARY_KEY if button is self.primary else KEYS[deed]
            self._word(button, deed_words(deed), key, _ICONS[deed], compact=compact)

    def _word(self, button: QPushButton, text: str, key: str, icon: str, *, compact: bool) -> None:
        # A dark button's icon is as quiet as its word.
        tone = None if button.isEnabledTo(self) else Tone.PLAIN
        button.setText(text if compact else self._with_key(text, key))
        icons.give(button, "" if compact else icon, tone)

    def _deeds(self) -> list[tuple[QPushButton, Deed]]:
        """The buttons that stand for a deed now."""
        lesser_ones = [(self.deficient, Deed.RETURN_DEFICIENT), (self.reject, Deed.REJECT)]
        return [*([(self.primary, self._primary)] if self._primary else []), *lesser_ones]

    def _with_key(self, text: str, key: str) -> str:
        return f"{text}  {digits.isolate(key)}"

    def show_case(self, view: CaseView) -> None:
        """Light what is allowed now; what is not says why as its tool tip."""
        self._view = view
        self._primary = primary(view, self._desk)
        self._light(self.primary, self._primary)
        held = view.holder == self._desk.operator
        for button, deed in ((self.deficient, Deed.RETURN_DEFICIENT), (self.reject, Deed.REJECT)):
            button.setVisible(held or (deed is Deed.REJECT and self._primary is Deed.APPROVE))
            self._light(button, deed)
        self.next.setVisible(held)
        self.why.setVisible(bool(self.blocked()))
        self._fit()

    def _light(self, button: QPushButton, deed: Deed) -> None:
        reasons = self.reasons(deed)
        button.setEnabled(not reasons)
        told = "\n".join(f"\u2022 {text}" for text in reasons)
        button.setToolTip(told)
        button.setAccessibleDescription(told)

    def reasons(self, deed: Deed) -> list[str]:
        """The unmet conditions of a deed as sentences, each with who may lift it."""
        if self._view is None:
            return []
        return told(unmet(deed, self._view, self._desk))

    def blocked(self) -> list[Deed]:
        """The deeds of the bar that are not allowed now."""
        return [
            deed
            for button, deed in self._deeds()
            if not button.isHidden() and not button.isEnabled()
        ]

    def invites(self) -> bool:
        """Say whether the cursor may rest on the next step, where a space too many does it.

        A colleague is asked by a key of its own, or by a click.
        """
        ready = self.primary.isEnabled() and self.primary.isVisible()
        return ready and self._primary is not Deed.ASK

    def press_primary(self) -> None:
        """Do the next step of this file."""
        if self._primary is not None:
            self.wanted.emit(self._primary)

    def open_menu(self) -> None:
        """Drop down the lesser deeds."""
        if self._view is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        for deed in lesser(self._view):
            if deed is not self._primary:
                self._offer(menu, deed)
        history = menu.addAction(self._with_key(self.tr("History"), "Ctrl+F5"))
        icons.give(history, "history")
        history.triggered.connect(self.history_wanted)
        menu.popup(self.more.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _offer(self, menu: QMenu, deed: Deed) -> None:
        text = deed_words(deed)
        action: QAction = menu.addAction(self._with_key(text, KEYS[deed]) if deed in KEYS else text)
        icons.give(action, _ICONS[deed])
        reasons = self.reasons(deed)
        action.setEnabled(not reasons)
        action.setToolTip("\n".join(reasons))
        action.setData(deed.value)
        action.triggered.connect(lambda: self.wanted.emit(deed))


def told(found: Unmet) -> list[str]:
    """Make sentences of unmet conditions, each with who may lift it."""
    sentences = []
    for one in found:
        lifter = right_lifter_words(one) if isinstance(one, LacksRight) else lifter_words(one)
        sentences.append(f"{words(one)} {lifter}".strip())
    return sentences
