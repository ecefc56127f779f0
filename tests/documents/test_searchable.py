"""What is drawn is found as it was typed, by two independent readers."""

from __future__ import annotations

import pytest

from backoffice.documents.flow import words
from backoffice.documents.sheet import A5, Copy, pdf
from paper_readers import EXACT, read_paper, read_with_pdfium

PHRASES = (
    "رسید فعال‌سازی شناسه کاربری",
    "الله‌قلی لاهیجانی و علی کریمی",
    "کلا بالا سلام اسلام الان لا",
    "تاریخ ۱۴۰۵/۰۹/۰۱ است",
    "تلفن: ۰۱۳-۳۳۳۳۴۴۴۴",
    "تلفن: 013-33334444 در رشت",
    "نام: علی، پسر حسن. تاریخ: ۱۴۰۵/۱/۲؛ پایان",
    "یکصد ٪ ۱۲٫۵ درصد",
    "مبلغ ۱۲۵٬۰۰۰ ریال",
    "شمارهٔ مرجع مؤسسه رئیس آقای",
    "می‌خواهم نمی‌شود",
    "ABC شرکت DEF",
    "پایان - بعد + این / آن",
)
"""Both readers return these."""

POPPLER_ONLY = (
    "شرکت (سهامی خاص) پارس",
    "«گیومه» [کروشه] {آکولاد} «گیلان (رشت)»",
    "مُحَمَّد",
    "نشانی https://portal.example.ir/a?b=1 در شبکه",
    "رمز aK7-Qx92-mP",
    "(۱۲) و «۱۳» [A] (شرکت X)",
)
"""PDFium takes the brackets for mirrored ones, and reorders vowel signs and Latin addresses."""


def paper(phrases: tuple[str, ...]) -> bytes:
    return pdf([Copy(tuple(words(one) for one in phrases))], A5, title="آزمون")


def isolated(phrase: str) -> str:
    """Return the phrase as papers write it: numbers in isolates."""
    return phrase.replace("۰۱۳-۳۳۳۳۴۴۴۴", "\u2066۰۱۳-۳۳۳۳۴۴۴۴\u2069").replace(
        "013-33334444", "\u2066013-33334444\u2069"
    )


@pytest.fixture(scope="module")
def all_phrases() -> bytes:
    return paper(tuple(isolated(one) for one in PHRASES + POPPLER_ONLY))


@pytest.mark.parametrize("phrase", PHRASES + (POPPLER_ONLY if EXACT else ()))
def test_a_phrase_is_found_as_typed(phrase: str, all_phrases: bytes) -> None:
    assert phrase in read_paper(all_phrases)


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_is_found_by_the_previews_reader(phrase: str, all_phrases: bytes) -> None:
    assert phrase in read_with_pdfium(all_phrases)
