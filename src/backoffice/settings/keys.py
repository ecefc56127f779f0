"""The keys of the settings file: what each may hold and where it goes.

One table serves reading, writing and the dialog, so they cannot disagree.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from operator import attrgetter
from pathlib import Path
from typing import Any

from backoffice.records import database_urls, persian
from backoffice.records.messages import KEEP_LEAST, KEEP_MOST, GatewayKind
from backoffice.records.people import PartyKind
from backoffice.records.pins import PinUse
from backoffice.records.receipts import PaperSize


class SettingFlaw(StrEnum):
    NOT_UTF8 = "not_utf8"
    NOT_TOML = "not_toml"
    UNKNOWN_KEY = "unknown_key"
    WRONG_TYPE = "wrong_type"  # the detail says which is meant
    OUT_OF_RANGE = "out_of_range"  # the detail is "least-most"
    NOT_ONE_OF = "not_one_of"  # the detail lists the choices
    BAD_TEXT = "bad_text"
    TOO_LONG = "too_long"
    BAD_AREA_CODE = "bad_area_code"
    BAD_CENTRE_CODE = "bad_centre_code"
    BAD_ADDRESS = "bad_address"  # the detail is the address's own flaw
    SAME_FOLDER = "same_folder"
    OPEN_TO_OTHERS = "open_to_others"  # a warning: the file's mode


class Theme(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class SettingFinding:
    """One wrong value: what, under which key, on which line (0: not in the file)."""

    flaw: SettingFlaw
    key: str = ""
    line: int = 0
    detail: str = ""


Read = tuple[Any, SettingFlaw | None, str]


@dataclass(frozen=True, slots=True)
class Key:
    """``place`` is (part of the settings, attribute): ("", "theme"), ("policy", "adult_age")."""

    place: tuple[str, str]
    read: Callable[[object], Read]

    def shown(self, settings: object) -> str | None:
        """Return the value as TOML, or None when it is not set."""
        value = attrgetter(".".join(part for part in self.place if part))(settings)
        if value is None or value == "":
            return None
        return _toml(value)


def _toml(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, frozenset):
        return "[" + ", ".join(sorted(_toml(one) for one in value)) + "]"
    # JSON's escapes are TOML's; control characters are refused before they come here.
    return json.dumps(str(value), ensure_ascii=False)


def _text(limit: int) -> Callable[[object], Read]:
    def read(value: object) -> Read:
        if not isinstance(value, str):
            return "", SettingFlaw.WRONG_TYPE, "string"
        if len(value) > limit:
            return "", SettingFlaw.TOO_LONG, str(limit)
        checked = persian.check_text(value, limit)
        if not checked.ok or "\n" in checked.value:
            return "", SettingFlaw.BAD_TEXT, ""
        return checked.value, None, ""

    return read


def _number(least: int, most: int) -> Callable[[object], Read]:
    def read(value: object) -> Read:
        if isinstance(value, bool) or not isinstance(value, int):
            return least, SettingFlaw.WRONG_TYPE, "integer"
        if not least <= value <= most:
            return least, SettingFlaw.OUT_OF_RANGE, f"{least}-{most}"
        return value, None, ""

    return read


def _none_or(least: int, most: int) -> Callable[[object], Read]:
    """Read 0 for "not at all", else a number of the range."""
    number = _number(least, most)

    def read(value: object) -> Read:
        off = isinstance(value, int) and not isinstance(value, bool) and value == 0
        return (0, None, "") if off else number(value)

    return read


def _truth(value: object) -> Read:
    if not isinstance(value, bool):
        return False, SettingFlaw.WRONG_TYPE, "boolean"
    return value, None, ""


def _one_of(choices: type[StrEnum]) -> Callable[[object], Read]:
    names = [choice.value for choice in choices]

    def read(value: object) -> Read:
        if not isinstance(value, str):
            return None, SettingFlaw.WRONG_TYPE, "string"
        if value not in names:
            return None, SettingFlaw.NOT_ONE_OF, ", ".join(names)
        return choices(value), None, ""

    return read


def _some_of(choices: type[StrEnum]) -> Callable[[object], Read]:
    names = [choice.value for choice in choices]

    def read(value: object) -> Read:
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            return frozenset(), SettingFlaw.WRONG_TYPE, "list of strings"
        if not set(value) <= set(names):
            return frozenset(), SettingFlaw.NOT_ONE_OF, ", ".join(names)
        return frozenset(choices(one) for one in value), None, ""

    return read


def _pattern(form: str, flaw: SettingFlaw) -> Callable[[object], Read]:
    def read(value: object) -> Read:
        if not isinstance(value, str):
            return "", SettingFlaw.WRONG_TYPE, "string"
        if value and not re.fullmatch(form, value):
            return "", flaw, ""
        return value, None, ""

    return read


def _address(value: object) -> Read:
    if not isinstance(value, str):
        return "", SettingFlaw.WRONG_TYPE, "string"
    if not value:
        return "", None, ""
    found = database_urls.findings(value, in_file=True)
    if found:
        return "", SettingFlaw.BAD_ADDRESS, ", ".join(one.flaw.value for one in found)
    return value.strip(), None, ""


def _path(value: object) -> Read:
    if not isinstance(value, str):
        return None, SettingFlaw.WRONG_TYPE, "string"
    if len(value) > 1000:
        return None, SettingFlaw.TOO_LONG, "1000"
    if any(ord(character) < 32 for character in value):
        return None, SettingFlaw.BAD_TEXT, ""
    return Path(value) if value.strip() else None, None, ""


KEYS: dict[str, Key] = {
    "database.url": Key(("", "database_url"), _address),
    "office.company": Key(("letterhead", "company"), _text(120)),
    "office.name": Key(("letterhead", "office"), _text(120)),
    "office.logo": Key(("letterhead", "logo"), _text(1000)),
    "office.area_code": Key(("", "area_code"), _pattern(r"0[1-8][0-9]", SettingFlaw.BAD_AREA_CODE)),
    "office.centre": Key(
        ("", "centre"), _pattern(r"[A-Z][A-Z0-9]{1,15}", SettingFlaw.BAD_CENTRE_CODE)
    ),
    "paper.receipt": Key(("", "receipt_paper"), _one_of(PaperSize)),
    "policy.second_person": Key(("policy", "second_person"), _some_of(PartyKind)),
    "policy.second_person_on_override": Key(("policy", "second_person_on_override"), _truth),
    "policy.claim_minutes": Key(("policy", "claim_minutes"), _number(1, 240)),
    "policy.next_visit_days": Key(("policy", "next_visit_days"), _number(1, 90)),
    "policy.expire_days": Key(("policy", "expire_days"), _number(7, 730)),
    "policy.lease_warning_days": Key(("policy", "lease_warning_days"), _number(0, 180)),
    "policy.adult_age": Key(("policy", "adult_age"), _number(15, 21)),
    "calls.itemise_local": Key(("", "itemise_local"), _truth),
    "services.pin_use": Key(("", "pin_use"), _text(200)),
    "services.pin_serves": Key(("", "pin_serves"), _some_of(PinUse)),
    "messages.by_itself": Key(("messages", "by_itself"), _truth),
    "messages.gateway": Key(("messages", "gateway"), _one_of(GatewayKind)),
    "messages.folder": Key(("messages", "folder"), _path),
    "messages.host": Key(
        ("messages", "host"), _pattern(r"[A-Za-z0-9.:-]{1,253}", SettingFlaw.BAD_TEXT)
    ),
    "messages.port": Key(("messages", "port"), _number(1, 65535)),
    "messages.system_id": Key(
        ("messages", "system_id"), _pattern(r"[!-~]{1,15}", SettingFlaw.BAD_TEXT)
    ),
    "messages.password_file": Key(("messages", "password_file"), _path),
    "messages.sender": Key(
        ("messages", "sender"), _pattern(r"[0-9]{1,20}|[A-Za-z0-9 ]{1,11}", SettingFlaw.BAD_TEXT)
    ),
    "messages.keep_days": Key(("messages", "keep_days"), _none_or(KEEP_LEAST, KEEP_MOST)),
    "desk.idle_lock_minutes": Key(("", "idle_lock_minutes"), _number(1, 60)),
    "desk.theme": Key(("", "theme"), _one_of(Theme)),
    "folders.bridge_in": Key(("", "bridge_in"), _path),
    "folders.bridge_out": Key(("", "bridge_out"), _path),
    "folders.scans": Key(("", "scan_folder"), _path),
    "security.tag_key_file": Key(("", "tag_key_file"), _path),
}
