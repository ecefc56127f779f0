"""The settings: every key of the file, refused where it is wrong, saved all at once."""

from __future__ import annotations

from dataclasses import replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from backoffice import settings as office_settings
from backoffice.administration.actions.office_settings import change_settings
from backoffice.errors import Refused
from backoffice.records.messages import GatewayKind
from backoffice.records.people import PartyKind
from backoffice.records.pins import PinUse
from backoffice.records.receipts import PaperSize
from backoffice.settings import KEYS, SettingFinding, SettingFlaw, Settings, Theme
from backoffice.ui.administration import ask_files, texts
from backoffice.ui.administration.address_trial import AddressInput
from backoffice.ui.administration.letterhead_preview import LetterheadPreview
from backoffice.ui.administration.settings_fields import (
    ChoiceInput,
    DigitsInput,
    FlagInput,
    NotANumber,
    NumberInput,
    PathInput,
    SettingInput,
    SeveralInput,
    TextInput,
)
from backoffice.ui.administration.settings_words import key_words, section_words
from backoffice.ui.jobs import Jobs
from backoffice.ui.messages import Messages
from backoffice.ui.theme import GAP, WIDE, Tone, mark
from backoffice.ui.widgets.form import FieldRow, Form, section
from backoffice.ui.widgets.page_parts import Page, scrolled
from backoffice.ui.words_pins import pin_use_words
from backoffice.ui.words_settings import setting_reason
from backoffice.ui.workplace import Workplace

_PICTURES = "*.png *.jpg *.jpeg"
_LOGO = "office.logo"
_WIDE_KEYS = frozenset(
    {
        "policy.second_person",
        "database.url",
        _LOGO,
        "security.tag_key_file",
        "folders.bridge_in",
        "folders.bridge_out",
        "folders.scans",
        "messages.folder",
        "messages.password_file",
        "services.pin_use",
        "services.pin_serves",
    }
)


class SettingsPage(Page):
    """One form of all settings; nothing is saved while anything is wrong."""

    def __init__(
        self,
        jobs: Jobs,
        messages: Messages,
        workplace: Workplace,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("Settings"), parent=parent)
        self._jobs = jobs
        self._messages = messages
        self._workplace = workplace
        self.preview = LetterheadPreview()
        self.inputs: dict[str, SettingInput] = {key: self._input(key) for key in KEYS}
        self.rows: dict[str, FieldRow] = {}
        self._lay_out()
        for made in self.inputs.values():
            made.changed.connect(self.look)
        self.discard()

    def _input(self, key: str) -> SettingInput:
        match key:
            case "database.url":
                return AddressInput(self._jobs, self._messages)
            case "office.logo":
                ask, word = self._ask_picture, self.tr("Choose…")
                return PathInput(word, ask, as_text=True, below=self.preview)
            case "security.tag_key_file":
                return PathInput(self.tr("Choose…"), self._ask_key)
            case "messages.password_file":
                return PathInput(self.tr("Choose…"), self._ask_secret)
            case "messages.gateway":
                return ChoiceInput([(kind, texts.gateway_words(kind)) for kind in GatewayKind])
            case "messages.host" | "messages.system_id" | "messages.sender":
                return TextInput(code=True, longest=253)
            case "folders.bridge_in" | "folders.bridge_out" | "folders.scans" | "messages.folder":
                return PathInput(self.tr("Choose…"), self._ask_folder)
            case "paper.receipt":
                return ChoiceInput([(size, texts.paper_words(size)) for size in PaperSize])
            case "desk.theme":
                return ChoiceInput([(theme, texts.theme_words(theme)) for theme in Theme])
            case "policy.second_person":
                return SeveralInput([(kind, texts.kind_words(kind)) for kind in PartyKind])
            case "services.pin_serves":
                return SeveralInput([(use, pin_use_words(use)) for use in PinUse])
            case "policy.second_person_on_override":
                return FlagInput(self.tr("need a second person too"))
            case "messages.by_itself":
                return FlagInput(self.tr("are sent by this desk every few minutes"))
            case "calls.itemise_local":
                return FlagInput(self.tr("are itemised too"))
            case "office.area_code":
                return DigitsInput()
            case "office.centre":
                return TextInput(code=True, longest=16)
            case "office.company" | "office.name" | "services.pin_use":
                return TextInput()
            case _:
                return NumberInput()

    def _lay_out(self) -> None:
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(GAP, 0, 0, 0)
        cards.setSpacing(GAP)
        for name in (
            "office",
            "paper",
            "desk",
            "policy",
            "calls",
            "services",
            "messages",
            "folders",
            "database",
            "security",
        ):
            cards.addWidget(self._card(name))
        cards.addStretch(1)
        self.save_button = QPushButton(self.tr("&Save"))
        mark(self.save_button, "primary")
        self.save_button.setToolTip("Ctrl+Enter")
        self.save_button.clicked.connect(self.save)
        self.discard_button = QPushButton(self.tr("&Discard changes"))
        self.discard_button.clicked.connect(self.discard)
        key = QShortcut(QKeySequence("Ctrl+Return"), self)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(self.save_button.click)
        bar = QHBoxLayout()
        bar.addWidget(self.save_button)
        bar.addWidget(self.discard_button)
        bar.addStretch(1)
        self.column.addWidget(scrolled(inside), 1)
        self.column.addLayout(bar)

    def _card(self, name: str) -> QFrame:
        card = QFrame()
        mark(card, "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(WIDE, GAP, WIDE, GAP)
        form = Form(columns=2)
        for key, made in self.inputs.items():
            if key.startswith(f"{name}."):
                title, hint = key_words(key)
                self.rows[key] = form.add(title, made, hint=hint, wide=key in _WIDE_KEYS)
        column.addWidget(section(section_words(name)))
        column.addWidget(form)
        return card

    # Values

    def wanted(self) -> tuple[Settings, list[SettingFinding]]:
        """What is filled in, and which numbers are none; those keep their old value."""
        before = self._workplace.settings()
        owners = {key.place[0] for key in KEYS.values()}
        parts: dict[str, dict[str, Any]] = {owner: {} for owner in owners}
        found: list[SettingFinding] = []
        for key, made in self.inputs.items():
            owner, attribute = KEYS[key].place
            try:
                parts[owner][attribute] = made.value()
            except NotANumber:
                found.append(SettingFinding(SettingFlaw.WRONG_TYPE, key, detail="integer"))
        policy = replace(before.policy, **parts["policy"])
        letterhead = replace(before.letterhead, **parts["letterhead"])
        messages = replace(before.messages, **parts["messages"])
        made_of = replace(
            before, policy=policy, letterhead=letterhead, messages=messages, **parts[""]
        )
        return made_of, [*found, *office_settings.findings(made_of)]

    def look(self) -> None:
        """Write what is wrong under its field, and show the letterhead as it would be."""
        wanted, found = self.wanted()
        self._show_findings(found)
        self.preview.show_letterhead(wanted.letterhead)
        changed = wanted != self._workplace.settings()
        self.save_button.setEnabled(not found and changed)
        self.discard_button.setEnabled(bool(found) or changed)

    def _show_findings(self, found: list[SettingFinding]) -> None:
        by_key = {finding.key: finding for finding in reversed(found)}
        for key, row in self.rows.items():
            finding = by_key.get(key)
            hint = key_words(key)[1]
            if finding is not None:
                row.note(setting_reason(finding), Tone.BAD)
            else:
                row.note(hint, Tone.PLAIN)

    def discard(self) -> None:
        """Show the settings in force."""
        before = self._workplace.settings()
        for key, made in self.inputs.items():
            owner, attribute = KEYS[key].place
            name = f"{owner}.{attribute}" if owner else attribute
            made.show_value(attrgetter(name)(before))
        self.look()

    def save(self) -> None:
        """Save everything, or say what is wrong."""
        wanted, found = self.wanted()
        if found:
            self._show_findings(found)
            return
        before = self._workplace.settings()
        self.save_button.setEnabled(False)
        self._jobs.deed(
            self,
            lambda database: change_settings(database, before, wanted),
            lambda _none: self._saved(before, wanted),
            self._failed,
        )

    def _saved(self, before: Settings, wanted: Settings) -> None:
        self._workplace.apply(wanted)
        self.discard()
        if wanted.database_url != before.database_url:
            self._messages.say(
                self.tr("Saved. The other database is opened at the next start."), Tone.WARNING
            )
        else:
            self._messages.say(
                self.tr("The settings were saved; open tabs follow at the next log-in.")
            )

    def _failed(self, failure: Exception) -> None:
        self.look()
        if isinstance(failure, Refused):
            known = [one for one in failure.findings if isinstance(one, SettingFinding)]
            self._show_findings(known)
            if len(known) == len(failure.findings):
                return
        self._messages.show_failure(failure, retry=self.save)

    # Asking

    def _ask_picture(self, parent: QWidget) -> Path | None:
        return ask_files.existing_file(parent, self.tr("A picture of the sign"), _PICTURES)

    def _ask_folder(self, parent: QWidget) -> Path | None:
        return ask_files.folder(parent, self.tr("A folder"))

    def _ask_key(self, parent: QWidget) -> Path | None:
        return ask_files.existing_file(parent, self.tr("The key of the check tags"), "*.key")

    def _ask_secret(self, parent: QWidget) -> Path | None:
        return ask_files.existing_file(parent, self.tr("The gateway's password"), "*")
