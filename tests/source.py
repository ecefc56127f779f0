"""The project's own files, as the structure tests read them."""

from __future__ import annotations

import ast
import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "backoffice"
UNTRACKED = {".git", ".venv", "build", "dist", "demo-output", "__pycache__"}


@cache
def tracked() -> tuple[Path, ...]:
    """Every file of the repository: what git knows or would add, else what lies here."""
    if (ROOT / ".git").exists() and shutil.which("git"):
        mine = f"safe.directory={ROOT.as_posix()}"  # also where another user checked it out
        asked = ["git", "-c", mine, "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        names = subprocess.run(asked, cwd=ROOT, check=True, capture_output=True, text=True).stdout
        files = {ROOT / name for name in names.split("\0") if name}
    else:
        files = {
            path for path in ROOT.rglob("*") if not UNTRACKED & set(path.relative_to(ROOT).parts)
        }
    return tuple(sorted(path for path in files if path.is_file()))


def under(*folders: str) -> tuple[Path, ...]:
    """The Python files under these folders of the project."""
    roots = [ROOT / folder for folder in folders]
    return tuple(
        path
        for path in tracked()
        if path.suffix == ".py" and any(path.is_relative_to(root) for root in roots)
    )


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), str(path))


def place(path: Path, node: ast.AST | None = None) -> str:
    """Name a place as an editor understands it."""
    name = path.relative_to(ROOT).as_posix()
    return name if node is None else f"{name}:{node.lineno}"


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call):
            yield node


def literals(path: Path) -> Iterator[ast.Constant]:
    """Every string of a module that is not a docstring."""
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree(path)):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in docstrings
        ):
            yield node


def imports(path: Path) -> Iterator[tuple[ast.stmt, str]]:
    """Every imported module with its statement."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module is not None:
            yield node, node.module
