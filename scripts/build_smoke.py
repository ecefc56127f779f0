"""Start the frozen program as a desk would: does it make a database, show its window, do its job?

Run by ``make build`` after PyInstaller.  The window is opened on the display
there is, else on an Xvfb of our own; then the demonstration does the main job
without a display, which takes every part that is imported late.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image

import setup

FOLDER = setup.ROOT / "dist" / "backoffice"
PROGRAM = FOLDER / ("backoffice.exe" if os.name == "nt" else "backoffice")
PATIENCE = 900  # seconds; a cold disk is slow, and the demonstration long on a busy machine
PAPERS = ("activation-receipt.pdf", "deficiency-slip.pdf", "activations.xlsx")
SMALLEST = (800, 600)  # pixels of a window that shows something
FEWEST_COLOURS = 16


class SmokeFailed(Exception):
    """The frozen program did not do what the installed one does."""


def main() -> int:
    """Try the frozen program; the exit code is 0 when it works."""
    # Nothing of the environment it was built in may help it.
    with tempfile.TemporaryDirectory(prefix="backoffice-smoke-") as folder, display() as screen:
        home = Path(folder)
        try:
            try_program(home, {**bare_environment(home), **screen})
        except (SmokeFailed, setup.SetupFailed) as failure:
            print(f"build: {failure}", file=sys.stderr)
            return 1
    size = sum(path.stat().st_size for path in FOLDER.rglob("*") if not path.is_symlink())
    print(f"build: {FOLDER} works ({size // 2**20} MB)")
    return 0


def try_program(home: Path, environment: dict[str, str]) -> None:
    """Make a database with it, look at its window, check the database, make the papers."""
    data, picture, demo = home / "data", home / "window.png", home / "demo"
    start(environment, "--data-dir", str(data), "db", "upgrade")
    start(environment, "--data-dir", str(data), "--smoke", str(picture))
    start(environment, "--data-dir", str(data), "db", "check")
    look_at(picture)
    start({**environment, "QT_QPA_PLATFORM": "offscreen"}, "demo", str(demo))
    lacking = [name for name in PAPERS if not (demo / name).is_file()]
    if lacking:
        raise SmokeFailed(f"the demonstration left no {', '.join(lacking)}")


def start(environment: dict[str, str], *arguments: str) -> None:
    """Run the frozen program to its end; it must end well."""
    try:
        ended = subprocess.run(
            [str(PROGRAM), *arguments],
            check=False,
            cwd=environment["HOME"],
            env=environment,
            timeout=PATIENCE,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise SmokeFailed(f"{' '.join(arguments)}: {error}") from error
    if ended.returncode != 0:
        raise SmokeFailed(f"{' '.join(arguments)}: exit code {ended.returncode}")


def look_at(picture: Path) -> None:
    """Refuse a picture that is missing, tiny or of a single colour."""
    if not picture.is_file():
        raise SmokeFailed("the window left no picture")
    with Image.open(picture) as image:
        colours = image.convert("RGB").getcolors(maxcolors=image.width * image.height) or []
        if image.width < SMALLEST[0] or image.height < SMALLEST[1]:
            raise SmokeFailed(f"the window is only {image.width} x {image.height}")
    if len(colours) < FEWEST_COLOURS:
        raise SmokeFailed("the window is empty")


def bare_environment(home: Path) -> dict[str, str]:
    """The environment of a desk that has no Python and has never seen the program."""
    kept = ("PATH", "LANG", "SYSTEMROOT", "TEMP", "TMP", "XAUTHORITY", "XDG_RUNTIME_DIR")
    runtime = home / "runtime"
    runtime.mkdir(mode=0o700)
    folders = {"HOME": str(home), "USERPROFILE": str(home), "XDG_RUNTIME_DIR": str(runtime)}
    return {name: os.environ[name] for name in kept if name in os.environ} | folders


@contextmanager
def display() -> Iterator[dict[str, str]]:
    """Lend a display: the one that is there, else an Xvfb that ends with us."""
    if not sys.platform.startswith("linux"):
        yield {}
    elif os.environ.get("DISPLAY"):
        yield {"DISPLAY": os.environ["DISPLAY"]}
    else:
        if shutil.which("Xvfb") is None:
            setup.apt_install(["xvfb"], "the frozen program is tried under Xvfb")
        with xvfb() as number:
            yield {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"}


@contextmanager
def xvfb() -> Iterator[int]:
    """Start an Xvfb that chooses its own number, and stop it afterwards."""
    # -noreset: or it would forget everything when the first program leaves.
    options = ["-displayfd", "1", "-screen", "0", "1366x768x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(
        ["Xvfb", *options], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            answer = server.stdout.readline() if server.stdout else b""
            if not answer.strip().isdigit():
                raise SmokeFailed("Xvfb does not start")
            yield int(answer)
        finally:
            server.terminate()


if __name__ == "__main__":
    sys.exit(main())
