"""What README and docs point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from source import PACKAGE, ROOT, text, tracked

PAGES = [path for path in tracked() if path.suffix == ".md"]
LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED = re.compile(r"`((?:[A-Za-z_.][\w.-]*/)+[\w.-]*|[\w-]+\.(?:py|toml|spec))`")
# Of the office's folders, of the portal's, and what is made here.
ELSEWHERE = {
    "in/done",
    "in/failed",
    "build/bench",
    "demo-output/",
    "fonts/",
    "settings.toml",
    "NAME.toml",
}


def anchor(title: str) -> str:
    return re.sub(r"[^\w\- ]", "", title.strip().lower()).replace(" ", "-")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_link_leads_somewhere(page: Path) -> None:
    lost = []
    for target in LINK.findall(text(page)):
        if "://" in target:
            continue
        name, _, place = target.partition("#")
        found = (page.parent / name) if name else page
        titles = (
            re.findall(r"^#+ (.+)$", text(found), re.MULTILINE) if place and found.is_file() else []
        )
        if not found.exists() or (place and place not in map(anchor, titles)):
            lost.append(target)
    assert lost == []


def test_every_decision_has_a_number_of_its_own_and_wears_it() -> None:
    decisions = sorted(path for path in PAGES if path.parent.name == "decisions")
    numbers = [int(path.name.split("-")[0]) for path in decisions]
    assert numbers == list(range(1, len(decisions) + 1))
    worn = [text(path).splitlines()[0].split(".")[0] for path in decisions]
    assert worn == [f"# {number}" for number in numbers]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_file_that_is_named_is_there(page: Path) -> None:
    places = (ROOT, PACKAGE, page.parent)
    lost = [
        name
        for name in NAMED.findall(text(page))
        if name not in ELSEWHERE and not any(is_there(place, name) for place in places)
    ]
    assert lost == []


def is_there(place: Path, name: str) -> bool:
    """A file or folder, or, as in ``calls/rules.select``, what a module defines."""
    module, _, defined = name.rpartition(".")
    defines = re.compile(rf"^(?:def|class) {defined}\b", re.MULTILINE)
    modules = [place / f"{module}.py", *(place / module).glob("*.py")] if module else []
    inside = any(defines.search(text(path)) for path in modules if path.is_file())
    return inside or (place / name).exists()
