"""Where the program's icons and catalogues lie: source checkout, wheel or frozen build."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path

import backoffice


@cache
def resource_folder() -> Path:
    """The folder that holds ``icons`` and ``i18n``."""
    package = Path(backoffice.__file__).parent
    frozen = getattr(sys, "_MEIPASS", "")
    places = [Path(frozen)] if frozen else []
    places += [package, package.parent.parent]
    for place in places:
        if (place / "resources" / "icons").is_dir():
            return place / "resources"
    raise FileNotFoundError(package / "resources")
