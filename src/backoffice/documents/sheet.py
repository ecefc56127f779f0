"""Pages: blocks flow over as many as they need, each with «page n of m»."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from backoffice.documents.flow import Block, Row, draw_stack, stack_height

MM = 72 / 25.4

rl_config.useA85 = 0  # streams stay binary: a fifth smaller


@dataclass(frozen=True, slots=True)
class Page:
    """A page's size and margins in points; a roll's page has no height of its own."""

    width: float
    height: float | None
    side: float
    top: float
    bottom: float

    @property
    def inner(self) -> float:
        """The width between the side margins."""
        return self.width - 2 * self.side


A5 = Page(148 * MM, 210 * MM, 9 * MM, 7 * MM, 6 * MM)
ROLL80 = Page(80 * MM, None, 4 * MM, 3 * MM, 6 * MM)


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of a paper: what flows, what closes it, and what every page repeats.

    ``tail`` stays together and stands at the foot of the last page.
    ``running`` is put atop every page but the first; ``footer(n, of)`` under each.
    """

    blocks: tuple[Block, ...]
    tail: tuple[Block, ...] = ()
    running: tuple[Block, ...] = ()
    footer: Callable[[int, int], Block] | None = None


def pdf(copies: Sequence[Copy], page: Page, *, title: str) -> bytes:
    """Return the copies one after the other as one PDF in Persian."""
    out = BytesIO()
    size = (page.width, page.height or page.width)
    canvas = Canvas(out, pagesize=size, pageCompression=1, lang="fa-IR", initialFontSize=8)
    describe(canvas, title)
    for copy in copies:
        if page.height is None:
            _roll(canvas, copy, page)
        else:
            _pages(canvas, copy, page, page.height)
    canvas.save()
    return out.getvalue()


def describe(canvas: Any, title: str) -> None:  # noqa: ANN401
    """Give a PDF its title; author and subject stay empty, not "anonymous" and "unspecified"."""
    canvas.setTitle(title)
    canvas.setCreator("backoffice")
    canvas.setAuthor("")
    canvas.setSubject("")


def _roll(canvas: Any, copy: Copy, page: Page) -> None:  # noqa: ANN401
    blocks = [*copy.blocks, *copy.tail]
    height = stack_height(blocks, page.inner) + page.top + page.bottom
    canvas.setPageSize((page.width, height))
    draw_stack(canvas, blocks, page.side, height - page.top, page.inner)
    canvas.showPage()


def _pages(canvas: Any, copy: Copy, page: Page, height: float) -> None:  # noqa: ANN401
    width = page.inner
    footing = copy.footer(1, 1).height(width) if copy.footer else 0.0
    room = height - page.top - page.bottom - footing
    tail = stack_height(copy.tail, width)
    pages = paginate(copy, width, room, tail)
    floor = page.bottom + footing
    for number, blocks in enumerate(pages, 1):
        draw_stack(canvas, blocks, page.side, height - page.top, width)
        if number == len(pages):
            draw_stack(canvas, copy.tail, page.side, floor + tail, width)
        if copy.footer:
            copy.footer(number, len(pages)).draw(canvas, page.side, floor, width)
        canvas.showPage()


def paginate(copy: Copy, width: float, room: float, tail: float) -> list[list[Block]]:
    """Return the blocks of each page of ``room`` points; the last one has room for the tail."""
    pages: list[list[Block]] = [[]]
    waiting: list[Block] = list(reversed(copy.blocks))
    left = whole = room
    while waiting:
        block = waiting.pop()
        height = block.height(width)
        # What even an empty page does not hold runs over rather than being lost.
        if height <= left or (left == whole and not _halves(block, width, left)):
            pages[-1].append(block)
            left -= height
            continue
        halves = _halves(block, width, left)
        if halves:
            pages[-1].append(halves[0])
            waiting.append(halves[1])
        else:
            waiting.append(block)
            waiting += _kept_with_next(pages[-1])
        left = whole = room - _open_page(pages, copy, waiting[-1], width)
    if tail > left:
        pages.append(list(copy.running))
    return pages


def _halves(block: Block, width: float, room: float) -> tuple[Row, Row] | None:
    return block.split(width, room) if isinstance(block, Row) else None


def _kept_with_next(page: list[Block]) -> list[Block]:
    """Take the blocks off a page's end that must not stand there (never all of them)."""
    count = 0
    while count < len(page) and page[-1 - count].keep:
        count += 1
    if count in (0, len(page)):
        return []
    taken = page[-count:]
    del page[-count:]
    return taken[::-1]


def _open_page(pages: list[list[Block]], copy: Copy, following: Block, width: float) -> float:
    """Begin a page with what it repeats, and return the height of that."""
    pages.append(list(copy.running))
    if isinstance(following, Row) and following.head is not None:
        pages[-1].append(following.head)
    return stack_height(pages[-1], width)
