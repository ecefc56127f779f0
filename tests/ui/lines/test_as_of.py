"""The card as of a day shows that day's state, causes, holder, services and addresses."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

import factories
import line_house
from backoffice.db import lines as stored
from backoffice.records import dates
from backoffice.records.lines import LineState

NOW, OLD = line_house.NEW, line_house.NUMBER
OWNER, BUYER = "علی شفیعی", "زهرا قاسمی"


@pytest.fixture
def days(house, clock):
    """The day on which each step of the line's story ended, by what happened on it."""
    first = clock.today - timedelta(days=41)
    story = {"begun": first}
    steps = ("number", "class", "address", "post", "services", "pin", "debt", "order")
    story |= {name: first + timedelta(days=20 + 3 * at) for at, name in enumerate(steps)}
    clock.advance(days=3)

    def sell(session):
        line = stored.stored(session, [NOW])[NOW]
        sold = {"owner_name": BUYER, "owner_identifier": factories.NATIONAL_IDS[2]}
        stored.change_many(session, [replace(line, **sold)])

    house.write(sell)
    story["sold"] = clock.today
    clock.advance(days=3)
    return story


def card_on(desk, day):
    """Open the line's card as of a day, by keyboard."""
    if desk.tab.lines.card.card is None:
        desk.search("33330010")
    desk.press(Qt.Key.Key_F7)
    desk.tab.lines.card.head.day.set_value(None)
    desk.type(dates.jalali(day))
    assert desk.tab.lines.card.head.past() == day
    return desk.tab.lines.card


@pytest.mark.parametrize(
    ("step", "number", "state", "causes"),
    [
        ("begun", OLD, LineState.IN_SERVICE, 0),
        ("number", NOW, LineState.IN_SERVICE, 0),
        ("pin", NOW, LineState.IN_SERVICE, 0),
        ("debt", NOW, LineState.BARRED_ONE_WAY, 1),
        ("order", NOW, LineState.BARRED_TWO_WAY, 2),
        ("sold", NOW, LineState.BARRED_TWO_WAY, 2),
    ],
)
def test_number_state_and_causes_of_a_day(desk, days, step, number, state, causes):
    card = card_on(desk, days[step])
    assert (card.card.number, card.card.state) == (number, state)
    assert len(card.head.causes) == causes
    assert card.head.banner.isVisible()
    assert ("دادگستری رشت" in card.state.text()) is (step in {"order", "sold"})


def test_the_holder_of_a_day(desk, days):
    card = card_on(desk, days["order"])
    assert OWNER in card.head.where.text()
    assert BUYER not in card.people.text() + card.head.where.text()
    card = card_on(desk, days["sold"])
    assert BUYER in card.head.where.text()
    assert [one.value for one in card.people.facts][:2] == [BUYER, OWNER]


def test_services_and_class_of_a_day(desk, days):
    card = card_on(desk, days["number"])
    before = [one.code for one in card.card.services]
    assert "transfer" not in before
    assert card.card.adsl is None
    plain = card.state.text()
    card = card_on(desk, days["class"])
    assert card.state.text() != plain
    assert "دفتر فنی شفیعی" in card.state.text()
    card = card_on(desk, days["services"])
    assert {one.code for one in card.card.services} - set(before) == {"transfer"}
    assert card.card.adsl is not None


def test_addresses_of_a_day(desk, days):
    card = card_on(desk, days["class"])
    assert "لاکانی" in card.addresses.text()
    assert "سعدی" not in card.addresses.text()
    card = card_on(desk, days["address"])
    assert card.addresses.facts[0].value.startswith("رشت، خیابان سعدی")
    assert "صندوق پستی" not in card.addresses.text()
    card = card_on(desk, days["post"])
    assert "صندوق پستی" in card.addresses.text()


def test_a_day_before_the_line_was_knows_no_holder_and_the_way_back_is_a_key(desk, days):
    card = card_on(desk, days["begun"])
    assert card.card.number == OLD
    desk.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert card.head.past() is None
    assert BUYER in card.head.where.text()
