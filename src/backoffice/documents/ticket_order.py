"""The work order of a unit, A4: what to do where, and nobody's name beyond what that needs."""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import HAIR, THIN, Align, Block, Boxed, Cell, Gap, Row, Style, words
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import MM, pdf
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_papers import SheetKind, TicketSheet

_TEXT = Style(9.4, leading=1.6)


def order_pdf(order: TicketSheet, letterhead: Letterhead, reprint: Reprint | None = None) -> bytes:
    """Return a unit's work order as PDF; raises ``Unavailable`` when no font could be prepared."""
    unit = words_of.UNITS[order.unit] if order.unit else texts.NONE
    title = f"{words_of.TITLES[SheetKind.WORK_ORDER]} — {unit}"
    route = words_of.ROUTE_STEP.join(words_of.UNITS[one] for one in order.route)
    with setting:
        blocks: list[Block] = [
            *frame.opening(order, letterhead, title, reprint),
            frame.code_box(words_of.CODE, order.code, size=17),
            Gap(6),
            *head.particulars(_facts(order, unit)),
            *frame.entries(
                words_of.TO_BE_DONE, order.service, order.entries, to_do=True, size=10.4
            ),
            Gap(6),
            words(f"{words_of.ROUTE}: {route}", _TEXT),
            words(words_of.ORDER_NOTE, _TEXT),
            *([] if order.name else [words(words_of.NOBODY_NAMED, _TEXT)]),
            Gap(8),
            _result(),
        ]
        places = [
            (texts.SIGN_CLERK, texts.held(order.clerk)),
            (words_of.SIGN_UNIT, texts.SIGN_STAMP),
        ]
        tail = frame.closing(order, places, room=18)
        return pdf(
            [frame.copy(order, title, blocks, tail)], frame.A4, title=f"{title} {order.number}"
        )


def _facts(order: TicketSheet, unit: str) -> list[tuple[str, str]]:
    facts = [
        (words_of.SERVICE, words_of.SERVICES[order.service]),
        (words_of.LINE, texts.phone(order.line) if order.line else texts.NONE),
        (words_of.UNIT, unit),
        (words_of.PROMISED, texts.day(order.promised)),
    ]
    if order.name:
        facts.append((words_of.NAME, texts.held(order.name)))
    return facts


def _result() -> Block:
    """Return the place where the unit writes what it did."""
    label = Style(9, align=Align.RIGHT)
    lines: list[Block] = [words(words_of.ORDER_DONE, Style(9.4, bold=True), padding=2)]
    lines += [Gap(9 * MM, HAIR) for _ in range(3)]
    ends = Row((Cell(f"{words_of.ORDER_AT}:", label), Cell(f"{words_of.ORDER_BY}:", label)))
    return Boxed((*lines, Gap(4), ends, Gap(8 * MM)), padding=6, weight=THIN)
