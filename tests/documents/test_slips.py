"""The deficiency slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from backoffice.documents import texts
from backoffice.documents.slips import slip_pdf
from backoffice.records.papers import LackReason, PaperKind
from backoffice.records.people import Field
from backoffice.records.receipts import DeficiencySlip, Letterhead, Reprint, SlipItem
from backoffice.verification.findings import Lack
from paper_readers import EXACT, read_paper


def test_everything_on_the_slip_is_found_as_typed(
    slip: DeficiencySlip, letterhead: Letterhead
) -> None:
    text = read_paper(slip_pdf(slip, letterhead))
    for phrase in (
        "بسمه تعالی",
        "برگه نواقص مدارک",
        "محمدرضا کاظمی",
        "۱۴۰۵۱۰۱۰۰۰۴۴۷۷",
        "تلفن ۰۱۳-۳۳۳۳۴۴۴۴: اجاره‌نامه: ۳ ماه و ۱۲ روز مانده است",
        "یک رونوشت از کارت ملی لازم است.",
        "مراجعه بعدی: یکشنبه ۸ آذر ۱۴۰۵",
        "۱۴۰۵/۰۹/۰۸",
        "مریم حسینی",
    ):
        assert phrase in text, phrase


def test_a_further_copy_of_a_slip_says_so(slip: DeficiencySlip, letterhead: Letterhead) -> None:
    again = Reprint(3, "درخواست مشترک", "علی رضایی", datetime(2026, 12, 1, 9, 5))
    text = read_paper(slip_pdf(slip, letterhead, again))
    assert "المثنی شماره ۳" in text
    assert "درخواست مشترک" in text


def test_many_reasons_flow_over_pages(slip: DeficiencySlip, letterhead: Letterhead) -> None:
    items = tuple(SlipItem("not_seen", f"0133344{n:04}", (PaperKind.LEASE,)) for n in range(60))
    text = read_paper(slip_pdf(replace(slip, items=items), letterhead))
    assert "صفحه ۱ از ۳" in text
    assert "صفحه ۳ از ۳" in text
    assert "تلفن ۰۱۳-۳۳۴۴۰۰۵۹" in text


def test_a_sentence_longer_than_a_page_goes_on_on_the_next(
    slip: DeficiencySlip, letterhead: Letterhead
) -> None:
    long = " ".join(f"دلیل{'ب' * (n % 7)}" for n in range(1500)) + " پایان‌سخن"
    item = SlipItem("paper_not_accepted", "", (), (("reason", long),))
    text = read_paper(slip_pdf(replace(slip, items=(item,)), letterhead))
    assert "پایان‌سخن" in text
    assert "صفحه ۲ از" in text


@pytest.mark.parametrize("lack", list(Lack)[: list(Lack).index(Lack.WRONG_STATE)])
def test_every_lack_of_a_file_has_its_sentence(lack: Lack) -> None:
    values = {"field": "mobile", "reason": "not_paid", "months": "3", "days": "12"}
    item = SlipItem(
        lack.value,
        "01333334444",
        (PaperKind.LEASE,),
        (*values.items(), ("until", "2027-04-22")),
    )
    assert lack.value in texts.SENTENCES
    sentence = texts.sentence(item)
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert texts.NONE not in sentence


def test_an_unknown_reason_still_gives_a_sentence() -> None:
    assert texts.sentence(SlipItem("something new", papers=(PaperKind.LEASE,))) == (
        "این مورد کامل نیست: اجاره‌نامه."
    )


@pytest.mark.parametrize(
    ("months", "days", "expected"),
    [
        ("4", "29", "۴ ماه و ۲۹ روز مانده"),
        ("4", "0", "۴ ماه مانده"),
        ("0", "7", "۷ روز مانده"),
        ("0", "0", "به پایان رسیده است"),
    ],
)
def test_what_is_left_of_a_lease_is_said_plainly(months: str, days: str, expected: str) -> None:
    values = (("months", months), ("days", days), ("until", "2027-04-22"))
    sentence = texts.sentence(SlipItem("lease_too_short", "01333334444", (), values))
    assert expected in texts.plain(sentence)
    assert "تا ۱۴۰۶/۰۲/۰۲ یا پس از آن" in texts.plain(sentence)


def test_every_code_of_the_office_has_a_word() -> None:
    assert set(texts.PAPER_TITLES) == set(PaperKind)
    assert set(texts.FIELDS) == set(Field)
    assert set(texts.REASONS) == set(LackReason)


def test_brackets_of_a_name_stay_where_they_were(
    slip: DeficiencySlip, letterhead: Letterhead
) -> None:
    text = read_paper(slip_pdf(replace(slip, name="شرکت موج (با مسئولیت محدود)"), letterhead))
    opening, closing = "()" if EXACT else ")("
    assert f"شرکت موج {opening}با مسئولیت محدود{closing}" in text
