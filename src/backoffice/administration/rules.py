"""What administration allows: passwords, user names, centres, waits after wrong passwords.

Sources: safety.md §7 (passwords, lock-out) and §9 row 34 (look-alike letters in
user names); office.md §1 (roles).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from backoffice.records import digits, persian
from backoffice.records.centres import Centre

SHORTEST_PASSWORD = 15
LONGEST_PASSWORD = 128
FREE_CHARACTERS = 8  # what must remain beside own words, walks and repeats
MISSES_WITHOUT_WAIT = 4
LONGEST_WAIT_MINUTES = 15
CLOCK_TOLERANCE = timedelta(minutes=2)
LAST_CENTRE_NUMBER = 999
LONGEST_CENTRE_NAME = 100
LONGEST_REASON = 400


class Lack(StrEnum):
    # log-in
    WRONG_PASSWORD = "wrong_password"  # noqa: S105 - a finding; also said of unknown users
    WAIT = "wait"  # until the finding's moment
    STOPPED = "stopped"  # only a supervisor or administrator opens it again
    # a new password
    PASSWORD_TOO_SHORT = "password_too_short"  # noqa: S105
    PASSWORD_TOO_LONG = "password_too_long"  # noqa: S105
    PASSWORD_UNTYPEABLE = "password_untypeable"  # noqa: S105 - control or broken characters
    PASSWORD_OWN_WORDS = "password_own_words"  # noqa: S105
    PASSWORD_PATTERN = "password_pattern"  # noqa: S105 - walks, repeats, counting
    PASSWORD_COMMON = "password_common"  # noqa: S105
    PASSWORD_UNCHANGED = "password_unchanged"  # noqa: S105
    # operators
    USERNAME_FORM = "username_form"
    USERNAME_TAKEN = "username_taken"
    NAME_WRONG = "name_wrong"
    UNKNOWN_OPERATOR = "unknown_operator"
    LAST_ADMINISTRATOR = "last_administrator"
    REASON_MISSING = "reason_missing"
    NOT_THE_HOLDER = "not_the_holder"  # somebody else unlocks a locked desk
    ALREADY_SET_UP = "already_set_up"
    # centres
    UNKNOWN_CENTRE = "unknown_centre"
    CENTRE_CODE_FORM = "centre_code_form"
    CENTRE_NAME_WRONG = "centre_name_wrong"
    CENTRE_CODE_TAKEN = "centre_code_taken"
    CENTRE_NUMBER_WRONG = "centre_number_wrong"
    CENTRE_NUMBER_TAKEN = "centre_number_taken"
    CENTRE_NUMBER_IN_USE = "centre_number_in_use"  # codes and papers carry its digits
    PREFIX_FORM = "prefix_form"
    PREFIX_TAKEN = "prefix_taken"
    # files
    COLUMNS_WRONG = "columns_wrong"
    NO_ROWS = "no_rows"
    NOT_TEXT = "not_text"
    TWICE_IN_FILE = "twice_in_file"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in the way; ``line`` is a file's line (from 1), ``until`` a moment in UTC."""

    lack: Lack
    detail: str = ""
    line: int = 0
    until: datetime | None = None


# Passwords

_YEH_AND_KAF = str.maketrans({0x064A: 0x06CC, 0x0649: 0x06CC, 0x0643: 0x06A9})
_UNTYPEABLE = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\ufffd-\uffff]")
_ROWS = (
    "`1234567890-=",
    "qwertyuiop[]\\",
    "asdfghjkl;'",
    "zxcvbnm,./",
    "abcdefghijklmnopqrstuvwxyz",
)
_COLUMNS = ("1qaz", "2wsx", "3edc", "4rfv", "5tgb", "6yhn", "7ujm", "8ik,", "9ol.", "0p;/")
_RUN = 3  # a shorter run of neighbours happens in any word
_COMMON = (
    "password",
    "passphrase",
    "letmein",
    "welcome",
    "iloveyou",
    "administrator",
    "backoffice",
    "telephone",
    "mokhaberat",
    "salam",
    "iran",
    "changeme",
)


def normalised(password: str) -> str:
    """Return the one form of a password, whatever keyboard it was typed on.

    NFKC, Arabic yeh and kaf as Persian ones, digits in ASCII, half-spaces and
    direction marks out.
    """
    text = unicodedata.normalize("NFKC", password).translate(_YEH_AND_KAF)
    kept = "".join(c for c in text if unicodedata.category(c) != "Cf")
    return digits.ascii_digits(kept)


def password_findings(
    password: str, own_words: Iterable[str] = (), *, before: str | None = None
) -> list[Finding]:
    """Say everything that is wrong with a new password.

    ``own_words`` are the operator's name, user name, centre and phone: they may
    stand in a password but do not count. ``before`` is the one it replaces.
    """
    text = normalised(password)
    found: list[Finding] = []
    if len(text) < SHORTEST_PASSWORD:
        found.append(Finding(Lack.PASSWORD_TOO_SHORT, str(SHORTEST_PASSWORD)))
    if len(text) > LONGEST_PASSWORD:
        return [Finding(Lack.PASSWORD_TOO_LONG, str(LONGEST_PASSWORD))]
    if _UNTYPEABLE.search(text):
        found.append(Finding(Lack.PASSWORD_UNTYPEABLE))
    if before is not None and normalised(before) == text:
        found.append(Finding(Lack.PASSWORD_UNCHANGED))
    keys = _keys(text)
    without_own = _without(keys, [_keys(normalised(word)) for word in _words(own_words)])
    without_common = _without(keys, _COMMON)
    for remainder, lack in (
        (without_own, Lack.PASSWORD_OWN_WORDS),
        (without_common, Lack.PASSWORD_COMMON),
    ):
        if remainder != keys and len(remainder) < FREE_CHARACTERS:
            found.append(Finding(lack))
    if len(keys) >= FREE_CHARACTERS and _unpredictable(keys) < FREE_CHARACTERS:
        found.append(Finding(Lack.PASSWORD_PATTERN))
    return found


def _keys(text: str) -> str:
    """Return the keys that type ``text``, so that both layouts are judged alike."""
    return persian.to_latin_layout(text).lower()


def _words(own: Iterable[str]) -> list[str]:
    parts = [part for word in own for part in (word, *re.split(r"[\s._@-]+", word))]
    return sorted({part for part in parts if len(part) >= 3}, key=len, reverse=True)


def _without(text: str, words: Iterable[str]) -> str:
    for word in words:
        text = text.replace(word, "")
    return text


def _unpredictable(keys: str) -> int:
    """Count the characters that do not merely go on as the ones before began."""
    runs: list[int] = []
    for index, key in enumerate(keys):
        if index and _goes_on(keys[index - 1], key):
            runs[-1] += 1
        else:
            runs.append(1)
    count = sum(1 if run >= _RUN else run for run in runs)
    return min(count, _shortest_period(keys))


def _goes_on(before: str, key: str) -> bool:
    if before == key:
        return True
    return any(
        line[i : i + 2] in (before + key, key + before)
        for line in (*_ROWS, *_COLUMNS)
        for i in range(len(line) - 1)
    )


def _shortest_period(text: str) -> int:
    """Return the length of the piece that, repeated, makes up the whole text."""
    for period in range(1, len(text)):
        if all(text[i] == text[i - period] for i in range(period, len(text))):
            return period
    return len(text)


# Waiting


def wait_after(misses: int) -> timedelta:
    """Return how long an operator waits at a workstation after so many misses in a row.

    Four are free, then 1, 2, 4, 8 and from the ninth on 15 minutes.
    """
    if misses <= MISSES_WITHOUT_WAIT:
        return timedelta(0)
    doubled = 2 ** min(misses - MISSES_WITHOUT_WAIT - 1, 10)
    return timedelta(minutes=min(doubled, LONGEST_WAIT_MINUTES))


def reason_findings(reason: str) -> list[Finding]:
    """Say whether a reason was given, and in bearable length."""
    checked = persian.check_text(reason, LONGEST_REASON)
    return [] if checked.value and checked.ok else [Finding(Lack.REASON_MISSING)]


def tidy_reason(reason: str) -> str:
    """Return a reason in the form that is kept."""
    return persian.check_text(reason, LONGEST_REASON).value


# Operators

_USERNAME = re.compile(r"[a-z][a-z0-9._-]{2,31}")


def username(text: str) -> str:
    """Return the one form of a user name: ASCII digits, small letters, no marks at its ends."""
    return digits.ascii_digits(digits.bare(unicodedata.normalize("NFKC", text))).casefold()


def operator_findings(name_of_user: str, name: str) -> list[Finding]:
    """Say what is wrong with a user name (in its one form) and a name.

    User names are Latin letters, so no look-alike of another script passes.
    """
    found = []
    if not _USERNAME.fullmatch(name_of_user):
        found.append(Finding(Lack.USERNAME_FORM))
    checked = persian.check_name(name)
    if not checked.ok or len(checked.value) > LONGEST_CENTRE_NAME:
        found.append(Finding(Lack.NAME_WRONG))
    return found


def tidy_phone(phone: str) -> str:
    """Return a phone's digits, at most sixteen: it only serves as a word of one's own."""
    return "".join(c for c in digits.ascii_digits(phone) if c in "0123456789")[:16]


def tidy_name(name: str) -> str:
    """Return a name in the form that is kept."""
    return persian.check_name(name).value


# Centres

_CENTRE_CODE = re.compile(r"[A-Z][A-Z0-9]{1,15}")
_PREFIX = re.compile(r"[2-9][0-9]{1,7}")


def tidy(centre: Centre) -> Centre:
    """Return the centre in the form that is kept: folded digits, capital code, clean name."""
    return Centre(
        digits.ascii_digits(digits.bare(centre.code)).upper(),
        persian.clean(centre.name),
        centre.number,
        tuple(dict.fromkeys(digits.ascii_digits(digits.bare(one)) for one in centre.prefixes)),
        centre.version,
    )


def centre_findings(centre: Centre, others: Sequence[Centre], line: int = 0) -> list[Finding]:
    """Say everything wrong with a tidy centre beside the ``others``.

    Two centres share no number and no prefix: a subscriber's number must lead
    to one centre.
    """
    found: list[Finding] = []
    if not _CENTRE_CODE.fullmatch(centre.code):
        found.append(Finding(Lack.CENTRE_CODE_FORM, centre.code[:16], line))
    checked = persian.check_name(centre.name)
    if not checked.ok or len(checked.value) > LONGEST_CENTRE_NAME:
        found.append(Finding(Lack.CENTRE_NAME_WRONG, "", line))
    if not 1 <= centre.number <= LAST_CENTRE_NUMBER:
        found.append(Finding(Lack.CENTRE_NUMBER_WRONG, str(centre.number), line))
    taken = {prefix: other.code for other in others for prefix in other.prefixes}
    if any(other.number == centre.number for other in others):
        found.append(Finding(Lack.CENTRE_NUMBER_TAKEN, str(centre.number), line))
    for prefix in centre.prefixes:
        if not _PREFIX.fullmatch(prefix):
            found.append(Finding(Lack.PREFIX_FORM, prefix[:16], line))
        elif prefix in taken:
            found.append(Finding(Lack.PREFIX_TAKEN, f"{prefix} {taken[prefix]}", line))
    return found
