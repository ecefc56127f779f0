"""The table of services says what the program has, and is not forgotten when that changes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from backoffice.tickets.services import SPECS

ROOT = Path(__file__).resolve().parents[2]


def test_the_table_of_services_is_up_to_date():
    script = ROOT / "scripts" / "services_table.py"
    done = subprocess.run(
        [sys.executable, script, "--check"], capture_output=True, encoding="utf-8", cwd=ROOT
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_every_service_has_a_row():
    text = (ROOT / "docs" / "services.md").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ")][2:]
    assert len(rows) == len(SPECS) == 17
    for service, row in zip(SPECS, rows, strict=True):
        assert f"(`{service.value}`)" in row
