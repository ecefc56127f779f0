"""What the repository itself promises: pinned versions, one door, nothing of one machine in it."""

from __future__ import annotations

import os
import re
import tomllib
from xml.etree import ElementTree as ET

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from source import PACKAGE, ROOT, literals, place, text, tracked, under

PROJECT = tomllib.loads(text(ROOT / "pyproject.toml"))
PLACEHOLDER = re.compile(r"%L?n|%\d|\{[a-z_]*\}")
TEXT_SUFFIXES = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".cfg",
    ".ts",
    ".yml",
    ".yaml",
    ".json",
    ".spec",
    "",
}


def pins() -> dict[str, str]:
    lines = [line for line in text(ROOT / "constraints.txt").splitlines() if line[:1] != "#"]
    return dict(
        re.fullmatch(r"([A-Za-z0-9._-]+)==([0-9A-Za-z.]+)", line).groups() for line in lines
    )


def requirements() -> list[Requirement]:
    groups = PROJECT["dependency-groups"]
    words = [
        *PROJECT["project"]["dependencies"],
        *PROJECT["build-system"]["requires"],
        *(word for group in groups.values() for word in group),
    ]
    return [Requirement(word) for word in words]


def test_every_dependency_is_pinned_within_its_range():
    pinned = {canonicalize_name(name): version for name, version in pins().items()}
    loose = [
        str(wanted)
        for wanted in requirements()
        if pinned.get(canonicalize_name(wanted.name)) not in wanted.specifier
    ]
    assert loose == []


def test_every_make_target_is_listed_and_explained():
    makefile = text(ROOT / "Makefile")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    explained = set(re.findall(r"^([a-z-]+):.*## \S", makefile, re.MULTILINE))
    phony = set(re.search(r"^\.PHONY: (.*)$", makefile, re.MULTILINE).group(1).split())
    assert targets == explained == phony


def test_make_calls_only_what_is_there():
    called = re.findall(
        r"(scripts/[a-z_]+\.py|tests/[a-z_]+\.py|build\.spec)", text(ROOT / "Makefile")
    )
    assert [name for name in called if not (ROOT / name).is_file()] == []


def test_nothing_of_one_machine_is_written_down():
    # Put together here, so that this file does not find itself.
    words = [
        "/wo" + "rk/",
        "/ro" + "ot/",
        "/ho" + "me/[a-z]",
        r"[A-Z]:\\+Us" + "ers",
        "py" + r"pi\.org",
        "python" + "hosted",
        "registry\\.np" + "mjs",
        "index-" + "url",
        "find-" + "links",
    ]
    machine = re.compile("|".join(words))
    found = [
        f"{place(path)}:{number}"
        for path in tracked()
        if path.suffix in TEXT_SUFFIXES
        for number, line in enumerate(text(path).splitlines(), 1)
        if machine.search(line)
    ]
    assert found == []


@pytest.mark.parametrize("folder", [".venv", "build", "dist", "demo-output", ".hypothesis"])
def test_what_is_made_here_is_not_kept(folder):
    assert f"{folder}/" in text(ROOT / ".gitignore").splitlines()


def test_no_made_file_is_kept():
    made = {".pyc", ".qm", ".db", ".sqlite", ".log", ".ttf", ".woff2", ".whl"}
    assert [place(path) for path in tracked() if path.suffix in made] == []


def test_every_icon_is_used():
    code = "".join(text(path) for path in under("src"))
    unused = []
    for path in (ROOT / "resources" / "icons").rglob("*.svg"):
        # Drawings of the style sheet come in two shades: tick-{shade}.svg.
        drawing = re.sub(r"-(dark|light)$", "-", path.stem)
        wanted = f"/{drawing}" if drawing != path.stem else f'"{drawing}"'
        if wanted not in code:
            unused.append(place(path))
    assert unused == []


def messages() -> list[ET.Element]:
    catalogues = (ROOT / "resources" / "i18n").glob("*.ts")
    return [
        message
        for catalogue in catalogues
        for message in ET.parse(catalogue).getroot().iter("message")  # noqa: S314 - our own file
    ]


def test_the_catalogue_is_finished():
    unfinished = [
        message.findtext("source")
        for message in messages()
        if message.find("translation").get("type") is not None or not _translations(message)
    ]
    assert unfinished == []


def test_a_translation_has_the_placeholders_of_its_source():
    unlike = [
        message.findtext("source")
        for message in messages()
        for translation in _translations(message)
        if sorted(PLACEHOLDER.findall(translation))
        != sorted(PLACEHOLDER.findall(message.findtext("source")))
    ]
    assert unlike == []


# A case's file is a «پرونده», a computer's a «فایل»; what tells the latter from the former.
CASE_FILE, COMPUTERS = (
    "پرونده",
    re.compile(
        r"UTF-8|TOML|XML|SQLite|sqlite:|xlsx|csv|CSV|jsonl|pdf|\{(path|names|kinds)\}"
        r"|پایگاه داده|پوشه|پسوند|خروجی|دیسک|ردیف|قالب|خوانا|خواندن|خالی است|بارگذاری"
    ),
)


def test_a_computers_file_is_not_called_by_the_name_of_a_case():
    said = [text for message in messages() for text in _translations(message)]
    for path in (PACKAGE / "documents").glob("cli_*.py"):
        said += [node.value for node in literals(path)]
    assert [one for one in said if CASE_FILE in one and COMPUTERS.search(one)] == []


def _translations(message: ET.Element) -> list[str]:
    translation = message.find("translation")
    forms = [form.text for form in translation.findall("numerusform")] or [translation.text]
    return [form for form in forms if form]


def test_the_ci_script_can_be_run():
    script = ROOT / ".ci" / "run"
    assert text(script).startswith("#!/bin/sh\n")
    assert os.name == "nt" or os.access(script, os.X_OK)


def test_the_version_is_written_once():
    version = re.search(r'__version__ = "(.*)"', text(PACKAGE / "__init__.py")).group(1)
    assert PROJECT["project"]["version"] == version
