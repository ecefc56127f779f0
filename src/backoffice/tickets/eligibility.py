"""May this be asked for, of this line, by this person, with these papers? All findings at once.

Pure. Source: domain.md §1 (guards), §2 (who, documents), office.md 3b (draft → registered).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from backoffice.records import identity, persian, phones
from backoffice.records.flaws import Checked, Flaw
from backoffice.records.line_facts import Cause, PoolState
from backoffice.records.ticket_forms import (
    Asker,
    FormFinding,
    FormLack,
    TicketPaper,
)
from backoffice.records.ticket_views import AskerClaim, Check, Profile
from backoffice.records.tickets import Service
from backoffice.tickets import forms
from backoffice.tickets.services.base import Context, ServiceSpec

#: The papers that a right stands on, beside those of the service itself.
BASIS: Mapping[Asker, tuple[TicketPaper, ...]] = {
    Asker.OWNER: (),
    Asker.ATTORNEY: (TicketPaper.POWER_OF_ATTORNEY,),
    Asker.TENANT: (TicketPaper.LEASE,),
    Asker.REPRESENTATIVE: (TicketPaper.INTRODUCTION_LETTER,),
    Asker.GUARDIAN: (TicketPaper.GUARDIANSHIP_DEED,),
    Asker.HEIR: (TicketPaper.INHERITANCE_CERTIFICATE, TicketPaper.UNDERTAKING),
    Asker.COMPANY: (TicketPaper.COMPANY_ORDER,),
    Asker.AUTHORITY: (TicketPaper.COURT_LETTER,),
    Asker.ANYBODY: (),
}

LONGEST_NAME = 200
_LETTER = 64

_FOR_THE_OWNER = frozenset({Asker.ATTORNEY, Asker.REPRESENTATIVE, Asker.GUARDIAN, Asker.HEIR})
_BY_LETTER = frozenset({Asker.COMPANY, Asker.AUTHORITY})
_NO_PERSON = _BY_LETTER | {Asker.ANYBODY}

_NOT_FREE = {
    PoolState.ASSIGNED: FormLack.NUMBER_NOT_FREE,
    PoolState.RESTING: FormLack.NUMBER_RESTING,
    PoolState.RESERVED: FormLack.NUMBER_RESERVED,
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for, and by whom; ``form`` as it was typed.

    ``owner`` is the identifier of the line's owner, "" when nobody is recorded.
    ``numbers_line`` says whether the line has the asked number now.
    """

    spec: ServiceSpec
    profile: Profile
    number: str
    claim: AskerClaim
    form: Mapping[str, Any]
    context: Context
    owner: str = ""
    numbers_line: bool = True


def findings(asked: Asked) -> tuple[dict[str, Any], list[FormFinding]]:
    """Return the form as it may be kept, and everything that stands in the ticket's way."""
    clean, of_form = forms.check_form(
        asked.spec.fields,
        asked.form,
        home=asked.context.home,
        today=asked.context.today,
        now=asked.context.now,
    )
    found = [
        *_of_line(asked),
        *_of_asker(asked),
        *_of_texts(asked.claim),
        *_of_papers(asked),
        *_of_state(asked),
        *of_form,
    ]
    # A form with holes is not judged against the line: its fields speak for themselves.
    if not of_form:
        found += asked.spec.findings(clean, asked.context)
    return clean, list(dict.fromkeys(found))


def _of_line(asked: Asked) -> Iterator[FormFinding]:
    checked = phones.fixed_line(asked.number, asked.context.home)
    if checked.flaws:
        for flaw in checked.flaws:
            other = flaw is Flaw.OTHER_PROVINCE
            lack = FormLack.OTHER_PROVINCE if other else FormLack.BAD_VALUE
            yield FormFinding(lack, "number", flaw)
        return
    card = asked.context.card
    kept = asked.context.pool.get(checked.value)
    if card is not None and card.released:
        yield FormFinding(FormLack.LINE_RELEASED, "number")
    elif card is not None and not asked.numbers_line:
        # An old number finds the line; a request names the present one.
        yield FormFinding(FormLack.NUMBER_RESTING, "number", detail=card.number)
    elif (
        card is None and kept is not None and kept.state in {PoolState.RESTING, PoolState.RESERVED}
    ):
        yield FormFinding(_NOT_FREE[kept.state], "number")
    elif card is None and asked.spec.needs_line:
        yield FormFinding(FormLack.LINE_UNKNOWN, "number")


def _of_asker(asked: Asked) -> Iterator[FormFinding]:
    asker, claim = asked.context.asker, asked.claim
    if asker not in asked.spec.who:
        yield FormFinding(FormLack.NO_RIGHT, "asker")
    if asker is Asker.AUTHORITY and not claim.authority.strip():
        yield FormFinding(FormLack.MISSING, "authority")
    if asker in _BY_LETTER:
        yield from _letter(claim, asked.context.today)
    if asker in _NO_PERSON:
        return
    if not claim.name.strip():
        yield FormFinding(FormLack.MISSING, "name")
    yield from _identifier("identifier", claim.identifier)
    if asker is Asker.TENANT:
        yield from _lease(claim.lease_end, asked.context.today)
        if asked.spec.service is Service.DUPLICATE_BILL:
            yield from _lease_begin(claim)
    elif asker in _FOR_THE_OWNER:
        yield from _identifier("owner_identifier", claim.owner_identifier)
        yield from _owner(asked, "owner_identifier", claim.owner_identifier)
    else:
        yield from _owner(asked, "identifier", claim.identifier)


def _of_texts(claim: AskerClaim) -> Iterator[FormFinding]:
    texts = [("authority", claim.authority, LONGEST_NAME), ("letter_no", claim.letter_no, _LETTER)]
    texts += [("papers", one.number, _LETTER) for one in claim.papers]
    for field, value, limit in texts:
        for flaw in persian.check_text(value, limit).flaws:
            yield FormFinding(FormLack.BAD_VALUE, field, flaw)
    if claim.name.strip():
        for flaw in persian.check_name(claim.name).flaws:
            yield FormFinding(FormLack.BAD_VALUE, "name", flaw)


def tidied(claim: AskerClaim) -> AskerClaim:
    """Return a claim without findings as it is kept."""
    return replace(
        claim,
        name=persian.check_name(claim.name).value if claim.name.strip() else "",
        identifier=_known_as(claim.identifier).value if claim.identifier.strip() else "",
        owner_identifier=(
            _known_as(claim.owner_identifier).value if claim.owner_identifier.strip() else ""
        ),
        authority=persian.check_text(claim.authority, LONGEST_NAME).value,
        letter_no=persian.check_text(claim.letter_no, _LETTER).value,
        papers=tuple(
            replace(one, number=persian.check_text(one.number, _LETTER).value)
            for one in claim.papers
        ),
    )


def _letter(claim: AskerClaim, today: date) -> Iterator[FormFinding]:
    if not claim.letter_no.strip():
        yield FormFinding(FormLack.MISSING, "letter_no")
    if claim.letter_on is None:
        yield FormFinding(FormLack.MISSING, "letter_on")
    elif claim.letter_on > today:
        yield FormFinding(FormLack.IN_FUTURE, "letter_on")


def _identifier(field: str, value: str) -> Iterator[FormFinding]:
    checked = _known_as(value)
    if checked.flaws == (Flaw.EMPTY,) or not value.strip():
        yield FormFinding(FormLack.MISSING, field)
    else:
        yield from (FormFinding(FormLack.BAD_VALUE, field, flaw) for flaw in checked.flaws)


def _known_as(value: str) -> Checked:
    return identity.party_id(value)


def _lease(end: date | None, today: date) -> Iterator[FormFinding]:
    if end is None:
        yield FormFinding(FormLack.MISSING, "lease_end")
    elif end < today:
        yield FormFinding(FormLack.LEASE_ENDED, "lease_end")


def _lease_begin(claim: AskerClaim) -> Iterator[FormFinding]:
    """A tenant gets the bills of the lease's own time: the clerk says when it began."""
    if claim.lease_begin is None:
        yield FormFinding(FormLack.MISSING, "lease_begin")
    elif claim.lease_end is not None and claim.lease_end < claim.lease_begin:
        yield FormFinding(FormLack.ENDS_BEFORE, "lease_end")


def _owner(asked: Asked, field: str, value: str) -> Iterator[FormFinding]:
    if asked.context.card is None:
        return  # the line itself is what is missing
    if not asked.owner or _known_as(value).value != asked.owner:
        yield FormFinding(FormLack.NOT_THE_OWNER, field)


def _of_papers(asked: Asked) -> Iterator[FormFinding]:
    asker = asked.context.asker
    wanted = list(BASIS[asker])
    if asker not in _NO_PERSON:
        wanted += [one for one in asked.profile.papers if one not in wanted]
    shown = {one.paper: one for one in asked.claim.papers}
    for paper in wanted:
        one = shown.get(paper)
        if one is None or not one.original_seen:
            yield FormFinding(FormLack.PAPER_MISSING, "papers", detail=paper.value)
    for paper, one in shown.items():
        if one.valid_to is not None and one.valid_to < asked.context.today:
            yield FormFinding(FormLack.PAPER_EXPIRED, "papers", detail=paper.value)


def _of_state(asked: Asked) -> Iterator[FormFinding]:
    checks, context = asked.profile.checks, asked.context
    causes = {one.cause for one in context.card.causes} if context.card else set()
    by_letter = context.asker in _BY_LETTER  # nobody asks a court whether the line owes
    if Check.DEBT in checks and context.debt > 0 and not by_letter:
        yield FormFinding(FormLack.DEBT, detail=str(context.debt))
    if Check.NUISANCE in checks and Cause.NUISANCE in causes:
        yield FormFinding(FormLack.NUISANCE_BAN)
    seized = Check.SEIZURE in checks and Cause.SEIZURE in causes
    if seized and context.asker is not Asker.AUTHORITY:
        yield FormFinding(FormLack.SEIZED)
    if not asked.profile.twins:
        for code in context.open_twins:
            yield FormFinding(FormLack.OPEN_TWIN, detail=code)
