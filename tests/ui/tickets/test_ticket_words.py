"""Every code, field and choice of tickets has Persian words."""

from __future__ import annotations

import re

import pytest

from backoffice.records import line_facts
from backoffice.records.line_facts import AdslState, Cause, ChangeFinding, ChangeFlaw, Direction
from backoffice.records.lines import AccessClass, LineState, Listing
from backoffice.records.ticket_forms import Asker, FormFinding, FormLack, TicketPaper
from backoffice.records.ticket_papers import PaperFinding, PaperLack, SheetKind
from backoffice.records.ticket_views import ClockTone, EffectLine, SavedView
from backoffice.records.tickets import (
    Barrier,
    Blocked,
    Clock,
    Service,
    StepKind,
    TicketState,
    Unit,
)
from backoffice.tickets.rules import MOVES
from backoffice.tickets.services import SPECS
from backoffice.ui import finding_words, words_lines
from backoffice.ui.tickets import finding_texts, value_texts, words, words_fields, words_findings
from backoffice.ui.tickets.deeds_known import DEED_KEYS, Deed, deed_icon, deed_words
from backoffice.ui.tickets.move_words import move_words

PERSIAN = re.compile("[آ-ی۰-۹]")
LATIN = re.compile("[A-Za-z]")
NAMES = re.compile("ADSL|PCM")

SAID = {
    Service: words.service_words,
    TicketState: words.state_words,
    Unit: words.unit_words,
    Asker: words.asker_words,
    TicketPaper: words.paper_words,
    Clock: words.clock_words,
    ClockTone: words.clock_tone_words,
    StepKind: words.step_words,
    SavedView: words.view_words,
    Barrier: words_findings.barrier_words,
    FormLack: words_findings.lack_words,
    PaperLack: words_findings.paper_lack_words,
    AccessClass: words_lines.access_words,
    Cause: words_lines.cause_words,
    Direction: words_lines.direction_words,
    AdslState: words_lines.adsl_words,
    LineState: words_lines.line_state_words,
    Listing: words_lines.listing_words,
    ChangeFlaw: words_lines.change_flaw_words,
    Deed: deed_words,
    SheetKind: words.sheet_words,
}
CODES = [(say, code) for enum, say in SAID.items() for code in enum]
FIELDS = [
    (spec.service, field) for spec in SPECS.values() for field in (*spec.fields, *spec.result)
]
CHOICES = [(service, field.name, code) for service, field in FIELDS for code in field.choices]
ANSWERS = [(spec.service, "answer", code) for spec in SPECS.values() for code in spec.answers]


def is_persian(said: str) -> bool:
    return bool(PERSIAN.search(said)) and not LATIN.search(NAMES.sub("", said))


@pytest.mark.parametrize(("say", "code"), CODES)
def test_a_code_is_said_in_persian(say, code):
    assert is_persian(say(code))


@pytest.mark.parametrize("enum", [Service, TicketState, Unit, Asker, TicketPaper, SavedView, Deed])
def test_no_two_codes_say_the_same(enum):
    assert len({SAID[enum](code) for code in enum}) == len(enum)


@pytest.mark.parametrize(("service", "field"), FIELDS)
def test_a_field_is_named_in_persian(service, field):
    assert is_persian(words_fields.field_words(field.name))


@pytest.mark.parametrize(("service", "field", "code"), CHOICES + ANSWERS)
def test_a_choice_is_named_in_persian(service, field, code):
    assert is_persian(words_fields.choice_words(service, field, code))


@pytest.mark.parametrize("name", ["asker", "name", "identifier", "papers", "letter_on", "result"])
def test_what_the_asker_says_is_named_in_persian(name):
    assert is_persian(words_fields.field_words(name))


@pytest.mark.parametrize("move", MOVES)
def test_a_step_is_named_in_persian(move):
    assert is_persian(move_words(move.source, move.target))


@pytest.mark.parametrize("lack", FormLack)
def test_a_finding_is_a_whole_persian_sentence(lack):
    said = finding_texts.words(FormFinding(lack, "number"))
    assert is_persian(said)
    assert not set("{}") & set(said)


@pytest.mark.parametrize("barrier", Barrier)
def test_a_barrier_is_a_whole_persian_sentence(barrier):
    assert is_persian(finding_texts.words(Blocked(barrier, TicketState.DONE)))


@pytest.mark.parametrize("change", line_facts.LineChange.__args__)
def test_a_change_of_the_line_is_named_in_persian(change):
    assert is_persian(value_texts.change_words(EffectLine(change.__name__, "", "")))


@pytest.mark.parametrize("deed", Deed)
def test_a_deed_has_its_key_and_drawing(deed):
    assert DEED_KEYS[deed]
    assert deed_icon(deed)


def test_no_key_has_two_deeds():
    assert len(set(DEED_KEYS.values())) == len(DEED_KEYS)


@pytest.mark.parametrize("state", TicketState)
def test_a_state_has_a_look(state):
    assert all(words.state_look(state))


def test_a_debt_says_its_rials():
    said = finding_texts.words(FormFinding(FormLack.DEBT, detail="1250000"))
    assert "۱" in said
    assert "ریال" in said


@pytest.mark.parametrize("lack", PaperLack)
def test_a_paper_that_is_not_printed_says_why(lack):
    said = finding_texts.words(PaperFinding(lack, "10500100000017"))
    assert PERSIAN.search(said)
    assert not LATIN.search(said)
    assert finding_words.words(PaperFinding(lack)) == said


def test_a_day_in_a_finding_is_a_jalali_one():
    told = finding_texts.words(ChangeFinding(ChangeFlaw.ENDS_BEFORE, "2026-11-24"))
    assert "۱۴۰۵/۰۹/۰۳" in told
