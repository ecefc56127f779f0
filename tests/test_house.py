"""The rules of the house that no linter knows: the shape of rooms, words and sizes."""

from __future__ import annotations

import ast
import re
import subprocess
import sys

import pytest

from backoffice.records.operators import RIGHTS, SYSTEM_RIGHTS, Right
from source import PACKAGE, ROOT, calls, functions, imports, literals, place, text, tree, under

ROOMS = ("verification", "lines", "calls", "tickets", "administration")
LONGEST_FILE = 400
LONGEST_FUNCTION = 40
PERSIAN = re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]")
WORD = re.compile("[\u0621-\u064a\u067e-\u06d3\ufb50-\ufdff\ufe70-\ufefc]{2}")
# Marks that change how a line reads without being seen; ZWNJ belongs to Persian words.
HIDDEN = re.compile("[\u200b\u200d-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u061c]")
HALF_SPACE = "\u200c"

SOURCES = under("src")
CODE = under("src", "tests", "scripts", "bench")


def test_there_is_something_to_look_at():
    assert len(SOURCES) > 20


# Rooms


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_says_what_it_is_for(room):
    assert ast.get_docstring(tree(PACKAGE / room / "__init__.py"))


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("part", ["rules", "actions"])
def test_a_room_has_rules_and_actions(room, part):
    assert (PACKAGE / room / f"{part}.py").is_file() or (PACKAGE / room / part).is_dir()


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_has_tests(room):
    assert list((ROOT / "tests" / room).glob("test_*.py"))


def test_a_record_module_has_tests():
    untested = [
        path.name
        for path in under("src/backoffice/records")
        if any(
            not function.name.startswith("_") for function in tree(path).body if _is_def(function)
        )
        and not (ROOT / "tests" / "records" / f"test_{path.name}").is_file()
    ]
    assert untested == []


def test_every_package_says_what_it_is_for():
    silent = [
        place(path)
        for path in SOURCES
        if path.name == "__init__.py" and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_every_right_is_asked_for_by_an_action():
    asked = {
        node.attr
        for room in ROOMS
        for path in under(f"src/backoffice/{room}")
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.value.id == "Right"
    }
    assert {right.name for right in Right} - asked == set()


def test_every_right_is_held_by_somebody():
    assert SYSTEM_RIGHTS.union(*RIGHTS.values()) == set(Right)


# Deeds that come before anybody can hold a right.
OPEN_DEEDS = {"needs_first_run", "create_first_administrator", "log_in", "unlock"}
# What the actions of a room share; it runs inside an action that has asked already.
HELPERS = {"desk.py", "papers_keeping.py"}


def test_every_action_asks_for_a_right():
    deeds = [
        (path, function)
        for room in ROOMS
        for path in under(f"src/backoffice/{room}")
        for function in tree(path).body
        if _is_def(function) and _takes_session(function)
    ]
    asking, before = {"require"}, 0
    while len(asking) > before:  # a deed may ask through another function
        before = len(asking)
        asking |= {function.name for _, function in deeds if _calls(function) & asking}
    careless = [
        f"{place(path, function)} {function.name}"
        for path, function in deeds
        if path.name not in HELPERS
        and not function.name.startswith("_")
        and not _takes_desk(function)
        and function.name not in asking | OPEN_DEEDS
    ]
    assert careless == []


def _calls(function: ast.FunctionDef) -> set[str]:
    """The names of what a function calls."""
    return {
        ast.unparse(node.func).rpartition(".")[2]
        for node in ast.walk(function)
        if isinstance(node, ast.Call)
    }


def _takes_session(function: ast.FunctionDef) -> bool:
    return bool(function.args.args) and function.args.args[0].arg == "session"


def _takes_desk(function: ast.FunctionDef) -> bool:
    """Whoever is handed a desk runs inside an action that has asked for the right.

    A permit is given for a right, and opens what it names alone.
    """
    names = {argument.arg for argument in function.args.args + function.args.kwonlyargs}
    return bool({"desk", "permit"} & names)


def _is_def(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef)


# Floors beyond the import contracts


def test_the_core_starts_without_qt():
    modules = [
        ".".join(("backoffice", *path.relative_to(PACKAGE).with_suffix("").parts))
        for path in SOURCES
        if path.is_relative_to(PACKAGE)
        and path.relative_to(PACKAGE).parts[0] not in {"ui", "app.py", "__main__.py"}
        and "stage" not in path.parts  # the demonstration at work in the window
        and "migrations" not in path.parts
    ]
    names = [name.removesuffix(".__init__") for name in modules]
    script = "\n".join(
        [f"import {name}" for name in names]
        + ["import sys", "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"]
    )
    assert subprocess.run([sys.executable, "-c", script]).returncode == 0


def test_one_module_knows_the_library_of_the_calendar():
    knowing = {
        place(path) for path in SOURCES for _, name in imports(path) if name.startswith("jdatetime")
    }
    assert knowing <= {"src/backoffice/records/dates.py"}


def test_nothing_imports_what_windows_lacks():
    posix = {"fcntl", "grp", "pwd", "resource", "termios", "tty", "pty", "syslog"}
    at_top = [
        place(path, node)
        for path in SOURCES
        for node, name in imports(path)
        if name in posix and node in tree(path).body
    ]
    assert at_top == []


def test_nothing_calls_what_windows_lacks():
    posix = {
        "os": {"chown", "fork", "getuid", "geteuid", "killpg", "mkfifo", "nice", "setsid", "uname"},
        "signal": {"SIGKILL", "SIGHUP", "SIGUSR1", "SIGALRM", "alarm", "pthread_sigmask"},
        "time": {"tzset"},
    }
    asked_first = ("hasattr(", "sys.platform")
    faults = [
        place(path, node)
        for path in SOURCES
        for function in functions(path)
        for node in ast.walk(function)
        if isinstance(node, ast.Attribute)
        and isinstance(node.value, ast.Name)
        and node.attr in posix.get(node.value.id, ())
        and not any(sign in ast.unparse(function) for sign in asked_first)
    ]
    assert faults == []


def test_a_file_takes_the_place_of_another_by_replace():
    # Windows renames nothing over a file that is there; a backup's swap takes care of that itself.
    renamed = {
        place(path)
        for path in SOURCES
        for call in calls(path)
        if isinstance(call.func, ast.Attribute) and call.func.attr in {"rename", "renames"}
    }
    assert renamed == {"src/backoffice/db/backup.py"}


# Words


def test_persian_words_live_in_the_catalogue_and_in_documents():
    strays = [
        place(path, node)
        for path in SOURCES
        if not {"documents", "records"} & set(path.relative_to(PACKAGE).parts)
        for node in literals(path)
        if WORD.search(node.value)
    ]
    assert strays == []


def test_no_invisible_character_is_written_in_code():
    hidden = [
        f"{place(path)}:{number}"
        for path in CODE
        for number, line in enumerate(text(path).splitlines(), 1)
        if HIDDEN.search(line)
    ]
    assert hidden == []


def test_half_spaces_stand_only_in_persian_words():
    strays = [
        f"{place(path)}:{number}"
        for path in CODE
        for number, line in enumerate(text(path).splitlines(), 1)
        if HALF_SPACE in line and not PERSIAN.search(line)
    ]
    assert strays == []


def test_only_literals_are_translated():
    # lupdate stores an f-string as it is written, and a variable not at all.
    faults = []
    for path in SOURCES:
        for call in calls(path):
            if not isinstance(call.func, ast.Attribute):
                continue
            if call.func.attr == "tr":
                wanted = call.args[:1]
            elif ast.unparse(call.func) == "QCoreApplication.translate":
                wanted = call.args[:2]
            else:
                continue
            if not wanted or not all(_is_text(argument) for argument in wanted):
                faults.append(place(path, call))
    assert faults == []


def test_only_self_translates():
    # app.tr() is extracted under the variable's name and never found again.
    faults = [
        place(path, call)
        for path in SOURCES
        for call in calls(path)
        if isinstance(call.func, ast.Attribute)
        and call.func.attr in {"tr", "trUtf8"}
        and ast.unparse(call.func.value) != "self"
    ]
    assert faults == []


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


DATE_NAME = re.compile(r"(^|_)(date|today|birth|born|ends|since|until|now)$")


def test_no_date_is_written_without_saying_how():
    # f"{jdatetime.date.today()}" is the empty string, and a Gregorian date means nothing here.
    bare = [
        place(path, value)
        for path in SOURCES
        for value in ast.walk(tree(path))
        if isinstance(value, ast.FormattedValue)
        and value.format_spec is None
        and isinstance(value.value, ast.Name | ast.Attribute)
        and DATE_NAME.search(ast.unparse(value.value))
    ]
    assert bare == []


# Sizes and habits


def test_no_file_is_too_long():
    # A migration is as long as its tables are many, and nobody writes it by hand.
    files = [path for path in under("src", "scripts", "bench") if path.parent.name != "versions"]
    lengths = {place(path): text(path).count("\n") for path in files}
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_no_function_is_too_long():
    long = [
        f"{place(path, function)} {function.name}"
        for path in SOURCES
        if "migrations" not in path.parts
        for function in functions(path)
        if _length(function) > LONGEST_FUNCTION
    ]
    assert long == []


def _length(function: ast.FunctionDef) -> int:
    """The lines of a function without its docstring."""
    whole = function.end_lineno - function.lineno + 1
    docstring = ast.get_docstring(function, clean=False)
    return whole if docstring is None else whole - docstring.count("\n") - 1


def test_every_public_function_says_what_it_does():
    silent = [
        f"{place(path, function)} {function.name}"
        for path in SOURCES
        if "migrations" not in path.parts
        for function in tree(path).body
        if _is_def(function)
        and not function.name.startswith("_")
        and not ast.get_docstring(function)
    ]
    assert silent == []


def test_text_files_are_opened_as_utf_8():
    # Windows would take the code page of the desk.
    faults = [
        place(path, call)
        for path in under("src", "scripts", "bench")
        for call in calls(path)
        if _opens_text(call) and not any(word.arg in {"encoding", None} for word in call.keywords)
    ]
    assert faults == []


def _opens_text(call: ast.Call) -> bool:
    if isinstance(call.func, ast.Attribute) and call.func.attr in {"read_text", "write_text"}:
        return len(call.args) < (1 if call.func.attr == "read_text" else 2)
    if isinstance(call.func, ast.Name) and call.func.id == "open":
        mode = call.args[1:2]
    elif isinstance(call.func, ast.Attribute) and call.func.attr == "open":
        mode = call.args[:1]
        if ast.unparse(call.func.value) in {"os", "Image", "tarfile", "zipfile", "webbrowser"}:
            return False
    else:
        return False
    named = [word.value for word in call.keywords if word.arg == "mode"]
    modes = [node.value for node in (*mode, *named) if isinstance(node, ast.Constant)]
    if not modes and isinstance(call.func, ast.Attribute):
        return "Path" in ast.unparse(call.func.value)
    return not any("b" in str(value) for value in modes)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("QDateEdit", "reverses its format in a right-to-left layout"),
        ("QDateTimeEdit", "reverses its format in a right-to-left layout"),
        ("QDoubleSpinBox", "reads 12.5 as 125 in Persian"),
        ("processEvents", "lets a second deed begin inside the first"),
    ],
)
def test_what_does_not_work_in_persian_is_not_used(name, reason):
    used = [
        place(path, node)
        for path in SOURCES
        for node in ast.walk(tree(path))
        if (isinstance(node, ast.Name) and node.id == name)
        or (isinstance(node, ast.Attribute) and node.attr == name)
    ]
    assert used == [], reason


def test_no_test_is_put_off():
    put_off = re.compile(
        r"mark\.(skip|skipif|xfail)\b|pytest\.(skip|xfail|importorskip)\(|\bTODO\b|\bFIXME\b"
    )
    found = [
        f"{place(path)}:{number}"
        for path in CODE
        if path.name != "test_house.py"
        for number, line in enumerate(text(path).splitlines(), 1)
        if put_off.search(line)
    ]
    assert found == []
