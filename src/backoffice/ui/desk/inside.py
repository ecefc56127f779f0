"""The desk at work: header with search and the clerk's menu, tabs, status strip.

Built after the log-in for one operator, dropped when the desk passes on. A tab
is built when it is first shown.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QTabWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from backoffice.records.operators import Desk
from backoffice.ui import icons
from backoffice.ui.desk.header_search import HeaderSearch
from backoffice.ui.desk.keys_help import KeysHelp, key_text
from backoffice.ui.desk.status_strip import StatusStrip
from backoffice.ui.doors import VISITS, Served, Subject, tab_of
from backoffice.ui.memory import Memory
from backoffice.ui.tab import KeyHelp, Tab
from backoffice.ui.theme import GAP, WIDE, mark
from backoffice.ui.widgets.form import named
from backoffice.ui.words_common import role_words

_MOST_KEYS = 9
# Latin letters are dead under a Persian-only layout, so each has an F-key beside it; the
# plain F-keys belong to the tabs.
SEARCH_KEYS = ("Ctrl+F3", "Ctrl+K")
LOCK_KEYS = ("Ctrl+F11", "Ctrl+L")
PRINTS_KEYS = ("Ctrl+Shift+F12", "Ctrl+Shift+P")
HELP_KEY, QUIT_KEY = "F1", "Ctrl+Q"
CALLS = "calls"  # the name of the tab that a telephone number leads to


@dataclass(frozen=True, slots=True)
class TabPlan:
    """A tab that this operator gets: its name in the memory, its title, how to build it."""

    key: str
    title: str
    make: Callable[[], Tab]


class _Holder(QWidget):
    """The place of a tab until it is first shown."""

    def __init__(self, plan: TabPlan) -> None:
        super().__init__()
        self.plan = plan
        self.tab: Tab | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def built(self) -> Tab:
        """The tab, built now if it was not."""
        if self.tab is None:
            self.tab = self.plan.make()
            self._column.addWidget(self.tab)
        return self.tab


class InsidePage(QWidget):
    """What the operator of this desk sees between log-in and log-out."""

    lock_wanted = Signal()
    log_out_wanted = Signal()
    password_wanted = Signal()
    about_wanted = Signal()
    quit_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        plans: Sequence[TabPlan],
        search: HeaderSearch | None,
        strip: StatusStrip,
        memory: Memory,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.desk = desk
        self.search = search
        self.strip = strip
        self._memory = memory
        self._prints_offered = False
        self._drafts: dict[str, int] = {}
        self._served: list[Served] = []  # waits for the tab that keeps the visit
        self._holders = [_Holder(plan) for plan in plans]
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        named(self.tabs, self.tr("Tabs"))
        self.menu_button = self._clerk()
        self._lay_out()
        for number, holder in enumerate(self._holders, 1):
            at = self.tabs.addTab(holder, holder.plan.title)
            if number <= _MOST_KEYS:
                self.tabs.setTabToolTip(at, key_text(f"Ctrl+{number}"))
        self._set_up_keys()
        self.tabs.currentChanged.connect(self._show_tab)
        self._open_last()
        if search is not None:
            search.case_found.connect(self.open_case)
            search.line_wanted.connect(self.open_line)
            search.subject_wanted.connect(self.open_subject)
            search.box.installEventFilter(self)

    def _lay_out(self) -> None:
        header = QWidget()
        mark(header, "strip")
        row = QHBoxLayout(header)
        row.setContentsMargins(WIDE, GAP, WIDE, GAP)
        row.setSpacing(WIDE)
        if self.search is not None:
            row.addWidget(self.search, 3)
        row.addStretch(1)
        row.addWidget(self.menu_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.tabs, 1)
        column.addWidget(self.strip)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a key that the search has no use for reach the tab in front: F10 in the morning."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F12 and self._press_in_front(event):
                return True
        return super().eventFilter(watched, event)

    def _press_in_front(self, event: QKeyEvent) -> bool:
        tab = self._holders[self.tabs.currentIndex()].tab if self._holders else None
        pressed = QKeySequence(event.keyCombination())
        for action in tab.actions() if tab is not None else ():
            if pressed in action.shortcuts() and action.isEnabled():
                action.trigger()
                if self.search is not None and self.search.box.hasFocus() and tab is not None:
                    tab.setFocus(Qt.FocusReason.ShortcutFocusReason)
                return True
        return False

    def _clerk(self) -> QToolButton:
        button = QToolButton()
        mark(button, "quiet")
        role = role_words(self.desk.role) if self.desk.role else ""
        name = self.desk.name or self.desk.operator
        button.setText(f"{name}  ({role})" if role else name)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        icons.give(button, "user")
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        button.setAccessibleName(self.tr("Operator"))
        button.setAccessibleDescription(button.text())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(button)
        for icon, text, keys, signal in (
            ("lock", self.tr("&Lock the desk"), LOCK_KEYS, self.lock_wanted),
            ("key", self.tr("Change the &password…"), (), self.password_wanted),
            ("info", self.tr("&Keys"), (HELP_KEY,), None),
            ("document", self.tr("&About the program"), (), self.about_wanted),
            ("logout", self.tr("L&og out"), (), self.log_out_wanted),
            ("cross", self.tr("&Quit"), (QUIT_KEY,), self.quit_wanted),
        ):
            action = QAction(text, menu)
            icons.give(action, icon)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.triggered.connect(self.show_keys if signal is None else signal)
            menu.addAction(action)
            self.addAction(action)  # its keys work wherever the focus is on the page
        button.setMenu(menu)
        return button

    def offer_prints(self, show: Callable[[], object]) -> None:
        """Put the list of today's prints first in the clerk's menu, under its keys."""
        menu = self.menu_button.menu()
        action = QAction(self.tr("Printed &today"), menu)
        icons.give(action, "print")
        action.setShortcuts([QKeySequence(key) for key in PRINTS_KEYS])
        action.triggered.connect(lambda _on=False: show())
        menu.insertAction(menu.actions()[0], action)
        self.addAction(action)
        self._prints_offered = True

    def _set_up_keys(self) -> None:
        for number in range(1, min(len(self._holders), _MOST_KEYS) + 1):
            key = QShortcut(QKeySequence(f"Ctrl+{number}"), self)
            key.activated.connect(lambda at=number - 1: self.tabs.setCurrentIndex(at))
        if self.search is not None:
            for text in SEARCH_KEYS:
                QShortcut(QKeySequence(text), self).activated.connect(self.search.go)

    def _open_last(self) -> None:
        keys = [holder.plan.key for holder in self._holders]
        last = self._memory.value("desk/tab")
        at = keys.index(last) if last in keys else 0
        self.tabs.setCurrentIndex(at)
        self._show_tab(at)

    def _show_tab(self, at: int) -> None:
        if not 0 <= at < len(self._holders):
            return
        holder = self._holders[at]
        fresh = holder.tab is None
        tab = holder.built()
        self._memory.keep("desk/tab", holder.plan.key)
        if fresh:
            key = holder.plan.key
            tab.drafts_changed.connect(lambda count: self._count_drafts(key, count))
            tab.subject_wanted.connect(self.open_subject)
            tab.served.connect(self.pass_on)
            self._pass_what_waits()
        tab.setFocus(Qt.FocusReason.TabFocusReason)

    def _count_drafts(self, key: str, count: int) -> None:
        self._drafts[key] = count
        self.strip.show_drafts(sum(self._drafts.values()))

    def begin(self) -> None:
        """Put the cursor where the work begins: into the search, else into the tab in front."""
        if self.search is not None:
            self.search.go()
        elif self._holders:
            holder = self._holders[self.tabs.currentIndex()]
            holder.built().setFocus(Qt.FocusReason.TabFocusReason)

    def front(self) -> str:
        """The name of the tab in front."""
        return self._holders[self.tabs.currentIndex()].plan.key if self._holders else ""

    def tab(self, key: str) -> Tab | None:
        """The built tab of this name, or None."""
        return next((one.tab for one in self._holders if one.plan.key == key), None)

    def open_case(self, case_id: str) -> None:
        """Show a case in the tab of cases, which is always the first."""
        self.tabs.setCurrentIndex(0)
        self._holders[0].built().open_case(case_id)

    def open_subject(self, subject: Subject) -> None:
        """Show what one tab asks of another; nothing when the operator has no such tab."""
        key = tab_of(subject)
        for at, holder in enumerate(self._holders):
            if holder.plan.key == key:
                self.tabs.setCurrentIndex(at)
                holder.built().open_subject(subject)

    def pass_on(self, served: Served) -> None:
        """Tell the tab that keeps the visit what another one did for whoever stands here.

        It is not built for that: what it is told waits until the operator opens it.
        """
        self._served.append(served)
        self._pass_what_waits()

    def _pass_what_waits(self) -> None:
        keeper = self.tab(VISITS)
        if keeper is not None:
            waiting, self._served = self._served, []
            for one in waiting:
                keeper.take(one)

    def open_line(self, number: str) -> None:
        """Ask for the calls of a line, in the tab of calls."""
        keys = [holder.plan.key for holder in self._holders]
        if CALLS in keys:
            at = keys.index(CALLS)
            self.tabs.setCurrentIndex(at)
            self._holders[at].built().open_line(number)

    def loss(self) -> str:
        """Say what is lost if the desk is given up now; "" for nothing."""
        told = [holder.tab.loss() for holder in self._holders if holder.tab is not None]
        return "\n".join(one for one in told if one)

    def hide_personal_data(self) -> None:
        """Let every tab keep its drafts and blank its secrets; the search forgets too."""
        if self.search is not None:
            self.search.forget()
        self.menu_button.menu().close()
        for holder in self._holders:
            if holder.tab is not None:
                holder.tab.hide_personal_data()

    def show_personal_data(self) -> None:
        """The operator is back."""
        for holder in self._holders:
            if holder.tab is not None:
                holder.tab.show_personal_data()

    def show_keys(self) -> None:
        """Open the list of keys."""
        holder = self._holders[self.tabs.currentIndex()]
        keys = holder.built().keys()
        KeysHelp(holder.plan.title, keys, self._everywhere(), self.window()).open()

    def _everywhere(self) -> list[KeyHelp]:
        last = min(len(self._holders), _MOST_KEYS)
        keys = [KeyHelp(HELP_KEY, self.tr("this list"))]
        if self.search is not None:
            keys.append(KeyHelp(SEARCH_KEYS[0], self.tr("search everything (also Ctrl+K)")))
        if last > 1:
            keys.append(KeyHelp(f"Ctrl+{last}", self.tr("the tab of this number, from 1 on")))
        if self._prints_offered:
            keys.append(KeyHelp(PRINTS_KEYS[0], self.tr("printed today (also Ctrl+Shift+P)")))
        return [
            *keys,
            KeyHelp(LOCK_KEYS[0], self.tr("lock the desk (also Ctrl+L)")),
            KeyHelp(QUIT_KEY, self.tr("quit")),
            KeyHelp("Esc", self.tr("close a dialog, clear a search")),
        ]
