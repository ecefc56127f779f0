"""The table of a page of calls, drawn row by row.

Rows hold digits and few words, so nothing is shaped twice: digits are taken letter by
letter from a small alphabet, words from the pieces shaped before. All texts of a page
are one text object, all its rules one path.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from backoffice.documents import call_texts, texts
from backoffice.documents.call_rows import CallRow
from backoffice.documents.flow import (
    HAIR,
    THIN,
    Align,
    Cell,
    Row,
    Style,
    rule,
)
from backoffice.documents.lines import set_lines
from backoffice.documents.shaping import Piece, typeface
from backoffice.records.calls import Total
from backoffice.records.digits import persian

#: A call, or the words that stand over those of one number.
Line = CallRow | str

ROW_HEIGHT = 14.2  # points
_SIZE = 8.0
_BASELINE = 4.5  # above a row's lower edge
_HEAD = Style(7.4, bold=True, align=Align.CENTRE, leading=1.5)
_PADDING = 3.0
_ALPHABET = "0123456789/:*#+"
_SIGNS = frozenset(_ALPHABET)
_GROUPS = "\u066c"
_DOTS = "…"

#: Column titles and their shares of the width, from the right.
_COLUMNS = (
    (call_texts.ROW_NO, 0.062),
    (call_texts.DAY, 0.105),
    (call_texts.TIME, 0.088),
    (call_texts.CALLED, 0.155),
    (call_texts.DESTINATION, 0.22),
    (call_texts.TYPE, 0.15),
    (call_texts.LENGTH, 0.09),
    (call_texts.AMOUNT, 0.13),
)
_WORDS_AT = (4, 5)  # columns of words, set from the right


class CallTable:
    """Draws pages of a table ``width`` points wide."""

    def __init__(self, width: float) -> None:
        self._width = width
        cells = tuple(Cell(title, _HEAD, share) for title, share in _COLUMNS)
        self._head = Row(cells, padding=1.6, gutter=2, below=THIN, dividers=HAIR)
        self.head_height = self._head.height(width)
        self._spans = _spans(width)

    def draw(
        self,
        canvas: Any,  # noqa: ANN401
        left: float,
        top: float,
        lines: Sequence[Line],
        carried: Total | None,
        *,
        last: bool,
    ) -> tuple[float, Total]:
        """Draw a page's lines under the table's head and over their sums.

        ``carried`` is the sum of the pages before; None on the first. Returns where the
        table ends and the sum so far.
        """
        rule(canvas, left, top, left + self._width, top, THIN)
        self._head.draw(canvas, left, top, self._width)
        top -= self.head_height
        mine, so_far = Total(), carried or Total()
        below: list[float] = []
        with _Text(canvas, left, self._spans) as text:
            if carried is not None:
                top = text.sums(top, call_texts.CARRIED, carried)
                below.append(top)
            for line in lines:
                top -= ROW_HEIGHT
                below.append(top)
                if isinstance(line, str):
                    text.words(top, line)
                else:
                    text.call(top, line)
                    mine = Total(
                        mine.count + 1, mine.seconds + line.seconds, mine.rials + line.rials
                    )
            so_far = so_far.plus(mine)
            top = text.sums(top, call_texts.PAGE_SUM, mine)
            below.append(top)
            top = text.sums(top, call_texts.WHOLE_SUM if last else call_texts.SUM_SO_FAR, so_far)
        canvas.setLineWidth(HAIR)
        canvas.lines([(left, y, left + self._width, y) for y in below])
        rule(canvas, left, top, left + self._width, top, THIN)
        return top, so_far


def _spans(width: float) -> list[tuple[float, float]]:
    """Return the left and right edge of each column, from the table's left edge."""
    found, right = [], width
    whole = sum(share for _, share in _COLUMNS)
    for _, share in _COLUMNS:
        span = width * share / whole
        found.append((right - span + _PADDING, right - _PADDING))
        right -= span
    return found


class _Text:
    """The texts of one page; regular ones are written at once, bold ones at the end."""

    def __init__(self, canvas: Any, left: float, spans: Sequence[tuple[float, float]]) -> None:  # noqa: ANN401
        self._canvas = canvas
        self._edges = [(left + one, left + other) for one, other in spans]
        self._centres = [(one + other) / 2 for one, other in self._edges]
        self._rooms = [int((other - one) / _SIZE * 1000) for one, other in self._edges]
        self._bold: list[tuple[float, float, str]] = []

    def __enter__(self) -> _Text:
        self._text = self._canvas.beginText()
        self._text.setFont(typeface(bold=False).name, _SIZE)
        return self

    def __exit__(self, *failure: object) -> None:
        self._text.setFont(typeface(bold=True).name, _SIZE)
        for x, y, letters in self._bold:
            self._put(x, y, letters)
        self._canvas.drawText(self._text)

    def call(self, bottom: float, row: CallRow) -> None:
        """Write a call over the lower edge of its row."""
        y = bottom + _BASELINE
        plain = _SIGNS.issuperset(row.called)
        numbers = (
            (0, _numbered(str(row.number), bold=False)),
            (1, _numbered(row.day, bold=False)),
            (2, _numbered(row.time, bold=False)),
            # What was dialled is no number at times, and then it is a text to be cut.
            (3, _numbered(row.called, bold=False) if plain else self._odd(row.called)),
            (6, _numbered(call_texts.length(row.seconds), bold=False)),
        )
        for place, piece in numbers:
            self._put(self._centres[place] - piece.width * _SIZE / 2000, y, piece.letters)
        amount = _numbered(f"{row.rials:,}".replace(",", _GROUPS), bold=False)
        self._put(self._edges[7][1] - amount.width * _SIZE / 1000, y, amount.letters)
        for place, title in zip(_WORDS_AT, (row.destination, row.type), strict=True):
            if title:
                piece = _fitted(title, self._rooms[place], bold=False)
                right = self._edges[place][1]
                self._put(right - piece.width * _SIZE / 1000, y, piece.letters)

    def _odd(self, dialled: str) -> Piece:
        return _fitted(texts.figures(dialled), self._rooms[3], bold=False)

    def words(self, bottom: float, words: str) -> None:
        """Write words over the whole width, from the right."""
        room = int((self._edges[0][1] - self._edges[-1][0]) / _SIZE * 1000)
        self._bolder(self._edges[0][1], bottom, _fitted(words, room, bold=True))

    def sums(self, top: float, label: str, total: Total) -> float:
        """Write a row of sums under ``top``; return its lower edge."""
        bottom = top - ROW_HEIGHT
        count = call_texts.amount_persian(total.count)
        self.words(bottom, call_texts.SUM_COUNT.format(label=label, count=count))
        length = _numbered(call_texts.length(total.seconds), bold=True)
        self._bolder(self._centres[6] + length.width * _SIZE / 2000, bottom, length)
        amount = _numbered(f"{total.rials:,}".replace(",", _GROUPS), bold=True)
        self._bolder(self._edges[7][1], bottom, amount)
        return bottom

    def _bolder(self, right: float, bottom: float, piece: Piece) -> None:
        left = right - piece.width * _SIZE / 1000
        self._bold.append((left, bottom + _BASELINE, piece.letters))

    def _put(self, x: float, y: float, letters: str) -> None:
        self._text.setTextOrigin(round(x, 2), round(y, 2))
        self._text.textOut(letters)


@lru_cache(maxsize=4)
def _alphabet(*, bold: bool) -> dict[str, Piece]:
    """Return the letters of numbers: Persian digits for ASCII ones, and their signs."""
    face = typeface(bold=bold)
    drawn = {one: face.shape(persian(one), rightward=True) for one in _ALPHABET}
    return drawn | {_GROUPS: face.shape(_GROUPS, rightward=True)}


def _numbered(digits: str, *, bold: bool) -> Piece:
    """Return a number, all of it digits and their signs, as a piece."""
    known = _alphabet(bold=bold)
    pieces = [known[one] for one in digits]
    return Piece("".join([one[0] for one in pieces]), sum([one[1] for one in pieces]))


@lru_cache(maxsize=4096)
def _fitted(words: str, room: int, *, bold: bool) -> Piece:
    """Return words on one line of ``room`` thousandths of the size, cut where it ends."""
    lines = set_lines(words, room, bold=bold)
    kept = words
    while len(lines) > 1 and kept:
        kept = kept[:-1].rstrip()
        lines = set_lines(f"{kept}{_DOTS}", room, bold=bold)
    return lines[0]
