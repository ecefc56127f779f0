"""Persian text: its stored form, its search key, its sort key and the two keyboard layouts.

Sources: Unicode (the letters, normalisation forms NFC and NFKD); ISIRI 9147
(the Persian keyboard, the layout `ir` of X11 and "Persian (Standard)" of
Windows). Databases disagree on Persian collation, so both keys are columns of
their own, compared by code point.
"""
# ruff: noqa: RUF001 - Persian letters on purpose: this file is their table

from __future__ import annotations

import re
import unicodedata

from backoffice.records.digits import INVISIBLE
from backoffice.records.flaws import Checked, Flaw, Notice

LONGEST_NAME = 200
HALF_SPACE = "\u200c"
LETTERS = "آابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی"
"""The 33 letters in the order of the Persian alphabet."""

WEEKDAYS = ("شنبه", "یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه")
"""Saturday first."""

MONTHS = (
    *("فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور"),
    *("مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"),
)

_KASHIDA = "\u0640"
# Letters that look and sound the same; what is stored is always the right-hand one.
_STORED = {"ي": "ی", "ى": "ی", "ك": "ک", "ہ": "ه", "ھ": "ه", "ە": "ه", "ۂ": "ۀ"}
_STORED |= {chr(0x0660 + n): chr(0x06F0 + n) for n in range(10)}
_TO_STORED = str.maketrans(_STORED)
_PRESENTATION = re.compile("[\ufb50-\ufdfb\ufe70-\ufefc]+")
_MARKS = str.maketrans("", "", INVISIBLE.replace(HALF_SPACE, ""))
# What nine names of ten are: nothing to mend and nothing to look for.
_ORDINARY = re.compile(f"[{LETTERS}]+(?:[ {HALF_SPACE}][{LETTERS}]+)*")
_GAP = re.compile(f"[\\s{HALF_SPACE}]+")

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_LAST_OF_PLANES = "".join(
    chr(plane << 16 | end) for plane in range(1, 17) for end in (0xFFFE, 0xFFFF)
)
_BROKEN = re.compile(rf"[\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff{_LAST_OF_PLANES}]")

# Hamza carriers lose their hamza by decomposition; these have none.
_FOLDED = {"ى": "ی", "ي": "ی", "ك": "ک", "ة": "ه", "ہ": "ه", "ھ": "ه", "ە": "ه", "ٱ": "ا"}
_FOLDED |= {"آ": "آ", _KASHIDA: ""}


def _fold(character: str) -> str:
    """Return what one character contributes to a search key."""
    if character in _FOLDED:
        return _FOLDED[character]
    folded = []
    for part in unicodedata.normalize("NFKD", character):
        category = unicodedata.category(part)
        if category == "Nd":
            folded.append(str(unicodedata.decimal(part)))
        elif part.isspace():
            folded.append(" ")
        elif category[0] != "C" and category != "Mn":
            folded.append(_FOLDED.get(part, part.lower()))
    return "".join(folded)


class _Folding(dict[int, str]):
    """A translation table that fills itself: most names use the same hundred characters."""

    def __missing__(self, code: int) -> str:
        self[code] = _fold(chr(code))
        return self[code]


_TO_KEY = _Folding()
# Hamza alone is filed after alef, as the Persian collation of Unicode's CLDR has it.
_ORDER = str.maketrans({letter: chr(0x0100 + n) for n, letter in enumerate("آاء" + LETTERS[2:])})

# ISIRI 9147, key by key: the plain level, then the level of Shift.
_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,"
_PLAIN = "ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو"
_SHIFTED_KEYS = 'QWERTYUIASDFGHJKLZXCVBNM"?&_'
_SHIFTED = (
    "\u0652\u064c\u064d\u064b\u064f\u0650\u064e\u0651ؤئيإأآة»«ك\u0653ژ\u0670\u200c\u0654ء؛؟،\u0640"
)
_PERSIAN_DIGITS = "".join(chr(0x06F0 + n) for n in range(10))
_FROM_LATIN = str.maketrans(
    _KEYS + _SHIFTED_KEYS + "0123456789", _PLAIN + _SHIFTED + _PERSIAN_DIGITS
)
_TO_LATIN = {after: before for before, after in _FROM_LATIN.items()}

# Scripts with letters that look like one another's.
_LOOKALIKES = ("ARABIC", "LATIN", "CYRILLIC", "GREEK", "FULLWIDTH", "MATHEMATICAL")
_AT_HOME = frozenset({"ARABIC", "LATIN"})
_USUAL_SIGNS = frozenset(" \n" + HALF_SPACE + ".,-()/'\":&،؛؟«»–!?%٪")


def _gap(found: re.Match[str]) -> str:
    """Return what stays of spaces and half-spaces in a row; a space beats half-spaces."""
    return " " if found[0].strip(HALF_SPACE) else HALF_SPACE


def clean(text: str) -> str:
    """Return `text` as it is stored: one form per letter, single spaces, half-spaces only inside.

    Arabic yeh and kaf become Persian, presentation forms (old PDFs paste them)
    become letters, kashida and direction marks go. The hamza of a name stays.
    """
    plain = _PRESENTATION.sub(lambda found: unicodedata.normalize("NFKC", found[0]), text)
    plain = plain.translate(_MARKS).replace(_KASHIDA, "")
    plain = unicodedata.normalize("NFC", plain).translate(_TO_STORED)
    return _GAP.sub(_gap, plain).strip(" " + HALF_SPACE)


def search_key(text: str) -> str:
    """Return the form in which texts are compared when searching; stable under itself.

    Letters that clerks type for one another are one letter (yeh with and
    without hamza, kaf, teh marbuta and heh, alef and waw with hamza), half-spaces,
    kashida and vowel signs are gone, digits are ASCII, Latin letters small,
    spaces single.
    """
    return " ".join(unicodedata.normalize("NFC", text).translate(_TO_KEY).split())


def joined_key(text: str) -> str:
    """Return the search key without its spaces: «علی رضا», «علی‌رضا» and «علیرضا» are one."""
    return search_key(text).replace(" ", "")


def sort_key(text: str) -> str:
    """Return a key whose code-point order is the Persian alphabet's.

    SQLite's BINARY, PostgreSQL's COLLATE "C" and Python then agree: space,
    digits, Latin letters, then the 33 Persian letters.
    """
    return search_key(text).translate(_ORDER)


def from_latin_layout(text: str) -> str:
    """Return what the same keys give under the Persian layout: "lpln" is a man's name."""
    return text.translate(_FROM_LATIN)


def to_latin_layout(text: str) -> str:
    """Return what the same keys give under the Latin layout; the inverse of the other."""
    return text.translate(_TO_LATIN)


def _storable(text: str) -> tuple[str, list[Flaw]]:
    """Return `text` without the characters that databases and workbooks choke on, and why.

    NUL is a DataError on PostgreSQL and cuts comparisons on SQLite; control
    characters and U+FFFE are refused by workbooks; a lone surrogate cannot be
    encoded; U+FFFD says that a decoder has already lost a letter.
    """
    flaws = []
    for pattern, flaw in ((_CONTROL, Flaw.CONTROL_CHARACTER), (_BROKEN, Flaw.BROKEN_CHARACTER)):
        text, found = pattern.subn("", text)
        if found:
            flaws.append(flaw)
    return text, flaws


def _script(character: str) -> str:
    """Return the script of a letter as the first word of its Unicode name."""
    return unicodedata.name(character, "").split(" ", 1)[0]


def _scripts(text: str) -> set[str]:
    """Return the scripts of the letters in `text` that have look-alikes elsewhere."""
    return {_script(c) for c in text if c.isalpha()} & set(_LOOKALIKES)


def _mixed(text: str) -> bool:
    """Say whether scripts are mixed as only a mistake or a fraud mixes them.

    Persian and Latin words may stand side by side (a company's trade mark);
    within a word, and with any third script, they may not.
    """
    whole = _scripts(text)
    if len(whole) > 1 and not whole <= _AT_HOME:
        return True
    return any(len(_scripts(word)) > 1 for word in _GAP.split(text))


def _unusual(text: str) -> bool:
    """Say whether a character may have no glyph in the office's fonts, or is no part of a name."""
    for character in text:
        if character in _USUAL_SIGNS or character.isdecimal():
            continue
        if unicodedata.category(character)[0] in "LM" and (
            _script(character) in _AT_HOME or unicodedata.combining(character)
        ):
            continue
        return True
    return False


def _gaps(text: str) -> list[str]:
    return [c for c in text if c.isspace() or c == HALF_SPACE]


def _notices(given: str, kept: str) -> tuple[Notice, ...]:
    """Say what `clean` changed, and what looks odd."""
    composed = unicodedata.normalize("NFC", given)
    changes = {
        Notice.LETTERS_FOLDED: composed.translate(_TO_STORED) != composed
        or _KASHIDA in given
        or _PRESENTATION.search(given) is not None,
        Notice.MARKS_DROPPED: given.translate(_MARKS) != given,
        Notice.SPACES_TIDIED: _gaps(given) != _gaps(kept),
        Notice.UNUSUAL_CHARACTER: _unusual(kept),
    }
    return tuple(notice for notice, seen in changes.items() if seen)


def check_text(text: str, limit: int) -> Checked:
    """Check a remark or an address of at most `limit` characters; its line ends stay.

    An empty text is no error here.
    """
    if len(text) > 2 * limit:
        return Checked(_storable(text[:limit])[0], (Flaw.TOO_LONG,))
    storable, flaws = _storable(text)
    lines = storable.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    kept = "\n".join(clean(line) for line in lines).strip()
    if len(kept) > limit:
        flaws.append(Flaw.TOO_LONG)
    return Checked(kept, tuple(flaws), _notices(storable, kept))


def check_name(text: str) -> Checked:
    """Check the name of a person, company or place: one line of at most 200 characters."""
    if len(text) > 2 * LONGEST_NAME:
        return Checked(_storable(text[:LONGEST_NAME])[0], (Flaw.TOO_LONG,))
    if len(text) <= LONGEST_NAME and _ORDINARY.fullmatch(text):
        return Checked(text)
    storable, flaws = _storable(text)
    kept = clean(storable)
    if len(kept) > LONGEST_NAME:
        flaws.append(Flaw.TOO_LONG)
    if not kept and not flaws:
        flaws.append(Flaw.EMPTY)
    if _mixed(kept):
        flaws.append(Flaw.MIXED_SCRIPT)
    return Checked(kept, tuple(flaws), _notices(storable, kept))
