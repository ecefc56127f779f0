"""Write ``docs/services.md``, the table of services, from the program and its tests.

    python scripts/services_table.py [--check]

The words come from the services' own modules, their profiles and the tests that name them, so
the document says what the program does. The output is the same for the same sources.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from backoffice.documents.ticket_texts import CERTIFICATES, SERVICES
from backoffice.records.tickets import SERVICE_NUMBERS, Service
from backoffice.tickets import profiles
from backoffice.tickets.services import SPECS
from backoffice.tickets.services.base import ServiceSpec

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "services.md"
TESTS = ROOT / "tests"
STORIES = "stories"  # the folders of tests that tell a service's whole way
#: Papers that a service has beside its slip and work order.
OWN_PAPERS = {
    Service.IVR_PIN: "sealed PIN slip, printed once",
    Service.DUPLICATE_BILL: "duplicate bill",
    Service.CALL_DETAILS: "call statement of the calls room",
    Service.INTELLIGENT_CALLS: "call statement of the calls room",
}
COLUMNS = (
    "no.",
    "service",
    "who may ask",
    "papers",
    "judged before",
    "route",
    "days",
    "effect",
    "paper",
    "tests",
)
HEAD = """# The services

Written by `python scripts/services_table.py` from `src/backoffice/tickets/services`, the shipped
profiles (version 0) and the tests that tell each service's story, in `tests/tickets/stories` (on
both databases) and `tests/ui/tickets/stories` (by keyboard); `make check` says when it is stale.
Who may ask, the form, the rules and the effect are the program's. Route, days, papers, reasons,
checks and fees are edited in the administration tab, and a running ticket keeps the version it
began with. Every service has a tracking slip with its code and QR; what a unit works on has a work
order too. A lease, a power of attorney or another paper that an asker's right stands on is asked
for beside those of the table. Days are working days; 0 is the same visit.

"""


def main() -> int:
    """Write the document, or with ``--check`` say whether it is up to date."""
    text = document()
    if "--check" in sys.argv[1:]:
        fresh = TARGET.exists() and TARGET.read_text(encoding="utf-8") == text
        print("up to date" if fresh else f"stale: run python {Path(__file__).name}")
        return 0 if fresh else 1
    TARGET.write_text(text, encoding="utf-8", newline="\n")
    print(f"wrote {TARGET.name}: {len(SPECS)} services")
    return 0


def document() -> str:
    """Return the document as the sources have it now."""
    tests = tests_by_service()
    rows = [COLUMNS, tuple("---" for _ in COLUMNS)]
    rows += [row(spec, tests[service]) for service, spec in SPECS.items()]
    return HEAD + "".join(f"| {' | '.join(cells)} |\n" for cells in rows)


def row(spec: ServiceSpec, tests: list[str]) -> tuple[str, ...]:
    """Return the cells of a service."""
    service = spec.service
    profile = profiles.shipped()[service]
    return (
        str(SERVICE_NUMBERS[service]),
        f"{SERVICES[service]} (`{service.value}`)",
        codes(sorted(spec.who)),
        codes(profile.papers),
        first_line(spec.findings),
        " → ".join(plain(unit) for unit in profile.route),
        str(profile.days),
        first_line(spec.effect),
        paper(spec),
        told(tests),
    )


def paper(spec: ServiceSpec) -> str:
    """Return what the subscriber leaves with, beside the slip."""
    if spec.service in OWN_PAPERS:
        return OWN_PAPERS[spec.service]
    if not spec.certificate:
        return "slip"
    return CERTIFICATES.get(spec.service, "certificate of its kind")


def codes(values: Iterable[str]) -> str:
    """Return codes in words."""
    return ", ".join(plain(one) for one in values) or "none"


def plain(code: str) -> str:
    """Return a code without its underscores."""
    return str(code).replace("_", " ")


def first_line(deed: object) -> str:
    """Return what a function says of itself."""
    return (getattr(deed, "__doc__", None) or "").splitlines()[0].replace("|", "/")


def told(tests: list[str]) -> str:
    """Return the names of the tests."""
    return ", ".join(f"`{one}`" for one in dict.fromkeys(tests)) or "none by name"


def tests_by_service() -> dict[Service, list[str]]:
    """Return the tests that tell each service's story: in its own file, and through the window."""
    found: dict[Service, list[str]] = {service: [] for service in SPECS}
    for path in stories():
        text = path.read_text(encoding="utf-8")
        for service in SPECS:
            own = path.stem == f"test_{service.value}"
            if own or "ui" in path.parts:
                found[service] += naming(text, f"Service.{service.name}", whole=own)
    return found


def stories() -> list[Path]:
    """Return the files of stories: those at the level of actions first."""
    files = [path for path in TESTS.rglob("test_*.py") if STORIES in path.parts]
    return sorted(files, key=lambda path: ("ui" in path.parts, path))


def naming(text: str, name: str, *, whole: bool) -> Iterator[str]:
    """Yield the tests of a file that name something, or call a helper of the file that does.

    ``whole``: all of them.
    """
    functions = [one for one in ast.parse(text).body if isinstance(one, ast.FunctionDef)]
    helpers = {
        one.name
        for one in functions
        if not one.name.startswith("test_") and name in words(text, one)
    }
    for one in functions:
        if one.name.startswith("test_") and (whole or words(text, one) & {name, *helpers}):
            yield one.name


def words(text: str, function: ast.FunctionDef) -> set[str]:
    """Return the dotted names of a function and its decorators."""
    parts = [function, *function.decorator_list]
    source = " ".join(ast.get_source_segment(text, one) or "" for one in parts)
    for sign in "()[]{},:=\n":
        source = source.replace(sign, " ")
    return set(source.split())


if __name__ == "__main__":
    sys.exit(main())
