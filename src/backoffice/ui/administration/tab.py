"""The administration tab: a list of pages on the reading side, the chosen page beside it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from backoffice.records.operators import Desk, Right
from backoffice.ui import icons
from backoffice.ui.administration.audit_page import AuditPage
from backoffice.ui.administration.backup_page import BackupPage
from backoffice.ui.administration.centres_page import CentresPage
from backoffice.ui.administration.imports_page import ImportsPage
from backoffice.ui.administration.operators_page import OperatorsPage
from backoffice.ui.administration.settings_page import SettingsPage
from backoffice.ui.administration.unlock_page import UnlockPage
from backoffice.ui.doors import Door, LentPage
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.office import Office
from backoffice.ui.tab import KeyHelp, Tab
from backoffice.ui.theme import GAP, ROW, shades_of
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.page_parts import LivePage
from backoffice.ui.workplace import Workplace

_LIST_WIDTH = 176
_ICON = 18
_PAGE = "administration/page"


@dataclass(frozen=True, slots=True)
class _Plan:
    key: str
    title: str
    icon: str
    right: Right
    make: Callable[[], QWidget]


class AdministrationTab(Tab):
    """Shows the pages this operator has a right to; each is built when first chosen."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        desk: Desk,
        office: Office,
        workplace: Workplace,
        parent: QWidget | None = None,
        *,
        doors: Sequence[Door] = (),
        lent: Sequence[LentPage] = (),
    ) -> None:
        """Build the tab; ``doors`` lead to what other rooms bring in, ``lent`` are their pages."""
        super().__init__(parent)
        self._lent = lent
        self._doors = [door for door in doors if desk.may(door.right)]
        self._jobs = jobs
        self._messages = messages
        self._desk = desk
        self._office = office
        self._workplace = workplace
        self._plans = [plan for plan in self._all_plans() if desk.may(plan.right)]
        self._built: dict[str, QWidget] = {}
        self.list = QListWidget()
        self.pages = QStackedWidget()
        self._lay_out()
        refresh = QShortcut(QKeySequence("F5"), self)
        refresh.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        refresh.activated.connect(self.refresh)
        self.list.setCurrentRow(max(self.row_of(office.memory.value(_PAGE)), 0))

    def _lay_out(self) -> None:
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.setIconSize(QSize(_ICON, _ICON))
        named(self.list, self.tr("Pages of administration"))
        for plan in self._plans:
            item = QListWidgetItem(icons.icon(plan.icon, shades_of(self).text), plan.title)
            item.setSizeHint(QSize(0, ROW + GAP))
            self.list.addItem(item)
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, GAP, GAP, GAP)
        row.setSpacing(GAP)
        row.addWidget(self.list)
        row.addWidget(self.pages, 1)
        self.setFocusProxy(self.list)
        self.list.currentRowChanged.connect(self._show)

    def _all_plans(self) -> Sequence[_Plan]:
        lent = (_Plan(one.key, one.title, one.icon, one.right, one.make) for one in self._lent)
        plans = [*self._of_people(), *lent, *self._of_program()]
        if self._doors:
            imports = _Plan(
                "imports",
                self.tr("Bring in"),
                "import",
                self._doors[0].right,
                lambda: ImportsPage(self._doors),
            )
            plans.append(imports)
        if not self._desk.may(Right.MANAGE_OPERATORS):  # the list of operators unlocks too
            unlock = _Plan(
                "unlock",
                self.tr("Unlock an operator"),
                "key",
                Right.UNLOCK_OPERATORS,
                lambda: UnlockPage(self._jobs, self._messages),
            )
            plans.insert(0, unlock)
        return plans

    def _of_people(self) -> list[_Plan]:
        jobs, messages, desk = self._jobs, self._messages, self._desk
        memory = self._office.memory
        return [
            _Plan(
                "operators",
                self.tr("Operators"),
                "user",
                Right.MANAGE_OPERATORS,
                lambda: OperatorsPage(jobs, messages, desk, memory),
            ),
            _Plan(
                "centres",
                self.tr("Centres"),
                "building",
                Right.MANAGE_CENTRES,
                lambda: CentresPage(jobs, messages, memory),
            ),
        ]

    def _of_program(self) -> list[_Plan]:
        jobs, messages = self._jobs, self._messages
        memory, workplace = self._office.memory, self._workplace
        return [
            _Plan(
                "settings",
                self.tr("Settings"),
                "settings",
                Right.CHANGE_SETTINGS,
                lambda: SettingsPage(jobs, messages, workplace),
            ),
            _Plan(
                "audit",
                self.tr("Audit"),
                "history",
                Right.SEE_AUDIT,
                lambda: AuditPage(jobs, messages, memory),
            ),
            _Plan(
                "backup",
                self.tr("Backup and restore"),
                "save",
                Right.BACK_UP,
                lambda: BackupPage(jobs, messages, workplace),
            ),
        ]

    def _show(self, at: int) -> None:
        if not 0 <= at < len(self._plans):
            return
        plan = self._plans[at]
        if plan.key not in self._built:
            page = plan.make()
            self._built[plan.key] = page
            self.pages.addWidget(page)
        self.pages.setCurrentWidget(self._built[plan.key])
        self._office.memory.keep(_PAGE, plan.key)

    def page(self) -> QWidget | None:
        """The page that shows."""
        return self.pages.currentWidget()

    def row_of(self, key: str) -> int:
        """The place of a page in the list by its key, -1 for one this operator has not."""
        keys = [plan.key for plan in self._plans]
        return keys.index(key) if key in keys else -1

    def refresh(self) -> None:
        """Ask the database again for what the page shows."""
        page = self.page()
        if isinstance(page, OperatorsPage | CentresPage | AuditPage | LivePage):
            page.refresh()

    def keys(self) -> Sequence[KeyHelp]:
        """The keys of this tab."""
        return [
            KeyHelp("Up", self.tr("another page, in the list of pages")),
            KeyHelp("F5", self.tr("refresh")),
            KeyHelp("F2", self.tr("change the chosen operator or centre")),
            KeyHelp("Ins", self.tr("add an operator or centre")),
            KeyHelp("Ctrl+Return", self.tr("save what the page shows")),
        ]
