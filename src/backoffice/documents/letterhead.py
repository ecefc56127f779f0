"""What every paper of the office carries: letterhead, particulars, code, signatures.

The places follow the Iranian letter: «بسمه تعالی» in the middle of the top,
the office's sign and name at the right, date, number and attachment in that
order at the left (domain.md §6).
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from PIL import Image
from reportlab.lib.utils import ImageReader

from backoffice.documents import qr, tags, texts
from backoffice.documents.flow import (
    HAIR,
    THICK,
    THIN,
    Align,
    Beside,
    Block,
    Cell,
    Drawing,
    Gap,
    Row,
    Style,
    words,
)
from backoffice.documents.sheet import MM
from backoffice.records.receipts import Letterhead

LABEL = Style(7.2)
VALUE = Style(8.8, bold=True, leading=1.5)
_LABEL_OF_VALUE = Style(7.2, leading=1.5 * 8.8 / 7.2)  # on one line with the value
CENTRED = Style(8.0, align=Align.CENTRE, leading=1.45)
SMALL = Style(7.2)
HEADING = Style(8.4, bold=True, leading=1.5)
_LOGO_SIDE = 12 * MM
_LOGO_PIXELS = 200
_QR_SIDE = 22 * MM

_log = logging.getLogger(__name__)


def heading(letterhead: Letterhead, facts: Sequence[tuple[str, str]]) -> list[Block]:
    """Return the head of an A5 paper; ``facts`` are date, number and attachment."""
    names: tuple[Block, ...] = (
        Gap(11),  # below «بسمه تعالی», which stands in the middle of the page
        words(texts.plain(letterhead.company), Style(9.4, bold=True)),
        words(texts.plain(letterhead.office), Style(8)),
    )
    logo = logo_image(letterhead.logo)
    right: tuple[Block, ...] = names
    if logo is not None:
        sign = Drawing(_LOGO_SIDE, lambda c, x, y, w: _draw_logo(c, logo, x + w - _LOGO_SIDE, y))
        right = (Beside(((sign,), names), (0.15, 0.85), gap=5),)
    left = tuple(
        Row((Cell(label, LABEL, 0.24), Cell(value, Style(8), 0.76))) for label, value in facts
    )
    opening = words(texts.IN_THE_NAME, Style(8.6, align=Align.CENTRE))
    return [
        Drawing(0, opening.draw),
        Beside((right, left), (0.67, 0.33), gap=2),
        Gap(6, THICK),
    ]


@lru_cache(maxsize=4)
def _read_logo(path: str, _changed: float) -> ImageReader | None:
    try:
        with Image.open(path) as image:
            image.load()
            image.thumbnail((_LOGO_PIXELS, _LOGO_PIXELS))
            return ImageReader(image.convert("RGBA"))
    except (OSError, ValueError, Image.DecompressionBombError):
        _log.warning("the letterhead's image cannot be read")
        return None


def logo_image(path: str) -> ImageReader | None:
    """Return the letterhead's image, small enough for print; ``None`` when there is none.

    An image that is gone or damaged must not stop a receipt: it is left out and logged.
    """
    if not path:
        return None
    try:
        changed = Path(path).stat().st_mtime
    except OSError:
        _log.warning("the letterhead's image is not there")
        return None
    return _read_logo(path, changed)


def _draw_logo(canvas: Any, logo: ImageReader, left: float, top: float) -> None:  # noqa: ANN401
    side = _LOGO_SIDE
    canvas.drawImage(logo, left, top - side, side, side, mask="auto", preserveAspectRatio=True)


def particulars(pairs: Sequence[tuple[str, str]]) -> list[Block]:
    """Return labelled values, two beside each other, with rules between the rows."""
    rows: list[Block] = []
    padded = [*pairs, ("", "")] if len(pairs) % 2 else list(pairs)
    for index in range(0, len(padded), 2):
        cells: list[Cell] = []
        for label, value in padded[index : index + 2]:
            cells += [Cell(label, _LABEL_OF_VALUE, 0.16), Cell(value, VALUE, 0.34)]
        last = index + 2 >= len(padded)
        rows.append(Row(tuple(cells), padding=1.2, gutter=3, below=THIN if last else HAIR))
    return [Gap(0.1, THIN, keep=True), *rows]


def section(title: str) -> Block:
    """Return a heading that stays with what follows."""
    return words(title, HEADING, padding=1, keep=True)


def table(
    columns: Sequence[tuple[str, float]], rows: Sequence[Sequence[Cell | str]]
) -> list[Block]:
    """Return a table; ``columns`` are titles and shares. Its head is repeated on each page."""
    head_style = Style(6.8, align=Align.CENTRE, leading=1.5)
    head_cells = tuple(Cell(title, head_style, share) for title, share in columns)
    head = Row(head_cells, padding=1.2, gutter=2, below=THIN, dividers=HAIR, keep=True)
    found: list[Block] = [Gap(0.1, THIN, keep=True), head]
    for row in rows:
        cells = tuple(
            Cell(cell.text, cell.style, share, tick=cell.tick)
            if isinstance(cell, Cell)
            else Cell(cell, CENTRED, share)
            for cell, (_, share) in zip(row, columns, strict=True)
        )
        found.append(Row(cells, padding=1.2, gutter=2, below=HAIR, dividers=HAIR, head=head))
    return found


def tick_cell(*, ticked: bool) -> Cell:
    """Return a tick, or a dash where there is none."""
    return Cell("", CENTRED, tick=True) if ticked else Cell(texts.NONE, CENTRED)


def code_facts(paper: tags.Paper) -> list[tuple[str, str]]:
    """Return what is printed beside the code."""
    facts = [
        (texts.CLERK, texts.held(paper.clerk)),
        (texts.CENTRE, texts.held(paper.centre)),
        (texts.ISSUED, texts.moment(paper.issued_at)),
    ]
    if paper.tag:
        facts.append((texts.CHECK_TAG, texts.figures(tags.grouped(paper.tag))))
    return facts


def code_block(paper: tags.Paper) -> Block:
    """Return the facts of issue with the QR code at their left."""
    facts: list[Block] = [
        Row((Cell(label, LABEL, 0.16), Cell(value, Style(8.2), 0.84)), padding=0.2)
        for label, value in code_facts(paper)
    ]
    if not paper.tag:
        return Beside((tuple(facts),), (1.0,))
    facts.append(words(texts.SCAN_HINT, Style(6.6)))
    code = tags.code(paper)
    square = Drawing(_QR_SIDE, lambda c, x, y, _: qr.draw_qr(c, code, x, y, _QR_SIDE))
    return Beside((tuple(facts), (square,)), (0.79, 0.21), gap=4)


def signatures(places: Sequence[tuple[str, str]], room: float) -> Block:
    """Return the places to sign, each with who signs and a word under it."""
    columns = tuple(
        (
            words(title, Style(8.2, align=Align.CENTRE, leading=1.45)),
            words(under, Style(6.8, align=Align.CENTRE, leading=1.45)),
            Gap(room),
        )
        for title, under in places
    )
    return Beside(columns, tuple(1.0 for _ in places), gap=6)


def footer(title: str, number: str) -> Callable[[int, int], Block]:
    """Return what stands under every page: which paper, and which of its pages."""

    def of_page(page: int, of: int) -> Block:
        pages = texts.PAGE_OF.format(number=texts.figures(page), of=texts.figures(of))
        style = Style(6.8)
        left = Style(6.8, align=Align.LEFT)
        return Row(
            (Cell(f"{title} — {texts.figures(number)}", style), Cell(pages, left)), padding=1
        )

    return of_page
