"""QR codes of digits only, drawn as few rectangles."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel, QRNumber

#: Every mask may be read; which one is prettiest takes ten times the time of the code itself.
_MASK = 3
_QUIET = 4  # modules of white around, as ISO/IEC 18004 asks


@lru_cache(maxsize=256)
def modules(digits: str) -> tuple[tuple[int, int, int], ...]:
    """Return the dark runs (row, first column, length) of a code; the first tells its side.

    Raises:
        ValueError: the text is empty or holds anything but ASCII digits.
    """
    if not (digits.isascii() and digits.isdigit()):
        raise ValueError("a scanned code holds digits only")
    code = QRCode(None, QRErrorCorrectLevel.M)
    code.addData(QRNumber(digits))
    code.version = code.calculate_version()
    code.makeImpl(False, _MASK)  # noqa: FBT003 - reportlab's own signature
    side = code.getModuleCount()
    runs = [(-1, 0, side)]
    for row in range(side):
        start = None
        for column in range(side + 1):
            dark = column < side and code.isDark(row, column)
            if dark and start is None:
                start = column
            elif not dark and start is not None:
                runs.append((row, start, column - start))
                start = None
    return tuple(runs)


def draw_qr(canvas: Any, digits: str, left: float, top: float, size: float) -> None:  # noqa: ANN401
    """Draw a code with its quiet zone into a square of ``size`` points."""
    (_, _, side), *runs = modules(digits)
    unit = size / (side + 2 * _QUIET)
    canvas.saveState()
    canvas.translate(round(left + _QUIET * unit, 2), round(top - _QUIET * unit, 2))
    canvas.scale(round(unit, 4), round(unit, 4))  # whole numbers below keep the file small
    path = canvas.beginPath()
    for row, column, length in runs:
        path.rect(column, -row - 1, length, 1)
    canvas.drawPath(path, stroke=0, fill=1)
    canvas.restoreState()
