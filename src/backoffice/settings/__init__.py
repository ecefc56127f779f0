"""The office's settings: one TOML file in the data folder, refused whole or taken whole.

Every wrong value is named with its key, its line and what is wrong with it; all
at once, since the clerk mends the file in one go (house.md §2). Passwords have
no place in it: PostgreSQL's comes from PGPASSWORD or a passfile.
"""

from __future__ import annotations

import os
import re
import secrets
import stat
import sys
import tomllib
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

from backoffice.data_folder import FOLDER_VARIABLE as FOLDER_VARIABLE
from backoffice.data_folder import default_data_folder as default_data_folder
from backoffice.errors import Refused, Trouble, Unavailable
from backoffice.records.messages import MessageSettings
from backoffice.records.pins import PinUse
from backoffice.records.policy import Policy
from backoffice.records.receipts import Letterhead, PaperSize
from backoffice.settings.keys import KEYS, SettingFinding, SettingFlaw, Theme

FILE_NAME = "settings.toml"
DATABASE_NAME = "backoffice.db"
TAG_KEY_BYTES = 32
LARGEST_FILE = 200_000  # characters


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the office chooses. Paths are absolute; None means "not used"."""

    data_folder: Path
    database_url: str = ""  # empty: a file in the data folder
    area_code: str = "013"
    centre: str = ""  # this workstation's
    letterhead: Letterhead = field(default_factory=lambda: Letterhead("", ""))
    receipt_paper: PaperSize = PaperSize.A5
    policy: Policy = field(default_factory=Policy)
    pin_use: str = ""  # what the PIN of 2828 serves beside this counter, as its slip says
    pin_serves: frozenset[PinUse] = frozenset(PinUse)  # what the counter tells a caller for it
    messages: MessageSettings = field(default_factory=MessageSettings)
    itemise_local: bool = False  # whether lists of calls show the local ones
    idle_lock_minutes: int = 5
    bridge_in: Path | None = None
    bridge_out: Path | None = None
    scan_folder: Path | None = None
    theme: Theme = Theme.SYSTEM
    tag_key_file: Path | None = None

    @property
    def address(self) -> str:
        """The database's URL, with the default filled in."""
        return self.database_url or sqlite_address(self.data_folder / DATABASE_NAME)

    @property
    def file(self) -> Path:
        """Where these settings are kept."""
        return self.data_folder / FILE_NAME


def sqlite_address(path: Path) -> str:
    """Return the URL of a SQLite file."""
    return f"sqlite:///{quote(path.absolute().as_posix(), safe='/:')}"


def load(folder: Path) -> Settings:
    """Read the settings of a data folder; defaults where there is no file.

    Raises:
        Refused: ``SettingFinding`` records, one for each wrong value.
        Unavailable: the file is there but cannot be read.
    """
    path = folder / FILE_NAME
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        return Settings(folder.absolute())
    except OSError:
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Refused([SettingFinding(SettingFlaw.NOT_UTF8, "", line)]) from None
    return parse(text, folder)


def parse(text: str, folder: Path) -> Settings:
    """Read settings from their text; ``folder`` is the data folder they belong to.

    Raises:
        Refused: ``SettingFinding`` records, one for each wrong value.
    """
    if len(text) > LARGEST_FILE:
        raise Refused([SettingFinding(SettingFlaw.TOO_LONG)])
    try:
        tree = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused([_syntax(error, text)]) from None
    except RecursionError:
        raise Refused([SettingFinding(SettingFlaw.NOT_TOML)]) from None
    lines = _lines(text)
    found: list[SettingFinding] = []
    values: dict[str, object] = {}
    for name, value in _flat(tree):
        line = lines.get(name, 0)
        key = KEYS.get(name)
        if key is None:
            found.append(SettingFinding(SettingFlaw.UNKNOWN_KEY, name, line))
            continue
        kept, flaw, detail = key.read(value)
        if flaw is not None:
            found.append(SettingFinding(flaw, name, line, detail))
        values[name] = kept
    found += _together(values, lines)
    if found:
        in_order = sorted(found, key=_place)
        raise Refused(in_order)
    return _settings(values, folder.absolute())


def to_toml(settings: Settings) -> str:
    """Return the text of the file that ``parse`` reads back as the same settings."""
    sections: dict[str, list[str]] = {}
    for name, key in KEYS.items():
        section, _, last = name.partition(".")
        kept = key.shown(settings)
        if kept is not None:
            sections.setdefault(section, []).append(f"{last} = {kept}")
    return "\n".join("\n".join([f"[{section}]", *rows, ""]) for section, rows in sections.items())


def findings(settings: Settings) -> list[SettingFinding]:
    """Say what is wrong with settings that a dialog has made, by the file's own rules."""
    try:
        parse(to_toml(settings), settings.data_folder)
    except Refused as refusal:
        return [one for one in refusal.findings if isinstance(one, SettingFinding)]
    return []


def save(settings: Settings) -> None:
    """Write the settings: beside the file first, then over it, for this user alone.

    Raises:
        Refused: the findings; the file stays as it was.
        Unavailable: the folder cannot be written.
    """
    found = findings(settings)
    if found:
        raise Refused(found)
    _write(settings.file, to_toml(settings).encode("utf-8"))


def warnings(folder: Path) -> list[SettingFinding]:
    """Say what is careless but no reason to stop: a file that others may read or write."""
    if sys.platform == "win32":
        return []
    try:
        mode = stat.S_IMODE((folder / FILE_NAME).stat().st_mode)
    except OSError:  # there is none, or whoever reads it says why
        return []
    if mode & 0o077:
        return [SettingFinding(SettingFlaw.OPEN_TO_OTHERS, detail=f"{mode:o}")]
    return []


def tag_key(settings: Settings) -> bytes:
    """Return the secret under which receipts are tagged; made at random the first time.

    Raises:
        Unavailable: the key's file cannot be read, made, or is not a key.
    """
    path = settings.tag_key_file or settings.data_folder / "tag.key"
    try:
        if not path.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            _create(path, secrets.token_hex(TAG_KEY_BYTES).encode("ascii"))
        return _key(path)
    except OSError:
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None


def _key(path: Path) -> bytes:
    try:
        key = bytes.fromhex(path.read_text(encoding="ascii").strip())
    except ValueError:
        key = b""
    if len(key) != TAG_KEY_BYTES:
        raise Unavailable(Trouble.DAMAGED, str(path))
    return key


def _create(path: Path, content: bytes) -> None:
    """Make a file whole and for this user alone; leave the one that another process made."""
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    _write(draft, content)
    try:
        os.link(draft, path)  # of two programs that start together only one succeeds
    except FileExistsError:
        return
    except OSError:  # a file system without hard links
        if not path.exists():
            draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _write(path: Path, content: bytes) -> None:
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with os.fdopen(os.open(draft, flags, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    except OSError:
        with suppress(OSError):
            draft.unlink(missing_ok=True)
        raise Unavailable(Trouble.ACCESS_DENIED, str(path)) from None


# Reading


def _flat(tree: dict[str, object], above: str = "") -> list[tuple[str, object]]:
    """Return the tree's leaves by their dotted names; a section that is no table stays a leaf."""
    leaves: list[tuple[str, object]] = []
    for name, value in tree.items():
        whole = f"{above}{name}"
        if isinstance(value, dict) and whole not in KEYS:
            inner = _flat(value, f"{whole}.")
            known = any(key.startswith(f"{whole}.") for key in KEYS)
            leaves += inner if inner or known else [(whole, value)]
        else:
            leaves.append((whole, value))
    return leaves


_HEADER = re.compile(r"\s*\[+\s*([^\]]+?)\s*\]+")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\s\"'-]+?)\s*=")


def _lines(text: str) -> dict[str, int]:
    """Return dotted name → line, as far as the simple form of the file tells."""
    found: dict[str, int] = {}
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        header = _HEADER.match(line)
        if header:
            section = _dotted(header[1]) + "."
            found.setdefault(section[:-1], number)
            continue
        key = _KEY.match(line)
        if key:
            found.setdefault(section + _dotted(key[1]), number)
    return found


def _dotted(name: str) -> str:
    return ".".join(part.strip().strip("\"'") for part in name.split("."))


def _syntax(error: tomllib.TOMLDecodeError, text: str) -> SettingFinding:
    where = re.search(r"line (\d+)", str(error))
    last = text.count("\n") + 1  # the message says "at end of document"
    return SettingFinding(SettingFlaw.NOT_TOML, line=int(where[1]) if where else last)


def _place(finding: SettingFinding) -> tuple[int, str]:
    return finding.line, finding.key


def _together(values: dict[str, object], lines: dict[str, int]) -> list[SettingFinding]:
    """Say which values, each right, do not go together."""
    into, out = values.get("folders.bridge_in"), values.get("folders.bridge_out")
    if into is not None and into == out:
        line = lines.get("folders.bridge_out", 0)
        return [SettingFinding(SettingFlaw.SAME_FOLDER, "folders.bridge_out", line)]
    return []


def _settings(values: dict[str, object], folder: Path) -> Settings:
    """Put the values where they belong: into the settings, the policy or the letterhead."""
    parts: dict[str, dict[str, Any]] = {
        "": {},
        "policy": {},
        "messages": {},
        "letterhead": {"company": "", "office": ""},
    }
    for name, value in values.items():
        owner, attribute = KEYS[name].place
        whole = folder / value.expanduser() if isinstance(value, Path) else value
        parts[owner][attribute] = whole
    policy, letterhead = Policy(**parts["policy"]), Letterhead(**parts["letterhead"])
    messages = MessageSettings(**parts["messages"])
    return Settings(folder, policy=policy, letterhead=letterhead, messages=messages, **parts[""])


__all__ = [
    "KEYS",
    "SettingFinding",
    "SettingFlaw",
    "Settings",
    "Theme",
    "default_data_folder",
    "findings",
    "load",
    "parse",
    "save",
    "sqlite_address",
    "tag_key",
    "to_toml",
    "warnings",
]
