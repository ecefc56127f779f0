"""The activation receipt, as drawn and as read."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest

from backoffice.documents import texts
from backoffice.documents.receipt import receipt_pdf
from backoffice.records.digits import persian
from backoffice.records.people import IdentifierKind, Ownership, PartyKind
from backoffice.records.receipts import (
    Letterhead,
    PaperSize,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    Reprint,
)
from paper_readers import EXACT, read_paper, read_with_pdfium

PASSWORD = "482915730648"
GROUPS = "482 915 730 648"
SIZES = list(PaperSize)
AGAIN = Reprint(2, "مفقود شدن نسخه نخست", "علی رضایی", datetime(2026, 12, 1, 9, 5))


def pages_of(pdf: bytes) -> list[bytes]:
    """Return each page as a PDF of its own."""
    document = pypdfium2.PdfDocument(pdf)
    found = []
    for index in range(len(document)):
        single = pypdfium2.PdfDocument.new()
        single.import_pages(document, [index])
        out = BytesIO()
        single.save(out)
        found.append(out.getvalue())
        single.close()
    document.close()
    return found


def digits_in(text: str) -> str:
    return re.sub(r"[^0-9۰-۹]", "", text)


@pytest.mark.parametrize("size", SIZES)
def test_names_numbers_and_sentences_are_found_as_typed(
    size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    text = read_paper(receipt_pdf(receipt, letterhead, size, PASSWORD))
    for phrase in (
        "بسمه تعالی",
        letterhead.company,
        letterhead.office,
        "رسید فعال‌سازی شناسه کاربری",
        "زهرا محمدی‌پور لاهیجانی",
        "شخص حقیقی",
        "۰۴۹۹۳۷۰۸۹۹",
        "۹۰۵۱۰۱۰۰۰۰۴۲۱۳",
        "۰۵۰۰۴۲۱۷۶",
        "۱۴۰۵۱۰۱۰۰۰۴۲۱۳",
        "۰۱۳-۳۳۳۳۴۴۴۴",
        "۰۱۳-۳۳۴۴۵۵۶۶",
        "استفاده‌کننده",
        "بدون محدودیت زمانی",
        "تا پایان ۱۴۰۶/۰۲/۱۳",
        "کارت ملی",
        "اجاره‌نامه",
        "مریم حسینی",
        "مرکز شهید باهنر رشت",
        "۱۴۰۵/۰۹/۰۱ ساعت ۱۰:۴۲",
        "یک نسخه دریافت شد",
        "رئیس امور مشترکین",
        texts.SUBSCRIBERS_COPY,
        texts.ARCHIVE_COPY,
    ):
        assert phrase in text, phrase


def test_a_whole_sentence_is_found_as_typed(receipt: Receipt, letterhead: Letterhead) -> None:
    text = read_paper(receipt_pdf(receipt, letterhead, PaperSize.A5, PASSWORD))
    assert texts.CHANGE_PASSWORD in text
    assert f"{texts.RIGHTS} {texts.RIGHTS_TENANT}" in text


@pytest.mark.parametrize("size", SIZES)
def test_the_password_stands_on_the_subscribers_copy_in_both_digit_sets(
    size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    subscribers, archive = pages_of(receipt_pdf(receipt, letterhead, size, PASSWORD))
    text = read_paper(subscribers)
    assert GROUPS in text
    assert persian(GROUPS) in text
    assert texts.ARCHIVE_COPY not in text
    for read in (read_paper, read_with_pdfium):
        kept = digits_in(read(archive))
        assert PASSWORD not in kept
        assert persian(PASSWORD) not in kept
    assert texts.PASSWORD_ELSEWHERE in read_paper(archive)


@pytest.mark.parametrize("size", SIZES)
def test_the_password_is_nowhere_in_the_archives_bytes(
    size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    archive = pages_of(receipt_pdf(receipt, letterhead, size, PASSWORD))[1]
    assert PASSWORD.encode() not in archive
    assert GROUPS.encode() not in archive


@pytest.mark.parametrize("size", SIZES)
def test_a_reprint_says_so_and_has_no_password(
    size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    pdf = receipt_pdf(receipt, letterhead, size, reprint=AGAIN)
    assert len(pages_of(pdf)) == 1
    text = read_paper(pdf)
    assert "المثنی شماره ۲" in text
    assert "مفقود شدن نسخه نخست" in text
    assert "علی رضایی" in text
    assert "۱۴۰۵/۰۹/۱۰ ساعت ۰۹:۰۵" in text
    assert texts.PASSWORD_NEVER_AGAIN in text
    assert texts.TEAR_OFF not in text


def test_a_reprint_with_a_password_is_refused(receipt: Receipt, letterhead: Letterhead) -> None:
    with pytest.raises(ValueError, match="never shows the password"):
        receipt_pdf(receipt, letterhead, PaperSize.A5, PASSWORD, AGAIN)


def test_without_a_password_nothing_is_torn_off(receipt: Receipt, letterhead: Letterhead) -> None:
    added = replace(receipt, kind=ReceiptKind.LINES_ADDED)
    text = read_paper(receipt_pdf(added, letterhead, PaperSize.A5))
    assert texts.PASSWORD_UNCHANGED in text
    assert texts.TEAR_OFF not in text
    assert texts.PASSWORD_NOT_HERE in read_paper(receipt_pdf(receipt, letterhead, PaperSize.A5))


@pytest.mark.parametrize("kind", list(ReceiptKind))
@pytest.mark.parametrize("size", SIZES)
def test_each_kind_has_its_title(
    kind: ReceiptKind, size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    text = read_paper(receipt_pdf(replace(receipt, kind=kind), letterhead, size))
    assert texts.RECEIPT_TITLES[kind] in text


def test_a_company_is_shown_with_its_representative(
    receipt: Receipt, letterhead: Letterhead
) -> None:
    company = replace(
        receipt,
        party_kind=PartyKind.COMPANY,
        name="شرکت پارس (سهامی خاص) ABC-12",
        identifier_kind=IdentifierKind.COMPANY_ID,
        identifier="10380284790",
        representative="علی رضایی",
    )
    text = read_paper(receipt_pdf(company, letterhead, PaperSize.A5))
    assert "شناسه ملی" in text
    assert "۱۰۳۸۰۲۸۴۷۹۰" in text
    assert "علی رضایی" in text
    if EXACT:
        assert "شرکت پارس (سهامی خاص) ABC-12" in text


def test_codes_with_latin_letters_keep_their_digits(
    receipt: Receipt, letterhead: Letterhead
) -> None:
    foreigner = replace(
        receipt,
        identifier_kind=IdentifierKind.PASSPORT,
        identifier="A12345678",
        username="A12345678",
    )
    assert "A12345678" in read_paper(receipt_pdf(foreigner, letterhead, PaperSize.A5))


def test_a_company_known_by_its_registration_shows_number_and_place(
    receipt: Receipt, letterhead: Letterhead
) -> None:
    kind = IdentifierKind.REGISTRATION
    company = replace(receipt, identifier_kind=kind, identifier="12345@بندر انزلی")
    assert "۱۲۳۴۵، بندر انزلی" in read_paper(receipt_pdf(company, letterhead, PaperSize.A5))
    assert texts.plain(texts.identifier(kind, "12345")) == "۱۲۳۴۵"
    assert texts.identifier(IdentifierKind.NONE, "") == texts.NONE


@pytest.mark.parametrize(
    "name",
    [
        "<b>x",
        '<img src="file:///etc/passwd"/>',
        '<img src="http://h/x.png"/>',
        "<para><font color=red>علی</font>",
        "&amp; %s {name} \\n $x",
        "=HYPERLINK(1)",
    ],
)
@pytest.mark.parametrize("size", SIZES)
def test_markup_in_a_name_is_only_text(
    name: str, size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    text = read_paper(receipt_pdf(replace(receipt, name=name), letterhead, size))
    seen = re.sub(r"\s", "", text)
    for part in re.findall(r"[^\s<>()\[\]{}]+", name):
        assert part in seen, part


def test_a_name_cannot_turn_what_stands_beside_it(receipt: Receipt, letterhead: Letterhead) -> None:
    twisted = replace(receipt, name="علی\u202e\u2069\u2069 کریمی\u2066", clerk="مریم\u2067")
    text = read_paper(receipt_pdf(twisted, letterhead, PaperSize.A5))
    assert "علی کریمی" in text
    assert "۰۱۳-۳۳۳۳۴۴۴۴" in text


@pytest.mark.parametrize("size", SIZES)
def test_unknown_characters_do_not_stop_a_receipt(
    size: PaperSize, receipt: Receipt, letterhead: Letterhead
) -> None:
    odd = replace(receipt, name="علی 漢😀 \ud800\x07\x00")
    assert "علی" in read_paper(receipt_pdf(odd, letterhead, size))


def test_many_lines_flow_over_pages_that_are_numbered(
    long_receipt: Receipt, letterhead: Letterhead
) -> None:
    pages = pages_of(receipt_pdf(long_receipt, letterhead, PaperSize.A5, PASSWORD))
    assert len(pages) == 6
    texts_of_pages = [read_paper(page) for page in pages]
    whole = " ".join(texts_of_pages[:3])
    for line in long_receipt.lines:
        assert persian(f"013-{line.number[3:]}") in whole
    for number, text in enumerate(texts_of_pages[:3], 1):
        assert f"صفحه {persian(number)} از ۳" in text
        assert "رسید فعال‌سازی شناسه کاربری" in text
    assert "شماره تلفن" in texts_of_pages[1]
    assert GROUPS in texts_of_pages[2]


def test_a_roll_is_one_long_page_per_copy(long_receipt: Receipt, letterhead: Letterhead) -> None:
    document = pypdfium2.PdfDocument(receipt_pdf(long_receipt, letterhead, PaperSize.ROLL80))
    sizes = [document.get_page_size(index) for index in range(len(document))]
    document.close()
    assert len(sizes) == 2
    assert all(width == pytest.approx(80 / 25.4 * 72, abs=0.01) for width, _ in sizes)
    assert all(height > 1_500 for _, height in sizes)


def test_a5_is_a5(receipt: Receipt, letterhead: Letterhead) -> None:
    document = pypdfium2.PdfDocument(receipt_pdf(receipt, letterhead, PaperSize.A5))
    assert document.get_page_size(0) == pytest.approx((419.53, 595.28), abs=0.01)
    assert len(document) == 2
    document.close()


def test_a_tenant_is_told_when_access_ends_and_an_owner_is_not(
    receipt: Receipt, letterhead: Letterhead
) -> None:
    owner = replace(receipt, lines=(ReceiptLine("01333334444", Ownership.OWNER),))
    text = read_paper(receipt_pdf(owner, letterhead, PaperSize.A5))
    assert texts.RIGHTS in text
    assert texts.RIGHTS_TENANT not in text


def test_the_letterheads_image_is_drawn_and_kept_small(
    receipt: Receipt, letterhead: Letterhead, logo: Path
) -> None:
    plain = receipt_pdf(receipt, letterhead, PaperSize.A5)
    signed = receipt_pdf(receipt, replace(letterhead, logo=str(logo)), PaperSize.A5)
    assert b"/Subtype /Image" in signed
    assert b"/Subtype /Image" not in plain
    assert len(signed) < len(plain) + 8_000


@pytest.mark.parametrize("content", [None, b"", b"no image", b"\x89PNG\r\n\x1a\n damaged"])
def test_a_missing_or_damaged_image_does_not_stop_a_receipt(
    content: bytes | None, tmp_path: Path, receipt: Receipt, letterhead: Letterhead
) -> None:
    path = tmp_path / "logo.png"
    if content is not None:
        path.write_bytes(content)
    pdf = receipt_pdf(receipt, replace(letterhead, logo=str(path)), PaperSize.A5)
    assert "زهرا محمدی‌پور لاهیجانی" in read_paper(pdf)


def test_one_copy_stays_small(receipt: Receipt, letterhead: Letterhead) -> None:
    assert len(receipt_pdf(receipt, letterhead, PaperSize.A5, reprint=AGAIN)) < 22 * 1024


def test_the_paper_says_its_language_and_title(receipt: Receipt, letterhead: Letterhead) -> None:
    pdf = receipt_pdf(receipt, letterhead, PaperSize.A5)
    document = pypdfium2.PdfDocument(pdf)
    assert receipt.number in document.get_metadata_value("Title")
    document.close()
    assert b"fa-IR" in pdf


def test_nothing_is_marked_up_with_a_second_text(receipt: Receipt, letterhead: Letterhead) -> None:
    assert b"ActualText" not in receipt_pdf(receipt, letterhead, PaperSize.A5)
