"""The portal's registrations as JSON Lines: its keys and words become ours.

The format, field by field, is ``docs/portal-bridge.md``. Nothing is judged
here but what cannot be read at all; the rules of a registration are the
verification room's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Generator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from backoffice.documents import readers
from backoffice.records import digits, persian
from backoffice.records.intake import Fault, LineProblem, SentPhone, SentRecord, Weight, shown
from backoffice.records.people import (
    IRANIAN,
    KIND_OF_FORM,
    Field,
    LegalForm,
    Ownership,
    PartyKind,
    Sex,
)

MOST_PHONES = 50
LONGEST_ID = 64
_YEARS = range(2000, 2100)
_TEHRAN = ZoneInfo("Asia/Tehran")

_NATURAL = {
    "first_name": Field.GIVEN_NAME,
    "last_name": Field.FAMILY_NAME,
    "gender": Field.SEX,
    "father_name": Field.FATHER_NAME,
    "nationality": Field.NATIONALITY,
    "birth_date": Field.BIRTH_DATE,
    "id_number": Field.CERTIFICATE_NO,
    "issue_place": Field.PLACE_OF_ISSUE,
    "national_code": Field.NATIONAL_ID,
    "postal_code": Field.POSTAL_CODE,
    "mobile": Field.MOBILE,
}
# A foreigner has no certificate and no national ID: the page's two boxes then
# hold the passport's number and the comprehensive code.
_FOREIGN = _NATURAL | {
    "id_number": Field.PASSPORT_NO,
    "national_code": Field.FOREIGNER_ID,
}
_LEGAL = {
    "company_name": Field.COMPANY_NAME,
    "registration_date": Field.REGISTRATION_DATE,
    "registration_number": Field.REGISTRATION_NO,
    "issue_place": Field.PLACE_OF_ISSUE,
    "subscriber_type": Field.LEGAL_FORM,
    "national_identity": Field.COMPANY_ID,
    "postal_code": Field.POSTAL_CODE,
    "representative_name": Field.REPRESENTATIVE_NAME,
    "representative_code": Field.REPRESENTATIVE_ID,
    "mobile": Field.MOBILE,
}


def _key(word: str) -> str:
    """Return the form in which words are compared: half-spaces, spaces and slashes do not count."""
    return persian.search_key(word).replace(" ", "").replace("/", "").replace("-", "")


_TYPES = {"haghighi": True, "hoghoghi": False, _key("حقیقی"): True, _key("حقوقی"): False}
_IRANIAN_WORDS = frozenset(map(_key, (IRANIAN, "ایران", "جمهوری اسلامی ایران", "Iran", "Iranian")))
_SEXES = {
    _key(word): sex
    for sex, words in {
        Sex.FEMALE: ("زن", "خانم", "مؤنث", "female"),
        Sex.MALE: ("مرد", "آقا", "مذکر", "male"),
    }.items()
    for word in words
}
_OWNERSHIPS = {
    _key(word): ownership
    for ownership, words in {
        Ownership.OWNER: ("صاحب تلفن", "مالک", "صاحب امتیاز", "owner"),
        Ownership.USER: ("استفاده کننده", "مستأجر", "اجاره", "user"),
    }.items()
    for word in words
}
_FORMS = {
    _key(word): form
    for form, words in {
        LegalForm.PUBLIC_JOINT_STOCK: ("سهامی عام", "شرکت سهامی عام"),
        LegalForm.PRIVATE_JOINT_STOCK: ("سهامی خاص", "شرکت سهامی خاص"),
        LegalForm.LIMITED: ("با مسئولیت محدود", "مسئولیت محدود", "با مسوولیت محدود"),
        LegalForm.GENERAL_PARTNERSHIP: ("تضامنی", "شرکت تضامنی"),
        LegalForm.MIXED: ("مختلط", "مختلط سهامی", "مختلط غیر سهامی"),
        LegalForm.PROPORTIONAL: ("نسبی", "شرکت نسبی"),
        LegalForm.COOPERATIVE: ("تعاونی", "شرکت تعاونی"),
        LegalForm.STATE: ("دولتی", "اداره دولتی", "سازمان دولتی", "نهاد عمومی"),
        LegalForm.MINISTRY: ("وزارتخانه", "وزارت"),
        LegalForm.EMBASSY: ("سفارت", "سفارتخانه", "کنسولگری"),
        LegalForm.MOSQUE: ("مسجد", "حسینیه"),
        LegalForm.SCHOOL: ("مدرسه", "آموزشگاه"),
        LegalForm.NGO: ("سمن", "مردم نهاد", "سازمان مردم نهاد", "غیر دولتی", "خیریه", "NGO"),
        LegalForm.TRUSTEE_RUN: ("متولی / هیئت امنا", "متولی", "هیئت امنا", "هیأت امنا", "موقوفه"),
    }.items()
    for word in words
}


def records(
    path: Path, from_line: int = 1, read: Callable[[int], None] = lambda _bytes: None
) -> Generator[SentRecord | None, None, None]:
    """Yield the record of every line from ``from_line`` on, None for a blank line.

    ``read`` is told the bytes read so far.

    Raises:
        Unavailable: the file cannot be read (any more).
    """
    for line in readers.lines(path):
        if line.number >= from_line:
            yield of_line(line)
        read(line.read)


def of_line(line: readers.TextLine) -> SentRecord | None:
    """Take one line apart; None when it is blank."""
    if not line.fault and not line.text.strip():
        return None
    if line.fault:
        return _broken(line, line.fault)
    return of_text(line.text, line.number)


def of_text(text: str, line_no: int = 0) -> SentRecord:
    """Take apart the text of one record, as received."""
    line = readers.TextLine(line_no, text, hashlib.sha256(text.encode("utf-8")).hexdigest(), 0)
    try:
        content = json.loads(
            text, object_pairs_hook=_only_once, parse_constant=_no_number, parse_float=str
        )
    except (ValueError, RecursionError):
        return _broken(line, Fault.BAD_JSON)
    if not isinstance(content, dict):
        return _broken(line, Fault.NOT_AN_OBJECT)
    return _Reading(line, content).record()


def _only_once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is given twice")
    return found


def _no_number(word: str) -> None:
    raise ValueError(word)


def _broken(line: readers.TextLine, fault: Fault) -> SentRecord:
    problem = LineProblem(line.number, Weight.WRONG, fault=fault, given=shown(line.text))
    return SentRecord(line.number, line.text, line.sha256, problems=(problem,))


def _content_hash(content: Mapping[str, Any]) -> str:
    canonical = json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("ascii")).hexdigest()


class _Reading:
    """One record on its way from the portal's keys and words to ours."""

    def __init__(self, line: readers.TextLine, content: Mapping[str, Any]) -> None:
        self._line = line
        self._content = content
        self._problems: list[LineProblem] = []
        self._at_phone = 0

    def record(self) -> SentRecord:
        kind, texts = self._party()
        return SentRecord(
            line_no=self._line.number,
            raw=self._line.text,
            sha256=_content_hash(self._content),
            portal_id=shown(self._text(self._content, "id"), LONGEST_ID),
            submitted_at=self._moment(),
            kind=kind,
            texts=texts,
            phones=self._phones(),
            problems=tuple(self._problems),
        )

    def _told(
        self, fault: Fault, field: Field | None, given: str, weight: Weight = Weight.WRONG
    ) -> None:
        self._problems.append(
            LineProblem(
                self._line.number,
                weight,
                field,
                fault=fault,
                given=shown(given),
                phone=self._at_phone,
            )
        )

    def _text(self, content: Mapping[str, Any], key: str, field: Field | None = None) -> str:
        value = content.get(key)
        if value is None:
            return ""
        if isinstance(value, str):
            return value
        if isinstance(value, int) and not isinstance(value, bool):
            return str(value)
        self._told(Fault.NOT_TEXT, field, json.dumps(value)[:400])
        return ""

    def _party(self) -> tuple[PartyKind | None, dict[Field, str]]:
        word = self._text(self._content, "type", Field.KIND)
        natural = _TYPES.get(_key(word))
        if natural is None:
            fault = Fault.UNKNOWN_TYPE if _key(word) else Fault.NO_TYPE
            self._told(fault, Field.KIND, word)
            natural = "company_name" not in self._content
            kind = None
        else:
            kind = PartyKind.NATURAL if natural else PartyKind.COMPANY
        if not natural:
            return self._legal(kind)
        nationality = self._text(self._content, "nationality", Field.NATIONALITY)
        foreign = bool(_key(nationality)) and _key(nationality) not in _IRANIAN_WORDS
        texts = self._fields(_FOREIGN if foreign else _NATURAL)
        if not foreign and _key(nationality) not in ("", _key(IRANIAN)):
            texts[Field.NATIONALITY] = IRANIAN
        self._word(texts, Field.SEX, _SEXES)
        return kind, texts

    def _legal(self, kind: PartyKind | None) -> tuple[PartyKind | None, dict[Field, str]]:
        texts = self._fields(_LEGAL)
        form = self._word(texts, Field.LEGAL_FORM, _FORMS)
        return KIND_OF_FORM[LegalForm(form)] if kind and form else kind, texts

    def _fields(self, keys: Mapping[str, Field]) -> dict[Field, str]:
        return {field: self._text(self._content, key, field) for key, field in keys.items()}

    def _word(
        self, texts: dict[Field, str], field: Field, words: Mapping[str, Sex | LegalForm]
    ) -> str:
        """Put our code in the place of the portal's word; an unknown one is told and left out."""
        given = texts[field]
        code = words.get(_key(given))
        if code is None and _key(given):
            self._told(Fault.UNKNOWN_WORD, field, given)
        texts[field] = code.value if code else ""
        return texts[field]

    def _moment(self) -> datetime | None:
        given = self._text(self._content, "submitted_at")
        if not given:
            return None
        try:
            moment = datetime.fromisoformat(digits.ascii_digits(given.strip()))
            if moment.tzinfo is None:
                moment = moment.replace(tzinfo=_TEHRAN)
            moment = moment.astimezone(UTC)
        except (ValueError, OverflowError):
            moment = None
        if moment is None or moment.year not in _YEARS:
            self._told(Fault.BAD_MOMENT, None, given, Weight.ODD)
            return None
        return moment

    def _phones(self) -> tuple[SentPhone, ...]:
        given = self._content.get("phones")
        if not isinstance(given, list):
            if given is not None:
                self._told(Fault.NOT_TEXT, Field.PHONE, json.dumps(given)[:400])
            return ()
        if len(given) > MOST_PHONES:
            self._told(Fault.TOO_MANY_PHONES, Field.PHONE, str(len(given)))
        phones = []
        for self._at_phone, one in enumerate(given[:MOST_PHONES], 1):
            phones.append(self._phone(one))
        return tuple(phones)

    def _phone(self, given: object) -> SentPhone:
        if not isinstance(given, dict):
            if not isinstance(given, str):
                self._told(Fault.NOT_TEXT, Field.PHONE, json.dumps(given)[:400])
            return SentPhone(given if isinstance(given, str) else "", None)
        word = self._text(given, "possession", Field.OWNERSHIP)
        ownership = _OWNERSHIPS.get(_key(word))
        if ownership is None and _key(word):
            self._told(Fault.UNKNOWN_WORD, Field.OWNERSHIP, word)
        return SentPhone(
            number=self._text(given, "number", Field.PHONE),
            ownership=ownership,
            lease_end=self._text(given, "lease_end", Field.LEASE_END),
            bill_id=self._text(given, "bill_id", Field.BILL_ID),
            payment_id=self._text(given, "payment_id", Field.PAYMENT_ID),
        )
