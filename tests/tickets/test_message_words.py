"""The words of messages: templates of their day, parts that fit, waits that grow."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from backoffice.records.messages import Event, next_wait, parts
from backoffice.tickets import message_templates


def test_every_event_has_words_of_today():
    for event in Event:
        template = message_templates.of_day(event, date(2026, 11, 22))
        assert template is not None
        text = message_templates.filled(template, {"line": "۰۱۳۳۳۳۳۴۴۴۴", "code": "۷۰۵"})
        text = message_templates.addressed(text, "شرکت مخابرات گیلان")
        assert message_templates.length(text)[1] <= 3
        assert text.endswith("شرکت مخابرات گیلان")
        assert "{" not in text


def test_templates_are_dated_and_checked():
    text = """
    [[template]]
    event = "ticket_done"
    since = "1405/01/01"
    body = "پیشین"
    [[template]]
    event = "ticket_done"
    since = "1405/09/01"
    body = "تازه {code}"
    """
    known = message_templates.read(text)
    of_day = message_templates.of_day
    assert of_day(Event.TICKET_DONE, date(2026, 11, 21), known).body == "پیشین"
    assert of_day(Event.TICKET_DONE, date(2026, 11, 22), known).body == "تازه {code}"
    assert of_day(Event.TICKET_DONE, date(2020, 1, 1), known) is None
    with pytest.raises(ValueError, match="placeholders"):
        message_templates.read(text.replace("{code}", "{password}"))
    with pytest.raises(ValueError, match="long"):
        message_templates.read(text.replace("پیشین", "س" * 671))


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=400))
def test_parts_join_to_the_text_and_fit(text):
    cut = parts(text)
    assert "".join(cut) == text
    sizes = [len(one.encode("utf-16-be")) // 2 for one in cut]
    assert sizes[0] <= 70
    assert len(cut) == 1 or max(sizes) <= 67


def test_the_wait_doubles_up_to_its_limit():
    waits = [next_wait(tries) for tries in range(1, 20)]
    assert waits[:3] == [timedelta(minutes=1), timedelta(minutes=2), timedelta(minutes=4)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(hours=2)
