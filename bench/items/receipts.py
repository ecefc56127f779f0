"""Receipts: shaped, ordered and searchable, against the same strings put down as they are."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from random import Random
from typing import Any
from unittest import mock

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

import factories
from backoffice.documents import bidi, flow, qr, shaping, tags
from backoffice.documents import lines as setting
from backoffice.documents.fonts import font_files
from backoffice.documents.receipt import receipt_pdf
from backoffice.documents.sheet import A5
from backoffice.records import passcodes
from backoffice.records.papers import PaperKind
from backoffice.records.people import IdentifierKind, Ownership, Particulars, PartyKind
from backoffice.records.receipts import (
    Letterhead,
    PaperSize,
    Receipt,
    ReceiptKind,
    ReceiptLine,
    ReceiptPaper,
    Reprint,
)
from bench import subscribers
from bench.context import Bench
from bench.measure import Clock, Row, at_most, milliseconds, turn_about

LIMIT, LARGEST = 1.6, 20 * 1024
HEAD = Letterhead("شرکت مخابرات ایران، منطقه نمونه", "اداره امور مشترکین")
PASSCODE = "482915730648"
ISSUED = datetime(2026, 11, 22, 10, 42, 5)  # noqa: DTZ001 - local, as printed
INVISIBLE = str.maketrans("", "", "\N{LEFT-TO-RIGHT ISOLATE}\N{RIGHT-TO-LEFT ISOLATE}"
                          "\N{FIRST STRONG ISOLATE}\N{POP DIRECTIONAL ISOLATE}")  # fmt: skip
AGAIN = Reprint(1, "مفقود شدن", "سارا احمدی", ISSUED)
PLAIN, PLAIN_BOLD = "BenchPlain", "BenchPlainBold"
WARM = 10


@dataclass(slots=True)
class Drawn:
    """What stands on the pages of a receipt: texts, rules and the code, by page."""

    code: str = ""
    texts: dict[int, list[tuple[str, str, float, float, float]]] = field(default_factory=dict)
    rules: dict[int, list[tuple[float, ...]]] = field(default_factory=dict)


def measure(bench: Bench) -> Iterator[Row]:
    """Print receipts of two copies, the password on the first."""
    batch = bench.sizes.receipts
    wanted = receipts(WARM + batch * (bench.sizes.rounds + 1))
    both, single = (
        max(len(one(receipt)) for receipt in wanted[:WARM]) for one in (_shaped, _single)
    )
    _register_plain_fonts()
    drawn = [_drawn(receipt) for receipt in wanted]
    _forget()
    for receipt in wanted[:WARM]:
        _shaped(receipt)
    shaped, plain = _batches(wanted[WARM:], batch), _batches(drawn[WARM:], batch)
    pair = turn_about(
        Clock.CPU,
        lambda: [_shaped(receipt) for receipt in next(shaped)],
        lambda: [_plain(one) for one in next(plain)],
        rounds=bench.sizes.rounds,
    )
    each, strings = pair.ours / batch, sum(map(len, drawn[0].texts.values()))
    yield Row(
        "receipt",
        f"receipt_pdf, A5, two copies, {strings} strings, every one another subscriber's",
        "the same strings, rules and QR codes on reportlab pages, unshaped",
        pair.clock,
        pair.ratio,
        f"{at_most(LIMIT)}, a copy ≤ 20 KiB",
        pair.ratio <= LIMIT and single <= LARGEST,
        f"{1 / each:.0f} a second ({milliseconds(each)}), "
        f"one copy {single / 1024:.1f} KiB, both {both / 1024:.1f}",
    )


def receipts(count: int) -> list[Receipt]:
    """Make receipts that have only their labels in common."""
    draw = Random(subscribers.SEED)  # noqa: S311 - always the same ones
    made = []
    for number in range(count):
        family = draw.choice(subscribers.SURNAMES)
        made.append(_receipt(number, subscribers.person(number, "مریم", family, draw)))
    return made


def _receipt(number: int, who: Particulars) -> Receipt:
    own, rented = subscribers.phone(2 * number), subscribers.phone(2 * number + 1)
    bare = Receipt(
        number=passcodes.receipt_number(1405, 1, number + 1),
        kind=ReceiptKind.ACTIVATION,
        file_no=passcodes.file_no(1405, number + 1),
        tracking_code=passcodes.tracking_code(1405, 1, number + 1),
        party_kind=PartyKind.NATURAL,
        name=who.display_name,
        identifier_kind=IdentifierKind.NATIONAL_ID,
        identifier=who.national_id,
        username=who.national_id,
        lines=(
            ReceiptLine(own, Ownership.OWNER),
            ReceiptLine(rented, Ownership.USER, date(2027, 5, 3)),
        ),
        papers=(
            ReceiptPaper(PaperKind.NATIONAL_CARD, copy_kept=True),
            ReceiptPaper(PaperKind.PAID_BILL, own),
            ReceiptPaper(PaperKind.PAID_BILL, rented),
            ReceiptPaper(PaperKind.LEASE, rented, copy_kept=True, dated=date(2026, 5, 3)),
        ),
        representative="",
        clerk="سارا احمدی",
        centre="مرکز شهید انصاری",
        issued_at=ISSUED,
    )
    return replace(bare, tag=tags.tag(tags.fields(bare), factories.POLICY.tag_key))


def _shaped(receipt: Receipt) -> bytes:
    return receipt_pdf(receipt, HEAD, PaperSize.A5, PASSCODE)


def _single(receipt: Receipt) -> bytes:
    return receipt_pdf(receipt, HEAD, PaperSize.A5, None, AGAIN)


def _plain(drawn: Drawn) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=(A5.width, A5.height), pageCompression=1, lang="fa-IR")
    for page, texts in drawn.texts.items():
        for text, font, size, right, baseline in texts:
            canvas.setFont(font, size)
            canvas.drawRightString(right, baseline, text)
        for *line, weight in drawn.rules[page]:
            canvas.setLineWidth(weight)
            canvas.line(*line)
        qr.draw_qr(canvas, drawn.code, 20, 100, 60)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


@contextmanager
def _listening(drawn: Drawn) -> Iterator[None]:
    """Note what rows and rules are drawn while a receipt is made."""
    draw, rule = flow.Row.draw, flow.rule

    def row(self: flow.Row, canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        texts = drawn.texts.setdefault(canvas.getPageNumber(), [])
        for cell in self.cells:
            if cell.text:
                font = PLAIN_BOLD if cell.style.bold else PLAIN
                text = cell.text.translate(INVISIBLE)
                texts.append((text, font, cell.style.size, left + width, top - 10))
        draw(self, canvas, left, top, width)

    def line(canvas: Any, *place: float, **looks: bool) -> None:  # noqa: ANN401
        drawn.rules.setdefault(canvas.getPageNumber(), []).append(place)
        rule(canvas, *place, **looks)

    with mock.patch.object(flow.Row, "draw", row), mock.patch.object(flow, "rule", line):
        yield


def _drawn(receipt: Receipt) -> Drawn:
    drawn = Drawn(tags.code(receipt))
    with _listening(drawn):
        _shaped(receipt)
    return drawn


def _batches(all_of_them: Sequence[Any], size: int) -> Iterator[Sequence[Any]]:
    """Give one batch after the other; before each, no QR code is known."""
    for start in range(0, len(all_of_them), size):
        qr.modules.cache_clear()
        yield all_of_them[start : start + size]


def _forget() -> None:
    """Empty the caches that the making of the anchor has filled."""
    setting.set_lines.cache_clear()
    bidi.levels.cache_clear()
    for bold in (False, True):
        type(shaping.typeface(bold=bold)).shape.cache_clear()


def _register_plain_fonts() -> None:
    files = font_files()
    pdfmetrics.registerFont(TTFont(PLAIN, str(files.regular)))
    pdfmetrics.registerFont(TTFont(PLAIN_BOLD, str(files.bold)))
