"""What stands in the way, as sentences: of a form, of a step, of the line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from backoffice.records.line_facts import Cause, ChangeFinding
from backoffice.records.pins import PinFinding
from backoffice.records.ticket_forms import FormFinding, FormLack, TicketPaper
from backoffice.records.ticket_papers import PaperFinding
from backoffice.records.ticket_views import EffectLine
from backoffice.records.tickets import Blocked
from backoffice.ui.tickets.choices import Offered, title_of
from backoffice.ui.tickets.shown import count_shown, day_shown, line_shown, number_shown
from backoffice.ui.tickets.value_texts import change_words
from backoffice.ui.tickets.words import paper_words
from backoffice.ui.tickets.words_fields import field_words
from backoffice.ui.tickets.words_findings import barrier_words, lack_words, paper_lack_words
from backoffice.ui.words_common import finding_words, flaw_words
from backoffice.ui.words_lines import cause_words, change_flaw_words
from backoffice.ui.words_pins import pin_finding_words

translate = QCoreApplication.translate

#: What this room's deeds are refused with.
KINDS = (FormFinding, Blocked, ChangeFinding, PaperFinding, PinFinding)
_SERVICES = frozenset(
    {
        FormLack.REQUIRES,
        FormLack.EXCLUDES,
        FormLack.SERVICE_ON,
        FormLack.SERVICE_OFF,
        FormLack.NOT_IN_CATALOGUE,
    }
)
_PAPERS = frozenset({FormLack.PAPER_MISSING, FormLack.PAPER_EXPIRED})


def short_words(one: FormFinding, offered: Offered | None = None) -> str:
    """Say a finding without its field: for the place under the field."""
    text = flaw_words(one.flaw) if one.flaw is not None else lack_words(one.lack)
    told = _detail(one, offered or Offered())
    return f"{text} ({told})" if told else text


def form_words(one: FormFinding, offered: Offered | None = None) -> str:
    """Say a finding with the name of its field."""
    text = short_words(one, offered)
    try:
        name = field_words(one.field) if one.field else ""
    except KeyError:
        name = number_shown(one.field)
    if not name:
        return text
    return translate("Tickets", "{field}: {text}").format(field=name, text=text)


def _detail(one: FormFinding, offered: Offered) -> str:
    if not one.detail:
        return ""
    if one.lack in _PAPERS:
        names = [paper_words(TicketPaper(code)) for code in one.detail.split("\n")]
        return translate("Tickets", ", ").join(names)
    if one.lack in _SERVICES:
        titles = [title_of(offered, code) for code in one.detail.split("\n")]
        return translate("Tickets", ", ").join(titles)
    if one.lack is FormLack.OPEN_TWIN:
        return number_shown(one.detail)
    if one.lack in {FormLack.NUMBER_RESTING, FormLack.NUMBER_RESERVED, FormLack.NUMBER_NOT_FREE}:
        return line_shown(one.detail)
    if one.lack is FormLack.DEBT:
        return translate("Tickets", "{rials} rials").format(rials=count_shown(int(one.detail)))
    return ""


def words(finding: object) -> str:
    """Say a finding of this room of any kind."""
    match finding:
        case FormFinding():
            return form_words(finding)
        case Blocked():
            return barrier_words(finding.barrier)
        case PaperFinding():
            return paper_lack_words(finding.lack)
        case PinFinding():
            return pin_finding_words(finding)
        case ChangeFinding():
            told = _changed(finding.detail)
            return change_flaw_words(finding.flaw) + (f" ({told})" if told else "")
        case _:
            return finding_words(finding)


def _changed(detail: str) -> str:
    """Say what a change stumbled over: a change, a cause, or a number and the like."""
    if detail in set(Cause):
        return cause_words(Cause(detail))
    try:
        return day_shown(date.fromisoformat(detail))
    except ValueError:
        pass
    try:
        return change_words(EffectLine(detail, "", ""))
    except KeyError:
        return number_shown(detail)


def lifter_words() -> str:
    """Who may wave a finding through."""
    return translate("Tickets", "A supervisor may lift this with a reason.")


def without_echoes(found: Sequence[FormFinding]) -> list[FormFinding]:
    """Leave out that an empty identifier is not the owner's: it is missing, that is all.

    Papers that were not seen are one finding, with all their names.
    """
    missing = {one.field for one in found if one.lack is FormLack.MISSING}
    unseen = [one.detail for one in found if one.lack is FormLack.PAPER_MISSING]
    kept: list[FormFinding] = []
    for one in found:
        if one.lack is FormLack.NOT_THE_OWNER and one.field in missing:
            continue
        if one.lack is not FormLack.PAPER_MISSING:
            kept.append(one)
        elif one.detail == unseen[0]:
            kept.append(replace(one, detail="\n".join(unseen)))
    return kept
