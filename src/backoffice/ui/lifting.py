"""What stands in the way of a deed, beside its form: the panel, and how a supervisor lifts it.

The page that opens a request and the one that asks for calls say it alike: the line first, what
is missing below it, the way on at the bottom. A supervisor may lift some of it with a reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import GAP
from backoffice.ui.widgets.finding_list import FindingList

L = TypeVar("L", bound=StrEnum)
L_co = TypeVar("L_co", bound=StrEnum, covariant=True)


class Liftable(Protocol[L_co]):
    """A finding of a room that knows whether it may be lifted."""

    @property
    def lack(self) -> L_co: ...
    @property
    def liftable(self) -> bool: ...


F = TypeVar("F", bound=Liftable[Any])


class Lifting(Generic[L]):
    """What was lifted for whoever stands here, and with which reason."""

    def __init__(
        self,
        messages: Messages,
        question: Question,
        words: Callable[[Any], str],
        then: Callable[[], object],
        *,
        may: bool,
    ) -> None:
        """Say how it is asked for.

        Args:
            messages: How the supervisor is asked.
            question: Its text has a place for the ``{lines}`` of the findings.
            words: Makes a sentence of a finding.
            then: Called when something was lifted.
            may: Whether this desk may lift at all.
        """
        self._messages = messages
        self._question = question
        self._words = words
        self._then = then
        self._may = may
        self.lacks: frozenset[L] = frozenset()
        self.reason = ""

    def among(self, blocking: Sequence[F]) -> list[F]:
        """Return what this desk may lift of what blocks."""
        return [one for one in blocking if one.liftable] if self._may else []

    def ask(self, blocking: Sequence[Liftable[L]]) -> None:
        """Ask to lift, with a reason, what may be lifted; nothing while there is none."""
        liftable = self.among(blocking)
        if not liftable:
            return
        text = self._question.text.format(lines=bulleted(self._words(one) for one in liftable))

        def lift(reason: str) -> None:
            self.lacks |= {one.lack for one in liftable}
            self.reason = reason
            self._then()

        self._messages.ask(replace(self._question, text=text), lift)

    def drop(self, lack: L) -> bool:
        """What was lifted is about somebody else by now; say whether it was lifted at all."""
        lifted = lack in self.lacks
        self.lacks -= {lack}
        return lifted

    def forget(self) -> None:
        """Somebody else stands here, or asks by another right."""
        self.lacks, self.reason = frozenset(), ""


def side_panel(
    card: QWidget,
    title: QWidget,
    lift: QPushButton,
    findings: FindingList,
    ways_on: Sequence[QPushButton],
    above: QWidget | None = None,
) -> QWidget:
    """Lay out what stands beside a form; the first way on is the broad one, ``above`` over it."""
    head = QHBoxLayout()
    head.addWidget(title, 1)
    head.addWidget(lift)
    panel = QWidget()
    side = QVBoxLayout(panel)
    side.setContentsMargins(0, 0, 0, 0)
    side.setSpacing(GAP)
    side.addWidget(card)
    side.addLayout(head)
    side.addWidget(findings)
    side.addStretch(1)
    if above is not None:
        side.addWidget(above)
    side.addWidget(_WaysOn(ways_on))
    return panel


class _WaysOn(QWidget):
    """Buttons beside each other, under each other where a word would be cut."""

    def __init__(self, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self._buttons = buttons
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(GAP)
        for at, button in enumerate(buttons):
            self._row.addWidget(button, 0 if at else 1)

    def minimumSizeHint(self) -> QSize:
        usual = super().minimumSizeHint()
        return QSize(min(usual.width(), max(self._widths(), default=0)), usual.height())

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:  # a button has other words
            self._turn()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def _widths(self) -> list[int]:
        return [one.minimumSizeHint().width() for one in self._buttons if not one.isHidden()]

    def _turn(self) -> None:
        widths = self._widths()
        across = sum(widths) + GAP * (len(widths) - 1) <= self.width()
        way = QBoxLayout.Direction.LeftToRight if across else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)


def bulleted(sentences: Iterable[str]) -> str:
    """Write sentences under each other, each with a dot before it."""
    return "\n".join(f"\u2022 {one}" for one in sentences)


def tell_why(button: QPushButton, reasons: Iterable[str]) -> None:
    """Let a dark button say what is missing, to the eye and to a screen reader."""
    told = bulleted(reasons)
    button.setToolTip(told)
    button.setAccessibleDescription(told)
