"""Put the papers' and the window's font into ``resources/fonts`` (kept out of the repository).

Vazirmatn (SIL Open Font License) from the npm registry where npm is at hand;
otherwise the static weights of the font package that is installed anyway. The
program runs without either: it makes the latter itself at its first start.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from backoffice.documents.files import write_beside_then_rename
from backoffice.documents.fonts import make_fonts

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "fonts"
PACKAGE = "vazirmatn@33.0.3"
MEMBERS = ("package/fonts/ttf/Vazirmatn-Regular.ttf", "package/fonts/ttf/Vazirmatn-Bold.ttf")


def fetch_vazirmatn(folder: Path) -> bool:
    """Unpack Vazirmatn into ``folder``; say whether that could be done."""
    npm = shutil.which("npm")
    if npm is None:
        print("npm is not installed")
        return False
    with tempfile.TemporaryDirectory() as place:
        packed = subprocess.run(
            [npm, "pack", "--silent", PACKAGE], cwd=place, check=False, capture_output=True
        )
        archives = list(Path(place).glob("*.tgz"))
        if packed.returncode or not archives:
            print("npm does not give the package out")
            return False
        with tarfile.open(archives[0]) as archive:
            files = [archive.extractfile(member) for member in MEMBERS]
            for member, file in zip(MEMBERS, files, strict=True):
                if file is not None:
                    write_beside_then_rename(folder / Path(member).name, file.read())
    return True


def main() -> int:
    """Fetch or make the fonts, and tell which are there now."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    if not fetch_vazirmatn(FOLDER):
        make_fonts(FOLDER)
    for path in sorted(FOLDER.glob("*.ttf")):
        print(path.relative_to(FOLDER.parent.parent).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
