"""Telephone numbers in every form people write them; kept as eleven ASCII digits.

Source: Iran's numbering plan (one area code per province since the codes were
unified in 2011-2014, then eight local digits that start with 2 ... 9), as the
library phonenumbers and the public list of area codes give it. Portability
makes any guess of a mobile operator worthless, so none is made.
"""

from __future__ import annotations

from backoffice.records import digits
from backoffice.records.flaws import Checked, Flaw, Notice

AREAS = {
    "011": "Mazandaran",
    "013": "Gilan",
    "017": "Golestan",
    "021": "Tehran",
    "023": "Semnan",
    "024": "Zanjan",
    "025": "Qom",
    "026": "Alborz",
    "028": "Qazvin",
    "031": "Isfahan",
    "034": "Kerman",
    "035": "Yazd",
    "038": "Chaharmahal and Bakhtiari",
    "041": "East Azarbaijan",
    "044": "West Azarbaijan",
    "045": "Ardabil",
    "051": "Razavi Khorasan",
    "054": "Sistan and Baluchestan",
    "056": "South Khorasan",
    "058": "North Khorasan",
    "061": "Khuzestan",
    "066": "Lorestan",
    "071": "Fars",
    "074": "Kohgiluyeh and Boyer-Ahmad",
    "076": "Hormozgan",
    "077": "Bushehr",
    "081": "Hamadan",
    "083": "Kermanshah",
    "084": "Ilam",
    "086": "Markazi",
    "087": "Kurdistan",
}
"""The provinces by area code."""

HOME = "013"
_AREA, _LOCAL = 3, 8  # digits, the leading zero counted
_NATIONAL = _AREA + _LOCAL
_MOBILE = "09"
_BRACKETS_AND_DOTS = "()[]./"


def _national(number: str) -> tuple[str, bool]:
    """Return `number` with 0 for Iran's country code, and whether that was written.

    "+98 (0) 13" is written too, although wrong, and is as clear.
    """
    for country in ("+98", "0098"):
        if number.startswith(country):
            return "0" + number.removeprefix(country).removeprefix("0"), True
    # 98 without a plus, as spreadsheets leave it: no local number is so long.
    if number.startswith("98") and len(number) == _NATIONAL + 1:
        return "0" + number[2:], True
    return number, False


def _read(text: str) -> Checked:
    """Return the digits of a written number with its national 0, if it had any prefix."""
    if len(text) > digits.LONGEST_NUMBER:
        return Checked(text[: digits.LONGEST_NUMBER], (Flaw.TOO_LONG,))
    number, notices = digits.compact(text, also=_BRACKETS_AND_DOTS)
    if not number:
        return Checked("", (Flaw.EMPTY,), notices)
    national, rewritten = _national(number)
    if rewritten:
        notices = (*notices, Notice.PREFIX_REWRITTEN)
    if not digits.only(national.removeprefix("+")):
        return Checked(national, (Flaw.LETTERS,), notices)
    if national.startswith(("+", "00")):
        return Checked(national, (Flaw.OTHER_COUNTRY,), notices)
    return Checked(national, (), notices)


def _with_area(number: str, home: str) -> tuple[str, Notice | None]:
    """Return `number` with its area code or leading zero, if what is there makes that clear."""
    if number.startswith("0"):
        return number, None
    if len(number) == _NATIONAL - 1:
        return "0" + number, Notice.PREFIX_REWRITTEN
    if len(number) == _LOCAL:
        return home + number, Notice.AREA_ADDED
    return number, None


def _length_flaw(length: int, wanted: int) -> tuple[Flaw, ...]:
    if length == wanted:
        return ()
    return (Flaw.TOO_SHORT,) if length < wanted else (Flaw.TOO_LONG,)


def fixed_line(text: str, home: str = HOME) -> Checked:
    """Check a fixed-line number in any written form.

    013-33334444, +981333334444, 00981333334444, 1333334444 and 33334444 all
    become 01333334444. A number of another province keeps its own code and is
    flawed: the office's data cover `home` only.

    Args:
        text: The number as written.
        home: The area code that a local number gets, with its zero.
    """
    read = _read(text)
    if not read.ok:
        return read
    number, added = _with_area(read.value, home)
    notices = (*read.notices, added) if added else read.notices
    if number.startswith(_MOBILE):
        return Checked(number, (Flaw.MOBILE,), notices)
    if not number.startswith("0"):
        return Checked(number, _length_flaw(len(number), _LOCAL), notices)
    return Checked(number, _fixed_flaws(number, home), notices)


def _fixed_flaws(number: str, home: str) -> tuple[Flaw, ...]:
    """Return everything wrong with a number that starts with 0."""
    area, local = number[:_AREA], number[_AREA:]
    flaws = list(_length_flaw(len(local), _LOCAL))
    if area not in AREAS:
        flaws.append(Flaw.UNKNOWN_AREA)
    elif area != home:
        flaws.append(Flaw.OTHER_PROVINCE)
    if local.startswith(("0", "1")):
        flaws.append(Flaw.STARTS_WRONG)
    return tuple(flaws)


def mobile(text: str) -> Checked:
    """Check a mobile number in any written form; it becomes 09111234567."""
    read = _read(text)
    if not read.ok:
        return read
    number, notices = read.value, read.notices
    if number.startswith("9") and len(number) == _NATIONAL - 1:
        number, notices = "0" + number, (*notices, Notice.PREFIX_REWRITTEN)
    if not number.startswith(_MOBILE):
        return Checked(number, (Flaw.NOT_MOBILE,), notices)
    return Checked(number, _length_flaw(len(number), _NATIONAL), notices)


def display(number: str) -> str:
    """Return a canonical number as it is written, 013-33334444; anything else unchanged."""
    if len(number) == _NATIONAL and number[:_AREA] in AREAS:
        return f"{number[:_AREA]}-{number[_AREA:]}"
    return number
