"""The blocks a paper is built of: rows of wrapped text, rules, boxes and drawings.

A block knows its height for a width, draws itself from its top left corner,
and can perhaps be split where a page ends. Cells are given in reading order,
so the first stands at the right. Rules and bold only: grey turns into dots on
thermal and laser printers.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import Any, Protocol

from backoffice.documents.lines import set_lines
from backoffice.documents.shaping import Piece, typeface

HAIR, THIN, THICK = 0.35, 0.6, 1.1  # points
_SPLIT_FROM = 8  # lines; a shorter row goes to the next page whole


class Align(Enum):
    RIGHT = "right"
    CENTRE = "centre"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Style:
    """How a text looks; ``size`` in points, ``leading`` in multiples of it."""

    size: float = 8.5
    bold: bool = False
    align: Align = Align.RIGHT
    leading: float = 1.55


@dataclass(frozen=True, slots=True)
class Cell:
    """A text of a row and its share of the row's width; or a drawn tick."""

    text: str
    style: Style = Style()
    share: float = 1.0
    tick: bool = False


class Block(Protocol):
    """Something that takes a rectangle of a page. Lengths are points, downwards from the top."""

    @property
    def keep(self) -> bool:
        """Whether it must not be the last block of a page."""

    def height(self, width: float) -> float:
        """Return the height it needs at this width."""

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Draw it on a reportlab canvas."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Empty height, or with a ``weight`` a rule in its middle."""

    points: float
    weight: float = 0.0
    dashed: bool = False
    keep: bool = False

    def height(self, width: float) -> float:
        """Return its points, whatever the width."""
        return self.points

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Draw the rule, if it has one."""
        if self.weight:
            middle = top - self.points / 2
            rule(canvas, left, middle, left + width, middle, self.weight, dashed=self.dashed)


@dataclass(frozen=True, slots=True)
class Row:
    """Cells beside each other, each wrapped in its share; ``head`` is repeated on a new page."""

    cells: tuple[Cell, ...]
    padding: float = 0.0  # above and below
    gutter: float = 0.0  # at both sides of every cell
    below: float = 0.0  # weight of the rule under it
    dividers: float = 0.0  # weight of the rules between cells
    head: Row | None = None
    keep: bool = False
    _fixed: tuple[tuple[Piece, ...], ...] | None = field(default=None, repr=False)
    _set: dict[float, tuple[tuple[Piece, ...], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )
    _heights: dict[float, float] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )

    def height(self, width: float) -> float:
        """Return the height of its tallest cell with the padding.

        It is asked for several times: by who breaks pages, by stacks, and in drawing.
        """
        known = self._heights.get(width)
        if known is None:
            tallest = max(
                len(lines) * cell.style.size * cell.style.leading
                for cell, lines in zip(self.cells, self._lines(width), strict=True)
            )
            known = self._heights[width] = tallest + 2 * self.padding
        return known

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Draw its cells from the right, and its rules."""
        height, shares = self.height(width), self._shares
        right = left + width
        for index, (cell, lines) in enumerate(zip(self.cells, self._lines(width), strict=True)):
            span = width * cell.share / shares
            if index and self.dividers:
                rule(canvas, right, top, right, top - height, self.dividers)
            inner = (right - span + self.gutter, right - self.gutter)
            if cell.tick:
                middle = top - self.padding - cell.style.size * cell.style.leading / 2
                tick(canvas, sum(inner) / 2, middle, cell.style.size)
            self._draw_cell(canvas, lines, cell.style, inner, top)
            right -= span
        if self.below:
            rule(canvas, left, top - height, left + width, top - height, self.below)

    def split(self, width: float, room: float) -> tuple[Row, Row] | None:
        """Cut it after the lines that fit into ``room`` points; ``None`` when it stays whole."""
        lines = self._lines(width)
        largest = max(cell.style.size * cell.style.leading for cell in self.cells)
        count = int((room - 2 * self.padding) / largest)
        if max(map(len, lines)) < _SPLIT_FROM or count < 1 or count >= max(map(len, lines)):
            return None
        upper = replace(self, _fixed=tuple(one[:count] for one in lines), below=0.0)
        unticked = tuple(replace(cell, tick=False) for cell in self.cells)
        lower = replace(self, cells=unticked, _fixed=tuple(one[count:] for one in lines))
        return upper, lower

    @property
    def _shares(self) -> float:
        return sum(cell.share for cell in self.cells)

    def _lines(self, width: float) -> tuple[tuple[Piece, ...], ...]:
        if self._fixed is not None:
            return self._fixed
        if width not in self._set:
            shares, found = self._shares, []
            for cell in self.cells:
                room = int((width * cell.share / shares - 2 * self.gutter) / cell.style.size * 1000)
                found.append(set_lines(cell.text, room, bold=cell.style.bold))
            self._set[width] = tuple(found)
        return self._set[width]

    def _draw_cell(
        self,
        canvas: Any,  # noqa: ANN401
        lines: Sequence[Piece],
        style: Style,
        inner: tuple[float, float],
        top: float,
    ) -> None:
        face = typeface(bold=style.bold).font.face
        above = (style.leading * 1000 - face.ascent + face.descent) / 2 + face.ascent
        baseline = top - self.padding - above * style.size / 1000
        for line in lines:
            if line.letters:
                draw_line(canvas, line, style, inner, baseline)
            baseline -= style.size * style.leading


@dataclass(frozen=True, slots=True)
class Beside:
    """Columns of blocks beside each other, the first at the right; ``shares`` of the width."""

    columns: tuple[tuple[Block, ...], ...]
    shares: tuple[float, ...]
    gap: float = 8.0
    keep: bool = False

    def height(self, width: float) -> float:
        """Return the height of the tallest column."""
        spans = self._spans(width)
        return max(stack_height(one, span) for one, span in zip(self.columns, spans, strict=True))

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Draw the columns from the right."""
        right = left + width
        for blocks, span in zip(self.columns, self._spans(width), strict=True):
            draw_stack(canvas, blocks, right - span, top, span)
            right -= span + self.gap

    def _spans(self, width: float) -> list[float]:
        free = width - self.gap * (len(self.columns) - 1)
        return [free * share / sum(self.shares) for share in self.shares]


@dataclass(frozen=True, slots=True)
class Boxed:
    """Blocks with a frame around them."""

    blocks: tuple[Block, ...]
    padding: float = 4.0
    weight: float = THIN
    keep: bool = False

    def height(self, width: float) -> float:
        """Return the height of its blocks and padding."""
        return stack_height(self.blocks, width - 2 * self.padding) + 2 * self.padding

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Draw the frame and the blocks in it."""
        height = self.height(width)
        canvas.setLineWidth(self.weight)
        canvas.rect(left, top - height, width, height)
        inner = width - 2 * self.padding
        draw_stack(canvas, self.blocks, left + self.padding, top - self.padding, inner)


@dataclass(frozen=True, slots=True)
class Drawing:
    """Anything else: ``paint(canvas, left, top, width)`` in ``points`` of height."""

    points: float
    paint: Callable[[Any, float, float, float], None]
    keep: bool = False

    def height(self, width: float) -> float:
        """Return its points, whatever the width."""
        return self.points

    def draw(self, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        """Let the function paint."""
        self.paint(canvas, left, top, width)


def words(text: str, style: Style = Style(), *, padding: float = 0.0, keep: bool = False) -> Row:
    """Return a paragraph over the whole width."""
    return Row((Cell(text, style),), padding=padding, keep=keep)


def stack_height(blocks: Sequence[Block], width: float) -> float:
    """Return the height of blocks under each other."""
    return sum(block.height(width) for block in blocks)


def draw_stack(
    canvas: Any,  # noqa: ANN401
    blocks: Sequence[Block],
    left: float,
    top: float,
    width: float,
) -> None:
    """Draw blocks under each other."""
    for block in blocks:
        block.draw(canvas, left, top, width)
        top -= block.height(width)


def draw_line(
    canvas: Any,  # noqa: ANN401
    line: Piece,
    style: Style,
    inner: tuple[float, float],
    baseline: float,
) -> None:
    """Draw one line of letters between two edges."""
    width = line.width * style.size / 1000
    left, right = inner
    if style.align is Align.RIGHT:
        left = right - width
    elif style.align is Align.CENTRE:
        left = (left + right - width) / 2
    text = canvas.beginText(round(left, 2), round(baseline, 2))
    text.setFont(typeface(bold=style.bold).name, style.size)
    text.textOut(line.letters)
    canvas.drawText(text)


def rule(
    canvas: Any,  # noqa: ANN401
    left: float,
    top: float,
    right: float,
    bottom: float,
    weight: float,
    *,
    dashed: bool = False,
) -> None:
    """Draw a straight line."""
    canvas.setLineWidth(weight)
    if dashed:
        canvas.setDash(3, 2.4)
    canvas.line(round(left, 2), round(top, 2), round(right, 2), round(bottom, 2))
    if dashed:
        canvas.setDash()


def tick(canvas: Any, x: float, y: float, size: float) -> None:  # noqa: ANN401
    """Draw a tick around a point: few text fonts have one."""
    path = canvas.beginPath()
    path.moveTo(round(x - 0.33 * size, 2), round(y, 2))
    path.lineTo(round(x - 0.1 * size, 2), round(y - 0.27 * size, 2))
    path.lineTo(round(x + 0.36 * size, 2), round(y + 0.33 * size, 2))
    canvas.setLineWidth(round(0.13 * size, 2))
    canvas.drawPath(path)
