"""The page of fees: what each costs from which day on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QStringListModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from backoffice.errors import Refused
from backoffice.records import dates, digits
from backoffice.records.service_admin import AdminFinding, AdminLack, Fee
from backoffice.records.ticket_views import Profile
from backoffice.tickets import administration, fees
from backoffice.ui.jobs import Jobs
from backoffice.ui.memory import Memory
from backoffice.ui.messages import Messages
from backoffice.ui.theme import Tone
from backoffice.ui.tickets.admin_parts import NumberEdit, left_to_right
from backoffice.ui.tickets.admin_words import admin_words
from backoffice.ui.tickets.words import service_words
from backoffice.ui.widgets.form import Form, named
from backoffice.ui.widgets.jalali_edit import JalaliEdit
from backoffice.ui.widgets.live_line import LiveLine
from backoffice.ui.widgets.page_parts import Bar, LivePage, remember_columns
from backoffice.ui.widgets.record_table import Column, RecordModel, RecordTable

translate = QCoreApplication.translate
_COLUMNS = "administration/fees"


class FeesPage(LivePage):
    """The list, and below it the form of a fee from a day on."""

    def __init__(
        self, jobs: Jobs, messages: Messages, memory: Memory, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            self.tr("Fees"),
            self.tr("A fee holds from its day until the next one; the past stays as it was."),
            parent,
        )
        self._jobs = jobs
        self._messages = messages
        self._services: dict[str, list[str]] = {}  # names of those that ask for a code
        self._codes = QStringListModel(self)
        self.model = RecordModel(self._columns(), self, identity=lambda one: (one.code, one.since))
        self.table = RecordTable(self.model)
        named(self.table, self.tr("Fees"))
        remember_columns(self.table, memory, _COLUMNS)
        self.code = left_to_right(LiveLine(digits.ascii_digits), 32)
        self.code.setCompleter(QCompleter(self._codes, self))
        self.title = QLineEdit()
        self.rials = NumberEdit(14)
        self.since = JalaliEdit()
        form = Form(columns=2)
        self.rows = {
            "code": form.add(self.tr("&Code"), self.code),
            "title": form.add(self.tr("&Title"), self.title),
            "rials": form.add(self.tr("&Amount, rials"), self.rials),
            "since": form.add(self.tr("&From the day on"), self.since),
        }
        bar = Bar(self)
        self.save_button = bar.add(
            self.tr("&Save the fee"), "save", self.save, key="Ctrl+Return", role="primary"
        )
        self.drop_button = bar.add(self.tr("Take &back"), "trash", self.drop)
        self.column.addWidget(self.table, 1)
        self.column.addWidget(form)
        self.column.addWidget(bar)
        self.table.picked.connect(self._picked)
        self.code.textChanged.connect(lambda _text: self._say_services())
        self.refresh()

    def _columns(self) -> list[Column]:
        return [
            Column("code", self.tr("Code"), lambda one: f"\u2066{one.code}\u2069", width=180),
            Column("title", self.tr("Title"), lambda one: one.title, stretch=True),
            Column("services", self.tr("Asked for"), self._of_code, width=340),
            Column(
                "rials",
                self.tr("Rials"),
                lambda one: digits.grouped(one.rials),
                number=True,
                width=140,
            ),
            Column(
                "since",
                self.tr("From"),
                lambda one: dates.jalali(one.since),
                number=True,
                width=120,
            ),
        ]

    def refresh(self) -> None:
        """List the fees anew."""

        def read(session: Any) -> tuple[list[Fee], list[Profile]]:
            return fees.all_fees(session), administration.all_profiles(session)

        self._jobs.read(self, read, self._show)

    def _show(self, answer: tuple[Sequence[Fee], Sequence[Profile]]) -> None:
        found, profiles = answer
        self._services = {}
        for one in profiles:
            if one.fee:
                self._services.setdefault(one.fee, []).append(service_words(one.service))
        self._codes.setStringList(sorted({*self._services, *(one.code for one in found)}))
        self.model.show(found)
        self._say_services()
        self.drop_button.setEnabled(self.table.current() is not None)

    def _of_code(self, fee: Fee) -> str:
        return translate("Services", ", ").join(self._services.get(fee.code, ()))

    def _say_services(self) -> None:
        """Say under the code which services cost this: one that none names is asked for by none."""
        code = self.code.text().strip()
        names = self._services.get(code, [])
        text = self.tr("Asked for: {services}").format(
            services=translate("Services", ", ").join(names)
        )
        alone = self.tr("No service asks for this code yet; a profile has to choose it.")
        self.rows["code"].note((text if names else alone) if code else "")

    def _picked(self, fee: Fee | None) -> None:
        self.drop_button.setEnabled(fee is not None)
        if fee is None:
            return
        self.code.setText(fee.code)
        self.title.setText(fee.title)
        self.rials.show_value(fee.rials)
        self.since.set_value(fee.since)
        self.refuse(())

    def wanted(self) -> Fee | None:
        """What is filled in, or None when something is missing, which is said there."""
        rials, since = self.rials.value(), self.since.value()
        found = []
        if rials is None:
            found.append(AdminFinding(AdminLack.NOT_A_NUMBER, "rials"))
        if since is None:
            found.append(AdminFinding(AdminLack.NOT_A_DATE, "since", self.since.typed_text()))
        self.refuse(found)
        if rials is None or since is None:
            return None
        return Fee(self.code.text().strip(), rials, since, self.title.text().strip())

    def refuse(self, findings: Sequence[object]) -> None:
        """Write each finding under its field."""
        notes = {one.field: admin_words(one) for one in findings if isinstance(one, AdminFinding)}
        for field, row in self.rows.items():
            row.note(notes.get(field, ""), Tone.BAD)
        if "code" not in notes:
            self._say_services()

    def save(self) -> None:
        """Keep the fee that is filled in."""
        wanted = self.wanted()
        if wanted is not None:
            self._jobs.write(
                self, lambda session: fees.save(session, wanted), self._saved, self._failed
            )

    def _saved(self, _none: object) -> None:
        self._messages.say(self.tr("The fee was saved."))
        self.refresh()

    def drop(self) -> None:
        """Take back the chosen fee, while it has not begun."""
        fee = self.table.current()
        if fee is not None:
            self._jobs.write(
                self, lambda session: fees.drop(session, fee), self._dropped, self._failed
            )

    def _dropped(self, _none: object) -> None:
        self._messages.say(self.tr("The fee was taken back."))
        self.refresh()

    def _failed(self, failure: Exception) -> None:
        refused = self.refuse if isinstance(failure, Refused) else None
        self._messages.show_failure(failure, refused=refused, reload=self.refresh)
