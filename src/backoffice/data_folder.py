"""Where a user's data lie: asked before the first paint, so next to nothing is imported."""

from __future__ import annotations

import os
from pathlib import Path

FOLDER_VARIABLE = "BACKOFFICE_DATA_DIR"


def default_data_folder() -> Path:
    """Return the platform's folder for this user's data, or what the environment says."""
    chosen = os.environ.get(FOLDER_VARIABLE, "")
    if chosen:
        return Path(chosen)
    import platformdirs  # noqa: PLC0415 - most of the time of a start is reading modules

    return platformdirs.user_data_path("backoffice", appauthor=False)
