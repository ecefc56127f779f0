"""Take the pictures of the papers of tickets: ``docs/screenshots/papers``.

    python scripts/paper_pictures.py

What stands on them is made up, and shared with the tests that read the papers back.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

from PIL import Image

from backoffice.documents import pages

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "screenshots" / "papers"
DPI = 100
COLOURS = 16  # black on white, with soft edges


def main() -> int:
    """Draw every paper and save its first page, small."""
    sys.path.insert(0, str(ROOT / "tests"))
    sheets = importlib.import_module("ticket_sheets")
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, pdf in sheets.drawn().items():
        page = pages.render(pdf, DPI)[0]
        picture = Image.frombytes("RGBA", (page.width, page.height), page.data).convert("L")
        path = FOLDER / f"{name}.png"
        picture.quantize(COLOURS).save(path, optimize=True)
        print(path.relative_to(ROOT).as_posix())
    return 0


if __name__ == "__main__":
    sys.exit(main())
