"""The duplicate bill of a period, A5: its items, both ids with their barcode, the amount.

Source: domain.md §5.3. The barcode is Code 128 of both ids, each padded to 13 digits, as banks
and the counter's own scanner read it (``records/bills.scan``).
"""

from __future__ import annotations

from typing import Any

from reportlab.graphics.barcode.code128 import Code128

from backoffice.documents import bill_texts as bill_words
from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import (
    Align,
    Beside,
    Block,
    Boxed,
    Cell,
    Drawing,
    Gap,
    Row,
    Style,
    words,
)
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import A5, MM, pdf
from backoffice.records.bills import PADDED_TO
from backoffice.records.digits import grouped, isolate
from backoffice.records.period_bills import BillItem
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_papers import BillCopy, BillLine, SheetKind

_BAR_HEIGHT = 11 * MM
_QUIET = 10  # modules of white at both ends, as ISO/IEC 15417 asks
_OFF = frozenset({BillItem.DEDUCTION.value, BillItem.PREVIOUS_CREDIT.value})
_SUMS = frozenset({BillItem.PERIOD_TOTAL.value})


def bill_pdf(bill: BillCopy, letterhead: Letterhead, reprint: Reprint | None = None) -> bytes:
    """Return a duplicate bill as PDF; raises ``Unavailable`` when no font could be prepared."""
    title = words_of.TITLES[SheetKind.BILL]
    with setting:
        blocks: list[Block] = [
            *frame.opening(bill, letterhead, title, reprint),
            *head.particulars(_facts(bill)),
            Gap(4),
            *_items(bill),
            Gap(4),
            _payable(bill),
        ]
        tail = [
            *_ids(bill),
            Gap(3),
            words(bill_words.NOTE, Style(7.2)),
            Gap(4, 0.6),
            head.code_block(bill),
        ]
        return pdf([frame.copy(bill, title, blocks, tail)], A5, title=f"{title} {bill.number}")


def barcode(bill: BillCopy) -> str:
    """Return the 26 digits of the barcode; "" when an id is missing."""
    if not bill.bill_id or not bill.payment_id:
        return ""
    return bill.bill_id.zfill(PADDED_TO) + bill.payment_id.zfill(PADDED_TO)


def _facts(bill: BillCopy) -> list[tuple[str, str]]:
    facts = [
        (words_of.LINE, texts.phone(bill.line)),
        (bill_words.PERIOD, words_of.period(bill.period)),
        (words_of.OWNER, texts.held(bill.name) if bill.name else texts.NONE),
        (bill_words.STATE, bill_words.PAID if bill.paid else bill_words.UNPAID),
    ]
    if bill.since and bill.until:
        span = bill_words.FROM_TO.format(since=texts.day(bill.since), until=texts.day(bill.until))
        facts.append((bill_words.SPAN, span))
    if bill.meter_before or bill.meter_now:
        meters = bill_words.METER_FROM_TO.format(
            before=texts.figures(bill.meter_before or texts.NONE),
            now=texts.figures(bill.meter_now or texts.NONE),
        )
        facts.append((bill_words.METERS, meters))
    if bill.address:
        facts.append((bill_words.ADDRESS, texts.held(bill.address)))
    if bill.postal_code:
        facts.append((bill_words.POSTAL_CODE, texts.figures(bill.postal_code)))
    return facts


def _items(bill: BillCopy) -> list[Block]:
    columns = [(texts.ROW_NO, 0.1), (bill_words.ITEM, 0.56), (bill_words.AMOUNT, 0.34)]
    rows = [
        (
            texts.figures(number),
            Cell(_title(one), Style(8.2, bold=one.item in _SUMS, leading=1.45)),
            Cell(amount(one.rials), Style(8.4, bold=one.item in _SUMS, align=Align.CENTRE)),
        )
        for number, one in enumerate(bill.items, 1)
    ]
    return head.table(columns, rows)


def _title(line: BillLine) -> str:
    known = {item.value: text for item, text in bill_words.ITEMS.items()}
    title = known.get(line.item) or texts.held(line.item)
    if line.item in _OFF:
        return f"{title} ({bill_words.TAKEN_OFF})"
    if line.item == BillItem.DEPOSIT_DEBT.value:
        return f"{title} ({bill_words.NOT_IN_SUM})"
    return title


def amount(rials: int) -> str:
    """Return an amount in Persian digits, in groups of three."""
    return isolate(grouped(rials))


def _payable(bill: BillCopy) -> Block:
    label = Style(9, leading=1.5)
    strong = Style(12, bold=True, align=Align.CENTRE, leading=1.5)
    due = Style(11, bold=True, align=Align.CENTRE, leading=1.5)
    pay = f"{amount(bill.payable)} {bill_words.RIALS}"
    return Boxed(
        (
            Row(
                (
                    Cell(bill_words.PAYABLE, label, 0.2),
                    Cell(pay, strong, 0.38),
                    Cell(bill_words.DUE, label, 0.16),
                    Cell(texts.day(bill.due), due, 0.26),
                )
            ),
        )
    )


def _ids(bill: BillCopy) -> list[Block]:
    style = Style(10.5, bold=True, align=Align.CENTRE, leading=1.4)
    small = Style(7.2, align=Align.CENTRE)
    columns = tuple(
        (words(label, small), words(texts.figures(value) if value else texts.NONE, style))
        for label, value in (
            (bill_words.BILL_ID, bill.bill_id),
            (bill_words.PAYMENT_ID, bill.payment_id),
        )
    )
    found: list[Block] = [Beside(columns, (1.0, 1.0))]
    code = barcode(bill)
    if code:
        found += [Gap(2), Drawing(_BAR_HEIGHT, _bars(code)), words(isolate(code), small)]
    return found


def _bars(code: str) -> Any:  # noqa: ANN401 - a painter of the flow
    def paint(canvas: Any, left: float, top: float, width: float) -> None:  # noqa: ANN401
        unit = 0.30 * MM
        bars = Code128(code, barWidth=unit, barHeight=_BAR_HEIGHT, quiet=0)
        spare = (width - bars.width) / 2
        bars.drawOn(canvas, left + max(spare, _QUIET * unit), top - _BAR_HEIGHT)

    return paint
