"""The slip of a request, A5 or on an 80 mm roll: its tracking code, what it is, when it is due."""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import qr, tags, texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import (
    HAIR,
    THIN,
    Align,
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
from backoffice.documents.sheet import A5, MM, ROLL80, Copy, pdf
from backoffice.records.receipts import Letterhead, PaperSize, Reprint
from backoffice.records.ticket_papers import Depends, Entry, SheetKind, TicketSheet
from backoffice.records.tickets import Service

_TEXT = Style(8.2)
_BOLD = Style(8.6, bold=True)
_CENTRE = Style(8.2, align=Align.CENTRE)
_QR_SIDE = 30 * MM
_FACTS = frozenset({"requester", "fee"})  # beside what was asked for


def slip_pdf(
    slip: TicketSheet, letterhead: Letterhead, size: PaperSize, reprint: Reprint | None = None
) -> bytes:
    """Return a request's slip as PDF; raises ``Unavailable`` when no font could be prepared."""
    title = words_of.TITLES[SheetKind.SLIP]
    with setting:
        if size is PaperSize.ROLL80:
            copy, page = _roll(slip, letterhead, reprint), ROLL80
        else:
            copy, page = _a5(slip, letterhead, reprint), A5
        return pdf([copy], page, title=f"{title} {slip.number}")


def _a5(slip: TicketSheet, letterhead: Letterhead, reprint: Reprint | None) -> Copy:
    title = words_of.TITLES[SheetKind.SLIP]
    blocks = [
        *frame.opening(slip, letterhead, title, reprint),
        frame.code_box(words_of.CODE, slip.code),
        words(words_of.KEEP_CODE, head.SMALL, padding=1.5),
        *head.particulars(_facts(slip)),
        *frame.entries(words_of.ASKED, slip.service, _asked(slip), to_do=True),
        *frame.papers(slip.papers),
        Gap(4),
        *_promise(slip),
        *_notes(slip),
    ]
    places = [
        (words_of.SIGN_ASKER, texts.SIGN_RECEIVED),
        (texts.SIGN_CLERK, texts.held(slip.clerk)),
    ]
    return frame.copy(slip, title, blocks, frame.closing(slip, places))


def _facts(slip: TicketSheet) -> list[tuple[str, str]]:
    return [
        (words_of.SERVICE, words_of.SERVICES[slip.service]),
        (words_of.LINE, texts.phone(slip.line) if slip.line else texts.NONE),
        (words_of.NAME, texts.held(slip.name) if slip.name else texts.NONE),
        (words_of.PROMISED, _promised(slip)),
        *(
            (words_of.label(one.name), words_of.value(slip.service, one))
            for one in slip.entries
            if one.name in _FACTS
        ),
    ]


def _asked(slip: TicketSheet) -> list[Entry]:
    return [one for one in slip.entries if one.name not in _FACTS]


def _promised(slip: TicketSheet) -> str:
    if slip.promised is None:
        return words_of.NO_PROMISE
    if slip.promised == slip.issued_at.date():
        return words_of.SAME_VISIT
    return texts.day(slip.promised)


def _promise(slip: TicketSheet) -> list[Block]:
    """Return what the promised day depends on, as a list under its sentence."""
    if not slip.depends:
        return []
    return [
        words(words_of.DEPENDS_ON, head.HEADING, keep=True),
        *(Row((Cell("•", _TEXT, 0.04), Cell(one, _TEXT, 0.96))) for one in depends(slip)),
    ]


def depends(slip: TicketSheet) -> list[str]:
    """Return the sentences that say what the promised day depends on."""
    units = words_of.COMMA.join(words_of.UNITS[one] for one in dict.fromkeys(slip.route))
    return [
        words_of.DEPENDS[one].format(units=units)
        for one in slip.depends
        if one is not Depends.UNITS or units
    ]


def _notes(slip: TicketSheet) -> list[Block]:
    if slip.service is not Service.NUISANCE_CALLS:
        return []
    return [Gap(3), words(words_of.NO_RESULT_HERE, Style(7.8))]


def _roll(slip: TicketSheet, letterhead: Letterhead, reprint: Reprint | None) -> Copy:
    title = Style(11, bold=True, align=Align.CENTRE)
    blocks: list[Block] = [
        words(texts.IN_THE_NAME, _CENTRE),
        words(texts.plain(letterhead.company), Style(9.6, bold=True, align=Align.CENTRE)),
        words(texts.plain(letterhead.office), _CENTRE),
        Gap(5, THIN),
        words(words_of.TITLES[SheetKind.SLIP], title),
        *frame.duplicate(reprint),
        Gap(3),
        Boxed(
            (
                words(words_of.CODE, _CENTRE),
                words(
                    texts.figures(frame.grouped(slip.code)),
                    Style(14, bold=True, align=Align.CENTRE),
                ),
            )
        ),
        Gap(3),
        _fact(texts.NUMBER, texts.figures(slip.number)),
        *(_fact(label, value) for label, value in _facts(slip)),
        *(
            _fact(words_of.label(one.name, to_do=True), words_of.value(slip.service, one))
            for one in _asked(slip)
        ),
    ]
    if slip.papers:
        seen = words_of.COMMA.join(words_of.TICKET_PAPERS[one.paper] for one in slip.papers)
        blocks += [Gap(5, THIN), words(words_of.PAPERS, _BOLD), words(seen, _TEXT)]
    if slip.depends:
        blocks += [Gap(5, THIN), words(words_of.DEPENDS_ON, _BOLD)]
        blocks += [words(f"• {one}", _TEXT) for one in depends(slip)]
    blocks += [*_notes(slip), Gap(5, THIN), *_code(slip), Gap(9 * MM), Gap(1, HAIR)]
    blocks.append(words(words_of.KEEP_CODE, Style(8, align=Align.CENTRE)))
    return Copy(tuple(blocks))


def _fact(label: str, value: str) -> Row:
    return Row((Cell(label, _TEXT, 0.34), Cell(value, _BOLD, 0.66)), padding=0.5)


def _code(slip: TicketSheet) -> list[Block]:
    found: list[Block] = [_fact(label, value) for label, value in head.code_facts(slip)]
    if slip.tag:
        code = tags.code(slip)
        found.append(
            Drawing(
                _QR_SIDE,
                lambda c, x, y, w: qr.draw_qr(c, code, x + (w - _QR_SIDE) / 2, y, _QR_SIDE),
            )
        )
        found.append(words(texts.SCAN_HINT, Style(8.0, align=Align.CENTRE)))
    return found
