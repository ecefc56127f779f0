r"""The Persian catalogue of the window: ``resources/i18n/backoffice_fa.ts``.

The source strings are English, in ``self.tr("…")`` and
``QCoreApplication.translate("Context", "…")``; the Persian is in the .ts file.

    scripts/catalogue.py              bring the .ts up to date with the sources
    scripts/catalogue.py missing      list what has no Persian yet: context TAB source
    scripts/catalogue.py set FILE     write Persian in: context TAB source TAB persian
    scripts/catalogue.py tidy         drop what no source says any more
    scripts/catalogue.py --compile    make the .qm files
    scripts/catalogue.py --check      fail on a stale, unfinished or mismatched entry

In the TAB files a line break is written \n, a tab \t, a backslash \\. Several
people may run this at once: it holds a lock, and every file is replaced whole.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
CATALOGUE = FOLDER / "backoffice_fa.ts"
GAPS = FOLDER / "qt_gaps_fa.ts"
SOURCES = ("src/backoffice/ui", "src/backoffice/app.py")

_LOCK = FOLDER / ".catalogue.lock"
_LOCK_WAIT = 90  # seconds
_LOCK_STALE = 60  # seconds; no run takes nearly as long
_PLACEHOLDERS = re.compile(r"\{\w*\}|%L?n|%L?\d")
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "deed", nargs="?", default="update", choices=["update", "missing", "set", "tidy"]
    )
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--compile", action="store_true")
    wanted = parser.parse_args(arguments)
    with _locked():
        if wanted.check:
            return _check()
        if wanted.compile:
            return _compile()
        if wanted.deed == "set":
            if wanted.file is None:
                parser.error("set needs a file")
            return _set(wanted.file)
        if wanted.deed == "missing":
            return _missing()
        _extract(CATALOGUE, tidy=wanted.deed == "tidy")
    return 0


def _extract(target: Path, *, tidy: bool) -> None:
    """Let lupdate merge the sources' strings into ``target``."""
    files = sorted(
        file
        for place in SOURCES
        for file in ([ROOT / place] if place.endswith(".py") else (ROOT / place).rglob("*.py"))
        if file.exists()
    )
    with tempfile.TemporaryDirectory() as room:
        made = Path(room) / CATALOGUE.name
        if CATALOGUE.exists():
            shutil.copyfile(CATALOGUE, made)
        options = ["-silent", "-target-language", "fa_IR", "-locations", "none"]
        options += ["-no-obsolete"] if tidy else []
        command = [_tool("lupdate"), *options, *map(str, files), "-ts", str(made)]
        subprocess.run(command, check=True, cwd=ROOT)
        _replace(target, made.read_bytes())


def _compile() -> int:
    for source in (CATALOGUE, GAPS):
        with tempfile.TemporaryDirectory() as room:
            made = Path(room) / "made.qm"
            command = [_tool("lrelease"), "-silent", str(source), "-qm", str(made)]
            subprocess.run(command, check=True)
            _replace(source.with_suffix(".qm"), made.read_bytes())
    return 0


def _missing() -> int:
    _extract(CATALOGUE, tidy=False)
    for context, message in _messages(_tree(CATALOGUE)):
        if _state(message) == "unfinished":
            print(f"{context}\t{_packed(message.findtext('source', ''))}")
    return 0


def _set(file: Path) -> int:
    """Write the Persian of a TAB file in; lines without a third part are left alone."""
    _extract(CATALOGUE, tidy=False)
    tree = _tree(CATALOGUE)
    known = {
        (context, message.findtext("source", "")): message
        for context, message in _messages(tree)
        if _state(message) not in {"vanished", "obsolete"}
    }
    lost = 0
    for line in file.read_text(encoding="utf-8").splitlines():
        parts = [_unpacked(part) for part in line.split("\t")]
        if len(parts) < 3 or not parts[2]:
            continue
        message = known.get((parts[0], parts[1]))
        if message is None:
            lost += 1
            print(f"no such string in the sources: {line}", file=sys.stderr)
        else:
            _translate(message, parts[2])
    body = ET.tostring(tree.getroot(), encoding="unicode")
    _replace(CATALOGUE, f"{_HEAD}{body}\n".encode())
    _extract(CATALOGUE, tidy=False)  # puts the file into lupdate's own form
    return 1 if lost else 0


def _translate(message: ET.Element, persian: str) -> None:
    translation = message.find("translation")
    if translation is None:
        translation = ET.SubElement(message, "translation")
    translation.attrib.pop("type", None)
    forms = translation.findall("numerusform")
    if message.get("numerus") == "yes":
        for form in forms[1:]:
            translation.remove(form)
        form = forms[0] if forms else ET.SubElement(translation, "numerusform")
        form.text = persian
    else:
        translation.text = persian


def _check() -> int:
    """Say everything that is wrong with the catalogues; 1 when anything is."""
    wrong: list[str] = []
    with tempfile.TemporaryDirectory() as room:
        fresh = Path(room) / "fresh.ts"
        _extract(fresh, tidy=True)
        if not CATALOGUE.exists() or fresh.read_bytes() != CATALOGUE.read_bytes():
            wrong.append("stale: run scripts/catalogue.py, then scripts/catalogue.py tidy")
    for file in (CATALOGUE, GAPS):
        for context, message in _messages(_tree(file)) if file.exists() else ():
            wrong += [f"{file.name}: {context}: {flaw}" for flaw in _flaws(message)]
    print("\n".join(wrong) if wrong else "The catalogues are complete.")
    return 1 if wrong else 0


def _flaws(message: ET.Element) -> Iterator[str]:
    source = message.findtext("source", "")
    state = _state(message)
    if state != "finished":
        yield f"{state}: {source}"
        return
    for persian in _forms(message):
        if not persian.strip():
            yield f"empty: {source}"
        if sorted(_PLACEHOLDERS.findall(source)) != sorted(_PLACEHOLDERS.findall(persian)):
            yield f"other placeholders: {source} -> {persian}"
        if source.count("&") != persian.count("&"):
            yield f"other mnemonics: {source} -> {persian}"


def _forms(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    if translation is None:
        return [""]
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return ["".join(translation.itertext())]


def _state(message: ET.Element) -> str:
    translation = message.find("translation")
    return "unfinished" if translation is None else translation.get("type", "finished")


def _tree(file: Path) -> ET.ElementTree[ET.Element]:
    return ET.parse(file)  # noqa: S314 - a file of our own tree


def _messages(tree: ET.ElementTree[ET.Element]) -> Iterator[tuple[str, ET.Element]]:
    for context in tree.getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def _packed(text: str) -> str:
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t")


def _unpacked(text: str) -> str:
    signs = {"n": "\n", "t": "\t", "\\": "\\"}
    return re.sub(r"\\([nt\\])", lambda found: signs[found.group(1)], text.strip("\r"))


def _tool(name: str) -> str:
    program = f"{name}.exe" if sys.platform == "win32" else name
    return str(Path(PySide6.__file__).parent / program)


def _replace(target: Path, content: bytes) -> None:
    """Write ``target`` whole, and only when it changes."""
    if target.suffix == ".ts" and target.exists() and target.read_bytes() == content:
        return  # a newer date would only have it compiled again
    beside = target.with_name(f"{target.name}.{os.getpid()}.new")
    beside.write_bytes(content)
    beside.replace(target)


@contextmanager
def _locked() -> Iterator[None]:
    """Hold the lock of the catalogue; one left behind by a killed run is taken over."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    deadline = time.monotonic() + _LOCK_WAIT
    while True:
        try:
            os.close(os.open(_LOCK, os.O_CREAT | os.O_EXCL))
            break
        except FileExistsError:
            age = time.time() - _LOCK.stat().st_mtime if _LOCK.exists() else 0
            if age > _LOCK_STALE:
                _LOCK.unlink(missing_ok=True)
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
    try:
        yield
    finally:
        _LOCK.unlink(missing_ok=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
