"""The counter in tests: a Persian application, a clerk who types, messages that are kept."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import left_behind
from administration_office import WEAK
from backoffice.records import passwords
from backoffice.ui import start
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages, Question
from backoffice.ui.theme import Choice, Theme, Tone
from backoffice.ui.widgets.banner import Banner
from dress import let_go, wear_fonts, worn
from patience import PatientBot, bring_to_front


def pytest_configure(config: pytest.Config) -> None:
    # The window system without a display says so at every window.
    config.addinivalue_line("qt_log_ignore", "^This plugin does not support")


# A lane that took a window of an earlier test apart, where Python happens to look for garbage,
# would end in a warning, a crash or a deadlock: as in the program only the main thread does it.
def pytest_runtest_logstart() -> None:
    gc.disable()


def pytest_runtest_logfinish() -> None:
    gc.collect(1)
    gc.enable()


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> PatientBot:
    """The robot of pytest-qt, which gives up late."""
    return PatientBot(request)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """The application as the clerk has it: Persian, right to left, the light appearance."""
    start.dress(qapp)
    wear_fonts(qapp)
    worn = Theme(qapp)
    worn.choose(Choice.LIGHT)
    return worn


@pytest.fixture(autouse=True)
def persian(theme: Theme) -> Iterator[None]:
    """Every test of the window begins in the light appearance and leaves no other trace."""
    theme.choose(Choice.LIGHT)
    QApplication.clipboard().clear()
    with left_behind.nothing(worn):
        yield
        for window in QApplication.topLevelWidgets():
            window.close()
            window.hide()  # also one that would rather ask first
        let_go()


class Clerk:
    """Types, presses and clicks as the clerk does; Persian comes key by key."""

    def type(self, widget: QWidget, text: str) -> None:
        """Type ``text``; ``QTest.keyClicks`` would abort on a letter that is not ASCII."""
        for letter in text:
            self._send(widget, 0, Qt.KeyboardModifier.NoModifier, letter)

    def press(
        self,
        widget: QWidget,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Press one key."""
        self._send(widget, key, modifiers, "")

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click, in the middle or at ``place``."""
        spot = place or widget.rect().center()
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=spot)

    def paste(self, widget: QWidget, text: str) -> None:
        """Put ``text`` on the clipboard and press Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.press(widget, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    def enter(self, widget: QWidget) -> None:
        """Go into a field, as Tab does."""
        self._hand(widget).setFocus(Qt.FocusReason.TabFocusReason)

    @staticmethod
    def _hand(widget: QWidget) -> QWidget:
        return widget.focusProxy() or widget

    def _send(self, widget: QWidget, key: int, modifiers: Qt.KeyboardModifier, letter: str) -> None:
        target = self._hand(widget)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, letter))


@pytest.fixture
def clerk() -> Clerk:
    return Clerk()


class Recorder(Messages):
    """Keeps what would have been said and answers questions as the test wishes."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, Banner(window))
        self.said: list[tuple[str, Tone]] = []
        self.explained: list[tuple[str, str]] = []
        self.asked: list[Question] = []
        self.failures: list[BaseException] = []
        self.bugs: list[BaseException] = []
        self.answer: bool | str = True
        self.act: Callable[[], object] | None = None

    def say(
        self,
        text: str,
        tone: Tone = Tone.GOOD,
        *,
        button: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        self.said.append((text, tone))
        self.act = act

    def explain(self, title: str, text: str, tone: Tone = Tone.INFO) -> None:
        self.explained.append((title, text))

    def ask(
        self,
        question: Question,
        yes: Callable[[str], object],
        no: Callable[[], object] | None = None,
    ) -> None:
        self.asked.append(question)
        if self.answer is not False:
            yes(self.answer if isinstance(self.answer, str) else "")
        elif no is not None:
            no()

    def report_bug(self, exc: BaseException) -> None:
        self.bugs.append(exc)

    def show_failure(self, exc: BaseException, **roads: Callable[..., object] | None) -> None:
        self.failures.append(exc)
        super().show_failure(exc, **roads)


class Window(QWidget):
    """A window that has the focus once it is shown, as the one the clerk works in."""

    def show(self) -> None:
        super().show()
        bring_to_front(self)


@pytest.fixture
def window(qtbot) -> Window:
    """An empty window."""
    made = Window()
    made.resize(900, 600)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def spoken(window: Window) -> Iterator[Recorder]:
    """The messages of the window, kept; a bug fails the test that did not expect it."""
    kept = Recorder(window)
    yield kept
    unexpected, kept.bugs = kept.bugs, []
    for bug in unexpected:
        raise bug


@pytest.fixture
def start_jobs(spoken: Recorder) -> Iterator[Callable[..., Jobs]]:
    """Make the lanes on a database; they are closed at the end."""
    made: list[Jobs] = []

    def _start(database: object) -> Jobs:
        made.append(Jobs(database, spoken))
        return made[-1]

    yield _start
    for jobs in made:
        jobs.close()


@pytest.fixture
def owner(qtbot) -> QObject:
    """Somebody who asks for work."""
    return QObject()


@pytest.fixture
def weak(monkeypatch) -> None:
    """Passwords that cost no time: what they cost is tried elsewhere."""
    monkeypatch.setattr(passwords.SHIPPED, "_hasher", WEAK._hasher)
    monkeypatch.setattr(passwords.SHIPPED, "_nobody", "")
