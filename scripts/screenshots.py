"""Take the pictures of ``docs/screenshots`` anew, from the window itself, without a display.

    python scripts/screenshots.py [--variants]

``--variants`` also takes them on a large screen, dark, and scaled by half, into
folders of their own that are not kept. Each appearance has a process of its own.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image

from backoffice.demo import seed
from backoffice.demo.stage import show
from backoffice.demo.stage.theatre import Screen
from backoffice.settings import Theme

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots"
OTHERS = ROOT / "build" / "screenshots"
USUAL = "usual"
SCREENS = {
    USUAL: Screen(),
    "large": Screen(1920, 1080),
    "dark": Screen(theme=Theme.DARK),
    "scaled": Screen(1920, 1080, percent=150),
    "smallest": Screen(percent=150),
}
COLOURS = 256  # enough for a window, and a quarter of the bytes


def main() -> int:
    """Take one appearance here, or each that is wanted in a process of its own."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--variants", action="store_true", help="the other appearances, too")
    parser.add_argument("--only", choices=SCREENS, help="this appearance alone")
    wanted = parser.parse_args()
    if wanted.only:
        take(wanted.only)
        return 0
    names = list(SCREENS) if wanted.variants else [USUAL]
    codes = [
        subprocess.run([sys.executable, __file__, "--only", name], check=False).returncode
        for name in names
    ]
    return max(codes)


def take(name: str) -> None:
    """Take every picture of one appearance and make it small."""
    target = FOLDER if name == USUAL else OTHERS / name
    with tempfile.TemporaryDirectory(prefix="backoffice-") as folder:
        office = seed.seed(Path(folder))
        show.take_pictures(office, target, SCREENS[name], told)


def told(kind: str, path: Path) -> None:
    """Make a picture small and say where it is."""
    if kind.startswith("screenshot/"):
        with Image.open(path) as picture:
            small = picture.convert("RGB").quantize(
                COLOURS, Image.Quantize.MAXCOVERAGE, kmeans=3, dither=Image.Dither.NONE
            )
        small.save(path, optimize=True)
        print(path.relative_to(ROOT).as_posix(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
