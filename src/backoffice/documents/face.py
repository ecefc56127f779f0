"""A TrueType font in a PDF whose characters are drawn letters, each knowing its text.

Persian fonts build one letter from several glyphs (a skeleton and its dots, a
letter and its vowel sign), and one letter has several glyphs by its place in
the word. Readers find text only where one drawn glyph stands for one letter.
So every cluster that the shaper returns becomes *one* glyph of the embedded
font, joined from its parts, with a private code of its own whose ToUnicode
entry is the text it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from struct import pack, pack_into, unpack_from
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, TTFontFace

_WORDS_AND_OFFSETS = 0x0001 | 0x0002  # arguments are 16 bit, and are x and y
_MORE_PARTS = 0x0020
_MAXP_LIMITS = (8, 10, 28, 30)  # composite points and contours, component elements and depth
_NOT_NEEDED_IN_PDF = ("name", "OS/2")
_FIRST_PRIVATE_CODE = 0xF0000  # plane 15: beyond every real character
_ROWS_PER_BLOCK = 100  # what a CMap allows in one bfchar block


@dataclass(frozen=True, slots=True)
class Part:
    """One glyph of the font file and where it stands, in font units from the letter's origin."""

    glyph: int
    x: int = 0
    y: int = 0


class JoiningFace(TTFontFace):  # type: ignore[misc]
    """The outlines of one font file, to which joined glyphs are added while papers are set."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        data = bytearray(path.read_bytes())
        start, _ = self.get_table_pos("glyf")
        outlines = data[start : start + self.glyphPos[-1]]
        self.table["glyf"].update(offset=len(data), length=len(outlines))
        self._ttf_data = data + outlines  # now new outlines can be appended
        limits, _ = self.get_table_pos("maxp")
        for offset in _MAXP_LIMITS:
            pack_into(">H", self._ttf_data, limits + offset, 0x0FFF if offset < 28 else 16)
        for tag in _NOT_NEEDED_IN_PDF:
            self.table.pop(tag, None)
        self._known: dict[tuple[tuple[Part, ...], int], int] = {}

    def joined(self, parts: tuple[Part, ...], advance: int) -> int:
        """Return a glyph made of ``parts`` and ``advance`` font units wide."""
        key = (parts, advance)
        if key not in self._known:
            self._known[key] = self._join(parts, advance)
        return self._known[key]

    def _join(self, parts: tuple[Part, ...], advance: int) -> int:
        drawn = [part for part in parts if self._has_outline(part.glyph)]
        if drawn == [Part(parts[0].glyph)] and self.hmetrics[parts[0].glyph][0] == advance:
            return parts[0].glyph
        boxes = [self._box(part) for part in drawn]
        left = min((box[0] for box in boxes), default=0)
        outline = b""
        if drawn:
            bottom = min(box[1] for box in boxes)
            right, top = max(box[2] for box in boxes), max(box[3] for box in boxes)
            outline = pack(">hhhhh", -1, left, bottom, right, top)
        for part in drawn:
            more = 0 if part is drawn[-1] else _MORE_PARTS
            outline += pack(">HHhh", _WORDS_AND_OFFSETS | more, part.glyph, part.x, part.y)
        outline += b"\0" * (len(outline) % 2)
        self._ttf_data += outline
        self.table["glyf"]["length"] += len(outline)
        self.glyphPos.append(self.glyphPos[-1] + len(outline))
        self.hmetrics.append((advance, left & 0xFFFF))
        return len(self.hmetrics) - 1

    def _has_outline(self, glyph: int) -> bool:
        return bool(self.glyphPos[glyph + 1] > self.glyphPos[glyph])

    def _box(self, part: Part) -> tuple[int, int, int, int]:
        start = self.table["glyf"]["offset"] + self.glyphPos[part.glyph]
        left, bottom, right, top = unpack_from(">hhhh", self._ttf_data, start + 2)
        return left + part.x, bottom + part.y, right + part.x, top + part.y


class LetterFont(TTFont):  # type: ignore[misc]
    """A font for reportlab whose text is written in private codes, one per drawn letter."""

    def __init__(self, name: str, path: Path) -> None:
        super().__init__(name, str(path), asciiReadable=False)
        self.face = JoiningFace(path)
        self._codes: dict[tuple[tuple[Part, ...], int, str], str] = {}
        self._texts: dict[int, str] = {}

    def letter(self, parts: tuple[Part, ...], advance: int, text: str) -> str:
        """Return the private character that draws ``parts`` and stands for ``text``."""
        key = (parts, advance, text)
        known = self._codes.get(key)
        if known is None:
            code = _FIRST_PRIVATE_CODE + len(self._codes)
            self.face.charToGlyph[code] = self.face.joined(parts, advance)
            self.face.charWidths[code] = self.pdfScale(advance)
            self._texts[code] = text
            known = self._codes[key] = chr(code)
        return known

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - reportlab calls it
        """Write the subsets that the document uses, with their letters' texts."""
        state = self.state[doc]
        state.frozen = 1
        for number, subset in enumerate(state.subsets):
            inner = self.getSubsetInternalName(number, doc)[1:]
            base = f"{SUBSETN(number).decode()}+{self.face.name.decode()}"
            font = pdfdoc.PDFTrueTypeFont()
            font.Name, font.BaseFont = inner, base
            font.FirstChar, font.LastChar = 0, len(subset) - 1
            font.Widths = pdfdoc.PDFArray([self.face.getCharWidth(code) for code in subset])
            stream = pdfdoc.PDFStream()
            stream.content = self._to_unicode(subset)
            stream.filters = [pdfdoc.PDFZCompress]
            font.ToUnicode = doc.Reference(stream, f"toUnicodeCMap:{base}")
            font.FontDescriptor = self.face.addSubsetObjects(doc, base, subset)
            doc.Reference(font, inner)
            doc.idToObject["BasicFonts"].dict[inner] = font
        del self.state[doc]

    def _to_unicode(self, subset: list[int]) -> str:
        rows = [
            f"<{index:02X}> <{self._texts[code].encode('utf-16-be').hex().upper()}>"
            for index, code in enumerate(subset)
            if code in self._texts
        ]
        lines = ["/CIDInit /ProcSet findresource begin", "12 dict begin", "begincmap"]
        lines += ["/CMapName /Letters def", "/CMapType 2 def", "1 begincodespacerange"]
        lines += ["<00> <FF>", "endcodespacerange"]
        for start in range(0, len(rows), _ROWS_PER_BLOCK):
            block = rows[start : start + _ROWS_PER_BLOCK]
            lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        lines += ["endcmap", "CMapName currentdict /CMap defineresource pop", "end", "end"]
        return "\n".join(lines)
