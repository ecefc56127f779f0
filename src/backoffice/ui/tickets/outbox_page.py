"""The outbox of short messages: what waits, what went, what did not, and what is done about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from backoffice.records import digits
from backoffice.records.messages import (
    Event,
    GatewayKind,
    MessageSearch,
    MessageView,
    ShortMessage,
    view_of,
)
from backoffice.tickets import messages_desk, messages_sending
from backoffice.tickets.messages_sending import Pass
from backoffice.ui import icons
from backoffice.ui.jobs import Job, Jobs, Report
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.shown import moment_shown
from backoffice.ui.theme import GAP, Tone, mark
from backoffice.ui.tickets.outbox_detail import MessageDetail, next_try
from backoffice.ui.tickets.words_messages import (
    error_words,
    event_words,
    mobile_shown,
    pass_words,
    view_tone,
    view_words,
)
from backoffice.ui.widgets.busy import ProgressStrip
from backoffice.ui.widgets.chips import Choice, CountedFilterBar
from backoffice.ui.widgets.dialogs import Question
from backoffice.ui.widgets.form import named
from backoffice.ui.widgets.kept_splitter import Splitter
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns, scrolled
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable
from backoffice.ui.widgets.search_box import SearchBox
from backoffice.ui.widgets.wrapped import wrap
from backoffice.ui.workplace import Workplace

_COLUMNS = "administration/outbox"
_LIST_WIDTH = 4000


class OutboxPage(LivePage):
    """Messages by where they stand, newest first; the chosen one beside them."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        memory: Memory,
        workplace: Workplace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Short messages"),
            self.tr(
                "They are written with the deed they tell of, to subscribers who asked for it, "
                "and sent afterwards."
            ),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._workplace = workplace
        self._job: Job | None = None
        self._again = ""  # the id of the message that is chosen anew after a refresh
        self._asked = MessageSearch()
        self._counts: Mapping[MessageView, int] = {}
        self.model = RecordModel(self._columns(), self, identity=lambda one: one.id)
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Messages of the outbox"))
        remember_columns(self.table, memory, _COLUMNS)
        self._make_filters()
        self.detail = MessageDetail()
        self.way = QLabel()
        wrap(self.way)
        mark(self.way, "muted")
        self.progress = ProgressStrip()
        self._lay_out()
        self.model.page_wanted.connect(self._bring)
        self.table.picked.connect(self._picked)
        self._picked(None)
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column(
                "state",
                self.tr("State"),
                lambda one: view_words(view_of(one)),
                width=105,
                tone=lambda one: view_tone(view_of(one)),
            ),
            Column("event", self.tr("Template"), lambda one: event_words(one.event), width=120),
            Column("mobile", self.tr("Mobile"), lambda one: mobile_shown(one.mobile), width=105),
            Column("at", self.tr("Written"), lambda one: moment_shown(one.created_at), width=128),
            Column("tries", self.tr("Tries"), lambda one: str(one.tries), width=60, number=True),
            Column("due", self.tr("Next try"), next_try, width=128),
            Column(
                "error",
                self.tr("Last error"),
                lambda one: error_words(one.last_error),
                width=150,
                stretch=True,
            ),
        ]

    def _make_filters(self) -> None:
        self.views = CountedFilterBar([Choice(one, view_words(one)) for one in MessageView])
        named(self.views, self.tr("Where the messages stand"))
        self.events = QComboBox()
        self.events.addItem(self.tr("every template"), None)
        for event in Event:
            self.events.addItem(event_words(event), event)
        named(self.events, self.tr("Template"))
        self.search = SearchBox(self.tr("Last digits of the mobile"))
        self.search.setMaximumWidth(220)
        self.views.chosen.connect(lambda _view: self.refresh())
        self.events.currentIndexChanged.connect(lambda _at: self.refresh())
        self.search.searched.connect(lambda _text: self.refresh())
        self.search.down.connect(self.table.setFocus)

    def _lay_out(self) -> None:
        bar = Bar(self)
        self.send_button = bar.add(
            self.tr("&Send now (F9)"), "arrow", self.send, key="F9", role="primary"
        )
        self.again_button = bar.add(self.tr("&Try again (F11)"), "refresh", self.again, key="F11")
        self.drop_button = bar.add(
            self.tr("&Give up\u2026 (Del)"), "trash", self.ask_to_drop, key="Del", role="danger"
        )
        self.all_button = bar.add(
            self.tr("Try all failed again\u2026 (Shift+F11)"),
            "refresh",
            self.ask_for_all,
            key="Shift+F11",
        )
        filters = QHBoxLayout()
        filters.setSpacing(GAP)
        filters.addWidget(self.events)
        filters.addWidget(self.search, 1)
        filters.addStretch(1)
        self.column.addWidget(self.views)
        self.column.addLayout(filters)
        self._lay_out_list()
        self.column.addWidget(self.way)
        self.column.addWidget(self.progress)
        self.column.addWidget(bar)
        self.setFocusProxy(self.table)

    def _lay_out_list(self) -> None:
        split = Splitter()
        split.setChildrenCollapsible(False)
        split.addWidget(self.table)
        beside = scrolled(self.detail)
        beside.setMinimumWidth(
            self.detail.minimumWidth() + beside.verticalScrollBar().sizeHint().width()
        )
        split.addWidget(beside)
        split.setStretchFactor(0, 1)
        split.setSizes([_LIST_WIDTH, 0])  # the detail keeps to its least width
        self.column.addWidget(split, 1)

    # The list

    def wanted(self) -> MessageSearch:
        """What the filters ask for."""
        typed = digits.ascii_digits(self.search.text())
        event = self.events.currentData()
        return MessageSearch(
            MessageView(str(self.views.key())),
            Event(event) if event else None,
            "".join(one for one in typed if one.isdigit()),
        )

    def refresh(self) -> None:
        """Count and list the messages anew."""
        wanted = self.wanted()
        self._asked = wanted
        chosen = self.table.current()
        self._again = chosen.id if chosen is not None else self._again

        def done(found: Mapping[MessageView, int]) -> None:
            if wanted == self._asked:
                self._counts = found
                self.views.set_counts({view: found[view] for view in MessageView})
                self.model.begin(found[wanted.view])
                self._picked(None)
                self._bring(0, 200)

        self._jobs.survey(self, lambda session: messages_desk.counts(session, wanted), done)
        self._say_way()

    def _bring(self, offset: int, limit: int) -> None:
        wanted = self._asked

        def work(session: Any) -> list[ShortMessage]:
            return messages_desk.page(session, wanted, limit=limit, offset=offset)

        def done(found: Sequence[ShortMessage]) -> None:
            if wanted == self._asked:
                self.model.put(offset, found)
                self._choose(offset)

        def failed(failure: Exception) -> None:
            self.model.give_up(offset)
            self._messages.show_failure(failure, retry=self.refresh)

        self._jobs.read(self, work, done, failed)

    def _choose(self, offset: int) -> None:
        if self.table.current() is not None or not self.model.rowCount():
            self._picked(self.table.current())
            return
        row = self.model.row_of(self._again)
        if row >= 0 or not offset:
            self.table.select_row(max(row, 0))
        self._picked(self.table.current())

    def _picked(self, one: ShortMessage | None) -> None:
        self.detail.show_message(one, self._workplace.settings().letterhead.company)
        self._settle(one)

    def _settle(self, one: ShortMessage | None) -> None:
        view = view_of(one) if one is not None else None
        hurried = {MessageView.WAITING, MessageView.DOUBT, MessageView.FAILED}
        none = "" if one is not None else self.tr("No message is chosen.")
        _enable(
            self.again_button,
            "refresh",
            none or ("" if view in hurried else self.tr("It went, or was given up.")),
        )
        _enable(
            self.drop_button,
            "trash",
            none or ("" if view is MessageView.WAITING else self.tr("It does not wait any more.")),
        )
        some = self._counts.get(MessageView.FAILED, 0)
        _enable(self.all_button, "refresh", "" if some else self.tr("No message has failed."))
        busy = self.tr("Messages are being sent.") if self._job else ""
        _enable(self.send_button, "arrow", busy)

    def _say_way(self) -> None:
        chosen = self._workplace.settings().messages
        if chosen.gateway is GatewayKind.SMPP:
            way = self.tr("From here they go to the gateway {place}.").format(
                place=digits.isolate(f"{chosen.host}:{chosen.port}")
            )
        else:
            way = self.tr("From here they go into a folder, from which another program sends.")
        by_itself = self.tr("This desk sends every few minutes.")
        by_hand = self.tr("This desk sends by hand alone.")
        self.way.setText(f"{way} {by_itself if chosen.by_itself else by_hand}")

    # Deeds

    def send(self) -> None:
        """Send what is due now, and take the receipts that wait."""
        if self._job is not None:
            return
        chosen = self._workplace.settings()

        def work(database: Any, report: Report) -> Pass:
            gateway = messages_sending.gateway_of(chosen.messages, chosen.data_folder)
            company = chosen.letterhead.company
            return messages_sending.send(database, gateway, company=company, report=report)

        def failed(failure: Exception) -> None:
            self._messages.show_failure(failure, retry=self.send)
            self.refresh()

        self._job = self._jobs.long(self, work, self._sent, failed)
        self._job.ended.connect(self._ended)
        self.destroyed.connect(self._job.cancel)
        self.progress.watch(self._job, self.tr("Messages are being sent\u2026"))
        self._settle(self.table.current())

    def _ended(self) -> None:
        self._job = None
        self._settle(self.table.current())

    def _sent(self, done: Pass) -> None:
        self._messages.say(*pass_words(done))
        self.refresh()

    def again(self) -> None:
        """Let the chosen message be sent once more, with the next pass."""
        one = self.table.current()
        if one is None:
            return
        if view_of(one) is not MessageView.DOUBT:
            self._again_now(one)
            return
        self._messages.ask(
            Question(
                self.tr("Sent already?"),
                self.tr(
                    "Nobody knows whether the gateway has this message. The subscriber may get "
                    "it twice."
                ),
                yes=self.tr("Send it again"),
            ),
            lambda _reason: self._again_now(one),
        )

    def _again_now(self, one: ShortMessage) -> None:
        said = self.tr("The message goes with the next pass.")
        self._do(lambda session: messages_desk.again(session, one.id), said)

    def ask_for_all(self) -> None:
        """Ask whether all that failed, as the filters have it, goes once more."""
        wanted, failed = self.wanted(), self._counts.get(MessageView.FAILED, 0)
        self._messages.ask(
            Question(
                self.tr("Try all again?"),
                self.tr("%Ln message(s) failed and would go with the next pass.", "", failed),
                yes=self.tr("Try again"),
            ),
            lambda _reason: self._do(
                lambda session: messages_desk.again_failed(session, wanted),
                self.tr("The messages go with the next pass."),
            ),
        )

    def ask_to_drop(self) -> None:
        """Ask whether the chosen message is given up."""
        one = self.table.current()
        if one is None or view_of(one) is not MessageView.WAITING:
            return
        self._messages.ask(
            Question(
                self.tr("Give the message up?"),
                self.tr("It is not sent, and stays in the list of those given up."),
                yes=self.tr("Give up"),
                danger=True,
            ),
            lambda _reason: self._do(
                lambda session: messages_desk.drop(session, one.id),
                self.tr("The message was given up."),
            ),
        )

    def _do(self, deed: Callable[[Any], object], said: str) -> None:
        def done(_none: object) -> None:
            self._messages.say(said)
            self.refresh()

        self._jobs.write(
            self,
            deed,
            done,
            lambda failure: self._messages.show_failure(
                failure, refused=lambda _findings: self._changed()
            ),
        )

    def _changed(self) -> None:
        self._messages.say(self.tr("The message has moved on meanwhile."), Tone.WARNING)
        self.refresh()


def _enable(button: QPushButton, icon: str, why: str) -> None:
    button.setEnabled(not why)
    icons.give(button, icon, Tone.PLAIN if why else None)
    button.setToolTip(why)
    button.setAccessibleDescription(why)
