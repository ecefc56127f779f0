"""Pages as pixels, and the code read back from them."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from backoffice.documents import pages, qr, tags
from backoffice.documents.receipt import receipt_pdf
from backoffice.documents.slips import slip_pdf
from backoffice.records.receipts import DeficiencySlip, Letterhead, PaperSize, Receipt


def picture(page: pages.PageImage) -> Image.Image:
    return Image.frombytes("RGBA", (page.width, page.height), page.data)


def test_every_page_is_a_picture_of_its_size(receipt: Receipt, letterhead: Letterhead) -> None:
    found = pages.render(receipt_pdf(receipt, letterhead, PaperSize.A5), 100)
    assert len(found) == 2
    for page in found:
        assert (page.width, page.height) == (583, 827)
        assert len(page.data) == page.width * page.height * 4


@pytest.mark.parametrize("size", list(PaperSize))
def test_a_small_page_is_the_first_and_fills_its_box_on_one_side(
    receipt: Receipt, letterhead: Letterhead, size: PaperSize
) -> None:
    page = pages.small(receipt_pdf(receipt, letterhead, size), 60, 80)
    assert page.width <= 60
    assert page.height <= 80
    assert page.width == 60 or page.height == 80
    assert picture(page).convert("L").getextrema()[0] < 255  # something is drawn


def test_ink_is_black_on_white_and_opaque(receipt: Receipt, letterhead: Letterhead) -> None:
    image = picture(pages.render(receipt_pdf(receipt, letterhead, PaperSize.A5), 60)[0])
    colours = image.getcolors(1 << 16)
    assert colours is not None
    assert all(alpha == 255 for _, (_, _, _, alpha) in colours)
    assert max(colours)[1] == (255, 255, 255, 255)
    assert any(colour[:3] == (0, 0, 0) for _, colour in colours)


def test_no_grey_is_laid_on_the_paper(receipt: Receipt, letterhead: Letterhead) -> None:
    """Fills would turn into dots on thermal paper: at a fine resolution ink is black or white."""
    image = picture(pages.render(receipt_pdf(receipt, letterhead, PaperSize.A5), 300)[0])
    greys = sum(image.convert("L").histogram()[40:215])
    assert greys < 0.06 * image.width * image.height


@pytest.mark.parametrize("size", list(PaperSize))
@pytest.mark.parametrize("dpi", [203, 300])
def test_the_code_is_read_back_from_the_paper(
    size: PaperSize, dpi: int, receipt: Receipt, letterhead: Letterhead, tmp_path: Path
) -> None:
    page = pages.render(receipt_pdf(receipt, letterhead, size), dpi)[0]
    black_and_white = picture(page).convert("L").point(lambda level: 255 * (level > 127))
    assert _scanned(black_and_white, tmp_path) in (None, tags.code(receipt))


def test_a_slips_code_is_read_back(
    slip: DeficiencySlip, letterhead: Letterhead, tmp_path: Path
) -> None:
    page = pages.render(slip_pdf(slip, letterhead), 203)[0]
    assert _scanned(picture(page), tmp_path) in (tags.code(slip), None)


def _scanned(image: Image.Image, folder: Path) -> str | None:
    """Return what a scanner reads; nothing where none is installed."""
    if shutil.which("zbarimg") is None:
        return None
    path = folder / "page.png"
    image.save(path)
    done = subprocess.run(
        ["zbarimg", "--quiet", "--raw", str(path)], capture_output=True, check=True
    )
    return done.stdout.decode().strip()


@pytest.mark.parametrize("digits", ["1", "0123456789" * 3, "9" * 200])
def test_a_code_has_its_three_finders_and_timing(digits: str) -> None:
    (_, _, side), *runs = qr.modules(digits)
    assert side % 4 == 1
    dark = {(row, column + n) for row, column, length in runs for n in range(length)}
    for top, left in ((0, 0), (0, side - 7), (side - 7, 0)):
        ring = {(top, left + n) for n in range(7)} | {(top + n, left) for n in range(7)}
        assert ring <= dark
        assert (top + 1, left + 1) not in dark
        assert (top + 3, left + 3) in dark
    assert [(6, column) in dark for column in range(8, side - 8)] == [
        column % 2 == 0 for column in range(8, side - 8)
    ]


@pytest.mark.parametrize("text", ["", "12a", "۱۲", "1 2"])
def test_only_digits_go_into_a_code(text: str) -> None:
    with pytest.raises(ValueError, match="digits only"):
        qr.modules(text)


def test_a_paper_without_a_tag_has_no_code(receipt: Receipt, letterhead: Letterhead) -> None:
    with_code = receipt_pdf(receipt, letterhead, PaperSize.A5)
    for size in PaperSize:
        without = receipt_pdf(replace(receipt, tag=""), letterhead, size)
        assert len(pages.render(without, 30)) == 2
        assert len(without) < len(with_code)
