"""Make ``.venv`` and install the program into it; afterwards do nothing until something changes.

Only the standard library is used, because this runs before anything is
installed, and no syntax newer than Python 3.8, so that an old interpreter can
still say what it lacks.

    scripts/setup.py [--for-tests] [GROUP …]

installs the dependency groups named, ``dev`` when none is; ``--for-tests`` also
brings the reader with which the tests read the papers.
"""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / "installed.txt"
INPUTS = ("pyproject.toml", "constraints.txt")
OLDEST = (3, 11)
FOR_TESTS = "--for-tests"
# Programs that are started, and the Debian package of each.
PROGRAMS = {
    # What a paper says is asked of the reader that offices have.
    FOR_TESTS: {"pdftotext": "poppler-utils"},
    "build": {"objdump": "binutils"},
}
CANDIDATES = ("python3", "python3.13", "python3.12", "python3.11", "python3.14", "python")

# What Qt's platform plugins load at run time, and the Debian package of each.
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def main() -> int:
    """Bring the environment up to date; the exit code is 0 when it is ready."""
    words = sys.argv[1:]
    groups = [word for word in words if word != FOR_TESTS] or ["dev"]
    try:
        install_system_packages(words)
        if is_fresh(groups):
            return 0
        make_environment()
        install(groups)
    except SetupFailed as failure:
        print(f"setup: {failure}", file=sys.stderr)
        return 1
    return 0


class SetupFailed(Exception):
    """What the person at the keyboard has to do before this can go on."""


def install_system_packages(words: list[str]) -> None:
    """Bring the libraries that Qt loads at run time and the programs that these words need."""
    libraries, programs = missing_packages(), missing_programs(words)
    if "build" in words:
        programs += missing_python_library()
    if libraries or programs:
        reason = "Qt needs system libraries" if libraries else "system packages are missing"
        apt_install(libraries + programs, reason)


def apt_install(packages: list[str], reason: str) -> None:
    """Install Debian packages when we may, else raise with the line to type."""
    line = "apt-get install -y --no-install-recommends " + " ".join(packages)
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        raise SetupFailed(f"{reason}; as root, type:\n  {line}")
    print(f"setup: {line}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    run(["apt-get", "update", "-q"], environment)
    run(line.split(), environment)


def missing_packages() -> list[str]:
    """Name the Debian packages whose libraries the loader does not find; none elsewhere."""
    if not sys.platform.startswith("linux"):
        return []
    return [package for library, package in LIBRARIES.items() if not loads(library)]


def missing_programs(words: list[str]) -> list[str]:
    """Name the Debian packages of programs that are not on the search path."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = {name: package for word in words for name, package in PROGRAMS.get(word, {}).items()}
    return [package for name, package in wanted.items() if shutil.which(name) is None]


def missing_python_library() -> list[str]:
    """Name the package of Python's own library, which Debian keeps apart; freezing needs it."""
    if not sys.platform.startswith("linux"):
        return []
    version = "{}.{}".format(*sys.version_info)
    library = f"libpython{version}.so.1.0"
    beside = Path(sys.base_prefix) / "lib" / library
    return [] if beside.exists() or loads(library) else [f"libpython{version}"]


def loads(library: str) -> bool:
    """Ask the loader itself: it knows every search path."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def fingerprint() -> str:
    """Everything that asks for a new installation when it changes."""
    digest = hashlib.sha256()
    for name in INPUTS:
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest() + " " + str(ROOT)


def is_fresh(groups: list[str]) -> bool:
    """Say whether the last installation still holds and had these groups."""
    if not (STAMP.is_file() and runs(str(PYTHON))):
        return False
    known, _, installed = STAMP.read_text(encoding="utf-8").strip().rpartition("\n")
    return known == fingerprint() and set(groups) <= set(installed.split())


def make_environment() -> None:
    """Make ``.venv`` with a new enough Python; keep one that already works."""
    if runs(str(PYTHON)):
        return
    interpreter = new_enough_python()
    print(f"setup: making {VENV.name} with {interpreter}", flush=True)
    run([interpreter, "-m", "venv", "--clear", str(VENV)])


def new_enough_python() -> str:
    """Find a Python that is new enough, this one first."""
    for name in (sys.executable, *CANDIDATES):
        found = shutil.which(name)
        if found is not None and runs(found):
            return found
    wanted = ".".join(map(str, OLDEST))
    raise SetupFailed(
        f"Python {wanted} or newer with venv is needed; as root, type:\n"
        "  apt-get install -y python3 python3-venv"
    )


def runs(interpreter: str) -> bool:
    """Say whether this interpreter starts and is new enough."""
    asks = f"import ensurepip, sys, venv; sys.exit(sys.version_info < {OLDEST})"
    try:
        asked = subprocess.run([interpreter, "-c", asks], check=False, capture_output=True)
    except OSError:
        return False
    return asked.returncode == 0


def install(groups: list[str]) -> None:
    """Install the program in place, with the pinned versions of constraints.txt."""
    STAMP.unlink(missing_ok=True)
    pip = [str(PYTHON), "-m", "pip", "--disable-pip-version-check"]
    pinned = ["--quiet", "--constraint", str(ROOT / "constraints.txt")]
    print("setup: installing (a few minutes the first time)", flush=True)
    # Debian's pip is too old for --group.
    run([*pip, "install", *pinned, "--upgrade", "pip"])
    asked = [word for group in groups for word in ("--group", group)]
    building = ["--build-constraint", str(ROOT / "constraints.txt")]
    run([*pip, "install", *pinned, *building, *asked, "--editable", str(ROOT)])
    STAMP.write_text(f"{fingerprint()}\n{' '.join(groups)}\n", encoding="utf-8")


def run(command: list[str], environment: dict[str, str] | None = None) -> None:
    """Run a command from the project's folder; its failure ends the set-up."""
    try:
        subprocess.run(command, check=True, cwd=ROOT, env=environment)
    except (OSError, subprocess.CalledProcessError) as error:
        raise SetupFailed(f"this did not work: {' '.join(command)}\n  ({error})") from error


if __name__ == "__main__":
    sys.exit(main())
