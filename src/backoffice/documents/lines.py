"""Persian paragraphs broken into lines of drawn letters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from backoffice.documents.bidi import STEERING, levels, visual_order
from backoffice.documents.shaping import Piece, typeface

# A tab is a space here; half of a character pair has no meaning and cannot be shaped.
_PLAINER = {ord("\t"): " ", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")}
_NOT_BREAKING = "\u00a0\u202f\u2007"


class _Atom(NamedTuple):
    """Part of a word, or the space between two, all of one level."""

    text: str
    level: int
    space: bool
    width: float


@lru_cache(maxsize=16384)
def set_lines(text: str, room: int, *, bold: bool) -> tuple[Piece, ...]:
    """Break ``text`` into lines no wider than ``room`` (thousandths of the size).

    Text is text: nothing in it is markup. A line feed ends a line, and a word
    wider than the room is cut. An empty text is one empty line.
    """
    found: list[Piece] = []
    for paragraph in text.translate(_PLAINER).split("\n"):
        found += _paragraph(_atoms(paragraph, bold=bold), room, bold=bold)
    return tuple(found)


def _atoms(text: str, *, bold: bool) -> list[_Atom]:
    face = typeface(bold=bold)
    atoms: list[_Atom] = []
    marked = zip(text, levels(text), strict=True)
    kept = [(one, level) for one, level in marked if one not in STEERING]
    for (level, space), group in groupby(kept, lambda pair: (pair[1], _is_space(pair[0]))):
        run = "".join(one for one, _ in group)
        width = face.shape(run, rightward=level % 2 == 0).width
        atoms.append(_Atom(run, level, space, width))
    return atoms


def _is_space(character: str) -> bool:
    return character.isspace() and character not in _NOT_BREAKING


def _paragraph(atoms: list[_Atom], room: int, *, bold: bool) -> Iterator[Piece]:
    line: list[_Atom] = []
    used = 0.0
    for space, group in groupby(atoms, lambda atom: atom.space):
        word = list(group)
        width = sum(atom.width for atom in word)
        if not space and line and used + width > room:
            yield _line(line, bold=bold)
            line, used = [], 0.0
        if not space and width > room:
            *full, word = _chopped(word, room, bold=bold)
            yield from (_line(piece, bold=bold) for piece in full)
            width = sum(atom.width for atom in word)
        line += word
        used += width
    yield _line(line, bold=bold)


def _chopped(word: Sequence[_Atom], room: int, *, bold: bool) -> list[list[_Atom]]:
    """Cut a word that no line can hold into pieces that fit; the last may be short."""
    pieces: list[list[_Atom]] = [[]]
    used = 0.0
    for atom in word:
        rest = atom
        while rest.text:
            head, rest = _cut(rest, room - used, at_least=not pieces[-1], bold=bold)
            if head.text:
                pieces[-1].append(head)
                used += head.width
            if rest.text:
                pieces.append([])
                used = 0.0
    return pieces


def _cut(atom: _Atom, room: float, *, at_least: bool, bold: bool) -> tuple[_Atom, _Atom]:
    """Cut an atom after the last letter that fits (after the first one if ``at_least``)."""
    shape = typeface(bold=bold).shape
    rightward = atom.level % 2 == 0
    count = min(int(len(atom.text) * max(room, 0) / (atom.width or 1)), len(atom.text))
    if atom.width <= room:
        count = len(atom.text)
    while count and shape(atom.text[:count], rightward=rightward).width > room:
        count -= 1
    count = max(count, int(at_least))
    head, rest = atom.text[:count], atom.text[count:]
    return (
        atom._replace(text=head, width=shape(head, rightward=rightward).width if head else 0.0),
        atom._replace(text=rest, width=shape(rest, rightward=rightward).width if rest else 0.0),
    )


def _line(atoms: Sequence[_Atom], *, bold: bool) -> Piece:
    """Put one line's atoms into visual order; spaces at its ends are not drawn."""
    kept = list(atoms)
    while kept and kept[-1].space:
        kept.pop()
    while kept and kept[0].space:
        kept.pop(0)
    shape = typeface(bold=bold).shape
    letters, width = "", 0.0
    after_rightward = False
    for index in visual_order([atom.level for atom in kept]):
        atom = kept[index]
        rightward = atom.level % 2 == 0
        piece = shape(atom.text, rightward=rightward, leftmost=rightward and not after_rightward)
        letters += piece.letters
        width += piece.width
        after_rightward = rightward
    return Piece(letters, width)
