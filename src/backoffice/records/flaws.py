"""What a pure check of one value can find: errors, and what was mended or looks odd.

Codes only; the words live with the window (``ui/words.py``) and with the
command line. Every identifier module answers with a `Checked`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Flaw(StrEnum):
    """An error: the value cannot be kept as it is."""

    EMPTY = "empty"  # nothing, or only spaces and half-spaces
    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    NOT_DIGITS = "not_digits"  # something else than digits in a number
    ALL_SAME = "all_same"  # 1111111111
    MIDDLE_ZEROS = "middle_zeros"  # see OVERRIDABLE
    BAD_CHECK_DIGIT = "bad_check_digit"
    BAD_CHARACTERS = "bad_characters"  # a passport number of other than A-Z and 0-9

    # texts
    CONTROL_CHARACTER = "control_character"
    BROKEN_CHARACTER = "broken_character"  # lone surrogate, U+FFFE, U+FFFD
    NO_LETTERS = "no_letters"  # digits alone where a name is asked
    MIXED_SCRIPT = "mixed_script"  # a Cyrillic letter inside a Latin or Persian word

    # dates
    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"  # 1402/12/30, 1400/07/31
    OUT_OF_RANGE = "out_of_range"  # outside dates.MIN ... dates.MAX
    GREGORIAN = "gregorian"  # 2024-03-20 where a Jalali date is asked
    DAY_FIRST = "day_first"  # 31/2/1360 typed
    SHORT_YEAR = "short_year"  # 60/2/31
    IN_FUTURE = "in_future"
    TOO_OLD = "too_old"  # a birth more than 120 years ago

    # telephone numbers
    LETTERS = "letters"  # something else than digits in a telephone number
    MOBILE = "mobile"
    NOT_MOBILE = "not_mobile"
    OTHER_PROVINCE = "other_province"  # its code is the first three digits of the value
    UNKNOWN_AREA = "unknown_area"
    STARTS_WRONG = "starts_wrong"  # local numbers start with 2 ... 9
    OTHER_COUNTRY = "other_country"

    # bills
    NOT_FIXED_LINE = "not_fixed_line"  # the bill of another service
    OTHER_BILL = "other_bill"  # a payment id that does not belong to the bill id


class Notice(StrEnum):
    """What was normalised, or what the clerk should look at; never an error."""

    DIGITS_FOLDED = "digits_folded"  # Persian or Arabic digits
    LETTERS_FOLDED = "letters_folded"  # Arabic yeh and kaf, presentation forms, kashida
    MARKS_DROPPED = "marks_dropped"  # half-spaces and direction marks in a number
    SEPARATORS_DROPPED = "separators_dropped"
    SPACES_TIDIED = "spaces_tidied"
    UPPER_CASED = "upper_cased"
    LEADING_ZEROS = "leading_zeros"  # zeros put back that a spreadsheet ate
    ZEROS_DROPPED = "zeros_dropped"  # padding of a bill id or payment id
    AREA_ADDED = "area_added"  # a local number got the home area code
    PREFIX_REWRITTEN = "prefix_rewritten"  # +98, 0098 or a missing 0 became 0
    REORDERED_DATE = "reordered_date"  # day/month/year became year/month/day
    WRONG_LAYOUT = "wrong_layout"  # read as typed under the other keyboard layout

    UNUSUAL_CHARACTER = "unusual_character"  # emoji and signs that may not print
    UNUSUAL_POSTAL_CODE = "unusual_postal_code"  # 0 or 2 among the first five digits
    DIFFERS_FROM_NATIONAL_ID = "differs_from_national_id"  # certificate of one born since 1368


OVERRIDABLE = frozenset({Flaw.MIDDLE_ZEROS})
"""Errors that a library convention makes, not a law: a supervisor may wave them through."""

WARNINGS = frozenset(
    {Notice.UNUSUAL_CHARACTER, Notice.UNUSUAL_POSTAL_CODE, Notice.DIFFERS_FROM_NATIONAL_ID}
)
"""Notices of values that were left as they are; every other notice says what was changed."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The outcome of checking one value.

    Attributes:
        value: The canonical form with ASCII digits; the best effort when flawed.
        flaws: The errors, all of them.
        notices: What was normalised, and warnings.
    """

    value: str
    flaws: tuple[Flaw, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def ok(self) -> bool:
        """Say whether the value may be kept."""
        return not self.flaws
