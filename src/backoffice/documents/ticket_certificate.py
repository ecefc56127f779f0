"""The certificate of a request that was carried out, A4: what was, what is, since when.

Source of the fields by kind: domain.md §6.
"""

from __future__ import annotations

from backoffice.documents import letterhead as head
from backoffice.documents import texts
from backoffice.documents import ticket_frame as frame
from backoffice.documents import ticket_texts as words_of
from backoffice.documents.flow import Block, Gap, Style, words
from backoffice.documents.shaping import setting
from backoffice.documents.sheet import pdf
from backoffice.records.receipts import Letterhead, Reprint
from backoffice.records.ticket_papers import SheetKind, TicketSheet
from backoffice.records.tickets import Service

_BODY = Style(10.4, leading=1.75)


def certificate_pdf(
    paper: TicketSheet, letterhead: Letterhead, reprint: Reprint | None = None
) -> bytes:
    """Return a certificate as PDF; raises ``Unavailable`` when no font could be prepared."""
    operation = next((one.values[0] for one in paper.entries if one.name == "operation"), "")
    title = words_of.title(SheetKind.CERTIFICATE, paper.service, operation)
    told = paper.service is Service.CUT_RECONNECT  # the title says it
    shown = tuple(one for one in paper.entries if not told or one.name != "operation")
    answer = paper.service is Service.RELOCATION_FEASIBILITY
    says = words_of.ANSWERED if answer else words_of.CERTIFIED
    with setting:
        blocks: list[Block] = [
            *frame.opening(paper, letterhead, title, reprint),
            Gap(6),
            words(says.format(line=texts.phone(paper.line)), _BODY),
            Gap(6),
            *head.particulars(_facts(paper)),
            Gap(4),
            *frame.entries(
                words_of.ANSWER if answer else words_of.CHANGED, paper.service, shown, size=10.4
            ),
        ]
        places = [
            (words_of.SIGN_ASKER, texts.SIGN_RECEIVED),
            (texts.SIGN_CLERK, texts.held(paper.clerk)),
            (texts.SIGN_HEAD, texts.SIGN_STAMP),
        ]
        tail = frame.closing(paper, places, room=24)
        return pdf(
            [frame.copy(paper, title, blocks, tail)], frame.A4, title=f"{title} {paper.number}"
        )


def _facts(paper: TicketSheet) -> list[tuple[str, str]]:
    return [
        (words_of.OWNER, texts.held(paper.name) if paper.name else texts.NONE),
        (words_of.IDENTIFIER, texts.figures(paper.identifier) if paper.identifier else texts.NONE),
        (words_of.LINE, texts.phone(paper.line)),
        (words_of.CODE, texts.figures(paper.code)),
    ]
